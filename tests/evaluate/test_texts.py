"""Files of JSON Lines are read line by line, and what is wrong is named by file and line."""

from __future__ import annotations

import pytest

from bot.errors import UsageError
from bot.evaluate.texts import base_of, read_lines


def written(tmp_path, raw):
    path = tmp_path / "some.jsonl"
    path.write_bytes(raw)
    return path


def test_blank_lines_and_a_byte_order_mark_are_passed_over(tmp_path):
    path = written(tmp_path, b'\xef\xbb\xbf{"a": "x"}\n\n  \n{"a": "y"}\r\n')
    assert [(line.number, line.text("a")) for line in read_lines(path)] == [(1, "x"), (4, "y")]


def test_empty_file_holds_nothing(tmp_path):
    assert list(read_lines(written(tmp_path, b""))) == []


def test_missing_file_is_named(tmp_path):
    with pytest.raises(UsageError, match=r"nowhere\.jsonl: cannot be read"):
        list(read_lines(tmp_path / "nowhere.jsonl"))


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        pytest.param(b"{}\n{oops", "some.jsonl:2: not JSON", id="no JSON"),
        pytest.param(b"\xff\xfe", "some.jsonl:1: not UTF-8", id="no UTF-8"),
        pytest.param(b"[1]", "some.jsonl:1: not a JSON object", id="no object"),
        pytest.param(b"[" * 100_000, "some.jsonl:1: not JSON", id="nested without end"),
    ],
)
def test_malformed_line_is_named(tmp_path, raw, said):
    with pytest.raises(UsageError, match=said):
        list(read_lines(written(tmp_path, raw)))


@pytest.mark.parametrize("value", ["null", "7", '""', '"  "', "[]"])
def test_text_must_be_text(tmp_path, value):
    (line,) = read_lines(written(tmp_path, f'{{"a": {value}}}'.encode()))
    with pytest.raises(UsageError, match=r"some\.jsonl:1: 'a' must hold text"):
        line.text("a")


@pytest.mark.parametrize("value", ["null", '"x"', "[7]", '[""]'])
def test_texts_must_be_texts(tmp_path, value):
    (line,) = read_lines(written(tmp_path, f'{{"a": {value}}}'.encode()))
    with pytest.raises(UsageError, match=r"some\.jsonl:1: 'a' must hold a list of texts"):
        line.texts("a")


def test_every_text_becomes_a_statement_filed_under_nothing():
    facts = base_of(["The tide is low.", "Отлив."]).facts
    assert [(each.id, each.summary.values()) for each in facts.values()] == [
        ("t0", ("The tide is low.",)),
        ("t1", ("Отлив.",)),
    ]
