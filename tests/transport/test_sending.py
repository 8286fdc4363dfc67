"""A text is sent by the very call that the library's own `reply_text` would make, and comes back as a number."""

import json
from http import HTTPStatus

import pytest
from telegram import Chat as TelegramChat
from telegram import InaccessibleMessage, Message
from telegram.error import InvalidToken

from bot.models.base import Base
from bot.models.reply import Button, Rendered, ShowWhy
from bot.transport.botapi.errors import ApiError
from bot.transport.botapi.world import Chat, ChatType
from bot.transport.telegram.replies import parts_of
from bot.transport.telegram.sending import Part, Sent, send_part

PRIVATE = Chat(501)
GROUP = Chat(-7, ChatType.GROUP, "Railways")
FORUM = Chat(-8, ChatType.SUPERGROUP, "Rails", forum=True)
SOURCE = "https://example.org/rails"


def messages_of(bot, reader):
    """Return a message of each sort of chat, as the library reads it."""
    said = [bot.api.say("rye?", sender=reader, chat=chat)["message"] for chat in (PRIVATE, GROUP, FORUM)]
    said[2] |= {"message_thread_id": 33, "is_topic_message": True}
    return [Message.de_json(each, bot.application.bot) for each in said]


@pytest.mark.parametrize("sort", [0, 1, 2])
@pytest.mark.parametrize(
    "rendered",
    [Rendered("<b>rails</b>"), Rendered("rails", ((Button("why?", ShowWhy()),),)), Rendered("rails", preview=SOURCE)],
)
async def test_the_call_is_the_one_that_the_library_would_make(bot, reader, rendered, sort):
    message = messages_of(bot, reader)[sort]
    (part,) = parts_of(rendered, Base({}, {}, {}, {}), "dossier_bot")
    await send_part(bot.application.bot, part, to=message)
    await message.reply_text(part.text, reply_markup=part.markup, link_preview_options=part.preview)
    own, usual = (read(parameters) for _, parameters in bot.request.calls[-2:])
    assert own == usual


def read(parameters):
    """Return the parameters of a call with the objects among them read."""
    return {name: json.loads(value) if value[:1] == "{" else value for name, value in parameters.items()}


async def test_what_was_sent_is_told_by_its_number(bot, reader):
    sent = await send_part(bot.application.bot, Part("rails"), to=messages_of(bot, reader)[0])
    assert sent == Sent(bot.latest.id)
    assert not sent.pictured


async def test_below_a_message_out_of_reach_the_text_stands_alone(bot, reader):
    messages_of(bot, reader)
    gone = InaccessibleMessage(TelegramChat(GROUP.id, "group"), 1)
    await send_part(bot.application.bot, Part("rails"), to=gone)
    assert bot.latest.reply_to is None


async def test_a_revoked_token_is_told_as_such(bot, reader):
    message = messages_of(bot, reader)[0]
    bot.api.fail_next("sendMessage", ApiError("", code=HTTPStatus.UNAUTHORIZED))
    with pytest.raises(InvalidToken):
        await send_part(bot.application.bot, Part("rails"), to=message)
    assert bot.application.bot.rate_limiter.revoked.is_set()
