"""An editor's day: an article is sent, its drafts are decided on, readers get the answers."""

from __future__ import annotations

import os
import stat

import pytest
from mills import MILL, mill

from bot.review.desk import Desk
from bot.store import load_base
from bot.transport.botapi.formatted import Formatted, html_of
from bot.transport.botapi.world import User

READER = User(501, "Reader", language_code="en")


async def test_a_file_becomes_cards_and_an_accepted_draft_a_fact(desk):
    await desk.send()
    assert desk.card.startswith("Mill grinds more\nThe Gazette, 2 March 2026\nRead.")
    assert len(load_base(desk.folder).facts) == 1
    await desk.press("Review")
    await desk.press("Accept")
    facts = load_base(desk.folder).facts
    assert "2026-03-02-mill-grinds-more-p1-figure-1" in facts
    assert len(facts) == 2
    assert desk.reloads == [1]
    assert "2 of 3" in desk.card


async def test_drafts_answer_nobody_and_no_search_finds_them(desk):
    await desk.send()
    await desk.bot.say("how many loaves", sender=READER)
    assert "31" not in desk.bot.latest.text
    answer = await desk.bot.type("loaves", sender=READER)
    assert not any("31" in str(each) for each in answer.results)


async def test_the_words_that_were_read_stand_out_in_a_quotation(desk):
    await desk.send()
    await desk.press("Review")
    card = desk.shown
    written = html_of(Formatted(card.text, card.entities))
    assert "<b><u>31 loaves</u></b>" in written or "<u><b>31 loaves</b></u>" in written
    assert any(each.type in ("blockquote", "expandable_blockquote") for each in card.entities)


async def test_a_rejected_draft_never_becomes_a_fact_and_undo_takes_that_back(desk):
    await desk.send()
    await desk.press("Review")
    await desk.press("Reject")
    assert desk.reloads == []
    await desk.press("Undo")
    assert "1 of 3" in desk.card
    assert "Accept" in desk.labels()[0]


async def test_undo_takes_an_accepted_fact_out_of_the_base(desk):
    await desk.send()
    await desk.press("Review")
    await desk.press("Accept")
    await desk.press("Undo")
    assert len(load_base(desk.folder).facts) == 1


async def test_undo_leaves_what_was_decided_on_another_article_alone(desk):
    await desk.send()
    await desk.press("Review")
    await desk.press("Accept")
    await desk.send(MILL.replace("Mill grinds", "Dam holds"), name="dam.txt")
    await desk.press("Review")
    await desk.press("Undo")
    assert "another article" in desk.bot.toasts[-1]
    assert len(load_base(desk.folder).facts) == 2


async def test_all_that_waits_is_accepted_at_once_and_taken_back_at_once(desk):
    await desk.send()
    await desk.press("Accept all: 3")
    assert len(load_base(desk.folder).facts) == 4
    assert "Everything is decided" in desk.card
    await desk.press("Undo")
    assert len(load_base(desk.folder).facts) == 1


async def test_only_what_is_sure_enough_is_accepted(desk_at, folder):
    def parse(raw, **more):
        return mill(confidences=(0.96, 0.91, 0.5))

    desk = desk_at(folder, parse=parse)
    async with desk.bot.application:
        await desk.send()
        assert [each for each in desk.labels() if "Accept" in each] == [
            "✅ Accept from 95%: 1",
            "✅ Accept from 90%: 2",
            "✅ Accept all: 3",
        ]
        await desk.press("from 90%")
    assert len(load_base(folder).facts) == 3


async def test_skip_and_back_turn_the_cards_and_the_end_tells_what_is_left(desk):
    await desk.send()
    await desk.press("Review")
    await desk.press("Next")
    await desk.press("Back")
    assert "1 of 3" in desk.card
    for _ in range(3):
        await desk.press("Next")
    assert "That was the last one" in desk.card
    assert "To decide on: 3" in desk.card


async def test_a_field_is_set_by_a_reply(desk):
    await desk.send()
    await desk.press("Review")
    await desk.press("Edit")
    await desk.press("Value")
    assert desk.messages[-1].text.startswith("✏️ Value.")
    await desk.answer("31,5")
    assert "Value: 31.5%" in desk.card
    assert "Look at the summary" in desk.card
    assert not any(each.text.startswith("✏️") for each in desk.messages)


@pytest.mark.parametrize(
    ("field", "typed", "named"),
    [
        ("Value", "much", "'value'"),
        ("Value", "1,500", "'value'"),
        ("Period", "yesterday", "'period'"),
        ("As of", "31.02.2026", "'as_of'"),
        ("Unit", "zorkmid", "'unit'"),
        ("Said by", "Nobody", "'speaker'"),
        ("Value", "-", "'value' is missing"),
    ],
)
async def test_a_wrong_value_is_told_by_its_field_and_asked_again(desk, field, typed, named):
    await desk.send()
    await desk.press("Review")
    before = Desk(desk.folder).article("2026-03-02-mill-grinds-more")
    await desk.press("Edit")
    await desk.press(field)
    await desk.answer(typed)
    assert any(named in each.text for each in desk.messages)
    assert desk.messages[-1].text.startswith("✏️")
    assert Desk(desk.folder).article(before.id) == before


async def test_a_new_summary_leaves_no_old_one_in_another_language(desk):
    await desk.send()
    await desk.press("Review")
    await desk.press("Edit")
    await desk.press("Summary")
    await desk.answer("Мельница испекла 32 хлеба.")
    (draft, *_) = Desk(desk.folder).article("2026-03-02-mill-grinds-more").drafts
    assert draft.fact.summary.values() == ("Мельница испекла 32 хлеба.",)


async def test_what_was_decided_can_be_looked_through(desk):
    await desk.send()
    await desk.press("Accept all")
    await desk.press("Look through")
    seen = [desk.card.splitlines()[0]]
    for _ in range(2):
        await desk.press("Next")
        seen.append(desk.card.splitlines()[0])
    assert [each[-6:] for each in seen] == ["1 of 3", "2 of 3", "3 of 3"]


async def test_a_new_name_is_typed_with_a_plus(desk):
    await desk.send()
    await desk.press("Review")
    await desk.press("Edit")
    await desk.press("Said by")
    await desk.answer("+Olga Dahl")
    assert "Said by: Olga Dahl 🆕" in desk.card


async def test_a_late_answer_is_told_so_and_changes_nothing(desk):
    await desk.send()
    await desk.press("Review")
    await desk.press("Edit")
    await desk.press("Value")
    room = next(each.callback.__self__ for each in desk.bot.application.handlers[0])
    room.asks._held.clear()
    await desk.answer("99")
    assert "has expired" in desk.messages[-1].text


async def test_what_is_not_a_reply_is_a_question_as_ever(desk):
    await desk.send()
    await desk.press("Review")
    await desk.press("Edit")
    await desk.press("Value")
    await desk.say("sacks")
    assert "12" in desk.messages[-1].text


async def test_a_draft_is_merged_into_a_fact_that_looks_like_it(desk):
    await desk.send()
    await desk.press("Review")
    await desk.press("Next")
    assert "The old mill filled 12 sacks. — The Gazette" in desk.card
    await desk.press("Merge")
    await desk.press("1. The old mill")
    assert len(load_base(desk.folder).facts) == 1
    assert "3 of 3" in desk.card
    await desk.press("Back")
    assert "Merged into a fact" in desk.card


async def test_a_new_name_is_told_to_be_a_known_one(desk):
    await desk.send()
    await desk.press("Review")
    assert "reads like: Anna Bergh" in desk.card
    await desk.press("Names")
    await desk.press("Anna Berg = Anna Bergh")
    assert "Said by: Anna Bergh\n" in desk.card


async def test_what_the_page_lacks_of_its_source_is_asked_before_anything_is_accepted(desk):
    await desk.send("Mill grinds more\nAnna Berg: the mill made 31 loaves.\n")
    assert "outlet not known" in desk.card
    await desk.press("Review")
    await desk.press("Accept")
    assert desk.messages[-1].text.startswith("✏️ Outlet.")
    await desk.answer("The Gazette")
    assert desk.messages[-1].text.startswith("✏️ Date of publication.")
    await desk.answer("2.3.2026")
    assert "The Gazette, 2 March 2026" in desk.card
    await desk.press("Accept")
    assert len(load_base(desk.folder).facts) == 2


async def test_a_double_press_decides_once(desk):
    await desk.send()
    await desk.press("Review")
    stale = desk.shown
    await desk.press("Accept")
    await desk.press("Reject", message=stale)
    assert desk.bot.toasts[-1] == "Decided already."
    assert len(load_base(desk.folder).facts) == 2


async def test_a_draft_that_somebody_changed_is_shown_anew_and_not_accepted(desk):
    await desk.send()
    await desk.press("Review")
    other = Desk(desk.folder)
    draft = other.article("2026-03-02-mill-grinds-more").drafts[0]
    other.edit(draft, {"value": "32"})
    await desk.press("Accept")
    assert desk.bot.toasts[-1].startswith("The draft has changed since")
    assert "Value: 32%" in desk.card
    assert len(load_base(desk.folder).facts) == 1


async def test_the_list_of_drafts_goes_on_where_it_was_left(desk, desk_at, folder):
    await desk.send()
    await desk.press("Review")
    await desk.press("Accept")
    again = desk_at(folder)
    async with again.bot.application:
        await again.say("/drafts")
        assert "To decide on: 2" in again.shown.text
        await again.press("Mill grinds more")
        await again.press("Review: 2")
        assert "2 of 3" in again.shown.text


async def test_the_same_article_twice_changes_nothing(desk):
    await desk.send()
    await desk.press("Review")
    await desk.press("Accept")
    before = {each: each.read_bytes() for each in desk.folder.rglob("*.yaml")}
    await desk.send()
    assert "on the desk already" in desk.card
    assert {each: each.read_bytes() for each in desk.folder.rglob("*.yaml")} == before


async def test_an_accepted_fact_can_be_seen_as_readers_do(desk):
    await desk.send()
    await desk.press("Review")
    await desk.press("Accept")
    await desk.press("Back")
    assert "As readers see it" in " ".join(desk.labels())


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
async def test_a_base_that_cannot_be_written_to_is_told(desk):
    desk.folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    await desk.send()
    assert "cannot make drafts" in desk.messages[-1].text


async def test_a_full_disk_is_told_and_loses_nothing(desk, monkeypatch):
    await desk.send()
    await desk.press("Review")
    card = desk.card

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("bot.review.disk._write", full)
    await desk.press("Accept")
    assert "No space left" in desk.bot.toasts[-1]
    assert str(desk.folder) not in desk.card + desk.bot.toasts[-1]
    assert len(load_base(desk.folder).facts) == 1
    monkeypatch.undo()
    await desk.press("Accept")
    assert card.splitlines()[0] != desk.card.splitlines()[0]
    assert len(load_base(desk.folder).facts) == 2


async def test_a_broken_base_is_told_with_its_line(desk):
    (desk.folder / "old.yaml").write_text("article: {id: old}\n", encoding="utf-8")
    await desk.send()
    assert "old.yaml" in desk.messages[-1].text
    assert str(desk.folder) not in desk.messages[-1].text


async def test_a_rule_that_stumbles_is_told_and_the_next_article_is_read(desk_at, folder):
    def parse(raw, **more):
        if b"stumble" in raw:
            raise ZeroDivisionError
        return mill()

    desk = desk_at(folder, parse=parse)
    async with desk.bot.application:
        await desk.send("stumble over it")
        assert "ZeroDivisionError" in desk.messages[-1].text
        await desk.send()
        assert "Mill grinds more" in desk.card
