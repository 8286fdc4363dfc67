"""Signals reach the event loop, and end a process whose event loop they do not reach."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
import time

import pytest

from bot.transport.telegram import signals
from bot.transport.telegram.signals import LastResort, on_signals


@pytest.fixture
def left():
    return []


@pytest.fixture
def last_resort(left, monkeypatch):
    monkeypatch.setattr(signals, "IN_TIME", 0.2)
    monkeypatch.setattr(signals, "AT_ONCE", 0.05)
    return LastResort(left.append)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_to_stop_is_a_call(number):
    told = asyncio.Event()
    before = signal.getsignal(number)
    with on_signals(told.set):
        os.kill(os.getpid(), number)
        await asyncio.wait_for(told.wait(), 5)
    assert signal.getsignal(number) is before


async def test_a_hangup_is_a_reload():
    told, reloaded = asyncio.Event(), asyncio.Event()
    with on_signals(told.set, reload=reloaded.set):
        os.kill(os.getpid(), signal.SIGHUP)
        await asyncio.wait_for(reloaded.wait(), 5)
    assert not told.is_set()


async def test_an_end_in_good_order_needs_no_last_resort(last_resort, left):
    told = asyncio.Event()
    with on_signals(told.set, last_resort=last_resort):
        os.kill(os.getpid(), signal.SIGTERM)
        await told.wait()
    last_resort.cancel()
    await asyncio.sleep(0.3)
    assert left == []


async def test_an_event_loop_that_is_stuck_is_ended_all_the_same(last_resort, left, caplog):
    told = asyncio.Event()
    with on_signals(told.set, last_resort=last_resort):
        threading.Timer(0.05, os.kill, (os.getpid(), signal.SIGTERM)).start()
        time.sleep(0.6)  # noqa: ASYNC251 - that is the point
        assert left == [0]
        assert not told.is_set()
    assert "does not end by itself" in caplog.text


async def test_a_second_signal_ends_it_sooner(last_resort, left, monkeypatch):
    monkeypatch.setattr(signals, "IN_TIME", 60)
    with on_signals(lambda: None, last_resort=last_resort):
        for _ in range(2):
            os.kill(os.getpid(), signal.SIGTERM)
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.3)
    assert left == [1]
    last_resort.cancel()
