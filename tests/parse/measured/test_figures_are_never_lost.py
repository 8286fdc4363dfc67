"""Properties: every figure found is drafted or skipped, and every drafted value stands in its excerpt."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.models.fact import Figure
from tests.parse.measured.conftest import Read

_CLAUSES = st.lists(
    st.sampled_from(
        [
            "экспорт Норвегии вырос на 12%",
            "до 3,4 млрд рублей",
            "(около 40 млн долл.)",
            "в 2025 году",
            "— 72 млн тонн",
            "приняли участие 300 компаний из 20 стран",
            "с 5,4 до 4,9 процента",
            "вдвое",
            "из них 30%",
            "сообщил Иван Петров",
            "7–9 дней вместо 21",
            "дом № 17",
            "trade rose 50% to $360m",
            "of which $20m came from aid",
            "12 people were injured",
            "«",
            ",",
            "и",
            "…",
        ]
    ),
    min_size=1,
    max_size=7,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(clauses=_CLAUSES)
def test_every_figure_is_drafted_or_skipped(read: Read, clauses: list[str]) -> None:
    """No figure is lost and none is drafted twice, whatever the clauses are joined to."""
    text = " ".join(clauses) + "."
    _, figures, drafted = read(text)
    found = [text[each.start : each.end] for held in figures.values() for each in held.found]
    told = [(each.fact.excerpt or "")[each.start : each.end] for each in drafted.drafts]
    again = [each.text for each in drafted.skipped if each.reason == "told-again"]
    assert sorted(found) == sorted([*told, *again])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(clauses=_CLAUSES)
def test_every_value_is_the_one_that_was_found(read: Read, clauses: list[str]) -> None:
    """A draft's value, unit and precision are those of the figure that its span marks."""
    text = " ".join(clauses) + "."
    _, figures, drafted = read(text)
    found = sorted((each.value, each.precision) for held in figures.values() for each in held.found)
    told = sorted((each.fact.value, each.fact.precision) for each in drafted.drafts if isinstance(each.fact, Figure))
    assert told == found
