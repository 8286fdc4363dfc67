"""What a chat wants to be told and what is kept for it: commands and buttons enter, answers leave, notes are taken."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from bot.answer import changes, concerned, main_subjects, subjects_of
from bot.index import Index
from bot.models.answer import Answer
from bot.models.base import Base
from bot.models.fact import Fact
from bot.models.news import NEWS_ON_PAGE, Rated
from bot.models.notice import DigestOffer, Following, Misses, News, Notice, NoticeKind
from bot.models.query import Query
from bot.models.reply import (
    Action,
    Command,
    Follow,
    Forget,
    SetDigest,
    ShowMisses,
    ShowNews,
    Unfollow,
)
from bot.query import Called, Context, page_named
from bot.state import MAX_FOLLOWED, Memory, Notes

MISSES_ON_PAGE: Final = 10
_HOURS: Final = 24
_AGREED: Final = frozenset({"yes", "да", "иә", "ия"})
_OFF: Final = frozenset({"off", "выкл", "нет", "сразу", "стоп", "жоқ", "бірден", "өшір"})


_OF_A_CHAT: Final = frozenset({Command.FOLLOW, Command.UNFOLLOW, Command.FOLLOWING, Command.DIGEST, Command.FORGET})


@dataclass(frozen=True, slots=True)
class NewsDesk:
    """Takes subscriptions to a dossier's news and forgets; `now` tells the time in the zone of the digests."""

    index: Index
    notes: Notes
    memory: Memory[Context]
    editors: frozenset[str]
    now: Callable[[], dt.datetime]

    def commanded(self, called: Called, chat: str, *, read: Callable[[str], Query]) -> Answer | None:
        """Answer a command about news or about what is kept; None where it is another. `read` understands a text.

        Where there is no chat, nothing can be kept and nobody told: such a command says so.
        """
        if not chat and called.command in _OF_A_CHAT:
            return Notice(NoticeKind.NOT_HERE)
        match called.command:
            case Command.FOLLOW | Command.UNFOLLOW:
                named = read(called.argument) if called.argument else None
                follows = called.command is Command.FOLLOW
                return self.follow_named(named, chat) if follows else self.unfollow_named(named, chat)
            case Command.FOLLOWING:
                return self.following(chat)
            case Command.DIGEST:
                return self.digest_named(called.argument, chat)
            case Command.MISSES:
                return self.misses(page_named(called.argument) or 1)
            case Command.FORGET:
                agreed = called.argument.strip().lower() in _AGREED
                return self.forget(chat) if agreed else Notice(NoticeKind.FORGET_ASKED)
            case _:
                return None

    def pressed(self, action: Action, chat: str) -> Answer | None:
        """Do what a button about news or about what is kept stands for; None where it is another."""
        match action:
            case Follow(about):
                return self.follow(about, chat)
            case Unfollow(about):
                self.notes.unfollow(chat, about)
                return self.following(chat)
            case SetDigest(hour):
                return self.set_digest(hour, chat)
            case ShowNews(batch, page):
                return self.news(chat, batch=batch, page=page)
            case ShowMisses(page) if chat in self.editors:
                return self.misses(page)
            case Forget():
                return self.forget(chat)
            case _:
                return None

    def forget(self, chat: str) -> Answer:
        """Drop everything that is kept about a chat."""
        self.memory.forget(chat)
        self.notes.forget(chat)
        return Notice(NoticeKind.FORGOTTEN)

    def follow_named(self, query: Query | None, chat: str) -> Answer:
        """Follow what a text names, or ask back: nothing named, several fit, nothing of that name."""
        if query is None:
            return main_subjects(self.index)
        found = subjects_of(query, self.index)
        return self.follow(found.abouts[0], chat) if found.sure else found

    def follow(self, about: str, chat: str) -> Answer:
        """Tell a chat news about something from now on."""
        held = self.notes.following(chat)
        if about in held:
            return Notice(NoticeKind.FOLLOWED_ALREADY, about)
        if len(held) >= MAX_FOLLOWED:
            return Notice(NoticeKind.FOLLOWS_TOO_MUCH, str(MAX_FOLLOWED))
        self.notes.follow(chat, about)
        return Notice(NoticeKind.FOLLOWED, about)

    def unfollow_named(self, query: Query | None, chat: str) -> Answer:
        """Stop telling a chat about what a text names; where that is not one thing it follows, show what it does."""
        if query is None:
            return self.following(chat)
        found = subjects_of(query, self.index)
        held = [each for each in found.abouts if each in self.notes.following(chat)]
        if len(held) == 1:
            return self.unfollow(held[0], chat)
        if len(found.abouts) == 1 and not held:
            return Notice(NoticeKind.FOLLOWED_NEVER, found.abouts[0])
        return self.following(chat)

    def unfollow(self, about: str, chat: str) -> Answer:
        """Tell a chat no more news about something."""
        wanted = self.notes.unfollow(chat, about)
        return Notice(NoticeKind.UNFOLLOWED if wanted else NoticeKind.FOLLOWED_NEVER, about)

    def following(self, chat: str) -> Following:
        """Return what a chat follows of what the dossier still knows."""
        held = self.notes.subscription(chat)
        known = (each for each in sorted(held.abouts) if _is_known(each, self.index.base))
        return Following(tuple(known), held.hour, self._zone())

    def digest_named(self, argument: str, chat: str) -> Answer:
        """Set the hour that a text names («9», «09:00», «off»); ask for one where it names none."""
        wanted = argument.strip().lower()
        if wanted in _OFF:
            return self.set_digest(None, chat)
        hour = _hour(wanted)
        return self.set_digest(hour, chat) if hour is not None else self._offer(chat)

    def set_digest(self, hour: int | None, chat: str) -> Answer:
        """Tell a chat its news once a day at an hour, or at once."""
        now = self.now()
        passed = hour is not None and now.hour >= hour
        self.notes.set_digest(chat, hour, last=now.date() if passed else now.date() - dt.timedelta(days=1))
        if hour is None:
            return Notice(NoticeKind.DIGEST_OFF)
        return Notice(NoticeKind.DIGEST_SET, f"{hour}:00 {self._zone()}")

    def news(self, chat: str, *, batch: int, page: int) -> Answer:
        """Return a page of what a chat was told in one go and still follows."""
        return news_told(chat, self.notes, self.index.base, batch=batch, page=page) or Notice(NoticeKind.NEWS_GONE)

    def misses(self, page: int) -> Misses:
        """Return a page of the questions asked in vain; the first also tells which replies did not help.

        A page beyond the last is the last.
        """
        total = self.notes.count_misses()
        pages = max(1, -(-total // MISSES_ON_PAGE))
        number = min(max(page, 1), pages)
        shown = self.notes.misses(MISSES_ON_PAGE, skip=(number - 1) * MISSES_ON_PAGE)
        rated = self._unhelpful() if number == 1 else ()
        return Misses(shown, total, self.notes.keep_days, number, pages, rated)

    def _unhelpful(self) -> tuple[Rated, ...]:
        worst = self.notes.ratings(MISSES_ON_PAGE)
        return tuple(each for each in worst if each.unhelpful and each.fact in self.index.base.facts)

    def _offer(self, chat: str) -> DigestOffer:
        return DigestOffer(self.notes.subscription(chat).hour, self._zone())

    def _zone(self) -> str:
        return str(self.now().tzinfo).removeprefix("Etc/")


def note_changes(notes: Notes, before: Mapping[str, Fact] | None, after: Base) -> None:
    """Note what each follower is to be told: what has changed since followers last heard of the dossier.

    Where nothing is written down about that, it is `before`; without that either, as at the very first start, nothing
    is news. Raises StateError where it cannot be noted.
    """
    board, noted = notes.news, False
    while not noted:  # a second try follows what another process has announced meanwhile
        last = board.last_announced()
        if last is not None and after.fingerprint and last.fingerprint == after.fingerprint:
            return
        known = last.facts if last is not None else before
        found = changes(known, after.facts) if known is not None and _is_same_dossier(known, after) else ()
        followed = board.followed() if found else frozenset()
        abouts = [concerned(each.fact, after) & followed for each in found]
        edition = last.edition if last is not None else 0
        noted = board.announce(found, abouts, after.facts, fingerprint=after.fingerprint, edition=edition)


def _is_same_dossier(before: Mapping[str, Fact], after: Base) -> bool:
    """Say whether two dossiers have any fact in common; where they have none, the bot was given another one."""
    return not before or any(each in after.facts for each in before)


def news_told(chat: str, notes: Notes, base: Base, *, batch: int, page: int = 1) -> News | None:
    """Return a page of what a chat is told in one go and still follows; a page beyond the last is the last."""
    held = notes.subscription(chat).abouts
    told = notes.news.told(chat, batch=batch, facts=base.facts)
    wanted = [each for each in told if not held.isdisjoint(concerned(each.fact, base))]
    if not wanted:
        return None
    pages = -(-len(wanted) // NEWS_ON_PAGE)
    number = min(max(page, 1), pages)
    shown = tuple(wanted[(number - 1) * NEWS_ON_PAGE : number * NEWS_ON_PAGE])
    return News(shown, batch, len(wanted), number, pages)


def _hour(written: str) -> int | None:
    """Return the full hour that a text names.

    >>> _hour("9"), _hour("09:00"), _hour("25"), _hour("9:30"), _hour("noon")
    (9, 9, None, None, None)
    """
    plain = written.removesuffix(":00")
    number = int(plain) if plain.isdecimal() and len(plain) <= len("23") else _HOURS
    return number if number < _HOURS else None


def _is_known(about: str, base: Base) -> bool:
    return about in base.entities or about in base.concepts or about in base.articles
