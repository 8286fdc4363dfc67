"""A base folder → a validated Base, or a BaseError that lists every problem in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from bot.errors import BaseError, Problem
from bot.models.article import Article
from bot.models.base import Base
from bot.models.entity import Concept, Entity
from bot.models.fact import Fact
from bot.store.countries import with_countries
from bot.store.documents import CONCEPTS_FILE, ENTITIES_FILE, Document, article_files, read_documents
from bot.store.references import Draft, Placed, check_references
from bot.store.validate import ArticleDocument, ConceptsDocument, EntitiesDocument, validate


def load_base(folder: Path) -> Base:
    """Load a base folder.

    Raises BaseError with every problem found: nothing to read, broken files, unknown fields and units, references
    that do not resolve, ids that stand twice.
    """
    problems: list[Problem] = []
    files = _files(folder, problems)
    draft = Draft()
    _read_entities(folder, draft, problems)
    _read_concepts(folder, draft, problems)
    for path in files:
        for document in read_documents(path, problems):
            _add_article(document, draft, problems)
    draft.entities = with_countries(draft.entities)
    if not _has_broken_files(problems):
        problems.extend(check_references(draft))
    if problems:
        raise BaseError(tuple(sorted(problems)))
    return Base(
        articles=draft.articles,
        facts=draft.facts,
        entities=draft.entities,
        concepts=draft.concepts,
        fingerprint=fingerprint(folder),
    )


def fingerprint(folder: Path) -> str:
    """Return a digest of every file of a base, equal exactly when names and contents are equal."""
    digest = hashlib.blake2b(digest_size=16)
    special = [folder / name for name in (ENTITIES_FILE, CONCEPTS_FILE) if (folder / name).is_file()]
    for path in (*special, *article_files(folder)):
        digest.update(path.name.encode() + b"\0" + hashlib.blake2b(path.read_bytes()).digest())
    return digest.hexdigest()


def _files(folder: Path, problems: list[Problem]) -> tuple[Path, ...]:
    if not folder.is_dir():
        problems.append(Problem(str(folder), 0, "no such folder" if not folder.exists() else "not a folder"))
        raise BaseError(tuple(problems))
    files = article_files(folder)
    if not files:
        problems.append(Problem(str(folder), 0, "holds no article: no *.yaml or *.jsonl beside entities and concepts"))
    return files


def _has_broken_files(problems: Iterable[Problem]) -> bool:
    """Say whether whole files are missing from the draft, so that dangling ids would only repeat that."""
    return any("fact " not in problem.message and "article" not in problem.message for problem in problems)


def _read_entities(folder: Path, draft: Draft, problems: list[Problem]) -> None:
    if not (folder / ENTITIES_FILE).is_file():
        return
    for document in read_documents(folder / ENTITIES_FILE, problems):
        checked = validate(document, EntitiesDocument, problems)
        for position, entity in enumerate(checked.entities if checked else ()):
            _define(draft, "entity", entity, Placed(document.file, document.line_of(("entities", position))), problems)


def _read_concepts(folder: Path, draft: Draft, problems: list[Problem]) -> None:
    if not (folder / CONCEPTS_FILE).is_file():
        return
    for document in read_documents(folder / CONCEPTS_FILE, problems):
        checked = validate(document, ConceptsDocument, problems)
        for position, concept in enumerate(checked.concepts if checked else ()):
            place = Placed(document.file, document.line_of(("concepts", position)))
            _define(draft, "concept", concept, place, problems)


def _add_article(document: Document, draft: Draft, problems: list[Problem]) -> None:
    checked = validate(document, ArticleDocument, problems)
    if checked is None:
        return
    place = Placed(document.file, document.line_of(("article",)))
    _define(draft, "article", checked.article, place, problems)
    for position, fact in enumerate(checked.facts):
        owned = fact.model_copy(update={"article": checked.article.id})
        _define(draft, "fact", owned, Placed(document.file, document.line_of(("facts", position))), problems)


def _define(
    draft: Draft,
    kind: str,
    item: Article | Fact | Entity | Concept,
    place: Placed,
    problems: list[Problem],
) -> None:
    """File an item under its id; an id that is taken is a problem at the second place."""
    shelf = {"article": draft.articles, "fact": draft.facts, "entity": draft.entities, "concept": draft.concepts}[kind]
    first = draft.places.setdefault(f"{kind} {item.id}", place)
    if first is not place:
        problems.append(place.problem(f"{kind} id {item.id!r} stands twice (first at {first.file}:{first.line})"))
        return
    shelf[item.id] = item  # type: ignore[assignment]  # the shelf was chosen by the item's own kind
