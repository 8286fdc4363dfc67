"""Decisions of editors: a pressed button or a typed value enters, what it did and what is shown next leaves.

Nothing here waits for Telegram, and everything may wait for the disk: it runs in a thread.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.errors import BaseError, DossierError, ReviewError
from bot.models.base import key_of
from bot.models.draft import DraftArticle, DraftFact, DraftStatus
from bot.models.review import Decide, Deed, DraftCard, Menu, Reviewed, seal_of, seal_of_all
from bot.render.draft_fields import editable_fields
from bot.review.desk import Desk, is_pending
from bot.review.editable import as_written, written
from bot.review.shown import SOURCE_FIELDS, article_card, card_of, piles_of
from bot.transport.telegram.editing.asking import Ask

_IN_SUMMARIES: Final = frozenset(
    {"value", "value_to", "unit", "precision", "period", "change", "metric", "parties", "speaker"}
    | {"date", "place", "participants", "person", "position", "of", "term"}
)
"""Fields that a summary tells in words, which nobody changes for the editor."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a decision came to: what is shown now, a word on it (`toast` is its name), a fault, a value that is wanted.

    `changed` says that the base may be another one now.
    """

    shown: Reviewed | None = None
    toast: str = ""
    count: int = 0
    fault: str = ""
    ask: Ask | None = None
    changed: bool = False


class Deeds:
    """What editors do at a desk through buttons."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def pressed(self, decide: Decide) -> Outcome:
        """Do what a button stands for. Never raises on what the desk, the base or the disk refuses."""
        try:
            if decide.deed is Deed.LIST:
                return Outcome(piles_of(self.desk, page=decide.number or 1))
            article = self._article(decide.article)
            if article is None:
                return Outcome(toast="gone")
            if not decide.draft and decide.deed in {Deed.SHOW, Deed.SKIP}:
                return self.first(article, decide)
            if decide.deed in _OF_ARTICLES:
                return _OF_ARTICLES[decide.deed](self, article, decide)
            draft = next((each for each in article.drafts if key_of(each.fact.id) == decide.draft), None)
            if draft is None:
                return Outcome(article_card(self.desk, article), toast="gone")
            return self._of_draft(article, draft, decide)
        except DossierError as error:
            return Outcome(fault=plainly(error, self.desk))

    def typed(self, ask: Ask, text: str) -> Outcome:
        """Set a field to what was typed; where it cannot be, say why and ask again."""
        try:
            value = as_written(ask.name, text)
            if ask.of_source:
                return self._sourced(ask, self.desk.set_source(ask.article, {ask.name: value}))
            article = self.desk.article(ask.article)
            draft = next((each for each in article.drafts if each.fact.id == ask.draft), None)
            if draft is None:
                return Outcome(article_card(self.desk, article), toast="gone")
            decided = self.desk.edit(draft, {ask.name: value})
            changed = draft.status is DraftStatus.ACCEPTED
            shown = self._shown(ask.article, decided.drafts[0]).shown
            if isinstance(shown, DraftCard):
                shown = replace(shown, unsettled=ask.name in _IN_SUMMARIES)
            return Outcome(shown, toast="changed", changed=changed)
        except DossierError as error:
            return Outcome(fault=plainly(error, self.desk), ask=ask)

    def _of_draft(self, article: DraftArticle, draft: DraftFact, decide: Decide) -> Outcome:
        if decide.seal and decide.seal != seal_of(draft):
            return self._otherwise(article, draft)
        if decide.deed not in _OF_DRAFTS:
            return Outcome(toast="gone")
        try:
            return _OF_DRAFTS[decide.deed](self, article, draft, decide)
        except DossierError as error:
            fault = plainly(error, self.desk)
            return Outcome(card_of(self.desk, article, draft, told=(fault,)), fault=fault)

    def _otherwise(self, article: DraftArticle, draft: DraftFact) -> Outcome:
        """Show what became of a draft that is no longer what its card showed."""
        if is_pending(draft):
            return Outcome(card_of(self.desk, article, draft), toast="other")
        return replace(self._next(article, draft), toast="decided")

    def accept(self, article: DraftArticle, draft: DraftFact, _: Decide) -> Outcome:
        """Make it a fact; where the source is not known, ask for that first."""
        if article.source.lacking:
            card = replace(card_of(self.desk, article, draft, menu=Menu.SOURCE), fields=SOURCE_FIELDS)
            return Outcome(card, ask=_source_ask(article, article.source.lacking[0], draft.fact.id))
        self.desk.accept(draft)
        return self._decided(article, draft, toast="accepted")

    def reject(self, article: DraftArticle, draft: DraftFact, _: Decide) -> Outcome:
        """Set it aside."""
        self.desk.reject(draft)
        return self._decided(article, draft, toast="rejected")

    def into(self, article: DraftArticle, draft: DraftFact, decide: Decide) -> Outcome:
        """Let a fact of the base gain from it."""
        known = self.desk.base.keys.get(decide.further, "")
        self.desk.merge(draft, known)
        return self._decided(article, draft, toast="merged")

    def same(self, article: DraftArticle, draft: DraftFact, decide: Decide) -> Outcome:
        """Tell that a new name is a known one."""
        half = len(decide.further) // 2
        new = next((each.id for each in article.entities if key_of(each.id) == decide.further[:half]), "")
        known = next((each for each in self.desk.base.entities if key_of(each) == decide.further[half:]), "")
        self.desk.unify(article.id, new, known)
        return replace(self._shown(article.id, draft), toast="changed")

    def show(self, article: DraftArticle, draft: DraftFact, _: Decide) -> Outcome:
        """Show a card."""
        return Outcome(card_of(self.desk, article, draft))

    def edit(self, article: DraftArticle, draft: DraftFact, _: Decide) -> Outcome:
        """Show the fields that can be edited."""
        card = card_of(self.desk, article, draft, menu=Menu.EDIT)
        return Outcome(replace(card, fields=editable_fields(draft.fact)))

    def field(self, article: DraftArticle, draft: DraftFact, decide: Decide) -> Outcome:
        """Ask for the value of a field."""
        fields = editable_fields(draft.fact)
        if not 0 < decide.number <= len(fields):
            return Outcome(card_of(self.desk, article, draft), toast="gone")
        name = fields[decide.number - 1]
        return Outcome(ask=Ask(article.id, draft.fact.id, name, written(getattr(draft.fact, name))))

    def menu(self, article: DraftArticle, draft: DraftFact, decide: Decide) -> Outcome:
        """Show what a draft may be merged into, or whom its names may mean."""
        card = card_of(self.desk, article, draft)
        menu = Menu.MERGE if decide.deed is Deed.MERGE else Menu.NAMES
        offered = card.facts_like if menu is Menu.MERGE else card.entities_like
        return Outcome(replace(card, menu=menu) if offered else card)

    def skip(self, article: DraftArticle, draft: DraftFact, _: Decide) -> Outcome:
        """Leave it for later; from one that is decided on go to the one behind it, whatever became of that."""
        behind = article.drafts[article.drafts.index(draft) + 1 :]
        if not is_pending(draft) and behind:
            return Outcome(card_of(self.desk, article, behind[0]))
        return self._next(article, draft)

    def back(self, article: DraftArticle, draft: DraftFact, _: Decide) -> Outcome:
        """Return to the draft before, whatever became of it."""
        place = article.drafts.index(draft)
        before = article.drafts[max(place - 1, 0)]
        return Outcome(card_of(self.desk, article, before), toast="" if place else "first")

    def first(self, article: DraftArticle, decide: Decide) -> Outcome:
        """Show the first draft, or the first that waits."""
        if decide.deed is Deed.SHOW and article.drafts:
            return Outcome(card_of(self.desk, article, article.drafts[0]))
        return self._next(article, None)

    def of_article(self, article: DraftArticle, decide: Decide) -> Outcome:
        """Show an article, or what of its source can be told."""
        card = article_card(self.desk, article)
        return Outcome(replace(card, menu=Menu.SOURCE) if decide.deed is Deed.SOURCE else card)

    def tell(self, article: DraftArticle, decide: Decide) -> Outcome:
        """Ask for a field of the source."""
        if not 0 < decide.number <= len(SOURCE_FIELDS):
            return Outcome(article_card(self.desk, article), toast="gone")
        draft = next((each.fact.id for each in article.drafts if key_of(each.fact.id) == decide.draft), "")
        return Outcome(ask=_source_ask(article, SOURCE_FIELDS[decide.number - 1], draft))

    def accept_all(self, article: DraftArticle, decide: Decide) -> Outcome:
        """Accept all that is at least so sure, if it is what the button counted."""
        if decide.seal != seal_of_all(article):
            return Outcome(article_card(self.desk, article), toast="other")
        decided = self.desk.accept_all(decide.number / 100, articles=(article.id,))
        now = self.desk.article(article.id)
        told = tuple(plain(each, self.desk) for each in decided.refused)
        card = article_card(self.desk, now, told=told, closing=True)
        return Outcome(card, toast="all", count=len(decided.drafts), changed=bool(decided.drafts))

    def undo(self, article: DraftArticle, _: Decide) -> Outcome:
        """Take the last decision on this article back, and show what it was about."""
        undone = self.desk.undo(article=article.id).drafts
        now = self.desk.article(article.id)
        held = [each for each in now.drafts if undone and each.fact.id == undone[0].fact.id]
        alone = len(undone) == 1 and held
        shown = card_of(self.desk, now, held[0]) if alone else article_card(self.desk, now)
        return Outcome(shown, toast="undone", changed=True)

    def _decided(self, article: DraftArticle, draft: DraftFact, *, toast: str) -> Outcome:
        changed = toast != "rejected" or draft.status is DraftStatus.ACCEPTED
        return replace(self._next(self.desk.article(article.id), draft), toast=toast, changed=changed)

    def _next(self, article: DraftArticle, after: DraftFact | None) -> Outcome:
        """Show the next draft that waits, or that there is none."""
        ids = [each.fact.id for each in article.drafts]
        place = ids.index(after.fact.id) + 1 if after and after.fact.id in ids else 0
        waiting = next((each for each in article.drafts[place:] if is_pending(each)), None)
        if waiting is None:
            return Outcome(article_card(self.desk, article, closing=True))
        return Outcome(card_of(self.desk, article, waiting))

    def _shown(self, identifier: str, draft: DraftFact) -> Outcome:
        """Show a draft as it now stands on the desk."""
        article = self.desk.article(identifier)
        now = next((each for each in article.drafts if each.fact.id == draft.fact.id), None)
        return Outcome(card_of(self.desk, article, now) if now else article_card(self.desk, article))

    def _sourced(self, ask: Ask, article: DraftArticle) -> Outcome:
        """Go on after something of the source was told: ask for what still lacks, else back to the draft."""
        lacking = article.source.lacking
        further = _source_ask(article, lacking[0], ask.draft) if lacking and lacking[0] != ask.name else None
        draft = next((each for each in article.drafts if each.fact.id == ask.draft), None)
        shown = card_of(self.desk, article, draft) if draft else article_card(self.desk, article)
        return Outcome(None if further else shown, toast="changed", ask=further)

    def _article(self, key: str) -> DraftArticle | None:
        held = next((each for each in self.desk.ids() if key_of(each) == key), None)
        return self.desk.article(held) if held else None


def plainly(error: DossierError, desk: Desk) -> str:
    """Return an error in one line, without the place of the base on this machine."""
    listed: Sequence[object] = error.problems if isinstance(error, BaseError) else (error,)
    return plain("; ".join(str(each) for each in listed), desk)


def plain(message: str, desk: Desk) -> str:
    """Return a message in one line, without the place of the base on this machine."""
    return " ".join(message.replace(f"{desk.folder}/", "").replace(str(desk.folder), "").split())


def _source_ask(article: DraftArticle, name: str, draft: str) -> Ask:
    if name not in SOURCE_FIELDS:
        raise ReviewError(f"{name!r} is no field of the source")
    return Ask(article.id, draft, name, written(getattr(article.source, name)), of_source=True)


_OF_DRAFTS: Final[Mapping[Deed, Callable[[Deeds, DraftArticle, DraftFact, Decide], Outcome]]] = {
    Deed.ACCEPT: Deeds.accept,
    Deed.REJECT: Deeds.reject,
    Deed.INTO: Deeds.into,
    Deed.SAME: Deeds.same,
    Deed.SHOW: Deeds.show,
    Deed.EDIT: Deeds.edit,
    Deed.FIELD: Deeds.field,
    Deed.MERGE: Deeds.menu,
    Deed.NAMES: Deeds.menu,
    Deed.SKIP: Deeds.skip,
    Deed.BACK: Deeds.back,
}
_OF_ARTICLES: Final[Mapping[Deed, Callable[[Deeds, DraftArticle, Decide], Outcome]]] = {
    Deed.ARTICLE: Deeds.of_article,
    Deed.SOURCE: Deeds.of_article,
    Deed.TELL: Deeds.tell,
    Deed.ALL: Deeds.accept_all,
    Deed.UNDO: Deeds.undo,
}
