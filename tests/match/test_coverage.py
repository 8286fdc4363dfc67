"""A fact explains the words of a question fully, partly or not at all, and the share counts their weights."""

from __future__ import annotations

import pytest

from bot.match import coverage
from bot.match.coverage import asked_ids, cover, holds_entity
from bot.models.query import ConceptMention, EntityMention, Query, Word
from bot.models.text import Language

OPENING = frozenset({"открытие"})


def asked(**parts):
    return Query("x", "x", Language.EN, **parts)


def entity(name):
    return asked(entities=(EntityMention(name, (name,)),))


def concept(name, text=""):
    return asked(concepts=(ConceptMention(text or name, (name,)),))


def word(text, **more):
    return asked(words=(Word(text, frozenset({text}), 1.0, **more),))


@pytest.mark.parametrize(
    ("query", "fact", "credit"),
    [
        pytest.param(entity("norway"), "harvest-no-2024", 1.0, id="a party"),
        pytest.param(entity("norway"), "exhibitors-oslo", coverage.WHOLE_CREDIT, id="the country of a party"),
        pytest.param(entity("lisbon"), "harvest-pt-2024", 0.0, id="a part of a party"),
        pytest.param(entity("oslo"), "opening", 1.0, id="the place"),
        pytest.param(entity("larsen"), "exports-pt-no-2024", 1.0, id="the speaker"),
        pytest.param(entity("portugal"), "harvest-no-2024", 0.0, id="somebody else"),
        pytest.param(concept("harvest"), "harvest-no-2024", 1.0, id="the metric"),
        pytest.param(concept("trade"), "exports-pt-no-2024", coverage.SYNONYM_CREDIT, id="a wider metric"),
        pytest.param(concept("railways"), "electrified-no", coverage.SYNONYM_CREDIT, id="a topic of a figure"),
        pytest.param(concept("railways"), "promise", 1.0, id="a topic by its name"),
        pytest.param(concept("railways", "rolling"), "promise", coverage.SYNONYM_CREDIT, id="a topic by another word"),
        pytest.param(concept("fisheries", "share"), "electrified-no", coverage.MEASURE_CREDIT, id="in its measure"),
        pytest.param(concept("harvest"), "exports-pt-no-2024", 0.0, id="another metric"),
        pytest.param(word("lighthouse"), "free-text", 1.0, id="a word"),
        pytest.param(word("electric"), "electrified-no", 1.0, id="a word of the measure"),
        pytest.param(
            word("открытый", relatives=frozenset({"открытие"})),
            "opening",
            coverage.RELATIVE_CREDIT,
            id="a relative of a word",
        ),
        pytest.param(
            word("открытый", relatives=frozenset({"открытие"}), is_name=True),
            "opening",
            0.0,
            id="a name has no relatives",
        ),
        pytest.param(word("bought"), "exports-pt-no-2024", coverage.RELATIVE_CREDIT, id="a verb of taking, goods flow"),
        pytest.param(word("bought"), "harvest-no-2024", 0.0, id="a verb of taking, nothing flows"),
        pytest.param(word("submarine"), "harvest-no-2024", 0.0, id="an unknown word"),
        pytest.param(asked(), "gauge", 0.0, id="nothing asked"),
    ],
)
def test_credit(index, query, fact, credit):
    assert cover(query, index.by_fact[fact]).share == pytest.approx(credit)


def test_entity_in_the_text_of_a_statement_is_named_in_passing(index, reader):
    query = reader.understand("Costa")
    (mention,) = query.entities
    assert holds_entity(mention, index.by_fact["promise"])
    assert not holds_entity(mention, index.by_fact["denial"])


def test_share_weighs_each_word(index):
    heavy, light = Word("lighthouse", frozenset({"lighthouse"}), 0.9), Word("purple", frozenset({"purple"}), 0.3, 1)
    found = cover(asked(words=(heavy, light)), index.by_fact["free-text"])
    assert found.share == pytest.approx(0.75)
    assert (found.explained, found.unexplained, found.gaps) == (("lighthouse",), ("purple",), {1})


def test_numbers_and_periods_count_as_explained(index, reader):
    found = cover(reader.understand("harvest of Norway 900 thousand in 2020"), index.by_fact["harvest-no-2024"])
    assert found.unexplained == ()


def test_asked_ids_are_those_of_every_mention(reader):
    assert asked_ids(reader.understand("harvest of Norway and Portugal")) == {"harvest", "norway", "portugal"}


def test_a_capital_stands_for_its_country_and_not_for_what_else_lies_in_it(index):
    mention = EntityMention("oslo", ("bergen", "norway"), literal=("bergen",))
    assert holds_entity(mention, index.by_fact["harvest-no-2024"])
    assert not holds_entity(mention, index.by_fact["exhibitors-oslo"])
