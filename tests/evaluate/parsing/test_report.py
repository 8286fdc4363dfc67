"""The table, the list of misses, the object and the gate of the parsing set."""

from __future__ import annotations

import io
import json
from dataclasses import asdict

import pytest
import yaml
from places import ROOT
from rich.console import Console

from bot.errors import UsageError
from bot.evaluate.floors import check_floors
from bot.evaluate.marked_page import MarkedPage
from bot.evaluate.parsing.report import Wanted, evaluate_parsing, page_of
from bot.evaluate.parsing.score import ParsingScore

from .bridge import GOLD, TEXT, drafted, growth, happened, mayor, price, said, traffic

SUMMARY = "Мост через Ольху стоил 31,5 млн евро, сообщил мэр Лукас Венер."


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "bridge.txt").write_text("\n".join(TEXT), encoding="utf-8")
    (tmp_path / "bridge.gold.yaml").write_text(yaml.safe_dump(GOLD, allow_unicode=True), encoding="utf-8")
    return tmp_path


def whole(_):
    return drafted(price(summary=SUMMARY), growth(), traffic(), mayor(), said(), happened())


def poor(_):
    return drafted(growth(value=99))


def run(folder, reader=whole, **wanted):
    out = Console(file=io.StringIO(), width=160)
    held = evaluate_parsing(folder, Wanted(**wanted), reader=reader, console=out)
    return held, out.file.getvalue()


def test_table_tells_every_field(folder):
    held, printed = run(folder)
    assert held
    assert "1 articles, 3 figures" in printed
    assert "figures: value, unit and precision" in printed
    assert "people with their office" in printed


def test_misses_are_listed_and_counted_by_cause(folder):
    _, printed = run(folder, poor, show=True)
    assert "bridge: figures: not found: '31,5 млн евро' = 31500000 EUR" in printed
    assert "changed: by-hand: 99 percent" in printed
    assert "figures: not found\n" in printed


def test_object_holds_score_and_misses(folder):
    _, printed = run(folder, poor, as_json=True)
    told = json.loads(printed)
    assert told["figures"] == 3
    assert told["values_changed"] == 1
    assert told["misses"]


def test_page_is_renewed(folder, tmp_path):
    page = tmp_path / "page.md"
    marks = page_of(folder)
    page.write_text(f"above\n{marks.begin}\nold\n{marks.end}\nbelow\n", encoding="utf-8")
    run(folder, into=page)
    text = page.read_text(encoding="utf-8")
    assert text.startswith(f"above\n{marks.begin}\n| 1 invented articles, 3 figures |")
    assert text.endswith(f"{marks.end}\nbelow\n")
    assert "\nold\n" not in text


@pytest.mark.parametrize(
    ("reader", "floor", "held"),
    [
        (whole, "figures_recall = 0.95\nnumbers_lost = 0", True),
        (poor, "figures_recall = 0.95", False),
        (poor, "numbers_lost = 0", False),
        (poor, "values_changed = 0", False),
    ],
    ids=["met", "too few found", "lost", "changed"],
)
def test_gate(folder, tmp_path, reader, floor, held):
    floors = tmp_path / "floors.toml"
    floors.write_text(f"[{folder.name}]\n{floor}\n", encoding="utf-8")
    assert run(folder, reader, floors=floors)[0] is held


def test_misspelt_floor_is_told(folder, tmp_path):
    floors = tmp_path / "floors.toml"
    floors.write_text(f"[{folder.name}]\nfigure_recall = 1\n", encoding="utf-8")
    with pytest.raises(UsageError, match="figure_recall"):
        run(folder, floors=floors)


def test_page_without_a_place_is_told(tmp_path):
    page = MarkedPage("little", "make it")
    with pytest.raises(UsageError, match="cannot be read"):
        page.read(tmp_path / "none.md")
    (tmp_path / "bare.md").write_text("nothing", encoding="utf-8")
    with pytest.raises(UsageError, match="has no lines '<!-- little: begin"):
        page.read(tmp_path / "bare.md")


def test_pinned_floors_can_fail():
    """A gate that lets a parser through which reads nothing right would hold nothing."""
    shares = {name: 0.0 if kind == "float" else 99 for name, kind in ParsingScore.__annotations__.items()}
    out = io.StringIO()
    worthless = ParsingScore(**shares)
    held = check_floors(worthless, ROOT / "tests" / "floors.toml", name="parsing", console=Console(file=out, width=200))
    assert not held
    assert set(asdict(worthless)) >= {line.split(" is ")[0].split(": ")[1] for line in out.getvalue().splitlines()}


def test_readme_shows_the_lines_of_today(folder):
    """Its figures are not compared: they change with every rule that reads."""
    shown_at = page_of(ROOT / "tests" / "parsing")
    shown = (
        (ROOT / "README.md").read_text(encoding="utf-8").partition(f"{shown_at.begin}\n")[2].partition(shown_at.end)[0]
    )
    page = folder / "page.md"
    marks = page_of(folder)
    page.write_text(f"{marks.begin}\n{marks.end}\n", encoding="utf-8")
    run(folder, into=page)
    today = page.read_text(encoding="utf-8").splitlines()[1:-1]
    assert [line.split("|")[1] for line in shown.splitlines()[1:]] == [line.split("|")[1] for line in today[1:]]
    assert "24 invented articles, " in shown
