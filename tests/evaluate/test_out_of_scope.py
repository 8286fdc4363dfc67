"""Questions about the wide world are asked in both languages, and what is answered is shown."""

from __future__ import annotations

import json

import pytest
from places import BASES, ROOT

from bot.app import App
from bot.errors import UsageError
from bot.evaluate.out_of_scope import MAX_EXAMPLES, evaluate_out_of_scope
from bot.evaluate.texts import base_of

OUTSIDE = ROOT.parent / "shared" / "eval" / "out-of-scope-dev.jsonl"
HELD = {"ru": "что с маяком", "en": "lighthouse keeper"}
NOT_HELD = {"ru": "кто изобрёл самовар?", "en": "who invented the samovar?"}


@pytest.fixture(scope="module")
def app():
    return App(base_of(["The lighthouse keeper sleeps at noon.", "Маяк закрыли на ремонт."]))


def written(tmp_path, *lines):
    path = tmp_path / "world.jsonl"
    path.write_text("".join(f"{json.dumps(each)}\n" for each in lines), encoding="utf-8")
    return path


def test_answers_are_counted_and_shown(app, tmp_path):
    figures = evaluate_out_of_scope(app, written(tmp_path, NOT_HELD, HELD))
    assert figures == {"questions": 4, "answered": 2, "examples": [HELD["ru"], HELD["en"]]}


def test_few_examples_are_shown(app, tmp_path):
    figures = evaluate_out_of_scope(app, written(tmp_path, *[HELD] * MAX_EXAMPLES))
    assert (figures["answered"], len(figures["examples"])) == (2 * MAX_EXAMPLES, MAX_EXAMPLES)


def test_empty_file_has_no_questions(app, tmp_path):
    assert evaluate_out_of_scope(app, written(tmp_path)) == {"questions": 0, "answered": 0, "examples": []}


def test_both_languages_must_be_there(app, tmp_path):
    with pytest.raises(UsageError, match=r"world\.jsonl:1: 'en' must hold text"):
        evaluate_out_of_scope(app, written(tmp_path, {"ru": "x"}))


@pytest.mark.skipif(not OUTSIDE.exists(), reason="no data from outside")
@pytest.mark.parametrize("base", BASES, ids=lambda each: each.name)
def test_no_dossier_answers_the_wide_world(base, tmp_path):
    sample = tmp_path / "sample.jsonl"
    sample.write_text("\n".join(OUTSIDE.read_text(encoding="utf-8").split("\n")[::6]), encoding="utf-8")
    assert evaluate_out_of_scope(App.open(base), sample) == {"questions": 100, "answered": 0, "examples": []}
