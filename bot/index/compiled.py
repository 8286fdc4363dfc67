"""An index ↔ plain data that JSON can hold, so that a base need not be worked out again at every start.

Only what is slow to work out is kept: the words of facts and names. Facts themselves always come from the base.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from bot.index.build import Index, assemble
from bot.index.document import FactDocument, dated, filed_under, flows, parts_of
from bot.index.lexicon import Lexicon
from bot.index.phrases import Phrase, PhraseBook, TargetKind
from bot.models.base import Base
from bot.models.fact import Fact

FORMAT: Final = 4
"""Raised whenever what is kept, or how it is worked out, changes: older data is then thrown away."""

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


def recipe() -> str:
    """Return a digest of the code that works an index out, so that data kept by other code is not used."""
    package = Path(__file__).resolve().parent.parent
    digest = hashlib.blake2b(digest_size=6)
    for folder in ("index", "language", "models"):
        for path in sorted((package / folder).glob("*")):
            state = path.stat()
            digest.update(f"{path.name} {state.st_size} {state.st_mtime_ns}".encode())
    return digest.hexdigest()


def compiled(index: Index) -> dict[str, Any]:
    """Return what `restored` needs to put an index together again."""
    return {
        "format": FORMAT,
        "documents": [_kept(document) for document in index.documents],
        "known": sorted(index.lexicon.known),
        "name_starts": sorted(index.lexicon.name_starts),
        "sounds": dict(index.lexicon.sounds),
        "stems": {stem: sorted(held) for stem, held in index.lexicon.stems.items()},
        "phrases": [[*phrase.words, phrase.kind.value, phrase.target, phrase.metonym] for phrase in index.phrases],
    }


def restored(base: Base, data: Mapping[str, Any]) -> Index | None:
    """Return the index of a base from kept data, or None where the data is not of this format or not of this base."""
    try:
        if data["format"] != FORMAT or [each["fact"] for each in data["documents"]] != list(base.facts):
            return None
        documents = tuple(
            _document(base.facts[each["fact"]], number, each) for number, each in enumerate(data["documents"])
        )
        phrases = PhraseBook(_phrase(each) for each in data["phrases"])
        lexicon = _lexicon(data)
    except (KeyError, TypeError, ValueError, ArithmeticError):
        return None
    return assemble(base, documents, phrases, lexicon)


def _kept(document: FactDocument) -> dict[str, Any]:
    return {
        "fact": document.fact.id,
        "text": document.text,
        "values": [str(each) for each in sorted(document.values)],
        "structured": document.structured,
        **{name: sorted(getattr(document, name)) for name in _SETS},
    }


def _document(fact: Fact, number: int, kept: Mapping[str, Any]) -> FactDocument:
    return FactDocument(
        fact=fact,
        number=number,
        text=kept["text"],
        parts=parts_of(fact),
        values=frozenset(map(Decimal, kept["values"])),
        dated=dated(fact),
        structured=kept["structured"],
        filed=filed_under(fact),
        flows=flows(fact),
        **{name: frozenset(kept[name]) for name in _SETS},
    )


def _lexicon(kept: Mapping[str, Any]) -> Lexicon:
    return Lexicon(
        known=frozenset(kept["known"]),
        name_starts=frozenset(kept["name_starts"]),
        sounds=dict(kept["sounds"]),
        stems={stem: frozenset(held) for stem, held in kept["stems"].items()},
    )


def _phrase(kept: list[Any]) -> Phrase:
    *words, kind, target, metonym = kept
    return Phrase(tuple(words), TargetKind(kind), target, metonym)
