"""A base → CSV: one row per fact, names beside ids, for spreadsheets and statistics programs (RFC 4180, UTF-8)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Final

from bot.export.selection import Selection
from bot.models.article import Article
from bot.models.entity import Identifiers
from bot.models.fact import Definition, Event, Fact, Figure, Part, Role, Statement
from bot.models.period import Period
from bot.models.text import Language, Localized

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a text for a formula; such a text gets an apostrophe, as OWASP advises."""

_NUMBERS: Final = frozenset({"value", "value_to", "change_value", "paragraph"})

COLUMNS: Final = (
    "id", "kind", "article", "outlet", "title", "author", "published", "url", "paragraph", "label",
    "metric_id", "metric", "value", "value_to", "unit", "precision", "period", "period_start", "period_end",
    "change_direction", "change_value", "change_unit",
    *(f"party_{part.value}" for part in Part),
    "concepts", "speaker_id", "speaker", "as_of", "date", "place", "participants", "person", "position", "office_of",
    "term", "question", "summary_ru", "summary_en", "summary_kk",
)  # fmt: skip
"""The header. Lists are joined by `; `, numbers are written with a point and no grouping, dates are ISO 8601."""

Row = dict[str, str]


def csv_rows(selection: Selection) -> Iterator[str]:
    """Yield the header and a line per fact. The source sentences stay in the base."""
    yield _line(COLUMNS)
    for article in selection.articles:
        writer = _Writer(selection, article)
        for fact in selection.facts_of(article):
            row = writer.row(fact)
            yield _line(tuple(_cell(name, row.get(name, "")) for name in COLUMNS))


class _Writer:
    """Writes the facts of one article as rows."""

    def __init__(self, selection: Selection, article: Article) -> None:
        self._base = selection.base
        self._language = selection.language or article.language
        self._article = article

    def row(self, fact: Fact) -> Row:
        """Return a fact's cells by column; empty ones may be left out."""
        return {**self._source(), **self._common(fact), **self._own(fact)}

    def _source(self) -> Row:
        source = self._article.source
        return {
            "article": self._article.id,
            "outlet": self._text(source.outlet),
            "title": source.title,
            "author": self._text(source.author),
            "published": source.published.isoformat(),
            "url": source.url or "",
        }

    def _common(self, fact: Fact) -> Row:
        parties = {
            f"party_{part.value}": self._names(tuple(each.entity for each in fact.parties if each.part is part))
            for part in Part
        }
        return {
            "id": fact.id,
            "kind": fact.kind,
            "paragraph": "" if fact.paragraph is None else str(fact.paragraph),
            "label": self._text(fact.title),
            "concepts": "; ".join(self._base.concept(each).name.best(self._language) for each in fact.concepts),
            "speaker_id": fact.speaker or "",
            "speaker": self._names((fact.speaker,) if fact.speaker else ()),
            "as_of": fact.as_of.isoformat() if fact.as_of else "",
            "question": self._text(fact.question),
            **{f"summary_{each.value}": fact.summary.get(each) or "" for each in Language},
            **parties,
        }

    def _own(self, fact: Fact) -> Row:
        match fact:
            case Figure():
                return self._figure(fact)
            case Event():
                return {
                    "place": self._names((fact.place,) if fact.place else ()),
                    "participants": self._names(fact.participants),
                    "date": str(fact.date or ""),
                    **_span(fact.date),
                }
            case Role():
                return {
                    "person": self._names((fact.person,)),
                    "position": self._text(fact.position),
                    "office_of": self._names((fact.of,) if fact.of else ()),
                }
            case Definition():
                return {"term": self._text(fact.term)}
            case Statement():
                return {}

    def _figure(self, figure: Figure) -> Row:
        change = figure.change
        return {
            "metric_id": figure.metric,
            "metric": self._base.concept(figure.metric).name.best(self._language),
            "value": f"{figure.value:f}",
            "value_to": "" if figure.value_to is None else f"{figure.value_to:f}",
            "unit": figure.unit,
            "precision": figure.precision.value,
            "period": str(figure.period or ""),
            "change_direction": change.direction if change else "",
            "change_value": f"{change.value:f}" if change else "",
            "change_unit": change.unit if change else "",
            **_span(figure.period),
        }

    def _names(self, identifiers: Identifiers) -> str:
        return "; ".join(self._base.entity(each).name.best(self._language) for each in identifiers)

    def _text(self, text: Localized | None) -> str:
        return text.best(self._language) if text else ""


def _span(period: Period | None) -> Row:
    if period is None or not period.start or not period.end:
        return {}
    return {"period_start": period.start.isoformat(), "period_end": period.end.isoformat()}


def _cell(column: str, text: str) -> str:
    return f"'{text}" if column not in _NUMBERS and text.startswith(_FORMULA) else text


def _line(cells: tuple[str, ...]) -> str:
    written = io.StringIO(newline="")
    csv.writer(written).writerow(cells)
    return written.getvalue()
