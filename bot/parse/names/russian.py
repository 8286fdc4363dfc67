"""Russian paragraphs → sentences with tokens: grammar from slovnet, dictionary forms from pymorphy3."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from bot.language.lemmas import readings
from bot.parse.analysis import Sentence, Token
from bot.parse.engine import Word, engine
from bot.parse.names.pieces import pieces_of
from bot.parse.names.russian_phrases import is_acronym
from bot.parse.page import Paragraph

_CYRILLIC: Final = re.compile(r"[а-яёәғқңөұүһі]", re.IGNORECASE)
_CLASSES: Final[Mapping[str, frozenset[str]]] = {
    "NOUN": frozenset({"NOUN"}),
    "PROPN": frozenset({"NOUN"}),
    "ADJ": frozenset({"ADJF", "ADJS", "COMP"}),
    "DET": frozenset({"ADJF", "NPRO"}),
    "PRON": frozenset({"NPRO", "ADJF", "NOUN"}),
    "VERB": frozenset({"VERB", "INFN", "PRTF", "PRTS", "GRND"}),
    "AUX": frozenset({"VERB", "INFN"}),
    "ADV": frozenset({"ADVB", "COMP", "PRED", "PRCL"}),
    "NUM": frozenset({"NUMR", "NOUN", "ADJF"}),
    "ADP": frozenset({"PREP"}),
    "CCONJ": frozenset({"CONJ"}),
    "SCONJ": frozenset({"CONJ"}),
    "PART": frozenset({"PRCL"}),
}
_CASES: Final = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
_NUMBERS: Final = {"Sing": "sing", "Plur": "plur"}
_GENDERS: Final = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}
_OF_NAMES: Final = ("Surn", "Name", "Patr", "Geox", "Orgn")
_CLASS_AGREES: Final = 4.0
_FEATURE_AGREES: Final = 1.0
"""Weights of agreement between the model's tag and a reading: the class outweighs case, number and gender together."""


def russian_sentences(paragraphs: Sequence[Paragraph]) -> tuple[Sentence, ...]:
    """Return the sentences of every paragraph, in order, with their tokens. Raises ParseError without the models."""
    models = engine()  # first: where libraries lack, it tells what to install
    from razdel import sentenize, tokenize  # noqa: PLC0415 - an optional library

    cut = [
        (each, start, end)
        for each in paragraphs
        for span in sentenize(each.text)
        for start, end in _parted(each.text, *_trimmed(each.text, span))
    ]
    parts = [
        part
        for each, start, end in cut
        if start < end
        for part in pieces_of(
            each, [(start + token.start, start + token.stop) for token in tokenize(each.text[start:end])]
        )
    ]
    words = [[part.paragraph.text[start:end] for start, end in part.tokens] for part in parts]
    grammar = models.grammar(words)
    return tuple(
        Sentence(part.paragraph, part.start, part.end, _tokens(texts, part.tokens, found))
        for part, texts, found in zip(parts, words, grammar, strict=True)
    )


_QUOTED_NEXT: Final = re.compile(r"(?:долл|руб|коп|тыс|проц|тг|кв|куб|гг?)\.(?=\s+[\"«„“][А-ЯЁ])")
"""A short form of a unit that closes its sentence: a quotation opens the next one."""


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a span that a full stop after a unit hid."""
    for found in _QUOTED_NEXT.finditer(text, start, end):
        yield start, found.end()
        start = found.end() + len(text[found.end() : end]) - len(text[found.end() : end].lstrip())
    yield start, end


def _trimmed(text: str, span: Any) -> tuple[int, int]:
    whole = text[span.start : span.stop]
    return span.start + len(whole) - len(whole.lstrip()), span.start + len(whole.rstrip())


def _tokens(texts: Sequence[str], spans: Sequence[tuple[int, int]], grammar: Sequence[Word]) -> tuple[Token, ...]:
    return tuple(
        Token(text, start, end, lemma_of(text, word), word.pos, word.feats, word.head, word.relation)
        for text, (start, end), word in zip(texts, spans, grammar, strict=True)
    )


def lemma_of(text: str, word: Word) -> str:
    """Return the dictionary form of a word in its grammar; every word is written with е for ё."""
    low = text.lower().replace("ё", "е")
    if is_acronym(text) or (
        word.pos == "PROPN" and word.feats.get("Case") == "Nom" and "Plur" not in word.feats.values()
    ):
        return low
    return _lemma(low, word.pos, tuple(sorted(word.feats.items())))


@lru_cache(maxsize=50_000)
def _lemma(low: str, pos: str, feats: tuple[tuple[str, str], ...]) -> str:
    if not _CYRILLIC.search(low):
        return low
    named = dict(feats)
    found = readings(low)
    best = max(enumerate(found), key=lambda each: (_agreement(each[1], pos, named), -each[0]))[1]
    return str(best.normal_form).replace("ё", "е")


def _agreement(reading: Any, pos: str, feats: Mapping[str, str]) -> float:
    tag = reading.tag
    wanted = (
        _CASES.get(feats.get("Case", "")),
        _NUMBERS.get(feats.get("Number", "")),
        _GENDERS.get(feats.get("Gender", "")),
    )
    agreeing = sum(_FEATURE_AGREES for each in wanted if each and each in tag)
    of_class = _CLASS_AGREES if str(tag.POS) in _CLASSES.get(pos, ()) else 0.0
    named = pos == "PROPN" and any(each in tag for each in _OF_NAMES)
    return of_class + agreeing + (_FEATURE_AGREES if named else 0.0) + float(reading.score)
