"""Large imports are read in a stream: each fault has its file and line, and very many of them end the reading."""

from __future__ import annotations

import json

import pytest

from bot.errors import BaseError
from bot.store import stream
from bot.store.stream import Stream

ARTICLE = {"outlet": "The Gazette", "title": "Rails", "published": "2025-03-01"}


def line(article, *facts, **more):
    held = [{"kind": "statement", "summary": "The line opened.", **each} for each in facts]
    return json.dumps({"article": {"id": article, **ARTICLE}, "facts": held, **more}) + "\n"


def problems(folder):
    with pytest.raises(BaseError) as told:
        list(Stream(folder).pieces())
    return [str(each) for each in told.value.problems]


def test_every_line_is_a_piece(dossier_folder):
    dossier_folder.write("more.jsonl", line("a", {"id": "f"}) + "\n" + line("b", {"id": "g"}, {"id": "h"}))
    pieces = list(Stream(dossier_folder.path).pieces())
    assert [[fact.id for fact in piece.facts] for piece in pieces] == [["opened"], ["f"], ["g", "h"]]
    assert [fact.article for fact in pieces[-1].facts] == ["b", "b"]


def test_faults_of_all_lines_are_told_as_by_the_loader(dossier_folder):
    dossier_folder.write(
        "more.jsonl",
        line("a", {"id": "f", "speaker": "ghost"})
        + "{torn\n"
        + line("a", {"id": "opened"})
        + line("c", {"summary": "x"}),
    )
    assert problems(dossier_folder.path) == dossier_folder.problems()
    assert len(dossier_folder.problems()) == 5


def test_reading_stops_where_too_much_is_wrong(dossier_folder, monkeypatch):
    monkeypatch.setattr(stream, "MAX_PROBLEMS", 3)
    dossier_folder.write("more.jsonl", "".join(line(f"a{n}", {"id": f"f{n}", "speaker": "ghost"}) for n in range(10)))
    assert problems(dossier_folder.path)[3:] == ["more.jsonl: reading stopped after 3 problems: there may be more"]


def test_progress_adds_up_to_the_size_of_the_files(dossier_folder):
    dossier_folder.write("more.jsonl", line("a", {"id": "f"}) + "\n\n")
    read = []
    list(Stream(dossier_folder.path, progress=read.append).pieces())
    assert sum(read) == sum(each.stat().st_size for each in dossier_folder.path.iterdir())
