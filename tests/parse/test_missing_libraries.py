"""Without the extra [parse], `parse` tells in one line what to install; nothing else of the bot needs it."""

from __future__ import annotations

import sys
from importlib.util import find_spec

import pytest

from bot.cli import main
from bot.parse import engine

INSTALL = 'pip install "dossier-bot[parse]"'
TEXTS = {
    "mill.txt": "Мельница мелет\n\nМельница смолола 12 тонн зерна за год. Это на 3 тонны больше, чем годом ранее.\n",
    "mill.html": "<html><body><article><p>Мельница смолола 12 тонн зерна за год.</p></article></body></html>",
}


@pytest.fixture
def parse_without(monkeypatch, capsys):
    """Run `parse` as if a library were not installed; return the status and what is told."""

    def run(library, *arguments):
        for name in [each for each in sys.modules if each.split(".")[0] == library]:
            monkeypatch.setitem(sys.modules, name, None)
        monkeypatch.setitem(sys.modules, library, None)
        for name in ("bot.parse.reading.html", "bot.parse.reading.layout", "bot.parse.reading.markdown"):
            monkeypatch.delitem(sys.modules, name, raising=False)
        engine.engine.cache_clear()
        monkeypatch.setattr(sys, "argv", ["dossier-bot", "parse", *map(str, arguments)])
        with pytest.raises(SystemExit) as stop:
            main()
        return stop.value.code, capsys.readouterr().err

    yield run
    engine.engine.cache_clear()


@pytest.mark.parametrize(
    ("library", "name"),
    [("slovnet", "mill.txt"), ("navec", "mill.txt"), ("lxml", "mill.html"), ("trafilatura", "mill.html")],
)
def test_one_line_tells_what_to_install(library, name, parse_without, tmp_path):
    (tmp_path / name).write_text(TEXTS[name], encoding="utf-8")
    status, told = parse_without(library, tmp_path / name, "-o", tmp_path / "base")
    assert (status, told.count("\n"), INSTALL in told, name in told) == (1, 1, True, True), told
    assert not (tmp_path / "base").exists()


@pytest.mark.parametrize("package", ["natasha", "textblob"])
def test_missing_tables_are_told_the_same_way(package, monkeypatch):
    monkeypatch.setattr(engine, "find_spec", lambda name: None if name == package else find_spec(name))
    with pytest.raises(engine.ParseError, match=r"pip install"):
        engine.data_folder(package)
