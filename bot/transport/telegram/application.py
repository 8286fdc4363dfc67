"""The bot: a builder with a token or request and the app enter, a ready Application leaves.

Every way to run the bot, live and local alike, drives the Application that is built here.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any, Final

from telegram import LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ChatMemberHandler,
    Defaults,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.transport.telegram.deps import Deps
from bot.transport.telegram.elsewhere import Elsewhere
from bot.transport.telegram.failure import Failures
from bot.transport.telegram.handlers import Handlers
from bot.transport.telegram.joined import Newcomer
from bot.transport.telegram.limiter import Limiter
from bot.transport.telegram.menus import register
from bot.transport.telegram.order import PerChat
from bot.transport.telegram.pace import UNLIMITED, Limits

UPDATE_TYPES: Final = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.GUEST_MESSAGE,
    Update.MY_CHAT_MEMBER,
)
_DEFAULTS: Final = Defaults(
    parse_mode=ParseMode.HTML,
    link_preview_options=LinkPreviewOptions(is_disabled=True),
    allow_sending_without_reply=True,
)
# Channel posts are text too: only messages of readers are asked for, new and edited ones apart.
_SAID: Final = filters.TEXT | ~filters.StatusUpdate.ALL  # a text is no news of the chat, whose 46 sorts need no look
_MESSAGES: Final = filters.UpdateType.MESSAGE & _SAID
_GUESTS: Final = filters.UpdateType.GUEST_MESSAGE
_EDITED: Final = filters.UpdateType.EDITED_MESSAGE & _SAID

AnyApplication = Application[Any, Any, Any, Any, Any, Any]


def build(
    builder: ApplicationBuilder[Any, Any, Any, Any, Any, Any], deps: Deps, *, limits: Limits = UNLIMITED
) -> AnyApplication:
    """Return the bot. The builder brings the token and, for local use, the requests; nothing is opened yet."""
    builder.defaults(_DEFAULTS).rate_limiter(Limiter(limits))
    builder.concurrent_updates(PerChat(deps.notes.first_seen))
    builder.post_init(partial(introduce, editors=deps.editors))
    application = builder.build()
    _add_editing(application, deps)
    handlers = Handlers(deps)
    application.add_handler(MessageHandler(_MESSAGES, handlers.on_message))
    application.add_handler(MessageHandler(_EDITED, handlers.on_edited))
    application.add_handler(CallbackQueryHandler(handlers.on_press))
    elsewhere = Elsewhere(deps)
    application.add_handler(InlineQueryHandler(elsewhere.on_inline))
    application.add_handler(MessageHandler(_GUESTS, elsewhere.on_guest))
    newcomer = Newcomer(deps)
    application.add_handler(ChatMemberHandler(newcomer.on_joined, ChatMemberHandler.MY_CHAT_MEMBER))
    application.add_handler(
        MessageHandler(filters.UpdateType.MESSAGE & filters.StatusUpdate.MIGRATE, newcomer.on_moved)
    )
    application.add_error_handler(Failures(deps).on_error)
    return application


def _add_editing(application: AnyApplication, deps: Deps) -> None:
    """Take articles and decisions of editors, before anything else does."""
    if deps.reviewing and deps.editors:
        from bot.transport.telegram.editing.room import add_to  # noqa: PLC0415 - only a bot with editors needs it

        add_to(application, deps)


async def introduce(application: AnyApplication, editors: Iterable[int] = ()) -> None:
    """Register what Telegram shows of the bot; a bot that it cannot be registered for still answers.

    Raises InvalidToken where Telegram does not know the token.
    """
    await register(application.bot, editors)
