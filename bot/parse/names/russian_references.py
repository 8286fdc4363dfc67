"""Russian sentences → the words in them that refer back to a person: «он», «по его словам», «министр», «глава МИД»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bot.models.entity import EntityKind, Gender
from bot.models.text import Language
from bot.parse.analysis import FoundRole, MentionKind
from bot.parse.names.reference_words import FAMILIES, OPINIONS
from bot.parse.names.references import Reference, covered_tokens, genders_by_pronoun, is_subject
from bot.parse.names.role_rules import Office
from bot.parse.names.russian_complements import complement_end
from bot.parse.names.russian_office_nouns import case_of, is_listed, is_office_noun
from bot.parse.names.russian_office_phrase import office_at
from bot.parse.names.russian_offices import APPOINTING, BECOMING, STATE_BODIES
from bot.parse.names.scene import Scene

_PRONOUNS: Final = genders_by_pronoun(
    {Gender.MALE: "он его ему им нем него нему ним", Gender.FEMALE: "она ее её ей ею ней неё нее нею"}
)
_WITH_PERSON: Final = """
сказать говорить заявить заявлять сообщить сообщать отметить отмечать добавить добавлять подчеркнуть подчеркивать
пояснить объяснить рассказать рассказывать считать полагать думать уверять утверждать напомнить признать признаться
уточнить заверить обещать пообещать предупредить попросить призвать поблагодарить написать ответить согласиться
надеяться ожидать родиться окончить возглавить возглавлять занимать назначить избрать выразить подписать посетить
встретиться приехать прибыть выступить
"""
WITH_PERSON: Final = frozenset(_WITH_PERSON.split())
"""Verbs whose subject is a person."""

_SURE: Final = 0.9
_MAYBE: Final = 0.6
_OPENING, _CLOSING = "«“„", "»”"


def russian_references(scene: Scene, roles: Sequence[FoundRole]) -> list[Reference]:
    """Return what refers to people in a sentence, in order; names and their offices are left out."""
    taken = covered_tokens(scene, roles)
    found = [*_pronouns(scene, taken), *_offices(scene, taken)]
    return sorted(found, key=lambda each: each.first)


def _pronouns(scene: Scene, taken: set[int]) -> Iterator[Reference]:
    quoted = quoted_tokens(scene)
    for place, token in enumerate(scene.tokens):
        gender = _PRONOUNS.get(token.text.lower())
        if gender is None or place in taken or place in quoted or token.pos not in {"PRON", "DET"}:
            continue
        if token.feats.get("Number") == "Plur" and token.pos == "PRON":
            continue
        confidence = _certainty(scene, place)
        if confidence:
            yield Reference(
                place,
                place + 1,
                MentionKind.PRONOUN,
                gender=gender,
                subject=is_subject(scene, place),
                confidence=confidence,
            )


def _certainty(scene: Scene, place: int) -> float:
    """Return how surely a pronoun means a person: «по его словам» and «он сообщил» do, «его объем» may."""
    token = scene.tokens[place]
    head = scene.tokens[token.head] if 0 <= token.head < len(scene.tokens) else None
    if head is None:
        return _MAYBE
    if head.lemma in OPINIONS or (head.lemma in WITH_PERSON and token.relation.startswith("nsubj")):
        return _SURE
    return _MAYBE


def quoted_tokens(scene: Scene) -> set[int]:
    """Return the places of the tokens inside quotation marks; straight marks open and close in turn."""
    inside, quoted = False, set[int]()
    for place, token in enumerate(scene.tokens):
        if token.text in _OPENING:
            inside = True
        elif token.text in _CLOSING:
            inside = False
        elif token.text == '"':
            inside = not inside
        elif inside:
            quoted.add(place)
    return quoted


def _offices(scene: Scene, taken: set[int]) -> Iterator[Reference]:
    for place, token in enumerate(scene.tokens):
        if place in taken or not _may_refer(scene, place):
            continue
        stop = complement_end(scene, place, len(scene.tokens), None)
        office = _of_some_state(scene, office_at(scene, place, stop))
        yield Reference(
            office.first,
            office.stop,
            MentionKind.ROLE,
            word=token.lemma,
            position=office.position,
            of=office.of,
            gender=_told_gender(scene, place),
            subject=is_subject(scene, place),
        )


def _told_gender(scene: Scene, place: int) -> Gender | None:
    """«Исследователь уточнила»: a verb in the feminine tells a woman; one in the masculine tells nothing."""
    token = scene.tokens[place]
    verb = scene.tokens[token.head] if token.relation.startswith("nsubj") and token.head >= 0 else token
    return Gender.FEMALE if verb.feats.get("Gender") == "Fem" and verb.pos == "VERB" else None


def _of_some_state(scene: Scene, office: Office) -> Office:
    """«Глава МИД»: a body that every state has is part of the office where its country is not told."""
    body = scene.cast.entities.get(office.of or "")
    if body is None or body.kind is not EntityKind.ORGANISATION or body.within or body.id not in scene.cast.new:
        return office
    if body.name.best(Language.RU).lower() not in STATE_BODIES:
        return office
    position = f"{office.position} {scene.slice(office.head + 1, office.stop)}"
    return Office(office.first, office.head, office.stop, position, None, office.listed)


def _may_refer(scene: Scene, place: int) -> bool:
    token = scene.tokens[place]
    if (
        token.pos not in {"NOUN", "PROPN"}
        or not is_office_noun(token)
        or not (is_listed(token.lemma) or token.lemma in FAMILIES)
    ):
        return False
    return scene.at(place) is None and not _is_predicate(scene, place)


def _is_predicate(scene: Scene, place: int) -> bool:
    """«Стал министром», «назначен послом»: an office that somebody comes into refers to nobody."""
    token = scene.tokens[place]
    head = scene.tokens[token.head] if 0 <= token.head < len(scene.tokens) else None
    return case_of(token) == "Ins" and head is not None and head.lemma in BECOMING | APPOINTING
