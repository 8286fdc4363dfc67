"""English spans of bodies, places and agreements → entities, each under one name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.models.entity import EntityKind
from bot.parse.analysis import Mention
from bot.parse.names.cast import Cast
from bot.parse.names.spans import Hit, Line, Span, SpanKind

_KINDS: Final = {
    SpanKind.PLACE: EntityKind.PLACE,
    SpanKind.ORGANISATION: EntityKind.ORGANISATION,
    SpanKind.AGREEMENT: EntityKind.AGREEMENT,
}
_SHORT: Final = re.compile(r"\s*\((?:the\s+)?[\"“']?(?P<short>[A-Z][\w&-]{1,11})[\"”']?\)")
_TAILS: Final = re.compile(r",?\s+(?:Inc|Ltd|LLC|PLC|Plc|plc|Corp|Corporation|AG|SA|GmbH|NV|SE|ASA|Co)\.?$")


def cast_english_things(spans: Sequence[Span], hits: Sequence[Hit], lines: Sequence[Line], cast: Cast) -> list[Mention]:
    """Return what each span means. `hits` are the countries and other known names that stand in the article."""
    texts = {each.paragraph: each.sentence.paragraph.text for each in lines}
    beside: dict[int, list[Hit]] = {}
    for hit in hits:
        beside.setdefault(hit.paragraph, []).append(hit)
    return [
        Mention(
            span.paragraph,
            span.start,
            span.end,
            _thing(span, texts[span.paragraph], beside.get(span.paragraph, ()), cast),
        )
        for span in sorted(spans)
    ]


def _thing(span: Span, text: str, hits: Sequence[Hit], cast: Cast) -> str:
    name = text[span.start : span.end]
    bare = _TAILS.sub("", name)
    short = _SHORT.match(text, span.end)
    met = next(
        (each for each in (name, bare, short["short"] if short else "") if each and cast.known_thing(each)), None
    )
    known = cast.known_thing(met) if met else cast.begun_by(name)
    if known is not None:
        thing = cast.use(known) if known in cast.known else known
    else:
        thing = cast.add_thing(_KINDS[span.kind], name, within=_home(span, text, hits, cast))
    if bare != name:
        cast.also_named(thing, bare)
    if short:
        cast.also_named(thing, short["short"])
    return thing


_NEXT_COUNTRY: Final = 2
"""Characters between a town and its country: «Leeds, England»."""


def _home(span: Span, text: str, hits: Sequence[Hit], cast: Cast) -> tuple[str, ...]:
    """Return the country that follows a name after a comma, or that stands right before it («Norway's Equinor»)."""
    for hit in hits:
        if cast.entities[hit.entity].kind is not EntityKind.COUNTRY:
            continue
        follows = 0 < hit.start - span.end <= _NEXT_COUNTRY and text[span.end : hit.start].strip() == ","
        if follows or text[hit.end : span.start] in {"'s ", "’s "} or _of_country(span, hit):
            return (hit.entity,)
    return ()


def _of_country(span: Span, hit: Hit) -> bool:
    """«Bank of Norway»: the country is part of the name."""
    return span.start < hit.start and hit.end == span.end
