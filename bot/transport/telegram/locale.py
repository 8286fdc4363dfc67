"""The language of a client: a code such as `uk` or `pt-BR` enters, the nearest language that the bot speaks leaves."""

from __future__ import annotations

from typing import Final

from bot.models.text import Language

_READ_RUSSIAN: Final = frozenset(
    {"ab", "av", "az", "ba", "be", "ce", "cv", "hy", "ka", "kv", "ky", "mo", "os", "sah", "tg", "tk", "tt", "udm"}
    | {"uk", "uz"}
)
"""Languages of Telegram's clients whose readers as a rule read Russian, and English less."""


def nearest(code: str | None) -> Language | None:
    """Return the language to speak to a client of a language, None where the client does not tell it.

    >>> [nearest(each) for each in ("kk-KZ", "uk", "pt_BR", None)]
    [<Language.KK: 'kk'>, <Language.RU: 'ru'>, <Language.EN: 'en'>, None]
    """
    if not code or not code.strip():
        return None
    language = code.strip().lower().replace("_", "-").partition("-")[0]
    if language in tuple(Language):
        return Language(language)
    return Language.RU if language in _READ_RUSSIAN else Language.EN
