"""A verb of speech in its sentence, and the clause that it attributes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.parse.speech.attributed import (
    Attributed,
)
from bot.parse.speech.passage import Passage
from bot.parse.speech.table import words_in
from bot.parse.speech.verbs import SaidForm, said_form
from bot.parse.speech.voice import Voice

LEAST_CLAUSE: Final = 2
"""Words from which a clause says something."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A verb of speech in its sentence: words `first`…`last - 1`, the verb at `verb`."""

    passage: Passage
    first: int
    last: int
    verb: int
    form: SaidForm

    def word(self, number: int) -> str:
        """Return a word in lower case; "" outside of the sentence."""
        return self.passage.words[number].lower if self.first <= number < self.last else ""


def clause_said(
    sight: Sight, span: tuple[int, int], voice: Voice, *, rule: str, anchor: int | None
) -> Attributed | None:
    """Return the words `start`…`end - 1` as said, where they say something."""
    start, end = span
    passage = sight.passage
    while start < end and (not passage.words[start].is_word) and passage.words[start].text in ",:–—-":
        start += 1
    while end > start and passage.words[end - 1].text in ",–—-":
        end -= 1
    if sum(each.is_word for each in passage.words[start:end]) < LEAST_CLAUSE:
        return None
    words = passage.words
    place = _anchor(sight, voice) if anchor is None else words[anchor].start
    return Attributed(
        place=passage.place,
        start=words[start].start,
        end=words[end - 1].end,
        voice=voice,
        direct=False,
        rule=rule,
        anchor=place,
        verb=sight.form.lemma,
        anchor_end=max(words[sight.verb].end, voice.end),
    )


def _anchor(sight: Sight, voice: Voice) -> int:
    """Return where an attribution starts: at its speaker, or at its verb where another verb stands between them."""
    words = sight.passage.words
    between = range(sight.passage.first_word(voice.end), sight.verb)
    if voice.start > words[sight.verb].start or any(
        words[each].is_word and said_form(words[each].lower) for each in between
    ):
        return words[sight.verb].start
    return voice.start


THAT: Final = words_in("что чтобы будто якобы как почему сколько насколько когда куда где ли that how why whether what")
