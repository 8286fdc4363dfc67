"""Whatever a reader sends, the reply is decent: some text, sound HTML, nothing invisible, and soon."""

from __future__ import annotations

import unicodedata

import pytest
from render.provenance import visible
from render.telegram_html import faults

from bot.app import App
from bot.models.answer import Found, NoAnswer
from bot.models.notice import Notice, NoticeKind
from bot.models.reply import Turn
from bot.render import Style

MAX_UNITS = 4096  # of UTF-16: Telegram's limit of one message

NASTY = {
    "empty": "",
    "spaces": " \t\n\u00a0 ",
    "ten thousand letters": "а" * 10_000,
    "ten thousand words": "экспорт " * 1250,
    "a thousand letters": "ъ" * 1000,
    "emoji": "😀👨‍👩‍👧🇵🇹🏳️‍🌈",
    "right to left": "كم حجم التجارة؟ שלום עולם",
    "zero width": "\u200b\u200c\u200d\ufeff\u2060",
    "direction overrides": "\u202e\u202dтекст\u202c\u2066x\u2069",
    "html": "<b>жирно</b> <a href='x'>y</a> <script>alert(1)</script> </i> & &amp; &#39;",
    "open tag": "<b>сколько <i>",
    "markdown": "*a* _b_ `c` [d](http://e) **f** ~~g~~ ||h|| ```python\n```",
    "controls": "".join(map(chr, range(32))) + "\x7f\x85",
    "nul": "сколько\x00стоит",
    "lone surrogates": "\ud800 торговля \udfff",
    "long word": "супер" * 190,
    "a thousand numbers": " ".join(map(str, range(1000)))[:999],
    "thousand numbers and more": " ".join(map(str, range(1000))),
    "a huge number": "9" * 900,
    "a huge exponent": "1e999999999 -1E+99999 NaN Infinity",
    "odd dates": "30.02.2025 2025-13-45 31 июня 0000 99999 год 00.00.00",
    "sql": "'; DROP TABLE facts; -- \" OR 1=1",
    "format strings": "%s %d %n {} {0} {answer.fact} ${x} $(ls) `id`",
    "backslashes": "\\ \\n \\u0000 \\\\ C:\\path",
    "paths and addresses": "../../etc/passwd file:///etc https://evil.example/?a=<b>&c='d'",
    "combining marks": "з\u0301" * 200 + "Z\u0351\u036a\u0327" * 50,
    "full width": "ｈｏｗ　ｍｕｃｈ １２３",
    "mathematical letters": "𝓱𝓸𝔀 𝖒𝖚𝖈𝖍",
    "slash": "/",
    "slashes": "//// /figures/ /",
    "command with html": "/<b>figures</b>",
    "command with nul": "/fig\x00ures",
    "mentioned command": "/figures@" + "x" * 500,
    "long argument": "/figures " + "х" * 10_000,
    "numbers to compare": "/compare " + "1 " * 300,
    "quotes": "«»“”„‟'\"`´",
    "many questions": "кто? что? где? когда? почему? сколько? " * 20,
    "fluent placeables": '{ $count } { "x" } -term = y',
    "brackets": "(" * 300 + "[" * 300 + "{" * 300,
}


def check(app: App, turn: Turn) -> None:
    for style in Style:
        rendered = app.render(turn, style)
        seen = visible(rendered.text)
        assert seen.strip()
        assert len(seen.encode("utf-16-le")) // 2 <= MAX_UNITS
        assert not [each for each in seen if each != "\n" and unicodedata.category(each) in {"Cc", "Cf", "Cs"}]
        assert all(button.label.strip() for row in rendered.buttons for button in row)
    assert faults(app.render(turn, Style.TELEGRAM).text) == []


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_reply_is_decent(shipped_app, text):
    check(shipped_app, shipped_app.ask(text, chat="nasty"))


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_so_are_its_explanation_and_what_follows(shipped_app, text):
    """In a conversation, where the nasty text is remembered as what was asked before."""
    chat = f"after {text[:20]!r}"
    shipped_app.ask(text, chat=chat)
    for following in ("/why", "а за 2024?", "кто это сказал?", text):
        check(shipped_app, shipped_app.ask(following, chat=chat))


@pytest.mark.parametrize(
    "name", ["ten thousand letters", "ten thousand words", "thousand numbers and more", "long argument"]
)
def test_whole_articles_are_not_read(shipped_app, name):
    assert shipped_app.ask(NASTY[name]).answer == Notice(NoticeKind.TOO_LONG)


@pytest.mark.parametrize("name", ["empty", "spaces", "emoji", "zero width", "slash"])
def test_nothing_is_made_of_nothing(shipped_app, name):
    assert not isinstance(shipped_app.ask(NASTY[name]).answer, Found)


@pytest.mark.parametrize("hidden", ["\u200b", "\u00ad", "\u2060", "\ufeff"], ids=ascii)
def test_hidden_letters_change_nothing(shipped_app, hidden):
    """A question copied from a web page holds soft hyphens and zero-width spaces inside its words."""
    fact = next(each for each in shipped_app.base.facts.values() if each.kind == "definition")
    question = f"что такое {fact.term.ru}"
    plain = shipped_app.ask(question)
    noisy = shipped_app.ask(hidden.join(question))
    assert not isinstance(plain.answer, NoAnswer)
    assert noisy.answer == plain.answer
