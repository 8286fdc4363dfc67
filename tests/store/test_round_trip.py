"""A valid base written down and loaded again is the same base, as YAML and as JSON Lines."""

from __future__ import annotations

import json
import tempfile
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from places import BASES

from bot.models.article import Article, Source
from bot.models.entity import Concept, ConceptKind, Entity, EntityKind
from bot.models.fact import Change, Definition, Event, Figure, Part, Party, Precision, Role, Statement
from bot.models.period import Period
from bot.models.text import Language, Localized, Names
from bot.store import load_base

TEXTS = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=30).filter(
    lambda text: text == text.strip()
)
LOCALIZED = st.builds(Localized, ru=TEXTS, en=st.none() | TEXTS, kk=st.none() | TEXTS)
AMOUNTS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=3)
PERIODS = st.sampled_from(["2025", "2025-11", "2025-Q3", "2024/2025", "P20Y", "2026-01-27"]).map(Period.model_validate)
ENTITY_IDS = st.sampled_from(["porto", "NO", "PT", "ana"])
COMMON = {
    "id": st.uuids().map(str),
    "summary": LOCALIZED,
    "paragraph": st.none() | st.integers(0, 3),
    "parties": st.lists(st.builds(Party, entity=ENTITY_IDS, part=st.sampled_from(Part)), max_size=3).map(tuple),
    "concepts": st.lists(st.sampled_from(["catch", "sea"]), max_size=2).map(tuple),
    "speaker": st.none() | ENTITY_IDS,
    "as_of": st.none() | st.dates(),
    "keywords": st.lists(TEXTS, max_size=2).map(tuple),
}
CHANGES = st.builds(Change, direction=st.sampled_from(["up", "down"]), value=AMOUNTS, unit=st.just("percent"))
FACTS = st.one_of(
    st.builds(
        Figure,
        metric=st.just("catch"),
        value=AMOUNTS,
        unit=st.sampled_from(["EUR", "percent", "boats", "mass-tonne"]),
        precision=st.sampled_from(Precision),
        period=st.none() | PERIODS,
        change=st.none() | CHANGES,
        **COMMON,
    ),
    st.builds(Event, date=st.none() | PERIODS, place=st.none() | ENTITY_IDS, **COMMON),
    st.builds(Statement, **COMMON),
    st.builds(Role, person=st.just("ana"), position=LOCALIZED, of=st.none() | ENTITY_IDS, **COMMON),
    st.builds(Definition, term=LOCALIZED, **COMMON),
)
SOURCES = st.builds(
    Source,
    outlet=LOCALIZED,
    title=TEXTS,
    published=st.dates(),
    url=st.sampled_from([None, "https://gazette.example/a?b=1"]),
    republished_by=st.none() | TEXTS,
)
ARTICLES = st.builds(
    Article, id=st.just("rails"), source=SOURCES, language=st.sampled_from(Language), summary=st.none() | LOCALIZED
)
ENTITIES = [
    Entity(id="porto", kind=EntityKind.PLACE, name=Localized(en="Porto"), within=("PT",)),
    Entity(id="ana", kind=EntityKind.PERSON, name=Localized(en="Ana"), aliases=Names(ru=("Ана", "да", "2025"))),
]
CONCEPTS = [
    Concept(id="catch", kind=ConceptKind.METRIC, name=Localized(en="catch"), broader=("sea",)),
    Concept(id="sea", kind=ConceptKind.TOPIC, name=Localized(en="sea")),
    Concept(id="boats", kind=ConceptKind.UNIT, name=Localized(en="boats")),
]


def plain(model):
    return model.model_dump(mode="json", exclude_none=True)


def write_down(folder, article, facts, *, as_yaml):
    document = {"article": plain(article), "facts": [plain(fact) for fact in facts]}
    if as_yaml:
        (folder / "article.yaml").write_text(yaml.safe_dump(document, allow_unicode=True), encoding="utf-8")
    else:
        (folder / "article.jsonl").write_text(json.dumps(document) + "\n", encoding="utf-8")
    for name, items in (("entities", ENTITIES), ("concepts", CONCEPTS)):
        listed = {name: [plain(item) for item in items]}
        (folder / f"{name}.yaml").write_text(yaml.safe_dump(listed, allow_unicode=True), encoding="utf-8")


@pytest.mark.parametrize("as_yaml", [True, False], ids=["yaml", "jsonl"])
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(article=ARTICLES, facts=st.lists(FACTS, max_size=4, unique_by=lambda fact: fact.id))
def test_base_round_trips(as_yaml, article, facts):
    owned = {fact.id: fact.model_copy(update={"article": "rails"}) for fact in facts}
    with tempfile.TemporaryDirectory() as name:
        write_down(Path(name), article, owned.values(), as_yaml=as_yaml)
        base = load_base(Path(name))
    assert base.articles == {"rails": article}
    assert base.facts == owned
    assert base.concepts == {concept.id: concept for concept in CONCEPTS}
    assert [base.entities[entity.id] for entity in ENTITIES] == ENTITIES


@pytest.mark.parametrize("folder", BASES, ids=lambda folder: folder.name)
def test_base_of_the_repository_is_the_same_as_json_lines(folder, tmp_path):
    base = load_base(folder)
    lines = [
        {
            "article": plain(article),
            "facts": [plain(fact) for fact in base.facts.values() if fact.article == article.id],
        }
        for article in base.articles.values()
    ]
    (tmp_path / "all.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    for name in ("entities.yaml", "concepts.yaml"):
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    again = load_base(tmp_path)
    assert (again.articles, again.facts) == (base.articles, base.facts)
    assert (again.entities, again.concepts) == (base.entities, base.concepts)


def test_decimal_keeps_its_zeros():
    figure = Figure(id="f", article="rails", summary="x", metric="catch", value="1.500", unit="EUR")
    assert plain(figure)["value"] == "1.500"
    assert Figure.model_validate(plain(figure)).value == Decimal("1.500")
