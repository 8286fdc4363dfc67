"""Buttons' data: round trip, 64 bytes, and nothing but None for what cannot be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.models.answer import ListingKind
from bot.models.base import key_of
from bot.models.reply import (
    CompareFact,
    Follow,
    Forget,
    Rate,
    SetDigest,
    SetLanguage,
    ShowChart,
    ShowFact,
    ShowMisses,
    ShowNews,
    ShowPage,
    ShowRelated,
    ShowSource,
    ShowTimeline,
    ShowWhy,
    Unfollow,
)
from bot.models.text import Language
from bot.transport.telegram.callbacks import decode, encode, fits

FACTS = st.integers(1, 7).map("railway-{}".format)
FILTERS = st.lists(st.sampled_from(["norway", "harvest"]), max_size=5).map(tuple)
ACTIONS = st.one_of(
    *(FACTS.map(action) for action in (ShowFact, ShowSource, ShowRelated, CompareFact, ShowChart)),
    st.builds(Rate, FACTS, st.booleans()),
    *(st.sampled_from(["norway", "harvest", "rails"]).map(action) for action in (Follow, Unfollow)),
    st.builds(ShowTimeline, FILTERS),
    st.one_of(st.none(), st.integers(0, 23)).map(SetDigest),
    st.builds(ShowNews, st.integers(0, 10**15 - 1), st.integers(1, 99_999)),
    st.builds(ShowMisses, st.integers(1, 99_999)),
    st.just(Forget()),
    st.builds(ShowRelated, FACTS, st.integers(1, 9_999)),
    st.builds(ShowWhy, st.one_of(st.just(""), FACTS)),
    st.builds(ShowWhy, FACTS, st.booleans()),
    st.sampled_from([None, *Language]).map(SetLanguage),
    st.builds(ShowPage, st.sampled_from(ListingKind), st.integers(1, 99_999), FILTERS),
    st.builds(
        ShowPage, st.sampled_from(ListingKind), st.integers(1, 99), words=st.sampled_from(["рожь 2025", "= . q"])
    ),
)


@given(action=ACTIONS)
def test_every_action_comes_back(base, action):
    assert decode(encode(action, base), base) == action


@given(
    page=st.integers(min_value=-5),
    filters=st.lists(st.text(min_size=1, max_size=200), max_size=40).map(tuple),
    kind=st.sampled_from(ListingKind),
    fact_and_words=st.tuples(st.text(max_size=300), st.text(st.characters(), max_size=80)),
)
def test_data_never_exceeds_64_bytes(base, page, filters, kind, fact_and_words):
    fact, words = fact_and_words
    pages = (ShowPage(kind, page, filters), ShowPage(kind, page, filters, words), ShowPage(kind, page, words=words))
    for action in (
        *pages,
        ShowWhy(fact),
        ShowRelated(fact, 9999),
        ShowTimeline(filters),
        ShowFact(fact),
        Rate(fact, helpful=True),
    ):
        assert 1 <= len(encode(action, base).encode()) <= 64


@given(data=st.one_of(st.text(), st.from_regex(r"[0-3][fsrcwlpgtynou][a-z2-7.=0-9]*"), st.characters()))
def test_any_string_is_read_or_refused_without_an_error(base, data):
    action = decode(data, base)
    assert action is None or encode(action, base) == data


FORGED = {
    "empty": "",
    "unknown version": "2w",
    "no version": "w",
    "unknown fact": f"1f{key_of('railway-99')}",
    "an entity as fact": f"1f{key_of('norway')}",
    "a fact as filter": f"1pf1.{key_of('railway-1')}",
    "half a filter": f"1pf1.{key_of('norway')}{key_of('norway')[:5]}",
    "a fact to follow": f"1o{key_of('railway-1')}",
    "an entity to rate": f"1y{key_of('norway')}",
    "a fact in a timeline": f"1t.{key_of('railway-1')}",
    "page nought": "1pf0.",
    "blank words": "1pf2= ",
    "half a character for words": "1pf2=\ud800",
    "why of a fact that is gone": f"1w{key_of('railway-99')}",
    "a first page of related facts": f"1r{key_of('railway-1')}1",
    "page of other digits": "1pf١.",
    "unknown listing": "1pz1.",
    "unknown language": "1lxx",
    "trailing line": "1w\n",
    "lone surrogate": "1f\ud800",
}


@pytest.mark.parametrize("data", FORGED.values(), ids=FORGED)
def test_stale_and_forged_data_means_nothing(base, data):
    assert decode(data, base) is None


def test_a_filter_that_does_not_fit_as_keys_goes_as_words(base):
    page = ShowPage(ListingKind.FACTS, 2, ("norway",) * 6, "Norway 2025")
    assert decode(encode(page, base), base) == ShowPage(ListingKind.FACTS, 2, words="Norway 2025")
    assert fits(page, base)


def test_a_filter_that_does_not_fit_at_all_gives_a_button_that_is_out_of_date(base):
    assert not fits(ShowPage(ListingKind.FACTS, 2, ("norway",) * 6), base)
    assert decode(encode(ShowPage(ListingKind.FACTS, 2, ("norway",) * 6), base), base) is None
