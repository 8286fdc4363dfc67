"""Offices in time and in rank: who held one before, who leads a country."""

from __future__ import annotations

import pytest
from neutral import FACTS, TODAY, base_of

from bot.index import build_index
from bot.match.office import office_lock
from bot.models.fact import Role
from bot.query import Reader

FORMER = Role(
    id="larsen-before",
    article="courier",
    person="larsen",
    position={"ru": "президент", "en": "president"},
    of="nordic-rail",
    concepts=("president",),
    as_of="2023-12-31",
    summary={"en": "Larsen ran the company until the end of 2023."},
)


@pytest.fixture(scope="module")
def index():
    return build_index(base_of((*FACTS, FORMER)))


@pytest.fixture(scope="module")
def opens(index):
    reader = Reader(index, TODAY)
    return lambda question, fact: office_lock(reader.understand(question), index.by_fact[fact], index)


@pytest.mark.parametrize(
    ("question", "fact", "expected"),
    [
        pytest.param("who was the president of Nordic Rail earlier", "larsen-before", True, id="former asked"),
        pytest.param("кто раньше был президентом Северной дороги", "larsen-before", True, id="former in Russian"),
        pytest.param("who was the former president of Nordic Rail", "haugen-role", False, id="present is not former"),
        pytest.param("who is the president of Nordic Rail", "larsen-before", False, id="former is not present"),
        pytest.param("who is the president of Nordic Rail", "haugen-role", True, id="present asked"),
        pytest.param("кто был президентом Северной дороги до Хаугена", "haugen-role", False, id="before somebody"),
        pytest.param("кто руководит Норвегией", "larsen-role", False, id="a minister does not lead a country"),
        pytest.param("who leads Portugal", "costa-role", True, id="a president does"),
    ],
)
def test_office(opens, question, fact, expected):
    assert opens(question, fact) is expected
