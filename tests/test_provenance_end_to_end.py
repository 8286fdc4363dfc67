"""Over whole dossiers: no number, date, name or link of a reply comes from anywhere but the facts it rests on."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from places import BASES
from render.provenance import unproven
from render.telegram_html import faults

from bot.app import App
from bot.models.reply import ShowChart, ShowFact, ShowRelated, ShowSource, ShowTimeline
from bot.models.text import Language
from bot.render import Style
from bot.store import GoldQuestion, load_questions

SAMPLE = 250
STYLES = (Style.PLAIN, Style.TELEGRAM)


@pytest.fixture(scope="module", params=BASES, ids=lambda folder: folder.name)
def folder(request) -> Path:
    return request.param


@pytest.fixture(scope="module")
def app(folder: Path) -> App:
    return App.open(folder)


def sample(questions: tuple[GoldQuestion, ...]) -> list[GoldQuestion]:
    """Return always the same questions, whatever their order in the file."""
    return sorted(questions, key=lambda each: hashlib.sha256(each.id.encode()).digest())[:SAMPLE]


def complaints(app, turn):
    """Return what the reply to a turn says without proof, and what is broken in its markup."""
    for style in STYLES:
        rendered = app.render(turn, style)
        yield from unproven(turn.answer, base=app.base, rendered=rendered, language=turn.language)
        yield from faults(rendered.text) if style is Style.TELEGRAM else ()


def test_replies_to_gold_questions_say_only_what_the_records_hold(app, folder):
    wrong = {}
    for question in sample(load_questions(folder, app.base)):
        for earlier in question.after:
            app.ask(earlier, chat=question.id)
        wrong[question.id] = list(complaints(app, app.ask(question.ask, chat=question.id)))
    assert not {each: found for each, found in wrong.items() if found}


def test_explanations_say_only_what_was_weighed(app, folder):
    wrong = {}
    for question in sample(load_questions(folder, app.base))[::5]:
        app.ask(question.ask, chat="why")
        wrong[question.ask] = list(complaints(app, app.ask("/why", chat="why")))
    assert not {each: found for each, found in wrong.items() if found}


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("action", [ShowFact, ShowSource, ShowRelated, ShowChart], ids=lambda each: each.__name__)
def test_every_fact_says_only_what_its_record_holds(app, action, language):
    app.ask(f"/language {language}", chat=language)
    turns = {each: app.press(action(each), chat=language) for each in app.base.facts}
    wrong = {each: list(complaints(app, turn)) for each, turn in turns.items()}
    assert not {each: found for each, found in wrong.items() if found}


@pytest.mark.parametrize("language", list(Language))
def test_lists_of_charts_and_timelines_say_only_what_the_records_hold(app, language):
    app.ask(f"/language {language}", chat=language)
    named = [app.base.entities[each].name.best(language) for each in sorted(app.base.mentioned)]
    turns = [app.ask(f"/chart {each}", chat=language) for each in ("", *named)]
    turns += [
        app.press(ShowTimeline(ids), chat=language) for ids in ((), *((each,) for each in sorted(app.base.mentioned)))
    ]
    wrong = [list(complaints(app, turn)) for turn in turns]
    assert not [found for found in wrong if found]
