"""Capitals that stand for a government: «решение Осло», "Lima said", beside those that are but towns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from bot.models.entity import Entity, EntityKind
from bot.models.text import Language
from bot.parse.analysis import MentionKind, Token
from bot.parse.names.cast import Cast, folded
from bot.parse.names.reference_words import POLITICS, POLITICS_ENGLISH
from bot.parse.names.spans import Hit, Line

_WITH: Final = frozenset({"с", "со", "между", "против", "перед", "для", "к", "ко"})
_WITH_ENGLISH: Final = frozenset({"with", "between", "against", "towards", "toward"})
_LIVING: Final = frozenset({"быть", "стать", "расти", "встретить", "принять", "жить", "находиться", "располагаться"})
"""Verbs that towns are subjects of too."""


def governments(hits: Iterable[Hit], lines: Sequence[Line], cast: Cast) -> list[Hit]:
    """Return the hits with those of capitals that mean a government turned into their countries'."""
    return [_read(hit, lines, cast) for hit in hits]


def _read(hit: Hit, lines: Sequence[Line], cast: Cast) -> Hit:
    entity = cast.known[hit.entity]
    country = _ruled_from(entity, cast)
    if country is None:
        return _place_of(hit, entity, lines, cast)
    return replace(hit, entity=country, kind=MentionKind.METONYM) if _rules(hit, lines, cast.language) else hit


def _place_of(hit: Hit, entity: Entity, lines: Sequence[Line], cast: Cast) -> Hit:
    """A metonym in a place of towns, with no town of that name known, stays what it was found as."""
    if hit.kind is not MentionKind.METONYM or _rules(hit, lines, cast.language):
        return hit
    line, places = _where(hit, lines)
    town = cast.known_thing(line.sentence.paragraph.text[hit.start : hit.end]) if line and places else None
    return replace(hit, entity=town, kind=MentionKind.NAME) if town and town != entity.id else hit


def _ruled_from(town: Entity, cast: Cast) -> str | None:
    """Return the country of which a town is the seat of government."""
    if town.kind is not EntityKind.PLACE:
        return None
    names = {folded(each) for each in town.name.values()}
    for country in town.within:
        held = cast.known.get(country)
        if held is not None and names & {folded(each) for each in held.metonyms.values()}:
            return country
    return None


def _where(hit: Hit, lines: Sequence[Line]) -> tuple[Line | None, range]:
    for line in lines:
        if line.paragraph == hit.paragraph:
            places = line.within(hit.start, hit.end)
            if places:
                return line, places
    return None, range(0)


def _rules(hit: Hit, lines: Sequence[Line], language: Language) -> bool:
    line, places = _where(hit, lines)
    if line is None:
        return False
    reads = _rules_in_english if language is Language.EN else _rules_in_russian
    return reads(line.tokens, places.start, places.stop)


def _rules_in_russian(tokens: Sequence[Token], first: int, stop: int) -> bool:
    before = tokens[first - 1] if first else None
    if before is not None and before.pos == "ADP":
        return before.lemma in _WITH
    token = tokens[first]
    if _opens_dateline(tokens, first, stop):
        return False
    head = tokens[token.head] if 0 <= token.head < len(tokens) else None
    if token.relation.startswith("nsubj") and head is not None:
        return head.lemma not in _LIVING and "Anim" not in _subject_noun(tokens, first)
    return token.feats.get("Case") == "Gen" and before is not None and before.lemma in POLITICS and stop > first


def _opens_dateline(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """«ОСЛО, 12 марта –»: the town that a report comes from."""
    return first == 0 and stop < len(tokens) and tokens[stop].text in {",", "(", "–", "—", "-", "."}


def _subject_noun(tokens: Sequence[Token], first: int) -> str:
    return tokens[first - 1].feats.get("Animacy", "") if first else ""


def _rules_in_english(tokens: Sequence[Token], first: int, stop: int) -> bool:
    before = tokens[first - 1].text.lower() if first else ""
    if _opens_dateline(tokens, first, stop):
        return False
    if before in _WITH_ENGLISH:
        return True
    follows = [each.lemma for each in tokens[stop : stop + 3]]
    if follows and follows[0] == "'s":
        return any(each in POLITICS_ENGLISH for each in follows[1:])
    verb = tokens[stop] if stop < len(tokens) else None
    subject = verb is not None and verb.pos == "VERB" and verb.feats.get("VerbForm") == "Fin"
    return subject and before in {"", ",", "that", "and", "but", "while", "as", "“", '"'}
