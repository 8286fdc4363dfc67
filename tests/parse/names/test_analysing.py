"""A page becomes sentences with tokens, and its names become entities."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.models.text import Language
from bot.parse.analysis import MentionKind
from bot.parse.names import analyse
from bot.parse.page import Page, PageSource, Paragraph

pytest.importorskip("slovnet", reason="the models of the extra [parse] are not installed")


def _page(*texts, language=Language.RU):
    paragraphs = tuple(Paragraph(number, text) for number, text in enumerate(texts, 1))
    return Page(PageSource("t", published=dt.date(2026, 3, 3)), language, paragraphs)


def test_a_full_name_and_a_surname_mean_one_person():
    found = analyse(_page("Писатель Олег Верховцев приехал в Пермь.", "С Верховцевым была его сестра."), None)
    named = [each.entity for each in found.mentions if each.kind is MentionKind.NAME]
    assert [each for each in named if each.startswith("oleg")] == ["oleg-verkhovtsev"] * 2


def test_tokens_carry_lemma_class_and_head():
    sentence = analyse(_page("Директор завода открыл новый цех."), None).sentences[0]
    assert [each.lemma for each in sentence.tokens] == ["директор", "завод", "открыть", "новый", "цех", "."]
    assert sentence.tokens[sentence.tokens[0].head].text == "открыл"


def test_countries_are_found_in_any_case_and_as_adjectives():
    found = analyse(_page("С Норвегией подписан договор, сообщили норвежские власти."), None)
    assert [(each.entity, each.kind) for each in found.mentions] == [
        ("NO", MentionKind.NAME),
        ("NO", MentionKind.ADJECTIVE),
    ]


def test_an_english_sentence_has_tagged_tokens():
    sentence = analyse(_page("Sales rose in Norway.", language=Language.EN), None).sentences[0]
    assert [(each.lemma, each.pos) for each in sentence.tokens][:2] == [("sale", "NOUN"), ("rise", "VERB")]


@pytest.mark.parametrize("text", ["", " ", "–", "…", "«»", "1", "a" * 3000, "Я" * 3000])
@pytest.mark.parametrize("language", [Language.RU, Language.EN])
def test_no_text_breaks_it(text, language):
    assert analyse(_page(text, language=language), None) is not None
