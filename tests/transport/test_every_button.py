"""The whole bot, nothing faked but Telegram: every command, and every button that can be reached from it."""

import asyncio
from pathlib import Path

import pytest

from bot.app import App
from bot.models.reply import Command
from bot.transport.botapi.utf16 import units

ROOT = Path(__file__).parents[2]
DOSSIERS = [ROOT / "seeds", ROOT / "tests" / "dossiers" / "railways"]
PRESSES = 300  # enough to meet every kind of button of every kind of reply; more only costs time


def callbacks_of(message):
    return [button["callback_data"] for row in message.keyboard for button in row if "callback_data" in button]


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_every_button_leads_somewhere(make_bot, folder, caplog):
    bot = make_bot(App.open(folder))
    pressed = asyncio.run(press_everything(bot))
    assert len(pressed) > 20
    assert caplog.records == []
    assert not any("out of date" in each for each in bot.toasts)
    assert all(units(each.text) <= 4096 for each in bot.sent + bot.edited)


async def press_everything(bot):
    pressed = set()
    async with bot.application:
        for command in Command:
            await bot.say(f"/{command.value}")
        while len(pressed) < PRESSES:
            waiting = [
                (message, data)
                for message in sorted(bot.api.messages.values(), key=lambda each: each.id)
                for data in callbacks_of(message)
                if data not in pressed
            ]
            if not waiting:
                break
            message, data = waiting[0]
            pressed.add(data)
            await bot.press(message, data=data)
    return pressed
