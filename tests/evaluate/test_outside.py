"""Whatever a folder from outside holds is measured and held to its floors; where there is none, one line says so."""

from __future__ import annotations

import io
import json
import tomllib

import pytest
from places import ROOT
from rich.console import Console

from bot.errors import UsageError
from bot.evaluate.outside import evaluate_outside

PAIR = {"a": "Трамвай вернулся на набережную", "b": "Музей купил коллекцию парусников", "label": "different"}
PARAGRAPH = {"id": "1", "text": "The keeper polished lamps.", "questions": ["What did the keeper polish?"]}
QUESTION = {"ru": "кто изобрёл самовар?", "en": "who invented the samovar?"}
FILES = {"paraphraser-x.jsonl": PAIR, "xquad-x.jsonl": PARAGRAPH, "out-of-scope-x.jsonl": QUESTION}


@pytest.fixture
def measure(tmp_path, dossier_folder):
    def measured(*names, floors=None):
        folder = tmp_path / "outside"
        folder.mkdir()
        for name in names:
            (folder / name).write_text(json.dumps(FILES.get(name, {})), encoding="utf-8")
        path = tmp_path / "floors.toml"
        path.write_text(floors or "", encoding="utf-8")
        out = io.StringIO()
        console = Console(file=out, soft_wrap=True)
        holds = evaluate_outside(folder, [dossier_folder.path], floors=path if floors else None, console=console)
        return holds, out.getvalue().splitlines()

    return measured


def test_nothing_there_is_skipped_in_one_line(measure):
    holds, lines = measure("notes.jsonl")
    assert holds
    assert len(lines) == 1
    assert lines[0].endswith("no data from outside, these measurements are skipped")


def test_every_known_file_is_measured(measure):
    holds, lines = measure(*FILES)
    assert holds
    assert [line.split(": ", 1)[0] for line in lines] == [
        "paraphraser-x.jsonl",
        "xquad-x.jsonl",
        "out-of-scope-x.jsonl asked of dossier",
    ]
    assert [json.loads(line.split(": ", 1)[1]).get("questions") for line in lines] == [None, 1, 2]


@pytest.mark.parametrize(
    ("floors", "expected"),
    [
        pytest.param("[outside.pairs]\nsame_at_1pct_wrong = 0.5\n", False, id="below a floor"),
        pytest.param("[outside.pairs]\ndifferent_accepted = 0\n", True, id="at a ceiling"),
        pytest.param("[outside.out_of_scope]\nanswered = -1\n", False, id="above a ceiling"),
        pytest.param("[outside.retrieval]\nanswered = 0\n", True, id="at a floor"),
        pytest.param("[seeds]\nright = 1\n", True, id="other floors"),
    ],
)
def test_floors_are_held(measure, floors, expected):
    holds, lines = measure(*FILES, floors=floors)
    assert holds is expected
    assert len(lines) == len(FILES) + (not expected)


def test_floor_of_nothing_is_an_error(measure):
    with pytest.raises(UsageError, match=r"\[outside.pairs\] names no figure of it: pears"):
        measure("paraphraser-x.jsonl", floors="[outside.pairs]\npears = 1\n")


def test_pinned_floors_name_figures():
    pinned = tomllib.loads((ROOT / "tests" / "floors.toml").read_text(encoding="utf-8"))["outside"]
    assert sorted(pinned) == ["out_of_scope", "pairs", "retrieval"]
