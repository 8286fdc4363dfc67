"""A Russian figure beside a verb enters; the deed and its thing leave: «выпуск автомобилей», «расходы на ремонт»."""

from __future__ import annotations

from bot.language.inflection import participle
from bot.parse.measured import tables_ru as table
from bot.parse.measured.measure import Measured, Phrase, Piece
from bot.parse.measured.phrase_ru import Named, fixed, named
from bot.parse.measured.ru_counts import counted_object_of
from bot.parse.measured.ru_names import by_unit, dimension_word_of, level_of, priced_of
from bot.parse.measured.ru_site import NO_CIRCUMSTANCE, Site, context_of, is_money, stuff_of, subject_of, tokens_around
from bot.parse.measured.tree import NOMINAL


def measured_subject(site: Site) -> Measured | None:
    """«Выделено 300 млн рублей», «добыто 3 млн тонн нефти», «выпало 30 мм осадков»: what something happened to."""
    lemma = site.lemma(site.verb)
    stuff = stuff_of(site)
    if lemma in table.LEVEL_VERBS and (subject := subject_of(site.tree, site.verb, but=site.node)) >= 0:
        return level_of(site, subject, "level-of-subject", 0.8)
    if is_money(site):
        return _money_deed(site, lemma)
    return deed_of_stuff(site, lemma, stuff)


def deed_of_stuff(site: Site, lemma: str, stuff: Named | None) -> Measured | None:
    """Name the deed and the stuff («добыча нефти»), or the amount of the stuff («объем осадков»)."""
    if stuff is None:
        return by_unit(site)
    deed = table.DEEDS.get(lemma)
    pieces = tuple(Piece(each.text, each.lemma) for each in stuff.phrase.pieces)
    form = (
        None
        if deed
        else participle(
            site.tree.tokens[site.verb].text.lower(),
            passive=True,
            number=number_of_stuff(stuff),
            gender=_gender_of(site, stuff),
        )
    )
    dimension = dimension_word_of(site) or "объем"
    fits = dimension in {"срок", "доля", "площадь", "длина"} and site.figure.unit != "length-millimeter"
    name = dimension if fits else "объем"
    head = fixed(deed) if deed else (*fixed(name), *((Piece(form, lemma),) if form and name == "объем" else ()))
    return Measured(
        Phrase((*head, *pieces)),
        "deed",
        0.85,
        inside=stuff.inside,
        owners=tokens_around(site),
        gives=deed in {"экспорт", "поставки", "отгрузка", "продажа"},
        takes=deed in {"импорт", "закупка"},
        context=context_of(site),
        verb=site.verb,
    )


def number_of_stuff(stuff: Named) -> str:
    """Return whether the stuff stands in the singular or plural, as a tag of OpenCorpora."""
    return next((each.number for each in stuff.phrase.pieces if each.inflects and not each.gender), "plur") or "plur"


def _gender_of(site: Site, stuff: Named) -> str:
    genders = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}
    heads = [each for each in stuff.inside if site.tree.case(each) == "Gen" and site.tree.tokens[each].pos in NOMINAL]
    return genders.get(site.tree.tokens[min(heads)].feats.get("Gender", ""), "") if heads else ""


def deed_of(site: Site) -> Measured | None:
    """«Завод выпустил 35 тыс. автомобилей», «компания заработала 3 млрд», «купил акции на 5 млн»: what was done."""
    verb, lemma = site.verb, site.lemma(site.verb)
    if verb < 0:
        return None
    if is_money(site):
        return _money_deed(site, lemma)
    direct = site.relation == "obj" or (site.relation in {"obl", "nummod", "advmod"} and not site.preposition)
    if direct and site.counts:
        return counted_object_of(site, lemma)
    if direct and (stuff := stuff_of(site)) is not None:
        return deed_of_stuff(site, lemma, stuff)
    return None


def _money_deed(site: Site, lemma: str) -> Measured | None:
    """Name what money is by the verb that it belongs to, with the thing bought or built."""
    tree = site.tree
    things = [
        each
        for each in (*tree.children(site.verb, "obj", "nsubj:pass"), *tree.children(site.verb, "nsubj"))
        if each not in tree.figure_at and each != site.node and tree.tokens[each].pos in NOMINAL
    ]
    thing = things[0] if things else -1
    name = table.MONEY_DEEDS.get(lemma)
    if name is None:
        if thing < 0 or tree.tokens[thing].relation == "nsubj":
            return None
        return level_of(site, thing, "moved-object", 0.7)
    if name in table.PRICED_DEEDS and thing >= 0:
        return priced_of(site, thing, name)
    if (
        thing >= 0
        and tree.tokens[thing].relation != "nsubj"
        and site.preposition in {"на", "за"}
        and not tree.is_entity(thing)
    ):
        return priced_of(site, thing, table.DEEDS.get(lemma, name))
    if thing >= 0 and tree.tokens[thing].relation == "obj" and site.preposition and not tree.is_entity(thing):
        return level_of(site, thing, "moved-object", 0.75)
    purpose = _purpose(site)
    return Measured(
        Phrase((*fixed(name), *purpose)),
        "money-deed",
        0.8,
        frozenset(),
        tokens_around(site),
        gives=name == "инвестиции",
        context=context_of(site),
        verb=site.verb,
    )


def _purpose(site: Site) -> tuple[Piece, ...]:
    """Return «на строительство школы»: what money goes to, which no entity is."""
    tree = site.tree
    for place in (*tree.children(site.verb, "obl"), *tree.children(site.anchor, "nmod")):
        token = tree.tokens[place]
        if (
            place in tree.figure_at
            or tree.is_entity(place)
            or token.pos not in NOMINAL
            or token.lemma in NO_CIRCUMSTANCE
        ):
            continue
        if tree.preposition(place) in {"на", "в", "от", "за"} and not any(
            map(str.isdigit, "".join(tree.tokens[e].text for e in tree.subtree(place)))
        ):
            whole = named(tree, place)
            preposition = tree.preposition(place)
            return (Piece(preposition, preposition), *(Piece(each.text, each.lemma) for each in whole.phrase.pieces))
    return ()
