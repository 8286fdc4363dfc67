"""What holds of every text: nothing is lost, every value stands where it is said to, nothing raises."""

import re
import unicodedata
from decimal import Decimal
from itertools import pairwise

import pytest
from figure_notations import ENGLISH_ROWS, RUSSIAN_ROWS
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.models.text import Language
from bot.parse.figures import find_figures, stands_in
from bot.parse.figures.skips import OTHER_REASONS, SKIP_RULES
from bot.parse.found import Figures

PHRASES = [row.partition(" | ")[0] for row in (*RUSSIAN_ROWS, *ENGLISH_ROWS)]
LANGUAGES = st.sampled_from([Language.RU, Language.EN])
HARD_ALPHABET = "0123456789 .,:;-–−+/()%$€№°½²'\"«» \u00a0\u200bабвгдлмнортчgkmnstMB"
TEXTS = st.one_of(
    st.text(max_size=120),
    st.text(alphabet=HARD_ALPHABET, max_size=80),
    st.lists(st.sampled_from(PHRASES), min_size=1, max_size=6).map(", ".join),
    st.lists(st.sampled_from(PHRASES), min_size=1, max_size=6).map(" ".join),
    st.lists(st.sampled_from(" ".join(PHRASES).split()), min_size=1, max_size=16).map(" ".join),
)


def spans(figures: Figures) -> list[tuple[int, int]]:
    return sorted((each.start, each.end) for each in (*figures.found, *figures.skipped))


@given(TEXTS, LANGUAGES)
@example("0м2.0", Language.RU)
@example("0-A0", Language.RU)
@example("0BAD0", Language.RU)
@example("0-A0 0", Language.RU)
@settings(max_examples=200, deadline=None)
def test_every_digit_lies_in_exactly_one_span(text: str, language: Language):
    found = spans(find_figures(text, language))
    for place, letter in enumerate(text):
        if letter.isdecimal():
            assert sum(start <= place < end for start, end in found) == 1, (place, letter)


@given(TEXTS, LANGUAGES)
@settings(max_examples=100, deadline=None)
def test_spans_are_in_order_disjoint_and_within_the_text(text: str, language: Language):
    figures = find_figures(text, language)
    found = spans(figures)
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(earlier[1] <= later[0] for earlier, later in pairwise(found))
    assert [each.start for each in figures.found] == sorted(each.start for each in figures.found)
    assert [each.start for each in figures.skipped] == sorted(each.start for each in figures.skipped)


@given(TEXTS, LANGUAGES)
@settings(max_examples=100, deadline=None)
def test_other_points_at_another_figure(text: str, language: Language):
    figures = find_figures(text, language).found
    for each in figures:
        assert each.other is None or any(each.other == found.start and found is not each for found in figures)


@given(TEXTS, LANGUAGES)
@settings(max_examples=100, deadline=None)
def test_reading_twice_finds_the_same(text: str, language: Language):
    assert find_figures(text, language) == find_figures(text, language)


@given(TEXTS, LANGUAGES)
@settings(max_examples=100, deadline=None)
def test_every_reason_is_described(text: str, language: Language):
    known = {rule.reason for rule in (*SKIP_RULES, *OTHER_REASONS)}
    assert {each.reason for each in find_figures(text, language).skipped} <= known


def test_rules_say_what_they_are_for():
    rules = [*SKIP_RULES, *OTHER_REASONS]
    assert all(rule.description and re.fullmatch(r"[a-z][a-z-]*", rule.reason) for rule in rules)


# An independent reader: plain digits of a span with the scale word behind them, nothing of the package's own.

POWERS = {
    "тыс": 3, "thousand": 3, "k": 3, "млн": 6, "миллион": 6, "million": 6, "m": 6,
    "млрд": 9, "миллиард": 9, "billion": 9,
    "bn": 9, "трлн": 12, "триллион": 12, "trillion": 12, "tn": 12, "crore": 7, "lakh": 5,
}  # fmt: skip
DIGITS = re.compile(r"\d[\d   ',.·]*")
SCALE = re.compile("[ .\u00a0-]*(" + "|".join(sorted(POWERS, key=len, reverse=True)) + ")")


def readings(span: str, *, english: bool) -> set[Decimal]:
    """Every value that the digits of a span can have, with the scales that follow any of them."""
    values: set[Decimal] = set()
    powers = {0, *(POWERS[found[1]] for found in SCALE.finditer(span.lower()))}
    for found in DIGITS.finditer(unicodedata.normalize("NFKC", span)):
        for plain in plain_numbers(found[0].rstrip(" .,'·"), english=english):
            values |= {plain * 10**power for power in powers} | {plain * 10 ** (a + b) for a in powers for b in powers}
    return values | {value / 100 for value in values}  # копеек, cents


def plain_numbers(digits: str, *, english: bool) -> list[Decimal]:
    bare = re.sub(r"[\s']", "", digits)
    candidates = [
        re.sub("[.,]", "", bare),
        bare.replace(",", "."),
        bare.replace(",", ""),
        bare.replace(".", "").replace(",", "."),
    ]
    return [Decimal(each) for each in candidates if re.fullmatch(r"\d+(?:\.\d+)?", each)]


@pytest.mark.parametrize("row", [*RUSSIAN_ROWS, *ENGLISH_ROWS], ids=lambda row: row.partition(" | ")[0])
def test_every_value_in_digits_is_read_by_another_reader_too(row: str):
    text = row.partition(" | ")[0]
    english = row in ENGLISH_ROWS
    for figure in find_figures(text, Language.EN if english else Language.RU).found:
        span = text[figure.start : figure.end]
        if figure.rule in {"compound", "share", "ratio", "duration"} or not re.search(r"\d", span):
            continue
        if re.search(r"\d+ (?:тысяч|млн|млрд) \d|[½¼¾]|вместо|против|from|compared|dozen|с половиной", text):
            continue
        readable = readings(text, english=english)
        assert abs(figure.value) in readable, span
        assert figure.value_to is None or abs(figure.value_to) in readable, span


AMOUNTS = st.decimals(min_value=Decimal("0.1"), max_value=Decimal(999), places=1).map(lambda each: each.normalize())
RUSSIAN_SCALES = st.sampled_from(
    [("тыс.", 3), ("тысяч", 3), ("млн", 6), ("миллионов", 6), ("млрд", 9), ("трлн", 12), ("", 0)]
)
ENGLISH_SCALES = st.sampled_from(
    [("thousand", 3), ("million", 6), ("bn", 9), ("billion", 9), ("trillion", 12), ("", 0)]
)
RUSSIAN_UNITS = st.sampled_from(
    [
        ("тенге", "KZT"),
        ("долл.", "USD"),
        ("евро", "EUR"),
        ("сумов", "UZS"),
        ("тонн", "mass-tonne"),
        ("км", "length-kilometer"),
        ("гектаров", "area-hectare"),
    ]
)
ENGLISH_UNITS = st.sampled_from(
    [
        ("dollars", "USD"),
        ("euros", "EUR"),
        ("tonnes", "mass-tonne"),
        ("barrels", "volume-barrel"),
        ("km", "length-kilometer"),
    ]
)


@given(AMOUNTS, RUSSIAN_SCALES, RUSSIAN_UNITS)
@settings(max_examples=200, deadline=None)
def test_what_is_written_in_russian_is_read_back(amount: Decimal, scale: tuple[str, int], unit: tuple[str, str]):
    number = f"{amount:f}".replace(".", ",")
    text = " ".join(filter(None, ("За год собрали", number, scale[0], unit[0]))) + ", сообщила служба."
    (figure,) = find_figures(text, Language.RU).found
    assert (figure.value, figure.unit) == (amount * 10 ** scale[1], unit[1])


@given(AMOUNTS, ENGLISH_SCALES, ENGLISH_UNITS)
@settings(max_examples=200, deadline=None)
def test_what_is_written_in_english_is_read_back(amount: Decimal, scale: tuple[str, int], unit: tuple[str, str]):
    text = " ".join(filter(None, ("The office counted", f"{amount:f}", scale[0], unit[0]))) + " so far."
    (figure,) = find_figures(text, Language.EN).found
    assert (figure.value, figure.unit) == (amount * 10 ** scale[1], unit[1])


@given(st.integers(min_value=1000, max_value=10**12))
@settings(max_examples=200, deadline=None)
def test_groups_of_digits_are_read_back(number: int):
    assert find_figures(f"{number:,} tonnes", Language.EN).found[0].value == number
    assert find_figures(f"{number:,} тонн".replace(",", "\u00a0"), Language.RU).found[0].value == number


@given(TEXTS, LANGUAGES)
@settings(max_examples=200, deadline=None)
def test_every_value_stands_in_its_text(text: str, language: Language):
    for figure in find_figures(text, language).found:
        if language is Language.RU and re.search("[а-я]", text) and not re.search("[a-z]", text.lower()):
            assert stands_in(figure.value, text)


HOSTILE = [
    "1", "1 ", '"', "«", "1,", "1.", "1-", "a-1", "1/", "111 ", "111,", "(1", "[1] ", "5% ",
    "$", "$1", "-1 ", "ул. ", "ст. 5, 6", "aa1",
    "мая ", "1 мая, ", "2020 ", "с 5 до ", "первый ", "first ", "сто ", "тысяч ", "one ",
    "half ", "в 2 ", " ", "\n", "½", "²", "1\u200b", "№1",
    "10 и ", "от 1 до 2 ", "million ", "more than ", "около ", "с 3 по ", "and ", "12:30 ",
    "1:1", "рост ", "up ", "на ", "at ", ". ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
@pytest.mark.parametrize("language", [Language.RU, Language.EN])
def test_long_hostile_texts_are_read_to_their_end(piece: str, language: Language):
    text = piece * (3_000 // len(piece))
    figures = find_figures(text, language)
    covered = sum(sum(map(str.isdecimal, text[start:end])) for start, end in spans(figures))
    assert covered == sum(map(str.isdecimal, text))
