"""A parser of a few lines in the place of the real one, so that the desk is tested without models.

A file is a title, then paragraphs. `Outlet: X` and `Date: X` lines tell the source. Every number of a paragraph is a
figure of the noun behind it, said by whoever stands in front of a colon.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from bot.errors import ParseError
from bot.models.draft import DraftFact
from bot.models.entity import Concept, ConceptKind, Entity, EntityKind
from bot.models.fact import Figure
from bot.models.text import Language, language_of_letters
from bot.parse import article
from bot.parse.analysis import Analysis
from bot.parse.article import slug_of
from bot.parse.found import Drafted, Figures, FoundFigure, SkippedNumber
from bot.parse.page import Page, PageSource, Paragraph, PartOfPage
from bot.parse.stages import Stages

_NUMBER = re.compile(r"(?<!№ )\b(\d+(?:\.\d+)?) (\w+)")
_HOUSE = re.compile(r"№ (\d+)")
_SAYS = re.compile(r"^([^:]+): ")


def read(raw, *, name, url=None, today):
    try:
        lines = [each.strip() for each in raw.decode().splitlines() if each.strip()]
    except UnicodeDecodeError:
        raise ParseError(f"{name}: is no text") from None
    if not lines:
        raise ParseError(f"{name}: is empty")
    told = dict(each.split(": ", 1) for each in lines if each.startswith(("Outlet: ", "Date: ")))
    body = [each for each in lines[1:] if not each.startswith(("Outlet: ", "Date: "))]
    published = dt.date.fromisoformat(told["Date"]) if "Date" in told else None
    source = PageSource(title=lines[0], outlet=told.get("Outlet"), published=published, url=url)
    headline = Paragraph(0, lines[0], PartOfPage.HEADLINE)
    return Page(source, language_of_letters(lines[0]), (headline, *(Paragraph(n, t) for n, t in enumerate(body, 1))))


def analyse(page, known):
    named = {slug_of(found[1]): found[1] for each in page.paragraphs if (found := _SAYS.match(each.text))}
    held = known.entities if known else {}
    people = {key: Entity(id=key, kind=EntityKind.PERSON, name=name) for key, name in named.items()}
    return Analysis(page, entities=people, new=frozenset(people) - frozenset(held))


def figures(text, language: Language):
    found = (FoundFigure(each.start(1), each.end(1), Decimal(each[1]), "number") for each in _NUMBER.finditer(text))
    skipped = (SkippedNumber(each.start(1), each.end(1), "house-number") for each in _HOUSE.finditer(text))
    return Figures(tuple(found), tuple(skipped))


def draft(analysis, found, speech, known):
    drafts, concepts = [], {}
    for paragraph in analysis.page.paragraphs[1:]:
        for each in _NUMBER.finditer(paragraph.text):
            says = _SAYS.match(paragraph.text)
            metric = Concept(id=slug_of(each[2]), kind=ConceptKind.METRIC, name=each[2])
            concepts[metric.id] = metric
            fact = Figure(
                id="x",
                summary=f"{metric.id}, {analysis.page.source.title}: {each[1]}.",
                paragraph=paragraph.number,
                metric=metric.id,
                value=each[1],
                unit="percent",
                speaker=slug_of(says[1]) if says else None,
                as_of=analysis.page.source.published,
                excerpt=paragraph.text,
            )
            drafts.append(DraftFact(fact=fact, confidence=0.75, rule="number-of", start=each.start(), end=each.end()))
    return Drafted(tuple(drafts), tuple(concepts.values()))


STAGES = Stages(
    read=read, analyse=analyse, figures=figures, speech=lambda _: (), drafters=(draft,), summary=lambda _: None
)


def install():
    """Let every article of this process be read by this parser."""
    article.stages = lambda: STAGES
