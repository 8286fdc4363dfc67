"""An analysed article → everything said in it, by whom; and who says what stands at a place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from bot.language.lemmas import is_animate, lemmas, readings
from bot.models.entity import EntityKind, Gender
from bot.parse.analysis import Analysis, MentionKind
from bot.parse.found import Speech
from bot.parse.page import PartOfPage
from bot.parse.speech.attributed import Attributed
from bot.parse.speech.by_words import attributed_by_phrase
from bot.parse.speech.direct import quoted_speech
from bot.parse.speech.interview import answers
from bot.parse.speech.passage import Passage, passages
from bot.parse.speech.reported import reported_speech
from bot.parse.speech.rules import RULE
from bot.parse.speech.source_words import BODIES, CONTRASTS, SPOKESPEOPLE
from bot.parse.speech.table import words_in
from bot.parse.speech.told import headline, list_below, pointing_back, transcript
from bot.parse.speech.voice import Voice, VoiceKind

_FADES: Final = 0.85
"""What a pronoun or an unnamed «эксперт» keeps of its rule's confidence, as the speaker is traced and not named."""

_FAR: Final = 1
"""Paragraphs back in which a pronoun's speaker may have spoken."""

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
    resolved = _across_paragraphs(read, resolved)
    spoken = [*resolved, *_going_on(read, resolved)]
    return tuple(sorted(spoken, key=lambda each: (each.paragraph, each.start, -each.end, each.rule)))


def _of_passage(passage: Passage) -> list[Attributed]:
    if not passage.words:
        return []
    direct = list(quoted_speech(passage)) if passage.paragraph.part is not PartOfPage.QUESTION else []
    by_words = list(attributed_by_phrase(passage, direct))
    reported = list(reported_speech(passage, direct))
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
        speaker, traced = _speaker(analysis, each, last)
        spoken.append(_speech(analysis, each, speaker, traced=traced))
        if speaker is not None:
            last = (each.place, speaker)
        elif each.voice is not None and each.voice.kind is VoiceKind.UNNAMED:
            last = None
    return spoken


def _speaker(analysis: Analysis, each: Attributed, last: tuple[int, str] | None) -> tuple[str | None, bool]:
    """Return who speaks, and whether the text had to be traced back for it."""
    voice = each.voice
    if voice is None:
        return None, False
    if voice.kind in {VoiceKind.NAME, VoiceKind.ROLE, VoiceKind.BODY}:
        return voice.entity, False
    near = last[1] if last and each.place - last[0] <= _FAR else None
    if voice.kind is VoiceKind.SAME:
        return near, True
    if voice.kind is VoiceKind.PRONOUN:
        if near and _fits(analysis, near, voice):
            return near, True
        return voice.entity or _only_person(analysis, each, voice), True
    if voice.entity is not None:
        return voice.entity, False
    here = near if last and last[0] == each.place else None
    return _unnamed(analysis, each, voice, here=here), True


def _unnamed(analysis: Analysis, each: Attributed, voice: Voice, *, here: str | None) -> str | None:
    """Trace «в компании», «эксперт» or "the minister" to whoever spoke or was named before; None where nobody fits."""
    if body := _body_meant(analysis, each, here):
        return body
    if not _may_be_known(analysis, each, voice):
        return None
    entity = analysis.entities.get(here or "")
    if entity is not None and entity.kind is EntityKind.PERSON:
        return here
    return _only_person(analysis, each, voice)


def _only_person(analysis: Analysis, each: Attributed, voice: Voice) -> str | None:
    """Return the only person who is named before a voice, in its paragraph or else in the one above."""
    for place in (each.place, each.place - 1):
        named = {
            mention.entity
            for mention in analysis.mentions
            if mention.paragraph == place
            and mention.kind is MentionKind.NAME
            and (place < each.place or mention.end <= voice.start)
            and _is_of_kind(analysis, mention.entity, EntityKind.PERSON)
        }
        if named:
            only = named.pop() if len(named) == 1 else None
            return only if only and (voice.kind is not VoiceKind.PRONOUN or _fits(analysis, only, voice)) else None
    return None


def _fits(analysis: Analysis, speaker: str, voice: Voice) -> bool:
    """Say whether a pronoun may mean a speaker: people have a gender, bodies are «it» and «they»."""
    entity = analysis.entities.get(speaker)
    if entity is None or voice.gender is None:
        return entity is not None
    if entity.kind is not EntityKind.PERSON:
        return voice.gender in {"plur", "neut"} or (voice.entity is None and voice.gender is not None)
    if voice.gender in {"plur", "neut"}:
        return False
    wanted = {"masc": Gender.MALE, "femn": Gender.FEMALE}[voice.gender] if voice.gender in {"masc", "femn"} else None
    return entity.gender is None or wanted is None or entity.gender is wanted


def _body_meant(analysis: Analysis, each: Attributed, near: str | None) -> str | None:
    """Return the body that «в компании», «аналитики» or "the bank" mean: the one that spoke just before, or was named last."""
    voice = each.voice
    paragraph = analysis.page.paragraphs[each.place]
    word = paragraph.text[voice.start : voice.end].lower() if voice else ""
    meant = lemmas(word.replace("ё", "е"))
    spoken = analysis.entities.get(near or "")
    if meant & (SPOKESPEOPLE | BODIES) and spoken is not None and spoken.kind is EntityKind.ORGANISATION:
        return near
    if not voice or not meant & BODIES or (word.isascii() and not _is_definite(paragraph.text, voice.start)):
        return None
    return _named_before(analysis, each.place, voice.start)


def _is_definite(text: str, start: int) -> bool:
    return text[:start].rstrip().lower().endswith("the")


def _named_before(analysis: Analysis, place: int, start: int) -> str | None:
    """Return the only organisation that was named nearest before a position, in its paragraph or the one above."""
    for paragraph in (place, place - 1):
        named = [
            each.entity
            for each in analysis.mentions
            if each.paragraph == paragraph
            and (paragraph < place or each.end <= start)
            and _is_of_kind(analysis, each.entity, EntityKind.ORGANISATION)
        ]
        if named:
            return named[-1] if len(set(named)) == 1 else None
    return None


def _is_of_kind(analysis: Analysis, entity: str, kind: EntityKind) -> bool:
    found = analysis.entities.get(entity)
    return found is not None and found.kind is kind


def _may_be_known(analysis: Analysis, each: Attributed, voice: Voice) -> bool:
    """Say whether an unnamed «эксперт» or "the expert" can be somebody named before: one person, told no further."""
    text = analysis.page.paragraphs[each.place].text
    word, before = text[voice.start : voice.end].lower().replace("ё", "е"), text[: voice.start].split()[-1:]
    lead = before[0].lower() if before else ""
    if voice.gender == "plur" or _is_told_further(text, voice.end):
        return False
    if word.isascii():
        return lead == "the" and not word.endswith("s") and word not in _NOBODY
    singular = any(one.tag.POS == "NOUN" and one.tag.number == "sing" for one in readings(word))
    return not lemmas(word) & _NOBODY and lead not in _ANOTHER and singular and is_animate(word)


def _is_told_further(text: str, end: int) -> bool:
    """Say whether a noun is followed by whom or what it belongs to («директор завода», "the head of X")."""
    following = _NEXT_WORD.match(text, end)
    if following is None:
        return False
    word = following[1]
    if word.isascii():
        return word in {"of", "for", "at", "from", "in"}
    return word[:1].isupper() or any(
        one.tag.case == "gent" and one.tag.POS in {"NOUN", "ADJF"} for one in readings(word)
    )


_NEXT_WORD: Final = re.compile(r"\s+([^\W\d_]+)")
_NOBODY: Final = words_in(
    "источник собеседник очевидец житель часть большинство человек source witness resident report"
)
_ANOTHER: Final = words_in("другой другая еще ещё один одна местный местная")


def _speech(analysis: Analysis, each: Attributed, speaker: str | None, *, traced: bool) -> Speech:
    paragraph = analysis.page.paragraphs[each.place]
    start, end = _trimmed(paragraph.text, each.start, each.end)
    rule = RULE[each.rule]
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
    )


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


def _across_paragraphs(read: Sequence[Passage], spoken: Sequence[Speech]) -> list[Speech]:
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


def _going_on(read: Sequence[Passage], spoken: Sequence[Speech]) -> list[Speech]:
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
