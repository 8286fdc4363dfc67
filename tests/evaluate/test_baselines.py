"""What others would do: each baseline follows the rule that it is named after."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UsageError
from bot.evaluate.baselines import REFUSAL, Check, Cofacts, StemmedBM25, baselines, dice, letter_pairs
from bot.models.answer import Outcome


@pytest.fixture(scope="module")
def apples(markets):
    return markets[0].app.index


def ids(reply):
    return [fact.id for fact in reply.facts]


@pytest.mark.parametrize("place", range(5))
def test_every_baseline_finds_a_fact_by_its_own_words(apples, place):
    reply = baselines(apples)[place].reply("The market opens before dawn.")
    assert reply.outcome is Outcome.ANSWER
    assert ids(reply)[0] == "opening"


@pytest.mark.parametrize("place", range(5))
@pytest.mark.parametrize("question", ["", "???", "42", "/help"])
def test_no_baseline_raises(apples, place, question):
    assert baselines(apples)[place].reply(question).outcome in Outcome


def test_what_needs_a_threshold_tells_its_score(apples):
    wanting = [each.reply("apples").score is not None for each in baselines(apples)]
    assert wanting == [True, True, True, False, False]


def test_ratio_is_complete_for_the_same_text(apples):
    ratio = baselines(apples)[0]
    assert ratio.reply("APPLES cost 3 euros a kilo").score == 100


def test_bm25_meets_inflected_words(apples):
    assert ids(StemmedBM25(apples).reply("openings of markets")) == ["opening"]


def test_bm25_of_unknown_words_refuses(apples):
    assert StemmedBM25(apples).reply("quinces") == REFUSAL


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        pytest.param("apples cost 3 euros a kilo", Outcome.ANSWER, id="nearly the same text"),
        pytest.param("apples cost euros", Outcome.CHOICES, id="all terms, another length"),
        pytest.param("apples cost nothing today", Outcome.CHOICES, id="two of four terms, 70 % rounded down"),
        pytest.param("apples say nothing today", Outcome.NO_ANSWER, id="one of four terms"),
    ],
)
def test_cofacts_rule(apples, question, outcome):
    assert Cofacts(apples).reply(question).outcome is outcome


@pytest.mark.parametrize(
    ("question", "found"),
    [
        pytest.param("apples cost", ["apples"], id="every word"),
        pytest.param("aples csot", ["apples"], id="one edit each, swapped letters are one"),
        pytest.param("aplse", [], id="two edits"),
        pytest.param("apples cost nothing", [], id="a word too many"),
    ],
)
def test_check_rule(apples, question, found):
    assert ids(Check(apples).reply(question)) == found


def test_library_that_is_not_installed_is_told(apples, monkeypatch):
    monkeypatch.setitem(sys.modules, "bm25s", None)
    with pytest.raises(UsageError, match=r"pip install 'dossier-bot\[eval\]'"):
        baselines(apples)


@given(st.text(max_size=20), st.text(max_size=20))
def test_dice_is_a_share_and_symmetric(first, second):
    one, other = letter_pairs(first), letter_pairs(second)
    assert 0 <= dice(one, other) == dice(other, one) <= 1
