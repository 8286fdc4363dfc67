"""Invented pages as sites and agencies write them (`tests/parse/pages`), each with what has to be read from it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.parse.page import Page, PartOfPage
from bot.parse.reading import read_page

pytest.importorskip("trafilatura", reason="needs the extra for parsing")

PAGES = Path(__file__).parents[1] / "pages"
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load((PAGES / "expected.yaml").read_text(encoding="utf-8"))
LETTERS = {
    PartOfPage.STANDFIRST: "s",
    PartOfPage.BODY: "b",
    PartOfPage.QUESTION: "q",
    PartOfPage.ANSWER: "a",
    PartOfPage.NOTE: "n",
}
SOURCE = ("title", "outlet", "author", "author_post", "published", "url", "republished_by", "republished_at", "place")


def page_of(name: str) -> Page:
    return read_page((PAGES / name).read_bytes(), name=name, today=date(2026, 6, 1))


def test_every_page_has_its_expectation_and_the_other_way_round() -> None:
    assert {each.name for each in PAGES.iterdir()} - {"expected.yaml"} == set(EXPECTED)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_the_source_of_a_page_is_read_and_nothing_is_made_up(name: str) -> None:
    source = page_of(name).source
    told = {key: getattr(source, key) for key in SOURCE if getattr(source, key) is not None}
    assert told == EXPECTED[name]["source"]


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_the_paragraphs_of_a_page_play_their_parts(name: str) -> None:
    page = page_of(name)
    expected = EXPECTED[name]
    assert "".join(LETTERS[each.part] for each in page.paragraphs if each.number) == expected["parts"]
    assert [each.text for each in page.paragraphs if not each.number] == expected["above"]
    numbered = [each for each in page.paragraphs if each.number]
    assert numbered[0].text.startswith(expected["first"])
    assert numbered[-1].text.endswith(expected["last"])
    assert list(dict.fromkeys(each.voice for each in numbered if each.voice)) == expected.get("voices", [])
    assert max((each.exchange for each in numbered), default=0) == expected["parts"].replace("qq", "q").count("q")


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_doubts_about_a_page_are_told(name: str) -> None:
    notes = " ".join(page_of(name).source.notes)
    for words in EXPECTED[name].get("notes", []):
        assert words in notes
    assert bool(notes) == bool(EXPECTED[name].get("notes"))
