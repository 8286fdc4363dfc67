"""A figure in a parsed Russian sentence enters; what it measures leaves.

The rules are tried in order; each looks at the token by which the figure hangs in the tree, and at what governs it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.language.inflection import is_transitive, participle, plural
from bot.parse.found import FoundFigure, Turn
from bot.parse.measured import tables_ru as table
from bot.parse.measured.measure import Measured, Movement, Phrase, Piece
from bot.parse.measured.phrase_ru import Named, fixed, in_genitive, is_general, named
from bot.parse.measured.tree import NOMINAL, VERBAL, Tree


@dataclass(frozen=True, slots=True)
class Site:
    """Where a figure hangs: `anchor` is its own token, `node` what carries it («отметку в 300 млн»), `head` above it.

    `earlier` are the figures of the sentence before it, with what they measure.
    """

    tree: Tree
    figure: FoundFigure
    anchor: int
    node: int
    head: int
    earlier: Sequence[tuple[FoundFigure, Measured]] = ()

    @property
    def relation(self) -> str:
        """How the node hangs on its head."""
        return self.tree.tokens[self.node].relation

    @property
    def preposition(self) -> str:
        """The preposition of the node, or of the figure itself."""
        return self.tree.preposition(self.node) or self.tree.preposition(self.anchor)

    @property
    def verb(self) -> int:
        """The verb that the figure hangs on, or -1."""
        return self.head if self.head >= 0 and is_verb(self.tree, self.head) else -1

    def lemma(self, place: int) -> str:
        """Return the lemma of a token; empty for none."""
        return self.tree.tokens[place].lemma if place >= 0 else ""

    @property
    def counts(self) -> bool:
        """Say whether the figure counts things by their noun."""
        return self.figure.noun is not None

    @property
    def noun(self) -> int:
        """The token of the noun that is counted, or of the unit."""
        if not self.figure.noun:
            return self.anchor
        last = self.figure.noun.split()[-1].replace("ё", "е")
        places = self.tree.places_of(self.figure)
        named_so = [each for each in places if self.tree.tokens[each].lemma == last]
        nouns = [
            each
            for each in places
            if self.tree.tokens[each].pos in NOMINAL and self.tree.tokens[each].lemma not in _SCALES
        ]
        return (named_so or nouns or places)[-1]


_SCALES: Final = frozenset(
    {"тысяча", "тыс", "миллион", "млн", "миллиард", "млрд", "триллион", "трлн", "десяток", "сотня", "пара"}
)


def is_verb(tree: Tree, place: int) -> bool:
    """Say whether a token is a verb, or a short participle or adjective that stands for one."""
    token = tree.tokens[place]
    return token.pos in VERBAL or (token.pos == "ADJ" and token.feats.get("Variant") == "Short")


def site_of(tree: Tree, figure: FoundFigure, *, earlier: Sequence[tuple[FoundFigure, Measured]]) -> Site | None:
    """Return where a figure hangs, nouns that merely carry it climbed over; None where it has no token."""
    anchor = tree.anchor(figure)
    if anchor < 0:
        return None
    node = anchor
    for head in tree.climb(anchor):
        if not _carries(tree, head, node, figure):
            return Site(tree, figure, anchor=anchor, node=node, head=head, earlier=earlier)
        node = head
    return Site(tree, figure, anchor=anchor, node=node, head=-1, earlier=earlier)


def _carries(tree: Tree, head: int, node: int, figure: FoundFigure) -> bool:
    token = tree.tokens[head]
    if token.pos in {"ADV", "NUM", "ADP", "DET"} and token.text.lower() in _MEASURED_OFF:
        return True
    if token.lemma not in table.BEARERS or token.pos not in NOMINAL or tree.figure_at.get(head) not in {None, figure}:
        return False
    if token.relation in {"nsubj", "nsubj:pass"} or node > head + _BEARER_REACH:
        return False
    own = [each for each in tree.children(head, "nmod") if each != node and each not in tree.figure_at]
    return not any(tree.case(each) == "Gen" and not tree.preposition(each) for each in own)


_MEASURED_OFF: Final = frozenset(
    "более менее больше меньше выше ниже свыше около почти примерно порядка максимум минимум до".split()
)
"""Words of precision that a parser may hang a figure on."""

_BEARER_REACH: Final = 8
"""Tokens within which a figure follows the noun that carries it."""


def measure(tree: Tree, figure: FoundFigure, *, earlier: Sequence[tuple[FoundFigure, Measured]]) -> Measured | None:
    """Return what a figure measures by the first rule that can tell; None where none can."""
    site = site_of(tree, figure, earlier=earlier)
    if site is None:
        return None
    found = next((found for rule in RULES if (found := rule(site)) is not None), None)
    return _as_movement(site, found) if found else None


def _as_movement(site: Site, found: Measured) -> Measured:
    """Return the movement of a measure where the figure is one."""
    if site.figure.turn is not Turn.CHANGE or found.movement:
        return found
    if found.rule == "share-of" and len(found.phrase.pieces) > 1 and found.phrase.pieces[0].lemma == "доля":
        whole = found.phrase.pieces[1:]
        found = replace(found, phrase=Phrase(whole)) if any(each.inflects for each in whole) else found
    return replace(found, movement=site.figure.direction or _movement_of(site) or "up")


def _movement_of(site: Site) -> Movement | None:
    for place in (site.head, *site.tree.climb(site.node)):
        lemma = site.lemma(place)
        if lemma in table.FALLING_VERBS | table.FALLING_NOUNS:
            return "down"
        if lemma in table.RISING_VERBS | table.RISING_NOUNS:
            return "up"
    return None


# --- rules ---


def _equivalent(site: Site) -> Measured | None:
    """The same amount in another unit measures what the amount measures."""
    if site.figure.turn is not Turn.EQUIVALENT:
        return None
    return _of_other(site, "equivalent")


def _after_before(site: Site) -> Measured | None:
    """The later value of a from–to measures what the earlier one does."""
    return _of_other(site, "from-to") if site.figure.turn in {Turn.BEFORE, Turn.AFTER} else None


def _of_other(site: Site, rule: str) -> Measured | None:
    found = next((told for figure, told in site.earlier if figure.start == site.figure.other), None)
    return replace(found, rule=rule, movement=None) if found else None


def _compared(site: Site) -> Measured | None:
    """«Что на 12 % больше, чем годом ранее»: a movement of the figure before it."""
    if site.figure.turn is not Turn.CHANGE or not site.earlier:
        return None
    above = [site.head, *list(site.tree.climb(site.node))[:2]]
    if not any(
        site.lemma(each) in _COMPARATIVES or site.tree.tokens[each].text.lower() in _COMPARATIVES
        for each in above
        if each >= 0
    ):
        return None
    levels = [told for _, told in site.earlier if told.movement is None]
    return replace(levels[-1], rule="compared", confidence=0.8) if levels else None


_COMPARATIVES: Final = frozenset(
    "больше меньше выше ниже дороже дешевле более менее много мало высокий низкий большой малый быстрее медленнее лучше хуже".split()
)


def _predicate(site: Site) -> Measured | None:
    """«Экспорт — 90 млн», «длина моста 5 км»: the subject of a figure without a verb."""
    tree = site.tree
    for place in dict.fromkeys((site.anchor, site.node)):
        subjects = [each for each in tree.children(place, "nsubj", "nsubj:pass") if each not in tree.figure_at]
        subjects = [each for each in subjects if tree.tokens[each].pos in _NAMING and each < place]
        if subjects:
            return _elliptical(site, subjects[0]) or _level(site, subjects[0], "predicate", 0.85)
    if (
        site.head >= 0
        and site.relation in {"orphan", "appos", "parataxis", "nmod", "nsubj", "conj", "root"}
        and _dashed(site)
    ):
        top = _topmost(site, site.head)
        return (
            _elliptical(site, top) or _level(site, top, "predicate", 0.8) if tree.tokens[top].pos in _NAMING else None
        )
    if site.relation == "orphan" and tree.tokens[site.head].pos in _NAMING:
        return _elliptical(site, site.head) or _level(site, site.head, "elliptical", 0.8)
    return None


_NAMING: Final = NOMINAL | {"X"}


def _topmost(site: Site, place: int) -> int:
    """Return the noun that heads the phrase before a dash («доля лекарств: 22 %»)."""
    first = min(site.tree.places_of(site.figure))
    for each in site.tree.climb(place):
        if site.tree.tokens[each].pos not in NOMINAL or each > first:
            return place
        place = each
    return place


def _enumerated(site: Site) -> Measured | None:
    """«Узбекистану – 600 тыс., Ирану – 350 тыс.», «1,6 млрд – в Турцию», «у невролога – до 34»: the same of another."""
    told = _whole(site)
    if told is None:
        return None
    beside = _beside_dash(site)
    if not beside:
        return None
    tree = site.tree
    if any(tree.is_entity(each) for each in beside):
        return replace(
            told, rule="enumerated", confidence=0.75, inside=frozenset(beside), owners=frozenset(), share_giver=True
        )
    nouns = [each for each in beside if tree.tokens[each].pos in NOMINAL]
    prepositions = [each for each in beside if tree.tokens[each].pos == "ADP"]
    if not nouns or not prepositions:
        return None
    whole = named(tree, nouns[0])
    told_of = (
        Piece(tree.tokens[prepositions[0]].text.lower(), tree.tokens[prepositions[0]].lemma),
        *(Piece(each.text, each.lemma) for each in whole.phrase.pieces),
    )
    words = tuple(tree.tokens[each].lemma for each in nouns)
    return replace(
        told,
        phrase=Phrase((*told.phrase.pieces, *told_of)),
        rule="enumerated",
        confidence=0.65,
        context=(*words, *told.context),
        synonyms=(),
    )


def _whole(site: Site) -> Measured | None:
    """Return what the nearest figure before measures, where it is no movement and counts the like."""
    for figure, told in reversed(site.earlier):
        if (
            told.movement is None
            and (site.figure.unit in {figure.unit, None})
            and (site.figure.noun in {figure.noun, None})
        ):
            return told
    return None


def _beside_dash(site: Site) -> list[int]:
    """Return the words on the other side of the dash beside a figure, up to the next comma."""
    tokens, places = site.tree.tokens, site.tree.places_of(site.figure)
    first, last = min(places), max(places)
    while first > 0 and tokens[first - 1].pos in {"ADP", "ADV", "PART"}:
        first -= 1
    if first > 0 and tokens[first - 1].text in _DASHES:
        start = end = first - 1
        while (
            start > 0
            and tokens[start - 1].text not in {",", ";", "(", ":", "."}
            and tokens[start - 1].pos not in {"CCONJ"}
        ):
            start -= 1
        return list(range(start, end)) if end - start <= _BEARER_REACH else []
    if last + 1 < len(tokens) and tokens[last + 1].text in _DASHES:
        end = last + 2
        while end < len(tokens) and tokens[end].text not in {",", ";", ")", "."} and end not in site.tree.figure_at:
            end += 1
        return list(range(last + 2, end)) if end - last <= _BEARER_REACH else []
    return []


_DASHES: Final = frozenset({"—", "–", "-"})


def _elliptical(site: Site, noun: int) -> Measured | None:
    """«Женщины живут 77 лет, мужчины – 69»: the dimension of the figure before, of another thing."""
    told = _whole(site)
    if told is None or not told.stem or site.tree.is_entity(noun) or site.lemma(noun) in table.VERBS_BEHIND:
        return None
    whole = named(site.tree, noun)
    return replace(
        told, phrase=Phrase((*told.stem, *_plain(whole.phrase.in_case("gent")))), rule="elliptical", confidence=0.75, inside=whole.inside,
        context=(site.lemma(noun), *told.context), synonyms=(),
    )  # fmt: skip


def _adjacent(site: Site) -> Measured | None:
    """«Виновен в хищении 148 млн», «ущерб 3 млн»: a noun of sums right before an amount of money."""
    first = min(site.tree.places_of(site.figure))
    if not _is_money(site) or first == 0 or site.preposition:
        return None
    token = site.tree.tokens[first - 1]
    sums = token.lemma in table.SUMS | table.DIMENSIONS or token.lemma.endswith(table.ABSTRACT_ENDINGS)
    if token.pos != "NOUN" or not sums or token.feats.get("Case") in {"Dat", "Ins"} or site.tree.is_entity(first - 1):
        return None
    if token.lemma in table.BEARERS or (first - 1) in site.tree.figure_at or token.lemma in _NO_CIRCUMSTANCE:
        return None
    return _level(site, first - 1, "adjacent", 0.8)


def _dashed(site: Site) -> bool:
    """Say whether a dash or colon stands right before the figure and a noun governs it from before that."""
    first = min(site.tree.places_of(site.figure))
    before = [site.tree.tokens[each].text for each in range(max(0, first - 2), first)]
    return site.head < first and any(each in {"—", "–", "-", ":"} for each in before)


def _counted_subject(site: Site) -> Measured | None:
    """«Участвовали 300 компаний», «погибли 5 человек»: as many as did it."""
    if site.verb < 0 or not site.relation.startswith("nsubj"):
        return None
    verb = site.tree.tokens[site.verb]
    if site.figure.unit == "percent":
        return _share(site)
    if not site.counts and site.figure.unit:
        return _measured_subject(site)
    if site.lemma(site.verb) in table.LEVEL_VERBS and (subject := _subject(site.tree, site.verb, but=site.node)) >= 0:
        return _level(site, subject, "level-of-subject", 0.8)
    passive = site.relation == "nsubj:pass" or verb.feats.get("Voice") == "Pass" or _is_done_to(site)
    doing = _doing(site, passive=passive)
    return _count(site, doing, rule="counted-subject", confidence=0.85)


def _is_done_to(site: Site) -> bool:
    """Say whether nobody is named who does what a verb says: «приведут в порядок 46 улиц»."""
    verb = site.tree.tokens[site.verb]
    inanimate = site.tree.tokens[site.noun].feats.get("Animacy") != "Anim"
    free = not site.tree.children(site.verb, "obj")
    many = verb.feats.get("Number") == "Plur" and verb.lemma not in table.LIGHT_VERBS
    return inanimate and free and many and is_transitive(verb.text.lower())


def _doing(site: Site, *, passive: bool) -> tuple[Piece, ...]:
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
            or token.lemma in _NO_CIRCUMSTANCE
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
_NO_CIRCUMSTANCE: Final = frozenset(
    "год месяц день неделя квартал итог результат среднее период время начало конец январь февраль март апрель май июнь июль август "
    "сентябрь октябрь ноябрь декабрь понедельник вторник среда четверг пятница суббота воскресенье слово данные словам дело вечер "
    "утро ночь сутки час минута сезон раз число случай основное том помощь счет".split()
)


def _count(site: Site, doing: tuple[Piece, ...], *, rule: str, confidence: float) -> Measured:
    """Return «число участвовавших в форуме компаний»; of people only what they did («число погибших»)."""
    noun = site.noun
    lemma = site.tree.tokens[noun].lemma
    people = lemma == "человек" or (site.figure.noun == "человек" and site.tree.tokens[noun].pos not in NOMINAL)
    things = in_genitive(site.tree, noun) if site.counts and not (people and doing) else ()
    if people and not doing:
        things = (Piece("человек", "человек"),)
    phrase = Phrase((*fixed("число"), *doing, *things))
    inside = {*site.tree.places_of(site.figure)}
    tail = named(site.tree, noun)
    extra = tuple(each for each in tail.phrase.pieces if not each.inflects) if not doing else ()
    synonyms = (f"количество {plural(lemma, 'gent')}",) if not doing else ()
    return Measured(
        Phrase((*phrase.pieces, *extra)),
        rule,
        confidence,
        inside=frozenset(inside | tail.inside),
        owners=_around(site),
        context=_context(site),
        synonyms=synonyms,
        verb=site.verb,
    )


def _measured_subject(site: Site) -> Measured | None:
    """«Выделено 300 млн рублей», «добыто 3 млн тонн нефти», «выпало 30 мм осадков»: an amount that something happened to."""
    lemma = site.lemma(site.verb)
    stuff = _stuff(site)
    if lemma in table.LEVEL_VERBS and (subject := _subject(site.tree, site.verb, but=site.node)) >= 0:
        return _level(site, subject, "level-of-subject", 0.8)
    if _is_money(site):
        return _money_deed(site, lemma)
    return _deed_of_stuff(site, lemma, stuff)


def _deed_of_stuff(site: Site, lemma: str, stuff: Named | None) -> Measured | None:
    """Name the deed and the stuff («добыча нефти»), or the amount of the stuff («объем осадков»)."""
    if stuff is None:
        return _by_unit(site)
    deed = table.DEEDS.get(lemma)
    pieces = tuple(Piece(each.text, each.lemma) for each in stuff.phrase.pieces)
    form = (
        None
        if deed
        else participle(
            site.tree.tokens[site.verb].text.lower(),
            passive=True,
            number=_number_of(stuff),
            gender=_gender_of(site, stuff),
        )
    )
    dimension = _dimension_word(site) or "объем"
    name = dimension if dimension in {"срок", "доля", "площадь", "длина"} else "объем"
    head = fixed(deed) if deed else (*fixed(name), *((Piece(form, lemma),) if form and name == "объем" else ()))
    return Measured(
        Phrase((*head, *pieces)),
        "deed",
        0.85,
        inside=stuff.inside,
        owners=_around(site),
        gives=deed in {"экспорт", "поставки", "отгрузка", "продажа"},
        takes=deed in {"импорт", "закупка"},
        context=_context(site),
        verb=site.verb,
    )


def _number_of(stuff: Named) -> str:
    return next((each.number for each in stuff.phrase.pieces if each.inflects and not each.gender), "plur") or "plur"


def _gender_of(site: Site, stuff: Named) -> str:
    genders = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}
    heads = [each for each in stuff.inside if site.tree.case(each) == "Gen" and site.tree.tokens[each].pos in NOMINAL]
    return genders.get(site.tree.tokens[min(heads)].feats.get("Gender", ""), "") if heads else ""


def _stuff(site: Site) -> Named | None:
    """Return what a unit of measure is of: «тонн зерна» in the genitive."""
    tree = site.tree
    places = [site.anchor, *tree.places_of(site.figure)]
    for place in places:
        for each in tree.children(place, "nmod", "nsubj", "obj"):
            if (
                each > site.anchor - 1
                and each not in tree.figure_at
                and tree.case(each) == "Gen"
                and not tree.preposition(each)
            ):
                return None if tree.is_entity(each) else named(tree, each)
    return None


def _share(site: Site) -> Measured | None:
    """«30 % жителей поддержали», «30 % приходится на малый бизнес»: a share."""
    tree = site.tree
    stuff = _stuff(site)
    if stuff is not None:
        doing = _doing(site, passive=site.relation == "nsubj:pass") if site.verb >= 0 else ()
        pieces = tuple(Piece(each.text, each.lemma) for each in stuff.phrase.pieces)
        fits = _number_of(stuff) == "plur"
        return Measured(
            Phrase((*fixed("доля"), *(doing if fits else ()), *pieces)),
            "share-of",
            0.85,
            stuff.inside,
            _around(site),
            context=_context(site),
            verb=site.verb,
        )
    if site.verb >= 0 and site.lemma(site.verb) in table.SHARES:
        owners = [
            each
            for each in tree.children(site.verb, "obl", "iobj")
            if (tree.preposition(each) == "на" or (not tree.preposition(each) and tree.case(each) == "Dat"))
            and each not in tree.figure_at
        ]
        for place in owners:
            target = (
                next((e for e in tree.children(place, "nmod") if tree.case(e) == "Gen"), place)
                if site.lemma(place) == "доля"
                else place
            )
            if tree.is_entity(target):
                return Measured(
                    Phrase(fixed("доля")),
                    "share-of",
                    0.75,
                    frozenset(tree.subtree(place)),
                    _around(site),
                    context=_context(site),
                    verb=site.verb,
                )
            whole = named(tree, target)
            gen = whole.phrase.in_case("gent")
            return Measured(
                Phrase((*fixed("доля"), *_plain(gen))),
                "share-of",
                0.8,
                whole.inside | {place},
                _around(site),
                context=_context(site),
                verb=site.verb,
            )
    return None


def _plain(text: str) -> tuple[Piece, ...]:
    return tuple(Piece(each, each.lower()) for each in text.split())


def _verb_level(site: Site) -> Measured | None:
    """«Товарооборот достиг 162 млн», «цены выросли на 5 %»: the subject of a verb of levels or movements."""
    verb, lemma = site.verb, site.lemma(site.verb)
    if verb < 0 or lemma not in table.LEVEL_VERBS | table.CHANGE_VERBS | table.PRICE_VERBS:
        return None
    if lemma in table.CHANGE_VERBS and (moved := _moved(site)) >= 0:
        return _level(site, moved, "moved-object", 0.9)
    subject = _subject(site.tree, verb, but=site.node)
    if subject < 0:
        return None
    if site.figure.unit == "percent" and lemma in {
        "уйти",
        "уходить",
        "пойти",
        "приходиться",
        "прийтись",
        "принадлежать",
    }:
        return _share(site)
    if (
        site.figure.unit == "percent"
        and site.figure.turn is Turn.PLAIN
        and lemma in table.SHARES
        and not _measures(site, subject)
    ):
        return _share_of_subject(site, subject)
    if lemma in table.PRICE_VERBS and not site.tree.is_entity(subject) and site.lemma(subject) not in table.DIMENSIONS:
        return _priced(site, subject, "цена" if lemma != "стоить" and "обойтись" != lemma else "стоимость")
    return _level(site, subject, "level-of-subject", 0.9)


def _measures(site: Site, subject: int) -> bool:
    """Say whether a subject is itself something measured: a share, a level, a movement, or singular."""
    lemma = site.lemma(subject)
    if lemma in table.DIMENSIONS | table.BEARERS | table.MOVEMENT_NOUNS:
        return True
    return site.tree.tokens[subject].feats.get("Animacy") != "Anim" or site.tree.is_entity(subject)


def _share_of_subject(site: Site, subject: int) -> Measured:
    whole = named(site.tree, subject)
    return Measured(
        Phrase((*fixed("доля"), *_plain(whole.phrase.in_case("gent")))),
        "share-of",
        0.8,
        whole.inside,
        _around(site),
        context=_context(site),
        verb=site.verb,
    )


def _moved(site: Site) -> int:
    """Return the object of a verb that moves something («компания увеличила выручку на 12 %»), or -1."""
    objects = [
        each
        for each in site.tree.children(site.verb, "obj")
        if each not in site.tree.figure_at and each != site.node and site.tree.tokens[each].pos in NOMINAL
    ]
    return objects[0] if objects else -1


def _subject(tree: Tree, verb: int, *, but: int) -> int:
    """Return the subject of a verb, or of the verb that it is joined to; -1 where there is none."""
    for place in (verb, *tree.climb(verb)):
        token = tree.tokens[place]
        if place != verb and not is_verb(tree, place) and token.pos not in NOMINAL:
            continue
        found = [
            each for each in tree.children(place, "nsubj", "nsubj:pass") if each != but and each not in tree.figure_at
        ]
        relative = [each for each in found if tree.tokens[each].lemma in {"который", "что", "это", "кто"}]
        named_subjects = [
            each for each in found if each not in relative and (tree.tokens[each].pos != "PRON" or tree.is_entity(each))
        ]
        if named_subjects:
            return named_subjects[0]
        if relative and not named_subjects and (noun := _antecedent(tree, place)) >= 0:
            return noun
        if (
            place != verb
            and token.pos in NOMINAL
            and tree.tokens[verb].relation in {"acl", "acl:relcl"}
            and tree.head(verb) == place
        ):
            return place
        if tree.tokens[place].relation not in {
            "conj",
            "advcl",
            "xcomp",
            "ccomp",
            "parataxis",
            "acl",
            "acl:relcl",
            "aux",
            "cop",
        }:
            return -1
    return -1


def _antecedent(tree: Tree, verb: int) -> int:
    head = tree.head(verb)
    return head if head >= 0 and tree.tokens[head].pos in NOMINAL else -1


def _deed(site: Site) -> Measured | None:
    """«Завод выпустил 35 тыс. автомобилей», «компания заработала 3 млрд», «купил акции на 5 млн»: what was done."""
    verb, lemma = site.verb, site.lemma(site.verb)
    if verb < 0:
        return None
    if _is_money(site):
        return _money_deed(site, lemma)
    direct = site.relation == "obj" or (site.relation in {"obl", "nummod", "advmod"} and not site.preposition)
    if direct and site.counts:
        return _counted_object(site, lemma)
    if direct and (stuff := _stuff(site)) is not None:
        return _deed_of_stuff(site, lemma, stuff)
    return None


def _counted_object(site: Site, lemma: str) -> Measured:
    things = in_genitive(site.tree, site.noun)
    deed = table.DEEDS.get(lemma)
    tail = named(site.tree, site.noun)
    if deed:
        return Measured(
            Phrase((*fixed(deed), *things)), "deed", 0.85, tail.inside, _around(site), gives=deed in {"экспорт", "поставки"}, takes=deed in {"импорт", "закупка"},
            context=_context(site), synonyms=(f"число {' '.join(each.text for each in things)}",), verb=site.verb,
        )  # fmt: skip
    form = participle(site.tree.tokens[site.verb].text.lower(), passive=True)
    return _count(
        site, (Piece(form, lemma), *_circumstance(site)) if form else (), rule="counted-object", confidence=0.8
    )


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
        return _level(site, thing, "moved-object", 0.7)
    if name in table.PRICED_DEEDS and thing >= 0:
        return _priced(site, thing, name)
    if (
        thing >= 0
        and tree.tokens[thing].relation != "nsubj"
        and site.preposition in {"на", "за"}
        and not tree.is_entity(thing)
    ):
        return _priced(site, thing, table.DEEDS.get(lemma, name))
    if thing >= 0 and tree.tokens[thing].relation == "obj" and site.preposition and not tree.is_entity(thing):
        return _level(site, thing, "moved-object", 0.75)
    purpose = _purpose(site)
    return Measured(
        Phrase((*fixed(name), *purpose)),
        "money-deed",
        0.8,
        frozenset(),
        _around(site),
        gives=name == "инвестиции",
        context=_context(site),
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
            or token.lemma in _NO_CIRCUMSTANCE
        ):
            continue
        if tree.preposition(place) in {"на", "в", "от", "за"} and not any(
            map(str.isdigit, "".join(tree.tokens[e].text for e in tree.subtree(place)))
        ):
            whole = named(tree, place)
            preposition = tree.preposition(place)
            return (Piece(preposition, preposition), *(Piece(each.text, each.lemma) for each in whole.phrase.pieces))
    return ()


def _priced(site: Site, thing: int, name: str) -> Measured:
    """«Стоимость проекта», «цена покупки компании»: a name with the thing in the genitive."""
    tree = site.tree
    whole = named(tree, thing)
    if tree.is_entity(thing):
        return Measured(
            Phrase(fixed(name)),
            "price",
            0.8,
            frozenset(tree.subtree(thing)),
            _around(site),
            context=_context(site),
            verb=site.verb,
        )
    return Measured(
        Phrase((*fixed(name), *_plain(whole.phrase.in_case("gent")))),
        "price",
        0.8,
        whole.inside,
        _around(site),
        context=_context(site),
        verb=site.verb,
        stem=fixed(name),
    )


def _is_money(site: Site) -> bool:
    unit = site.figure.unit or ""
    return len(unit) == 3 and unit.isupper()  # noqa: PLR2004 - the length of an ISO 4217 code


def _attribute(site: Site) -> Measured | None:
    """«Контракт на 3 млрд», «население в 2 млн», «завод мощностью 5 ГВт», «рост цен на 5 %»: the noun beside it."""
    tree, head = site.tree, site.head
    node_lemma = site.lemma(site.node)
    if site.node != site.anchor and node_lemma in table.DIMENSIONS:
        return _dimension(site, site.node)
    if head < 0 or tree.tokens[head].pos not in NOMINAL or head in tree.figure_at:
        return None
    if site.figure.unit == "percent" and (stuff := _stuff(site)) is not None and site.figure.turn is not Turn.CHANGE:
        return _share(site) or Measured(Phrase(stuff.phrase.pieces), "share-of", 0.6, stuff.inside)
    lemma = site.lemma(head)
    if (
        site.counts
        and site.relation == "appos"
        and tree.tokens[head].feats.get("Number") == "Plur"
        and site.figure.noun == "человек"
    ):
        of = named(tree, head)
        return Measured(
            Phrase((*fixed("число"), *_plain(of.phrase.in_case("gent")))),
            "counted-noun",
            0.75,
            of.inside,
            _around(site),
            context=_context(site),
        )
    if site.counts and lemma not in table.DIMENSIONS | table.MOVEMENT_NOUNS | table.BEARERS and not _is_amount_of(site):
        return _count(site, (), rule="counted-noun", confidence=0.7)
    if lemma in table.MOVEMENT_NOUNS:
        return _movement_noun(site, head)
    if lemma in table.DIMENSIONS:
        return _dimension(site, head)
    if lemma in table.SUMS and _is_money(site):
        name = table.SUM_NAMES.get(lemma)
        return _priced(site, head, name) if name else _level(site, head, "attribute", 0.85)
    if tree.is_entity(head):
        return _by_unit(site)
    return _level(site, head, "attribute", 0.8)


def _is_amount_of(site: Site) -> bool:
    """Say whether a count tells how large its head is: «население в 2 млн человек», «группа из 12 человек»."""
    return site.preposition in {"в"}


def _movement_noun(site: Site, head: int) -> Measured | None:
    """«Рост торговли на 5 %», «снижение ставки до 9 %»: the thing that moved."""
    tree = site.tree
    things = [
        each
        for each in tree.children(head, "nmod")
        if each not in tree.figure_at and each != site.node and tree.case(each) in {"Gen", "Loc", "Ins", "Dat"}
    ]
    moved: Movement = "down" if site.lemma(head) in table.FALLING_NOUNS else "up"
    is_change = site.figure.turn is Turn.CHANGE or site.preposition == "на" or not site.preposition
    if not things:
        attributive = Phrase(_movement_attributes(site, head))
        return Measured(
            attributive,
            "movement-noun",
            0.7,
            named(tree, head).inside,
            _around(site),
            movement=moved,
            context=_context(site),
            verb=site.verb,
        )
    found = _level(site, things[0], "movement-noun", 0.85)
    return replace(found, movement=moved) if is_change else found


def _movement_attributes(site: Site, head: int) -> tuple[Piece, ...]:
    """Return «экономика»-like names for «экономический рост»: the whole phrase of the movement."""
    return named(site.tree, head).phrase.pieces


def _dimension(site: Site, head: int) -> Measured:
    """«Завод мощностью 5 ГВт» → the dimension of the thing that it belongs to."""
    tree = site.tree
    whole = named(tree, head, skip=frozenset({site.node, site.anchor}))
    has_tail = any(not each.inflects for each in whole.phrase.pieces)
    owner = tree.head(head)
    if (
        has_tail
        or owner < 0
        or tree.tokens[owner].pos not in NOMINAL
        or owner in tree.figure_at
        or tree.tokens[head].relation in {"nsubj", "conj"}
    ):
        return Measured(
            whole.phrase, "dimension", 0.85, whole.inside, _around(site), context=_context(site), verb=site.verb
        )
    of = named(tree, owner, skip=frozenset({head}))
    if tree.is_entity(owner):
        return Measured(
            whole.phrase, "dimension", 0.85, whole.inside | of.inside, _around(site), context=_context(site)
        )
    return Measured(
        Phrase((*whole.phrase.pieces, *_plain(of.phrase.in_case("gent")))),
        "dimension",
        0.85,
        whole.inside | of.inside,
        _around(site),
        context=_context(site),
    )


def _by_unit(site: Site) -> Measured | None:
    """Name the quantity that the unit is of, where the figure stands beside nothing but an entity."""
    unit = "currency" if _is_money(site) else site.figure.unit or ""
    name = next((name for start, name in table.ENTITY_DIMENSIONS if unit.startswith(start)), None)
    if name is None:
        return None
    return Measured(
        Phrase(fixed(name)), "unit-dimension", 0.55, frozenset(), _around(site), context=_context(site), verb=site.verb
    )


def _conjoined(site: Site) -> Measured | None:
    """«Погибли 5 человек и 2 ребенка», «35 и 40 млн»: the figure before it, in its own unit."""
    head_figure = site.tree.figure_at.get(site.head) if site.head >= 0 else None
    if head_figure is None or head_figure == site.figure:
        return None
    found = next((told for figure, told in site.earlier if figure == head_figure), None)
    if found is None or (site.counts and head_figure.noun != site.figure.noun):
        return _count(site, (), rule="counted-noun", confidence=0.6) if site.counts else found
    return replace(found, rule="conjoined", confidence=0.6)


def _votes(site: Site) -> Measured | None:
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
        Phrase((*fixed("число"), *_plain(f"голосов {side}"))),
        "votes",
        0.8,
        owners=_around(site),
        context=_context(site),
        verb=site.verb,
    )


def _counted(site: Site) -> Measured | None:
    """Whatever counts things is at least the number of them."""
    if site.verb >= 0 and site.counts:
        return _count(site, (), rule="counted-noun", confidence=0.6)
    return _count(site, (), rule="counted-noun", confidence=0.6) if site.counts else None


def _verb_subject(site: Site) -> Measured | None:
    """A figure beside any other verb: the quantity of its unit, of the subject."""
    if site.verb < 0:
        return None
    if (stuff := _stuff(site)) is not None:
        return _share(site) if site.figure.unit == "percent" else _deed_of_stuff(site, site.lemma(site.verb), stuff)
    subject = _subject(site.tree, site.verb, but=site.node)
    if subject < 0:
        return _by_unit(site)
    if site.tree.tokens[subject].feats.get("Animacy") == "Anim" or site.tree.is_entity(subject):
        return _by_unit(site) or _level(site, subject, "subject", 0.5)
    unit = site.figure.unit or ""
    name = next((name for start, name in table.UNIT_DIMENSIONS if unit.startswith(start) and unit != "percent"), None)
    if name and site.lemma(subject) not in table.DIMENSIONS:
        return replace(_priced(site, subject, name), rule="unit-dimension", confidence=0.65)
    return _level(site, subject, "subject", 0.6)


def _level(site: Site, head: int, rule: str, confidence: float) -> Measured:
    """Return a noun phrase as what is measured; of a movement noun, what moved («рост цен составил 5 %»)."""
    tree = site.tree
    if is_general(tree, head) and site.earlier:
        return replace(site.earlier[-1][1], rule=rule, confidence=0.6, movement=None)
    if site.lemma(head) in table.MOVEMENT_NOUNS and site.lemma(head) not in table.DIMENSIONS:
        return _moved_noun(site, head, rule, confidence)
    if tree.is_entity(head):
        return _entity_level(site, head)
    whole = named(tree, head, skip=frozenset({site.node, site.anchor}))
    lemma = site.lemma(head)
    dimension = _dimension_word(site) if _is_thing(site, head, rule) else ""
    if dimension:
        return replace(_priced(site, head, dimension), rule=rule, confidence=confidence * 0.8)
    behind = table.VERBS_BEHIND.get(lemma, ())
    return Measured(
        whole.phrase, rule, confidence, whole.inside, _around(site), gives=lemma in table.GIVING, takes=lemma in table.TAKING,
        context=_context(site), synonyms=behind if len(whole.phrase.pieces) == 1 else (), verb=site.verb,
    )  # fmt: skip


def _is_thing(site: Site, head: int, rule: str) -> bool:
    """Say whether a noun names somebody or something that is no measure by itself: it has a price, a share, a span."""
    token, lemma = site.tree.tokens[head], site.lemma(head)
    if lemma in table.DIMENSIONS | table.SUMS | table.BEARERS | table.MOVEMENT_NOUNS or lemma in table.VERBS_BEHIND:
        return False
    if token.text.isupper() and len(token.text) > 1:
        return False
    if token.feats.get("Animacy") == "Anim":
        return True
    unsure = rule in {"nearest-noun", "subject", "attribute"} or (site.figure.unit or "").startswith(
        ("duration-", "length-", "mass-")
    )
    return unsure and not lemma.endswith(table.ABSTRACT_ENDINGS)


def _dimension_word(site: Site) -> str:
    if site.lemma(site.verb) == "жить" and (site.figure.unit or "").startswith("duration-"):
        return "продолжительность жизни"
    unit = "currency" if _is_money(site) else site.figure.unit or ""
    if site.figure.turn is Turn.CHANGE:
        return ""
    return next((name for start, name in table.ENTITY_DIMENSIONS if unit.startswith(start)), "")


def _moved_noun(site: Site, head: int, rule: str, confidence: float) -> Measured:
    tree = site.tree
    moved: Movement = "down" if site.lemma(head) in table.FALLING_NOUNS else "up"
    things = [
        each
        for each in tree.children(head, "nmod")
        if tree.case(each) == "Gen" and each not in tree.figure_at and not tree.is_entity(each)
    ]
    target = things[0] if things else -1
    if target < 0:
        whole = named(tree, head, skip=frozenset({site.node, site.anchor}))
        return Measured(
            whole.phrase, rule, confidence, whole.inside, _around(site), context=_context(site), verb=site.verb
        )
    found = named(tree, target)
    inside = found.inside | {head}
    return Measured(
        found.phrase, rule, confidence, inside, _around(site), movement=moved, context=_context(site), verb=site.verb
    )


def _entity_level(site: Site, head: int) -> Measured:
    """«Акции», «Казахстан вырос на 5 %»: the quantity of the unit, owned by the entity."""
    found = _by_unit(site)
    phrase = Phrase(fixed("показатель")) if found is None else found.phrase
    if site.figure.unit == "percent" and site.figure.turn is Turn.CHANGE:
        phrase = Phrase(fixed("показатель"))
    if site.lemma(site.verb) in table.PRICE_VERBS:
        phrase = Phrase(fixed("стоимость"))
    return Measured(
        phrase,
        "unit-dimension",
        0.5,
        frozenset(site.tree.subtree(head)),
        _around(site),
        context=_context(site),
        verb=site.verb,
    )


def _around(site: Site) -> frozenset[int]:
    """Return the tokens of the clause: those below its verb or head that belong to no other clause."""
    around = clause(site.tree, site.node)
    top = next((each for each in around if site.tree.tokens[each].relation == "acl:relcl"), -1)
    if top < 0:
        return around
    whole = site.tree.head(top)
    return around | {
        each for each in site.tree.subtree(whole) if site.tree.tokens[each].head == whole or each == whole
    } - {top}


def clause(tree: Tree, place: int) -> frozenset[int]:
    """Return the tokens of the clause that a token stands in."""
    top = place
    for each in tree.climb(place):
        if tree.tokens[top].relation in _CLAUSES:
            break
        top = each
    seen, waiting = {top}, [top]
    while waiting:
        for each in tree.children(waiting.pop()):
            if each in seen:
                continue
            if tree.tokens[each].relation not in _CLAUSES or (
                tree.tokens[each].relation == "conj" and not is_verb(tree, each)
            ):
                seen.add(each)
                waiting.append(each)
    return frozenset(seen)


_CLAUSES: Final = frozenset({"parataxis", "ccomp", "advcl", "acl:relcl", "csubj", "conj"})


def _context(site: Site) -> tuple[str, ...]:
    """Return the lemmas of the verb and of what stands around the figure, names and figures left out."""
    tree = site.tree
    around = [site.head, *(_around(site))]
    found = []
    for place in sorted({each for each in around if each >= 0}):
        token = tree.tokens[place]
        if place in tree.figure_at or tree.is_entity(place) or token.pos not in {"NOUN", "VERB", "ADJ", "PROPN"}:
            continue
        if (
            token.lemma
            and token.lemma not in table.LEVEL_VERBS
            and token.lemma not in _NO_CIRCUMSTANCE
            and token.lemma.isalpha()
        ):
            found.append(token.lemma)
    return tuple(dict.fromkeys(found))


def _nearest(site: Site) -> Measured | None:
    """The noun nearest before the figure, else after it."""
    tree = site.tree
    first = min(tree.places_of(site.figure))
    free = [
        each
        for each in range(len(tree.tokens))
        if tree.tokens[each].pos == "NOUN"
        and each not in tree.figure_at
        and not tree.is_entity(each)
        and site.lemma(each) not in _NO_CIRCUMSTANCE
    ]
    before = [each for each in free if each < first]
    if not free:
        return _by_unit(site)
    return replace(
        _level(site, before[-1] if before else free[0], "nearest-noun", 0.3), rule="nearest-noun", confidence=0.3
    )


Rule = Callable[[Site], Measured | None]

RULES: Final[tuple[Rule, ...]] = (
    _equivalent,
    _after_before,
    _compared,
    _votes,
    _enumerated,
    _predicate,
    _adjacent,
    _counted_subject,
    _verb_level,
    _deed,
    _conjoined,
    _attribute,
    _verb_subject,
    _counted,
    _nearest,
)
