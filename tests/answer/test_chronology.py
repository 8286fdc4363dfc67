"""Which events are drawn on a line of time."""

from __future__ import annotations

from neutral import base_of

from bot.answer.chronology import MAX_EVENTS, chronology
from bot.index import build_index
from bot.models.chart import Chronology
from bot.models.fact import Event


def event(number: str, when: str | None) -> Event:
    return Event.model_validate(
        {"id": number, "article": "gazette", "date": when, "summary": {"en": "It happened."}, "place": "oslo"}
    )


def test_events_without_a_day_are_counted_and_left_out() -> None:
    facts = [event("b", "2025-Q1"), event("a", "2025-02-03"), event("none", None), event("while", "P2Y")]
    answer = chronology((), build_index(base_of(facts)))
    assert isinstance(answer, Chronology)
    assert [each.id for each in answer.events] == ["b", "a"]
    assert (answer.undated, answer.earlier) == (2, 0)


def test_of_many_events_the_latest_are_drawn() -> None:
    facts = [event(f"e{year}", str(year)) for year in range(2000, 2020)]
    answer = chronology(("oslo",), build_index(base_of(facts)))
    assert isinstance(answer, Chronology)
    assert [each.id for each in answer.events] == [f"e{year}" for year in range(2020 - MAX_EVENTS, 2020)]
    assert (answer.earlier, answer.filter) == (20 - MAX_EVENTS, ("oslo",))
