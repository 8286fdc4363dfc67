"""Offices become draft facts in sentences made of their parts."""

from __future__ import annotations

import datetime as dt

import pytest
from naming_pages import page_of

from bot.models.text import Language
from bot.parse.page import Page, PageSource, Paragraph

pytest.importorskip("slovnet", reason="the models of the extra [parse] are not installed")

SUMMARIES = """
Глава МИД Перу Хавьер Пас прилетел. → Хавьер Пас — глава МИД Перу (на 3 марта 2026 года).
Тренер «Зенита» Олег Романов доволен. → Олег Романов — тренер «Зенита» (на 3 марта 2026 года).
Глава компании «Свет» Анна Берг ушла. → Анна Берг — глава компании «Свет» (на 3 марта 2026 года).
Директор завода «Маяк» Анна Берг ушла. → Анна Берг — директор завода «Маяк» (на 3 марта 2026 года).
Посол Перу в Чили Анна Берг ушла. → Анна Берг — посол Перу в Чили (на 3 марта 2026 года).
Марат Исаев возглавил Национальный банк Чили. → Марат Исаев — глава Национального банка Чили (на 3 марта 2026 года).
Acme chief executive Jane Roe left. → Jane Roe is the chief executive of Acme (as of 3 March 2026).
Goldman Sachs analyst Jane Roe left. → Jane Roe is an analyst at Goldman Sachs (as of 3 March 2026).
Jane Roe, a nurse from Leeds, left. → Jane Roe is a nurse (as of 3 March 2026).
Bank of Norway governor Jane Roe left. → Jane Roe is the governor of the Bank of Norway (as of 3 March 2026).
Norway's ambassador to Chile, Jane Roe, left. → Jane Roe is the ambassador of Norway to Chile (as of 3 March 2026).
Former finance minister Jane Roe left. → Jane Roe is a former finance minister (as of 3 March 2026).
"""


def _drafts(text, page=None):
    from bot.parse.names import analyse, draft_roles

    language = Language.RU if any("а" <= letter <= "я" for letter in text.lower()) else Language.EN
    return draft_roles(analyse(page or page_of(text, language=language), None))


@pytest.mark.parametrize("row", SUMMARIES.strip().splitlines())
def test_the_sentence_of_an_office_is_made_of_its_parts(row):
    text, _, wanted = row.partition(" → ")
    assert [each.fact.summary.values()[0] for each in _drafts(text).drafts] == [wanted]


def test_a_draft_holds_its_place_rule_and_concept():
    found = _drafts("Вчера мэр Осло Анна Линдбо открыла мост.")
    draft = found.drafts[0]
    assert draft.fact.excerpt[draft.start : draft.end] == "мэр Осло Анна Линдбо"
    assert (draft.rule, draft.fact.paragraph, draft.fact.concepts) == ("office-before-name", 1, ("position-mayor",))
    assert [each.id for each in found.concepts] == ["position-mayor"]
    assert draft.fact.title.ru == "Кто такая Анна Линдбо"


def test_without_a_date_nothing_is_dated():
    page = Page(PageSource("t", published=None), Language.RU, (Paragraph(1, "Мэр Осло Анна Линдбо открыла мост."),))
    draft = _drafts("Мэр Осло", page).drafts[0]
    assert draft.fact.summary.ru == "Анна Линдбо — мэр Осло."
    assert draft.fact.as_of is None


def test_a_date_is_that_of_the_page():
    assert _drafts("Мэр Осло Анна Линдбо открыла мост.").drafts[0].fact.as_of == dt.date(2026, 3, 3)
