"""Drawn pictures: each is drawn once, and kept as far as the disk allows."""

from __future__ import annotations

import asyncio
import os
import threading
from decimal import Decimal
from pathlib import Path

import pytest
from drawings import blank_png

from bot.models.picture import Bar, BarChart, Picture
from bot.transport.telegram.album import Album, key_of_picture


def chart(title: str) -> BarChart:
    return BarChart(title, "", (Bar("a", Decimal(1), "1"), Bar("b", Decimal(2), "2")))


def kept_in(folder: Path) -> set[str]:
    return {each.stem for each in folder.iterdir()}


class Drawer:
    """Counts what it draws; waits for `go` before it has drawn anything."""

    def __init__(self, size: int = 0) -> None:
        self.drawn: list[str] = []
        self.go = threading.Event()
        self.go.set()
        self.size = size

    def __call__(self, picture: Picture) -> bytes:
        assert self.go.wait(10)
        self.drawn.append(picture.title)
        plain = blank_png()
        return plain[:-12] + b"\0" * self.size + plain[-12:]


async def test_twenty_readers_wait_for_one_drawing(tmp_path: Path) -> None:
    drawer = Drawer()
    drawer.go.clear()
    album = Album(tmp_path, draw=drawer)
    waiting = [asyncio.create_task(album.png(chart("harvest"))) for _ in range(20)]
    await asyncio.sleep(0)
    drawer.go.set()
    assert len(set(await asyncio.gather(*waiting))) == 1
    assert drawer.drawn == ["harvest"]


async def test_one_reader_who_leaves_takes_the_picture_from_nobody(tmp_path: Path) -> None:
    drawer = Drawer()
    drawer.go.clear()
    album = Album(tmp_path, draw=drawer)
    leaving, staying = (asyncio.create_task(album.png(chart("harvest"))) for _ in range(2))
    await asyncio.sleep(0)
    leaving.cancel()
    drawer.go.set()
    assert (await staying).startswith(b"\x89PNG")
    with pytest.raises(asyncio.CancelledError):
        await leaving


async def test_what_was_drawn_is_kept_for_the_next_start(tmp_path: Path) -> None:
    drawer = Drawer()
    first = await Album(tmp_path, draw=drawer).png(chart("harvest"))
    assert await Album(tmp_path, draw=drawer).png(chart("harvest")) == first
    assert drawer.drawn == ["harvest"]


async def test_another_content_is_another_picture(tmp_path: Path) -> None:
    drawer = Drawer()
    album = Album(tmp_path, draw=drawer)
    await album.png(chart("harvest"))
    await album.png(chart("exports"))
    assert drawer.drawn == ["harvest", "exports"]
    assert key_of_picture(chart("harvest")) == key_of_picture(chart("harvest")) != key_of_picture(chart("exports"))


@pytest.mark.parametrize("damage", [b"", b"\x89PNG\r\n\x1a\n half of it", b"<html>"], ids=["empty", "half", "other"])
async def test_a_damaged_file_is_drawn_anew(tmp_path: Path, damage: bytes) -> None:
    drawer = Drawer()
    album = Album(tmp_path, draw=drawer)
    whole = await album.png(chart("harvest"))
    kept = tmp_path / f"{key_of_picture(chart('harvest'))}.png"
    kept.write_bytes(damage)
    assert await album.png(chart("harvest")) == whole
    assert kept.read_bytes() == whole


async def test_the_pictures_not_asked_for_longest_make_room(tmp_path: Path) -> None:
    album = Album(tmp_path, most=4000, draw=Drawer(size=1500))
    for age, title in enumerate(("first", "second")):
        await album.png(chart(title))
        os.utime(tmp_path / f"{key_of_picture(chart(title))}.png", (age, age))
    await album.png(chart("first"))  # asked for again: no longer the oldest
    await album.png(chart("third"))
    assert kept_in(tmp_path) == {key_of_picture(chart("first")), key_of_picture(chart("third"))}


async def test_a_disk_that_takes_nothing_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    drawer = Drawer()
    album = Album(tmp_path / "file", draw=drawer)
    for _ in range(2):
        assert (await album.png(chart("harvest"))).startswith(b"\x89PNG")
    assert drawer.drawn == ["harvest", "harvest"]


async def test_no_half_file_is_left_where_the_disk_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr(Path, "replace", full)
    assert (await Album(tmp_path, draw=Drawer()).png(chart("harvest"))).startswith(b"\x89PNG")
    assert kept_in(tmp_path) == set()


async def test_a_drawing_that_fails_is_tried_again_next_time(tmp_path: Path) -> None:
    faults = [ValueError("no ink")]

    def draw(_picture: Picture) -> bytes:
        if faults:
            raise faults.pop()
        return blank_png()

    album = Album(tmp_path, draw=draw)
    with pytest.raises(ValueError, match="no ink"):
        await album.png(chart("harvest"))
    assert await album.png(chart("harvest")) == blank_png()
