"""Notes outlive the process, hold nothing about who asked in vain, and are bounded."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.state import Miss, Notes, Rated
from bot.state import notes as notes_module
from bot.state.disk import Volatile

DAY = 86_400
TODAY = dt.date(2026, 3, 1)


def tidied(state):
    state.disk._next_tidy = 0.0
    state.disk.do(lambda _: None)
    state.disk.do(lambda _: None)


def count(state, table):
    return state.disk.do(lambda c: c.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608


def test_all_notes_outlive_the_process(reopen):
    first = reopen()
    first.notes.rate("7", "fact", helpful=False)
    first.notes.rate("8", "fact", helpful=True)
    first.notes.missed("how much rye?", language="en", reason="unknown_topic")
    first.notes.follow("7", "rye")
    first.notes.set_digest("7", 9, last=TODAY)
    first.notes.keep_file("chart", "file-1")
    first.notes.first_seen(5)
    first.close()
    notes = reopen().notes
    assert notes.ratings(5) == (Rated("fact", 1, 1),)
    assert notes.misses(5) == (Miss("how much rye?", "en", "unknown_topic", 1),)
    assert (notes.following("7"), notes.subscription("7").hour) == (("rye",), 9)
    assert notes.file_of("chart") == "file-1"
    assert [notes.first_seen(5), notes.first_seen(6)] == [False, True]


def test_the_last_word_on_a_reply_counts(state):
    state.notes.rate("7", "fact", helpful=True)
    state.notes.rate("7", "fact", helpful=False)
    assert state.notes.ratings(5) == (Rated("fact", 0, 1),)


def test_what_is_unfollowed_stays_so(reopen):
    first = reopen()
    first.notes.follow("7", "rye")
    first.notes.unfollow("7", "rye")
    first.notes.set_digest("7", 9, last=TODAY)
    first.notes.set_digest("7", None, last=TODAY)
    first.close()
    held = reopen().notes.subscription("7")
    assert (held.abouts, held.hour) == (frozenset(), None)


@pytest.mark.parametrize("volatile", [True, False], ids=["in memory", "on disk"])
def test_misses_are_counted_over_days_and_paged(reopen, clock, volatile):
    notes = Notes(clock=clock) if volatile else reopen().notes
    for text, times in (("rye", 3), ("oats", 1), ("corn", 2)):
        for _ in range(times):
            clock.now += DAY
            notes.missed(text, language="en", reason="unknown_topic")
    assert [(each.text, each.times) for each in notes.misses(2)] == [("rye", 3), ("corn", 2)]
    assert [each.text for each in notes.misses(2, skip=2)] == ["oats"]
    assert notes.count_misses() == 3


def test_misses_are_kept_for_so_many_days_and_not_one_more(reopen, clock, tmp_path):
    state = reopen(keep_days=7)
    state.notes.missed("how much old rye?", language="en", reason="unknown_topic")
    clock.now += 6 * DAY
    state.notes.missed("how much new rye?", language="en", reason="unknown_topic")
    assert state.notes.count_misses() == 2
    clock.now += DAY
    assert [each.text for each in state.notes.misses(5)] == ["how much new rye?"]
    tidied(state)
    assert b"old rye" not in b"".join(each.read_bytes() for each in tmp_path.iterdir())
    assert count(state, "misses") == 1


@pytest.mark.parametrize("volatile", [True, False], ids=["in memory", "on disk"])
def test_with_no_days_no_question_is_kept_at_all(reopen, tmp_path, volatile):
    notes = Notes(keep_days=0) if volatile else reopen(keep_days=0).notes
    notes.missed("how much secret rye?", language="en", reason="unknown_topic")
    assert (notes.misses(5), notes.count_misses()) == ((), 0)
    assert b"secret" not in b"".join(each.read_bytes() for each in tmp_path.iterdir())


def test_a_question_in_vain_is_kept_without_who_asked_it_and_whom_it_names(state, tmp_path):
    state.notes.missed("call +7 701 123-45-67 or write rye@example.org", language="en", reason="not_understood")
    assert state.notes.misses(1)[0].text == "call [number] or write [mail]"
    columns = state.disk.read("SELECT name FROM pragma_table_info('misses')")
    assert [name for (name,) in columns] == ["day", "text", "language", "reason", "times"]
    assert b"example.org" not in b"".join(each.read_bytes() for each in tmp_path.iterdir())


def test_a_long_question_is_cut_and_a_broken_one_is_mended(state):
    state.notes.missed("rye " * 300, language="en", reason="unknown_topic")
    state.notes.missed("rye \udcff", language="en", reason="unknown_topic")
    assert sorted(len(each.text) for each in state.notes.misses(5)) == [5, 200]


def test_notes_are_bounded(state, monkeypatch):
    for name in ("MAX_MISSES", "MAX_SEEN", "MAX_FILES"):
        monkeypatch.setattr(notes_module, name, 10)
    for number in range(30):
        state.notes.missed(f"rye {'x' * number}", language="en", reason="unknown_topic")
        state.notes.first_seen(number)
        state.notes.keep_file(str(number), "file")
    tidied(state)
    assert [count(state, table) for table in ("misses", "seen", "files")] == [10, 10, 10]
    assert state.disk.read("SELECT min(id) FROM seen") == [(20,)]


def test_notes_in_memory_are_bounded_too(clock, monkeypatch):
    monkeypatch.setattr(notes_module, "MAX_MISSES", 10)
    monkeypatch.setattr(notes_module, "_PURGED_EVERY", 50)
    notes = Notes(clock=clock)
    for number in range(200):
        notes.missed(f"rye {'x' * number}", language="en", reason="unknown_topic")
    assert notes.count_misses() <= 60


def test_a_chat_that_is_gone_is_told_nothing_and_keeps_its_language(state):
    state.memory.choose_language("7", None)
    state.notes.follow("7", "rye")
    state.notes.set_digest("7", 9, last=TODAY)
    state.notes.unsubscribe("7")
    state.disk.do(lambda _: None)
    assert state.notes.following("7") == ()
    assert [count(state, table) for table in ("follows", "digests", "chats")] == [0, 0, 1]


def test_a_group_that_gets_another_id_keeps_what_it_follows(state):
    state.notes.follow("-7", "rye")
    state.notes.follow("-7", "oats")
    state.notes.follow("-1007", "rye")
    state.notes.move("-7", "-1007")
    state.disk.do(lambda _: None)
    assert (state.notes.following("-7"), state.notes.following("-1007")) == ((), ("oats", "rye"))


def test_volatile_notes_open_nothing_before_they_are_needed():
    disk = Volatile()
    Notes(disk)
    assert disk._opened is None
    disk.close()
