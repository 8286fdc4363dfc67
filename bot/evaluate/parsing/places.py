"""Where a text of the gold, and where a draft, stands in an article."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.models.draft import DraftArticle, DraftFact


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a paragraph, in characters."""

    paragraph: int
    start: int
    end: int

    def overlaps(self, other: Place) -> bool:
        """Say whether the two share a character."""
        return self.paragraph == other.paragraph and self.start < other.end and other.start < self.end

    def holds(self, other: Place) -> bool:
        """Say whether the other lies within this one."""
        return self.paragraph == other.paragraph and self.start <= other.start and other.end <= self.end


def find(article: DraftArticle, text: str, part: str | None = None) -> Place | None:
    """Return the first place of a text in the body of an article, else around it; of a part of the text where given."""
    pattern = re.compile(r"\s+".join(map(re.escape, text.split())))
    numbers = (*range(1, len(article.text)), 0)
    for number in numbers if article.text else ():
        found = pattern.search(article.text[number])
        if found:
            return _within(number, found.start(), found[0], part)
    return None


def _within(number: int, start: int, text: str, part: str | None) -> Place:
    inner = re.search(r"\s+".join(map(re.escape, part.split())), text) if part else None
    if inner:
        return Place(number, start + inner.start(), start + inner.end())
    return Place(number, start, start + len(text))


def sentence_of(article: DraftArticle, draft: DraftFact) -> Place | None:
    """Return the place of the sentence that a draft was read from; None where it does not stand in the article."""
    excerpt, number = draft.fact.excerpt, draft.fact.paragraph
    if not excerpt or number is None or number >= len(article.text):
        return None
    start = article.text[number].find(excerpt)
    return Place(number, start, start + len(excerpt)) if start >= 0 else None


def span_of(article: DraftArticle, draft: DraftFact) -> Place | None:
    """Return the place of the words that the rule of a draft fired on."""
    sentence = sentence_of(article, draft)
    if sentence is None:
        return None
    return Place(sentence.paragraph, sentence.start + draft.start, sentence.start + draft.end)
