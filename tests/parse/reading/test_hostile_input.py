"""Nothing but ParseError is ever raised, its message is one line that names the file, and time grows with the text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import ParseError
from bot.parse.page import Page
from bot.parse.reading import read_page

pytest.importorskip("trafilatura", reason="needs the extra for parsing")

TODAY = date(2026, 6, 1)
NAMES = st.sampled_from(["page.txt", "page.html", "page.md", "-", "page.bin"])
PIECES = (
    "— Как вы живёте?\n",
    "— Хорошо.\n",
    "Корреспондент: Что нового?\n",
    "А. Ким: Ничего.\n",
    "Q: Why?\n",
    "A: Because.\n",
    "БАКУ, 3 мар - Горизонт. ",
    "ALMATY, May 7 – ",
    "31.02.2026 ",
    "14:35 28.01.2026\n",
    "Источник - ВЗ\n",
    "date 2026-01-02 ",
    "Постоянный адрес статьи - https://a.example/1\n",
    "https://[::1\n",
    "By John Smith\n",
    "Автор: Анна Ким\n",
    "\n",
    "\n\n",
    "***\n",
    "Порт принял судно с зерном и ушёл в ремонт до осени. ",
    "The port took twelve ships of grain in May, it said. ",
    "<p>",
    "</p>",
    "<b>",
    "<br>",
    "<table><tr><td>",
    "</td></tr>",
    "<ol start=99999999999>",
    "<li>",
    "<h1>Порт</h1>",
    "<!doctype html>",
    '<script type="application/ld+json">',
    '{"@type":["NewsArticle",5],"author":[[]],"publisher":7}',
    "</script>",
    "<link rel=canonical href='//[x'>",
    "---\n",
    "title: [x\n",
    "# ",
    "> ",
    "| a | b |\n|---|---|\n",
    "1. ",
    "2026. ",
    "- ",
    "**",
    "«",
    "\x00",
    "\u00ad",
    "\u200b",
    "«" * 5,
    "?",
    "\ud83d\ude42",
    "Читайте также\n",
    "©",
    "0" * 30,
)
PAGES = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def attempt(raw: bytes, name: str, url: str | None = None) -> Page | None:
    try:
        return read_page(raw, name=name, url=url, today=TODAY)
    except ParseError as error:
        message = str(error)
        assert "\n" not in message
        assert message.startswith(f"{name}:")
        return None


@settings(max_examples=60, deadline=None)
@given(raw=st.binary(max_size=400), name=NAMES)
def test_any_bytes_are_read_or_refused_in_one_line(raw: bytes, name: str) -> None:
    attempt(raw, name)


@settings(max_examples=60, deadline=None)
@given(
    text=st.text(max_size=400),
    name=NAMES,
    encoding=st.sampled_from(["utf-8", "utf-16", "utf-16-le", "cp1251", "koi8-r"]),
)
def test_any_text_in_any_encoding_is_read_or_refused_in_one_line(text: str, name: str, encoding: str) -> None:
    attempt(text.encode(encoding, errors="ignore"), name)


@settings(max_examples=150, deadline=None)
@given(text=PAGES, name=NAMES, url=st.sampled_from([None, "https://a.example/2026/13/45/x", "http://[", "file:///x"]))
def test_pieces_of_pages_in_any_order_are_read_or_refused_in_one_line(text: str, name: str, url: str | None) -> None:
    page = attempt(text.encode("utf-8", errors="surrogatepass"), name, url)
    if page is None:
        return
    numbers = [each.number for each in page.paragraphs if each.number]
    assert numbers == list(range(1, len(numbers) + 1))
    assert all(each.text == each.text.strip() and each.text for each in page.paragraphs)
    assert page.source.title


@settings(max_examples=40, deadline=None)
@given(text=PAGES)
def test_reading_is_the_same_every_time(text: str) -> None:
    raw = text.encode("utf-8", errors="surrogatepass")
    assert attempt(raw, "page.txt") == attempt(raw, "page.txt")


@pytest.mark.parametrize(
    "text",
    [
        "Слово. " * 40_000,
        "— Как вы живёте?\n\n— Хорошо.\n\n" * 10_000,
        "слово" + " " * 300_000 + "слово и ещё слово.",
        "1" * 200_000 + " слово.",
        "«" * 100_000,
        "АБВ " * 50_000 + ", 5 мая – Слово.",
        "1.1.2020 " * 30_000,
        "e" + "\u0301\u0316" * 50_000 + " word and word.",
    ],
    ids=["one-paragraph", "dialogue", "spaces", "digits", "quotes", "capitals", "days", "marks"],
)
def test_long_and_hostile_texts_are_read(text: str) -> None:
    """Each takes well under a second where no rule looks at the text more than once per character."""
    attempt(text.encode(), "page.txt")
