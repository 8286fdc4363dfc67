"""One answer of every type and variety over the neutral dossier, by name."""

from __future__ import annotations

from decimal import Decimal

from bot.models.answer import (
    Answer,
    Choices,
    Comparison,
    Computation,
    Focus,
    Found,
    Listing,
    ListingKind,
    NoAnswer,
    Reason,
)
from bot.models.chart import Chart, Charts, Chronology, Drawn, Sides
from bot.models.fact import Event, Figure
from bot.models.match import Lock, Match
from bot.models.notice import Explanation, Notice, NoticeKind
from bot.models.period import Period
from bot.models.query import ConceptMention, Correction, CorrectionKind, EntityMention, Operation, Quantity, Query
from bot.models.text import Language

from .answers_about_news import ANSWERS_ABOUT_NEWS
from .dossier import FACTS

FACT = {fact.id: fact for fact in FACTS}


def figure(fact_id: str) -> Figure:
    found = FACT[fact_id]
    assert isinstance(found, Figure)
    return found


OLDER = figure("trade-2025").model_copy(update={"value": Decimal(120_000_000), "period": Period.model_validate("2024")})
PARTIES = Chart(
    (figure("trade-iceland-2025"), figure("trade-2025"), figure("trade-2025-courier")),
    Sides.PARTIES,
    figure("trade-2025"),
    left_out=7,
    turns=True,
)
PERIODS = Chart((OLDER, figure("trade-2025")), Sides.PERIODS, figure("trade-2025"), turns=True)
OPENING = FACT["opening"]
assert isinstance(OPENING, Event)
LATER = OPENING.model_copy(update={"title": None, "date": Period.model_validate("2026-02")})
QUERY = Query(
    text="тарговля партугалия",
    normalised="торговля португалия",
    language=Language.RU,
    entities=(EntityMention("партугалия", ("portugal",)), EntityMention("Исландия", ("iceland",), outside=True)),
    concepts=(ConceptMention("торговля", ("trade",)),),
    quantities=(Quantity("100 тысяч", Decimal(100000)),),
    periods=(Period.model_validate("2025"),),
    corrections=(Correction("тарговля", "торговля", CorrectionKind.SPELLING),),
    inherited=("2025",),
)
EXPLANATION = Explanation(
    QUERY,
    (
        Match(FACT["trade-2025"], 91.26, 1.0),
        Match(FACT["trade-2025-courier"], 80.0, 0.87, unexplained=("год",)),
        Match(FACT["guests"], 50, 0.5, forbidden_by=(Lock.ENTITY, Lock.PERIOD)),
    ),
    (("answer coverage", 0.65), ("margin", 2.0)),
)
ANSWERS: dict[str, Answer] = {
    **{f"found-{fact.id}-{focus.value}": Found(fact, focus) for fact in FACTS for focus in Focus},
    "found-drawable": Found(FACT["trade-2025"], Focus.FIGURE, drawable=True),
    "found-differing": Found(
        FACT["trade-2025"], Focus.FIGURE, (FACT["guests"],), (FACT["trade-2025-courier"],), comparable=True
    ),
    "found-excerpt": Found(
        FACT["trade-2025"].model_copy(update={"excerpt": "Вагоны считали весь год, и вышло 162 млн. " * 5}),
        Focus.FIGURE,
    ),
    "choices": Choices((FACT["trade-2025"], FACT["trade-2025-courier"], FACT["opening"]), "торговля"),
    "choices-bare": Choices((FACT["promise"], FACT["untitled"]), ""),
    "comparison": Comparison(
        figure("trade-iceland-2025"), figure("trade-2025"), ratio=Decimal(360) / Decimal(162), exact=False
    ),
    "difference": Computation(
        Operation.DIFFERENCE, (figure("trade-iceland-2025"), figure("trade-2025")), Decimal(198_000_000), exact=False
    ),
    "difference-percent": Computation(
        Operation.DIFFERENCE,
        (figure("trade-iceland-2025"), figure("trade-2025")),
        Decimal(198_000_000),
        exact=False,
        in_percent=True,
    ),
    "sum": Computation(
        Operation.SUM, (figure("trade-2025"), figure("trade-iceland-2025")), Decimal(522_000_000), exact=False
    ),
    "sum-long": Computation(
        Operation.SUM,
        tuple(figure("trade-2025").model_copy(update={"id": f"trade-{number}"}) for number in range(1, 11)),
        Decimal(1_620_000_000),
        exact=True,
    ),
    "share": Computation(
        Operation.SHARE,
        (figure("trade-2025"), figure("trade-iceland-2025")),
        Decimal(162) / Decimal(360) * 100,
        exact=False,
    ),
    "change": Computation(Operation.CHANGE, (OLDER, figure("trade-2025")), Decimal(42_000_000), exact=True),
    "ranking": Computation(
        Operation.RANKING, (figure("trade-iceland-2025"), figure("trade-2025")), None, exact=False, place=2
    ),
    "ranking-least": Computation(
        Operation.RANKING, (figure("trade-2025"), figure("trade-iceland-2025")), None, exact=False, descending=False
    ),
    "list-figures": Listing(ListingKind.FIGURES, FACTS[:5], page=2, pages=3, total=12),
    "list-people": Listing(ListingKind.PEOPLE, (FACT["larsen-role"],), total=1),
    "list-events": Listing(ListingKind.EVENTS, (FACT["opening"],), total=1),
    "list-topics": Listing(ListingKind.TOPICS, ids=("railways", "trade"), total=2),
    "list-sources": Listing(ListingKind.SOURCES, ids=("gazette", "courier"), total=2),
    "list-facts": Listing(ListingKind.FACTS, (FACT["opening"], FACT["untitled"]), filter=("railways",), total=2),
    "list-beside": Listing(ListingKind.FACTS, FACTS[5:8], beside="guests", page=1, pages=4, total=30),
    "list-far": Listing(ListingKind.FIGURES, FACTS[:2], filter=("norway",), page=5, pages=9, total=71),
    "list-empty": Listing(ListingKind.FACTS, about="луна"),
    "chart-by-party": PARTIES,
    "chart-by-period": PERIODS,
    "charts": Charts((PARTIES, PERIODS), about="торговля", left_out=3),
    "charts-of-all": Charts((PARTIES,)),
    "chronology": Chronology((OPENING, LATER), filter=("railways", "norway"), earlier=4, undated=21),
    "undrawn-figures": NoAnswer(
        Reason.UNKNOWN_TOPIC, concepts=("trade",), known=(figure("trade-2025"),), undrawn=Drawn.FIGURES
    ),
    "undrawn-events": NoAnswer(Reason.UNKNOWN_TOPIC, undrawn=Drawn.EVENTS),
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
    "unaddable": NoAnswer(
        Reason.UNKNOWN_TOPIC,
        incomparable=(figure("trade-2025"), figure("trade-iceland-2025")),
        operation=Operation.SUM,
    ),
    "unshareable": NoAnswer(
        Reason.UNKNOWN_TOPIC,
        incomparable=(figure("trade-2025"), figure("trade-iceland-2025")),
        operation=Operation.SHARE,
    ),
    "notice-hello": Notice(NoticeKind.START),
    "notice-rated-helpful": Notice(NoticeKind.RATED, "helpful"),
    "notice-language-auto": Notice(NoticeKind.LANGUAGE_SET, "auto"),
    "notice-digest-hour": Notice(NoticeKind.DIGEST_SET, "9 Asia/Almaty"),
    **{f"notice-{kind.value}": Notice(kind, "/figurs", ("figures",)) for kind in NoticeKind},
    **ANSWERS_ABOUT_NEWS,
    "explanation": EXPLANATION,
    "explanation-none": Explanation(QUERY, ()),
}
