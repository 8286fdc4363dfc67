"""Text typed on the wrong keyboard layout enters; what the same keys give on the other layout leaves."""

from __future__ import annotations

import re
from typing import Final


def to_cyrillic_layout(text: str, *, kazakh: bool = False) -> str:
    """Return what the keys of a QWERTY text give on the ЙЦУКЕН layout, digits left alone.

    Takes raw text: `,` `.` `;` `'` `[` `]` are letters there. A dot or comma between two digits stays. With `kazakh`
    the digit row gives the letters of the Kazakh layout.

    >>> to_cyrillic_layout("ntrcn d hfcrkflrt [ktt")
    'текст в раскладке хлее'
    >>> to_cyrillic_layout("Yjhdtubz&"), to_cyrillic_layout("2.5 vky")
    ('Норвегия?', '2.5 млн')
    >>> to_cyrillic_layout("0fpf0", kazakh=True)
    'қазақ'
    """
    table = _TO_KAZAKH if kazakh else _TO_CYRILLIC
    if kazakh:
        return text.translate(table)
    return _KEPT.sub(lambda found: found[0].translate(table), text)


def to_latin_layout(text: str) -> str:
    """Return what the keys of a ЙЦУКЕН text give on the QWERTY layout.

    >>> to_latin_layout("ершы шы утпдшыр")
    'this is english'
    >>> to_latin_layout("Тщкцфн")
    'Norway'
    """
    return text.translate(_TO_LATIN)


_LATIN_KEYS: Final = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./"
_CYRILLIC_KEYS: Final = "ёйцукенгшщзхъфывапролджэячсмитьбю."
_LATIN_SHIFTED: Final = '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?'
_CYRILLIC_SHIFTED: Final = "ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,"
_KAZAKH_ROW: Final = ("234589_0-=", "әіңғүұ_қөһ")

_TO_CYRILLIC: Final = {
    **dict(zip(map(ord, _LATIN_KEYS + _LATIN_SHIFTED), _CYRILLIC_KEYS + _CYRILLIC_SHIFTED, strict=True)),
    ord("&"): "?",
}
_TO_KAZAKH: Final = {**_TO_CYRILLIC, **dict(zip(map(ord, _KAZAKH_ROW[0]), _KAZAKH_ROW[1], strict=True))}
_TO_LATIN: Final = {
    ord(cyrillic): latin
    for latin, cyrillic in [
        *zip(_LATIN_KEYS + _LATIN_SHIFTED, _CYRILLIC_KEYS + _CYRILLIC_SHIFTED, strict=True),
        *zip(*_KAZAKH_ROW, strict=True),
        *zip(_KAZAKH_ROW[0], _KAZAKH_ROW[1].upper(), strict=True),
    ]
    if cyrillic.isalpha()
}
_KEPT = re.compile(r"[^.,]|(?<!\d)[.,]|[.,](?!\d)")  # everything but a dot or comma inside a number
