"""Words about the bot itself."""

from __future__ import annotations

import pytest

from bot.models.answer import ListingKind
from bot.models.base import Base
from bot.models.notice import Notice, NoticeKind
from bot.models.reply import READER_COMMANDS, Command, SetLanguage, ShowPage
from bot.models.text import Language
from bot.render import Style, render

from .golden import reply, text_of

RU, EN = Language.RU, Language.EN


@pytest.mark.parametrize(
    ("notice", "language", "expected"),
    [
        (
            Notice(NoticeKind.GREETING),
            EN,
            "Hello! What would you like to know?\n[Topics] [Figures] [Events]\n[People] [Sources]",
        ),
        (Notice(NoticeKind.THANKS), RU, "Пожалуйста! Спрашивайте ещё."),
        (
            Notice(NoticeKind.LANGUAGE),
            RU,
            """\
На каком языке отвечать?
/language ru /language en /language kk
[Русский] [English] [Қазақша]
[Как в вопросе]""",
        ),
        (Notice(NoticeKind.LANGUAGE_SET), EN, "All right, I will answer in English."),
        (Notice(NoticeKind.LANGUAGE_SET, "auto"), EN, "All right, I will answer in the language of the question."),
        (
            Notice(NoticeKind.UNKNOWN_COMMAND, "/figurs", ("figures",)),
            RU,
            "Команды /figurs нет.\nВозможно, вы имели в виду: /figures\n[Цифры]",
        ),
        (
            Notice(NoticeKind.UNKNOWN_COMMAND, "time", ("timeline", "start")),
            EN,
            "There is no command /time.\nDid you mean: /timeline, /start\n[Events]",
        ),
        (
            Notice(NoticeKind.START, "2qe4v2rpkx"),
            EN,
            """\
This link is out of date: the dossier has changed since.
Ask in your own words or pick a section.
[Topics] [Figures] [Events]
[People] [Sources]""",
        ),
        (Notice(NoticeKind.UNKNOWN_COMMAND, "xyz"), EN, "There is no command /xyz.\nAll commands: /help"),
        (
            Notice(NoticeKind.STALE_BUTTON),
            RU,
            "Эта кнопка устарела: досье с тех пор изменилось. Задайте вопрос ещё раз.",
        ),
        (Notice(NoticeKind.TOO_LONG), EN, "The question is too long. Please ask in one short sentence."),
    ],
)
def test_notice(notice, language, expected, base: Base) -> None:
    assert reply(notice, base, language) == expected


@pytest.mark.parametrize("language", list(Language))
def test_help_lists_every_command_of_readers(language, base: Base) -> None:
    text = text_of(Notice(NoticeKind.HELP), base, language)
    assert all((f"\n/{command.value} — " in text) is (command in READER_COMMANDS) for command in Command)


def test_language_buttons_set_it(base: Base) -> None:
    named, follow = render(Notice(NoticeKind.LANGUAGE), base=base, language=EN, style=Style.TELEGRAM).buttons
    assert [each.action for each in (*named, *follow)] == [*map(SetLanguage, Language), SetLanguage(None)]


def test_start_opens_the_sections(base: Base) -> None:
    rows = render(Notice(NoticeKind.START), base=base, language=EN, style=Style.TELEGRAM).buttons
    assert ShowPage(ListingKind.TOPICS, 1) in [button.action for row in rows for button in row]
