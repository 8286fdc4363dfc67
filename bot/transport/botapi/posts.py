"""Messages: the bot's calls that send, delete and answer enter; messages in chats and events leave."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from bot.transport.botapi.contents import caption_of, photo_of, preview_of, text_of
from bot.transport.botapi.errors import ApiError
from bot.transport.botapi.keyboards import checked_keyboard
from bot.transport.botapi.state import State
from bot.transport.botapi.world import JSON, Chat, ChatType, Event, EventKind, Message

CALLBACK_ANSWER_LIMIT: Final = 200
CALLBACK_LIFETIME: Final = 900  # seconds; the real server does not document its value, it is of this order
DELETED_AT_ONCE: Final = 100
_ACTIONS: Final = frozenset(
    {"typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document"}
    | {"choose_sticker", "find_location", "record_video_note", "upload_video_note"}
)
_REACTIONS: Final = frozenset(
    "👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾🤷😡"
)
_NO_GIFTS: Final = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)


class Posts:
    """The methods about messages that are new, gone or answered."""

    def __init__(self, state: State) -> None:
        self._state = state
        self.methods: dict[str, Callable[[JSON], Any]] = {
            "sendMessage": self._send_message,
            "sendPhoto": self._send_photo,
            "sendChatAction": self._send_action,
            "deleteMessage": self._delete_message,
            "deleteMessages": self._delete_messages,
            "setMessageReaction": self._react,
            "answerCallbackQuery": self._answer_callback,
            "getChat": self._get_chat,
            "leaveChat": self._leave_chat,
            "getFile": self._get_file,
        }

    def _get_file(self, parameters: JSON) -> JSON:
        documents, wanted = self._state.documents, parameters["file_id"]
        return documents.described(wanted) if documents.holds(wanted) else self._state.files.described(wanted)

    def _send_message(self, parameters: JSON) -> JSON:
        chat = self._state.chat_of(parameters)
        return self._sent(chat, parameters, content=text_of(parameters), preview=preview_of(parameters))

    def _send_photo(self, parameters: JSON) -> JSON:
        chat = self._state.chat_of(parameters)
        photo = photo_of(parameters["photo"], self._state.files)
        above = parameters.get("show_caption_above_media", False)
        return self._sent(chat, parameters, content=caption_of(parameters), photo=photo, caption_above=above)

    def _sent(self, chat: Chat, parameters: JSON, **content: Any) -> JSON:
        keyboard = checked_keyboard(parameters.get("reply_markup"))
        reply_to = self._reply_target(chat, parameters.get("reply_parameters", {}))
        thread = _thread(chat, parameters)
        state = self._state
        message = state.add(chat, state.me, keyboard=keyboard, reply_to=reply_to, thread=thread, **content)
        state.tell(Event(EventKind.SENT, chat.id, message))
        return state.message_json(message)

    def _reply_target(self, chat: Chat, reply: JSON) -> int | None:
        number = reply.get("message_id")
        if number is None or (chat.id, number) in self._state.messages:
            return number
        if not reply.get("allow_sending_without_reply"):
            raise ApiError("message to be replied not found")
        return None

    def _delete_message(self, parameters: JSON) -> bool:
        chat = self._state.chat_of(parameters)
        message = self._state.messages.get((chat.id, parameters["message_id"]))
        if message is None:
            raise ApiError("message to delete not found")
        if message.sender != self._state.me and chat.type is not ChatType.PRIVATE:
            raise ApiError("message can't be deleted")
        self._delete(message)
        return True

    def _delete_messages(self, parameters: JSON) -> bool:
        chat, numbers = self._state.chat_of(parameters), parameters["message_ids"]
        if not 1 <= len(numbers) <= DELETED_AT_ONCE:
            raise ApiError("too many messages to delete" if numbers else "message identifiers are not specified")
        found = [self._state.messages.get((chat.id, each)) for each in numbers]
        for message in filter(None, found):
            self._delete(message)
        return True

    def _delete(self, message: Message) -> None:
        del self._state.messages[message.chat.id, message.id]
        self._state.tell(Event(EventKind.DELETED, message.chat.id, message))

    def _send_action(self, parameters: JSON) -> bool:
        chat = self._state.chat_of(parameters)
        if parameters["action"] not in _ACTIONS:
            raise ApiError("wrong parameter action in request")
        _thread(chat, parameters)
        self._state.tell(Event(EventKind.ACTION, chat.id, text=parameters["action"]))
        return True

    def _react(self, parameters: JSON) -> bool:
        chat = self._state.chat_of(parameters)
        message = self._state.messages.get((chat.id, parameters["message_id"]))
        if message is None:
            raise ApiError("message to react not found")
        emojis = [_emoji(each) for each in parameters.get("reaction", [])]
        self._state.tell(Event(EventKind.REACTION, chat.id, message, "".join(emojis)))
        return True

    def _answer_callback(self, parameters: JSON) -> bool:
        pressed = self._state.callback(parameters["callback_query_id"])
        if pressed is None or self._state.now() - pressed[1] > CALLBACK_LIFETIME:
            raise ApiError("query is too old and response timeout expired or query ID is invalid")
        text = parameters.get("text", "")
        if len(text) > CALLBACK_ANSWER_LIMIT:
            raise ApiError("MESSAGE_TOO_LONG")
        self._state.tell(Event(EventKind.CALLBACK_ANSWERED, pressed[0], text=text))
        return True

    def _get_chat(self, parameters: JSON) -> JSON:
        chat = self._state.chat_of(parameters)
        user = self._state.users.get(chat.id)
        known = {"first_name": user.first_name} if user else {}
        return chat.json() | known | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _NO_GIFTS}

    def _leave_chat(self, parameters: JSON) -> bool:
        chat = self._state.chat_of(parameters)
        if chat.type is ChatType.PRIVATE:
            raise ApiError("chat member status can't be changed in private chats")
        del self._state.chats[chat.id]
        return True


def _thread(chat: Chat, parameters: JSON) -> int | None:
    """Return the topic that a call names; outside a forum there is none."""
    thread: int | None = parameters.get("message_thread_id")
    if thread is not None and not chat.forum:
        raise ApiError("message thread not found")
    return thread


def _emoji(reaction: Any) -> str:
    emoji = reaction.get("emoji") if isinstance(reaction, dict) and reaction.get("type") == "emoji" else None
    if not isinstance(emoji, str) or not _REACTIONS.issuperset(emoji.strip("\ufe0f")):
        raise ApiError("REACTION_INVALID")
    return emoji
