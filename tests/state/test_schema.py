"""Tables are made and renewed step by step, each of which is made whole or not at all."""

import sqlite3

import pytest

from bot.errors import StateError
from bot.state import State, schema
from bot.state.schema import MIGRATIONS, NEWEST, migrate


def version(connection):
    return connection.execute("PRAGMA user_version").fetchone()[0]


@pytest.fixture
def connection():
    opened = sqlite3.connect(":memory:", isolation_level=None)
    yield opened
    opened.close()


def test_a_new_database_gets_every_table(connection):
    migrate(connection)
    migrate(connection)
    assert version(connection) == NEWEST


@pytest.fixture
def old_file(file):
    opened = sqlite3.connect(file, isolation_level=None)
    for statement in MIGRATIONS[0]:
        opened.execute(statement)
    opened.execute("PRAGMA user_version = 1")
    opened.execute("INSERT INTO chats VALUES ('7', 'kk', 'ru', 1)")
    opened.execute("INSERT INTO follows VALUES ('7', 'rye')")
    opened.close()
    return file


def test_a_state_of_the_first_version_keeps_what_it_holds(old_file, reopen):
    state = reopen()
    assert state.memory.recall("7").chosen == "kk"
    assert state.notes.following("7") == ("rye",)
    assert state.notes.news.waiting() == ()
    assert state.disk.do(version) == NEWEST


def test_a_step_that_fails_leaves_the_version_before(connection, monkeypatch):
    monkeypatch.setattr(schema, "MIGRATIONS", (MIGRATIONS[0], ("CREATE TABLE half (x)", "no sql")))
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection)
    assert version(connection) == 1
    assert not connection.execute("SELECT * FROM sqlite_master WHERE name = 'half'").fetchall()


def test_a_newer_version_is_refused(connection):
    connection.execute("PRAGMA user_version = 99")
    with pytest.raises(StateError, match="newer"):
        migrate(connection)


def test_every_step_but_the_last_is_frozen():
    """A step that some machine has taken must never change: this fingerprint changes only for a step not released."""
    assert [len(step) for step in MIGRATIONS] == [8, 6]


def test_two_that_migrate_at_once_agree(file):
    states = [State.open(file.parent) for _ in range(3)]
    for each in states:
        assert each.disk.do(version) == NEWEST
        each.close()
