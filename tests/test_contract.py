"""The public contract: `ask --json` and its batch. A key or an outcome may be added, none renamed or removed."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.contract import Asked, as_json, read_batch, sound
from bot.errors import UsageError
from bot.models.text import Language
from bot.render import Style

KEYS = ["query", "outcome", "reason", "language", "text", "facts", "choices", "sources", "elapsed_ms"]
OUTCOMES = {"answer", "choices", "no_answer", "command"}
REASONS = {
    "unknown_topic",
    "no_figure_for_entity",
    "no_figure_for_period",
    "no_such_role",
    "not_understood",
}


def asked(app, text, chat=""):
    turn = app.ask(text, chat=chat)
    return json.loads(json.dumps(as_json(turn, app.render(turn, Style.PLAIN), app.base), ensure_ascii=False))


NASTY = {
    "nothing": "",
    "blank": " \t\n",
    "ten thousand letters": "а" * 10_000,
    "ten thousand words": "торговля " * 1_111,
    "emoji": "🚂🚃👩‍👩‍👧‍👦🇰🇿",
    "right to left": "\u0643\u0645 \u062d\u062c\u0645? \u200f\u202eABC\u202c",
    "zero width": "тор\u200bгов\u200dля\ufeff",
    "controls": "\x00\x07\x1b[31mкрасный\x7f\r\n\u2028",
    "HTML": "<b>x</b> & <script>alert(1)</script> <a href='x'>",
    "markdown": "*x* _y_ `z` [a](http://b) ||c||",
    "combining": "т" + "\u0301" * 500,
    "digits": "9" * 900,
    "question marks": "?" * 900,
    "surrogate": sound("x\ud83d"),
}


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_any_input_gets_one_decent_object(shipped_app, text):
    reply = asked(shipped_app, text)
    assert list(reply) == KEYS
    assert reply["query"] == text
    assert reply["outcome"] in OUTCOMES
    assert reply["text"].strip()
    assert reply["outcome"] != "answer" or reply["facts"]


@given(st.text(max_size=60))
def test_any_text_keeps_the_contract(shipped_app, text):
    reply = asked(shipped_app, sound(text))
    assert list(reply) == KEYS
    assert reply["outcome"] in OUTCOMES
    assert (reply["reason"] in REASONS) == (reply["outcome"] == "no_answer")
    assert reply["language"] in set(Language)
    assert isinstance(reply["elapsed_ms"], float)


def test_answer_names_facts_and_sources_of_the_base(shipped_app):
    fact = next(fact for fact in shipped_app.base.facts.values() if fact.title)
    turn = shipped_app.press(_show(fact.id))
    reply = as_json(turn, shipped_app.render(turn, Style.PLAIN), shipped_app.base)
    source = shipped_app.base.article_of(fact).source
    assert reply["outcome"] == "answer"
    assert reply["facts"][0] == fact.id
    assert reply["sources"][0] == {
        "outlet": source.outlet.best(turn.language),
        "title": source.title,
        "date": source.published.isoformat(),
        "url": source.url,
    }


@pytest.mark.parametrize("command", ["/start", "/help", "/why", "/language", "/nonsense"])
def test_commands_have_their_outcome(shipped_app, command):
    reply = asked(shipped_app, command)
    assert (reply["outcome"], reply["facts"], reply["sources"]) == ("command", [], [])


def test_listing_is_an_answer_with_sources(shipped_app):
    reply = asked(shipped_app, "/sources")
    assert reply["outcome"] == "answer"
    assert len(reply["sources"]) == len(shipped_app.base.articles)


def test_batch_reads_texts_and_chats_in_order():
    lines = [
        b'\xef\xbb\xbf{"text": "a", "chat": "x"}\r\n',
        b"\n",
        b'{"text": "b", "chat": 7, "more": 1}',
        b'{"text": "c"}',
    ]
    assert list(read_batch(lines)) == [Asked("a", "x"), Asked("b", "7"), Asked("c", "")]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param(b"{", "batch line 2: broken JSON", id="torn"),
        pytest.param(b'"text"', "batch line 2: expected an object", id="no object"),
        pytest.param(b"{}", 'batch line 2: expected an object with "text"', id="no text"),
        pytest.param(b'{"text": 5}', 'batch line 2: expected an object with "text"', id="number for a text"),
        pytest.param(b'{"text": "x", "chat": {}}', 'batch line 2: "chat" is', id="object for a chat"),
        pytest.param(b'{"text": "x", "chat": true}', 'batch line 2: "chat" is', id="truth for a chat"),
        pytest.param(b'{"text": "\xff"}', "batch line 2: not UTF-8: byte 0xff", id="not UTF-8"),
        pytest.param(b"[" * 100_000, "batch line 2: broken JSON", id="deep"),
    ],
)
def test_bad_line_of_a_batch_is_named(line, said):
    with pytest.raises(UsageError, match=said) as caught:
        list(read_batch([b'{"text": "x"}', line]))
    assert "\n" not in str(caught.value)


def test_equal_chats_share_a_conversation(shipped_app):
    fact = next(iter(shipped_app.base.facts.values()))
    shipped_app.press(_show(fact.id), chat="contract:one")
    assert asked(shipped_app, "/why", "contract:two")["text"] != asked(shipped_app, "/why", "contract:one")["text"]


def _show(fact_id):
    from bot.models.reply import ShowFact

    return ShowFact(fact_id)
