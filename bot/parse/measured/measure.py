"""What the rules find out about a figure: the name of what it measures, and where that and its owner stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.language.inflection import in_case

Movement = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A word of a phrase. `case`, `number` and `gender` (tags of OpenCorpora) say how it stands, where it inflects."""

    text: str
    lemma: str
    inflects: bool = False
    case: str = ""
    number: str = ""
    gender: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """The name of a measure; the words that agree with its head inflect with it, the others stay."""

    pieces: tuple[Piece, ...] = ()

    def in_case(self, case: str) -> str:
        """Return the phrase in a case, small letters first unless its first word is written in capitals."""
        return " ".join(_form(each, case) for each in self.pieces)

    @property
    def name(self) -> str:
        """The phrase in the nominative."""
        return self.in_case("nomn")

    @property
    def lemmas(self) -> frozenset[str]:
        """The dictionary forms of its words."""
        return frozenset(each.lemma for each in self.pieces)


def _form(piece: Piece, case: str) -> str:
    if not piece.inflects:
        return piece.text
    return in_case(piece.text, case, was=piece.case, number=piece.number, gender=piece.gender)


def words(text: str) -> Phrase:
    """Return a phrase of words that do not inflect."""
    return Phrase(tuple(Piece(each, each.lower()) for each in text.split()))


@dataclass(frozen=True, slots=True)
class Measured:
    """What a figure measures, by which rule that was found, and how sure the rule is.

    `inside` are the tokens of the measure's own phrase, `owners` those of whom the clause is about; entities among
    them own the measure. `gives` and `takes`: the owner is where the thing comes from or goes to. `movement` tells
    that the figure is a movement of `phrase`. `context` are words of the clause that tell this measure from others of
    its name. `synonyms` are further names. `stem` is the dimension alone («срок» of «срок аренды»). `counted` names a
    mere count («число школ» of «число построенных школ»). `apart` are the words that
    tell the figure from others of the same measure. `share_giver` says
    that whoever gives in the figure before gives here too, to another.
    """

    phrase: Phrase
    rule: str
    confidence: float
    inside: frozenset[int] = frozenset()
    owners: frozenset[int] = frozenset()
    gives: bool = False
    takes: bool = False
    movement: Movement | None = None
    context: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    verb: int = -1
    stem: tuple[Piece, ...] = ()
    counted: str = ""
    apart: tuple[str, ...] = ()
    share_giver: bool = False
