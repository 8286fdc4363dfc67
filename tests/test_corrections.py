"""Articles that contradict each other are both shown; an outlet that corrects itself is taken at its last word."""

from __future__ import annotations

import pytest

from bot.app import App
from bot.models.answer import Found, facts_of
from bot.store import documents

CONCEPTS = "concepts: [{id: catch, kind: metric, name: catch, synonyms: [caught]}]"
ARTICLE = """
article: {{id: {id}, outlet: {outlet}, title: Fish of {id}, published: {day}}}
facts:
  - {{id: {id}-catch, kind: figure, metric: catch, value: {value}, unit: mass-tonne, period: 2024, parties: {{of: NO}},
     summary: Norway's catch in 2024 was {value} tonnes.}}
"""


@pytest.fixture(params=["in memory", "compiled"])
def folder(request, dossier_folder, monkeypatch):
    if request.param == "compiled":
        monkeypatch.setattr(documents, "LARGE_BYTES", 1)
    (dossier_folder.path / "article.yaml").unlink()
    dossier_folder.write("concepts.yaml", CONCEPTS)
    return dossier_folder


def add(folder, name: str, *, outlet: str, day: str, value: int) -> None:
    folder.write(f"{name}.yaml", ARTICLE.format(id=name, outlet=outlet, day=day, value=value))


def ids(app: App, text: str) -> list[str]:
    return [each.id for each in facts_of(app.ask(text).answer)]


def test_two_outlets_are_shown_side_by_side(folder):
    add(folder, "may", outlet="The Gazette", day="2025-05-01", value=5)
    add(folder, "june", outlet="The Herald", day="2025-06-01", value=7)
    answer = App.open(folder.path).ask("What was Norway's catch in 2024?").answer
    assert isinstance(answer, Found)
    assert {answer.fact.id, *(each.id for each in answer.differing)} == {"may-catch", "june-catch"}


def test_the_last_word_of_one_outlet_is_the_answer(folder):
    add(folder, "may", outlet="The Gazette", day="2025-05-01", value=5)
    add(folder, "june", outlet="The Gazette", day="2025-06-01", value=7)
    app = App.open(folder.path)
    assert ids(app, "What was Norway's catch in 2024?") == ["june-catch"]
    assert ids(app, "/figures catch") == ["june-catch"]


def test_another_outlet_is_still_shown_beside_a_correction(folder):
    add(folder, "may", outlet="The Gazette", day="2025-05-01", value=5)
    add(folder, "june", outlet="The Gazette", day="2025-06-01", value=7)
    add(folder, "july", outlet="The Herald", day="2025-07-01", value=9)
    assert set(ids(App.open(folder.path), "What was Norway's catch in 2024?")) == {"june-catch", "july-catch"}
