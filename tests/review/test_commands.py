"""`parse` and `review` on the command line: one clear line per fault, and the rest goes on."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from bot.cli import main
from bot.parse import article
from bot.review.desk import Desk
from bot.store import load_base
from review.articles import ID, draft, figure, mill_article
from review.parser import STAGES

MILL = (
    "Mill grinds more\nOutlet: The Gazette\nDate: 2026-03-02\nAnna Berg: the mill at № 7 made 12 loaves.\nIt rests.\n"
)
LOAVES = "2026-03-02-mill-grinds-more-p1-figure-1"


class Ran:
    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err


@pytest.fixture
def dossier_bot(monkeypatch, capsys):
    monkeypatch.setattr(article, "stages", lambda: STAGES)

    def run(*arguments, stdin=""):
        monkeypatch.setattr(sys, "argv", ["dossier-bot", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        status = 0
        try:
            main()
        except SystemExit as stop:
            status = stop.code or 0
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return Ran(status, captured.out, captured.err)

    return run


@pytest.fixture
def articles(tmp_path):
    folder = tmp_path / "articles"
    (folder / "below").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    (folder / "mill.txt").write_text(MILL, encoding="utf-8")
    (folder / "below" / "again.md").write_text(MILL, encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(b"\xff\xfe\x00")
    (folder / ".notes.txt").write_text("Hidden\n", encoding="utf-8")
    (folder / ".hidden" / "x.txt").write_text("Hidden\n", encoding="utf-8")
    return folder


def test_folder_is_read_and_bad_files_are_one_line_each(dossier_bot, articles, folder):
    ran = dossier_bot("parse", articles, "-o", folder)
    assert ran.status == 1
    assert ran.err.splitlines() == [f"{articles}/empty.txt: is empty", f"{articles}/picture.txt: is no text"]
    assert "2 articles, 1 new, 1 already there" in ran.out
    assert "2 files could not be read" in ran.out
    assert f"drafts lie in {folder}/drafts: 1 to decide on, 0 accepted now" in ran.out
    assert "numbers that are no figures: 2 (house-number 2)" in ran.out
    assert Desk(folder).ids() == ("2026-03-02-mill-grinds-more",)


def test_parsing_again_changes_nothing(dossier_bot, articles, folder):
    dossier_bot("parse", articles / "mill.txt", "-o", folder, "--accept-above", "0.5")
    before = {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()}
    ran = dossier_bot("parse", articles / "mill.txt", "-o", folder, "--accept-above", "0.5")
    assert ran.status == 0
    assert {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()} == before


@pytest.mark.parametrize(("above", "held"), [("0.5", [LOAVES]), ("0.9", [])])
def test_sure_drafts_are_accepted_at_once(dossier_bot, folder, above, held):
    ran = dossier_bot("parse", "-", "-o", folder, "--accept-above", above, stdin=MILL)
    assert ran.status == 0
    assert (list(load_base(folder).facts) if list(folder.glob("*.yaml")) else []) == held


def test_source_is_told_on_the_command_line(dossier_bot, folder):
    options = ("--outlet", "Post", "--date", "2026-04-01", "--url", "https://post.example/1")
    dossier_bot("parse", "-", "-o", folder, *options, stdin="Bread\n5 loaves.\n")
    source = Desk(folder).article("2026-04-01-bread").source
    assert (source.outlet.en, str(source.published), source.url) == ("Post", "2026-04-01", "https://post.example/1")


def test_what_is_lacking_is_told(dossier_bot, folder):
    ran = dossier_bot("parse", "-", "-o", folder, "--accept-above", "0", stdin="Bread\n5 loaves.\n")
    assert ran.status == 1
    assert "lacking: undated-bread: outlet, published" in ran.out
    assert "not accepted: undated-bread: its source has no outlet and no published" in ran.out


def test_objects_for_programs(dossier_bot, articles, folder):
    ran = dossier_bot("parse", articles, "-o", folder, "--json")
    read = [json.loads(line) for line in ran.out.splitlines()]
    assert sorted(Path(each["file"]).name for each in read if "error" in each) == ["empty.txt", "picture.txt"]
    assert sorted(Path(each["file"]).name for each in read if "article" in each) == ["again.md", "mill.txt"]
    mill = next(each for each in read if each.get("article"))
    assert mill["drafts"]["figure"] == 1
    assert mill["skipped"] == [{"text": "7", "reason": "house-number"}]


def test_dry_run_writes_nothing(dossier_bot, articles, folder):
    ran = dossier_bot("parse", articles / "mill.txt", "-o", folder, "--dry-run")
    assert yaml.safe_load(ran.out)["drafts"][0]["fact"]["value"] == "12"
    assert not folder.exists()
    ran = dossier_bot("parse", articles / "mill.txt", "--dry-run", "--json")
    assert json.loads(ran.out)["id"] == "2026-03-02-mill-grinds-more"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("parse", "x.txt"), "name the base to write to: -o BASE", id="shipped base by chance"),
        pytest.param(("review",), "name the base to write to: review BASE", id="review of the shipped base by chance"),
        pytest.param(("parse",), "Missing argument", id="nothing to read"),
        pytest.param(("parse", "x", "-o", __file__), "not a folder", id="file for a base"),
        pytest.param(("parse", "x", "-o", "b", "--accept-above", "2"), "is not in the range", id="too sure"),
        pytest.param(("parse", "x", "-o", "b", "--date", "2.3.26"), "does not match the format", id="odd date"),
        pytest.param(("review", "nowhere"), "no such folder; dossier-bot parse FILE -o nowhere", id="no base"),
        pytest.param(("review", ".", "--article", "ghost"), "there are no drafts of it", id="no such article"),
    ],
)
def test_user_error_is_one_line_and_status_2(dossier_bot, arguments, said):
    ran = dossier_bot(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert said in ran.err


def test_missing_file_is_told(dossier_bot, folder):
    ran = dossier_bot("parse", "nowhere.txt", "-o", folder)
    assert ran.status == 1
    assert ran.err == "nowhere.txt: cannot be read: No such file or directory\n"


def test_base_among_the_articles_is_not_read(dossier_bot, articles):
    dossier_bot("parse", articles, "-o", articles / "base")
    again = dossier_bot("parse", articles, "-o", articles / "base")
    assert again.err.count("\n") == 2


def reviewed(dossier_bot, folder, *keys, options=()):
    return dossier_bot("review", folder, *options, stdin="".join(f"{each}\n" for each in keys))


def test_review_goes_key_by_key_and_can_be_resumed(dossier_bot, desk, filed, folder):
    first = reviewed(dossier_bot, folder, "a", "r", "q")
    assert "1 of 3" in first.out
    assert "1 accepted, 1 rejected; 1 wait" in first.out
    second = reviewed(dossier_bot, folder)
    assert "1 of 1" in second.out
    assert "1 wait" in second.out
    third = reviewed(dossier_bot, folder, "s")
    assert (third.status, len(load_base(folder).facts)) == (0, 1)


def test_review_edits_skips_goes_back_and_undoes(dossier_bot, desk, filed, folder):
    keys = ("e", "value", "7.5", "unit", "bushels", "", "s", "b", "a", "x", "?", "u", "a", "A")
    ran = reviewed(dossier_bot, folder, *keys)
    assert "! 'unit': 'bushels' is neither" in ran.out
    assert "'x' is no key here" in ran.out
    assert f"undone: {filed.drafts[0].fact.id}" in ran.out
    assert "nothing waits to be decided on" in ran.out
    assert load_base(folder).facts[filed.drafts[0].fact.id].value == figure(value="7.5").value


def test_review_shows_sentence_fields_rule_and_like(dossier_bot, desk, filed, folder):
    desk.accept_all()
    twin = draft(figure("2026-03-05-again-p1-figure-1", article="2026-03-05-again"), span=(22, 32))
    desk.file(mill_article(id="2026-03-05-again", digest="x", drafts=(twin,)))
    ran = reviewed(dossier_bot, folder, "m", "1")
    for shown in ("1 of 1", "§1", "Mill grinds more", "mass-tonne", "90% sure", "amount-of-metric", "Like m 1:"):
        assert shown in ran.out
    assert "1 merged; nothing waits" in ran.out


def test_review_tells_the_source_first(dossier_bot, desk, folder):
    desk.file(mill_article(source={"title": "Mill"}))
    ran = reviewed(dossier_bot, folder, "a", "o", "outlet", "Post", "published", "2026-03-02", "", "A")
    assert "its source has no outlet and no published" in ran.out
    assert len(load_base(folder).facts) == 3


def test_review_lists_what_waits(dossier_bot, desk, filed, folder):
    desk.accept(filed.drafts[0])
    ran = dossier_bot("review", folder, "--list")
    assert ran.out.splitlines()[-1].split()[-4:] == ["2", "1", "·", "·"]


def test_review_accepts_what_is_sure(dossier_bot, desk, filed, folder):
    ran = dossier_bot("review", folder, "--accept-above", "0.7", "--article", ID)
    assert ran.out.startswith("2 accepted")
    assert len(load_base(folder).facts) == 2


def test_editor_takes_the_whole(dossier_bot, desk, filed, folder, monkeypatch):
    script = folder.parent / "editor.sh"
    script.write_text('#!/bin/sh\nsed -i "s/^value: 5.5/value: 9/; s/^speaker: .*//" "$1"\n', encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(script))
    reviewed(dossier_bot, folder, "w", "q")
    fact = desk.article(ID).drafts[0].fact
    assert (fact.value, fact.speaker) == (9, None)


def test_a_rule_that_stumbles_costs_one_file_and_quotes_nothing(dossier_bot, articles, tmp_path, monkeypatch, caplog):
    def stumble(page, known):
        raise KeyError(page.paragraphs[-1].text)

    monkeypatch.setattr(article, "stages", lambda: replace(STAGES, analyse=stumble))
    caplog.set_level("DEBUG", logger="bot")
    ran = dossier_bot("parse", articles / "mill.txt", "-o", tmp_path / "base")
    told = f"{articles / 'mill.txt'}: a rule stumbled over it (KeyError in test_commands.py:"
    assert (ran.status, ran.err.startswith(told), ran.err.count("\n")) == (1, True, 1), ran.err
    assert "mill.txt failed with KeyError" in caplog.text
    assert "rests" not in ran.err + caplog.text
