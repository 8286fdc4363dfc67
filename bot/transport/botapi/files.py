"""Pictures: bytes enter, a photo with ids and sizes leaves; equal bytes are one file, and its id works again.

The checks and their words are those of sendPhoto: at most 10 MB, sides of at most 10,000 pixels together, at most
1:20. Nothing is scaled: every size of a photo downloads as the original.
"""

from __future__ import annotations

import hashlib
import struct
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any, Final

from bot.transport.botapi.errors import ApiError

PHOTO_LIMIT: Final = 10 * 1024 * 1024
SIDES_LIMIT: Final = 10_000
RATIO_LIMIT: Final = 20
STORE_LIMIT: Final = 64 * 1024 * 1024
"""Bytes that are kept of all files together: some hundred pictures, and no more memory however many come."""

_SIZES: Final = (("s", 90), ("m", 320), ("x", 800), ("y", 1280), ("w", 2560))  # letters and longest sides
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8"
_START_OF_FRAME: Final = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture that the server holds. `digest` is made of its content; `size` counts bytes."""

    digest: str
    width: int
    height: int
    size: int

    @property
    def file_id(self) -> str:
        """Id of the largest size."""
        return self._id(_SIZES[-1][0])

    def json(self) -> list[dict[str, Any]]:
        """Write as an array of PhotoSize, the largest last."""
        longest = max(self.width, self.height)
        smaller = [self._sized(letter, side / longest) for letter, side in _SIZES[:-1] if side < longest]
        return [*smaller, self._sized(_SIZES[-1][0], 1.0) | {"file_size": self.size}]

    def _id(self, letter: str) -> str:
        return f"AgAC{letter}{self.digest}"

    def _sized(self, letter: str, scale: float) -> dict[str, Any]:
        width, height = max(round(self.width * scale), 1), max(round(self.height * scale), 1)
        unique = f"AQAD{letter}{self.digest[:12]}"
        return {"file_id": self._id(letter), "file_unique_id": unique, "width": width, "height": height}


class Files:
    """The pictures that were sent, the oldest dropped where they get too many."""

    def __init__(self, limit: int = STORE_LIMIT) -> None:
        self._limit = limit
        self._held: OrderedDict[str, tuple[Photo, bytes]] = OrderedDict()
        self._total = 0

    def keep(self, content: bytes) -> Photo:
        """Keep an uploaded picture. Raises ApiError on what Telegram takes for no photo."""
        photo = _photo(content)
        if photo.digest not in self._held:
            self._total += len(content)
        self._held[photo.digest] = photo, content
        while self._total > self._limit and len(self._held) > 1:
            _, (_, dropped) = self._held.popitem(last=False)
            self._total -= len(dropped)
        return photo

    def photo(self, file_id: str) -> Photo:
        """Return the photo of a file id. Raises ApiError where there is none."""
        return self._found(file_id)[0]

    def content(self, file_id: str) -> bytes:
        """Return the bytes of a file id. Raises ApiError where there is none."""
        return self._found(file_id)[1]

    def described(self, file_id: str) -> dict[str, Any]:
        """Write as the type File."""
        photo = self.photo(file_id)
        kind = "png" if self.content(file_id).startswith(_PNG) else "jpg"
        unique = photo.json()[-1]["file_unique_id"]
        path = f"photos/{photo.digest}.{kind}"
        return {"file_id": file_id, "file_unique_id": unique, "file_size": photo.size, "file_path": path}

    def at(self, path: str) -> bytes | None:
        """Return the bytes behind a `file_path`, or None."""
        held = self._held.get(path.rpartition("/")[2].partition(".")[0])
        return held[1] if held else None

    def _found(self, file_id: str) -> tuple[Photo, bytes]:
        held = self._held.get(file_id[5:]) if file_id.startswith("AgAC") else None
        if held is None:
            raise ApiError("wrong file identifier/HTTP URL specified")
        return held


def _photo(content: bytes) -> Photo:
    if not content:
        raise ApiError("file must be non-empty")
    if len(content) > PHOTO_LIMIT:
        size = len(content)
        raise ApiError(f"file of size {size} bytes is too big for a photo; the maximum size is {PHOTO_LIMIT} bytes")
    sides = _sides(content)
    if sides is None:
        raise ApiError("IMAGE_PROCESS_FAILED")
    width, height = sides
    if not min(sides) or width + height > SIDES_LIMIT or max(sides) > RATIO_LIMIT * min(sides):
        raise ApiError("PHOTO_INVALID_DIMENSIONS")
    return Photo(hashlib.sha256(content).hexdigest()[:40], width, height, len(content))


def _sides(content: bytes) -> tuple[int, int] | None:
    """Return width and height of a PNG or JPEG, None of anything else."""
    try:
        if content.startswith(_PNG):
            width, height = struct.unpack_from(">II", content, 16)
            return width, height
        return _jpeg_sides(content) if content.startswith(_JPEG) else None
    except (struct.error, IndexError):
        return None


def _jpeg_sides(content: bytes) -> tuple[int, int] | None:
    at = 2
    while content[at] == 0xFF:  # noqa: PLR2004 - every segment of a JPEG begins with this byte
        if content[at + 1] in _START_OF_FRAME:
            height, width = struct.unpack_from(">HH", content, at + 5)
            return width, height
        at += 2 + struct.unpack_from(">H", content, at + 2)[0]
    return None
