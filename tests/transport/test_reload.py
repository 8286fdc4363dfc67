"""The dossier reloads beside the event loop: changes are noticed, bursts read once, broken ones told and left out."""

from __future__ import annotations

import asyncio
import gc
import logging
import shutil
import time
import weakref
from contextlib import asynccontextmanager

import pytest

from bot.app import App
from bot.models.reply import ShowFact
from bot.render import Style
from bot.transport.telegram import reload
from bot.transport.telegram.callbacks import decode, encode
from bot.transport.telegram.reload import Reloader

FACT = """
- {{id: {id}, kind: statement, summary: {{en: {said}}}}}
"""


def facts(*said):
    return "\n".join(FACT.format(id=f"fact-{number}", said=each) for number, each in enumerate(said))


@pytest.fixture
def folder(dossier_folder):
    return dossier_folder.facts(facts("The railway to the harbour opened."))


@pytest.fixture
def app(folder):
    app = App.open(folder.path)
    yield app
    gc.unfreeze()


def reply(app, text="when was the railway to the harbour opened", chat=""):
    return app.render(app.ask(text, chat=chat), Style.PLAIN).text


@asynccontextmanager
async def running(reloader):
    task = asyncio.create_task(reloader.run())
    try:
        yield reloader
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def until(condition, seconds=20):
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 - what is awaited happens inside the code under test
            await asyncio.sleep(0.02)


async def test_a_wanted_reload_is_answered_from(app, folder):
    async with running(Reloader(app, folder.path, watch=False, quiet=0)) as reloader:
        folder.facts(facts("The railway to the harbour opened.", "The ferry to the island sank."))
        reloader.want()
        await until(lambda: len(app.base.facts) == 2)
    assert "The ferry to the island sank" in reply(app, "what happened to the ferry to the island")
    assert reloader.standing().items() >= {"facts": 2, "problems": 0, "fingerprint": app.base.fingerprint}.items()


async def test_a_folder_that_changes_is_noticed(app, folder):
    async with running(Reloader(app, folder.path, quiet=0.05)):
        await asyncio.sleep(0.3)
        folder.facts(facts("The railway to the harbour opened.", "The ferry to the island sank."))
        await until(lambda: len(app.base.facts) == 2)


async def test_a_folder_that_is_swapped_by_a_link_is_noticed(app, folder, tmp_path, monkeypatch):
    monkeypatch.setattr(reload, "_LOOK_EVERY", 0.2)
    link, other = tmp_path / "current", tmp_path / "other"
    link.symlink_to(folder.path)
    shutil.copytree(folder.path, other)
    async with running(Reloader(app, link, quiet=0.05)):
        await asyncio.sleep(0.3)
        folder.path = other
        folder.facts(facts("The railway to the harbour opened.", "The ferry to the island sank."))
        draft = tmp_path / "draft"
        draft.symlink_to(other)
        draft.rename(link)
        await until(lambda: len(app.base.facts) == 2)


async def test_where_the_system_tells_nothing_the_folder_is_looked_at(app, folder, monkeypatch, caplog):
    changes, asked = reload._changes, []

    def fails_first(path, *, polling):
        asked.append(polling)
        if polling is None:
            raise OSError("no watches left")
        return changes(path, polling=polling)

    monkeypatch.setattr(reload, "_LOOK_EVERY", 0.1)
    monkeypatch.setattr(reload, "_changes", fails_first)
    async with running(Reloader(app, folder.path, quiet=0.05)):
        await until(lambda: True in asked)
        await asyncio.sleep(0.5)
        folder.facts(facts("The railway to the harbour opened.", "The ferry to the island sank."))
        await until(lambda: len(app.base.facts) == 2)
    assert "looked at from time to time (OSError)" in caplog.text


async def test_a_broken_dossier_is_told_and_the_old_one_stays(app, folder, caplog):
    before = reply(app)
    async with running(Reloader(app, folder.path, watch=False, quiet=0)) as reloader:
        folder.facts("- {id: one, kind: statement}\n- {id: two, kind: wonder, summary: {en: Rye.}}")
        reloader.want()
        await until(lambda: reloader.standing()["problems"])
        told = [each.getMessage() for each in caplog.records if hasattr(each, "fields") and "line" in each.fields]
        assert len(told) == reloader.standing()["problems"] >= 2
        assert all(each.startswith(("article.yaml:3:", "article.yaml:4:")) for each in told)
        assert reply(app) == before
        folder.facts(facts("The railway to the harbour opened.", "The ferry to the island sank."))
        reloader.want()
        await until(lambda: len(app.base.facts) == 2)
    assert reloader.standing()["problems"] == 0


async def test_a_folder_that_is_gone_keeps_the_old_dossier(app, folder, caplog):
    async with running(Reloader(app, folder.path, watch=False, quiet=0)) as reloader:
        shutil.rmtree(folder.path)
        reloader.want()
        await until(lambda: reloader.standing()["problems"])
    assert len(app.base.facts) == 1
    assert "stays as it was" in caplog.text


async def test_what_did_not_change_is_not_adopted(app, folder, caplog):
    caplog.set_level(logging.INFO)
    index = app.index
    async with running(Reloader(app, folder.path, watch=False, quiet=0)) as reloader:
        reloader.want()
        await until(lambda: "as it was" in caplog.text)
    assert app.index is index


async def test_a_storm_of_changes_is_read_once(app, folder, monkeypatch):
    read, load = [], reload.load_index

    def counted(path):
        read.append(path)
        return load(path)

    monkeypatch.setattr(reload, "load_index", counted)
    async with running(Reloader(app, folder.path, watch=False, quiet=0.1)) as reloader:
        for number in range(20):
            folder.facts(facts(*(f"The ferry number {each} sank." for each in range(number + 1))))
            reloader.want()
            await asyncio.sleep(0.02)
        await until(lambda: len(app.base.facts) == 20)
    assert len(read) == 1


async def test_whoever_wants_to_know_is_told_once_what_was_and_what_is(app, folder, caplog):
    told, before = [], app.base

    async def fails(*_):
        raise ValueError("my words")

    async def listens(old, new):
        told.append((old, new))

    async with running(Reloader(app, folder.path, watch=False, after=[fails, listens], quiet=0)) as reloader:
        folder.facts(facts("The railway to the harbour opened.", "The ferry to the island sank."))
        reloader.want()
        await until(lambda: told)
    assert told == [(before, app.base)]
    assert "telling of a reload failed (ValueError)" in caplog.text
    assert "my words" not in caplog.text


async def test_the_event_loop_goes_on_while_a_dossier_is_read(app, folder, monkeypatch):
    load = reload.load_index

    def slow(path):
        time.sleep(0.5)
        return load(path)

    monkeypatch.setattr(reload, "load_index", slow)
    async with running(Reloader(app, folder.path, watch=False, quiet=0)) as reloader:
        folder.facts(facts("The railway to the harbour opened.", "The ferry to the island sank."))
        reloader.want()
        asked = 0
        while len(app.base.facts) == 1:
            assert "railway" in reply(app)
            asked += 1
            await asyncio.sleep(0.01)
    assert asked > 5


async def test_buttons_keep_working_and_those_of_facts_that_are_gone_say_so(app, folder):
    data = encode(ShowFact("fact-0"), app.base)
    async with running(Reloader(app, folder.path, watch=False, quiet=0)) as reloader:
        folder.facts(facts("The railway to the harbour was closed."))
        reloader.want()
        await until(lambda: "closed" in str(app.base.facts))
        assert "closed" in app.render(app.press(decode(data, app.base)), Style.PLAIN).text
        folder.write("article.yaml", (folder.path / "article.yaml").read_text().replace("fact-0", "another"))
        reloader.want()
        await until(lambda: "another" in app.base.facts)
    assert decode(data, app.base) is None


async def test_a_conversation_does_not_answer_from_what_was(app, folder):
    reply(app, chat="7")
    async with running(Reloader(app, folder.path, watch=False, quiet=0)) as reloader:
        folder.facts(facts("The railway to the harbour was closed."))
        reloader.want()
        await until(lambda: "closed" in str(app.base.facts))
    assert "opened" not in reply(app, "where is this from?", chat="7")


async def test_the_old_dossier_is_let_go_of(app, folder):
    reply(app)
    old = weakref.ref(app.index)
    async with running(Reloader(app, folder.path, watch=False, quiet=0)) as reloader:
        folder.facts(facts("The railway to the harbour opened.", "The ferry to the island sank."))
        reloader.want()
        await until(lambda: len(app.base.facts) == 2)
        reply(app)
        folder.facts(facts("The railway to the harbour opened."))
        reloader.want()
        await until(lambda: len(app.base.facts) == 1)
        await asyncio.sleep(0)
    assert old() is None


async def test_a_large_dossier_is_compiled_by_a_process_of_its_own(app, folder, monkeypatch):
    monkeypatch.setattr(reload, "is_large", lambda _: True)
    ran, create = [], asyncio.create_subprocess_exec

    async def noting(*command, **options):
        ran.append(command)
        return await create(*command, **options)

    monkeypatch.setattr(asyncio, "create_subprocess_exec", noting)
    async with running(Reloader(app, folder.path, watch=False, quiet=0)) as reloader:
        folder.facts(facts("The railway to the harbour opened.", "The ferry to the island sank."))
        reloader.want()
        await until(lambda: len(app.base.facts) == 2, seconds=60)
    assert len(ran) == 1
