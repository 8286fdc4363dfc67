"""A figure in a parsed Russian sentence enters; where it hangs in the tree, and what stands around it, leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.language.lemmas import readings
from bot.parse.analysis import Token
from bot.parse.found import FoundFigure
from bot.parse.measured import tables_ru as table
from bot.parse.measured.listed import listed
from bot.parse.measured.measure import Measured, Piece
from bot.parse.measured.phrase_ru import Named, named
from bot.parse.measured.ru_near import another_verb_between, parted, subject_beside, verb_beside
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
        if place < 0:
            return ""
        token = self.tree.tokens[place]
        return _done(token) or token.lemma

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
    short = token.pos == "ADJ" and token.feats.get("Variant") == "Short"
    return token.pos in VERBAL or short or bool(_done(token))


def _done(token: Token) -> str:
    """Return the verb of «намолочено», which a parser may take for a noun; empty for any other word."""
    text = token.text.lower()
    if token.pos not in {"NOUN", "ADV", "PROPN"} or not text.endswith(("ено", "ано", "ято", "ито", "ыто", "ото")):
        return ""
    first = readings(text)[0]
    return str(first.normal_form).replace("ё", "е") if first.tag.POS == "PRTS" else ""


def site_of(tree: Tree, figure: FoundFigure, *, earlier: Sequence[tuple[FoundFigure, Measured]]) -> Site | None:
    """Return where a figure hangs, nouns that merely carry it climbed over; None where it has no token."""
    anchor = tree.anchor(figure)
    if anchor < 0:
        return None
    node = anchor
    for head in tree.climb(anchor):
        if not _carries(tree, head, node, figure):
            if is_verb(tree, head) and parted(tree, head, node) and (beside := verb_beside(tree, node)) >= 0:
                head = beside  # noqa: PLW2901 - the head that the parser missed
            return Site(tree, figure, anchor=anchor, node=node, head=head, earlier=earlier)
        node = head
    return Site(tree, figure, anchor=anchor, node=node, head=-1, earlier=earlier)


def _carries(tree: Tree, head: int, node: int, figure: FoundFigure) -> bool:
    token = tree.tokens[head]
    if token.pos in {"ADV", "NUM", "ADP", "DET"} and token.text.lower() in _MEASURED_OFF:
        return True
    if token.lemma not in table.BEARERS or token.pos not in NOMINAL or tree.figure_at.get(head) not in {None, figure}:
        return False
    if token.relation in {"nsubj", "nsubj:pass"} or node > head + BEARER_REACH:
        return False
    own = [each for each in tree.children(head, "nmod") if each != node and each not in tree.figure_at]
    return not any(tree.case(each) == "Gen" and not tree.preposition(each) for each in own)


_MEASURED_OFF: Final = listed(
    "более менее больше меньше выше ниже свыше около почти примерно порядка максимум минимум до"
)
"""Words of precision that a parser may hang a figure on."""


BEARER_REACH: Final = 8
"""Tokens within which a figure follows the noun that carries it."""


NO_CIRCUMSTANCE: Final = listed(
    "год месяц день неделя квартал итог результат среднее период время начало "
    "конец январь февраль март апрель май июнь июль август "
    "сентябрь октябрь ноябрь декабрь понедельник вторник среда четверг пятница суббота воскресенье слово данные "
    "словам дело вечер"
    "утро ночь сутки час минута сезон раз число случай основное том помощь счет"
)


def stuff_of(site: Site) -> Named | None:
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


def plain(text: str) -> tuple[Piece, ...]:
    """Return words as pieces that do not inflect."""
    return tuple(Piece(each, each.lower()) for each in text.split())


def subject_of(tree: Tree, verb: int, *, but: int) -> int:
    """Return the subject of a verb, or of the verb that it is joined to; -1 where there is none."""
    for place in (verb, *tree.climb(verb)):
        token = tree.tokens[place]
        if place != verb and not is_verb(tree, place) and token.pos not in NOMINAL:
            continue
        if is_verb(tree, place) and (beside := _clearer(tree, place, but=but)) >= 0:
            return beside
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


def _clearer(tree: Tree, verb: int, *, but: int) -> int:
    """Return the subject beside a verb where the tree has none, or one beyond a colon; else -1."""
    own = [each for each in tree.children(verb, "nsubj", "nsubj:pass") if each != but]
    clear = [each for each in own if not (parted(tree, each, verb) or another_verb_between(tree, each, verb))]
    if clear:
        better = len(clear) < len(own) and tree.tokens[clear[0]].pos == "NOUN" and clear[0] not in tree.figure_at
        return clear[0] if better else -1
    return subject_beside(tree, verb, but=but)


def _antecedent(tree: Tree, verb: int) -> int:
    head = tree.head(verb)
    return head if head >= 0 and tree.tokens[head].pos in NOMINAL else -1


def is_money(site: Site) -> bool:
    """Say whether the unit is a currency."""
    unit = site.figure.unit or ""
    return len(unit) == 3 and unit.isupper()  # noqa: PLR2004 - the length of an ISO 4217 code


def tokens_around(site: Site) -> frozenset[int]:
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


def context_of(site: Site) -> tuple[str, ...]:
    """Return the lemmas of the verb and of what stands around the figure, names and figures left out."""
    tree = site.tree
    around = [site.head, *(tokens_around(site))]
    found = []
    for place in sorted({each for each in around if each >= 0}):
        token = tree.tokens[place]
        if place in tree.figure_at or tree.is_entity(place) or token.pos not in {"NOUN", "VERB", "ADJ", "PROPN"}:
            continue
        if (
            token.lemma
            and token.lemma not in table.LEVEL_VERBS
            and token.lemma not in NO_CIRCUMSTANCE
            and token.lemma.isalpha()
        ):
            found.append(token.lemma)
    return tuple(dict.fromkeys(found))
