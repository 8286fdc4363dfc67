"""Questions asked in vain enter; a page of them for editors leaves."""

from __future__ import annotations

from bot.models.news import Miss
from bot.models.notice import Misses
from bot.models.reply import Button, ShowMisses
from bot.render.labels import label
from bot.render.markup import Draft, Line, Rows, Span, blocks, faint, line, strong
from bot.render.voice import Voice


def draft_misses(misses: Misses, voice: Voice) -> Draft:
    """Draft one page of questions asked in vain, each with how often and why."""
    rated = _rated(misses, voice)
    if not misses.days:
        return Draft(blocks((line(voice.say("misses-not-kept")),), rated))
    kept = line(voice.say("misses-kept", days=misses.days))
    if not misses.misses:
        return Draft(blocks((line(voice.say("misses-none")),), (kept,), rated))
    counted = voice.say("list-total", total=misses.total)
    paged = f" · {voice.say('list-page', page=misses.page, pages=misses.pages)}" if misses.pages > 1 else ""
    title = (strong(voice.say("misses-title")), Span(" · "), faint(counted + paged))
    return Draft(blocks((title,), (_missed(each, voice) for each in misses.misses), (kept,), rated), _pager(misses))


def _missed(miss: Miss, voice: Voice) -> Line:
    opening, closing = voice.quotes
    why = voice.say(f"reason-{miss.reason.replace('_', '-')}")
    return (Span(f"{miss.times}× {opening}{miss.text}{closing} "), faint(f"— {why}, {miss.language}"))


def _rated(misses: Misses, voice: Voice) -> tuple[Line, ...]:
    """Return the facts whose replies were called unhelpful, with how often, and how often helpful."""
    if not misses.rated:
        return ()
    told = (
        line(f"👎 {each.unhelpful} · 👍 {each.helpful} — {label(voice.base.facts[each.fact], voice)}")
        for each in misses.rated
    )
    return ((strong(voice.say("misses-unhelpful")),), *told)


def _pager(misses: Misses) -> Rows:
    before = Button("◀", ShowMisses(misses.page - 1)) if misses.page > 1 else None
    after = Button("▶", ShowMisses(misses.page + 1)) if misses.page < misses.pages else None
    shown = tuple(each for each in (before, after) if each)
    return (shown,) if shown else ()
