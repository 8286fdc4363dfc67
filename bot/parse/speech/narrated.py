"""Speech with the narrator's words inside: «…, – сказал X. – …», and the voice of a verb without a subject."""

from __future__ import annotations

from collections.abc import Iterator

from bot.parse.speech.attributed import Attributed, names_somebody, subject_after
from bot.parse.speech.passage import Passage
from bot.parse.speech.verbs import Use, said_form
from bot.parse.speech.voice import Voice, VoiceKind


def abbreviates(passage: Passage, number: int) -> bool:
    """Say whether a full stop closes an initial or a short form («J. Smith», "Mr. Smith")."""
    before = passage.words[number - 1] if number else None
    return before is not None and before.is_word and len(before.text) <= len("Mrs") and before.text[0].isupper()


def omitted(passage: Passage, verb: int) -> Voice:
    """Return the voice of a verb without a subject: whoever spoke last, or nobody who is named."""
    word = passage.words[verb]
    form = said_form(word.lower)
    unnamed = form is not None and (form.impersonal or form.plural)
    _, stop = subject_after(passage, verb, len(passage.words))
    kind = VoiceKind.UNNAMED if unnamed or names_somebody(passage, verb + 1, stop) else VoiceKind.SAME
    return Voice(None, word.start, word.end, kind)


def narrated(passage: Passage, *, start: int, end: int, rule: str) -> Iterator[Attributed]:
    """Read speech with the narrator's words inside: «…, – сказал X. – …». Yields each piece of the speech."""
    first, last = passage.first_word(start), passage.last_word(end)
    pieces, number, opened = [], first, first
    narrator: tuple[int, int, Voice, str] | None = None
    while number < last:
        found = _narrator_at(passage, number, first=first, last=last)
        if found is None:
            number += 1
            continue
        narrator = narrator or found
        pieces.append((opened, number - 1))
        opened = number = found[1]
    if narrator is None:
        return
    pieces.append((opened, last))
    for low, high in pieces:
        low_mark = low
        while low_mark < high and (passage.words[low_mark].is_dash or passage.words[low_mark].text in ".,"):
            low_mark += 1
        if low_mark < high:
            yield Attributed(
                place=passage.place,
                start=passage.words[low_mark].start,
                end=passage.words[high - 1].end,
                voice=narrator[2],
                direct=True,
                rule=rule,
                anchor=passage.words[narrator[0]].start,
                verb=narrator[3],
                anchor_end=narrator[2].end,
            )


def _narrator_at(passage: Passage, number: int, *, first: int, last: int) -> tuple[int, int, Voice, str] | None:
    """Read the narrator's words that start at a word: its number, that of where speech goes on, the voice, the verb."""
    if number < first + 2 or not passage.words[number - 1].is_dash or passage.words[number - 2].text not in ",.!?…":
        return None
    form = said_form(passage.words[number].lower)
    if form is None or form.use is not Use.FINITE:
        return None
    voice, stop = subject_after(passage, number, last)
    while stop < last and not (
        (passage.words[stop].text in ".!?…" and not abbreviates(passage, stop))
        or (passage.words[stop].text == "," and stop + 1 < last and passage.words[stop + 1].is_dash)
        or passage.words[stop].is_dash
    ):
        stop += 1
    if stop < last and not passage.words[stop].is_dash:
        stop += 1
    resumes = stop < last and passage.words[stop].is_dash
    return number, stop if resumes else last, voice or omitted(passage, number), form.lemma
