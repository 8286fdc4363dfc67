"""The phrase of an English office, read from its noun: "professor of economics at the University of Oslo"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.models.entity import EntityKind
from bot.parse.analysis import MentionKind, Token
from bot.parse.names.english_words import EVALUATIVE, MODIFIERS, NO_OFFICES, OFFICES
from bot.parse.names.role_rules import Office
from bot.parse.names.scene import Placed, Scene

DETERMINERS: Final = frozenset(
    {"a", "an", "the", "its", "his", "her", "their", "our", "one", "another", "this", "that"}
)
POSSESSIVE: Final = frozenset({"'s", "’s", "'", "’"})
_GOVERNING: Final = frozenset({"of", "for", "at", "in", "to", "on", "with", "from"})
_CLOSING: Final = frozenset({",", ".", ";", ")", ":", "—", "–", "-", "!", "?", '"', "”", "who", "and", "but", "which"})
_PERSONAL: Final = re.compile(r"[a-z]{3,}(?:er|or|ist|ian|eer|man|woman|person|ologist|wright|keeper|maker)")
_NO_PERSONAL: Final = re.compile(
    r"(?:number|order|tower|river|corner|power|paper|letter|quarter|meter|matter|centre|center|computer|server|motor|factor|"
    r"sector|floor|door|winter|summer|weather|member|october|november|december|september|other|further|offer|answer|career|"
    r"chapter|disorder|border|water|error|mirror|color|favor|labor|behavior|human|woman|german|list|exist|consist)"
)
_SHORT_TITLES: Final = """
professor Prof Prof.; general Gen Gen.; senator Sen Sen.; representative Rep Rep.; governor Gov Gov.; lieutenant Lt
Lt.; colonel Col Col.; captain Capt Capt.; sergeant Sgt Sgt.; major Maj Maj.; reverend Rev Rev.
"""
_IRREGULAR_TITLES: Final = {
    short: title for title, *several in (group.split() for group in _SHORT_TITLES.split(";")) for short in several
}
_REACH: Final = 7


def office_phrase(scene: Scene, head: int) -> Office | None:
    """Read the office at a token with what it governs; None where the next word is the office it belongs to."""
    if head + 1 < len(scene.tokens) and _goes_on(scene, head + 1):
        return None
    return office_at(scene, head, complement_end(scene, head, len(scene.tokens)))


def is_place(scene: Scene, placed: Placed) -> bool:
    """Say whether a mention names a country or a town."""
    return scene.entity(placed).kind in {EntityKind.PLACE, EntityKind.COUNTRY}


def phrase_from(scene: Scene, place: int, person: Placed, *, strict: bool) -> Iterator[Office]:
    """Read the office, or the offices joined by "and", that start at a token."""
    head = _head_from(scene, place)
    if head is None:
        return
    stop = complement_end(scene, head, len(scene.tokens))
    if strict and not (closes(scene, stop) and not scene.is_person(scene.at(stop))):
        return
    office = office_at(scene, head, stop)
    joined = stop + 1 < len(scene.tokens) and scene.tokens[stop].text == "and"
    others = [*phrase_from(scene, stop + 1, person, strict=strict)] if joined else []
    owner = office.of or next((each.of for each in others), None)
    yield Office(office.first, office.head, office.stop, office.position, owner, office.listed)
    yield from others


def _head_from(scene: Scene, place: int) -> int | None:
    """Return the office of a noun phrase that starts at a token: past its article, owner and adjectives."""
    end = min(len(scene.tokens), place + _REACH + 3)
    for at in range(place, end):
        token = scene.tokens[at]
        following = scene.tokens[at + 1] if at + 1 < len(scene.tokens) else None
        if is_office(token) and not is_named(scene, at) and not (following and _goes_on(scene, at + 1)):
            return at
        skipped = token.pos in {"DET", "ADJ", "ADV", "NOUN", "PROPN", "NUM"} or token.text in POSSESSIVE
        if not (skipped or token.lemma in DETERMINERS or token.lemma in MODIFIERS or is_named(scene, at)):
            return None
    return None


def _goes_on(scene: Scene, place: int) -> bool:
    """Say whether a noun before an office is but its modifier ("football coach", "vice-president")."""
    token = scene.tokens[place]
    return is_office(token) and not is_named(scene, place)


def is_office(token: Token) -> bool:
    """Say whether a word names somebody by office or trade, in the singular."""
    low = token.text.lower()
    if low in NO_OFFICES or token.feats.get("Number") == "Plur":
        return False
    return is_listed(low) or token.text in _IRREGULAR_TITLES or _looks_personal(token, low)


def is_listed(low: str) -> bool:
    """Say whether a word is a listed office, with "vice-", "ex-" or "co-" before it or not."""
    return low in OFFICES or low.rpartition("-")[2] in OFFICES


def _looks_personal(token: Token, low: str) -> bool:
    return token.pos == "NOUN" and bool(_PERSONAL.fullmatch(low)) and not _NO_PERSONAL.search(low)


def is_named(scene: Scene, place: int) -> bool:
    """Say whether a token is part of a name."""
    covered = scene.at(place)
    return covered is not None and covered.mention.kind is MentionKind.NAME


def closes(scene: Scene, place: int) -> bool:
    """Say whether a phrase after a name may end at a token: at a mark or a verb."""
    return (
        place >= len(scene.tokens) or scene.tokens[place].text in _CLOSING or scene.tokens[place].pos in {"VERB", "AUX"}
    )


def complement_end(scene: Scene, head: int, limit: int) -> int:
    """Return where what an office governs ends: "of research at the University of Oslo"."""
    place = head + 1
    while place < limit and scene.tokens[place].text in _GOVERNING:
        end = noun_phrase_end(scene, place + 1, limit)
        if end == place + 1:
            break
        place = end
    return place


def noun_phrase_end(scene: Scene, place: int, limit: int) -> int:
    """Return where a noun phrase ends: its articles, adjectives, nouns and names."""
    start = place
    while place < limit:
        covered = scene.at(place)
        token = scene.tokens[place]
        if scene.is_person(covered):
            break
        if covered is not None and covered.mention.kind is not MentionKind.PRONOUN:
            place = covered.stop
        elif (
            token.pos in {"NOUN", "ADJ", "DET", "PROPN", "NUM"}
            or token.lemma in DETERMINERS | {"&"}
            or token.text in POSSESSIVE
            or (token.text == "and" and place > start and _joins_nouns(scene, place, limit))
        ):
            place += 1
        else:
            break
    while place > start and scene.tokens[place - 1].pos == "DET":
        place -= 1
    return place


def _joins_nouns(scene: Scene, place: int, limit: int) -> bool:
    if place + 1 >= limit:
        return False
    follows = scene.tokens[place + 1]
    nouns = follows.pos in {"NOUN", "ADJ", "PROPN"} and not is_office(follows)
    return (
        nouns and not scene.is_person(scene.at(place + 1)) and scene.tokens[place - 1].pos in {"NOUN", "PROPN", "ADJ"}
    )


def office_at(scene: Scene, head: int, stop: int) -> Office:
    """Read the office whose noun stands at `head` and whose complement ends at `stop`."""
    first, words, owner = _modifiers(scene, head)
    body = _body_after(scene, head, stop)
    tail = _tail(scene, head, stop, body)
    noun = _noun(scene.tokens[head])
    position = " ".join((*words, noun, *([tail] if tail else [])))
    of = body.mention.entity if body else None
    if owner is not None and (of is None or is_place(scene, owner)):
        position = position if body is None or of is None else f"{position}{_back(scene, head, body, stop)}"
        of = owner.mention.entity
    listed = is_listed(scene.tokens[head].text.lower()) or scene.tokens[head].text in _IRREGULAR_TITLES
    return Office(first, head, stop, position, of, listed)


def _back(scene: Scene, head: int, body: Placed, stop: int) -> str:
    """Put what an office is of back into its name where its owner stands before it: "Norway's ambassador to Chile"."""
    whole = scene.slice(head + 1, stop)
    return "" if not whole or scene.entity(body).kind is EntityKind.ORGANISATION else f" {whole}"


def _noun(token: Token) -> str:
    if token.text in _IRREGULAR_TITLES:
        return _IRREGULAR_TITLES[token.text]
    return token.text if token.text.isupper() and len(token.text) > 1 else token.text.lower()


def _modifiers(scene: Scene, head: int) -> tuple[int, list[str], Placed | None]:
    """Return where the phrase starts, its modifiers, and the country or body that stands before them."""
    first, words = head, list[str]()
    while first > 0:
        covered = scene.at(first - 1)
        token = scene.tokens[first - 1]
        if covered is not None and covered.mention.kind is not MentionKind.PRONOUN:
            return _from_owner(scene, covered, first, words)
        if token.text in POSSESSIVE and scene.at(first - 2) is not None:
            first -= 1
            continue
        if not _modifies(token):
            return first, words, None
        first -= 1
        if token.text.lower() not in EVALUATIVE:
            words.insert(0, _noun(token))
    return first, words, None


def _from_owner(scene: Scene, covered: Placed, first: int, words: list[str]) -> tuple[int, list[str], Placed | None]:
    if scene.is_person(covered):
        return first, words, None
    before_owner = covered.first - 1
    while before_owner >= 0 and scene.tokens[before_owner].text.lower() in {"former", "acting", "ex", "then"}:
        words.insert(0, scene.tokens[before_owner].text.lower())
        before_owner -= 1
    words = [word for word in words if word != "then"]
    return before_owner + 1, words, covered


def _modifies(token: Token) -> bool:
    low = token.text.lower()
    if low in MODIFIERS or low in EVALUATIVE:
        return True
    return (
        (token.pos in {"ADJ", "NOUN"} or (token.pos == "PROPN" and low in OFFICES))
        and low not in DETERMINERS
        and low.isalpha()
    )


def _body_after(scene: Scene, head: int, stop: int) -> Placed | None:
    """Return the body, country or place that an office is of: the last after "of", "at" or "for", else after "in"."""
    inside = [each for each in scene.placed if head < each.first and each.stop <= stop and not scene.is_person(each)]
    named = [each for each in inside if each.mention.kind in {MentionKind.NAME, MentionKind.METONYM}]
    of = [each for each in named if _governor(scene, each.first) in {"of", "at", "for", "with"}]
    near = [each for each in named if _governor(scene, each.first) == "in" and not is_place(scene, each)]
    return next(reversed(of or near), None)


def _governor(scene: Scene, place: int) -> str:
    while place > 0:
        place -= 1
        word = scene.tokens[place].text.lower()
        if word in _GOVERNING:
            return word
        if scene.tokens[place].pos not in {"DET", "ADJ", "NOUN", "PROPN"} and word not in POSSESSIVE:
            return ""
    return ""


def _tail(scene: Scene, head: int, stop: int, body: Placed | None) -> str:
    """Return what stays of an office's complement without its body and without where somebody is from."""
    end = stop
    for place in range(head + 1, stop):
        if scene.tokens[place].text == "from" or (scene.tokens[place].text == "in" and _is_here(scene, place)):
            end = place
            break
    if body is not None and body.first < end:
        cut = body.first
        while cut > head + 1 and scene.tokens[cut - 1].text not in _GOVERNING:
            cut -= 1
        end = cut - 1
    words = scene.slice(head + 1, end).split()
    return " ".join(word.lower() if word.lower() in MODIFIERS else word for word in words)


def _is_here(scene: Scene, place: int) -> bool:
    covered = scene.at(place + 1)
    return covered is not None and is_place(scene, covered)
