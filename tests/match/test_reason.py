"""What may answer «why»: a text that gives a reason, a statement without one after it, and no mere happening."""

from __future__ import annotations

import pytest
from neutral import FACTS

from bot.match.reason import gives_reason, may_give_reason
from bot.models.fact import Event

BY_ID = {each.id: each for each in FACTS}


def event(summary, **more):
    return Event(id="works", article="courier", date="2025-05-14", summary=summary, **more)


@pytest.mark.parametrize(
    "fact",
    [
        pytest.param(event("The line was closed because of the ice."), id="because"),
        pytest.param(event("Линию закрыли из-за льда."), id="because in Russian"),
        pytest.param(event("A fair for firms.", keywords=("purpose of the fair",)), id="called its purpose"),
        pytest.param(event("A fair for firms.", title={"en": "Why firms came"}), id="its title"),
    ],
)
def test_event_that_says_because_of_what_gives_a_reason(fact):
    assert gives_reason(fact)
    assert may_give_reason(fact)


@pytest.mark.parametrize("fact", ["opening", "visit", "harvest-no-2024"])
def test_mere_happening_or_number_is_no_reason(fact):
    assert not may_give_reason(BY_ID[fact])


def test_statement_may_explain_without_such_a_word():
    assert may_give_reason(BY_ID["promise"])
    assert not gives_reason(BY_ID["promise"])
