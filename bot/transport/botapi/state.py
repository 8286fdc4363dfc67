"""What a server remembers: readers, chats, messages, files; and whom it tells of what happens.

The parts of the server (posts, edits, deliveries) share one `State` and call one another only through it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Any, Final

from bot.transport.botapi.documents import Documents
from bot.transport.botapi.errors import ApiError, ForbiddenError
from bot.transport.botapi.files import Files
from bot.transport.botapi.formatted import Formatted
from bot.transport.botapi.history import KEPT, History
from bot.transport.botapi.world import JSON, Chat, ChatType, Event, Message, User

CALLBACKS_KEPT: Final = 10_000
"""Pressed buttons that can still be answered, the newest."""

Listener = Callable[[Event], None]


class State:
    """The memory of one server. `now` tells the time in Unix seconds; `kept` bounds the messages of a chat."""

    def __init__(self, *, me: User, now: Callable[[], float], kept: int = KEPT) -> None:
        self.me = me
        self.now = now
        self.chats: dict[int, Chat] = {}
        self.users: dict[int, User] = {}
        self.messages = History(kept)
        self.inline_messages: dict[str, Message] = {}
        self.files = Files()
        self.documents = Documents()
        self.blocked: set[int] = set()
        self.migrated: dict[int, int] = {}
        self._callbacks: OrderedDict[str, tuple[int | None, float]] = OrderedDict()
        self._listeners: list[Listener] = []
        self._last_update = 0

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with every event from now on; call what is returned to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self, event: Event) -> None:
        """Call every listener."""
        for listener in tuple(self._listeners):
            listener(event)

    def update(self, **content: Any) -> JSON:
        """Number an update that holds this content."""
        self._last_update += 1
        return {"update_id": self._last_update, **content}

    def add(self, chat: Chat, sender: User, content: Formatted, **more: Any) -> Message:
        """Put a new message into a chat."""
        number = self.messages.next_number(chat.id)
        message = Message(number, chat, sender, int(self.now()), content.text, content.entities, **more)
        self.messages[chat.id, number] = message
        return message

    def message_json(self, message: Message) -> JSON:
        """Write a message with the one it replies to."""
        target = self.messages.get((message.chat.id, message.reply_to)) if message.reply_to else None
        return message.json() | ({"reply_to_message": target.json()} if target else {})

    def chat_of(self, parameters: JSON) -> Chat:
        """Return the chat that a call is about. Raises ApiError where the bot may not write."""
        number = parameters["chat_id"]
        if number in self.migrated:
            moved = self.migrated[number]
            raise ApiError("group chat was upgraded to a supergroup chat", migrate_to_chat_id=moved)
        chat = self.chats.get(number)
        if chat is None:
            raise ApiError("chat not found")
        if chat.id in self.blocked:
            raise ForbiddenError(_REFUSALS.get(chat.type, f"bot is not a member of the {chat.type.value} chat"))
        return chat

    def pressed(self, query: str, chat: int | None) -> None:
        """Remember that a button was pressed just now."""
        self._callbacks[query] = (chat, self.now())
        while len(self._callbacks) > CALLBACKS_KEPT:
            self._callbacks.popitem(last=False)

    def callback(self, query: str) -> tuple[int | None, float] | None:
        """Return the chat of a pressed button and when it was pressed, or None."""
        return self._callbacks.get(query)


_REFUSALS: Final = {
    ChatType.PRIVATE: "bot was blocked by the user",
    ChatType.GROUP: "bot was kicked from the group chat",
    ChatType.SUPERGROUP: "bot was kicked from the supergroup chat",
    ChatType.CHANNEL: "bot was kicked from the channel chat",
}
