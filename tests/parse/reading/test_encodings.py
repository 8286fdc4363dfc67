"""One text in every encoding that files come in."""

from __future__ import annotations

import codecs
from datetime import date

import pytest

from bot.parse.page import Page
from bot.parse.reading import read_page
from bot.parse.reading.cleaning import clean

RUSSIAN = (
    "Порт принял суда\n\nПорт Актубы принял за май двенадцать судов с зерном, "
    "сообщила пресс-служба. Ещё три судна ждут на рейде.\n"
)
ENGLISH = (
    "Café fleet grows\n\nThe café fleet of Port Allen grew to 12 ships – "
    "its owner, Zoë Brandt, says it’s “enough”. Nobody objects.\n"
)


def read(raw: bytes) -> Page:
    return read_page(raw, name="page.txt", today=date(2026, 6, 1))


@pytest.mark.parametrize(
    "encoding",
    [
        "utf-8",
        "utf-8-sig",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "cp1251",
        "koi8-r",
        "cp866",
        "mac-cyrillic",
        "iso8859-5",
    ],
)
def test_russian_is_read_in_any_of_its_encodings(encoding: str) -> None:
    assert read(RUSSIAN.encode(encoding)).paragraphs == read(RUSSIAN.encode()).paragraphs


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_english_with_accents_is_read_in_its_encodings(encoding: str) -> None:
    assert read(ENGLISH.encode(encoding)).paragraphs == read(ENGLISH.encode()).paragraphs


def test_the_encoding_that_a_web_page_declares_is_believed() -> None:
    head = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><title>x</title>'
    text = RUSSIAN.splitlines()[2]
    page = f"<html><head>{head}</head><body><h1>Порт принял суда</h1><p>{text}</p></body></html>"
    assert read(page.encode("cp1251")).paragraphs[-1].text == RUSSIAN.splitlines()[2]


def test_a_broken_byte_costs_one_character_and_leaves_a_note() -> None:
    page = read((RUSSIAN * 10).encode().replace("судна".encode(), "судн".encode() + b"\xff", 1))
    assert any("broken" in note for note in page.source.notes)


def test_a_byte_order_mark_is_no_part_of_the_headline() -> None:
    assert read(codecs.BOM_UTF8 + RUSSIAN.encode()).source.title == "Порт принял суда"


def test_windows_line_ends_and_invisible_characters_change_nothing() -> None:
    odd = RUSSIAN.replace("\n", "\r\n").replace("за май", "за\u00a0май").replace("зерном", "зер\u00adном\u200b")
    assert read(odd.encode()).paragraphs == read(RUSSIAN.encode()).paragraphs


def test_cleaning_keeps_numbers_whole() -> None:
    assert clean("1\u00a0500,5\u202fтонны – ½ плана") == "1 500,5 тонны – ½ плана"
