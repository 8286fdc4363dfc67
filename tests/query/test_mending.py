import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.normalise import normalise
from bot.models.query import CorrectionKind
from bot.query.mending import mend


def kinds(mended):
    return [each.kind for each in mended.corrections]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("crjkmrj njhuetn Yjhdtubz", "сколько торгует норвегия"),
        ("njhujdkz c Yjhdtubtq", "торговля с норвегией"),
        ("njdfhjj,jhjn", "товарооборот"),
        ("рщц ьгср вщуы Тщкцфн екфву", "how much does norway trade"),
    ],
    ids=["to cyrillic", "one letter follows", "punctuation keys", "to latin"],
)
def test_wrong_layout(index, typed, meant):
    mended = mend(typed, index)
    assert mended.text == meant
    assert set(kinds(mended)) == {CorrectionKind.LAYOUT}


@pytest.mark.parametrize(
    "text",
    [
        "how much does norway trade",
        "сколько торгует норвегия",
        "GDP of Norway",
        "торговля USA",
        "ok",
        "2025 г.",
        "цена в тенге",
    ],
)
def test_layout_of_sound_words_stays(index, text):
    assert mend(text, index).text == normalise(text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("skolko torguet norvegiya", "сколько торгует норвегия"),
        ("urozhay portugalii", "урожай португалии"),
        ("zheleznye dorogi", "железные дороги"),
        ("4to takoe koleya", "что такое колея"),
    ],
    ids=["question", "inflected", "clusters", "digit for a letter"],
)
def test_latin_spelling(index, typed, meant):
    mended = mend(typed, index)
    assert mended.text == meant
    assert CorrectionKind.LATIN in kinds(mended)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("товарооборт норвегии", "товарооборот норвегии"),
        ("тонель", "тоннель"),
        ("жилезные дороги", "железные дороги"),
        ("harvset of portugal", "harvest of portugal"),
        ("norwey", "norway"),
        ("Партугалия", "португалия"),
        ("сколко", "сколько"),
        ("порт-хелм", "порт-хельм"),
    ],
)
def test_misspelling(index, typed, meant):
    mended = mend(typed, index)
    assert mended.text == meant
    assert kinds(mended) == [CorrectionKind.SPELLING]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Узбекистан", "a country outside is no typo of another"),
        ("Австралия и Австрия", "neighbours in spelling"),
        ("эксперт", "a real word, though «экспорт» is near"),
        ("вагоны и загоны", "real words"),
        ("tribe", "a real English word near «trade»"),
        ("лиссабонцы", "derived from a name"),
        ("норвегизм", "derived from a name"),
        ("абракадабрище", "near nothing"),
        ("кит", "too short"),
        ("кошта", "a known name"),
    ],
    ids=lambda value: value if " " in value else None,
)
def test_sound_words_are_never_mended(index, text, why):
    assert mend(text, index).text == normalise(text), why
    assert mend(text, index).corrections == ()


@pytest.mark.parametrize(
    ("typed", "taken"),
    [("зочем", "зачем"), ("падскажите", "подскажите"), ("пожалста", "пожалста"), ("огурцы", "огурцы")],
    ids=["near", "by sound", "two edits away", "another word"],
)
def test_only_near_words_are_taken_for_question_words(index, typed, taken):
    assert mend(typed, index).text == taken


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("скока торгует", "сколько торгует"), ("чо за тоннель", "что за тоннель"), ("pls", "please")],
)
def test_colloquial_words_are_no_mistakes(index, typed, meant):
    mended = mend(typed, index)
    assert mended.text == meant
    assert mended.corrections == ()


def test_each_change_is_recorded_as_written(index):
    (only,) = mend("ТОНЕЛЬ", index).corrections
    assert (only.written, only.taken) == ("тонель", "тоннель")


def test_what_stands_between_words_stays(index):
    assert mend("тонель, 1,5 км?", index).text == "тоннель, 1,5 км?"


@pytest.mark.parametrize("name", ["норвегиямен", "норвегияда", "норвегиядан"], ids=["with", "in", "from"])
def test_regression_kazakh_case_is_no_misspelling(index, name):
    """These hold no Kazakh letter, and were mended into «норвегия»."""
    assert mend(name, index).corrections == ()


def test_regression_a_digit_may_stand_for_a_letter_in_latin_spelling(index):
    """«4to» was kept, as no plain word; in other texts a digit stays a digit."""
    assert mend("4to takoe koleya", index).text == "что такое колея"
    assert mend("what is g20", index).text == "what is g20"


@given(text=st.text(max_size=60))
def test_never_raises(index, text):
    mend(text, index)


@given(
    text=st.lists(
        st.sampled_from(["норвегия", "урожай", "тонель", "skolko", "crjkmrj", "узбекистан", "of", "2025", "a-b", ","]),
        max_size=6,
    ).map(" ".join)
)
def test_mended_text_needs_no_mending(index, text):
    once = mend(text, index).text
    assert mend(once, index).text == once
