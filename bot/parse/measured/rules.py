"""The rules that name what a figure measures, each with one line that says what it does."""

from __future__ import annotations

from typing import Final

EXPLAINED: Final = {
    "equivalent": "The same amount in another unit measures what the amount measures.",
    "from-to": "The other value of a from–to measures the same.",
    "compared": "More or less by so much: a movement of the figure before it.",
    "part-of": "A part of the figure before it («of which», «including»).",
    "conjoined": "Named in one breath with the figure before it.",
    "enumerated": "The same as the figure before it, of what stands beside the dash.",
    "elliptical": "A noun and a figure without a verb, after a clause that has one.",
    "votes": "Votes for or against.",
    "predicate": "A noun, a dash or colon, and a figure.",
    "beside": "The noun that stands right before the figure.",
    "adjacent": "A noun of sums right before an amount of money.",
    "counted-subject": "As many as did what the verb says.",
    "counted-object": "As many as something was done to.",
    "counted-noun": "The number of what is counted.",
    "level-of-subject": "The subject of a verb of levels or movements.",
    "moved-object": "The object of a verb that raises or lowers something.",
    "put-at": "The object of a verb that puts something at a value.",
    "deed": "The deed that a verb tells, with the thing that it is done to.",
    "money-deed": "What money is by the verb that it belongs to.",
    "price": "The price or sum of a thing.",
    "share-of": "The share of something.",
    "attribute": "The noun that the figure is an attribute of.",
    "span": "An age, a stay, or the time over which another figure is told.",
    "dimension": "A dimension, with the thing that it belongs to.",
    "premodifier": "The noun that the figure stands before.",
    "movement-noun": "The thing that a noun of rising or falling tells of.",
    "told-in-noun": "The noun after the unit («$3m in aid»).",
    "unit-dimension": "The quantity that the unit is of.",
    "subject": "The subject of whatever verb the figure stands with.",
    "nearest-noun": "The noun nearest to the figure; seldom right.",
    "no-measure": "No rule could tell; the unit or the count alone.",
}
