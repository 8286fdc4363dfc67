"""Files are written whole or not at all: by a full disk, by a killed process, by two at once."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import time

import pytest
from places import ROOT

from bot.errors import ReviewError
from bot.models.draft import DraftStatus
from bot.review import disk
from bot.review.desk import Desk
from bot.review.disk import locked, write_whole
from bot.store import load_base
from review.articles import mill_article

_COMMAND = """
import sys; sys.path.insert(0, "tests")
from review.parser import install; install()
from bot.cli import main; main()
"""


def spawn(*arguments):
    return subprocess.Popen(
        [sys.executable, "-c", _COMMAND, *arguments], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def write_articles(folder, count):
    folder.mkdir()
    for number in range(count):
        text = f"Mill {number} grinds\nOutlet: The Gazette\nDate: 2026-03-{number + 1:02}\n"
        body = "".join(f"Anna Berg: the mill made {number * 10 + line} loaves.\n" for line in range(8))
        (folder / f"{number:02}.txt").write_text(text + body, encoding="utf-8")


def test_file_is_replaced_and_keeps_its_permissions(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    write_whole(path, b"new")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o640)
    assert list(tmp_path.iterdir()) == [path]


def test_link_keeps_leading_to_its_file(tmp_path):
    target, link = tmp_path / "target.yaml", tmp_path / "link.yaml"
    target.write_text("old", encoding="utf-8")
    link.symlink_to(target)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize("fails", ["write", "fsync", "replace"])
def test_full_disk_is_one_line_and_changes_nothing(desk, filed, folder, monkeypatch, fails):
    def full(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    if fails == "write":
        monkeypatch.setattr(disk, "_write", full)
    elif fails == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    else:
        monkeypatch.setattr(disk.Path, "replace", full)
    with pytest.raises(ReviewError) as told:
        desk.accept(filed.drafts[0])
    monkeypatch.undo()
    assert "No space left on device; nothing was changed" in str(told.value)
    assert "\n" not in str(told.value)
    assert [each.status for each in desk.article(filed.id).drafts] == [DraftStatus.PENDING] * 3
    assert not list(folder.glob("*.yaml"))
    assert not list(folder.rglob("*.unfinished"))


@pytest.mark.parametrize("write", range(1, 4))
def test_crash_after_each_write_leaves_a_base_as_before_or_complete(desk, filed, folder, monkeypatch, write):
    written = []
    real = disk._bring_to_disk

    def crash(path):
        real(path)
        written.append(path)
        if len(written) == write:
            raise KeyboardInterrupt

    monkeypatch.setattr(disk, "_bring_to_disk", crash)
    with pytest.raises(KeyboardInterrupt):
        desk.accept_all()
    monkeypatch.undo()
    article = Desk(folder).article(filed.id)
    held = set(load_base(folder).facts) if list(folder.glob("*.yaml")) else set()
    assert held in (set(), {each.fact.id for each in filed.drafts})
    assert {each.fact.id for each in article.drafts if each.status is DraftStatus.ACCEPTED} == held
    assert len(Desk(folder).accept_all().drafts) == (0 if held else 3)
    assert len(load_base(folder).facts) == 3


def test_killed_at_any_moment_the_base_is_as_before_or_complete(tmp_path):
    articles, base = tmp_path / "articles", tmp_path / "base"
    write_articles(articles, 12)
    chance = random.Random(7)
    arguments = ("parse", str(articles), "-o", str(base), "--accept-above", "0")
    for _ in range(8):
        child = spawn(*arguments)
        time.sleep(chance.uniform(0.3, 1.6))
        child.send_signal(signal.SIGKILL)
        child.communicate()
        if base.is_dir() and list(base.glob("*.yaml")):
            held = load_base(base)
            whole = {each: sum(fact.article == each for fact in held.facts.values()) for each in held.articles}
            assert set(whole.values()) == {8}
    child = spawn(*arguments)
    child.communicate()
    assert child.returncode == 0
    assert len(load_base(base).facts) == 12 * 8
    assert all(
        draft.status is DraftStatus.ACCEPTED for each in Desk(base).ids() for draft in Desk(base).article(each).drafts
    )
    assert not list(base.rglob("*.unfinished"))


def test_two_processes_lose_no_decision(tmp_path):
    base = tmp_path / "base"
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    for number in range(10):
        text = (
            f"Mill {number} grinds\nOutlet: The Gazette\nDate: 2026-03-{number + 1:02}\nAnna Berg: {number} loaves.\n"
        )
        (tmp_path / "ab"[number % 2] / f"{number}.txt").write_text(text, encoding="utf-8")
    children = [spawn("parse", str(tmp_path / name), "-o", str(base), "--accept-above", "0") for name in ("a", "b")]
    told = [each.communicate() for each in children]
    assert [each.returncode for each in children] == [0, 0], told
    assert len(load_base(base).facts) == 10


def test_one_waits_for_the_other_and_not_for_ever(tmp_path, monkeypatch):
    monkeypatch.setattr(disk, "_PATIENCE", 0.05)
    with locked(tmp_path), pytest.raises(ReviewError, match="another process is deciding"), locked(tmp_path):
        pass
    with locked(tmp_path):
        assert (tmp_path / "drafts").is_dir()


def test_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "base").write_text("a file", encoding="utf-8")
    with pytest.raises(ReviewError, match="cannot make"):
        Desk(tmp_path / "base", load=lambda _: None).file(mill_article())
