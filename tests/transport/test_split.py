"""Long replies: every part is whole HTML within Telegram's limits, and nothing is lost."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.transport.botapi.formatted import Entity, Formatted, html_of
from bot.transport.botapi.markup import parse_html
from bot.transport.botapi.texts import formatted_text
from bot.transport.botapi.utf16 import offsets, units
from bot.transport.telegram.split import CAPTION_LIMIT, split

PIECES = (*"ab я<&>\"' \n", "🚆", "e\u0301", "👨\u200d👩\u200d👧", "🇳🇴", "12\u00a0млн", "https://a.example/b")
WORDS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map("".join)
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


def _dressed(parts):
    """Return every inked character with what is said of it: bold, its link, its quotation."""
    for part in parts:
        at = offsets(part.text)
        for letter, start in zip(part.text, at, strict=False):
            if not letter.isspace():
                yield letter, {(each.type, each.detail) for each in part.entities if each.offset <= start < each.end}


@given(markup=MARKUP, limit=st.integers(4, 60), first=st.integers(4, 60))
def test_every_character_keeps_its_tags_and_offsets(markup, limit, first):
    parts = [parse_html(part) for part in split(markup, limit=limit, first=first)]
    assert list(_dressed(parts)) == list(_dressed([parse_html(markup)]))
    rooms = [first, *[limit] * len(parts)]
    assert all(units(part.text) <= room for part, room in zip(parts, rooms, strict=False) if part.text.strip())


@given(pieces=st.lists(st.sampled_from(PIECES), max_size=60), limit=st.integers(20, 40))
def test_no_cut_goes_through_a_character_a_number_or_an_address(pieces, limit):
    text = "".join(f"{each} " for each in pieces if each not in "<&>'\"")
    parts = split(text, limit=limit)
    assert " ".join(" ".join(parts).split()) == " ".join(text.split())
    assert [word for part in parts for word in re.split("[ \n]+", part) if word] == re.findall("[^ \n]+", text)


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


@pytest.mark.parametrize(
    ("text", "limit", "parts"),
    [
        pytest.param("ab👨\u200d👩\u200d👧cd", 9, ("ab", "👨\u200d👩\u200d👧c", "d"), id="a family"),
        pytest.param("🇳🇴🇵🇹🇮🇸", 9, ("🇳🇴🇵🇹", "🇮🇸"), id="flags"),
        pytest.param("ye\u0301ye\u0301", 5, ("ye\u0301y", "e\u0301"), id="an accent"),
        pytest.param("e" + "\u0301" * 6, 4, ("e" + "\u0301" * 3, "\u0301" * 3), id="a character above the limit"),
        pytest.param("trade of 162 million dollars", 18, ("trade of", "162 million", "dollars"), id="a number"),
        pytest.param("рост до 1\u00a0500\u00a0т", 12, ("рост до", "1\u00a0500\u00a0т"), id="digits in groups"),
        pytest.param("see https://a.example/b-c ok", 22, ("see", "https://a.example/b-c", "ok"), id="an address"),
        pytest.param("https://a.example/" + "x" * 9, 20, ("https://a.example/xx", "xxxxxxx"), id="a long address"),
    ],
)
def test_what_belongs_together_stays_together_where_it_can(text, limit, parts):
    assert split(text, limit=limit) == parts


def test_a_folded_quotation_is_closed_and_folded_again():
    markup = "<blockquote expandable>" + "rye and wheat " * 400 + "</blockquote>"
    first, second = split(markup)
    assert first.startswith("<blockquote expandable>rye")
    assert second.startswith("<blockquote expandable>")
    assert [each.type for part in (first, second) for each in parse_html(part).entities] == [
        "expandable_blockquote"
    ] * 2


def test_a_caption_is_shorter_than_the_messages_after_it():
    sizes = [units(parse_html(each).text) for each in split("rail " * 2000, first=CAPTION_LIMIT)]
    assert sizes[0] <= CAPTION_LIMIT < sizes[1] <= 4096


def test_a_reply_that_fits_a_message_and_no_caption_is_cut():
    assert split("a🚆🚆", limit=5, first=4) == ("a🚆", "🚆")


def test_a_reply_of_many_parts_is_cut_in_no_time():
    text = "<b>железная</b> дорога 12\u00a0млн\u00a0т, " * 3000
    started = time.process_time()
    assert len(split(text)) > 20
    assert time.process_time() - started < 5
