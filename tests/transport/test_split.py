"""Long replies: every part is whole HTML within Telegram's limits, and nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.transport.botapi.formatted import Entity, Formatted, html_of
from bot.transport.botapi.markup import parse_html
from bot.transport.botapi.texts import formatted_text
from bot.transport.botapi.utf16 import units
from bot.transport.telegram.split import split

WORDS = st.text(alphabet=st.sampled_from("ab я<&>\"' \n🚆e\u0301"), min_size=1, max_size=30)
TAGS = st.sampled_from(["b", "i", "u", "s", "code", "blockquote", "tg-spoiler"])


def _element(children):
    plain = children.map("".join)
    link = plain.map(lambda inside: f'<a href="https://example.org/?a=1&amp;b=2">{inside}</a>')
    return st.one_of(st.tuples(TAGS, plain).map(lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0]}>"), link)


ESCAPED = WORDS.map(lambda text: text.replace("&", "&amp;").replace("<", "&lt;"))
MARKUP = st.recursive(ESCAPED, lambda inner: _element(st.lists(inner, max_size=4)), max_leaves=25)


def _inked(text):
    return "".join(text.split())


@given(markup=MARKUP, limit=st.integers(2, 60))
def test_parts_fit_hold_whole_tags_and_lose_no_ink(markup, limit):
    parts = [parse_html(part) for part in split(markup, limit=limit)]
    assert _inked("".join(part.text for part in parts)) == _inked(parse_html(markup).text)
    assert all(units(part.text) <= limit for part in parts if part.text.strip())


@given(markup=MARKUP)
def test_writing_and_reading_entities_is_a_round_trip(markup):
    read = parse_html(markup)
    assert parse_html(html_of(read)) == read


@pytest.mark.parametrize(
    "markup",
    [
        "<blockquote expandable>x</blockquote>",
        '<tg-emoji emoji-id="5">x</tg-emoji>',
        '<pre><code class="language-sql">x</code></pre>',
        "<pre>x</pre>",
        "<tg-spoiler>x</tg-spoiler>",
        '<a href="https://example.org/?a=1&amp;b=%22">x &lt; y</a>',
    ],
)
def test_every_kind_of_entity_is_written_as_it_was_read(markup):
    assert html_of(parse_html(markup)) == markup


def test_a_reply_that_fits_stays_as_it_was_written():
    assert split("<b>wheat</b>") == ("<b>wheat</b>",)


def test_a_long_reply_is_accepted_part_by_part():
    markup = "<b>" + "railway 🚆 " * 900 + "</b>"
    parts = split(markup)
    assert len(parts) == 3
    assert all(formatted_text(part, parse_mode="HTML", entities=None).text for part in parts)


def test_a_cut_closes_a_link_and_opens_it_again():
    first, second = split('<a href="https://example.org/">wheat rye</a>', limit=6)
    assert (first, second) == (
        '<a href="https://example.org/">wheat</a>',
        '<a href="https://example.org/">rye</a>',
    )


def test_a_part_holds_at_most_a_hundred_entities():
    parts = split("<b>x</b> y " * 350)
    assert max(len(parse_html(part).entities) for part in parts) <= 100
    assert sum(len(parse_html(part).entities) for part in parts) == 350


def test_no_character_is_cut_in_two():
    assert split("🚆" * 5, limit=3) == ("🚆", "🚆", "🚆", "🚆", "🚆")


@pytest.mark.parametrize("markup", ["<b>open", "", "   "])
def test_what_telegram_will_refuse_is_left_for_it_to_refuse(markup):
    assert split(markup, limit=4) == (markup,)


def test_entities_of_a_part_start_anew():
    first, second = map(parse_html, split("wheat <b>rye</b>", limit=6))
    assert (first, second) == (Formatted("wheat"), Formatted("rye", (Entity(0, 3, "bold"),)))
