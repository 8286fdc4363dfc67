"""One article as text, as HTML and as Markdown gives equal paragraphs: what is published twice is known again."""

from __future__ import annotations

from datetime import date

import pytest

from bot.parse.page import Page
from bot.parse.reading import read_page

pytest.importorskip("trafilatura", reason="needs the extra for parsing")

TITLE = "Завод удвоил выпуск стекла"
LEAD = (
    "АКТУБА, 5 мар - Горизонт. Стекольный завод удвоил выпуск и сделал за "
    "год 240 тыс. тонн стекла, сообщил директор Олег Ребров."
)
BODY = (
    "«Печь работает круглый год», – сказал он. Завод продал за рубеж 60 тыс. тонн.",
    "По его словам, в цехах заняты 900 человек, а весной наймут ещё сто двадцать, в основном из соседних посёлков.",
)
HEADING = "Планы"
ITEMS = ("вторая печь;", "склад на 40 тыс. тонн.")
LAST = "Завод открыт в 1978 году и выпускает четыре вида стекла, в том числе для теплиц и солнечных станций."

TEXT = "\n\n".join(
    (
        TITLE,
        "05.03.2026",
        LEAD,
        *BODY,
        HEADING,
        LAST,
        "Строятся:",
        *(f"– {item}" for item in ITEMS),
        "Источник: Горизонт",
    )
)
HTML = (
    f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1><time "
    "datetime='2026-03-05'>05.03.2026</time><div>"
    f"<p>{LEAD}</p>{''.join(f'<p>{each}</p>' for each in BODY)}<h2>{HEADING}</h2><p>{LAST}</p><p>Строятся:</p>"
    f"<ul>{''.join(f'<li>{each}</li>' for each in ITEMS)}</ul><p>Источник: Горизонт</p></div></article></body></html>"
)
MARKDOWN = "\n\n".join(
    (
        f"# {TITLE}",
        "05.03.2026",
        LEAD,
        *BODY,
        f"## {HEADING}",
        LAST,
        "Строятся:",
        "\n".join(f"- {item}" for item in ITEMS),
        "Источник: Горизонт",
    )
)


def read(text: str, name: str) -> Page:
    return read_page(text.encode(), name=name, today=date(2026, 6, 1))


@pytest.mark.parametrize(
    ("text", "name"),
    [(HTML, "a.html"), (MARKDOWN, "a.md"), (TEXT.replace("\n", "\r\n"), "a.txt")],
    ids=["html", "markdown", "windows"],
)
def test_the_same_article_gives_the_same_page_in_every_format(text: str, name: str) -> None:
    plain = read(TEXT, "a.txt")
    other = read(text, name)
    assert other.paragraphs == plain.paragraphs
    assert other.source == plain.source


def test_lines_wrapped_at_a_width_give_the_same_paragraphs() -> None:
    import textwrap

    wrapped = "\n\n".join("\n".join(textwrap.wrap(each, 72)) for each in TEXT.split("\n\n"))
    assert read(wrapped, "a.txt").paragraphs == read(TEXT, "a.txt").paragraphs


def test_one_line_per_paragraph_without_blank_lines_gives_the_same_paragraphs() -> None:
    assert read(TEXT.replace("\n\n", "\n"), "a.txt").paragraphs == read(TEXT, "a.txt").paragraphs
