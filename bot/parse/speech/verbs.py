"""A word → the verb of speech that it is a form of, and how that form is used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any, Final

from bot.language.lemmas import readings
from bot.parse.speech.said_words import ENGLISH, EXPRESSES, IRREGULAR, NOUN_LIKE, RUSSIAN, SaidGroup
from bot.parse.speech.table import words_in


class Use(StrEnum):
    """How a form of a verb is used."""

    FINITE = "finite"
    GERUND = "gerund"  # «отметив», "adding": its subject is that of the sentence
    SHORT = "short"  # «уверен», «убеждена»
    PASSIVE = "passive"  # «сказано», "was said"


@dataclass(frozen=True, slots=True)
class SaidForm:
    """A form of a verb of speech. `gender` is «masc», «femn», «neut» or None; `noun_like` forms may be nouns."""

    lemma: str
    group: str
    governs: str
    use: Use = Use.FINITE
    plural: bool = False
    gender: str | None = None
    impersonal: bool = False
    noun_like: bool = False


_USES: Final = {"VERB": Use.FINITE, "GRND": Use.GERUND, "ADJS": Use.SHORT, "PRTS": Use.PASSIVE}
_SURE: Final = {"уверенный": "уверенный", "уверить": "уверенный", "убедить": "убежденный", "согласный": "согласный"}
"""Lemmas of «уверен», «убеждена» and «согласны», as they are told."""
_TOO_RARE: Final = 0.1
"""Readings of a Russian form below this share of its uses are left out («стали», «покажет»)."""


@lru_cache(maxsize=20_000)
def said_form(lowered: str) -> SaidForm | None:
    """Return the verb of speech that a lower-case word is a form of, None where it is none.

    >>> said_form("подчеркнула").lemma, said_form("said").lemma, said_form("дом")
    ('подчеркнуть', 'say', None)
    """
    if lowered.isascii():
        return _english_forms().get(lowered)
    return _russian_form(lowered.replace("ё", "е"))


@lru_cache(maxsize=20_000)
def expresses(lowered: str) -> bool:
    """Say whether a word is a finite form of a verb such as «выразить» that needs a noun to be speech."""
    if lowered.isascii():
        return lowered in _ENGLISH_EXPRESSES
    return any(each.normal_form in EXPRESSES and str(each.tag.POS) in {"VERB", "GRND"} for each in readings(lowered))


@lru_cache(maxsize=20_000)
def is_finite(lowered: str) -> bool:
    """Say whether a Russian word's likeliest reading is a finite verb or a predicate of that sort."""
    return not lowered.isascii() and str(readings(lowered)[0].tag.POS) in {"VERB", "PRTS"}


_ENGLISH_EXPRESSES: Final = words_in("expressed expresses express expressing voiced voices voicing")


def _russian_form(word: str) -> SaidForm | None:
    if not word.isalpha() or word in {"мнил", "стали"}:
        return None
    for each in readings(word):
        lemma = each.normal_form.replace("ё", "е")
        group = _russian_verbs().get(lemma)
        use = _USES.get(str(each.tag.POS))
        if group is None or use is None or each.score < _TOO_RARE or not _tells_of_another(each):
            continue
        if lemma in _SURE:
            if use not in {Use.SHORT, Use.PASSIVE}:
                continue
            lemma, use = _SURE[lemma], Use.SHORT
        return SaidForm(
            lemma=lemma,
            group=group.name,
            governs=group.governs,
            use=use,
            plural=each.tag.number == "plur",
            gender=str(each.tag.gender) if each.tag.gender else None,
            impersonal=group.impersonal or use is Use.PASSIVE,
        )
    return None


def _tells_of_another(reading: Any) -> bool:
    """Say whether a form is of the third person: «думаю» and «думаете» are said, and do not say who says."""
    return reading.tag.mood != "impr" and reading.tag.person not in {"1per", "2per"}


def group_of(lemma: str) -> str:
    """Return the name of the group that a verb's dictionary form belongs to; "" for none."""
    if lemma.isascii():
        form = _english_forms().get(lemma)
        return form.group if form else ""
    group = _russian_verbs().get(lemma)
    return group.name if group else ""


@cache
def _russian_verbs() -> dict[str, SaidGroup]:
    return {verb: group for group in reversed(RUSSIAN) for verb in group.verbs.split()}


@cache
def _english_forms() -> dict[str, SaidForm]:
    """Return every form of every English verb; of verbs in several groups the first group's government wins."""
    forms: dict[str, SaidForm] = {}
    for group in ENGLISH:
        for verb in group.verbs.split():
            for form, use, plural in _inflected(verb):
                noun_like = verb in NOUN_LIKE and form in {verb, _third_person(verb)}
                said = SaidForm(verb, group.name, group.governs, use=use, plural=plural, noun_like=noun_like)
                known = forms.setdefault(form, said)
                if set(group.governs) - set(known.governs + "q"):
                    forms[form] = SaidForm(
                        verb,
                        known.group,
                        "".join(sorted({*known.governs, *group.governs})),
                        use=use,
                        plural=plural,
                        noun_like=noun_like,
                    )
    return forms


def _inflected(verb: str) -> Iterator[tuple[str, Use, bool]]:
    yield verb, Use.FINITE, True
    yield _third_person(verb), Use.FINITE, False
    for past in IRREGULAR.get(verb, _regular_past(verb)).split():
        yield past, Use.GERUND if past.endswith("ing") else Use.FINITE, False
    stem = verb.removesuffix("e") if verb.endswith("e") and not verb.endswith("ee") else verb
    yield stem + "ing", Use.GERUND, False


def _third_person(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _regular_past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if verb.endswith("y") and verb[-2] not in "aeiou" else verb + "ed"
