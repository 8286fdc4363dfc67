"""Questions find their paragraph, and are refused once it is gone."""

from __future__ import annotations

import json

import pytest
from places import ROOT

from bot.errors import UsageError
from bot.evaluate.retrieval import evaluate_retrieval, without
from bot.evaluate.texts import base_of
from bot.index import build_index

KEYS = ["questions", "p_at_1", "mrr", "answered", "answered_precision", "coverage_at_95"]
OUTSIDE = ROOT.parent / "shared" / "eval"
PARAGRAPHS = (
    {
        "id": "1",
        "text": "The lighthouse keeper polished the brass lamps before every winter storm. He slept at noon.",
        "questions": ["What did the lighthouse keeper polish before every storm?", "When did the keeper sleep?"],
    },
    {
        "id": "2",
        "text": "Fishermen mended their nets on the quay. They sang about distant islands and cheap salt.",
        "questions": ["Where did the fishermen mend their nets?", "Which islands did the fishermen sing about?"],
    },
)


def written(tmp_path, *lines):
    path = tmp_path / "paragraphs.jsonl"
    path.write_text("".join(f"{json.dumps(each)}\n" for each in lines), encoding="utf-8")
    return path


def test_paragraphs_are_found_and_missed_once_removed(tmp_path):
    figures = evaluate_retrieval(written(tmp_path, *PARAGRAPHS))
    assert list(figures) == KEYS
    assert (figures["questions"], figures["p_at_1"], figures["mrr"]) == (4, 1.0, 1.0)
    assert figures["answered_precision"] == 1.0
    assert figures["coverage_at_95"] >= figures["answered"] > 0


def test_empty_file_has_no_questions(tmp_path):
    assert evaluate_retrieval(written(tmp_path)) == dict.fromkeys(KEYS, 0)


def test_paragraph_without_questions_is_only_in_the_way(tmp_path):
    figures = evaluate_retrieval(written(tmp_path, PARAGRAPHS[0], {**PARAGRAPHS[1], "questions": []}))
    assert figures["questions"] == 2


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param({"text": "x"}, "'questions' must hold a list of texts", id="no questions"),
        pytest.param({"questions": ["x"]}, "'text' must hold text", id="no text"),
    ],
)
def test_malformed_paragraph_is_named(tmp_path, line, said):
    with pytest.raises(UsageError, match=f"paragraphs.jsonl:2: {said}"):
        evaluate_retrieval(written(tmp_path, PARAGRAPHS[0], line))


def test_removed_fact_might_never_have_been_written():
    texts = [each["text"] for each in PARAGRAPHS]
    thinned = without(build_index(base_of(texts)), "t0")
    fresh = build_index(base_of(["x", texts[1]]))
    assert [document.fact.id for document in thinned.documents] == ["t1"]
    assert thinned.documents[0].lemmas == fresh.documents[1].lemmas
    assert "lighthouse" not in thinned.known_lemmas


@pytest.mark.parametrize("language", ["ru", "en"])
def test_sample_from_outside_holds_its_floor(tmp_path, language):
    outside = OUTSIDE / f"xquad-{language}-dev.jsonl"
    if not outside.exists():
        pytest.skip("no data from outside")
    sample = tmp_path / "sample.jsonl"
    sample.write_text("\n".join(outside.read_text(encoding="utf-8").split("\n")[:30]), encoding="utf-8")
    figures = evaluate_retrieval(sample)
    assert figures["p_at_1"] >= 0.93
    assert figures["answered"] >= 0.5
    assert figures["answered_precision"] >= 0.9
