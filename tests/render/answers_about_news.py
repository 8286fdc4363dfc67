"""Answers about news and about what is kept, over the neutral dossier, by name."""

from __future__ import annotations

from decimal import Decimal

from bot.models.answer import Answer
from bot.models.news import Change, ChangeKind, Miss, Rated
from bot.models.notice import DigestOffer, Following, Misses, News, Subscribable

from .dossier import FACTS

FACT = {fact.id: fact for fact in FACTS}
WAS = FACT["trade-2025"].model_copy(update={"value": Decimal(126_000_000)})
CHANGES = (
    Change(ChangeKind.CORRECTED, FACT["trade-2025"], before=WAS),
    Change(ChangeKind.NEW, FACT["larsen-role"]),
    Change(ChangeKind.NEW, FACT["opening"]),
    Change(ChangeKind.CORRECTED, FACT["promise"], before=FACT["promise"]),
    Change(ChangeKind.WITHDRAWN, FACT["guests"]),
)
ANSWERS_ABOUT_NEWS: dict[str, Answer] = {
    "news": News(CHANGES, batch=7, total=12, pages=3),
    "news-last": News(CHANGES[:2], batch=7, total=12, page=3, pages=3),
    "news-one": News(CHANGES[:1], batch=7, total=1),
    "news-withdrawn": News(CHANGES[4:], batch=7, total=1),
    "news-daily": News(CHANGES[:1], batch=7, total=1, digest=True),
    "following": Following(("courier", "norway", "trade"), hour=None, zone="Europe/Oslo"),
    "following-daily": Following(("norway",), hour=9, zone="Europe/Oslo"),
    "following-nothing": Following((), hour=None, zone="UTC"),
    "follow": Subscribable("", ("norway", "trade")),
    "follow-several": Subscribable("торговля Норвегии", ("norway", "trade")),
    "follow-silent": Subscribable("Исландия", ("iceland",), silent=True),
    "follow-unknown": Subscribable("<b>луна</b>", ()),
    "digest": DigestOffer(None, "Europe/Oslo"),
    "digest-set": DigestOffer(18, "Europe/Oslo"),
    "misses": Misses((Miss("сколько <сыра>?", "ru", "unknown_topic", 12),), total=21, days=30, page=2, pages=3),
    "misses-rated": Misses((), total=0, days=30, rated=(Rated("trade-2025", 2, 5), Rated("promise", 0, 1))),
    "misses-none": Misses((), total=0, days=1),
    "misses-not-kept": Misses((), total=0, days=0),
}
