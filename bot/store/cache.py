"""Worked-out data of a base, kept between starts. A cache: losing it costs half a second, never an answer."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def read_kept(folder: Path, key: str) -> dict[str, Any] | None:
    """Return the data kept under a key, or None where there is none or the file is no JSON object."""
    try:
        kept = json.loads(_file(folder, key).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return kept if isinstance(kept, dict) else None


def keep(folder: Path, key: str, data: Mapping[str, Any]) -> bool:
    """Keep data under a key, whole or not at all; return whether the disk took it."""
    draft: Path | None = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=folder, suffix=".draft", delete=False) as file:
            draft = Path(file.name)
            json.dump(data, file, ensure_ascii=False)
        draft.replace(_file(folder, key))
    except OSError:
        if draft is not None:
            draft.unlink(missing_ok=True)
        return False
    return True


def _file(folder: Path, key: str) -> Path:
    return folder / f"index-{key}.json"
