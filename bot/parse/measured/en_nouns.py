"""An English figure beside a noun enters; what the noun says of it leaves: «net profit of $3m», «a 5% rise»."""

from __future__ import annotations

from dataclasses import replace

from bot.parse.measured import tables_en as table
from bot.parse.measured.en_counts import count_of
from bot.parse.measured.en_names import (
    is_sum,
    measured_at,
    moved_of,
    movement_of_subject,
    subject_level_of,
    unit_dimension_of,
)
from bot.parse.measured.en_site import (
    Site,
    amount_name_of,
    clause_of,
    context_of,
    head_of,
    name_of,
    noun_phrase_before,
    phrase_after,
    plain_words,
    subject_of,
)
from bot.parse.measured.measure import Measured, Phrase
from bot.parse.measured.tree import NOMINAL


def attribute_of(site: Site) -> Measured | None:
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
    if site.lemma(place) == "worth" and site.is_money:
        return _worth_of(site, place)
    phrase = noun_phrase_before(site, place)
    head = head_of(site, phrase)
    return _attribute_at(site, phrase, head) if head >= 0 else None


def _attribute_at(site: Site, phrase: list[int], head: int) -> Measured | None:
    lemma = site.lemma(head)
    if lemma in table.BEARERS | {"average", "total"} and site.figure.noun is not None:
        return count_of(site, (), "counted-noun", 0.65)
    if lemma in table.BEARERS and site.verb >= 0 and site.verb < head and len(name_of(site, phrase).pieces) == 1:
        return None
    if lemma in table.MOVEMENT_NOUNS and not is_sum(site, phrase, head):
        tail = phrase_after(site, site.last + 2) if site.lemma(site.last + 1) in {"in", "of", "for"} else []
        return (
            moved_of(site, [*phrase, *tail], head, "movement-noun", 0.8)
            if tail or len(name_of(site, phrase).pieces) > 1
            else subject_level_of(site)
        )
    tail = (
        phrase_after(site, site.last + 1, most=6)
        if site.lemma(site.last + 1) in {"for", "on"} and not site.is_money
        else []
    )
    found = measured_at(site, phrase, "attribute", 0.85)
    return replace(found, inside=found.inside | frozenset(tail)) if found else None


def _worth_of(site: Site, place: int) -> Measured | None:
    """«Jewels worth €3m», «24 aircraft worth $3.6bn»: the value of what stands before."""
    phrase = noun_phrase_before(site, place)
    head = head_of(site, phrase)
    if head >= 0:
        found = measured_at(site, phrase, "attribute", 0.85)
        if found is None or site.lemma(head) in table.MONEY_NOUNS:
            return found
        return replace(found, phrase=Phrase((*plain_words("value of").pieces, *found.phrase.pieces)))
    if place - 1 in site.tree.figure_at and site.tokens[place - 1].text.isalpha():
        thing = plain_words(f"value of {site.tokens[place - 1].text}")
        return Measured(thing, "attribute", 0.8, frozenset(), clause_of(site), context=context_of(site), verb=site.verb)
    return None


def premodifier(site: Site) -> Measured | None:
    """«A 5% rise in exports», «a $3m contract», «a 200-km road»: the noun that the figure stands before."""
    if site.figure.noun is not None:
        return None
    after = site.last + 1
    if (
        after >= len(site.tokens)
        or site.tokens[after].pos not in {"NOUN", "ADJ", "PROPN"}
        or site.lemma(after) in table.TIME | {"more", "less", "higher", "lower"}
        or _is_predicate(site, after)
    ):
        return None
    phrase = phrase_after(site, after)
    head = head_of(site, phrase)
    if head < 0 or (site.tree.is_entity(head) and site.lemma(head) not in table.MOVEMENT_NOUNS):
        return None
    if site.lemma(head) in table.MOVEMENT_NOUNS and not is_sum(site, phrase, head):
        found = moved_of(site, phrase, head, "movement-noun", 0.85)
        own = list(found.phrase.pieces) if found else []
        if own and not (len(own) == 1 and own[0].lemma in table.MOVEMENT_NOUNS):
            return found
        return movement_of_subject(site, site.lemma(head))
    nouns = [each for each in phrase if each <= head]
    name = name_of(site, nouns)
    if not name.pieces:
        return None
    dimension = unit_dimension_of(site)
    told = Phrase((*plain_words(f"{dimension} of").pieces, *name.pieces)) if dimension else name
    return Measured(
        told,
        "premodifier",
        0.75,
        frozenset(phrase),
        clause_of(site),
        context=context_of(site),
        verb=site.verb,
        synonyms=(name.name,) if dimension else (),
    )


def _is_predicate(site: Site, place: int) -> bool:
    """«91% effective in the trial»: an adjective without a noun."""
    token = site.tokens[place]
    return token.pos == "ADJ" and (place + 1 >= len(site.tokens) or site.tokens[place + 1].pos not in {*NOMINAL, "ADJ"})


def long_thing(site: Site) -> Measured | None:
    """«The bridge is 5 km long», «a tower 90 metres high»: the dimension that the adjective names."""
    after = site.last + 1
    name = table.DIMENSION_ADJECTIVES.get(site.tokens[after].text.lower()) if after < len(site.tokens) else None
    if name is None:
        return None
    places = (
        subject_of(site, site.verb)
        if site.verb >= 0 and site.lemma(site.verb) == "be"
        else noun_phrase_before(site, site.first)
    )
    of = name_of(site, places)
    tail = (*plain_words("of").pieces, *of.pieces) if of.pieces else ()
    return Measured(
        Phrase((*plain_words(name).pieces, *tail)),
        "dimension",
        0.85,
        frozenset(places),
        clause_of(site),
        context=context_of(site),
        verb=site.verb,
    )


def told_in_noun(site: Site) -> Measured | None:
    """«$3m in net profit», «40 tonnes of wheat», «5 GW of capacity»: the noun after the unit."""
    if site.lemma(site.last + 1) not in {"in", "of"} or site.figure.noun is not None:
        return None
    phrase = phrase_after(site, site.last + 2, most=6)
    name = name_of(site, phrase)
    if not name.pieces or site.lemma(site.last + 2) in table.TIME:
        return None
    if site.lemma(site.last + 1) == "of" and not site.is_money:
        name = Phrase((*plain_words(amount_name_of(site)).pieces, *name.pieces))
    return Measured(
        name, "told-in-noun", 0.7, frozenset(phrase), clause_of(site), context=context_of(site), verb=site.verb
    )


def beside_noun(site: Site) -> Measured | None:
    """«Exports: $5m», «turnout — 60%», «exports ($5m)», «imports $72m»: the noun right before the figure."""
    place = site.first - 1
    while place >= 0 and (
        site.tokens[place].text in {":", "—", "–", "-", "("} or site.tokens[place].pos in {"ADV", "ADP"}
    ):
        place -= 1
    if place < 0 or site.tokens[place].pos not in NOMINAL or place in site.tree.figure_at:
        return None
    if site.figure.noun is not None and site.tokens[site.first - 1].pos == "ADP":
        return None
    return measured_at(site, noun_phrase_before(site, place + 1), "beside", 0.65)
