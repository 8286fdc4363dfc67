"""Who is spoken to: a message enters, the question put to the bot leaves, or None where it is meant for others."""

from __future__ import annotations

import re

from telegram import Message, User
from telegram.constants import ChatType

from bot.models.text import Language


def question_of(message: Message, me: User) -> str | None:
    """Return what a message asks this bot.

    In private everything is for the bot (a picture asks its caption, a sticker asks nothing: an empty text). In a group
    only a command with the bot's name, a mention of the bot and a reply to the bot are.
    """
    text = message.text or message.caption or ""
    if message.chat.type == ChatType.PRIVATE:
        return without_name(text, me.username or "")
    if not text or command_for_another(text, me.username or ""):
        return None
    question = without_name(text, me.username or "")
    replied = message.reply_to_message.from_user if message.reply_to_message else None
    return question if question != text.strip() or (replied is not None and replied.id == me.id) else None


def without_name(text: str, username: str) -> str:
    """Return a text without mentions of the bot, its commands without the bot's name.

    >>> without_name("/figures@harvest_bot wheat", "harvest_bot"), without_name("@Harvest_Bot rye?", "harvest_bot")
    ('/figures wheat', 'rye?')
    """
    name = re.escape(username)
    plain = re.sub(rf"\A(/\w+)@{name}(?!\w)", r"\1", text, flags=re.IGNORECASE)
    return re.sub(rf"(?<![\w/@])@{name}(?!\w)[,:]?\s*", "", plain, flags=re.IGNORECASE).strip()


def command_for_another(text: str, username: str) -> bool:
    """Tell whether a text is a command that names some other bot.

    >>> command_for_another("/help@rail_bot", "harvest_bot"), command_for_another("/help", "harvest_bot")
    (True, False)
    """
    found = re.match(r"/\w+@(\w+)", text)
    return found is not None and found[1].lower() != username.lower()


def locale_of(user: User | None) -> Language | None:
    """Return the language of a reader's Telegram client where the bot speaks it."""
    code = (user.language_code or "")[:2].lower() if user else ""
    return Language(code) if code in tuple(Language) else None
