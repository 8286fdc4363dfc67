"""The chat page's websocket: a chat per page, all that the bot does as frames, and no frame that breaks the server."""

from __future__ import annotations

import json

import httpx
import pytest
from tiny_pictures import png
from web_client import HOST, Left, Page, Socket, web_page, web_server

from bot.app import App
from bot.transport.botapi.server import BotApi
from bot.transport.telegram.deps import Deps
from bot.transport.telegram.reload import Reloader
from bot.transport.web import session as sessions


@pytest.fixture
async def client(fake_app):
    async with web_server(Deps(fake_app)) as served:
        yield served


@pytest.fixture
async def page(client):
    async with web_page(client) as opened:
        yield opened


def kinds(frames):
    return [each["type"] for each in frames]


def texts(frames):
    return [each["message"]["text"] for each in frames if each["type"] == "message"]


async def test_welcome_brings_the_words_the_commands_and_the_size_of_the_dossier(page):
    welcome = page.welcome
    assert (welcome["type"], welcome["resumed"], welcome["messages"]) == ("welcome", False, [])
    assert welcome["dossier"]["holds"] == "1 article · 7 facts"
    assert "figures" in [each["command"] for each in welcome["commands"]]
    assert welcome["texts"]["private"] == "Test mode: nothing leaves this machine"
    assert welcome["bot"]["username"] == "dossier_bot"


async def test_question_is_shown_and_answered(page):
    frames = await page.say("how long?")
    mine, reply = (each["message"] for each in frames if each["type"] == "message")
    assert (mine["out"], mine["text"], mine["lang"]) == (True, "how long?", "en")
    assert (reply["out"], reply["text"]) == (False, "echo: how long?")


async def test_pressed_button_brings_a_new_message(page):
    *_, asked = await page.say("choose")
    frames = await page.press(asked["message"])
    assert texts(frames) == ["The railway grew, part 1."]


async def test_page_of_a_list_turns_in_place(page):
    *_, listed = await page.say("/figures")
    (edited,) = await page.press(listed["message"])
    assert edited["type"] == "edited"
    assert edited["message"]["id"] == listed["message"]["id"]
    assert edited["message"]["edited"]


async def test_text_travels_with_entities_and_never_as_markup(page, fake_app):
    fake_app.markup = '🚆 <b>bold</b> &lt;b&gt; <a href="https://example.org/">link</a>'
    (_, reply) = await page.say("x")
    message = reply["message"]
    assert message["text"] == "🚆 bold <b> link"
    assert message["entities"] == [
        {"type": "bold", "offset": 3, "length": 4},
        {"type": "text_link", "offset": 12, "length": 4, "url": "https://example.org/"},
    ]


async def test_long_reply_comes_in_parts(page, fake_app):
    fake_app.markup = "long " * 2000
    assert len(texts(await page.say("x"))) == 1 + 3


async def test_app_that_breaks_apologises_and_answers_the_next(page):
    assert "went wrong" in texts(await page.say("break"))[-1]
    assert texts(await page.say("again"))[-1] == "echo: again"


async def test_reply_knows_what_it_replies_to(page):
    *_, first = await page.say("x")
    frames = await page.say("and?", reply_to=first["message"]["id"])
    assert frames[0]["message"]["reply_to"] == first["message"]["id"]
    assert (await page.say("and?", reply_to=999))[0]["message"]["reply_to"] is None


async def test_reload_brings_the_history_back(client):
    async with web_page(client) as page:
        await page.say("x")
        chat = page.welcome["chat"]
    async with web_page(client, chat=chat) as again:
        assert again.welcome["resumed"]
        assert [each["text"] for each in again.welcome["messages"]] == ["x", "echo: x"]


async def test_two_pages_of_a_chat_show_the_same(client):
    async with web_page(client) as one, web_page(client, chat=one.welcome["chat"]) as other:
        await one.say("x")
        assert [(await other.receive())["message"]["text"] for _ in range(2)] == ["x", "echo: x"]


async def test_readers_do_not_see_one_another(client, fake_app):
    async with web_page(client) as one, web_page(client) as other:
        await one.say("mine")
        assert texts(await other.say("yours")) == ["yours", "echo: yours"]
    assert len({chat for _, chat, _ in fake_app.asked}) == 2


async def test_key_of_a_chat_cannot_be_guessed(client):
    async with web_page(client) as one, web_page(client, chat="1") as other:
        assert len(one.welcome["chat"]) >= 32
        assert not other.welcome["resumed"]


async def test_new_chat_forgets_the_old(client):
    async with web_page(client) as page:
        await page.say("x")
        await page.send("forget")
        assert await page.receive() == {"type": "gone"}
        chat = page.welcome["chat"]
    async with web_page(client, chat=chat) as again:
        assert (again.welcome["resumed"], again.welcome["messages"]) == (False, [])


async def test_language_of_the_client_changes_the_page_and_reaches_the_bot(page, fake_app):
    await page.send("speak", language="kk")
    spoken = await page.receive()
    assert (spoken["type"], spoken["language"]) == ("spoken", "kk")
    assert spoken["texts"]["send"] == "Жіберу"
    assert spoken["commands"][0]["description"] != page.welcome["commands"][0]["description"]
    await page.say("x")
    assert fake_app.asked[-1][2] == "kk"


async def test_button_that_the_message_does_not_have_is_refused(page):
    *_, asked = await page.say("choose")
    for message, data in ((asked["message"]["id"], "1w"), (999, "1w"), (0, "")):
        (refused,) = await page.until_done(await page.send("press", message=message, data=data))
        assert (refused["type"], refused["text"]) == ("refused", "This button is gone.")


@pytest.mark.parametrize("text", ["\u200b \n", "   "])
async def test_blank_message_is_refused(page, text):
    frames = await page.say(text)
    assert kinds(frames)[-1] in ("refused", "message")


async def test_too_many_frames_at_once_are_refused(page):
    refs = [await page.send("say", text="x") for _ in range(sessions.RATE[0] + 5)]
    frames = []
    while sum(each["type"] in ("done", "refused") for each in frames) < len(refs):
        frames.append(await page.receive())
    assert "Too fast. Wait a couple of seconds." in [each.get("text") for each in frames]


FORGED = [
    "",
    "[",
    "null",
    "7",
    '"say"',
    "[]",
    "{}",
    "[" * 10_000,
    '{"type": "say"}',
    '{"type": "say", "text": 7}',
    '{"type": "say", "text": ""}',
    '{"type": "say", "text": "\\ud800"}',
    json.dumps({"type": "say", "text": "x" * 4097}),
    json.dumps({"type": "say", "text": "🚆" * 2049}),
    '{"type": "say", "text": "x", "chat": 5}',
    '{"type": "say", "text": "x", "ref": -1}',
    '{"type": "say", "text": "x", "ref": 1e400}',
    '{"type": "press", "message": "1", "data": "1w"}',
    '{"type": "press", "message": 1, "data": {"a": 1}}',
    '{"type": "speak", "language": "xx"}',
    '{"type": "hello", "chat": "other"}',
    '{"type": "shutdown"}',
    '{"type": "__class__"}',
]


@pytest.mark.parametrize("raw", FORGED, ids=range(len(FORGED)))
async def test_forged_frame_is_left_out(page, raw):
    await page.socket.send(raw)
    assert texts(await page.say("still here")) == ["still here", "echo: still here"]


async def test_binary_frame_is_left_out(page):
    await page.socket.send(raw=b"\x00\xff")
    assert texts(await page.say("still here"))[-1] == "echo: still here"


async def test_page_that_sends_only_rubbish_is_told_to_leave(page):
    for _ in range(30):
        await page.socket.send("?")
    with pytest.raises(Left) as left:
        await page.receive()
    assert left.value.code == 1008


@pytest.mark.parametrize("first", ["", "[]", '{"type": "say", "text": "x"}', '{"type": "hello", "language": "xx"}'])
async def test_page_that_does_not_say_hello_is_told_to_leave(client, first):
    async with Socket(client) as socket:
        await socket.send(first)
        with pytest.raises(Left) as left:
            await socket.receive()
    assert left.value.code == 1008


async def test_chat_left_longest_ago_makes_room(client, monkeypatch):
    monkeypatch.setattr(sessions, "MAX_CHATS", 2)
    left = []
    for _ in range(3):
        async with web_page(client) as page:
            left.append(page.welcome["chat"])
    resumed = []
    for chat in reversed(left):
        async with web_page(client, chat=chat) as page:
            resumed.append(page.welcome["resumed"])
    assert resumed == [True, True, False]


async def test_full_house_asks_to_come_later(client, monkeypatch):
    monkeypatch.setattr(sessions, "MAX_CHATS", 1)
    async with web_page(client), Socket(client) as socket:
        await Page(socket).send("hello")
        with pytest.raises(Left) as left:
            await socket.receive()
    assert left.value.code == 1013


async def test_history_is_bounded(fake_app):
    api = BotApi(kept=4)
    async with web_server(Deps(fake_app), api=api) as client, web_page(client) as page:
        for number in range(5):
            await page.say(f"question {number}")
        async with web_page(client, chat=page.welcome["chat"]) as again:
            assert [each["text"] for each in again.welcome["messages"]][::2] == ["question 3", "question 4"]
    assert len(api.messages) == 4


async def test_own_message_is_edited_even_in_another_language(page):
    mine = (await page.say("x"))[0]["message"]
    await page.send("speak", language="ru")
    await page.receive()
    edited, *_ = await page.edit(mine, "y")
    assert (edited["type"], edited["message"]["text"]) == ("edited", "y")
    assert edited["message"]["edited"]
    assert kinds(await page.edit(mine, "y")) == ["edited"]


async def test_message_of_the_bot_or_of_nobody_is_not_edited(page):
    *_, reply = await page.say("x")
    for message in (reply["message"], {"id": 999}):
        (refused,) = await page.edit(message, "y")
        assert refused["type"] == "refused"


async def test_picture_and_reaction_reach_the_page(fake_app):
    api = BotApi()
    async with web_server(Deps(fake_app), api=api) as client, web_page(client) as page:
        mine = (await page.say("x"))[0]["message"]
        (chat,) = api.chats
        call = {"chat_id": chat, "photo": "attach://chart", "caption": "The harvest"}
        assert api.call("sendPhoto", call, files={"chart": png(30, 20)})[1]["ok"]
        message = (await page.receive())["message"]
        assert (message["text"], message["photo"]["width"], message["photo"]["height"]) == ("The harvest", 30, 20)
        transport = httpx.ASGITransport(app=client)
        async with httpx.AsyncClient(transport=transport, base_url=f"http://{HOST}") as browser:
            got = await browser.get(message["photo"]["url"])
            assert (got.headers["content-type"], got.content) == ("image/png", png(30, 20))
            assert (await browser.get("/photos/AgACwnothing")).status_code == 404
        react = {"chat_id": chat, "message_id": mine["id"], "reaction": [{"type": "emoji", "emoji": "👍"}]}
        assert api.call("setMessageReaction", react)[1]["ok"]
        assert (await page.receive())["message"]["reaction"] == "👍"


async def test_changed_dossier_is_told_to_every_page(dossier_folder):
    app = App.open(dossier_folder.path)
    reloader = Reloader(app, dossier_folder.path, watch=False, quiet=0.01)
    async with web_server(Deps(app, app.notes), reloader=reloader) as client, web_page(client) as page:
        assert page.welcome["dossier"]["holds"] == "1 article · 1 fact"
        dossier_folder.facts("- {id: one, kind: statement, summary: A}\n- {id: two, kind: statement, summary: B}")
        reloader.want()
        spoken, toast = await page.receive(), await page.receive()
        assert spoken["dossier"]["holds"] == "1 article · 2 facts"
        assert toast == {"type": "toast", "text": "The dossier was reloaded"}


@pytest.fixture
async def searching(shipped_app):
    async with web_server(Deps(shipped_app)) as client, web_page(client, language="ru") as page:
        yield page


async def results_of(page, query, offset=""):
    frames = await page.until_done(await page.send("search", query=query, offset=offset))
    assert kinds(frames) == ["results"]
    return frames[0]


async def test_search_finds_cards_and_the_chosen_one_is_sent(searching):
    found = await results_of(searching, "товарооборот казахстана и израиля")
    card = found["results"][0]
    assert card["title"]
    assert "162" in card["description"]
    frames = await searching.until_done(await searching.send("choose", query=found["query"], result=card["id"]))
    (sent,) = [each["message"] for each in frames]
    assert (sent["out"], sent["via"]) == (True, "dossier_bot")
    assert "162" in sent["text"]
    (refused,) = await searching.edit(sent, "x")
    assert refused["type"] == "refused"


async def test_search_pages_on(searching, monkeypatch):
    monkeypatch.setattr("bot.answer.cards.DECK_SIZE", 3)
    first = await results_of(searching, "израиль")
    second = await results_of(searching, "израиль", first["next"])
    assert first["next"]
    assert not {each["id"] for each in first["results"]} & {each["id"] for each in second["results"]}


async def test_search_in_vain_offers_the_private_chat(searching):
    found = await results_of(searching, "фывапр лдоывф")
    assert found["button"]["text"]
    assert texts(await searching.say(f"/start {found['button']['start']}"))


async def test_result_of_nobody_or_of_another_reader_is_not_sent(searching, shipped_app):
    found = await results_of(searching, "товарооборот")
    async with web_server(Deps(shipped_app)) as client, web_page(client) as other, web_page(client) as one:
        theirs = await results_of(one, "товарооборот")
        for page, query, result in (
            (searching, found["query"], "nothing"),
            (searching, "999", found["results"][0]["id"]),
            (other, theirs["query"], theirs["results"][0]["id"]),
        ):
            (refused,) = await page.until_done(await page.send("choose", query=query, result=result))
            assert refused["type"] == "refused"
