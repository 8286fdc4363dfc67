"""Every word of the bot itself comes in the language of its reader: replies, buttons, refusals, apologies, toasts."""

from pathlib import Path

import pytest

from bot.app import App
from bot.models.text import Language
from bot.render import say
from bot.transport.botapi.world import User
from bot.transport.telegram.failure import APOLOGY

RAILWAYS = Path(__file__).parents[1] / "dossiers" / "railways"
SPOKEN = [("ru", Language.RU), ("en", Language.EN), ("kk", Language.KK), ("uk", Language.RU), ("de", Language.EN)]
ASKED = {
    "/start": "notice-start",
    "/help": "notice-help",
    "/compare": "notice-compare-usage",
    "/why": "notice-nothing-to-explain",
    "/language": "notice-language",
    "": "notice-wordless",
}


@pytest.fixture(scope="module")
def railways():
    return App.open(RAILWAYS)


@pytest.fixture
async def at(make_bot, railways):
    made = make_bot(App(railways.base, index=railways.index))
    async with made.application:
        yield made


def labels(message):
    return [button["text"] for row in message.keyboard for button in row]


@pytest.mark.parametrize(("code", "language"), SPOKEN)
async def test_notices_and_refusals(at, code, language):
    reader = User(9, "Reader", language_code=code)
    for text, message in ASKED.items():
        update = at.api.say(text or "x", sender=reader)
        update["message"] = {name: value for name, value in update["message"].items() if text or name != "text"}
        await at.feed(update)
        assert at.latest.text.startswith(say(language, message).split("\n")[0])


@pytest.mark.parametrize(("code", "language"), SPOKEN)
async def test_lists_answers_and_their_buttons(at, code, language):
    reader = User(9, "Reader", language_code=code)
    await at.feed(at.api.say("/figures", sender=reader))
    assert at.latest.text.startswith(say(language, "list-figures"))
    opened = at.latest.keyboard[0][0]["callback_data"]
    await at.feed(at.api.press(at.latest, opened, sender=reader))
    assert say(language, "source") in at.latest.text
    assert say(language, "button-why") in labels(at.latest)


@pytest.mark.parametrize(("code", "language"), SPOKEN)
async def test_toasts_of_stale_buttons_and_apologies(at, monkeypatch, code, language):
    reader = User(9, "Reader", language_code=code)
    await at.feed(at.api.say("/figures", sender=reader))
    await at.feed(at.api.press(at.latest, "0 from another age", sender=reader))
    assert at.toasts[-1] == say(language, "notice-stale-button")
    monkeypatch.setattr(at.app, "ask", lambda *_, **__: 1 / 0)
    await at.feed(at.api.say("/figures", sender=reader))
    assert at.latest.text == APOLOGY[language]


async def test_a_chosen_language_beats_the_client_everywhere(at, monkeypatch):
    reader = User(9, "Reader", language_code="en")
    await at.feed(at.api.say("/language kk", sender=reader))
    assert at.latest.text == say(Language.KK, "notice-language-set")
    await at.feed(at.api.say("/figures", sender=reader))
    await at.feed(at.api.press(at.latest, "0", sender=reader))
    assert at.toasts[-1] == say(Language.KK, "notice-stale-button")
    monkeypatch.setattr(at.app, "ask", lambda *_, **__: 1 / 0)
    await at.feed(at.api.say("hello", sender=reader))
    assert at.latest.text == APOLOGY[Language.KK]


async def test_an_apology_comes_though_the_language_of_the_chat_cannot_be_found(at, monkeypatch):
    monkeypatch.setattr(at.app, "ask", lambda *_, **__: 1 / 0)
    monkeypatch.setattr(at.app, "language_of", lambda *_, **__: 1 / 0)
    await at.feed(at.api.say("hello", sender=User(9, "Reader", language_code="uk")))
    assert at.latest.text == APOLOGY[Language.RU]
