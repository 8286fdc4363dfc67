"""The file of an article in a base: where it is, and what is to change in it when drafts are decided on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from bot.errors import ReviewError
from bot.models.base import Base
from bot.models.draft import DraftArticle
from bot.models.fact import Fact
from bot.parse.article import needed
from bot.review.rewrite import FileChange, ListChange, rewritten
from bot.review.written import article_data, fact_data, plain, to_yaml
from bot.store.documents import CONCEPTS_FILE, ENTITIES_FILE, QUESTIONS_FILE, article_files, read_documents
from bot.store.yaml_nodes import read_yaml

NOTHING_READ: Final = "Nothing in it was read as a fact."
NOT_ACCEPTED: Final = "Nothing that was read in it is accepted."
_OWN_REASONS: Final = frozenset({NOTHING_READ, NOT_ACCEPTED})
_LOOKED_THROUGH: Final = 50_000
"""Facts of a base up to which it is looked through for whoever else needs a name; beyond, a name stays."""

_SPECIAL: Final = frozenset({ENTITIES_FILE, CONCEPTS_FILE, QUESTIONS_FILE})


def file_of(folder: Path, article: str, base: Base) -> Path:
    """Return the file that an article stands in, or is to stand in. Raises ReviewError where it is no YAML file."""
    path = folder / f"{article}.yaml"
    if path.name in _SPECIAL:
        raise ReviewError(f"{path.name}: is no name for an article's file")
    if article not in base.articles or (path.is_file() and _holds(path, article)):
        return path
    for each in article_files(folder):
        if _holds(each, article):
            if each.suffix == ".jsonl":
                raise ReviewError(f"{each.name}: {article!r} stands in JSON Lines; facts are added to YAML files only")
            return each
    raise ReviewError(f"{folder}: no file holds the article {article!r}")


def text_with(text: str | None, article: DraftArticle, facts: Sequence[Fact], *, name: str) -> str:
    """Return the text of an article's file with further facts and the names that they need.

    `text` is None where there is no such file yet.
    """
    if text is None:
        return _begun(article, facts)
    held = _ids(text)
    names = needed(article, facts)
    lists = {
        "facts": ListChange(add=tuple(fact_data(each) for each in facts)),
        "entities": ListChange(add=_new(names.entities, held["entities"])),
        "concepts": ListChange(add=_new(names.concepts, held["concepts"])),
    }
    counted = _counted(text, article, _paragraphs(text) | {each.paragraph or 0 for each in facts})
    return rewritten(text, FileChange(counted, {key: each for key, each in lists.items() if each.add}), name=name)


def text_without(text: str, article: DraftArticle, dropped: Collection[str], *, name: str, base: Base) -> str | None:
    """Return the text of an article's file without some facts and what they alone needed; None where none is left."""
    held = _ids(text)
    if not held["facts"] - set(dropped):
        return None
    entities, concepts = _free(article, dropped, base)
    lists = {
        "facts": ListChange(drop=frozenset(dropped)),
        "entities": ListChange(drop=entities & held["entities"]),
        "concepts": ListChange(drop=concepts & held["concepts"]),
    }
    counted = _counted(text, article, _paragraphs(text, without=dropped))
    return rewritten(text, FileChange(counted, {key: each for key, each in lists.items() if each.drop}), name=name)


def text_put(text: str, fact: Fact, article: DraftArticle, *, name: str) -> str:
    """Return the text of an article's file with a fact in the place of the one with its id."""
    held, names = _ids(text), needed(article, (fact,))
    lists = {
        "facts": ListChange(put={fact.id: fact_data(fact)}),
        "entities": ListChange(add=_new(names.entities, held["entities"])),
        "concepts": ListChange(add=_new(names.concepts, held["concepts"])),
    }
    used = {key: each for key, each in lists.items() if each.add or each.put}
    return rewritten(text, FileChange(lists=used), name=name)


def _begun(article: DraftArticle, facts: Sequence[Fact]) -> str:
    """Return a new file: the article, its facts, and the names that they need."""
    head = {**article_data(article.article()), "paragraphs": len(article.text) - 1}
    reasons = _reasons(article, {each.paragraph or 0 for each in facts}, {})
    names = needed(article, facts)
    document = {
        "article": {**head, "without_facts": reasons} if reasons else head,
        "facts": [fact_data(each) for each in facts],
        "entities": [plain(each) for each in names.entities],
        "concepts": [plain(each) for each in names.concepts],
    }
    return "\n".join(to_yaml({key: value}) for key, value in document.items() if value)


def _free(article: DraftArticle, dropped: Collection[str], base: Base) -> tuple[frozenset[str], frozenset[str]]:
    """Return the entities and concepts that an article brings along and nothing in the base needs any more."""
    if len(base.facts) > _LOOKED_THROUGH:
        return frozenset(), frozenset()
    still = needed(article, (each for each in base.facts.values() if each.id not in dropped))
    return (
        frozenset({each.id for each in article.entities} - {each.id for each in still.entities}),
        frozenset({each.id for each in article.concepts} - {each.id for each in still.concepts}),
    )


def _paragraphs(text: str, *, without: Collection[str] = ()) -> set[int]:
    """Return the paragraphs that the facts of a file were read from."""
    facts = read_yaml(text.removeprefix("\ufeff")).data.get("facts") or []
    return {int(each.get("paragraph") or 0) for each in facts if each["id"] not in without}


def _counted(text: str, article: DraftArticle, held: Collection[int]) -> dict[str, Any]:
    """Return what an article that counts its paragraphs is to say of those without facts."""
    written = read_yaml(text.removeprefix("\ufeff")).data["article"]
    if not int(written.get("paragraphs") or 0):
        return {}
    last = max(len(article.text) - 1, *held, 1)
    reasons = _reasons(article, held, {int(key): each for key, each in (written.get("without_facts") or {}).items()})
    return {"paragraphs": last, "without_facts": reasons}


def _reasons(article: DraftArticle, held: Collection[int], written: Mapping[int, str]) -> dict[int, str]:
    """Return, per paragraph that no fact is `held` of, why it has none; a reason that somebody wrote stays."""
    read = {each.fact.paragraph or 0 for each in article.drafts}
    reasons = {}
    for number in range(1, max(len(article.text), max(held, default=0) + 1)):
        own = NOT_ACCEPTED if number in read else NOTHING_READ
        if number not in held:
            reasons[number] = own if written.get(number, own) in _OWN_REASONS else written[number]
    return reasons


def _holds(path: Path, article: str) -> bool:
    return any(
        isinstance(each.located.data, dict) and (each.located.data.get("article") or {}).get("id") == article
        for each in read_documents(path, [])
    )


def _ids(text: str) -> dict[str, set[str]]:
    """Return the ids that stand in each list of an article's file."""
    data = read_yaml(text.removeprefix("\ufeff")).data
    return {group: {each["id"] for each in data.get(group) or []} for group in ("facts", "entities", "concepts")}


def _new(items: Iterable[Any], held: Collection[str]) -> tuple[Mapping[str, Any], ...]:
    return tuple(plain(each) for each in items if each.id not in held)
