"""What a sound base may look like, and what is read from it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from places import BASES

from bot.models.article import Article
from bot.models.fact import Part
from bot.models.text import Language
from bot.store import fingerprint, load_base, load_checked, load_questions


@pytest.mark.parametrize("folder", BASES, ids=lambda folder: folder.name)
def test_bases_of_the_repository_are_sound(folder):
    base, questions = load_checked(folder)
    assert base.facts
    assert questions == load_questions(folder, base)


def test_article_without_facts_is_fine(dossier_folder):
    dossier_folder.write("article.yaml", "article: {id: a, outlet: o, title: t, published: 2025-03-01}\nfacts:\n")
    assert dossier_folder.load().facts == {}


@pytest.mark.parametrize(
    "mangle",
    [
        pytest.param(lambda raw: raw.replace(b"\n", b"\r\n"), id="CRLF"),
        pytest.param(lambda raw: b"\xef\xbb\xbf" + raw, id="byte order mark"),
        pytest.param(lambda raw: b"\xef\xbb\xbf---\r\n" + raw.replace(b"\n", b"\r\n") + b"...\r\n", id="all of it"),
    ],
)
def test_editors_of_every_system_write_the_same(dossier_folder, mangle):
    path = dossier_folder.path / "article.yaml"
    before = dossier_folder.load()
    path.write_bytes(mangle(path.read_bytes()))
    assert dossier_folder.load().facts == before.facts


def test_scalars_keep_their_digits(dossier_folder):
    dossier_folder.write("concepts.yaml", "concepts:\n- {id: catch, kind: metric, name: catch}\n")
    dossier_folder.facts("- {id: f, kind: figure, summary: x, metric: catch, value: 1.10, unit: EUR, period: 2025}")
    fact = dossier_folder.load().facts["f"]
    assert str(fact.value) == "1.10"
    assert str(fact.period) == "2025"


def test_norway_is_no_boolean(dossier_folder):
    dossier_folder.facts("- {id: f, kind: statement, summary: x, parties: {of: NO, with: [PT]}}")
    parties = dossier_folder.load().facts["f"].parties
    assert [(party.part, party.entity) for party in parties] == [(Part.OF, "NO"), (Part.WITH, "PT")]


def test_source_may_stand_flat_or_nested(dossier_folder):
    flat = dossier_folder.load().articles["rails"]
    nested = {"id": "rails", "source": {"outlet": "The Gazette", "title": "Rails", "published": "2025-03-01"}}
    assert flat == Article.model_validate(nested)
    assert flat.source.published == date(2025, 3, 1)
    assert flat.source.url is None


def test_hidden_files_are_left_alone(dossier_folder):
    dossier_folder.write(".article.yaml", "half written: [")
    assert not dossier_folder.problems()


def test_json_lines_are_read_beside_yaml(dossier_folder):
    line = '{"article": {"id": "%s", "outlet": "o", "title": "t", "published": "2025-03-01"}, "facts": []}\r\n'
    dossier_folder.write("many.jsonl", "\ufeff" + line % "a" + "\n" + line % "b")
    assert set(dossier_folder.load().articles) == {"rails", "a", "b"}


def test_numbers_of_json_are_exact(dossier_folder):
    dossier_folder.write("concepts.yaml", "concepts:\n- {id: catch, kind: metric, name: catch}\n")
    dossier_folder.write(
        "many.jsonl",
        '{"article": {"id": "a", "outlet": "o", "title": 1984, "published": "2025-03-01"}, "facts": [{"id": "f", '
        '"kind": "figure", "summary": "x", "metric": "catch", "value": 0.10000000000000000000001, "unit": "EUR", '
        '"period": 2025}]}',
    )
    base = dossier_folder.load()
    assert base.facts["f"].value == Decimal("0.10000000000000000000001")
    assert base.articles["a"].source.title == "1984"


def test_own_country_is_enriched_and_not_repeated(dossier_folder):
    dossier_folder.write("entities.yaml", "entities:\n- {id: portugal, kind: country, code: PT, name: Portugal}\n")
    base = dossier_folder.load()
    assert "PT" not in base.entities
    assert "Португалия" in base.entities["portugal"].aliases.get(Language.RU)


def test_own_id_that_looks_like_a_code_is_kept(dossier_folder):
    dossier_folder.write("entities.yaml", "entities:\n- {id: PT, kind: organisation, name: Post and Telephone}\n")
    assert dossier_folder.load().entities["PT"].name.en == "Post and Telephone"


def test_fingerprint_follows_the_content(dossier_folder):
    first = fingerprint(dossier_folder.path)
    assert load_base(dossier_folder.path).fingerprint == first
    dossier_folder.facts("- {id: f, kind: statement, summary: Another.}")
    assert fingerprint(dossier_folder.path) != first
