"""Telegram's HTML: markup enters, plain text with entities leaves, or the error that the real parser gives.

The grammar and the wording of the errors follow `parse_html` in TDLib's `MessageEntity.cpp`, the code that the Bot API
server runs. Byte offsets in errors count UTF-8 bytes, offsets of entities count UTF-16 code units.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from bot.transport.botapi.errors import MarkupError
from bot.transport.botapi.formatted import ENTITY_OF_TAG, Entity, Formatted
from bot.transport.botapi.utf16 import units

_SPACE: Final = " \t\r\n\v"
_NAMED: Final = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_PLAIN: Final = re.compile("[^<&]+")
_REFERENCE: Final = re.compile(r"&(?:#(\d{1,10})|#[xX]([0-9a-fA-F]{1,8})|([a-zA-Z]+));?")
_HOST: Final = re.compile(r"(?:[^.\s]+\.)+[^.\s]+")
_LAST_CODE_POINT: Final = 0x10FFFF
_SURROGATES: Final = range(0xD800, 0xE000)


@lru_cache(maxsize=1_024)
def parse_html(markup: str) -> Formatted:
    """Parse Telegram HTML. Raises MarkupError in the words of the real server.

    >>> parse_html('up <b>to</b> &lt;5')
    Formatted(text='up to <5', entities=(Entity(offset=3, length=2, type='bold', detail=''),))
    >>> parse_html("<b>harvest")
    Traceback (most recent call last):
    ...
    bot.transport.botapi.errors.MarkupError: Bad Request: can't parse entities: Can't find end tag corresponding to \
start tag "b"
    """
    return _HtmlReader(markup).read()


@dataclass(frozen=True, slots=True)
class _Open:
    """A start tag that waits for its end tag."""

    name: str
    argument: str
    offset: int
    position: int


class _HtmlReader:
    """One pass over one markup text; `at` is the position of the next character."""

    def __init__(self, markup: str) -> None:
        self.markup = markup
        self.at = 0
        self.text: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def read(self) -> Formatted:
        while self.at < len(self.markup):
            if self._peek() != "<":
                self._write(self._plain() or self._character())
            elif self.markup.startswith("</", self.at):
                self._end_tag()
            else:
                self._start_tag()
        if self.open:
            raise MarkupError(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        ordered = sorted(self.entities, key=lambda each: (each.offset, -each.length, each.type, each.detail))
        return Formatted("".join(self.text), tuple(dict.fromkeys(ordered)))

    def _peek(self) -> str:
        return self.markup[self.at] if self.at < len(self.markup) else ""

    def _byte(self, position: int) -> int:
        return len(self.markup[:position].encode("utf-8", "surrogatepass"))

    def _write(self, text: str) -> None:
        self.text.append(text)
        self.offset += units(text)

    def _plain(self) -> str:
        """Take all text up to what may be a tag or a reference."""
        found = _PLAIN.match(self.markup, self.at)
        if found is None:
            return ""
        self.at = found.end()
        return found[0]

    def _character(self) -> str:
        """Take one character, decoding a reference where one stands; unknown ones stay as they are written."""
        found = _REFERENCE.match(self.markup, self.at) if self._peek() == "&" else None
        decoded = _decoded(found) if found else ""
        if found and decoded:
            self.at = found.end()
            return decoded
        self.at += 1
        return self.markup[self.at - 1]

    def _skip_space(self) -> None:
        while self._peek() and self._peek() in _SPACE:
            self.at += 1

    def _take_until(self, stops: str) -> str:
        begin = self.at
        size = len(self.markup)
        while self.at < size and self.markup[self.at] not in stops:
            self.at += 1
        return self.markup[begin : self.at]

    def _start_tag(self) -> None:
        begin = self.at
        self.at += 1
        name = self._take_until(_SPACE + ">").lower()
        if not self._peek():
            raise MarkupError(f"Unclosed start tag at byte offset {self._byte(begin)}")
        if name not in ENTITY_OF_TAG:
            raise MarkupError(f'Unsupported start tag "{name}" at byte offset {self._byte(begin)}')
        argument = self._attributes(name, begin)
        if name == "span" and argument != "spoiler":
            raise MarkupError(f'Tag "span" must have class "tg-spoiler" at byte offset {self._byte(begin)}')
        self.open.append(_Open(name, argument, self.offset, len(self.text)))

    def _attributes(self, tag: str, begin: int) -> str:
        """Read up to and over `>`; return the one attribute value that means something in this tag."""
        argument = ""
        while True:
            self._skip_space()
            if self._peek() == ">":
                self.at += 1
                return argument
            attribute = self._take_until(_SPACE + "=>/\"'")
            if not attribute:
                raise MarkupError(f'Empty attribute name in the tag "{tag}" at byte offset {self._byte(begin)}')
            value = self._attribute_value(tag, begin)
            argument = _meaning(tag, attribute, value, before=argument)

    def _attribute_value(self, tag: str, begin: int) -> str:
        self._skip_space()
        if not self._peek():
            raise MarkupError(f'Unclosed start tag "{tag}" at byte offset {self._byte(begin)}')
        if self._peek() != "=":
            return ""
        self.at += 1
        self._skip_space()
        value = self._quoted() if self._peek() in ("'", '"') else self._name_token()
        if not self._peek():
            raise MarkupError(f"Unclosed start tag at byte offset {self._byte(begin)}")
        return value

    def _name_token(self) -> str:
        begin = self.at
        while self._peek().isascii() and (self._peek().isalnum() or self._peek() in tuple(".-")):
            self.at += 1
        if self._peek() and self._peek() not in _SPACE + ">":
            raise MarkupError(f"Unexpected end of name token at byte offset {self._byte(begin)}")
        return self.markup[begin : self.at].lower()

    def _quoted(self) -> str:
        quote = self._peek()
        self.at += 1
        value: list[str] = []
        while self._peek() not in ("", quote):
            value.append(self._character())
        self.at += bool(self._peek())
        return "".join(value)

    def _end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise MarkupError(f"Unexpected end tag at byte offset {self._byte(begin)}")
        self.at += 2
        name = self._take_until(_SPACE + ">")
        self._skip_space()
        if self._peek() != ">":
            raise MarkupError(f"Unclosed end tag at byte offset {self._byte(begin)}")
        self.at += 1
        opened = self.open.pop()
        if name and name != opened.name:
            expected = f'expected "</{opened.name}>", found "</{name}>"'
            raise MarkupError(f"Unmatched end tag at byte offset {self._byte(begin)}, {expected}")
        self._close(opened)

    def _close(self, opened: _Open) -> None:
        length = self.offset - opened.offset
        kind, detail = ENTITY_OF_TAG[opened.name], opened.argument
        if opened.name == "a":
            detail = link_of(opened.argument or "".join(self.text[opened.position :]))
        elif opened.name == "blockquote" and opened.argument:
            kind, detail = "expandable_blockquote", ""
        elif opened.name == "span":
            detail = ""
        if not length or (kind in ("text_link", "custom_emoji") and not detail):
            return
        if not self._merged_into_pre(opened, length):
            self.entities.append(Entity(opened.offset, length, kind, detail))

    def _merged_into_pre(self, opened: _Open, length: int) -> bool:
        """Treat `<pre><code class="language-x">` as one block of code in language x."""
        inner = self.entities[-1] if self.entities and opened.name == "pre" else None
        if inner is None or (inner.type, inner.offset, inner.length) != ("code", opened.offset, length):
            return False
        self.entities[-1] = Entity(opened.offset, length, "pre", inner.detail)
        return True


@lru_cache(maxsize=1_024)
def link_of(address: str) -> str:
    """Return a web or Telegram address in full, or an empty text where it is none.

    >>> link_of("example.org/a"), link_of("ftp://example.org"), link_of("nowhere")
    ('http://example.org/a', '', '')
    """
    if not address or any(letter in " \t\r\n<>" for letter in address):
        return ""
    whole = address if "://" in address else f"http://{address}"
    try:
        parts = urlsplit(whole)
        host = parts.hostname or ""
        parts.port  # noqa: B018 - reading the port is what checks it
    except ValueError:
        return ""
    if parts.scheme.lower() in ("tg", "ton"):
        return whole
    known = parts.scheme.lower() in ("http", "https") and _HOST.fullmatch(host)
    return whole if known else ""


def _meaning(tag: str, attribute: str, value: str, *, before: str) -> str:
    match tag, attribute:
        case ("a", "href") | ("tg-emoji", "emoji-id"):
            return value
        case ("code", "class") if value.startswith("language-"):
            return value.removeprefix("language-")
        case ("span", "class") if value.startswith("tg-"):
            return value.removeprefix("tg-")
        case ("blockquote", "expandable"):
            return "1"
        case _:
            return before


def _decoded(found: re.Match[str]) -> str:
    decimal, hexadecimal, name = found.groups()
    if name:
        return _NAMED.get(name, "")
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(code) if 0 < code <= _LAST_CODE_POINT and code not in _SURROGATES else ""
