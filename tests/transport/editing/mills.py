"""Invented articles of a mill, and the base that they are to join."""

from __future__ import annotations

from review.articles import draft, figure, mill_article

BASE = """article:
  id: old
  source: {outlet: The Gazette, title: The old mill, published: 2026-01-02}
  language: en
entities:
  - {id: anna-bergh, kind: person, name: Anna Bergh}
concepts:
  - {id: sacks, kind: metric, name: sacks}
facts:
  - id: old-sacks
    kind: figure
    metric: sacks
    value: 12
    unit: percent
    speaker: anna-bergh
    summary: The old mill filled 12 sacks.
"""
MILL = (
    "Mill grinds more\nOutlet: The Gazette\nDate: 2026-03-02\n"
    "Anna Berg: the mill made 31 loaves.\nIt filled 12 sacks at № 7.\nIt rests 5 days.\n"
)


def mill(confidences=(0.9, 0.9, 0.9)):
    """Return an article with a figure for each confidence."""
    facts = [figure(f"2026-03-02-mill-grinds-more-p1-figure-{n}", value=n) for n, _ in enumerate(confidences, start=1)]
    drafts = [draft(fact, confidence=each, span=(22, 32)) for fact, each in zip(facts, confidences, strict=True)]
    return mill_article(drafts=tuple(drafts))
