"""Conversations outlive the process, expire, and leave nothing behind when they are forgotten."""

from __future__ import annotations

import pytest
from neutral import TODAY, base_of

from bot.app import App
from bot.models.answer import Found
from bot.models.notice import NoticeKind
from bot.models.reply import Forget, SetLanguage
from bot.models.text import Language
from bot.state import memory as memory_module
from bot.state.memory import EXPIRES_AFTER, SILENT_FOR


def app_with(state, **more):
    return App(base_of(), today=lambda: TODAY, memory=state.memory, notes=state.notes, **more)


def everything(state, folder):
    """Return every byte that the folder of a state holds, once all is written."""
    state.disk.do(lambda _: None)
    return b"".join(each.read_bytes() for each in folder.iterdir())


def tidied(state):
    state.disk._next_tidy = 0.0
    state.disk.do(lambda _: None)
    state.disk.do(lambda _: None)


def test_a_follow_up_is_understood_after_a_restart(reopen):
    first = reopen()
    app_with(first).ask("harvest of Norway in 2024", chat="7")
    first.close()
    answer = app_with(reopen()).ask("and Portugal?", chat="7").answer
    assert isinstance(answer, Found)
    assert answer.fact.id == "harvest-pt-2024"


def test_a_chosen_language_outlives_the_process(reopen):
    first = reopen()
    app_with(first).press(SetLanguage(Language.KK), chat="7")
    first.close()
    second = reopen()
    app_with(second).ask("harvest of Norway", chat="7")
    second.close()
    assert reopen().memory.recall("7").chosen is Language.KK


def test_a_language_is_not_lost_where_the_disk_could_not_be_read(reopen, monkeypatch):
    first = reopen()
    first.memory.choose_language("7", Language.KK)
    first.close()
    second = reopen()
    monkeypatch.setattr(second.disk, "read", lambda *_: [])
    second.memory.remember("7", context=None, spoken=Language.EN)
    second.close()
    held = reopen().memory.recall("7")
    assert (held.chosen, held.spoken) == (Language.KK, Language.EN)


def test_more_chats_than_memory_holds_are_read_back(state, monkeypatch):
    for number in range(50):
        state.memory.choose_language(str(number), Language.KK)
    state.disk.do(lambda _: None)
    state.memory._chats._limit = 10
    for number in range(50):
        assert state.memory.recall(str(number)).chosen is Language.KK
    assert len(state.memory._chats) <= memory_module.MAX_CHATS


def test_an_expired_context_is_not_read_back(reopen, clock):
    first = reopen()
    app_with(first).ask("harvest of Norway in 2024", chat="7")
    first.close()
    clock.now += EXPIRES_AFTER + 1
    assert reopen().memory.recall("7").context is None


def test_an_expired_context_leaves_no_trace_on_the_disk(state, clock, tmp_path):
    app_with(state).ask("harvest of Norway in 2024", chat="7")
    assert b"harvest of Norway" in everything(state, tmp_path)
    clock.now += EXPIRES_AFTER + 1
    tidied(state)
    assert b"harvest" not in everything(state, tmp_path)


def test_a_chat_silent_for_very_long_is_forgotten_unless_it_follows_something(state, clock):
    for chat in ("7", "8"):
        state.memory.choose_language(chat, Language.KK)
    state.notes.follow("8", "rye")
    state.disk.do(lambda _: None)
    clock.now += SILENT_FOR + 1
    tidied(state)
    assert state.disk.read("SELECT chat FROM chats") == [("8",)]


def test_a_context_of_another_version_is_dropped(reopen):
    first = reopen()
    app_with(first).ask("harvest of Norway in 2024", chat="7")
    first.disk.do(lambda connection: connection.execute("UPDATE contexts SET context = '0:old'"))
    first.close()
    held = reopen().memory.recall("7")
    assert (held.context, held.spoken) == (None, Language.EN)


@pytest.mark.parametrize("chat", ["7", "-100200"], ids=["reader", "group"])
def test_forgetting_leaves_no_trace_of_a_chat(state, tmp_path, chat):
    app = app_with(state)
    app.press(SetLanguage(Language.KK), chat=chat)
    for question in ("harvest of Norway in 2024", "exports of Norway to Portugal in 2024"):
        app.ask(question, chat=chat)
    app.ask("harvest of Portugal in 2024", chat="8")
    app.ask("/follow Norway", chat=chat)
    app.ask("/digest 9", chat=chat)
    app.notes.rate(chat, "harvest-no-2024", helpful=False)
    assert b"exports of Norway" in everything(state, tmp_path)
    assert app.press(Forget(), chat=chat).answer.kind is NoticeKind.FORGOTTEN
    held = everything(state, tmp_path)
    assert b"of Norway" not in held
    assert b"of Portugal" in held
    for table in ("chats", "contexts", "follows", "digests", "ratings"):
        assert state.disk.read(f"SELECT * FROM {table} WHERE chat = ?", chat) == []  # noqa: S608
    assert app.ask("/following", chat=chat).answer.abouts == ()
    assert state.memory.recall(chat).context is None


def test_what_is_said_after_forgetting_is_remembered(reopen):
    first = reopen()
    app = app_with(first)
    app.ask("harvest of Norway in 2024", chat="7")
    app.press(Forget(), chat="7")
    app.ask("exports of Norway to Portugal in 2024", chat="7")
    first.close()
    assert reopen().memory.recall("7").context.query.text.startswith("exports")
