"""A number and a seed → an invented base of so many facts, with questions whose right replies are known.

Places, measures and values are made up; their frequencies are skewed as in real dossiers: a few places and measures
fill much of the base, and half of all facts fall into one year.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from itertools import accumulate, product
from pathlib import Path
from typing import Any, Final

import yaml

BASE: Final = "dossier"
QUESTIONS: Final = "questions.jsonl"
TEXTS: Final = "texts.jsonl"
"""What `write_all` writes: a base folder, questions, and the plain texts of its facts."""

FACTS_PER_ARTICLE: Final = 10
_CONSONANTS: Final = "бвгдзклмнпрстфхчш"
_VOWELS: Final = "аео"
_SYLLABLES: Final = tuple(consonant + vowel for consonant in _CONSONANTS for vowel in _VOWELS)
_MIDDLES: Final = "вгдклмнпрстх"
_ENDINGS: Final = ("оград", "инск", "овск", "город", "обург")
_DEEDS: Final = (
    ("добыча", "mining"),
    ("продажа", "sale"),
    ("закупка", "purchase"),
    ("переработка", "processing"),
    ("отгрузка", "shipment"),
    ("заготовка", "stocking"),
    ("сушка", "drying"),
    ("упаковка", "packing"),
)
_GOODS: Final = (
    ("угля", "coal"),
    ("стали", "steel"),
    ("зерна", "grain"),
    ("рыбы", "fish"),
    ("цемента", "cement"),
    ("молока", "milk"),
    ("древесины", "timber"),
    ("хлопка", "cotton"),
    ("меди", "copper"),
    ("никеля", "nickel"),
    ("сахара", "sugar"),
    ("соли", "salt"),
    ("шерсти", "wool"),
    ("бумаги", "paper"),
    ("стекла", "glass"),
    ("кирпича", "bricks"),
    ("гранита", "granite"),
    ("торфа", "peat"),
    ("меда", "honey"),
    ("чая", "tea"),
)
_LETTERS: Final = dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziyklmnoprstufye", strict=True)) | {
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "ь": "",
    "я": "ya",
}
_YEARS: Final = tuple(range(1996, 2026))
_MAIN_YEAR_SHARE: Final = 0.5
MOST_PLACES: Final = 5_000
_LONG_WORD: Final = 6
_SKEW: Final = 0.9
"""How fast places and measures grow rare: the n-th is met in proportion to n to the minus this (Zipf's law)."""


class Wording(StrEnum):
    """How a question is put."""

    PLAIN = "plain"
    TYPO = "typo"
    OTHER_ORDER = "other order"
    ENGLISH = "English"
    UNANSWERABLE = "unanswerable"


@dataclass(frozen=True, slots=True)
class Asking:
    """A question and the id of the fact that answers it; none where nothing does."""

    text: str
    wording: Wording
    fact: str | None


@dataclass(frozen=True, slots=True)
class _Place:
    """A place with its name in the nominative and in the genitive."""

    id: str
    name: str
    genitive: str
    english: str


@dataclass(frozen=True, slots=True)
class _Measure:
    id: str
    name: str
    english: str


@dataclass(frozen=True, slots=True)
class _Held:
    place: _Place
    measure: _Measure
    year: int
    value: int

    @property
    def id(self) -> str:
        return f"{self.measure.id}-{self.place.id}-{self.year}"


def write_all(facts: int, folder: Path, *, questions: int) -> None:
    """Write a dossier, questions to it, and the texts of its facts as other engines index them."""
    invented = Synthetic(facts)
    invented.write(folder / BASE)
    _write_lines(folder / QUESTIONS, (asdict(each) for each in invented.questions(questions)))
    texts = ({"id": each.id, "text": f"{_sentence(each)} {_english(each)}"} for each in invented.held)
    _write_lines(folder / TEXTS, texts)


class Synthetic:
    """An invented dossier. Equal numbers and seeds give equal dossiers."""

    def __init__(self, facts: int, *, seed: int = 1) -> None:
        self._random = random.Random(seed)  # noqa: S311 - a repeatable choice, no secret
        self._measures = _measures()
        held = max(12, min(MOST_PLACES, facts // 20))
        places = _places(held + held // 5, self._random)
        self._places, self._elsewhere = places[:held], places[held:]
        self.held = self._draw(facts)

    def write(self, folder: Path) -> None:
        """Write the dossier as a base folder: entities, concepts, and articles as JSON Lines."""
        folder.mkdir(parents=True, exist_ok=True)
        entities = [{"id": p.id, "kind": "place", "name": {"ru": p.name, "en": p.english}} for p in self._places]
        concepts = [{"id": m.id, "kind": "metric", "name": {"ru": m.name, "en": m.english}} for m in self._measures]
        _write_yaml(folder / "entities.yaml", {"entities": entities})
        _write_yaml(folder / "concepts.yaml", {"concepts": concepts})
        starts = range(0, len(self.held), FACTS_PER_ARTICLE)
        articles = (_article(n, self.held[start : start + FACTS_PER_ARTICLE]) for n, start in enumerate(starts))
        _write_lines(folder / "articles.jsonl", articles)

    def questions(self, count: int) -> list[Asking]:
        """Return so many questions, every wording equally often."""
        wordings = list(Wording)
        return [self._question(wordings[number % len(wordings)]) for number in range(count)]

    def _draw(self, count: int) -> list[_Held]:
        """Draw facts: no two of one measure, place and year."""
        kinds = list(product(self._measures, self._places))
        seen: set[tuple[str, str, int]] = set()
        drawn: list[_Held] = []
        measures, places = _skewed(len(self._measures)), _skewed(len(self._places))
        if count > len(kinds) * len(_YEARS):
            raise ValueError(f"{count} facts are more than {len(kinds)} measures of places have years")
        while len(drawn) < count:
            batch = zip(
                self._random.choices(self._measures, cum_weights=measures, k=count),
                self._random.choices(self._places, cum_weights=places, k=count),
                strict=True,
            )
            for measure, place in batch:
                year = _YEARS[-1] if self._random.random() < _MAIN_YEAR_SHARE else self._random.choice(_YEARS)
                key = (measure.id, place.id, year)
                if key not in seen and len(drawn) < count:
                    seen.add(key)
                    drawn.append(_Held(place, measure, year, self._random.randrange(11, 99_999) * 100))
        return drawn

    def _question(self, wording: Wording) -> Asking:
        fact = self._random.choice(self.held)
        place, measure, year = fact.place, fact.measure, fact.year
        match wording:
            case Wording.OTHER_ORDER:
                return Asking(f"{place.name} {year} {measure.name} сколько", wording, fact.id)
            case Wording.ENGLISH:
                return Asking(f"how much was {measure.english} of {place.english} in {year}?", wording, fact.id)
            case Wording.UNANSWERABLE:
                other = self._random.choice(self._elsewhere)
                return Asking(f"какова {measure.name} {other.genitive} в {year} году?", wording, None)
            case Wording.TYPO:
                return Asking(
                    _mistyped(f"какова {measure.name} {place.genitive} в {year} году?", self._random), wording, fact.id
                )
            case _:
                return Asking(f"Какова {measure.name} {place.genitive} в {year} году?", wording, fact.id)


def _article(number: int, held: Sequence[_Held]) -> dict[str, Any]:
    month, day = 1 + number % 12, 1 + number % 28
    return {
        "article": {
            "id": f"article-{number}",
            "outlet": "Вестник",
            "title": f"Выпуск {number}",
            "published": f"2026-{month:02}-{day:02}",
        },
        "facts": [_fact(each) for each in held],
    }


def _fact(held: _Held) -> dict[str, Any]:
    return {
        "id": held.id,
        "kind": "figure",
        "summary": {"ru": _sentence(held), "en": _english(held)},
        "metric": held.measure.id,
        "parties": {"of": held.place.id},
        "value": held.value,
        "unit": "mass-tonne",
        "period": str(held.year),
    }


def _sentence(held: _Held) -> str:
    return f"В {held.year} году {held.measure.name} {held.place.genitive} достигла {held.value} тонн."


def _english(held: _Held) -> str:
    return f"{held.measure.english.capitalize()} of {held.place.english} in {held.year}: {held.value} tonnes."


def _measures() -> list[_Measure]:
    return [
        _Measure(f"{deed_en}-{good_en}", f"{deed} {good}", f"{good_en} {deed_en}")
        for (good, good_en), (deed, deed_en) in product(_GOODS, _DEEDS)
    ]


def _places(count: int, chance: random.Random) -> list[_Place]:
    """Return places with different names of two to four syllables that decline as Russian towns do."""
    names: dict[str, None] = {}
    while len(names) < count:
        syllables = "".join(chance.choices(_SYLLABLES, k=chance.choice((1, 2, 2, 3))))
        names[f"{syllables}{chance.choice(_MIDDLES)}{chance.choice(_ENDINGS)}"] = None
    return [_place(name) for name in names]


def _place(name: str) -> _Place:
    english = "".join(_LETTERS[letter] for letter in name)
    return _Place(english, name.capitalize(), f"{name}а".capitalize(), english.capitalize())


def _skewed(count: int) -> list[float]:
    return list(accumulate((place + 1) ** -_SKEW for place in range(count)))


def _mistyped(text: str, chance: random.Random) -> str:
    """Swap, drop or double one letter in the middle of one of the longer words."""
    words = text.split()
    place = chance.choice([at for at, word in enumerate(words) if len(word) >= _LONG_WORD and word.isalpha()])
    word = words[place]
    at = chance.randrange(1, len(word) - 2)
    typos = (
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + word[at + 1 :],
        word[:at] + word[at : at + 1] * 2 + word[at + 1 :],
    )
    words[place] = chance.choice(typos)
    return " ".join(words)


def _write_yaml(path: Path, data: dict[str, Any]) -> None:
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _write_lines(path: Path, lines: Iterable[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(each, ensure_ascii=False) + "\n" for each in lines)


if __name__ == "__main__":
    write_all(int(sys.argv[1]), Path(sys.argv[2]), questions=int(sys.argv[3]))
