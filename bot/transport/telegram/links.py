"""Deep links: what a link opens enters, an address of at most 64 characters behind `start=` leaves, and back.

A link opens one fact, or the facts of an article, an entity or a concept, by its short key (`bot.models.base.key_of`);
the app reads those. A link may also carry a question, which is asked as if the reader had typed it.
"""

from __future__ import annotations

import base64
import binascii
import re
from typing import Final
from urllib.parse import quote

from bot.models.base import key_of

LIMIT: Final = 64
_QUESTION: Final = "q-"
NOTHING: Final = _QUESTION
"""The start parameter that opens the private chat and nothing in it."""
_ALPHABET: Final = "kz1048"  # one byte for each Russian, Kazakh and English letter: twice the question of UTF-8
_START: Final = re.compile(r"/start\s+(?P<parameter>[A-Za-z0-9_-]{1,64})\s*")


def link_to(identifier: str, username: str) -> str:
    """Return the address that opens a fact, an article, an entity or a concept in the private chat.

    >>> link_to("trade-2025", "harvest_bot")
    'https://t.me/harvest_bot?start=2qe4v2rpkx'
    """
    return f"https://t.me/{username}?start={key_of(identifier)}"


def private_link(username: str) -> str:
    """Return the address of the private chat.

    >>> private_link("harvest_bot")
    'https://t.me/harvest_bot?start=q-'
    """
    return f"https://t.me/{username}?start={NOTHING}"


def share_link(identifier: str, username: str) -> str:
    """Return the address under which Telegram asks to whom the link to a fact is to be sent.

    >>> share_link("trade-2025", "harvest_bot")
    'https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fharvest_bot%3Fstart%3D2qe4v2rpkx'
    """
    return f"https://t.me/share/url?url={quote(link_to(identifier, username), safe='')}"


def parameter_of(question: str) -> str | None:
    """Return the start parameter that carries a question, or None where it does not fit or holds other letters.

    A command is no question: no link gives orders.

    >>> parameter_of("rye?")
    'q-cnllPw'
    """
    if question.lstrip().startswith("/"):
        return None
    try:
        packed = question.strip().encode(_ALPHABET)
    except UnicodeEncodeError:
        return None
    parameter = _QUESTION + base64.urlsafe_b64encode(packed).decode().rstrip("=")
    return parameter if packed and len(parameter) <= LIMIT else None


def opened(text: str) -> str:
    """Return the question that a `/start` carries; any other text as it is. Never a command: a link gives no orders.

    >>> opened("/start q-cnllPw"), opened("/start 2qe4v2rpkx"), opened("/start q-L3N0YXJ0")
    ('rye?', '/start 2qe4v2rpkx', '/start q-L3N0YXJ0')
    """
    found = _START.fullmatch(text)
    if not found or not found["parameter"].startswith(_QUESTION):
        return text
    if found["parameter"] == NOTHING:
        return "/start"
    question = _unpacked(found["parameter"].removeprefix(_QUESTION))
    return question if question and not question.startswith("/") else text


def _unpacked(packed: str) -> str:
    try:
        return base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4)).decode(_ALPHABET).strip()
    except (binascii.Error, ValueError):
        return ""
