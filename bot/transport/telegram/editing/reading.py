"""Articles of editors, read one at a time beside the event loop: what was sent enters, its drafts lie on the desk.

The reader of the bot's questions is never kept waiting: reading takes a second of a thread, and a file is fetched from
Telegram alone, never from an address that stands in it.
"""

from __future__ import annotations

import asyncio
import io
import logging
from dataclasses import dataclass, field
from typing import Final

from telegram import Bot
from telegram.error import TelegramError

from bot.errors import DossierError
from bot.models.draft import DraftArticle
from bot.models.review import ArticleCard
from bot.models.text import Language
from bot.opening import load_index
from bot.parse.article import parse_article
from bot.render import say
from bot.review.desk import Desk
from bot.review.inputs import Input
from bot.review.intake import Filing
from bot.review.parsing import Parsed, Reader
from bot.review.shown import article_card
from bot.store import is_large, load_base
from bot.transport.telegram.beside import beside
from bot.transport.telegram.deps import Reviewing
from bot.transport.telegram.editing.articles import MAX_BYTES, Sent
from bot.transport.telegram.editing.deeds import plain, plainly
from bot.transport.telegram.logs import fields

_LOGGER: Final = logging.getLogger(__name__)

_MEGABYTE: Final = 1024 * 1024
_FILINGS: Final = {
    Filing.NEW: "new",
    Filing.SAME: "same",
    Filing.CHANGED: "changed",
    Filing.IN_BASE: "in-base",
}


def desk_of(reviewing: Reviewing) -> Desk:
    """Return a desk at the base folder; a large base is opened as the bot itself opens it."""
    return Desk(
        reviewing.folder, load=lambda folder: load_index(folder).base if is_large(folder) else load_base(folder)
    )


@dataclass(frozen=True, slots=True)
class Read:
    """What became of an article that was sent: its card, or why there is none."""

    card: ArticleCard | None = None
    fault: str = ""


@dataclass(slots=True)
class Reading:
    """Reads articles one after another, with a desk of its own, so that decisions need not wait."""

    reviewing: Reviewing
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    desk: Desk = field(init=False)

    def __post_init__(self) -> None:
        """Sit down at the desk."""
        self.desk = desk_of(self.reviewing)

    @property
    def busy(self) -> bool:
        """Whether an article is being read just now."""
        return self.turn.locked()

    async def fetched(self, bot: Bot, sent: Sent, language: Language) -> tuple[bytes, str]:
        """Return the bytes of what was sent, and why there are none where there are none."""
        if sent.document is None:
            return sent.text.encode("utf-8", "replace"), ""
        too_large = say(language, "draft-too-large", name=sent.name, most=MAX_BYTES // _MEGABYTE)
        if (sent.document.file_size or 0) > MAX_BYTES:
            return b"", too_large
        try:
            file = await bot.get_file(sent.document.file_id)
            if (file.file_size or 0) > MAX_BYTES:
                return b"", too_large
            raw = bytes(await file.download_as_bytearray())
        except TelegramError as error:
            _LOGGER.warning("a file could not be fetched (%s)", type(error).__name__)
            return b"", say(language, "draft-not-downloaded", name=sent.name)
        return (b"", too_large) if len(raw) > MAX_BYTES else (raw, "")

    async def read(self, raw: bytes, sent: Sent, name: str) -> Read:
        """Read an article when it is its turn, and put its drafts on the desk."""
        async with self.turn:
            try:
                return await beside(lambda: self._read(raw, sent, name), name="reading")
            except DossierError as error:
                return Read(fault=plainly(error, self.desk))

    def _read(self, raw: bytes, sent: Sent, name: str) -> Read:
        reviewing = self.reviewing
        parse = reviewing.parse or parse_article
        today = reviewing.now().date()
        reader = Reader(self.desk, today=today, told=sent.told, stdin=io.BytesIO(raw), parse=parse)
        parsed = reader.read(Input(name))
        if parsed.filed is None:
            _LOGGER.info("an article could not be read", extra=fields(bytes=len(raw)))
            return Read(fault=plain(parsed.error or "", self.desk))
        told = fields(bytes=len(raw), drafts=len(parsed.filed.article.drafts), filing=parsed.filed.filing.value)
        _LOGGER.info("an article was read", extra=told)
        return Read(self._card(parsed, parsed.filed.article, parts=sent.parts))

    def _card(self, parsed: Parsed, article: DraftArticle, *, parts: int) -> ArticleCard:
        filing = _FILINGS[parsed.filed.filing] if parsed.filed else ""
        card = article_card(self.desk, article)
        return ArticleCard(article, filing=filing, parts=parts, standing=card.standing, fields=card.fields)
