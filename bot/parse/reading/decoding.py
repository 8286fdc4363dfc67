"""Bytes → text, in whatever encoding they are; or a plain error."""

from __future__ import annotations

import codecs
import re
from typing import Final

from bot.errors import ParseError


def decode(raw: bytes, *, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of a file and doubts about its encoding. Raises ParseError where no encoding makes text of it.

    In order: a byte order mark, UTF-16 by its zero bytes, UTF-8, the encoding that the file declares, the Cyrillic
    encodings by the letters that come out, charset-normalizer for the rest.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, errors="ignore"), ()
    for read in (_by_zero_bytes, _utf8, _nearly_utf8, _declared, _cyrillic, _detected):
        found = read(raw)
        if found is not None:
            return found
    raise ParseError(f"{name}: its encoding cannot be told, or it is no text")


_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE: Final = 100_000  # bytes: as telling as the whole of a long article
_DECLARED: Final = re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_:.-]{2,40})""")
_HEAD: Final = 4096  # bytes within which HTML demands its encoding to be declared; many pages are late

Decoded = tuple[str, tuple[str, ...]]


def _strict(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _utf8(raw: bytes) -> Decoded | None:
    text = _strict(raw, "utf-8")
    return None if text is None else (text, ())


def _by_zero_bytes(raw: bytes) -> Decoded | None:
    """UTF-16 without a mark: in Latin text every second byte is zero, in Cyrillic it is 4."""
    sample = raw[:_SAMPLE]
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        known = sum(high.count(each) for each in (0, 4))
        if high and known > 0.8 * len(high) and (text := _strict(raw[: len(raw) // 2 * 2], encoding)) is not None:
            return text, ()
    return None


_BROKEN_SHARE: Final = 0.002  # of bytes: a file cut or pasted wrongly; text in another encoding breaks far more often


def _nearly_utf8(raw: bytes) -> Decoded | None:
    text = raw.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    if any(byte > 127 for byte in raw[:_SAMPLE]) and broken <= max(1, int(_BROKEN_SHARE * len(text))):  # noqa: PLR2004
        several = sum(letter > "\x7f" for letter in text) - broken
        if several >= broken:
            return text, (f"{broken} broken characters were dropped",)
    return None


def _declared(raw: bytes) -> Decoded | None:
    found = _DECLARED.search(raw[:_HEAD])
    if found is None:
        return None
    declared = found.group(1).decode("ascii")
    if declared.lower().replace("_", "-").startswith(("utf-8", "utf8")):
        return None
    text = _strict(raw, declared)
    return None if text is None or not isinstance(text, str) or "\x00" in text else (text, ())


_CYRILLIC_ENCODINGS: Final = ("cp1251", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5")
_FREQUENT: Final = frozenset("оеаинтсрвлкмдпу")  # four fifths of the letters of any Russian text
_RARE: Final = re.compile("[а-яё][А-ЯЁ]|[А-ЯЁ]{18}|[\u2500-\u259f¤¦§¬\u00ad\x80-\x9f]|[ЂѓѕјљњћќўџЃЅЈЉЊЋЌЎЏ]")
_TYPOGRAPHY: Final = re.compile("[«»“”„‘’—–…№°•·§©€\u00a0]")
_LETTER: Final = re.compile("[А-яЁё]")
_LEAST_FREQUENT: Final = 0.55  # share of frequent letters; a wrong encoding gives 0.1–0.4, Russian 0.75
_LEAST_CYRILLIC: Final = 0.5  # of the letters outside ASCII must be Cyrillic


def _cyrillic(raw: bytes) -> Decoded | None:
    sample = raw[:_SAMPLE]
    scores = [(_cyrillic_score(sample, each), each) for each in _CYRILLIC_ENCODINGS]
    score, best = max(scores, key=lambda scored: scored[0])
    if score < _LEAST_FREQUENT:
        return None
    return raw.decode(best, errors="replace"), ()


def _cyrillic_score(sample: bytes, encoding: str) -> float:
    text = sample.decode(encoding, errors="replace")
    high = sum(letter > "\x7f" for letter in text)
    letters = _LETTER.findall(text)
    if not letters or len(letters) < _LEAST_CYRILLIC * high:
        return 0.0
    frequent = sum(letter in _FREQUENT for letter in letters) / len(letters)
    frequent_any_case = sum(letter.lower() in _FREQUENT for letter in letters) / len(letters)
    odd = high - len(letters) - len(_TYPOGRAPHY.findall(text))
    return (frequent + frequent_any_case) / 2 - (len(_RARE.findall(text)) + max(0, odd)) / len(letters)


def _detected(raw: bytes) -> Decoded | None:
    try:
        from charset_normalizer import from_bytes  # noqa: PLC0415 - part of the extra for parsing
    except ImportError:
        return None
    best = from_bytes(raw[:_SAMPLE]).best()
    if best is None:
        return None
    text = raw.decode(best.encoding, errors="replace")
    return text, (f"the encoding was taken for {best.encoding}",)
