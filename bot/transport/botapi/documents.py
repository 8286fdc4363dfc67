"""Documents: files that readers send enter, ids and paths leave; equal bytes under one name are one file.

A file's name is told and never used: what is downloaded is found by the digest of its content.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any, Final

from bot.transport.botapi.errors import ApiError

DOWNLOAD_LIMIT: Final = 20 * 1024 * 1024
"""The largest file that a bot can download."""

KEPT: Final = 100
_PREFIX: Final = "BQAC"


@dataclass(frozen=True, slots=True)
class Document:
    """A file that somebody sent. `digest` is made of its name and content; `size` counts bytes."""

    digest: str
    name: str
    mime_type: str
    size: int

    @property
    def file_id(self) -> str:
        """Id to get it by."""
        return f"{_PREFIX}{self.digest}"

    def json(self) -> dict[str, Any]:
        """Write as the type Document."""
        unique = f"AgAD{self.digest[:12]}"
        named = {"file_name": self.name, "mime_type": self.mime_type, "file_size": self.size}
        return {"file_id": self.file_id, "file_unique_id": unique, **named}


class Documents:
    """The files that were sent, the newest."""

    def __init__(self) -> None:
        self._held: OrderedDict[str, tuple[Document, bytes]] = OrderedDict()

    def keep(self, content: bytes, *, name: str, mime_type: str) -> Document:
        """Keep a file that a reader sends."""
        digest = hashlib.sha256(name.encode() + b"\0" + content).hexdigest()[:40]
        document = Document(digest, name, mime_type, len(content))
        self._held[digest] = document, content
        while len(self._held) > KEPT:
            self._held.popitem(last=False)
        return document

    def holds(self, file_id: str) -> bool:
        """Tell whether an id is that of a document, known or not."""
        return file_id.startswith(_PREFIX)

    def described(self, file_id: str) -> dict[str, Any]:
        """Write as the type File. Raises ApiError where there is none, or where it is too big to be downloaded."""
        held = self._held.get(file_id.removeprefix(_PREFIX))
        if held is None:
            raise ApiError("wrong file_id or the file is temporarily unavailable")
        document, _ = held
        if document.size > DOWNLOAD_LIMIT:
            raise ApiError("file is too big")
        unique = document.json()["file_unique_id"]
        path = f"documents/{document.digest}"
        return {"file_id": file_id, "file_unique_id": unique, "file_size": document.size, "file_path": path}

    def at(self, path: str) -> bytes | None:
        """Return the bytes behind a `file_path`, or None."""
        held = self._held.get(path.rpartition("documents/")[2]) if "documents/" in path else None
        return held[1] if held else None
