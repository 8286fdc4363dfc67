"""A draft as YAML in the editor of one's choice, and what came back of it."""

from __future__ import annotations

from typing import Any

import click

from bot.errors import ReviewError
from bot.models.draft import DraftFact
from bot.review.written import fact_data, to_yaml
from bot.store.yaml_nodes import YamlFault, read_yaml

_HEAD = "# Save and close to take it over; an empty file, or one that is not saved, changes nothing.\n"
_FIXED = ("id", "paragraph", "excerpt")


def in_editor(draft: DraftFact) -> dict[str, Any] | None:
    """Return the fields as they were left in $EDITOR, with None for those taken out; None where nothing changed.

    Raises ReviewError where it is no YAML any more, or there is no editor.
    """
    data = {key: value for key, value in fact_data(draft.fact).items() if key not in _FIXED}
    sentence = "".join(f"# {line}\n" for line in (draft.fact.excerpt or "").splitlines())
    before = f"{_HEAD}{sentence}{to_yaml(data)}"
    try:
        after = click.edit(before, extension=".yaml")
    except click.ClickException as error:
        raise ReviewError(error.format_message()) from error
    if after is None or not after.strip() or after == before:
        return None
    return _read(after, tuple(data))


def _read(text: str, before: tuple[str, ...]) -> dict[str, Any]:
    try:
        located = read_yaml(text)
    except YamlFault as fault:
        raise ReviewError(f"line {fault.line}: {fault.message}") from fault
    if not isinstance(located.data, dict):
        raise ReviewError("expected a mapping of fields")
    return {**dict.fromkeys(before), **located.data}
