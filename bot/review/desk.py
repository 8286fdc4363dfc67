"""The editor's desk: drafts of a base are read and decided on, and what is accepted becomes part of the base.

Every decision is taken under a lock and on what is on disk at that moment, so that two people at two desks lose
nothing. It is checked before anything is written. Then the article's file is written and after it the drafts, each
whole or not at all; where that is killed between the two, the base tells which drafts are accepted.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from bot.errors import BaseError, ReviewError
from bot.models.base import Base
from bot.models.draft import DraftArticle, DraftFact, DraftStatus
from bot.models.fact import Fact
from bot.review.base_files import BaseFiles
from bot.review.changes import edited, found, merged, with_drafts, with_source, with_status
from bot.review.disk import locked
from bot.review.fields import Typed
from bot.review.files import draft_ids, read_draft, write_draft
from bot.review.intake import Filed, file_article
from bot.review.journal import Decision, decisions, write_decisions
from bot.review.names import settled, unified
from bot.review.standing import Standing
from bot.review.undoing import undone
from bot.store.load import load_base

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Decided:
    """What a decision did: the drafts as they are now, and why others stay as they were."""

    drafts: tuple[DraftFact, ...] = ()
    refused: tuple[str, ...] = ()


class Desk:
    """The drafts of one base. A decision that cannot be carried out raises ReviewError, and nothing has changed."""

    def __init__(self, folder: Path, *, load: Callable[[Path], Base] = load_base) -> None:
        """Sit down at a base folder, which need not be there yet; `load` reads it."""
        self.folder = folder
        self._standing = Standing(folder, load)
        self._files = BaseFiles(self._standing)

    @property
    def base(self) -> Base:
        """The base as it is on disk. Raises BaseError where it cannot be loaded."""
        return self._standing.base()

    def ids(self) -> tuple[str, ...]:
        """Return the ids of the articles that have drafts."""
        return draft_ids(self.folder)

    def article(self, identifier: str) -> DraftArticle:
        """Return an article with its drafts. Raises BaseError where its file cannot be read."""
        return healed(read_draft(self.folder, identifier), self.base)

    def file(self, read: DraftArticle, *, given: Collection[str] = ()) -> Filed:
        """Put an article that was read onto the desk; `given` are the fields of its source that were told by hand.

        What is there already stays: nothing changes where the text is the same, and where the text has changed, every
        decision is kept.
        """
        with locked(self.folder):
            return file_article(self.folder, read, self.base, given=given)

    def accept(self, draft: DraftFact) -> Decided:
        """Make a draft a fact of the base."""
        with locked(self.folder):
            article = self.article(draft.fact.article)
            held = found(article, draft.fact.id)
            _require_not_merged(held)
            return Decided(self._accept(article, [held]))

    def accept_all(self, above: float = 0.0, *, articles: Collection[str] | None = None) -> Decided:
        """Make facts of all pending drafts whose confidence is at least `above`; tell which cannot follow, and why."""
        done: list[DraftFact] = []
        refused: list[str] = []
        for identifier in self.ids() if articles is None else articles:
            with locked(self.folder):
                article = self.article(identifier)
                wanted = [each for each in article.drafts if is_pending(each) and each.confidence >= above]
                done.extend(self._accept_what_fits(article, wanted, refused))
        return Decided(tuple(done), tuple(refused))

    def reject(self, draft: DraftFact) -> Decided:
        """Set a draft aside for good; one that was accepted leaves the base."""
        with locked(self.folder):
            article = self.article(draft.fact.article)
            held = found(article, draft.fact.id)
            _require_not_merged(held)
            now = with_status(held, DraftStatus.REJECTED)
            was_accepted = held.status is DraftStatus.ACCEPTED
            change = _plainly(lambda: self._files.dropping(article, [held.fact.id])) if was_accepted else None
            with self._noted(Decision(article=article.id, drafts=(held,))):
                write_draft(self.folder, with_drafts(article, (now,)))  # first: until the base follows, it is accepted
                if change:
                    change.write(self._standing)
            return Decided((now,))

    def edit(self, draft: DraftFact, fields: Mapping[str, Any]) -> Decided:
        """Set fields of a draft's fact; where it was accepted, the fact of the base changes too."""
        with locked(self.folder):
            article = self.article(draft.fact.article)
            held = found(article, draft.fact.id)
            _require_not_merged(held)
            typed = Typed(article, self.base)
            now = edited(held, typed.read(fields))
            typed.require_known(now.fact)
            named = with_drafts(typed.joined(), (now,))
            was_accepted = held.status is DraftStatus.ACCEPTED
            change = _plainly(lambda: self._files.putting(named, now.fact)) if was_accepted else None
            with self._noted(Decision(article=article.id, drafts=(held,))):
                if change:
                    change.write(self._standing)
                write_draft(self.folder, named)
            return Decided((now,))

    def merge(self, draft: DraftFact, into: str) -> Decided:
        """Let a fact of the base gain what it lacks from a draft (see `bot.review.changes.merged`)."""
        with locked(self.folder):
            article = self.article(draft.fact.article)
            held = found(article, draft.fact.id)
            target = self.base.facts.get(into)
            if held.status is DraftStatus.ACCEPTED:
                raise ReviewError(f"{held.fact.id}: is a fact of the base itself: undo that first")
            if target is None:
                raise ReviewError(f"the base holds no fact {into!r}")
            named = settled(article, self.base)
            fact = merged(target, found(named, held.fact.id).fact, self.base)
            change = _plainly(lambda: self._files.putting(named, fact)) if fact != target else None
            now = with_status(held, DraftStatus.MERGED, into=into)
            with self._noted(Decision(article=article.id, drafts=(held,), merged=(target,))):
                if change:
                    change.write(self._standing)
                write_draft(self.folder, with_drafts(article, (now,)))
            return Decided((now,))

    def set_source(self, identifier: str, fields: Mapping[str, Any]) -> DraftArticle:
        """Tell what the page of an article does not: its outlet, its date, its address."""
        with locked(self.folder):
            article = self.article(identifier)
            now = with_source(article, fields)
            if identifier in self.base.articles:
                raise ReviewError(f"{identifier}: stands in the base: its source is changed in its file")
            before = tuple(each for each in article.drafts if each not in now.drafts)
            with self._noted(Decision(article=identifier, source=article.source, drafts=before)):
                write_draft(self.folder, now)
            return now

    def unify(self, identifier: str, entity: str, known: str) -> DraftArticle:
        """Tell that an entity that an article brings along is one that the base knows."""
        with locked(self.folder):
            now = unified(self.article(identifier), entity, known, self.base)
            write_draft(self.folder, now)
            return now

    def undo(self, *, article: str | None = None) -> Decided:
        """Take the last decision back. Raises ReviewError where there is none, or a fact was changed since.

        With an `article` it must have been about that one: what somebody else decided meanwhile is left alone.
        """
        with locked(self.folder):
            kept = decisions(self.folder)
            if not kept:
                raise ReviewError("there is no decision to undo")
            if article not in {None, kept[-1].article}:
                raise ReviewError(f"the last decision was about another article: {kept[-1].article}")
            drafts = _plainly(lambda: undone(kept[-1], self.article(kept[-1].article), self._files))
            write_decisions(self.folder, kept[:-1])
            return Decided(drafts)

    def _accept(self, article: DraftArticle, drafts: Sequence[DraftFact]) -> tuple[DraftFact, ...]:
        """Make facts of drafts; those that are facts already stay."""
        wanted = [each for each in drafts if each.status is not DraftStatus.ACCEPTED]
        if not wanted:
            return ()
        if article.source.lacking:
            lacks = " and no ".join(article.source.lacking)
            raise ReviewError(f"{article.id}: its source has no {lacks}: tell that first")
        named = settled(article, self.base)
        now = tuple(with_status(found(named, each.fact.id), DraftStatus.ACCEPTED) for each in wanted)
        change = _plainly(lambda: self._files.adding(named, [each.fact for each in now]))
        accepted = tuple(each.fact for each in now)
        with self._noted(Decision(article=article.id, drafts=tuple(wanted), accepted=accepted)):
            change.write(self._standing)
            write_draft(self.folder, with_drafts(named, now))
        return now

    def _accept_what_fits(
        self, article: DraftArticle, wanted: Sequence[DraftFact], refused: list[str]
    ) -> tuple[DraftFact, ...]:
        """Make facts of drafts in one go; where the base cannot take all, take each alone and tell which it cannot."""
        try:
            return self._accept(article, wanted)
        except ReviewError as error:
            if len(wanted) < 2 or article.source.lacking:  # noqa: PLR2004 - one cannot be taken apart
                refused.append(str(error))
                return ()
        parts = (self._accept_what_fits(self.article(article.id), [each], refused) for each in wanted)
        return tuple(each for part in parts for each in part)

    @contextmanager
    def _noted(self, decision: Decision) -> Iterator[None]:
        """Note a decision before it is carried out; one that the disk refuses is not there to be undone."""
        before = decisions(self.folder)
        write_decisions(self.folder, (*before, decision))
        try:
            yield
        except ReviewError:
            with suppress(ReviewError):
                write_decisions(self.folder, before)
            raise


def is_pending(draft: DraftFact) -> bool:
    """Say whether a draft waits to be decided on."""
    return draft.status is DraftStatus.PENDING


def healed(article: DraftArticle, base: Base) -> DraftArticle:
    """Return an article whose drafts that stand in the base are accepted, and as they stand there.

    What differs was decided on when something was killed after the base was written, or was changed by hand there.
    """
    held = ((each, base.facts.get(each.fact.id)) for each in article.drafts if each.status is not DraftStatus.MERGED)
    return with_drafts(article, (_as_it_stands(each, fact) for each, fact in held if fact))


def _as_it_stands(draft: DraftFact, fact: Fact) -> DraftFact:
    """Return an accepted draft as the base has it; the sentence that it was read from stays that of the draft."""
    stands = fact.model_copy(update={"excerpt": draft.fact.excerpt})
    return with_status(draft, DraftStatus.ACCEPTED).model_copy(update={"fact": stands})


def _require_not_merged(draft: DraftFact) -> None:
    if draft.status is DraftStatus.MERGED:
        raise ReviewError(f"{draft.fact.id}: was merged into {draft.into!r}: undo that first")


def _plainly(work: Callable[[], Result]) -> Result:
    """Do something; what the base cannot take is told in one line."""
    try:
        return work()
    except BaseError as error:
        told = dict.fromkeys(f"{each}" for each in error.problems)
        raise ReviewError("; ".join(told)) from error
