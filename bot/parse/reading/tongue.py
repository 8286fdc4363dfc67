"""The language of an article; only Russian and English are read, every other is told by a plain error."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.errors import ParseError
from bot.models.text import Language
from bot.parse.reading.written import Block, words


def language_of(body: Sequence[Block], *, name: str) -> Language:
    """Return the language of a body. Raises ParseError where it is one that articles are not read in."""
    sample = " ".join(block.text for block in body)[:_SAMPLE].lower()
    cyrillic, latin = len(_CYRILLIC.findall(sample)), len(_LATIN.findall(sample))
    others = sum(letter.isalpha() for letter in sample) - cyrillic - latin
    if others > cyrillic + latin:
        raise ParseError(f"{name}: the text is in a script that is not read; articles are read in Russian and English")
    words = set(_WORD.findall(sample))
    if cyrillic >= latin:
        return _of_cyrillic(sample, words, cyrillic, name=name)
    return _of_latin(words, name=name)


def _of_cyrillic(sample: str, words: set[str], cyrillic: int, *, name: str) -> Language:
    for language, letters in _OTHER_LETTERS:
        if sum(sample.count(letter) for letter in letters) > _FOREIGN_SHARE * cyrillic:
            raise _other(language, name)
    for language, telling in _OTHER_CYRILLIC:
        if len(words & telling) > len(words & _RUSSIAN):
            raise _other(language, name)
    return Language.RU


def _of_latin(words: set[str], *, name: str) -> Language:
    english = len(words & _ENGLISH)
    language, count = max(((each, len(words & telling)) for each, telling in _OTHER_LATIN), key=lambda found: found[1])
    if count > english:
        raise _other(language, name)
    return Language.EN


def _other(language: str, name: str) -> ParseError:
    return ParseError(f"{name}: the text is in {language}; articles are read in Russian and English")


_SAMPLE: Final = 20_000  # characters
_FOREIGN_SHARE: Final = (
    0.015  # of letters: names with a foreign letter stay below, a text in that language has 5 % and more
)
_CYRILLIC: Final = re.compile("[\u0400-\u052f]")
_LATIN: Final = re.compile("[A-Za-zÀ-ÖØ-öø-ɏ]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_OTHER_LETTERS: Final = (
    ("Kazakh", "әғқңұһ"),
    ("Ukrainian or Belarusian", "їєґў"),
    ("Kyrgyz or another Turkic language", "өүҥ"),
    ("Tajik or Uzbek", "ҷӣӯҳҲ"),
)
_RUSSIAN: Final = words("и в не на что по это как из для его к но о от также года за был было при до уже или")
_ENGLISH: Final = words("the and of to in is was that for on with as by from at has have said its it be are this which")
_OTHER_CYRILLIC: Final = (
    (
        "Kazakh",
        words("және мен бойынша туралы үшін деп бар бұл оның екен болып жылы"),
    ),
    (
        "Ukrainian",
        words("що та від як для цей було про але щоб його також року вже або"),
    ),
    (
        "Bulgarian",
        words("със ще към което като беше които това един през след той"),
    ),
    (
        "Serbian or Macedonian",
        words("је да се су који што није као година која било"),
    ),
)
_OTHER_LATIN: Final = (
    (
        "German",
        words("der die das und ist nicht mit den von zu im auf für dem ein eine des wurde"),
    ),
    (
        "French",
        words("le la les des et est une pour dans que qui sur par au pas avec du"),
    ),
    (
        "Spanish",
        words("el la los las de que en una por con para del se como su más fue"),
    ),
    (
        "Italian",
        words("il di che la per una con del sono della non gli nel alla è stato"),
    ),
    (
        "Portuguese",
        words("o que de para uma com os da em não por mais dos foi são ao"),
    ),
    (
        "Turkish",
        words("ve bir bu için ile olarak da de olan en çok daha göre olduğu sonra"),
    ),
    (
        "Azerbaijani",
        words("və bir bu üçün ilə olan edib bildirib ki da də olub görə onun"),
    ),
    (
        "Uzbek",
        words("va bilan uchun bu ham haqida bo’yicha yil esa deb uning ushbu bo"),
    ),
    (
        "Polish",
        words("i w na nie się z do jest że to o jak po od przez oraz"),
    ),
)
