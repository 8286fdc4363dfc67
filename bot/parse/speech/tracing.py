"""Whom a pronoun, «в компании» or «эксперт» means: whoever spoke or was named before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from bot.language.lemmas import is_animate, lemmas, readings
from bot.models.entity import EntityKind, Gender
from bot.parse.analysis import Analysis, MentionKind
from bot.parse.found import Speech
from bot.parse.speech.attributed import Attributed
from bot.parse.speech.source_words import BODIES, SPOKESPEOPLE
from bot.parse.speech.table import words_in
from bot.parse.speech.voice import Voice, VoiceKind

FAR: Final = 1
"""Paragraphs back in which a pronoun's speaker may have spoken."""


def _meant_by_pronoun(
    analysis: Analysis, each: Attributed, voice: Voice, *, last: tuple[int, str] | None, said: Sequence[Speech]
) -> str | None:
    """Return whom «он», «по ее словам» or "she" means: whoever was named or spoke last, by nearness."""
    here = last[1] if last and last[0] == each.place else None
    above = last[1] if last and last[0] == each.place - FAR else None
    named = _named_since(analysis, each, said)
    for one in (named, here, voice.entity, above, _only_person(analysis, each, voice)):
        if one and (one == voice.entity or _fits(analysis, one, voice)):
            return one
    return None


def _named_since(analysis: Analysis, each: Attributed, said: Sequence[Speech]) -> str | None:
    """Return the person whom the narrator names in a sentence of its own since somebody last spoke in a paragraph."""
    voice = each.voice
    spoken = [one for one in said if one.paragraph == each.place and one.start < each.anchor]
    since = max((max(one.end, one.by_end) for one in spoken if one.end <= each.anchor), default=0)
    before = voice.start if voice else each.anchor
    named = [
        mention
        for mention in analysis.mentions
        if mention.paragraph == each.place
        and since <= mention.start
        and mention.end <= before
        and mention.kind is MentionKind.NAME
        and is_of_kind(analysis, mention.entity, EntityKind.PERSON)
    ]
    people = {mention.entity for mention in named}
    return people.pop() if len(people) == 1 else None


def speaker_meant(
    analysis: Analysis, each: Attributed, last: tuple[int, str] | None, said: Sequence[Speech]
) -> tuple[str | None, bool]:
    """Return who speaks, and whether the text had to be traced back for it."""
    voice = each.voice
    if voice is None:
        return None, False
    if voice.kind in {VoiceKind.NAME, VoiceKind.ROLE, VoiceKind.BODY}:
        return voice.entity, False
    near = last[1] if last and each.place - last[0] <= FAR else None
    if voice.kind is VoiceKind.SAME:
        return near, True
    if voice.kind is VoiceKind.PRONOUN:
        return _meant_by_pronoun(analysis, each, voice, last=last, said=said), True
    if voice.entity is not None:
        return voice.entity, False
    here = near if last and last[0] == each.place else None
    return _unnamed(analysis, each, voice, here=here), True


def _unnamed(analysis: Analysis, each: Attributed, voice: Voice, *, here: str | None) -> str | None:
    """Trace «в компании», «эксперт» or "the minister" to whoever spoke or was named before; None where nobody fits."""
    if body := _body_meant(analysis, each, here):
        return body
    entity = analysis.entities.get(here or "")
    if each.verb in _GOING_ON and voice.gender != "plur" and entity is not None and entity.kind is EntityKind.PERSON:
        return here
    if not _may_be_known(analysis, each, voice):
        return None
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
            and is_of_kind(analysis, mention.entity, EntityKind.PERSON)
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
    """Return the body that «в компании», «аналитики» or "the bank" mean: the one that spoke or was named last."""
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
    """Return the organisation that was named nearest before a position, in its paragraph or the one above."""
    for paragraph in (place, place - 1):
        named = [
            each.entity
            for each in analysis.mentions
            if each.paragraph == paragraph
            and (paragraph < place or each.end <= start)
            and is_of_kind(analysis, each.entity, EntityKind.ORGANISATION)
        ]
        if named:
            return _most_named(analysis, set(named))
    return None


def _most_named(analysis: Analysis, among: set[str]) -> str | None:
    """Return the one of several that the article names most often; None where two are named as often."""
    counts = Counter(each.entity for each in analysis.mentions if each.entity in among).most_common(2)
    return counts[0][0] if len(counts) == 1 or counts[0][1] > counts[1][1] else None


def is_of_kind(analysis: Analysis, entity: str, kind: EntityKind) -> bool:
    """Say whether an entity of the article is of a kind."""
    found = analysis.entities.get(entity)
    return found is not None and found.kind is kind


def _may_be_known(analysis: Analysis, each: Attributed, voice: Voice) -> bool:
    """Say whether an unnamed «эксперт» or "the expert" can be somebody named before: one person, told no further."""
    text = analysis.page.paragraphs[each.place].text
    word, before = text[voice.start : voice.end].lower().replace("ё", "е"), text[: voice.start].split()[-1:]
    lead = before[0].lower() if before else ""
    if (
        (not text[voice.start].islower() and text[: voice.start].rstrip()[-1:] not in _SENTENCE_ENDS)
        or voice.gender == "plur"
        or _is_told_further(text, voice.end)
    ):
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


_SENTENCE_ENDS: Final = frozenset({"", ".", "!", "?", "…", "»", '"'})


_GOING_ON: Final = words_in(
    """
    добавить добавлять продолжить продолжать резюмировать подытожить подытоживать заключить дополнить add continue
    conclude
    """
)
"""Verbs of somebody who has spoken already."""


_NEXT_WORD: Final = re.compile(r"\s+([^\W\d_]+)")


_NOBODY: Final = words_in(
    "источник собеседник очевидец житель часть большинство человек source witness resident report"
)


_ANOTHER: Final = words_in("другой другая еще ещё один одна местный местная")
