"""The best cut takes as much as it may, and equals together."""

from __future__ import annotations

import pytest

from bot.evaluate.cuts import Judgement, right_at_precision, right_at_wrong, share


def judged(*cases):
    return [Judgement(certainty, right, answered=False) for certainty, right in cases]


MIXED = judged((0.9, True), (0.8, True), (0.7, False), (0.6, True), (0.5, False), (0.4, True))


@pytest.mark.parametrize(("wrong", "expected"), [(0.0, 0.5), (0.5, 0.75), (1.0, 1.0)])
def test_right_at_wrong(wrong, expected):
    assert right_at_wrong(MIXED, wrong) == expected


@pytest.mark.parametrize(("precision", "expected"), [(1.0, 0.5), (0.75, 0.75), (0.6, 1.0)])
def test_right_at_precision(precision, expected):
    assert right_at_precision(MIXED, answerable=4, precision=precision) == expected


def test_equals_are_cut_together():
    assert right_at_wrong(judged((0.9, True), (0.9, False), (0.1, False)), 0.0) == 0.0


def test_nothing_judged_is_nothing_taken():
    assert (right_at_wrong([], 0.05), right_at_precision([], answerable=0, precision=0.95)) == (0.0, 0.0)


def test_share_of_nothing_is_nothing():
    assert (share(1, 3), share(0, 0)) == (0.3333, 0.0)
