"""What a conversation was about ↔ the text that is kept of it; and whether it still fits the dossier."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from bot.models.base import Base
from bot.models.fact import Fact
from bot.query import Context

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_VERSION: Final = "1:"
"""Stands before every kept text; a text that begins otherwise was written by another version and is dropped."""


def dumped(context: Context) -> str:
    """Return the text that is kept of a context."""
    return _VERSION + _adapter().dump_json(context, exclude_none=True).decode()


def loaded(text: str) -> Context | None:
    """Return the context that a kept text stands for, or None where it cannot be read any more."""
    if not text.startswith(_VERSION):
        return None
    try:
        return _adapter().validate_json(text.removeprefix(_VERSION))
    except ValueError:
        return None


def fitting(context: Context | None, base: Base) -> Context | None:
    """Return a context as the dossier now stands: its facts renewed, or None where it speaks of what is gone."""
    if context is None:
        return None
    held = tuple(filter(None, (context.fact, *context.offered)))
    now = [base.facts.get(each.id) for each in held]
    if all(one is other for one, other in zip(held, now, strict=True)) and _is_known(context, base):
        return context
    facts = [each for each in now if each is not None]
    if len(facts) < len(held) or not _is_known(context, base):
        return None
    return _renewed(context, facts)


def _renewed(context: Context, facts: list[Fact]) -> Context:
    first = facts[:1] if context.fact else []
    return replace(context, fact=first[0] if first else None, offered=tuple(facts[len(first) :]))


def _is_known(context: Context, base: Base) -> bool:
    """Say whether the dossier knows everything that the question named."""
    query = context.query
    return all(each in base.entities for mention in query.entities for each in mention.ids) and all(
        each in base.concepts for mention in query.concepts for each in mention.ids
    )


@cache
def _adapter() -> TypeAdapter[Context]:
    from pydantic import TypeAdapter  # noqa: PLC0415 - what is only asked once is kept by nobody

    return TypeAdapter(Context)
