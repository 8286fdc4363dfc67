import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.models.reply import Command
from bot.query.commands import Called, nearest_commands, read_command


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("/help", Called("help", Command.HELP, "")),
        ("/HELP", Called("help", Command.HELP, "")),
        ("  /figures  trade of Norway ", Called("figures", Command.FIGURES, "trade of Norway")),
        ("/figures@dossier_bot trade", Called("figures", Command.FIGURES, "trade")),
        ("/timeline", Called("timeline", Command.EVENTS, "")),
        ("/compare a\nb", Called("compare", Command.COMPARE, "a\nb")),
        ("/nothing", Called("nothing", None, "")),
        ("/", Called("", None, "")),
    ],
    ids=["plain", "capitals", "argument", "addressed", "alias", "two lines", "unknown", "bare slash"],
)
def test_read_command(text, called):
    assert read_command(text) == called


@pytest.mark.parametrize("text", ["", "help", "цифры /figures", "1/2"])
def test_no_command(text):
    assert read_command(text) is None


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [
        ("figurs", "figures"),
        ("evnets", "events"),
        ("рудз", "help"),
        ("aшgures", "figures"),
        ("lang", "language"),
        ("timelin", "timeline"),
    ],
    ids=["letter lost", "swapped", "wrong layout", "two wrong", "beginning", "alias"],
)
def test_nearest_command_comes_first(typed, nearest):
    assert nearest_commands(typed)[0] == nearest


@pytest.mark.parametrize("typed", ["", "x", "zzzzzzzz", "вагон"])
def test_nothing_near(typed):
    assert nearest_commands(typed) == ()


@given(st.text(max_size=40))
def test_at_most_three_and_all_real(typed):
    found = nearest_commands(typed)
    assert len(found) <= 3
    assert all(read_command(f"/{each}").command for each in found)


@given(st.text(max_size=80))
def test_never_raises(text):
    read_command(text)
