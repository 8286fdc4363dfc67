"""Text of a message: what a caller sent enters, what Telegram keeps of it leaves, or the refusal.

Follows `fix_formatted_text` of TDLib: control characters become spaces, outer blanks are cut off, then limits
are checked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from bot.transport.botapi.errors import ApiError, MarkupError
from bot.transport.botapi.formatted import ENTITY_OF_TAG, Entity, Formatted
from bot.transport.botapi.markup import link_of, parse_html
from bot.transport.botapi.nesting import as_may_nest
from bot.transport.botapi.utf16 import offsets, units

TEXT_LIMIT: Final = 4096
CAPTION_LIMIT: Final = 1024
ENTITY_LIMIT: Final = 100
_CONTROLS: Final[dict[int, str | None]] = {code: " " for code in range(32) if chr(code) != "\n"}
_DROPPED: Final[dict[int, str | None]] = dict.fromkeys([0x0D, *range(0x2028, 0x202F)])
_CLEANED: Final = _CONTROLS | _DROPPED
_INVISIBLE: Final = re.compile("[\\s\u200b-\u200f\u2060-\u2064\u206a-\u206f\u2800\ufeff\u00ad]*")
_EXPLICIT: Final = frozenset({*ENTITY_OF_TAG.values(), "expandable_blockquote", "text_mention"})
_AUTOMATIC: Final = frozenset({"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"})
_FOUND: Final = (
    ("url", re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)]")),
    ("bot_command", re.compile(r"(?<![\w/@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")),
    ("mention", re.compile(r"(?<![\w/@])@[A-Za-z][A-Za-z0-9_]{3,31}(?!\w)")),
)


def formatted_text(text: str, *, parse_mode: str | None, entities: Sequence[Any] | None) -> Formatted:
    """Return the text of a new message as Telegram keeps it, with the commands, mentions and links that it finds."""
    return _read_text(text, parse_mode, entities) if entities else _known_text(text, parse_mode)


def _read_text(text: str, parse_mode: str | None, entities: Sequence[Any] | None) -> Formatted:
    kept = _kept(text, parse_mode, entities)
    if _INVISIBLE.fullmatch(kept.text):
        raise ApiError("message text is empty")
    if units(kept.text) > TEXT_LIMIT:
        raise ApiError("message is too long")
    return Formatted(kept.text, _with_detected(kept))


@lru_cache(maxsize=1_024)
def _known_text(text: str, parse_mode: str | None) -> Formatted:
    """Read a text as before where it is sent again: many readers get the same reply."""
    return _read_text(text, parse_mode, None)


def formatted_caption(text: str, *, parse_mode: str | None, entities: Sequence[Any] | None) -> Formatted:
    """Return the caption of a picture as Telegram keeps it; an empty one is none."""
    kept = _kept(text, parse_mode, entities)
    if units(kept.text) > CAPTION_LIMIT:
        raise ApiError("message caption is too long")
    return Formatted(kept.text, _with_detected(kept))


def detected(text: str) -> tuple[Entity, ...]:
    """Find the links, commands and mentions of a text.

    >>> [entity.type for entity in detected("/figures@harvest_bot and @reader")]
    ['bot_command', 'mention']
    """
    found = [(kind, match.span()) for kind, pattern in _FOUND for match in pattern.finditer(text)]
    if not found:
        return ()
    at = offsets(text)
    return tuple(sorted(Entity(at[begin], at[end] - at[begin], kind) for kind, (begin, end) in found))


def _kept(text: str, parse_mode: str | None, entities: Sequence[Any] | None) -> Formatted:
    cleaned = text.translate(_CLEANED)
    if parse_mode:
        _check_parse_mode(parse_mode)
        read = parse_html(cleaned)
    else:
        read = Formatted(cleaned, _explicit(cleaned, entities or ()))
    kept = _trimmed(Formatted(read.text, as_may_nest(read.entities)))
    if len(kept.entities) > ENTITY_LIMIT:
        raise ApiError("ENTITIES_TOO_LONG")
    return kept


def _check_parse_mode(parse_mode: str) -> None:
    if parse_mode.lower() in ("markdown", "markdownv2"):
        raise ApiError("parse mode Markdown is not supported by this server, use HTML")
    if parse_mode.lower() != "html":
        raise ApiError("unsupported parse_mode")


def _trimmed(read: Formatted) -> Formatted:
    """Cut blanks off both ends and shift the entities along."""
    body = read.text.strip()
    before = units(read.text[: len(read.text) - len(read.text.lstrip())])
    size = units(body)
    kept: list[Entity] = []
    for entity in read.entities:
        start = min(max(entity.offset - before, 0), size)
        end = min(max(entity.end - before, 0), size)
        if end > start:
            kept.append(Entity(start, end - start, entity.type, entity.detail))
    return Formatted(body, tuple(kept))


def _explicit(text: str, raw: Sequence[Any]) -> tuple[Entity, ...]:
    starts = frozenset(offsets(text))
    read = [_entity(each, starts, units(text)) for each in raw]
    return tuple(sorted((each for each in read if each), key=lambda each: (each.offset, -each.length)))


def _entity(raw: Any, starts: frozenset[int], size: int) -> Entity | None:
    if not isinstance(raw, dict):
        raise MarkupError("expected an Object")
    kind, offset, length = raw.get("type"), raw.get("offset"), raw.get("length")
    if not (isinstance(offset, int) and isinstance(length, int) and isinstance(kind, str)):
        raise MarkupError("Can't find field of type Number")
    if kind in _AUTOMATIC:
        return None
    if kind not in _EXPLICIT:
        raise MarkupError("Unsupported type specified")
    if offset < 0 or length <= 0 or offset + length > size:
        raise ApiError("ENTITY_BOUNDS_INVALID")
    if not {offset, offset + length} <= starts:
        raise MarkupError(f"entity beginning at UTF-16 offset {offset} cuts a character in two")
    return Entity(offset, length, kind, _detail(kind, raw))


def _detail(kind: str, raw: dict[str, Any]) -> str:
    match kind:
        case "text_link":
            link = link_of(str(raw.get("url", "")))
            if not link:
                raise MarkupError("Wrong HTTP URL")
            return link
        case "pre":
            return str(raw.get("language", ""))
        case "custom_emoji":
            return str(raw.get("custom_emoji_id", ""))
        case _:
            return ""


def _with_detected(kept: Formatted) -> tuple[Entity, ...]:
    closed = [entity for entity in kept.entities if entity.type in ("code", "pre", "text_link")]
    found = [
        each for each in detected(kept.text) if not any(each.offset < it.end and it.offset < each.end for it in closed)
    ]
    return tuple(sorted((*kept.entities, *found), key=lambda each: (each.offset, -each.length)))
