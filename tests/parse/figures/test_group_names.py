"""Groups and marks that are called by a number are no figures, and no number of the text is lost. All is invented."""

import pytest

from bot.models.text import Language
from bot.parse.figures import find_figures

ROWS = """
ru | Встреча приозерной шестерки пройдет в мае. | шестерки
ru | Страны «двадцатки» договорились. | двадцатки
ru | Пятерка стран подписала пакт. | Пятерка
ru | Он получил двойку по физике. | двойку
ru | В тройку лучших вошел Олег. | тройку
ru | Министры семерки приехали утром. | семерки
ru | Восьмерка команд вышла в финал. | Восьмерка
ru | Клуб попал в десятку сильнейших. | десятку
ru | Четверка лыжников отстала. | Четверка
en | The quartet met in Harrow. | quartet
en | A trio of judges agreed. | trio
"""


@pytest.mark.parametrize("row", ROWS.strip().splitlines())
def test_a_group_called_by_a_number_is_skipped(row: str):
    language, text, name = row.split(" | ")
    figures = find_figures(text, Language(language))
    assert not figures.found
    assert [(text[each.start : each.end], each.reason) for each in figures.skipped] == [(name, "group-name")]


@pytest.mark.parametrize("text", ["Тройник упал.", "Десятник ушел.", "Двойник певца пел.", "Двоякий смысл."])
def test_words_beside_are_none(text: str):
    assert not find_figures(text, Language.RU).skipped
