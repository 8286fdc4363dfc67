"""The JSON Schema accepts what the loader accepts, and refuses what it refuses."""

from __future__ import annotations

import json
from datetime import date

import pytest
import yaml
from jsonschema import Draft202012Validator
from places import ARTICLE, BASES

from bot.store import base_schema
from bot.store.yaml_nodes import read_yaml

FILES = [path for folder in BASES for path in sorted([*folder.glob("*.yaml"), *folder.glob("*.jsonl")])]
FIGURE = "{id: f, kind: figure, summary: x, metric: catch, value: 5, unit: EUR"


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    schema = json.loads(json.dumps(base_schema()))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def as_loader_reads(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    return [read_yaml(text).data]


def as_editor_reads(text):
    """Read YAML as editors do: numbers are numbers, but a day is text, as JSON has no days."""
    return json.loads(json.dumps(yaml.load(text, Loader=_JsonLoader), default=str))  # noqa: S506 - a safe loader


class _JsonLoader(yaml.SafeLoader):
    """YAML 1.2's core schema in the points that matter here: days are text and NO is Norway."""


_JsonLoader.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_file_of_the_repository_validates(validator, path):
    for document in as_loader_reads(path):
        validator.validate(document)


@pytest.mark.parametrize(
    "path", [each for each in FILES if each.suffix == ".yaml"], ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_every_file_validates_as_an_editor_reads_it(validator, path):
    validator.validate(as_editor_reads(path.read_text(encoding="utf-8")))


def facts(*lines):
    return ARTICLE.split("facts:")[0] + "facts:\n" + "".join(f"  - {line}\n" for line in lines)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(ARTICLE, id="flat source"),
        pytest.param(
            "article: {id: a, source: {outlet: {en: o}, title: t, published: 2025-03-01}}", id="nested source"
        ),
        pytest.param(
            "article: {id: a, outlet: o, title: 1984, published: 2025-03-01}\nfacts:\n", id="title of digits, no facts"
        ),
        pytest.param(
            "article: {id: 7, outlet: o, title: t, published: 2025-03-01, paragraphs: '3'}", id="id of digits"
        ),
        pytest.param(facts(f"{FIGURE}, value_to: '5.50', period: 2025}}"), id="year and quoted number"),
        pytest.param(facts(f"{FIGURE}, period: 2025-Q3}}", f"{FIGURE}, period: P20Y}}"), id="quarter and duration"),
        pytest.param(
            facts("{id: f, kind: statement, summary: {ru: x}, parties: PT, concepts: a}"), id="one party, one concept"
        ),
        pytest.param(
            facts("{id: f, kind: statement, summary: x, parties: {of: PT, with: [NO, ES]}}"), id="parties by part"
        ),
        pytest.param(
            facts("{id: f, kind: statement, summary: x, parties: [PT, {entity: NO, part: of}]}"), id="mixed parties"
        ),
        pytest.param(
            "entities: [{id: a, kind: place, name: A, within: PT, aliases: [B], metonyms: {ru: [В]}}]", id="entity"
        ),
        pytest.param("concepts: [{id: a, kind: topic, name: A, broader: b, synonyms: [c]}]", id="concept"),
        pytest.param("questions: [{id: a, ask: x, kind: figures, expect: answer, facts: f}]", id="question"),
        pytest.param("entities:\n", id="no entities yet"),
    ],
)
def test_shorthands_validate(validator, text):
    validator.validate(read_yaml(text).data)
    validator.validate(as_editor_reads(text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("- a", id="list"),
        pytest.param("facts: []", id="no article"),
        pytest.param("article: {id: a}", id="no source"),
        pytest.param("article: {id: a, outlet: o, title: t, published: 27.01.2026}", id="day written otherwise"),
        pytest.param("article: {id: a, outlet: o, title: t, published: 2025-03-01, colour: red}", id="unknown field"),
        pytest.param("article: {id: a b, outlet: o, title: t, published: 2025-03-01}", id="odd id"),
        pytest.param("article: {id: a, outlet: o, title: t, published: 2025-03-01, url: x}", id="no address"),
        pytest.param("article: {id: a, outlet: {}, title: t, published: 2025-03-01}", id="no text"),
        pytest.param(facts("{id: f, kind: rumour, summary: x}"), id="unknown kind"),
        pytest.param(facts("{id: f, kind: statement}"), id="no summary"),
        pytest.param(facts("{id: f, kind: statement, summary: {fr: x}}"), id="unknown language"),
        pytest.param(facts("{id: f, kind: statement, summary: x, paragraph: -1}"), id="negative paragraph"),
        pytest.param(facts("{id: f, kind: statement, summary: x, parties: {beside: PT}}"), id="unknown part"),
        pytest.param(facts(f"{FIGURE}, value_to: abc}}"), id="word for a number"),
        pytest.param(facts(f"{FIGURE}, period: last year}}"), id="worded period"),
        pytest.param("questions: [{id: a, ask: x, kind: figures, expect: perhaps}]", id="unknown expectation"),
        pytest.param("entities: [{id: a, kind: planet, name: A}]", id="unknown entity kind"),
    ],
)
def test_broken_files_do_not_validate(validator, text):
    assert not validator.is_valid(read_yaml(text).data)


def test_day_is_text_to_an_editor():
    assert as_editor_reads("published: 2025-03-01") == {"published": date(2025, 3, 1).isoformat()}
