from __future__ import annotations

import pytest

from bot.parse.speech.said_words import ENGLISH, RUSSIAN
from bot.parse.speech.verbs import Use, group_of, said_form


@pytest.mark.parametrize(
    ("word", "lemma", "use"),
    [
        ("сообщил", "сообщить", Use.FINITE),
        ("подчёркивает", "подчеркивать", Use.FINITE),
        ("отметив", "отметить", Use.GERUND),
        ("уверена", "уверенный", Use.SHORT),
        ("убежден", "убежденный", Use.SHORT),
        ("сказано", "сказать", Use.PASSIVE),
        ("сообщается", "сообщаться", Use.FINITE),
        ("said", "say", Use.FINITE),
        ("denies", "deny", Use.FINITE),
        ("adding", "add", Use.GERUND),
        ("foresaw", "foresee", Use.FINITE),
    ],
)
def test_reads_forms_of_verbs_of_speech(word: str, lemma: str, use: Use) -> None:
    form = said_form(word)
    assert form is not None
    assert (form.lemma, form.use) == (lemma, use)


@pytest.mark.parametrize(
    "word", ["сообщить", "сообщивший", "думаю", "считаете", "скажи", "дом", "house", "saying's", ""]
)
def test_other_words_introduce_nothing(word: str) -> None:
    assert said_form(word) is None


@pytest.mark.parametrize("groups", [RUSSIAN, ENGLISH], ids=["ru", "en"])
def test_the_tables_are_wide_and_explained(groups) -> None:
    assert len({verb for group in groups for verb in group.verbs.split()}) >= 80
    assert all(group.description and set(group.governs) <= set("coaq") for group in groups)


def test_every_verb_belongs_to_a_group() -> None:
    assert group_of("сообщить") == "said"
    assert group_of("forecast") == "forecasts"
    assert group_of("дом") == ""
