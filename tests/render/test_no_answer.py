"""Refusals that say exactly what is missing."""

from __future__ import annotations

import re

import pytest

from bot.models.answer import NoAnswer, Reason
from bot.models.base import Base
from bot.models.period import Period
from bot.models.text import Language
from bot.render import Style

from .answers import ANSWERS
from .golden import reply, text_of

RU, EN = Language.RU, Language.EN


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        (
            "no-figure-for-entity",
            RU,
            """\
В досье нет такой цифры: инвестиции, Исландия.

Что известно рядом:
• Инвестиции, Норвегия~→ Португалия, за 20~лет
• Товарооборот, Португалия~— Норвегия, 2025~год
[Инвестиции, Норвегия~→ Португалия, за 20~лет]
[Товарооборот, Португалия~— Норвегия, 2025~год]""",
        ),
        (
            "no-figure-for-period",
            EN,
            """\
The dossier holds no data in 2024: trade turnover, Portugal, Norway.

What is known nearby:
• Trade turnover, Portugal~— Norway, 2025
[Trade turnover, Portugal~— Norway, 2025]""",
        ),
        (
            "no-such-role",
            RU,
            """\
В досье не сказано, кто это: министр транспорта, Португалия.

Что есть в досье: /topics, /figures, /people, /events""",
        ),
        (
            "unknown-topic",
            EN,
            """\
The dossier does not say this.
Words the dossier does not hold: “луна”, “сыр”.

What the dossier holds: /topics, /figures, /people, /events""",
        ),
        (
            "not-understood",
            RU,
            "Вопрос понять не удалось.\n\nЧто есть в досье: /topics, /figures, /people, /events",
        ),
        (
            "incomparable",
            EN,
            """\
These figures cannot be compared: they measure different things, the periods differ.
• Trade turnover, Portugal~— Norway, 2025
• Investment, Norway~→ Portugal, over 20~years
[Trade turnover, Portugal~— Norway, 2025]
[Investment, Norway~→ Portugal, over 20~years]""",
        ),
    ],
)
def test_what_is_missing_and_what_is_known(name, language, expected, base: Base) -> None:
    assert reply(ANSWERS[name], base, language) == expected


@pytest.mark.parametrize("reason", list(Reason))
@pytest.mark.parametrize("language", list(Language))
def test_text_holds_no_number_but_the_asked_period(reason, language, base: Base) -> None:
    asked = Period.model_validate("2024")
    answer = NoAnswer(reason, ("portugal",), ("trade",), (asked,), known=tuple(base.facts.values()))
    assert set(re.findall(r"\d+", text_of(answer, base, language, style=Style.TELEGRAM))) <= {"2024"}


@pytest.mark.parametrize("reason", list(Reason))
def test_bare_refusal_is_a_sentence(reason, base: Base) -> None:
    first = text_of(NoAnswer(reason), base, RU).splitlines()[0]
    assert re.fullmatch(r"[А-Я][^:]+\.", first)
