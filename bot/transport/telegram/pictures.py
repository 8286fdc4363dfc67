"""Replies with a picture: the picture is sent with its text as the caption, or the text alone where that fails.

A picture that Telegram already holds is sent by its file id; any other is drawn and uploaded while the chat shows that
a photo is on its way.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from telegram import Bot, InlineKeyboardMarkup, InputFile, MaybeInaccessibleMessage, Message
from telegram.constants import ChatAction
from telegram.error import BadRequest

from bot.models.picture import Picture
from bot.models.reply import Rendered
from bot.transport.botapi.errors import MarkupError
from bot.transport.botapi.markup import parse_html
from bot.transport.botapi.utf16 import offsets
from bot.transport.telegram.activity import shown_activity
from bot.transport.telegram.album import key_of_picture
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.logs import frames_of
from bot.transport.telegram.replies import keyboard, send
from bot.transport.telegram.sending import Sent

_LOGGER: Final = logging.getLogger(__name__)

CAPTION_LIMIT: Final = 1024


async def respond(bot: Bot, rendered: Rendered, deps: Deps, *, to: MaybeInaccessibleMessage) -> tuple[Sent, ...]:
    """Send a reply to where a message stands, with its picture where it has one, and return its messages."""
    if rendered.picture is None:
        return await send(bot, rendered, deps.app.base, to=to)
    whole = fits_caption(rendered.text)
    caption = rendered.text if whole else None
    buttons = keyboard(rendered, deps.app.base, bot.username) if whole else None
    photo = await _pictured(rendered.picture, Shown(bot, to, caption, buttons), deps)
    shown = (Sent(photo.message_id, pictured=True),) if photo else ()
    if photo and whole:
        return shown
    return (*shown, *await send(bot, rendered, deps.app.base, to=to))


@dataclass(frozen=True, slots=True)
class Shown:
    """Where a picture is sent, and what stands with it; no caption where the text is too long for one."""

    bot: Bot
    to: MaybeInaccessibleMessage
    caption: str | None
    buttons: InlineKeyboardMarkup | None


async def _pictured(picture: Picture, shown: Shown, deps: Deps) -> Message | None:
    """Send a picture by the id of the file that Telegram holds, else draw and upload it; None where it cannot be."""
    known = deps.notes.file_of(key_of_picture(picture))
    if known:
        with suppress(BadRequest):  # Telegram no longer knows the file, and so has sent nothing
            return await _send_photo(known, shown)
    return await _uploaded(picture, shown, deps)


async def _uploaded(picture: Picture, shown: Shown, deps: Deps) -> Message | None:
    topic = _thread_of(shown.to)
    async with shown_activity(shown.bot, shown.to.chat.id, ChatAction.UPLOAD_PHOTO, after=0, topic=topic):
        return await _drawn(picture, shown, deps)


async def _drawn(picture: Picture, shown: Shown, deps: Deps) -> Message | None:
    key = key_of_picture(picture)
    try:
        png = await deps.album.png(picture)
    except Exception as error:  # noqa: BLE001 - whatever breaks in a drawing, the reader gets the words
        place = frames_of(error.__traceback__)
        _LOGGER.error("a picture cannot be drawn: %s (%s)", type(error).__name__, place)  # noqa: TRY400 - the message may quote the dossier
        return None
    try:
        sent = await _send_photo(InputFile(png, filename=f"{key}.png"), shown)
    except BadRequest as error:
        _LOGGER.warning("a picture was refused: %s", error.message)
        return None
    if sent.photo:
        deps.notes.keep_file(key, sent.photo[-1].file_id)
    return sent


async def _send_photo(photo: str | InputFile, shown: Shown) -> Message:
    if isinstance(shown.to, Message):
        return await shown.to.reply_photo(photo, caption=shown.caption, reply_markup=shown.buttons)
    chat = shown.to.chat.id
    return await shown.bot.send_photo(chat, photo, caption=shown.caption, reply_markup=shown.buttons)


def fits_caption(markup: str) -> bool:
    """Say whether a text is short enough to stand under a picture, once its markup is read."""
    try:
        return offsets(parse_html(markup).text)[-1] <= CAPTION_LIMIT
    except MarkupError:
        return False


def _thread_of(message: MaybeInaccessibleMessage) -> int | None:
    in_topic = isinstance(message, Message) and message.is_topic_message
    return message.message_thread_id if isinstance(message, Message) and in_topic else None
