"""An article that was read comes to the desk: is it new, read before, changed since, or in the base already."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from itertools import count
from pathlib import Path
from typing import Final

from bot.language.addresses import page_of, same_page
from bot.models.base import Base
from bot.models.draft import DraftArticle
from bot.review.files import draft_ids, draft_path, read_draft, write_draft
from bot.review.renewal import renewed, under_another_id

_DIGEST: Final = re.compile(r"^digest: (\S+)$", re.MULTILINE)
_URL: Final = re.compile(r"^  url: (\S+)$", re.MULTILINE)
_HEAD: Final = "\ndrafts:"


class Filing(StrEnum):
    """What became of an article that came to the desk."""

    NEW = "new"
    SAME = "already there"
    CHANGED = "changed"
    IN_BASE = "in the base already"


@dataclass(frozen=True, slots=True)
class Filed:
    """An article on the desk, and what became of it when it came."""

    article: DraftArticle
    filing: Filing

    @property
    def is_on_desk(self) -> bool:
        """Whether its drafts can be decided on; those of an article that stands in the base by other hands cannot."""
        return self.filing is not Filing.IN_BASE


def file_article(folder: Path, read: DraftArticle, base: Base, *, given: Collection[str] = ()) -> Filed:
    """Write the drafts of an article where they are new or changed. Raises ReviewError where the disk refuses."""
    held = _held(folder, read)
    if held is None:
        if other := _in_base(read, base):
            return Filed(under_another_id(read, other), Filing.IN_BASE)
        new = under_another_id(read, _free_id(folder, read.id, base))
        write_draft(folder, new)
        return Filed(new, Filing.NEW)
    now = renewed(held, read, given=given)
    if held.digest == read.digest and now.source == held.source:
        return Filed(held, Filing.SAME)
    if held.digest == read.digest and not given:
        now = held.model_copy(update={"source": now.source})
    write_draft(folder, now)
    return Filed(now, Filing.CHANGED)


def _held(folder: Path, read: DraftArticle) -> DraftArticle | None:
    """Return the article on the desk that this is: the same text, or the same address, or the same date and title."""
    url = page_of(read.source.url) if read.source.url else None
    by_text = by_url = None
    for identifier in draft_ids(folder):
        digest, address = _head_of(draft_path(folder, identifier))
        if digest == read.digest:
            by_text = identifier
        elif url and address and page_of(address) == url:
            by_url = identifier
    chosen = by_text or by_url
    if chosen is None and draft_path(folder, read.id).is_file():
        other = read_draft(folder, read.id)
        if not (url and other.source.url):
            return other
    return read_draft(folder, chosen) if chosen else None


def _head_of(path: Path) -> tuple[str | None, str | None]:
    """Return digest and address of a file of drafts without reading the drafts themselves."""
    try:
        head = path.read_text(encoding="utf-8").partition(_HEAD)[0]
    except (OSError, UnicodeDecodeError):
        return None, None
    digest, url = _DIGEST.search(head), _URL.search(head)
    return (digest[1].strip("'\"") if digest else None), (url[1].strip("'\"") if url else None)


def _in_base(read: DraftArticle, base: Base) -> str | None:
    """Return the article of the base that has the address of this one."""
    if not read.source.url:
        return None
    held = ((each.id, each.source.url) for each in base.articles.values())
    return next((key for key, url in held if url and same_page(url, read.source.url)), None)


def _free_id(folder: Path, identifier: str, base: Base) -> str:
    """Return the first id that neither an article of the base nor one on the desk has."""
    taken = {*draft_ids(folder), *(each for each in (identifier,) if each in base.articles)}
    numbered = (identifier if number == 1 else f"{identifier}-{number}" for number in count(1))
    return next(each for each in numbered if each not in taken and each not in base.articles)
