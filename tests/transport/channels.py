"""The channels of the bot, each driven by the lines of a transcript and shown in one form: that of the terminal.

A line is a message, `:1` presses the first button of the latest message with buttons, `:e …` changes the last message.
"""

from __future__ import annotations

import asyncio
import io
import re
import socket
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from typing import Any

from telegram.ext import ApplicationBuilder
from telegram.request import HTTPXRequest
from web_client import web_page, web_server

from bot.settings import Place, WebhookSettings
from bot.transport.botapi.formatted import Entity, Formatted
from bot.transport.botapi.http_server import serving
from bot.transport.botapi.server import BotApi
from bot.transport.botapi.world import Event, EventKind, Message, User
from bot.transport.styled import message_lines
from bot.transport.telegram.application import AnyApplication, build
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.intake import Intake
from bot.transport.telegram.polling import Polling
from bot.transport.telegram.pulse import Pulse
from bot.transport.telegram.run import Source, answer
from bot.transport.telegram.updates import SoundUpdates
from bot.transport.telegram.webhook import Webhook
from bot.transport.terminal import chat

Lines = Sequence[str]
Buttons = Iterable[dict[str, Any]]

TOKEN = "7001:" + "x" * 35
SECRET = "harvest-" + "x" * 24
_READER = 1
_PATIENCE = 60.0
_PRESSED = re.compile(r":([0-9]{1,3})")
_EDITED = re.compile(r":e\s+(\S.*)")
_NOW_READS = "(the message above now reads)\n"
_NO_BUTTON = "0"  # what no version of the bot puts into a button


def in_the_terminal(deps: Deps, lines: Lines, locale: str) -> str:
    """Talk in the terminal."""
    out = io.StringIO()
    chat(deps, lines=lines, out=out, interactive=False, locale=locale)
    return out.getvalue()


def on_the_page(deps: Deps, lines: Lines, locale: str) -> str:
    """Talk on the chat page."""
    return asyncio.run(_on_the_page(deps, lines, locale))


def by_polling(deps: Deps, lines: Lines, locale: str) -> str:
    """Talk over HTTP with a bot that polls."""
    return asyncio.run(_over_http(_polling, deps, lines, locale))


def by_webhook(deps: Deps, lines: Lines, locale: str) -> str:
    """Talk over HTTP with a bot that is called by webhook."""
    return asyncio.run(_over_http(_hooked, deps, lines, locale))


async def _on_the_page(deps: Deps, lines: Lines, locale: str) -> str:
    told, own, buttoned = "", {}, {}
    async with web_server(deps) as server, web_page(server, language=locale) as page:
        for line in lines:
            pressed, edited = _PRESSED.fullmatch(line), _EDITED.fullmatch(line)
            if pressed:
                keys = [key for row in buttoned["keyboard"] for key in row]
                number = [key for key in keys if "data" in key].index(keys[int(pressed[1]) - 1])
                frames = await page.press(buttoned, number)
            else:
                frames = await (page.edit(own, edited[1]) if edited else page.say(line))
            messages = [each["message"] for each in frames if "message" in each]
            own = next((each for each in messages if each["out"]), own)
            buttoned = next((each for each in reversed(messages) if each["keyboard"]), buttoned)
            told += _exchange(line, filter(None, map(_of_frame, frames)))
    return told


def _of_frame(frame: dict[str, Any]) -> str:
    if frame["type"] == "toast":
        return f"! {frame['text']}\n"
    if frame["type"] not in ("message", "edited") or frame["message"]["out"]:
        return ""
    message = frame["message"]
    details = ("url", "language", "custom_emoji_id")
    entities = [
        Entity(each["offset"], each["length"], each["type"], next((each[name] for name in details if name in each), ""))
        for each in message["entities"]
    ]
    buttons = [_as_the_bot_api(key) for row in message["keyboard"] for key in row]
    head = _NOW_READS if frame["type"] == "edited" else ""
    return head + _written(Formatted(message["text"], tuple(entities)), buttons, picture=bool(message["photo"]))


def _as_the_bot_api(key: dict[str, Any]) -> dict[str, Any]:
    names = {"data": "callback_data", "search": "switch_inline_query"}
    button = {names.get(name, name): value for name, value in key.items() if name != "copy"}
    return button | ({"copy_text": {"text": key["copy"]}} if "copy" in key else {})


Connected = Callable[[str, Deps], AbstractAsyncContextManager[None]]


@asynccontextmanager
async def _polling(address: str, deps: Deps) -> AsyncIterator[None]:
    """Run the bot by polling a server at an address."""
    pulse, application = Pulse("polling"), _application(address, deps)
    async with _running(application, Polling(application, pulse), pulse):
        yield


@asynccontextmanager
async def _hooked(address: str, deps: Deps) -> AsyncIterator[None]:
    """Run the bot by a webhook of a server at an address."""
    place = Place("127.0.0.1", _free_port())
    settings = WebhookSettings(f"http://{place.host}:{place.port}/hook", SECRET, place)
    pulse, application = Pulse("webhook"), _application(address, deps)
    async with _running(application, Webhook(application, settings, pulse), pulse):
        yield


@asynccontextmanager
async def _running(application: AnyApplication, source: Source, pulse: Pulse) -> AsyncIterator[None]:
    stop = asyncio.Event()
    running = asyncio.create_task(answer(application, source, pulse=pulse, stop=stop))
    try:
        yield
    finally:
        stop.set()
        await running


def _application(address: str, deps: Deps) -> AnyApplication:
    builder = ApplicationBuilder().token(TOKEN).base_url(f"{address}/bot").update_queue(Intake())
    builder.request(_request()).get_updates_request(SoundUpdates(_request()))
    return build(builder, deps)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as opened:
        return int(opened.getsockname()[1])


def _request() -> HTTPXRequest:
    return HTTPXRequest(read_timeout=_PATIENCE, httpx_kwargs={"trust_env": False})


async def _over_http(connect: Connected, deps: Deps, lines: Lines, locale: str) -> str:
    api, events = BotApi(token=TOKEN), asyncio.Queue[Event]()
    reader, told = User(_READER, "Reader", language_code=locale), ""
    api.subscribe(events.put_nowait)
    async with AsyncExitStack() as stack:
        address = await stack.enter_async_context(serving(api))
        await stack.enter_async_context(connect(address, deps))
        for line in lines:
            api.queue(_update(api, line, reader))
            # Updates of one chat are handled in order: when this press is answered, the line before it is done.
            api.queue(api.press(api.messages.of(_READER)[-1], _NO_BUTTON, sender=reader))
            seen = await _until_answered(events, presses=2 if _PRESSED.fullmatch(line) else 1)
            told += _exchange(line, filter(None, map(_of_event, seen)))
    return told


def _update(api: BotApi, line: str, reader: User) -> dict[str, Any]:
    messages = api.messages.of(_READER)
    pressed, edited = _PRESSED.fullmatch(line), _EDITED.fullmatch(line)
    if edited:
        own = [each for each in messages if each.sender.id == _READER][-1]
        update = api.edit(own, edited[1], sender=reader)
        assert update
        return update
    if not pressed:
        return api.say(line, sender=reader)
    message = [each for each in messages if each.keyboard][-1]
    button = [button for row in message.keyboard for button in row][int(pressed[1]) - 1]
    return api.press(message, button["callback_data"], sender=reader)


async def _until_answered(events: asyncio.Queue[Event], *, presses: int) -> list[Event]:
    """Return what happens up to the answer to the last of so many presses, without that answer."""
    seen: list[Event] = []
    async with asyncio.timeout(_PATIENCE):
        while presses:
            event = await events.get()
            presses -= event.kind is EventKind.CALLBACK_ANSWERED
            seen.append(event)
    return seen[:-1]


def _of_event(event: Event) -> str:
    if event.kind is EventKind.CALLBACK_ANSWERED and event.text:
        return f"! {event.text}\n"
    if event.message is None or event.kind not in (EventKind.SENT, EventKind.EDITED):
        return ""
    return (_NOW_READS if event.kind is EventKind.EDITED else "") + _of_message(event.message)


def _of_message(message: Message) -> str:
    buttons = (button for row in message.keyboard for button in row)
    return _written(Formatted(message.text, message.entities), buttons, picture=message.photo is not None)


def _written(content: Formatted, buttons: Buttons, *, picture: bool) -> str:
    lines = message_lines(content, buttons, picture=picture)
    return "".join("".join(run.text for run in line) + "\n" for line in lines)


def _exchange(line: str, shown: Iterable[str]) -> str:
    return f"> {line}\n{''.join(shown)}\n"
