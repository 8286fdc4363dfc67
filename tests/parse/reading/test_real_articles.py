"""The two articles of the shipped dossier, as their files hold them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.parse.page import Page, PartOfPage
from bot.parse.reading import read_page

ARTICLES = Path(__file__).parents[4] / "shared" / "articles"


def article(name: str) -> Page:
    path = ARTICLES / name
    if not path.exists():
        pytest.skip("the source articles lie outside the project")
    return read_page(path.read_bytes(), name=name, today=date(2026, 6, 1))


def test_a_republished_analysis_tells_its_source_and_its_republication() -> None:
    page = article("ng-2026-01-27.txt")
    source = page.source
    assert source.title == "Израиль расширяет влияние в Каспийском регионе"
    assert (source.outlet, source.author) == ("Независимая газета", "Виктория Панфилова")
    assert source.author_post is not None
    assert source.author_post.startswith("Обозреватель отдела политики")
    assert source.published == date(2026, 1, 27)
    assert source.url == "https://centrasia.org/newsA.php?st=1769600100"
    assert (source.republished_by, source.republished_at) == ("centrasia.org", date(2026, 1, 28))
    assert source.notes == ()


def test_a_republished_analysis_has_fifteen_paragraphs_and_a_standfirst_above_them() -> None:
    page = article("ng-2026-01-27.txt")
    assert [each.number for each in page.paragraphs] == [0, 0, *range(1, 16)]
    assert [each.part for each in page.paragraphs[:2]] == [PartOfPage.HEADLINE, PartOfPage.STANDFIRST]


def test_an_interview_without_headline_tells_what_it_can_and_makes_nothing_up() -> None:
    source = article("zakon-2026-01-12.txt").source
    assert (source.outlet, source.published) == ("Zakon.kz", date(2026, 1, 12))
    assert (source.author, source.url, source.republished_by) == (None, None, None)
    assert any("no headline" in note for note in source.notes)


def test_an_interview_pairs_seven_questions_and_keeps_the_closing_note_out_of_the_answers() -> None:
    numbered = article("zakon-2026-01-12.txt").paragraphs
    assert [each.number for each in numbered] == list(range(1, 24))
    assert [each.number for each in numbered if each.part is PartOfPage.QUESTION] == [2, 5, 9, 12, 15, 18, 20]
    assert [each.exchange for each in numbered if each.part is PartOfPage.QUESTION] == list(range(1, 8))
    assert (numbered[0].part, numbered[-1].part) == (PartOfPage.STANDFIRST, PartOfPage.NOTE)
    assert {each.part for each in numbered[1:-1]} == {PartOfPage.QUESTION, PartOfPage.ANSWER}
