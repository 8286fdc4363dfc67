"""The stages of extraction, joined in one place: what reads a page, its names, figures and speech, and what drafts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.models.base import Base
from bot.models.text import Language, Localized
from bot.parse.analysis import Analysis
from bot.parse.events import draft_events, draft_summary
from bot.parse.figures import find_figures
from bot.parse.found import Drafted, Figures, Speech
from bot.parse.measured import draft_figures
from bot.parse.names import analyse, draft_roles
from bot.parse.page import Page
from bot.parse.reading import read_page
from bot.parse.speech import draft_statements, find_speech

Drafter = Callable[[Analysis, Mapping[int, Figures], tuple[Speech, ...], Base | None], Drafted]
"""Drafts facts of one kind. Figures are by the place of their paragraph."""


@dataclass(frozen=True, slots=True)
class Stages:
    """What an article goes through, in order."""

    read: Callable[..., Page]
    analyse: Callable[[Page, Base | None], Analysis]
    figures: Callable[[str, Language], Figures]
    speech: Callable[[Analysis], tuple[Speech, ...]]
    drafters: tuple[Drafter, ...]
    summary: Callable[[Analysis], Localized | None]


def stages() -> Stages:
    """Return the stages of this package."""
    return Stages(
        read=read_page,
        analyse=analyse,
        figures=find_figures,
        speech=find_speech,
        drafters=(_measured, _events, _statements, _roles),
        summary=draft_summary,
    )


def _measured(
    analysis: Analysis, figures: Mapping[int, Figures], speech: tuple[Speech, ...], known: Base | None
) -> Drafted:
    return draft_figures(analysis, figures, speech, known)


def _events(analysis: Analysis, _: Mapping[int, Figures], speech: tuple[Speech, ...], known: Base | None) -> Drafted:
    return draft_events(analysis, speech, known)


def _statements(
    analysis: Analysis, _: Mapping[int, Figures], speech: tuple[Speech, ...], known: Base | None
) -> Drafted:
    return draft_statements(analysis, speech, known=known)


def _roles(analysis: Analysis, _: Mapping[int, Figures], __: tuple[Speech, ...], known: Base | None) -> Drafted:
    return draft_roles(analysis, known)
