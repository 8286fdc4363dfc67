"""An article file that people wrote keeps every line that a change is not about."""

from __future__ import annotations

import difflib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import ReviewError
from bot.review.rewrite import FileChange, ListChange, rewritten
from bot.review.written import to_yaml
from bot.store.yaml_nodes import read_yaml

FILE = """\
# Written by hand.
article:
  id: mill   # never change it
  outlet: {en: The Gazette}
  title: >-
    A long title
    on two lines
  published: 2026-03-02

facts:
  # 1: the lead
  - id: one
    kind: statement
    summary: 'It grinds.'   # in these very quotes

  # 2: the rest
  - {id: two, kind: statement, summary: It stands.}

# names
entities:
- {id: berg, kind: person, name: Anna Berg}
"""
NEW = {"id": "three", "kind": "statement", "summary": "It: rests", "keywords": ["a", "б"]}
ADDED = FileChange(lists={"facts": ListChange(add=(NEW,))})


def lines_of(text):
    return text.replace("\r\n", "\n").splitlines()


@pytest.mark.parametrize(
    "mangle",
    [
        pytest.param(lambda text: text, id="as it is"),
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="CRLF"),
        pytest.param(lambda text: "\ufeff" + text, id="byte order mark"),
        pytest.param(lambda text: text.rstrip("\n"), id="no last line break"),
    ],
)
def test_added_fact_leaves_every_other_line(mangle):
    text = mangle(FILE)
    result = rewritten(text, ADDED, name="mill.yaml")
    told = list(difflib.unified_diff(lines_of(text), lines_of(result), n=0, lineterm=""))[2:]
    assert [each[1:] for each in told if each.startswith("+")] == lines_of(to_yaml([NEW]))
    assert not [each for each in told if each.startswith("-")]
    assert read_yaml(result.removeprefix("\ufeff")).data["facts"][-1] == NEW
    assert ("\r\n" in result) == ("\r\n" in text)


def test_comments_stay_with_what_they_are_about():
    result = rewritten(FILE, FileChange(lists={"facts": ListChange(drop=frozenset({"one"}))}), name="mill.yaml")
    assert "# 2: the rest\n  - {id: two" in result
    assert "It grinds" not in result


def test_fact_is_put_in_its_place():
    put = FileChange(
        lists={"facts": ListChange(put={"one": {"id": "one", "kind": "statement", "summary": "It hums."}})}
    )
    data = read_yaml(rewritten(FILE, put, name="mill.yaml")).data
    assert [each["summary"] for each in data["facts"]] == ["It hums.", "It stands."]


def test_fields_of_the_article_are_set():
    change = FileChange(article={"paragraphs": 3, "without_facts": {2: "Nothing."}})
    text = rewritten(FILE, change, name="mill.yaml")
    again = rewritten(text, FileChange(article={"paragraphs": 4, "without_facts": {}}), name="mill.yaml")
    assert read_yaml(text).data["article"]["without_facts"] == {"2": "Nothing."}
    assert "without_facts" not in again
    assert "# never change it" in again


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("article: {id: mill, outlet: o, title: t, published: 2026-03-02}\n", id="no facts"),
        pytest.param("article: {id: mill, outlet: o}\nfacts: []\n", id="empty list"),
        pytest.param("article: {id: mill, outlet: o}\nfacts:\n# later\n", id="empty key"),
        pytest.param("{article: {id: mill, outlet: o}, facts: [{id: one, kind: statement}]}\n", id="all in braces"),
        pytest.param("article:\n    id: mill\nfacts:\n- id: one\n  kind: statement\n...\n", id="document end"),
    ],
)
def test_other_ways_of_writing_are_understood(text):
    change = FileChange(article={"paragraphs": 2}, lists={"facts": ListChange(add=(NEW,))})
    data = read_yaml(rewritten(text, change, name="mill.yaml")).data
    assert data["facts"][-1] == NEW
    assert data["article"]["paragraphs"] == "2"


@pytest.mark.parametrize("text", ["- a\n", "article: {", "facts: []\n", ""])
def test_what_is_no_article_file_is_told(text):
    with pytest.raises(ReviewError, match=r"mill\.yaml"):
        rewritten(text, ADDED, name="mill.yaml")


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@settings(max_examples=60)
@given(summary=TEXTS, keywords=st.lists(TEXTS, max_size=2), identifier=st.from_regex(r"[a-z]{3,8}", fullmatch=True))
def test_any_text_goes_in_whole_or_is_refused(summary, keywords, identifier):
    item = {"id": f"new-{identifier}", "kind": "statement", "summary": summary, "keywords": keywords}
    change = FileChange(lists={"facts": ListChange(add=(item,))})
    try:
        result = rewritten(FILE, change, name="mill.yaml")
    except ReviewError:
        return
    assert read_yaml(result).data["facts"][:-1] == read_yaml(FILE).data["facts"]
