"""Conversations that share what is remembered are answered as if each had a bot of its own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from neutral import TODAY, base_of

from bot.app import App

TEXTS = (
    "harvest of Norway in 2024",
    "and of Portugal?",
    "and in 2023?",
    "who said so?",
    "what is the source?",
    "экспорт Норвегии",
    "а Португалии?",
    "all figures of Norway",
    "Norway",
    "the second",
    "compare with 2023",
    "vice versa",
    "spasibo",
)
CHATS = ("one", "two", "three")


@pytest.fixture(scope="module")
def first() -> App:
    return App(base_of(), today=lambda: TODAY)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(CHATS), st.sampled_from(TEXTS)), max_size=14))
def test_chats_that_talk_at_once_are_answered_as_if_alone(first, talk):
    shared = App(first.base, today=lambda: TODAY, index=first.index)
    alone = {chat: App(first.base, today=lambda: TODAY, index=first.index) for chat in CHATS}
    for chat, text in talk:
        assert shared.ask(text, chat=chat).answer == alone[chat].ask(text, chat=chat).answer


def test_a_text_means_by_its_own_conversation(first):
    first.ask("harvest of Norway in 2024", chat="harvest")
    in_talk = first.ask("and of Portugal?", chat="harvest").answer
    assert first.ask("and of Portugal?", chat="nobody before").answer != in_talk
    first.ask("harvest of Norway in 2024", chat="another")
    assert first.ask("and of Portugal?", chat="another").answer == in_talk
