"""What a reply becomes in Telegram: previews, buttons that copy, buttons that do not fit, pages in place."""

import ast
import json
from pathlib import Path

import pytest
from telegram import InlineKeyboardMarkup

import bot
from bot.models.answer import ListingKind
from bot.models.base import Base
from bot.models.reply import Button, Rendered, ShowPage, ShowRelated, ShowWhy
from bot.transport.telegram.replies import keyboard, parts_of, preview_of, turns_in_place

EMPTY = Base({}, {}, {}, {})
SOURCE = "https://example.org/rails"


def test_the_preview_of_a_source_is_small_and_below():
    shown = preview_of(Rendered("x", preview=SOURCE)).to_dict()
    assert shown == {
        "url": SOURCE,
        "is_disabled": False,
        "prefer_small_media": True,
        "prefer_large_media": False,
        "show_above_text": False,
    }


@pytest.mark.parametrize("address", [None, "http://intranet/rails", "nowhere"])
def test_no_preview_without_an_address_that_telegram_takes(address):
    assert preview_of(Rendered("x", preview=address)).to_dict() == {"is_disabled": True}


@pytest.mark.parametrize(("setting", "disabled"), [("off", True), ("OFF", True), ("", False), ("on", False)])
def test_the_operator_may_switch_previews_off(monkeypatch, setting, disabled):
    monkeypatch.setenv("DOSSIER_LINK_PREVIEW", setting)
    assert preview_of(Rendered("x", preview=SOURCE)).is_disabled is disabled


async def test_only_the_last_message_of_a_reply_has_buttons_and_a_preview():
    parts = list(
        parts_of(Rendered("rail " * 1000, ((Button("why", ShowWhy()),),), preview=SOURCE), EMPTY, "dossier_bot")
    )
    assert [each.markup is not None for each in parts] == [False, True]
    assert [each.preview.is_disabled for each in parts] == [True, False]


async def test_the_preview_reaches_telegram(bot, monkeypatch):
    monkeypatch.setattr(bot.app, "render", lambda *_: Rendered("rails", preview=SOURCE))
    await bot.say("rails?")
    assert json.loads(bot.request.calls[-1][1]["link_preview_options"])["url"] == SOURCE


def test_a_button_copies():
    (row,) = keyboard(
        Rendered("x", ((Button("📋 5 km", copy="5 km — the line"),),)), EMPTY, "dossier_bot"
    ).inline_keyboard
    assert row[0].to_dict() == {"text": "📋 5 km", "copy_text": {"text": "5 km — the line"}}


def test_a_text_too_long_to_copy_costs_only_its_button():
    assert keyboard(Rendered("x", ((Button("copy", copy="я" * 257),),)), EMPTY, "dossier_bot") is None
    assert keyboard(Rendered("x", ((Button("copy", copy="🚆" * 128),),)), EMPTY, "dossier_bot") is not None


def test_a_page_that_no_button_can_find_again_has_no_button():
    far = ShowPage(ListingKind.FIGURES, 2, words="очень длинные слова о чём-то, " * 4)
    assert keyboard(Rendered("x", ((Button("▶", far),),)), EMPTY, "dossier_bot") is None


@pytest.mark.parametrize(
    ("action", "in_place"),
    [
        (ShowPage(ListingKind.FIGURES, 1), True),
        (ShowRelated("a"), False),
        (ShowRelated("a", 2), True),
        (ShowWhy(), False),
    ],
)
def test_pages_turn_in_place(action, in_place):
    assert turns_in_place(action) is in_place


def test_a_reply_that_many_get_is_cut_and_its_buttons_are_written_once():
    rendered = Rendered("Rails", ((Button("why", ShowWhy()),),))
    (one,), (other,) = (parts_of(rendered, EMPTY, "dossier_bot") for _ in range(2))
    assert one is other
    assert one.markup.to_dict() is one.markup.to_dict()
    assert one.markup.to_dict() == InlineKeyboardMarkup(one.markup.inline_keyboard).to_dict()


def test_equal_replies_of_two_bases_are_kept_apart():
    twins = [Rendered("Rails", ((Button("why", ShowWhy()),),)) for _ in range(2)]
    one, other = (parts_of(each, EMPTY, "dossier_bot") for each in twins)
    assert one == other
    assert one[0] is not other[0]


def test_buttons_are_made_by_keyword_only():
    """The second place of the library's button is its address: data put there becomes a link to nowhere."""
    package = Path(bot.__file__).parent
    calls = [
        node
        for path in package.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "InlineKeyboardButton"
    ]
    assert calls
    assert [node.lineno for node in calls if node.args] == []
