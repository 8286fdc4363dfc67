"""A figure in a tagged English sentence enters; the words and phrases around it leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from bot.parse.analysis import Token
from bot.parse.found import FoundFigure
from bot.parse.measured import tables_en as table
from bot.parse.measured.measure import Measured, Phrase, Piece
from bot.parse.measured.tree import NOMINAL, Tree

CLAUSE_MARKS: Final = frozenset({",", ";", "(", ")", ":", "—", "–", "“", "”", '"', "..."})


_NAME_WORDS: Final = frozenset({"NOUN", "PROPN", "ADJ", "ADV", "NUM", "X"})


@dataclass(frozen=True)
class Site:
    """A figure in its sentence: `first` and `last` are its tokens, with the noun that it counts."""

    tree: Tree
    figure: FoundFigure
    first: int
    last: int
    earlier: Sequence[tuple[FoundFigure, Measured]] = ()

    @property
    def tokens(self) -> Sequence[Token]:
        """The tokens of the sentence."""
        return self.tree.tokens

    def lemma(self, place: int) -> str:
        """Return the lemma of a token, an empty text outside the sentence."""
        if not 0 <= place < len(self.tokens):
            return ""
        return self.tokens[place].lemma or self.tokens[place].text.lower()

    @property
    def is_money(self) -> bool:
        """Say whether the unit is a currency."""
        unit = self.figure.unit or ""
        return len(unit) == 3 and unit.isupper()  # noqa: PLR2004 - the length of an ISO 4217 code

    @cached_property
    def verb(self) -> int:
        """The nearest verb before the figure in its clause, or -1."""
        for place in range(self.first - 1, -1, -1):
            token = self.tokens[place]
            if token.pos == "VERB" or (self.lemma(place) == "be" and token.pos == "AUX"):
                return place
            if token.text in {";", "(", ":"} or self.lemma(place) in {"while", "whereas", "but"}:
                return -1
        return -1

    @cached_property
    def next_verb(self) -> int:
        """The first verb after the figure in its clause, or -1."""
        for place in range(self.last + 1, len(self.tokens)):
            token = self.tokens[place]
            if token.pos in {"VERB", "AUX"}:
                return place
            if token.text in CLAUSE_MARKS or place in self.tree.figure_at or token.text.lower() in {"to", "by"}:
                return -1
            if (
                token.text in {"and", "or"}
                and place + 1 < len(self.tokens)
                and self.tokens[place + 1].pos in {"VERB", "AUX", "PART"}
            ):
                return -1
        return -1


def name_of(site: Site, places: Sequence[int]) -> Phrase:
    """Return the words at these places as a name: entities, articles, times and what joins them left out."""
    tree = site.tree
    kept: list[int] = []
    for place in places:
        token = site.tokens[place]
        if tree.is_entity(place) or place in tree.figure_at or token.text in {"'s", "’s", "'", "’"}:
            continue
        if site.lemma(place) in table.DROPPED and token.pos in {"DET", "PRON", "ADJ"}:
            continue
        if any(map(str.isdigit, token.text)) or token.pos in {"PUNCT", "SYM"} or not token.text[0].isalnum():
            continue
        kept.append(place)
    kept = _without_loose_ends(site, kept)
    words = [site.tokens[each].text for each in kept]
    return Phrase(
        tuple(
            Piece(_spelt(text, site.tokens[place], place), site.lemma(place))
            for place, text in zip(kept, words, strict=True)
        )
    )


def _spelt(text: str, token: Token, place: int) -> str:
    if text.isupper() and len(text) > 1:
        return text
    return text.lower() if place == 0 or token.pos != "PROPN" else text


def _without_loose_ends(site: Site, kept: list[int]) -> list[int]:
    """Drop prepositions and times that nothing follows any more."""
    found: list[int] = []
    for at, place in enumerate(kept):
        lemma = site.lemma(place)
        following = kept[at + 1] if at + 1 < len(kept) else -1
        joins = lemma in table.JOINING or lemma in {"and", "or"}
        if joins and (
            following < 0
            or site.lemma(following) in table.JOINING | table.TIME | {"and", "or"}
            or following > place + _GAP
        ):
            continue
        if lemma in table.TIME:
            continue
        found.append(place)
    while found and (site.lemma(found[-1]) in table.JOINING | {"and", "or", "while"}):
        found.pop()
    while found and (site.lemma(found[0]) in table.JOINING | {"and", "or", "but", "meanwhile", "however", "also"}):
        found.pop(0)
    return found


_GAP: Final = 3
"""Tokens within which a preposition's noun follows; past them an entity was left out between."""


LONGEST_NAME: Final = 9
"""Words of the longest name of a measure; what goes on longer is a clause."""


def _before(site: Site, end: int) -> list[int]:
    """Return the places of the noun phrase that ends before `end`, back to the start of its clause."""
    start = end
    while start > 0:
        token, lemma = site.tokens[start - 1], site.lemma(start - 1)
        if token.text in CLAUSE_MARKS or lemma in table.STOPS or token.pos == "SCONJ":
            break
        if token.pos == "VERB" and token.feats.get("VerbForm") not in {"Part", "Ger"}:
            break
        if token.pos == "AUX":
            break
        start -= 1
    return _unled(site, list(range(start, end)))


def _unled(site: Site, places: list[int]) -> list[int]:
    """Leave out a time that opens a clause without a comma («In 2025 trade …»)."""
    if places and site.lemma(places[0]) in {"in", "by", "during", "for", "at", "on", "over", "last", "this"}:
        for at, place in enumerate(places):
            if at and (site.lemma(place) in table.TIME or site.tokens[place].text.isdigit()):
                rest = places[at + 1 :]
                return rest if any(site.tokens[each].pos in NOMINAL for each in rest) else places
    return places


def head_of(site: Site, places: Sequence[int]) -> int:
    """Return the last noun of the first run of nouns: the head of an English noun phrase; -1 without a noun."""
    found = -1
    for place in places:
        token = site.tokens[place]
        if token.pos in NOMINAL and site.lemma(place) not in table.TIME:
            found = place
        elif found >= 0 and token.text not in {"'s", "’s", "'"} and token.pos != "ADJ":
            break
    return found if found >= 0 else _gerund(site, places)


def _gerund(site: Site, places: Sequence[int]) -> int:
    """Return the first «rebuilding» of a phrase without a noun, or -1."""
    return next((each for each in places if site.tokens[each].feats.get("VerbForm") == "Ger"), -1)


def phrase_after(site: Site, start: int, *, most: int = LONGEST_NAME) -> list[int]:
    """Return the places of the noun phrase that opens at `start`."""
    found: list[int] = []
    for place in range(start, min(len(site.tokens), start + most)):
        token = site.tokens[place]
        if (
            token.text in CLAUSE_MARKS
            or (token.pos in {"VERB", "AUX", "SCONJ"} and not _describes(site, place, first=not found))
            or place in site.tree.figure_at
            or token.text == "."
        ):
            break
        if site.lemma(place) in table.STOPS or (site.lemma(place) == "and" and not found):
            break
        found.append(place)
    return found


def _describes(site: Site, place: int, *, first: bool) -> bool:
    """«Of listed shares»: a participle before its noun opens the phrase."""
    participle = site.tokens[place].text.lower().endswith("ed") and site.tokens[place].pos == "VERB"
    return first and participle and place + 1 < len(site.tokens) and site.tokens[place + 1].pos in NOMINAL


def stuff_of(site: Site) -> Phrase:
    """Return what a measured amount is of: «40 tonnes of wheat», «9 billion cubic metres of gas a year»."""
    inside = next((each for each in range(site.first, site.last + 1) if site.lemma(each) == "of"), -1)
    place = inside if inside >= 0 else site.last + 1
    if site.lemma(place) != "of" or site.lemma(place + 1) in table.TIME:
        return Phrase()
    if inside < 0:
        return name_of(site, phrase_after(site, place + 1, most=4))
    words: list[Piece] = []
    for each in range(place + 1, site.last + 1):
        if site.lemma(each) in {"a", "an", "per", "each", "every"}:
            break
        words.append(Piece(site.tokens[each].text, site.lemma(each)))
    return Phrase(tuple(words))


def amount_name_of(site: Site) -> str:
    """Return what an amount of stuff is called: «volume of» gas, «area of» forest, «amount of» wheat."""
    unit = (site.figure.unit or "").partition("-")[0]
    return {"volume": "volume of", "area": "area of", "power": "capacity of"}.get(unit, "amount of")


def clause_of(site: Site) -> frozenset[int]:
    """Return the tokens of the figure's own clause: between its marks, with its verb and that verb's subject."""
    start, end = site.first, site.last
    while start > 0 and not _bounds(site, start - 1):
        start -= 1
    while end + 1 < len(site.tokens) and not _bounds(site, end + 1):
        end += 1
    own = set(range(start, end + 1))
    if 0 <= site.verb < start:
        own |= set(range(site.verb, start))
    if site.verb >= 0:
        own |= set(subject_of(site, site.verb))
    return frozenset(own | set(_scene(site)))


def _bounds(site: Site, place: int) -> bool:
    """Say whether a token parts clauses: a mark, «while», «according», «which»."""
    token = site.tokens[place]
    return token.text in CLAUSE_MARKS or site.lemma(place) in _BOUNDS or token.text in {"“", "”", '"'}


_BOUNDS: Final = frozenset(
    {"while", "whereas", "but", "after", "before", "because", "although", "though", "which", "who", "according", "when"}
)


def _scene(site: Site) -> Sequence[int]:
    """Return what opens a sentence and sets its scene: «In Norway, …», «At Acme, …»."""
    if not site.tokens or site.lemma(0) not in {"in", "at", "across", "for", "among", "on"}:
        return ()
    stop = next((each for each, token in enumerate(site.tokens) if token.text == ","), 0)
    return range(min(stop, _LONGEST_SCENE))


_LONGEST_SCENE: Final = 7
"""Tokens of a phrase that opens a sentence and holds of all of it."""


def context_of(site: Site) -> tuple[str, ...]:
    """Return the lemmas of the content words of the clause."""
    found = []
    for place in sorted(clause_of(site)):
        token = site.tokens[place]
        telling = token.pos in {"NOUN", "VERB", "ADJ"} and token.text.isalpha()
        if not telling or place in site.tree.figure_at or site.tree.is_entity(place):
            continue
        if site.lemma(place) not in table.TIME | table.LEVEL_VERBS | table.DROPPED:
            found.append(token.text.lower())
    return tuple(dict.fromkeys(found))


def plain_words(text: str) -> Phrase:
    """Return words of a table as a phrase."""
    return Phrase(tuple(Piece(each, each.lower()) for each in text.split()))


def noun_phrase_before(site: Site, end: int) -> list[int]:
    """Return the noun phrase right before a place, not past a verb or a mark."""
    start = end
    while start > 0:
        token = site.tokens[start - 1]
        if (
            token.pos in {"VERB", "AUX", "SCONJ"} and token.feats.get("VerbForm") != "Part"
        ) or token.text in CLAUSE_MARKS:
            break
        if site.lemma(start - 1) in table.STOPS | {"and"} or (start - 1) in site.tree.figure_at:
            break
        start -= 1
    return list(range(start, end))


def subject_of(site: Site, verb: int) -> list[int]:
    """Return the places of the subject of a verb, past relative clauses and hedges; none where it has none."""
    while verb > 0:
        start = verb
        while start > 0 and (
            site.tokens[start - 1].pos in {"AUX", "ADV", "PART"} or site.lemma(start - 1) in {"have", "be", "not"}
        ):
            start -= 1
        while start > 0 and site.lemma(start - 1) in _HEDGES:
            start -= 1
        if start > 1 and site.lemma(start - 1) in {"that", "which", "who"}:
            start -= 1
            while start > 0 and site.tokens[start - 1].text == ",":
                start -= 1
            whole = noun_phrase_before(site, start)
            if head_of(site, whole) >= 0:
                return whole
        found = _before(site, start)
        if head_of(site, found) >= 0 and not _only_pronoun(site, found) and not _is_aside(site, found):
            return found
        verb = next((each for each in range(start - 1, -1, -1) if site.tokens[each].pos in {"VERB", "AUX"}), -1)
    return []


def _is_aside(site: Site, places: Sequence[int]) -> bool:
    """«… before recovering to close at 5»: a gerund behind a preposition is nobody's subject."""
    led = site.lemma(places[0] - 1) in {"before", "after", "while", "by", "without", "when", "since"}
    return led and site.tokens[places[0]].feats.get("VerbForm") == "Ger"


_HEDGES: Final = frozenset({"more", "than", "nearly", "almost", "about", "roughly", "less", "also", "only", "just"})


def _only_pronoun(site: Site, places: Sequence[int]) -> bool:
    return all(site.tokens[each].pos in {"PRON", "DET", "ADV", "PUNCT", "CCONJ"} for each in places)
