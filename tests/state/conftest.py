"""A clock that stands still until it is moved, and a state in a folder of its own."""

from __future__ import annotations

import pytest

from bot.state import State


class Clock:
    def __init__(self) -> None:
        self.now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def reopen(tmp_path, clock):
    """Open the same state again and again; each is closed in the end."""
    opened: list[State] = []

    def open_state(**settings) -> State:
        opened.append(State.open(tmp_path, clock=clock, **settings))
        return opened[-1]

    yield open_state
    for each in opened:
        each.close()


@pytest.fixture
def state(reopen):
    return reopen()


@pytest.fixture
def file(tmp_path):
    return tmp_path / "state.sqlite3"
