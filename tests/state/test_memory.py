"""Conversations: remembered per chat, for a while, and never without bound."""

from __future__ import annotations

import pytest

from bot.models.text import Language
from bot.state import Memory
from bot.state.memory import EXPIRES_AFTER, MAX_CHATS


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def memory(clock):
    return Memory[str](clock=clock)


def test_chats_keep_apart(memory):
    memory.remember("a", context="trade", spoken=Language.RU)
    assert memory.recall("a").context == "trade"
    assert memory.recall("b").context is None


def test_nobodys_chat_remembers_nothing(memory):
    memory.remember("", context="trade", spoken=Language.RU)
    memory.choose_language("", Language.EN)
    held = memory.recall("")
    assert (held.context, held.chosen, held.spoken) == (None, None, None)


def test_context_expires_and_language_stays(memory, clock):
    memory.choose_language("a", Language.EN)
    memory.remember("a", context="trade", spoken=Language.RU)
    clock.now = EXPIRES_AFTER
    assert memory.recall("a").context == "trade"
    clock.now = EXPIRES_AFTER + 1
    held = memory.recall("a")
    assert (held.context, held.chosen, held.spoken) == (None, Language.EN, Language.RU)


def test_speechless_turn_keeps_the_language(memory):
    memory.remember("a", context="trade", spoken=Language.RU)
    memory.remember("a", context=None, spoken=None)
    assert memory.recall("a").spoken is Language.RU


def test_choosing_a_language_keeps_the_context(memory):
    memory.remember("a", context="trade", spoken=Language.RU)
    memory.choose_language("a", Language.EN)
    memory.choose_language("a", None)
    held = memory.recall("a")
    assert (held.context, held.chosen) == ("trade", None)


def test_longest_silent_chat_is_forgotten_first(memory):
    for number in range(MAX_CHATS):
        memory.remember(str(number), context="trade", spoken=None)
    memory.remember("0", context="trade", spoken=None)
    memory.remember("newest", context="trade", spoken=None)
    assert memory.recall("1").context is None
    assert memory.recall("0").context == memory.recall("newest").context == "trade"
