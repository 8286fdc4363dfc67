"""Replies with a picture: the picture is sent with its text as the caption, or the text alone where that fails.

A picture that Telegram already holds is sent by its file id; any other is drawn and uploaded while the chat shows that
a photo is on its way.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import Final

from telegram import Bot, InlineKeyboardMarkup, InputFile, MaybeInaccessibleMessage, Message
from telegram.constants import ChatAction
from telegram.error import BadRequest, TelegramError

from bot.models.picture import Picture
from bot.models.reply import Rendered
from bot.transport.botapi.errors import MarkupError
from bot.transport.botapi.markup import parse_html
from bot.transport.botapi.utf16 import offsets
from bot.transport.telegram.album import key_of_picture
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.logs import frames_of
from bot.transport.telegram.replies import keyboard, send

_LOGGER: Final = logging.getLogger(__name__)

CAPTION_LIMIT: Final = 1024


async def respond(bot: Bot, rendered: Rendered, deps: Deps, *, to: MaybeInaccessibleMessage) -> None:
    """Send a reply to where a message stands, with its picture where it has one."""
    if rendered.picture is None or not await _send_pictured(bot, rendered, rendered.picture, deps=deps, to=to):
        await send(bot, rendered, deps.app.base, to=to)


async def _send_pictured(
    bot: Bot, rendered: Rendered, picture: Picture, *, deps: Deps, to: MaybeInaccessibleMessage
) -> bool:
    """Send the picture, and say whether the reply is complete: a text too long for a caption comes after it."""
    whole = fits_caption(rendered.text)
    caption = rendered.text if whole else None
    buttons = keyboard(rendered, deps.app.base) if whole else None
    key = key_of_picture(picture)
    known = deps.notes.file_of(key)
    if known:
        with suppress(BadRequest):  # Telegram no longer knows the file, and so has sent nothing
            await _send_photo(bot, known, caption, buttons, to=to)
            return whole
    uploaded = await _upload(bot, picture, caption, buttons, deps=deps, to=to)
    return whole and uploaded


async def _upload(  # noqa: PLR0913 - a photo with all that belongs to it
    bot: Bot,
    picture: Picture,
    caption: str | None,
    buttons: InlineKeyboardMarkup | None,
    *,
    deps: Deps,
    to: MaybeInaccessibleMessage,
) -> bool:
    """Draw a picture and send it; say whether it was sent, so that the text can stand in for it."""
    with suppress(TelegramError):
        await bot.send_chat_action(to.chat.id, ChatAction.UPLOAD_PHOTO, message_thread_id=_thread_of(to))
    key = key_of_picture(picture)
    try:
        png = await deps.album.png(picture)
    except Exception as error:  # noqa: BLE001 - whatever breaks in a drawing, the reader gets the words
        _LOGGER.error("a picture cannot be drawn: %s (%s)", type(error).__name__, frames_of(error.__traceback__))  # noqa: TRY400 - a message may quote the dossier
        return False
    try:
        sent = await _send_photo(bot, InputFile(png, filename=f"{key}.png"), caption, buttons, to=to)
    except BadRequest as error:
        _LOGGER.warning("a picture was refused: %s", error.message)
        return False
    if sent.photo:
        deps.notes.keep_file(key, sent.photo[-1].file_id)
    return True


async def _send_photo(
    bot: Bot,
    photo: str | InputFile,
    caption: str | None,
    buttons: InlineKeyboardMarkup | None,
    *,
    to: MaybeInaccessibleMessage,
) -> Message:
    if isinstance(to, Message):
        return await to.reply_photo(photo, caption=caption, reply_markup=buttons)
    return await bot.send_photo(to.chat.id, photo, caption=caption, reply_markup=buttons)


def fits_caption(markup: str) -> bool:
    """Say whether a text is short enough to stand under a picture, once its markup is read."""
    try:
        return offsets(parse_html(markup).text)[-1] <= CAPTION_LIMIT
    except MarkupError:
        return False


def _thread_of(message: MaybeInaccessibleMessage) -> int | None:
    in_topic = isinstance(message, Message) and message.is_topic_message
    return message.message_thread_id if isinstance(message, Message) and in_topic else None
