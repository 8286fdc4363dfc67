"""What a page's lines and its markup tell of the source → one source, with the doubts that remain."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.parse.page import PageSource
from bot.parse.reading.cleaning import one_line
from bot.parse.reading.datelines import Dateline
from bot.parse.reading.found_source import Gathered
from bot.parse.reading.nominative import nominative_phrase
from bot.parse.reading.outlets import (
    checked_address,
    expand,
    host_of,
    looks_like_outlet,
    plain_name,
    quoted_names,
    same_outlet,
)
from bot.parse.reading.written import Block, Clues


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything that may tell of the source."""

    gathered: Gathered
    clues: Clues
    dateline: Dateline | None
    body: Sequence[Block]
    url: str | None
    today: dt.date
    askers: Sequence[str] = ()


def make_source(evidence: Evidence) -> PageSource:
    """Return the source of a page; what no evidence tells is None."""
    gathered, clues = evidence.gathered, evidence.clues
    notes = [*clues.notes, *gathered.notes]
    address = checked_address(evidence.url) or gathered.address or clues.url or gathered.source_url
    outlet, republisher = _outlets(evidence, address, notes)
    published, republished = _days(evidence, notes, republished=republisher is not None)
    return PageSource(
        title=_title(evidence, notes),
        outlet=outlet,
        author=gathered.author or clues.author,
        author_post=gathered.author_post or clues.author_post,
        published=published,
        url=address,
        republished_by=republisher,
        republished_at=republished,
        place=(evidence.dateline.place if evidence.dateline else None) or gathered.place,
        notes=tuple(dict.fromkeys(notes)),
    )


def _title(evidence: Evidence, notes: list[str]) -> str:
    title = evidence.gathered.title or next(iter(evidence.clues.titles), None)
    if title:
        return title
    notes.append("the page gives no headline: its first sentence stands for it")
    first = evidence.body[0].text if evidence.body else ""
    sentence = _FIRST_SENTENCE.match(first[:_LONGEST_TITLE])
    return _shortened(sentence.group() if sentence else first)


def _shortened(text: str) -> str:
    line = one_line(text[: 2 * _LONGEST_TITLE])
    if len(line) <= _LONGEST_TITLE:
        return line.rstrip(".")
    return line[:_LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:—–-") + "…"


_LONGEST_TITLE: Final = 200  # characters
_FIRST_SENTENCE: Final = re.compile(r".{20,}?[.!?…](?=\s+[A-ZА-ЯЁ«\"“])")


def _outlets(evidence: Evidence, address: str | None, notes: list[str]) -> tuple[str | None, str | None]:
    """Return the outlet and who republished it (None where the page is the outlet's own)."""
    gathered, clues = evidence.gathered, evidence.clues
    site = clues.outlet
    host = host_of(address)
    cited = None if site else _host_name(gathered.source_url, host)
    original = gathered.source or _host_name(clues.original, host) or cited
    if original is None:
        agency = evidence.dateline.agency if evidence.dateline else None
        shown = site or gathered.outlet or _outlet_of_post(gathered) or agency
        outlet = shown or _asking(evidence, notes) or _named_in_text(evidence, notes) or host
        if outlet == host and host is not None:
            notes.append(f"the outlet is named after its host {host}")
        return outlet, None
    original = _expanded(original, gathered)
    if _NO_MEDIA.search(original):
        return site or gathered.outlet or host or original, None
    if same_outlet(original, site):
        return site, None
    if same_outlet(original, host) or (host is None and site is None) or _is_source_page(gathered, address):
        return original, None
    return original, host or site


# What «Источник: …» names where a site's own news came from; nobody else's article stands there.
_NO_MEDIA: Final = re.compile(
    r"\b(?:пресс-?\s?(?:служб|центр|офис|секретар|релиз)\w*|министерств\w+|минист\w+|мид|мчс|мвд|кнб|гкнб|фсб|акимат\w*|правительств\w+|"
    r"администраци\w+|компани\w+|полици\w+|прокуратур\w+|суд|банк|нацбанк\w*|центробанк\w*|комитет\w*|департамент\w*|управлени\w+|"
    r"фонд\w*|университет\w*|посольств\w+|собственн\w+ источник\w*|press (?:service|office|release)|"
    r"ministry|government|police|company|"
    r"inc\.|ltd|plc|embassy|department|committee|university)(?!\w)",
    re.IGNORECASE,
)


def _is_source_page(gathered: Gathered, address: str | None) -> bool:
    return address is not None and address == gathered.source_url


def _host_name(url: str | None, host: str | None) -> str | None:
    found = host_of(url)
    return found if found != host or host is None else None


def _expanded(short: str, gathered: Gathered) -> str:
    """Return the full name of an abbreviated source where the byline shows it, else the name as it is."""
    shown = " ".join(each for each in (gathered.author_post, gathered.outlet, gathered.author) if each)
    full = expand(short, among=shown)
    if full is None and gathered.outlet and same_outlet(short, gathered.outlet):
        return gathered.outlet
    return full or nominative_phrase(short)


def _outlet_of_post(gathered: Gathered) -> str | None:
    """Return the outlet that a post names in quotation marks: «обозреватель "Вечерней зари"»."""
    return next(iter(quoted_names(gathered.author_post or "")), None)


_STAFF: Final = (
    r"(?i:журналист\w*|корреспондент\w*|корр\.|обозревател\w+|собкор\w*|репорт[её]р\w*|редакци\w+|"
    r"journalist|reporter|correspondent)"
)
_NAME_OF_OUTLET: Final = (
    r"(?P<name>[«\"“][^«»\"“”]{2,40}[»\"”]|[\w-]{2,30}\.(?:kz|ru|uz|az|kg|tj|by|com|org|net|info|"
    r"media|am|ge|example|news)\b|[A-ZА-ЯЁ][\w-]+(?:\s[A-ZА-ЯЁ][\w.-]+){0,2})"
)
_STAFF_OF: Final = (
    re.compile(
        rf"\b{_STAFF}\s+(?:(?:агентства|газеты|портала|издания|сайта|журнала|телеканала|ИА|of|for|from|"
        rf"at|with)\s+)?(?:the\s+)?{_NAME_OF_OUTLET}"
    ),
)
_TELLS_OF_TALK: Final = re.compile(
    r"поговорил|побеседовал|рассказал|сообщил|переда[её]т|ответил|взял|спросил|выяснил|разбирал|"
    r"узнал|встретил|told|spoke|talked|asked|reports?\b|interview",
    re.IGNORECASE,
)


def _named_in_text(evidence: Evidence, notes: list[str]) -> str | None:
    """Return the outlet that the opening names as its journalist's: «журналист "Зари" поговорил с …»."""
    for block in evidence.body[:2]:
        for sentence in re.split(r"(?<=[.!?…])\s+(?=[A-ZА-ЯЁ«])", block.text[:1500]):
            if not _TELLS_OF_TALK.search(sentence):
                continue
            found = next((each for pattern in _STAFF_OF if (each := pattern.search(sentence))), None)
            if found is not None and (name := _outlet_name(found["name"])):
                notes.append(f"the outlet {name} was read from the opening of the text")
                return name
    return None


def _asking(evidence: Evidence, notes: list[str]) -> str | None:
    """Return the outlet that asks the questions of an interview: "THE GAZETTE: Why a new bridge?"."""
    for voice in evidence.askers:
        if looks_like_outlet(voice) or _QUOTED_WHOLLY.fullmatch(voice):
            name = plain_name(voice)
            if name.isupper():
                name = re.sub(r"[^\W\d_]+", lambda word: word.group().capitalize(), name)
            notes.append(f"the outlet {name} was read from who asks the questions")
            return name
    return None


_QUOTED_WHOLLY: Final = re.compile(r"[«\"“][^«»\"“”]{2,40}[»\"”]")


def _outlet_name(written: str) -> str | None:
    """Return a name that can only be an outlet's: quoted or of a site; capitals alone may be the journalist's name."""
    if written[0] in '«"“':
        return nominative_phrase(plain_name(written))
    return written if "." in written and not written.endswith(".") else None


def _days(evidence: Evidence, notes: list[str], *, republished: bool) -> tuple[dt.date | None, dt.date | None]:
    gathered, clues = evidence.gathered, evidence.clues
    shown = sorted(set(gathered.days))
    explicit = [day for day in (clues.published, gathered.file_day, *shown) if day is not None]
    dateline = _dateline_day(evidence, explicit, notes)
    first = clues.published or gathered.file_day or (dateline if _has_year(evidence) else None)
    published = first or (shown[0] if shown else None) or dateline or _day_of_address(evidence)
    if republished:
        return _republished_days(published, explicit, dateline, notes)
    others = [day for day in shown if published is not None and day != published]
    if others:
        notes.append(f"the page also shows {', '.join(day.isoformat() for day in others)}")
    _warn_of_future(published, evidence.today, notes)
    return published, None


def _republished_days(
    published: dt.date | None, explicit: Sequence[dt.date], dateline: dt.date | None, notes: list[str]
) -> tuple[dt.date | None, dt.date | None]:
    """The earliest day shown is the original's, a later one the republication's."""
    days = sorted({*explicit, *([dateline] if dateline else [])})
    if len(days) > 1:
        return days[0], days[-1]
    if published is not None:
        notes.append("the page shows one date: it may be that of the republication")
    return published, None


def _has_year(evidence: Evidence) -> bool:
    line = evidence.dateline
    return bool(line and line.day and line.day.year is not None)


def _dateline_day(evidence: Evidence, explicit: Sequence[dt.date], notes: list[str]) -> dt.date | None:
    line = evidence.dateline
    if line is None or line.day is None:
        return None
    if line.day.year is not None:
        return line.day.resolve(evidence.today)
    found = line.day.resolve(max(explicit, default=evidence.today))
    if found is not None and found not in explicit:
        notes.append(f"the dateline gives no year: {found.year} was assumed")
    return found


_ADDRESS_DAY: Final = re.compile(
    r"/((?:19|20)\d\d)[/-]([01]?\d)[/-]([0-3]?\d)(?:[/_-]|$)|/((?:19|20)\d\d)([01]\d)([0-3]\d)(?:[/_-]|$)"
)


def _day_of_address(evidence: Evidence) -> dt.date | None:
    gathered = evidence.gathered
    address = checked_address(evidence.url) or gathered.address or evidence.clues.url or gathered.source_url
    found = _ADDRESS_DAY.search(address or "")
    if found is None:
        return None
    year, month, day = (int(each) for each in found.groups() if each is not None)
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _warn_of_future(published: dt.date | None, today: dt.date, notes: list[str]) -> None:
    if published is not None and published > today + dt.timedelta(days=1):
        notes.append(f"the page is dated {published.isoformat()}, which lies in the future")
