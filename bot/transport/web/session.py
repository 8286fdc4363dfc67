"""Readers of the chat page: frames enter, updates of the Application leave; what the bot does goes back as frames.

A reader is a chat of their own, named by a secret that only their page knows. Nothing grows without bound: chats,
messages of a chat, updates that wait, frames a second.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from bot.models.base import Base
from bot.models.text import Language
from bot.render import say
from bot.transport.botapi.server import BotApi
from bot.transport.botapi.world import JSON, Event, EventKind, Message, User
from bot.transport.played import feed
from bot.transport.telegram.deps import Deps
from bot.transport.web.frames import Choose, Edit, Forget, Frame, Press, Say, Search, Speak, write_frame
from bot.transport.web.shown import message_json, results_json, words_json

if TYPE_CHECKING:
    from bot.transport.telegram.application import AnyApplication

MAX_CHATS: Final = 200
"""Chats held at once; the one that was left longest ago makes room."""

MAX_WAITING: Final = 20
"""Updates of a chat that may wait for the bot; a reader who types faster is asked to wait."""

MAX_QUERIES: Final = 20
"""Inline queries whose results can still be chosen, the newest: the page shows those of the last one."""

MARKED: Final = 1_000
"""Messages of a chat that are known to carry a reaction, or to have been sent through the bot: the newest."""

RATE: Final = (30, 10.0)
"""Frames that a chat may send, in so many seconds: nobody types or presses three times a second for long."""

_LOGGER: Final = logging.getLogger(__name__)

Listener = Callable[[str], None]


class Hall:
    """Every chat of the page. Use it as an asynchronous context: chats end with it."""

    def __init__(self, api: BotApi, application: AnyApplication, deps: Deps, *, name: str = "") -> None:
        self.api = api
        self.name = name
        self.application = application
        self.deps = deps
        self._chats: OrderedDict[str, Session] = OrderedDict()
        self._by_id: dict[int, Session] = {}
        self._last = 0
        api.subscribe(self._on_event)

    def enter(self, key: str, language: Language) -> tuple[Session | None, bool]:
        """Return the chat of this key, else a new one (None where every place is taken), and whether it was there."""
        known = self._chats.get(key)
        if known:
            self._chats.move_to_end(key)
            known.speak(language)
            return known, True
        if len(self._chats) >= MAX_CHATS and not self._make_room():
            return None, False
        self._last += 1
        session = Session(self, secrets.token_urlsafe(24), self._last, language)
        self._chats[session.key] = self._by_id[session.user.id] = session
        return session, False

    def leave(self, session: Session) -> None:
        """Forget a chat and everything that was said in it."""
        session.close()
        self._chats.pop(session.key, None)
        self._by_id.pop(session.user.id, None)
        for message in session.messages:
            del self.api.messages[session.user.id, message.id]
        self.api.chats.pop(session.user.id, None)
        self.deps.notes.forget(str(session.user.id))

    async def on_reload(self, _: Base, __: Base) -> None:
        """Tell every page that the dossier is another by now."""
        for session in self._chats.values():
            session.tell("spoken", **session.words())
            session.tell("toast", text=say(session.language, "web-reloaded"))

    def close(self) -> None:
        """End every chat."""
        for session in tuple(self._chats.values()):
            session.close()

    def _make_room(self) -> bool:
        idle = next((each for each in self._chats.values() if not each.listeners), None)
        if idle:
            self.leave(idle)
        return idle is not None

    def _on_event(self, event: Event) -> None:
        session = self._by_id.get(event.chat) if event.chat is not None else None
        if session:
            session.show(event)


class Session:
    """One reader's chat: what they do goes to the bot in order, what the bot does goes to every page that shows it."""

    def __init__(self, hall: Hall, key: str, number: int, language: Language) -> None:
        from aiolimiter import AsyncLimiter  # noqa: PLC0415 - wanted only while the page is served

        self.key = key
        self.user = User(number, "Reader", language_code=language.value)
        self.listeners: set[Listener] = set()
        self._hall = hall
        self._reactions: dict[int, str] = {}
        self._via: deque[int] = deque(maxlen=MARKED)
        self._queries: deque[str] = deque(maxlen=MAX_QUERIES)
        self._limiter = AsyncLimiter(*RATE)
        self._updates: asyncio.Queue[tuple[int, JSON]] = asyncio.Queue(MAX_WAITING)
        self._deeds: dict[type[Frame], Callable[[Any], None]] = {
            Say: self._say,
            Edit: self._edit,
            Press: self._press,
            Search: self._search,
            Choose: self._choose,
            Speak: self._speak,
            Forget: self._forget,
        }
        self._worker = asyncio.get_running_loop().create_task(self._work())

    @property
    def language(self) -> Language:
        """The language of the reader's client."""
        return Language(self.user.language_code or Language.EN)

    @property
    def messages(self) -> tuple[Message, ...]:
        """Everything that stands in the chat, in order."""
        return self._hall.api.state.messages.of(self.user.id)

    async def take(self, frame: Frame) -> None:
        """Do what a frame asks for; one that cannot be done is refused in the reader's language."""
        if not self._limiter.has_capacity() or self._updates.full():
            self.refuse(frame, "web-too-fast")
            return
        await self._limiter.acquire()
        self._deeds[type(frame)](frame)

    def speak(self, language: Language) -> None:
        """Change the language of the reader's client."""
        self.user = replace(self.user, language_code=language.value)

    def refuse(self, frame: Frame, reason: str) -> None:
        """Say why a frame was not taken."""
        self.tell("refused", ref=frame.ref, text=say(self.language, reason))

    def tell(self, kind: str, **fields: object) -> None:
        """Send a frame to every page that shows this chat."""
        written = write_frame(kind, **fields)
        for listener in tuple(self.listeners):
            listener(written)

    def show(self, event: Event) -> None:
        """Pass on what the bot did."""
        match event:
            case Event(EventKind.SENT, message=Message() as message):
                self.tell("message", message=self._json(message))
            case Event(EventKind.EDITED, message=Message() as message):
                self.tell("edited", message=self._json(message))
            case Event(EventKind.DELETED, message=Message() as message):
                self.tell("deleted", id=message.id)
            case Event(EventKind.REACTION, message=Message() as message):
                self._reactions[message.id] = event.text
                if len(self._reactions) > MARKED:
                    del self._reactions[next(iter(self._reactions))]
                self.tell("edited", message=self._json(message))
            case Event(EventKind.ACTION):
                self.tell("typing", action=event.text)
            case Event(EventKind.CALLBACK_ANSWERED) if event.text:
                self.tell("toast", text=event.text)

    def close(self) -> None:
        """Stop working for this chat."""
        self._worker.cancel()

    def words(self) -> JSON:
        """Write everything on the page that depends on the reader's language."""
        return words_json(self._hall.api, self._hall.deps.app.base, self._hall.name, reader=self.user)

    def history(self) -> list[JSON]:
        """Write every message that stands in the chat, in order."""
        return [self._json(each) for each in self.messages]

    def _json(self, message: Message) -> JSON:
        via = self._hall.api.me.username if message.id in self._via else None
        return message_json(message, bot=self._hall.api.me, reaction=self._reactions.get(message.id, ""), via=via)

    def _speak(self, frame: Speak) -> None:
        self.speak(frame.language)
        self.tell("spoken", **self.words())

    def _forget(self, _: Forget) -> None:
        self.tell("gone")
        self._hall.leave(self)

    def _say(self, frame: Say) -> None:
        if not frame.text.strip():
            self.refuse(frame, "web-empty-text")
            return
        target = frame.reply_to if (self.user.id, frame.reply_to) in self._hall.api.messages else None
        update = self._hall.api.say(frame.text, sender=self.user, reply_to=target)
        self.tell("message", message=self._json(self._hall.api.messages[self.user.id, update["message"]["message_id"]]))
        self._updates.put_nowait((frame.ref, update))

    def _edit(self, frame: Edit) -> None:
        api, place = self._hall.api, (self.user.id, frame.message)
        held = api.messages.get(place)
        if held is None or held.sender.id != self.user.id or frame.message in self._via:
            self.refuse(frame, "web-message-gone")
            return
        api.messages[place] = own = replace(held, sender=self.user)  # whose language may be another by now
        update = api.edit(own, frame.text, sender=self.user)
        self.tell("edited", message=self._json(api.messages[place]))
        if update:
            self._updates.put_nowait((frame.ref, update))
        else:
            self.tell("done", ref=frame.ref)

    def _press(self, frame: Press) -> None:
        message = self._hall.api.messages.get((self.user.id, frame.message))
        carried = {button.get("callback_data") for row in message.keyboard for button in row} if message else set()
        if message is None or frame.data not in carried:
            self.refuse(frame, "web-button-gone")
            return
        self._updates.put_nowait((frame.ref, self._hall.api.press(message, frame.data, sender=self.user)))

    def _search(self, frame: Search) -> None:
        update = self._hall.api.ask_inline(frame.query, sender=self.user, offset=frame.offset)
        self._queries.append(update["inline_query"]["id"])
        self._updates.put_nowait((frame.ref, update))

    def _choose(self, frame: Choose) -> None:
        api = self._hall.api
        answer = api.inline.answers.get(frame.query) if frame.query in self._queries else None
        if answer is None or frame.result not in {each.id for each in answer.results}:
            self.refuse(frame, "web-result-gone")
            return
        update = api.choose(frame.query, frame.result, sender=self.user)
        number = update["message"]["message_id"]
        self._via.append(number)
        self.tell("message", message=self._json(api.messages[self.user.id, number]))
        self._updates.put_nowait((frame.ref, update))

    async def _work(self) -> None:
        while True:
            ref, update = await self._updates.get()
            try:
                await feed(self._hall.application, update)
            except Exception as error:  # noqa: BLE001 - one broken update must not end the chat
                _LOGGER.error("update failed with %s", type(error).__name__)  # noqa: TRY400 - a traceback may quote
            if "inline_query" in update:
                query = update["inline_query"]["id"]
                self.tell("results", ref=ref, query=query, **results_json(self._hall.api.inline.answers.get(query)))
            self.tell("done", ref=ref)
