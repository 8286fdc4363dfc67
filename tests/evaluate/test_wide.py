"""Tables are whole wherever they are printed."""

from __future__ import annotations

from bot.evaluate.wide import WIDTH, wide_console


def test_a_pipe_is_wide_enough(capsys):
    console = wide_console()
    assert not console.is_terminal
    assert console.width == WIDTH
