import pytest

from bot.language.transfers import GIVING, TAKING


@pytest.mark.parametrize("word", ["продала", "экспортирует", "вложил", "отправили", "sold", "exports", "lent", "pours"])
def test_giving(word):
    assert GIVING.fullmatch(word)
    assert not TAKING.fullmatch(word)


@pytest.mark.parametrize("word", ["купила", "импортирует", "получили", "bought", "imports", "received"])
def test_taking(word):
    assert TAKING.fullmatch(word)
    assert not GIVING.fullmatch(word)


@pytest.mark.parametrize("word", ["собрала", "даты", "экспорт", "output"])
def test_neither(word):
    assert not GIVING.fullmatch(word)
    assert not TAKING.fullmatch(word)
