"""What README shows of the way from an article to an answer is what happens."""

from __future__ import annotations

import gc
import io
import re
import shlex
import sys

import pytest
from places import ROOT

from bot.cli import main

pytest.importorskip("slovnet", reason="articles are read with the extra [parse]")

_SECTION = (ROOT / "README.md").read_text(encoding="utf-8").partition("### From articles")[2].partition("\n## ")[0]
_ARTICLE = re.search(r"^```text\n(.*?)^```", _SECTION, re.MULTILINE | re.DOTALL)[1]
_CONSOLE = re.search(r"^```console\n(.*?)^```", _SECTION, re.MULTILINE | re.DOTALL)[1]
_COMMANDS = [each.partition("\n") for each in re.split(r"^\$ dossier-bot ", _CONSOLE, flags=re.MULTILINE)[1:]]


def without_breaks(text):
    text = text.replace("\u00a0", " ").replace("\u202f", " ")
    return [each.rstrip() for each in text.strip().splitlines() if each.strip()]


def test_from_article_to_answer(tmp_path, monkeypatch, capsys):
    """All in one, as each command goes on from what the one before has written."""
    (tmp_path / "mill.txt").write_text(_ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    assert [command.split()[0] for command, _, _ in _COMMANDS] == ["parse", "review", "--base", "--base"]
    for command, _, shown in _COMMANDS:
        monkeypatch.setattr(sys, "argv", ["dossier-bot", *shlex.split(command)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
        try:
            main()
        finally:
            gc.unfreeze()
            gc.enable()
        assert without_breaks(capsys.readouterr().out) == without_breaks(shown), command
