"""Logs that are safe to keep: records enter, records without bot tokens leave."""

from __future__ import annotations

import logging
import re
import traceback
from types import TracebackType
from typing import Any, Final

TOKEN: Final = re.compile(r"(?<![0-9])[0-9]+(?::|%3A|%3a)[A-Za-z0-9_-]{30,}")
_HIDDEN: Final = "<token>"
_CHATTY: Final = ("httpx", "httpcore", "hpack")
_FORMATTER: Final = logging.Formatter()


def redact(text: str) -> str:
    """Return a text with every bot token blotted out.

    >>> redact("POST /bot100:" + "x" * 35 + "/getMe")
    'POST /bot<token>/getMe'
    """
    return TOKEN.sub(_HIDDEN, text)


def redacted(record: logging.LogRecord) -> logging.LogRecord:
    """Return the record with its message, traceback and stack free of tokens."""
    record.msg, record.args = redact(_message(record)), ()
    if record.exc_info:
        record.exc_text, record.exc_info = redact(_FORMATTER.formatException(record.exc_info)), None
    if record.stack_info:
        record.stack_info = redact(record.stack_info)
    return record


def guard_logs() -> None:
    """Redact every record of every logger from now on, and keep HTTP libraries from logging addresses at all."""
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    before = logging.getLogRecordFactory()
    if isinstance(before, _RedactingFactory):
        return
    logging.setLogRecordFactory(_RedactingFactory(before))


def frames_of(trace: TracebackType | None) -> str:
    """Return where an error came from, as `file:line function` without any text of a message or a variable."""
    return " < ".join(f"{each.filename}:{each.lineno} {each.name}" for each in reversed(traceback.extract_tb(trace)))


class _RedactingFactory:
    """Makes log records through another factory and redacts them."""

    def __init__(self, before: Any) -> None:
        self._before = before

    def __call__(self, *args: Any, **kwargs: Any) -> logging.LogRecord:
        return redacted(self._before(*args, **kwargs))


def _message(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except (TypeError, ValueError):
        return f"{record.msg} {record.args}"
