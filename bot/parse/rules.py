"""The name of a rule that drafted something → one line that says what the rule does."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any, Final

import bot.parse

_TABLE: Final = re.compile(r"_?([A-Z]+_)*RULES?")
_EXPLAINED: Final = re.compile(r"_?([A-Z]+_)*EXPLAINED")


def description_of(rule: str) -> str | None:
    """Return what a rule does, in its own words; None where no stage lists a rule of that name."""
    return _descriptions().get(rule)


@cache
def _descriptions() -> dict[str, str]:
    """Return what every rule of every stage says of itself: rules stand in tables such as `RULES`."""
    told: dict[str, str] = {}
    for found in pkgutil.walk_packages(bot.parse.__path__, f"{bot.parse.__name__}."):
        module = import_module(found.name)
        for name, value in vars(module).items():
            if _TABLE.fullmatch(name) and isinstance(value, tuple | list):
                told |= dict(_named(value))
            elif _EXPLAINED.fullmatch(name) and isinstance(value, dict):
                told |= {str(key): _first_line(str(text)) for key, text in value.items()}
    return told


def _named(rules: tuple[Any, ...] | list[Any]) -> Iterator[tuple[str, str]]:
    for each in rules:
        name = getattr(each, "name", None) or getattr(each, "__name__", None)
        text = getattr(each, "description", None) or getattr(each, "__doc__", None)
        if isinstance(name, str) and isinstance(text, str):
            yield name.strip("_").replace("_", "-"), _first_line(text)


def _first_line(text: str) -> str:
    lines = text.strip().splitlines()
    return lines[0].strip() if lines else ""
