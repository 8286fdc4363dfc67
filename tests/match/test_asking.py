"""What a reader does with a text: asks, claims or looks up."""

from __future__ import annotations

import pytest

from bot.match.asking import MIN_CLAIM, Intent, intent_of
from bot.models.query import Query, QuestionType
from bot.models.text import Language


def intent(text, *, kind=QuestionType.ANY, terms=MIN_CLAIM):
    return intent_of(Query(text, text, Language.RU, type=kind), terms=terms)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("чем красят лодки в порту", Intent.QUESTION, id="a question word first"),
        pytest.param("в каком порту красят лодки?", Intent.QUESTION, id="a question mark"),
        pytest.param("and which boats are painted", Intent.QUESTION, id="a question word second"),
        pytest.param("в порту заново покрасили лодки", Intent.CLAIM, id="a claim"),
        pytest.param("не красят лодки в порту", Intent.CLAIM, id="a denial, not the Kazakh question word"),
        pytest.param("что с лодками", Intent.LOOKUP, id="news of a thing"),
        pytest.param("а что там слышно про лодки", Intent.LOOKUP, id="news of a thing, wordier"),
        pytest.param("what about the boats", Intent.LOOKUP, id="news in English"),
    ],
)
def test_wording_tells(text, expected):
    assert intent(text) is expected


def test_type_of_a_question_tells():
    assert intent("лодки порта", kind=QuestionType.WHEN) is Intent.QUESTION


def test_few_terms_claim_nothing():
    assert intent("лодки порта", terms=MIN_CLAIM - 1) is Intent.LOOKUP
