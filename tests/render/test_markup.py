"""The one point where text enters markup."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.models.reply import Button, ShowWhy
from bot.render.markup import (
    BLANK,
    MAX_UNITS,
    Draft,
    Span,
    Style,
    _cleaned,
    blocks,
    clean,
    cut,
    fold,
    line,
    strong,
    web_address,
    write,
)
from bot.transport.botapi.markup import parse_html

from .telegram_html import faults


@given(st.text())
def test_any_text_becomes_sound_telegram_html(text) -> None:
    written = write(Draft(((strong(text), Span(text, url="https://example.org/")),)), Style.TELEGRAM)
    assert faults(written.text) == []


@given(st.text(st.one_of(st.characters(), st.sampled_from(" \u00a0\u202f\u200b\u00ad\t\nя—«"))))
def test_plain_texts_are_cleaned_as_all_others_are(text) -> None:
    assert clean(text) == _cleaned(text)


@given(st.text())
def test_cleaning_twice_changes_nothing(text) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text(), st.integers(2, 80))
def test_cut_text_fits(text, limit) -> None:
    assert len(cut(text, limit)) <= limit


@given(st.text(alphabet="0123456789 млн", min_size=1), st.integers(2, 30))
def test_cut_never_ends_in_a_number(text, limit) -> None:
    short = cut(text, limit)
    assert short == text or not re.search(r"\d…$", short)


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "javascript:alert(1)",
        "ftp://example.org/",
        "https://",
        "https://a.b/ c",
        'https://a.b/"x',
        "http://[x",
    ],
)
def test_only_web_addresses_become_links(address) -> None:
    assert web_address(address) is None


def test_blank_lines_are_tidied() -> None:
    lines = (BLANK, line("a"), BLANK, BLANK, line(" "), line("b"), BLANK)
    assert write(Draft(lines), Style.PLAIN).text == "a\n\nb"


def test_monstrous_draft_still_fits() -> None:
    written = write(Draft(tuple(line("слово " * 20) for _ in range(100))), Style.TELEGRAM)
    assert len(written.text) <= MAX_UNITS + 2
    assert written.text.endswith("\n…")


def test_button_without_action_or_address_is_left_out() -> None:
    buttons = ((Button("a"), Button("b", url="javascript:x")), (Button("c\u202e", ShowWhy()),))
    assert write(Draft((line("x"),), buttons), Style.PLAIN).buttons == ((Button("c", ShowWhy()),),)


FEW = tuple(map(line, ("one", "two", "three", "four", "five")))


@pytest.mark.parametrize(
    ("lines", "folded"),
    [
        pytest.param(FEW, False, id="hardly more than a folded quotation shows"),
        pytest.param((*FEW, line("six")), True, id="many lines"),
        pytest.param((line("слово " * 40),), True, id="one line of many rows"),
        pytest.param((BLANK, line(" "), line("x")), False, id="nothing to see"),
    ],
)
def test_only_what_is_long_is_folded_and_only_in_telegram(lines, folded) -> None:
    draft = Draft(blocks((line("first"),), fold(lines), (line("last"),)))
    written = write(draft, Style.TELEGRAM).text
    assert ("<blockquote expandable>" in written) is folded
    assert re.sub(r"</?blockquote[^>]*>", "", written) == write(draft, Style.PLAIN).text


def test_an_empty_fold_leaves_no_trace() -> None:
    assert blocks((line("a"),), fold(()), (line("b"),)) == (line("a"), BLANK, line("b"))


def test_a_monstrous_fold_still_fits_and_is_closed() -> None:
    written = write(Draft((*fold(line("слово " * 20) for _ in range(100)),)), Style.TELEGRAM)
    assert len(parse_html(written.text).text) <= MAX_UNITS + 2
    assert written.text.endswith("\n…</blockquote>")


def test_what_a_button_copies_and_shares_stays_with_it() -> None:
    buttons = ((Button("c", copy="5\u200b km\n long"), Button("s", share="fact"), Button("n", copy=" ")),)
    assert write(Draft((line("x"),), buttons), Style.TELEGRAM).buttons == (
        (Button("c", copy="5 km long"), Button("s", share="fact")),
    )


def test_a_preview_is_a_web_address_or_none() -> None:
    assert write(Draft((line("x"),), preview="https://a.example/"), Style.TELEGRAM).preview == "https://a.example/"
    assert write(Draft((line("x"),), preview="javascript:x"), Style.TELEGRAM).preview is None
