"""The bot without a channel: commands, buttons, languages, follow-ups, and that it never fails on any input."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from neutral import FACTS, TODAY, base_of, harvest

from bot.app import MAX_QUESTION, App
from bot.index import build_index
from bot.models.answer import Choices, Comparison, Focus, Found, Listing, ListingKind, NoAnswer, Reason, facts_of
from bot.models.base import key_of
from bot.models.fact import Statement
from bot.models.notice import Explanation, Notice, NoticeKind
from bot.models.query import QuestionType
from bot.models.reply import (
    CompareFact,
    Rate,
    SetLanguage,
    ShowFact,
    ShowPage,
    ShowRelated,
    ShowSource,
    ShowWhy,
    Turn,
)
from bot.models.text import Language, Localized
from bot.render import Style
from bot.settings import shipped_base
from bot.state import Memory
from bot.state.memory import EXPIRES_AFTER


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def app(clock):
    return App(base_of(), today=lambda: TODAY, memory=Memory(clock=clock))


def shown(turn):
    return [each.id for each in facts_of(turn.answer)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("/start", NoticeKind.START, id="start"),
        pytest.param("/START", NoticeKind.START, id="capitals"),
        pytest.param("/start@dossier_bot", NoticeKind.START, id="in a group"),
        pytest.param("/start nonsense", NoticeKind.START, id="unknown deep link"),
        pytest.param("/help", NoticeKind.HELP, id="help"),
        pytest.param("/language", NoticeKind.LANGUAGE, id="language"),
        pytest.param("/language klingon", NoticeKind.LANGUAGE, id="unknown language"),
        pytest.param("/compare", NoticeKind.COMPARE_USAGE, id="compare nothing"),
        pytest.param("/why", NoticeKind.NOTHING_TO_EXPLAIN, id="nothing to explain"),
        pytest.param("/figurs", NoticeKind.UNKNOWN_COMMAND, id="mistyped"),
        pytest.param("/", NoticeKind.UNKNOWN_COMMAND, id="a slash"),
        pytest.param("hello", NoticeKind.GREETING, id="greeting"),
    ],
)
def test_notice(app, text, kind):
    answer = app.ask(text, chat="a").answer
    assert isinstance(answer, Notice)
    assert answer.kind is kind


def test_mistyped_command_suggests_the_nearest(app):
    assert "figures" in app.ask("/figurs").answer.suggestions


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("/figures", ListingKind.FIGURES, id="figures"),
        pytest.param("/people", ListingKind.PEOPLE, id="people"),
        pytest.param("/events", ListingKind.EVENTS, id="events"),
        pytest.param("/timeline", ListingKind.EVENTS, id="timeline"),
        pytest.param("/topics", ListingKind.TOPICS, id="topics"),
        pytest.param("/sources", ListingKind.SOURCES, id="sources"),
    ],
)
def test_listing_command(app, text, kind):
    answer = app.ask(text).answer
    assert isinstance(answer, Listing)
    assert answer.kind is kind
    assert answer.total > 0


def test_listing_command_with_a_filter(app):
    assert shown(app.ask("/figures harvest of Norway")) == ["harvest-no-2024"]
    refused = app.ask("/figures Spain")
    assert isinstance(refused.answer, NoAnswer)
    assert refused.answer.entities == ("ES",)


def test_compare_command(app):
    assert isinstance(app.ask("/compare harvest of Norway and Portugal").answer, Comparison)


def test_deep_link_opens_its_fact_and_begins_a_conversation(app):
    opened = app.ask(f"/start {key_of('harvest-no-2024')}", chat="a")
    assert shown(opened) == ["harvest-no-2024"]
    assert app.ask("what is the source?", chat="a").answer.fact.id == "harvest-no-2024"


@pytest.mark.parametrize("named", ["norway", "harvest"])
def test_deep_link_to_an_entity_or_a_concept_opens_its_facts(app, named):
    opened = app.ask(f"/start {key_of(named)}").answer
    assert opened == app.press(ShowPage(ListingKind.FACTS, 1, (named,))).answer
    assert opened.total > 0


def test_deep_link_to_an_article_opens_the_facts_that_stand_in_it(app):
    article = FACTS[0].article
    opened = app.ask(f"/start {key_of(article)}").answer
    assert opened.total == sum(fact.article == article for fact in FACTS)
    assert {fact.article for fact in opened.facts} == {article}
    assert app.render(Turn(opened, Language.EN), Style.PLAIN).text.startswith(
        f"Facts: {app.base.articles[article].source.title[:20]}"
    )


@pytest.mark.parametrize("key", ["", "zzzzzzzzzz", "q-", "nonsense", "a b", key_of("atlantis")])
def test_deep_link_to_what_is_gone_says_so_and_starts(app, key):
    answer = app.ask(f"/start {key}").answer
    assert (answer.kind, answer.text) == (NoticeKind.START, key)


def test_a_question_behind_ask_is_a_question(app):
    asked, plain = app.ask("/ask harvest of Norway in 2024", chat="a"), app.ask("harvest of Norway in 2024", chat="b")
    assert asked.answer == plain.answer
    assert app.ask("/ask", chat="a").answer.kind is NoticeKind.ASK_USAGE


def test_readers_of_a_group_have_conversations_of_their_own_and_one_language(app):
    app.ask("harvest of Norway in 2024", chat="-7", asker="1")
    assert app.ask("/why", chat="-7", asker="2").answer.kind is NoticeKind.NOTHING_TO_EXPLAIN
    assert isinstance(app.ask("/why", chat="-7", asker="1").answer, Explanation)
    app.ask("/language kk", chat="-7", asker="1")
    assert app.ask("/help", chat="-7", asker="2").language is Language.KK
    assert app.ask("/help", chat="2").language is Language.RU


def test_a_group_with_a_new_number_keeps_its_language_and_news(app):
    app.ask("/language kk", chat="-7", asker="1")
    app.ask("/follow Norway", chat="-7", asker="1")
    app.move("-7", "-1007")
    assert app.ask("/help", chat="-1007", asker="2").language is Language.KK
    assert (app.notes.following("-7"), app.notes.following("-1007")) == ((), ("norway",))


def test_a_button_pressed_in_a_group_is_the_presser_s_turn(app):
    app.press(ShowFact("harvest-no-2024"), chat="-7", asker="1")
    assert isinstance(app.ask("/why", chat="-7", asker="1").answer, Explanation)
    assert app.ask("/why", chat="-7").answer.kind is NoticeKind.NOTHING_TO_EXPLAIN


@pytest.mark.parametrize("text", ["x" * (MAX_QUESTION + 1), "/figures " + "x" * MAX_QUESTION], ids=["text", "command"])
def test_too_long(app, text):
    assert app.ask(text).answer == Notice(NoticeKind.TOO_LONG)


def test_longest_question_is_read(app):
    question = "harvest of Norway in 2024"
    assert shown(app.ask(question + " " * (MAX_QUESTION + 1))) == ["harvest-no-2024"]


@pytest.mark.parametrize("text", ["", " ", "\n\t", "?", "\u200b\u200e"], ids=ascii)
def test_empty_is_not_understood(app, text):
    assert app.ask(text).answer == NoAnswer(Reason.NOT_UNDERSTOOD)


@pytest.mark.parametrize(
    ("text", "locale", "language"),
    [
        pytest.param("harvest of Norway", None, Language.EN, id="English"),
        pytest.param("урожай Норвегии", Language.EN, Language.RU, id="the question beats the client"),
        pytest.param("71", Language.EN, Language.EN, id="no letters: the client's"),
        pytest.param("71", None, Language.RU, id="no letters, no client: Russian"),
        pytest.param("שלום", Language.EN, Language.EN, id="letters of neither script: the client's"),
        pytest.param("/help", Language.KK, Language.KK, id="command: the client's"),
        pytest.param("/figures harvest", Language.RU, Language.EN, id="the command's argument"),
    ],
)
def test_language_of_the_reply(app, text, locale, language):
    assert app.ask(text, chat="a", locale=locale).language is language


def test_language_of_the_last_question_lasts(app):
    app.ask("harvest of Norway", chat="a")
    assert app.ask("71", chat="a").language is Language.EN
    assert app.ask("/help", chat="a", locale=Language.RU).language is Language.EN
    assert app.ask("/help", chat="b").language is Language.RU


@pytest.mark.parametrize("text", ["harvest of Norway", "/figures harvest", "/compare harvest", "/help", "hello"])
def test_chosen_language_beats_all(app, text):
    assert app.ask("/language kk", chat="a").answer == Notice(NoticeKind.LANGUAGE_SET, "kk")
    assert app.ask(text, chat="a", locale=Language.RU).language is Language.KK


@pytest.mark.parametrize("follow", ["command", "button"])
def test_language_may_follow_the_question_again(app, follow):
    app.press(SetLanguage(Language.KK), chat="a")
    answer = app.ask("/language auto", chat="a") if follow == "command" else app.press(SetLanguage(None), chat="a")
    assert answer.answer == Notice(NoticeKind.LANGUAGE_SET, "auto")
    assert app.ask("harvest of Norway", chat="a").language is Language.EN


@pytest.mark.parametrize(
    ("follow_up", "fact"),
    [
        pytest.param("and Portugal?", "harvest-pt-2024", id="another country"),
        pytest.param("what is the source?", "harvest-no-2024", id="its source"),
    ],
)
def test_follow_up_takes_the_rest_from_before(app, follow_up, fact):
    app.ask("harvest of Norway in 2024", chat="a")
    assert shown(app.ask(follow_up, chat="a"))[:1] == [fact]


def test_follow_up_that_the_fact_cannot_answer_is_refused(app):
    app.ask("harvest of Norway in 2024", chat="a")
    answer = app.ask("who said it?", chat="a").answer
    assert isinstance(answer, NoAnswer)
    assert [each.id for each in answer.known] == ["harvest-no-2024"]


def test_conversations_keep_apart(app):
    app.ask("harvest of Norway in 2024", chat="a")
    assert isinstance(app.ask("and Portugal?", chat="b").answer, Choices | NoAnswer)
    assert isinstance(app.ask("what is the source?").answer, NoAnswer)


def test_small_talk_keeps_the_subject(app):
    app.ask("harvest of Norway in 2024", chat="a")
    app.ask("thanks", chat="a")
    assert shown(app.ask("and Portugal?", chat="a")) == ["harvest-pt-2024"]


def test_silence_ends_a_conversation_and_keeps_its_language(app, clock):
    app.ask("/language kk", chat="a")
    app.ask("harvest of Norway in 2024", chat="a")
    clock.now += EXPIRES_AFTER + 1
    explained = app.ask("/why", chat="a")
    assert (explained.answer, explained.language) == (Notice(NoticeKind.NOTHING_TO_EXPLAIN), Language.KK)
    assert isinstance(app.ask("what is the source?", chat="a").answer, NoAnswer)


@pytest.mark.parametrize("way", ["command", "button"])
def test_why_explains_the_last_question(app, way):
    app.ask("harvest of Norway in 2024", chat="a")
    answer = (app.ask("/why", chat="a") if way == "command" else app.press(ShowWhy(), chat="a")).answer
    assert isinstance(answer, Explanation)
    assert answer.query.text == "harvest of Norway in 2024"
    assert answer.matches[0].fact.id == "harvest-no-2024"
    assert {"answer coverage", "margin"} <= dict(answer.thresholds).keys()


def test_why_under_a_reply_explains_that_reply_and_no_later_one(app):
    app.ask("harvest of Norway in 2024", chat="a")
    assert isinstance(app.press(ShowWhy("harvest-no-2024"), chat="a").answer, Explanation)
    app.ask("what is a gauge?", chat="a")
    assert app.press(ShowWhy("harvest-no-2024"), chat="a").answer == Notice(NoticeKind.EXPLANATION_GONE)


def test_why_under_a_figure_does_not_explain_what_was_worked_out_of_it_later(app):
    compared = app.press(CompareFact("harvest-no-2024"), chat="a").answer
    for each in (compared.larger.id, compared.smaller.id):
        assert app.press(ShowWhy(each), chat="a").answer == Notice(NoticeKind.EXPLANATION_GONE)
    app.press(ShowFact(compared.larger.id), chat="a")
    stale = app.press(ShowWhy(compared.larger.id, reckoned=True), chat="a").answer
    assert stale == Notice(NoticeKind.EXPLANATION_GONE)


def test_why_under_a_figure_does_not_explain_a_choice_that_offers_it(app):
    app.ask("harvest of Norway in 2024", chat="a")
    assert isinstance(app.ask("harvest in 2024", chat="a").answer, Choices)
    assert app.press(ShowWhy("harvest-no-2024"), chat="a").answer == Notice(NoticeKind.EXPLANATION_GONE)


def test_a_value_is_asked_about_whatever_came_before(app):
    app.ask("blorb frumious", chat="a")
    assert app.ask("900 thousand tonnes, what is this?", chat="a").answer.fact.id == "harvest-no-2024"


def test_a_message_without_words_is_no_question_and_ends_no_conversation(app):
    app.ask("harvest of Norway in 2024", chat="a")
    assert app.ask("", chat="a").answer == Notice(NoticeKind.WORDLESS)
    assert app.notes.count_misses() == 0
    assert app.ask("what is the source?", chat="a").answer.fact.id == "harvest-no-2024"


def test_why_of_a_conversation_that_is_gone_says_so(app):
    assert app.press(ShowWhy("harvest-no-2024"), chat="a").answer == Notice(NoticeKind.EXPLANATION_GONE)


def test_a_comparison_that_a_button_brought_can_be_explained_and_followed(app):
    compared = app.press(CompareFact("harvest-no-2024"), chat="a").answer
    explained = app.press(ShowWhy(compared.larger.id, reckoned=True), chat="a").answer
    assert explained.shown == (compared.larger, compared.smaller)
    assert explained.query.type is QuestionType.COMPARE


def test_compare_is_offered_only_where_a_figure_fits(app):
    assert app.press(ShowFact("harvest-no-2024")).answer.comparable
    assert not app.press(ShowFact("electrified-no")).answer.comparable


def test_a_rating_is_thanked_for_in_the_language_of_the_chat(app):
    app.ask("/language kk", chat="a")
    thanked = app.press(Rate("gauge", helpful=True), chat="a", locale=Language.RU)
    assert (thanked.answer, thanked.language) == (Notice(NoticeKind.RATED, "helpful"), Language.KK)


def test_the_language_of_a_chat_is_known_without_a_question(app):
    assert app.language_of("a", locale=Language.EN) is Language.EN
    app.ask("какой урожай?", chat="a")
    assert app.language_of("a", locale=Language.EN) is Language.RU
    app.ask("/language kk", chat="a")
    assert app.language_of("a", locale=Language.EN) is Language.KK


def many(speaker):
    return [
        Statement(id=f"said-{each:02}", article="gazette", speaker=speaker, summary=Localized(en=f"Word {each}."))
        for each in range(20)
    ]


@pytest.mark.parametrize("asked", ["what did Ingrid Larsen say?", "/figures 2024"])
def test_a_list_asked_for_in_words_stays_that_list_on_every_page(asked):
    years = [harvest(f"h{each:02}", country="norway", year="2024", value=each + 1) for each in range(20)]
    app = App(base_of([*FACTS, *many("larsen"), *years]), today=lambda: TODAY)
    first = app.ask(asked, chat="a").answer
    assert (first.filter, first.pages > 2) == ((), True)
    pages = [
        app.press(ShowPage(first.kind, number, first.filter, first.words), chat="a").answer
        for number in range(1, first.pages + 1)
    ]
    assert pages[0].facts == first.facts
    listed = [fact.id for page in pages for fact in page.facts]
    assert len(listed) == len(set(listed)) == first.total < len(app.base.facts)


def test_a_page_beyond_the_last_is_the_last_after_the_dossier_shrank(app):
    page = app.press(ShowPage(ListingKind.FIGURES, 999), chat="a").answer
    assert page.page == page.pages


def test_words_that_find_nothing_any_more_show_an_empty_page(app):
    gone = app.press(ShowPage(ListingKind.FIGURES, 2, words="submarines of Atlantis"), chat="a").answer
    assert (gone.facts, gone.total) == ((), 0)


def test_related_facts_come_in_pages(app):
    first = app.press(ShowRelated("harvest-no-2024")).answer
    last = app.press(ShowRelated("harvest-no-2024", first.pages)).answer
    assert (first.beside, first.page, last.page) == ("harvest-no-2024", 1, first.pages)
    assert "harvest-no-2024" not in [fact.id for fact in (*first.facts, *last.facts)]


@pytest.mark.parametrize(
    ("action", "kind"),
    [
        pytest.param(ShowFact("gauge"), Found, id="fact"),
        pytest.param(ShowSource("gauge"), Found, id="source"),
        pytest.param(ShowRelated("gauge"), Listing, id="related"),
        pytest.param(CompareFact("harvest-no-2024"), Comparison, id="compare"),
        pytest.param(CompareFact("electrified-no"), NoAnswer, id="nothing to compare with"),
        pytest.param(CompareFact("gauge"), Found, id="no figure to compare"),
        pytest.param(ShowPage(ListingKind.FIGURES, 1), Listing, id="page"),
        pytest.param(ShowPage(ListingKind.FIGURES, -3, ("gone",)), Listing, id="page of nothing"),
        pytest.param(ShowFact("gone"), Notice, id="stale"),
        pytest.param(ShowWhy(), Notice, id="nothing to explain"),
    ],
)
def test_button(app, action, kind):
    assert isinstance(app.press(action, chat="a").answer, kind)


def test_source_button_puts_the_source_first(app):
    assert app.press(ShowSource("gauge")).answer.focus is Focus.SOURCE


def test_stale_button_says_so(app):
    assert app.press(ShowRelated("gone")).answer == Notice(NoticeKind.STALE_BUTTON)


def test_pressed_fact_may_be_asked_about(app):
    app.press(ShowFact("promise"), chat="a")
    answer = app.ask("who said it?", chat="a").answer
    assert (answer.fact.id, answer.focus) == ("promise", Focus.SPEAKER)


def test_turn_keeps_the_text_and_tells_its_time(app):
    turn = app.ask("harvest of Norway")
    assert turn.query == "harvest of Norway"
    assert turn.elapsed_ms > 0


APP = App(base_of(), today=lambda: TODAY)
PIECES = (
    *("harvest", "Norway", "экспорт", "Португалии", "2024", "120 млн", "сколько", "who", "compare", "and", "а с"),
    *("/figures", "/compare", "/start", "/why", "/language", "это", "не", "-", "«", "'", "%", "€", "\u200b", "\x00"),
    *("\ud800", "😀", "שלום", "1e999999", "9" * 60, "0.", "1/0", "2024-13-45", "{}", "%s", "\n"),
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.text(st.characters(), max_size=20),
    st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=8).map("".join),
)


@settings(max_examples=300)
@example(texts=["9" * 900])
@example(texts=["harvest " * 100])
@given(texts=st.lists(TEXTS, min_size=1, max_size=3))
def test_asking_never_fails(texts):
    for text in texts:
        turn = APP.ask(text, chat=texts[0][:3])
        for style in Style:
            assert APP.render(turn, style).text.strip()


ACTIONS = st.one_of(
    st.builds(ShowFact, st.sampled_from([*APP.base.facts, "gone", ""])),
    st.builds(ShowSource, st.sampled_from([*APP.base.facts, "gone"])),
    st.builds(ShowRelated, st.sampled_from([*APP.base.facts, "gone"])),
    st.builds(CompareFact, st.sampled_from([*APP.base.facts, "gone"])),
    st.builds(
        ShowPage,
        st.sampled_from(ListingKind),
        st.integers(),
        st.lists(st.sampled_from([*APP.base.entities, *APP.base.concepts, "x"]), max_size=2).map(tuple),
    ),
    st.builds(SetLanguage, st.sampled_from([*Language, None])),
    st.just(ShowWhy()),
)


@given(action=ACTIONS, before=st.sampled_from(["", "harvest of Norway", "what happened", "asdf"]))
def test_pressing_never_fails(action, before):
    APP.ask(before, chat="p")
    turn = APP.press(action, chat="p")
    for style in Style:
        assert APP.render(turn, style).text.strip()


def said(turn: Turn) -> Turn:
    return replace(turn, elapsed_ms=0.0)


QUESTIONS = (
    "harvest of Norway in 2024",
    "exports of Portugal to Norway",
    "who is the president of Portugal",
    "railways",
    "Norway",
    "compare harvest of Portugal and Norway",
    "compare exports in 2023 and 2024",
    "harvest of Spain",
    "lighthouse keeper",
    "trade between Portugal and Norway",
)


@pytest.mark.parametrize("question", QUESTIONS)
def test_same_question_same_answer(question):
    assert said(APP.ask(question)) == said(APP.ask(question))


@settings(max_examples=15)
@given(facts=st.permutations(FACTS))
def test_order_of_facts_does_not_change_the_answer(facts):
    shuffled = App(base_of(facts), today=lambda: TODAY)
    for question in QUESTIONS:
        assert said(shuffled.ask(question)) == said(APP.ask(question))


def test_a_kept_index_answers_as_a_fresh_one(tmp_path, monkeypatch):
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path))
    question = "скока торгует казахстан с израелем"
    fresh = App.open(shipped_base()).ask(question)
    assert [each.suffix for each in tmp_path.iterdir()] == [".json"]
    assert App.open(shipped_base()).ask(question).answer == fresh.answer


def test_a_cache_that_cannot_be_written_stops_nothing(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path / "file"))
    assert isinstance(App.open(shipped_base()).ask("визы").answer, Found | Choices)


def test_another_day_is_answered_by_its_own_date():
    days = [dt.date(2025, 3, 4), dt.date(2025, 3, 5)]
    app = App(base_of(), today=lambda: days[0])
    before = app.ask("what happened yesterday", chat="a")
    del days[0]
    after = app.ask("what happened yesterday", chat="a")
    assert before.answer != after.answer
    assert after.answer == App(base_of(), today=lambda: days[0]).ask("what happened yesterday").answer


def test_a_base_loaded_anew_is_answered_from_at_once(app):
    question = "harvest of Norway in 2024"
    app.render(app.ask(question), Style.PLAIN)
    fact = app.ask(question).answer.fact
    newer = fact.model_copy(update={"value": Decimal(77)})
    app.base = replace(app.base, facts={**app.base.facts, fact.id: newer})
    app.index = build_index(app.base)
    assert app.ask(question).answer.fact == newer
    assert "77" in app.render(app.ask(question), Style.PLAIN).text


def test_warming_leaves_nothing_in_conversations(app):
    app.warm()
    assert app.ask("/why").answer.kind is NoticeKind.NOTHING_TO_EXPLAIN
    assert not app.notes.misses(9)


def cards(deck):
    return [card.id for card in deck.cards]


def test_typing_in_another_chat_disturbs_no_conversation_and_is_no_miss(app):
    app.ask("harvest of Norway in 2024", chat="a")
    app.search("exports of Portugal", reader="a")
    app.search("nonsense of a kind", reader="a")
    assert shown(app.ask("and in 2023?", chat="a")) == shown(app.ask("harvest of Norway in 2023", chat="b"))
    assert not [miss for miss in app.notes.misses(9) if "nonsense" in miss.text]


def test_cards_speak_the_language_that_the_reader_chose(app):
    app.ask("/language kk", chat="a")
    assert app.search("harvest of Norway in 2024", reader="a").language is Language.KK
    assert app.search("", reader="b", locale=Language.EN).language is Language.EN


def test_a_fact_is_found_by_its_key(app):
    assert cards(app.search(key_of("harvest-no-2024")))[0] == "harvest-no-2024"


@pytest.mark.parametrize("typed", ["Topics", "темы", "/topics"])
def test_a_list_is_found_by_its_name(app, typed):
    listed = app.press(ShowPage(ListingKind.TOPICS, 1)).answer
    assert cards(app.search(typed))[: len(listed.ids)] == list(listed.ids)


def test_a_mere_name_brings_everything_about_it(app):
    listed = app.press(ShowPage(ListingKind.FACTS, 1, ("norway",))).answer
    deck = app.search("Norway")
    assert len(deck.cards) == min(listed.total, 24)
    assert set(shown(Turn(listed, Language.EN))) <= set(cards(deck))


@pytest.mark.parametrize("typed", ["/language kk", "/start", "/help", "/forget yes", "/follow Norway", "/misses"])
def test_orders_are_not_followed_while_typing(app, typed):
    app.ask("harvest of Norway in 2024", chat="a")
    app.search(typed, reader="a")
    assert isinstance(app.ask("/why", chat="a").answer, Explanation)
    assert app.ask("/help", chat="a").language is not Language.KK
    assert app.notes.following("a") == ()


def test_a_question_that_replaces_another_leans_on_what_that_leaned_on(app):
    app.ask("harvest of Norway in 2024", chat="a")
    wrong = app.ask("and in 1950?", chat="a")
    mended = app.ask("and in 2023?", chat="a", instead=wrong.before)
    assert shown(mended) == shown(app.ask("harvest of Norway in 2023"))
    first = app.ask("exports of Portugal in 2024", chat="c")
    alone = app.ask("and in 2023?", chat="c", instead=first.before)
    assert alone.answer == app.ask("and in 2023?").answer
