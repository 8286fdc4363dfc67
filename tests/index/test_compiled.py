"""An index put together from kept data is the index that was worked out."""

from __future__ import annotations

import json

import pytest

from bot.index import build_index, compiled, recipe, restored
from bot.index.compiled import FORMAT
from bot.settings import shipped_base
from bot.store import load_base


@pytest.fixture(scope="module")
def base():
    return load_base(shipped_base())


@pytest.fixture(scope="module")
def fresh(base):
    return build_index(base)


def test_round_trip_through_json(base, fresh):
    again = restored(base, json.loads(json.dumps(compiled(fresh))))
    assert again is not None
    assert again.documents == fresh.documents
    assert again.postings == fresh.postings
    assert set(again.phrases) == set(fresh.phrases)
    assert again.holders == fresh.holders


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: {**data, "format": FORMAT + 1},
        lambda data: {**data, "documents": data["documents"][1:]},
        lambda data: {**data, "documents": [{**each, "values": ["x"]} for each in data["documents"]]},
        lambda data: {**data, "phrases": [[]]},
        lambda data: {"format": FORMAT},
    ],
    ids=["other format", "another base", "no numbers", "no phrases", "nothing in it"],
)
def test_data_that_does_not_fit_is_refused(base, fresh, spoil):
    assert restored(base, spoil(compiled(fresh))) is None


def test_recipe_is_stable_within_one_installation():
    assert recipe() == recipe()
