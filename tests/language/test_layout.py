import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.layout import to_cyrillic_layout, to_latin_layout


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("crjkmrj", "сколько"),
        ("[jpzqcndj", "хозяйство"),
        (";bpym", "жизнь"),
        ("'rcgjhn", "экспорт"),
        ("k.lb", "люди"),
        ("j,]tv", "объем"),
        ("Yjhdtubz", "Норвегия"),
        ("{jkjl", "Холод"),
        ("`;", "ёж"),
        ("1.5 vkhl", "1.5 млрд"),
        ("1,5 vkhl", "1,5 млрд"),
        ("1?5 vkhl", "1,5 млрд"),
        ("d 2025 ujle&", "в 2025 году?"),
        ("$162", "$162"),
    ],
)
def test_cyrillic_keys(typed, meant):
    assert to_cyrillic_layout(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("пкщцер", "growth"), ("Зщкегпфд", "Portugal"), ("еку8", "tre8"), ("ж", ";"), ("привет, мир.", "ghbdtn, vbh.")],
)
def test_latin_keys(typed, meant):
    assert to_latin_layout(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("0fpf0", "қазақ"), ("5skv", "ғылм"), ("ufe3", "гауі"), ("[fks0", "халық")],
)
def test_kazakh_digit_row(typed, meant):
    assert to_cyrillic_layout(typed, kazakh=True) == meant


@given(st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ ", max_size=80))
def test_there_and_back(text):
    assert to_cyrillic_layout(to_latin_layout(text)) == text


@given(st.text(max_size=80))
def test_never_raises_and_keeps_the_length(text):
    assert len(to_cyrillic_layout(text)) == len(text) == len(to_latin_layout(text))
