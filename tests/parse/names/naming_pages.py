"""Pages made of a few sentences, and what is read from them in one line each."""

from __future__ import annotations

import datetime as dt

from bot.models.text import Language
from bot.parse.page import Page, PageSource, Paragraph


def page_of(*texts, language=Language.RU):
    """Return a page with these paragraphs."""
    paragraphs = tuple(Paragraph(number, text) for number, text in enumerate(texts, 1))
    return Page(PageSource("t", published=dt.date(2026, 3, 3)), language, paragraphs)


def roles_of(*texts, language=Language.RU, known=None):
    """Return the offices that texts tell of as «person | position | body»."""
    from bot.parse.names import analyse

    found = analyse(page_of(*texts, language=language), known)

    def name(entity):
        return found.entities[entity].name.best(language) if entity else "-"

    return {f"{name(each.person)} | {each.position} | {name(each.of)}" for each in found.roles}


def references_in(*texts, language=Language.RU, known=None):
    """Return what refers back, each as «words > person», in the order of the text."""
    from bot.parse.analysis import MentionKind
    from bot.parse.names import analyse

    found = analyse(page_of(*texts, language=language), known)
    return [
        f"{texts[each.paragraph][each.start : each.end]} > {found.entities[each.entity].name.best(language)}"
        for each in found.mentions
        if each.kind in {MentionKind.ROLE, MentionKind.PRONOUN}
    ]
