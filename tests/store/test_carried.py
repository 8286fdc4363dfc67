"""Names that articles bring along: they join the base, hand-written ones win, and the same id is one thing."""

from __future__ import annotations

import json

import pytest

from bot.errors import BaseError
from bot.store import stream
from bot.store.load import load_base
from bot.store.stream import Stream

MILL = """
    article: {id: %s, outlet: The Gazette, title: Mills, published: 2025-03-01}
    entities:
      - {id: mill, kind: organisation, name: %s, aliases: [%s]}
    concepts:
      - {id: rye, kind: metric, name: rye, synonyms: [%s]}
    facts:
      - {id: %s, kind: figure, summary: x, metric: rye, value: 5, unit: mass-tonne, parties: mill}
"""


def mill(article, name="Mill", alias="The Mill", synonym="rye grain"):
    return MILL % (article, name, alias, synonym, f"{article}-f1")


def streamed(folder):
    """Return the names that a stream learns, or the problems that it tells."""
    reading = Stream(folder)
    try:
        facts = [fact.id for piece in reading.pieces() for fact in piece.facts]
    except BaseError as error:
        return [str(each) for each in error.problems]
    return facts, reading.names.known_entities, reading.names.concepts.by_id


def test_names_of_an_article_belong_to_the_base(dossier_folder):
    base = dossier_folder.write("mill.yaml", mill("m")).load()
    assert base.entities["mill"].name.en == "Mill"
    assert base.concepts["rye"].synonyms.en == ("rye grain",)


def test_facts_of_other_articles_may_need_them(dossier_folder):
    dossier_folder.write("zz.yaml", mill("m"))
    dossier_folder.facts("- {id: f, kind: statement, summary: x, speaker: mill, concepts: rye}")
    assert dossier_folder.load().facts["f"].speaker == "mill"


def test_hand_written_names_win(dossier_folder):
    dossier_folder.write("mill.yaml", mill("m"))
    dossier_folder.write("entities.yaml", "entities: [{id: mill, kind: place, name: The Old Mill}]")
    dossier_folder.write("concepts.yaml", "concepts: [{id: rye, kind: metric, name: Secale}]")
    base = dossier_folder.load()
    assert (base.entities["mill"].kind, base.entities["mill"].name.en) == ("place", "The Old Mill")
    assert base.entities["mill"].aliases.values() == ()
    assert base.concepts["rye"].name.en == "Secale"
    assert base.concepts["rye"].synonyms.values() == ()


def test_same_id_in_two_articles_is_one_thing(dossier_folder):
    dossier_folder.write("a.yaml", mill("a"))
    dossier_folder.write("b.yaml", mill("b", name="Мельница", alias="New Mill", synonym="rye"))
    dossier_folder.write("c.yaml", mill("c", name="Old Mill"))
    base = dossier_folder.load()
    assert base.entities["mill"].name.values() == ("Мельница", "Mill")
    assert base.entities["mill"].aliases.en == ("The Mill", "New Mill", "Old Mill")
    assert base.concepts["rye"].synonyms.en == ("rye grain", "rye")


def test_what_an_article_says_of_a_country_joins_it(dossier_folder):
    dossier_folder.write(
        "a.yaml",
        """
        article: {id: a, outlet: o, title: t, published: 2025-03-01}
        entities: [{id: NO, kind: country, code: NO, name: Norway, aliases: [Norge-land]}]
        """,
    )
    norway = dossier_folder.load().entities["NO"]
    assert "Norge-land" in norway.aliases.en
    assert "Норвегия" in norway.name.values()


@pytest.mark.parametrize(
    ("carried", "said"),
    [
        pytest.param(
            "entities: [{id: x, kind: planet, name: X}]", "3: entity 'x': 'kind': expected", id="unknown kind"
        ),
        pytest.param("entities: [{id: x, kind: place}]", "3: entity 'x': 'name' is missing", id="no name"),
        pytest.param("entities: x", "3: 'entities': expected a list", id="no list"),
        pytest.param("concepts: {id: x}", "3: 'concepts': expected a list", id="a mapping"),
        pytest.param(
            "entities: [{id: x, kind: place, name: X, within: ghost}]",
            "3: entity 'x': no entity has the id 'ghost'",
            id="dangling whole",
        ),
        pytest.param(
            "concepts: [{id: x, kind: topic, name: X, broader: ghost}]",
            "3: concept 'x': no concept has the id 'ghost'",
            id="dangling wider concept",
        ),
        pytest.param(
            "entities: [{id: x, kind: place, name: X}, {id: x, kind: place, name: Y}]",
            "3: entity id 'x' stands twice (first at line 3)",
            id="twice in one file",
        ),
        pytest.param(
            "entities: [{id: norge, kind: country, code: NO, name: Norge}]",
            "3: entity 'norge': the code 'NO' is already that of 'NO'",
            id="second id of a country",
        ),
        pytest.param(
            "entities: [{id: 'NO', kind: person, name: No}]",
            "3: entity 'NO': is of kind person here and of kind country in the list of the world's countries",
            id="id of a country",
        ),
    ],
)
def test_fault_of_a_carried_name_is_one_line(dossier_folder, carried, said):
    head = "article: {id: a, outlet: o, title: t, published: 2025-03-01}\nfacts: []\n"
    dossier_folder.write("a.yaml", head + carried + "\n")
    (problem,) = dossier_folder.problems()
    assert problem.startswith(f"a.yaml:{said}")
    assert streamed(dossier_folder.path) == [problem]


def test_two_kinds_under_one_id_are_told_with_both_places(dossier_folder):
    dossier_folder.write("a.yaml", mill("a")).write("b.yaml", mill("b").replace("organisation", "person"))
    expected = ["b.yaml:3: entity 'mill': is of kind person here and of kind organisation at a.yaml:3"]
    assert dossier_folder.problems() == expected
    assert streamed(dossier_folder.path) == expected


def test_broken_name_causes_no_noise_below(dossier_folder):
    dossier_folder.write("a.yaml", mill("a").replace("kind: organisation", "kind: planet"))
    (problem,) = dossier_folder.problems()
    assert problem.startswith("a.yaml:3: entity 'mill': 'kind'")


def line(number, *, speaker, carries=()):
    article = {"id": f"a{number}", "outlet": "o", "title": "t", "published": "2025-03-01"}
    facts = [{"id": f"f{number}", "kind": "statement", "summary": "x", "speaker": speaker}]
    names = [{"id": each, "kind": "person", "name": each.title()} for each in carries]
    return json.dumps({"article": article, "facts": facts, "entities": names}) + "\n"


@pytest.mark.parametrize("most", [1_000, 3], ids=["waiting", "reading ahead"])
def test_stream_knows_names_that_later_articles_bring(dossier_folder, monkeypatch, most):
    monkeypatch.setattr(stream, "MAX_WAITING", most)
    lines = [line(number, speaker="ann") for number in range(9)]
    dossier_folder.write("more.jsonl", "".join(lines) + line(9, speaker="ann", carries=["ann"]))
    facts, entities, concepts = streamed(dossier_folder.path)
    base = load_base(dossier_folder.path)
    assert facts == list(base.facts)
    assert (entities, concepts) == (base.entities, base.concepts)


@pytest.mark.parametrize("most", [1_000, 3], ids=["waiting", "reading ahead"])
def test_stream_tells_what_the_loader_tells(dossier_folder, monkeypatch, most):
    monkeypatch.setattr(stream, "MAX_WAITING", most)
    lines = [line(number, speaker="bob", carries=["ann"]) for number in range(9)]
    dossier_folder.write("more.jsonl", "".join(lines)).write("torn.yaml", "article: {")
    assert streamed(dossier_folder.path) == dossier_folder.problems()
    assert len(dossier_folder.problems()) == 10


def test_name_without_news_is_not_kept(dossier_folder):
    dossier_folder.write("more.jsonl", "".join(line(number, speaker="ann", carries=["ann"]) for number in range(9)))
    reading = Stream(dossier_folder.path)
    list(reading.pieces())
    assert len(reading.names.entities.defined) == 1
