"""The reply to /why."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from bot.models.answer import Explanation
from bot.models.base import Base
from bot.models.match import Lock, Match
from bot.models.query import Quantity
from bot.models.text import Language

from .answers import EXPLANATION, FACT, QUERY
from .golden import text_of

WHY_RU = """\
Вопрос прочитан так: «торговля португалия»
• «тарговля» → «торговля» (опечатка)

• «партугалия» — Португалия
• «Исландия» — Исландия: в досье нет
• «торговля» — товарооборот
• «100 тысяч» — 100~000
• 2025~год
• Из прошлого вопроса: Норвегия

Выбрано: Товарооборот, Португалия~— Норвегия… · Портовая газета
оценка 91,3 из 100, объяснено 100~% вопроса
Следующий: Товарооборот, Португалия~— Норвегия, 2025~год · Фьорд-курьер
оценка 80 из 100, объяснено 87~% вопроса, отрыв 11,3

Отклонено: Участники форума, 14~января 2026~г. — не тот участник, не тот период

Пороги: answer_at 0,62"""

WHY_EN = """\
The question was read as: “торговля португалия”
• “тарговля” → “торговля” (typo)

• “партугалия” — Portugal
• “Исландия” — Iceland: not in the dossier
• “торговля” — trade turnover
• “100 тысяч” — 100,000
• 2025
• From the question before: Norway

Chosen: Trade turnover, Portugal~— Norway, 2025 · Harbour Gazette
score 91.3 of 100, explains 100% of the question
Next: Trade turnover, Portugal~— Norway, 2025 · Фьорд-курьер
score 80 of 100, explains 87% of the question, margin 11.3

Rejected: Forum participants, 14~January 2026 — other party, other period

Thresholds: answer_at 0.62"""


def test_why_in_russian(base: Base) -> None:
    assert text_of(EXPLANATION, base, Language.RU) == WHY_RU


def test_why_in_english(base: Base) -> None:
    assert text_of(EXPLANATION, base, Language.EN) == WHY_EN


def test_without_a_winner_the_unexplained_words_are_named(base: Base) -> None:
    match = Match(FACT["guests"], 12, 0.1, unexplained=("луна",), forbidden_by=(Lock.COVERAGE,))
    text = text_of(Explanation(QUERY, (match,)), base, Language.EN)
    assert "No fact passed.\nNot explained: “луна”" in text
    assert "too few words explained" in text


def test_monstrous_numbers_are_left_out(base: Base) -> None:
    query = replace(QUERY, quantities=(Quantity("9" * 5000, Decimal("9" * 5000)),))
    assert "999" not in text_of(Explanation(query, ()), base, Language.EN)
