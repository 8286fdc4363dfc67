"""The terms of a query: names, words and numbers, in order, each once."""

from __future__ import annotations

from .texts import Texts


def named(terms):
    return [" ".join(term.words) for term in terms]


def test_words_stand_in_order_and_once():
    texts = Texts("The lighthouse keeper paints the old lighthouse.")
    assert named(texts.terms("did the keeper of the lighthouse paint the lighthouse?")) == [
        "keeper",
        "lighthouse",
        "paint",
    ]


def test_numbers_are_terms():
    terms = Texts("В порту 12 лодок и 1998 ящиков.").terms("в порту 12 лодок")
    assert [term.words for term in terms if term.is_number] == [("12",)]


def test_names_verbs_and_foreign_things_are_marked():
    terms = {term.words[0]: term for term in Texts("Норвегия чинит лодки.").terms("Норвегия чинит сети")}
    assert [name for name, term in terms.items() if term.is_name] == ["норвегия"]
    assert [name for name, term in terms.items() if term.is_deed] == ["чинит"]
    assert [name for name, term in terms.items() if term.is_foreign] == ["сети"]


def test_words_of_every_text_are_less_rare():
    texts = Texts(*(f"Маяк номер {each} открыли весной." for each in "абвгд"), "Маяк закрыли осенью.")
    rarity = {term.words[0]: term.rarity for term in texts.terms("маяк закрыли")}
    assert 0 < rarity["маяк"] < rarity["закрыли"] <= 1
