"""Interviews: whose the answers are, and what their questions ask."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from bot.language.lemmas import readings
from bot.models.entity import EntityKind
from bot.models.text import Language
from bot.parse.analysis import Analysis, Mention, MentionKind
from bot.parse.page import PartOfPage
from bot.parse.speech.attributed import Attributed
from bot.parse.speech.passage import Passage
from bot.parse.speech.voice import Voice, VoiceKind, is_person

_ASKED: Final = re.compile(
    r"\b(?:поговорил\w*|побеседовал\w*|беседовал\w*|пообщал\w+|общал\w+|встретил\w+|интервью|беседа|беседу|разговор)\s+"
    r"(?:(?!\bи\b)[\w«»\"-]+\s+){0,6}?(?:с|со|у)\s"
    r"|\b(?:spoke|speaks|talked|talks|sat\s+down|interview|conversation|chatted|q&a|discussed\s+\w+)\s+(?:to|with)\s"
    r"|\b(?:interviewed|asked|interviews|asks)\s"
    r"|\b(?:рассказал|рассказала|ответил|ответила|ответит|рассуждает|рассказывает|отвечает|объяснил|объяснила|объясняет|"
    r"считает|расспросил\w*|спросил\w*|говорит)\s",
    re.IGNORECASE,
)
"""What stands before the name of whoever is interviewed, in a standfirst."""

_ABOVE: Final = frozenset({PartOfPage.HEADLINE, PartOfPage.STANDFIRST, PartOfPage.BODY})
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SENTENCE: Final = re.compile(r"[^.!?…]+[.!?…]*")
_DASH: Final = re.compile(r"^\s*[–—-]+\s*")
_SHORTEST_NAME: Final = 3
_POINTS: Final = re.compile(
    r"\b(?:эт\w{1,3}|так(?:ой|ая|ое|ие|ого|их|ую|им)|он|она|они|его|ее|их|this|that|these|those|it|they|such)\b",
    re.IGNORECASE,
)
"""Words of a question that point at the sentence before it."""

MAX_QUESTION: Final = 400
"""Letters of a question that a statement carries; a longer one is cut to its last asking sentence."""


def answers(analysis: Analysis, passages: Sequence[Passage]) -> list[Attributed]:
    """Return every paragraph of an interview's answers, said by whoever is interviewed."""
    if not any(each.paragraph.part is PartOfPage.ANSWER for each in passages):
        return []
    main = _interviewee(passages)
    found = []
    for each in passages:
        if each.paragraph.part is not PartOfPage.ANSWER or not each.text.strip():
            continue
        speaker = _named(analysis, each.paragraph.voice) or main
        start = _start(each)
        found.append(
            Attributed(
                place=each.place,
                start=start,
                end=len(each.text.rstrip()),
                voice=Voice(speaker, start, start, VoiceKind.NAME),
                direct=True,
                rule="interview-answer",
                anchor=start,
            )
        )
    return found


def _start(passage: Passage) -> int:
    dash = _DASH.match(passage.text)
    return dash.end() if dash else 0


def _named(analysis: Analysis, voice: str | None) -> str | None:
    """Return whose surname a voice's name ends with («М. Пелливерт»), if just one has it: people before others."""
    words = _WORD.findall(voice or "")
    if not words or len(words[-1]) < _SHORTEST_NAME:
        return None
    wanted = words[-1].lower()
    found = [
        key
        for key, entity in analysis.entities.items()
        if any(wanted in _WORD.findall(name.lower()) for name in (*entity.name.values(), *entity.aliases.values()))
    ]
    people = [key for key in found if analysis.entities[key].kind is EntityKind.PERSON]
    named = people or found
    return named[0] if len(named) == 1 else None


def _interviewee(passages: Sequence[Passage]) -> str | None:
    """Return who is interviewed, as what stands above the first question tells; else the only person named there."""
    above = []
    for each in passages:
        if each.paragraph.part in {PartOfPage.QUESTION, PartOfPage.ANSWER}:
            break
        if each.paragraph.part in _ABOVE:
            above.append(each)
    for each in reversed(above):
        for asked in _ASKED.finditer(each.text):
            if found := _person_after(each, asked.end()):
                return found
    people = {mention.entity for each in above for mention in each.mentions if _is_named_person(each, mention)}
    return people.pop() if len(people) == 1 else None


def _person_after(passage: Passage, place: int) -> str | None:
    end = passage.unit_at(place)[1]
    later = [each for each in passage.mentions if place <= each.start < end and _is_named_person(passage, each)]
    if passage.language is Language.EN or not later:
        return later[0].entity if later else None
    before = passage.text[:place].rstrip().rsplit(" ", 1)[-1].lower()
    if before in {"с", "со"}:
        return next((each.entity for each in later if _in_case(passage, each, "ablt")), None)
    return later[0].entity


def _is_named_person(passage: Passage, mention: Mention) -> bool:
    return is_person(passage, mention) and mention.kind in {MentionKind.NAME, MentionKind.ROLE}


def _in_case(passage: Passage, mention: Mention, case: str) -> bool:
    word = passage.text[mention.start : mention.end].split()[-1].lower()
    cases = _cases_of(word)
    return case in cases or not cases


@lru_cache(maxsize=1024)
def _cases_of(word: str) -> frozenset[str]:
    return frozenset(str(each.tag.case) for each in readings(word.replace("ё", "е")) if each.tag.case)


def question_of(passages: Sequence[Passage], exchange: int) -> str | None:
    """Return what an interview's question asks: its asking sentences, without what leads up to them."""
    if not exchange:
        return None
    texts = [
        _DASH.sub("", each.text).strip()
        for each in passages
        if each.paragraph.part is PartOfPage.QUESTION and each.paragraph.exchange == exchange
    ]
    sentences = [each[0].strip() for text in texts for each in _SENTENCE.finditer(text) if each[0].strip()]
    asking = [each for each in sentences if each.endswith("?")] or sentences[-1:]
    first = sentences.index(asking[0]) if asking else 0
    if first and _POINTS.search(asking[0]) and len(f"{sentences[first - 1]} {' '.join(asking)}") <= MAX_QUESTION:
        asking = [sentences[first - 1], *asking]
    kept = " ".join(asking)
    while len(kept) > MAX_QUESTION and len(asking) > 1:
        asking = asking[1:]
        kept = " ".join(asking)
    return kept or None
