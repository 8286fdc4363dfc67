"""State in a file: it survives restarts and deaths, and every trouble with the disk leaves the bot answering."""

from __future__ import annotations

import logging
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from bot.errors import StateError
from bot.models.text import Language
from bot.state import State
from bot.state import file as file_module
from bot.state.disk import ERASED, Standing
from bot.state.file import MAX_WAITING, FileDisk
from bot.state.opening import open_for_writing

ROOT = Path(__file__).parents[2]


def add(text):
    return lambda connection: connection.execute("INSERT OR REPLACE INTO files VALUES (?, 'x', 0)", (text,))


def held(disk):
    return [content for (content,) in disk.do(lambda c: c.execute("SELECT content FROM files ORDER BY 1").fetchall())]


@pytest.fixture
def make_disk(file):
    opened: list[FileDisk] = []

    def make(**settings):
        opened.append(FileDisk(file, **settings))
        return opened[-1]

    yield make
    for each in opened:
        each.close()


@pytest.fixture
def disk(make_disk):
    return make_disk()


@pytest.fixture
def quick(monkeypatch):
    """Try again at once what could not be written."""
    monkeypatch.setattr(file_module, "RETRY_AFTER", (0.01,))
    monkeypatch.setattr("bot.state.opening.WAIT", 0.01)


def until(condition, seconds=20.0):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_what_was_written_is_there_after_closing(make_disk):
    first = make_disk()
    first.put(("file", "", "a"), add("rye"))
    first.close()
    assert held(make_disk()) == ["rye"]


def test_only_the_owner_may_read_the_file(disk, file):
    assert file.stat().st_mode & 0o777 == 0o600


def test_writes_keep_their_order_and_a_later_one_replaces_its_own(disk):
    done = []
    hold = threading.Event()
    disk.put(("held", "", ""), lambda _: hold.wait(5))
    until(lambda: not disk._waiting)
    for name, key in (("one", "a"), ("two", "b"), ("three", "a")):
        disk.put(("file", "", key), lambda _, name=name: done.append(name))
    hold.set()
    disk.do(lambda _: None)
    assert done == ["two", "three"]


def test_work_sees_every_write_before_it(disk):
    for number in range(200):
        disk.put(("file", "", str(number)), add(f"{number:03}"))
    assert len(held(disk)) == 200


def test_reading_never_waits_for_a_write(disk):
    disk.put(("file", "", "a"), add("rye"))
    disk.do(lambda _: None)
    hold, begun = threading.Event(), threading.Event()

    def slow(connection):
        add("oats")(connection)
        begun.set()
        hold.wait(5)

    disk.put(("slow", "", ""), slow)
    assert begun.wait(5)
    assert disk.read("SELECT content FROM files") == [("rye",)]
    hold.set()


def test_one_bad_note_costs_only_itself(disk, caplog):
    def bad(connection):
        add("half")(connection)
        raise ValueError("secret rye")

    disk.put(("file", "", "a"), add("rye"))
    disk.put(("file", "", "b"), bad)
    disk.put(("file", "", "c"), lambda connection: connection.execute("INSERT INTO files VALUES (NULL, NULL, 0)"))
    disk.put(("file", "", "d"), add("oats"))
    assert held(disk) == ["oats", "rye"]
    assert [each.getMessage() for each in caplog.records] == [
        "a note could not be written (ValueError)",
        "a note could not be written (IntegrityError)",
    ]


def test_work_that_fails_tells_whoever_waits(disk):
    with pytest.raises(StateError) as caught:
        disk.do(lambda connection: connection.execute("no sql"))
    assert isinstance(caught.value.__cause__, sqlite3.OperationalError)
    with pytest.raises(StateError):
        disk.do(lambda _: 1 // 0)


def test_work_that_takes_too_long_is_given_up(disk):
    hold, begun = threading.Event(), threading.Event()
    disk.put(("slow", "", ""), lambda _: (begun.set(), hold.wait(5)))
    assert begun.wait(5)
    with pytest.raises(StateError, match="in time"):
        disk.do(lambda _: None, patience=0.01)
    hold.set()


def test_a_full_disk_is_told_once_and_kept_trying(disk, quick, caplog):
    disk.do(lambda connection: connection.execute("PRAGMA max_page_count = 20"))
    big = "rye" * 40_000
    for number in range(20):
        disk.put(("file", "", str(number)), add(f"{number}{big}"))
        time.sleep(0.005)
    assert disk.standing is Standing.OK
    until(lambda: disk._failures > 3 or not disk._waiting)
    assert disk.standing is Standing.DEGRADED
    told = [each for each in caplog.records if "SQLITE_FULL" in each.getMessage()]
    assert len(told) == 1
    assert disk.read("SELECT 1") == [(1,)]
    # The limit goes with the connection, and the next one has none: there is room again.
    until(lambda: not disk._failures)
    assert len(held(disk)) == 20
    assert [each.getMessage().split(" can be ")[-1] for each in caplog.records[1:]] == ["used again"]


def test_what_waits_is_bounded(disk, quick, monkeypatch, caplog):
    def full(_path):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(file_module, "open_for_writing", full)
    disk.put(("bad", "", ""), lambda _: (_ for _ in ()).throw(sqlite3.OperationalError("disk I/O error")))
    until(lambda: disk._failures)
    for number in range(MAX_WAITING + 100):
        disk.put(("file", "", str(number)), add(f"{number:05}"))
    assert len(disk._waiting) <= MAX_WAITING
    with pytest.raises(StateError):
        disk.do(lambda _: None)


def test_a_locked_file_is_written_when_it_is_free_again(disk, file, quick, caplog):
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    disk._close_writer()
    disk.put(("file", "", "a"), add("rye"))
    until(lambda: disk._failures)
    other.execute("ROLLBACK")
    until(lambda: not disk._failures)
    assert held(disk) == ["rye"]
    assert len([each for each in caplog.records if "without memory" in each.getMessage()]) == 1
    other.close()


def test_two_processes_share_one_state(make_disk):
    one, other = make_disk(), make_disk()
    for number in range(50):
        one.put(("file", "", str(number)), add(f"a{number}"))
        other.put(("file", "", str(number)), add(f"b{number}"))
    assert one.do(lambda _: True)
    assert other.do(lambda _: True)
    assert len(held(one)) == 100


def test_a_place_that_cannot_be_written_leaves_the_bot_without_memory(tmp_path, caplog):
    (tmp_path / "taken").write_text("a file where the folder should be")
    state = State.open(tmp_path / "taken")
    state.memory.remember("7", context=None, spoken=Language.RU)
    assert state.memory.recall("7").spoken is Language.RU
    assert state.notes.follow("7", "rye")
    assert state.notes.following("7") == ("rye",)
    assert state.notes.misses(5) == ()
    state.close(patience=5)
    assert len([each for each in caplog.records if each.levelno >= logging.WARNING]) == 1


@pytest.mark.parametrize("damage", ["nonsense", "torn pages"])
def test_a_damaged_file_is_set_aside_and_a_new_one_begun(make_disk, file, tmp_path, caplog, damage):
    first = make_disk()
    for number in range(500):
        first.put(("file", "", str(number)), add(f"{number:05}" * 20))
    first.close()
    raw = bytearray(file.read_bytes())
    raw = b"no database at all" * 1000 if damage == "nonsense" else raw[:8192] + b"\xa5" * 20_000 + raw[28_192:]
    file.write_bytes(raw)
    disk = make_disk()
    disk.put(("file", "", "a"), add("rye"))
    assert held(disk) == ["rye"]
    (kept,) = tmp_path.glob("*.damaged-*")
    assert kept.read_bytes() == raw
    assert "is damaged" in caplog.text


def test_a_file_damaged_while_it_is_open_is_set_aside_too(disk, file, tmp_path, quick):
    def broken(_connection):
        error = sqlite3.DatabaseError("database disk image is malformed")
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error

    disk.put(("file", "", "a"), add("rye"))
    disk.do(lambda _: None)
    disk._set_aside()
    disk._close_writer()
    with pytest.raises(StateError):
        disk.do(broken)
    disk.put(("file", "", "b"), add("oats"))
    until(lambda: not disk._failures and not disk._waiting)
    assert held(disk) == ["oats"]
    assert list(tmp_path.glob("*.damaged-*"))


def test_a_newer_state_is_left_alone(make_disk, file, caplog):
    connection = open_for_writing(file)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = file.read_bytes()
    disk = make_disk()
    disk.put(("file", "", "a"), add("rye"))
    with pytest.raises(StateError):
        disk.do(lambda _: None)
    assert disk.read("SELECT * FROM files") == []
    disk.close()
    assert file.read_bytes() == before
    assert "version 99 is newer" in caplog.text


def test_a_database_of_something_else_is_left_alone(make_disk, file, caplog):
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE harvest (rye)")
    connection.close()
    disk = make_disk()
    with pytest.raises(StateError):
        disk.do(lambda _: None)
    assert "something else" in caplog.text


def test_what_is_erased_leaves_no_trace_on_the_disk(disk, file):
    disk.put(("file", "", "a"), add("unforgettable rye"))
    disk.do(lambda _: None)
    assert b"unforgettable" in everything(file)

    def erase(connection):
        connection.execute("DELETE FROM files")
        return ERASED

    disk.put(("erase", "", ""), erase)
    disk.do(lambda _: None)
    until(lambda: b"unforgettable" not in everything(file))


def everything(file):
    return b"".join(each.read_bytes() for each in file.parent.iterdir())


def test_expired_rows_are_removed_now_and_then(make_disk, monkeypatch):
    monkeypatch.setattr(file_module, "TIDY_EVERY", 0.01)
    disk = make_disk(tidy=lambda connection: connection.execute("DELETE FROM files WHERE content = 'old'"))
    disk.put(("file", "", "a"), add("old"))
    disk.put(("file", "", "b"), add("rye"))
    until(lambda: disk.read("SELECT content FROM files") == [("rye",)])


def test_after_closing_nothing_is_taken(make_disk):
    disk = make_disk()
    disk.close()
    with pytest.raises(StateError):
        disk.do(lambda _: None)


WRITER = """
import sys, itertools
from pathlib import Path
from bot.state import State
from bot.models.text import Language
state = State.open(Path(sys.argv[1]))
for number in itertools.count(int(sys.argv[2])):
    state.memory.remember(str(number % 50), context=None, spoken=Language.RU)
    state.notes.follow(str(number), "rye")
    state.notes.first_seen(number)
    if number % 20 == 0:
        state.notes.misses(1)
        print(number, flush=True)
"""


def test_a_sudden_death_costs_the_last_moments_only(tmp_path):
    last = 0
    for _ in range(4):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), str(last + 1)], stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        for _ in range(15):
            last = int(process.stdout.readline())  # printed after it was written
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        state = State.open(tmp_path)
        try:
            assert state.disk.read("SELECT count(*), max(id) FROM seen WHERE id <= ?", last) == [(last, last)]
            assert state.notes.following(str(last)) == ("rye",)
            assert not state.notes.first_seen(last)
        finally:
            state.close()
    assert not list(tmp_path.glob("*.damaged-*"))
