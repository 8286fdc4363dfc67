"""Where the terms of a query stand in a text, and how nearly that says the same."""

from __future__ import annotations

import pytest

from bot.match.passage import LINKED_CREDIT, OPENING_CREDIT, STEM_CREDIT, passage_in

from .texts import Texts

TEXT = "Смотритель маяка экономит керосин. Промышленность Норвегии растёт! Её хвалят в Осло."


def test_passage_knows_its_sentences():
    passage = passage_in(Texts(TEXT).index.documents[0])
    assert passage.sentences == 3
    assert passage.sentence_of[passage.words.index("норвегии")] == 1


def test_passage_of_nothing_but_marks_is_empty():
    assert passage_in(Texts("…!").index.documents[0]).sentences == 0


@pytest.mark.parametrize(
    ("question", "word", "credit"),
    [
        pytest.param("где маяк", "маяк", 1.0, id="the word, inflected"),
        pytest.param("промышленный рост", "промышленный", STEM_CREDIT, id="a word of its stem"),
        pytest.param("экономика острова", "экономика", OPENING_CREDIT, id="a word of its opening"),
        pytest.param("где корабль", "корабль", 0.0, id="nothing like it"),
        pytest.param("растет ли Норвегия", "норвегия", 1.0, id="a name"),
        pytest.param("норвежский рост", "норвежский", LINKED_CREDIT, id="another name of the same"),
    ],
)
def test_credit(question, word, credit):
    assert Texts(TEXT).credits(question)[word] == credit


def test_name_has_no_kin():
    assert Texts("Смотрителем стал Ларсенсон.").credits("кто такой Ларсен?")["ларсен"] == 0.0
