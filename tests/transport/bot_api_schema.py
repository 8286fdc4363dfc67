"""The Bot API as data, where it lies beside the project: tells what is wrong with a call or with a value."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

API_FILE = Path(__file__).parents[3] / "shared" / "bot-api" / "api.json"
MISSING = "the Bot API as data is not beside the project (../shared/bot-api/api.json)"

_SCALARS = {"String": str, "Integer": int, "Boolean": bool, "True": bool, "Float": (int, float)}


@dataclass(frozen=True)
class Schema:
    """Methods and types with their fields."""

    methods: dict[str, Any]
    types: dict[str, Any]

    @staticmethod
    @cache
    def load() -> Schema | None:
        if not API_FILE.exists():
            return None
        data = json.loads(API_FILE.read_text(encoding="utf-8"))
        return Schema(data["methods"], data["types"])

    def faults_of_call(self, method: str, parameters: Mapping[str, Any], files: Iterable[str] = ()) -> list[str]:
        """Tell what is wrong with a call; parameters are JSON texts, as a form sends them, or values."""
        if method not in self.methods:
            return [f"no method {method}"]
        fields = self._fields(self.methods[method])
        given = dict.fromkeys((name for name in files if name in fields), "attach://") | dict(parameters)
        faults = [f"{method}: unknown {name}" for name in given if name not in fields]
        faults += [f"{method}: no {n}" for n, each in fields.items() if each["required"] and n not in given]
        for name in given.keys() & fields.keys():
            kinds = fields[name]["types"]
            value = _loaded(given[name], kinds)
            faults += [] if self._fits_any(value, kinds) else [f"{method}.{name}: {given[name]!r} is no {kinds}"]
        return faults

    def faults_of_answer(self, method: str, answer: Mapping[str, Any]) -> list[str]:
        """Tell what is wrong with an answer of the server."""
        if not answer.get("ok"):
            sound = isinstance(answer.get("error_code"), int) and isinstance(answer.get("description"), str)
            sound = sound and self.fits(answer.get("parameters", {}), "ResponseParameters")
            return [] if sound else [f"{method}: {answer} is no refusal"]
        kinds = [*self.methods[method]["returns"], *(["Boolean"] if "True" in self.methods[method]["returns"] else [])]
        return [] if self._fits_any(answer["result"], kinds) else [f"{method}: {answer['result']!r} is no {kinds}"]

    def fits(self, value: Any, kind: str) -> bool:
        if kind.startswith("Array of "):
            return isinstance(value, list) and all(self.fits(each, kind.removeprefix("Array of ")) for each in value)
        if kind in _SCALARS:
            return isinstance(value, _SCALARS[kind]) and (kind in ("Boolean", "True") or not isinstance(value, bool))
        described = self.types[kind]
        if described.get("subtypes"):
            return any(self.fits(value, each) for each in described["subtypes"])
        if kind == "InputFile":
            return isinstance(value, str) and value.startswith("attach://")
        fields = self._fields(described)
        return (
            isinstance(value, dict)
            and value.keys() <= fields.keys()
            and all(name in value for name, each in fields.items() if each["required"])
            and all(self._fits_any(each, fields[name]["types"]) for name, each in value.items())
        )

    def _fits_any(self, value: Any, kinds: Iterable[str]) -> bool:
        return any(self.fits(value, each) for each in kinds)

    @staticmethod
    def _fields(described: Mapping[str, Any]) -> dict[str, Any]:
        return {each["name"]: each for each in described.get("fields", [])}


def _loaded(raw: Any, kinds: list[str]) -> Any:
    """Read a value that came as a form's text; a text stays a text where one is wanted."""
    if not isinstance(raw, str) or kinds == ["String"] or ("String" in kinds and not raw.lstrip("-").isdigit()):
        return raw
    try:
        return json.loads(raw)
    except ValueError:
        return raw
