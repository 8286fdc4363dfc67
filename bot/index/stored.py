"""What an index keeps of a document and a phrase ↔ plain lists that msgpack can hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, Final

from bot.index.document import FactDocument, dated, filed_under, flows, parts_of
from bot.index.phrases import Phrase, TargetKind
from bot.models.fact import Fact

_SETS: Final = (
    "lemmas",
    "said",
    "around",
    "titles",
    "measure",
    "own",
    "entities",
    "wholes",
    "spots",
    "concepts",
    "mentioned",
)


def packed_document(document: FactDocument) -> list[Any]:
    """Return what `document_from` needs besides the fact itself."""
    values = [str(each) for each in sorted(document.values)]
    return [document.text, values, document.structured, *(sorted(getattr(document, name)) for name in _SETS)]


def document_from(fact: Fact, number: int, kept: list[Any], same: Callable[[str], str]) -> FactDocument:
    """Return the document of a fact; `same` gives equal strings back as one. Raises ValueError where it is none."""
    text, values, structured, *sets = kept
    if len(sets) != len(_SETS):
        raise ValueError(f"document {number} has {len(sets)} sets and not {len(_SETS)}")
    return FactDocument(
        fact=fact,
        number=number,
        text=text,
        parts=parts_of(fact),
        values=frozenset(map(Decimal, values)),
        dated=dated(fact),
        structured=structured,
        filed=filed_under(fact),
        flows=flows(fact),
        **{name: frozenset(map(same, each)) for name, each in zip(_SETS, sets, strict=True)},
    )


def packed_phrase(place: int, phrase: Phrase) -> list[Any]:
    """Return what `phrases_from` needs of a phrase, given its place in the book."""
    return [place, list(phrase.words), phrase.kind.value, phrase.target, phrase.metonym]


def phrases_from(kept: Iterable[list[Any]]) -> dict[int, Phrase]:
    """Return the phrases of one row, each by its place in the book that it was filed from."""
    return {
        place: Phrase(tuple(words), TargetKind(kind), target, metonym) for place, words, kind, target, metonym in kept
    }
