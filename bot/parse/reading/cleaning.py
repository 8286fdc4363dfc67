"""Text as files hold it → text without invisible characters, with plain spaces and plain line ends."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

import regex


def clean(text: str) -> str:
    r"""Return a text with its invisible characters dropped; line breaks are kept, everything else is told as written.

    >>> clean("1\u00a0500\u202fтонн\r\nэко\u00adно\u00ad\nмика\ufeff")
    '1 500 тонн\nэкономика'
    """
    joined = _SOFT_BREAK.sub("", text)
    lined = _LINE_END.sub("\n", joined).replace("\u2029", "\n\n")
    spaced = _SPACE.sub(" ", lined)
    return unicodedata.normalize("NFC", _MARKS.sub(r"\1", _DROPPED.sub("", spaced)))


def one_line(text: str) -> str:
    r"""Return a text on one line with single spaces.

    >>> one_line("  много \n  строк ")
    'много строк'
    """
    return " ".join(text.split())


def letters_of(text: str) -> str:
    """Return the letters and digits of a text in lower case: what two writings of one line have in common.

    >>> letters_of("«Заря», 5-й выпуск") == letters_of('"ЗАРЯ" 5й выпуск')
    True
    """
    return _NOT_LETTERS.sub("", text.lower().replace("ё", "е"))


_SOFT_BREAK: Final = re.compile("\u00ad[ \t]*\r?\n[ \t]*|\u00ad")
_LINE_END: Final = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028]")
_SPACE: Final = re.compile("[\t\x1f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_DROPPED: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffd\ud800-\udfff\ue000-\uf8ff\U000e0000-\U000e0fff]"
)
# A run of combining marks longer than any script writes; ordering such runs costs the square of their length.
_MARKS: Final = regex.compile(r"(\p{M}{8})\p{M}+")
_NOT_LETTERS: Final = re.compile(r"[\W_]+")
