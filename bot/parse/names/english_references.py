"""English sentences → the words in them that refer back to a person: "he", "her", "the minister", "the envoy"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bot.models.entity import Gender
from bot.parse.analysis import FoundRole, MentionKind
from bot.parse.names.english_phrases import is_listed, office_phrase
from bot.parse.names.reference_words import FAMILIES
from bot.parse.names.references import Reference, covered_tokens, genders_by_pronoun, is_subject
from bot.parse.names.russian_references import quoted_tokens
from bot.parse.names.scene import Scene

_PRONOUNS: Final = genders_by_pronoun({Gender.MALE: "he him his himself", Gender.FEMALE: "she her hers herself"})
_SURE: Final = 0.9


def english_references(scene: Scene, roles: Sequence[FoundRole]) -> list[Reference]:
    """Return what refers to people in a sentence, in order; names and their offices are left out."""
    taken = covered_tokens(scene, roles)
    found = [*_pronouns(scene, taken), *_offices(scene, taken)]
    return sorted(found, key=lambda each: each.first)


def _pronouns(scene: Scene, taken: set[int]) -> Iterator[Reference]:
    quoted = quoted_tokens(scene)
    for place, token in enumerate(scene.tokens):
        gender = _PRONOUNS.get(token.text.lower())
        if gender is not None and place not in taken and place not in quoted:
            yield Reference(
                place,
                place + 1,
                MentionKind.PRONOUN,
                gender=gender,
                subject=is_subject(scene, place),
                confidence=_SURE,
            )


def _offices(scene: Scene, taken: set[int]) -> Iterator[Reference]:
    for place, token in enumerate(scene.tokens):
        low = token.text.lower()
        known = is_listed(low) or low in FAMILIES
        if place in taken or not known or scene.at(place) is not None or token.feats.get("Number") == "Plur":
            continue
        office = office_phrase(scene, place)
        if office is None or not _is_definite(scene, office.first):
            continue
        yield Reference(
            office.first,
            office.stop,
            MentionKind.ROLE,
            word=low,
            position=office.position,
            of=office.of,
            subject=is_subject(scene, office.first),
        )


def _is_definite(scene: Scene, first: int) -> bool:
    """Say whether a phrase means somebody known: after "the", or with a country or body before it."""
    before = scene.tokens[first - 1].text.lower() if first else ""
    return before == "the" or scene.at(first) is not None
