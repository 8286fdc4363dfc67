"""One sitting of a review: draft after draft is shown, a key decides, and everything is on disk before the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from rich.console import Console, RenderableType

from bot.errors import BaseError, DossierError, ReviewError
from bot.models.draft import DraftArticle, DraftFact, DraftStatus
from bot.review.changes import found
from bot.review.desk import Decided, Desk, is_pending
from bot.review.editable import as_typed, written
from bot.review.likeness import entities_like, facts_like
from bot.transport.reviewing.keys import Input, Key, key_of
from bot.transport.reviewing.view import Shown, articles_table, fields_of, help_page, page
from bot.transport.reviewing.whole import in_editor

_SOURCE_FIELDS: Final = ("outlet", "published", "url", "title", "author")
_DONE: Final = "nothing waits to be decided on"


@dataclass(slots=True)
class Sitting:
    """Reviews drafts in order. `place` is the one that is shown; those decided on stay, so that one can go back."""

    desk: Desk
    keys: Input
    console: Console
    articles: tuple[str, ...] | None = None
    queue: list[tuple[str, str]] = field(default_factory=list, init=False)
    place: int = field(default=0, init=False)

    def review(self) -> None:
        """Show what waits until all is decided on, or the reviewer stops; what was decided is kept either way."""
        self.queue = [(each.id, draft.fact.id) for each in self._all() for draft in each.drafts if is_pending(draft)]
        try:
            while self.place < len(self.queue):
                if not self._step():
                    break
        except (EOFError, KeyboardInterrupt):
            self._say("")
        self._close()

    def accept_sure(self, above: float) -> tuple[str, ...]:
        """Accept what is at least so sure, and tell it; return what could not be accepted."""
        decided = self.desk.accept_all(above, articles=self.articles)
        self._say("\n".join([f"{len(decided.drafts)} accepted", *(f"! {each}" for each in decided.refused)]))
        return decided.refused

    def list(self) -> None:
        """Show what waits and what was decided, per article."""
        articles = self._all()
        self._say(articles_table(articles) if articles else "there are no drafts")

    def _step(self) -> bool:
        """Show a draft and do what one key says; return whether to go on."""
        article, fact_id = self.queue[self.place]
        held = self.desk.article(article)
        draft = next((each for each in held.drafts if each.fact.id == fact_id), None)
        if draft is None:  # the article was read anew, and its text no longer says it
            self.queue.pop(self.place)
            return True
        self._say(self._page(held, draft))
        pressed = self.keys.key()
        key = key_of(pressed)
        if key is None:
            self._say(f"{pressed!r} is no key here: ? tells them")
            return True
        if key is Key.QUIT:
            return False
        try:
            _DEEDS[key](self, held, draft)
        except ReviewError as error:
            self._say(f"! {error}")
        except BaseError as error:
            self._say("\n".join(f"! {each}" for each in error.problems))
        return True

    def accept(self, _: DraftArticle, draft: DraftFact) -> None:
        """Make it a fact."""
        self._decided(self.desk.accept(draft), DraftStatus.ACCEPTED)

    def reject(self, _: DraftArticle, draft: DraftFact) -> None:
        """Set it aside."""
        self._decided(self.desk.reject(draft), DraftStatus.REJECTED)

    def edit(self, article: DraftArticle, draft: DraftFact) -> None:
        """Change fields one by one until an empty line."""
        names = fields_of(draft.fact)
        self._say("  ".join(f"{number} {name}" for number, name in enumerate(names, start=1)))
        while name := _chosen(self.keys.line("field (empty: done)"), names):
            held = found(self.desk.article(article.id), draft.fact.id)
            default = written(getattr(held.fact, name, None))
            typed = self.keys.line(name, default=default)
            if typed == default:
                continue
            try:
                self.desk.edit(held, {name: as_typed(name, typed)})
            except ReviewError as error:
                self._say(f"! {error}")

    def whole(self, _: DraftArticle, draft: DraftFact) -> None:
        """Change all of it in an editor."""
        fields = in_editor(draft)
        if fields is None:
            self._say("nothing was changed")
            return
        self.desk.edit(draft, fields)

    def merge(self, article: DraftArticle, draft: DraftFact) -> None:
        """Let a fact of the base gain from it."""
        alike = facts_like(draft.fact, self.desk.base)
        named = self.keys.line("merge into (number or id; empty: leave it)", default="1" if alike else "")
        if not named:
            return
        into = alike[int(named) - 1].id if named.isdecimal() and 0 < int(named) <= len(alike) else named
        self._decided(self.desk.merge(found(article, draft.fact.id), into), DraftStatus.MERGED)

    def known(self, article: DraftArticle, draft: DraftFact) -> None:
        """Tell that a new name is a known one."""
        alike = entities_like(article, draft.fact, self.desk.base)
        first = next(iter(alike), "")
        new = self.keys.line("new entity (its id; empty: leave it)", default=first)
        if not new:
            return
        proposed = alike[new][0].id if new in alike else ""
        if same := self.keys.line(f"{new} is (the id of a known one)", default=proposed):
            self.desk.unify(article.id, new, same)

    def source(self, article: DraftArticle, _: DraftFact) -> None:
        """Tell of the source what its page does not."""
        lacking = article.source.lacking or _SOURCE_FIELDS
        names = (*lacking, *(each for each in _SOURCE_FIELDS if each not in lacking))
        self._say("  ".join(f"{number} {name}" for number, name in enumerate(names, start=1)))
        while name := _chosen(self.keys.line("field of the source (empty: done)"), names):
            now = self.desk.article(article.id)
            typed = self.keys.line(name, default=written(getattr(now.source, name)))
            try:
                self.desk.set_source(article.id, {name: typed})
            except ReviewError as error:
                self._say(f"! {error}")

    def accept_article(self, article: DraftArticle, _: DraftFact) -> None:
        """Accept what waits of the article."""
        decided = self.desk.accept_all(articles=(article.id,))
        self._say("\n".join((f"{len(decided.drafts)} accepted", *(f"! {each}" for each in decided.refused))))
        done = {each.fact.id for each in decided.drafts}
        while self.place < len(self.queue) and self.queue[self.place][1] in done:
            self.place += 1

    def skip(self, _: DraftArticle, __: DraftFact) -> None:
        """Leave it for later."""
        self.place += 1

    def back(self, _: DraftArticle, __: DraftFact) -> None:
        """Return to the one before."""
        if self.place == 0:
            self._say("this is the first one")
        self.place = max(self.place - 1, 0)

    def undo(self, _: DraftArticle, __: DraftFact) -> None:
        """Take the last decision back, and show what it was about."""
        undone = self.desk.undo()
        told = ", ".join(each.fact.id for each in undone.drafts) or "the source"
        self._say(f"undone: {told}")
        for each in undone.drafts[:1]:
            place = (each.fact.article, each.fact.id)
            if place not in self.queue:
                self.queue.insert(self.place, place)
            self.place = self.queue.index(place)

    def help(self, _: DraftArticle, __: DraftFact) -> None:
        """Show the keys."""
        self._say(help_page())

    def _decided(self, decided: Decided, status: DraftStatus) -> None:
        self._say("\n".join([f"{status}", *(f"! {each}" for each in decided.refused)]))
        self.place += 1

    def _page(self, article: DraftArticle, draft: DraftFact) -> RenderableType:
        base = self.desk.base
        return page(
            Shown(
                article=article,
                draft=draft,
                base=base,
                number=self.place + 1,
                total=len(self.queue),
                facts_like=facts_like(draft.fact, base) if draft.status is not DraftStatus.ACCEPTED else (),
                entities_like=entities_like(article, draft.fact, base),
            )
        )

    def _all(self) -> tuple[DraftArticle, ...]:
        """Return the articles under review; one whose file cannot be read is told and left out."""
        held = []
        for each in self.desk.ids() if self.articles is None else self.articles:
            try:
                held.append(self.desk.article(each))
            except DossierError as error:
                self._say(f"! {error}")
        return tuple(held)

    def _close(self) -> None:
        drafts = [draft for each in self._all() for draft in each.drafts]
        shown = {fact for _, fact in self.queue}
        counted = Counter(each.status for each in drafts if each.fact.id in shown and not is_pending(each))
        waiting = sum(map(is_pending, drafts))
        done = ", ".join(f"{counted[status]} {status}" for status in DraftStatus if counted[status])
        self._say("; ".join([*([done] if done else []), f"{waiting} wait" if waiting else _DONE]))

    def _say(self, told: RenderableType) -> None:
        self.console.print(told, highlight=False, markup=False, soft_wrap=isinstance(told, str))


_DEEDS: Final[Mapping[Key, Callable[[Sitting, DraftArticle, DraftFact], None]]] = {
    Key.ACCEPT: Sitting.accept,
    Key.REJECT: Sitting.reject,
    Key.EDIT: Sitting.edit,
    Key.WHOLE: Sitting.whole,
    Key.MERGE: Sitting.merge,
    Key.KNOWN: Sitting.known,
    Key.SOURCE: Sitting.source,
    Key.ALL: Sitting.accept_article,
    Key.SKIP: Sitting.skip,
    Key.BACK: Sitting.back,
    Key.UNDO: Sitting.undo,
    Key.HELP: Sitting.help,
}


def _chosen(typed: str, names: tuple[str, ...]) -> str:
    """Return the field that a number or a name means; another name stays, so that it can be told to be unknown."""
    if typed.isdecimal() and 0 < int(typed) <= len(names):
        return names[int(typed) - 1]
    return typed
