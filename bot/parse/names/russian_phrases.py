"""Russian phrases in another case: «Каспийском регионе» → «Каспийский регион», «Норвегия» → «Норвегии»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from bot.language.lemmas import readings
from bot.parse.analysis import Token
from bot.parse.names.russian_declension import written_like

_CASES: Final = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
_GENDERS: Final = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}
_CYRILLIC: Final = re.compile(r"[а-яё]", re.IGNORECASE)
_LONGEST_ACRONYM: Final = 6
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_UNCHANGED_TOWN: Final = re.compile(r"\w\w[оеи][вн]о$")
_DECLINED: Final = frozenset({"NOUN", "ADJF", "PRTF", "NUMR"})


def is_acronym(word: str) -> bool:
    """Say whether a word is letters in capitals, or of another alphabet: it never changes."""
    return not _CYRILLIC.search(word) or (word.isupper() and len(word) <= _LONGEST_ACRONYM)


def nominative_phrase(tokens: Sequence[Token], text: str) -> str:
    """Return a phrase with its head and the adjectives of that head in the nominative; what depends on them stays.

    `tokens` are those of the phrase, `text` that of their paragraph.
    """
    if not tokens:
        return ""
    head = head_of(tokens)
    case = tokens[head].feats.get("Case", "Nom")
    changed = {}
    if case != "Nom" and not is_acronym(tokens[head].text):
        changed = {place: nominative_word(tokens[place]) for place in _declining_with(tokens, head)}
    return _joined(tokens, text, changed)


def head_of(tokens: Sequence[Token]) -> int:
    """Return the place of the noun that a phrase is about: the first noun before any genitive that hangs on it."""
    nouns = [place for place, each in enumerate(tokens) if each.pos in {"NOUN", "PROPN"}]
    return nouns[0] if nouns else 0


def _declining_with(tokens: Sequence[Token], head: int) -> list[int]:
    """Return the head's place and those of the adjectives before it that share its case."""
    case = tokens[head].feats.get("Case")
    places = [head]
    for place in range(head - 1, -1, -1):
        if tokens[place].pos not in {"ADJ", "DET", "NUM", "PROPN", "VERB"} or tokens[place].feats.get("Case") != case:
            break
        places.append(place)
    return places


def nominative_word(token: Token) -> str:
    """Return one word in the nominative, singular or plural as it stands."""
    feats = (token.feats.get("Case", ""), token.feats.get("Number", ""), token.feats.get("Gender", ""))
    return written_like(_nominative(token.text.lower(), *feats, noun=token.pos in {"NOUN", "PROPN"}), token.text)


@lru_cache(maxsize=20_000)
def _nominative(low: str, case: str, number: str, gender: str, *, noun: bool) -> str:
    if is_acronym(low):
        return low
    wanted = {_CASES.get(case), "plur" if number == "Plur" else "sing"}
    found = [each for each in readings(low) if str(each.tag.POS) in _DECLINED]
    if not found:
        return low
    best = max(enumerate(found), key=lambda each: (_fit(each[1], wanted, _GENDERS.get(gender), noun=noun), -each[0]))[1]
    form = best.inflect({"nomn"})
    return str(form.word) if form else low


def _fit(reading: Any, wanted: set[str | None], gender: str | None, *, noun: bool) -> float:
    tag = reading.tag
    agreeing = sum(1.0 for each in wanted if each and each in tag)
    of_gender = 0.8 if gender and gender in tag else 0.0
    of_class = 1.5 if (str(tag.POS) == "NOUN") == noun else 0.0
    return agreeing + of_gender + of_class + 0.5 * float(reading.score) + (0.3 if reading.is_known else 0.0)


def _joined(tokens: Sequence[Token], text: str, changed: dict[int, str]) -> str:
    pieces = []
    for place, token in enumerate(tokens):
        gap = text[tokens[place - 1].end : token.start] if place else ""
        pieces += [gap, changed.get(place, token.text)]
    return "".join(pieces)


@lru_cache(maxsize=5_000)
def in_genitive(name: str) -> str:
    """Return a name in the nominative in the genitive: its head and the adjectives before it, the rest unchanged.

    >>> in_genitive("Норвегия"), in_genitive("Национальный банк Норвегии"), in_genitive("США"), in_genitive("Equinor")
    ('Норвегии', 'Национального банка Норвегии', 'США', 'Equinor')
    """
    words = list(_WORD.finditer(name))
    written = name
    shift = 0
    for found in words:
        word = found[0]
        reading = _nominative_reading(word)
        if reading is None:
            break
        form = reading.inflect({"gent"})
        if form is None:
            break
        put = written_like(str(form.word), word)
        written = written[: found.start() + shift] + put + written[found.end() + shift :]
        shift += len(put) - len(word)
        if reading.tag.POS == "NOUN":
            break
    return written


def _nominative_reading(word: str) -> Any | None:
    """Return how a word reads in the nominative, None where it does not or never changes."""
    if is_acronym(word) or _UNCHANGED_TOWN.search(word):
        return None
    found = [
        each
        for each in readings(word.lower())
        if each.tag.case == "nomn" and str(each.tag.POS) in {"NOUN", "ADJF", "PRTF"} and "Fixd" not in each.tag
    ]
    named = [each for each in found if "Geox" in each.tag or "Orgn" in each.tag]
    best: Any | None = next(iter(named or found), None)
    return best
