"""What is said as an object or a topic: X назвал …, X рассказал о …, X выразил уверенность, что …."""

from __future__ import annotations

from typing import Final

from bot.parse.speech.adjuncts import MAX_TAIL
from bot.parse.speech.attributed import (
    Attributed,
    subject,
    subject_after,
    subject_before,
)
from bot.parse.speech.passage import Passage
from bot.parse.speech.said_words import EXPRESSED
from bot.parse.speech.sight import LEAST_CLAUSE, THAT, Sight, clause_said
from bot.parse.speech.subjects import subject_of
from bot.parse.speech.table import words_in
from bot.parse.speech.verbs import SaidForm, Use
from bot.parse.speech.voice import Voice, VoiceKind

_TOPIC: Final = words_in("о об обо про")


def topic_told(sight: Sight) -> Attributed | None:
    """Read X рассказал о …."""
    if "o" not in sight.form.governs or sight.form.use not in {Use.FINITE, Use.GERUND}:
        return None
    passage = sight.passage
    stop = next(
        (
            number
            for number in range(sight.verb + 1, min(sight.last, sight.verb + MAX_TAIL))
            if sight.word(number) in _TOPIC or passage.words[number].text in ",:;"
        ),
        sight.last,
    )
    if stop >= sight.last or sight.word(stop) not in _TOPIC:
        return None
    voice = subject_of(sight)
    return clause_said(sight, (stop, sight.last), voice, rule="says-of", anchor=None) if voice else None


def object_told(sight: Sight) -> Attributed | None:
    """Read X назвал …; X ожидает …; X promises to …."""
    if "a" not in sight.form.governs or sight.form.use is not Use.FINITE or sight.form.impersonal:
        return None
    passage = sight.passage
    if sight.form.lemma in _WITH_FIGURE and not _weighs(sight):
        return None
    voice, end = subject(passage, sight.verb, first=sight.first, last=sight.last, form=sight.form)
    if voice is None and sight.word(sight.verb - 1) in {"и", "and", "также"}:
        voice = Voice(None, passage.words[sight.verb].start, passage.words[sight.verb].end, VoiceKind.SAME)
    if voice is None or voice.kind is VoiceKind.UNNAMED:
        return None
    start = end if voice.start > passage.words[sight.verb].end and end < sight.last else sight.verb + 1
    if voice.start > passage.words[sight.verb].end:
        start = passage.first_word(voice.end)
    elif sight.form.group == "judges" and passage.first_word(voice.start) - sight.first >= LEAST_CLAUSE:
        start = sight.first if sight.word(sight.verb + 1) in {"в", "как"} else start
    return clause_said(sight, (start, sight.last), voice, rule="says-object", anchor=None)


_WITH_FIGURE: Final = frozenset({"put", "see"})
"""English verbs that tell a judgement only of a figure: “puts the cost at $5 million”, “sees a 40 percent chance”."""


def _weighs(sight: Sight) -> bool:
    rest = sight.passage.words[sight.verb + 1 : sight.last]
    figure = any(each.text[0].isdigit() or each.text in {"$", "€", "£", "%"} for each in rest)
    return figure and (sight.form.lemma != "put" or any(each.lower == "at" for each in rest))


def expressed(passage: Passage, verb: int, *, first: int, last: int) -> Attributed | None:
    """Read X выразил уверенность, что …; X expressed hope that …."""
    for number in range(verb + 1, min(last - 1, verb + MAX_TAIL)):
        word = passage.words[number]
        that = passage.words[number + 1].lower if passage.words[number].text == "," else ""
        if that in THAT or word.lower == "that":
            between = passage.words[verb + 1 : number]
            if not any(each.lemmas & EXPRESSED for each in between):
                return None
            voice = subject_before(passage, verb, first) or subject_after(passage, verb, number)[0]
            if voice is None:
                return None
            form = SaidForm("выразить", "said", "c")
            sight = Sight(passage, first, last, verb, form)
            return clause_said(sight, (number + (2 if that else 1), last), voice, rule="expresses-that", anchor=None)
    return None
