"""What a message holds: the parameters of a call enter; text with entities, preview options or a photo leave."""

from __future__ import annotations

from typing import Any, Final

from bot.transport.botapi.errors import ApiError
from bot.transport.botapi.files import Files, Photo
from bot.transport.botapi.formatted import Formatted
from bot.transport.botapi.markup import link_of
from bot.transport.botapi.texts import formatted_caption, formatted_text
from bot.transport.botapi.world import JSON

_PREVIEW_FLAGS: Final = ("is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text")


def text_of(parameters: JSON) -> Formatted:
    """Return the text of a call. Raises ApiError on what Telegram refuses, as all of these do."""
    parse_mode, entities = parameters.get("parse_mode"), parameters.get("entities")
    return formatted_text(parameters["text"], parse_mode=parse_mode, entities=entities)


def caption_of(parameters: JSON) -> Formatted:
    """Return the caption of a call or of an InputMedia."""
    parse_mode, entities = parameters.get("parse_mode"), parameters.get("caption_entities")
    return formatted_caption(parameters.get("caption", ""), parse_mode=parse_mode, entities=entities)


def preview_of(parameters: JSON) -> JSON | None:
    """Return how the preview of a link shall look, or None where nothing was said of it."""
    options: JSON | None = parameters.get("link_preview_options")
    if options is None:
        return None
    kept: JSON = {name: options[name] for name in _PREVIEW_FLAGS if options.get(name)}
    if not all(isinstance(value, bool) for value in kept.values()):
        raise ApiError("can't parse link preview options: expected a Boolean")
    url = options.get("url")
    if url is not None and (not isinstance(url, str) or not link_of(url)):
        raise ApiError("WEBPAGE_URL_INVALID")
    return kept | ({"url": url} if url else {})


def photo_of(given: Any, files: Files) -> Photo:
    """Return the photo that was uploaded as bytes or named by its file id."""
    if isinstance(given, bytes):
        return files.keep(given)
    if not isinstance(given, str):
        raise ApiError("there is no photo in the request")
    if given.lower().startswith(("http://", "https://")):
        raise ApiError("failed to get HTTP URL content")
    return files.photo(given)
