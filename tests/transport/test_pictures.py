"""Charts and timelines as readers get them, through the Application."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from drawings import CHART, DrawingApp, blank_png

from bot.app import App
from bot.models.base import Base
from bot.models.picture import BarChart, Picture, Timeline
from bot.models.reply import Action, ShowChart, ShowTimeline
from bot.models.text import Language
from bot.settings import shipped_base
from bot.transport.botapi.errors import ApiError, Trouble
from bot.transport.botapi.utf16 import units
from bot.transport.telegram.album import drawn, key_of_picture
from bot.transport.telegram.callbacks import decode, encode
from bot.transport.telegram.pictures import CAPTION_LIMIT

ROOT = Path(__file__).parents[2]
DOSSIERS = (shipped_base(), ROOT / "tests" / "dossiers" / "railways", ROOT / "tests" / "dossiers" / "harbour")


@pytest.fixture
def drawing_bot(make_bot: Any, fake_app: Any) -> Callable[..., Any]:
    return lambda draw=blank_png, **changes: make_bot(DrawingApp(fake_app, **changes), draw=draw)


async def test_a_chart_is_a_photo_with_its_words_and_buttons(drawing_bot: Any) -> None:
    bot = drawing_bot()
    async with bot.application:
        await bot.say("/chart")
        assert bot.latest.photo is not None
        assert bot.latest.text == "Harvest\n1. north: 2 tonnes"
        assert [each.type for each in bot.latest.entities] == ["bold"]
        await bot.press(bot.latest)
        assert bot.latest.photo is None
    assert ("sendChatAction", "upload_photo") in [(name, sent.get("action")) for name, sent in bot.request.calls]


async def test_the_second_reader_gets_the_file_that_the_first_one_got(drawing_bot: Any) -> None:
    bot = drawing_bot()
    async with bot.application:
        await bot.say("/chart")
        await bot.say("/chart")
    first, second = bot.sent
    assert first.photo == second.photo
    assert bot.request.count("sendChatAction") == 1
    assert bot.deps.notes.file_of(key_of_picture(CHART)) == first.photo.file_id


async def test_a_file_that_telegram_forgot_is_sent_anew(drawing_bot: Any) -> None:
    bot = drawing_bot()
    bot.deps.notes.keep_file(key_of_picture(CHART), "AgACwgone")
    async with bot.application:
        await bot.say("/chart")
    assert len(bot.sent) == 1
    assert bot.deps.notes.file_of(key_of_picture(CHART)) == bot.latest.photo.file_id


@pytest.mark.parametrize(
    "words",
    ["IMAGE_PROCESS_FAILED", "PHOTO_INVALID_DIMENSIONS", "not enough rights to send photos to the chat"],
)
async def test_a_picture_that_telegram_refuses_is_told_in_words(drawing_bot: Any, words: str) -> None:
    bot = drawing_bot()
    bot.api.fail_next("sendPhoto", ApiError(words))
    async with bot.application:
        await bot.say("/chart")
    assert bot.latest.photo is None
    assert bot.latest.text == "Harvest\n1. north: 2 tonnes"
    assert bot.latest.keyboard


async def test_a_drawing_that_breaks_is_told_in_words(drawing_bot: Any, caplog: pytest.LogCaptureFixture) -> None:
    def broken(_picture: Picture) -> bytes:
        raise RuntimeError("Harvest of north")

    bot = drawing_bot(broken)
    async with bot.application:
        await bot.say("/chart")
    assert bot.latest.text == "Harvest\n1. north: 2 tonnes"
    assert "RuntimeError" in caplog.text
    assert "Harvest" not in caplog.text


async def test_a_line_that_breaks_after_the_photo_sends_no_second_one(drawing_bot: Any) -> None:
    bot = drawing_bot()
    bot.api.fail_next("sendPhoto", Trouble.NO_ANSWER, after_delivery=True)
    async with bot.application:
        await bot.say("/chart")
    assert sum(each.photo is not None for each in bot.sent) == 1


async def test_a_text_too_long_for_a_caption_follows_the_picture(drawing_bot: Any) -> None:
    bot = drawing_bot(caption="word " * 300)
    async with bot.application:
        await bot.say("/chart")
    photo, words = bot.sent
    assert photo.photo is not None
    assert (photo.text, photo.keyboard) == ("", ())
    assert words.text == ("word " * 300).strip()
    assert words.keyboard


async def test_a_chat_action_that_fails_stops_nothing(drawing_bot: Any) -> None:
    bot = drawing_bot()
    bot.api.fail_next("sendChatAction", ApiError("chat not found"))
    async with bot.application:
        await bot.say("/chart")
    assert bot.latest.photo is not None


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
@pytest.mark.parametrize("language", Language)
async def test_real_charts_arrive_with_captions_that_fit(
    make_bot: Any, folder: Path, language: Language, caplog: pytest.LogCaptureFixture
) -> None:
    bot = make_bot(App.open(folder), draw=drawn)
    async with bot.application:
        await bot.say(f"/language {language.value}")
        await bot.say("/chart")
        offered = bot.latest
        for number in range(0 if offered.photo else min(3, len(offered.keyboard))):
            await bot.press(offered, number)
            assert bot.latest.photo is not None
        await bot.say("/timeline")
        listed = bot.latest
        labels = [button["text"] for row in listed.keyboard for button in row]
        await bot.press(
            listed, next(n for n, each in enumerate(labels) if each in {"Лента", "Timeline", "Оқиғалар желісі"})
        )
    assert bot.latest.photo is not None
    assert bot.latest.photo.width == 1080
    assert all(units(each.text) <= CAPTION_LIMIT for each in bot.sent if each.photo)
    assert [each for each in caplog.records if each.levelno >= logging.WARNING] == []


async def test_readers_of_one_chart_at_once_get_one_drawing(drawing_bot: Any) -> None:
    counted: list[Picture] = []

    def counting(picture: Picture) -> bytes:
        counted.append(picture)
        return blank_png()

    bot = drawing_bot(counting)
    async with bot.application:
        await asyncio.gather(*(bot.say("/chart") for _ in range(20)))
    assert len(counted) == 1
    assert sum(each.photo is not None for each in bot.sent) == 20


@pytest.mark.parametrize(
    "action",
    [ShowTimeline(), ShowTimeline(("norway",)), ShowChart("railway-1"), ShowChart("railway-1", over_time=True)],
    ids=repr,
)
def test_buttons_that_draw_survive_their_telegram_form(base: Base, action: Action) -> None:
    assert decode(encode(action, base), base) == action


def test_both_sorts_of_picture_have_keys() -> None:
    assert key_of_picture(Timeline("t", "", ())) != key_of_picture(BarChart("t", "", ()))
