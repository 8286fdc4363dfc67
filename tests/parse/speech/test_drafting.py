from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.models.text import Language
from bot.parse.analysis import FoundRole
from bot.parse.speech import draft_statements, find_speech, speaker_of
from bot.parse.speech.rules import RULES
from bot.parse.speech.wording import LONGEST, cut
from tests.parse.speech.notation import analysed

SUMMARIES = [
    (
        "«Завод откроют осенью», – сказал [Егор Орлов|m-orlov].",
        "Егор Орлов (5 апреля 2031 года): «Завод откроют осенью».",
    ),
    (
        "[Егор Орлов|m-orlov] сообщил, что завод откроют осенью.",
        "Егор Орлов сообщил (5 апреля 2031 года), что завод откроют осенью.",
    ),
    (
        "Завод откроют осенью, сообщила [Анна Белова|f-belova].",
        "Анна Белова сообщила (5 апреля 2031 года), что завод откроют осенью.",
    ),
    (
        "Завод, сообщил [Егор Орлов|m-orlov], откроют осенью.",
        "Егор Орлов сообщил (5 апреля 2031 года), что завод откроют осенью.",
    ),
    (
        "По словам [Егора Орлова|m-orlov], завод откроют осенью.",
        "Егора Орлова (5 апреля 2031 года): завод откроют осенью.",  # the notation names people as they are written
    ),
    (
        "[Анна Белова|f-belova] считает, что завод не нужен городу.",
        "Анна Белова считает (5 апреля 2031 года), что завод не нужен городу.",
    ),
    (
        "[Анна Белова|f-belova] уверена, что завод не нужен городу.",
        "Анна Белова уверена (5 апреля 2031 года), что завод не нужен городу.",
    ),
    (
        "[Минфин|o-minfin] ожидает роста доходов на 4%.",
        "Минфин ожидает (5 апреля 2031 года) роста доходов на 4%.",
    ),
    (
        "Завод откроют осенью, сообщили в [Минфине|o-minfin].",
        "Минфине (5 апреля 2031 года): завод откроют осенью.",
    ),
    (
        '«Роман "Туман" скоро выйдет», – сказал [Егор Орлов|m-orlov].',
        "Егор Орлов (5 апреля 2031 года): «Роман „Туман“ скоро выйдет».",
    ),
    (
        "«Завод, – пояснил [Егор Орлов|m-orlov], – откроют осенью».",
        "Егор Орлов (5 апреля 2031 года): «Завод откроют осенью».",
    ),
    (
        "Доход завода [Егор Орлов|m-orlov] оценил в 3 млрд рублей.",
        "Егор Орлов оценил (5 апреля 2031 года) доход завода в 3 млрд рублей.",
    ),
    (
        "Источник в порту сообщил, что сделка сорвалась вчера.",
        "Источник в порту (5 апреля 2031 года): сделка сорвалась вчера.",
    ),
    (
        "[Jane Doe|f-doe] said taxes will fall next year.",
        "Jane Doe said (5 April 2031) that taxes will fall next year.",
    ),
    (
        '"We will open the plant," said [Jane Doe|f-doe].',
        "Jane Doe (5 April 2031): “We will open the plant.”",
    ),
    (
        "[Acme|o-acme] expects sales to double by May.",
        "Acme expected (5 April 2031) sales to double by May.",
    ),
]


@pytest.mark.parametrize(("text", "summary"), SUMMARIES, ids=[row[0][:40] for row in SUMMARIES])
def test_summaries_stand_on_their_own(text: str, summary: str) -> None:
    analysis = analysed(text)
    (draft,) = draft_statements(analysis, find_speech(analysis)).drafts
    assert draft.fact.summary.values() == (summary,)


def test_a_statement_holds_speaker_parties_day_and_source() -> None:
    text = "[Егор Орлов|m-orlov] сообщил, что [Лапа|o-lapa] строит завод в [Норвегии|c-norway]."
    analysis = analysed(text)
    (draft,) = draft_statements(analysis, find_speech(analysis)).drafts
    assert draft.fact.speaker == "m-orlov"
    assert [each.entity for each in draft.fact.parties] == ["o-lapa", "c-norway"]
    assert draft.fact.as_of == analysis.page.source.published
    assert draft.fact.excerpt == analysis.page.paragraphs[0].text
    assert draft.fact.excerpt[draft.start : draft.end] == "Лапа строит завод в Норвегии"
    assert draft.rule == "says-that"


def test_the_office_stands_beside_the_name() -> None:
    analysis = analysed("«Мы построим мост», – сказал [Егор Орлов|m-orlov] в [Норвегия|c-norway].")
    role = FoundRole("m-orlov", "министр транспорта", "c-norway", 0, 0, 5, "apposition", 0.9)
    (draft,) = draft_statements(dataclasses.replace(analysis, roles=(role,)), find_speech(analysis)).drafts
    assert draft.fact.summary.ru.startswith("Егор Орлов, министр транспорта Норвегии (5 апреля 2031 года): ")


def test_a_pronoun_of_somebody_else_is_told_in_brackets() -> None:
    analysis = analysed("[Анна Белова|f-belova] заявила, что [его|~m-orlov] решение поддержат. [Орлов|m-orlov] молчит.")
    (draft,) = draft_statements(analysis, find_speech(analysis)).drafts
    assert "его [Орлов] решение поддержат" in draft.fact.summary.ru


@pytest.mark.parametrize(
    "text",
    [
        "Сообщается, что движение перекрыто до утра.",
        "Роман «Тихая вода» вышел весной.",
        "«Да», – сказал [Орлов|m-orlov].",
        'The film "Quiet Water" opened in May.',
    ],
)
def test_what_tells_nothing_is_not_drafted(text: str) -> None:
    analysis = analysed(text)
    assert draft_statements(analysis, find_speech(analysis)).drafts == ()


def test_long_words_are_cut_where_a_clause_ends() -> None:
    text = "Мы построим мост, " * 40
    shortened = cut(text)
    assert len(shortened) <= LONGEST
    assert shortened.endswith("мост…")


def test_every_rule_explains_itself_once() -> None:
    names = [each.name for each in RULES]
    assert len(names) == len(set(names))
    assert all(each.description and 0 < each.confidence <= 1 for each in RULES)


PIECES = st.sampled_from(
    [
        *"«»\"“”'()",
        " – ",
        ", ",
        ". ",
        ": ",
        "; ",
        "… ",
        "? ",
        "в ",
        "а ",
        "5 ",
        "что ",
        "завод ",
        "сказал ",
        "сообщил, что ",
        "по словам ",
        "Об этом ",
        "said ",
        "according to ",
        "[Орлов|m-orlov]",
        "[он|~m-orlov]",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(PIECES, max_size=25).map("".join), min_size=1, max_size=3), st.sampled_from(["ru", "en"]))
def test_no_text_breaks_it_and_spans_lie_in_their_paragraphs(texts: list[str], language: str) -> None:
    analysis = analysed(*texts, language=Language(language))
    found = find_speech(analysis)
    for each in found:
        text = analysis.page.paragraphs[each.paragraph].text
        assert 0 <= each.start < each.end <= len(text)
        assert 0 <= each.by_start <= each.by_end <= len(text)
        speaker_of(analysis, found, each.paragraph, each.start)
    for draft in draft_statements(analysis, found).drafts:
        assert draft.start <= draft.end <= len(draft.fact.excerpt or "")


@pytest.mark.parametrize(
    "piece", ["«", '" ', "сказал ", ", что ", "по словам ", "– ", "said ", "said, ", "он, ", "(", "Об этом "]
)
def test_hostile_lines_are_read_in_good_time(piece: str) -> None:
    analysis = analysed(piece * (10_000 // len(piece)))
    find_speech(analysis)
