"""The language of the chat page's websocket: JSON text frames enter as models; messages and events leave as JSON.

The page opens `/socket` and sends `hello` first; everything after it belongs to that chat.

| from the page | fields | what it does |
|---|---|---|
| `hello` | `chat` (of an earlier welcome, or empty), `language` (ru, en, kk) | enters a chat, answered by `welcome` |
| `say` | `text`, `reply_to`? | writes a message |
| `edit` | `message`, `text` | changes an own message |
| `press` | `message`, `data` | presses a button that the message has |
| `search` | `query`, `offset`? | asks for inline results, answered by `results` with the same `ref` |
| `choose` | `query` and `result`, ids of those results | sends one of them |
| `speak` | `language` | changes the language of the reader's client, answered by `spoken` |
| `forget` | | drops the chat and all that was said in it, answered by `gone` |

| to the page | fields |
|---|---|
| `welcome` | `chat`, `resumed`, `language`, `bot`, `dossier`, `commands`, `texts`, `messages` (the whole history) |
| `spoken` | `language`, `bot`, `dossier`, `commands`, `texts`: the page in another language |
| `gone` | the chat is no more: say `hello` anew |
| `message`, `edited` | `message`: a new one, or one as it stands now |
| `deleted` | `id` |
| `typing` | `action`: what the bot says that it does |
| `toast` | `text`: the answer to a pressed button, or news of the dossier |
| `results` | `ref`, `query`, `results`, `next` (the offset of more), `button` (with a `start` parameter) |
| `done` | `ref`: the bot has finished with that frame |
| `refused` | `ref`, `text`: why a frame was not taken |

Every frame from the page may carry `ref`, a number of its own choosing. A message is `{"id", "out", "date", "edited",
"text", "entities", "keyboard", "reply_to", "via", "lang", "photo", "caption_above", "preview", "reaction"}`: offsets of
entities count UTF-16 units, as strings do in a browser.
"""

from __future__ import annotations

import json
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from bot.models.text import Language
from bot.transport.botapi.utf16 import units

TEXT_LIMIT: Final = 4096
"""UTF-16 units of the longest message, as Telegram counts them."""

QUERY_LIMIT: Final = 256
_ID_LIMIT: Final = 64

Id = Annotated[str, Field(max_length=_ID_LIMIT)]
Number = Annotated[int, Field(ge=0, lt=2**53)]  # what a number can hold in a browser
Text = Annotated[str, Field(min_length=1, max_length=TEXT_LIMIT)]


class _Frame(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    ref: Number = 0


class Hello(_Frame):
    """A page opens: with the chat it had, or with none."""

    type: Literal["hello"]
    chat: Id = ""
    language: Annotated[Language, Field(strict=False)] = Language.RU


class Say(_Frame):
    """The reader writes."""

    type: Literal["say"]
    text: Text
    reply_to: Number | None = None


class Edit(_Frame):
    """The reader changes a message of their own."""

    type: Literal["edit"]
    message: Number
    text: Text


class Press(_Frame):
    """The reader presses a button."""

    type: Literal["press"]
    message: Number
    data: Id


class Search(_Frame):
    """The reader types behind the bot's name."""

    type: Literal["search"]
    query: Annotated[str, Field(max_length=QUERY_LIMIT)]
    offset: Id = ""


class Choose(_Frame):
    """The reader takes one of the results of a search."""

    type: Literal["choose"]
    query: Id
    result: Id


class Speak(_Frame):
    """The reader changes the language of their client."""

    type: Literal["speak"]
    language: Annotated[Language, Field(strict=False)]


class Forget(_Frame):
    """The reader starts over."""

    type: Literal["forget"]


Frame = Hello | Say | Edit | Press | Search | Choose | Speak | Forget
_FRAMES: Final[TypeAdapter[Frame]] = TypeAdapter(Annotated[Frame, Field(discriminator="type")])


def read_frame(raw: str) -> Frame | None:
    """Read what came over the socket, or None where it is no frame. Never raises.

    >>> read_frame('{"type": "say", "text": "how much?"}').text
    'how much?'
    >>> read_frame('{"type": "say", "text": 7}') is read_frame("[") is None
    True
    """
    try:
        frame = _FRAMES.validate_json(raw)
    except (ValidationError, ValueError):
        return None
    text = frame.text if isinstance(frame, Say | Edit) else ""
    return frame if units(text) <= TEXT_LIMIT else None


def write_frame(kind: str, **fields: Any) -> str:
    """Write a frame for the page."""
    return json.dumps({"type": kind, **fields}, separators=(",", ":"))
