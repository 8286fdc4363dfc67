"""Drawn pictures: a picture enters, its PNG file leaves, drawn once however many ask for it.

What is drawn is kept on disk by its content. The disk is a cache: one that is full, broken or read-only costs time,
never a picture. Nothing here knows Telegram.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import os
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from bot.models.picture import Picture
from bot.render.drawing import VERSION
from bot.settings import cache_folder, font_cache

_LOGGER: Final = logging.getLogger(__name__)

MAX_BYTES: Final = 64 * 1024 * 1024
"""What the kept pictures may take together: two thousand or so of some 30 kB."""

_FOLDER: Final = "pictures"
_BEGINS: Final = b"\x89PNG\r\n\x1a\n"
_ENDS: Final = b"IEND\xaeB`\x82"
_KEY_BYTES: Final = 16

Drawer = Callable[[Picture], bytes]


def key_of_picture(picture: Picture) -> str:
    """Return what a picture is known by: equal pictures drawn in the same way have equal keys."""
    return hashlib.blake2b(f"{VERSION} {picture!r}".encode(), digest_size=_KEY_BYTES).hexdigest()


def drawn(picture: Picture) -> bytes:
    """Draw a picture. The drawing library is loaded by the first one only."""
    font_cache()
    from bot.render.drawing.draw import draw  # noqa: PLC0415 - loading it takes a second, which most runs never need

    return draw(picture)


class Album:
    """Draws pictures in a thread of its own and keeps them in a folder of at most `most` bytes."""

    def __init__(self, folder: Path | None = None, *, most: int = MAX_BYTES, draw: Drawer = drawn) -> None:
        self._folder = folder or cache_folder() / _FOLDER
        self._most = most
        self._draw = draw
        self._hand = ThreadPoolExecutor(max_workers=1, thread_name_prefix="drawing")
        self._under_way: dict[str, asyncio.Future[bytes]] = {}

    async def png(self, picture: Picture) -> bytes:
        """Return a picture as a PNG file; those who ask for one that is being drawn wait for the same drawing.

        Raises whatever the drawing raises.
        """
        key = key_of_picture(picture)
        loop = asyncio.get_running_loop()
        under_way = self._under_way.get(key)
        if under_way is None or under_way.get_loop() is not loop:
            under_way = loop.run_in_executor(self._hand, self._made, key, picture)
            self._under_way[key] = under_way
            under_way.add_done_callback(lambda done: self._forget(key, done))
        return await asyncio.shield(under_way)

    def _forget(self, key: str, done: asyncio.Future[bytes]) -> None:
        if self._under_way.get(key) is done:
            del self._under_way[key]
        if not done.cancelled():
            done.exception()  # told to whoever waits; where nobody does any more, it is nobody's

    def _made(self, key: str, picture: Picture) -> bytes:
        file = self._folder / f"{key}.png"
        kept = _read(file)
        if kept is None:
            kept = self._draw(picture)
            self._keep(file, kept)
        return kept

    def _keep(self, file: Path, data: bytes) -> None:
        """Put a picture on disk, whole or not at all, and take the oldest away where there are too many."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            _write(file, data)
            _thin_out(self._folder, self._most, keep=file)
        except OSError as error:
            _LOGGER.debug("a drawn picture cannot be kept (%s)", type(error).__name__)


def _read(file: Path) -> bytes | None:
    """Return a kept picture, or None where there is none or it is damaged; reading makes it the newest."""
    try:
        data = file.read_bytes()
        os.utime(file)
    except OSError:
        return None
    return data if data.startswith(_BEGINS) and data.endswith(_ENDS) else None


def _write(file: Path, data: bytes) -> None:
    draft: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(dir=file.parent, suffix=".draft", delete=False) as opened:
            draft = Path(opened.name)
            opened.write(data)
        draft.replace(file)
    except OSError:
        if draft is not None:
            draft.unlink(missing_ok=True)
        raise


def _thin_out(folder: Path, most: int, *, keep: Path) -> None:
    """Remove the pictures that were longest not asked for until the rest fit."""
    held = [(stat.st_mtime_ns, stat.st_size, each) for each in folder.iterdir() if (stat := each.stat())]
    too_much = sum(size for _, size, _ in held) - most
    for _, size, each in sorted(held):
        if too_much <= 0:
            return
        if each != keep:
            each.unlink(missing_ok=True)
            too_much -= size
