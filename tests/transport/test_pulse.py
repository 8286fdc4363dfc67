"""The heartbeat of an event loop tells whether it is stuck, since when and where."""

from __future__ import annotations

import asyncio
import logging
import socket

import pytest

from bot.transport.telegram.pulse import BEAT, BLOCKED_AFTER, Phase, Pulse
from bot.transport.telegram.service import tell_service


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def pulse(clock):
    return Pulse("polling", phase=Phase.RUNNING, clock=clock)


def test_a_loop_is_well_as_long_as_it_beats(pulse, clock):
    clock.now += BLOCKED_AFTER
    assert pulse.well()
    assert pulse.status()["loop_lag_ms"] == (BLOCKED_AFTER - BEAT) * 1000


def test_a_loop_that_misses_its_beats_is_blocked_and_told_once(pulse, clock, caplog):
    clock.now += BLOCKED_AFTER + BEAT
    assert not pulse.well()
    assert pulse.status()["status"] == "blocked"
    assert len(caplog.records) == 1


async def test_a_beat_makes_a_loop_well_again(pulse, clock):
    clock.now += 60
    assert pulse.blocked()
    beating = asyncio.create_task(pulse.beat())
    await asyncio.sleep(0)
    assert pulse.well()
    beating.cancel()


def test_more_may_be_told(clock):
    pulse = Pulse("webhook", details=lambda: {"waiting": 2}, clock=clock)
    clock.now += 5
    assert pulse.status() == {
        "status": "starting",
        "mode": "webhook",
        "uptime_s": 5.0,
        "loop_lag_ms": 4500,
        "waiting": 2,
    }


@pytest.mark.parametrize("abstract", [False, True], ids=["file", "abstract"])
def test_systemd_is_told(tmp_path, monkeypatch, abstract):
    address = f"\0dossier-{tmp_path.name}" if abstract else str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as service:
        service.bind(address)
        monkeypatch.setenv("NOTIFY_SOCKET", address.replace("\0", "@"))
        tell_service("READY=1")
        assert service.recv(100) == b"READY=1"


def test_where_no_systemd_listens_nothing_is_told(monkeypatch, caplog):
    caplog.set_level(logging.DEBUG)
    monkeypatch.setenv("NOTIFY_SOCKET", "/nowhere/at/all")
    tell_service("READY=1")
    monkeypatch.delenv("NOTIFY_SOCKET")
    tell_service("READY=1")
    assert not caplog.records
