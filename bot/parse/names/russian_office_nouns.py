"""A Russian word → whether it names somebody by office or trade."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bot.language.lemmas import is_animate
from bot.parse.analysis import Token
from bot.parse.names.russian_offices import NO_OFFICES, OFFICES

_BEFORE_OFFICE: Final = re.compile(
    r"^(?:экс|вице|обер|унтер|супер|топ|бизнес|арт|веб|медиа|теле|радио|спорт|кино|фото|видео)-"
)


def is_office_noun(token: Token) -> bool:
    """Say whether a token names somebody by office or trade, in the singular."""
    if token.feats.get("Number") == "Plur" or token.lemma in NO_OFFICES:
        return False
    return is_listed(token.lemma) or (token.feats.get("Animacy") == "Anim" and _is_somebody(token.lemma))


@lru_cache(maxsize=10_000)
def is_listed(lemma: str) -> bool:
    """Say whether a lemma is a listed office, with «экс-», «вице-», «со-» before it or not."""
    bare = _BEFORE_OFFICE.sub("", lemma)
    return lemma in OFFICES or bare in OFFICES or lemma.partition("-")[0] in OFFICES


@lru_cache(maxsize=10_000)
def _is_somebody(lemma: str) -> bool:
    return is_animate(lemma) and lemma not in NO_OFFICES


def case_of(token: Token) -> str:
    """Return the case of a word as Universal Dependencies name it, empty where it has none."""
    return token.feats.get("Case", "")
