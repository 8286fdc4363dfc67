"""A word about the bot itself enters; its draft leaves. Nothing here speaks of facts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.models.answer import ListingKind
from bot.models.notice import HELPFUL, Notice, NoticeKind
from bot.models.reply import (
    COMMAND_ALIASES,
    READER_COMMANDS,
    Button,
    Command,
    Forget,
    SetDigest,
    SetLanguage,
    ShowPage,
    Unfollow,
)
from bot.models.text import Language
from bot.render.following import about_name
from bot.render.markup import Draft, Rows, blocks, clean, cut, line
from bot.render.voice import Voice

AUTOMATIC: Final = "auto"
"""`text` of a LANGUAGE_SET notice where the chat follows the language of the question again."""

_MAX_COMMAND: Final = 40


def draft_notice(notice: Notice, voice: Voice) -> Draft:
    """Draft a reply that is about the bot."""
    composed = _COMPOSED.get(notice.kind)
    if composed:
        return composed(notice, voice)
    return Draft((line(voice.say(f"notice-{notice.kind.value.replace('_', '-')}")),))


def _start(notice: Notice, voice: Voice) -> Draft:
    """Greet a newcomer; where a link brought them that opens nothing any more, say that first."""
    opening = "notice-stale-link" if notice.text else "notice-start"
    return Draft((line(voice.say(opening)), line(voice.say("notice-ask"))), _sections(voice))


def _greeting(_notice: Notice, voice: Voice) -> Draft:
    return Draft((line(voice.say("notice-greeting")),), _sections(voice))


def _help(_notice: Notice, voice: Voice) -> Draft:
    commands = [line(f"/{command.value} — {voice.say(f'command-{command.value}')}") for command in READER_COMMANDS]
    return Draft(blocks((line(voice.say("notice-help")),), commands))


def _language(_notice: Notice, voice: Voice) -> Draft:
    named = tuple(Button(voice.say(f"language-{each.value}"), SetLanguage(each)) for each in Language)
    follow = (Button(voice.say("language-auto"), SetLanguage(None)),)
    commands = " ".join(f"/language {each.value}" for each in Language)
    return Draft((line(voice.say("notice-language")),), (named, follow), unbuttoned=(line(commands),))


def _language_set(notice: Notice, voice: Voice) -> Draft:
    return Draft((line(voice.say("notice-language-auto" if notice.text == AUTOMATIC else "notice-language-set")),))


def _group_hello(_notice: Notice, voice: Voice) -> Draft:
    return Draft((line(voice.say("notice-group-hello")), line(voice.say("notice-ask-usage"))))


def _rated(notice: Notice, voice: Voice) -> Draft:
    return Draft((line(voice.say("notice-rated", helpful="yes" if notice.text == HELPFUL else "no")),))


def _unknown_command(notice: Notice, voice: Voice) -> Draft:
    command = "/" + cut(clean(notice.text).strip().lstrip("/"), _MAX_COMMAND)
    suggestions = ", ".join(f"/{each}" for each in notice.suggestions)
    hint = (
        voice.say("notice-did-you-mean", suggestions=suggestions) if suggestions else voice.say("notice-all-commands")
    )
    listed = [_LISTED[each] for each in notice.suggestions if each in _LISTED]
    buttons = tuple(Button(voice.say(f"list-{kind.value}"), ShowPage(kind, 1)) for kind in dict.fromkeys(listed))
    return Draft((line(voice.say("notice-unknown-command", command=command)), line(hint)), (buttons,))


_LISTED: Final[dict[str, ListingKind]] = {
    name: ListingKind(command.value)
    for name, command in ({each.value: each for each in Command} | COMMAND_ALIASES).items()
    if command.value in {each.value for each in ListingKind}
}


def _about_news(notice: Notice, voice: Voice) -> Draft:
    """Draft what became of a subscription; `text` is the id of what it is to."""
    told = voice.say(f"notice-{notice.kind.value.replace('_', '-')}", name=about_name(notice.text, voice))
    undone = notice.kind in {NoticeKind.FOLLOWED, NoticeKind.FOLLOWED_ALREADY}
    button = Button(voice.say("button-unfollow", name=about_name(notice.text, voice)), Unfollow(notice.text))
    return Draft((line(told),), ((button,),) if undone else ())


def _too_much(notice: Notice, voice: Voice) -> Draft:
    return Draft((line(voice.say("notice-follows-too-much", most=notice.text)),))


def _digest_set(notice: Notice, voice: Voice) -> Draft:
    """Draft the hour of a digest; `text` holds it and the time zone."""
    hour, _, zone = notice.text.partition(" ")
    button = Button(voice.say("digest-off"), SetDigest(None))
    told = voice.say("notice-digest-set", hour=hour, zone=zone)
    return Draft((line(told), line(voice.say("news-unfollow"))), ((button,),))


def _forget_asked(_notice: Notice, voice: Voice) -> Draft:
    button = Button(voice.say("button-forget"), Forget())
    return Draft((line(voice.say("notice-forget-asked")),), ((button,),), unbuttoned=(line("/forget yes"),))


_COMPOSED: Final[dict[NoticeKind, Callable[[Notice, Voice], Draft]]] = {
    NoticeKind.START: _start,
    NoticeKind.HELP: _help,
    NoticeKind.GREETING: _greeting,
    NoticeKind.LANGUAGE: _language,
    NoticeKind.LANGUAGE_SET: _language_set,
    NoticeKind.UNKNOWN_COMMAND: _unknown_command,
    NoticeKind.FOLLOWED: _about_news,
    NoticeKind.FOLLOWED_ALREADY: _about_news,
    NoticeKind.UNFOLLOWED: _about_news,
    NoticeKind.FOLLOWED_NEVER: _about_news,
    NoticeKind.FOLLOWS_TOO_MUCH: _too_much,
    NoticeKind.DIGEST_SET: _digest_set,
    NoticeKind.FORGET_ASKED: _forget_asked,
    NoticeKind.GROUP_HELLO: _group_hello,
    NoticeKind.RATED: _rated,
}


def _sections(voice: Voice) -> Rows:
    """Return buttons to every listing that a newcomer may want."""
    kinds = (ListingKind.TOPICS, ListingKind.FIGURES, ListingKind.EVENTS, ListingKind.PEOPLE, ListingKind.SOURCES)
    shown = tuple(Button(voice.say(f"list-{kind.value}"), ShowPage(kind, 1)) for kind in kinds)
    return (shown[:3], shown[3:])
