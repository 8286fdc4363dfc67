from bot.models.text import Language
from bot.parse.figures import find_figures


def test_a_text_without_numbers_has_no_figures():
    assert find_figures("Переговоры прошли успешно.", Language.RU).found == ()
