import pytest

from bot.models.fact import Part
from bot.query.parts import part_of


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("торговля с норвегией", Part.WITH),
        ("из норвегии", Part.FROM),
        ("от норвегии", Part.FROM),
        ("к норвегии", Part.TO),
        ("для норвегии", Part.TO),
        ("о норвегии", Part.ABOUT),
        ("про норвегию", Part.ABOUT),
        ("у норвегии", Part.OF),
        ("между норвегией", Part.OF),
        ("в норвегии", Part.AT),
        ("в норвегию", Part.TO),
        ("в осло", None),
        ("в соседнюю норвегию", Part.TO),
        ("с далекой норвегией", Part.WITH),
        ("посетила норвегию", Part.TO),
        ("урожай норвегии", Part.OF),
        ("норвежский урожай норвежский", Part.OF),
        ("помогает норвегия", None),
        ("построено норвегией", Part.FROM),
        ("инвестиции в экономику норвегии", Part.TO),
        ("деньги из бюджета норвегии", Part.FROM),
        ("с поездом норвегии", Part.OF),
        ("with norway", Part.WITH),
        ("from norway", Part.FROM),
        ("by norway", Part.FROM),
        ("to norway", Part.TO),
        ("into norway", Part.TO),
        ("in norway", Part.AT),
        ("of norway", Part.OF),
        ("between norway", Part.OF),
        ("about norway", Part.ABOUT),
        ("visited norway", Part.TO),
        ("norway", None),
        ("норвегиямен", Part.WITH),
        ("норвегиядан", Part.FROM),
        ("норвегияда", Part.AT),
        ("норвегияның", Part.OF),
        ("қытайдан", Part.FROM),
        ("норвегияға", Part.TO),
        ("қытайда", Part.AT),
    ],
)
def test_part_of_the_last_word(text, part):
    words = text.split()
    assert part_of(words, len(words) - 1) is part


def test_possessive():
    assert part_of(["norway", "trade"], 0, possessive=True) is Part.OF


def test_a_name_in_its_base_form_is_no_genitive():
    assert part_of(["урожай", "бергена"], 1) is Part.OF
    assert part_of(["урожай", "бергена"], 1, base_form=True) is None


def test_a_noun_in_between_ends_the_reach_of_a_preposition():
    assert part_of(["с", "урожаем", "норвегия"], 2) is None


def test_regression_both_names_after_between_play_one_part():
    """The instrumental of «между Норвегией и Португалией» was read as «by Portugal»."""
    assert part_of("торговля между норвегией и португалией".split(), 4) is Part.OF  # noqa: SIM905


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Норвегия продала Португалии рыбу", [Part.FROM, Part.TO]),
        ("Португалия купила у Норвегии рыбу", [Part.TO, Part.FROM]),
        ("сколько рыбы продала Норвегия", [Part.FROM]),
        ("сколько рыбы импортирует Португалия", [Part.TO]),
        ("Норвегия вложила деньги в Португалию", [Part.FROM, Part.TO]),
        ("Норвегия, что она собрала", [None]),
        ("Norway sold fish to Portugal", [Part.FROM, Part.TO]),
        ("Portugal bought fish from Norway", [Part.TO, Part.FROM]),
        ("что Ларсен сообщила о Норвегии", [None, Part.ABOUT]),
    ],
)
def test_verbs_of_giving_and_taking_say_where_from_and_where_to(reader, text, parts):
    assert [each.part for each in reader.understand(text).entities] == parts
