"""Whatever the records hold, a reply is balanced Telegram HTML of a sane length without invisible characters."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.models.answer import Choices, Focus, Found, Listing, ListingKind, NoAnswer, Reason
from bot.models.article import Article
from bot.models.entity import Concept, Entity
from bot.models.fact import Definition, Event, Fact, Figure, Role, Statement
from bot.models.reply import Rendered
from bot.models.text import Language
from bot.render import Style, render
from bot.render.markup import MAX_UNITS

from .dossier import base_of
from .provenance import visible
from .telegram_html import faults

PIECES = (
    *(
        "<b>",
        "</b>",
        "<a href='x'>",
        "&",
        "&amp;",
        '"',
        "'",
        "*жирно*",
        "_",
        "[x](y)",
        "`",
        "слово ",
        "word ",
        "12 млн ",
    ),
    *("\u200b", "\u200d", "\u202e", "\u2066", "\ufeff", "\u00ad", "\x00", "\x1b[31m", "\n", "\t", "\u2028"),
    *("😀", "👨‍👩‍👧", "🇵🇹", "שלום ", "مرحبا ", "e\u0301", "\u00a0", "…", "ﬁ"),
)
NASTY = st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join).filter(lambda text: bool(text.strip()))
LONG = st.builds(lambda text, times: text * times, NASTY, st.integers(1, 400))
WORDS = st.one_of(NASTY, LONG)
ASKED = st.one_of(WORDS, st.just("\ud800 lone surrogate"), st.just("\u200b"), st.just("9" * 10000))


@st.composite
def facts(draw: st.DrawFn) -> tuple[Fact, ...]:
    common = {"article": "gazette", "summary": {"ru": draw(WORDS)}, "concepts": ("topic",), "as_of": date(2026, 1, 1)}
    titled = {"title": {"ru": draw(WORDS)}} if draw(st.booleans()) else {}
    spoken = {"speaker": "person"} if draw(st.booleans()) else {}
    shared = {**common, **titled, **spoken}
    value = draw(st.decimals(-(10**13), 10**13, places=3))
    return (
        Figure(id="f", metric="metric", value=value, unit="unit", parties={"of": "person", "to": "country"}, **shared),
        Event(id="e", date="2026-01", place="country", participants=("person",), **shared),
        Statement(id="s", **shared),
        Role(id="r", person="person", position={"ru": draw(WORDS)}, of="country", **shared),
        Definition(id="d", term={"en": draw(WORDS)}, **shared),
    )


@st.composite
def bases(draw: st.DrawFn):
    source = {"outlet": {"ru": draw(WORDS)}, "title": draw(WORDS), "published": date(2026, 1, 1)}
    linked = {"url": "https://a.example/?a=1&b='2'"} if draw(st.booleans()) else {}
    mirrored = {"republished_by": draw(WORDS)} if draw(st.booleans()) else {}
    return base_of(
        facts=draw(facts()),
        articles=(Article(id="gazette", source={**source, **linked, **mirrored}),),
        entities=(
            Entity(id="person", kind="person", name={"ru": draw(WORDS)}),
            Entity(id="country", kind="country", name={"ru": draw(WORDS)}),
        ),
        concepts=(
            Concept(id="metric", kind="metric", name={"ru": draw(WORDS)}),
            Concept(id="topic", kind="topic", name={"ru": draw(WORDS)}),
            Concept(id="unit", kind="unit", name={"ru": draw(WORDS)}, forms={"ru": {"other": draw(NASTY)}}),
        ),
    )


def answers_over(base, words: str):
    every = tuple(base.facts.values())
    yield from (
        Found(fact, focus, every, every) for fact in every for focus in (Focus.FIGURE, Focus.SPEAKER, Focus.PERSON)
    )
    yield Choices(every * 5, words)
    yield Listing(ListingKind.FIGURES, every * 2, about=words, page=2, pages=3, total=99)
    yield Listing(ListingKind.SOURCES, ids=("gazette",) * 10)
    yield NoAnswer(Reason.UNKNOWN_TOPIC, ("person",), ("topic",), words=(words,) * 9, known=every)


def check_telegram(rendered: Rendered) -> None:
    assert faults(rendered.text) == []
    seen = visible(rendered.text)
    assert seen.strip()
    assert len(seen.encode("utf-16-le")) // 2 <= MAX_UNITS + 10
    check_letters(seen)


def check_letters(text: str) -> None:
    text.encode()
    assert not [letter for letter in text if letter != "\n" and unicodedata.category(letter) in {"Cc", "Cf", "Cs"}]


@pytest.mark.parametrize("language", list(Language))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(base=bases(), words=ASKED)
def test_nasty_records_make_decent_replies(language, base, words) -> None:
    for answer in answers_over(base, words):
        telegram = render(answer, base=base, language=language, style=Style.TELEGRAM)
        check_telegram(telegram)
        check_letters(render(answer, base=base, language=language, style=Style.PLAIN).text)
        for button in (button for row in telegram.buttons for button in row):
            assert button.label.strip()
            assert len(button.label) <= 64
            check_letters(button.label)
