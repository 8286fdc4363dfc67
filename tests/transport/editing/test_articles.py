"""What of an editor's messages is an article: files, long texts, posts of channels, texts in several messages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from mills import MILL
from telegram.error import NetworkError

from bot.review.desk import Desk
from bot.transport.botapi.errors import ApiError
from bot.transport.botapi.world import Chat, ChatType, EventKind, User

GROUP = Chat(-1007, ChatType.SUPERGROUP, title="Desk")
LONG = MILL + "It is an old mill by the river, and nobody counts what it grinds. " * 20
POST = {
    "type": "channel",
    "date": 1772442000,
    "message_id": 12,
    "chat": {"id": -100123, "type": "channel", "title": "The Northern Post", "username": "northpost"},
}


def articles(desk):
    held = Desk(desk.folder)
    return [held.article(each) for each in held.ids()]


async def test_a_text_too_long_for_a_question_is_an_article(desk):
    await desk.say(LONG)
    assert [each.source.title for each in articles(desk)] == ["Mill grinds more"]


async def test_a_short_text_is_a_question(desk):
    await desk.say("how many sacks?")
    assert articles(desk) == []
    assert "12" in desk.messages[-1].text


async def test_a_forwarded_post_brings_its_source_along(desk):
    await desk.say("The mill grinds more\nAnna Berg: the mill made 31 loaves this year, and 40 rolls.", forward=POST)
    (article,) = articles(desk)
    source = article.source
    assert (source.outlet.en, str(source.published), source.url) == (
        "The Northern Post",
        "2026-03-02",
        "https://t.me/northpost/12",
    )


async def test_a_short_forwarded_line_is_a_question(desk):
    await desk.say("how many sacks?", forward=POST)
    assert articles(desk) == []


async def test_a_text_in_several_messages_is_one_article(desk):
    head, tail = MILL + "It is an old mill. " * 170, "It also made 77 rolls."
    await desk.bot.say(head.strip(), sender=desk.editor)
    await desk.bot.say(tail, sender=desk.editor)
    await desk.settle()
    (article,) = articles(desk)
    assert "77" in "".join(article.text)
    assert "joined from 2 messages" in desk.card


async def test_a_question_after_an_article_is_no_part_of_it(desk):
    await desk.say("Mill\n" + "It is an old mill. " * 170)
    await desk.say("how many sacks?")
    assert "12" in desk.messages[-1].text


async def test_two_articles_at_once_are_read_one_after_another(desk):
    for name in ("Mill", "Dam"):
        await desk.bot.send_file(MILL.replace("Mill", name).encode(), f"{name}.txt", sender=desk.editor)
    await desk.settle()
    assert sorted(each.source.title for each in articles(desk)) == ["Dam grinds more", "Mill grinds more"]
    assert any("waits: another article" in each.text for each in desk.bot.sent)


async def test_what_may_be_either_is_asked_about(desk):
    text = "The mill made 31 loaves. " + "It is an old mill by the river. " * 12
    await desk.say(text)
    assert "article or a question" in desk.messages[-1].text
    await desk.press("Read it")
    assert len(articles(desk)) == 1


async def test_what_is_said_to_be_a_question_is_answered(desk):
    await desk.say("I read of a mill. It is old. It is by the river. " * 7 + "Tell me how many sacks")
    await desk.press("Answer it")
    assert articles(desk) == []
    assert desk.messages[-1].text


async def test_the_command_reads_the_message_that_it_replies_to(desk):
    await desk.bot.say("Mill\nIt made 31 loaves.", sender=desk.editor)
    own = [each for each in desk.bot.api.messages.of(desk.editor.id) if not each.sender.is_bot][-1]
    await desk.say("/drafts", reply_to=own.id)
    assert len(articles(desk)) == 1


async def test_typing_is_shown_and_the_progress_becomes_the_card(desk):
    await desk.send()
    assert [each.text for each in desk.bot.events if each.kind is EventKind.ACTION] == ["typing"]
    assert "Reading “mill.txt”" in desk.bot.sent[0].text
    assert desk.shown.id == desk.bot.sent[0].id


@pytest.mark.parametrize("name", ["../../etc/passwd", "/tmp/x.txt", "a\u202eb<b>.txt", "", "x" * 300])  # noqa: S108 - it is only a name
async def test_the_name_of_a_file_is_told_and_never_used(desk, name):
    await desk.send(name=name)
    assert [each.source.title for each in articles(desk)] == ["Mill grinds more"]
    assert {each.name for each in desk.folder.iterdir()} == {"old.yaml", "drafts"}


async def test_a_file_above_the_limit_is_not_fetched(desk):
    await desk.send(b"x" * (5 * 1024 * 1024 + 1))
    assert "above 5 MB" in desk.messages[-1].text
    assert desk.bot.request.count("getFile") == 0


async def test_a_file_that_is_larger_than_it_says_is_not_read(desk, monkeypatch):
    monkeypatch.setattr("bot.transport.telegram.editing.reading.MAX_BYTES", 40)
    documents = desk.bot.api.state.documents
    keep = documents.keep
    monkeypatch.setattr(documents, "keep", lambda *given, **more: replace(keep(*given, **more), size=10))
    await desk.send()
    assert "too large for an article" in desk.messages[-1].text
    assert articles(desk) == []


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"%PDF-1.7 \xe2\xe3\xcf\xd3"])
async def test_what_is_no_article_is_told_in_one_line(desk, content):
    await desk.send(content)
    told = desk.messages[-1].text
    assert told.startswith("⚠️ That did not work:") or "did not hand" in told
    assert "\n" not in told
    assert articles(desk) == []


@pytest.mark.parametrize("error", [ApiError("wrong file_id or the file is temporarily unavailable"), None])
async def test_a_file_that_telegram_does_not_hand_over_is_told(desk, error):
    if error:
        desk.bot.api.fail_next("getFile", error)
    else:
        desk.bot.request.before["getFile"] = [NetworkError("line down")]
    await desk.send()
    assert "did not hand the file over" in desk.messages[-1].text


async def test_without_the_models_it_is_told_what_to_install(desk_at, folder):
    from bot.errors import ParseError
    from bot.parse.engine import INSTALL

    def parse(*_, **__):
        raise ParseError(INSTALL)

    desk = desk_at(folder, parse=parse)
    async with desk.bot.application:
        await desk.send()
        assert 'pip install "dossier-bot[parse]"' in desk.messages[-1].text


async def test_in_a_group_of_editors_only_what_is_meant_for_the_bot_is_read(desk_at, folder):
    desk = desk_at(folder, editors=(GROUP.id,))
    async with desk.bot.application:
        await desk.say(LONG, chat=GROUP)
        assert articles(desk) == []
        await desk.say(f"@dossier_bot {LONG}", chat=GROUP)
        assert len(articles(desk)) == 1


async def test_what_was_read_is_not_logged(desk, caplog):
    caplog.set_level("INFO")
    await desk.send(name="secret-plan.txt")
    await desk.say(LONG)
    assert "an article was read" in caplog.text
    assert not any(word in caplog.text for word in ("mill", "loaves", "Anna", "secret"))


async def test_the_shipped_dossier_is_never_written(desk_at, monkeypatch):
    from bot.settings import shipped_base

    before = {each.name for each in shipped_base().iterdir()}
    desk = desk_at(shipped_base())
    async with desk.bot.application:
        await desk.send()
        await desk.say("/drafts")
    assert all("never changed" in each.text for each in desk.messages)
    assert {each.name for each in shipped_base().iterdir()} == before


async def test_other_languages_speak_too(desk):
    for code, said in (("ru", "Прочитано"), ("kk", "Оқылды")):
        somebody = User(desk.editor.id, "Editor", language_code=code)
        await desk.send(MILL.replace("Mill", code), sender=somebody)
        assert said in desk.card
