"""An article that is read once more: its drafts join those that are there, and no decision on one of them is lost."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from bot.models.draft import DraftArticle, DraftFact, DraftSource, DraftStatus

_GONE: Final = "is decided on, and the text no longer says it"
_NUMBER: Final = re.compile(r"-(\d+)$")


def renewed(held: DraftArticle, read: DraftArticle, *, given: Collection[str] = ()) -> DraftArticle:
    """Return an article as it was read anew, under the id that it has.

    A draft that was read from the same words by the same rule stays as it is, decision and edits with it; drafts that
    were decided on stay even where the text no longer holds them. What is known of the source stays, unless it is
    among the fields that were `given` by hand this time.
    """
    before = _by_place(held.drafts)
    kept, new = [], []
    for each in read.drafts:
        same = before.get(_place(each))
        if same:
            kept.append(_moved(same.pop(0), each))
        else:
            new.append(each)
    gone = [each for waiting in before.values() for each in waiting if each.status is not DraftStatus.PENDING]
    drafts = (*kept, *gone, *_with_ids(new, {each.fact.id for each in (*kept, *gone)}, held.id))
    entities = {each.id: each for each in (*read.entities, *held.entities)}
    concepts = {each.id: each for each in (*read.concepts, *held.concepts)}
    update = {
        "id": held.id,
        "source": _source(held.source, read.source, given),
        "entities": tuple(entities.values()),
        "concepts": tuple(concepts.values()),
        "drafts": tuple(sorted(drafts, key=lambda each: each.fact.paragraph or 0)),
        "notes": (*read.notes, *(f"{each.fact.id} {_GONE}" for each in gone)),
    }
    return read.model_copy(update=update)


def under_another_id(article: DraftArticle, identifier: str) -> DraftArticle:
    """Return an article and its drafts under another id."""
    drafts = tuple(
        each.model_copy(
            update={
                "fact": each.fact.model_copy(
                    update={"id": identifier + each.fact.id.removeprefix(article.id), "article": identifier}
                )
            }
        )
        for each in article.drafts
    )
    return article.model_copy(update={"id": identifier, "drafts": drafts})


def _by_place(drafts: Iterable[DraftFact]) -> dict[tuple[object, ...], list[DraftFact]]:
    filed: dict[tuple[object, ...], list[DraftFact]] = defaultdict(list)
    for each in drafts:
        filed[_place(each)].append(each)
    return filed


def _place(draft: DraftFact) -> tuple[object, ...]:
    return draft.rule, draft.fact.excerpt, draft.start, draft.end


def _moved(held: DraftFact, read: DraftFact) -> DraftFact:
    """Return a draft in the paragraph that it stands in now; one that was accepted stays as the base has it."""
    if held.status is not DraftStatus.PENDING or held.fact.paragraph == read.fact.paragraph:
        return held
    return held.model_copy(update={"fact": held.fact.model_copy(update={"paragraph": read.fact.paragraph})})


def _with_ids(drafts: Iterable[DraftFact], taken: set[str], article: str) -> Iterator[DraftFact]:
    """Yield new drafts with the next free ids of their places."""
    for each in drafts:
        stem, number = f"{article}-p{each.fact.paragraph or 0}-{each.fact.kind}", 1
        written = _NUMBER.search(each.fact.id)
        number = int(written[1]) if written else 1
        while f"{stem}-{number}" in taken:
            number += 1
        taken.add(f"{stem}-{number}")
        fact = each.fact.model_copy(update={"id": f"{stem}-{number}", "article": article})
        yield each.model_copy(update={"fact": fact})


def _source(held: DraftSource, read: DraftSource, given: Collection[str]) -> DraftSource:
    known = held.model_dump(exclude_none=True)
    told = {key: value for key, value in read.model_dump(exclude_none=True).items() if key not in known or key in given}
    return DraftSource.model_validate({**known, **told})
