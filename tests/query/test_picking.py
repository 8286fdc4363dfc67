"""A reply to offered answers picks one by its place or by what it is about."""

from __future__ import annotations

import pytest

from bot.query import asked_place, narrows_down


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("первый", 0),
        ("второе", 1),
        ("давай третий вариант", 2),
        ("the second one", 1),
        ("2", 1),
        ("№ 3", 2),
        ("последний", -1),
        ("the last one", -1),
        ("екінші", 1),
        ("үшіншісі", 2),
        ("первый урожай", None),
        ("второй путь Осло", None),
        ("да", None),
    ],
)
def test_place(reader, text, place):
    assert asked_place(reader.understand(text)) == place


@pytest.mark.parametrize(
    ("text", "narrows"),
    [
        ("про экспорт", True),
        ("the one about exports", True),
        ("о Норвегии", True),
        ("экспорт", False),
        ("про это", False),
        ("о чем говорил Ларсен", False),
    ],
)
def test_narrowing(reader, text, narrows):
    assert narrows_down(reader.understand(text)) is narrows
