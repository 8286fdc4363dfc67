"""Every format holds every fact of a base, and no text of a base can break one."""

from __future__ import annotations

import csv
import io
import json
import re
from decimal import Decimal

import pytest
from places import BASES

from bot.export import WRITERS, Selection
from bot.export.rows import COLUMNS
from bot.models.base import Base
from bot.models.fact import Figure
from bot.models.text import Language
from bot.store import load_base

NASTY = """
    - {id: nasty, kind: statement, summary: "=1+1, \\"so\\" | *they* <b>said</b>", title: "@rise"}
    - {id: many, kind: figure, metric: catch, value: -1234567.89, unit: NOK, summary: A catch., precision: more_than,
       period: 2025, parties: {of: NO}, change: {direction: up, value: 3}, excerpt: Secret words.}
    - {id: range, kind: figure, metric: catch, value: 2, value_to: 0.3e1, unit: boats, summary: Boats.}
    - {id: landing, kind: event, date: 2025-03, place: NO, participants: [PT], summary: They landed.}
    - {id: chair, kind: role, person: ana, position: chair, of: PT, summary: Ana chairs., as_of: 2025-01-31}
    - {id: sea, kind: definition, term: sea, summary: Much water., concepts: [catch]}
"""


def told(base: Base, form: str, article: str | None = None, language: Language | None = None) -> str:
    return "".join(WRITERS[form](Selection(base, article, language)))


def rows(base: Base) -> dict[str, dict[str, str]]:
    read = csv.DictReader(io.StringIO(told(base, "csv"), newline=""))
    return {each["id"]: each for each in read}


def nodes(base: Base) -> dict[str, dict]:
    return {each["@id"]: each for each in json.loads(told(base, "jsonld"))["@graph"]}


@pytest.fixture
def nasty(dossier_folder) -> Base:
    dossier_folder.write("entities.yaml", "entities: [{id: ana, kind: person, name: Ana Silva, within: PT}]")
    dossier_folder.write(
        "concepts.yaml",
        """
        concepts:
          - {id: catch, kind: metric, name: catch}
          - {id: boats, kind: unit, name: boat, forms: {en: {one: boat, other: boats}}}
        """,
    )
    return dossier_folder.facts(NASTY).load()


@pytest.fixture(params=BASES, ids=lambda each: each.name)
def base(request) -> Base:
    return load_base(request.param)


def test_csv_has_a_row_per_fact_and_every_value_in_full(base):
    read = rows(base)
    assert list(read) == list(base.facts)
    for fact in base.facts.values():
        row = read[fact.id]
        assert set(row) == set(COLUMNS)
        assert (row["summary_ru"] or None, row["summary_en"] or None) == (fact.summary.ru, fact.summary.en)
        assert row["url"] == (base.article_of(fact).source.url or "")
        if isinstance(fact, Figure):
            assert (Decimal(row["value"]), row["unit"], row["period"]) == (
                fact.value,
                fact.unit,
                str(fact.period or ""),
            )


def test_csv_takes_no_text_for_a_formula_and_no_number_for_a_text(nasty):
    read = rows(nasty)
    assert read["nasty"]["summary_en"].startswith("'=1+1")
    assert read["nasty"]["label"] == "'@rise"
    assert (read["many"]["value"], read["range"]["value_to"]) == ("-1234567.89", "3")
    assert (read["many"]["period_start"], read["many"]["period_end"]) == ("2025-01-01", "2025-12-31")


def test_csv_keeps_the_words_of_the_source_in_the_base(nasty):
    assert "Secret words" not in told(nasty, "csv") + told(nasty, "jsonld") + told(nasty, "md")


def test_json_can_be_loaded_as_a_base_again(base, tmp_path):
    data = json.loads(told(base, "json"), parse_float=str)
    for name in ("entities", "concepts"):
        (tmp_path / f"{name}.yaml").write_text(json.dumps({name: data[name]}), encoding="utf-8")
    lines = "".join(json.dumps(each) + "\n" for each in data["articles"])
    (tmp_path / "articles.jsonl").write_text(lines, encoding="utf-8")
    again = load_base(tmp_path)
    assert (again.articles, again.facts) == (base.articles, base.facts)
    assert {each: again.entities[each] for each in base.mentioned} == {
        each: base.entities[each] for each in base.mentioned
    }


def test_jsonld_makes_a_claim_of_every_fact_and_refers_to_nothing_that_is_not_there(base):
    text = told(base, "jsonld")
    held = nodes(base)
    for fact in base.facts.values():
        claim = held[f"urn:dossier:fact:{fact.id}"]
        assert claim["@type"] == "Claim"
        assert claim["appearance"]["@id"] in held
    assert set(re.findall(r'"@id": "([^"]+)"', text)) <= set(held)


def test_jsonld_tells_bounds_ranges_money_and_counts_apart(nasty):
    held = nodes(nasty)
    assert held["urn:dossier:fact:many"]["mainEntity"]["value"] == {
        "@type": "MonetaryAmount",
        "currency": "NOK",
        "minValue": -1234567.89,
    }
    counted = held["urn:dossier:fact:range"]["mainEntity"]
    assert (counted["minValue"], counted["maxValue"], counted["unitText"]["@value"]) == (2, 3, "boat")
    assert held["urn:dossier:fact:landing"]["mainEntity"]["endDate"] == "2025-03-31"
    assert held["urn:dossier:fact:chair"]["mainEntity"]["memberOf"] == {"@id": "urn:dossier:entity:PT"}
    assert held["urn:dossier:fact:sea"]["mainEntity"]["@type"] == "DefinedTerm"


def test_the_sheet_tells_every_fact_but_figures_in_words(base):
    for article in base.articles.values():
        sheet = told(base, "md", article.id)
        assert sheet.count("\n# ") + sheet.startswith("# ") == 1
        facts = [each for each in base.facts.values() if each.article == article.id]
        figures = [each for each in facts if isinstance(each, Figure)]
        rows_of_figures = [line for line in sheet.splitlines() if line.startswith("| ")]
        assert len(rows_of_figures) == (len(figures) + 2 if figures else 0)
        assert sheet.count("\n- ") == len(facts) - len(figures)


def test_texts_cannot_break_the_sheet(nasty):
    sheet = told(nasty, "md")
    assert "\\| \\*they\\* \\<b\\>said" in sheet
    assert "| Catch, Норвегия, 2025 год |" in sheet


def test_the_sheet_is_written_in_the_language_that_is_asked_for(nasty):
    assert "## Figures" in told(nasty, "md", language=Language.EN)
    assert "## Цифры" in told(nasty, "md")


def test_one_article_is_exported_alone(base):
    first = next(iter(base.articles))
    exported = json.loads(told(base, "json", first))
    assert [each["article"]["id"] for each in exported["articles"]] == [first]
    assert {each["id"] for each in exported["articles"][0]["facts"]} == {
        each.id for each in base.facts.values() if each.article == first
    }
