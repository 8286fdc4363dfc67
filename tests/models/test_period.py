"""Periods: every ISO form round-trips, and nothing that is no date passes."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.models.period import Grain, Period, day, days_before

YEARS = st.integers(1, 9999).map("{:04}".format)
MONTHS = st.builds("{}-{:02}".format, YEARS, st.integers(1, 12))
QUARTERS = st.builds("{}-Q{}".format, YEARS, st.integers(1, 4))
HALVES = st.builds("{}-H{}".format, YEARS, st.integers(1, 2))
DAYS = st.dates().map(date.isoformat)
DURATIONS = st.builds("P{}{}".format, st.integers(0, 5000), st.sampled_from("YMD"))
SPANS = st.one_of(YEARS, MONTHS, QUARTERS, HALVES, DAYS)


@given(st.one_of(SPANS, DURATIONS))
def test_text_round_trips(text):
    assert str(Period.model_validate(text)) == text


@given(SPANS, SPANS)
def test_range_round_trips_or_runs_backwards(first, last):
    starts, ends = Period.model_validate(first).start, Period.model_validate(last).end
    if ends < starts:
        with pytest.raises(ValidationError, match="ends before it starts"):
            Period.model_validate(f"{first}/{last}")
        return
    period = Period.model_validate(f"{first}/{last}")
    assert (period.start, period.end) == (starts, ends)
    assert Period.model_validate(str(period)) == period


@given(SPANS)
def test_period_covers_itself_and_its_days(text):
    period = Period.model_validate(text)
    assert period.covers(period)
    assert period.covers(day(period.start))
    assert not day(period.start).covers(period) or period.start == period.end


@given(st.text(max_size=20))
def test_any_text_is_a_period_or_a_validation_error(text):
    try:
        period = Period.model_validate(text)
    except ValidationError:
        return
    assert Period.model_validate(str(period)) == period


@pytest.mark.parametrize(
    "text",
    ["2026-02-30", "2025-02-29", "2026-13", "2026-00", "0000", "2026-Q5", "2026-H3", "26", "P20", "", "2025/", "/"],
)
def test_no_such_period(text):
    with pytest.raises(ValidationError, match=r"no such date|not a period"):
        Period.model_validate(text)


@pytest.mark.parametrize(
    ("text", "grain", "start", "end"),
    [
        ("2025", Grain.YEAR, date(2025, 1, 1), date(2025, 12, 31)),
        ("2024-02", Grain.MONTH, date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-Q4", Grain.QUARTER, date(2025, 10, 1), date(2025, 12, 31)),
        ("2025-H1", Grain.HALF, date(2025, 1, 1), date(2025, 6, 30)),
        ("2024/2025", Grain.RANGE, date(2024, 1, 1), date(2025, 12, 31)),
    ],
)
def test_period_knows_its_ends(text, grain, start, end):
    period = Period.model_validate(text)
    assert (period.grain, period.start, period.end) == (grain, start, end)


def test_duration_covers_only_its_equal():
    twenty, ten = Period.model_validate("P20Y"), Period.model_validate("P10Y")
    assert twenty.covers(twenty)
    assert not twenty.covers(ten)
    assert not Period.model_validate("2025").covers(ten)
    assert twenty.years == ()


def test_day_before():
    assert str(days_before(date(2025, 3, 1), 1)) == "2025-02-28"
