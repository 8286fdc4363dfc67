"""Notes: what is written down comes back, and a chat that wants to be forgotten is."""

import pytest

from bot.state import Miss, Notes
from bot.state.notes import MAX_SEEN


@pytest.fixture
def notes():
    return Notes()


def test_an_update_is_new_once(notes):
    assert [notes.first_seen(7), notes.first_seen(7), notes.first_seen(8)] == [True, False, True]


def test_only_the_newest_updates_are_remembered(notes):
    for number in range(MAX_SEEN + 1):
        notes.first_seen(number)
    assert notes.first_seen(0)


def test_misses_come_most_frequent_first(notes):
    for text in ("oats", "rye", "rye"):
        notes.missed(text, language="en", reason="unknown_topic")
    assert notes.misses(1) == (Miss("rye", "en", "unknown_topic", 2),)


def test_following_is_told_in_order_and_once(notes):
    assert [notes.follow("a", "rye"), notes.follow("a", "rye"), notes.follow("a", "oats")] == [True, False, True]
    assert notes.following("a") == ("oats", "rye")
    assert (notes.unfollow("a", "rye"), notes.unfollow("a", "rye")) == (True, False)


def test_a_chat_is_forgotten_and_others_are_not(notes):
    for chat in ("a", "b"):
        notes.follow(chat, "rye")
        notes.rate(chat, "fact", helpful=True)
    notes.forget("a")
    assert (notes.following("a"), notes.following("b")) == ((), ("rye",))


def test_a_file_is_found_by_content(notes):
    notes.keep_file("chart", "file-1")
    assert (notes.file_of("chart"), notes.file_of("other")) == ("file-1", None)
