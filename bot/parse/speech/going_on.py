"""Quotations across paragraphs, and sentences between two of the same speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.parse.found import Speech
from bot.parse.speech.passage import Passage
from bot.parse.speech.rules import RULE
from bot.parse.speech.source_words import CONTRASTS


def across_paragraphs(read: Sequence[Passage], spoken: Sequence[Speech]) -> list[Speech]:
    """Give a quotation that goes on in the next paragraph one speaker throughout."""
    settled = list(spoken)
    for number, each in enumerate(settled):
        if each.speaker is not None or not each.direct or each.rule not in {"quote-alone", "quote-goes-on"}:
            continue
        speaker = _neighbour(read, each, settled)
        if speaker:
            rule = RULE["quote-across-paragraphs"]
            settled[number] = replace(each, speaker=speaker, rule=rule.name, confidence=rule.confidence)
    return settled


def _neighbour(read: Sequence[Passage], each: Speech, spoken: Sequence[Speech]) -> str | None:
    """Return who says the quotation that this one goes on with, in the paragraph above or below."""
    text = read[each.paragraph].text
    opened = not _is_closed(read[each.paragraph], each)
    for other in (each.paragraph + 1,) if opened else (each.paragraph - 1,):
        if not 0 <= other < len(read):
            continue
        passage = read[other]
        starts = each.paragraph < other or _only_quoted(text)
        found = [one for one in spoken if one.paragraph == other and one.direct and one.speaker]
        if starts and found and (opened or _ends_with_quotation(passage, found[-1])):
            return found[0].speaker if opened else found[-1].speaker
    return None


def _is_closed(passage: Passage, each: Speech) -> bool:
    quotation = passage.quotation_at(each.start)
    return quotation is None or quotation.closed


def _only_quoted(text: str) -> bool:
    stripped = text.strip()
    return stripped[:1] in {"«", '"', "“", "„"} and stripped.rstrip(".!?…")[-1:] in {"»", '"', "”", "“"}


def _ends_with_quotation(passage: Passage, each: Speech) -> bool:
    """Say whether a paragraph ends with what was said, or with no more than its attribution."""
    rest = passage.text[each.end :]
    return sum(rest.count(mark) for mark in ".!?…") <= 1 or not passage.quotations[-1].closed


def going_on(read: Sequence[Passage], spoken: Sequence[Speech]) -> list[Speech]:
    """Return sentences between two of the same speaker that nothing sets apart from them."""
    found = []
    for passage in read:
        said = [each for each in spoken if each.paragraph == passage.place]
        speakers = [_of_unit(said, unit) for unit in passage.units]
        for number in range(1, len(speakers) - 1):
            before, here, after = speakers[number - 1 : number + 2]
            if here is not None or before is None or before != after or _sets_apart(passage, number):
                continue
            start, end = passage.units[number]
            rule = RULE["goes-on"]
            found.append(
                Speech(
                    paragraph=passage.place,
                    start=start,
                    end=end,
                    speaker=before,
                    direct=False,
                    rule=rule.name,
                    confidence=rule.confidence,
                )
            )
    return found


def _of_unit(said: Sequence[Speech], unit: tuple[int, int]) -> str | None:
    return next((each.speaker for each in said if each.start < unit[1] and unit[0] < each.end), None)


def _sets_apart(passage: Passage, number: int) -> bool:
    start, end = passage.units[number]
    words = passage.words[passage.first_word(start) : passage.last_word(end)]
    return not words or words[0].lower in CONTRASTS
