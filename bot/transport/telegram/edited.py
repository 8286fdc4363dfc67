"""Edited questions: which reply answered which message is remembered here for a while, and a new reply takes its place.

What is remembered is bounded and lives as long as the process: after a restart an edited question is left alone.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Final

from telegram import Bot, Message
from telegram.constants import ChatType
from telegram.error import BadRequest

from bot.models.reply import Earlier, Rendered
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.pictures import respond
from bot.transport.telegram.replies import GONE, NOT_MODIFIED, parts_of
from bot.transport.telegram.sending import Part, Sent, send_part

KEPT: Final = 5_000
"""Questions remembered at once, the newest, with what they leaned on: some 20 MB where every one leans on another."""

KEPT_FOR: Final = 24 * 3600.0
"""Seconds after which an edited question is left alone: nobody waits for its answer any more."""

FRESH: Final = 600.0
"""Seconds in which a group message that was not for the bot may be edited into a question."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A question and the ids of the messages that answered it; `pictured` says that one is a photo.

    `before` is what the conversation was about until then: an edited question leans on nothing that came later.
    """

    question: str = ""
    reply: tuple[int, ...] = ()
    pictured: bool = False
    before: Earlier | None = None
    at: float = 0.0


@dataclass(frozen=True, slots=True)
class Replies:
    """Replies by the message that they answer. `clock` tells seconds."""

    clock: Callable[[], float] = time.monotonic
    _held: OrderedDict[tuple[int, int], Answered] = field(default_factory=OrderedDict)

    def note(self, message: Message, answered: Answered) -> None:
        """Note what answered a message; a later note of the same message replaces it."""
        key = (message.chat_id, message.message_id)
        self._held[key] = replace(answered, at=self.clock())
        self._held.move_to_end(key)
        while len(self._held) > KEPT:
            self._held.popitem(last=False)

    def forget(self, chat: int) -> None:
        """Drop every question of a chat: editing one of them changes nothing any more."""
        for key in [each for each in self._held if each[0] == chat]:
            del self._held[key]

    def of(self, message: Message) -> Answered | None:
        """Return what answered a message, or None where that is unknown or long ago."""
        held = self._held.get((message.chat_id, message.message_id))
        return held if held and self.clock() - held.at <= KEPT_FOR else None


def answered(asked: Answered, reply: Sequence[Sent]) -> Answered:
    """Return the note that these messages answered a question."""
    return replace(asked, reply=tuple([each.number for each in reply]), pictured=any(each.pictured for each in reply))


def asks_anew(message: Message, question: str, old: Answered | None) -> bool:
    """Tell whether an edited message wants an answer: its question is another than the one answered.

    A message that was not answered wants one only in a group, where it was not for the bot before, and only soon: the
    bot may have been started in between.
    """
    if old is not None:
        return question != old.question
    edited_after = (message.edit_date - message.date).total_seconds() if message.edit_date else FRESH
    return message.chat.type != ChatType.PRIVATE and edited_after < FRESH


async def replace_reply(bot: Bot, old: Answered, rendered: Rendered, deps: Deps, *, to: Message) -> Answered:
    """Put a reply in the place of an older one, part by part; return the note of it, for the same question.

    Parts too many are deleted. Where a part cannot be edited (it is gone, or a picture), the old reply is taken away
    and the new one sent as if the question were new.
    """
    if rendered.picture is None and not old.pictured:
        with suppress(_OutOfReach):
            parts = parts_of(rendered, deps.app.base, bot.username)
            return replace(old, reply=await _edit_parts(bot, old.reply, parts, to=to))
    await _delete(bot, old.reply, to=to)
    return answered(old, await respond(bot, rendered, deps, to=to))


class _OutOfReach(Exception):  # noqa: N818 - it never leaves this module
    """A message that cannot be edited any more."""


async def _edit_parts(bot: Bot, old: Sequence[int], new: Sequence[Part], *, to: Message) -> tuple[int, ...]:
    shown: list[int] = []
    for number, part in zip(old, new, strict=False):
        await _edit(bot, number, part, to=to)
        shown.append(number)
    await _delete(bot, old[len(new) :], to=to)
    for part in new[len(old) :]:
        sent = await send_part(bot, part, to=to)
        shown.append(sent.number)
    return tuple(shown)


async def _edit(bot: Bot, number: int, part: Part, *, to: Message) -> None:
    try:
        await bot.edit_message_text(
            part.text,
            to.chat_id,
            number,
            reply_markup=part.markup,
            link_preview_options=part.preview,
        )
    except BadRequest as error:
        told = error.message.lower()
        if any(each in told for each in GONE):
            raise _OutOfReach from error
        if NOT_MODIFIED not in told:
            raise


async def _delete(bot: Bot, numbers: Sequence[int], *, to: Message) -> None:
    """Delete messages of the bot; one that is gone already, or too old to be deleted, stays as it is."""
    for number in numbers:
        with suppress(BadRequest):
            await bot.delete_message(to.chat_id, number)
