"""`check` tells of a figure whose own summary gives another number; answering goes on without that."""

from __future__ import annotations

import pytest

FACT = "- {{id: catch, kind: figure, metric: catch, value: {value}, unit: {unit}{more}, summary: '{summary}'}}"
CONCEPTS = """
concepts:
  - {id: catch, kind: metric, name: catch}
  - {id: boats, kind: unit, name: boat, forms: {en: {other: boats}}}
"""

TABLE = [
    ("162000000", "USD", "", "Trade was $162 million.", True),
    ("162000000", "USD", "", "Trade was $126 million.", False),
    ("162000000", "USD", "", "Торговля составила 162 млн долл.", True),
    ("162000000", "USD", "", "Торговля составила 162 тыс. долл.", False),
    ("162000000", "USD", "", "Trade was large in 2025, with 3 boats.", True),
    ("162000000", "USD", "", "Trade was €150 million.", True),
    ("50", "percent", "", "It rose by 50%, from 40%.", True),
    ("50", "percent", "", "It rose by 15%.", False),
    ("-3", "percent", "", "It fell by 3%.", True),
    ("360", "USD", ", change: {direction: up, value: 50}", "It rose by 50% to $360.", True),
    ("5", "percent", ", value_to: 7", "Between 5 and 7 percent.", True),
    ("5", "boats", "", "There were 4 boats.", True),
]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row[3])
def test_contradictions(dossier_folder, row):
    value, unit, more, summary, sound = row
    dossier_folder.write("concepts.yaml", CONCEPTS)
    dossier_folder.facts(FACT.format(value=value, unit=unit, more=more, summary=summary))
    problems = dossier_folder.problems()
    assert (problems == []) is sound
    assert sound or problems[0].startswith(f"article.yaml:3: fact 'catch': the value is {value} {unit} and the summary")
    assert dossier_folder.load().facts
