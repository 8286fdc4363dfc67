"""Russian spans of organisations, places and agreements → entities, each under its name in the nominative."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.models.entity import EntityKind
from bot.parse.analysis import Mention, Token
from bot.parse.names.cast import Cast
from bot.parse.names.russian_offices import STATE_BODIES
from bot.parse.names.russian_phrases import in_genitive, nominative_phrase
from bot.parse.names.spans import Hit, Line, Span, SpanKind

KINDS: Final = {
    SpanKind.PLACE: EntityKind.PLACE,
    SpanKind.ORGANISATION: EntityKind.ORGANISATION,
    SpanKind.AGREEMENT: EntityKind.AGREEMENT,
}
EXPANSIONS: Final = {
    "мид": "Министерство иностранных дел",
    "мвд": "Министерство внутренних дел",
    "минфин": "Министерство финансов",
    "минэнерго": "Министерство энергетики",
    "минобороны": "Министерство обороны",
    "минздрав": "Министерство здравоохранения",
    "минсельхоз": "Министерство сельского хозяйства",
    "минюст": "Министерство юстиции",
    "минтранс": "Министерство транспорта",
    "минэкономики": "Министерство экономики",
    "нацбанк": "Национальный банк",
    "цб": "Центральный банк",
    "центробанк": "Центральный банк",
    "госдеп": "Госдепартамент",
    "генпрокуратура": "Генеральная прокуратура",
}
"""Short names of bodies that every state has one of; with the country they name one of them."""

_SHORT: Final = re.compile(r"(?P<long>[^()]{4,}?)\s*\((?:далее\s*[-–—]\s*)?(?P<short>[^\s()]{2,12})\)$")
_QUOTED: Final = re.compile(r"\s«([^»]{2,})»$")
_LEGAL: Final = re.compile(
    r"(?:АО|ОАО|ПАО|ЗАО|ООО|ТОО|НАО|АКБ|ИП|ГК|НК|НПО|ФК|ХК|компани[яи]|фирма|корпорация|холдинг|концерн|группа)"
    r"\s*(?P<name>[«\"“„].+)",
    re.IGNORECASE,
)
_QUOTES: Final = "«»\"“”„'"
_AFTER: Final = re.compile(r"\s*[»\"”]?\s*\((?:далее\s*[-–—]\s*)?«?(?P<short>[A-ZА-ЯЁ][\w-]{1,11})»?\)")


def cast_things(spans: Sequence[Span], hits: Sequence[Hit], lines: Sequence[Line], cast: Cast) -> list[Mention]:
    """Return what each span means. `hits` are the countries and other known names that stand in the article."""
    found = []
    for span in sorted(spans):
        line = _line_of(span, lines)
        if line is not None:
            thing = _thing(span, line, hits, cast)
            bracketed = _SHORT.search(line.sentence.paragraph.text[span.start : span.end])
            end = span.start + bracketed.end("long") if bracketed else span.end
            found.append(Mention(span.paragraph, span.start, end, thing))
            if bracketed:
                start = span.start + bracketed.start("short")
                found.append(Mention(span.paragraph, start, span.start + bracketed.end("short"), thing))
    return found


def _line_of(span: Span, lines: Sequence[Line]) -> Line | None:
    return next(
        (each for each in lines if each.paragraph == span.paragraph and each.within(span.start, span.end)), None
    )


def _thing(span: Span, line: Line, hits: Sequence[Hit], cast: Cast) -> str:
    text = line.sentence.paragraph.text
    written = text[span.start : span.end]
    bracketed = _SHORT.search(written)
    tokens = [line.tokens[place] for place in line.within(span.start, span.end)]
    if bracketed:
        written = bracketed["long"]
        tokens = [each for each in tokens if each.end <= span.start + bracketed.end("long")]
    short = bracketed["short"] if bracketed else _short_after(text, span)
    name = _balanced(nominative_phrase(tokens, text))
    country = _country_of(span, line, hits, cast)
    thing = _met(short, cast) or _state_body(name, country, cast) or _named(span.kind, name, written, country, cast)
    if short:
        cast.also_named(thing, short)
        cast.fuller(thing, name)
    quoted = _QUOTED.search(name)
    if quoted:
        cast.also_named(thing, quoted[1])
    return thing


def _balanced(name: str) -> str:
    """Return a name without the quotes around it, and without «АО» or «компания» before them.

    >>> _balanced("АО «Заря»"), _balanced("Банк «Заря"), _balanced("«Заря»")
    ('Заря', 'Банк «Заря»', 'Заря')
    """
    bare = name.strip(" ,")
    found = _LEGAL.fullmatch(bare)
    if found:
        return found["name"].strip(_QUOTES + " ")
    opened = sum(bare.count(mark) for mark in "«“„") - sum(bare.count(mark) for mark in "»”")
    if bare.startswith(tuple(_QUOTES)):
        return bare.strip(_QUOTES + " ")
    return f"{bare}»" if opened > 0 else bare


def _named(kind: SpanKind, name: str, written: str, country: str | None, cast: Cast) -> str:
    met = _met(name, cast) or _met(written, cast)
    if met:
        return met
    if kind is SpanKind.ORGANISATION and country and " " in name:
        name = f"{name} {in_genitive(cast.entities[country].name.best(cast.language))}"
    thing = cast.add_thing(KINDS[kind], name, within=(country,) if country else ())
    if name != written and country is None:
        cast.also_written(thing, written)
    return thing


def _met(name: str | None, cast: Cast) -> str | None:
    """Return the entity that bears a name already, in the base or in the article."""
    met = cast.known_thing(name) if name else None
    return cast.use(met) if met in cast.known else met


def _short_after(text: str, span: Span) -> str | None:
    found = _AFTER.match(text, span.end)
    return found["short"] if found and " " in text[span.start : span.end] else None


def _state_body(name: str, country: str | None, cast: Cast) -> str | None:
    """«МИД» beside a country is that country's; known ones are looked up by their full name too."""
    low = name.lower()
    if low not in STATE_BODIES or country is None:
        return None
    place = in_genitive(cast.entities[country].name.best(cast.language))
    full = f"{EXPANSIONS[low]} {place}" if low in EXPANSIONS else None
    met = _met(f"{name} {place}", cast) or _met(full, cast)
    if met:
        return met
    body = cast.add_thing(EntityKind.ORGANISATION, f"{name} {place}", within=(country,))
    if full:
        cast.also_named(body, full)
    return body


def _country_of(span: Span, line: Line, hits: Sequence[Hit], cast: Cast) -> str | None:
    """Return the country whose genitive stands right after a name, or whose adjective right before it."""
    places = line.within(span.start, span.end)
    for hit in hits:
        if hit.paragraph != span.paragraph or cast.entities[hit.entity].kind is not EntityKind.COUNTRY:
            continue
        beside = line.within(hit.start, hit.end)
        if beside and (_follows(places, beside, line.tokens) or beside.stop == places.start):
            return hit.entity
    return None


def _follows(places: range, beside: range, tokens: Sequence[Token]) -> bool:
    return beside.start == places.stop and tokens[beside.start].feats.get("Case") in {"Gen", None}
