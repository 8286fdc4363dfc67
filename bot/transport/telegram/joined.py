"""Groups: one that adds the bot is told once, without a sound, how to ask; one that gets a new number stays known."""

from __future__ import annotations

from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from telegram import ChatMember, ChatMemberUpdated, Update
from telegram.constants import ChatType
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot.models.notice import Notice, NoticeKind
from bot.models.reply import Turn
from bot.models.text import Language
from bot.render import Style
from bot.transport.telegram.addressed import locale_of
from bot.transport.telegram.deps import Deps

KEPT: Final = 1_000
"""Groups greeted that are remembered, so that one that adds the bot again hears nothing twice."""

_OUT: Final = frozenset({ChatMember.LEFT, ChatMember.BANNED})
_IN: Final = frozenset({ChatMember.MEMBER, ChatMember.ADMINISTRATOR})
_GROUPS: Final = frozenset({ChatType.GROUP, ChatType.SUPERGROUP})


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Greets the groups that the bot is added to, and knows them again."""

    deps: Deps
    _greeted: OrderedDict[int, None] = field(default_factory=OrderedDict)

    async def on_joined(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Say hello in a group; one that does not let the bot write is left in peace."""
        change = update.my_chat_member
        if change is None or not _was_added(change) or not self._first_time(change.chat.id):
            return
        turn = Turn(Notice(NoticeKind.GROUP_HELLO), locale_of(change.from_user) or Language.EN)
        rendered = self.deps.app.render(turn, Style.TELEGRAM)
        with suppress(TelegramError):
            await context.bot.send_message(change.chat.id, rendered.text, disable_notification=True)

    async def on_moved(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Keep a group's language and news when it becomes a supergroup, which has another number."""
        message = update.message
        if message and message.migrate_to_chat_id:
            self.deps.app.move(str(message.chat_id), str(message.migrate_to_chat_id))

    def _first_time(self, chat: int) -> bool:
        new = chat not in self._greeted
        self._greeted[chat] = None
        while len(self._greeted) > KEPT:
            self._greeted.popitem(last=False)
        return new


def _was_added(change: ChatMemberUpdated) -> bool:
    before, now = change.old_chat_member.status, change.new_chat_member.status
    return change.chat.type in _GROUPS and before in _OUT and now in _IN
