"""The linked words of a question → what it counts, and whether only an office and its holder will do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.index import Index
from bot.language.lemmas import cases
from bot.language.offices import ABOUT_A_PERSON, ASKS_FORMER, HEADS, HOLDING, MODIFIERS, OFFICES
from bot.language.rarity import GENERIC_WEIGHT
from bot.language.sayings import SAYING
from bot.models.entity import EntityKind
from bot.models.query import Query, QuestionType, Word
from bot.query.people import is_position

_COUNTING: Final = re.compile(r"сколько|скольких|how|many|much|қанша\w*|канша|неше\w*")
_RUSSIAN_COUNTING: Final = frozenset({"сколько", "насколько", "скольких"})
_COUNTS_NO_THING: Final = re.compile(
    r"времени|часов|дней|суток|минут|недель|месяцев|лет|раз|is|are|was|were|does|do|did|will|has|have|would|"
    r"человека?|людей|народу?|people|persons|folks|адам|times|hours|days|minutes|weeks|months|years"
)
"""What «how many» counts is then no thing: it is a time, or the verb says what is asked."""

_ABOUT: Final = re.compile(r"о|об|обо|про|насчет|about|regarding|concerning")
_MIN_TOPIC_WEIGHT: Final = 0.3
"""A noun that weighs less is no topic of its own («о роли Норвегии»); measured on three dossiers."""

_REACH: Final = 3
"""How many words after «how many» the thing it counts may stand."""

_COUNTED_CASES: Final = frozenset({"gent", "gen1", "gen2"})
_ROLE_TYPES: Final = frozenset({QuestionType.ANY, QuestionType.WHO, QuestionType.WHAT_IS, QuestionType.WHERE})


def note_subject(query: Query, words: Sequence[str], index: Index) -> Query:
    """Note what a question counts and whether it wants a role; words that only say so lose their weight."""
    noted = replace(query, counted=_counted(query, words))
    if _wants_role(noted, index):
        named = any(is_position(each, index) for each in noted.concepts)
        empty = HOLDING | ABOUT_A_PERSON | (HEADS if named else frozenset())
        kept = tuple(word for word in noted.words if word.lemmas.isdisjoint(empty))
        asked = QuestionType.WHO if noted.type is not QuestionType.WHAT_IS else noted.type
        return replace(noted, words=kept, wants_role=True, type=asked, counted=None)
    return noted


def note_topic(query: Query, words: Sequence[str]) -> Query:
    """Note what the words of a speaker are asked to be about («что Иванов сказал о ценах»)."""
    if not any(each.speaks for each in query.entities):
        return query
    cue = next((at for at, word in enumerate(words) if _ABOUT.fullmatch(word)), None)
    if cue is None:
        return query
    nouns = [word.position for word in query.words if word.is_noun and word.weight >= _MIN_TOPIC_WEIGHT]
    things = [each.position for each in query.concepts] + nouns
    return replace(query, topic=min((at for at in things if cue < at <= cue + _REACH), default=None))


def _counted(query: Query, words: Sequence[str]) -> int | None:
    """Return the position of the first thing named after «how many», if it is not a mere «amount»."""
    cue = next((at for at, word in enumerate(words) if _COUNTING.fullmatch(word)), None)
    if query.type is not QuestionType.HOW_MUCH or cue is None:
        return None
    cue += words[cue] == "how" and words[cue + 1 : cue + 2] in (["much"], ["many"])
    if any(each.position <= cue < each.position + each.words for each in query.concepts):
        return None
    if cue + 1 < len(words) and _COUNTS_NO_THING.fullmatch(words[cue + 1]):
        return None
    things = [each.position for each in query.concepts] + [word.position for word in query.words if word.is_noun]
    if words[cue] in _RUSSIAN_COUNTING:
        things = [each for each in things if _may_be_counted(words[each])]
    doings = [word.position for word in query.words if not word.is_noun and not _is_generic(word)]
    near = [sorted(each for each in group if cue < each <= cue + _REACH) for group in (things, doings)]
    if near[0]:
        return near[0][0]
    return near[1][0] if near[1] and not query.units else None


def _may_be_counted(word: str) -> bool:
    """Say whether a word may follow «сколько» as what it counts: a Russian noun then stands in the genitive.

    >>> _may_be_counted("вагонов"), _may_be_counted("машинисты"), _may_be_counted("boats")
    (True, False, True)
    """
    found = cases(word)
    return not found or bool(found & _COUNTED_CASES)


def _says_something(query: Query) -> bool:
    """Say whether a verb of saying stands in a question: it is then about words, not about an office."""
    return any(SAYING.fullmatch(word) for word in query.normalised.split())


def _is_generic(word: Word) -> bool:
    return word.weight <= GENERIC_WEIGHT


def _wants_role(query: Query, index: Index) -> bool:
    if query.type not in _ROLE_TYPES or query.quantities:
        return False
    said = [word for word in query.words if not ASKS_FORMER.fullmatch(word.text)]
    rest = [word for word in said if word.lemmas.isdisjoint(OFFICES | HOLDING | ABOUT_A_PERSON | MODIFIERS)]
    positions = [each for each in query.concepts if is_position(each, index)]
    bare = not rest and len(positions) == len(query.concepts)
    people = [each for each in query.entities if any(_is_person(entity_id, index) for entity_id in each.ids)]
    if positions and bare and len(query.entities) - len(people) <= len(positions) and not _says_something(query):
        return True
    offices = any(not word.lemmas.isdisjoint(OFFICES) for word in query.words)
    holding = any(not word.lemmas.isdisjoint(HOLDING) for word in query.words)
    if query.type is QuestionType.WHO and (holding or (offices and not rest and not query.concepts)):
        return True
    personal = any(not word.lemmas.isdisjoint(ABOUT_A_PERSON) for word in query.words)
    return (offices and not rest) or (personal and bare and bool(people or positions))


def _is_person(entity_id: str, index: Index) -> bool:
    return index.base.entities[entity_id].kind is EntityKind.PERSON
