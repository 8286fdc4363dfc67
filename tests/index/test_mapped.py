"""Postings in a file answer exactly as postings in memory do."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.index import mapped
from bot.index.mapped import MappedPostings, PostingsWriter
from bot.index.postings import Group, postings_of

TERMS = "abcdef"
DOCUMENTS = st.lists(st.frozensets(st.sampled_from(TERMS)), min_size=1, max_size=40)
ASKED = st.lists(st.sampled_from(TERMS + "x"), max_size=3).map(tuple)
GROUPS = st.lists(st.builds(Group, st.sampled_from([0.25, 0.5, 1.0, 2.0]), ASKED), max_size=4)
WANTED = st.fixed_dictionaries({"least": st.sampled_from([0.0, 0.5, 1.0, 2.5]), "limit": st.integers(1, 12)})


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("postings")


def both(documents, folder):
    names = [f"fact-{number * 7 % 11}-{number}" for number in range(len(documents))]
    writer = PostingsWriter()
    for terms in documents:
        writer.add(terms)
    spans = writer.write(folder / "postings.bin")
    memory = postings_of(documents, names)
    return memory, MappedPostings(folder / "postings.bin", spans.get, ranks=array("I", memory.ranks).tobytes())


@given(DOCUMENTS, GROUPS, WANTED, st.booleans())
def test_nearest(folder, documents, groups, wanted, long_way):
    memory, file = both(documents, folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mapped, "_LONG", 0 if long_way else 1_000)
        assert file.nearest(groups, **wanted) == memory.nearest(groups, **wanted)


@given(DOCUMENTS, st.lists(st.lists(st.sampled_from(TERMS + "x"), max_size=3), max_size=3), st.booleans())
def test_holding_and_counting(folder, documents, groups, long_way):
    memory, file = both(documents, folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mapped, "_LONG", 0 if long_way else 1_000)
        assert list(file.holding(groups)) == list(memory.holding(groups))
        assert all(file.count(terms) == memory.count(terms) for terms in groups)


def test_lists_are_truthy_where_they_hold_anything(folder):
    _, file = both([{"a"}, {"a", "b"}], folder)
    assert list(file.get("a")) == [0, 1]
    assert not file.get("nothing")
    file.close()


def test_no_terms_at_all(folder):
    memory, file = both([frozenset()], folder)
    groups = [Group(1.0, ("a",))]
    assert file.nearest(groups, least=0.5, limit=3) == memory.nearest(groups, least=0.5, limit=3) == ()
