"""Invented articles as they come from the parser: a mill, what it ground, and who runs it."""

from __future__ import annotations

from bot.models.draft import DraftArticle, DraftFact, DraftSource, Skipped
from bot.models.entity import Concept, ConceptKind, Entity, EntityKind
from bot.models.fact import Figure, Role, Statement
from bot.parse.article import digest_of

ID = "2026-03-02-mill-grinds-more"
TEXT = (
    "Mill grinds more",
    "The Alder Mill ground 5.5 tonnes of rye in 2025, Anna Berg said.",
    "It is an old mill.",
    "Anna Berg, who runs the mill, hopes for a dry summer.",
)


def draft(fact, *, rule="amount-of-metric", confidence=0.9, span=(0, 0)):
    return DraftFact(fact=fact, rule=rule, confidence=confidence, start=span[0], end=span[1])


def figure(identifier=f"{ID}-p1-figure-1", **changes):
    fields = {
        "id": identifier,
        "article": ID,
        "summary": "The Alder Mill ground 5.5 tonnes of rye in 2025, according to Anna Berg.",
        "paragraph": 1,
        "parties": [{"entity": "alder-mill", "part": "of"}],
        "metric": "rye-ground",
        "value": "5.5",
        "unit": "mass-tonne",
        "period": "2025",
        "speaker": "anna-berg",
        "as_of": "2026-03-02",
        "excerpt": TEXT[1],
    }
    return Figure.model_validate({**fields, **changes})


def role(identifier=f"{ID}-p3-role-1"):
    return Role(
        id=identifier,
        article=ID,
        summary="Anna Berg runs the Alder Mill.",
        paragraph=3,
        person="anna-berg",
        position="head",
        of="alder-mill",
        as_of="2026-03-02",
        excerpt=TEXT[3],
    )


def statement(identifier=f"{ID}-p3-statement-1"):
    return Statement(
        id=identifier,
        article=ID,
        summary="Anna Berg hopes for a dry summer.",
        paragraph=3,
        speaker="anna-berg",
        as_of="2026-03-02",
        excerpt=TEXT[3],
    )


MILL = Entity(id="alder-mill", kind=EntityKind.ORGANISATION, name="Alder Mill")
BERG = Entity(id="anna-berg", kind=EntityKind.PERSON, name="Anna Berg", aliases=["Berg"])
RYE = Concept(id="rye-ground", kind=ConceptKind.METRIC, name="rye ground")


def mill_article(**changes):
    fields = {
        "id": ID,
        "source": DraftSource(title="Mill grinds more", outlet="The Gazette", published="2026-03-02"),
        "language": "en",
        "text": TEXT,
        "digest": digest_of(TEXT),
        "entities": (MILL, BERG),
        "concepts": (RYE,),
        "drafts": (
            draft(figure(), span=(22, 32)),
            draft(role(), rule="apposition", confidence=0.8),
            draft(statement(), rule="verb-of-speech", confidence=0.6),
        ),
        "skipped": (Skipped(paragraph=1, text="2025", excerpt=TEXT[1], reason="year"),),
    }
    return DraftArticle(**{**fields, **changes})
