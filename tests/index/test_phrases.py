import pytest

from bot.index.phrases import Phrase, PhraseBook, TargetKind, phrases_of
from bot.language.lemmas import lemmas
from bot.language.words import words

from .dossier import base_of


@pytest.fixture(scope="module")
def book():
    return PhraseBook(phrases_of(base_of()))


def targets(book, text, position=0):
    readings = [lemmas(word) for word in words(text)]
    return [each.target for each in book.longest_at(readings, position)]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("норвегия", "norway"),
        ("норвегией", "norway"),
        ("норвежский", "norway"),
        ("Норвегияның", "norway"),
        ("норвегиямен", "norway"),
        ("portugal's", "portugal"),
        ("порта-хельма", "port-helm"),
        ("ингрид ларсен", "larsen"),
        ("товарооборота", "trade"),
        ("торгуют", "trade"),
        ("железной дороги", "railways"),
        ("тауар айналымы", "trade"),
        ("компаний", "company"),
        ("companies", "company"),
        ("узбекистан", "UZ"),
    ],
)
def test_names_are_found_in_any_form(book, text, target):
    assert targets(book, text) == [target]


@pytest.mark.parametrize("text", ["дороги", "министр", "форум", "самолет", "порт"])
def test_part_of_a_phrase_is_no_phrase(book, text):
    assert targets(book, text) == []


@pytest.mark.parametrize(
    ("text", "expected"), [("хельма", ["port-helm"]), ("ларсен", ["larsen"]), ("ингрид", []), ("руй", [])]
)
def test_one_telling_word_names_an_entity_of_the_facts(book, text, expected):
    assert targets(book, text) == expected


def test_regression_surname_that_the_dictionary_knows_names_its_only_bearer(book):
    """«Ларсен» is a word of the dictionary, but only as a surname."""
    assert targets(book, "ларсен") == ["larsen"]


def test_longest_phrase_wins():
    book = PhraseBook(
        [
            Phrase(("норвегия",), TargetKind.ENTITY, "norway"),
            Phrase(("норвегия", "сегодня"), TargetKind.ENTITY, "magazine"),
        ]
    )
    assert targets(book, "норвегия сегодня") == ["magazine"]
    assert targets(book, "норвегия завтра") == ["norway"]


def test_a_phrase_may_start_anywhere_and_must_end_in_the_text(book):
    assert targets(book, "тут железные дороги", 1) == ["railways"]
    assert targets(book, "тут железные", 1) == []


def test_equal_phrases_come_in_the_order_of_their_targets():
    book = PhraseBook([Phrase(("вена",), TargetKind.ENTITY, each) for each in ("town", "river")])
    assert targets(book, "вена") == ["river", "town"]


def test_a_metonym_names_what_it_stands_for_after_what_it_is_called(book):
    readings = [lemmas("осло")]
    found = book.longest_at(readings, 0)
    assert [each.metonym for each in found] == sorted(each.metonym for each in found)
    assert {"norway", "road-office"} <= {each.target for each in found if each.metonym}


def test_containing_looks_at_the_first_word_alone(book):
    assert {each.target for each in book.containing(lemmas("железный"))} == {"railways"}


def test_vocabulary_holds_every_word(book):
    assert {"норвегия", "железные", "дороги", "turnover"} <= set(book.vocabulary())
