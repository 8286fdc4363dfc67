"""A decision → everything as it was before it."""

from __future__ import annotations

from bot.errors import ReviewError
from bot.models.draft import DraftArticle, DraftFact, DraftStatus
from bot.models.fact import Fact
from bot.review.base_files import BaseFiles, Prepared
from bot.review.changes import with_drafts
from bot.review.files import write_draft
from bot.review.journal import Decision


def undone(decision: Decision, article: DraftArticle, files: BaseFiles) -> tuple[DraftFact, ...]:
    """Put the drafts of a decision, and the base, back as they were; return the drafts.

    Raises ReviewError where a fact has been changed by hand since: nothing is changed then.
    """
    before = {each.fact.id: each for each in decision.drafts}
    now = {each.fact.id: each for each in article.drafts if each.fact.id in before}
    as_accepted = {each.id: each for each in decision.accepted}
    changes = [*_withdrawn(before, now, article, files, as_accepted), *_returned(before, now, article, files)]
    for fact in decision.merged:
        change = files.putting(article, fact) if fact.id in files.standing.base().facts else None
        changes += [change] if change else []
    back = with_drafts(article, before.values())
    if decision.source is not None:
        back = back.model_copy(update={"source": decision.source})
    write_draft(files.standing.folder, back)  # first: a fact that is still in the base is then found accepted again
    for each in changes:
        each.write(files.standing)
    return decision.drafts


def _withdrawn(
    before: dict[str, DraftFact],
    now: dict[str, DraftFact],
    article: DraftArticle,
    files: BaseFiles,
    as_accepted: dict[str, Fact],
) -> list[Prepared]:
    """Prepare to take out of the base what the decision accepted."""
    held = files.standing.base().facts
    accepted = [key for key, each in before.items() if not _is_accepted(each) and key in now and _is_accepted(now[key])]
    for key in accepted:
        if key in held and key in as_accepted and held[key] != as_accepted[key]:
            raise ReviewError(f"{key}: was changed in its file since: take it out there")
    change = files.dropping(article, accepted) if accepted else None
    return [change] if change else []


def _returned(
    before: dict[str, DraftFact], now: dict[str, DraftFact], article: DraftArticle, files: BaseFiles
) -> list[Prepared]:
    """Prepare to put back into the base what the decision changed in it or took out of it."""
    held = files.standing.base().facts
    accepted = {key: each.fact for key, each in before.items() if _is_accepted(each)}
    missing = [fact for key, fact in accepted.items() if key not in held]
    changed = [fact for key, fact in accepted.items() if key in held and held[key] != fact and key in now]
    added = [files.adding(article, missing)] if missing else []
    return [*added, *(files.putting(article, each) for each in changed)]


def _is_accepted(draft: DraftFact) -> bool:
    return draft.status is DraftStatus.ACCEPTED
