"""The name of an outlet in an oblique case («Вечерней зари») → in the nominative («Вечерняя заря»)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final

from bot.language.lemmas import morphology


@lru_cache(maxsize=2000)
def nominative_phrase(phrase: str) -> str:
    """Return a noun phrase in the nominative: its first noun and the adjectives before it; the rest stays.

    A phrase that may stand in the nominative as it is, or that Russian's dictionary cannot turn, is returned itself.

    >>> nominative_phrase("Независимой газеты"), nominative_phrase("Вестей Каспия"), nominative_phrase("Вечерняя заря")
    ('Независимая газета', 'Вести Каспия', 'Вечерняя заря')
    >>> nominative_phrase("Zakon.kz"), nominative_phrase("Московского комсомольца")
    ('Zakon.kz', 'Московский комсомолец')
    """
    words = phrase.split()
    if not words or not all(_CYRILLIC.fullmatch(word) for word in words):
        return phrase
    place = next((at for at, word in enumerate(words) if _noun(word)), None)
    if place is None or any(_adjective(word) is None for word in words[:place]):
        return phrase
    head = _noun(words[place])
    if head.tag.case == "nomn" or _may_stand(words[: place + 1]):
        return phrase
    turned = head.inflect({"nomn", str(head.tag.number)})
    if turned is None:
        return phrase
    agreed = [_agree(word, turned) for word in words[:place]]
    if any(word is None for word in agreed):
        return phrase
    made = [*(word or "" for word in agreed), turned.word, *words[place + 1 :]]
    return " ".join(_capital(new, like=old) for new, old in zip(made, words, strict=True))


_CYRILLIC: Final = re.compile(r"[А-ЯЁа-яё-]+")
_OBLIQUE: Final = ("gent", "datv", "ablt", "loct", "accs")


def _noun(word: str) -> Any:
    readings = [each for each in morphology().parse(word.lower()) if each.tag.POS == "NOUN"]
    if not readings or morphology().parse(word.lower())[0].tag.POS in {"ADJF", "PREP", "CONJ"}:
        return None
    genitive = [each for each in readings if each.tag.case == "gent"]
    return genitive[0] if genitive and readings[0].tag.case in _OBLIQUE else readings[0]


def _adjective(word: str) -> Any:
    return next((each for each in morphology().parse(word.lower()) if each.tag.POS == "ADJF"), None)


def _may_stand(words: list[str]) -> bool:
    """Say whether all words may be nominative of one number, so that nothing has to be turned."""
    numbers = [
        {str(each.tag.number) for each in morphology().parse(word.lower()) if each.tag.case == "nomn"} for word in words
    ]
    return bool(set.intersection(*numbers)) if len(words) > 1 else False


def _agree(word: str, head: Any) -> str | None:
    adjective = _adjective(word)
    wanted = {"nomn", "plur"} if head.tag.number == "plur" else {"nomn", "sing", str(head.tag.gender)}
    turned = adjective.inflect(wanted)
    return str(turned.word) if turned else None


def _capital(word: str, *, like: str) -> str:
    return word[:1].upper() + word[1:] if like[:1].isupper() else word
