"""The pieces behind a number enter; what is counted leaves, past adjectives, in its dictionary form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from bot.language.frequency import zipf
from bot.language.lemmas import readings
from bot.parse.figures.scan import Kind, Piece
from bot.parse.figures.words import listed


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: its dictionary form, and the piece behind it. `is_person`: somebody, not something."""

    noun: str
    after: int
    is_person: bool = False


_MOST_BETWEEN: Final = 5
"""Words that may stand between a number and its noun («100 новых совместных торговых и логистических центров»)."""


def noun_after(pieces: Sequence[Piece], place: int, *, low: str, cased: str, english: bool) -> Counted | None:
    """Return what the number before a piece counts, or None where no noun follows that it could govern."""
    words = _words_from(pieces, place, low)
    return _english_noun(words, cased) if english else _russian_noun(words, cased)


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    after: int


def _words_from(pieces: Sequence[Piece], place: int, low: str) -> list[_Word]:
    """Return the words that follow with nothing but spaces between; hyphenated ones are one."""
    found: list[_Word] = []
    while place < len(pieces) and len(found) <= _MOST_BETWEEN:
        piece = pieces[place]
        gap = low[pieces[place - 1].end : piece.start] if place else ""
        if piece.kind is not Kind.WORD or (gap.strip(" .") and place):
            break
        if piece.start == (pieces[place - 1].end if place else 0) and found:
            break
        place += 1
        text = piece.text
        while place + 1 < len(pieces) and _is_hyphen_joined(pieces, place):
            text += "-" + pieces[place + 1].text
            place += 2
        found.append(_Word(text, piece.start, place))
    return found


def _is_hyphen_joined(pieces: Sequence[Piece], place: int) -> bool:
    before, hyphen, following = pieces[place - 1], pieces[place], pieces[place + 1]
    glued = before.end == hyphen.start and hyphen.end == following.start
    return hyphen.text == "-" and glued and following.kind is Kind.WORD


_STOPS: Final = frozenset(
    {"PREP", "CONJ", "PRCL", "VERB", "INFN", "GRND", "ADVB", "NPRO", "PRED", "INTJ", "NUMR", "PRTS", "ADJS", "COMP"}
)
_JOINING: Final = frozenset({"и", "или"})
_OBLIQUE: Final = frozenset({"gent", "datv", "ablt", "loct", "loc2", "gen2"})
_NAMES: Final = ("Geox", "Surn", "Name", "Patr", "Init")


def _russian_noun(words: Sequence[_Word], cased: str) -> Counted | None:
    modifier: tuple[_Word, str, bool] | None = None
    for word in words:
        written = cased[word.start : word.start + len(word.text)]
        if written.isupper() and 1 < len(word.text) < _LONGEST_ABBREVIATION:
            return Counted(written, word.after)
        role = _russian_role(word.text)
        if role.kind == "noun" and not (cased[word.start].isupper() and modifier is None and role.is_name):
            lemma = _RUSSIAN_COMPOUNDS.get((modifier[1] if modifier else "", role.lemma), role.lemma)
            return Counted(lemma, word.after, role.is_person)
        if role.kind == "modifier":
            modifier = (word, role.lemma, role.is_person)
        elif word.text not in _JOINING or modifier is None:
            break
    return Counted(modifier[1], modifier[0].after, is_person=True) if modifier and modifier[2] else None


_LONGEST_ABBREVIATION: Final = 6
"""«20 МРП», «14 АЗС»: what is counted may be an abbreviation."""


_RUSSIAN_COMPOUNDS: Final = {
    ("рабочий", "место"): "рабочее место",
    ("посадочный", "место"): "посадочное место",
    ("ученический", "место"): "ученическое место",
    ("койко", "место"): "койко-место",
    ("транспортный", "средство"): "транспортное средство",
    ("летательный", "аппарат"): "летательный аппарат",
    ("беспилотный", "аппарат"): "беспилотный аппарат",
    ("населенный", "пункт"): "населенный пункт",
    ("учебный", "заведение"): "учебное заведение",
    ("юридический", "лицо"): "юридическое лицо",
    ("физический", "лицо"): "физическое лицо",
    ("ценный", "бумага"): "ценная бумага",
    ("железнодорожный", "вагон"): "вагон",
    ("избирательный", "участок"): "избирательный участок",
    ("жилой", "дом"): "жилой дом",
    ("уголовный", "дело"): "уголовное дело",
}
"""Nouns that say too little without the adjective before them."""


@dataclass(frozen=True, slots=True)
class _Role:
    """What a word behind a number may be: `noun`, `modifier` or `stop`."""

    kind: str
    lemma: str = ""
    is_person: bool = False
    is_name: bool = False


_FIXED: Final = {
    "человек": ("человек", True), "человека": ("человек", True), "людей": ("человек", True), "раз": ("раз", False),
    "раза": ("раз", False), "чел": ("человек", True), "экз": ("экземпляр", False), "шт": ("штука", False),
    "детей": ("ребенок", True), "ребенка": ("ребенок", True), "мест": ("место", False), "суд": ("суд", False),
    "баллов": ("балл", False), "балла": ("балл", False), "очков": ("очко", False), "очка": ("очко", False),
    "акций": ("акция", False), "голов": ("голова", False), "гола": ("гол", False), "голосов": ("голос", False),
    "вузов": ("вуз", False), "дел": ("дело", False), "тел": ("тело", False), "сел": ("село", False),
    "машин": ("машина", False),
    "семей": ("семья", False), "сделок": ("сделка", False), "стран": ("страна", False), "пар": ("пара", False),
}  # fmt: skip
"""Forms that the dictionary reads in ways that no number is followed by."""


@lru_cache(maxsize=20_000)
def _russian_role(word: str) -> _Role:
    if word in _FIXED:
        return _Role("noun", *_FIXED[word])
    parses = readings(word.rpartition("-")[2] if "-" in word else word)
    first = parses[0].tag
    adjective = next(
        (each for each in parses if each.tag.POS in {"ADJF", "PRTF"} and _is_oblique_or_plural(each.tag)), None
    )
    noun = next((each for each in parses if each.tag.POS == "NOUN" and _may_be_counted(each.tag)), None)
    if first.POS in {"ADJF", "PRTF"} and adjective is not None and "Apro" not in first:
        return _Role("modifier", _nominative(adjective), is_person=_is_substantive(parses))
    if str(first.POS) in _STOPS and (noun is None or noun.score < 0.2):  # noqa: PLR2004 - a rare reading as a noun
        return _Role("stop")
    if noun is not None:
        is_name = any(name in noun.tag for name in _NAMES)
        return _Role("noun", _lemma(word, noun), is_person="anim" in noun.tag, is_name=is_name)
    return _Role("stop")


def _is_oblique_or_plural(tag: Any) -> bool:
    return tag.case is not None


def _may_be_counted(tag: Any) -> bool:
    """Say whether a noun may stand behind a number: in the genitive, or in the plural, or after «21» in any case."""
    return tag.case in _OBLIQUE or (tag.number == "sing" and tag.case in {"nomn", "accs"}) or tag.number == "plur"


def _is_substantive(parses: Sequence[Any]) -> bool:
    """Say whether an adjective can mean a person on its own: «пострадавших», «военных», «раненых»."""
    persons = any(each.tag.POS == "NOUN" and "anim" in each.tag for each in parses)
    participle = any(each.tag.POS == "PRTF" and "past" in each.tag and each.tag.number == "plur" for each in parses)
    return persons or participle or any("Subx" in each.tag and each.tag.number == "plur" for each in parses)


def _nominative(parse: Any) -> str:
    inflected = parse.inflect({"nomn", "sing", "masc"})
    return str(inflected.word if inflected else parse.normal_form).replace("ё", "е")


def _lemma(word: str, parse: Any) -> str:
    """Return the dictionary form; of «самолетов-истребителей» that of both halves."""
    last = str(parse.normal_form).replace("ё", "е")
    if "-" not in word:
        return last
    first = word.rpartition("-")[0]
    noun = next((each for each in readings(first) if each.tag.POS == "NOUN" and each.tag.case == parse.tag.case), None)
    return f"{str(noun.normal_form).replace('ё', 'е') if noun else first}-{last}"


PEOPLE: Final = frozenset(
    listed(
        "people person persons man men woman women child children worker workers police officer officers soldier "
        "soldiers "
        "civilian civilians resident residents passenger passengers student students teacher teachers tourist "
        "tourists doctor "
        "doctors nurse nurses patient patients victim victims suspect suspects employee employees staff crew troops "
        "migrants "
        "refugees voters players fans deputies lawmakers journalists miners firefighters pupils driver drivers "
        "rescuer rescuers "
        "wounded injured dead killed missing arrested detained hospitalised hospitalized displaced homeless unemployed"
    )
)
"""English words for people, those that need no noun after them among them."""

_ALONE: Final = frozenset(
    listed(
        "wounded injured dead killed missing arrested detained hospitalised hospitalized displaced homeless unemployed"
    )
)
_INVARIABLE: Final = frozenset(
    listed(
        "people men women children police staff troops personnel aircraft sheep cattle fish deer species series "
        "crew youth "
        "feet teeth mice geese lives wives knives wolves halves shelves crises analyses criteria data media spacecraft "
        "livestock poultry salmon trout offspring kroner kronor"
    )
)
_COLLECTIVE: Final = frozenset(listed("crew staff police aircraft media data personnel youth troops livestock"))
"""Plurals that may also stand before the noun that is counted («six crew members»)."""
_IRREGULAR: Final = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "lives": "life", "wives": "wife",
    "knives": "knife",
    "wolves": "wolf", "halves": "half", "shelves": "shelf", "feet": "foot", "teeth": "tooth", "mice": "mouse",
    "geese": "goose",
    "crises": "crisis", "analyses": "analysis", "criteria": "criterion", "species": "species", "series": "series",
    "policemen": "policeman", "servicemen": "serviceman", "fishermen": "fisherman", "businessmen": "businessman",
    "leaves": "leaf", "thieves": "thief", "calves": "calf", "loaves": "loaf", "movies": "movie",
    "buses": "bus", "gases": "gas", "kroner": "krone", "kronor": "krona",
}  # fmt: skip
_ENGLISH_STOPS: Final = frozenset(
    listed(
        "of in on at to by for from with and or but as is was were are be been has have had will would could "
        "should may might can "
        "than that this these those which who whom whose when while after before since until per a an the its "
        "their his her our "
        "it he she they we you i not no so if about over under up down out off then also more less most least "
        "other further "
        "additional according while because during between among through against across into onto within without "
        "via there here "
        "said says say told came went did does do made took against versus vs compared ago later earlier apiece "
        "each both all "
        "respectively yesterday today tomorrow rose fell grew dropped increased declined"
    )
)
_PASSING: Final = frozenset(listed("more other further additional new such most"))
"""Words that may stand before a noun though they also end a phrase («120 more workers»)."""


def _english_noun(words: Sequence[_Word], cased: str) -> Counted | None:
    for place, word in enumerate(words):
        if word.text in _ENGLISH_STOPS and not (word.text in _PASSING and place + 1 < len(words)):
            return None
        if _ends_phrase(words, place):
            return Counted(_english_lemma(words, place, cased), word.after, word.text in PEOPLE)
        if cased[word.start].isupper() and place > 1:
            return None
    return None


def _english_lemma(words: Sequence[_Word], place: int, cased: str) -> str:
    """Return the singular as it is written: `SUV` of `SUVs`, `crew member` of `crew members`."""
    word = words[place]
    written = cased[word.start : word.start + len(word.text)]
    singular = written[:-1] if written[:-1].isupper() and len(written) > 2 else _singular(word.text)  # noqa: PLR2004
    before = words[place - 1].text if place else ""
    return f"{before} {singular}" if (before, singular) in _COMPOUNDS else singular


_COMPOUNDS: Final = frozenset(
    (before, noun)
    for noun, parts in (
        ("member", "crew staff family board team cabinet council"),
        ("officer", "police"),
        ("place", "school nursery"),
        ("worker", "aid health rescue"),
        ("vote", "electoral"),
        ("station", "power polling police railway charging"),
        ("vehicle", "electric armoured armored"),
        ("panel", "solar"),
    )
    for before in listed(parts)
)
"""Nouns that say too little without the word before them."""


def _ends_phrase(words: Sequence[_Word], place: int) -> bool:
    """Say whether a word is the noun counted: a plural that no further plural follows."""
    word = words[place].text
    following = place + 1 < len(words) and is_plural(words[place + 1].text)
    if word in _ALONE:
        return not following
    return is_plural(word) and not (word in _COLLECTIVE and following)


@lru_cache(maxsize=20_000)
def is_plural(word: str) -> bool:
    """Say whether an English word looks like a plural noun.

    >>> [is_plural(each) for each in ("buses", "people", "business", "servicemen", "electric", "countries", "famous")]
    [True, True, False, True, False, True, False]
    """
    if word in _INVARIABLE or (word.endswith("men") and len(word) > 4):  # noqa: PLR2004
        return True
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "ous")):  # noqa: PLR2004
        return False
    return word not in _ENGLISH_STOPS


@lru_cache(maxsize=20_000)
def _singular(word: str) -> str:
    """Return the singular of a plural; between two spellings the commoner word.

    >>> [_singular(each) for each in ("buses", "houses", "companies", "jobs", "boxes", "self-employed-workers")]
    ['bus', 'house', 'company', 'job', 'box', 'self-employed-worker']
    """
    head, hyphen, last = word.rpartition("-")
    return head + hyphen + _singular_word(last)


def _singular_word(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if re.fullmatch(r"\w+men", word):
        return word[:-3] + "man"
    if not is_plural(word) or word in _INVARIABLE:
        return word
    if word.endswith("ies") and len(word) > 4:  # noqa: PLR2004
        return word[:-3] + "y"
    if word.endswith(("ses", "xes", "ches", "shes", "zes", "oes")):
        return max(word[:-1], word[:-2], key=lambda each: zipf(each, "en"))
    return word[:-1]


def is_person_noun(word: str, *, english: bool) -> bool:
    """Say whether a word means a person, so that «один» before it counts.

    >>> is_person_noun("рабочий", english=False), is_person_noun("worker", english=True)
    (True, True)
    """
    if english:
        return word in PEOPLE
    nouns = [each for each in readings(word) if each.tag.POS == "NOUN"]
    return bool(nouns) and "anim" in nouns[0].tag
