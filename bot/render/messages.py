"""Interface texts: a message id and its arguments enter, a sentence in the reader's language leaves.

The catalogues are Fluent files beside this module. Fluent is imported on first use, and a message is parsed when it is
first said, so that a start pays only for what it says.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from bot.models.text import Language

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

Argument = str | int | Decimal


def say(language: Language, message_id: str, **args: Argument) -> str:
    """Return an interface text in a language.

    Raises:
        KeyError: no catalogue entry has this id.
        ValueError: the entry wants an argument that was not given.

    >>> say(Language.EN, "list-page", page=2, pages=5)
    'page 2 of 5'
    """
    catalogue = _catalogue(language)
    pattern = catalogue.pattern(message_id)
    if pattern is None:
        raise KeyError(f"no interface text {message_id!r} in {language.value}")
    text, faults = catalogue.bundle.format_pattern(pattern, args)
    if faults:
        raise ValueError(f"interface text {message_id!r} in {language.value}: {faults[0]}")
    return str(text)


def prepare() -> None:
    """Parse every text of every language now, so that no reader waits for it."""
    for language in Language:
        _catalogue(language).parse_all()


def catalogue_source(language: Language) -> str:
    """Return the Fluent source of a language's catalogue."""
    return (files("bot.render") / "locales" / f"{language.value}.ftl").read_text(encoding="utf-8")


@cache
def _catalogue(language: Language) -> _Catalogue:
    return _Catalogue(language)


_ENTRY: Final = re.compile(r"^(?=-?[a-zA-Z][\w-]* *=)", re.MULTILINE)
_REFERENCE: Final = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)\s*[}.(]")


class _Catalogue:
    """The interface texts of a language. Each is parsed when it is first said: parsing all of them takes 50 ms."""

    def __init__(self, language: Language) -> None:
        from fluent.runtime import FluentBundle  # noqa: PLC0415 - takes 50 ms, wanted only when speaking

        self.bundle: FluentBundle = FluentBundle([language.value], use_isolating=False)
        _, *entries = _ENTRY.split(catalogue_source(language))
        self._sources = {each.partition("=")[0].strip(): each for each in entries}

    def pattern(self, message_id: str) -> Any:
        """Return what a message says, or None where the catalogue lacks it."""
        if not self.bundle.has_message(message_id):
            self._parse(message_id)
        return self.bundle.get_message(message_id).value if self.bundle.has_message(message_id) else None

    def parse_all(self) -> None:
        """Take in whatever was not said yet."""
        for message_id in self._sources:
            self.pattern(message_id)

    def _parse(self, message_id: str) -> None:
        """Take a message in, and before it whatever it refers to."""
        from fluent.runtime import FluentResource  # noqa: PLC0415 - see above

        source = self._sources.get(message_id, "")
        for each in _REFERENCE.findall(source):
            if each != message_id and each in self._sources and not self.bundle.has_message(each):
                self._parse(each)
        if source:
            self.bundle.add_resource(FluentResource(source))
