"""What README shows is what the bot says.

Blocks fenced as ```console are read as a terminal: the lines that start with `$ dossier-bot ask` are run and the lines
below, up to the next `$`, compared.
"""

from __future__ import annotations

import re
import shlex

import pytest
from places import ROOT

from bot.contract import sound
from bot.render import Style

README = (ROOT / "README.md").read_text(encoding="utf-8")
_BLOCKS = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
_PROMPT = "$ dossier-bot ask "


def exchanges(text):
    """Return each `ask` command line of the console blocks with the output shown below it."""
    shown = []
    for block in _BLOCKS.findall(text):
        for command, _, output in (each.partition("\n") for each in re.split(r"^(?=\$ )", block, flags=re.MULTILINE)):
            if command.startswith(_PROMPT):
                shown.append((command, output.strip()))
    return shown


def without_breaks(text):
    return "\n".join(line.replace("\u00a0", " ").replace("\u202f", " ").rstrip() for line in text.strip().splitlines())


EXCHANGES = exchanges(README)


@pytest.mark.skipif(not EXCHANGES, reason="README shows no exchange yet")
@pytest.mark.parametrize(
    ("command", "output"), EXCHANGES or [("", "")], ids=[each[0] for each in EXCHANGES] or ["none"]
)
def test_exchange_is_real(shipped_app, command, output):
    question = " ".join(shlex.split(command.removeprefix(_PROMPT)))
    turn = shipped_app.ask(sound(question))
    assert without_breaks(shipped_app.render(turn, Style.PLAIN).text) == without_breaks(output)


def test_make_targets_of_the_readme_exist():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"^\$? ?make ([a-z]+)", README, re.MULTILINE)) <= targets


def test_exchanges_are_found():
    shown = "x\n```console\n$ dossier-bot ask 'who?'\nNobody.\n\nReally.\n$ dossier-bot check\nfine\n```\n"
    assert exchanges(shown) == [("$ dossier-bot ask 'who?'", "Nobody.\n\nReally.")]
