"""Messages for a terminal: text with entities enters, lines of styled runs leave.

Bold and the like stay styles, a link is followed by its address, and every line of a quotation is set in. A picture is
named, buttons are numbered lines.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from bot.transport.botapi.formatted import Entity, Formatted
from bot.transport.botapi.utf16 import offsets, piece

INDENT: Final = "    "
PICTURE: Final = "(a picture)"
_STYLES: Final = {
    "bold": "bold",
    "italic": "italic",
    "underline": "underline",
    "strikethrough": "strike",
    "text_link": "cyan",
    "url": "cyan",
    "bot_command": "cyan",
    "code": "green",
    "pre": "green",
}
_QUOTES: Final = frozenset({"blockquote", "expandable_blockquote"})


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style; the style is in the words of `rich`."""

    text: str
    style: str = ""


Lines = tuple[tuple[Run, ...], ...]


def message_lines(content: Formatted, buttons: Iterable[dict[str, Any]], *, picture: bool = False) -> Lines:
    """Return a whole message as styled runs; buttons are those of the Bot API, row after row.

    >>> lines = message_lines(Formatted("Up 5"), [{"text": "copy", "copy_text": {"text": "5"}}], picture=True)
    >>> ["".join(run.text for run in line) for line in lines]
    ['(a picture)', 'Up 5', '[1] copy (copies)']
    """
    head = ((Run(PICTURE, "dim"),),) if picture else ()
    text = styled_lines(content) if content.text else ()
    return (*head, *text, *(_button_line(number, each) for number, each in enumerate(buttons, start=1)))


def deed_of(button: dict[str, Any]) -> str:
    """Return what a button does by itself, without asking the bot; an empty text where it asks the bot."""
    if "url" in button:
        return f"opens {harmless(button['url'])}"
    if "copy_text" in button:
        return f"copies {harmless(button['copy_text']['text'])}"
    return "" if "callback_data" in button else "searches in a chat of your choice"


def _button_line(number: int, button: dict[str, Any]) -> tuple[Run, ...]:
    deed = "copies" if "copy_text" in button else deed_of(button).removeprefix("opens ")
    return Run(f"[{number}] ", "bold cyan"), Run(harmless(button["text"]) + (f" ({deed})" if deed else ""))


def styled_lines(content: Formatted) -> tuple[tuple[Run, ...], ...]:
    """Return the lines of a message as styled runs.

    >>> ["".join(run.text for run in line) for line in styled_lines(Formatted("a b", (Entity(0, 1, "bold"),)))]
    ['a b']
    """
    letters: list[tuple[str, str]] = []
    starts = offsets(content.text)
    for letter, start in zip(content.text, starts, strict=False):
        around = [each for each in content.entities if each.offset <= start < each.end]
        if _begins_line(letters) and any(each.type in _QUOTES for each in around):
            letters.append((INDENT, ""))
        letters.append((letter, _style(around)))
        end = start + len(letter.encode("utf-16-le", "surrogatepass")) // 2
        ended = [each for each in around if each.end == end and _hides_address(each, content)]
        letters += [(f" ({each.detail})", "dim") for each in ended]
    return tuple(_runs(line) for line in _lines(letters))


def harmless(text: str) -> str:
    r"""Return a text without the characters that drive a terminal; line breaks and tabs stay.

    >>> harmless("wheat\x1b[2J\x00")
    'wheat[2J'
    """
    return "".join(letter for letter in text if letter in "\n\t" or unicodedata.category(letter) not in ("Cc", "Cs"))


def _begins_line(letters: list[tuple[str, str]]) -> bool:
    return not letters or letters[-1][0] == "\n"


def _style(around: list[Entity]) -> str:
    return " ".join(dict.fromkeys(_STYLES[each.type] for each in around if each.type in _STYLES))


def _hides_address(entity: Entity, content: Formatted) -> bool:
    shown = piece(content.text, offset=entity.offset, length=entity.length)
    return entity.type == "text_link" and shown.rstrip("/") != entity.detail.rstrip("/")


def _lines(letters: list[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    lines: list[list[tuple[str, str]]] = [[]]
    for each in letters:
        if each[0] == "\n":
            lines.append([])
        else:
            lines[-1].append(each)
    return lines


def _runs(line: list[tuple[str, str]]) -> tuple[Run, ...]:
    together = groupby(line, key=lambda each: each[1])
    return tuple(Run(harmless("".join(text for text, _ in group)), style) for style, group in together)
