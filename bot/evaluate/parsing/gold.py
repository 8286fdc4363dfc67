"""The gold of a parsing set: `NAME.gold.yaml` beside each article, with every field that a reader of it would mark.

Where two readings are both right, a field lists them: `period: [2026-02, null]`, `unit: [percentage-point, percent]`.
An empty list among the names of a party (`of: [[Каир, []]]`) says that the party may also be left out.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import yaml
from pydantic import BeforeValidator, Field, ValidationError

from bot.errors import DossierError
from bot.models.fact import Precision
from bot.models.period import Day, Period
from bot.models.text import Language, Model

GOLD_SUFFIX: Final = ".gold.yaml"
_SUFFIXES: Final = (".txt", ".html", ".md")


def _as_several(data: Any) -> Any:
    return tuple(data) if isinstance(data, list | tuple) else (data,)


def _as_parties(data: Any) -> Any:
    return tuple(
        tuple(name or None for name in each) if isinstance(each, list | tuple) else (each,) for each in data or ()
    )


OneOf = Annotated[tuple[str | None, ...], BeforeValidator(_as_several)]
"""Readings of a field that are all right; None: that it is absent."""

GoldParties = Annotated[tuple[tuple[str | None, ...], ...], BeforeValidator(_as_parties)]
"""Parties, each with the names that are right; None among them: it may be left out."""


class OtherReading(Model):
    """Another value of a figure that is as right («4 hours and ten minutes» as 4 hours)."""

    value: Decimal
    unit: OneOf


class GoldFigure(Model):
    """A figure as the text gives it. `text` is as written; `locate`, a part of it, where `text` needs more words.

    `unit` is an ISO 4217 code, `percent`, a CLDR unit, `times` or the dictionary form of what is counted; with
    `unit_implied` the text leaves it to an earlier figure, so that a draft may also lack it. `ask` are readers'
    questions that this very figure answers. `optional` figures are not missed when nobody drafts them: ages, spans
    that only date another figure, shares in words. `equivalent` is the same amount told again in another unit.
    """

    text: str
    locate: str | None = None
    value: Decimal
    value_to: Decimal | None = None
    tolerance: Decimal = Decimal(0)
    or_: tuple[OtherReading, ...] = Field(default=(), alias="or")
    unit: OneOf
    unit_implied: bool = False
    precision: Annotated[tuple[Precision, ...], BeforeValidator(_as_several)] = (Precision.EXACT,)
    period: Annotated[tuple[Period | None, ...], BeforeValidator(_as_several)] = (None,)
    speaker: OneOf = (None,)
    of: GoldParties = ()
    with_: GoldParties = Field(default=(), alias="with")
    metric: str = ""
    change: Literal["up", "down"] | None = None
    equivalent: bool = False
    optional: bool = False
    ask: tuple[str, ...] = ()


class NotFigure(Model):
    """A number of the text that is no figure, and why. With `optional` a draft of it is not counted as invented."""

    text: str
    locate: str | None = None
    why: str
    optional: bool = False


class GoldPerson(Model):
    """A person with an office, `position` as the text names it, `of` a country or organisation."""

    name: str
    position: OneOf
    of: OneOf = (None,)
    optional: bool = False


class GoldQuote(Model):
    """Something said: who says it, how the words said begin, and whether they stand in quotation marks."""

    speaker: str
    begins: str
    direct: bool
    optional: bool = False


class GoldEvent(Model):
    """A dated event: a word of it and when it was."""

    what: str
    date: Annotated[tuple[Period, ...], BeforeValidator(_as_several)]
    optional: bool = False


class GoldExchange(Model):
    """A question of an interview and its answer, by how they begin."""

    question: str
    answer: str


class GoldSource(Model):
    """Where the article came from; None: the page does not tell."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: Day | None = None
    url: str | None = None


class Gold(Model):
    """Everything marked in one article. `today` is the day it is read on, where the text leaves out its year."""

    language: Language
    today: Day | None = None
    source: GoldSource
    figures: tuple[GoldFigure, ...]
    not_figures: tuple[NotFigure, ...] = ()
    people: tuple[GoldPerson, ...] = ()
    organisations: tuple[str, ...] = ()
    quotes: tuple[GoldQuote, ...] = ()
    exchanges: tuple[GoldExchange, ...] = ()
    events: tuple[GoldEvent, ...] = ()
    refuse: tuple[str, ...] = ()


class GoldArticle(Model):
    """An article of the set: the name and the bytes of its file, with its gold."""

    name: str
    file: str
    raw: bytes
    gold: Gold


def load_parsing_gold(folder: Path) -> tuple[GoldArticle, ...]:
    """Read every article of a folder that has gold beside it, by name.

    Raises DossierError naming the file where a gold is not sound, or its article is missing.
    """
    golds = sorted(folder.glob(f"*{GOLD_SUFFIX}"))
    if not golds:
        raise DossierError(f"{folder}: holds no *{GOLD_SUFFIX}")
    return tuple(_load(path) for path in golds)


def _load(path: Path) -> GoldArticle:
    name = path.name.removesuffix(GOLD_SUFFIX)
    article = next(
        (path.with_name(name + suffix) for suffix in _SUFFIXES if path.with_name(name + suffix).exists()), None
    )
    if article is None:
        raise DossierError(f"{path}: no article beside it ({', '.join(name + suffix for suffix in _SUFFIXES)})")
    try:
        gold = Gold.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        raise DossierError(f"{path}: {'; '.join(map(_told, error.errors()))}") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise DossierError(f"{path}: {' '.join(str(error).split())}") from error
    return GoldArticle(name=name, file=article.name, raw=article.read_bytes(), gold=gold)


def _told(error: Any) -> str:
    return f"{'.'.join(map(str, error['loc']))}: {error['msg']}"
