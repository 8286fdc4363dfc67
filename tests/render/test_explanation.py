"""The reply to /why."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from bot.models.base import Base
from bot.models.match import Lock, Match
from bot.models.notice import Explanation
from bot.models.query import Calculation, Operation, Quantity, QuestionType, Word
from bot.models.text import Language

from .answers import EXPLANATION, FACT, QUERY
from .golden import text_of

WHY_RU = """\
Вопрос прочитан так: «торговля португалия»
• «тарговля» → «торговля» (опечатка)

• «партугалия» — Португалия
• «Исландия» — Исландия: в досье нет
• «торговля» — товарооборот
• Период: 2025~год (из прошлого вопроса)
• «100 тысяч» — число 100~000

Выбрано: Товарооборот, Португалия~— Норвегия… · Портовая газета
оценка 91,3 из 100
✓ объяснено 100~% вопроса, нужно не меньше 65~%
Следующий: Товарооборот, Португалия~— Норвегия, 2025~год · Фьорд-курьер
оценка 80 из 100
✓ отрыв 11,3, нужно не меньше 2

Отклонено: Участники форума, 14~января 2026~г. — не тот участник, не тот период"""

WHY_EN = """\
The question was read as: “торговля португалия”
• “тарговля” → “торговля” (typo)

• “партугалия” — Portugal
• “Исландия” — Iceland: not in the dossier
• “торговля” — trade turnover
• Period: 2025 (from the question before)
• “100 тысяч” — the number 100,000

Chosen: Trade turnover, Portugal~— Norway, 2025 · Harbour Gazette
score 91.3 of 100
✓ explains 100% of the question, needs at least 65%
Next: Trade turnover, Portugal~— Norway, 2025 · Фьорд-курьер
score 80 of 100
✓ margin 11.3, needs at least 2

Rejected: Forum participants, 14~January 2026 — other party, other period"""


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


def test_every_word_is_accounted_for(base: Base) -> None:
    query = replace(
        QUERY,
        type=QuestionType.HOW_MUCH,
        words=(Word("причал", frozenset({"причал"}), 1.0), Word("луна", frozenset({"луна"}), 1.0, known=False)),
        asking=("сколько",),
        empty=("а", "с"),
        calculation=Calculation(Operation.SUM),
    )
    text = text_of(Explanation(query, ()), base, Language.RU)
    assert "• «сколько» — вопрос: сколько\n• Посчитать: сумму" in text
    assert "• Обычные слова: «причал»\n• Досье не знает слов: «луна»" in text
    assert "• Ничего не значат для поиска: «а», «с»" in text


def test_terms_of_a_computed_number_are_named_and_no_single_fact_is_judged(base: Base) -> None:
    query = replace(QUERY, calculation=Calculation(Operation.SUM))
    explanation = Explanation(query, EXPLANATION.matches, shown=(FACT["trade-2025"], FACT["trade-iceland-2025"]))
    text = text_of(explanation, base, Language.EN)
    assert "Worked out from:\n• Trade turnover" in text
    assert "Chosen" not in text


def test_a_margin_too_small_is_crossed(base: Base) -> None:
    matches = (Match(FACT["trade-2025"], 90, 1.0), Match(FACT["guests"], 89.5, 1.0))
    text = text_of(Explanation(QUERY, matches, EXPLANATION.thresholds), base, Language.EN)
    assert "✗ margin 0.5, needs at least 2" in text
