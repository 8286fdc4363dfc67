"""An English figure that goes on about the one before it enters; the measure they share leaves."""

from __future__ import annotations

from dataclasses import replace

from bot.parse.found import Turn
from bot.parse.measured import tables_en as table
from bot.parse.measured.en_counts import count_of, doing_of
from bot.parse.measured.en_site import Site, name_of, phrase_after
from bot.parse.measured.measure import Measured, Phrase, Piece


def equivalent(site: Site) -> Measured | None:
    """The same amount in another unit measures what the amount measures."""
    return _of_other(site, "equivalent") if site.figure.turn is Turn.EQUIVALENT else None


def from_to(site: Site) -> Measured | None:
    """The later value of a from–to measures what the earlier one does."""
    return _of_other(site, "from-to") if site.figure.turn in {Turn.BEFORE, Turn.AFTER} else None


def _of_other(site: Site, rule: str) -> Measured | None:
    found = next((told for figure, told in site.earlier if figure.start == site.figure.other), None)
    return replace(found, rule=rule, movement=None) if found else None


def compared(site: Site) -> Measured | None:
    """«…, 12% more than a year earlier»: a movement of the figure before it."""
    if (
        not site.earlier
        or site.lemma(site.last + 1)
        not in {
            "more",
            "less",
            "higher",
            "lower",
            "up",
            "down",
            "above",
            "below",
        }
    ) and site.lemma(site.first - 1) not in {"up", "down"}:
        return None
    levels = [told for _, told in site.earlier if told.movement is None]
    more = site.lemma(site.last + 1) if site.figure.unit is None and site.figure.noun is None else ""
    if levels and more in {"more", "less", "few", "fewer", "higher", "lower"}:
        return replace(levels[-1], rule="compared", movement="up" if more in {"more", "higher"} else "down")
    if not levels or site.figure.turn is not Turn.CHANGE:
        return None
    return replace(levels[-1], rule="compared", confidence=0.8)


def part_of(site: Site) -> Measured | None:
    """«…, of which $20bn came from advertising», «including $5m for schools»: a part of the figure before it."""
    opening = " ".join(site.lemma(each) for each in range(max(0, site.first - 3), site.first))
    if not site.earlier or not any(
        opening.endswith(each)
        for each in ("of which", "of whom", "of them", "include", "of these", "of this", "including")
    ):
        return None
    whole = next((told for _, told in reversed(site.earlier) if told.movement is None), None)
    if whole is None:
        return None
    doing = doing_of(site, site.next_verb, people=False) if site.next_verb >= 0 else ()
    tail = phrase_after(site, site.last + 1, most=6) if not doing else []
    extra = (
        (Piece(site.tokens[tail[0]].text, site.lemma(tail[0])), *name_of(site, tail).pieces)
        if tail and site.lemma(tail[0]) in table.JOINING
        else ()
    )
    if site.figure.noun is not None:
        return count_of(site, doing, "part-of", 0.75)
    if not doing and len(extra) < 2:  # noqa: PLR2004 - a preposition and its noun
        return replace(whole, rule="part-of", confidence=0.5)
    pieces = tuple(each for at, each in enumerate((*doing, *extra)) if at or each.text)
    return replace(whole, phrase=Phrase((*whole.phrase.pieces, *pieces)), rule="part-of", confidence=0.75, synonyms=())
