"""A token as a canary: everything that the suite writes is searched for bot tokens, and one found fails the session.

Watched are all log records at DEBUG (guarded as they are live), what tests print, warnings, and what processes that
tests start write.
"""

from __future__ import annotations

import logging
import re
import subprocess
import traceback
from typing import Any

import pytest

TOKEN = re.compile(r"(?<![0-9])[0-9]+(?::|%3A)[A-Za-z0-9_-]{30,}", re.IGNORECASE)


_FOUND = "tokens written"


class Canary(logging.Handler):
    """Looks for tokens; `found` says where, without the token."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.found: list[str] = []
        self.searched = 0
        self._test = "before the first test"
        self._communicate = subprocess.Popen.communicate

    def search(self, text: str, where: str) -> None:
        self.searched += len(text)
        if TOKEN.search(text):
            self.found.append(f"{self._test}: {where}")

    def emit(self, record: logging.LogRecord) -> None:
        try:
            text = f"{record.name} {record.getMessage()}"
        except (TypeError, ValueError):
            text = f"{record.name} {record.msg} {record.args}"
        if record.exc_info and record.exc_info[1]:
            text += "".join(traceback.format_exception(record.exc_info[1]))
        self.search(f"{text} {record.exc_text} {record.stack_info}", f"a record of {record.name}")

    def pytest_sessionstart(self) -> None:
        logging.getLogger().addHandler(self)
        subprocess.Popen.communicate = self._searched_communicate()  # type: ignore[method-assign]

    def _searched_communicate(self) -> Any:
        communicate = self._communicate

        def searched(process: subprocess.Popen[Any], *args: Any, **more: Any) -> tuple[Any, Any]:
            written = communicate(process, *args, **more)
            for each in written:
                text = each.decode("utf-8", "replace") if isinstance(each, bytes) else each
                self.search(text or "", "the output of a process")
            return written

        return searched

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self._test = nodeid
        logging.getLogger().setLevel(logging.DEBUG)  # not earlier: pytest puts its own level back at every stage

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        for name, content in report.sections:
            self.search(content, name)

    def pytest_warning_recorded(self, warning_message: Any) -> None:
        self.search(str(warning_message.message), "a warning")

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        subprocess.Popen.communicate = self._communicate  # type: ignore[method-assign]
        logging.getLogger().removeHandler(self)
        if (told := getattr(session.config, "workeroutput", None)) is not None:
            told[_FOUND] = self.found
        if self.found:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Take over what one of several processes has found (pytest-xdist)."""
        self.found += getattr(node, "workeroutput", {}).get(_FOUND, [])

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        for each in dict.fromkeys(self.found):
            terminalreporter.write_line(f"a bot token was written by {each}", red=True)
