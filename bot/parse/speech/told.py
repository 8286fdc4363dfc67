"""Sentences that point back («Об этом сообщил X»), lists that an attribution opens, and headlines with a speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bot.parse.page import PartOfPage
from bot.parse.speech.attributed import Attributed, subject_after, subject_before
from bot.parse.speech.passage import Passage, Word
from bot.parse.speech.source_words import OUTLETS, TELLING, TOLD, TOLD_NOUNS
from bot.parse.speech.verbs import Use, said_form
from bot.parse.speech.voice import Voice, VoiceKind, is_person, owner, voice_between

_MAX_POINTER: Final = 4
"""Words that a pointing back may take («Такие предварительные данные»)."""

_MAX_TOLD: Final = 30
"""Words of a sentence that does nothing but point back."""

_LIST_MARKS: Final = frozenset("–—-•*·▪●")


def pointing_back(
    passages: Sequence[Passage], number: int, *, attributed: Sequence[Attributed]
) -> Iterator[Attributed]:
    """Yield what a paragraph's «Об этом сообщил X» attributes: the sentences before it that nobody else said."""
    passage = passages[number]
    for place, (start, end) in enumerate(passage.units):
        found = _pointer(passage, passage.first_word(start), passage.last_word(end))
        if found is None:
            continue
        voice, verb = found
        for told, (told_start, told_end) in _told(passages, number, place):
            if not _is_attributed(told, told_start, told_end, attributed):
                yield Attributed(
                    place=told.place,
                    start=told_start,
                    end=told_end,
                    voice=voice,
                    direct=False,
                    rule="told-before",
                    anchor=passage.words[passage.first_word(start)].start,
                    verb=verb,
                    anchor_end=end,
                )


def _pointer(passage: Passage, first: int, last: int) -> tuple[Voice, str] | None:
    """Read «Об этом сообщил X», «Такие данные приводит X», “The figures were released by X”."""
    if last - first > _MAX_TOLD or first >= last:
        return None
    opening = passage.words[first : first + _MAX_POINTER]
    if opening[0].lower in {"об", "о"}:
        if len(opening) == 1 or opening[1].lower not in {"этом", "том"}:
            return None
    elif not _points_at(opening):
        return None
    for number in range(first + 1, last):
        word = passage.words[number]
        if word.text in ",:" and not passage.quotation_at(word.start):
            return None
        if word.is_word and word.lemmas & TELLING and said_or_told(word.lower):
            return _teller(passage, number, first=first, last=last)
    return None


def _points_at(opening: Sequence[Word]) -> bool:
    """Say whether words point back: «такие данные», "the figures", "this was"."""
    lowered = [each.lower for each in opening]
    if lowered[0] in {"this", "it"} and lowered[1:2] in (["was"], ["is"]):
        return any(each.lemmas & TELLING for each in opening[2:])
    return bool(opening[0].lemmas & TOLD) and any(each.lemmas & TOLD_NOUNS for each in opening[1:])


def said_or_told(lower: str) -> bool:
    """Say whether a word of telling is a finite form («сообщил», "released"), not an infinitive or participle."""
    form = said_form(lower)
    return form is None or form.use is not Use.GERUND


def _teller(passage: Passage, verb: int, *, first: int, last: int) -> tuple[Voice, str] | None:
    lower = passage.words[verb].lower
    for number in range(verb + 1, last):
        word = passage.words[number].lower
        if word == "ссылкой" and passage.words[min(number + 1, last - 1)].lower == "на":
            source = owner(passage, number + 2, last)
            return (source, "") if source else None
        if word == "by" and lower.isascii():
            source = owner(passage, number + 1, last)
            return (source, lower) if source else None
    form = said_form(lower)
    after, _ = subject_after(passage, verb, last)
    if after and after.entity and _is_outlet(passage, after) and (other := _beyond(passage, after, last)):
        after = other
    voice = after or subject_before(passage, verb, first + 2)
    return (voice, form.lemma if form else "") if voice else None


def _is_outlet(passage: Passage, voice: Voice) -> bool:
    return any(name in passage.text[voice.start : voice.end].lower() for name in OUTLETS)


def _beyond(passage: Passage, voice: Voice, last: int) -> Voice | None:
    return voice_between(passage, passage.first_word(voice.end), last, nearest_last=False)


def _told(passages: Sequence[Passage], number: int, place: int) -> list[tuple[Passage, tuple[int, int]]]:
    """Return the sentences that a pointing back covers: those before it, or the paragraph above."""
    passage = passages[number]
    if place:
        return [(passage, each) for each in passage.units[:place]]
    above = passages[number - 1] if number else None
    if above is None or above.paragraph.part not in {PartOfPage.BODY, PartOfPage.STANDFIRST}:
        return []
    return [(above, each) for each in above.units]


def _is_attributed(passage: Passage, start: int, end: int, attributed: Sequence[Attributed]) -> bool:
    return any(each.place == passage.place and each.start < end and start < each.end for each in attributed)


def list_below(passages: Sequence[Passage], number: int) -> Iterator[Attributed]:
    """Yield the paragraphs of a list that «X сообщил следующее:» opens."""
    passage = passages[number]
    if not passage.text.rstrip().endswith(":") or not passage.words:
        return
    first = passage.first_word(passage.units[-1][0])
    last = len(passage.words) - 1
    voice, verb = _opener(passage, first, last)
    if voice is None:
        return
    for below in passages[number + 1 :]:
        if below.text[:1] not in _LIST_MARKS:
            return
        yield Attributed(
            place=below.place,
            start=0,
            end=len(below.text),
            voice=voice,
            direct=False,
            rule="list-below",
            anchor=0,
            verb=verb,
        )


def _opener(passage: Passage, first: int, last: int) -> tuple[Voice | None, str]:
    for number in range(last - 1, first - 1, -1):
        form = said_form(passage.words[number].lower) if passage.words[number].is_word else None
        if form:
            after, _ = subject_after(passage, number, last)
            return after or subject_before(passage, number, first), form.lemma
    return None, ""


def headline(passage: Passage) -> Iterator[Attributed]:
    """Yield what a headline attributes: «X: …» and «… – X»."""
    if passage.paragraph.part is not PartOfPage.HEADLINE or not passage.words:
        return
    words = passage.words
    colon = next((number for number, word in enumerate(words) if word.text == ":"), None)
    if colon and (voice := _whole(passage, 0, colon)):
        yield _of_headline(passage, (colon + 1, len(words)), voice, rule="headline-colon")
        return
    dash = next((number for number in range(len(words) - 1, 0, -1) if words[number].is_dash), None)
    if dash and (voice := _whole(passage, dash + 1, len(words))):
        yield _of_headline(passage, (0, dash), voice, rule="headline-dash")


def transcript(passage: Passage) -> Iterator[Attributed]:
    """Yield a paragraph that opens with a person's name and a colon, as in a transcript: «X: …»."""
    colon = next((number for number, word in enumerate(passage.words[:_MAX_NAME]) if word.text == ":"), None)
    if not colon or passage.paragraph.part not in {PartOfPage.BODY, PartOfPage.QUESTION}:
        return
    voice = _whole(passage, 0, colon)
    spoken = len(passage.words) - colon > _LEAST_SAID
    asked = passage.paragraph.part is PartOfPage.QUESTION
    if voice and voice.entity and spoken and (asked or is_person(passage, passage.mentions[0])):
        yield _of_headline(passage, (colon + 1, len(passage.words)), voice, rule="transcript", direct=True)


_MAX_NAME: Final = 8
_LEAST_SAID: Final = 4
"""Words that a paragraph of a transcript holds at least behind the name."""


def _whole(passage: Passage, first: int, last: int) -> Voice | None:
    """Return the speaker that some words of a headline name and nothing else, where they do."""
    if first >= last:
        return None
    start, end = passage.words[first].start, passage.words[last - 1].end
    for each in passage.mentions:
        if each.start == start and each.end >= end - 1 and each.end <= end + 1:
            entity = passage.entities.get(each.entity)
            place = entity is not None and entity.kind.value == "place"
            return None if place else Voice(each.entity, start, end, VoiceKind.NAME)
    return None


def _of_headline(
    passage: Passage, span: tuple[int, int], voice: Voice, *, rule: str, direct: bool = False
) -> Attributed:
    words = passage.words[span[0] : span[1]] or passage.words[-1:]
    return Attributed(
        place=passage.place,
        start=words[0].start,
        end=words[-1].end,
        voice=voice,
        direct=direct,
        rule=rule,
        anchor=voice.start,
        anchor_end=voice.end,
    )
