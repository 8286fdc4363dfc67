"""A noun of a parsed Russian sentence enters; the name of a measure that it heads leaves.

Entities within the phrase are left out of its name: they become parties of the fact.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.language.inflection import CASES, gender_of, number_of, plural
from bot.language.lemmas import WordClass, is_dictionary_word, readings, word_class
from bot.parse.analysis import Token
from bot.parse.measured.listed import listed
from bot.parse.measured.measure import Phrase, Piece
from bot.parse.measured.tables_ru import DROPPED, GENERIC_OWNERS
from bot.parse.measured.tree import NOMINAL, Tree

_MOST_TAIL: Final = 5
"""Words after its head that a measure's name keeps; what follows tells where and when, not what."""

_TIME: Final = listed(
    "год квартал месяц полугодие неделя день сутки период итог начало конец "
    "январь февраль март апрель май июнь июль август "
    "сентябрь октябрь ноябрь декабрь время сезон"
)
_GENERAL_HEADS: Final = frozenset({"показатель", "цифра", "результат", "значение"})
_TAIL_PREPOSITIONS: Final = frozenset({"на", "по", "от", "для", "к", "без", "с", "о", "об", "в", "во"})
_NUMBERS: Final = {"Sing": "sing", "Plur": "plur"}
_GENDERS: Final = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}


@dataclass(frozen=True, slots=True)
class Named:
    """A phrase and the tokens that it was made of, entities and their prepositions counted in."""

    phrase: Phrase
    inside: frozenset[int]


def named(tree: Tree, head: int, *, skip: frozenset[int] = frozenset()) -> Named:
    """Return the noun phrase of a head: its attributes, and the chain of nouns that depend on it."""
    inside = {head}
    pieces = [*_attributes(tree, head, inside), _head_piece(tree, head)]
    _tail(tree, head, pieces=pieces, inside=inside, skip=skip)
    return Named(Phrase(tuple(pieces)), frozenset(inside))


def _head_piece(tree: Tree, head: int) -> Piece:
    token = tree.tokens[head]
    return Piece(
        _spelt(token.text, opens=_opens(token, head)),
        token.lemma or token.text.lower(),
        inflects=True,
        case=CASES.get(token.feats.get("Case", ""), ""),
        number=_NUMBERS.get(token.feats.get("Number", ""), ""),
    )


def _spelt(text: str, *, opens: bool) -> str:
    """Write a word that opens its sentence small, unless it is an abbreviation."""
    return text.lower() if opens and not (text.isupper() and len(text) > 1) else text


def _opens(token: Token, place: int) -> bool:
    """Say whether a word is capital only because it opens its sentence."""
    return place == 0 and (token.pos != "PROPN" or is_dictionary_word(token.text.lower().replace("ё", "е")))


def _attributes(tree: Tree, head: int, inside: set[int], *, counted: bool = False) -> list[Piece]:
    """Return the adjectives that tell which noun is meant; of a counted one, those after its number."""
    pieces: list[Piece] = []
    for place in tree.children(head, "amod", "det", "acl"):
        token = tree.tokens[place]
        if place > head or (place in tree.figure_at and not (counted and token.pos == "ADJ")):
            continue
        if tree.is_entity(place) or token.lemma in DROPPED or token.relation == "det":
            inside.add(place)
            continue
        if token.relation == "acl" or token.pos not in {"ADJ", "VERB"} or any(map(str.isdigit, token.text)):
            continue
        inside.update(tree.subtree(place))
        pieces += _agreeing(tree, place, head)
    return pieces


def _agreeing(tree: Tree, place: int, head: int) -> list[Piece]:
    token, noun = tree.tokens[place], tree.tokens[head]
    before = [
        Piece(_spelt(tree.tokens[each].text, opens=each == 0), tree.tokens[each].lemma)
        for each in tree.children(place, "advmod")
        if each < place
    ]
    number = _NUMBERS.get(noun.feats.get("Number", ""), "")
    piece = Piece(
        _spelt(token.text, opens=place == 0),
        token.lemma,
        inflects=True,
        case=CASES.get(token.feats.get("Case", ""), ""),
        number=number,
        gender=_GENDERS.get(token.feats.get("Gender", ""), "") if number == "sing" else "",
    )
    return [*before, piece, *_conjoined(tree, place, piece)]


def _conjoined(tree: Tree, place: int, first: Piece) -> list[Piece]:
    """Return the further adjectives of «научных и учебных»."""
    found: list[Piece] = []
    for each in tree.children(place, "conj"):
        token = tree.tokens[each]
        if token.pos != "ADJ" or each < place:
            continue
        joint = tree.children(each, "cc")
        found += [Piece(tree.tokens[at].text, tree.tokens[at].lemma) for at in joint]
        found.append(
            Piece(token.text, token.lemma, inflects=True, case=first.case, number=first.number, gender=first.gender)
        )
    return found


def _tail(tree: Tree, head: int, *, pieces: list[Piece], inside: set[int], skip: frozenset[int]) -> None:
    """Add the nouns that depend on a head, and theirs; leave out entities, spans of time and figures."""
    kept = 0
    for place in tree.children(head, "nmod", "conj", "appos", "flat:name", "flat:foreign"):
        if place < head or place in skip or kept >= _MOST_TAIL or place in tree.figure_at:
            continue
        below = tree.subtree(place)
        token = tree.tokens[place]
        if token.relation == "conj" and not _is_like(tree, place, head):
            continue
        if tree.is_entity(place) or token.lemma in GENERIC_OWNERS:
            inside.update(below)
            _tail(tree, place, pieces=pieces, inside=inside, skip=skip) if not tree.is_entity(place) else None
            continue
        counted_time = tree.tokens[head].lemma in {"число", "количество"} and token.feats.get("Number") == "Plur"
        if (
            (token.lemma in _TIME and not counted_time)
            or (any(each in tree.figure_at for each in below) and not counted_time)
            or not _belongs(tree, place)
        ):
            continue
        _add_noun(tree, place, pieces=pieces, inside=inside, skip=skip)
        kept += 1


def _is_like(tree: Tree, place: int, head: int) -> bool:
    """Say whether two nouns are named in one breath («добыча и переработка»), neither with a figure of its own."""
    tokens = tree.tokens
    joint = tree.children(place, "cc")
    return tokens[place].pos in NOMINAL and tree.case(place) == tree.case(head) and bool(joint)


def _belongs(tree: Tree, place: int) -> bool:
    preposition = tree.preposition(place)
    if preposition:
        return preposition in _TAIL_PREPOSITIONS and tree.tokens[place].pos in NOMINAL
    return tree.tokens[place].pos in NOMINAL and tree.case(place) in {"Gen", "Ins", "Nom", "Dat", ""}


def _add_noun(tree: Tree, place: int, *, pieces: list[Piece], inside: set[int], skip: frozenset[int]) -> None:
    token = tree.tokens[place]
    inside.add(place)
    for each in (*tree.children(place, "case", "cc"),):
        if each < place:
            inside.add(each)
            pieces.append(Piece(tree.tokens[each].text.lower(), tree.tokens[each].lemma))
    joined = token.relation == "conj"
    pieces += [Piece(piece.text, piece.lemma) for piece in _attributes(tree, place, inside)]
    pieces.append(_head_piece(tree, place) if joined else Piece(token.text, token.lemma))
    _tail(tree, place, pieces=pieces, inside=inside, skip=skip)


def is_general(tree: Tree, head: int) -> bool:
    """Say whether a noun names nothing in particular («этот показатель»)."""
    return tree.tokens[head].lemma in _GENERAL_HEADS


def fixed(text: str) -> tuple[Piece, ...]:
    """Return words of a table, in the nominative, as pieces of a phrase.

    Only the last noun and the adjectives before it inflect: «цена покупки» keeps its second word.

    >>> Phrase(fixed("выделенные средства")).in_case("gent"), Phrase(fixed("цена покупки")).in_case("gent")
    ('выделенных средств', 'цены покупки')
    """
    parts = text.split()
    head = next((at for at, each in enumerate(parts) if word_class(each) is WordClass.NOUN), 0)
    number, gender = number_of(parts[head]), gender_of(parts[head])
    return tuple(
        Piece(each, _lemma(each), at <= head, "nomn", number, gender if number == "sing" and at < head else "")
        for at, each in enumerate(parts)
    )


def _lemma(word: str) -> str:
    return str(readings(word)[0].normal_form).replace("ё", "е")


def in_genitive(tree: Tree, head: int) -> tuple[Piece, ...]:
    """Return a counted noun with its attributes in the genitive plural, as it stands after a number."""
    token = tree.tokens[head]
    before = [Piece(_plural_genitive(each.text), each.lemma) for each in _attributes(tree, head, set(), counted=True)]
    return (*before, Piece(_plural_genitive(token.lemma or token.text.lower()), token.lemma))


def _plural_genitive(word: str) -> str:
    return plural(word.lower(), "gent")
