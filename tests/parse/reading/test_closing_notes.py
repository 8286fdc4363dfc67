"""The last paragraphs of an interview: the editors' own words, or still the answer."""

from __future__ import annotations

import pytest

from bot.parse.page import PartOfPage
from bot.parse.reading.closing import Context, fired
from bot.parse.reading.interview import find_interview
from bot.parse.reading.written import Block, Hint

LEAD = (
    "О канале через степь журналист «Зари» поговорил с гидрологом Ренатой "
    "Ким, которая строит Нуринский канал для министра Азата Тулеева."
)
TURNS = (
    "– Рената Олеговна, зачем нужен канал?",
    "– Чтобы вода дошла до полей.",
    "– Когда вы его достроите?",
    "– Через два года, я думаю.",
)


def last_part(text: str, *, hint: Hint = Hint.NONE, parted: bool = False) -> PartOfPage:
    blocks = [*(Block(each) for each in (LEAD, *TURNS)), Block(text, hint=hint, parted=parted)]
    turns = find_interview(blocks, cue="")
    assert turns is not None
    return turns[-1].part


NOTES = [
    "3 марта 2026 года в Нуре состоялось совещание о канале под началом министра Азата Тулеева с участием Ренаты Ким.",
    "Канал открыт для воды в 1974 году. Он снабжает три района.",
    "Справка: длина канала 120 км.",
    "Напомним, канал начали строить в 2021 году.",
    "Беседовал Иван Серов.",
    "Рената Ким – гидролог, доктор наук.",
    "Интервью записано до паводка и отредактировано.",
    "От редакции: мнение собеседника может не совпадать с нашим.",
    "(Прим. ред.: смета с тех пор выросла.)",
    "Editor's note: the interview took place in March.",
    "This conversation has been edited for length.",
]
ANSWERS = [
    "Мы уже прошли сорок километров.",
    "Поэтому министр торопит строителей.",
    "Это большая работа, и канал её стоит.",
    "Канал даст воду трём районам, там ждут её с весны.",
    "Министр Тулеев приезжал в марте и остался доволен.",
    "При этом смету увеличили на 2 млрд.",
    "А дальше посмотрим.",
    "Но воды всё равно не хватит!",
    "В 2024 году нам дали два экскаватора.",
    "Кроме того, Нуринский район просит отвод к озеру.",
]


@pytest.mark.parametrize("text", NOTES)
def test_what_the_editors_add_is_a_note(text: str) -> None:
    assert last_part(text) is PartOfPage.NOTE


@pytest.mark.parametrize("text", ANSWERS)
def test_a_further_paragraph_of_an_answer_is_an_answer(text: str) -> None:
    assert last_part(text) is PartOfPage.ANSWER


def test_what_stands_in_italics_or_below_a_rule_is_a_note() -> None:
    assert last_part("Канал строят с весны.", hint=Hint.NOTE) is PartOfPage.NOTE
    assert last_part("Канал строят с весны.", parted=True) is PartOfPage.NOTE


def test_the_answer_itself_is_never_a_note() -> None:
    blocks = [
        Block(each)
        for each in (LEAD, *TURNS[:3], "– 3 марта 2026 года состоялся пуск воды, и Рената Ким открыла шлюз канала.")
    ]
    turns = find_interview(blocks, cue="")
    assert turns is not None
    assert turns[-1].part is PartOfPage.ANSWER


def test_a_note_can_tell_by_which_signs_it_was_known() -> None:
    context = Context(opening=frozenset(), opening_words=frozenset({"канал"}), voices=frozenset())
    assert fired(Block("Канал открыт для воды в 1974 году."), context) == (
        "nobody-speaks",
        "subject-of-standfirst",
        "reference",
    )
