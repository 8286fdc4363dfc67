"""When something breaks: an error enters, one line of log and, where it helps, an apology to the reader leave.

The apology stands here and not in the message catalogue: it must not depend on a stage that may be what broke.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from telegram import Chat, Update, User
from telegram.error import BadRequest, TelegramError
from telegram.ext import ContextTypes

from bot.models.text import Language
from bot.transport.telegram.addressed import locale_of
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.journal import note
from bot.transport.telegram.limiter import TooLateError
from bot.transport.telegram.logs import frames_of

_LOGGER: Final = logging.getLogger(__name__)

_QUOTED: Final = re.compile(r'"[^"]*"?')

APOLOGY: Final[Mapping[Language, str]] = {
    Language.RU: "Что-то сломалось, и ответа не вышло. Попробуйте спросить ещё раз.",
    Language.EN: "Something went wrong and there is no answer. Please ask once more.",
    Language.KK: "Бірдеңе бұзылып, жауап шықпады. Қайтадан сұрап көріңіз.",
}


@dataclass(frozen=True, slots=True)
class Failures:
    """What the bot does when handling an update failed."""

    deps: Deps

    async def on_error(self, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Log an error without the reader's words, and tell the reader where the reader can still be told."""
        error = context.error
        known = update if isinstance(update, Update) else None
        if isinstance(error, TooLateError):
            return  # the entry of the update says so
        note("failed", type(error).__name__)
        _log(error, known)
        chat = known.effective_chat if known else None
        if known is None or chat is None or known.guest_message or not _worth_telling(error):
            return
        with suppress(TelegramError):
            await context.bot.send_message(chat.id, APOLOGY[self._language(chat, known.effective_user)])

    def _language(self, chat: Chat, reader: User | None) -> Language:
        """Return the language of the chat, or of the reader's client where looking the chat's up is what breaks."""
        locale = locale_of(reader)
        try:
            return self.deps.app.language_of(str(chat.id), locale=locale)
        except Exception as error:  # noqa: BLE001 - the apology is to come through whatever is broken
            _LOGGER.warning("the language of a chat could not be found (%s)", type(error).__name__)
            return locale or Language.RU


def _log(error: Exception | None, update: Update | None) -> None:
    """Log kind and place of an error; only Telegram's own words are kept, as any other message may quote the reader.

    Telegram quotes too: the tag that it does not know, the command that it does not like.
    """
    number = update.update_id if update else None
    words = f": {_QUOTED.sub('…', error.message)}" if isinstance(error, TelegramError) else ""
    place = frames_of(error.__traceback__ if error else None)
    _LOGGER.error("update %s failed with %s%s (%s)", number, type(error).__name__, words, place)


def _worth_telling(error: Exception | None) -> bool:
    """Tell a broken reply from a broken line, over which an apology fails too or follows a delivered answer."""
    return not isinstance(error, TelegramError) or isinstance(error, BadRequest)
