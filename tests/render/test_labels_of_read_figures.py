"""A figure that was read from an article is labelled with whose it is, not with all that the article is about."""

from __future__ import annotations

from bot.models.fact import Figure
from bot.models.text import Language
from bot.render.labels import label
from bot.render.voice import Voice
from bot.store import load_base

FIGURE = {
    "id": "catch",
    "kind": "figure",
    "metric": "catch",
    "value": 5,
    "unit": "NOK",
    "summary": "The catch.",
    "article": "rails",
}


def test_what_it_is_about_stays_out_of_the_label(dossier_folder):
    dossier_folder.write("concepts.yaml", "concepts: [{id: catch, kind: metric, name: catch}]")
    voice = Voice(load_base(dossier_folder.path), Language.EN)
    both = {"of": "NO", "about": "PT"}
    read = Figure.model_validate({**FIGURE, "parties": both, "context": ["harbour"]})
    assert label(read, voice) == "Catch, Norway"
    assert label(read.model_copy(update={"context": ()}), voice) == "Catch, Norway, Portugal"
    only = Figure.model_validate({**FIGURE, "parties": {"about": "PT"}, "context": ["harbour"]})
    assert label(only, voice) == "Catch, Portugal"
