"""Drafts on disk: one file per article in the subfolder `drafts` of a base, as YAML that people can read and mend."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import yaml
from pydantic import ValidationError

from bot.errors import BaseError, Problem
from bot.models.draft import DraftArticle, DraftFact
from bot.review.disk import DRAFTS, write_whole
from bot.store.complaints import complaint
from bot.store.yaml_nodes import Located, YamlFault, read_yaml

_SUFFIX: Final = ".yaml"
_DUMPER: Final = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_READ_AS: Final = "# Drafts: what was read from an article. `dossier-bot review` decides on them; they answer nobody.\n"


def draft_path(base: Path, article: str) -> Path:
    """Return the file of an article's drafts."""
    return base / DRAFTS / f"{article}{_SUFFIX}"


def draft_ids(base: Path) -> tuple[str, ...]:
    """Return the ids of the articles that have drafts, in the order of their names."""
    folder = base / DRAFTS
    found = (each.name.removesuffix(_SUFFIX) for each in folder.glob(f"*{_SUFFIX}") if not each.name.startswith("."))
    return tuple(sorted(found)) if folder.is_dir() else ()


def read_draft(base: Path, article: str) -> DraftArticle:
    """Read an article's drafts. Raises BaseError with every fault in the file, each with its line."""
    path = draft_path(base, article)
    name = f"{DRAFTS}/{path.name}"
    try:
        located = read_yaml(path.read_text(encoding="utf-8-sig"))
    except YamlFault as fault:
        raise BaseError((Problem(name, fault.line, fault.message),)) from fault
    except UnicodeDecodeError as error:
        raise BaseError((Problem(name, 0, "not UTF-8"),)) from error
    except OSError as error:
        raise BaseError((Problem(name, 0, f"cannot be read: {error.strerror or error}"),)) from error
    if located.faults:
        raise BaseError(tuple(Problem(name, fault.line, fault.message) for fault in located.faults))
    return _checked(located, name, article)


def write_draft(base: Path, article: DraftArticle) -> None:
    """Write an article's drafts, whole or not at all. Raises ReviewError where the disk does not take them."""
    write_whole(draft_path(base, article.id), draft_text(article).encode())


def draft_text(article: DraftArticle) -> str:
    """Return an article's drafts as YAML."""
    listed = {"drafts": [_draft_data(each) for each in article.drafts], "text": list(article.text)}
    head = article.model_dump(mode="json", exclude_defaults=True, exclude=set(listed))
    data = {**head, **listed}
    text = yaml.dump(data, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=10_000)
    return f"{_READ_AS}{text}"


def _draft_data(draft: DraftFact) -> dict[str, Any]:
    """Return a draft; the article that its fact is of is told once, above."""
    data = draft.model_dump(mode="json", exclude_defaults=True)
    fact = {key: value for key, value in data["fact"].items() if key != "article"}
    return {**data, "fact": {"id": fact.pop("id"), "kind": str(draft.fact.kind), **fact}}


def _checked(located: Located, name: str, article: str) -> DraftArticle:
    try:
        held = DraftArticle.model_validate(located.data)
    except ValidationError as error:
        raise BaseError(tuple(_problem(each, located, name) for each in error.errors(include_url=False))) from error
    if held.id != article:
        line = located.lines.get(("id",), 1)
        raise BaseError((Problem(name, line, f"holds the article {held.id!r}, which its name does not say"),))
    return held.model_copy(update={"drafts": tuple(_under(each, article) for each in held.drafts)})


def _under(draft: DraftFact, article: str) -> DraftFact:
    return draft.model_copy(update={"fact": draft.fact.model_copy(update={"article": article})})


def _problem(error: Any, located: Located, name: str) -> Problem:
    path = tuple(error["loc"])
    known = path
    while known and known not in located.lines:
        known = known[:-1]
    return Problem(name, located.lines.get(known, 1), complaint(path, error))
