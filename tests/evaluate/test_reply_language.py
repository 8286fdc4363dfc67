"""Whether a reply is in the language of its question."""

from __future__ import annotations

import pytest

from bot.evaluate.reply_language import is_in_language, language_of_question


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("сколько стоит билет", "ru", id="Russian"),
        pytest.param("скока стоет белет", "ru", id="misspelt Russian"),
        pytest.param("how much is the ticket", "en", id="English"),
        pytest.param("билет бағасы қанша", "kk", id="Kazakh"),
        pytest.param("crjkmrj cnjbn ,bktn", None, id="Russian in the other layout"),
        pytest.param("рщц ьгср шы еру ешслуе", None, id="English in the other layout"),
        pytest.param("skolko stoit bilet", None, id="Russian in Latin letters"),
        pytest.param("42?", None, id="no letters"),
    ],
)
def test_language_of_a_question(question, expected):
    assert language_of_question(question) == expected


@pytest.mark.parametrize(
    ("question", "reply", "expected"),
    [
        pytest.param("сколько стоит билет", "Билет стоит 5 евро.", True, id="Russian to Russian"),
        pytest.param("сколько стоит билет", "The ticket is 5 euros.", False, id="English to Russian"),
        pytest.param("how much is the ticket", "Билет стоит 5 евро.", False, id="Russian to English"),
        pytest.param("билет бағасы қанша", "Билет стоит 5 евро.", True, id="Russian stands in for Kazakh"),
        pytest.param("билет бағасы қанша", "The ticket is 5 euros.", False, id="English does not"),
        pytest.param("skolko stoit bilet", "The ticket is 5 euros.", None, id="disguised"),
        pytest.param("билет?", "5 евро: https://example.org/tickets/prices", True, id="links do not count"),
        pytest.param("ticket?", "5 euros: «Вестник железнодорожника»", True, id="titles do not count"),
        pytest.param("билет?", "5", None, id="a reply without letters"),
    ],
)
def test_language_of_a_reply(question, reply, expected):
    assert is_in_language(question, reply) is expected
