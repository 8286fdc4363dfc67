"""What has changed in the dossier enters; one message leaves: the facts, what became of them, their sources."""

from __future__ import annotations

from typing import Final

from bot.models.fact import Definition, Event, Figure, Statement
from bot.models.news import NEWS_ON_PAGE, Change, ChangeKind
from bot.models.notice import News
from bot.models.reply import Button, ShowFact, ShowNews
from bot.render.found import headline_of
from bot.render.labels import label
from bot.render.markup import BLANK, Draft, Line, Rows, Span, faint, line, strong
from bot.render.numbers import figure_text
from bot.render.sources import source_spans
from bot.render.voice import Voice

_MAX_SENTENCE: Final = 240


def draft_news(news: News, voice: Voice) -> Draft:
    """Draft one page of news; facts of one article that stand together share its source line."""
    title = (strong(voice.say("news-of-day" if news.digest else "news-title")), *_counted(news, voice))
    lines: list[Line] = [title]
    for place, change in enumerate(news.changes, start=1):
        follower = news.changes[place] if place < len(news.changes) else None
        shared = follower is not None and follower.fact.article == change.fact.article
        lines += [BLANK, (Span(f"{place}. "), *_told(change, voice)), *_sentence(change, voice)]
        lines += () if shared else _source(change, voice)
    return Draft((*lines, BLANK, line(voice.say("news-unfollow"))), (*_facts(news), *_pager(news, voice)))


def _counted(news: News, voice: Voice) -> Line:
    if news.pages == 1:
        return ()
    paged = voice.say("list-page", page=news.page, pages=news.pages)
    return (Span(" · "), faint(f"{voice.say('list-total', total=news.total)} · {paged}"))


def _told(change: Change, voice: Voice) -> Line:
    match change.kind:
        case ChangeKind.NEW:
            return headline_of(change.fact, voice)
        case ChangeKind.CORRECTED:
            return (*headline_of(change.fact, voice), Span(" "), faint(f"({_correction(change, voice)})"))
        case ChangeKind.WITHDRAWN:
            return (Span(label(change.fact, voice)), Span(" "), faint(f"({voice.say('news-withdrawn')})"))


def _correction(change: Change, voice: Voice) -> str:
    """Return what was corrected; a figure's value before and after, where that is what changed."""
    if not (isinstance(change.fact, Figure) and isinstance(change.before, Figure)):
        return voice.say("news-corrected")
    before, after = (
        figure_text(each, base=voice.base, language=voice.language) for each in (change.before, change.fact)
    )
    return (
        voice.say("news-corrected")
        if before == after
        else voice.say("news-corrected-figure", before=before, after=after)
    )


def _sentence(change: Change, voice: Voice) -> tuple[Line, ...]:
    """Return the sentence of a fact whose headline says only what it is about."""
    said = change.kind is not ChangeKind.WITHDRAWN and isinstance(change.fact, Statement | Event | Definition)
    return (line(voice.text(change.fact.summary, _MAX_SENTENCE)),) if said else ()


def _source(change: Change, voice: Voice) -> tuple[Line, ...]:
    article = voice.base.articles.get(change.fact.article)
    return (source_spans(article.source, voice),) if article else ()


def _facts(news: News) -> Rows:
    """Return a button for each fact that is still there."""
    shown = tuple(
        Button(str(place), ShowFact(change.fact.id))
        for place, change in enumerate(news.changes, start=1)
        if change.kind is not ChangeKind.WITHDRAWN
    )
    return (shown,) if shown else ()


def _pager(news: News, voice: Voice) -> Rows:
    before = Button("◀", ShowNews(news.batch, news.page - 1)) if news.page > 1 else None
    rest = news.total - news.page * NEWS_ON_PAGE
    more = Button(voice.say("button-more-news", count=rest), ShowNews(news.batch, news.page + 1)) if rest > 0 else None
    shown = tuple(each for each in (before, more) if each)
    return (shown,) if shown else ()
