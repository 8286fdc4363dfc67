"""What an editor sends: a message enters, the article in it leaves, or None where it holds a question.

A file is an article, and so is any text that is too long for a question and any post forwarded from a channel that says
more than a line. A text of several sentences that may be either is asked about. The rest is a question.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from telegram import Document, Message, MessageOrigin, MessageOriginChannel

from bot.app import MAX_QUESTION
from bot.render import shortened
from bot.render.markup import clean
from bot.review.parsing import Told

MAX_BYTES: Final = 5 * 1024 * 1024
"""The largest file that is taken: far above any article, and read in a moment."""

MAY_BE_ARTICLE: Final = 350
"""Characters from which on several sentences may be an article: of a thousand questions none had as many."""

_SENTENCES: Final = 3
_POST: Final = 80
"""Characters from which on a channel's post is an article: a shorter one says no fact with its source."""

_FULL: Final = 3_000
"""Characters of a message after which its text may go on in the next one: clients cut at 4,096, back to a space."""

_ENDS: Final = re.compile(r"[.!?…](?=[\s»”\")]|$)")
_CLOSED: Final = re.compile(r"[.!?…:;][»”\")]*\Z")
_MAX_NAME: Final = 60


class Kind(StrEnum):
    """What a text of an editor is."""

    ARTICLE = "article"
    UNCLEAR = "unclear"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Sent:
    """An article as it was sent: a file still to be fetched, or a text in one or more messages."""

    name: str = ""
    document: Document | None = None
    text: str = ""
    told: Told = field(default_factory=Told)
    parts: int = 1


def kind_of(message: Message) -> Kind:
    """Tell an article from a question by its length, its sentences, and where it comes from."""
    text = (message.text or "").strip()
    if text.startswith("/"):
        return Kind.QUESTION
    is_post = isinstance(message.forward_origin, MessageOriginChannel) and len(text) >= _POST
    if is_post or len(text) > MAX_QUESTION:
        return Kind.ARTICLE
    several = len(_ENDS.findall(text)) >= _SENTENCES
    if len(text) >= MAY_BE_ARTICLE and several and not text.endswith("?"):
        return Kind.UNCLEAR
    return Kind.QUESTION


def goes_on(message: Message) -> bool:
    """Tell whether a text is so long that its client may have cut it."""
    return len(message.text or "") >= _FULL


def continues(last: Message, message: Message) -> bool:
    """Tell whether a message may hold what was cut off from the last one: the same hand, and no command."""
    text = message.text or ""
    same = sender_of(last) == sender_of(message) and _origin(last) == _origin(message)
    return goes_on(last) and bool(text) and not text.startswith("/") and same


def file_of(message: Message) -> Sent | None:
    """Return the file of a message as an article."""
    document = message.document
    if document is None:
        return None
    return Sent(name=shown_name(document.file_name or ""), document=document)


def text_of(messages: Sequence[Message], zone: dt.tzinfo | None) -> Sent:
    """Return the text of some messages as one article; of a forwarded post the channel is the source."""
    text = messages[0].text or ""
    for each in messages[1:]:
        gap = "\n\n" if _CLOSED.search(text) else " "
        text = f"{text}{gap}{each.text or ''}"
    return Sent(text=text, told=_told(messages[0].forward_origin, zone), parts=len(messages))


def sender_of(message: Message) -> int:
    """Return the number of whoever sent a message."""
    return message.from_user.id if message.from_user else 0


def shown_name(name: str) -> str:
    """Return the name of a file as it is told; it is never used for anything else."""
    return shortened(clean(name.replace("/", " ").replace("\\", " ")).strip(), _MAX_NAME) or "?"


def _told(origin: MessageOrigin | None, zone: dt.tzinfo | None) -> Told:
    if not isinstance(origin, MessageOriginChannel):
        return Told()
    name = origin.chat.username
    return Told(
        url=f"https://t.me/{name}/{origin.message_id}" if name else None,
        outlet=clean(origin.chat.title or "").strip() or None,
        published=origin.date.astimezone(zone).date(),
    )


def _origin(message: Message) -> tuple[str, int]:
    origin = message.forward_origin
    if isinstance(origin, MessageOriginChannel):
        return origin.type, origin.chat.id
    return (str(origin.type), 0) if origin else ("", 0)
