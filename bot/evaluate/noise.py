"""Gold questions → the same questions as readers really type them, one named kind of noise at a time.

Seeded and repeatable: what a question becomes hangs on the seed, the kind and its own text alone, not on its
neighbours. Numbers and years are never altered, nor is anything said before in the same conversation. Noise can make
a question unanswerable only where the tables below say so: a slip that makes another real word is made anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path
from random import Random
from string import capwords
from typing import Final

from bot.evaluate.misspellings import misspellings
from bot.evaluate.noise_tables import AFTER, BEFORE, LATIN_HABITS, LATIN_PLAIN, LOOKALIKES, SHIFTED_KEYS
from bot.evaluate.slips import MIN_LENGTH, MIN_TWICE, WORD, slip_in_text
from bot.language.chatter import ENGLISH_VERBS
from bot.language.guess import guess_language
from bot.language.layout import to_cyrillic_layout, to_latin_layout
from bot.language.lemmas import other_forms
from bot.language.normalise import normalise
from bot.language.rarity import weight
from bot.models.text import KAZAKH_LETTERS, Language
from bot.store import GoldQuestion


class NoiseKind(StrEnum):
    """One way in which a typed question differs from a clean one."""

    TYPO = "typo"
    TWO_TYPOS = "two_typos"
    MISSPELLING = "misspelling"
    LAYOUT = "layout"
    MIXED_LAYOUT = "mixed_layout"
    LATIN = "latin"
    LOOKALIKES = "lookalikes"
    INFLECTION = "inflection"
    CAPITALS = "capitals"
    NO_PUNCTUATION = "no_punctuation"
    GLUED = "glued"
    SPLIT = "split"
    CHATTER = "chatter"


def noisy(
    questions: Iterable[GoldQuestion], kind: NoiseKind | str, seed: int = 0, *, pairs: Path | None = None
) -> tuple[GoldQuestion, ...]:
    """Return the questions with one kind of noise, in their order; those that it does not touch are left out.

    `pairs` is a table of real misspellings for the kind `misspelling`; without it well-known ones are used.
    Raises ValueError for a kind that does not exist.
    """
    kept = NoiseKind(kind)
    spoiled = ((question, noisy_text(question.ask, kept, seed, pairs=pairs)) for question in questions)
    return tuple(question.model_copy(update={"ask": text}) for question, text in spoiled if text is not None)


def noisy_text(text: str, kind: NoiseKind, seed: int = 0, *, pairs: Path | None = None) -> str | None:
    """Return one question with noise, or None where this kind does not touch it.

    Commands are never touched, Kazakh questions only by capitals and punctuation.

    >>> noisy_text("Сколько пшеницы собрали в 2024?", NoiseKind.LAYOUT)
    'Crjkmrj gitybws cj,hfkb d 2024&'
    >>> noisy_text("How much wheat, in 2024?", NoiseKind.NO_PUNCTUATION)
    'How much wheat in 2024'
    >>> noisy_text("42?", NoiseKind.TYPO) is None
    True
    """
    language = guess_language(text)
    if text.startswith("/") or language is None or (language is Language.KK and kind not in _ANY_LANGUAGE):
        return None
    chance = Random(f"{seed} {kind} {text}")  # noqa: S311 - repeatable on purpose
    spoil = misspellings(pairs).misspell if kind is NoiseKind.MISSPELLING else _WAYS[kind]
    spoiled = spoil(text, chance)
    return spoiled if spoiled != text else None


_ANY_LANGUAGE: Final = frozenset({NoiseKind.CAPITALS, NoiseKind.NO_PUNCTUATION})
_HALF: Final = 0.5
_MIN_SPLIT: Final = 5
_OUTER_PUNCTUATION: Final = re.compile(r"(?<!\d)[^\w\s%$€£₽₸+/'-]|[^\w\s%$€£₽₸+/'-](?!\d)|(?<!\w)-|-(?!\w)")
_HYPHEN: Final = re.compile(r"(?<=[^\W\d])-(?=[^\W\d])")
_SPACES: Final = re.compile(r"\s+")
_BETWEEN: Final = re.compile(r"(?<=[^\W\d_]) (?=[^\W\d_])")
_PIECE: Final = re.compile(r"\S+")
_CYRILLIC: Final = re.compile("[а-яё]", re.IGNORECASE)
_INNER_NUMBER: Final = re.compile(r"\d[.,:]\d")


def _two_typos(text: str, chance: Random) -> str | None:
    """Make two slips: in two words, or in one that is long enough."""
    once = slip_in_text(text, chance)
    untouched = set(WORD.findall(text))
    twice = once and slip_in_text(once, chance, within=lambda word: word in untouched or len(word) >= MIN_TWICE)
    return twice if twice != text else None


def _laid_out(text: str, chance: Random) -> str | None:
    """Type the whole question on the other layout, its numbers as they are."""
    del chance
    if not KAZAKH_LETTERS.isdisjoint(text.lower()):
        return None
    return _swapped_layout(text, russian=bool(_CYRILLIC.search(text)))


def _partly_laid_out(text: str, chance: Random) -> str | None:
    """Type some of the words on the other layout: at least one of four letters, and not all."""
    words = [found for found in _PIECE.finditer(text) if len(WORD.findall(found[0])) == 1]
    telling = [found for found in words if len(WORD.findall(found[0])[0]) >= MIN_LENGTH]
    if not telling or len(words) < 2 or not KAZAKH_LETTERS.isdisjoint(text.lower()):  # noqa: PLR2004 - all but one
        return None
    first = chance.choice(telling)
    others = [found for found in telling if found is not first and chance.random() < _HALF]
    swapped = {first.start(), *(found.start() for found in others[: len(words) - 2])}
    russian = bool(_CYRILLIC.search(text))
    return _PIECE.sub(
        lambda found: _swapped_layout(found[0], russian=russian) if found.start() in swapped else found[0], text
    )


def _swapped_layout(text: str, *, russian: bool) -> str:
    """Return what the keys of a text give on the other layout; Latin words of a Russian text had their own."""
    if not russian:
        return "".join(to_cyrillic_layout(each) if each.isalpha() or each == "'" else each for each in text)
    inner = {found.start() + 1 for found in _INNER_NUMBER.finditer(text)}
    keys = (each if at in inner else SHIFTED_KEYS.get(each, each) for at, each in enumerate(text))
    return to_latin_layout("".join(keys))


def _latin(text: str, chance: Random) -> str | None:
    """Write Russian with Latin letters, in habits that hold for the whole question."""
    habits = {letters: chance.choice(ways) for letters, ways in LATIN_HABITS.items()}
    table = {**LATIN_PLAIN, **habits}
    return _TRANSLITERATED.sub(lambda found: _in_latin(found[0], table), text)


_TRANSLITERATED: Final = re.compile(r"ий\b|кс|[а-яё]", re.IGNORECASE)


def _in_latin(letters: str, table: dict[str, str]) -> str:
    written = table[letters.lower()]
    return written.capitalize() if letters[:1].isupper() else written


def _with_lookalikes(text: str, chance: Random) -> str | None:
    """Put letters of the other alphabet that look the same into one word, some of them or all."""
    table = LOOKALIKES if _CYRILLIC.search(text) else {latin: cyrillic for cyrillic, latin in LOOKALIKES.items()}
    places = [
        found
        for found in WORD.finditer(text)
        if any(each in table for each in found[0]) and len(found[0]) >= MIN_LENGTH
    ]
    if not places:
        return None
    place = chance.choice(places)
    possible = [at for at, each in enumerate(place[0]) if each in table]
    taken = chance.sample(possible, chance.randint(1, len(possible)))
    word = "".join(table[each] if at in taken else each for at, each in enumerate(place[0]))
    return text[: place.start()] + word + text[place.end() :]


def _inflected(text: str, chance: Random) -> str | None:
    """Put one noun, name or adjective into another case or number (Russian), or make it plural or possessive."""
    options = [(found, forms) for found in WORD.finditer(text) if (forms := _forms(found[0]))]
    if not options:
        return None
    place, forms = chance.choice(options)
    form = chance.choice(forms)
    cased = form.capitalize() if place[0][:1].isupper() else form
    return text[: place.start()] + cased + text[place.end() :]


def _forms(word: str) -> tuple[str, ...]:
    low = normalise(word)
    if len(low) < MIN_LENGTH or not weight(low):
        return ()
    if _CYRILLIC.match(low):
        return other_forms(low)
    is_verb = low in ENGLISH_VERBS or low.endswith(("ed", "ing", "ly"))
    return () if is_verb else (f"{low}'",) if low.endswith("s") else (f"{low}s", f"{low}'s")


def _recased(text: str, chance: Random) -> str | None:
    return chance.choice((str.upper, str.upper, str.lower, capwords, str.swapcase))(text)


def _unpunctuated(text: str, chance: Random) -> str | None:
    """Drop every sign but those inside and beside numbers; a hyphen between words becomes a space."""
    del chance
    bare = _OUTER_PUNCTUATION.sub(" ", _HYPHEN.sub(" ", text)).replace("'", "")
    return _SPACES.sub(" ", bare).strip() or None


def _glued(text: str, chance: Random) -> str | None:
    gaps = [found.start() for found in _BETWEEN.finditer(text)]
    at = chance.choice(gaps) if gaps else len(text)
    return text[:at] + text[at + 1 :]


def _split(text: str, chance: Random) -> str | None:
    """Put a space inside a word of at least five letters, two of them on either side."""
    places = [found for found in WORD.finditer(text) if len(found[0]) >= _MIN_SPLIT]
    if not places:
        return None
    place = chance.choice(places)
    at = chance.randrange(place.start() + 2, place.end() - 1)
    return f"{text[:at]} {text[at:]}"


def _with_chatter(text: str, chance: Random) -> str | None:
    """Say something before the question, after it, or both."""
    language = guess_language(text) or Language.RU
    before, after = chance.choice(BEFORE[language]), chance.choice(AFTER[language])
    end = "" if text.endswith((".", "?", "!")) else ","
    return chance.choice((f"{before} {text}", f"{text}{end} {after}", f"{before} {text}{end} {after}"))


_WAYS: Final[dict[NoiseKind, Callable[[str, Random], str | None]]] = {
    NoiseKind.TYPO: slip_in_text,
    NoiseKind.TWO_TYPOS: _two_typos,
    NoiseKind.LAYOUT: _laid_out,
    NoiseKind.MIXED_LAYOUT: _partly_laid_out,
    NoiseKind.LATIN: _latin,
    NoiseKind.LOOKALIKES: _with_lookalikes,
    NoiseKind.INFLECTION: _inflected,
    NoiseKind.CAPITALS: _recased,
    NoiseKind.NO_PUNCTUATION: _unpunctuated,
    NoiseKind.GLUED: _glued,
    NoiseKind.SPLIT: _split,
    NoiseKind.CHATTER: _with_chatter,
}
