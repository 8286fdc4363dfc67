"""Languages and texts that exist in several of them."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

KAZAKH_LETTERS = frozenset("әғқңөұүһі")


class Model(BaseModel):
    """Base of every noun: frozen, and unknown fields are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, coerce_numbers_to_str=True)


class Language(StrEnum):
    """A language a reader may write in; the codes are ISO 639-1."""

    RU = "ru"
    EN = "en"
    KK = "kk"


FALLBACKS: dict[Language, tuple[Language, ...]] = {
    Language.RU: (Language.RU, Language.EN, Language.KK),
    Language.EN: (Language.EN, Language.RU, Language.KK),
    Language.KK: (Language.KK, Language.RU, Language.EN),
}


def language_of_letters(text: str) -> Language:
    """Guess the language of a text from its letters alone.

    >>> language_of_letters("торговля"), language_of_letters("trade"), language_of_letters("тауар айналымы, әлем")
    (<Language.RU: 'ru'>, <Language.EN: 'en'>, <Language.KK: 'kk'>)
    """
    lowered = text.lower()
    if any(letter in KAZAKH_LETTERS for letter in lowered):
        return Language.KK
    cyrillic = sum("а" <= letter <= "я" or letter == "ё" for letter in lowered)
    latin = sum("a" <= letter <= "z" for letter in lowered)
    return Language.RU if cyrillic >= latin and cyrillic else Language.EN


class Localized(Model):
    """One text in one or more languages. A bare string is accepted and filed under the language of its letters."""

    ru: str | None = None
    en: str | None = None
    kk: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _accept_bare_string(cls, data: Any) -> Any:
        return {language_of_letters(data).value: data} if isinstance(data, str) else data

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        per_language = handler.resolve_ref_schema(handler(core))
        return {"anyOf": [{"type": "string", "minLength": 1}, {**per_language, "minProperties": 1}]}

    @model_validator(mode="after")
    def _hold_some_text(self) -> Localized:
        if not any(self.values()):
            raise ValueError("no text in any language (ru, en, kk)")
        return self

    def get(self, language: Language) -> str | None:
        """Return the text in exactly this language, or None."""
        text: str | None = getattr(self, language.value)
        return text

    def best(self, language: Language) -> str:
        """Return the text in this language, or in the nearest language that has one."""
        return next(text for text in (self.get(each) for each in FALLBACKS[language]) if text)

    def values(self) -> tuple[str, ...]:
        """Return every text there is, in the order ru, en, kk."""
        return tuple(text for text in (self.ru, self.en, self.kk) if text)


class Names(Model):
    """Further names of a thing, listed per language. A bare list is accepted and filed by letters."""

    ru: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    kk: tuple[str, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _accept_bare_list(cls, data: Any) -> Any:
        if not isinstance(data, list | tuple):
            return data
        filed: dict[str, list[Any]] = {}
        for name in data:
            filed.setdefault(language_of_letters(str(name)).value, []).append(name)
        return filed

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        per_language = handler.resolve_ref_schema(handler(core))
        return {"anyOf": [{"type": "array", "items": {"type": "string"}}, per_language]}

    def get(self, language: Language) -> tuple[str, ...]:
        """Return the names in exactly this language."""
        names: tuple[str, ...] = getattr(self, language.value)
        return names

    def values(self) -> tuple[str, ...]:
        """Return every name, in the order ru, en, kk."""
        return (*self.ru, *self.en, *self.kk)
