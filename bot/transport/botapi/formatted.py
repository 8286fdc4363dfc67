"""Text with entities, as Telegram keeps it, and its way back to Telegram's HTML."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Final

from bot.transport.botapi.utf16 import offsets

ENTITY_OF_TAG: Final = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
}


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """A formatted stretch of text. `offset` and `length` count UTF-16 code units; `detail` is the link or language."""

    offset: int
    length: int
    type: str
    detail: str = ""

    @property
    def end(self) -> int:
        """Offset just behind the entity."""
        return self.offset + self.length


@dataclass(frozen=True, slots=True)
class Formatted:
    """Plain text and its entities, outer ones first."""

    text: str
    entities: tuple[Entity, ...] = ()


def html_of(formatted: Formatted) -> str:
    """Write text and entities as Telegram HTML, the inverse of `parse_html`.

    >>> html_of(Formatted("up <5", (Entity(0, 2, "bold"),)))
    '<b>up</b> &lt;5'
    """
    at = {offset: position for position, offset in enumerate(offsets(formatted.text))}
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for entity in sorted(formatted.entities, key=lambda each: (each.offset, -each.length)):
        start, end = _tags(entity)
        opening.setdefault(at[entity.offset], []).append(start)
        closing.setdefault(at[entity.end], []).insert(0, end)
    written: list[str] = []
    for position, letter in enumerate((*formatted.text, "")):
        written += [*closing.get(position, ()), *opening.get(position, ()), escape(letter)]
    return "".join(written)


def _tags(entity: Entity) -> tuple[str, str]:
    match entity.type:
        case "text_link":
            return f'<a href="{escape(entity.detail)}">', "</a>"
        case "expandable_blockquote":
            return "<blockquote expandable>", "</blockquote>"
        case "custom_emoji":
            return f'<tg-emoji emoji-id="{escape(entity.detail)}">', "</tg-emoji>"
        case "spoiler":
            return "<tg-spoiler>", "</tg-spoiler>"
        case "pre" if entity.detail:
            return f'<pre><code class="language-{escape(entity.detail)}">', "</code></pre>"
        case kind:
            name = next(tag for tag, named in ENTITY_OF_TAG.items() if named == kind)
            return f"<{name}>", f"</{name}>"
