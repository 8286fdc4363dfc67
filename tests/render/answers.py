"""One answer of every type and variety over the neutral dossier, by name."""

from __future__ import annotations

from decimal import Decimal

from bot.models.answer import (
    Answer,
    Choices,
    Comparison,
    Explanation,
    Focus,
    Found,
    Listing,
    ListingKind,
    NoAnswer,
    Notice,
    NoticeKind,
    Reason,
)
from bot.models.fact import Figure
from bot.models.match import Lock, Match
from bot.models.period import Period
from bot.models.query import ConceptMention, Correction, CorrectionKind, EntityMention, Quantity, Query
from bot.models.text import Language

from .dossier import FACTS

FACT = {fact.id: fact for fact in FACTS}


def figure(fact_id: str) -> Figure:
    found = FACT[fact_id]
    assert isinstance(found, Figure)
    return found


QUERY = Query(
    text="тарговля партугалия",
    normalised="торговля португалия",
    language=Language.RU,
    entities=(EntityMention("партугалия", ("portugal",)), EntityMention("Исландия", ("iceland",), outside=True)),
    concepts=(ConceptMention("торговля", ("trade",)),),
    quantities=(Quantity("100 тысяч", Decimal(100000)),),
    periods=(Period.model_validate("2025"),),
    corrections=(Correction("тарговля", "торговля", CorrectionKind.SPELLING),),
    inherited=("norway",),
)
EXPLANATION = Explanation(
    QUERY,
    (
        Match(FACT["trade-2025"], 91.26, 1.0),
        Match(FACT["trade-2025-courier"], 80.0, 0.87, unexplained=("год",)),
        Match(FACT["guests"], 50, 0.5, forbidden_by=(Lock.ENTITY, Lock.PERIOD)),
    ),
    (("answer_at", 0.62),),
)
ANSWERS: dict[str, Answer] = {
    **{f"found-{fact.id}-{focus.value}": Found(fact, focus) for fact in FACTS for focus in Focus},
    "found-differing": Found(FACT["trade-2025"], Focus.FIGURE, (FACT["guests"],), (FACT["trade-2025-courier"],)),
    "choices": Choices((FACT["trade-2025"], FACT["trade-2025-courier"], FACT["opening"]), "торговля"),
    "choices-bare": Choices((FACT["promise"], FACT["untitled"]), ""),
    "comparison": Comparison(
        figure("trade-iceland-2025"), figure("trade-2025"), ratio=Decimal(360) / Decimal(162), exact=False
    ),
    "list-figures": Listing(ListingKind.FIGURES, FACTS[:5], page=2, pages=3, total=12),
    "list-people": Listing(ListingKind.PEOPLE, (FACT["larsen-role"],), total=1),
    "list-events": Listing(ListingKind.EVENTS, (FACT["opening"],), total=1),
    "list-topics": Listing(ListingKind.TOPICS, ids=("railways", "trade"), total=2),
    "list-sources": Listing(ListingKind.SOURCES, ids=("gazette", "courier"), total=2),
    "list-facts": Listing(ListingKind.FACTS, (FACT["opening"], FACT["untitled"]), filter=("railways",), total=2),
    "list-empty": Listing(ListingKind.FACTS, about="луна"),
    "no-figure-for-entity": NoAnswer(
        Reason.NO_FIGURE_FOR_ENTITY, ("iceland",), ("investment",), known=(FACT["investment-20y"], FACT["trade-2025"])
    ),
    "no-figure-for-period": NoAnswer(
        Reason.NO_FIGURE_FOR_PERIOD,
        ("portugal", "norway"),
        ("trade",),
        (Period.model_validate("2024"),),
        known=(FACT["trade-2025"],),
    ),
    "no-such-role": NoAnswer(Reason.NO_SUCH_ROLE, ("portugal",), ("transport-minister",)),
    "unknown-topic": NoAnswer(Reason.UNKNOWN_TOPIC, words=("луна", "сыр")),
    "not-understood": NoAnswer(Reason.NOT_UNDERSTOOD),
    "incomparable": NoAnswer(Reason.UNKNOWN_TOPIC, incomparable=(figure("trade-2025"), figure("investment-20y"))),
    **{f"notice-{kind.value}": Notice(kind, "/figurs", ("figures",)) for kind in NoticeKind},
    "explanation": EXPLANATION,
    "explanation-none": Explanation(QUERY, ()),
}
