"""Replies that are remembered are those that would be written anew."""

from __future__ import annotations

import pytest
from neutral import TODAY, base_of

from bot.app import App
from bot.models.notice import Notice, NoticeKind
from bot.models.text import Language
from bot.render import Renderer, Style, render


@pytest.fixture(scope="module")
def app():
    return App(base_of(), today=lambda: TODAY)


@pytest.mark.parametrize("text", ["harvest of Norway", "exports", "all events", "экспорт угля"])
@pytest.mark.parametrize("style", Style)
def test_reply_is_the_one_written_anew(app, text, style):
    answer = app.ask(text).answer
    renderer = Renderer(app.base)
    for language in (*Language, *Language):
        anew = render(answer, base=app.base, language=language, style=style)
        assert renderer.write(answer, language, style) == anew


def test_one_answer_is_written_once(app):
    answer = app.ask("harvest of Norway").answer
    assert app.render(app.ask("HARVEST OF NORWAY"), Style.PLAIN) is app.render(
        app.ask("harvest of Norway"), Style.PLAIN
    )
    assert app.ask("harvest of Norway").answer is answer


def test_what_is_said_to_one_reader_is_kept_nowhere(app):
    renderer = Renderer(app.base)
    renderer.write(Notice(NoticeKind.UNKNOWN_COMMAND, "secret"), Language.EN, Style.PLAIN)
    assert renderer._written.cache_info().currsize == 0


def test_replies_kept_are_bounded(app):
    renderer = Renderer(app.base, remembered=4)
    for year in range(2000, 2020):
        renderer.write(app.ask(f"экспорт угля в {year}").answer, Language.EN, Style.PLAIN)
    assert renderer._written.cache_info().currsize == 4
