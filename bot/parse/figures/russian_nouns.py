"""The words behind a Russian number enter; the noun that it counts leaves in its dictionary form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from bot.language.lemmas import readings
from bot.parse.figures.phrases import Counted, Word

_STOPS: Final = frozenset(
    {"PREP", "CONJ", "PRCL", "VERB", "INFN", "GRND", "ADVB", "NPRO", "PRED", "INTJ", "NUMR", "PRTS", "ADJS", "COMP"}
)
_JOINING: Final = frozenset({"и", "или"})
_OBLIQUE: Final = frozenset({"gent", "datv", "ablt", "loct", "loc2", "gen2"})
_NAMES: Final = ("Geox", "Surn", "Name", "Patr", "Init")


def russian_noun(words: Sequence[Word], cased: str, *, scaled: bool) -> Counted | None:
    """Return the noun of the phrase, or its last adjective where that means people («12 пострадавших»)."""
    modifier: tuple[Word, str, bool] | None = None
    for word in words:
        written = cased[word.start : word.start + len(word.text)]
        if written.isupper() and 1 < len(word.text) < _LONGEST_ABBREVIATION:
            return Counted(written, word.after)
        role = _russian_role(word.text)
        if scaled and not role.is_genitive:
            break
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
    is_genitive: bool = True


_FIXED: Final = {
    "человек": ("человек", True), "человека": ("человек", True), "людей": ("человек", True), "раз": ("раз", False),
    "раза": ("раз", False), "чел": ("человек", True), "экз": ("экземпляр", False), "шт": ("штука", False),
    "эйсов": ("эйс", False),
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
    nouns = [each for each in parses if each.tag.POS == "NOUN" and _may_be_counted(each.tag)]
    noun = next((each for each in nouns if not _is_name(each.tag)), nouns[0] if nouns else None)
    genitive = any(each.tag.case in {"gent", "gen2"} for each in parses)
    if first.POS in {"ADJF", "PRTF"} and adjective is not None and "Apro" not in first:
        return _Role("modifier", _nominative(adjective), is_person=_is_substantive(parses), is_genitive=genitive)
    if str(first.POS) in _STOPS and (noun is None or noun.score < 0.2):  # noqa: PLR2004 - a rare reading as a noun
        return _Role("stop")
    if noun is not None:
        lemma = word.removesuffix("ов") if "Surn" in noun.tag else _lemma(word, noun)
        return _Role("noun", lemma, is_person="anim" in noun.tag, is_name=_is_name(noun.tag), is_genitive=genitive)
    return _Role("stop")


def _is_name(tag: Any) -> bool:
    return any(name in tag for name in _NAMES)


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
