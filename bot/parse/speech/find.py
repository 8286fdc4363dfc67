"""An analysed article → everything said in it, by whom; and who says what stands at a place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from bot.parse.analysis import Analysis
from bot.parse.found import Speech
from bot.parse.page import PartOfPage
from bot.parse.speech.attributed import Attributed
from bot.parse.speech.by_words import attributed_by_phrase
from bot.parse.speech.direct import quoted_speech
from bot.parse.speech.going_on import across_paragraphs, going_on
from bot.parse.speech.interview import answers
from bot.parse.speech.passage import Passage, passages
from bot.parse.speech.reported import reported_speech
from bot.parse.speech.rules import RULE
from bot.parse.speech.told import headline, list_below, pointing_back, transcript
from bot.parse.speech.tracing import speaker_meant
from bot.parse.speech.voice import VoiceKind

_FADES: Final = 0.85
"""What a pronoun or an unnamed «эксперт» keeps of its rule's confidence, as the speaker is traced and not named."""


_MOST_SAID: Final = 100
"""Finds of one sort that a paragraph may hold; what holds more is no prose, and is read so far."""

LEAST_SURE: Final = 0.55
"""Confidence from which a find tells the speaker of a figure; below it nobody is better than the wrong one."""


def find_speech(analysis: Analysis) -> tuple[Speech, ...]:
    """Return everything said in an article, in the order of its text."""
    read = passages(analysis)
    found: list[Attributed] = answers(analysis, read)
    for each in read:
        if each.paragraph.part is not PartOfPage.ANSWER:
            found.extend(_of_passage(each))
    for number, each in enumerate(read):
        found.extend(list(list_below(read, number)))
        if each.paragraph.part not in {PartOfPage.ANSWER, PartOfPage.QUESTION}:
            found.extend(list(pointing_back(read, number, attributed=found)))
    resolved = _resolved(analysis, _apart(found))
    resolved = across_paragraphs(read, resolved)
    spoken = [*resolved, *going_on(read, resolved)]
    return tuple(sorted(spoken, key=lambda each: (each.paragraph, each.start, -each.end, each.rule)))


def _of_passage(passage: Passage) -> list[Attributed]:
    if not passage.words:
        return []
    quoted = quoted_speech(passage) if passage.paragraph.part is not PartOfPage.QUESTION else ()
    direct = list(islice(quoted, _MOST_SAID))
    by_words = list(islice(attributed_by_phrase(passage, direct), _MOST_SAID))
    reported = list(islice(reported_speech(passage, direct), _MOST_SAID))
    headlines = [] if reported or direct else list(headline(passage))
    if not direct and (spoken := list(transcript(passage))):
        return spoken
    return [*direct, *by_words, *reported, *headlines]


def _apart(found: Iterable[Attributed]) -> list[Attributed]:
    """Cut what is said where the next attribution of the same sentence opens; drop what is left empty or told twice."""
    ordered = sorted(found, key=lambda each: (each.place, each.start, -each.end))
    kept: list[Attributed] = []
    for each in ordered:
        if each.direct:
            kept.append(each)
            continue
        later = [
            other.anchor
            for other in ordered
            if other is not each
            and not other.direct
            and other.place == each.place
            and each.start < other.anchor < each.end
            and other.anchor >= each.anchor_end
            and other.start >= other.anchor
        ]
        later += [
            other.start - 1
            for other in ordered
            if other.direct
            and other.place == each.place
            and each.start < other.start - 1 < each.end
            and not _holds(each, other)
        ]
        kept.append(replace(each, end=min(later)) if later and each.anchor <= max(each.start, min(later)) else each)
    return [each for each in kept if each.end > each.start and (each.direct or not _is_quoted(each, kept))]


def _holds(each: Attributed, other: Attributed) -> bool:
    """Say whether an attribution stands behind the quotation that its clause starts with or holds."""
    return each.anchor >= other.end


def _is_quoted(each: Attributed, found: Sequence[Attributed]) -> bool:
    """Say whether reported words are nothing but a quotation that is told already, with its marks."""
    return any(
        other.direct and other.place == each.place and other.start - 1 <= each.start and each.end <= other.end + 1
        for other in found
    )


def _resolved(analysis: Analysis, found: Sequence[Attributed]) -> list[Speech]:
    """Trace pronouns and unnamed speakers to whoever spoke last."""
    spoken: list[Speech] = []
    last: tuple[int, str] | None = None
    for each in sorted(found, key=lambda one: (one.place, one.anchor, one.start)):
        speaker, traced = speaker_meant(analysis, each, last, spoken)
        spoken.append(_speech(analysis, each, speaker, traced=traced))
        if speaker is not None:
            last = (each.place, speaker)
        elif each.voice is not None and each.voice.kind is VoiceKind.UNNAMED:
            last = None
    return [one for one in spoken if one.end > one.start]


def _speech(analysis: Analysis, each: Attributed, speaker: str | None, *, traced: bool) -> Speech:
    paragraph = analysis.page.paragraphs[each.place]
    start, end = _trimmed(paragraph.text, each.start, each.end)
    rule = RULE[each.rule]
    by_start, by_end = _attribution(each, paragraph.text)
    return Speech(
        paragraph=each.place,
        start=start,
        end=end,
        speaker=speaker,
        direct=each.direct,
        rule=each.rule,
        confidence=round(rule.confidence * (_FADES if traced else 1), 2),
        verb=each.verb,
        exchange=paragraph.exchange,
        by_start=by_start,
        by_end=by_end,
    )


def _attribution(each: Attributed, text: str) -> tuple[int, int]:
    """Return where the words stand that attribute: the speaker and the verb with what lies between."""
    if each.rule in {"told-before", "list-below", "interview-answer"} or each.anchor_end <= each.anchor:
        return 0, 0
    start, end = _trimmed(text, each.anchor, min(each.anchor_end, len(text)))
    return (start, end) if end > start else (0, 0)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the comma, dash or space that parts the words said from their attribution."""
    while start < end and text[start] in " \t\n\u00a0,–—-:;":
        start += 1
    if text[start : start + 1] in _OPENING and not any(mark in text[start + 1 : end] for mark in "»\"”“’'"):
        start += 1
    while end > start and text[end - 1] in " \t\n\u00a0,–—-:;":
        end -= 1
    if start and (hanging := _HANGING.search(text, max(end - _LONGEST_HANGING, start), end)):
        return start, hanging.start()
    return start, end


_OPENING: Final = frozenset('«"“„‘')
_HANGING: Final = re.compile(r"[\s,–—-]+(?:а|но|и|да|однако|зато|тогда как|while|and|but|whereas|although)$")
"""A conjunction left over where the next speaker's clause was cut off."""

_LONGEST_HANGING: Final = 14


def speaker_of(analysis: Analysis, speech: Sequence[Speech], place: int, position: int) -> str | None:
    """Return who says what stands at a position of a paragraph; None where it is the article's own or unnamed.

    Of several that hold the position, the narrowest counts.
    """
    around = [
        each
        for each in speech
        if each.paragraph == place and each.start <= position < each.end and each.confidence >= LEAST_SURE
    ]
    if not around:
        return None
    del analysis
    narrowest = min(around, key=lambda each: (each.end - each.start, -each.confidence, each.rule))
    return narrowest.speaker
