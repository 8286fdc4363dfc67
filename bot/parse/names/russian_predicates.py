"""Russian clauses that tell of an office: «Анна Берг назначена министром», «он занимает пост главы банка»."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.models.entity import EntityKind
from bot.parse.analysis import MentionKind, Token
from bot.parse.names.role_rules import Office
from bot.parse.names.russian_complements import complement_end
from bot.parse.names.russian_office_nouns import case_of, is_listed, is_office_noun
from bot.parse.names.russian_office_phrase import office_at
from bot.parse.names.russian_offices import APPOINTING, BECOMING, HOLDING, LEADING, LEAVING, POSTS
from bot.parse.names.russian_phrases import in_genitive, nominative_phrase
from bot.parse.names.scene import Placed, Scene

_SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass"})
_OBJECTS: Final = frozenset({"obj", "iobj"})
_UNREAL: Final = frozenset({"не", "бы", "мочь", "хотеть", "если", "собираться", "намерен", "якобы"})
_PAST: Final = {"male": "бывший", "female": "бывшая"}
_NEAR: Final = 8
"""Tokens between a verb and what it makes of somebody."""


def becoming(scene: Scene, person: Placed) -> Iterator[Office]:
    """«Стала министром», «работает инженером», «был президентом»."""
    verb = _verb_of(scene, person, _SUBJECTS)
    if verb is None or scene.tokens[verb].lemma not in BECOMING:
        return
    for office in _instrumental(scene, verb, person):
        past = scene.tokens[verb].lemma == "быть" and scene.tokens[verb].feats.get("Tense") == "Past"
        yield _former(scene, person, office) if past else office


def appointing(scene: Scene, person: Placed) -> Iterator[Office]:
    """«Назначили министром Анну Берг», «избран президентом», «назначена на пост главы банка»."""
    verb = _verb_of(scene, person, _SUBJECTS | _OBJECTS)
    if verb is None or scene.tokens[verb].lemma not in APPOINTING:
        return
    passive = scene.tokens[verb].feats.get("Voice") == "Pass"
    if passive or _relation(scene, person) in _OBJECTS:
        found = [*_instrumental(scene, verb, person)]
        yield from found or _of_post(scene, verb, person)


def leading(scene: Scene, person: Placed) -> Iterator[Office]:
    """«Возглавила Национальный банк», «руководит отделом», «основал компанию»."""
    verb = _verb_of(scene, person, _SUBJECTS)
    if verb is None or scene.tokens[verb].lemma not in LEADING:
        return
    token = scene.tokens[verb]
    past = token.feats.get("Tense") == "Past" and token.feats.get("Aspect") == "Imp"
    for office in _led(scene, verb, LEADING[token.lemma]):
        yield _former(scene, person, office) if past else office


def holding(scene: Scene, person: Placed) -> Iterator[Office]:
    """«Занимает пост главы банка», «ушел с поста мэра»."""
    verb = _verb_of(scene, person, _SUBJECTS | _OBJECTS)
    lemma = scene.tokens[verb].lemma if verb is not None else ""
    if verb is None or lemma not in HOLDING | LEAVING:
        return
    past = lemma in LEAVING or (lemma == "занимать" and scene.tokens[verb].feats.get("Tense") == "Past")
    for office in _of_post(scene, verb, person):
        yield _former(scene, person, office) if past else office


def _relation(scene: Scene, person: Placed) -> str:
    return scene.tokens[_top(scene, person)].relation


def _top(scene: Scene, person: Placed) -> int:
    """Return the token that ties a name to its clause: its own, or the office that it stands beside."""
    place = person.first
    for _ in range(3):
        head = scene.tokens[place].head
        inside = person.first <= head < person.stop
        beside = scene.tokens[place].relation in {"appos", "flat:name", "flat"} and head >= 0
        if not (inside or beside):
            break
        place = head
    return place


def _verb_of(scene: Scene, person: Placed, relations: frozenset[str]) -> int | None:
    """Return the verb whose subject or object a person is, unless it tells of what is not so."""
    top = scene.tokens[_top(scene, person)]
    if top.relation not in relations or not 0 <= top.head < len(scene.tokens):
        return None
    verb = top.head
    if scene.tokens[verb].lemma == "быть" or scene.tokens[verb].pos in {"VERB", "AUX", "ADJ"}:
        return None if _is_unreal(scene, verb) else verb
    return _copula(scene, verb)


def _copula(scene: Scene, noun: int) -> int | None:
    """«Берг была министром»: the noun governs, the verb hangs on it."""
    found = (place for place, each in enumerate(scene.tokens) if each.head == noun and each.lemma == "быть")
    verb = next(found, None)
    return None if verb is None or _is_unreal(scene, verb) else verb


def _is_unreal(scene: Scene, verb: int) -> bool:
    token = scene.tokens[verb]
    if token.feats.get("Tense") == "Fut" or token.feats.get("VerbForm") == "Inf" or _is_future(token):
        return True
    around = [each for place, each in enumerate(scene.tokens) if each.head == verb or place == token.head]
    return any(each.lemma in _UNREAL for each in around)


def _is_future(token: Token) -> bool:
    return token.feats.get("Aspect") == "Perf" and token.feats.get("Tense") in {"Pres", "Fut"}


def _instrumental(scene: Scene, verb: int, person: Placed) -> Iterator[Office]:
    for place in range(max(0, verb - _NEAR), min(len(scene.tokens), verb + _NEAR)):
        token = scene.tokens[place]
        near = token.head in {verb, scene.tokens[verb].head} or scene.tokens[verb].head == place
        if near and case_of(token) == "Ins" and is_office_noun(token) and is_listed(token.lemma):
            yield office_at(scene, place, complement_end(scene, place, len(scene.tokens), person))
            return


def _of_post(scene: Scene, verb: int, person: Placed) -> Iterator[Office]:
    for place, token in enumerate(scene.tokens):
        if token.lemma in POSTS and _hangs_on(scene, place, verb):
            for head in range(place + 1, min(place + 4, len(scene.tokens))):
                if case_of(scene.tokens[head]) == "Gen" and is_office_noun(scene.tokens[head]):
                    yield office_at(scene, head, complement_end(scene, head, len(scene.tokens), person))
                    return


def _hangs_on(scene: Scene, place: int, verb: int) -> bool:
    for _ in range(4):
        place = scene.tokens[place].head
        if place == verb:
            return True
        if place < 0:
            return False
    return False


def _led(scene: Scene, verb: int, position: str) -> Iterator[Office]:
    """«Возглавил банк»: the office is of what the verb governs, by name, or told in the position («глава отдела»)."""
    objects = [
        place
        for place, each in enumerate(scene.tokens)
        if each.head == verb
        and each.relation in {"obj", "obl", "iobj"}
        and case_of(each) in {"Acc", "Ins"}
        and place > verb
    ]
    for place in objects[:1]:
        covered = _body_of(scene, place)
        stop = max(place + 1, covered.stop if covered else 0)
        if covered is not None:
            yield Office(verb, verb, stop, position, covered.mention.entity, listed=True)
        elif scene.at(place) is None and scene.tokens[place].pos == "NOUN":
            first = _first_of(scene, place)
            phrase = nominative_phrase(scene.tokens[first:stop], scene.text)
            yield Office(verb, verb, stop, f"{position} {in_genitive(phrase)}", None, listed=False)


def _first_of(scene: Scene, place: int) -> int:
    first = place
    while first > 0 and scene.tokens[first - 1].pos == "ADJ" and scene.tokens[first - 1].head == place:
        first -= 1
    return first


def _body_of(scene: Scene, place: int) -> Placed | None:
    """Return the named body that an object is, or that is named right after it («компанию «Свет»»)."""
    for each in scene.placed:
        beside = place < each.first <= place + 2 and all(
            scene.tokens[between].text in '«"“„' for between in range(place + 1, each.first)
        )
        if (each.first <= place < each.stop or beside) and each.mention.kind is MentionKind.NAME:
            return each if scene.entity(each).kind is not EntityKind.PERSON else None
    return None


def _former(scene: Scene, person: Placed, office: Office) -> Office:
    gender = scene.entity(person).gender
    word = _PAST[gender.value if gender else "male"]
    if office.position.startswith(("бывш", "экс-")):
        return office
    return Office(office.first, office.head, office.stop, f"{word} {office.position}", office.of, office.listed)
