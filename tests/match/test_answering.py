"""A text fits a question the better, the more of it stands there, together and in one place."""

from __future__ import annotations

import pytest

from bot.match.answering import NO_FIT, Fit, distance, fit_of, odds_of_answer
from bot.match.asking import Intent
from bot.match.passage import Standing, passage_in, standings

from .texts import Texts

TOGETHER = "The keeper painted the brass lamps. Storms are rare here."
APART = "The keeper sleeps. The wind rises at night. Nobody painted anything. Some wear brass. Others carry lamps."


def fits(question, *texts):
    base = Texts(*texts)
    terms = base.terms(question)
    return [fit_of(terms, standings(terms, document), passage_in(document)) for document in base.index.documents]


def odds(best, rival=NO_FIT, *, intent=Intent.QUESTION, doubts=False):
    return odds_of_answer(best, rival, intent=intent, doubts=doubts)


def test_words_together_fit_better_than_words_apart():
    together, apart = fits("who painted the brass lamps", TOGETHER, APART)
    assert together.explained == apart.explained
    assert together.together > apart.together
    assert together.fit > apart.fit


def test_words_that_come_back_fit_better():
    once, often = fits("brass lamps", "Brass lamps hang here.", "Brass lamps hang here, brass lamps hang there.")
    assert often.fit > once.fit


def test_everything_explained_fits_nearly_wholly():
    assert 0.8 < fits("brass lamps", TOGETHER)[0].fit <= 1


@pytest.mark.parametrize("question", ["", "who is it", "submarines"])
def test_nothing_explained_fits_nothing(question):
    assert fits(question, TOGETHER)[0].fit == 0


def test_nothing_asked_is_no_fit():
    assert fits("", TOGETHER)[0] == NO_FIT


BEST = Fit(explained=2.0, total=2.2, together=0.8, fit=0.8)


@pytest.mark.parametrize(
    ("less", "why"),
    [
        pytest.param(odds(BEST, Fit(1.8, 2.2, 0.8, 0.7)), "a rival", id="a rival"),
        pytest.param(odds(BEST, doubts=True), "a failed lock", id="a failed lock"),
        pytest.param(odds(Fit(1.5, 2.2, 0.8, 0.8)), "less explained", id="less explained"),
        pytest.param(odds(Fit(2.0, 3.0, 0.8, 0.8)), "more unexplained", id="more unexplained"),
        pytest.param(odds(Fit(2.0, 2.2, 0.1, 0.8)), "less together", id="less together"),
    ],
)
def test_certainty_falls_with(less, why):
    assert less < odds(BEST), why


def test_nothing_particular_is_answered_sooner():
    assert odds(BEST, intent=Intent.LOOKUP) > odds(BEST, intent=Intent.QUESTION)


def test_distance_is_between_the_nearest_places():
    assert distance(Standing(1.0, (1, 9)), Standing(1.0, (4, 12))) == 3
    assert distance(Standing(1.0, (1,)), Standing()) == float("inf")
