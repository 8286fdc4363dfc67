from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.normalise import normalise
from bot.language.period_words import MONTHS
from bot.language.periods import find_periods

TODAY = date(2024, 5, 22)  # a Wednesday
ANCHOR = date(2024, 1, 10)

# «text | period, period»
PERIODS = [
    "в 2023 году | 2023",
    "2023 | 2023",
    "2023г. | 2023",
    "2023-го | 2023",
    "в 23-м году | 2023",
    "в 23 году | 2023",
    "в 98-м году | 1998",
    "2022-2023 | 2022-01-01/2023-12-31",
    "2022–2023 гг. | 2022-01-01/2023-12-31",
    "2022-23 | 2022-01-01/2023-12-31",
    "с 2020 по 2023 | 2020-01-01/2023-12-31",
    "from 2020 to 2023 | 2020-01-01/2023-12-31",
    "between 2020 and 2023 | 2020-01-01/2023-12-31",
    "2022 и 2023 | 2022, 2023",
    "2022 and 2023 | 2022, 2023",
    "2022 vs 2023 | 2022, 2023",
    "с 2020 года | 2020-01-01/2024-05-22",
    "since 2020 | 2020-01-01/2024-05-22",
    "по сравнению с 2022 годом | 2022",
    "2020-е годы | 2020-01-01/2029-12-31",
    "в январе 2024 | 2024-01",
    "январь 2024 года | 2024-01",
    "January 2024 | 2024-01",
    "in january of 2024 | 2024-01",
    "12.2023 | 2023-12",
    "за 12 мес | P12M",
    "январ 2024 | 2024",
    "2023-11 | 2023-11",
    "январь-июнь 2023 | 2023-01-01/2023-06-30",
    "с января по июнь 2023 года | 2023-01-01/2023-06-30",
    "за 9 месяцев 2023 года | 2023-01-01/2023-09-30",
    "27 января 2024 года | 2024-01-27",
    "27-го января 2024 | 2024-01-27",
    "27.01.2024 | 2024-01-27",
    "27.01.24 | 2024-01-27",
    "2024-01-27 | 2024-01-27",
    "January 27, 2024 | 2024-01-27",
    "the 27th of January 2024 | 2024-01-27",
    "Jan 27 2024 | 2024-01-27",
    "01/27/2024 | 2024-01-27",
    "27 января | 2024-01-27",
    "27 January | 2024-01-27",
    "January 27 | 2024-01-27",
    "30 декабря | 2023-12-30",
    "12-14 января 2024 | 2024-01-12/2024-01-14",
    "в январе | 2024-01",
    "в декабре | 2023-12",
    "in May | 2024-05",
    "Q1 2023 | 2023-Q1",
    "2023 Q4 | 2023-Q4",
    "первый квартал 2023 | 2023-Q1",
    "в I квартале 2023 года | 2023-Q1",
    "во II кв. 2023 | 2023-Q2",
    "third quarter of 2023 | 2023-Q3",
    "2023 жылдың бірінші тоқсаны | 2023-Q1",
    "в первом полугодии 2023 | 2023-H1",
    "second half of 2023 | 2023-H2",
    "H1 2023 | 2023-H1",
    "вчера | 2024-05-21",
    "yesterday | 2024-05-21",
    "кеше | 2024-05-21",
    "сегодня | 2024-05-22",
    "позавчера | 2024-05-20",
    "day before yesterday | 2024-05-20",
    "в прошлом году | 2023",
    "last year | 2023",
    "былтыр | 2023",
    "өткен жылы | 2023",
    "в позапрошлом году | 2022",
    "в этом году | 2024",
    "биыл | 2024",
    "next year | 2025",
    "в прошлом месяце | 2024-04",
    "last week | 2024-05-13/2024-05-19",
    "два года назад | 2022",
    "5 days ago | 2024-05-17",
    "год назад | 2023",
    "за два десятилетия | P20Y",
    "over two decades | P20Y",
    "за 20 лет | P20Y",
    "20-летний план | P20Y",
    "20 years | P20Y",
    "за полгода | P6M",
    "полтора года | P18M",
    "за последнее десятилетие | P10Y",
    "2 недели | P14D",
    "£9 million a year |",
    "how many guests a night and a month |",
    "in a year | P1Y",
    "it took almost a week | P7D",
    "20 жыл | P20Y",
    "2023 жылы | 2023",
    "27 қаңтар | 2024-01-27",
    "2024 жылғы 27 қаңтар | 2024-01-27",
    "2024 жылдың қаңтарында | 2024-01",
    "в 2023 году и 5 мая 2024 | 2023, 2024-05-05",
    "за последние годы |",
    "за год |",
    "31 февраля 2024 |",
    "31.02.2024 |",
    "02/03/2024 |",
    "2023 млн |",
    "2023 тенге |",
    "$2023 |",
    "2023% |",
    "номер 20235 |",
    "may I ask |",
    "march on |",
    "Марта и Мая |",
    "казан |",
    "второй вопрос |",
]


@pytest.mark.parametrize("notation", PERIODS)
def test_periods(notation):
    text, _, expected = (part.strip() for part in notation.partition("|"))
    found = [str(each.item) for each in find_periods(text, today=TODAY, anchor=ANCHOR)]
    assert found == [each.strip() for each in expected.split(",") if each]


@pytest.mark.parametrize(("anchor", "year"), [(date(2023, 12, 20), 2024), (date(2023, 3, 1), 2023)])
def test_a_date_without_a_year_lies_nearest_to_the_anchor(anchor, year):
    (found,) = find_periods("27 января", today=TODAY, anchor=anchor)
    assert found.item.years == (year,)


def test_a_leap_day_finds_its_year():
    (found,) = find_periods("29 февраля", today=TODAY, anchor=date(2026, 1, 1))
    assert str(found.item) == "2024-02-29"


def test_spans_point_into_the_normalised_text():
    text = "Урожай  за 2023 год"
    (found,) = find_periods(text, today=TODAY, anchor=ANCHOR)
    assert normalise(text)[found.start : found.end] == "2023 год"


@given(st.text(max_size=120), st.dates(), st.dates())
def test_never_raises(text, today, anchor):
    find_periods(text, today=today, anchor=anchor)


WORDS = (
    "2025 25 27 99 0 1 31 . - / с по января январь марта q1 i квартал полугодие года год г. лет за вчера last year "
    "next week жылы 20 назад ago decades месяцев in may 999"
)


@given(st.lists(st.sampled_from(WORDS.split()), max_size=12), st.dates(), st.dates())
def test_never_raises_on_its_own_words(words, today, anchor):
    found = find_periods(" ".join(words), today=today, anchor=anchor)
    assert all(left.end <= right.start for left, right in pairwise(found))


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_back(day):
    texts = (day.isoformat(), f"{day:%d.%m.%Y}", f"{day.day}.{day.month}.{day.year}")
    assert {str(each.item) for text in texts for each in find_periods(text, today=TODAY, anchor=ANCHOR)} == {
        day.isoformat()
    }


@pytest.mark.parametrize("form", sorted(MONTHS))
def test_every_form_of_every_month_is_read(form):
    (found,) = find_periods(f"5 {form} 2023", today=TODAY, anchor=ANCHOR)
    assert found.item.start == date(2023, MONTHS[form], 5)
