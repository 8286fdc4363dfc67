"""An English figure beside a verb enters; what was reached or done leaves: «trade rose to $360m», «spent $3m»."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.parse.found import Turn
from bot.parse.measured import tables_en as table
from bot.parse.measured.en_counts import count_of, counted_noun_of
from bot.parse.measured.en_names import by_unit, measured_at, subject_level_of, unit_dimension_of
from bot.parse.measured.en_site import (
    CLAUSE_MARKS,
    Site,
    amount_name_of,
    clause_of,
    context_of,
    head_of,
    name_of,
    phrase_after,
    plain_words,
    stuff_of,
    subject_of,
)
from bot.parse.measured.measure import Measured, Phrase, Piece
from bot.parse.measured.tree import NOMINAL


def put_at(site: Site) -> Measured | None:
    """«Put ticket income at £3.6m», «kept its rate at 5%», «estimates the damage at $3m»: the object of the verb."""
    if site.verb < 0 or site.lemma(site.verb) not in _PUTTING or site.lemma(site.first - 1) not in {"at", "between"}:
        return None
    places = [each for each in range(site.verb + 1, site.first - 1) if each not in site.tree.figure_at]
    return measured_at(site, places, "put-at", 0.85) if head_of(site, places) >= 0 else None


_PUTTING: Final = frozenset(
    {"put", "keep", "leave", "hold", "estimate", "value", "set", "see", "price", "maintain", "fix", "cap", "forecast"}
)


_PRICES: Final = frozenset({"price", "cost", "fare", "fee", "rate", "rent", "share", "wage", "salary", "ticket"})


def priced_at(site: Site) -> Measured | None:
    """«The device goes on sale at €349», «tickets sell for $5»: the price of the subject."""
    if not site.is_money or site.verb < 0 or site.lemma(site.first - 1) not in {"at", "for", "from"}:
        return None
    if site.lemma(site.verb) not in {"go", "sell", "start", "retail", "trade", "offer", "close", "open", "list"}:
        return None
    of = name_of(site, subject_of(site, site.verb))
    if any(each.lemma in _PRICES for each in of.pieces):
        return subject_level_of(site)
    tail = (*plain_words("of").pieces, *of.pieces) if of.pieces else ()
    return Measured(
        Phrase((*plain_words("price").pieces, *tail)),
        "price",
        0.75,
        frozenset(),
        clause_of(site),
        context=context_of(site),
        verb=site.verb,
    )


def quantity_of_verb(site: Site) -> Measured | None:
    """«Charging takes 45 minutes», «the device weighs 168 grams»: duration, weight, distance."""
    unit = (site.figure.unit or "").partition("-")[0]
    name = table.VERB_DIMENSIONS.get((site.lemma(site.verb), unit)) if site.verb >= 0 else None
    if unit == "duration" and site.lemma(site.first - 1) == "every":
        name = "interval"
    if name is None or site.figure.turn is Turn.CHANGE:
        return None
    places = subject_of(site, site.verb)
    of = name_of(site, places)
    tail = (*plain_words("of").pieces, *of.pieces) if of.pieces and name != "prison term" else ()
    return Measured(
        Phrase((*plain_words(name).pieces, *tail)),
        "quantity-of-verb",
        0.8,
        frozenset(places),
        clause_of(site),
        context=context_of(site),
        synonyms=(f"{of.name} {name}",) if of.pieces else (),
        verb=site.verb,
    )


def verb_level_of(site: Site) -> Measured | None:
    """«Trade rose 50% to $360m», «unemployment stood at 5%»: the subject of a verb of levels or movements."""
    lemma = site.lemma(site.verb)
    if site.verb < 0 or lemma not in table.LEVEL_VERBS | table.CHANGE_VERBS:
        return None
    between = range(site.verb + 1, site.first)
    moved = _object(site)
    bare = all(site.tokens[each].pos in {"ADV", "ADJ", "DET"} or each in site.tree.figure_at for each in between)
    if bare and site.figure.turn is Turn.PLAIN and _is_deed(site, lemma):
        return None
    if lemma in table.CHANGE_VERBS and moved:
        return measured_at(site, moved, "moved-object", 0.85)
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
        subject = head_of(site, subject_of(site, site.verb))
        if site.lemma(subject) in table.AMOUNTS or any(
            site.lemma(each) in table.AMOUNTS for each in subject_of(site, site.verb)[:2]
        ):
            return subject_level_of(site)
        if lemma in {"be", "cost", "last", "run", "stretch", "cover", "span", "weigh"}:
            return count_of(site, (), "counted-noun", 0.6)
        return None
    return subject_level_of(site)


def _is_deed(site: Site, lemma: str) -> bool:
    """«Added 300 jobs», «raised $1.5m»: the figure is the object of the verb, and no level of its subject."""
    counted = lemma in table.CHANGE_VERBS and site.figure.noun is not None
    return counted or (site.is_money and lemma in table.MONEY_DEEDS and table.MONEY_DEEDS[lemma] != "cost")


def _object(site: Site) -> list[int]:
    """Return the object between a verb and «by» or «to» («raised output by 5%»)."""
    places = []
    for place in range(site.verb + 1, site.first):
        token = site.tokens[place]
        if site.lemma(place) in {"by", "to", "from", "at"} or place in site.tree.figure_at:
            break
        if token.text in CLAUSE_MARKS:
            return []
        places.append(place)
    head = head_of(site, places)
    bare = head >= 0 and site.lemma(head) in table.BEARERS and len(name_of(site, places).pieces) == 1
    return places if head >= 0 and not bare and site.lemma(head) not in table.TIME else []


def deed_of(site: Site) -> Measured | None:
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
        return _counted_deed(site, lemma)
    stuff = stuff_of(site)
    if stuff.pieces and site.figure.unit != "percent":
        name = table.DEEDS.get(lemma, amount_name_of(site))
        done = "" if lemma in table.DEEDS else _done(site.tokens[site.verb].text.lower())
        if stuff.pieces:
            return Measured(
                Phrase((*plain_words(name).pieces, *stuff.pieces, *plain_words(done).pieces)),
                "deed",
                0.85,
                frozenset(),
                clause_of(site),
                gives=name in _GIVES,
                takes=name in _TAKES,
                context=context_of(site),
                verb=site.verb,
            )
    return None


_GIVES: Final = frozenset({"exports of", "deliveries of", "sales of"})
_TAKES: Final = frozenset({"imports of", "purchase of"})


def _counted_deed(site: Site, lemma: str) -> Measured:
    """«Produced 35,000 cars» → the production of cars; «studied 500 samples» → the number of samples studied."""
    name = table.DEEDS.get(lemma)
    if site.lemma(site.first - 1) in {"in", "from", "across", "at", "on", "over", "of", "by"}:
        return count_of(site, (), "counted-noun", 0.6)
    if name:
        return Measured(
            Phrase((*plain_words(name).pieces, *counted_noun_of(site))),
            "deed",
            0.85,
            frozenset(range(site.first, site.last + 1)),
            clause_of(site),
            gives=name in _GIVES,
            takes=name in _TAKES,
            context=context_of(site),
            verb=site.verb,
        )
    if lemma in {"have", "include", "be"}:
        return count_of(site, (), "counted-noun", 0.65)
    found = count_of(site, (), "counted-object", 0.75)
    done = _done(site.tokens[site.verb].text.lower())
    return replace(found, phrase=Phrase((*found.phrase.pieces, *plain_words(done).pieces))) if done else found


def _done(verb: str) -> str:
    """Return the participle of a verb in the past; an empty text where it stands otherwise."""
    return table.PARTICIPLES.get(verb, verb if verb.endswith("ed") or verb in table.PARTICIPLES.values() else "")


def _money_deed(site: Site, lemma: str) -> Measured:
    purpose = phrase_after(site, site.last + 2, most=6) if site.lemma(site.last + 1) in {"on", "for", "in"} else []
    between = [each for each in range(site.verb + 1, site.first) if each not in site.tree.figure_at]
    name = table.MONEY_DEEDS[lemma]
    thing = name_of(site, between)
    tail: tuple[Piece, ...] = ()
    if name in {"purchase price", "cost"} and thing.pieces:
        tail = (*plain_words("of").pieces, *name_of(site, between).pieces)
    elif purpose and (named := name_of(site, purpose)).pieces:
        tail = (*plain_words(site.lemma(site.last + 1)).pieces, *named.pieces)
    if name == "cost":
        subject = name_of(site, subject_of(site, site.verb))
        tail = (*plain_words("of").pieces, *subject.pieces) if subject.pieces else tail
    return Measured(
        Phrase((*plain_words(name).pieces, *tail)),
        "money-deed",
        0.8,
        frozenset(purpose),
        clause_of(site),
        gives=name == "investment",
        context=context_of(site),
        synonyms=table.VERBS_BEHIND.get(name, ()) if not tail else (),
        verb=site.verb,
    )


def any_subject(site: Site) -> Measured | None:
    """A figure beside any other verb: its subject, or the quantity of its unit."""
    found = subject_level_of(site) if site.verb >= 0 else None
    if found is None:
        return None
    dimension = "" if found.phrase.lemmas & table.QUANTITIES else unit_dimension_of(site)
    if dimension and not site.is_money and dimension != "share" and site.figure.turn is not Turn.CHANGE:
        found = replace(found, phrase=Phrase((*plain_words(f"{dimension} of").pieces, *found.phrase.pieces)))
    return replace(found, rule="subject", confidence=0.5)


def passing_span(site: Site) -> Measured | None:
    """«… rose by 1.8 metres in two days», «pledged $3m over three years»: the time that the figure before took."""
    if not (site.figure.unit or "").startswith("duration-") or not site.earlier:
        return None
    if site.lemma(site.first - 1) not in {"in", "within", "over", "during"} and site.lemma(site.first) != "over":
        return None
    return Measured(plain_words("duration"), "passing-span", 0.3, frozenset(), clause_of(site), verb=site.verb)


def nearest_noun(site: Site) -> Measured | None:
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
        return by_unit(site)
    return Measured(
        name_of(site, [place]),
        "nearest-noun",
        0.3,
        frozenset({place}),
        clause_of(site),
        context=context_of(site),
        verb=site.verb,
    )
