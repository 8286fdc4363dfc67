"""A verb and the noun made of it share a root; other words have none."""

from __future__ import annotations

import pytest

from bot.language.derivation import root


@pytest.mark.parametrize(
    ("verb", "noun"),
    [("отключать", "отключение"), ("перевозить", "перевозка"), ("потребить", "потребление"), ("закупить", "закупка")],
)
def test_verb_and_noun_share_a_root(verb, noun):
    assert root(verb) == root(noun) is not None


@pytest.mark.parametrize("lemma", ["вагон", "мать", "рука", "harvest"])
def test_short_or_plain_words_have_none(lemma):
    assert root(lemma) is None
