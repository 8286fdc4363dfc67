"""The stages of extraction, joined in one place: what reads a page, its names, figures and speech, and what drafts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from bot.models.base import Base
from bot.models.text import Language, Localized
from bot.parse.analysis import Analysis
from bot.parse.found import Drafted, Figures, Speech
from bot.parse.page import Page

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
        read=_of("reading", "read_page", None),
        analyse=_of("names", "analyse", lambda page, _: Analysis(page)),
        figures=_of("figures", "find_figures", lambda *_: Figures()),
        speech=_of("speech", "find_speech", lambda _: ()),
        drafters=(_measured, _events, _statements, _roles),
        summary=_of("events", "draft_summary", lambda _: None),
    )


def _measured(
    analysis: Analysis, figures: Mapping[int, Figures], speech: tuple[Speech, ...], known: Base | None
) -> Drafted:
    return _drafted("measured", "draft_figures", analysis, figures, speech, known)


def _events(analysis: Analysis, _: Mapping[int, Figures], speech: tuple[Speech, ...], known: Base | None) -> Drafted:
    return _drafted("events", "draft_events", analysis, speech, known)


def _statements(analysis: Analysis, _: Mapping[int, Figures], speech: tuple[Speech, ...], __: Base | None) -> Drafted:
    return _drafted("speech", "draft_statements", analysis, speech)


def _roles(analysis: Analysis, _: Mapping[int, Figures], __: tuple[Speech, ...], ___: Base | None) -> Drafted:
    return _drafted("names", "draft_roles", analysis)


def _drafted(room: str, name: str, *arguments: object) -> Drafted:
    drafted: Drafted = _of(room, name, lambda *_: Drafted())(*arguments)
    return drafted


def _of(room: str, name: str, instead: Any) -> Any:
    if find_spec(f"bot.parse.{room}") is None and instead is not None:
        return instead
    return getattr(import_module(f"bot.parse.{room}"), name, instead)
