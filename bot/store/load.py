"""A base folder → a validated Base, or a BaseError that lists every problem in it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.errors import BaseError, Problem
from bot.language.world import with_countries
from bot.models.article import Article
from bot.models.base import Base
from bot.models.entity import Concept, Entity
from bot.models.fact import Fact
from bot.store.carried import add_carried
from bot.store.contradictions import contradictions
from bot.store.documents import (
    CONCEPTS_FILE,
    ENTITIES_FILE,
    QUESTIONS_FILE,
    Document,
    article_files,
    read_documents,
)
from bot.store.draft import Draft, Shelf
from bot.store.files import (
    ArticleDocument,
    ConceptsDocument,
    EntitiesDocument,
    FileDocument,
    GoldQuestion,
    QuestionsDocument,
)
from bot.store.references import check_questions, check_references
from bot.store.validate import Entry, entries, entry, top_is_sound


def load_base(folder: Path) -> Base:
    """Load a base folder.

    Raises BaseError with every problem found: nothing to read, broken files, unknown fields and units, references
    that do not resolve, ids that stand twice.
    """
    draft = _read_draft(folder)
    if draft.problems:
        raise BaseError(tuple(sorted(draft.problems)))
    return _base_of(draft, folder)


def load_checked(folder: Path) -> tuple[Base, tuple[GoldQuestion, ...]]:
    """Load a base and its gold questions. Raises BaseError with the problems of both.

    A summary that contradicts its figure is a problem here; it does not keep a base from answering.
    """
    draft = _read_draft(folder)
    draft.problems.extend(contradictions(draft))
    questions = _read_questions(folder, draft, draft.facts.by_id)
    if draft.problems:
        raise BaseError(tuple(sorted(draft.problems)))
    return _base_of(draft, folder), questions


def load_questions(folder: Path, base: Base) -> tuple[GoldQuestion, ...]:
    """Return the gold questions of a loaded base, or nothing where it has none.

    Raises BaseError where the file is broken, an id stands twice, or a fact id is not in the base.
    """
    draft = Draft()
    questions = _read_questions(folder, draft, base.facts)
    if draft.problems:
        raise BaseError(tuple(sorted(draft.problems)))
    return questions


def fingerprint(folder: Path) -> str:
    """Return a digest of every file of a base, equal exactly when names and contents are equal."""
    digest = hashlib.blake2b(digest_size=16)
    special = [folder / name for name in (ENTITIES_FILE, CONCEPTS_FILE) if (folder / name).is_file()]
    for path in (*special, *article_files(folder)):
        with path.open("rb") as file:
            digest.update(path.name.encode() + b"\0" + hashlib.file_digest(file, hashlib.blake2b).digest())
    return digest.hexdigest()


def _base_of(draft: Draft, folder: Path) -> Base:
    return Base(
        articles=draft.articles.by_id,
        facts=draft.facts.by_id,
        entities=draft.known_entities,
        concepts=draft.concepts.by_id,
        fingerprint=fingerprint(folder),
    )


def read_names(folder: Path) -> Draft:
    """Return a draft that holds what `entities.yaml` and `concepts.yaml` name, and every country of the world."""
    draft = Draft()
    _read_shelf(folder / ENTITIES_FILE, EntitiesDocument, Entity, draft.entities, draft.problems)
    _read_shelf(folder / CONCEPTS_FILE, ConceptsDocument, Concept, draft.concepts, draft.problems)
    draft.known_entities = with_countries(draft.entities.by_id)
    return draft


def _read_draft(folder: Path) -> Draft:
    problems: list[Problem] = []
    files = article_files_of(folder, problems)
    draft = read_names(folder)
    draft.problems.extend(problems)
    for path in files:
        before = len(draft.problems)
        read = [add_article(document, draft) for document in read_documents(path, draft.problems)]
        if not all(read) or (not read and len(draft.problems) > before):
            draft.facts.complete = False
    draft.problems.extend(check_references(draft))
    return draft


def article_files_of(folder: Path, problems: list[Problem]) -> tuple[Path, ...]:
    """Return the article files of a base, of which there must be some. Raises BaseError where there is no folder."""
    if not folder.is_dir():
        problem = Problem(str(folder), 0, "not a folder" if folder.exists() else "no such folder")
        raise BaseError((problem,))
    files = article_files(folder)
    if not files:
        problems.append(Problem(str(folder), 0, "holds no article: no *.yaml or *.jsonl beside entities and concepts"))
    return files


def _read_shelf(path: Path, model: type[FileDocument], kind: Any, shelf: Shelf[Any], problems: list[Problem]) -> None:
    """Read a file of one list onto a shelf, which stays incomplete where the file is there and cannot be read."""
    if not path.exists() and not path.is_symlink():
        return
    whole = False
    (group,) = model.model_fields
    for document in read_documents(path, problems):
        if top_is_sound(document, model, problems):
            whole = isinstance(document.located.data.get(group, ""), list | None)
            for each in entries(document, group, kind, problems):
                shelf.define(each.identifier, each.item, each.place, problems)
    shelf.complete = shelf.complete and whole


def _read_questions(folder: Path, draft: Draft, facts: Mapping[str, Fact]) -> tuple[GoldQuestion, ...]:
    shelf: Shelf[GoldQuestion] = Shelf("question")
    _read_shelf(folder / QUESTIONS_FILE, QuestionsDocument, GoldQuestion, shelf, draft.problems)
    draft.problems.extend(check_questions(shelf, draft, facts))
    return tuple(shelf.by_id.values())


def add_article(document: Document, draft: Draft) -> bool:
    """File an article, its facts and names; return whether every fact in the document could be seen."""
    problems = draft.problems
    if not top_is_sound(document, ArticleDocument, problems):
        return False
    article_id = None
    if document.located.data.get("article") is not None:
        article = entry(document, ("article",), Article, problems)
        article_id = article.identifier
        draft.articles.define(article_id, article.item, article.place, problems)
    elif "article" in document.located.data:
        problems.append(Problem(document.file, document.line_of(("article",)), "'article' is empty"))
    add_carried(document, draft)
    for each in entries(document, "facts", Fact, problems):
        _add_fact(each, article_id, draft)
    listed = document.located.data.get("facts")
    return listed is None or isinstance(listed, list)


def _add_fact(read: Entry[Any], article_id: str | None, draft: Draft) -> None:
    """File a fact under its article; a fact that names another article is a problem."""
    draft.held.setdefault(article_id or "", set()).add(_paragraph(read))
    owned = None
    if read.item is not None:
        named = read.item.article
        if named and article_id and named != article_id:
            message = f"fact {read.identifier!r}: stands under the article {article_id!r} and names {named!r}"
            draft.problems.append(read.place.problem(message, mentioned=named))
        owned = read.item.model_copy(update={"article": article_id or ""})
    draft.facts.define(read.identifier, owned, read.place, draft.problems)


def _paragraph(read: Entry[Any]) -> int | None:
    """Return the paragraph that a fact was read from, 0 where it names none, None where it is refused and illegible."""
    if read.item is not None:
        return read.item.paragraph or 0
    written = str(read.raw.get("paragraph", 0)) if isinstance(read.raw, dict) else ""
    return int(written) if written.isdecimal() else None
