"""News are noted once, merged while they wait, told once, and looked up again for a while."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from neutral import FACTS

from bot.models.news import Change, ChangeKind
from bot.state import State
from bot.state import news as news_module
from bot.state.news import TOLD_FOR

OSLO = ZoneInfo("Europe/Oslo")
HELD = {each.id: each for each in FACTS}
FACT = HELD["harvest-no-2024"]
CORRECTED = FACT.model_copy(update={"value": FACT.value + 1})
AGAIN = FACT.model_copy(update={"value": FACT.value + 2})
NORWAY = frozenset({"norway"})


@pytest.fixture(params=["in memory", "on disk"])
def notes(request, reopen):
    if request.param == "on disk":
        return reopen().notes
    return State.volatile().notes


@pytest.fixture
def board(notes):
    notes.follow("7", "norway")
    return notes.news


def announce(board, *changes, facts=HELD, abouts=NORWAY):
    last = board.last_announced()
    board.announce(
        changes, [abouts] * len(changes), facts, fingerprint="f", edition=last.edition if last is not None else 0
    )


def told(board, chat="7", facts=HELD, batch=1):
    assert board.take(chat, batch=batch)
    return [(each.kind, each.fact, each.before) for each in board.told(chat, batch=batch, facts=facts)]


def test_nothing_is_known_at_first(board):
    assert board.last_announced() is None


def test_what_was_announced_is_known_afterwards(board):
    announce(board)
    known = board.last_announced()
    assert (known.fingerprint, known.facts) == ("f", HELD)


def test_what_another_has_announced_meanwhile_is_not_announced_again(board):
    announce(board)
    assert not board.announce([Change(ChangeKind.NEW, FACT)], [NORWAY], HELD, fingerprint="f", edition=0)
    assert board.waiting() == ()


def test_facts_that_changed_or_went_are_known_as_they_are_now(board):
    announce(board)
    now = {CORRECTED.id: CORRECTED}
    announce(board, facts=now)
    assert board.last_announced().facts == now


def test_a_fact_that_cannot_be_read_any_more_is_left_out(board, notes):
    announce(board)
    notes.disk.do(lambda c: c.execute("UPDATE announced SET data = '{}' WHERE fact = ?", (FACT.id,)))
    assert board.last_announced().facts == {each: fact for each, fact in HELD.items() if each != FACT.id}


def test_of_a_very_large_dossier_nothing_is_written_down(board, monkeypatch):
    announce(board)
    monkeypatch.setattr(news_module, "MAX_ANNOUNCED", 3)
    announce(board)
    assert board.last_announced() is None


def test_a_follower_is_told_once(board):
    announce(board, Change(ChangeKind.NEW, FACT))
    assert board.waiting() == ("7",)
    assert told(board) == [(ChangeKind.NEW, FACT, None)]
    assert board.waiting() == ()
    assert not board.take("7", batch=2)


def test_only_followers_are_told(board, notes):
    notes.follow("8", "portugal")
    announce(board, Change(ChangeKind.NEW, FACT))
    assert board.waiting() == ("7",)
    assert board.followed() == {"norway", "portugal"}


def test_what_follows_in_two_ways_is_told_once(board, notes):
    notes.follow("7", "harvest")
    announce(board, Change(ChangeKind.NEW, FACT), abouts=frozenset({"norway", "harvest"}))
    assert len(told(board)) == 1


NEW, CORR, GONE = ChangeKind.NEW, ChangeKind.CORRECTED, ChangeKind.WITHDRAWN


@pytest.mark.parametrize(
    ("changes", "now", "expected"),
    [
        pytest.param([Change(NEW, FACT), Change(CORR, CORRECTED, FACT)], CORRECTED, [(NEW, CORRECTED, None)], id="new"),
        pytest.param([Change(NEW, FACT), Change(GONE, FACT)], None, [], id="came and went"),
        pytest.param(
            [Change(CORR, CORRECTED, FACT), Change(CORR, AGAIN, CORRECTED)], AGAIN, [(CORR, AGAIN, FACT)], id="twice"
        ),
        pytest.param([Change(CORR, CORRECTED, FACT), Change(CORR, FACT, CORRECTED)], FACT, [], id="and back"),
        pytest.param(
            [Change(CORR, CORRECTED, FACT), Change(GONE, CORRECTED)], None, [(GONE, CORRECTED, None)], id="withdrawn"
        ),
        pytest.param([Change(GONE, FACT), Change(NEW, FACT)], FACT, [], id="went and came"),
        pytest.param([Change(NEW, FACT)], None, [], id="went unannounced"),
    ],
)
def test_what_waits_is_told_as_it_is_in_the_end(board, changes, now, expected):
    facts = {now.id: now} if now else {}
    for each in changes:
        announce(board, each)
    board.take("7", batch=1)
    assert [(each.kind, each.fact, each.before) for each in board.told("7", batch=1, facts=facts)] == expected


def test_news_that_were_not_sent_wait_again(board):
    announce(board, Change(ChangeKind.NEW, FACT))
    board.take("7", batch=1)
    board.give_back("7", batch=1)
    assert board.waiting() == ("7",)
    assert len(told(board, batch=2)) == 1


def test_what_waits_for_one_chat_is_bounded(board, monkeypatch):
    monkeypatch.setattr(news_module, "MAX_WAITING", 3)
    announce(board, *(Change(ChangeKind.NEW, each) for each in FACTS[:6]))
    assert [fact.id for _, fact, _ in told(board)] == [each.id for each in FACTS[3:6]]


def test_a_chat_with_a_daily_hour_is_not_told_at_once(board, notes):
    notes.set_digest("7", 9, last=dt.date(2026, 3, 1))
    announce(board, Change(ChangeKind.NEW, FACT))
    assert board.waiting() == ()


def at(day, hour, minute=0, *, month=3, fold=0):
    return dt.datetime(2026, month, day, hour, minute, tzinfo=OSLO, fold=fold)


@pytest.fixture
def daily(board, notes):
    notes.set_digest("7", 9, last=dt.date(2026, 3, 1))
    announce(board, Change(ChangeKind.NEW, FACT))
    return board


def test_daily_news_are_due_from_their_hour_and_once_a_day(daily):
    assert daily.due(at(1, 12)) == ()
    assert daily.due(at(2, 8, 59)) == ()
    assert daily.due(at(2, 9)) == ("7",)
    assert daily.due(at(2, 9, 15)) == ()
    assert daily.due(at(3, 9)) == ("7",)  # still waiting: it was due and nobody took it


def test_daily_news_missed_while_nobody_ran_come_late_that_day(daily):
    assert daily.due(at(2, 23, 45)) == ("7",)


def test_nothing_new_is_nothing_due_and_what_comes_later_waits_for_the_next_day(board, notes):
    notes.set_digest("7", 9, last=dt.date(2026, 3, 1))
    assert board.due(at(2, 9)) == ()
    announce(board, Change(ChangeKind.NEW, FACT))
    assert board.due(at(2, 15)) == ()
    assert board.due(at(3, 9)) == ("7",)


def test_an_hour_that_the_clock_leaves_out_is_not_left_out(board, notes):
    """On 29 March 2026 the clocks of Oslo go from 2 to 3 in the morning."""
    notes.set_digest("7", 2, last=dt.date(2026, 3, 28))
    announce(board, Change(ChangeKind.NEW, FACT))
    before = dt.datetime(2026, 3, 29, 0, 59, tzinfo=dt.UTC).astimezone(OSLO)
    after = dt.datetime(2026, 3, 29, 1, 0, tzinfo=dt.UTC).astimezone(OSLO)
    assert (before.hour, after.hour) == (1, 3)
    assert board.due(before) == ()
    assert board.due(after) == ("7",)


def test_an_hour_that_the_clock_repeats_is_told_once(board, notes):
    """On 25 October 2026 the clocks of Oslo go from 3 back to 2 in the morning."""
    notes.set_digest("7", 2, last=dt.date(2026, 10, 24))
    announce(board, Change(ChangeKind.NEW, FACT))
    assert board.due(at(25, 2, month=10, fold=0)) == ("7",)
    assert board.due(at(25, 2, month=10, fold=1)) == ()


def test_news_told_long_ago_are_gone(reopen, clock):
    state = reopen()
    state.notes.follow("7", "norway")
    announce(state.notes.news, Change(ChangeKind.NEW, FACT))
    state.notes.news.take("7", batch=1)
    state.disk.do(lambda c: c.execute("UPDATE news SET at = ?", (int(clock.now),)))
    clock.now += TOLD_FOR + 1
    state.disk._next_tidy = 0.0
    state.disk.do(lambda _: None)
    state.disk.do(lambda _: None)
    assert state.notes.news.told("7", batch=1, facts=HELD) == ()


def test_news_outlive_the_process(reopen):
    first = reopen()
    first.notes.follow("7", "norway")
    announce(first.notes.news, Change(ChangeKind.NEW, FACT))
    first.close()
    assert told(reopen().notes.news) == [(ChangeKind.NEW, FACT, None)]
