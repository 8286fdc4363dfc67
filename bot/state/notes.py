"""What the bot notes down beside conversations: ratings, questions asked in vain, followers, files sent, updates seen.

In memory and forgotten with the process.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

MAX_SEEN: Final = 10_000
"""Updates remembered at once, the newest."""


@dataclass(frozen=True, slots=True)
class Miss:
    """A question that found no answer, and how often; who asked is not kept. `language` is an ISO 639-1 code."""

    text: str
    language: str
    reason: str
    times: int = 1


class Notes:
    """Notes by chat (a Telegram chat id as text). Nothing here raises."""

    def __init__(self) -> None:
        self._ratings: dict[tuple[str, str], bool] = {}
        self._misses: dict[tuple[str, str, str], int] = {}
        self._following: dict[str, set[str]] = {}
        self._files: dict[str, str] = {}
        self._seen: OrderedDict[int, None] = OrderedDict()

    def rate(self, chat: str, fact: str, *, helpful: bool) -> None:
        """Note whether a reply helped a chat; the last word counts."""
        self._ratings[chat, fact] = helpful

    def missed(self, text: str, *, language: str, reason: str) -> None:
        """Note a question that found no answer, and nothing about who asked it."""
        key = (text, language, reason)
        self._misses[key] = self._misses.get(key, 0) + 1

    def misses(self, limit: int) -> tuple[Miss, ...]:
        """Return the questions asked in vain most often."""
        often = sorted(self._misses.items(), key=lambda each: (-each[1], each[0]))
        return tuple(Miss(*key, times) for key, times in often[:limit])

    def follow(self, chat: str, about: str) -> bool:
        """Note that a chat wants news about something, by its id; tell whether that is new."""
        held = self._following.setdefault(chat, set())
        new = about not in held
        held.add(about)
        return new

    def unfollow(self, chat: str, about: str) -> bool:
        """Note that a chat wants no more news about something; tell whether it had wanted them."""
        held = self._following.get(chat, set())
        wanted = about in held
        held.discard(about)
        return wanted

    def following(self, chat: str) -> tuple[str, ...]:
        """Return the ids of what a chat follows."""
        return tuple(sorted(self._following.get(chat, ())))

    def file_of(self, content: str) -> str | None:
        """Return the id under which Telegram holds a picture, by the picture's content key."""
        return self._files.get(content)

    def keep_file(self, content: str, file: str) -> None:
        """Note the id under which Telegram holds a picture."""
        self._files[content] = file

    def first_seen(self, update: int) -> bool:
        """Note that an update came; tell whether it came for the first time."""
        new = update not in self._seen
        self._seen[update] = None
        while len(self._seen) > MAX_SEEN:
            self._seen.popitem(last=False)
        return new

    def forget(self, chat: str) -> None:
        """Drop everything that is kept under a chat."""
        self._following.pop(chat, None)
        for key in [key for key in self._ratings if key[0] == chat]:
            del self._ratings[key]
