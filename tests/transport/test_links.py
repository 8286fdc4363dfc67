"""Deep links: what they open, what forged ones do, and the button that shares one."""

import asyncio
import base64
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as calm
from hypothesis import strategies as st
from neutral import FACTS, TODAY, base_of

from bot.app import App
from bot.models.base import key_of
from bot.models.reply import Button, Rendered
from bot.transport.botapi.world import Chat, ChatType
from bot.transport.telegram.links import LIMIT, link_to, opened, parameter_of, share_link
from bot.transport.telegram.replies import keyboard

GROUP = Chat(-7, ChatType.GROUP, "Railways")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"


@pytest.fixture(scope="module")
def real_app():
    return App(base_of(), today=lambda: TODAY)


@pytest.fixture
async def opening(make_bot, real_app):
    bot = make_bot(real_app)
    async with bot.application:
        yield bot


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.id)
async def test_a_link_opens_its_fact(opening, fact):
    await opening.say(f"/start {parse_qs(urlsplit(link_to(fact.id, 'dossier_bot')).query)['start'][0]}")
    shown = opening.latest.text
    await opening.say("/start")
    assert fact.summary.en in shown or shown != opening.latest.text


async def test_a_link_opens_its_fact_in_a_group(opening):
    await opening.say(f"/start@dossier_bot {key_of('harvest-no-2024')}", chat=GROUP)
    grouped = opening.latest.text
    await opening.say(f"/start {key_of('harvest-no-2024')}")
    assert grouped == opening.latest.text


@pytest.mark.parametrize("key", ["zzzzzzzzzz", "nonsense", "q-!", "q-A", "0", "a" * 64])
async def test_a_link_out_of_date_says_so(opening, key):
    await opening.say(f"/start {key}")
    assert opening.latest.text.startswith("This link is out of date")
    assert opening.latest.keyboard


async def test_a_link_may_carry_a_question(opening):
    await opening.say(f"/start {parameter_of('harvest of Norway in 2024')}")
    linked = opening.latest.text
    await opening.say("harvest of Norway in 2024")
    assert linked == opening.latest.text


def test_a_link_may_open_nothing_but_the_chat():
    assert opened("/start q-") == "/start"


@pytest.mark.parametrize("order", ["/language kk", " /forget"])
def test_a_link_gives_no_orders(order):
    forged = "q-" + base64.urlsafe_b64encode(order.encode()).decode().rstrip("=")
    assert opened(f"/start {forged}") == f"/start {forged}"
    assert parameter_of(order) is None


@pytest.mark.parametrize("question", ["rye " * 30, "🚂?", "", "   ", "ünïque"])
def test_a_question_that_does_not_fit_a_link_has_none(question):
    assert parameter_of(question) is None


@given(text=st.text("абвгдеёжзәғқңөұүһі abc?.,-0123456789", min_size=1, max_size=60))
def test_what_a_link_carries_comes_back_and_fits(text):
    parameter = parameter_of(text)
    if parameter is not None:
        assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", parameter)
        assert len(parameter) <= LIMIT
        assert opened(f"/start {parameter}") == text.strip()


@given(key=st.one_of(st.text(LETTERS, max_size=70), st.text(max_size=70).filter(lambda text: "/" not in text)))
@calm(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_forged_link_breaks_nothing_and_the_next_question_is_answered(make_bot, real_app, key):
    async def converse():
        bot = make_bot(real_app)
        async with bot.application:
            await bot.say(f"/start {key}")
            await bot.say("harvest of Norway in 2024")
        assert len(bot.sent) == 2
        assert "went wrong" not in bot.sent[0].text
        return bot.latest.text

    assert "Norway" in asyncio.run(converse())


def test_a_share_button_is_a_link_to_the_deep_link(base):
    rendered = Rendered("rye", ((Button("share", share="railway-1"),),))
    ((button,),) = keyboard(rendered, base, "dossier_bot").inline_keyboard
    assert button.url == share_link("railway-1", "dossier_bot")
    assert parse_qs(urlsplit(button.url).query)["url"] == [link_to("railway-1", "dossier_bot")]
    assert button.callback_data is None


@pytest.mark.parametrize(("copied", "shown"), [("162 mn", True), ("9" * 256, True), ("9" * 257, False), ("", False)])
def test_a_copy_button_holds_what_telegram_takes(base, copied, shown):
    markup = keyboard(Rendered("rye", ((Button("copy", copy=copied),),)), base, "dossier_bot")
    assert bool(markup) is shown
    assert not shown or markup.inline_keyboard[0][0].copy_text.text == copied
