"""Interface texts: a message id and its arguments enter, a sentence in the reader's language leaves.

The catalogues are Fluent files beside this module. Fluent is imported and a catalogue parsed on first use only, so
that a start that says nothing pays nothing.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

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
    pattern = catalogue.get_message(message_id).value if catalogue.has_message(message_id) else None
    if pattern is None:
        raise KeyError(f"no interface text {message_id!r} in {language.value}")
    text, faults = catalogue.format_pattern(pattern, args)
    if faults:
        raise ValueError(f"interface text {message_id!r} in {language.value}: {faults[0]}")
    return str(text)


def catalogue_source(language: Language) -> str:
    """Return the Fluent source of a language's catalogue."""
    return (files("bot.render") / "locales" / f"{language.value}.ftl").read_text(encoding="utf-8")


@cache
def _catalogue(language: Language) -> FluentBundle:
    from fluent.runtime import FluentBundle, FluentResource  # noqa: PLC0415 - costs 50 ms, wanted only when speaking

    bundle = FluentBundle([language.value], use_isolating=False)
    bundle.add_resource(FluentResource(catalogue_source(language)))
    return bundle
