"""Pairs of headlines are accepted where both say the same."""

from __future__ import annotations

import json

import pytest
from places import ROOT

from bot.errors import UsageError
from bot.evaluate.pairs import evaluate_pairs

KEYS = ["pairs", "same_accepted", "different_accepted", "same_at_1pct_wrong", "same_at_5pct_wrong"]
OUTSIDE = ROOT.parent / "shared" / "eval" / "paraphraser-dev.jsonl"


def pair(one, other, label):
    return {"a": one, "b": other, "label": label}


PAIRS = (
    pair("В порту Бергена открыли новый маяк", "Новый маяк открыли в порту Бергена", "same"),
    pair("Рыбаки просят снизить цену на соль", "Снизить цену на соль просят рыбаки", "same"),
    pair("В порту Бергена открыли новый маяк", "Рыбаки просят снизить цену на соль", "different"),
    pair("Трамвай вернулся на набережную", "Музей купил коллекцию парусников", "different"),
    pair("Трамвай вернулся на набережную", "На набережной чинят рельсы", "close"),
)


def written(tmp_path, *lines):
    path = tmp_path / "pairs.jsonl"
    path.write_text("".join(f"{json.dumps(each, ensure_ascii=False)}\n" for each in lines), encoding="utf-8")
    return path


def test_same_is_accepted_and_different_is_not(tmp_path):
    figures = evaluate_pairs(written(tmp_path, *PAIRS))
    assert list(figures) == KEYS
    assert figures == dict(zip(KEYS, [5, 1.0, 0.0, 1.0, 1.0], strict=True))


def test_empty_file_has_no_pairs(tmp_path):
    assert evaluate_pairs(written(tmp_path)) == dict.fromkeys(KEYS, 0)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param(pair("x", "y", "alike"), "unknown label 'alike', expected same, close, different", id="label"),
        pytest.param({"a": "x", "label": "same"}, "'b' must hold text", id="one headline"),
    ],
)
def test_malformed_pair_is_named(tmp_path, line, said):
    with pytest.raises(UsageError, match=f"pairs.jsonl:2: {said}"):
        evaluate_pairs(written(tmp_path, PAIRS[0], line))


@pytest.mark.skipif(not OUTSIDE.exists(), reason="no data from outside")
def test_sample_from_outside_holds_its_floor(tmp_path):
    sample = tmp_path / "sample.jsonl"
    sample.write_text("\n".join(OUTSIDE.read_text(encoding="utf-8").split("\n")[::12]), encoding="utf-8")
    figures = evaluate_pairs(sample)
    assert figures["pairs"] > 500
    assert figures["same_at_5pct_wrong"] >= 0.6
    assert figures["different_accepted"] <= 0.03
