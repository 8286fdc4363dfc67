"""A question that nothing answered → the same question with a word of the base in place of one that is near it.

The words replaced are real words, or names that nobody here knows: they are never replaced silently, only offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from bot.index import Index
from bot.index.phrases import TargetKind
from bot.language.frequency import zipf
from bot.language.lemmas import lemmas
from bot.language.misspelling import slip_cost
from bot.language.rarity import is_real_word
from bot.language.words import split_words
from bot.models.base import Base, entities_of
from bot.models.fact import Fact
from bot.models.query import Correction, CorrectionKind, EntityMention, Query, Word
from bot.query.knowledge import OPEN_SETS, Knowledge, are_relatives
from bot.query.respelling import candidates, derives

MOST_SLIPS: Final = 1.2
"""Slips within which another word may be meant by a real one."""

MOST_NAME_SLIPS: Final = 2.2
"""Slips within which a name may be meant by a word that no language knows: two of them in one name are no rarity."""

TAKEN_SLIPS: Final = 0.72
"""Slips that fingers and ears make (letters swapped, doubled, of one sound): what they give is hardly another name."""

MIN_LENGTH: Final = 4
MOST_READINGS: Final = 3
MOST_UNKNOWN: Final = 2
"""A question with more words that the base lacks is about something else."""

RARE: Final = 3.7
TIMES_RARER: Final = 1.0
UNLISTED: Final = 2.5
"""A real word this rare on the Zipf scale (most are not even listed), and ten times rarer than the one beside it, is as
likely a misspelling."""

_FEMININE: Final = re.compile(r"(?:[оеё]ва|[иы]на|[сц]кая)$")
_PLURAL: Final = re.compile(r"(?<=[a-z])s$|[оеё]в$")
_OF_HER: Final = re.compile(r"\b(?:такая|она|госпожа|мадам)\b")
_HER_DEED: Final = r"\w{2,}(?:ала|ила|ела|ула)(?:сь)?"


@dataclass(frozen=True, slots=True)
class Near:
    """A question with `taken` in place of `written`; `likely` says that the written word is rather a misspelling."""

    text: str
    written: str
    taken: str
    likely: bool = False


def near_questions(query: Query, index: Index) -> tuple[Near, ...]:
    """Return the questions that may have been meant, the likeliest first, at most three."""
    unknown = [word for word in query.words if _is_open(word)]
    if len(unknown) > MOST_UNKNOWN:
        return ()
    knows = Knowledge(index)
    found = [each for word in unknown for each in _replaced(word, query, knows)]
    return tuple(found[:MOST_READINGS])


def doubtful_name(query: Query, fact: Fact, base: Base) -> EntityMention | Word | None:
    """Return the mention of somebody whose name the reader wrote otherwise, so that another may be meant; else None.

    A word that stands in the name of somebody of the fact is such a mention too.
    """
    written = {each.taken for each in query.corrections if _may_be_another(each)}
    for mention in query.entities:
        if not all(base.entities[each].kind in OPEN_SETS for each in mention.ids):
            continue
        names = _names(mention.ids, base)
        if (
            written & set(mention.text.split())
            or _is_plural(mention, names)
            or _is_of_another_gender(mention, query, names)
        ):
            return mention
    named = {part for each in _names(entities_of(fact), base) for part in split_words(each)}
    return next((each for each in query.words if each.text in written & named), None)


def is_rather_another(mention: EntityMention, query: Query, base: Base) -> bool:
    """Say whether a name is written too far from the known one to be a slip of it, or is a woman's where it is a man's.

    What somebody else said is then no news of the one who is known, whatever it is about.
    """
    far = {each.taken for each in query.corrections if slip_cost(each.written, each.taken) > MOST_SLIPS}
    return bool(far & set(mention.text.split())) or _is_of_another_gender(mention, query, _names(mention.ids, base))


def _names(entities: Iterable[str], base: Base) -> tuple[str, ...]:
    """Return the names, in lower case, of those of the entities that are persons or organisations."""
    known = (base.entities[each] for each in entities if each in base.entities)
    return tuple(name.lower() for each in known if each.kind in OPEN_SETS for name in each.name.values())


def _is_plural(mention: EntityMention, names: tuple[str, ...]) -> bool:
    """Say whether a surname has the ending of a plural that the known name lacks («Costas», «Коштов» are others)."""
    surname = mention.text.split()[-1]
    known = {part for each in names for part in split_words(each)}
    base_form = _PLURAL.sub("", surname)
    return surname not in known and base_form != surname and base_form in known


def written_as(mention: EntityMention | Word, query: Query) -> str:
    """Return a mention as the reader wrote it."""
    before = {each.taken: each.written for each in query.corrections}
    return " ".join(before.get(each, each) for each in mention.text.split())


def _is_open(word: Word) -> bool:
    return not word.known and word.is_noun and len(word.text) >= MIN_LENGTH and word.text.isalpha()


def _replaced(word: Word, query: Query, knows: Knowledge) -> Iterator[Near]:
    for taken in dict.fromkeys((*_near_words(word, knows), *_near_names(word, knows.index))):
        text = re.sub(rf"(?<!\w){re.escape(word.text)}(?!\w)", taken, query.normalised)
        yield Near(text, word.text, taken, likely=not is_real_word(word.text) or _is_likelier(taken, word.text))


def _near_words(word: Word, knows: Knowledge) -> list[str]:
    if is_real_word(word.text) and zipf(word.text, "en" if word.text.isascii() else "ru") >= RARE:
        return []  # an everyday word means itself: «экспорт» is no «эксперт»
    most = MOST_SLIPS if is_real_word(word.text) else MOST_NAME_SLIPS
    near = [each.word for each in candidates(word.text, knows) if each.slips <= most and knows.tells(each.word)]
    return [each for each in near if lemmas(each).isdisjoint(word.lemmas) and not derives(word.text, each)][:1]


def _near_names(word: Word, index: Index) -> list[str]:
    """Return the surnames and names of firms that open like a word that nobody knows («Лиссабонов», «Лиссабоненко»)."""
    names = [
        each.words[0]
        for each in index.phrases.opening_like(word.text)
        if each.kind is TargetKind.ENTITY
        and len(each.words) == 1
        and each.target in index.base.mentioned
        and index.base.entities[each.target].kind in OPEN_SETS
        and are_relatives(word.text, each.words[0])
        and not derives(word.text, each.words[0])
    ]
    return sorted(dict.fromkeys(names))[:1]


def _is_likelier(taken: str, written: str) -> bool:
    language = "en" if written.isascii() else "ru"
    often = max(zipf(written, language), UNLISTED)
    return often < RARE and zipf(taken, language) >= often + TIMES_RARER


def _may_be_another(change: Correction) -> bool:
    return change.kind is CorrectionKind.SPELLING and slip_cost(change.written, change.taken) > TAKEN_SLIPS


def _is_of_another_gender(mention: EntityMention, query: Query, names: tuple[str, ...]) -> bool:
    """Say whether a woman is asked about by a surname that only a man of the base bears («кто такая Лиссабонова?»)."""
    surname = mention.text.split()[-1]
    known = [each for each in names if not each.isascii()]
    if not _FEMININE.search(surname) or not known or any(each.endswith(("а", "я")) for each in known):
        return False
    deed = re.compile(rf"{_HER_DEED}\s+{re.escape(mention.text)}|{re.escape(mention.text)}\s+{_HER_DEED}")
    return bool(_OF_HER.search(query.normalised) or deed.search(query.normalised))
