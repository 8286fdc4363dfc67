"""Noise is repeatable, touches letters alone, and leaves out what it does not touch."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.evaluate.noise import NoiseKind, noisy, noisy_text
from bot.evaluate.slips import MIN_LENGTH
from bot.language.rarity import is_real_word
from bot.store import GoldQuestion

RUSSIAN = "Сколько пшеницы собрали в Норвегии в 2024, 1,5 млн?"
ENGLISH = "How much wheat did Norway's farms harvest in 2024, 1.5 million?"
KAZAKH = "Норвегияның бидайы қанша болды, 2024?"
DIGITS = re.compile(r"\d[\d.,]*\d")


def gold(ask, **fields):
    return GoldQuestion(id="q", ask=ask, kind="figures", expect="answer", **fields)


def seeds(text, kind, count=25):
    return [noisy_text(text, kind, seed) for seed in range(count)]


@pytest.mark.parametrize("kind", NoiseKind)
@pytest.mark.parametrize("text", [RUSSIAN, ENGLISH], ids=["russian", "english"])
def test_numbers_are_never_altered(kind, text):
    for spoiled in filter(None, seeds(text, kind)):
        assert DIGITS.findall(spoiled) == DIGITS.findall(text)


@pytest.mark.parametrize("kind", NoiseKind)
def test_repeatable(kind):
    assert noisy_text(RUSSIAN, kind, 7) == noisy_text(RUSSIAN, kind, 7)


@pytest.mark.parametrize("kind", NoiseKind)
def test_noise_hangs_on_no_neighbour(kind):
    one, other = gold(RUSSIAN), gold(ENGLISH)
    assert noisy([one, other], kind, 3) == (*noisy([one], kind, 3), *noisy([other], kind, 3))


@pytest.mark.parametrize("kind", NoiseKind)
@pytest.mark.parametrize("text", ["2024", "", "/figures пшеница", "🙂?"], ids=["digits", "empty", "command", "sign"])
def test_what_is_not_touched_is_left_out(kind, text):
    assert noisy([gold(text)], kind, 0) == ()


@pytest.mark.parametrize("kind", sorted(set(NoiseKind) - {NoiseKind.CAPITALS, NoiseKind.NO_PUNCTUATION}))
def test_kazakh_is_left_alone(kind):
    assert noisy_text(KAZAKH, kind) is None


def test_what_was_said_before_stays_clean():
    (spoiled,) = noisy([gold("а в Норвегии?", after=("сколько пшеницы?",))], NoiseKind.LAYOUT, 0)
    assert spoiled.ask == "f d Yjhdtubb&"
    assert spoiled.after == ("сколько пшеницы?",)


def test_everything_but_the_text_stays():
    clean = gold(RUSSIAN, facts=["wheat"], says=["5"])
    (spoiled,) = noisy([clean], "typo", 0)
    assert spoiled == clean.model_copy(update={"ask": spoiled.ask})


def test_unknown_kind_is_told():
    with pytest.raises(ValueError, match="earthquake"):
        noisy([gold(RUSSIAN)], "earthquake")


@pytest.mark.parametrize("text", [RUSSIAN, ENGLISH], ids=["russian", "english"])
def test_a_typo_is_one_edit_of_a_longer_word(text):
    for spoiled in seeds(text, NoiseKind.TYPO):
        (changed,) = [each for each in zip(text.split(), spoiled.split(), strict=True) if each[0] != each[1]]
        assert OSA.distance(*changed) == 1
        assert len(changed[0]) >= MIN_LENGTH
        assert not is_real_word(changed[1].strip(",?").lower())


def test_two_typos_are_two_edits():
    assert {OSA.distance(RUSSIAN, each) for each in seeds(RUSSIAN, NoiseKind.TWO_TYPOS)} <= {1, 2}
    assert all(each != RUSSIAN for each in seeds(RUSSIAN, NoiseKind.TWO_TYPOS))


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (NoiseKind.LAYOUT, "объём 1,5 млн?", "j,]`v 1,5 vky&"),
        (NoiseKind.LAYOUT, "Norway's 1,5?", "Тщкцфнэы 1,5?"),
        (NoiseKind.LAYOUT, "порт Oslo", "gjhn Oslo"),
        (NoiseKind.NO_PUNCTUATION, "Порт-Хельм, «Волна» (1,5 %)?", "Порт Хельм Волна 1,5 %"),
        (NoiseKind.NO_PUNCTUATION, "27.01.2026: who's there?", "27.01.2026 whos there"),
        (NoiseKind.GLUED, "рыба 2024 тресна", None),
        (NoiseKind.GLUED, "белая рыба", "белаярыба"),
        (NoiseKind.SPLIT, "рыба", None),
        (NoiseKind.MIXED_LAYOUT, "рыба", None),
        (NoiseKind.LATIN, "fish", None),
        (NoiseKind.INFLECTION, "seals", "seals'"),
    ],
)
def test_kind(kind, text, expected):
    assert noisy_text(text, kind) == expected


def test_split_leaves_two_letters_on_either_side():
    assert set(seeds("рыбак", NoiseKind.SPLIT)) == {"ры бак", "рыб ак"}


def test_mixed_layout_leaves_some_words():
    for spoiled in seeds("сколько белой рыбы поймали", NoiseKind.MIXED_LAYOUT):
        assert re.search("[а-я]", spoiled)
        assert re.search("[a-z]", spoiled)


def test_latin_spelling_has_several_habits():
    assert {"chashcha", "chascha", "4ascha"} <= set(seeds("чаща", NoiseKind.LATIN, 200))
    assert {"yama", "iama", "jama"} <= set(seeds("яма", NoiseKind.LATIN, 200))


def test_lookalikes_look_alike():
    spoiled = noisy_text("рыба Осло", NoiseKind.LOOKALIKES)
    table = str.maketrans("aceopxyO", "асеорхуО")
    assert spoiled != "рыба Осло"
    assert spoiled.translate(table) == "рыба Осло"


def test_inflection_keeps_the_word():
    forms = set(seeds("зерно", NoiseKind.INFLECTION))
    assert {"зерна", "зерном"} <= forms
    assert all(each.startswith(("зер", "зёр")) for each in forms)


def test_chatter_keeps_the_question():
    assert all(RUSSIAN in each for each in seeds(RUSSIAN, NoiseKind.CHATTER))


@given(text=st.text(max_size=60), kind=st.sampled_from(list(NoiseKind)), seed=st.integers(0, 99))
def test_never_raises(text, kind, seed):
    noisy_text(text, kind, seed)
