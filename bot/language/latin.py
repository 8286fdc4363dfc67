"""A Russian word in Latin letters enters, its likely Cyrillic spellings leave; and the other way round."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import Final

Spellings = dict[str, tuple[tuple[str, float], ...]]


@lru_cache(maxsize=4096)
def cyrillic_candidates(word: str, *, limit: int = 24) -> tuple[str, ...]:
    """Return the Cyrillic words that a Latin spelling may stand for, the likeliest first, at most `limit`.

    Reads many habits: kh/h/x, zh/j, ts/c, shch/sch/shh, ya/ia/ja, y/i/j for й and ы, 4 and 6 for ч and ш, a soft
    sign as ' or as nothing. ё is written е. Lower case.

    >>> cyrillic_candidates("norvegiya")[0], cyrillic_candidates("рынок")
    ('норвегия', ())
    >>> "железная" in cyrillic_candidates("jeleznaja"), "человек" in cyrillic_candidates("4elovek")
    (True, True)
    >>> "португалия" in cyrillic_candidates("portugalia"), "рынок" in cyrillic_candidates("rinok")
    (True, True)
    """
    folded = _strip_accents(word.lower())
    if not _LATIN_WORD.fullmatch(folded):
        return ()
    return cheapest_readings(folded, _read_latin, limit)


def to_latin(word: str) -> str:
    """Return the plain transliteration of Cyrillic text (BGN/PCGN without signs); other characters stay.

    >>> to_latin("Енисей"), to_latin("Щёлково"), to_latin("объезд"), to_latin("Қостанай")
    ('Yenisey', 'Shchelkovo', 'obyezd', 'Qostanay')
    """
    written = []
    for place, letter in enumerate(word):
        low = letter.lower()
        before = word[place - 1].lower() if place else ""
        latin = "ye" if low == "е" and _softens(before) else _PLAIN.get(low, low)
        written.append(latin.capitalize() if letter != low else latin)
    return "".join(written)


@lru_cache(maxsize=4096)
def latin_variants(name: str, *, limit: int = 12) -> tuple[str, ...]:
    """Return the Latin spellings that a Cyrillic name is met in, the plain one first, lower case, at most `limit`.

    >>> latin_variants("Хасан", limit=3)
    ('khasan', 'hasan', 'xasan')
    >>> "yuri" in latin_variants("Юрий"), "iurii" in latin_variants("Юрий")
    (True, True)
    """
    plain = to_latin(name.lower())
    others = cheapest_readings(name.lower().replace("ё", "е"), _read_cyrillic, limit + 1)
    return tuple(dict.fromkeys((plain, *others)))[:limit]


# Costs are ranks, not probabilities: 0 is the usual reading, 1 a rare habit.
_DIGRAPHS: Final[Spellings] = {
    "shch": (("щ", 0.0),),
    "sch": (("щ", 0.2), ("сч", 0.5), ("ш", 0.6)),
    "shh": (("щ", 0.1),),
    "tch": (("ч", 0.3),),
    "dzh": (("дж", 0.0),),
    "tzh": (("тж", 0.0),),
    "sh": (("ш", 0.0), ("сх", 0.8), ("щ", 0.8)),
    "ch": (("ч", 0.0), ("х", 0.8)),
    "zh": (("ж", 0.0), ("зх", 1.2)),
    "kh": (("х", 0.0), ("кх", 1.2)),
    "dj": (("дж", 0.1),),
    "gh": (("г", 0.2), ("ж", 1.2)),
    "ph": (("ф", 0.2),),
    "th": (("т", 0.4),),
    "ts": (("ц", 0.0), ("тс", 0.2)),
    "tz": (("ц", 0.3),),
    "ck": (("к", 0.3),),
    "qu": (("кв", 0.4), ("ку", 0.6)),
    "ya": (("я", 0.0), ("ья", 0.4), ("ъя", 0.6)),
    "ia": (("иа", 0.3), ("ия", 0.4), ("я", 0.4), ("ья", 0.8)),
    "ja": (("я", 0.3), ("ья", 0.6)),
    "iya": (("ия", 0.0),),
    "yia": (("ия", 0.5),),
    "ija": (("ия", 0.1),),
    "iia": (("ия", 0.1),),
    "aya": (("ая", 0.0),),
    "aja": (("ая", 0.1),),
    "aia": (("ая", 0.2),),
    "oye": (("ое", 0.0),),
    "oje": (("ое", 0.2),),  # codespell:ignore oje
    "yye": (("ые", 0.0),),
    "yje": (("ые", 0.1),),
    "iye": (("ие", 0.0),),
    "ije": (("ие", 0.1),),
    "yu": (("ю", 0.0), ("ью", 0.4)),
    "iu": (("ю", 0.2), ("иу", 0.5), ("ью", 0.7)),
    "ju": (("ю", 0.3), ("ью", 0.6)),
    "ye": (("е", 0.1), ("ье", 0.4), ("ъе", 0.5), ("ые", 0.4)),
    "je": (("е", 0.4), ("же", 0.3), ("ье", 0.5), ("э", 0.7)),
    "yo": (("е", 0.1), ("йо", 0.4), ("ье", 0.5), ("ъе", 0.6)),
    "jo": (("е", 0.3), ("йо", 0.5)),
    "iy": (("ий", 0.0), ("ый", 0.7)),
    "ij": (("ий", 0.1), ("ый", 0.8)),
    "ii": (("ии", 0.2), ("ий", 0.3)),
    "yy": (("ый", 0.0),),
    "yj": (("ый", 0.0),),
    "yi": (("ый", 0.4), ("ьи", 0.6)),
    "oo": (("у", 0.6), ("оо", 0.3)),
    "ee": (("и", 0.7), ("ее", 0.2)),
    "ou": (("у", 0.6), ("оу", 0.3)),
    "eh": (("э", 0.3), ("ех", 0.2)),
    "ai": (("ай", 0.2), ("аи", 0.2)),
    "ei": (("ей", 0.2), ("еи", 0.4), ("эй", 0.7)),
    "oi": (("ой", 0.1), ("ои", 0.3)),
    "ui": (("уй", 0.3), ("уи", 0.3)),
    "aij": (("айдж", 0.3),),
    "ae": (("аэ", 0.3), ("ае", 0.2)),
    "ks": (("кс", 0.0),),
    "ss": (("сс", 0.0), ("с", 0.8)),
}
_LETTERS: Final[Spellings] = {
    "a": (("а", 0.0),),
    "b": (("б", 0.0),),
    "c": (("ц", 0.3), ("к", 0.3), ("с", 0.5), ("ч", 0.9)),
    "d": (("д", 0.0),),
    "e": (("е", 0.0), ("э", 0.6)),
    "f": (("ф", 0.0),),
    "g": (("г", 0.0), ("дж", 1.1)),
    "h": (("х", 0.0), ("г", 0.9)),
    "i": (("и", 0.0), ("ы", 0.7)),
    "j": (("ж", 0.4), ("й", 0.3), ("дж", 0.6), ("ь", 0.7)),
    "k": (("к", 0.0),),
    "l": (("л", 0.0),),
    "m": (("м", 0.0),),
    "n": (("н", 0.0),),
    "o": (("о", 0.0),),
    "p": (("п", 0.0),),
    "q": (("к", 0.2),),
    "r": (("р", 0.0),),
    "s": (("с", 0.0), ("з", 0.8)),
    "t": (("т", 0.0),),
    "u": (("у", 0.0), ("ю", 0.8)),
    "v": (("в", 0.0),),
    "w": (("в", 0.3), ("ш", 0.5)),
    "x": (("х", 0.3), ("кс", 0.3)),
    "y": (("ы", 0.1), ("й", 0.4), ("и", 0.4)),
    "z": (("з", 0.0), ("ц", 0.9), ("ж", 1.0)),
    "'": (("ь", 0.0), ("ъ", 0.4), ("", 0.8)),
    '"': (("ъ", 0.2), ("ь", 0.4)),
    "-": (("-", 0.0),),
    "0": (("о", 0.5),),
    "3": (("з", 0.3), ("э", 0.9)),
    "4": (("ч", 0.0),),
    "6": (("ш", 0.1), ("б", 0.8)),
    "9": (("я", 0.5),),
    "ş": (("ш", 0.0),),
    "š": (("ш", 0.0),),
    "č": (("ч", 0.0),),
    "ç": (("ч", 0.0),),
    "ž": (("ж", 0.0),),
    "ı": (("ы", 0.0),),
    "ğ": (("г", 0.0),),
    "ü": (("у", 0.2), ("ю", 0.2)),
    "ö": (("е", 0.3), ("о", 0.3)),
}
# Soft consonants whose sign is left out: at the end or before another consonant.
_SOFT: Final = {"l": 0.5, "t": 0.7, "n": 0.9, "d": 1.0, "r": 1.0, "s": 1.0}
_AFTER_VOWEL: Final[Spellings] = {
    "y": (("й", 0.0), ("ы", 0.9)),
    "i": (("и", 0.1), ("й", 0.2)),
    "j": (("й", 0.1), ("ж", 0.4), ("дж", 0.6)),
    "e": (("е", 0.0), ("э", 0.5)),
}
_AT_START: Final[Spellings] = {
    "e": (("э", 0.1), ("е", 0.2)),
    "y": (("й", 0.2), ("ы", 0.6), ("и", 0.6)),
    "j": (("ж", 0.2), ("дж", 0.3), ("й", 0.6)),
}
_AT_END: Final[Spellings] = {
    "y": (("ы", 0.1), ("ий", 0.2), ("ый", 0.3), ("и", 0.5)),
    "i": (("и", 0.0), ("ы", 0.3), ("ий", 0.4), ("ый", 0.6)),
}

_PLAIN: Final = {
    **dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziyklmnoprstufye", strict=True)),
    **dict(zip("әғқңөұүһі", "agqnouuhi", strict=True)),
    **dict(zip("ьъ", ("", ""), strict=True)),
    **dict(zip("ёжхцчшщюя", ("e", "zh", "kh", "ts", "ch", "sh", "shch", "yu", "ya"), strict=True)),
}
_HABITS: Final[Spellings] = {
    "я": (("ya", 0.0), ("ia", 0.4), ("ja", 0.5), ("a", 0.9)),
    "ю": (("yu", 0.0), ("iu", 0.4), ("ju", 0.5), ("u", 0.8)),
    "е": (("e", 0.0),),
    "й": (("y", 0.0), ("i", 0.2), ("j", 0.4)),
    "ы": (("y", 0.0), ("i", 0.5)),
    "х": (("kh", 0.0), ("h", 0.2), ("x", 0.8)),
    "ц": (("ts", 0.0), ("c", 0.4), ("tz", 0.7)),
    "ж": (("zh", 0.0), ("j", 0.4), ("z", 0.8)),
    "щ": (("shch", 0.0), ("sch", 0.3)),
    "ч": (("ch", 0.0), ("4", 1.2)),
    "ь": (("", 0.0), ("'", 0.5)),
    "ъ": (("", 0.0), ("'", 0.6)),
    "кс": (("ks", 0.0), ("x", 0.2)),
    "дж": (("dzh", 0.0), ("j", 0.2), ("dj", 0.5)),
    "к": (("k", 0.0), ("c", 0.7)),
    "в": (("v", 0.0), ("w", 0.8)),
    "ия": (("iya", 0.0), ("ia", 0.1), ("ija", 0.6)),
    "қ": (("q", 0.0), ("k", 0.1)),
    "ғ": (("g", 0.0), ("gh", 0.2)),
}
_ENDINGS: Final[Spellings] = {
    "ий": (("iy", 0.0), ("y", 0.1), ("i", 0.2), ("ii", 0.3), ("ij", 0.5)),
    "ый": (("yy", 0.0), ("y", 0.1), ("yi", 0.4)),
}

_VOWELS: Final = frozenset("aeiouyаеиоуыэюяәөұүі")
_LATIN_WORD = re.compile(r"[a-z0-9'\"şščçžığüö-]*[a-zşščçžığüö][a-z0-9'\"şščçžığüö-]*")
_BEFORE_HARD_SIGN: Final = frozenset("bdvzs")
_KEPT_ACCENTS: Final = frozenset("şščçžığüö")
_LONGEST: Final = 40  # letters; nothing longer is one word, and the beam stays cheap
_WIDTH: Final = 40  # readings kept at each letter: wider than what is returned, for a sign late in a long word
_PIECE: Final = 0.3  # paid per piece, so that sh is read as ш rather than as с and х
_DEAR: Final = 1e9

Options = tuple[tuple[str, float], ...]


def cheapest_readings(word: str, read: Callable[[str, int, int], Options], limit: int) -> tuple[str, ...]:
    """Return the `limit` cheapest readings of a word; `read(word, start, length)` gives those of one piece."""
    if len(word) > _LONGEST:
        return ()
    best: list[dict[str, float]] = [{} for _ in range(len(word) + 1)]
    best[0][""] = 0.0
    for start in range(len(word)):
        kept = sorted(best[start].items(), key=lambda reading: (reading[1], reading[0]))[: max(limit, _WIDTH)]
        for length in range(1, min(4, len(word) - start) + 1):
            reached = best[start + length]
            for written, cost in read(word, start, length):
                for prefix, paid in kept:
                    longer = prefix + written
                    total = paid + cost + _PIECE
                    if total < reached.get(longer, _DEAR):
                        reached[longer] = total
    cheapest = sorted(best[-1].items(), key=lambda reading: (reading[1], reading[0]))
    return tuple(written for written, _ in cheapest[:limit])


def _read_latin(word: str, start: int, length: int) -> Options:
    piece = word[start : start + length]
    if length > 1:
        return _DIGRAPHS.get(piece, ())
    before, after = word[:start][-1:], word[start + 1 : start + 2]
    readings = _letter_readings(piece, before=before, after=after)
    softness = _SOFT.get(piece)
    if softness is None or after in _VOWELS or after in {"'", '"', piece, "h"} or not (before or after):
        return readings
    return (*readings, *((written + "ь", cost + softness) for written, cost in readings[:1]))


def _letter_readings(letter: str, *, before: str, after: str) -> Options:
    if not before and letter in _AT_START:
        return _AT_START[letter]
    if before in _VOWELS and letter in _AFTER_VOWEL:
        return _AFTER_VOWEL[letter]
    if not after and letter in _AT_END:
        return _AT_END[letter]
    if letter == "e" and before in _BEFORE_HARD_SIGN:
        return (*_LETTERS["e"], ("ъе", 1.1))
    return _LETTERS.get(letter, ())


def _read_cyrillic(word: str, start: int, length: int) -> Options:
    piece = word[start : start + length]
    if length > 1:
        ends_word = not word[start + length :][:1].isalpha()
        return (_ENDINGS.get(piece, ()) if ends_word else ()) or _HABITS.get(piece, ())
    if piece == "е" and _softens(word[:start][-1:]):
        return (("ye", 0.0), ("e", 0.1), ("ie", 0.6), ("je", 0.6))
    return _HABITS.get(piece, ((_PLAIN.get(piece, piece), 0.0),))


def _softens(before: str) -> bool:
    """Say whether е after this character is heard as ye: at the start of a word, after a vowel or a sign."""
    return not before.isalpha() or before in "аеёиоуыэюяьъәөұүі"


def _strip_accents(word: str) -> str:
    return "".join(each if each in _KEPT_ACCENTS else unicodedata.normalize("NFD", each)[0] for each in word)
