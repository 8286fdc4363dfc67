"""One validation error → one plain sentence that names the field, what is wrong, and what was written."""

from __future__ import annotations

from typing import Any, Final

from pydantic_core import ErrorDetails

from bot.models.fact import FACT_KINDS
from bot.store.yaml_nodes import Path

_SHOWN: Final = 80
"""Characters of an offending value that are repeated in a message."""

_KINDS: Final = f"(kinds: {', '.join(FACT_KINDS)})"

_ABOUT_THE_FIELD: Final = {
    "missing": "is missing",
    "extra_forbidden": "is not a known field",
    "union_tag_invalid": f"is not a kind of fact {_KINDS}",
    "union_tag_not_found": f"has no `kind` {_KINDS}",
}
_ABOUT_THE_VALUE: Final = {
    "string_type": "expected text",
    "string_too_short": "is empty",
    "string_too_long": "is too long",
    "string_unicode": "holds half of a surrogate pair",
    "int_type": "expected a whole number",
    "int_parsing": "expected a whole number",
    "int_from_float": "expected a whole number",
    "greater_than_equal": "must not be negative",
    "tuple_type": "expected a list",
    "list_type": "expected a list",
    "dict_type": "expected a mapping",
    "model_attributes_type": "expected a mapping of fields",
    "decimal_parsing": "expected a number",
    "decimal_type": "expected a number",
    "finite_number": "expected a number",
}
_MODELS: Final = {
    "Localized": "expected text, or a text per language (ru, en, kk)",
    "Names": "expected a list of names, or a list per language (ru, en, kk)",
    "Party": "expected the id of an entity",
}
_PATTERNS: Final = {
    "^[A-Za-z0-9][A-Za-z0-9_.:-]*$": "an id begins with a Latin letter or a digit and holds only those and _ . : -",
    "^[A-Z]{2}$": "expected an ISO 3166-1 code of two capital letters",
    r"^https?://[^\s<>\"]+$": "expected an address that begins with http:// or https://",
}


def complaint(path: Path, error: ErrorDetails) -> str:
    """Return what is wrong at a path, such as `'unit' is missing` or `'value': expected a number, not 'abc'`."""
    field = _field(path)
    if error["type"] in _ABOUT_THE_FIELD:
        return f"{_tag_field(path, error)} {_ABOUT_THE_FIELD[error['type']]}"
    written = error["input"]
    if written is None:
        return f"{field} is empty"
    shown = "" if isinstance(written, dict | list | tuple) else f", not {_short(written)}"
    reason = _reason(error)
    return f"{field}: {reason}" if _short(written) in reason else f"{field}: {reason}{shown}"


def _field(path: Path) -> str:
    """Name a field by its path: 'value', 'change.value', 'parties[0].part'."""
    written = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")
    return repr(written) if written else "this entry"


def _tag_field(path: Path, error: ErrorDetails) -> str:
    if error["type"] != "union_tag_invalid":
        return _field(path)
    return f"'kind': {_short((error.get('ctx') or {}).get('tag'))}"


def _reason(error: ErrorDetails) -> str:
    context: dict[str, Any] = error.get("ctx") or {}
    if error["type"] == "model_type":
        return _MODELS.get(str(context.get("class_name")), "expected a mapping of fields")
    if error["type"] == "string_pattern_mismatch":
        return _PATTERNS.get(str(context.get("pattern")), error["msg"])
    if error["type"] == "enum":
        return f"expected {context.get('expected')}"
    if error["type"] == "literal_error":
        return f"expected {context.get('expected')}"
    return _ABOUT_THE_VALUE.get(error["type"], error["msg"].removeprefix("Value error, "))


def _short(written: object) -> str:
    text = str(written)
    return repr(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…")
