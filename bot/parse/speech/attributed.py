"""Something said with the voice that says it, before it is known who a pronoun means; and where subjects stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.models.text import Language
from bot.parse.speech.passage import Passage
from bot.parse.speech.table import words_in
from bot.parse.speech.verbs import SaidForm, is_finite
from bot.parse.speech.voice import Voice, VoiceKind, is_nominative, is_person, voice_between


@dataclass(frozen=True, slots=True)
class Attributed:
    """Words said: `start`–`end` of a paragraph's text; `anchor` is where the words that attribute them stand."""

    place: int
    start: int
    end: int
    voice: Voice | None
    direct: bool
    rule: str
    anchor: int
    verb: str = ""
    anchor_end: int = 0


STRONG: Final = frozenset(";")
_AGAINST: Final = words_in("а но однако зато тогда while whereas but although though")
_RELATIVE: Final = words_in("который которая которое которые где which who where")
_STOPS: Final = frozenset(".!?…;:(")
_MOST_PIECES: Final = 6
"""Pieces between commas that are stepped over on the way from a verb back to its subject."""

_MAX_SUBJECT: Final = 40
"""Words on either side of a verb in which its subject is looked for."""


def is_clause_start(passage: Passage, number: int) -> bool:
    """Say whether a word opens a clause set against what stands before it («…, а …», “…, while …”)."""
    word = passage.words[number]
    before = passage.words[number - 1] if number else None
    return before is not None and before.text in {",", ";"} and word.lower in _AGAINST


def opens_relative(passage: Passage, number: int) -> bool:
    """Say whether a word opens a relative clause."""
    return passage.words[number].lower in _RELATIVE or bool(passage.words[number].lemmas & _RELATIVE)


def subject_after(passage: Passage, verb: int, last: int) -> tuple[Voice | None, int]:
    """Return who stands as the subject right behind a verb, and the number of the word where the phrase ends."""
    stop = verb + 1
    while stop < min(last, verb + _MAX_SUBJECT):
        word = passage.words[stop]
        if word.text in _STOPS or word.text == "," or word.is_dash:
            break
        if word.is_word and is_finite(word.lower) and not _covered(passage, stop):
            break
        stop += 1
    voice = voice_between(passage, verb + 1, stop, nearest_last=False)
    if voice is None or voice.kind is VoiceKind.UNNAMED:
        return _in_apposition(passage, stop, last) or (voice, stop)
    return voice, stop


def _in_apposition(passage: Passage, comma: int, last: int) -> tuple[Voice, int] | None:
    """Return the person whose name follows an office and a comma: “said the union's secretary, Anna Berg”."""
    if comma >= last or passage.words[comma].text != "," or comma + 1 >= last:
        return None
    start = passage.words[comma + 1].start
    found = passage.mention_at(start)
    named = found if found and is_person(passage, found) else None
    if named is None or (passage.language is not Language.EN and not is_nominative(passage, named, strictly=True)):
        return None
    end = passage.last_word(named.end)
    return Voice(named.entity, named.start, named.end, VoiceKind.NAME), end


def subject_before(passage: Passage, verb: int, first: int) -> Voice | None:
    """Return who stands as the subject before a verb: what commas enclose is stepped over."""
    end = verb
    for _ in range(_MOST_PIECES):
        if end <= first:
            return None
        start = _clause_piece(passage, end, first)
        if voice := voice_between(passage, start, end, nearest_last=True):
            return voice
        if start <= first or passage.words[start - 1].text != ",":
            return None
        end = _beyond_insertion(passage, start - 1, first)
    return None


def _clause_piece(passage: Passage, end: int, first: int) -> int:
    """Return where the piece without commas that ends at a word starts."""
    start = end
    while start > max(first, end - _MAX_SUBJECT):
        word = passage.words[start - 1]
        if word.text in STRONG or word.text in {",", ":"} or word.is_dash:
            break
        start -= 1
        if is_clause_start(passage, start):
            break
    return start


def _beyond_insertion(passage: Passage, comma: int, first: int) -> int:
    """Return where to look on from a comma: before the insertion that it closes, if there is one."""
    opening = _clause_piece(passage, comma, first)
    if opening > first and passage.words[opening - 1].text == ",":
        return opening - 1
    return comma


def names_somebody(passage: Passage, first: int, last: int) -> bool:
    """Say whether some words hold a capital letter that no known name accounts for: somebody is named."""
    return any(
        word.text[0].isupper() and not _covered(passage, number)
        for number, word in enumerate(passage.words[first:last], first)
    )


def _covered(passage: Passage, number: int) -> bool:
    word = passage.words[number]
    return word.start in passage.covered


def subject(passage: Passage, verb: int, *, first: int, last: int, form: SaidForm) -> tuple[Voice | None, int]:
    """Return the subject of a verb on either side, and where the words that belong to the verb end.

    Russian may put it behind the verb; English does so only beside a quotation, which its own rule reads.
    """
    if passage.words[verb].lower.isascii():
        return subject_before(passage, verb, first), verb + 1
    after, end = subject_after(passage, verb, last)
    before = subject_before(passage, verb, first)
    if after and after.kind is VoiceKind.UNNAMED and before and before.kind is not VoiceKind.UNNAMED:
        after = None
    if after and (before is None or _stands_beside(passage, verb, after)) and _agrees(form, after):
        return after, end
    return (before, verb + 1) if before and _agrees(form, before) else (None, verb + 1)


def _stands_beside(passage: Passage, verb: int, after: Voice) -> bool:
    """Say whether a name stands so close behind a verb that nothing else can be its subject."""
    return passage.first_word(after.start) - verb <= 1


def _agrees(form: SaidForm, voice: Voice) -> bool:
    """Say whether a Russian verb and a pronoun or noun agree; of names nothing is known here."""
    if voice.gender is None or form.gender is None:
        return True
    if voice.kind is VoiceKind.UNNAMED and voice.gender == "masc":
        return form.gender in {"masc", "femn"}  # «врач сообщила»
    return voice.gender in {form.gender, "neut"}
