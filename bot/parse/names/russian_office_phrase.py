"""The phrase of a Russian office, read from its noun: «исполнительный директор компании «Свет»» → position and body.

An office is a phrase: adjectives, the noun that names it, what that noun governs. The last country or organisation that
it governs is whose office it is; the rest, in the nominative, is the position.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bot.language.lemmas import is_animate
from bot.models.entity import EntityKind
from bot.parse.analysis import MentionKind, Token
from bot.parse.names.role_rules import Office
from bot.parse.names.russian_offices import EMPTY_BODIES, EVALUATIVE, NO_OFFICES, OFFICES, PREFIXES, STATE_BODIES
from bot.parse.names.russian_phrases import nominative_word
from bot.parse.names.scene import Placed, Scene

_PREFIX: Final = re.compile(PREFIXES, re.IGNORECASE)
_AGE: Final = re.compile(r"\d+-?летн")
_BEFORE_OFFICE: Final = re.compile(
    r"^(?:экс|вице|обер|унтер|супер|топ|бизнес|арт|веб|медиа|теле|радио|спорт|кино|фото|видео)-"
)
_OPENING: Final = '«"“„('
_CLOSING: Final = '»"”“)'
_GOVERNING: Final = frozenset({"по", "в", "во", "при", "на", "за", "от", "из", "с", "для", "перед", "над", "у"})
_OUTSIDE: Final = frozenset({"из", "с", "от"})
"""Prepositions of origin: «фермер из Осло» is no office of Oslo."""

_OWN: Final = frozenset({"его", "ее", "её", "их"})
_LONGEST_QUOTE: Final = 12
_PREFIX_REACH: Final = 40
"""Tokens of a quoted name, and characters before a noun in which «исполняющий обязанности» may stand."""


def is_office_noun(token: Token) -> bool:
    """Say whether a token names somebody by office or trade, in the singular."""
    if token.feats.get("Number") == "Plur" or token.lemma in NO_OFFICES:
        return False
    return is_listed(token.lemma) or (token.feats.get("Animacy") == "Anim" and _is_somebody(token.lemma))


@lru_cache(maxsize=10_000)
def is_listed(lemma: str) -> bool:
    """Say whether a lemma is a listed office, with «экс-», «вице-», «со-» before it or not."""
    bare = _BEFORE_OFFICE.sub("", lemma)
    return lemma in OFFICES or bare in OFFICES or lemma.partition("-")[0] in OFFICES


@lru_cache(maxsize=10_000)
def _is_somebody(lemma: str) -> bool:
    return is_animate(lemma) and lemma not in NO_OFFICES


def case_of(token: Token) -> str:
    """Return the case of a word as Universal Dependencies name it, empty where it has none."""
    return token.feats.get("Case", "")


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
    if owner is None or owner.first >= end:
        kept = _without(scene, head + 1, end, adjective)
        return (adjective.mention.entity if adjective else None), kept
    body = scene.entity(owner)
    if body.kind is EntityKind.ORGANISATION and adjective and _is_state_body(scene, owner):
        return adjective.mention.entity, _without(scene, head + 1, end, adjective)
    if body.kind is EntityKind.ORGANISATION and body.within and _is_state_body(scene, owner):
        return body.within[0], _without(scene, head + 1, end, None)
    return owner.mention.entity, _without(scene, head + 1, end, owner)


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
