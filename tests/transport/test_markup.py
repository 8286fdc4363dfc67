"""The in-process server reads HTML as Telegram does."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.transport.botapi.errors import MarkupError
from bot.transport.botapi.formatted import Entity
from bot.transport.botapi.markup import link_of, parse_html
from bot.transport.botapi.utf16 import units

ACCEPTED = {
    "<b>x</b>": "bold",
    "<strong>x</strong>": "bold",
    "<i>x</i>": "italic",
    "<em>x</em>": "italic",
    "<u>x</u>": "underline",
    "<ins>x</ins>": "underline",
    "<s>x</s>": "strikethrough",
    "<strike>x</strike>": "strikethrough",
    "<del>x</del>": "strikethrough",
    "<code>x</code>": "code",
    "<pre>x</pre>": "pre",
    "<blockquote>x</blockquote>": "blockquote",
    "<blockquote expandable>x</blockquote>": "expandable_blockquote",
    "<tg-spoiler>x</tg-spoiler>": "spoiler",
    '<span class="tg-spoiler">x</span>': "spoiler",
    '<tg-emoji emoji-id="5">x</tg-emoji>': "custom_emoji",
    '<a href="https://example.org">x</a>': "text_link",
    "<B>x</b>": "bold",
    "<b>x</>": "bold",
    "<b >x</b >": "bold",
}


@pytest.mark.parametrize(("markup", "kind"), ACCEPTED.items(), ids=ACCEPTED)
def test_every_tag_that_telegram_knows(markup, kind):
    read = parse_html(markup)
    assert (read.text, [each.type for each in read.entities]) == ("x", [kind])


REFUSED = {
    "<b>x": 'Can\'t find end tag corresponding to start tag "b"',
    "x</b>": "Unexpected end tag at byte offset 1",
    "ё</b>": "Unexpected end tag at byte offset 2",
    "<b><i>x</b></i>": 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
    "<div>x</div>": 'Unsupported start tag "div" at byte offset 0',
    "a < b": 'Unsupported start tag "" at byte offset 2',
    "<br/>": 'Unsupported start tag "br/" at byte offset 0',
    "<b": "Unclosed start tag at byte offset 0",
    "<b>x</b": "Unclosed end tag at byte offset 4",
    "<span>x</span>": 'Tag "span" must have class "tg-spoiler" at byte offset 0',
    '<a href="x>y': "Unclosed start tag at byte offset 0",
    "<a href=a/b>y</a>": "Unexpected end of name token at byte offset 8",
    "<a =x>y</a>": 'Empty attribute name in the tag "a" at byte offset 0',
}


@pytest.mark.parametrize(("markup", "reason"), REFUSED.items(), ids=REFUSED)
def test_the_words_of_a_refusal(markup, reason):
    with pytest.raises(MarkupError, match=re.escape(f"Bad Request: can't parse entities: {reason}")):
        parse_html(markup)


REFERENCES = {
    "&lt;&gt;&amp;&quot;": '<>&"',
    "&#65;&#x42;&#128646;": "AB🚆",
    "&nbsp;&copy;": "&nbsp;&copy;",
    "&lt&gt": "<>",
    "&#0;&#xD800;": "&#0;&#xD800;",
    "a & b": "a & b",
}


@pytest.mark.parametrize(("markup", "text"), REFERENCES.items(), ids=REFERENCES)
def test_only_four_named_references_and_numbers_are_decoded(markup, text):
    assert parse_html(markup).text == text


def test_offsets_count_utf16_units():
    assert parse_html("🚆ё<b>🚆</b>").entities == (Entity(3, 2, "bold"),)


def test_a_link_that_is_no_address_leaves_only_its_text():
    assert parse_html('<a href="nowhere">x</a>').entities == ()


def test_code_with_a_language_inside_pre_is_one_block():
    assert parse_html('<pre><code class="language-sql">x</code></pre>').entities == (Entity(0, 1, "pre", "sql"),)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data", "http://localhost/a", "http://", "https://a b.org", "http://x.org:port"]
)
def test_addresses_that_telegram_refuses(address):
    assert link_of(address) == ""


@given(st.text(alphabet=st.sampled_from("<>/&;ab =\"'#x1spancodepre\n🚆"), max_size=60) | st.text())
def test_any_text_is_read_or_refused(markup):
    try:
        read = parse_html(markup)
    except MarkupError:
        return
    assert all(each.length > 0 and each.end <= units(read.text) for each in read.entities)
