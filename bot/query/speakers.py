"""Mentions of entities → those whose words the question is about («что Иванов сказал о…», «по словам Иванова»)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from bot.index import Index
from bot.language.lemmas import may_be_subject
from bot.language.sayings import ATTITUDE, ATTRIBUTION, CONVERSATION, SAYING
from bot.models.entity import EntityKind
from bot.models.fact import Part
from bot.models.query import EntityMention

_SPEAKERS: Final = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION})
_REACH: Final = 3
"""The longest attribution, in words («по его словам»)."""


def mark_speakers(mentions: Sequence[EntityMention], words: Sequence[str], index: Index) -> tuple[EntityMention, ...]:
    """Return the mentions, those marked that stand beside a verb of saying or after «according to».

    Two who talk with each other are not asked about for their words («о чем говорили Иванов и Петров»).
    """
    speaking = [_speaks(each, words, index) for each in mentions]
    joined = bool(CONVERSATION.search(" ".join(words))) or any(
        _is_joined(one, other, words) for one, other in pairwise(mentions)
    )
    talking_together = joined or sum(speaking) > 1 or any(each.part is Part.WITH for each in mentions)
    if talking_together:
        return tuple(mentions)
    return tuple(replace(each, speaks=says) for each, says in zip(mentions, speaking, strict=True))


def _is_joined(one: EntityMention, other: EntityMention, words: Sequence[str]) -> bool:
    return words[one.position + one.words : other.position] in (["и"], ["and"])


def _speaks(mention: EntityMention, words: Sequence[str], index: Index) -> bool:
    if not any(index.base.entities[each].kind in _SPEAKERS for each in mention.ids):
        return False
    before = " ".join(words[max(0, mention.position - _REACH) : mention.position]) + " "
    if ATTRIBUTION.search(before):
        return True
    if mention.part in {Part.ABOUT, Part.TO, Part.WITH}:
        return False
    beside = (*words[max(0, mention.position - 1) : mention.position], *words[mention.position + mention.words :][:1])
    says = any(_tells(word) for word in beside) or (mention.position == 0 and _tells(words[-1]))
    return says and (mention.nominative or may_be_subject(words[mention.position]))


def _tells(word: str) -> bool:
    return bool(SAYING.fullmatch(word) or ATTITUDE.fullmatch(word))
