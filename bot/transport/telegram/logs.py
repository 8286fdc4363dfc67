"""Logs that are safe to keep: records enter, records without tokens, secrets and readers' words leave.

Records are made safe where they are made, so that no handler, whoever installs it, sees anything else. Two formats:
lines for people (`text`), and one JSON object a line (`json`).
"""

from __future__ import annotations

import json
import logging
import re
import sys
import traceback
import warnings
from collections.abc import Iterable
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Final

from telegram import TelegramObject, Update
from telegram.warnings import PTBDeprecationWarning

TOKEN: Final = re.compile(r"(?<![0-9])[0-9]+(?::|%3A|%3a)[A-Za-z0-9_-]{30,}")
_HIDDEN: Final = "<token>"
_SECRET: Final = "<secret>"  # noqa: S105 - it stands in the place of one
_FIELDS: Final = "fields"
_CAPS: Final = {
    "httpx": logging.WARNING,  # at INFO it logs addresses, which hold the token
    "httpcore": logging.WARNING,
    "hpack": logging.WARNING,
    "telegram": logging.INFO,  # at DEBUG it logs whole updates and the text of every call
    "uvicorn": logging.WARNING,
    "watchfiles": logging.WARNING,
    "matplotlib": logging.WARNING,
    "pymorphy3": logging.WARNING,
}


def redact(text: str, secrets: Iterable[str] = ()) -> str:
    """Return a text with every bot token, and each of these secrets, blotted out.

    >>> redact("POST /bot100:" + "x" * 35 + "/getMe")
    'POST /bot<token>/getMe'
    """
    for secret in secrets:
        text = text.replace(secret, _SECRET)
    return TOKEN.sub(_HIDDEN, text)


def redacted(record: logging.LogRecord, secrets: Iterable[str] = ()) -> logging.LogRecord:
    """Return the record with its message, traceback and stack free of tokens, secrets and updates.

    Of an error only kinds and places are kept: its message may quote what a reader wrote.
    """
    record.msg, record.args = redact(_message(record), secrets), ()
    if record.exc_info:
        record.exc_text, record.exc_info = redact(_told(record.exc_info[1]), secrets), None
    if record.stack_info:
        record.stack_info = redact(record.stack_info, secrets)
    return record


def guard_logs(*secrets: str) -> None:
    """Redact every record of every logger from now on, and keep libraries from logging what nobody may read."""
    for name, level in _CAPS.items():
        logging.getLogger(name).setLevel(level)
    before = logging.getLogRecordFactory()
    inner = before.inner if isinstance(before, _RedactingFactory) else before
    wanted = tuple(dict.fromkeys((*_known_secrets(), *filter(None, secrets))))
    if inner is before or wanted != _known_secrets():
        logging.setLogRecordFactory(_RedactingFactory(inner, wanted))


def set_up_logs(*, level: str, as_json: bool) -> None:
    """Log to standard error from now on, in lines for people or one JSON object a line."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines() if as_json else TextLines())
    logging.basicConfig(level=level, handlers=[handler])
    logging.captureWarnings(capture=True)
    warnings.filterwarnings("ignore", category=PTBDeprecationWarning)  # both forms of its durations are understood
    guard_logs()


def fields(**values: Any) -> dict[str, Any]:
    """Return the `extra` of a log call: named values that both formats write out.

    >>> logging.getLogger("rails").debug("a train came", extra=fields(platform=2))
    """
    return {_FIELDS: values}


def frames_of(trace: TracebackType | None) -> str:
    """Return where an error came from, as `file:line function` without any text of a message or a variable."""
    return " < ".join(f"{each.filename}:{each.lineno} {each.name}" for each in reversed(traceback.extract_tb(trace)))


class TextLines(logging.Formatter):
    """`time LEVEL logger: message name=value …`."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the name is the library's
        """Write the line, with the named values after the message."""
        values = " ".join(f"{name}={value}" for name, value in _fields_of(record).items())
        line = super().formatMessage(record)
        return redact(f"{line} {values}", _known_secrets()) if values else line


class JsonLines(logging.Formatter):
    """One object a line: time, level, logger, event, then the named values, and `error` where there was one."""

    def format(self, record: logging.LogRecord) -> str:
        """Write the object."""
        told: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "event": record.getMessage(),
            **_fields_of(record),
        }
        if record.exc_info or record.exc_text:
            told["error"] = record.exc_text or _told(record.exc_info[1] if record.exc_info else None)
        return redact(json.dumps(told, ensure_ascii=False, default=str), _known_secrets())


class _RedactingFactory:
    """Makes log records through another factory and redacts them."""

    def __init__(self, inner: Any, secrets: tuple[str, ...]) -> None:
        self.inner = inner
        self.secrets = secrets

    def __repr__(self) -> str:
        return "<a factory of redacted records>"

    def __call__(self, *args: Any, **kwargs: Any) -> logging.LogRecord:
        return redacted(self.inner(*args, **kwargs), self.secrets)


def _known_secrets() -> tuple[str, ...]:
    factory = logging.getLogRecordFactory()
    return factory.secrets if isinstance(factory, _RedactingFactory) else ()


def _fields_of(record: logging.LogRecord) -> dict[str, Any]:
    values: dict[str, Any] = getattr(record, _FIELDS, {})
    return values


def _message(record: logging.LogRecord) -> str:
    if isinstance(record.args, tuple):
        record.args = tuple(_nameable(each) for each in record.args)
    try:
        return record.getMessage()
    except (TypeError, ValueError):
        return f"{record.msg} {record.args}"


def _nameable(argument: object) -> object:
    """Return what may stand in a log for an argument: of Telegram's objects, which hold readers' words, the kind."""
    if isinstance(argument, Update):
        return f"update {argument.update_id}"
    return type(argument).__name__ if isinstance(argument, TelegramObject) else argument


def _told(error: BaseException | None) -> str:
    """Return kinds and places of an error and of what caused it."""
    told = []
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        told.append(f"{type(error).__name__} ({frames_of(error.__traceback__)})")
        error = error.__cause__ or error.__context__
    return " from ".join(told)
