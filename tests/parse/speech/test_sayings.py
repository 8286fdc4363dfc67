from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.parse.speech.find import find_speech
from tests.parse.speech.notation import analysed

_SAID = re.compile(r"\{([a-z-]*)#|\}")
_ENDS = " .,!?…"


def _rows(name: str) -> list[str]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [each for each in lines if each and not each.startswith("# ")]


def _expected(text: str) -> tuple[str, list[tuple[str | None, str]]]:
    """Read `{speaker#words}` marks: the text without them and who says which words."""
    plain, said, last, opened = "", [], 0, []
    for each in _SAID.finditer(text):
        plain += text[last : each.start()]
        last = each.end()
        if each[0] != "}":
            opened.append((each[1] or None, len(plain)))
        else:
            speaker, start = opened.pop()
            said.append((speaker, start, len(plain)))
    plain += text[last:]
    said += [(speaker, start, plain.find(" ¶ ", start)) for speaker, start in opened]
    unmarked = re.compile(r"\[([^\[\]|]+)\|[=~%]?[a-z-]+\]")
    return plain, [
        (speaker, unmarked.sub(r"\1", plain[start:end]).strip(_ENDS))
        for speaker, start, end in sorted(said, key=lambda s: s[1])
    ]


@pytest.mark.parametrize("row", [*_rows("ru.txt"), *_rows("en.txt")])
def test_says_who_says_what(row: str) -> None:
    plain, expected = _expected(row)
    analysis = analysed(*plain.split(" ¶ "))
    texts = analysis.page.paragraphs
    found = [
        (each.speaker, texts[each.paragraph].text[each.start : each.end].strip(_ENDS)) for each in find_speech(analysis)
    ]
    assert found == expected
