"""Quotations that are introduced: X сказал: «…», X: «…», X said, “…”."""

from __future__ import annotations

from typing import Final

from bot.models.text import Language
from bot.parse.speech.attributed import Attributed, subject_after, subject_before
from bot.parse.speech.narrated import omitted
from bot.parse.speech.passage import Passage
from bot.parse.speech.quotation import Quotation
from bot.parse.speech.table import words_in
from bot.parse.speech.verbs import SaidForm, Use, said_form
from bot.parse.speech.voice import Voice, VoiceKind, voice_between

MAX_TO_VERB: Final = 30
"""Words between a quotation and the verb of its attribution (a name with an apposition)."""


_FEWEST_SAID: Final = 4
"""Words from which quoted text without a verb of speech beside it may be speech and not a title."""


_WEAK_GROUPS: Final = frozenset({"judges", "shows", "urges"})


_WEAK: Final = words_in(
    "read go begin start quote начать закончить завершить выступить приводить привести бросить писать"
)
"""Verbs that go before titles as often as before speech («назвал два города: «…»)."""


def introduced(passage: Passage, quotation: Quotation) -> Attributed | None:
    """Read X сказал: «…», X: «…» and X said, “…”."""
    before = passage.text[: quotation.open].rstrip()
    mark = before[-1:]
    english_comma = mark == "," and passage.language is Language.EN
    if mark != ":" and not english_comma:
        return None
    unit = passage.unit_at(max(len(before) - 1, 0))
    first = passage.first_word(_after_quotations(passage, unit[0], quotation.open))
    last = passage.last_word(len(before) - 1)
    if english_comma:
        return _english_comma(passage, quotation, first=first, last=last)
    return _colon(passage, quotation, first=first, last=last)


def _after_quotations(passage: Passage, start: int, limit: int) -> int:
    """Return where the narrator's words start: behind the last quoted sentence before a place."""
    ends = [
        each.close
        for each in passage.quotations
        if start <= each.open and each.close < limit and passage.text[each.end - 1] in ",.!?…"
    ]
    return max([start, *ends])


def _colon(passage: Passage, quotation: Quotation, *, first: int, last: int) -> Attributed | None:
    for number in range(last - 1, first - 1, -1):
        form = said_form(passage.words[number].lower) if passage.words[number].is_word else None
        if form and passage.quotation_at(passage.words[number].start) is None:
            if is_weak(form) and not is_sentence(passage, quotation):
                return None
            told = "verb-then-quote", form.lemma
            opening = last if _has_clause(passage, number, last) else first
            introducer = _introducer(passage, number, first=first, last=last)
            return _said(passage, quotation, introducer, first=opening, told=told)
    voice = voice_between(passage, first, last, nearest_last=False)
    if voice is None or (voice.kind is VoiceKind.UNNAMED and not is_sentence(passage, quotation)):
        return None
    if passage.last_word(voice.end) >= last and voice.kind is not VoiceKind.PRONOUN:
        return _said(passage, quotation, voice, first=first, told=("name-then-quote", ""))
    if voice.kind in {VoiceKind.BODY, VoiceKind.UNNAMED} or not is_sentence(passage, quotation):
        return None
    return _said(passage, quotation, voice, first=first, told=("colon-then-quote", ""))


def _has_clause(passage: Passage, verb: int, last: int) -> bool:
    """Say whether a verb has a clause of its own before the colon («считает, что …: «…»»), to be read as reported."""
    words = passage.words
    return any(words[each].text == "," and words[each + 1].lower == "что" for each in range(verb + 1, last - 1))


def is_weak(form: SaidForm) -> bool:
    """Say whether a verb goes before titles as often as before speech."""
    return form.group in _WEAK_GROUPS or form.lemma in _WEAK


def _introducer(passage: Passage, verb: int, *, first: int, last: int) -> Voice:
    after, _ = subject_after(passage, verb, last)
    if passage.words[verb].lower.isascii():
        return subject_before(passage, verb, first) or after or omitted(passage, verb)
    before = subject_before(passage, verb, first)
    if after and before and passage.first_word(after.start) - verb <= 1:
        return after
    return before or after or omitted(passage, verb)


def _english_comma(passage: Passage, quotation: Quotation, *, first: int, last: int) -> Attributed | None:
    for number in range(last - 1, max(first, last - MAX_TO_VERB) - 1, -1):
        form = said_form(passage.words[number].lower) if passage.words[number].is_word else None
        if form is None or (is_weak(form) and not is_sentence(passage, quotation)):
            continue
        voice = subject_before(passage, number, first)
        if voice is None and form.use is Use.GERUND:
            voice = Voice(None, passage.words[number].start, passage.words[number].end, VoiceKind.SAME)
        return _said(passage, quotation, voice, first=first, told=("verb-then-quote", form.lemma)) if voice else None
    return None


def _said(passage: Passage, quotation: Quotation, voice: Voice, *, first: int, told: tuple[str, str]) -> Attributed:
    """Return a quotation as said; `told` is the rule and the verb."""
    return Attributed(
        place=passage.place,
        start=quotation.start,
        end=quotation.end,
        voice=voice,
        direct=True,
        rule=told[0],
        anchor=passage.words[first].start if first < len(passage.words) else quotation.open,
        verb=told[1],
        anchor_end=quotation.open,
    )


def is_sentence(passage: Passage, quotation: Quotation) -> bool:
    """Say whether a quotation holds a sentence, not a title: enough words, a capital letter, and mostly an end."""
    said = passage.text[quotation.start : quotation.end]
    if len(said.split()) < _FEWEST_SAID or not said[:1].isupper():
        return False
    return said[-1] in ".!?…," or passage.text[quotation.close : quotation.close + 1] in {".", "!", "?", "…", ""}
