"""Updates and buttons that nobody should send, from one seed: plausible by the types of the Bot API, or mangled."""

from __future__ import annotations

import copy
from random import Random
from typing import Any

from bot_api_schema import Schema

CHATS = [
    {"id": 501, "type": "private", "first_name": "Reader"},
    {"id": -7, "type": "group", "title": "Railways"},
    {"id": -1008, "type": "supergroup", "title": "Stations", "is_forum": True},
    {"id": -1009, "type": "channel", "title": "News"},
]
SENDERS = [
    {"id": 501, "is_bot": False, "first_name": "Reader", "language_code": "en"},
    {"id": 502, "is_bot": False, "first_name": "\u202eReader", "language_code": "??"},
    {"id": 503, "is_bot": True, "first_name": "Robot", "username": "robot"},
]
TEXTS = [
    *("", " ", "\n\n", "\x00", "\x1b[2J", "\ud800", "rye \udfff", "\u200b\u2060", "\u202eyr", "🚆" * 2500, "x" * 5000),
    *("ﷺ" * 300, "<b>", "&#0;&lt;", "{0}%s", "'; --", "/", "//", "/start", "/start x", "/start " + "A" * 64, "/ask"),
    *(
        "/ask@dossier_bot rye",
        "/figures",
        "/figures 9999999999999999999999",
        "/figures@dossier_bot ٣",
        "/help@rail_bot",
    ),
    *("/язык", "/language zz", "/why", "@dossier_bot", "@dossier_bot rye?", "@Dossier_Bot\u00a0x", "rye\ufe0f\u20e3"),
    *("e\u0301" * 500, "how much rye?", "choose", "٤٢", "1e999", "NaN", "-0", "\u2028rye\u2029", "a\tb\rc\fd", "ʼʼʼ"),
    *("İı", "ß" * 100, "\U0010ffff", "/chart", "/follow \x00", "/digest 99:99", "/forget", "/misses"),
]
NUMBERS = [0, 1, -1, 7, 501, -7, 2**31, -(2**31), 2**53, 2**63, -(2**63), 10**20]
JUNK: list[Any] = [
    None,
    True,
    False,
    0,
    -1,
    1.5,
    10**20,
    "",
    "rye",
    "\ud800",
    [],
    {},
    [[]],
    [None],
    {"id": None},
    {"rye": {}},
]
_DEEPEST = 3
_RARE = 0.01  # a message has a hundred other fields, and most of them make it a service message
_USUAL = ("text", "data", "message", "from")
_OWN_KINDS = ("message", "edited_message", "channel_post", "edited_channel_post", "callback_query", "inline_query")


class Fuzz:
    """One stream of strange things; equal seeds give equal streams."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.schema = Schema.load()
        self._last = 0

    def update(self) -> dict[str, Any]:
        """Return one update; about half of them are mangled."""
        self._last += 1
        kind = self.random.choice(self._kinds())
        update = {"update_id": self._last, kind: self._content(kind)}
        return self._mangled(update) if self.random.random() < 0.5 else update

    def text(self) -> str:
        """Return a text that a reader could not mean."""
        chosen = self.random.choice(TEXTS)
        if self.random.random() < 0.3:
            chosen += "".join(chr(self.random.choice([self.random.randrange(0x110000), 0x20, 0x41])) for _ in range(9))
        return chosen

    def data(self, sound: list[str]) -> str:
        """Return what a forged button carries: sound data with a few letters changed, or anything at all."""
        if self.random.random() < 0.2:
            return self.text()[:64] or "1"
        letters = list(self.random.choice(sound))
        for _ in range(self.random.randrange(4)):
            at = self.random.randrange(len(letters) + 1)
            letters[at : at + self.random.randrange(3)] = self.random.choice(
                ["", "1", "z", ".", "-", "\x00", "ё", "99"]
            )
        return "".join(letters) or "1"

    def _kinds(self) -> list[str]:
        if self.schema is None:
            return list(_OWN_KINDS)
        fields = [each["name"] for each in self.schema.types["Update"]["fields"] if each["name"] != "update_id"]
        return [*fields, *_OWN_KINDS * 12]  # those that the bot hears come more often

    def _content(self, kind: str) -> dict[str, Any]:
        if self.schema is None:
            return copy.deepcopy(self._own(kind))
        fields = {each["name"]: each for each in self.schema.types["Update"]["fields"]}
        return self._value(fields[kind]["types"][0], kind, 0)

    def _own(self, kind: str) -> dict[str, Any]:
        sender, message = self.random.choice(SENDERS), self._own_message()
        if kind == "callback_query":
            return {"id": "1", "from": sender, "chat_instance": "1", "data": self.text()[:64], "message": message}
        if kind == "inline_query":
            return {"id": "1", "from": sender, "query": self.text()[:256], "offset": ""}
        return message

    def _own_message(self) -> dict[str, Any]:
        chat, sender = self.random.choice(CHATS), self.random.choice(SENDERS)
        return {"message_id": 1, "date": 1_700_000_000, "chat": chat, "from": sender, "text": self.text()}

    def _value(self, kind: str, name: str, depth: int) -> Any:
        if kind.startswith("Array of "):
            inner = kind.removeprefix("Array of ")
            return [self._value(inner, name, depth + 1) for _ in range(self.random.randrange(3))]
        match kind:
            case "Chat":
                return copy.deepcopy(self.random.choice([*CHATS, CHATS[0], CHATS[0]]))
            case "User":
                return copy.deepcopy(self.random.choice(SENDERS))
            case "String":
                return self.text()
            case "Integer":
                return 1_700_000_000 if "date" in name else self.random.choice(NUMBERS)
            case "Boolean" | "True":
                return True
            case "Float":
                return self.random.uniform(-180, 180)
            case _:
                return self._object(kind, depth)

    def _object(self, kind: str, depth: int) -> Any:
        assert self.schema is not None
        described = self.schema.types[kind]
        if described.get("subtypes"):
            plain = [each for each in described["subtypes"] if each == "String" and depth > _DEEPEST]
            return self._value(self.random.choice(plain or described["subtypes"]), kind, depth)
        made = {}
        for each in described.get("fields", []):
            usual = each["name"] in _USUAL or self.random.random() < (_RARE if kind == "Message" else 0.1)
            if each["required"] or (usual and depth < _DEEPEST):
                made[each["name"]] = self._value(self.random.choice(each["types"]), each["name"], depth + 1)
        return made

    def _mangled(self, update: dict[str, Any]) -> dict[str, Any]:
        """Drop, replace or wrap a few things anywhere in an update but its number."""
        for _ in range(self.random.randrange(1, 4)):
            holder, key = self.random.choice(_places(update))
            match self.random.randrange(3):
                case 0:
                    del holder[key]
                case 1:
                    holder[key] = copy.deepcopy(self.random.choice(JUNK))
                case _:
                    holder[key] = self.random.choice([[holder[key]], {"rye": holder[key]}, str(holder[key])])
            if len(update) == 1:
                break
        return update


def _places(update: dict[str, Any]) -> list[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []
    waiting: list[Any] = [update]
    while waiting:
        holder = waiting.pop()
        keys = list(holder) if isinstance(holder, dict) else range(len(holder))
        for key in keys:
            if key == "update_id" and holder is update:
                continue
            found.append((holder, key))
            if isinstance(holder[key], (dict, list)):
                waiting.append(holder[key])
    return found
