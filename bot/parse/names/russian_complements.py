"""A Russian office → where what it governs ends: «по продажам компании «Свет»», «Норвегии в Чили»."""

from __future__ import annotations

from typing import Final

from bot.parse.analysis import MentionKind, Token
from bot.parse.names.russian_office_nouns import case_of, is_office_noun
from bot.parse.names.scene import Placed, Scene

_OPENING: Final = '«"“„('
_CLOSING: Final = '»"”“)'
_GOVERNING: Final = frozenset({"по", "в", "во", "при", "на", "за", "от", "из", "с", "для", "перед", "над", "у"})
_LONGEST_QUOTE: Final = 12
"""Tokens of the longest name in quotes."""


def complement_end(scene: Scene, head: int, limit: int, person: Placed | None) -> int:
    """Return where what an office governs ends, at most `limit`."""
    place = head + 1
    while place < limit:
        step = _step(scene, place, head, limit, person)
        if step == place:
            break
        place = step
    return place


def _step(scene: Scene, place: int, head: int, limit: int, person: Placed | None) -> int:
    token = scene.tokens[place]
    covered = scene.at(place)
    if covered is not None and covered is not person and covered.mention.kind is not MentionKind.PRONOUN:
        return _over_mention(scene, covered, place, head)
    if token.text in _OPENING and token.text != "(":
        return _over_quotes(scene, place, limit)
    if token.text == "(" and place + 2 < limit and scene.tokens[place + 2].text == ")":
        return place + 3
    if token.lemma in _GOVERNING and token.pos == "ADP":
        return _over_preposition(scene, place, limit, head)
    if token.lemma == "и" and place > head + 1:
        return _over_and(scene, place, limit)
    numbered = token.text.isdigit() and scene.tokens[place - 1].text == "№"
    return place + 1 if _governed(token) or numbered else place


def _governed(token: Token) -> bool:
    if token.text == "№" or (token.text.isdigit() and token.pos != "NUM"):
        return True
    return (
        token.pos in {"NOUN", "PROPN", "ADJ", "DET", "VERB", "NUM"}
        and case_of(token) == "Gen"
        and not _is_finite(token)
    )


def _is_finite(token: Token) -> bool:
    return token.feats.get("VerbForm") == "Fin"


def _over_mention(scene: Scene, covered: Placed, place: int, head: int) -> int:
    """Step over a name that an office governs; another person only in the genitive («советник президента Анны Ким»)."""
    if scene.is_person(covered):
        beside = place > head + 1 or case_of(scene.tokens[head]) != "Gen"
        return covered.stop if case_of(scene.tokens[place]) == "Gen" and beside else place
    return max(covered.stop, place + 1)


def _over_quotes(scene: Scene, place: int, limit: int) -> int:
    for end in range(place + 1, min(place + _LONGEST_QUOTE, limit)):
        if scene.tokens[end].text in _CLOSING:
            return end + 1
    return place


def _over_preposition(scene: Scene, place: int, limit: int, head: int) -> int:
    """Step over «по продажам», «в Норвегии», «по связям с общественностью»; not over «с 2020 года», «в Норвегию»."""
    end = place + 1
    if end >= limit or not scene.tokens[end].text[:1].isalpha():
        return place
    case = case_of(scene.tokens[end])
    if not _may_govern(scene, place, head, limit):
        return place
    while end < limit and (scene.at(end) is not None or scene.tokens[end].pos in {"NOUN", "ADJ", "PROPN", "DET"}):
        if scene.is_person(scene.at(end)) or (
            scene.at(end) is None and case_of(scene.tokens[end]) not in {case, "Gen"}
        ):
            break
        end += 1
    return end if end > place + 1 else place


def _may_govern(scene: Scene, place: int, head: int, limit: int) -> bool:
    """Say whether a preposition belongs to an office: it must where a name closes the phrase, else it seldom does."""
    token, noun = scene.tokens[place], scene.tokens[place + 1]
    if token.lemma in {"в", "во", "на"} and case_of(noun) == "Acc":
        return token.lemma == "в" and noun.feats.get("Animacy") == "Anim" and noun.feats.get("Number") == "Plur"
    if limit < len(scene.tokens):
        return True
    ties = _ties_of(scene, place + 1)
    return token.lemma in {"по", "в", "во", "при", "на"} and bool(ties & set(range(head, place)))


def _ties_of(scene: Scene, place: int) -> set[int]:
    """Return the heads of the first words after a preposition."""
    return {scene.tokens[each].head for each in range(place, min(place + 3, len(scene.tokens)))}


def _over_and(scene: Scene, place: int, limit: int) -> int:
    if place + 1 >= limit:
        return place
    before, after = scene.tokens[place - 1], scene.tokens[place + 1]
    alike = case_of(before) == case_of(after) and after.pos in {"NOUN", "ADJ", "PROPN"} and not is_office_noun(after)
    return place + 1 if alike and not scene.is_person(scene.at(place + 1)) else place
