"""Attributions beside or amid the words said: «…, сообщил X», «как отметил X, …», “…, X said”."""

from __future__ import annotations

from typing import Final

from bot.models.text import Language
from bot.parse.speech.adjuncts import ADJUNCT, HEARER_REACH, opens_adjunct, past_adjunct
from bot.parse.speech.attributed import (
    Attributed,
    is_clause_start,
    names_somebody,
    subject_after,
    subject_before,
)
from bot.parse.speech.passage import Passage
from bot.parse.speech.sight import LEAST_CLAUSE, THAT, Sight, clause_said
from bot.parse.speech.verbs import Use, is_finite
from bot.parse.speech.voice import Voice, VoiceKind


def russian_or_inverted_tail(sight: Sight) -> Attributed | None:
    """Read …, сообщил X; …, как отметил X, …; Как сообщил X, …."""
    passage, verb = sight.passage, sight.verb
    lead = verb
    while lead > sight.first and sight.word(lead - 1) in {
        "как",
        "as",
        "ранее",
        "так",
        "же",
        "тоже",
        "при",
        "этом",
        "earlier",
        "о",
        "чем",
    }:
        lead -= 1
    if "q" in sight.form.governs or sight.form.use not in {Use.FINITE, Use.PASSIVE, Use.SHORT}:
        return None
    opens = lead == sight.first and lead < verb
    before = passage.words[lead - 1] if lead > sight.first else None
    if not opens and not (before and (before.text == "," or before.is_dash or before.text in '»”"')):
        return None
    return _russian_tail(sight, lead) if passage.language is not Language.EN else _english_inverted(sight, lead)


def _russian_tail(sight: Sight, lead: int) -> Attributed | None:
    passage = sight.passage
    voice, stop = subject_after(passage, sight.verb, sight.last)
    if stop < sight.last and not _closes(sight, stop):
        return None
    if voice is None and not sight.form.impersonal:
        if sight.form.plural or stop < sight.last or lead == sight.first:
            return None
        voice = Voice(None, passage.words[sight.verb].start, passage.words[sight.verb].end, VoiceKind.SAME)
        if names_somebody(passage, sight.verb + 1, stop):
            return None
    if voice is None:
        voice = Voice(None, passage.words[sight.verb].start, passage.words[sight.verb].end, VoiceKind.UNNAMED)
    if sight.word(stop + 1) in THAT - {"когда", "где"}:
        return None
    return _around(sight, lead, stop, voice)


def _closes(sight: Sight, stop: int) -> bool:
    word = sight.passage.words[stop]
    return word.text == "," or word.is_dash or word.text == "("


def _english_inverted(sight: Sight, lead: int) -> Attributed | None:
    """…, said X of Y."""
    passage = sight.passage
    voice, stop = subject_after(passage, sight.verb, sight.last)
    if voice is None or passage.first_word(voice.start) - sight.verb > HEARER_REACH:
        return None
    if stop < sight.last and passage.words[stop].text != ",":
        return None
    return _around(sight, lead, stop, voice)


def _around(sight: Sight, lead: int, stop: int, voice: Voice) -> Attributed | None:
    """Return the clause around an attribution: what stands before it, or behind it where it opens the sentence."""
    passage = sight.passage
    closes = stop >= sight.last - 1 or sight.last - stop <= LEAST_CLAUSE
    if lead == sight.first:
        start, end = stop + 1, sight.last
    else:
        start, end = _clause_first(passage, lead, sight.first, whole=closes), sight.last
        if closes or _ends_with_apposition(sight, lead, stop, voice):
            end = lead - 1
    return clause_said(sight, (start, end), voice, rule="clause-then-verb", anchor=lead)


def _ends_with_apposition(sight: Sight, lead: int, stop: int, voice: Voice) -> bool:
    """Say whether a clause is complete before its attribution, and what follows only tells more of the speaker."""
    if voice.kind in {VoiceKind.PRONOUN, VoiceKind.SAME} or not _has_verb(sight.passage, sight.first, lead):
        return False
    return _is_apposition(sight.passage, stop, sight.last)


def _is_apposition(passage: Passage, stop: int, last: int) -> bool:
    """Say whether what follows the speaker only tells more of them («сообщил X, глава Y»): no verb stands there."""
    return not any(
        is_finite(each.lower) for each in passage.words[stop:last] if each.is_word and not each.lower.isascii()
    )


def _clause_first(passage: Passage, lead: int, first: int, *, whole: bool) -> int:
    """Return the first word of the clause that an attribution belongs to."""
    for number in range(lead - 2, first, -1):
        if passage.words[number - 1].text == ";" or (not whole and is_clause_start(passage, number)):
            return number
        if passage.words[number - 1].text == ":" and (not whole or _has_verb(passage, number, lead)):
            return number
    return first


def _has_verb(passage: Passage, first: int, last: int) -> bool:
    """Say whether some Russian words hold a finite verb: what stands behind a colon is then told on its own."""
    return any(is_finite(each.lower) for each in passage.words[first:last] if each.is_word and not each.lower.isascii())


def english_tail(sight: Sight) -> Attributed | None:
    """Read …, X said; …, X told reporters on Monday; X, Y said, …."""
    passage = sight.passage
    if passage.language is not Language.EN or sight.form.use is not Use.FINITE or "q" in sight.form.governs:
        return None
    comma = _comma_before_subject(sight)
    if comma is None:
        return None
    stop = past_adjunct(sight)
    if opens_adjunct(sight) and comma - sight.first >= _WHOLE_CLAUSE and sight.word(sight.first) not in ADJUNCT:
        stop = next((each for each in range(stop, sight.last) if passage.words[each].text == ","), sight.last)
    if stop < sight.last and passage.words[stop].text != ",":
        return None
    voice = subject_before(passage, sight.verb, comma + 1)
    if voice is None or (stop < sight.last and comma - sight.first < LEAST_CLAUSE - 1):
        return None
    closes = stop >= sight.last
    start = _clause_first(passage, comma + 1, sight.first, whole=closes)
    return clause_said(sight, (start, comma if closes else sight.last), voice, rule="clause-then-verb", anchor=comma)


_WHOLE_CLAUSE: Final = 4
"""Words before a comma that can be a clause of their own («Sales rose 5% in May, X said after…»)."""


def _comma_before_subject(sight: Sight) -> int | None:
    """Return the comma that sets the subject off from what it said, with a clause in front."""
    passage = sight.passage
    voice = subject_before(passage, sight.verb, sight.first)
    if voice is None:
        return None
    subject = passage.first_word(voice.start)
    for number in range(subject - 1, max(sight.first, subject - _MOST_BEFORE_NAME), -1):
        if passage.words[number].text == ",":
            return number if number - sight.first >= LEAST_CLAUSE else None
    return None


_MOST_BEFORE_NAME: Final = 12
"""Words of office and origin that may stand before a name in its phrase (“chief executive of the port …”)."""
