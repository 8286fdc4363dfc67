import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.lemmas import (
    WordClass,
    cases,
    is_dictionary_word,
    is_kazakh,
    is_surname,
    lemmas,
    may_be_subject,
    stem,
    word_class,
)


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("урожаев", "урожай"),
        ("торговал", "торговать"),
        ("вагонами", "вагон"),
        ("лен", "лен"),
        ("harvests", "harvest"),
        ("norway's", "norway"),
        ("теміржолдың", "теміржол"),
        ("2025", "2025"),
    ],
)
def test_lemma(word, lemma):
    assert lemma in lemmas(word)


@pytest.mark.parametrize("word", ["стали", "вагон", "trains", "қала", "1,5", ""])
def test_a_word_is_among_its_lemmas(word):
    assert word in lemmas(word)


def test_every_likely_reading_is_kept():
    assert {"банк", "банка"} <= lemmas("банки")


def test_derivatives_share_a_stem():
    assert stem("промышленность") == stem("промышленный")


@pytest.mark.parametrize("word", ["railways", "теміржолы"])
def test_words_of_other_languages_are_their_own_stem(word):
    assert stem(word) == word


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("вагон", WordClass.NOUN),
        ("норвегия", WordClass.NAME),
        ("зерновой", WordClass.ADJECTIVE),
        ("собирать", WordClass.VERB),
        ("открыта", WordClass.VERB),
        ("быстро", WordClass.ADVERB),
        ("пять", WordClass.NUMERAL),
        ("между", WordClass.FUNCTION),
        ("train", WordClass.UNKNOWN),
    ],
)
def test_word_class(word, expected):
    assert word_class(word) is expected


@pytest.mark.parametrize(
    ("word", "expected"), [("норвегией", {"ablt"}), ("норвегию", {"accs"}), ("norway", set()), ("осло", None)]
)
def test_cases(word, expected):
    assert cases(word) == expected if expected is not None else "nomn" in cases(word)


@pytest.mark.parametrize(("name", "may"), [("норвегия", True), ("норвегию", False), ("norway", True), ("осло", True)])
def test_a_name_may_be_subject_unless_its_form_forbids(name, may):
    assert may_be_subject(name) is may


@pytest.mark.parametrize(("word", "known"), [("вагонов", True), ("вагоноф", False), ("wagon", False)])
def test_dictionary_holds_forms(word, known):
    assert is_dictionary_word(word) is known


@pytest.mark.parametrize(("word", "kazakh"), [("теміржол", True), ("сауда", False), ("train", False)])
def test_kazakh_letters(word, kazakh):
    assert is_kazakh(word) is kazakh


@pytest.mark.parametrize(("word", "surname"), [("ларсен", True), ("медведь", False), ("ларсенн", False), ("", False)])
def test_surname_of_the_dictionary(word, surname):
    assert is_surname(word) is surname


@pytest.mark.parametrize(
    ("word", "name"),
    [("норвегиямен", "норвегия"), ("португалияда", "португалия"), ("исландиядан", "исландия")],
    ids=["with", "in", "from"],
)
def test_kazakh_cases_need_no_kazakh_letters(word, name):
    assert name in lemmas(word)


@pytest.mark.parametrize("word", ["феномен", "бизнесмен"])
def test_russian_words_keep_their_end(word):
    assert lemmas(word) == {word}


@given(st.text(max_size=30))
def test_never_raises(word):
    lemmas(word), stem(word), word_class(word), cases(word)
