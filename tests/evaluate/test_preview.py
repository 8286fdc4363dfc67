"""Before publishing: what is answered otherwise, what contradicts, what is there already, who may be known."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from bot.app import App
from bot.cli import cli
from bot.errors import UsageError
from bot.evaluate.preview import Asked, Likeness, preview
from bot.models.answer import Outcome
from bot.models.news import Miss
from bot.store import load_questions

CONCEPTS = "concepts: [{id: catch, kind: metric, name: catch, synonyms: [caught]}]"
ENTITIES = "entities: [{id: saar, kind: person, name: {ru: Гидеон Саар, en: Gideon Saar}}%s]"
ARTICLE = """
article: {{id: {id}, outlet: {outlet}, title: "{title}", published: {day}, url: "{url}"}}
facts:
  - {{id: {id}-fact, kind: figure, metric: catch, value: {value}, unit: mass-tonne, period: 2024, parties: {{of: {of}}},
     speaker: {speaker}, summary: The catch in 2024 was {value} tonnes.}}
"""
QUESTIONS = """
questions:
  - {id: q1, ask: What was Norway's catch in 2024?, kind: figure, expect: answer, facts: old-fact}
  - {id: q2, ask: What was Portugal's catch in 2024?, kind: figure, expect: refuse}
"""
OLD = {"outlet": "The Gazette", "title": "Fish", "day": "2025-05-01", "url": "https://g.example/fish", "value": 5}


def written(folder, name: str, *, of: str = "NO", speaker: str = "saar", **more: object) -> None:
    said = {**OLD, "id": name, "of": of, "speaker": speaker, **more}
    (folder / f"{name}.yaml").write_text(ARTICLE.format(**said), encoding="utf-8")


@pytest.fixture
def folders(tmp_path):
    both = tmp_path / "published", tmp_path / "candidate"
    for folder in both:
        folder.mkdir()
        (folder / "concepts.yaml").write_text(CONCEPTS, encoding="utf-8")
        (folder / "entities.yaml").write_text(ENTITIES % "", encoding="utf-8")
        (folder / "questions.yaml").write_text(QUESTIONS, encoding="utf-8")
        written(folder, "old")
    return both


def compared(folders, asked: Asked | None = None, **more):
    published, candidate = map(App.open, folders)
    gold = load_questions(folders[0], published.base)
    return preview(candidate, published, asked or Asked(gold), **more)


def test_nothing_changes_where_nothing_is_new(folders):
    told = compared(folders)
    assert (told.gold, told.collisions, told.duplicates, told.alike, told.new_facts) == ((), (), (), (), 0)
    assert not told.is_worse


def test_a_gold_question_that_is_answered_otherwise(folders):
    written(folders[1], "new", of="PT", url="https://g.example/more", title="More fish")
    told = compared(folders)
    (change,) = told.gold
    assert (change.question, change.was_right, change.right) == ("What was Portugal's catch in 2024?", True, False)
    assert (change.before.outcome, change.after.outcome) == (Outcome.NO_ANSWER, Outcome.ANSWER)
    assert told.is_worse


def test_questions_asked_in_vain_that_are_answered_now(folders):
    written(folders[1], "new", of="PT", url="https://g.example/more", title="More fish")
    misses = (Miss("Portugal's catch in 2024?", "en", "x", 7), Miss("Spain's catch in 2024?", "en", "x", 9))
    told = compared(folders, Asked(misses=misses, past=("Portugal's catch?", "Norway's catch?")))
    assert [(each.question, each.times) for each in told.answered] == [("Portugal's catch in 2024?", 7)]
    assert [each.question for each in told.past] == ["Portugal's catch?"]


@pytest.mark.parametrize(
    ("outlet", "day", "corrected"), [("The Herald", "2025-06-01", False), ("The Gazette", "2025-06-01", True)]
)
def test_figures_that_contradict(folders, outlet, day, corrected):
    written(folders[1], "new", outlet=outlet, day=day, value=7, url="https://h.example/fish", title="Other fish")
    (collision,) = compared(folders).collisions
    assert {collision.one.id, collision.other.id} == {"old-fact", "new-fact"}
    assert collision.corrected is corrected


@pytest.mark.parametrize(
    ("more", "likeness"),
    [
        ({"url": "http://www.g.example/fish/?utm_source=x", "title": "Other"}, Likeness.URL),
        ({"url": "https://h.example/", "title": "FISH"}, Likeness.TITLE),
        ({"url": "https://h.example/", "title": "Other"}, Likeness.TEXT),
    ],
)
def test_an_article_that_is_there_already(folders, more, likeness):
    written(folders[1], "new", **more)
    text = "Boats came home to the small harbour of Rye late at night with little fish on board."
    (found,) = compared(folders, texts={"old": text, "new": f"{text} More words follow here."}).duplicates
    assert (found.article, found.known, found.likeness) == ("new", "old", likeness)


def test_another_article_is_no_duplicate(folders):
    written(folders[1], "new", url="https://h.example/", title="Other")
    assert compared(folders, texts={"old": "Boats came home late.", "new": "The harvest was good."}).duplicates == ()


def test_a_name_that_may_be_known(folders):
    (folders[1] / "entities.yaml").write_text(
        ENTITIES % ", {id: sa-ar, kind: person, name: Gideon Sa'ar}", encoding="utf-8"
    )
    written(folders[1], "new", speaker="sa-ar", url="https://h.example/", title="Other")
    assert [(each.entity, each.known.entity) for each in compared(folders).alike] == [("sa-ar", "saar")]


def run(*args: str, code: int = 0) -> str:
    done = CliRunner().invoke(cli, list(args), catch_exceptions=False)
    assert done.exit_code == code, done.output
    return done.output


def test_the_command_tells_it_and_fails_where_gold_got_worse(folders):
    written(
        folders[1], "new", of="PT", outlet="'[red]'", url="https://g.example/more", title="More [bold]fish", value=6
    )
    written(folders[1], "newer", of="NO", outlet="The Herald", url="https://h.example/", title="Fish", value=7)
    output = run("--base", str(folders[1]), "check", "--against", str(folders[0]), code=1)
    assert "2 new facts in 2 new articles" in output
    assert "now wrong" in output
    assert "readers are shown both" in output
    assert "the same title and day" in output
    assert "no longer answered right" in output


def test_the_command_speaks_json_and_reads_past_questions(folders, tmp_path):
    written(folders[1], "new", of="PT", url="https://g.example/more", title="More fish")
    for content in ("Portugal's catch?\n\nNorway's catch?\n", '{"text": "Portugal\'s catch?"}\n'):
        (tmp_path / "past").write_text(content, encoding="utf-8")
        told = json.loads(
            run(
                *("--base", str(folders[1]), "check", "--against", str(folders[0]), "--json"),
                *("--questions", str(tmp_path / "past")),
                code=1,
            )
        )
        assert [each["question"] for each in told["past"]] == ["Portugal's catch?"]
        assert (told["worse"], told["new_articles"], told["collisions"]) == (True, ["new"], [])


def test_options_of_a_comparison_need_one():
    with pytest.raises(UsageError, match="--against"):
        CliRunner().invoke(cli, ["check", "--json"], catch_exceptions=False)
