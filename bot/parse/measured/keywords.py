"""A sentence of an article enters; the words by which a reader may tell of what and where it was leave.

A figure's own sentence seldom says what the whole article is about. What the headlines and the rest of its paragraph
say explains a question's words; which figure is meant is still decided by its measure, parties and period.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from bot.parse.analysis import Analysis, Sentence, Token
from bot.parse.names.english_forms import other_forms_of
from bot.parse.page import PartOfPage

_MOST: Final = 80
_CONTENT: Final = frozenset({"NOUN", "PROPN", "ADJ"})
"""Things and their qualities. A deed of another sentence must not explain a question about this one."""

_HEADINGS: Final = frozenset({PartOfPage.HEADLINE, PartOfPage.STANDFIRST})


def keywords_of(analysis: Analysis, sentence: Sentence) -> tuple[str, ...]:
    """Return the content words around a sentence: of the headlines, the first paragraph and its own, each once."""
    first = next((each for each in analysis.page.paragraphs if each.number), None)
    own = sentence.paragraph
    near = [each for each in analysis.sentences if each.paragraph is own and each is not sentence]
    headings = [each for each in analysis.sentences if each.paragraph.part in _HEADINGS and each is not sentence]
    opening = [each for each in analysis.sentences if each.paragraph is first and first is not own]
    around = _content(token for each in (*headings, *opening, *near) for token in each.tokens)
    return tuple(dict.fromkeys((*_deeds(sentence.tokens), *around)))[:_MOST]


def _deeds(tokens: Iterable[Token]) -> Iterator[str]:
    """Yield the other forms of the irregular English verbs of the sentence itself («sank» for "sink")."""
    for token in tokens:
        if token.pos == "VERB" and token.lemma.isascii():
            yield from (each for each in (token.lemma, *other_forms_of(token.lemma)) if each != token.text.lower())


def _content(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if token.pos in _CONTENT and len(token.text) > 1 and token.text[0].isalpha():
            yield token.text
