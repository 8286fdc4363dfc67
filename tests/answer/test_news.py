"""What became of a dossier: new, corrected and withdrawn facts, and whom they concern."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from neutral import FACTS, base_of

from bot.answer import changes, concerned
from bot.models.news import ChangeKind
from bot.models.text import Localized

HELD = {each.id: each for each in FACTS}
FIGURE = HELD["harvest-no-2024"]


def became(fact):
    """Return what a reader is told where the harvest of Norway becomes this fact."""
    after = {each: fact if each == FIGURE.id else held for each, held in HELD.items()}
    return [(each.kind, each.fact, each.before) for each in changes(HELD, after)]


def test_nothing_changed_is_no_news():
    assert changes(HELD, dict(HELD)) == ()


def test_a_new_fact_is_news():
    rest = {each: fact for each, fact in HELD.items() if each != FIGURE.id}
    assert [(each.kind, each.fact) for each in changes(rest, HELD)] == [(ChangeKind.NEW, FIGURE)]


def test_a_fact_that_is_gone_is_withdrawn():
    rest = {each: fact for each, fact in HELD.items() if each != FIGURE.id}
    assert [(each.kind, each.fact) for each in changes(HELD, rest)] == [(ChangeKind.WITHDRAWN, FIGURE)]


@pytest.mark.parametrize(
    "update",
    [
        {"value": Decimal(1)},
        {"value_to": Decimal(10_000_000)},
        {"unit": "percent"},
        {"precision": "about"},
        {"period": None},
        {"speaker": "larsen"},
        {"parties": ()},
        {"summary": Localized(en="Farmers of Norway brought in far more grain.")},
    ],
    ids=lambda each: next(iter(each)),
)
def test_what_a_reader_would_notice_is_a_correction(update):
    corrected = FIGURE.model_copy(update=update)
    assert became(corrected) == [(ChangeKind.CORRECTED, corrected, FIGURE)]


@pytest.mark.parametrize(
    "update",
    [
        {"title": Localized(en="Grain")},
        {"keywords": ("crop",)},
        {"concepts": ("railways",)},
        {"paragraph": 3},
        {"article": "courier"},
        {"excerpt": "It was so."},
        {"summary": Localized(en=FIGURE.summary.en.upper().replace(".", " !"))},
        {"summary": Localized(en=FIGURE.summary.en, ru="Столько собрали зерна.")},
    ],
    ids=["title", "keywords", "concepts", "paragraph", "article", "excerpt", "spelling", "translation"],
)
def test_what_a_reader_would_not_notice_is_no_news(update):
    assert became(FIGURE.model_copy(update=update)) == []


def test_a_fact_that_only_goes_by_another_id_is_no_news():
    after = {("renamed" if each == FIGURE.id else each): fact for each, fact in HELD.items()}
    after["renamed"] = FIGURE.model_copy(update={"id": "renamed"})
    assert changes(HELD, after) == ()


def test_news_come_in_the_order_of_the_dossier():
    assert [each.fact.id for each in changes({}, HELD)] == list(HELD)


@given(st.sets(st.sampled_from(sorted(HELD))), st.sets(st.sampled_from(sorted(HELD))))
@settings(max_examples=50)
def test_every_fact_is_told_at_most_once_and_only_if_it_came_or_went(before, after):
    found = changes({each: HELD[each] for each in before}, {each: HELD[each] for each in after})
    assert {each.fact.id for each in found if each.kind is ChangeKind.NEW} == after - before
    assert {each.fact.id for each in found if each.kind is ChangeKind.WITHDRAWN} == before - after
    assert len(found) == len(before ^ after)


def test_a_fact_concerns_its_entities_their_wholes_its_concepts_broader_ones_and_its_article():
    base = base_of()
    assert concerned(HELD["exports-pt-no-2024"], base) == {
        *("portugal", "norway", "larsen"),
        *("exports", "trade"),
        "gazette",
    }
    assert {"oslo", "norway"} <= concerned(HELD["exhibitors-oslo"], base)
