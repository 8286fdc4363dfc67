"""What a question wants worked out of several figures."""

from __future__ import annotations

import pytest

from bot.models.period import Period
from bot.models.query import Operation
from bot.query.calculations import asked_calculation

YEARS = (Period.model_validate("2023"), Period.model_validate("2025"))


@pytest.mark.parametrize(
    ("text", "operation"),
    [
        ("на сколько экспорт больше импорта", Operation.DIFFERENCE),
        ("насколько меньше урожай норвегии", Operation.DIFFERENCE),
        ("разница урожая норвегии и дании", Operation.DIFFERENCE),
        ("how much more grain did norway bring in", Operation.DIFFERENCE),
        ("сколько зерна вместе", Operation.SUM),
        ("harvest of both countries together", Operation.SUM),
        ("екі елдің егіні бірге қанша", Operation.SUM),
        ("какую долю урожая собрала область", Operation.SHARE),
        ("what share of the harvest is rye", Operation.SHARE),
        ("у кого самый большой урожай", Operation.RANKING),
        ("где больше всего зерна", Operation.RANKING),
        ("who has the highest yield", Operation.RANKING),
        ("ең көп астық кімде", Operation.RANKING),
        ("на сколько вырос урожай", None),
        ("сколько зерна собрали", None),
        ("кто министр транспорта", None),
        ("when is the second reading", None),
    ],
)
def test_operation(text, operation):
    found = asked_calculation(text, ())
    assert (found.operation if found else None) is operation


@pytest.mark.parametrize(
    ("text", "rises"),
    [
        ("на сколько вырос урожай", True),
        ("how much did the harvest fall", False),
        ("как изменился урожай", None),
        ("өнім қаншаға өсті", True),
    ],
)
def test_two_periods_make_a_change(text, rises):
    found = asked_calculation(text, YEARS)
    assert found is not None
    assert (found.operation, found.rises) == (Operation.CHANGE, rises)


@pytest.mark.parametrize(
    ("text", "place", "descending"),
    [
        ("кто на втором месте по урожаю", 2, True),
        ("third largest harvest", 3, True),
        ("у кого самый маленький урожай", 1, False),
        ("who has the least grain", 1, False),
    ],
)
def test_place_in_a_ranking(text, place, descending):
    found = asked_calculation(text, ())
    assert found is not None
    assert (found.place, found.descending) == (place, descending)


def test_cues_name_no_subject():
    found = asked_calculation("сколько зерна собрали вместе", ())
    assert found is not None
    assert found.cues == {"вместе"}
