"""A figure in a tagged English sentence enters; what it measures leaves. The rules read the words in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from bot.parse.analysis import Token
from bot.parse.found import FoundFigure, Turn
from bot.parse.measured import tables_en as table
from bot.parse.measured.nouns_en import english_plural
from bot.parse.measured.measure import Measured, Movement, Phrase, Piece
from bot.parse.measured.tree import NOMINAL, Tree

_CLAUSE_MARKS: Final = frozenset({",", ";", "(", ")", ":", "—", "–", "“", "”", '"', "..."})
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
            if token.text in _CLAUSE_MARKS or place in self.tree.figure_at:
                return -1
        return -1


def measure(tree: Tree, figure: FoundFigure, *, earlier: Sequence[tuple[FoundFigure, Measured]]) -> Measured | None:
    """Return what a figure measures by the first rule that can tell; None where none can."""
    places = tree.places_of(figure)
    if not places:
        return None
    site = Site(tree, figure, min(places), max(places), earlier)
    found = next((found for rule in RULES if (found := rule(site)) is not None), None)
    if found is None or found.movement or figure.turn is not Turn.CHANGE:
        return found
    if found.rule == "share-of" and len(found.phrase.pieces) > 2:  # noqa: PLR2004 - «share of» and what is lost
        found = replace(found, phrase=Phrase(found.phrase.pieces[2:]))
    return replace(found, movement=figure.direction or _movement(site) or "up")


def _movement(site: Site) -> Movement | None:
    for place in (site.verb, site.last + 1, site.first - 1):
        lemma = site.lemma(place)
        if lemma in table.FALLING_VERBS | table.FALLING_NOUNS:
            return "down"
        if lemma in table.RISING_VERBS | table.RISING_NOUNS:
            return "up"
    return None


# --- names ---


def _name(site: Site, places: Sequence[int]) -> Phrase:
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

_LONGEST_NAME: Final = 9
"""Words of the longest name of a measure; what goes on longer is a clause."""


def _before(site: Site, end: int) -> list[int]:
    """Return the places of the noun phrase that ends before `end`, back to the start of its clause."""
    start = end
    while start > 0:
        token, lemma = site.tokens[start - 1], site.lemma(start - 1)
        if token.text in _CLAUSE_MARKS or lemma in table.STOPS or token.pos in {"SCONJ"}:
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


def _head(site: Site, places: Sequence[int]) -> int:
    """Return the last noun of the first run of nouns: the head of an English noun phrase; -1 without a noun."""
    found = -1
    for place in places:
        token = site.tokens[place]
        if token.pos in NOMINAL and site.lemma(place) not in table.TIME:
            found = place
        elif found >= 0 and token.text not in {"'s", "’s", "'"} and token.pos not in {"ADJ"}:
            break
    return found


def _after(site: Site, start: int, *, most: int = _LONGEST_NAME) -> list[int]:
    """Return the places of the noun phrase that opens at `start`."""
    found: list[int] = []
    for place in range(start, min(len(site.tokens), start + most)):
        token = site.tokens[place]
        if (
            token.text in _CLAUSE_MARKS
            or token.pos in {"VERB", "AUX", "SCONJ"}
            or place in site.tree.figure_at
            or token.text == "."
        ):
            break
        if site.lemma(place) in table.STOPS or (site.lemma(place) == "and" and not found):
            break
        found.append(place)
    return found


def _measured(site: Site, places: Sequence[int], rule: str, confidence: float) -> Measured | None:
    """Return the noun phrase at these places as what is measured; of a movement noun, what moved."""
    head = _head(site, places)
    if head < 0:
        return None
    lemma = site.lemma(head)
    if lemma in table.MOVEMENT_NOUNS and not site.tree.is_entity(head):
        return _moved(site, places, head, rule, confidence)
    phrase = _name(site, places)
    if site.tree.is_entity(head) or not phrase.pieces or lemma in table.GENERIC_OWNERS and len(phrase.pieces) == 1:
        return _by_unit(site, places)
    return Measured(
        phrase, rule, confidence, inside=frozenset(places), owners=_clause(site), gives=lemma in table.GIVING, takes=lemma in table.TAKING,
        context=_context(site), synonyms=table.VERBS_BEHIND.get(phrase.name.lower(), ()), verb=site.verb,
    )  # fmt: skip


def _moved(site: Site, places: Sequence[int], head: int, rule: str, confidence: float) -> Measured | None:
    """«The rise in exports», «GDP growth»: the thing that moves, and which way."""
    moved: Movement = "down" if site.lemma(head) in table.FALLING_NOUNS else "up"
    tail = [each for each in places if each > head and site.lemma(each) not in {"of", "in"}]
    before = [each for each in places if each < head]
    target = tail if _head(site, tail) >= 0 else before
    phrase = _name(site, target)
    if not phrase.pieces:
        whole = _name(site, places)
        return Measured(
            whole, rule, confidence * 0.8, frozenset(places), _clause(site), context=_context(site), verb=site.verb
        )
    return Measured(
        phrase,
        rule,
        confidence,
        frozenset(places),
        _clause(site),
        movement=moved,
        context=_context(site),
        verb=site.verb,
    )


def _clause(site: Site) -> frozenset[int]:
    """Return the tokens from the last mark of a clause before the figure to the first one after it."""
    start, end = site.first, site.last
    while (
        start > 0
        and site.tokens[start - 1].text not in {";", "(", ")"}
        and site.lemma(start - 1) not in {"while", "whereas", "but"}
    ):
        start -= 1
    while (
        end + 1 < len(site.tokens)
        and site.tokens[end + 1].text not in {";", "(", ")"}
        and site.lemma(end + 1) not in {"while", "whereas", "but"}
    ):
        end += 1
    return frozenset(range(start, end + 1))


def _context(site: Site) -> tuple[str, ...]:
    """Return the lemmas of the content words of the clause."""
    found = []
    for place in sorted(_clause(site)):
        token = site.tokens[place]
        if token.pos in {"NOUN", "VERB", "ADJ"} and place not in site.tree.figure_at and not site.tree.is_entity(place):
            if token.text.isalpha() and site.lemma(place) not in table.TIME | table.LEVEL_VERBS | table.DROPPED:
                found.append(token.text.lower())
    return tuple(dict.fromkeys(found))


def _by_unit(site: Site, places: Sequence[int] = ()) -> Measured | None:
    """Name the quantity that a unit is of."""
    unit = "currency" if site.is_money else site.figure.unit or ""
    name = next((name for start, name in table.UNIT_DIMENSIONS if unit.startswith(start)), None)
    if name is None:
        return None
    return Measured(
        _words(name), "unit-dimension", 0.5, frozenset(places), _clause(site), context=_context(site), verb=site.verb
    )


def _words(text: str) -> Phrase:
    return Phrase(tuple(Piece(each, each.lower()) for each in text.split()))


# --- rules ---


def _equivalent(site: Site) -> Measured | None:
    """The same amount in another unit measures what the amount measures."""
    return _of_other(site, "equivalent") if site.figure.turn is Turn.EQUIVALENT else None


def _from_to(site: Site) -> Measured | None:
    """The later value of a from–to measures what the earlier one does."""
    return _of_other(site, "from-to") if site.figure.turn in {Turn.BEFORE, Turn.AFTER} else None


def _of_other(site: Site, rule: str) -> Measured | None:
    found = next((told for figure, told in site.earlier if figure.start == site.figure.other), None)
    return replace(found, rule=rule, movement=None) if found else None


def _compared(site: Site) -> Measured | None:
    """«…, 12% more than a year earlier»: a movement of the figure before it."""
    if not site.earlier or site.lemma(site.last + 1) not in {
        "more",
        "less",
        "higher",
        "lower",
        "up",
        "down",
        "above",
        "below",
    }:
        if site.lemma(site.first - 1) not in {"up", "down"}:
            return None
    levels = [told for _, told in site.earlier if told.movement is None]
    if not levels or site.figure.turn is not Turn.CHANGE:
        return None
    return replace(levels[-1], rule="compared", confidence=0.8)


def _attribute(site: Site) -> Measured | None:
    """«Net profit of $3m», «a rise of 5% in exports», «spending on schools of $2m»: the noun before «of»."""
    place = site.first - 1
    while place > 0 and site.lemma(place) in {
        "about",
        "around",
        "some",
        "nearly",
        "almost",
        "more",
        "less",
        "over",
        "up",
        "to",
        "least",
        "at",
        "than",
        "roughly",
        "under",
        "a",
        "an",
    }:
        place -= 1
    if site.lemma(place) not in {"of", "worth", "at", "totalling", "totaling", "exceeding"}:
        return None
    if site.lemma(place) == "at" and site.tokens[place - 1].pos not in NOMINAL:
        return None
    phrase = _noun_phrase_before(site, place)
    head = _head(site, phrase)
    if head < 0:
        return None
    lemma = site.lemma(head)
    if lemma in table.BEARERS | {"average", "total"} and site.figure.noun is not None:
        return _count(site, (), "counted-noun", 0.65)
    if lemma in table.BEARERS and site.verb >= 0 and site.verb < head and len(_name(site, phrase).pieces) == 1:
        return None
    if lemma in table.MOVEMENT_NOUNS:
        tail = _after(site, site.last + 2) if site.lemma(site.last + 1) in {"in", "of", "for"} else []
        return (
            _moved(site, [*phrase, *tail], head, "movement-noun", 0.8)
            if tail or len(_name(site, phrase).pieces) > 1
            else _subject_level(site)
        )
    tail = (
        _after(site, site.last + 1, most=6) if site.lemma(site.last + 1) in {"for", "on"} and not site.is_money else []
    )
    found = _measured(site, phrase, "attribute", 0.85)
    return replace(found, inside=found.inside | frozenset(tail)) if found else None


def _noun_phrase_before(site: Site, end: int) -> list[int]:
    """Return the noun phrase right before a place, not past a verb or a mark."""
    start = end
    while start > 0:
        token = site.tokens[start - 1]
        if (
            token.pos in {"VERB", "AUX", "SCONJ"}
            and token.feats.get("VerbForm") != "Part"
            or token.text in _CLAUSE_MARKS
        ):
            break
        if site.lemma(start - 1) in table.STOPS | {"and"} or (start - 1) in site.tree.figure_at:
            break
        start -= 1
    return list(range(start, end))


def _premodifier(site: Site) -> Measured | None:
    """«A 5% rise in exports», «a $3m contract», «a 200-km road»: the noun that the figure stands before."""
    if site.figure.noun is not None:
        return None
    after = site.last + 1
    if (
        after >= len(site.tokens)
        or site.tokens[after].pos not in {"NOUN", "ADJ", "PROPN"}
        or site.lemma(after) in table.TIME | {"more", "less", "higher", "lower"}
    ):
        return None
    phrase = _after(site, after)
    head = _head(site, phrase)
    if head < 0 or (site.tree.is_entity(head) and site.lemma(head) not in table.MOVEMENT_NOUNS):
        return None
    if site.lemma(head) in table.MOVEMENT_NOUNS:
        found = _moved(site, phrase, head, "movement-noun", 0.85)
        own = [each for each in found.phrase.pieces] if found else []
        if own and not (len(own) == 1 and own[0].lemma in table.MOVEMENT_NOUNS):
            return found
        return _movement_of_subject(site, site.lemma(head))
    nouns = [each for each in phrase if each <= head]
    name = _name(site, nouns)
    if not name.pieces:
        return None
    dimension = _dimension_of(site)
    told = Phrase((*_words(f"{dimension} of").pieces, *name.pieces)) if dimension else name
    return Measured(
        told,
        "premodifier",
        0.75,
        frozenset(phrase),
        _clause(site),
        context=_context(site),
        verb=site.verb,
        synonyms=(name.name,) if dimension else (),
    )


def _dimension_of(site: Site) -> str:
    unit = "currency" if site.is_money else site.figure.unit or ""
    return next((name for start, name in table.UNIT_DIMENSIONS if unit.startswith(start)), "")


def _movement_of_subject(site: Site, noun: str) -> Measured | None:
    found = _subject_level(site)
    if found is None:
        return None
    return replace(found, movement="down" if noun in table.FALLING_NOUNS else "up", rule="movement-noun")


def _share(site: Site) -> Measured | None:
    """«30% of residents backed the plan»: a share."""
    if site.figure.unit != "percent" or site.lemma(site.last + 1) != "of":
        return None
    phrase = _after(site, site.last + 2)
    name = _name(site, phrase)
    verb = site.next_verb
    if (
        0 <= site.verb < site.first
        and site.tokens[site.first - 1].pos in {"VERB", "AUX", "ADP"}
        and site.lemma(site.verb) in {"account", "make", "represent", "be", "comprise"}
    ):
        return _share_of_subject(site, phrase)
    doing = _doing(site, verb, people=True) if verb >= 0 else ()
    if not name.pieces:
        return Measured(
            Phrase((*_words("share").pieces, *doing)),
            "share-of",
            0.6,
            frozenset(phrase),
            _clause(site),
            context=_context(site),
            verb=verb,
        )
    return Measured(
        Phrase((*_words("share of").pieces, *name.pieces, *doing)),
        "share-of",
        0.8,
        frozenset(phrase),
        _clause(site),
        context=_context(site),
        verb=verb,
    )


def _share_of_subject(site: Site, whole: Sequence[int]) -> Measured | None:
    """«Renewables account for 30% of power output» → the share of renewables in power output."""
    found = _subject_level(site)
    if found is None:
        return None
    of = _name(site, whole)
    tail = (*_words("in").pieces, *of.pieces) if of.pieces else ()
    return replace(
        found,
        phrase=Phrase((*_words("share of").pieces, *found.phrase.pieces, *tail)),
        rule="share-of",
        inside=found.inside | frozenset(whole),
    )


def _doing(site: Site, verb: int, *, people: bool) -> tuple[Piece, ...]:
    """Return the clause that tells what the counted did: «that took part in the forum», «who were injured»."""
    words: list[Piece] = []
    for place in range(verb, min(len(site.tokens), verb + _LONGEST_NAME)):
        token = site.tokens[place]
        if (
            token.text in _CLAUSE_MARKS
            or token.text == "."
            or place in site.tree.figure_at
            or site.lemma(place) in table.STOPS | {"and"}
        ):
            break
        if site.tree.is_entity(place) or any(map(str.isdigit, token.text)) or site.lemma(place) in table.TIME:
            break
        words.append(Piece(token.text, site.lemma(place)))
    while words and (words[-1].lemma in table.JOINING | {"the", "a", "an", "last", "this", "to"}):
        words.pop()
    if not words or (len(words) == 1 and words[0].lemma in {"be", "have"}):
        return ()
    return (Piece("who" if people else "that", "that"), *words)


def _counted_subject(site: Site) -> Measured | None:
    """«About 300 companies took part», «12 people were injured», «there are 40 schools»: as many as did it."""
    if site.figure.noun is None:
        return None
    people = site.figure.noun in _PEOPLE
    subject_before = site.verb >= 0 and not _is_there(site)
    if site.next_verb >= 0 and not (subject_before and site.tokens[site.first - 1].pos in {"VERB", "ADP"}):
        return _count(site, _doing(site, site.next_verb, people=people), "counted-subject", 0.85)
    if _is_there(site):
        return _count(site, (), "counted-subject", 0.8)
    return None


def _is_there(site: Site) -> bool:
    return (
        site.verb > 0
        and site.lemma(site.verb) == "be"
        and any(site.lemma(site.verb - back) == "there" for back in (1, 2))
    )


_PEOPLE: Final = frozenset(
    "person people worker employee resident voter man woman child student passenger player official guest visitor migrant refugee tourist "
    "respondent patient driver soldier member candidate participant".split()
)


def _count(site: Site, doing: tuple[Piece, ...], rule: str, confidence: float) -> Measured:
    noun = _counted_noun(site)
    tail = _after(site, site.last + 1, most=6) if not doing else []
    extra = _name(site, tail).pieces if tail and site.lemma(tail[0]) in {"of", "in", "from", "for", "at", "on"} else ()
    joint = (Piece(site.tokens[tail[0]].text, site.lemma(tail[0])),) if extra else ()
    phrase = Phrase((*_words("number of").pieces, *noun, *joint, *extra, *doing))
    return Measured(
        phrase,
        rule,
        confidence,
        frozenset({*range(site.first, site.last + 1), *tail}),
        _clause(site),
        context=_context(site),
        verb=site.verb,
    )


def _counted_noun(site: Site) -> tuple[Piece, ...]:
    """Return the counted noun as written, with its adjectives; in the plural, for it is counted."""
    noun = (site.figure.noun or "").split()[-1:]
    found: list[Piece] = []
    for place in range(site.first, site.last + 1):
        token, lemma = site.tokens[place], site.lemma(place)
        telling = token.pos in {"NOUN", "ADJ", "PROPN", "VERB"} and token.text[0].isalpha()
        if telling and lemma not in _NUMBER_WORDS | table.DROPPED and not any(map(str.isdigit, token.text)):
            found.append(Piece(token.text, lemma))
    if not found or found[-1].lemma not in noun:
        return _words(english_plural(site.figure.noun or "")).pieces
    return (*found[:-1], Piece(english_plural(noun[0]), noun[0]))


_NUMBER_WORDS: Final = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety half third quarter as much many another further other another other "
    "thousand million billion trillion hundred dozen about around nearly almost over more less some than up to at least".split()
)


def _put_at(site: Site) -> Measured | None:
    """«Put ticket income at £3.6m», «kept its rate at 5%», «estimates the damage at $3m»: the object of the verb."""
    if site.verb < 0 or site.lemma(site.verb) not in _PUTTING or site.lemma(site.first - 1) not in {"at", "between"}:
        return None
    places = [each for each in range(site.verb + 1, site.first - 1) if each not in site.tree.figure_at]
    return _measured(site, places, "put-at", 0.85) if _head(site, places) >= 0 else None


_PUTTING: Final = frozenset(
    {"put", "keep", "leave", "hold", "estimate", "value", "set", "see", "price", "maintain", "fix", "cap", "forecast"}
)


def _priced_at(site: Site) -> Measured | None:
    """«The device goes on sale at €349», «tickets sell for $5»: the price of the subject."""
    if not site.is_money or site.verb < 0 or site.lemma(site.first - 1) not in {"at", "for", "from"}:
        return None
    if site.lemma(site.verb) not in {"go", "sell", "start", "retail", "trade", "offer", "buy", "close", "open", "list"}:
        return None
    of = _name(site, _subject(site, site.verb))
    tail = (*_words("of").pieces, *of.pieces) if of.pieces else ()
    return Measured(
        Phrase((*_words("price").pieces, *tail)),
        "price",
        0.75,
        frozenset(),
        _clause(site),
        context=_context(site),
        verb=site.verb,
    )


def _verb_level(site: Site) -> Measured | None:
    """«Trade rose 50% to $360m», «unemployment stood at 5%»: the subject of a verb of levels or movements."""
    lemma = site.lemma(site.verb)
    if site.verb < 0 or lemma not in table.LEVEL_VERBS | table.CHANGE_VERBS:
        return None
    between = range(site.verb + 1, site.first)
    moved = _object(site)
    bare = all(site.tokens[each].pos in {"ADV", "ADJ", "DET"} or each in site.tree.figure_at for each in between)
    if lemma in table.CHANGE_VERBS and site.figure.noun is not None and site.figure.turn is Turn.PLAIN and bare:
        return None
    if lemma in table.CHANGE_VERBS and moved:
        return _measured(site, moved, "moved-object", 0.85)
    if any(
        site.tokens[each].pos in NOMINAL
        and each not in site.tree.figure_at
        and site.lemma(each) not in table.BEARERS | table.TIME
        and not site.tree.is_entity(each)
        for each in between
    ):
        return None
    if (
        site.figure.noun is not None
        and lemma not in table.CHANGE_VERBS
        and lemma not in {"reach", "total", "exceed", "stand", "average", "hit", "number", "amount"}
    ):
        subject = _head(site, _subject(site, site.verb))
        if site.lemma(subject) in table.AMOUNTS or any(
            site.lemma(each) in table.AMOUNTS for each in _subject(site, site.verb)[:2]
        ):
            return _subject_level(site)
        if lemma in {"be", "cost", "last", "run", "stretch", "cover", "span", "weigh"}:
            return _count(site, (), "counted-noun", 0.6)
        return None
    return _subject_level(site)


def _object(site: Site) -> list[int]:
    """Return the object between a verb and «by» or «to» («raised output by 5%»)."""
    places = []
    for place in range(site.verb + 1, site.first):
        token = site.tokens[place]
        if site.lemma(place) in {"by", "to", "from", "at"} or place in site.tree.figure_at:
            break
        if token.text in _CLAUSE_MARKS:
            return []
        places.append(place)
    head = _head(site, places)
    return places if head >= 0 and site.lemma(head) not in table.BEARERS | table.TIME else []


def _subject_level(site: Site) -> Measured | None:
    """Return the subject of the verb before the figure; of a participle, that of the clause before."""
    places = _subject(site, site.verb)
    return _measured(site, places, "level-of-subject", 0.9) if places else None


def _subject(site: Site, verb: int) -> list[int]:
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
            whole = _noun_phrase_before(site, start)
            if _head(site, whole) >= 0:
                return whole
        found = _before(site, start)
        if _head(site, found) >= 0 and not _only_pronoun(site, found):
            return found
        verb = next((each for each in range(start - 1, -1, -1) if site.tokens[each].pos in {"VERB", "AUX"}), -1)
    return []


_HEDGES: Final = frozenset({"more", "than", "nearly", "almost", "about", "roughly", "less", "also", "only", "just"})


def _only_pronoun(site: Site, places: Sequence[int]) -> bool:
    return all(site.tokens[each].pos in {"PRON", "DET", "ADV", "PUNCT", "CCONJ"} for each in places)


def _deed(site: Site) -> Measured | None:
    """«Employs 300 people», «produced 35,000 cars», «spent $3m on roads», «fined €5m»: what was done."""
    lemma = site.lemma(site.verb)
    if site.verb < 0:
        return None
    if site.is_money and lemma in table.MONEY_DEEDS:
        return _money_deed(site, lemma)
    direct = all(
        site.tokens[each].pos in {"ADV", "ADP", "DET", "PART", "ADJ"}
        or each in site.tree.figure_at
        or site.lemma(each) in table.BEARERS
        for each in range(site.verb + 1, site.first)
    )
    if not direct:
        return None
    if site.figure.noun is not None:
        name = table.DEEDS.get(lemma)
        if name:
            return Measured(
                Phrase((*_words(name).pieces, *_counted_noun(site))),
                "deed",
                0.85,
                frozenset(range(site.first, site.last + 1)),
                _clause(site),
                context=_context(site),
                verb=site.verb,
            )
        if lemma in {"have", "include", "be"}:
            return _count(site, (), "counted-noun", 0.65)
        found = _count(site, (), "counted-object", 0.75)
        done = _done(site.tokens[site.verb].text.lower())
        return replace(found, phrase=Phrase((*found.phrase.pieces, *_words(done).pieces))) if done else found
    if site.lemma(site.last + 1) == "of":
        stuff = _name(site, _after(site, site.last + 2, most=4))
        name = table.DEEDS.get(lemma, "volume of")
        if stuff.pieces:
            return Measured(
                Phrase((*_words(name).pieces, *stuff.pieces)),
                "deed",
                0.85,
                frozenset(),
                _clause(site),
                context=_context(site),
                verb=site.verb,
            )
    return None


def _done(verb: str) -> str:
    """Return the participle of a verb in the past; an empty text where it stands otherwise."""
    return table.PARTICIPLES.get(verb, verb if verb.endswith("ed") or verb in table.PARTICIPLES.values() else "")


def _part_of(site: Site) -> Measured | None:
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
    doing = _doing(site, site.next_verb, people=False) if site.next_verb >= 0 else ()
    tail = _after(site, site.last + 1, most=6) if not doing else []
    extra = (
        (Piece(site.tokens[tail[0]].text, site.lemma(tail[0])), *_name(site, tail).pieces)
        if tail and site.lemma(tail[0]) in table.JOINING
        else ()
    )
    if site.figure.noun is not None:
        return _count(site, doing, "part-of", 0.75)
    if not doing and len(extra) < 2:  # noqa: PLR2004 - a preposition and its noun
        return replace(whole, rule="part-of", confidence=0.5)
    pieces = tuple(each for at, each in enumerate((*doing, *extra)) if at or each.text)
    return replace(whole, phrase=Phrase((*whole.phrase.pieces, *pieces)), rule="part-of", confidence=0.75, synonyms=())


def _long(site: Site) -> Measured | None:
    """«The bridge is 5 km long», «a tower 90 metres high»: the dimension that the adjective names."""
    name = table.DIMENSION_ADJECTIVES.get(site.lemma(site.last + 1))
    if name is None:
        return None
    places = (
        _subject(site, site.verb)
        if site.verb >= 0 and site.lemma(site.verb) == "be"
        else _noun_phrase_before(site, site.first)
    )
    of = _name(site, places)
    tail = (*_words("of").pieces, *of.pieces) if of.pieces else ()
    return Measured(
        Phrase((*_words(name).pieces, *tail)),
        "dimension",
        0.85,
        frozenset(places),
        _clause(site),
        context=_context(site),
        verb=site.verb,
    )


def _money_deed(site: Site, lemma: str) -> Measured:
    purpose = _after(site, site.last + 2, most=6) if site.lemma(site.last + 1) in {"on", "for", "in"} else []
    between = [each for each in range(site.verb + 1, site.first) if each not in site.tree.figure_at]
    name = table.MONEY_DEEDS[lemma]
    thing = _name(site, between)
    tail: tuple[Piece, ...] = ()
    if name in {"purchase price", "cost"} and thing.pieces:
        tail = (*_words("of").pieces, *_name(site, between).pieces)
    elif purpose and (named := _name(site, purpose)).pieces:
        tail = (*_words(site.lemma(site.last + 1)).pieces, *named.pieces)
    if name == "cost":
        subject = _name(site, _subject(site, site.verb))
        tail = (*_words("of").pieces, *subject.pieces) if subject.pieces else tail
    return Measured(
        Phrase((*_words(name).pieces, *tail)), "money-deed", 0.8, frozenset(purpose), _clause(site), gives=name == "investment",
        context=_context(site), synonyms=table.VERBS_BEHIND.get(name, ()) if not tail else (), verb=site.verb,
    )  # fmt: skip


def _told_in_noun(site: Site) -> Measured | None:
    """«$3m in net profit», «40 tonnes of wheat», «5 GW of capacity»: the noun after the unit."""
    if site.lemma(site.last + 1) not in {"in", "of"} or site.figure.noun is not None:
        return None
    phrase = _after(site, site.last + 2, most=6)
    name = _name(site, phrase)
    if not name.pieces or site.lemma(site.last + 2) in table.TIME:
        return None
    if site.lemma(site.last + 1) == "of" and not site.is_money:
        name = Phrase((*_words("volume of").pieces, *name.pieces))
    return Measured(name, "told-in-noun", 0.7, frozenset(phrase), _clause(site), context=_context(site), verb=site.verb)


def _beside(site: Site) -> Measured | None:
    """«Exports: $5m», «turnout — 60%», «exports ($5m)», «imports $72m»: the noun right before the figure."""
    place = site.first - 1
    while place >= 0 and (
        site.tokens[place].text in {":", "—", "–", "-", "("} or site.tokens[place].pos in {"ADV", "ADP"}
    ):
        place -= 1
    if place < 0 or site.tokens[place].pos not in NOMINAL or place in site.tree.figure_at:
        return None
    return _measured(site, _noun_phrase_before(site, place + 1), "beside", 0.65)


def _counted(site: Site) -> Measured | None:
    """Whatever counts things is at least the number of them."""
    return _count(site, (), "counted-noun", 0.6) if site.figure.noun is not None else None


def _any_subject(site: Site) -> Measured | None:
    """A figure beside any other verb: its subject, or the quantity of its unit."""
    found = _subject_level(site) if site.verb >= 0 else None
    return replace(found, rule="subject", confidence=0.5) if found else None


def _nearest(site: Site) -> Measured | None:
    """The noun nearest before the figure, else after it."""
    free = [
        place
        for place, token in enumerate(site.tokens)
        if token.pos == "NOUN"
        and place not in site.tree.figure_at
        and not site.tree.is_entity(place)
        and site.lemma(place) not in table.TIME
    ]
    before = [each for each in free if each < site.first]
    place = before[-1] if before else free[0] if free else -1
    if place < 0:
        return _by_unit(site)
    return Measured(
        _name(site, [place]),
        "nearest-noun",
        0.3,
        frozenset({place}),
        _clause(site),
        context=_context(site),
        verb=site.verb,
    )


Rule = Callable[[Site], Measured | None]

RULES: Final[tuple[Rule, ...]] = (
    _equivalent,
    _from_to,
    _compared,
    _part_of,
    _long,
    _share,
    _attribute,
    _premodifier,
    _counted_subject,
    _put_at,
    _priced_at,
    _verb_level,
    _deed,
    _told_in_noun,
    _beside,
    _counted,
    _any_subject,
    _by_unit,
    _nearest,
)
