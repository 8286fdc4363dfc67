"""The bot: a builder with a token or request and the app enter, a ready Application leaves.

Every way to run the bot, live and local alike, drives the Application that is built here.
"""

from __future__ import annotations

import logging
from typing import Any, Final

from telegram import BotCommand, LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.error import InvalidToken, TelegramError
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    Defaults,
    MessageHandler,
    filters,
)

from bot.models.reply import READER_COMMANDS
from bot.models.text import Language
from bot.render import say
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.failure import on_error
from bot.transport.telegram.handlers import Handlers
from bot.transport.telegram.limiter import Limiter
from bot.transport.telegram.order import PerChat
from bot.transport.telegram.pace import UNLIMITED, Limits

_LOGGER: Final = logging.getLogger(__name__)

UPDATE_TYPES: Final = (Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY)
_DEFAULTS: Final = Defaults(
    parse_mode=ParseMode.HTML,
    link_preview_options=LinkPreviewOptions(is_disabled=True),
    allow_sending_without_reply=True,
)
# Channel posts are text too: only messages of readers are asked for, new and edited ones apart.
_SAID: Final = filters.TEXT | ~filters.StatusUpdate.ALL  # a text is no news of the chat, whose 46 sorts need no look
_MESSAGES: Final = filters.UpdateType.MESSAGE & _SAID
_EDITED: Final = filters.UpdateType.EDITED_MESSAGE & _SAID

AnyApplication = Application[Any, Any, Any, Any, Any, Any]


def build(
    builder: ApplicationBuilder[Any, Any, Any, Any, Any, Any], deps: Deps, *, limits: Limits = UNLIMITED
) -> AnyApplication:
    """Return the bot. The builder brings the token and, for local use, the requests; nothing is opened yet."""
    builder.defaults(_DEFAULTS).rate_limiter(Limiter(limits)).post_init(introduce)
    builder.concurrent_updates(PerChat(deps.notes.first_seen))
    application = builder.build()
    handlers = Handlers(deps)
    application.add_handler(MessageHandler(_MESSAGES, handlers.on_message))
    application.add_handler(MessageHandler(_EDITED, handlers.on_edited))
    application.add_handler(CallbackQueryHandler(handlers.on_press))
    application.add_error_handler(on_error)
    return application


async def introduce(application: AnyApplication) -> None:
    """Register the commands in every language; a bot whose menu cannot be set still answers."""
    try:
        for language in Language:
            await application.bot.set_my_commands(_menu(language), language_code=language.value)
        await application.bot.set_my_commands(_menu(Language.EN))
    except InvalidToken:
        raise
    except TelegramError as error:
        _LOGGER.warning("the command menu could not be registered (%s)", type(error).__name__)


def _menu(language: Language) -> list[BotCommand]:
    return [BotCommand(command.value, say(language, f"command-{command.value}")) for command in READER_COMMANDS]
