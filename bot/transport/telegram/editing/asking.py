"""Values that editors were asked for: an ask enters, the words of the question leave, and the ask again on its answer.

What is asked stands in no button, so it is remembered for a while, by the message that asked; after a restart, or too
late, an answer is told so.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from bot.models.text import Language
from bot.render import say, shortened

MARK: Final = "✏️ "
"""How every question for a value begins: an answer to one that is forgotten is known by it."""

KEPT_FOR: Final = 30 * 60.0
"""Seconds for which a value is waited for: longer than a look into the article takes."""

KEPT: Final = 500
"""Questions remembered at once, the newest."""

_MAX_NOW: Final = 1_500
_PLACEHOLDER: Final = 64
_HINTS: Final = {
    "value": "number",
    "value_to": "number",
    "unit": "unit",
    "precision": "precision",
    "period": "period",
    "date": "period",
    "as_of": "date",
    "published": "date",
    "change": "change",
    "speaker": "name",
    "metric": "name",
    "person": "name",
    "place": "name",
    "of": "name",
    "participants": "names",
    "concepts": "names",
    "parties": "parties",
    "keywords": "words",
    "context": "words",
    "url": "url",
}

_NEEDED: Final = frozenset({"summary", "metric", "value", "unit", "precision", "person", "position", "term"})
_OF_SOURCES: Final = frozenset({"outlet", "published", "title"})
"""Fields of facts and of sources that cannot be taken away."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A value that is wanted: of a field of a draft, or of the article's source where `of_source`.

    `now` is the value as it stands; `card` the message that the question was asked from.
    """

    article: str
    draft: str
    name: str
    now: str = ""
    of_source: bool = False
    card: int = 0


@dataclass(frozen=True, slots=True)
class Asks:
    """What is asked, by chat and message. `clock` tells seconds."""

    clock: Callable[[], float] = time.monotonic
    _held: OrderedDict[tuple[int, int], tuple[Ask, float]] = field(default_factory=OrderedDict)

    def note(self, chat: int, message: int, ask: Ask) -> None:
        """Note what a message asked for."""
        self._held[chat, message] = ask, self.clock()
        while len(self._held) > KEPT:
            self._held.popitem(last=False)

    def of(self, chat: int, message: int) -> Ask | None:
        """Return what a message asked for, None where that is unknown or long ago."""
        held = self._held.get((chat, message))
        return held[0] if held and self.clock() - held[1] <= KEPT_FOR else None

    def drop(self, chat: int, message: int) -> None:
        """Forget what a message asked for."""
        self._held.pop((chat, message), None)


def question(ask: Ask, language: Language) -> tuple[str, ...]:
    """Return the lines that ask for a value: which, in what form, what it is now."""
    kind = "source" if ask.of_source else "field"
    label = say(language, f"draft-{kind}-{ask.name.replace('_', '-')}")
    minutes = round(KEPT_FOR / 60)
    now = (say(language, "draft-ask-now", value=shortened(ask.now, _MAX_NOW)),) if ask.now else ()
    asked = say(language, "draft-ask-value", field=label)
    form = (hint(ask, language),) if ask.name in _HINTS else ()
    needed = ask.name in (_OF_SOURCES if ask.of_source else _NEEDED)
    empty = () if needed or not ask.now else (say(language, "draft-ask-empty"),)
    return asked, *form, *now, *empty, say(language, "draft-ask-minutes", minutes=minutes)


def hint(ask: Ask, language: Language) -> str:
    """Return the form that a value has."""
    kind = _HINTS.get(ask.name, "text")
    return say(language, f"draft-hint-{kind}")


def placeholder(ask: Ask, language: Language) -> str:
    """Return what stands in the empty field of the answer."""
    return shortened(hint(ask, language), _PLACEHOLDER)
