"""The phrase of a Russian office, read from its noun: «исполнительный директор компании «Свет»» → position and body.

An office is a phrase: adjectives, the noun that names it, what that noun governs. The last country or organisation that
it governs is whose office it is; the rest, in the nominative, is the position.
"""

from __future__ import annotations

import re
from typing import Final

from bot.models.entity import EntityKind
from bot.parse.analysis import MentionKind, Token
from bot.parse.names.role_rules import Office
from bot.parse.names.russian_office_nouns import case_of, is_listed
from bot.parse.names.russian_offices import EMPTY_BODIES, EVALUATIVE, PREFIXES, STATE_BODIES
from bot.parse.names.russian_phrases import nominative_word
from bot.parse.names.scene import Placed, Scene

_PREFIX: Final = re.compile(PREFIXES, re.IGNORECASE)
_AGE: Final = re.compile(r"\d+-?летн")
_OPENING: Final = '«"“„('
_CLOSING: Final = '»"”“)'
_OUTSIDE: Final = frozenset({"из", "с", "от"})
"""Prepositions of origin: «фермер из Осло» is no office of Oslo."""

_SENT: Final = frozenset(
    {"посол", "консул", "посланник", "представитель", "постпред", "торгпред", "атташе", "корреспондент", "собкор"}
)
_HOMES: Final = frozenset({"республика", "страна", "государство", "королевство"})
"""Nouns for the country that the sentence has named."""

_OWN: Final = frozenset({"его", "ее", "её", "их"})
_PREFIX_REACH: Final = 40
"""Tokens of a quoted name, and characters before a noun in which «исполняющий обязанности» may stand."""


def office_at(scene: Scene, head: int, stop: int) -> Office:
    """Read the office whose noun stands at `head` and whose complement ends at `stop`."""
    prefix = prefix_before(scene, head)
    first, adjectives, owner = _adjectives_before(scene, head) if not prefix else (head, [], None)
    of, tail = _owner_and_tail(scene, head, stop)
    noun = scene.tokens[head].text.lower() if prefix else _nominative_noun(scene.tokens[head])
    words = [*([prefix] if prefix else []), *adjectives, noun, *([tail] if tail else [])]
    listed = is_listed(scene.tokens[head].lemma) or bool(prefix)
    return Office(first, head, stop, " ".join(words), of or owner, listed)


def _nominative_noun(token: Token) -> str:
    word = token.text if token.text.isupper() else token.text.lower()
    if case_of(token) == "Nom":
        return word
    return nominative_word(Token(word, token.start, token.end, token.lemma, token.pos, token.feats))


def prefix_before(scene: Scene, head: int) -> str | None:
    """Return what makes an office a temporary one, as written before its noun («и. о.»)."""
    found = _PREFIX.search(scene.text[max(0, scene.tokens[head].start - _PREFIX_REACH) : scene.tokens[head].start])
    if found is None or scene.tokens[head].pos != "NOUN":
        return None
    written = found[0].strip().lower()
    return re.sub(r"и\.\s?о\.", "и. о.", re.sub("исполняющ[а-я]+", "исполняющий", written))


def _adjectives_before(scene: Scene, head: int) -> tuple[int, list[str], str | None]:
    """Return where the phrase starts, its adjectives in the nominative, and the country that one of them names."""
    first, words, owner = head, list[str](), None
    while first > 0 and _belongs(scene, first - 1, head):
        first -= 1
        covered = scene.at(first)
        if covered is not None and covered.mention.kind is MentionKind.ADJECTIVE:
            owner = covered.mention.entity
        elif scene.tokens[first].text.lower() in _OWN:
            owner = owner or _body_before(scene, first)
        elif scene.tokens[first].lemma not in EVALUATIVE and not _AGE.match(scene.tokens[first].text):
            words.insert(0, nominative_word(_lower(scene.tokens[first])))
    return first, words, owner


def _body_before(scene: Scene, place: int) -> str | None:
    """«Завод вырос, сообщил его директор»: the body named last before the pronoun."""
    bodies = [
        each.mention.entity
        for each in scene.placed
        if each.stop <= place and scene.entity(each).kind is EntityKind.ORGANISATION
    ]
    return bodies[-1] if bodies else None


def _belongs(scene: Scene, place: int, head: int) -> bool:
    token = scene.tokens[place]
    agrees = case_of(token) == case_of(scene.tokens[head]) and token.feats.get("Number") != "Plur"
    if token.text.lower() in _OWN:
        return True
    adjective = token.pos in {"ADJ", "DET"} or (token.pos == "VERB" and token.feats.get("VerbForm") == "Part")
    return adjective and agrees and token.text[:1].isalpha()


def _lower(token: Token) -> Token:
    return Token(token.text.lower(), token.start, token.end, token.lemma, token.pos, token.feats)


def _owner_and_tail(scene: Scene, head: int, stop: int) -> tuple[str | None, str]:
    """Part what an office governs into whose office it is and what stays in its name."""
    inside = [each for each in scene.placed if head < each.first and each.stop <= stop and not scene.is_person(each)]
    owner = _owner(scene, [each for each in inside if not _after_origin(scene, each.first)])
    adjective = next((each for each in inside if each.mention.kind is MentionKind.ADJECTIVE), None)
    end = _before_origin(scene, head + 1, stop)
    end = _before_whereabouts(scene, head, end, owner)
    if owner is None or owner.first >= end:
        kept = _without(scene, head + 1, end, adjective)
        return (adjective.mention.entity if adjective else None), kept
    body = scene.entity(owner)
    if body.kind is EntityKind.ORGANISATION and adjective and _is_state_body(scene, owner):
        return adjective.mention.entity, _without(scene, head + 1, end, adjective)
    if body.kind is EntityKind.ORGANISATION and body.within and _is_state_body(scene, owner):
        return body.within[0], _without(scene, head + 1, end, None)
    home = owner.stop < end and scene.tokens[owner.stop].lemma in _HOMES and _is_state_body(scene, owner)
    if home and (country := _country_before(scene, head)):
        return country, scene.slice(head + 1, owner.stop)
    return owner.mention.entity, _without(scene, head + 1, end, owner)


def _country_before(scene: Scene, place: int) -> str | None:
    """«В Чили он встретил главу МИД республики»: the country named last before an office."""
    countries = [
        each.mention.entity
        for each in scene.placed
        if each.stop <= place and scene.entity(each).kind is EntityKind.COUNTRY
    ]
    return countries[-1] if countries else None


def _owner(scene: Scene, inside: list[Placed]) -> Placed | None:
    """Return the last name in the genitive, else the last one: «посол Норвегии в Чили» is Norway's."""
    named = [each for each in inside if each.mention.kind in {MentionKind.NAME, MentionKind.METONYM}]
    plain = [each for each in named if not _after_preposition(scene, each.first)]
    bodies = [each for each in named if scene.entity(each).kind is not EntityKind.COUNTRY]
    return next(reversed(plain or bodies), None)


def _is_state_body(scene: Scene, placed: Placed) -> bool:
    words = scene.slice(placed.first, placed.stop).lower().split()
    return (
        any(scene.tokens[each].lemma in STATE_BODIES for each in range(placed.first, placed.stop))
        or words[0] in STATE_BODIES
    )


def _after_preposition(scene: Scene, place: int) -> bool:
    back = place - 1
    while back >= 0 and (scene.tokens[back].text in _OPENING or scene.tokens[back].pos == "ADJ"):
        back -= 1
    return back >= 0 and scene.tokens[back].pos == "ADP"


def _after_origin(scene: Scene, place: int) -> bool:
    return place > 0 and scene.tokens[place - 1].lemma in _OUTSIDE and scene.tokens[place - 1].pos == "ADP"


def _before_origin(scene: Scene, first: int, stop: int) -> int:
    for place in range(first, stop):
        token = scene.tokens[place]
        if token.lemma in {"из", "от"} and token.pos == "ADP":
            return place
    return stop


def _before_whereabouts(scene: Scene, head: int, stop: int, owner: Placed | None) -> int:
    """Leave out where a body is («сотрудница института в Осло»), which for envoys is where they are sent."""
    if owner is None or scene.tokens[head].lemma in _SENT:
        return stop
    for place in range(owner.stop, stop - 1):
        covered = scene.at(place + 1)
        here = covered is not None and scene.entity(covered).kind in {EntityKind.PLACE, EntityKind.COUNTRY}
        if scene.tokens[place].lemma in {"в", "на"} and here:
            return place
    return stop


def _without(scene: Scene, first: int, stop: int, owner: Placed | None) -> str:
    """Return the words from `first` up to `stop` without a name, its quotes and an empty «компании» before it."""
    if owner is None:
        return scene.slice(first, stop)
    left, right = owner.first, owner.stop
    while left > first and scene.tokens[left - 1].text in _OPENING:
        left -= 1
    while right < stop and scene.tokens[right].text in _CLOSING:
        right += 1
    if owner.mention.kind is not MentionKind.ADJECTIVE:
        while left > first and (
            scene.tokens[left - 1].lemma in EMPTY_BODIES or scene.tokens[left - 1].lemma in {"в", "во"}
        ):
            left -= 1
    before, after = scene.slice(first, left), scene.slice(right, stop)
    return " ".join(each for each in (before, after) if each)
