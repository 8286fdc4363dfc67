"""An article on the editors' desk, or the list of them, enters; what an editor sees of it leaves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from bot.models.draft import DraftArticle, DraftStatus
from bot.models.fact import FACT_KINDS
from bot.models.reply import Button
from bot.models.review import ArticleCard, Decide, Deed, DraftsList, Menu, Pile, about, seal_of_all
from bot.models.text import Language
from bot.render.dates import date_text
from bot.render.markup import Draft, Line, Rows, Span, blocks, clean, cut, faint, fold, line, strong
from bot.render.messages import say

THRESHOLDS: Final = (95, 90, 80, 70)
"""Percentages above which all can be accepted at once, beside all of them; those that are no choice are left out."""

_MOST_OFFERED: Final = 2
IN_BASE: Final = "in-base"
_MOST_SKIPPED: Final = 40
_MAX_TITLE: Final = 160
_MAX_NOTE: Final = 200


def draft_article_card(card: ArticleCard, language: Language) -> Draft:
    """Draft what is on the desk of one article, and what can be done with it."""
    article = card.article
    if card.filing == IN_BASE:
        return Draft(tuple(_head(card, language)))
    body = blocks(
        tuple(line(f"⚠️ {cut(clean(each), _MAX_NOTE)}") for each in card.told),
        tuple(_head(card, language)),
        tuple(_counts(card, language)),
        tuple(line(f"❔ {cut(clean(each), _MAX_NOTE)}") for each in article.notes),
        fold(_skipped(article, language)),
        tuple(_next(card, language)),
    )
    return Draft(body, _rows(card, language))


def draft_list(shown: DraftsList, language: Language) -> Draft:
    """Draft the list of articles that have drafts."""
    told = tuple(line(f"⚠️ {cut(clean(each), _MAX_NOTE)}") for each in shown.told)
    if not shown.piles:
        return Draft(blocks(told, (line(say(language, "drafts-none")),), (line(say(language, "drafts-how")),)))
    title = (strong(say(language, "drafts-title")), Span(" · "), faint(_counted(shown, language)))
    rows = tuple((Button(_pile_label(each), about(Deed.ARTICLE, each.article)),) for each in shown.piles)
    return Draft(blocks(told, (title,), (line(say(language, "drafts-how")),)), (*rows, *_pager(shown)))


def source_rows(article: DraftArticle, fields: tuple[str, ...], language: Language, *, draft: str = "") -> Rows:
    """Return a button for each field of the source that can be told, those that lack first."""
    ordered = sorted(fields, key=lambda each: each not in article.source.lacking)
    return tuple(
        (
            Button(
                f"{'⚠️ ' if name in article.source.lacking else ''}{say(language, f'draft-source-{name}')}",
                about(Deed.TELL, article.id, draft, number=fields.index(name) + 1),
            ),
        )
        for name in ordered
    )


def _head(card: ArticleCard, language: Language) -> Iterator[Line]:
    article, source = card.article, card.article.source
    yield (strong(cut(source.title, _MAX_TITLE)),)
    outlet = source.outlet.best(language) if source.outlet else say(language, "draft-no-outlet")
    day = date_text(source.published, language) if source.published else say(language, "draft-no-date")
    yield (faint(f"{'⚠️ ' if source.lacking else ''}{cut(outlet, _MAX_TITLE)}, {day}"),)
    if source.url:
        yield (Span(source.url.removeprefix("https://").removeprefix("http://")[:80], url=source.url),)
    if card.filing:
        yield line(say(language, "draft-filing", filing=card.filing))
    if card.parts > 1:
        yield line(say(language, "draft-joined", count=card.parts))
    if article.summary and not card.closing and card.filing != IN_BASE:
        yield line(cut(article.summary.best(language), 400))


def _counts(card: ArticleCard, language: Language) -> Iterator[Line]:
    drafts = card.article.drafts
    if not drafts:
        yield line(say(language, "draft-nothing-read"))
        return
    kinds = Counter(str(each.fact.kind) for each in drafts)
    told = ", ".join(say(language, f"draft-kind-{kind}", count=kinds[kind]) for kind in FACT_KINDS if kinds[kind])
    yield line(say(language, "draft-read", count=len(drafts), kinds=told))
    status = Counter(each.status for each in drafts)
    done = [
        say(language, f"draft-count-{each.value}", count=status[each])
        for each in (DraftStatus.ACCEPTED, DraftStatus.MERGED, DraftStatus.REJECTED)
        if status[each]
    ]
    if done:
        yield line(say(language, "draft-done", done=", ".join(done)))
    if status[DraftStatus.PENDING]:
        yield line(say(language, "draft-waiting", count=status[DraftStatus.PENDING]))


def _skipped(article: DraftArticle, language: Language) -> Iterator[Line]:
    """Yield the numbers that are no figures, each with the reason."""
    if not article.skipped:
        return
    skipped = dict.fromkeys((each.text, each.reason, each.paragraph) for each in article.skipped)
    yield (faint(say(language, "draft-skipped", count=len(skipped))),)
    for text, reason, paragraph in list(skipped)[:_MOST_SKIPPED]:
        yield (Span(cut(text, 40)), faint(f" — {reason}, §{paragraph}"))


def _next(card: ArticleCard, language: Language) -> Iterator[Line]:
    """Yield what to do next."""
    status = Counter(each.status for each in card.article.drafts)
    if card.menu is Menu.SOURCE:
        yield (strong(say(language, "draft-menu-source")),)
        return
    if card.article.source.lacking and status[DraftStatus.PENDING]:
        yield line(say(language, "draft-next-source"))
    elif card.closing:
        key = "draft-next-waiting" if status[DraftStatus.PENDING] else "draft-next-done"
        yield line(say(language, key))
    if card.closing and (status[DraftStatus.ACCEPTED] or status[DraftStatus.MERGED]):
        yield line(say(language, "draft-next-ask"))


def _rows(card: ArticleCard, language: Language) -> Rows:
    article = card.article
    if card.menu is Menu.SOURCE:
        back = Button(say(language, "draft-button-article"), about(Deed.ARTICLE, article.id))
        return (*source_rows(article, card.fields, language), (back,))
    waiting = sum(each.status is DraftStatus.PENDING for each in article.drafts)
    review = Button(say(language, "draft-button-review", count=waiting), about(Deed.SKIP, article.id))
    again = Button(say(language, "draft-button-through"), about(Deed.SHOW, article.id))
    source = Button(say(language, "draft-button-source"), about(Deed.SOURCE, article.id))
    undo = Button(say(language, "draft-button-undo"), about(Deed.UNDO, article.id))
    decided = any(each.status is not DraftStatus.PENDING for each in article.drafts)
    return (
        (review,) if waiting else (again,) if article.drafts else (),
        *(_all_rows(card, language) if not article.source.lacking else ()),
        (*(() if card.standing else (source,)), *((undo,) if decided else ())),
        (Button(say(language, "draft-button-list"), Decide(Deed.LIST, number=1)),),
    )


def _all_rows(card: ArticleCard, language: Language) -> Rows:
    """Return a button for each share of certainty above which all can be accepted at once."""
    article, seal = card.article, seal_of_all(card.article)
    waiting = [each.confidence for each in article.drafts if each.status is DraftStatus.PENDING]
    counts = {percent: sum(each >= percent / 100 for each in waiting) for percent in THRESHOLDS}
    part = {count: percent for percent, count in reversed(counts.items()) if 0 < count < len(waiting)}
    offered = [(percent, count) for count, percent in sorted(part.items())][:_MOST_OFFERED]
    return tuple(
        (
            Button(
                say(language, "draft-button-all", percent=percent, count=count),
                about(Deed.ALL, article.id, seal=seal, number=percent),
            ),
        )
        for percent, count in (*offered, *([(0, len(waiting))] if waiting else []))
    )


def _counted(shown: DraftsList, language: Language) -> str:
    paged = f" · {say(language, 'list-page', page=shown.page, pages=shown.pages)}" if shown.pages > 1 else ""
    return say(language, "draft-waiting", count=shown.waiting) + paged


def _pile_label(pile: Pile) -> str:
    sign = f"{pile.waiting}" if pile.waiting else "✓"
    lacks = "⚠️ " if pile.lacking else ""
    return f"{lacks}{sign} · {cut(clean(pile.title), 50)}"


def _pager(shown: DraftsList) -> Rows:
    before = Button("◀", Decide(Deed.LIST, number=shown.page - 1)) if shown.page > 1 else None
    after = Button("▶", Decide(Deed.LIST, number=shown.page + 1)) if shown.page < shown.pages else None
    row = tuple(each for each in (before, after) if each)
    return (row,) if row else ()
