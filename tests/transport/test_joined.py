"""Added to a group."""

import pytest
from telegram.error import Forbidden

from bot.transport.botapi.world import Chat, ChatType
from bot.transport.telegram import joined

GROUP = Chat(-7, ChatType.GROUP, "Railways")


@pytest.fixture
def change(bot, reader):
    async def move(before, now, *, chat=GROUP):
        bot.api.join(chat)
        me = bot.api.me.json()
        member = {"chat": chat.json(), "from": reader.json(), "date": 1}
        sides = {"old_chat_member": _member(before, me), "new_chat_member": _member(now, me)}
        await bot.feed({"update_id": 9, "my_chat_member": member | sides})

    return move


_FLAGS = ("can_be_edited", "is_anonymous")
_ABILITIES = (
    *("manage_chat", "delete_messages", "manage_video_chats", "restrict_members", "promote_members", "change_info"),
    *("invite_users", "post_stories", "edit_stories", "delete_stories"),
)


def _member(status, user):
    more = {"until_date": 0} if status == "kicked" else {}
    rights = dict.fromkeys((*_FLAGS, *(f"can_{each}" for each in _ABILITIES)), False)
    return {"status": status, "user": user} | more | (rights if status == "administrator" else {})


@pytest.mark.parametrize("now", ["member", "administrator"])
async def test_a_group_is_greeted_once_and_without_a_sound(bot, change, now):
    await change("left", now)
    await change(now, "kicked")
    await change("kicked", now)
    assert len(bot.sent) == 1
    assert bot.request.calls[-1][1]["disable_notification"] == "true"


MOVES = {
    "promoted": ("member", "administrator", GROUP),
    "thrown out": ("member", "kicked", GROUP),
    "unblocked": ("kicked", "member", Chat(501)),
}


@pytest.mark.parametrize(("before", "now", "chat"), MOVES.values(), ids=MOVES)
async def test_nothing_else_is_greeted(bot, change, before, now, chat):
    await change(before, now, chat=chat)
    assert bot.sent == []


async def test_a_group_that_lets_nobody_write_is_left_in_peace(bot, change, caplog):
    bot.request.before["sendMessage"] = [Forbidden("not enough rights to send text messages to the chat")]
    await change("left", "member")
    assert (bot.sent, caplog.records) == ([], [])


async def test_the_groups_remembered_are_bounded(bot, change, monkeypatch):
    monkeypatch.setattr(joined, "KEPT", 1)
    await change("left", "member")
    await change("left", "member", chat=Chat(-8, ChatType.SUPERGROUP))
    await change("left", "member")
    assert len(bot.sent) == 3
