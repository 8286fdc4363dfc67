"""A bot over a small dossier and the in-process server, driven as Telegram drives it."""

from __future__ import annotations

import json
import logging
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from bot_api_limits import faults_of_limits
from bot_api_schema import MISSING, Schema
from drawings import blank_png
from fake_app import FakeApp, small_base
from hypothesis import settings
from telegram import Update
from telegram.ext import Application, ApplicationBuilder

from bot.app import App
from bot.models.base import Base
from bot.models.picture import Picture
from bot.settings import cache_folder
from bot.transport.botapi import longpoll
from bot.transport.botapi.inline import InlineAnswer
from bot.transport.botapi.request import InProcessRequest
from bot.transport.botapi.server import BotApi
from bot.transport.botapi.world import Chat, Event, EventKind, Message, User
from bot.transport.telegram.album import Album
from bot.transport.telegram.application import build
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.intake import Intake
from bot.transport.telegram.logs import guard_logs
from bot.transport.telegram.pace import UNLIMITED, Limits

settings.register_profile("busy machine", deadline=None)
settings.load_profile("busy machine")

# The library fills in the default where there is none.
_THE_LIBRARY_SAYS_MORE = tuple(f"editMessage{what}: unknown parse_mode" for what in ("Media", "ReplyMarkup"))
READER = User(501, "Reader", language_code="en")


@pytest.fixture(autouse=True)
def _durations_without_deprecation(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the library from warning of its own old durations: warnings are errors here."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


class RecordingRequest(InProcessRequest):
    """Remembers every call, and breaks those that a test wants broken."""

    def __init__(self, api: BotApi) -> None:
        super().__init__(api)
        self.calls: list[tuple[str, dict[str, str]]] = []
        self.before: dict[str, list[Exception]] = {}
        self.after: dict[str, list[Exception]] = {}

    async def do_request(self, url: str, method: str, request_data: Any = None, *rest: Any, **more: Any) -> Any:
        name = url.rpartition("/")[2]
        self.calls.append((name, request_data.json_parameters if request_data else {}))
        if self.before.get(name):
            raise self.before[name].pop(0)
        answer = await super().do_request(url, method, request_data, *rest, **more)
        if self.after.get(name):
            raise self.after[name].pop(0)
        return answer

    def count(self, name: str) -> int:
        return sum(called == name for called, _ in self.calls)


@dataclass(repr=False)  # the library writes the token into what is shown of an Application
class Bot:  # `app` is a FakeApp unless a test brings its own
    """The real Application over the in-process server, with what a test wants to see of it."""

    app: FakeApp
    api: BotApi
    request: RecordingRequest
    application: Application[Any, Any, Any, Any, Any, Any]
    events: list[Event]
    deps: Deps

    async def feed(self, update: dict[str, Any]) -> None:
        raw = json.loads(json.dumps(update))
        await self.application.process_update(Update.de_json(raw, self.application.bot))

    async def say(self, text: str, *, sender: User = READER, chat: Chat | None = None, **more: Any) -> None:
        await self.feed(self.api.say(text, sender=sender, chat=chat, **more))

    async def send_file(self, content: bytes, name: str, *, sender: User = READER, **more: Any) -> None:
        await self.feed(self.api.send_document(content, name=name, sender=sender, **more))

    async def type(self, text: str, *, sender: User = READER, offset: str = "") -> InlineAnswer:
        update = self.api.ask_inline(text, sender=sender, offset=offset)
        await self.feed(update)
        return self.api.inline.answers[update["inline_query"]["id"]]

    async def press(self, message: Message, number: int = 0, *, data: str | None = None) -> None:
        buttons = [button for row in message.keyboard for button in row]
        carried = buttons[number]["callback_data"] if data is None else data
        await self.feed(self.api.press(message, carried, sender=READER))

    def of_kind(self, kind: EventKind) -> list[Message]:
        return [each.message for each in self.events if each.kind is kind and each.message]

    @property
    def sent(self) -> list[Message]:
        return self.of_kind(EventKind.SENT)

    @property
    def edited(self) -> list[Message]:
        return self.of_kind(EventKind.EDITED)

    @property
    def latest(self) -> Message:
        return self.sent[-1]

    @property
    def toasts(self) -> list[str]:
        return [each.text for each in self.events if each.kind is EventKind.CALLBACK_ANSWERED]


def deps_of(app: Any) -> Deps:
    """Return what channels are given: the notes are those that the app itself takes, where it takes any."""
    return Deps(app, app.notes) if isinstance(app, App) else Deps(app)


def make_bot(
    answering: Any = None,
    *,
    limits: Limits = UNLIMITED,
    intake: Intake | None = None,
    draw: Callable[[Picture], bytes] = blank_png,
    **more: Any,
) -> Bot:
    server = BotApi()
    request = RecordingRequest(server)
    events: list[Event] = []
    server.subscribe(events.append)
    app = answering or FakeApp()
    builder = ApplicationBuilder().token("7:" + "x" * 35).request(request).get_updates_request(request)
    if intake:
        builder.update_queue(intake)
    deps = replace(deps_of(app), album=Album(Path(tempfile.mkdtemp(dir=cache_folder())), draw=draw), **more)
    return Bot(app, server, request, build(builder, deps, limits=limits), events, deps)


@pytest.fixture
def reader() -> User:
    return READER


@pytest.fixture(scope="session")
def base() -> Base:
    return small_base()


@pytest.fixture(name="make_bot")
def _make_bot() -> Callable[..., Bot]:
    return make_bot


@pytest.fixture
def fake_app() -> FakeApp:
    return FakeApp()


@pytest.fixture
async def bot() -> AsyncIterator[Bot]:
    made = make_bot()
    async with made.application:
        yield made


@pytest.fixture(autouse=True, scope="session")
def _logs_as_they_are_live() -> Iterator[None]:
    factory = logging.getLogRecordFactory()
    guard_logs()
    yield
    logging.setLogRecordFactory(factory)


@pytest.fixture(autouse=True)
def _every_call_as_the_bot_api_has_it(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[None]:
    """Hold every call that reaches a server in this test, every answer and every update, against the Bot API."""
    if request.node.get_closest_marker("raw_calls"):
        yield
        return
    known, faults = Schema.load(), []
    answer_one = longpoll.answered

    async def checked(api: BotApi, method: str, parameters: Any, *, token: Any, files: Any) -> Any:
        faults.extend(faults_of_limits(method, parameters))
        faults.extend(known.faults_of_call(method, parameters, files) if known else [])
        status, answer = await answer_one(api, method, parameters, token=token, files=files)
        fetched = method == "getUpdates"  # these may be poisoned by a test
        faults.extend(known.faults_of_answer(method, answer) if known and not fetched else [])
        return status, answer

    def told(deed: Any) -> Any:
        def doing(*args: Any, **more: Any) -> Any:
            update = deed(*args, **more)
            faults.extend([f"{update} is no Update"] if known and update and not known.fits(update, "Update") else [])
            return update

        return doing

    monkeypatch.setattr(longpoll, "answered", checked)
    for deed in ("say", "send_document", "edit", "press", "ask_inline", "choose", "guest"):
        monkeypatch.setattr(BotApi, deed, told(getattr(BotApi, deed)))
    yield
    assert [each for each in faults if each not in _THE_LIBRARY_SAYS_MORE] == []


@pytest.fixture(scope="session")
def schema() -> Schema:
    known = Schema.load()
    if known is None:
        pytest.skip(MISSING)
    return known
