"""Cards of drafts: what an editor sees, whatever the article holds."""

from __future__ import annotations

import pytest
from review.articles import BERG, MILL, RYE, draft, figure, mill_article, role, statement

from bot.models.base import Base
from bot.models.draft import DraftFact, DraftSource
from bot.models.review import ArticleCard, DraftCard, DraftsList, Menu, Pile
from bot.models.text import Language
from bot.render import Style
from bot.render.drafts import render_lines, render_review, render_which
from bot.transport.botapi.markup import parse_html

NASTY = "<b>&amp; </blockquote><script> \u202e *_`"
NAMES = Base({}, {}, {each.id: each for each in (MILL, BERG)}, {RYE.id: RYE})


def card(each, **changes):
    article = mill_article(drafts=(each,))
    places = {"number": 1, "total": 1, "waiting": 1}
    return DraftCard(**{"article": article, "draft": each, "base": NAMES, **places, **changes})


def shown(what, language=Language.EN):
    written = render_review(what, language=language, style=Style.TELEGRAM)
    return parse_html(written.text), written.buttons


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("menu", Menu)
@pytest.mark.parametrize("fact", [figure(), role(), statement()], ids=lambda fact: fact.kind)
def test_every_card_is_sound_markup_and_every_button_does_something(fact, menu, language):
    fields = ("title",)  # a field of facts and of sources alike
    text, buttons = shown(card(draft(fact), menu=menu, fields=fields), language)
    assert text.text
    assert all(button.action for row in buttons for button in row)


def test_what_the_article_holds_is_no_markup():
    nasty = draft(figure(summary=NASTY, excerpt=NASTY), span=(3, 12))
    source = DraftSource(title=NASTY, outlet=NASTY, published="2026-03-02")
    article = mill_article(source=source, drafts=(nasty,), notes=(NASTY,))
    text, _ = shown(card(nasty, article=article, told=(NASTY,), explained=NASTY))
    assert text.text.count("<script>") >= 4
    text, _ = shown(ArticleCard(article, told=(NASTY,)))
    assert text.text.count("<script>") >= 3
    assert "<script>" in parse_html(render_lines(NASTY).text).text


def test_a_long_sentence_keeps_the_words_that_were_read():
    long = "It is old. " * 300
    each = DraftFact(
        fact=figure(excerpt=f"{long}5.5 tonnes{long}"), rule="x", confidence=0.5, start=len(long), end=len(long) + 10
    )
    text, _ = shown(card(each))
    assert "5.5 tonnes" in text.text
    assert len(text.text) < 2_500


@pytest.mark.parametrize(("confidence", "sign"), [(0.95, "🟢"), (0.9, "🟢"), (0.7, "🟡"), (0.69, "🔴")])
def test_confidence_is_told_in_words(confidence, sign):
    text, _ = shown(card(draft(figure(), confidence=confidence)))
    assert f"{sign} " in text.text


def test_what_only_the_article_knows_is_marked_as_new():
    text, _ = shown(card(draft(figure()), new=frozenset({BERG.id})))
    assert "Anna Berg 🆕" in text.text
    assert "rye ground 🆕" not in text.text


def test_a_monstrous_article_fits_a_message():
    drafts = tuple(draft(figure(f"x-p1-figure-{n}")) for n in range(300))
    skipped = mill_article().skipped * 500
    notes = tuple(f"{n} {NASTY * 50}" for n in range(100))
    article = mill_article(drafts=drafts, skipped=skipped, notes=notes)
    written = render_review(ArticleCard(article), language=Language.RU, style=Style.TELEGRAM)
    assert len(parse_html(written.text).text) < 4_096


def test_the_list_tells_what_waits_and_what_lacks():
    piles = (Pile("a", "Mill", 2, 1, ("outlet",)), Pile("b", "Dam", 0, 3))
    _, buttons = shown(DraftsList(piles, 2, page=2, pages=3))
    assert [button.label for row in buttons for button in row] == ["⚠️ 2 · Mill", "✓ · Dam", "◀", "▶"]


def test_an_article_or_a_question_is_a_choice_of_two():
    assert len(render_which(Language.KK, Style.TELEGRAM).buttons) == 2
