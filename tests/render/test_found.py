"""The reply that states one fact."""

from __future__ import annotations

from datetime import date

import pytest

from bot.models.answer import Focus, Found
from bot.models.article import Article
from bot.models.base import Base
from bot.models.reply import CompareFact, Rate, ShowRelated, ShowWhy
from bot.models.text import Language
from bot.render import Style, render
from bot.render.markup import NBSP

from .answers import ANSWERS, FACT
from .dossier import ARTICLES, base_of
from .golden import reply, text_of

RU, EN, KK = Language.RU, Language.EN, Language.KK

FIGURE_RU = """\
162~млн~долл.~— товарооборот, Португалия~— Норвегия, 2025~год

За год две страны наторговали на 162 млн долл.

Сообщает: Ингрид Ларсен, министр торговли (Норвегия)
По состоянию на 2~февраля 2026~г.

Другие данные:
• около 150~млн~долл.~— Фьорд-курьер, 15~января 2026~г.

Источник: Портовая газета, 3~февраля 2026~г., «Север и юг считают вагоны» https://harbour.example/a?st=1&x=2
Перепечатка: mirror.example, 4~февраля 2026~г.
[📋 162~млн~долл.]
[Источник] [Ещё по теме]
[Сравнить] [Поделиться]
[Почему так?] [👍] [👎]"""

FIGURE_EN = """\
$162~million~— trade turnover, Portugal~— Norway, 2025

The two countries traded $162 million worth of goods in a year.

According to Ingrid Larsen, trade minister (Norway)
As of 2~February 2026

Other reports differ:
• about $150~million~— Фьорд-курьер, 15~January 2026

Source: Harbour Gazette, 3~February 2026, “Север и юг считают вагоны” https://harbour.example/a?st=1&x=2
Republished: mirror.example, 4~February 2026
[📋 $162~million]
[Source] [Related]
[Compare] [Share]
[Why this?] [👍] [👎]"""


@pytest.mark.parametrize(("language", "expected"), [(RU, FIGURE_RU), (EN, FIGURE_EN)])
def test_figure_in_full(language, expected, base: Base) -> None:
    assert reply(ANSWERS["found-differing"], base, language) == expected


def test_telegram_marks_the_figure_and_links_the_title(base: Base) -> None:
    text = text_of(ANSWERS["found-differing"], base, RU, style=Style.TELEGRAM)
    assert text.startswith("<b>162~млн~долл.</b>~— товарооборот")
    assert '<a href="https://harbour.example/a?st=1&amp;x=2">«Север и юг считают вагоны»</a>' in text


def test_terminal_marks_the_figure_and_spells_the_link_out(base: Base) -> None:
    text = text_of(ANSWERS["found-differing"], base, RU, style=Style.TERMINAL)
    assert text.startswith("\x1b[1m162~млн~долл.\x1b[0m")
    assert "\x1b[4mhttps://harbour.example/a?st=1&x=2\x1b[0m" in text


@pytest.mark.parametrize(
    ("fact", "language", "headline"),
    [
        (
            "trade-iceland-2025",
            RU,
            "Более 360~млн~долл.~— товарооборот, Исландия~— Норвегия, 2025~год; рост примерно на 50~%",
        ),
        ("trade-iceland-2025", EN, "More than $360~million~— trade turnover, Iceland~— Norway, 2025; up by about 50%"),
        ("investment-20y", RU, "1,5~млрд~долл.~— инвестиции, Норвегия~→ Португалия, за 20~лет"),
        ("investment-20y", EN, "$1.5~billion~— investment, Norway~→ Portugal, over 20~years"),
        ("guests", RU, "Около 100~компаний~— участники форума, 14~января 2026~г."),
        ("larsen-role", RU, "Ингрид Ларсен~— министр торговли (Норвегия)"),
        ("larsen-role", EN, "Ingrid Larsen~— trade minister (Norway)"),
        ("opening", RU, "14~января 2026~г.~— Открытие линии"),
        ("gauge", EN, "Gauge"),
        ("promise", RU, "О новых поездах"),
        ("untitled", RU, "Рельсы меняют летом."),
    ],
)
def test_headline(fact, language, headline, base: Base) -> None:
    assert text_of(Found(FACT[fact], Focus.SUMMARY), base, language).splitlines()[0] == headline


@pytest.mark.parametrize(
    ("fact", "focus", "first"),
    [
        ("trade-2025", Focus.SPEAKER, "Сообщает: Ингрид Ларсен, министр торговли (Норвегия)"),
        ("trade-2025", Focus.DATE, "Когда: за 2025~год"),
        ("opening", Focus.DATE, "14~января 2026~г.~— Открытие линии"),
        ("promise", Focus.DATE, "По состоянию на 14~января 2026~г."),
        ("opening", Focus.PLACE, "Где: Осло"),
        ("opening", Focus.PERSON, "Участники: Ингрид Ларсен, министр торговли (Норвегия); Руй Кошта"),
        ("promise", Focus.PERSON, "Сообщает: Руй Кошта"),
        ("larsen-role", Focus.PERSON, "Ингрид Ларсен~— министр торговли (Норвегия)"),
        (
            "guests",
            Focus.SOURCE,
            "Источник: Фьорд-курьер, 15~января 2026~г., «Разговор о рельсах» (ссылка в источнике не указана)",
        ),
    ],
)
def test_asked_field_comes_first(fact, focus, first, base: Base) -> None:
    lines = text_of(Found(FACT[fact], focus), base, RU).splitlines()
    assert lines[0] == first
    assert lines.count(first) == 1


@pytest.mark.parametrize("focus", [Focus.SPEAKER, Focus.PLACE, Focus.PERSON, Focus.DATE])
def test_missing_field_leaves_the_normal_order(focus, base: Base) -> None:
    assert text_of(Found(FACT["gauge"], focus), base, RU) == text_of(Found(FACT["gauge"], Focus.SUMMARY), base, RU)


def test_speaker_without_a_known_role_has_no_position(base: Base) -> None:
    assert "According to Rui Costa\n" in text_of(Found(FACT["promise"], Focus.SUMMARY), base, EN)


def test_source_without_address_says_so(base: Base) -> None:
    rendered = render(Found(FACT["guests"], Focus.FIGURE), base=base, language=EN, style=Style.TELEGRAM)
    assert "<i>(no link was given)</i>" in rendered.text
    assert "href" not in rendered.text
    assert rendered.preview is None
    copied, _, why, *_ = [button for row in rendered.buttons for button in row]
    assert copied.copy.endswith("(Фьорд-курьер, 15\u00a0January 2026)")
    assert why.action == ShowWhy("guests")


def test_as_of_is_left_out_where_the_headline_has_that_day(base: Base) -> None:
    assert "По состоянию" not in text_of(Found(FACT["opening"], Focus.SUMMARY), base, RU)


def test_buttons_act_on_the_fact(base: Base) -> None:
    rendered = render(ANSWERS["found-differing"], base=base, language=RU, style=Style.TELEGRAM)
    (copied,), (source, related), (compare, shared), (why, *rating) = rendered.buttons
    assert source.url == rendered.preview == "https://harbour.example/a?st=1&x=2"
    assert (related.action, compare.action, why.action) == (
        ShowRelated("trade-2025"),
        CompareFact("trade-2025"),
        ShowWhy("trade-2025"),
    )
    assert shared.share == "trade-2025"
    assert [each.action for each in rating] == [Rate("trade-2025", helpful=True), Rate("trade-2025", helpful=False)]
    assert copied.copy.replace(NBSP, "~") == (
        "162~млн~долл.~— товарооборот, Португалия~— Норвегия, 2025~год (Портовая газета, 3~февраля 2026~г.)"
        " https://harbour.example/a?st=1&x=2"
    )


def test_only_figures_are_copied_and_only_comparable_ones_compared(base: Base) -> None:
    buttons = render(Found(FACT["opening"], Focus.DATE), base=base, language=RU, style=Style.TELEGRAM).buttons
    assert [each.copy for row in buttons for each in row if each.copy] == []
    plain = render(Found(FACT["trade-2025"], Focus.FIGURE), base=base, language=RU, style=Style.TELEGRAM).buttons
    assert not [each for row in plain for each in row if isinstance(each.action, CompareFact)]


def test_words_of_the_source_are_folded_below_its_line(base: Base) -> None:
    written = text_of(ANSWERS["found-excerpt"], base, RU, style=Style.TELEGRAM)
    visible, folded = written.split("<blockquote expandable>")
    assert visible.endswith("</a>\n")
    assert folded.startswith("Перепечатка: mirror.example")
    assert "<i>В тексте статьи: «Вагоны считали весь год" in folded
    assert "blockquote" not in text_of(ANSWERS["found-differing"], base, RU, style=Style.TELEGRAM)


def test_address_that_is_no_web_address_never_becomes_a_link() -> None:
    source = ARTICLES[0].source.model_copy(update={"url": "javascript:alert(1)"})
    forged = base_of(articles=(Article(id="gazette", source=source), ARTICLES[1]))
    rendered = render(Found(FACT["trade-2025"], Focus.FIGURE), base=forged, language=RU, style=Style.TELEGRAM)
    assert "javascript" not in rendered.text
    assert all(button.url is None for row in rendered.buttons for button in row)


def test_republication_without_a_date_names_the_site_only() -> None:
    source = ARTICLES[0].source.model_copy(update={"republished_at": None, "published": date(2026, 2, 3)})
    lone = base_of(articles=(Article(id="gazette", source=source), ARTICLES[1]))
    assert text_of(Found(FACT["trade-2025"], Focus.FIGURE), lone, RU).endswith("\nПерепечатка: mirror.example")
