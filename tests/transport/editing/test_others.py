"""Nobody but editors sees drafts, reads articles into the base, or decides on anything."""

from __future__ import annotations

import pytest
from mills import MILL

from bot.models.review import Decide, Deed
from bot.review.desk import Desk
from bot.store import load_base
from bot.transport.botapi.world import Chat, ChatType, User
from bot.transport.telegram.callbacks import LIMIT, decode, decode_decision, encode

READER = User(501, "Reader", language_code="en")
LONG = MILL + "It is an old mill by the river, and nobody counts what it grinds. " * 20
SECRETS = ("loaves", "31", "Anna Berg")


def said_to(desk, chat):
    return [each.text for each in desk.bot.api.messages.of(chat) if each.sender.is_bot]


async def test_a_readers_file_is_answered_as_ever(desk):
    await desk.send(sender=READER)
    assert said_to(desk, READER.id) == ["I only read text. Ask in words; how to ask: /help"]
    assert desk.bot.request.count("getFile") == 0
    assert Desk(desk.folder).ids() == ()


async def test_a_readers_long_text_is_a_question_that_is_too_long(desk):
    await desk.say(LONG, sender=READER)
    assert "too long" in said_to(desk, READER.id)[0]
    assert Desk(desk.folder).ids() == ()


async def test_the_command_is_unknown_to_readers(desk):
    await desk.send()
    await desk.say("/drafts", sender=READER)
    assert not any(each in text for each in SECRETS for text in said_to(desk, READER.id))
    assert "/drafts" not in said_to(desk, READER.id)[0].replace("/drafts", "", 1)


async def test_forged_buttons_of_others_do_and_tell_nothing(desk):
    await desk.send()
    await desk.press("Review")
    card = desk.shown
    data = [each["callback_data"] for row in card.keyboard for each in row]
    await desk.say("hello", sender=READER)
    theirs = desk.bot.api.messages.of(READER.id)[-1]
    seen = len(desk.bot.sent) + len(desk.bot.edited)
    for each in (*data, encode(Decide(Deed.LIST, number=1), desk.bot.app.base)):
        await desk.bot.feed(desk.bot.api.press(theirs, each, sender=READER))
        assert "out of date" in desk.bot.toasts[-1]
    assert len(desk.bot.sent) + len(desk.bot.edited) == seen
    assert len(load_base(desk.folder).facts) == 1


async def test_an_editors_press_in_another_chat_does_nothing(desk):
    await desk.send()
    await desk.press("Review")
    data = next(each["callback_data"] for row in desk.shown.keyboard for each in row)
    group = Chat(-1009, ChatType.SUPERGROUP, title="Others")
    await desk.bot.say("/ask sacks", sender=desk.editor, chat=group)
    there = desk.bot.api.messages.of(group.id)[-1]
    await desk.bot.feed(desk.bot.api.press(there, data, sender=desk.editor))
    assert "out of date" in desk.bot.toasts[-1]
    assert len(load_base(desk.folder).facts) == 1


@pytest.mark.parametrize(
    "data", ["1D", "1Dz", "1Daaaaaaaaaaa", "1Da" + "a" * 20 + "-zzzzzz", "1Dl.999999", "1Dx" + "b" * 10 + ".90", "1Dp"]
)
async def test_stale_and_broken_buttons_are_answered_politely(desk, data):
    await desk.send()
    await desk.bot.feed(desk.bot.api.press(desk.shown, data, sender=desk.editor))
    await desk.settle()
    assert len(load_base(desk.folder).facts) == 1
    assert desk.bot.toasts


async def test_a_button_of_an_article_that_is_gone_says_so(desk):
    await desk.send()
    await desk.press("Review")
    next(desk.folder.glob("drafts/*.yaml")).unlink()
    await desk.press("Accept")
    assert desk.bot.toasts[-1] == "This draft is gone."


async def test_only_editors_menus_list_the_command(desk):
    await desk.bot.application.post_init(desk.bot.application)

    def listed(**scope):
        _, answer = desk.bot.api.call("getMyCommands", {"scope": scope})
        return [each["command"] for each in answer["result"]]

    assert "drafts" in listed(type="chat", chat_id=desk.editor.id)
    assert "drafts" not in listed(type="all_private_chats")
    assert "drafts" not in listed(type="default")


@pytest.mark.parametrize("deed", Deed)
def test_a_decision_fits_a_button_and_is_read_back(deed):
    decide = Decide(deed, "a" * 10, "b" * 10, "c" * 6, "d" * 20, 999_999)
    data = encode(decide, None)
    assert len(data.encode()) <= LIMIT
    assert decode_decision(data) == decide
    assert decode(data, None) is None
