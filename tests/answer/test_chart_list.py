"""What a reader's words draw."""

from __future__ import annotations

import pytest
from neutral import FACTS, TODAY, base_of, harvest

from bot.app import App
from bot.models.answer import Answer, NoAnswer, facts_of
from bot.models.chart import Chart, Charts, Chronology, Drawn, Sides
from bot.models.reply import ShowChart, ShowTimeline

MORE = (
    harvest("harvest-pt-2023", country="portugal", year="2023", value=1_000_000),
    harvest("harvest-pt-2022", country="portugal", year="2022", value=800_000),
)


@pytest.fixture(scope="module")
def app() -> App:
    return App(base_of((*FACTS, *MORE)), today=lambda: TODAY)


def told(answer: Answer) -> tuple[str, ...]:
    return tuple(each.id for each in facts_of(answer))


@pytest.mark.parametrize(
    ("text", "bars"),
    [
        ("/chart harvest", ("harvest-pt-2024", "harvest-no-2024")),
        ("/chart урожай", ("harvest-pt-2024", "harvest-no-2024")),
        ("/chart harvest by year", ("harvest-pt-2022", "harvest-pt-2023", "harvest-pt-2024")),
        ("/chart harvest Portugal", ("harvest-pt-2022", "harvest-pt-2023", "harvest-pt-2024")),
        ("/chart harvest Portugal by country", ("harvest-pt-2024", "harvest-no-2024")),
        ("/chart harvest Portugal Norway", ("harvest-pt-2024", "harvest-no-2024")),
        ("/chart hravest", ("harvest-pt-2024", "harvest-no-2024")),
        ("график урожая по годам", ("harvest-pt-2022", "harvest-pt-2023", "harvest-pt-2024")),
        ("draw me a bar chart of the harvest", ("harvest-pt-2024", "harvest-no-2024")),
        ("диаграмма урожая", ("harvest-pt-2024", "harvest-no-2024")),
        ("harvest chart", ("harvest-pt-2024", "harvest-no-2024")),
    ],
)
def test_words_draw_what_they_name(app: App, text: str, bars: tuple[str, ...]) -> None:
    answer = app.ask(text).answer
    assert isinstance(answer, Chart)
    assert told(answer) == bars


def test_a_bare_command_offers_all_that_can_be_drawn(app: App) -> None:
    answer = app.ask("/chart").answer
    assert isinstance(answer, Charts)
    assert {chart.asked.metric for chart in answer.charts} == {"harvest", "exports"}
    assert all(len(chart.figures) > 1 for chart in answer.charts)


def test_a_party_alone_offers_a_chart_of_each_of_its_measures(app: App) -> None:
    answer = app.ask("/chart Portugal").answer
    assert isinstance(answer, Charts)
    assert [chart.sides for chart in answer.charts] == [Sides.PERIODS, Sides.PERIODS]


@pytest.mark.parametrize("text", ["/chart share of electric lines", "/chart exhibitors"])
def test_a_lone_figure_is_named_and_not_drawn(app: App, text: str) -> None:
    answer = app.ask(text).answer
    assert isinstance(answer, NoAnswer)
    assert answer.undrawn is Drawn.FIGURES
    assert len(answer.known) == 1


@pytest.mark.parametrize("text", ["/chart rockets", "/chart harvest Peru", "/chart harvest 1999"])
def test_what_is_not_there_is_refused_as_a_question_is(app: App, text: str) -> None:
    answer = app.ask(text).answer
    assert isinstance(answer, NoAnswer)
    assert answer.undrawn is None


@pytest.mark.parametrize("text", ["график работы", "график", "chart of rockets", "the plot of the novel"])
def test_a_plain_question_that_draws_nothing_stays_a_question(app: App, text: str) -> None:
    assert not isinstance(app.ask(text).answer, Chart | Charts | Chronology)


def test_the_dossiers_own_word_is_no_wish_for_a_picture() -> None:
    schedule = FACTS[-1].model_copy(
        update={"id": "schedule", "term": FACTS[-1].term.model_copy(update={"ru": "График урожая"})}
    )
    answer = App(base_of((*FACTS, schedule)), today=lambda: TODAY).ask("график урожая").answer
    assert not isinstance(answer, Chart)


def test_a_button_draws_its_figure(app: App) -> None:
    assert told(app.press(ShowChart("harvest-no-2024")).answer) == ("harvest-pt-2024", "harvest-no-2024")
    assert told(app.press(ShowChart("harvest-pt-2024", over_time=True)).answer)[-1] == "harvest-pt-2024"


def test_one_of_the_bars_can_be_picked_next(app: App) -> None:
    app.ask("график урожая", chat="picker")
    assert told(app.ask("второй", chat="picker").answer)[0] == "harvest-no-2024"


def test_events_are_drawn_in_the_order_of_their_dates(app: App) -> None:
    answer = app.press(ShowTimeline()).answer
    assert isinstance(answer, Chronology)
    assert told(answer) == ("opening", "visit")


def test_a_timeline_takes_two_dates(app: App) -> None:
    answer = app.press(ShowTimeline(("railways",))).answer
    assert isinstance(answer, NoAnswer)
    assert (answer.undrawn, told(answer), [each.id for each in answer.known]) == (Drawn.EVENTS, (), ["opening"])


def test_a_topic_offers_the_charts_of_its_measures() -> None:
    filed = {"harvest-no-2024", "harvest-pt-2024", "exports-pt-no-2023", "exports-pt-no-2024"}
    facts = tuple(each.model_copy(update={"concepts": ("railways",)}) if each.id in filed else each for each in FACTS)
    answer = App(base_of(facts), today=lambda: TODAY).ask("график железных дорог").answer
    assert isinstance(answer, Chart | Charts)
