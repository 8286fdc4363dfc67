"""One editor's session from the file to the summary, word by word; renew it with RENEW_TRANSCRIPTS=1.

The parser is one of a few lines, so that the transcript does not move with how well articles are read.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from mills import MILL

from bot.transport.botapi.formatted import Formatted
from bot.transport.botapi.world import User
from bot.transport.styled import message_lines

GOLDEN = Path(__file__).parent / "session.txt"
STEPS = (
    ">/drafts",
    "<mill.txt",
    "🏷 Источник",
    "Издание",
    "=Мельничный вестник",
    "Разобрать",
    "Имена",
    "К карточке",
    "Изменить",
    "Значение",
    "=много",
    "=31,5",
    "Изменить",
    "Суть",
    "=Мельница испекла 31,5 процента хлеба.",
    "Принять",
    "Объединить",
    "1. The old mill",
    "Отклонить",
    "Отменить",
    "Дальше",
    "Принять все",
    "Просмотреть",
    ">/drafts",
)
WITHOUT_OUTLET = MILL.replace("Outlet: The Gazette\n", "")


async def play(desk) -> str:
    somebody = User(desk.editor.id, "Editor", language_code="ru")
    told = ""
    for step in STEPS:
        before = {each.id: each for each in desk.messages}
        if step.startswith("<"):
            await desk.send(WITHOUT_OUTLET, step[1:], sender=somebody)
        elif step.startswith("="):
            await desk.answer(step[1:], sender=somebody)
        elif step.startswith(">"):
            await desk.say(step[1:], sender=somebody)
        else:
            await desk.press(step, sender=somebody)
        toast = f"! {desk.bot.toasts[-1]}\n" if step[0] not in "<=>" and desk.bot.toasts[-1] else ""
        told += f"> {step}\n{toast}" + "".join(written(each) for each in desk.messages if before.get(each.id) != each)
        told += "\n"
    return told


def written(message) -> str:
    buttons = (button for row in message.keyboard for button in row)
    lines = message_lines(Formatted(message.text, message.entities), buttons, picture=False)
    return "".join("".join(run.text for run in line) + "\n" for line in lines)


async def test_an_editors_session_reads_as_written_down(desk):
    played = await play(desk)
    if os.environ.get("RENEW_TRANSCRIPTS"):
        GOLDEN.write_text(played, encoding="utf-8")
        pytest.skip("written anew")
    assert played == GOLDEN.read_text(encoding="utf-8")
