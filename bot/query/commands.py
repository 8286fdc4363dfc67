"""The text of a chat command → which command, with what argument; the nearest command for a mistyped one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.language.layout import to_latin_layout
from bot.language.spelling import Speller
from bot.models.reply import COMMAND_ALIASES, READER_COMMANDS, Command

_COMMAND: Final = re.compile(r"^/(?P<name>[^\s@/]*)(?:@\S+)?\s*(?P<argument>.*)$", re.DOTALL)
_MAX_SUGGESTIONS: Final = 3
_PAGE_DIGITS: Final = 3


@dataclass(frozen=True, slots=True)
class Called:
    """A command as it was typed: `command` is None for one that does not exist."""

    name: str
    command: Command | None
    argument: str


def read_command(text: str) -> Called | None:
    """Return the command that a text calls, or None where it is no command.

    >>> read_command("/figures trade").argument
    'trade'
    """
    found = _COMMAND.match(text.strip())
    if not found:
        return None
    name = found["name"].lower()
    known = {each.value: each for each in Command} | COMMAND_ALIASES
    return Called(name, known.get(name), found["argument"].strip())


def nearest_commands(name: str) -> tuple[str, ...]:
    """Return the commands nearest to a mistyped one, wrong keyboard layout included, best first.

    >>> nearest_commands("figurs"), nearest_commands("ыщгксуы")
    (('figures',), ('sources',))
    """
    names = [each.value for each in READER_COMMANDS] + list(COMMAND_ALIASES)
    speller = Speller(names)
    forms = (name, to_latin_layout(name))
    near = [suggestion.word for form in forms for suggestion in speller.suggest(form)]
    starting = [each for form in forms for each in names if len(form) > 1 and each.startswith(form)]
    exact = [form for form in forms if form in names]
    return tuple(dict.fromkeys((*exact, *near, *starting)))[:_MAX_SUGGESTIONS]


def page_named(argument: str) -> int | None:
    """Return the page that the argument of a command names: «/figures 2» is a page, «/figures 2025» a year.

    >>> page_named("2"), page_named("2025"), page_named("rye"), page_named("")
    (2, None, None, None)
    """
    return int(argument) if argument.isdecimal() and len(argument) <= _PAGE_DIGITS else None
