from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.normalise import MAX_LENGTH, normalise, tokenise


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Ёлка", "елка"),
        ("Е\u0308лка", "елка"),
        ("ударе\u0301ние", "ударение"),
        ("Йод и и\u0306од", "йод и йод"),
        ("ӘҒҚҢӨҰҮҺІ", "әғқңөұүһі"),
        ("Каза\u200bхст\u200dан\ufeff", "казахстан"),
        ("\u202eлиса\u202c", "лиса"),
        ("со\xadгласие", "согласие"),
        ("a\x00b\x07c", "abc"),
        ("премьер\u2011министр", "премьер-министр"),
        ("2024–2025 — да", "2024-2025 - да"),
        ("«Да» “yes” ’tis", '"да" "yes" \'tis'),
        ("1\u00a0500\u202f000", "1 500 000"),
        ("раз\n\tдва  три ", "раз два три"),
        ("аааа!!!", "аааа!!!"),
        ("１６２ ｍｌｎ", "162 mln"),
        ("162¹ млн", "162 млн"),
        ("1½ млн", "1.5 млн"),
        ("½ года", "0.5 года"),
        ("№ 5", "# 5"),
        ("Türkiye", "türkiye"),
        ("1️⃣", "1"),
        ("\ud800лес", "лес"),
        ("", ""),
    ],
)
def test_normalise(raw, expected):
    assert normalise(raw) == expected


@given(st.text(max_size=300))
def test_normalise_is_idempotent(text):
    assert normalise(normalise(text)) == normalise(text)


@given(st.text(alphabet="аеиуйё\u0301\u0306\u0308\u200b́ e´`'İß½¹ǅ.1", max_size=40))
def test_normalise_is_idempotent_on_accents(text):
    assert normalise(normalise(text)) == normalise(text)


@pytest.mark.parametrize("letter", ["a", "ﷺ", "ы", " ", "½"], ids=repr)
def test_long_text_is_cut(letter):
    assert len(normalise(letter * 3 * MAX_LENGTH)) <= MAX_LENGTH


@pytest.mark.parametrize(
    "notation",
    [
        "премьер-министр| и |sa'ar",
        "162| |млн",
        "162|m",
        "1.5|bn",
        "1,5| |млрд",
        "1 500 000| |тенге",
        "1,500,000| |people",
        "50%| и |50 %",
        "$|360",
        "@|user| #|tag",
        "g20| |c5+1| |covid-19",
        "2024|-|2025",
        "27.01.2026| |2026-01-27",
        "25-го| |25-м| |3rd| |21st",
        "20|-|летний",
        "4to| |6est| |ka4estvo",
        "4|mln| |6|months",
        "слово|_|слово",
        "да|...|нет|?!",
        "в| |2025| |162| |млн",
        "🙂|радость",
        "конец|.",
    ],
)
def test_tokens(notation):
    pieces = notation.split("|")
    text = "".join(pieces)
    expected = [piece for piece in pieces if any(each.isalnum() for each in piece)]
    assert [token.text for token in tokenise(text)] == [piece.strip(" @#") for piece in expected]


@given(st.text(max_size=200))
def test_tokens_stand_where_they_say(text):
    tokens = tokenise(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(left.end <= right.start for left, right in pairwise(tokens))


@given(st.text(st.sampled_from(" abЯ«»—ёЁ№\t\u0301-'\"Zя10,%"), max_size=40))
def test_the_short_way_of_simple_texts_is_the_long_way(text):
    assert normalise(text) == normalise(text + " \u200b")
