"""English clauses that tell of an office: "was appointed mayor", "is the head of the bank", "who leads it"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.parse.analysis import MentionKind
from bot.parse.names.english_phrases import noun_phrase_end, phrase_from
from bot.parse.names.english_words import TITLES
from bot.parse.names.role_rules import Office
from bot.parse.names.scene import Placed, Scene

_LEADING: Final = {
    "lead": "head",
    "head": "head",
    "run": "head",
    "chair": "chair",
    "found": "founder",
    "co-found": "co-founder",
    "own": "owner",
    "manage": "manager",
    "direct": "director",
    "edit": "editor",
    "coach": "coach",
    "captain": "captain",
    "govern": "governor",
}
"""Verbs of holding an office by leading what they govern, with the name of that office."""

_BEING: Final = frozenset({"be", "become", "remain", "'s", "'"})
_LEADING_NOUNS: Final = frozenset(("chair", "edit", "coach"))
_MAKING: Final = frozenset(("appoint", "name", "elect", "re-elect", "choose", "make", "hire", "promote", "nominate"))
_WORKING: Final = frozenset(("work", "serve", "act", "train", "resign", "quit", "retire", "step"))
_UNREAL: Final = frozenset(
    ("not", "n't", "will", "would", "could", "may", "might", "if", "never", "to", "should", "can")
)
_REACH: Final = 7
"""Tokens after a name within which «as» belongs to its verb."""


def being(scene: Scene, person: Placed) -> Iterator[Office]:
    """What somebody is, was or became: "is the head of the bank", "became mayor", "was a coach"."""
    verb = _verb_after(scene, person, _BEING)
    if verb is None:
        return
    past = scene.tokens[verb].text.lower() == "was"
    for office in phrase_from(scene, verb + 1, person, strict=False):
        yield _former(office) if past else office


def making(scene: Scene, person: Placed) -> Iterator[Office]:
    """What somebody was made: "was appointed mayor", "named Jane Roe its chief executive"."""
    verb = _verb_after(scene, person, _MAKING)
    if verb is not None:
        yield from _made(scene, verb + 1, person)
    back = person.first - 1
    while back > 0 and scene.tokens[back].text in TITLES:
        back -= 1
    if back >= 0 and scene.tokens[back].lemma in _MAKING and not _unreal_around(scene, back):
        yield from _made(scene, person.stop, person)


def _made(scene: Scene, place: int, person: Placed) -> Iterator[Office]:
    if place < len(scene.tokens) and scene.tokens[place].text in {"as", "to"}:
        place += 1
    if place < len(scene.tokens) and scene.tokens[place].text in {"be", "become"}:
        place += 1
    yield from phrase_from(scene, place, person, strict=False)


def working(scene: Scene, person: Placed) -> Iterator[Office]:
    """What somebody serves as: "works as a nurse", "resigned as mayor", "took over as head of the bank"."""
    for place in range(person.stop, min(len(scene.tokens), person.stop + _REACH)):
        if scene.tokens[place].text in {",", ".", ";"}:
            return
        if scene.tokens[place].text == "as" and not _unreal_around(scene, place):
            verbs = {scene.tokens[each].lemma for each in range(person.stop, place)}
            if verbs & (_WORKING | {"take", "return", "continue"}):
                left = bool(verbs & {"resign", "quit", "retire", "step"})
                for office in phrase_from(scene, place + 1, person, strict=False):
                    yield _former(office) if left else office
            return


def leading(scene: Scene, person: Placed) -> Iterator[Office]:
    """What somebody leads: "who leads the Bank of Norway", "founded Acme"."""
    verb = _verb_after(scene, person, frozenset(_LEADING))
    if verb is None or verb + 1 >= len(scene.tokens):
        return
    place = verb + 1
    while place < len(scene.tokens) and scene.tokens[place].pos == "DET":
        place += 1
    body = scene.at(place)
    if body is not None and not scene.is_person(body) and body.mention.kind is MentionKind.NAME:
        past = scene.tokens[verb].feats.get("Tense") == "Past" and scene.tokens[verb].lemma not in {"found", "co-found"}
        office = Office(verb, verb, body.stop, _LEADING[scene.tokens[verb].lemma], body.mention.entity, listed=True)
        yield _former(office) if past else office
    elif body is None:
        yield from _led_by_noun(scene, verb, place)


def _led_by_noun(scene: Scene, verb: int, place: int) -> Iterator[Office]:
    """Read "who chairs the teachers' association": a body that is no name is part of the office."""
    stop = noun_phrase_end(scene, place, len(scene.tokens))
    if stop > place and scene.tokens[stop - 1].pos == "NOUN" and scene.tokens[verb].lemma in _LEADING_NOUNS:
        words = scene.slice(verb + 1, stop)
        yield Office(verb, verb, stop, f"{_LEADING[scene.tokens[verb].lemma]} of {words}", None, listed=False)


def _verb_after(scene: Scene, person: Placed, verbs: frozenset[str]) -> int | None:
    """Return the verb of a set that follows a name: past "who", "has", adverbs, and what commas set apart."""
    place = person.stop
    place = _over_aside(scene, place)
    for at in range(place, min(len(scene.tokens), place + 5)):
        token = scene.tokens[at]
        if token.lemma in verbs and (token.lemma in _BEING or token.pos in {"VERB", "NOUN", "ADJ"}):
            if token.lemma in _BEING and at + 1 < len(scene.tokens) and scene.tokens[at + 1].pos == "VERB":
                continue
            return None if _unreal_around(scene, at) else at
        if not (token.lemma in {"who", ",", "have", "be"} or token.pos in {"ADV", "AUX"}):
            return None
    return None


def _over_aside(scene: Scene, place: int) -> int:
    """Step over ", 45," after a name."""
    texts = [each.text for each in scene.tokens[place : place + 3]]
    return place + 3 if len(texts) == 3 and texts[0] == texts[2] == "," and texts[1].isdigit() else place  # noqa: PLR2004


def _unreal_around(scene: Scene, verb: int) -> bool:
    return any(each.text.lower() in _UNREAL for each in scene.tokens[max(0, verb - 2) : verb + 2])


def _former(office: Office) -> Office:
    if office.position.startswith(("former", "ex-")):
        return office
    return Office(office.first, office.head, office.stop, f"former {office.position}", office.of, office.listed)
