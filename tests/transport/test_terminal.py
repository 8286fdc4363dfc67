"""The local test mode: a transcript of the real bot, with buttons, and nothing that could harm a terminal."""

import io
import subprocess
import sys

import pytest
from drawings import DrawingApp

from bot.transport.botapi.formatted import Entity, Formatted
from bot.transport.styled import harmless, styled_lines
from bot.transport.telegram.deps import Deps
from bot.transport.terminal import chat


@pytest.fixture
def talk(fake_app):
    def run(*lines, **options):
        out = io.StringIO()
        chat(Deps(fake_app), lines=[f"{line}\n" for line in lines], out=out, interactive=False, **options)
        return out.getvalue()

    return run


def test_a_transcript_reads_as_a_conversation(talk):
    assert talk("how much rye?", "/help") == "> how much rye?\necho: how much rye?\n\n> /help\necho: /help\n\n"


def test_buttons_are_numbered_and_pressed_by_number(talk):
    shown = talk("choose", ":2")
    assert "Which one?\n[1] part railway-1\n[2] part railway-2\n" in shown
    assert shown.endswith("> :2\nThe railway grew, part 2.\n[1] source (https://example.org/rails)\n\n")


def test_a_page_is_shown_as_it_now_reads(talk):
    assert "(the message above now reads)\nrailway-3\nrailway-4\n[1] next\n" in talk("/figures", ":1")


def test_a_press_goes_to_the_latest_message_with_buttons(talk, fake_app):
    talk("choose", "rye", ":1")
    assert [each.fact for each in fake_app.pressed] == ["railway-1"]


@pytest.mark.parametrize(
    ("lines", "error"),
    [
        ([":1"], "! no message here has buttons"),
        (["choose", ":0"], "! there is no button 0: the latest message with buttons has 1 to 7"),
        (["choose", ":8"], "! there is no button 8"),
        (["choose", ":1", ":1"], "! this button opens https://example.org/rails"),
    ],
)
def test_a_press_that_cannot_be_is_explained(talk, lines, error):
    assert error in talk(*lines)


def test_a_button_that_copies_or_shares_says_so(talk, fake_app, monkeypatch):
    rows = [[{"text": "copy", "copy_text": {"text": "162"}}, {"text": "share", "switch_inline_query": "rye"}]]
    monkeypatch.setattr("bot.transport.botapi.posts.checked_keyboard", lambda _: rows)
    shown = talk("rye", ":1", ":2")
    assert "[1] copy (copies)\n[2] share (searches in a chat of your choice)\n" in shown
    assert "! this button copies 162\n" in shown
    assert "! this button searches in a chat of your choice\n" in shown


def test_what_was_asked_last_can_be_changed(talk):
    assert "! nothing was asked yet" in talk(":e rye")
    assert "! the message reads so already" in talk("rye", ":e rye")
    assert "!" not in talk("rye", ":e wheat")


def test_a_line_that_leaves_ends_the_conversation(talk, fake_app):
    talk("one", ":q", "two")
    assert [text for text, *_ in fake_app.asked] == ["one"]


def test_blank_lines_say_nothing(talk, fake_app):
    assert talk("", "   ", "\x00") == ""
    assert fake_app.asked == []


def test_a_smiley_is_a_message(talk, fake_app):
    talk(":)", ": 1")
    assert [text for text, *_ in fake_app.asked] == [":)", ": 1"]


@pytest.mark.parametrize("line", ["\x1b[2Jrye\x07", "rye\x00", "\x9brye", "rye\ud800"])
def test_control_characters_are_harmless(talk, line):
    shown = talk(line)
    assert harmless(shown) == shown
    assert "rye" in shown


def test_the_language_of_the_client_can_be_played(talk, fake_app):
    talk("rye", locale="ru")
    assert fake_app.asked == [("rye", "1", "ru")]


def test_an_error_is_told(talk):
    assert "Что-то сломалось" in talk("break")


def test_a_long_answer_comes_whole(talk):
    assert talk("wheat " * 1500).count("wheat") == 3000


def test_markup_becomes_text_with_addresses_and_indented_quotations(talk, fake_app):
    fake_app.markup = (
        '<b>162</b> <a href="https://example.org/">source</a> <a href="https://rye.org">https://rye.org</a>\n'
        "<blockquote expandable>one\ntwo</blockquote>"
    )
    assert talk("x") == "> x\n162 source (https://example.org/) https://rye.org\n    one\n    two\n\n"


def test_styles_follow_the_entities():
    (line,) = styled_lines(Formatted("up 🚆 5", (Entity(0, 5, "bold"), Entity(3, 2, "italic"))))
    assert [(run.text, run.style) for run in line] == [("up ", "bold"), ("🚆", "bold italic"), (" 5", "")]


def test_on_a_terminal_the_prompt_takes_the_lines(fake_app):
    from prompt_toolkit.application import create_app_session
    from prompt_toolkit.input import create_pipe_input
    from prompt_toolkit.output import DummyOutput

    out = io.StringIO()
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        keys.send_text("choose\r:1\r\x04")
        chat(Deps(fake_app), lines=[], out=out, interactive=True)
    assert "[1] part railway-1" in out.getvalue()
    assert "The railway grew, part 1." in out.getvalue()
    assert "> choose" not in out.getvalue()


def test_importing_the_terminal_does_not_import_the_telegram_library():
    code = "import sys, bot.transport.terminal; sys.exit('telegram' in sys.modules or 'rich' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_picture_is_named_above_its_words(fake_app):
    out = io.StringIO()
    chat(Deps(DrawingApp(fake_app)), lines=["/chart\n"], out=out, interactive=False)
    assert "(a picture)\nHarvest\n1. north: 2 tonnes\n[1] 1\n" in out.getvalue()
