"""What is known of one event: the fields that its title, summary and fact are made of."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.models.period import Grain, Period
from bot.parse.analysis import Sentence
from bot.parse.events.table import Row


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as one sentence tells it.

    `who` acts or is acted upon, `others` are on the other side, `owners` are countries that an adjective or a genitive
    names; `place` is where it happened, `land` the country of a visit, `origin` where a visitor came from. `thing` is
    the noun phrase that it happened to (in the genitive in Russian), `named` the phrase that the event itself is
    called, `post` an office in its case.
    """

    row: Row
    sentence: Sentence
    start: int
    end: int
    rule: str
    confidence: float
    who: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    place: str | None = None
    origin: str | None = None
    land: str | None = None
    agreement: str | None = None
    thing: str | None = None
    named: str | None = None
    post: str | None = None
    date: Period | None = None
    planned: bool = False
    speaker: str | None = None
    verb: str = ""

    @property
    def participants(self) -> tuple[str, ...]:
        """Everybody who took part, in order."""
        return tuple(dict.fromkeys((*self.who, *self.others)))

    def is_same(self, other: Happening) -> bool:
        """Say whether two sentences tell of one event: of one sort, at one time, nobody and nothing in the way."""
        if self.row.id != other.row.id or not _agree(self.date, other.date):
            return False
        mine, theirs = set(self.participants), set(other.participants)
        meet = not mine or not theirs or bool(mine & theirs)
        places = not self.place or not other.place or self.place == other.place or self._holds_place_of(other)
        things = not self.thing or not other.thing or _share(self.thing, other.thing)
        return meet and places and things

    def _holds_place_of(self, other: Happening) -> bool:
        """Say whether one is a visit to the country and the other to a town of it."""
        return self.land is not None and self.land == other.land and self.land in {self.place, other.place}

    def joined(self, other: Happening) -> Happening:
        """Return one event of two that are the same: the one told more fully, with what only the other knows."""
        first, second = sorted((self, other), key=lambda each: each.fullness, reverse=True)
        return replace(
            first,
            who=first.who or second.who,
            others=first.others or second.others,
            owners=first.owners or second.owners,
            place=_town(first, second),
            origin=first.origin or second.origin,
            agreement=first.agreement or second.agreement,
            thing=first.thing or second.thing,
            named=first.named or second.named,
            post=first.post or second.post,
            date=_finer(first.date, second.date),
            planned=first.planned and second.planned,
            confidence=max(first.confidence, second.confidence),
        )

    @property
    def fullness(self) -> tuple[int, int, float]:
        """How much is told: a date above all, then the number of fields."""
        fields = (self.who, self.others, self.place, self.thing, self.named, self.post, self.agreement)
        grain = 0 if self.date is None else 1 + (self.date.grain is Grain.DAY)
        return grain, sum(bool(each) for each in fields), self.confidence


def _town(first: Happening, second: Happening) -> str | None:
    """Return the town of two places rather than its country."""
    if first.place == first.land and second.place:
        return second.place
    return first.place or second.place


def _agree(one: Period | None, other: Period | None) -> bool:
    return one is None or other is None or one.covers(other) or other.covers(one)


def _finer(one: Period | None, other: Period | None) -> Period | None:
    if one is None or other is None:
        return one or other
    return other if one.covers(other) else one


def _share(one: str, other: str) -> bool:
    """Say whether two phrases share a word that tells (its beginning, for cases differ)."""
    mine, theirs = ({word.lower()[:5] for word in each.split() if len(word) > 3} for each in (one, other))  # noqa: PLR2004
    return bool(mine & theirs)


def merged(found: list[Happening]) -> list[Happening]:
    """Return the events, each once, in the order in which they were first told."""
    kept: list[Happening] = []
    for each in found:
        place = next((at for at, other in enumerate(kept) if each.is_same(other)), None)
        if place is None:
            kept.append(each)
        else:
            kept[place] = kept[place].joined(each)
    return kept
