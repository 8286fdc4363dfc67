"""Floors hold a score, and the gate itself can fail."""

from __future__ import annotations

import io
import tomllib
from dataclasses import asdict, replace

import pytest
from places import BASES, ROOT
from rich.console import Console

from bot.errors import UsageError
from bot.evaluate.floors import check_floors
from bot.evaluate.gold import Score

SCORE = Score(questions=100, right=0.97, refused=0.99, reasons=0.9, wrong_figures=0, p50_ms=1.0, p99_ms=3.0)


def holds(tmp_path, text, score=SCORE):
    floors = tmp_path / "floors.toml"
    floors.write_text(text, encoding="utf-8")
    out = io.StringIO()
    return check_floors(score, floors, name="harbour", console=Console(file=out, width=200)), out.getvalue()


@pytest.mark.parametrize(
    ("floors", "expected"),
    [
        pytest.param("[harbour]\nright = 0.97\nrefused = 0.99\nwrong_figures = 0\n", True, id="met exactly"),
        pytest.param("[harbour]\nright = 0.98\n", False, id="fewer right"),
        pytest.param("[harbour]\nrefused = 1.0\n", False, id="fewer refused"),
        pytest.param("[harbour]\nreasons = 0.91\n", False, id="fewer reasons"),
        pytest.param("[railways]\nright = 1.0\n", True, id="another base"),
        pytest.param("", True, id="nothing pinned"),
    ],
)
def test_floor(tmp_path, floors, expected):
    held, printed = holds(tmp_path, floors)
    assert held is expected
    assert expected or "its floor is" in printed


def test_wrong_figures_are_a_ceiling(tmp_path):
    worse = replace(SCORE, wrong_figures=1)
    held, printed = holds(tmp_path, "[harbour]\nwrong_figures = 0\n", worse)
    assert not held
    assert "wrong_figures is 1" in printed


def test_misspelt_floor_is_told(tmp_path):
    with pytest.raises(UsageError, match="names no figure of a score: rihgt"):
        holds(tmp_path, "[harbour]\nrihgt = 0.5\n")


def test_missing_and_broken_files_are_told(tmp_path):
    with pytest.raises(UsageError, match="cannot be read"):
        check_floors(SCORE, tmp_path / "nowhere.toml", name="x", console=Console(file=io.StringIO()))
    with pytest.raises(UsageError, match="not TOML"):
        holds(tmp_path, "[harbour")


def test_every_base_has_floors_of_its_own():
    pinned = tomllib.loads((ROOT / "tests" / "floors.toml").read_text(encoding="utf-8"))
    assert pinned.pop("outside")
    assert pinned.pop("parsing")
    assert pinned.pop("unseen")
    assert pinned.keys() == {folder.name for folder in BASES}
    needed = {"right", "refused", "wrong_figures"}
    assert all(needed <= each.keys() <= {*asdict(SCORE), "noise"} for each in pinned.values())


@pytest.mark.parametrize("name", [folder.name for folder in BASES])
def test_pinned_floors_can_fail(name):
    """A gate that lets a bot through which answers nothing right would hold nothing."""
    worthless = replace(SCORE, right=0.0, refused=0.0, wrong_figures=99, in_language=0.0, choices=1.0)
    out = io.StringIO()
    assert not check_floors(worthless, ROOT / "tests" / "floors.toml", name=name, console=Console(file=out, width=200))
    assert out.getvalue().count("its floor is") == 5
