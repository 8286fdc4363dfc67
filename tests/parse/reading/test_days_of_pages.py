"""Days as pages write them."""

from __future__ import annotations

from datetime import date

import pytest

from bot.parse.reading.days import find_days, read_iso


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14:35 28.01.2026", [(2026, 1, 28)]),
        ("28 января 2026 года, 14:35", [(2026, 1, 28)]),
        ("Jan. 5, 2026", [(2026, 1, 5)]),
        ("3rd of February, 2026", [(2026, 2, 3)]),
        ("2026/01/12 и 2026-01-13", [(2026, 1, 12), (2026, 1, 13)]),
        ("12.5.26", [(2026, 5, 12)]),
        ("5/13/2026", [(2026, 5, 13)]),
        ("3 мар", [(None, 3, 3)]),
        ("Сент. 5", [(None, 9, 5)]),
        ("31 февраля 2026", []),
        ("1 маяк, 12.5 тонны, May 2026", []),
    ],
)
def test_days_are_found_as_they_are_written(text: str, expected: list[tuple[int | None, int, int]]) -> None:
    assert [(each.year, each.month, each.day) for each in find_days(text)] == expected


def test_a_day_and_a_month_in_either_order_are_told_as_a_doubt() -> None:
    (found,) = find_days("05/03/2026")
    assert (found.month, found.day) == (3, 5)
    assert found.doubt is not None


def test_a_day_without_a_year_is_the_nearest_one_that_has_been() -> None:
    (found,) = find_days("28 декабря")
    assert found.resolve(date(2026, 6, 1)) == date(2025, 12, 28)
    (leap,) = find_days("29 февраля")
    assert leap.resolve(date(2026, 6, 1)) == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        ("2026-02-03T10:15:00+05:00", date(2026, 2, 3)),
        ("20260203", date(2026, 2, 3)),
        ("Tue, 03 Feb 2026 10:00:00 GMT", date(2026, 2, 3)),
        ("3 февраля 2026", date(2026, 2, 3)),
        ("2026-13-45", None),
        ("now", None),
    ],
)
def test_time_stamps_of_meta_tags_are_read_in_any_writing(stamp: str, expected: date | None) -> None:
    assert read_iso(stamp) == expected
