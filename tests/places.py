"""Where the project and its dossiers lie, and a sound article to build little dossiers on."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
BASES = (ROOT / "seeds", *sorted(each for each in (ROOT / "tests" / "dossiers").glob("*") if each.is_dir()))

ARTICLE_HEAD = "article: {id: rails, outlet: The Gazette, title: Rails, published: 2025-03-01}\nfacts:\n"
ARTICLE = ARTICLE_HEAD + "  - {id: opened, kind: statement, summary: The line opened.}\n"
