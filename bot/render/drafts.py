"""One draft of a fact enters; its card for an editor leaves: the fact, its sentence, how sure, what it is like."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.models.base import key_of
from bot.models.draft import DraftArticle, DraftFact, DraftStatus
from bot.models.fact import Fact
from bot.models.reply import Button, Rendered, ShowFact
from bot.models.review import ArticleCard, Decide, Deed, DraftCard, DraftsList, Menu, Reviewed, about, seal_of
from bot.models.text import Language
from bot.render.dates import date_text
from bot.render.draft_fields import Field, fields_shown
from bot.render.draft_lists import draft_article_card, draft_list, source_rows
from bot.render.markup import Draft, Line, Mark, Rows, Span, Style, blocks, cut, faint, line, quote, strong, write
from bot.render.messages import say
from bot.render.sources import outlet_text
from bot.render.voice import Voice

SURE: Final = 0.9
UNSURE: Final = 0.7
"""Confidence from which on a draft is called sure, and below which doubtful: words for the eye, nothing more."""

_MAX_TITLE: Final = 120
_MAX_LIKE: Final = 160
_MAX_BEFORE: Final = 500
"""Letters of the sentence that are shown before and after the words that were read."""

_FIELDS_IN_ROW: Final = 2
_STATUS_SIGNS: Final = {DraftStatus.ACCEPTED: "✅", DraftStatus.REJECTED: "✖️", DraftStatus.MERGED: "🔗"}


def render_review(shown: Reviewed, *, language: Language, style: Style) -> Rendered:
    """Write what an editor sees of drafts, with its buttons."""
    match shown:
        case DraftCard():
            return write(draft_card(shown, Voice(shown.base, language)), style)
        case ArticleCard():
            return write(draft_article_card(shown, language), style)
        case DraftsList():
            return write(draft_list(shown, language), style)


def render_lines(*texts: str, style: Style = Style.TELEGRAM) -> Rendered:
    """Write plain lines."""
    return write(Draft(tuple(line(each) for each in texts)), style)


def render_which(language: Language, style: Style) -> Rendered:
    """Ask whether a text is an article or a question."""
    read = Button(say(language, "draft-button-read"), Decide(Deed.READ))
    ask = Button(say(language, "draft-button-ask"), Decide(Deed.ASK))
    return write(Draft((line(say(language, "draft-which")),), ((read,), (ask,))), style)


def draft_card(card: DraftCard, voice: Voice) -> Draft:
    """Draft the card of one draft, with the buttons of its menu."""
    fact = card.draft.fact
    lines = blocks(
        tuple(line(f"⚠️ {each}") for each in _warned(card, voice)),
        tuple(_heading(card, voice)),
        ((strong(voice.text(fact.summary)),),),
        tuple(_field_line(each) for each in fields_shown(card, voice)),
        quote((_sentence(card.draft, voice),)),
        tuple(_origin(card, voice)),
        tuple(_alike(card, voice)),
        tuple(_asked(card, voice)),
    )
    return Draft(lines, _rows(card, voice))


def _warned(card: DraftCard, voice: Voice) -> tuple[str, ...]:
    return (*card.told, voice.say("draft-check-summary")) if card.unsettled else card.told


def _heading(card: DraftCard, voice: Voice) -> Iterator[Line]:
    place = voice.say("draft-place", number=card.number, total=card.total)
    yield (strong(cut(card.article.source.title, _MAX_TITLE)), Span(f" · {place}"))
    yield (faint(source_told(card.article, voice)),)
    if sign := _STATUS_SIGNS.get(card.draft.status):
        yield line(f"{sign} {voice.say(f'draft-is-{card.draft.status.value}')}")


def source_told(article: DraftArticle, voice: Voice) -> str:
    """Return outlet and date of an article, and what of them is not known."""
    source = article.source
    outlet = voice.text(source.outlet, _MAX_TITLE) if source.outlet else voice.say("draft-no-outlet")
    day = date_text(source.published, voice.language) if source.published else voice.say("draft-no-date")
    return f"{'⚠️ ' if source.lacking else ''}{outlet}, {day}"


def _field_line(field: Field) -> Line:
    value = strong(field.value) if field.is_strong else Span(field.value)
    return (faint(f"{field.label}: "), value)


def _sentence(draft: DraftFact, voice: Voice) -> Line:
    """Return the sentence with the words that the rule fired on; of a long one what stands around them."""
    text = draft.fact.excerpt
    if not text:
        return (faint(voice.say("draft-no-sentence")),)
    start, end = max(draft.start - _MAX_BEFORE, 0), min(draft.end + _MAX_BEFORE, len(text))
    before, after = ("…" if start else "") + text[start : draft.start], text[draft.end : end]
    read = text[draft.start : draft.end]
    paragraph = faint(f"§{draft.fact.paragraph or 0} ")
    return (paragraph, Span(before), Span(read, Mark.MARKED), Span(after + ("…" if end < len(text) else "")))


def _origin(card: DraftCard, voice: Voice) -> Iterator[Line]:
    draft = card.draft
    level = "high" if draft.confidence >= SURE else "low" if draft.confidence < UNSURE else "middle"
    yield line(voice.say("draft-confidence", level=level, percent=round(draft.confidence * 100)))
    told = f": {card.explained}" if card.explained else ""
    yield (faint(voice.say("draft-rule", rule=f"{draft.rule}{told}")),)


def _alike(card: DraftCard, voice: Voice) -> Iterator[Line]:
    """Yield what the base holds that may be the same."""
    if card.facts_like:
        yield line(voice.say("draft-like"))
    for number, fact in enumerate(card.facts_like, start=1):
        yield (Span(f"{number}. {like_text(fact, voice)}"),)
    for new, known in card.entities_like.items():
        names = ", ".join(voice.text(each.name) for each in known)
        yield line(voice.say("draft-name-like", new=voice.entity(new), known=names))


def like_text(fact: Fact, voice: Voice) -> str:
    """Return a fact of the base in one line, with who published it."""
    published = outlet_text(voice.base.article_of(fact).source, voice)
    return f"{voice.text(fact.summary, _MAX_LIKE)} — {published}"


def _asked(card: DraftCard, voice: Voice) -> Iterator[Line]:
    if card.menu is not Menu.NONE:
        yield (strong(voice.say(f"draft-menu-{card.menu.value}")),)


def _rows(card: DraftCard, voice: Voice) -> Rows:
    article, fact = card.article.id, card.draft.fact.id
    back = ((Button(voice.say("draft-button-return"), about(Deed.SHOW, article, fact)),),)
    match card.menu:
        case Menu.EDIT:
            return (*_field_rows(card, voice), *back)
        case Menu.MERGE:
            return (*_merge_rows(card, voice), *back)
        case Menu.NAMES:
            return (*_name_rows(card, voice), *back)
        case Menu.SOURCE:
            return (*source_rows(card.article, card.fields, voice.language, draft=fact), *back)
        case Menu.NONE:
            return (*_decisions(card, voice), *_ways(card, voice))


def _field_rows(card: DraftCard, voice: Voice) -> Rows:
    article, fact, seal = card.article.id, card.draft.fact.id, seal_of(card.draft)
    buttons = [
        Button(
            voice.say(f"draft-field-{name.replace('_', '-')}"), about(Deed.FIELD, article, fact, seal=seal, number=n)
        )
        for n, name in enumerate(card.fields, start=1)
    ]
    return tuple(tuple(buttons[at : at + _FIELDS_IN_ROW]) for at in range(0, len(buttons), _FIELDS_IN_ROW))


def _merge_rows(card: DraftCard, voice: Voice) -> Rows:
    article, draft, seal = card.article.id, card.draft.fact.id, seal_of(card.draft)
    return tuple(
        (
            Button(
                f"{number}. {voice.text(each.summary, 50)}",
                about(Deed.INTO, article, draft, seal=seal, further=key_of(each.id)),
            ),
        )
        for number, each in enumerate(card.facts_like, start=1)
    )


def _name_rows(card: DraftCard, voice: Voice) -> Rows:
    article, draft, seal = card.article.id, card.draft.fact.id, seal_of(card.draft)
    return tuple(
        (
            Button(
                f"{voice.entity(new)} = {voice.text(each.name, 60)}",
                about(Deed.SAME, article, draft, seal=seal, further=f"{key_of(new)}{key_of(each.id)}"),
            ),
        )
        for new, known in card.entities_like.items()
        for each in known
    )


def _decisions(card: DraftCard, voice: Voice) -> Rows:
    """Return the rows that decide on a draft as it stands."""
    article, fact, seal, status = card.article.id, card.draft.fact.id, seal_of(card.draft), card.draft.status
    if status is DraftStatus.MERGED:
        return ()
    accept = Button(voice.say("draft-button-accept"), about(Deed.ACCEPT, article, fact, seal=seal))
    reject = Button(voice.say("draft-button-reject"), about(Deed.REJECT, article, fact, seal=seal))
    first = tuple(
        each for each, done in ((accept, DraftStatus.ACCEPTED), (reject, DraftStatus.REJECTED)) if status is not done
    )
    shows = Button(voice.say("draft-button-reader"), ShowFact(fact)) if status is DraftStatus.ACCEPTED else None
    second = (
        Button(voice.say("draft-button-edit"), about(Deed.EDIT, article, fact)),
        Button(voice.say("draft-button-merge"), about(Deed.MERGE, article, fact)) if _merges(card) else None,
        Button(voice.say("draft-button-names"), about(Deed.NAMES, article, fact)) if card.entities_like else None,
        shows,
    )
    return first, tuple(each for each in second if each)


def _merges(card: DraftCard) -> bool:
    return bool(card.facts_like) and card.draft.status is not DraftStatus.ACCEPTED


def _ways(card: DraftCard, voice: Voice) -> Rows:
    article, fact = card.article.id, card.draft.fact.id
    turn = (
        Button(voice.say("draft-button-back"), about(Deed.BACK, article, fact)) if card.number > 1 else None,
        Button(voice.say("draft-button-skip"), about(Deed.SKIP, article, fact)),
    )
    rest = (
        Button(voice.say("draft-button-undo"), about(Deed.UNDO, article)),
        Button(voice.say("draft-button-article"), about(Deed.ARTICLE, article)),
    )
    return tuple(each for each in turn if each), rest
