"""What was decided last, on disk, so that it can be undone also tomorrow."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from bot.models.draft import DraftFact, DraftSource
from bot.models.entity import Identifier
from bot.models.fact import Fact
from bot.models.text import Model
from bot.review.disk import DRAFTS, write_whole

_FILE: Final = ".decisions.jsonl"
_KEPT: Final = 100
"""Decisions that can be undone, one after another."""


class Decision(Model):
    """A decision as it can be undone: drafts as they were before, and facts as they were accepted.

    `merged` are facts of the base as they were before others were merged into them.
    """

    article: Identifier
    drafts: tuple[DraftFact, ...] = ()
    accepted: tuple[Fact, ...] = ()
    merged: tuple[Fact, ...] = ()
    source: DraftSource | None = None


def decisions(base: Path) -> tuple[Decision, ...]:
    """Return the decisions that can be undone, the last one last; what is illegible is left out."""
    try:
        lines = (base / DRAFTS / _FILE).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return ()
    read = (_decision(each) for each in lines)
    return tuple(each for each in read if each is not None)


def write_decisions(base: Path, kept: Iterable[Decision]) -> None:
    """Write down the decisions that can be undone. Raises ReviewError where the disk does not take them."""
    listed = list(kept)[-_KEPT:]
    text = "".join(f"{each.model_dump_json(exclude_defaults=False)}\n" for each in listed)
    write_whole(base / DRAFTS / _FILE, text.encode())


def _decision(line: str) -> Decision | None:
    try:
        return Decision.model_validate(json.loads(line))
    except (ValueError, RecursionError, ValidationError):
        return None
