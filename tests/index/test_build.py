import pytest

from bot.index import build_index

from .dossier import FACTS, base_of


def test_documents_follow_the_facts(index):
    assert [each.fact.id for each in index.documents] == [each.id for each in FACTS]
    assert [each.number for each in index.documents] == list(range(len(FACTS)))


def test_postings_list_the_documents_of_a_term(index):
    listed = {index.documents[number].fact.id for number in index.postings.get("concept:railways")}
    assert listed == {"opening", "promise"}


@pytest.mark.parametrize(
    ("key", "people"),
    [
        (("transport-minister", "norway"), ("larsen",)),
        (("transport-minister", "portugal"), None),
    ],
)
def test_holders(index, key, people):
    assert index.holders.get(key) == people


@pytest.mark.parametrize(
    ("lemma", "known"),
    [("тоннель", True), ("норвежский", True), ("кошта", True), ("узбекистан", False), ("самолет", False)],
)
def test_known_lemmas_are_those_of_the_facts(index, lemma, known):
    assert (lemma in index.known_lemmas) is known


@pytest.mark.parametrize("word", ["тоннель", "узбекистан", "пожалуйста", "скока", "дорога"])
def test_the_speller_knows_base_world_and_everyday_words(index, word):
    assert index.speller.suggest(word)[0].distance == 0


def test_name_starts_are_of_words_that_the_dictionary_lacks(index):
    assert "хель" in index.name_starts


def test_frequency_counts_documents_once(index):
    assert index.frequency("entity:portugal", "entity:norway") == 6
    assert index.frequency("entity:nobody") == 0


def test_rarity_falls_with_frequency(index):
    assert index.rarity("entity:nobody") == index.rarity("concept:harvest") == 1
    assert 0 < index.rarity("entity:portugal", "entity:norway") < index.rarity("entity:iceland") < 1


@pytest.mark.parametrize("count", [0, 1])
def test_a_tiny_base_has_an_index(count):
    index = build_index(base_of(FACTS[:count]))
    assert len(index.documents) == count
    assert 0 <= index.rarity("entity:portugal") <= 1


def test_order_of_facts_changes_no_document(index):
    turned = build_index(base_of(reversed(FACTS)))
    for document in index.documents:
        assert turned.by_fact[document.fact.id].terms() == document.terms()
