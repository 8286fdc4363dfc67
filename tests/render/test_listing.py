"""Pages of facts, topics and articles."""

from __future__ import annotations

import pytest

from bot.models.answer import Listing, ListingKind
from bot.models.base import Base
from bot.models.reply import ShowFact, ShowPage, ShowRelated
from bot.models.text import Language
from bot.render import Style, render

from .answers import ANSWERS
from .dossier import FACTS
from .golden import reply

RU, EN = Language.RU, Language.EN


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        (
            "list-figures",
            RU,
            """\
Цифры · 12 записей · страница 2 из 3

1. 162~млн~долл.~— товарооборот, Португалия~— Норвегия, 2025~год
2. Более 360~млн~долл.~— товарооборот, Исландия~— Норвегия, 2025~год; рост примерно на 50~%
3. Около 150~млн~долл.~— товарооборот, Португалия~— Норвегия, 2025~год
4. 1,5~млрд~долл.~— инвестиции, Норвегия~→ Португалия, за 20~лет
5. Около 100~компаний~— участники форума, 14~января 2026~г.
[1] [2] [3] [4] [5]
[◀] [2 из 3] [▶]""",
        ),
        ("list-people", EN, "People · 1 entry\n\n1. Ingrid Larsen~— trade minister (Norway)\n[1]"),
        ("list-events", RU, "События · 1 запись\n\n1. 14~января 2026~г.~— Открытие линии\n[1]"),
        (
            "list-topics",
            EN,
            "Topics · 2 entries\n\n• railways\n• trade turnover\n[railways] [trade turnover]",
        ),
        (
            "list-sources",
            RU,
            """\
Источники · 2 записи

1. Портовая газета, 3~февраля 2026~г., «Север и юг считают вагоны» https://harbour.example/a?st=1&x=2
Перепечатка: mirror.example, 4~февраля 2026~г.

2. Фьорд-курьер, 15~января 2026~г., «Разговор о рельсах» (ссылка в источнике не указана)""",
        ),
        (
            "list-facts",
            RU,
            "Факты: железные дороги · 2 записи\n\n1. Открытие линии\n2. Рельсы меняют летом.\n[1] [2]\n[🔔 Следить]",
        ),
        ("list-empty", EN, "Facts: луна\n\nThe dossier holds no such entries."),
    ],
)
def test_page(name, language, expected, base: Base) -> None:
    assert reply(ANSWERS[name], base, language) == expected


def test_buttons_open_facts_and_turn_pages(base: Base) -> None:
    opening, turning = render(ANSWERS["list-figures"], base=base, language=RU, style=Style.TELEGRAM).buttons
    assert opening[1].action == ShowFact("trade-iceland-2025")
    assert [each.action for each in turning] == [ShowPage(ListingKind.FIGURES, page) for page in (1, 2, 3)]


@pytest.mark.parametrize(
    ("page", "pages", "shown"),
    [
        (1, 1, []),
        (1, 2, ["1 of 2", "▶"]),
        (2, 2, ["◀", "2 of 2"]),
        (1, 3, ["1 of 3", "▶", "3 »"]),
        (3, 3, ["« 1", "◀", "3 of 3"]),
        (5, 9, ["« 1", "◀", "5 of 9", "▶", "9 »"]),
    ],
)
def test_pager_shows_where_one_is_and_leads_to_both_ends(page, pages, shown, base: Base) -> None:
    listing = Listing(ListingKind.SOURCES, ids=("gazette",), page=page, pages=pages, total=pages)
    rows = render(listing, base=base, language=EN, style=Style.TELEGRAM).buttons
    assert [button.label for row in rows for button in row] == shown


def test_pages_of_words_and_of_related_facts_are_found_again_by_them(base: Base) -> None:
    by_words = Listing(ListingKind.FIGURES, FACTS[:1], about="2025", words="2025", pages=2, total=9)
    *_, turning = render(by_words, base=base, language=EN, style=Style.TELEGRAM).buttons
    assert turning[-1].action == ShowPage(ListingKind.FIGURES, 2, words="2025")
    *_, turning = render(ANSWERS["list-beside"], base=base, language=EN, style=Style.TELEGRAM).buttons
    assert [each.action for each in turning] == [ShowRelated("guests", page) for page in (1, 2, 4)]


def test_topic_opens_its_facts(base: Base) -> None:
    (row,) = render(ANSWERS["list-topics"], base=base, language=RU, style=Style.TELEGRAM).buttons
    assert row[0].action == ShowPage(ListingKind.FACTS, 1, ("railways",))
