"""The Bot API server: calls of a bot and deeds of readers enter; answers, updates and events leave.

It keeps chats, messages and keyboards in memory and refuses what the real server refuses, in the same words. Readers
are played through `say`, `edit`, `press`, `ask_inline` and `guest`, which return the update that Telegram would send;
`queue` hands one to polling or to the webhook.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from http import HTTPStatus
from typing import Any, Final

from bot.transport.botapi.delivery import UPDATE_LIMIT, Delivery
from bot.transport.botapi.edits import Edits
from bot.transport.botapi.errors import ApiError, Trouble
from bot.transport.botapi.faults import Fault, Faults, broken
from bot.transport.botapi.files import Files
from bot.transport.botapi.formatted import Formatted
from bot.transport.botapi.history import KEPT
from bot.transport.botapi.inline import Inline
from bot.transport.botapi.limits import RateLimits, Watch
from bot.transport.botapi.parameters import checked_parameters, method_named
from bot.transport.botapi.posts import CALLBACK_ANSWER_LIMIT, CALLBACK_LIFETIME, Posts
from bot.transport.botapi.profile import Profile
from bot.transport.botapi.state import Listener, State
from bot.transport.botapi.texts import detected
from bot.transport.botapi.world import JSON, Chat, ChatType, Message, User

__all__ = ["BOT", "CALLBACK_ANSWER_LIMIT", "CALLBACK_LIFETIME", "UPDATE_LIMIT", "BotApi"]

BOT: Final = User(id=1_000_000, first_name="Dossier", username="dossier_bot", is_bot=True)


class BotApi:
    """One bot's server.

    `token`, where given, is the only one accepted; `now` tells the time in Unix seconds; of every chat the newest
    `kept` messages are held; with `limits` a bot that writes too fast is put off as Telegram does.
    """

    def __init__(
        self,
        *,
        token: str | None = None,
        me: User = BOT,
        now: Callable[[], float] = time.time,
        kept: int = KEPT,
        limits: RateLimits | None = None,
    ) -> None:
        self.me = me
        self.state = State(me=me, now=now, kept=kept)
        self.chats, self.messages, self.blocked = self.state.chats, self.state.messages, self.state.blocked
        self.delivery = Delivery(self.state)
        self.token = token
        self._faults = Faults()
        self._watch = Watch(limits, now) if limits else None
        self.inline = Inline(now, self.state.tell)
        parts = (Profile(me), self.delivery, Posts(self.state), Edits(self.state), self.inline)
        self._methods: dict[str, Callable[[JSON], Any]] = {
            name: method for part in parts for name, method in part.methods.items()
        }

    @property
    def files(self) -> Files:
        """The pictures that were sent."""
        return self.state.files

    def call(
        self,
        method: str,
        parameters: Mapping[str, Any],
        *,
        token: str | None = None,
        files: Mapping[str, bytes] | None = None,
    ) -> tuple[HTTPStatus, JSON]:
        """Answer one call: the HTTP status and the whole answer object.

        `files` are uploads by the name under which they are attached. Raises nothing but BrokenLine, where a test has
        ordered one.
        """
        try:
            return HTTPStatus.OK, {"ok": True, "result": self._result(method, parameters, token, files or {})}
        except ApiError as error:
            return error.code, error.json()

    def _result(self, method: str, parameters: Mapping[str, Any], token: str | None, files: Mapping[str, bytes]) -> Any:
        if not self.accepts(token):
            raise ApiError("", code=HTTPStatus.UNAUTHORIZED)
        name = method_named(method)
        fault = self._faults.next(name)
        if fault and not fault.after_delivery:
            raise broken(fault)
        checked = checked_parameters(name, parameters, files)
        if self._watch:
            self._watch.check(name, checked.get("chat_id"))
        result = self._methods[name](checked)
        if fault:
            raise broken(fault)
        return result

    def accepts(self, token: str | None) -> bool:
        """Tell whether a token is this bot's."""
        return self.token is None or token == self.token

    def fail_next(
        self, method: str, error: ApiError | Trouble, *, times: int = 1, after_delivery: bool = False
    ) -> None:
        """Let the next calls of a method (`*` is any) fail; with `after_delivery` they are done all the same."""
        for _ in range(times):
            self._faults.order(method, Fault(error, after_delivery))

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with every event from now on; call what is returned to stop."""
        return self.state.subscribe(listener)

    def join(self, chat: Chat) -> Chat:
        """Make a chat known; readers' private chats become known when they write."""
        return self.chats.setdefault(chat.id, chat)

    def migrate(self, chat: Chat, to: int) -> Chat:
        """Turn a group into a supergroup with a new id; the old one is refused from now on."""
        self.chats.pop(chat.id, None)
        self.state.migrated[chat.id] = to
        return self.join(replace(chat, id=to, type=ChatType.SUPERGROUP))

    def say(  # noqa: PLR0913 - what makes a message, and where it stands
        self,
        text: str,
        *,
        sender: User,
        chat: Chat | None = None,
        reply_to: int | None = None,
        thread: int | None = None,
        forward: JSON | None = None,
    ) -> JSON:
        """Let a reader write a message (in private unless a chat is given), or forward one; return the update."""
        place = self.join(chat or Chat(sender.id))
        self.state.users[sender.id] = sender
        content = Formatted(text, detected(text))
        message = self.state.add(place, sender, content, reply_to=reply_to, thread=thread, forward=forward)
        return self.update(message=self.message_json(message))

    def send_document(  # noqa: PLR0913 - what makes a file, and where it is sent
        self,
        content: bytes,
        *,
        name: str,
        sender: User,
        mime_type: str = "text/plain",
        chat: Chat | None = None,
        caption: str = "",
        reply_to: int | None = None,
    ) -> JSON:
        """Let a reader send a file; return the update."""
        place = self.join(chat or Chat(sender.id))
        self.state.users[sender.id] = sender
        document = self.state.documents.keep(content, name=name, mime_type=mime_type)
        text = Formatted(caption, detected(caption))
        message = self.state.add(place, sender, text, reply_to=reply_to, document=document)
        return self.update(message=self.message_json(message))

    def download(self, path: str) -> bytes | None:
        """Return the bytes behind a `file_path`, or None."""
        return self.state.documents.at(path) or self.files.at(path)

    def edit(self, message: Message, text: str, *, sender: User) -> JSON | None:
        """Let a reader change the text of a message of theirs; return the update, None where nothing changes."""
        held = self.messages[message.chat.id, message.id]
        if held.sender.id != sender.id:
            raise ApiError("MESSAGE_AUTHOR_REQUIRED")
        if held.text == text:
            return None
        edited = replace(held, text=text, entities=detected(text), edited=int(self.state.now()))
        self.messages[message.chat.id, message.id] = edited
        return self.update(edited_message=self.message_json(edited))

    def press(self, message: Message, data: str, *, sender: User) -> JSON:
        """Let a reader press a button that carries `data`; return the update."""
        update = self.update()
        query = f"{message.chat.id}-{update['update_id']}"
        self.state.pressed(query, message.chat.id)
        basic = {"id": query, "chat_instance": str(message.chat.id), "data": data}
        return update | {"callback_query": {**basic, "from": sender.json(), "message": self.message_json(message)}}

    def ask_inline(self, text: str, *, sender: User, offset: str = "", chat_type: str = "sender") -> JSON:
        """Let a reader type behind the bot's name in any chat; return the update. Its answer is kept in `inline`."""
        return self.update(inline_query=self.inline.query(text, sender=sender, offset=offset, chat_type=chat_type))

    def choose(self, query: str, result: str, *, sender: User, chat: Chat | None = None) -> JSON:
        """Let a reader send a result of an inline query into a chat; return the update that the bot gets of it."""
        chosen = next(each for each in self.inline.answers[query].results if each.id == result)
        place = self.join(chat or Chat(sender.id))
        message = self.state.add(place, sender, chosen.content, keyboard=chosen.keyboard)
        return self.update(message=self.message_json(message) | {"via_bot": self.me.json()})

    def guest(self, text: str, *, sender: User, chat: Chat) -> JSON:
        """Let a reader summon the bot into a chat that it is not in; return the update. No message of it is kept."""
        message = Message(1, chat, sender, int(self.state.now()), text, detected(text))
        return self.update(guest_message=message.json() | {"guest_query_id": self.inline.new_id()})

    def update(self, **content: Any) -> JSON:
        """Number an update that holds this content."""
        return self.state.update(**content)

    def queue(self, update: JSON) -> None:
        """Hand an update to the next getUpdates, or to the webhook where one is set."""
        self.delivery.queue(update)

    def message_json(self, message: Message) -> JSON:
        """Write a message with the one it replies to."""
        return self.state.message_json(message)
