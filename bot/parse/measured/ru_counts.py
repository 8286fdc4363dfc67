"""A Russian figure that counts things enters; what was counted leaves: «число участвовавших в форуме компаний»."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.language.inflection import is_transitive, participle, plural
from bot.parse.measured import tables_ru as table
from bot.parse.measured.measure import Measured, Phrase, Piece
from bot.parse.measured.phrase_ru import fixed, in_genitive, named
from bot.parse.measured.ru_site import NO_CIRCUMSTANCE, Site, context_of, plain, tokens_around
from bot.parse.measured.tree import NOMINAL


def is_done_to(site: Site) -> bool:
    """Say whether nobody is named who does what a verb says: «приведут в порядок 46 улиц»."""
    verb = site.tree.tokens[site.verb]
    inanimate = site.tree.tokens[site.noun].feats.get("Animacy") != "Anim"
    free = not site.tree.children(site.verb, "obj")
    many = verb.feats.get("Number") == "Plur" and verb.lemma not in table.LIGHT_VERBS
    return inanimate and free and many and is_transitive(verb.text.lower())


def doing_of(site: Site, *, passive: bool) -> tuple[Piece, ...]:
    """Return the participle of the verb with what it happened to or where: «участвовавших в форуме»."""
    verb = site.tree.tokens[site.verb]
    if verb.lemma in table.LEVEL_VERBS | table.LIGHT_VERBS:
        return _light_deed(site)
    present = verb.feats.get("Tense") == "Pres"
    form = participle(verb.text.lower(), passive=passive, present=present and not passive)
    if form is None and not passive:
        form = participle(verb.text.lower(), passive=True)
    if form is None:
        return ()
    return (Piece(form, verb.lemma), *_circumstance(site))


def _light_deed(site: Site) -> tuple[Piece, ...]:
    """«Приняли участие в форуме» → «принявших участие в форуме»."""
    verb = site.tree.tokens[site.verb]
    objects = [each for each in site.tree.children(site.verb, "obj") if each not in site.tree.figure_at]
    form = participle(verb.text.lower(), passive=False)
    if not objects or form is None or verb.lemma not in table.LIGHT_VERBS:
        return ()
    token = site.tree.tokens[objects[0]]
    return (Piece(form, verb.lemma), Piece(token.text.lower(), token.lemma), *_circumstance(site))


def _circumstance(site: Site) -> tuple[Piece, ...]:
    """Return the first complement of the verb that is no entity, date or figure: «в форуме», «за поправку»."""
    tree = site.tree
    for place in tree.children(site.verb, "obl", "iobj"):
        token = tree.tokens[place]
        below = tree.subtree(place)
        if place == site.node or tree.is_entity(place) or any(each in tree.figure_at for each in below):
            continue
        if (
            token.pos not in NOMINAL
            or token.lemma in NO_CIRCUMSTANCE
            or any(map(str.isdigit, "".join(tree.tokens[e].text for e in below)))
        ):
            continue
        preposition = tree.preposition(place)
        if preposition not in _TELLING_PREPOSITIONS:
            continue
        whole = named(tree, place)
        return (
            Piece(preposition, preposition),
            *(
                Piece(each.text.lower() if not each.text.isupper() else each.text, each.lemma)
                for each in whole.phrase.pieces
            ),
        )
    return ()


_TELLING_PREPOSITIONS: Final = frozenset({"в", "на", "за", "против", "из", "от", "по", "во", "под", "с", "со", "к"})


def count_of(site: Site, doing: tuple[Piece, ...], *, rule: str, confidence: float) -> Measured:
    """Return «число участвовавших в форуме компаний»; of people only what they did («число погибших»)."""
    noun = site.noun
    lemma = site.tree.tokens[noun].lemma
    if site.lemma(site.head) == "жизнь" and site.lemma(site.tree.head(site.head)) in _TAKING_LIVES:
        rule, confidence, doing = "counted-subject", 0.85, (Piece("погибших", "погибнуть"),)
    people = lemma == "человек" or (site.figure.noun == "человек" and site.tree.tokens[noun].pos not in NOMINAL)
    things = in_genitive(site.tree, noun) if site.counts and not (people and doing) else ()
    if people and not doing:
        things = (Piece("людей", "человек"),)
    head = "численность" if people and not doing else "число"
    phrase = Phrase((*fixed(head), *doing, *things))
    inside = {*site.tree.places_of(site.figure)}
    tail = named(site.tree, noun)
    extra = tuple(each for each in tail.phrase.pieces if not each.inflects) if not doing else ()
    synonyms = (f"количество {plural(lemma, 'gent')}",) if not doing else ()
    return Measured(
        Phrase((*phrase.pieces, *extra)),
        rule,
        confidence,
        inside=frozenset(inside | tail.inside),
        owners=tokens_around(site),
        context=context_of(site),
        synonyms=synonyms,
        verb=site.verb,
    )


def lacking(site: Site) -> bool:
    """Say whether a verb tells that something lacks: «не хватает 70 человек»."""
    before = site.tree.tokens[site.verb - 1].text.lower() if site.verb > 0 else ""
    lemma = site.lemma(site.verb)
    return lemma == "недоставать" or (lemma in {"хватать", "хватить", "доставать"} and before == "не")


def lack_of(site: Site) -> Measured:
    """Return «нехватка врачей»."""
    told = count_of(site, (), rule="counted-subject", confidence=0.85)
    things = in_genitive(site.tree, site.noun) if site.noun != site.anchor or site.figure.noun != "человек" else ()
    lemma = site.tree.tokens[site.noun].lemma
    things = (Piece("людей", "человек"),) if lemma == "человек" else things
    return replace(told, phrase=Phrase((*fixed("нехватка"), *things)), synonyms=("недостаток", "не хватает"))


def counted_object_of(site: Site, lemma: str) -> Measured:
    """Return what was done to the things that are counted: «выпуск автомобилей», «число изученных образцов»."""
    things = in_genitive(site.tree, site.noun)
    lives = site.tree.tokens[site.noun].feats.get("Animacy") == "Anim" or site.figure.noun == "человек"
    deed = None if lemma in _GATHERING or (lives and lemma in _OF_GOODS) else table.DEEDS.get(lemma)
    tail = named(site.tree, site.noun)
    if deed:
        return Measured(
            Phrase((*fixed(deed), *things)),
            "deed",
            0.85,
            tail.inside,
            tokens_around(site),
            gives=deed in {"экспорт", "поставки"},
            takes=deed in {"импорт", "закупка"},
            context=context_of(site),
            synonyms=(f"число {' '.join(each.text for each in things)}",),
            verb=site.verb,
        )
    form = participle(site.tree.tokens[site.verb].text.lower(), passive=True)
    return count_of(
        site, (Piece(form, lemma), *_circumstance(site)) if form else (), rule="counted-object", confidence=0.8
    )


def votes(site: Site) -> Measured | None:
    """«За – 21 депутат, против – семеро»: votes."""
    first = min(site.tree.places_of(site.figure))
    before = [site.tree.tokens[each].text.lower() for each in range(max(0, first - 2), first)]
    side = next((each for each in before if each in {"за", "против"}), "")
    if not side or before[-1:] not in (["–"], ["—"], ["-"], [side]) or (before[-1] == side and side == "за"):
        return None
    if before[-1] == side and site.tree.preposition(site.anchor) == side and site.verb >= 0 and not site.earlier:
        return None
    if not site.counts and site.figure.unit:
        return None
    return Measured(
        Phrase((*fixed("число"), *plain(f"голосов {side}"))),
        "votes",
        0.8,
        owners=tokens_around(site),
        context=context_of(site),
        verb=site.verb,
    )


def mere_count(site: Site) -> Measured | None:
    """Whatever counts things is at least the number of them."""
    if site.verb >= 0 and site.counts:
        return count_of(site, (), rule="counted-noun", confidence=0.6)
    return count_of(site, (), rule="counted-noun", confidence=0.6) if site.counts else None


_TAKING_LIVES: Final = frozenset({"унести", "уносить", "забрать", "стоить", "оборвать"})
"""Verbs whose lives are those of the dead («унес жизни семи человек»)."""

_OF_GOODS: Final = frozenset(
    each
    for each, name in table.DEEDS.items()
    if name in {"экспорт", "импорт", "поставки", "отгрузка", "добыча", "строительство", "создание", "вылов", "посадка"}
)
"""Verbs that tell of goods: people whom they are done to are only counted («вывезли 200 туристов»)."""

_GATHERING: Final = frozenset({"собрать", "собирать", "убрать"})
"""Verbs that make a harvest of grain, but not of people or companies."""
