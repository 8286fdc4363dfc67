"""The house: rooms import downwards only, and asking loads no room it does not need."""

from __future__ import annotations

import ast
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from places import ROOT
from pytest_socket import SocketBlockedError

MODULES = sorted((ROOT / "bot").rglob("*.py"))


def loaded_after(code):
    script = f"import sys\n{code}\nprint(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(done.stdout.splitlines()[-1].split())


def test_import_contracts_hold():
    """In a process of its own, as the linter sets up logging for all."""
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(cache_dir=None))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout


def test_asking_loads_neither_telegram_nor_a_terminal():
    code = """
sys.argv = ["dossier-bot", "ask", "--json", "x"]
from bot.cli import main
main()
"""
    assert not loaded_after(code) & {
        "telegram",
        "httpx",
        "prompt_toolkit",
        "rich",
        "asyncio",
        "jsonschema",
        "hypothesis",
    }


def test_help_loads_nothing_heavy():
    code = """
sys.argv = ["dossier-bot", "--help"]
from bot.cli import main
try:
    main()
except SystemExit:
    pass
"""
    assert not loaded_after(code) & {"telegram", "pydantic", "babel", "pymorphy3", "yaml", "wordfreq", "rich"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_module_says_what_it_is(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree) or not tree.body


def test_only_settings_reads_the_environment():
    readers = {path.name for path in MODULES if re.search(r"\benviron\b", path.read_text(encoding="utf-8"))}
    assert readers <= {"settings.py"}


def test_no_room_is_a_lumber_room():
    assert not {path.stem for path in MODULES} & {"utils", "helpers", "common", "manager", "misc"}


def test_nothing_in_the_package_names_a_path_of_a_machine():
    assert not [path for path in MODULES if str(Path.home()) in path.read_text(encoding="utf-8")]


def test_suite_is_offline():
    with pytest.raises((SocketBlockedError, UserWarning)):
        socket.socket()
