"""Two little dossiers about markets, for what compares several."""

from __future__ import annotations

import pytest

from bot.app import App
from bot.evaluate.compare import Dossier
from bot.store import load_questions

CONCEPTS = """
concepts:
  - {id: price, kind: metric, name: {en: price, ru: цена}}
"""
APPLES = """
article: {id: stalls, outlet: The Stall, title: The market opens, published: 2025-03-01}
facts:
  - {id: apples, kind: figure, summary: Apples cost 3 euros a kilo., metric: price, value: 3, unit: EUR}
  - {id: opening, kind: statement, summary: The market opens before dawn.}
"""
PEARS = """
article: {id: yards, outlet: The Yard, title: The fair moves, published: 2025-04-01}
facts:
  - {id: pears, kind: figure, summary: Ripe pears cost 4 euros a kilo., metric: price, value: 4, unit: EUR}
  - {id: moving, kind: statement, summary: The fair moves to the old harbour.}
"""
ASKED_OF_APPLES = """
questions:
  - {id: dawn, ask: when does the market open, kind: statements, expect: answer_or_choices, facts: opening}
  - {id: cost, ask: what do apples cost, kind: figures, expect: answer, facts: apples}
  - {id: cherries, ask: what do cherries cost, kind: refuse_world, expect: refuse}
"""
ASKED_OF_PEARS = """
questions:
  - {id: harbour, ask: where does the fair move, kind: statements, expect: answer_or_choices, facts: moving}
  - {id: cost, ask: what do ripe pears cost, kind: figures, expect: answer, facts: pears}
  - {id: football, ask: who won the football cup, kind: refuse_world, expect: refuse}
"""


@pytest.fixture(scope="session")
def markets(tmp_path_factory):
    """The two dossiers, opened; each is named as its folder."""
    return (
        opened(tmp_path_factory.mktemp("apples"), "apples", APPLES, ASKED_OF_APPLES),
        opened(tmp_path_factory.mktemp("pears"), "pears", PEARS, ASKED_OF_PEARS),
    )


def opened(folder, name, article, questions):
    for file, content in (("concepts", CONCEPTS), ("article", article), ("questions", questions)):
        (folder / f"{file}.yaml").write_text(content, encoding="utf-8")
    app = App.open(folder)
    return Dossier(name, app, load_questions(folder, app.base))
