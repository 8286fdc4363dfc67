"""Answers over one base enter; replies leave, the newest of them remembered for readers who are answered the same."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from bot.models.answer import Answer, Choices, Comparison, Computation, Found, Listing, NoAnswer
from bot.models.base import Base
from bot.models.reply import Rendered
from bot.models.same import Same
from bot.models.text import Language
from bot.render.markup import Style
from bot.render.reply import render

REMEMBERED: Final = 2_048
"""Replies remembered at once, the newest: a few kB each."""

_SHARED: Final = (Found, Choices, Comparison, Computation, Listing, NoAnswer)
"""Answers that many readers get; what is said to one alone is written anew and kept nowhere."""


class Renderer:
    """Writes answers over one base. A reply hangs on nothing but the answer, the language and the style."""

    def __init__(self, base: Base, *, remembered: int = REMEMBERED) -> None:
        self.base = base
        self._written = lru_cache(maxsize=remembered)(
            lambda answer, language, style: render(answer.held, base=base, language=language, style=style)
        )

    def write(self, answer: Answer, language: Language, style: Style) -> Rendered:
        """Return the reply that shows an answer."""
        if isinstance(answer, _SHARED):
            return self._written(Same(answer), language, style)
        return render(answer, base=self.base, language=language, style=style)
