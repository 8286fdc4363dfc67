"""A sentence with its mentions → what part each entity plays beside the word that tells of an event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.models.entity import EntityKind
from bot.parse.analysis import Analysis, Mention, MentionKind, Sentence, Token


class Function(StrEnum):
    """What an entity does in its sentence."""

    SUBJECT = "subject"
    OBJECT = "object"
    WITH = "with"
    TO = "to"
    FROM = "from"
    AT = "at"
    OF = "of"
    BETWEEN = "between"
    BY = "by"
    ADJECTIVE = "adjective"  # «израильский форум»
    ABOUT = "about"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Side:
    """An entity in its sentence: the places of its first and last token, and of the word it belongs to (-1 unknown)."""

    entity: str
    function: Function
    first: int
    last: int
    governor: int
    kind: EntityKind
    mention: MentionKind


_PREPOSITIONS_RU: Final = {
    "с": Function.WITH, "со": Function.WITH, "из": Function.FROM, "от": Function.FROM, "между": Function.BETWEEN,
    "к": Function.TO, "ко": Function.TO, "у": Function.AT, "о": Function.ABOUT, "об": Function.ABOUT,
    "против": Function.WITH, "под": Function.AT, "близ": Function.AT, "около": Function.AT, "над": Function.WITH,
}  # fmt: skip
_PREPOSITIONS_EN: Final = {
    "with": Function.WITH, "in": Function.AT, "at": Function.AT, "near": Function.AT, "to": Function.TO,
    "from": Function.FROM, "between": Function.BETWEEN, "of": Function.OF, "by": Function.BY, "for": Function.TO,
    "against": Function.WITH, "on": Function.ABOUT, "about": Function.ABOUT, "over": Function.WITH, "off": Function.AT,
}  # fmt: skip
_CASES: Final = {
    "Nom": Function.SUBJECT,
    "Acc": Function.OBJECT,
    "Gen": Function.OF,
    "Dat": Function.TO,
    "Ins": Function.BY,
}
_CLIMBED: Final = ("appos", "flat", "flat:name", "flat:foreign", "conj", "compound")
_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_IN_PHRASE: Final = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM"})
_FAR: Final = 8


def sides_of(sentence: Sentence, analysis: Analysis) -> tuple[Side, ...]:
    """Return who and what a sentence names, each with the part it plays, in order."""
    found = []
    for mention in analysis.mentions_in(sentence):
        places = _places(mention, sentence.tokens)
        entity = analysis.entities.get(mention.entity)
        if not places or entity is None or (mention.kind is MentionKind.PRONOUN and mention.confidence < _SURE):
            continue
        function, governor = _function(sentence.tokens, places, mention)
        found.append(Side(entity.id, function, places[0], places[-1], governor, entity.kind, mention.kind))
    return tuple(found)


_SURE: Final = 0.6
"""Confidence from which a pronoun is taken for whom it stands."""


def _places(mention: Mention, tokens: Sequence[Token]) -> list[int]:
    return [place for place, each in enumerate(tokens) if mention.start <= each.start and each.end <= mention.end]


def _function(tokens: Sequence[Token], places: Sequence[int], mention: Mention) -> tuple[Function, int]:
    if _has_tree(tokens):
        return _by_tree(tokens, places, mention)
    return _by_order(tokens, places, mention)


def _has_tree(tokens: Sequence[Token]) -> bool:
    return any(each.head >= 0 for each in tokens)


def _by_tree(tokens: Sequence[Token], places: Sequence[int], mention: Mention) -> tuple[Function, int]:
    """Read the part from the dependency of the mention's top word; a name in apposition plays its noun's part."""
    top = next((place for place in places if tokens[place].head not in places), places[0])
    for _ in range(_FAR):
        if tokens[top].relation not in _CLIMBED or tokens[top].head < 0:
            break
        top = tokens[top].head
    token = tokens[top]
    if mention.kind is MentionKind.ADJECTIVE or token.pos == "ADJ":
        return Function.ADJECTIVE, token.head
    case = token.feats.get("Case", "")
    preposition = next(
        (each.text.lower() for each in tokens if each.head == top and each.relation == "case"),
        _before(tokens, places[0]),
    )
    return (_after(preposition, case) if preposition else _bare(token.relation, case)), token.head


def _after(preposition: str, case: str) -> Function:
    if preposition in {"в", "во", "на"}:
        return Function.AT if case == "Loc" else Function.TO
    return _PREPOSITIONS_RU.get(preposition, Function.OTHER)


def _bare(relation: str, case: str) -> Function:
    if relation.startswith("nsubj"):
        return Function.SUBJECT
    if relation in {"obj", "iobj"}:
        return Function.TO if case == "Dat" else Function.OBJECT
    return _CASES.get(case, Function.OTHER)


def _before(tokens: Sequence[Token], place: int) -> str:
    """Return the preposition right before a word, its adjectives and titles passed over; an empty text for none."""
    for at in range(place - 1, max(-1, place - 3), -1):
        if tokens[at].pos == "ADP":
            return tokens[at].text.lower()
        if tokens[at].pos not in {"ADJ", "DET"}:
            break
    return ""


def _by_order(tokens: Sequence[Token], places: Sequence[int], mention: Mention) -> tuple[Function, int]:
    """Read the part from the words before a name: a preposition, or the verb that it stands before or after."""
    start = places[0]
    at = start - 1
    while at >= 0 and tokens[at].pos in _IN_PHRASE and start - at < _FAR:
        at -= 1
    if mention.kind is MentionKind.ADJECTIVE:
        return Function.ADJECTIVE, next(_nouns_after(tokens, places[-1]), -1)
    word = tokens[at].text.lower() if at >= 0 else ""
    if at >= 0 and word in {"and", ","} and (joined := _joined(tokens, at)):
        return joined, at
    if at >= 0 and tokens[at].pos in {"ADP", "PART", "SCONJ"} and word in _PREPOSITIONS_EN:
        return _PREPOSITIONS_EN[word], at
    if at >= 0 and tokens[at].pos in {"VERB", "AUX"}:
        return Function.OBJECT, at
    verb = next((place for place in range(places[-1] + 1, len(tokens)) if tokens[place].pos in {"VERB", "AUX"}), -1)
    return (Function.SUBJECT, verb) if verb >= 0 else (Function.OTHER, -1)


def _joined(tokens: Sequence[Token], conjunction: int) -> Function | None:
    """Return the part of what "and" joins a name to: the preposition before the first of both."""
    at = conjunction - 1
    while at >= 0 and (tokens[at].pos in _IN_PHRASE or tokens[at].text in {",", "and"}) and conjunction - at < _FAR:
        at -= 1
    return _PREPOSITIONS_EN.get(tokens[at].text.lower()) if at >= 0 and tokens[at].pos == "ADP" else None


def _nouns_after(tokens: Sequence[Token], place: int) -> Iterator[int]:
    return (at for at in range(place + 1, min(len(tokens), place + _FAR)) if tokens[at].pos in _NOUNS)
