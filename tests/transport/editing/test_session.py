"""An editor's day: an article is sent, its drafts are decided on, readers get the answers."""

from __future__ import annotations

from bot.store import load_base


async def test_a_file_becomes_cards_and_an_accepted_draft_a_fact(desk):
    await desk.send()
    await desk.press("Review")
    await desk.press("Accept")
    assert len(load_base(desk.folder).facts) == 2
    assert desk.reloads
