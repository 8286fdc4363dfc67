"""The clauses by which the figures of one sentence are told apart."""

import pytest

from bot.parse.findable import clauses_of, is_left_behind


def _own(marked: str) -> list[str]:
    text, spans, opened = "", list[tuple[int, int]](), -1
    for letter in marked:
        if letter == "[":
            opened = len(text)
        elif letter == "]":
            spans.append((opened, len(text)))
        else:
            text += letter
    return ["|".join(text[start:end].strip() for start, end in sorted(each.own)) for each in clauses_of(text, spans)]


@pytest.mark.parametrize(
    ("marked", "own"),
    [
        pytest.param(
            "Завод продал [5 тонн] меди, [7 тонн] олова",
            ["Завод продал 5 тонн меди", "7 тонн олова"],
            id="members of a list",
        ),
        pytest.param(
            "Тонна меди, за которую весной давали [90], теперь идет за [80]",
            ["за которую весной давали 90", "теперь идет за 80"],
            id="what comes before the first figure's clause is everybody's",
        ),
        pytest.param(
            "Мост стоил [3 млрд крон] ([260 млн долл.])",
            ["Мост стоил 3 млрд крон", "Мост стоил 3 млрд крон|260 млн долл."],
            id="an equivalent has the words of its amount",
        ),
        pytest.param(
            "Ships carried [40 tonnes] of salt and [9 horses] to the island",
            ["Ships carried 40 tonnes of salt", "9 horses to the island"],
            id="and parts two counts",
        ),
        pytest.param(
            "A guest spends [£8] in town, or [£4 million] a year",
            ["A guest spends £8 in town", "A guest spends £8 in town|£4 million a year"],
            id="or tells the same again",
        ),
    ],
)
def test_every_figure_has_the_words_of_its_clause(marked: str, own: list[str]) -> None:
    assert _own(marked) == own


@pytest.mark.parametrize(
    ("before", "figure", "after", "told"),
    [
        pytest.param("Тариф вырос с ", "5", " до 7 сомов", True, id="from, with a to"),
        pytest.param("Договор с ", "5", " заводами", False, id="with"),
        pytest.param("Путь займет 9 дней вместо ", "21", "", True, id="instead"),
        pytest.param("The fee rose from ", "5", " to 7 euros", True, id="from and to"),
        pytest.param("Ships came from ", "5", " ports", False, id="whence"),
    ],
)
def test_a_value_that_another_took_the_place_of_is_known(before: str, figure: str, after: str, *, told: bool) -> None:
    assert is_left_behind(before + figure + after, len(before), len(before) + len(figure)) is told


def test_no_figure_has_no_clause() -> None:
    assert clauses_of("Погода была хорошей", []) == ()
