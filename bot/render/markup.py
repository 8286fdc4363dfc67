"""Drafts in no markup at all enter; text in one channel's markup leaves.

Renderers compose a `Draft`: lines of spans that say what a text *is* (strong, faint, a link). Only `write` knows how a
channel shows that, from one style table, and only there is text escaped and stripped of what must not reach a reader.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import accumulate
from typing import Final, TypeVar
from urllib.parse import urlsplit

from bot.models.picture import Picture
from bot.models.reply import Button, Rendered

NBSP: Final = "\u00a0"

MAX_UNITS: Final = 3500
"""Most UTF-16 units of one reply: Telegram's limit is 4096, the rest is room for a transport's own words."""


class Style(StrEnum):
    """The markups that a reply can be written in."""

    TELEGRAM = "telegram"
    TERMINAL = "terminal"
    PLAIN = "plain"


class Mark(StrEnum):
    """What a span of text is; what is drawn with letters shows only where no picture can.

    MARKED are the words of a quotation that matter.
    """

    PLAIN = "plain"
    STRONG = "strong"
    FAINT = "faint"
    DRAWN = "drawn"
    MARKED = "marked"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text of one kind; `url` makes it a link."""

    text: str
    mark: Mark = Mark.PLAIN
    url: str | None = None


Line = tuple[Span, ...]
Rows = tuple[tuple[Button, ...], ...]
BLANK: Final[Line] = ()


@dataclass(frozen=True, slots=True)
class Fold:
    """Lines that a reader may do without at first; a channel that can folds them where they are many.

    What is `quoted` is shown as a quotation also where it is short.
    """

    lines: tuple[Line, ...]
    quoted: bool = False


Kind = TypeVar("Kind", bound=Line | Fold)


@dataclass(frozen=True, slots=True)
class Draft:
    """A reply before any markup: lines (an empty one separates blocks) with folds among them, and rows of buttons.

    `unbuttoned` are lines that say what the buttons offer; only channels without buttons show them. `preview` is the
    address whose preview may stand with the reply. A `picture` shows what the lines say.
    """

    lines: tuple[Line | Fold, ...]
    buttons: Rows = ()
    unbuttoned: tuple[Line, ...] = ()
    preview: str | None = None
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class _StyleTable:
    escape: Callable[[str], str]
    marks: dict[Mark, str]
    link: str
    fold: str = ""
    quote: str = ""


_STYLES: Final[dict[Style, _StyleTable]] = {
    Style.TELEGRAM: _StyleTable(
        escape=html.escape,
        marks={
            Mark.PLAIN: "{}",
            Mark.STRONG: "<b>{}</b>",
            Mark.FAINT: "<i>{}</i>",
            Mark.DRAWN: "",
            Mark.MARKED: "<b><u>{}</u></b>",
        },
        link='<a href="{url}">{text}</a>',
        fold="<blockquote expandable>{}</blockquote>",
        quote="<blockquote>{}</blockquote>",
    ),
    Style.TERMINAL: _StyleTable(
        escape=str,
        marks={
            Mark.PLAIN: "{}",
            Mark.STRONG: "\x1b[1m{}\x1b[0m",
            Mark.FAINT: "\x1b[2m{}\x1b[0m",
            Mark.DRAWN: "\x1b[34m{}\x1b[0m",
            Mark.MARKED: "\x1b[1;4m{}\x1b[0m",
        },
        link="{text} \x1b[4m{url}\x1b[0m",
    ),
    Style.PLAIN: _StyleTable(
        escape=str,
        marks={Mark.PLAIN: "{}", Mark.STRONG: "{}", Mark.FAINT: "{}", Mark.DRAWN: "", Mark.MARKED: "{}"},
        link="{text} {url}",
    ),
}


def write(draft: Draft, style: Style) -> Rendered:
    """Write a draft in a channel's markup; buttons carry no markup in any channel."""
    table = _STYLES[style]
    parts = draft.lines if style is Style.TELEGRAM else (*draft.lines, *draft.unbuttoned)
    text = "\n".join(_written_part(each, table) for each in _fitting(_tidy(_folded(parts, table))))
    rows = (tuple(button for button in map(_clean_button, row) if button) for row in draft.buttons)
    filled = tuple(row for row in rows if row)
    return Rendered(text, filled, preview=web_address(draft.preview), picture=draft.picture)


def line(text: str) -> Line:
    """Return a line of plain text."""
    return (Span(text),)


def strong(text: str) -> Span:
    """Return a span that stands out."""
    return Span(text, Mark.STRONG)


def faint(text: str) -> Span:
    """Return a span that stands back."""
    return Span(text, Mark.FAINT)


def blocks(*parts: Iterable[Line | Fold]) -> tuple[Line | Fold, ...]:
    """Return all lines with a blank one between parts; empty parts leave no trace."""
    joined: list[Line | Fold] = []
    for part in map(tuple, parts):
        if part:
            joined += [BLANK, *part] if joined else part
    return tuple(joined)


def quote(lines: Iterable[Line]) -> tuple[Fold, ...]:
    """Return the quotation that holds some lines, none where there are none; a long one is folded."""
    held = tuple(lines)
    return (Fold(held, quoted=True),) if held else ()


def fold(lines: Iterable[Line]) -> tuple[Fold, ...]:
    """Return the fold that holds some lines, none where there are none."""
    held = tuple(lines)
    return (Fold(held),) if held else ()


_LOOSE_ENDS: Final = " ,;:.([«“—–-" + NBSP


def clean(text: str) -> str:
    r"""Drop control, zero-width and direction characters, and put every text on one line.

    >>> clean("harvest\u200b\u202e of\n2025\x1b[1m")
    'harvest of 2025[1m'
    """
    if _PLAIN.fullmatch(text) and not _GAP.search(text):
        return text
    return _cleaned(text)


def _cleaned(text: str) -> str:
    kept = (letter for letter in text if letter.isspace() or unicodedata.category(letter) not in _DROPPED)
    return re.sub(r"\s+", _one_space, "".join(kept))


_PLAIN: Final = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u0377\u0400-\u052f\u2010-\u2027\u2030-\u205e\u2190-\u23ff\u20a0-\u20c0]*"
)
"""Texts of these characters, as nearly all are, hold nothing to drop: letters, digits, signs, single spaces."""

_GAP: Final = re.compile(r"\s\s")


def cut(text: str, limit: int) -> str:
    """Shorten a text to a number of characters, at a word; a number is never cut off from what follows it.

    >>> cut("wheat harvest of the north", 20)
    'wheat harvest of…'
    >>> cut("a harvest of 12 million tonnes", 20)
    'a harvest of…'
    """
    if len(text) <= limit:
        return text
    words = text[: limit - 1].split(" ")
    if len(words) > 1 and text[limit - 1] != " ":
        words.pop()
    while words and (re.search(r"\d", words[-1]) or not words[-1].strip(_LOOSE_ENDS)):
        words.pop()
    return " ".join(words).rstrip(_LOOSE_ENDS) + "…"


@lru_cache(maxsize=4096)
def web_address(url: str | None) -> str | None:
    """Return an address that may become a link (http or https, with a host), else None.

    >>> web_address("https://example.org/a"), web_address("javascript:alert(1)")
    ('https://example.org/a', None)
    """
    if not url or url != clean(url) or re.search(r"[\s<>\"]", url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None


_DROPPED: Final = frozenset({"Cc", "Cf", "Cs"})
"""Unicode categories that never reach a reader: controls, format characters (zero-width, bidi), lone surrogates."""


def _one_space(found: re.Match[str]) -> str:
    return NBSP if set(found[0]) <= {NBSP, "\u202f"} else " "


def _written_part(part: Line | Fold, table: _StyleTable) -> str:
    if isinstance(part, Fold):
        shape = table.fold if _rows_of(part) > _ROWS_IN_SIGHT else table.quote
        return shape.format("\n".join(_written_part(each, table) for each in part.lines))
    return "".join(_written(span, table) for span in part)


def _written(span: Span, table: _StyleTable) -> str:
    text = table.escape(clean(span.text))
    url = web_address(span.url)
    linked = table.link.format(text=text, url=table.escape(url)) if url else text
    return table.marks[span.mark].format(linked) if text else ""


def _clean_button(button: Button) -> Button | None:
    url = web_address(button.url)
    label = clean(button.label).strip() or "…"
    copied = clean(button.copy or "").strip() or None
    does_something = button.action or url or copied or button.share
    return Button(label, button.action, url, copied, button.share) if does_something else None


def _folded(parts: Iterable[Line | Fold], table: _StyleTable) -> Iterator[Line | Fold]:
    """Keep the folds that are worth one and that the channel can show; the others become their lines."""
    for part in parts:
        if not isinstance(part, Fold):
            yield part
        elif table.fold and (part.quoted or _rows_of(part) > _ROWS_IN_SIGHT):
            yield Fold(tuple(_tidy(part.lines)), quoted=part.quoted)
        else:
            yield from part.lines


def _rows_of(part: Fold) -> int:
    """Return the rows that lines take on a phone."""
    return sum(max(1, -(-len(_plain(each)) // _PHONE_ROW)) for each in part.lines)


_ROWS_IN_SIGHT: Final = 5
"""Telegram's clients show the first three rows of a folded quotation: a fold must hide as many to be worth a tap."""

_PHONE_ROW: Final = 36
"""Letters of one row in a bubble on a phone 390 points wide, at the usual size of letters."""


def _plain(part: Line) -> str:
    return "".join(clean(span.text) for span in part)


def _tidy(parts: Iterable[Kind]) -> list[Kind]:
    """Drop lines that show nothing, repeated blank lines, and blank lines at either end."""
    kept: list[Kind] = []
    for each in parts:
        shown = isinstance(each, Fold) or bool(_plain(each).strip())
        if shown or (each == BLANK and kept and kept[-1] != BLANK):
            kept.append(each)
    return kept[:-1] if kept and kept[-1] == BLANK else kept


def _fitting(parts: Sequence[Line | Fold]) -> list[Line | Fold]:
    """Keep what fits a message; renderers bound their parts, so this cuts only monstrous records."""
    kept: list[Line | Fold] = []
    room = MAX_UNITS
    for each in parts:
        if (size := _units_of(each)) > room:
            return [
                *kept,
                Fold(_fitting_lines(each.lines, room), quoted=each.quoted) if isinstance(each, Fold) else _MORE,
            ]
        kept.append(each)
        room -= size
    return kept


def _fitting_lines(lines: tuple[Line, ...], room: int) -> tuple[Line, ...]:
    for count, size in enumerate(accumulate(map(_units_of, lines))):
        if size > room:
            return (*lines[:count], _MORE)
    return lines


_MORE: Final = line("…")


def _units_of(part: Line | Fold) -> int:
    """Return the most UTF-16 units that a line or a fold may take."""
    if isinstance(part, Fold):
        return sum(map(_units_of, part.lines))
    return 1 + sum(len(clean(span.text).encode("utf-16-le")) // 2 + 1 for span in part)
