"""Telegram's rules for HTML: what may stand in what, and that everything the bot writes keeps them."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.models.reply import Command
from bot.models.text import Language
from bot.render import Style
from bot.render.markup import Draft, Mark, Span, write
from bot.transport.botapi.errors import MarkupError
from bot.transport.botapi.formatted import Entity, html_of
from bot.transport.botapi.markup import parse_html
from bot.transport.botapi.nesting import as_may_nest, lost_in
from bot.transport.botapi.texts import formatted_text
from bot.transport.botapi.utf16 import piece, units


def kept(markup):
    """What Telegram keeps of some markup: kinds and the text that each covers."""
    read = formatted_text(markup, parse_mode="HTML", entities=None)
    return [(each.type, piece(read.text, offset=each.offset, length=each.length)) for each in read.entities]


NESTED = {
    "styles in styles": ("<b>a<i>b</i></b>", [("bold", "ab"), ("italic", "b")]),
    "the same style twice": ("<b>a<b>b</b></b>", [("bold", "ab")]),
    "a link in bold": ('<b><a href="https://rye.org">a</a></b>', [("text_link", "a"), ("bold", "a")]),
    "bold in a link": ('<a href="https://rye.org">a<b>b</b></a>', [("text_link", "ab"), ("bold", "b")]),
    "styles and links in a quotation": (
        '<blockquote>a<b>b</b><a href="https://rye.org">c</a></blockquote>',
        [("blockquote", "abc"), ("bold", "b"), ("text_link", "c")],
    ),
    "code in a quotation": ("<blockquote><code>a</code></blockquote>", [("blockquote", "a"), ("code", "a")]),
    "bold around a quotation": ("<b><blockquote>a</blockquote></b>", [("blockquote", "a"), ("bold", "a")]),
    "a quotation in a quotation": (
        "<blockquote>a<blockquote>b</blockquote></blockquote>",
        [("blockquote", "ab")],
    ),
    "a folded quotation in a quotation": (
        "<blockquote>a<blockquote expandable>b</blockquote></blockquote>",
        [("blockquote", "ab")],
    ),
    "bold in code": ("<code>a<b>b</b></code>", [("code", "ab")]),
    "code in bold": ("<b>a<code>b</code>c</b>", [("bold", "a"), ("code", "b"), ("bold", "c")]),
    "code in pre": ("<pre>a<code>b</code></pre>", [("pre", "ab")]),
    "a link in code": ('<code>a<a href="https://rye.org">b</a></code>', [("code", "ab")]),
    "a link in a link": (
        '<a href="https://rye.org">a<a href="https://rail.org">b</a></a>',
        [("text_link", "ab")],
    ),
}


@pytest.mark.parametrize(("markup", "entities"), NESTED.values(), ids=NESTED)
def test_what_telegram_keeps_of_what_stands_in_what(markup, entities):
    assert sorted(kept(markup)) == sorted(entities)


def test_what_is_lost_is_told():
    assert lost_in(parse_html("<code>a<b>b</b></code>").entities) == (Entity(1, 1, "bold"),)
    assert lost_in(parse_html("<b>a<i>b</i></b>").entities) == ()


@pytest.mark.parametrize(
    "given",
    [(Entity(0, 4, "blockquote"), Entity(2, 4, "code")), (Entity(2, 4, "blockquote"), Entity(0, 4, "code"))],
)
def test_code_across_the_border_of_a_quotation_is_lost(given):
    assert [each.type for each in as_may_nest(given)] == ["blockquote"]


ENTITIES = st.builds(
    Entity,
    st.integers(0, 20),
    st.integers(1, 12),
    st.sampled_from(["bold", "italic", "code", "pre", "blockquote", "expandable_blockquote", "text_link"]),
)


@given(st.lists(ENTITIES, max_size=12))
def test_what_is_kept_once_is_kept_again(entities):
    once = as_may_nest(entities)
    assert as_may_nest(once) == once
    assert lost_in(once) == ()


@given(st.lists(ENTITIES, max_size=12))
def test_no_letter_is_formatted_that_was_not(entities):
    def covered(those):
        return {(at, each.type) for each in those for at in range(each.offset, each.end)}

    assert covered(as_may_nest(entities)) <= covered(entities)


TAGS = st.sampled_from(["b", "i", "u", "s", "code", "pre", "blockquote", "blockquote expandable", "tg-spoiler"])
MARKUP = st.recursive(
    st.text(st.sampled_from('rye & 🚆ё<>\n"'), max_size=6).map(
        lambda text: text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    ),
    lambda inner: st.builds(lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag.split()[0]}>", TAGS, st.lists(inner)),
    max_leaves=12,
)


@given(MARKUP)
def test_text_and_entities_written_as_html_are_read_as_the_same(markup):
    read = parse_html(markup)
    sound = type(read)(read.text, as_may_nest(read.entities))
    again = parse_html(html_of(sound))
    assert (again.text, set(again.entities)) == (sound.text, set(sound.entities))


class Visible(HTMLParser):
    """What a reader sees of some HTML, by another parser."""

    def __init__(self):
        super().__init__()
        self.seen = ""

    def handle_data(self, data):
        self.seen += data


def visible(markup):
    reader = Visible()
    reader.feed(markup)
    reader.close()
    return reader.seen


def assert_telegram_takes(markup):
    read = parse_html(markup)
    assert read.text == visible(markup)
    assert lost_in(read.entities) == ()
    assert all(each.length > 0 and each.end <= units(read.text) for each in read.entities)


SPANS = st.builds(
    Span,
    st.text(st.characters(exclude_categories=[]) | st.sampled_from("<>&\"';#x")),
    st.sampled_from(Mark),
    st.none() | st.text() | st.sampled_from(["https://rye.org/?a=1&b=<2>", "https://rye.org/\"x'", "javascript:x"]),
)


@given(st.lists(st.lists(SPANS, max_size=4).map(tuple), max_size=5).map(tuple))
def test_whatever_the_renderer_writes_is_read_as_it_is_seen(lines):
    assert_telegram_takes(write(Draft(lines), Style.TELEGRAM).text)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("command", Command)
def test_every_reply_to_a_command_keeps_the_rules(shipped_app, command, language):
    for text in (f"/{command}", f"/{command} <b>rye & wheat"):
        turn = shipped_app.ask(text, chat=f"rules-{language}", locale=language)
        assert_telegram_takes(shipped_app.render(turn, Style.TELEGRAM).text)


UNSOUND = ["<b>", "</b>", "<b", "<div>x</div>", "<a href=x/y>z</a>", "x < y", "<b><i>x</b></i>", "<br>", "<!-- -->"]


@pytest.mark.parametrize("markup", UNSOUND)
def test_unsound_markup_is_never_read(markup):
    with pytest.raises(MarkupError, match="can't parse entities"):
        parse_html(markup)
