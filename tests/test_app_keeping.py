"""What a chat wants to be told and what is kept of it: /follow, /digest, /forget, /misses and their buttons."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from neutral import FACTS, TODAY, base_of

from bot.app import App
from bot.index import build_index
from bot.models.notice import DigestOffer, Following, Misses, Notice, NoticeKind, Subscribable
from bot.models.reply import Follow, Forget, SetDigest, SetLanguage, ShowMisses, ShowNews, Turn, Unfollow
from bot.models.text import Language
from bot.newsdesk import MISSES_ON_PAGE
from bot.render import Style
from bot.state import MAX_FOLLOWED, Miss, Rated

EDITOR = "900"


@pytest.fixture
def app():
    return App(base_of(), today=lambda: TODAY, editors=frozenset({EDITOR}), zone=ZoneInfo("Europe/Oslo"))


def notice(app, text, chat="7"):
    answer = app.ask(text, chat=chat).answer
    assert isinstance(answer, Notice)
    return answer.kind, answer.text


def test_following_and_unfollowing_by_name(app):
    assert notice(app, "/follow Норвегия") == (NoticeKind.FOLLOWED, "norway")
    assert notice(app, "/follow Norwey") == (NoticeKind.FOLLOWED_ALREADY, "norway")
    assert app.ask("/following", chat="7").answer == Following(("norway",), None, "Europe/Oslo")
    assert app.ask("/following", chat="8").answer.abouts == ()
    assert notice(app, "/unfollow Norway") == (NoticeKind.UNFOLLOWED, "norway")
    assert notice(app, "/unfollow Norway") == (NoticeKind.FOLLOWED_NEVER, "norway")


@pytest.mark.parametrize("order", ["/follow Norway", "/unfollow Norway", "/digest 9", "/forget yes", "/language kk"])
def test_without_a_chat_nothing_is_kept_and_nothing_is_promised(app, order):
    app.notes.missed("rye", language="en", reason="unknown_topic")
    assert notice(app, order, chat="") == (NoticeKind.NOT_HERE, "")
    assert (app.notes.following(""), app.notes.count_misses()) == ((), 1)


def test_following_nothing_offers_the_main_subjects(app):
    answer = app.ask("/follow", chat="7").answer
    assert isinstance(answer, Subscribable)
    assert (answer.written, "norway" in answer.abouts) == ("", True)


def test_several_are_offered_and_none_is_followed(app):
    assert app.ask("/follow exports Norway", chat="7").answer.abouts == ("norway", "exports")
    assert app.notes.following("7") == ()


def test_what_the_dossier_is_silent_about_can_be_followed_by_button(app):
    assert app.ask("/follow Brazil", chat="7").answer == Subscribable("Brazil", ("BR",), silent=True)
    assert app.press(Follow("BR"), chat="7").answer.kind is NoticeKind.FOLLOWED


def test_unfollowing_what_is_not_one_thing_shows_what_is_followed(app):
    app.ask("/follow Norway", chat="7")
    app.ask("/follow exports", chat="7")
    for text in ("/unfollow", "/unfollow exports Norway", "/unfollow abracadabra"):
        assert app.ask(text, chat="7").answer.abouts == ("exports", "norway")
    assert notice(app, "/unfollow exports Portugal") == (NoticeKind.UNFOLLOWED, "exports")


def test_a_button_that_unfollows_shows_what_is_left(app):
    app.ask("/follow Norway", chat="7")
    app.ask("/follow exports", chat="7")
    assert app.press(Unfollow("norway"), chat="7").answer.abouts == ("exports",)


def test_one_chat_follows_so_much_and_no_more(app):
    for number in range(MAX_FOLLOWED):
        app.notes.follow("7", f"a{number}")
    assert notice(app, "/follow Norway") == (NoticeKind.FOLLOWS_TOO_MUCH, str(MAX_FOLLOWED))


def test_what_the_dossier_no_longer_knows_is_not_shown_and_not_lost(app):
    app.ask("/follow fisheries", chat="7")
    before = app.base
    concepts = tuple(each for each in before.concepts.values() if each.id != "fisheries")
    app.adopt(build_index(base_of((), concepts=concepts)))
    assert app.ask("/following", chat="7").answer.abouts == ()
    app.adopt(build_index(before))
    assert app.ask("/following", chat="7").answer.abouts == ("fisheries",)


def test_followers_are_told_in_the_language_they_asked_in(app):
    app.ask("/follow Norway", chat="7", locale=Language.KK)
    assert app.language_of("7") is Language.KK
    app.press(SetLanguage(Language.EN), chat="7")
    assert app.language_of("7") is Language.EN


@pytest.mark.parametrize(
    ("text", "hour"), [("/digest 9", 9), ("/digest 09:00", 9), ("/digest 0", 0), ("/digest 23:00", 23)]
)
def test_a_daily_hour_is_set(app, text, hour):
    assert notice(app, text) == (NoticeKind.DIGEST_SET, f"{hour}:00 Europe/Oslo")
    assert app.notes.subscription("7").hour == hour


@pytest.mark.parametrize("text", ["/digest off", "/digest выкл", "/digest жоқ", "/digest OFF"])
def test_news_at_once_again(app, text):
    app.ask("/digest 9", chat="7")
    assert notice(app, text)[0] is NoticeKind.DIGEST_OFF
    assert app.notes.subscription("7").hour is None


@pytest.mark.parametrize("text", ["/digest", "/digest 24", "/digest 9:30", "/digest noon", "/digest -1", "/digest ²"])
def test_what_is_no_hour_asks_for_one(app, text):
    assert app.ask(text, chat="7").answer == DigestOffer(None, "Europe/Oslo")


@pytest.mark.parametrize(("now", "last"), [(8, 1), (9, 2), (15, 2)], ids=["before", "at", "after"])
def test_the_first_daily_news_come_at_the_next_such_hour(app, now, last):
    clock = dt.datetime(2026, 3, 2, now, tzinfo=ZoneInfo("Europe/Oslo"))
    app.desk = replace(app.desk, now=lambda: clock)
    app.press(SetDigest(9), chat="7")
    rows = app.notes.disk.read("SELECT last FROM digests")
    assert rows == [(f"2026-03-0{last}",)]


def test_forgetting_is_asked_about_first(app):
    app.ask("/follow Norway", chat="7")
    assert notice(app, "/forget")[0] is NoticeKind.FORGET_ASKED
    assert app.notes.following("7") == ("norway",)
    assert app.press(Forget(), chat="7").answer.kind is NoticeKind.FORGOTTEN
    assert app.notes.following("7") == ()


@pytest.mark.parametrize("text", ["/forget yes", "/forget да", "/forget ИӘ"])
def test_forgetting_may_be_agreed_to_at_once(app, text):
    app.ask("/follow Norway", chat="7")
    app.ask("harvest of Norway in 2024", chat="7")
    assert notice(app, text)[0] is NoticeKind.FORGOTTEN
    assert app.ask("/why", chat="7").answer.kind is NoticeKind.NOTHING_TO_EXPLAIN


def test_a_group_that_is_forgotten_forgets_every_reader_in_it(app):
    for asker in ("7", "8"):
        app.ask("harvest of Norway in 2024", chat="-100", asker=asker)
    app.press(Forget(), chat="-100", asker="7")
    for asker in ("7", "8"):
        assert app.ask("/why", chat="-100", asker=asker).answer.kind is NoticeKind.NOTHING_TO_EXPLAIN


def test_a_reader_who_is_forgotten_is_forgotten_in_groups_too(app):
    for asker in ("7", "8"):
        app.ask("harvest of Norway in 2024", chat="-100", asker=asker)
    app.press(Forget(), chat="7")
    kinds = [getattr(app.ask("/why", chat="-100", asker=each).answer, "kind", None) for each in ("7", "8")]
    assert kinds == [NoticeKind.NOTHING_TO_EXPLAIN, None]


def test_a_question_without_an_answer_is_noted(app):
    for chat in ("7", "8"):
        app.ask("what is the price of bread in Lisbon?", chat=chat)
    assert app.notes.misses(5) == (Miss("what is the price of bread in Lisbon?", "en", "unknown_topic", 2),)


@pytest.mark.parametrize(
    "text",
    ["harvest of Norway in 2024", "/figures Spain", "/figurs", "/follow abracadabra", "hello", "thanks", "", "?!"],
)
def test_answers_commands_and_small_talk_are_not_noted(app, text):
    app.ask(text, chat="7")
    assert [each.text for each in app.notes.misses(5)] in ([], [text] if text == "?!" else [])


def test_what_nobody_s_chat_asks_is_not_noted(app):
    app.ask("what is the price of bread in Lisbon?")
    assert app.notes.misses(5) == ()


def test_to_readers_the_editors_command_does_not_exist(app):
    assert notice(app, "/misses") == (NoticeKind.UNKNOWN_COMMAND, "misses")
    assert "misses" not in app.ask("/misse", chat="7").answer.suggestions
    assert app.press(ShowMisses(1), chat="7").answer.kind is NoticeKind.STALE_BUTTON


def test_editors_turn_the_pages_of_what_was_asked_in_vain(app):
    for number in range(MISSES_ON_PAGE + 1):
        app.notes.missed(f"rye {'x' * number}", language="en", reason="unknown_topic")
    first = app.ask("/misses", chat=EDITOR).answer
    assert isinstance(first, Misses)
    assert (len(first.misses), first.total, first.page, first.pages, first.days) == (10, 11, 1, 2, 30)
    assert len(app.ask("/misses 2", chat=EDITOR).answer.misses) == 1
    assert app.press(ShowMisses(99), chat=EDITOR).answer.page == 2


def test_editors_are_told_which_replies_did_not_help(app):
    app.notes.rate("7", "harvest-no-2024", helpful=False)
    app.notes.rate("8", "harvest-no-2024", helpful=True)
    app.notes.rate("7", "harvest-pt-2024", helpful=True)
    app.notes.rate("7", "gone", helpful=False)
    assert app.ask("/misses", chat=EDITOR).answer.rated == (Rated("harvest-no-2024", 1, 1),)


def test_news_that_are_gone_say_so(app):
    assert app.press(ShowNews(1, 1), chat="7").answer.kind is NoticeKind.NEWS_GONE


@pytest.mark.parametrize("style", list(Style))
@pytest.mark.parametrize("language", list(Language))
def test_every_reply_can_be_written(app, style, language):
    for text in (
        "/follow",
        "/follow Norway",
        "/following",
        "/digest",
        "/digest 9",
        "/misses",
        "/forget",
        "/forget yes",
    ):
        assert app.render(Turn(app.ask(text, chat=EDITOR).answer, language), style).text


def test_follow_ups_speak_of_the_dossier_as_it_now_stands(app):
    app.ask("harvest of Norway in 2024", chat="7")
    corrected = tuple(
        each.model_copy(update={"value": each.value + 1}) if each.id == "harvest-no-2024" else each for each in FACTS
    )
    app.adopt(build_index(base_of(corrected)))
    answer = app.ask("what is the source?", chat="7").answer
    assert answer.fact.value == 900_001


def test_a_follow_up_to_what_is_gone_is_not_guessed(app):
    app.ask("harvest of Norway in 2024", chat="7")
    app.adopt(build_index(base_of(tuple(each for each in FACTS if each.id != "harvest-no-2024"))))
    assert not hasattr(app.ask("what is the source?", chat="7").answer, "fact")
