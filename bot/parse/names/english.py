"""English paragraphs → sentences with tagged tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from bot.parse.analysis import Sentence, Token
from bot.parse.names.brill import tags
from bot.parse.names.english_forms import base_form
from bot.parse.names.english_repairs import mended
from bot.parse.names.pieces import Piece, pieces_of
from bot.parse.page import Paragraph

_WORD: Final = re.compile(
    r"(?:[A-Z]\.){2,}(?!\w)"  # U.S.
    r"|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Capt|Sen|Rep|Gov|Rev|Hon|St|Jr|Sr|Inc|Ltd|Co|Corp|No|vs|approx|etc"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|a\.m|p\.m|e\.g|i\.e)\.(?!\w)"
    r"|[A-Z]\.(?=\s?-?[A-Z])"  # J. Smith
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|bn|mn|m|k|km|kg|tn)?(?!\w)|\d+(?:[.,]\d+)*"
    r"|[^\W\d_]+(?=n['’]t(?!\w))|n['’]t(?!\w)|['’](?:s|re|ve|ll|d|m)(?!\w)"
    r"|[^\W\d_]+(?:['’](?!(?:s|re|ve|ll|d|m)(?!\w))[^\W\d_]+|-[^\W_]+|\.(?=[a-z]{2,4}(?!\w))[a-z]{2,4}|&[A-Z]|\d+)*"
    r"|\.{2,}|\S"
)
_END: Final = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)")
_NO_END: Final = re.compile(
    r"(?:^|[\s(\"'“‘-])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Capt|Sen|Rep|Gov|Rev|Hon|St|No|vs|approx|Messrs|e\.g|i\.e|cf|[A-Z])\.$"
)
_SOFT_END: Final = re.compile(
    r"(?:(?:[A-Z]\.){2,}|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|etc|a\.m|p\.m|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)$"
)
_STARTS: Final = re.compile(r"[\"'“‘«(\[]*[A-Z0-9$€£]")
_STARTERS: Final = """
The A An He She It They We I In On At But And For This That These Those His Her Its Their There As If When While After
Before Under By With From No Some Many Most Since However
"""
_LONGEST_TAIL: Final = 12
"""Letters before a full stop that tell whether it closes an abbreviation."""

_UNIVERSAL: Final[Mapping[str, str]] = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "RB": "ADV",
    "RBR": "ADV", "RBS": "ADV", "WRB": "ADV", "VB": "VERB", "VBD": "VERB", "VBG": "VERB", "VBN": "VERB", "VBP": "VERB",
    "VBZ": "VERB", "MD": "AUX", "IN": "ADP", "TO": "PART", "RP": "ADP", "DT": "DET", "PDT": "DET", "WDT": "PRON",
    "PRP": "PRON", "PRP$": "PRON", "WP": "PRON", "WP$": "PRON", "EX": "PRON", "CC": "CCONJ", "CD": "NUM", "POS": "PART",
    "UH": "INTJ", "FW": "X", "SYM": "SYM", "$": "SYM",
}  # fmt: skip
_FEATS: Final[Mapping[str, Mapping[str, str]]] = {
    "NN": {"Number": "Sing"}, "NNP": {"Number": "Sing"}, "NNS": {"Number": "Plur"}, "NNPS": {"Number": "Plur"},
    "VBD": {"Tense": "Past", "VerbForm": "Fin"}, "VBP": {"Tense": "Pres", "VerbForm": "Fin"},
    "VBZ": {"Tense": "Pres", "VerbForm": "Fin", "Number": "Sing", "Person": "3"}, "VB": {"VerbForm": "Inf"},
    "VBN": {"VerbForm": "Part", "Tense": "Past"}, "VBG": {"VerbForm": "Ger"}, "JJR": {"Degree": "Cmp"},
    "JJS": {"Degree": "Sup"}, "PRP$": {"Poss": "Yes"},
}  # fmt: skip
_AUXILIARIES: Final = {"be", "have", "do", "will", "would", "can", "could", "shall", "should", "may", "might", "must"}
_SUBORDINATORS: Final = {
    "that",
    "because",
    "although",
    "though",
    "while",
    "if",
    "when",
    "since",
    "whether",
    "unless",
    "until",
}


def english_sentences(paragraphs: Sequence[Paragraph]) -> tuple[Sentence, ...]:
    """Return the sentences of every paragraph, in order, with their tokens tagged."""
    return tuple(
        Sentence(piece.paragraph, piece.start, piece.end, _tokens(piece))
        for paragraph in paragraphs
        for start, end in sentence_spans(paragraph.text)
        for piece in pieces_of(paragraph, [each.span() for each in _WORD.finditer(paragraph.text, start, end)])
    )


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence starts and ends; a full stop after an abbreviation ends none.

    >>> text = "Mr. Lee of Acme Inc. met J. Roe. They left for the U.S. It rained."
    >>> [text[start:end] for start, end in sentence_spans(text)]
    ['Mr. Lee of Acme Inc. met J. Roe.', 'They left for the U.S.', 'It rained.']
    """
    start = len(text) - len(text.lstrip())
    for found in _END.finditer(text):
        if found.end() > start and _ends(text, found):
            yield start, found.end()
            start = found.end() + len(text[found.end() :]) - len(text[found.end() :].lstrip())
    if text[start:].strip():
        yield start, len(text.rstrip())


def _ends(text: str, mark: re.Match[str]) -> bool:
    after = text[mark.end() : mark.end() + 40].lstrip()
    if not _STARTS.match(after):
        return False
    if mark[0] != ".":
        return mark[0][0] != "…" or after[:1].isupper()
    before = text[max(0, mark.start() - _LONGEST_TAIL) : mark.end()]
    if _SOFT_END.search(before):
        return after.split(maxsplit=1)[0].strip("\"'“‘") in _STARTERS.split()
    return not _NO_END.search(before)


def _tokens(piece: Piece) -> tuple[Token, ...]:
    words = [piece.paragraph.text[start:end] for start, end in piece.tokens]
    return tuple(
        Token(word, span[0], span[1], *_grammar(word, tag))
        for word, tag, span in zip(words, mended(words, tags(words)), piece.tokens, strict=True)
    )


@lru_cache(maxsize=20_000)
def _grammar(word: str, tag: str) -> tuple[str, str, Mapping[str, str]]:
    """Return the lemma, the universal part of speech and the features of a tagged word."""
    pos = _UNIVERSAL.get(tag, "PUNCT")
    lemma = base_form(word, tag)
    if pos == "VERB" and lemma in _AUXILIARIES:
        pos = "AUX"
    if pos == "ADP" and lemma in _SUBORDINATORS:
        pos = "SCONJ"
    return lemma, pos, _FEATS.get(tag, {})
