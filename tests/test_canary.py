"""The search for bot tokens finds them wherever they are written, and finds nothing else."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from canary import Canary

TOKEN = "7002:" + "canary_-" * 5


@pytest.fixture
def canary():
    return Canary()


def test_a_record_with_a_token_is_found(canary):
    for record in (
        logging.LogRecord("rye", logging.DEBUG, "x", 1, "POST /bot%s/getMe", (TOKEN,), None),
        logging.LogRecord("rye", logging.DEBUG, "x", 1, "%d " + TOKEN, ("no number",), None),
        logging.LogRecord("rye", logging.DEBUG, "x", 1, "x", (), (ValueError, ValueError(TOKEN), None)),
    ):
        canary.emit(record)
    assert len(canary.found) == 3
    assert not any(TOKEN in each for each in canary.found)


@pytest.mark.parametrize("text", ["", "7:short", "12:34:56", "https://example.org:8080/" + "x" * 40, "a" * 80])
def test_what_is_no_token_is_not(canary, text):
    canary.search(text, "here")
    assert canary.found == []


def test_this_session_is_searched(request):
    (own,) = [each for each in request.config.pluginmanager.get_plugins() if isinstance(each, Canary)]
    before = own.searched
    logging.getLogger("anyone").debug("rye")
    subprocess.run([sys.executable, "-c", "print('rye')"], capture_output=True, text=True, check=True)
    assert own.searched >= before + 2 * len("rye")
    assert logging.getLogger().level == logging.DEBUG


SUITE = """
import logging, subprocess, sys, warnings
def test_it(request):
    {line}
"""
LEAKS = {
    "a print": f"print('{TOKEN}')",
    "a record": f"logging.getLogger('x').debug('{TOKEN}')",
    "a process": f"subprocess.run([sys.executable, '-c', 'print(\"{TOKEN}\")'], capture_output=True)",
    "a warning": f"warnings.warn('{TOKEN}')",
}


@pytest.mark.parametrize("processes", [0, 1])
@pytest.mark.parametrize("line", [*LEAKS.values(), "pass"], ids=[*LEAKS, "nothing"])
def test_a_leak_fails_the_session(tmp_path, line, processes):
    (tmp_path / "test_leak.py").write_text(SUITE.format(line=line))
    (tmp_path / "conftest.py").write_text(
        "from canary import Canary\ndef pytest_configure(config):\n    config.pluginmanager.register(Canary())\n"
    )
    command = [sys.executable, "-m", "pytest", "-q", "--capture=sys", "-c", "/dev/null", "--rootdir", str(tmp_path)]
    done = subprocess.Popen(
        [*command, "-n", str(processes), "-p", "no:cacheprovider", "-W", "default", str(tmp_path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent)},
        cwd=tmp_path,
    )
    with done:
        printed = done.stdout.read().decode()  # not by `communicate`, which is searched
    assert done.returncode == (0 if line == "pass" else 1), printed
    assert ("a bot token was written by test_leak.py::test_it" in printed) is (line != "pass")
