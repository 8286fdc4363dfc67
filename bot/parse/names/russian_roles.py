"""Russian sentences → who holds which office: «глава МИД Казахстана Ермек Кошербаев», «Анна Ким назначена мэром»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bot.parse.analysis import MentionKind, Token
from bot.parse.names.role_rules import Office, RoleRule
from bot.parse.names.russian_complements import complement_end
from bot.parse.names.russian_declension import readings_of
from bot.parse.names.russian_office_nouns import case_of, is_listed, is_office_noun
from bot.parse.names.russian_office_phrase import office_at, prefix_before
from bot.parse.names.russian_offices import NO_OFFICES, OFFICES
from bot.parse.names.russian_predicates import appointing, becoming, holding, leading
from bot.parse.names.scene import Placed, Scene

_CASES: Final = {"nomn": "Nom", "gent": "Gen", "datv": "Dat", "accs": "Acc", "ablt": "Ins", "loct": "Loc"}
_LONGEST: Final = 24
"""Tokens of the longest office: beyond it a sentence was misread."""


# Before the name: «министр энергетики Норвегии Анна Берг»


def _before(scene: Scene, person: Placed) -> Iterator[Office]:
    found = _office_ending_at(scene, _before_age(scene, person.first), _cases_of(scene, person), person)
    if found is None or _is_relative(scene, found, person):
        return
    yield found
    before = found.first - 1
    if before > 0 and scene.tokens[before].text in {"и", ","}:
        other = _office_ending_at(scene, before, {case_of(scene.tokens[found.head])}, person)
        if other is not None and not scene.is_person(scene.at(before - 1)):
            yield _sharing(other, found) if scene.tokens[before].text == "и" else other


def _before_age(scene: Scene, place: int) -> int:
    """Step back over «, 34-летний» between an office and a name."""
    if place > 1 and "-летн" in scene.tokens[place - 1].text and scene.tokens[place - 2].text == ",":
        return place - 2
    return place


def _is_relative(scene: Scene, office: Office, person: Placed) -> bool:
    """«Сын певца Иван Котов»: the name stands in the case of the relative, and the office is another person's."""
    if office.first == 0 or case_of(scene.tokens[office.head]) != "Gen":
        return False
    before = scene.tokens[office.first - 1]
    return before.lemma in NO_OFFICES and case_of(before) != "Gen" and case_of(before) in _cases_of(scene, person)


def _sharing(office: Office, next_one: Office) -> Office:
    """«Основатель и глава компании»: the first office is of the same body."""
    if office.of is not None:
        return office
    return Office(office.first, office.head, office.stop, office.position, next_one.of, office.listed)


def _office_ending_at(scene: Scene, stop: int, cases: set[str], person: Placed) -> Office | None:
    """Return the office whose phrase ends right before a token and whose noun stands in one of the cases."""
    heads = [place for place in _back_from(scene, stop) if _may_head(scene, place, cases, stop)]
    fitting = [place for place in heads if complement_end(scene, place, stop, person) == stop]
    if not fitting:
        return None
    return office_at(scene, _chosen(scene, fitting, person), stop)


def _back_from(scene: Scene, stop: int) -> Iterator[int]:
    for place in range(stop - 1, max(-1, stop - _LONGEST), -1):
        if scene.tokens[place].text in {".", ";", ":", "!", "?", "–", "—"} and not _abbreviates(scene, place):
            return
        yield place


def _abbreviates(scene: Scene, place: int) -> bool:
    return scene.tokens[place].text == "." and place > 0 and len(scene.tokens[place - 1].text) == 1


def _chosen(scene: Scene, heads: list[int], person: Placed) -> int:
    """Take the outermost office of a chain, unless its holder follows: «советника президента Х Анны Ким»."""
    listed = [place for place in heads if scene.tokens[place].lemma in OFFICES] or heads
    followed = scene.is_person(scene.at(person.stop))
    return max(listed) if followed else min(listed)


def _may_head(scene: Scene, place: int, cases: set[str], stop: int) -> bool:
    token = scene.tokens[place]
    covered = scene.at(place)
    named_alike = token.pos == "PROPN" and covered is None and is_listed(token.lemma)
    if not (token.pos == "NOUN" or named_alike) or (covered is not None and covered.mention.kind is MentionKind.NAME):
        return False
    if not is_office_noun(token):
        return False
    return (
        case_of(token) in cases or prefix_before(scene, place) is not None or (place == stop - 1 and not case_of(token))
    )


def _cases_of(scene: Scene, person: Placed) -> set[str]:
    """Return the cases that a name may stand in: those the model gives, and those its words may have."""
    tokens = scene.tokens[person.first : person.stop]
    tagged = {case_of(each) for each in tokens if case_of(each)} | _case_beside(scene, person.first)
    known = [{_CASES[each.case] for each in readings_of(token.text) if each.known} for token in tokens]
    known = [each for each in known if each]
    common = set.intersection(*known) if known else set()
    told = (tagged & common) or (tagged | common)
    alike = {"Gen", "Acc"}
    if "Nom" in _cases_of_woman(tokens) and not scene.is_person(scene.at(person.stop)):
        told = told | {"Nom"}
    return told | alike if told & alike and alike <= common else told


def _case_beside(scene: Scene, place: int) -> set[str]:
    """Return the case of the office that the model ties a name to; it is surer of nouns than of names."""
    token = scene.tokens[place]
    tied = token.relation == "appos" and 0 <= token.head < place and is_office_noun(scene.tokens[token.head])
    return {case_of(scene.tokens[token.head])} - {""} if tied else set()


def _cases_of_woman(tokens: Sequence[Token]) -> set[str]:
    """«Орлова» is a woman in the nominative as well as a man in the genitive, whatever the model says."""
    last = tokens[-1].text.lower()
    return {"Nom"} if len(tokens) > 1 and last.endswith(("ова", "ева", "ёва", "ина", "ына")) else set()


# After the name: «Анна Берг, министр энергетики Норвегии,», «Анна Берг (министр)», «Анна Берг — министр»


def _after(scene: Scene, person: Placed) -> Iterator[Office]:
    place = _after_age(scene, person.stop)
    mark = scene.tokens[place].text if place < len(scene.tokens) else ""
    if mark not in {",", "(", "—", "–", "-"}:
        return
    cases = {"Nom"} if mark in {"—", "–", "-"} else _cases_of(scene, person)
    found = _office_starting_at(scene, place + 1, cases, person)
    while found is not None:
        yield found
        if found.stop >= len(scene.tokens) or scene.tokens[found.stop].text not in {"и", ","}:
            return
        found = _office_starting_at(scene, found.stop + 1, {case_of(scene.tokens[found.head])}, person)


def _after_age(scene: Scene, place: int) -> int:
    """Step over «, 45 лет»."""
    words = [each.text.lower() for each in scene.tokens[place : place + 3]]
    if len(words) == 3 and words[0] == "," and words[1].isdigit() and words[2] in {"лет", "года", "год"}:  # noqa: PLR2004
        return place + 3
    return place


def _office_starting_at(scene: Scene, first: int, cases: set[str], person: Placed) -> Office | None:
    head = _head_after(scene, first, cases)
    if head is None:
        return None
    stop = complement_end(scene, head, len(scene.tokens), person)
    if scene.is_person(scene.at(stop)) or not _closes(scene, stop):
        return None
    return office_at(scene, head, stop)


def _head_after(scene: Scene, first: int, cases: set[str]) -> int | None:
    for place in range(first, min(first + 6, len(scene.tokens))):
        token = scene.tokens[place]
        if token.pos == "NOUN" or prefix_before(scene, place):
            return place if _may_head(scene, place, cases, -1) else None
        skipped = token.pos in {"ADJ", "DET", "ADV", "NUM"} or _in_prefix(token)
        if not skipped and not (token.pos == "VERB" and token.feats.get("VerbForm") == "Part"):
            return None
    return None


def _in_prefix(token: Token) -> bool:
    return token.text.lower() in {"и", "о", ".", "и.о.", "врио", "временно", "обязанности"}


def _closes(scene: Scene, stop: int) -> bool:
    """Say whether a phrase after a name ends where the sentence pauses, and not in the subject of a new clause."""
    if stop >= len(scene.tokens):
        return True
    return scene.tokens[stop].text in {",", ".", ";", ")", "—", "–", "-", ":", "»", '"', "!", "?", "…", "и", "из"}


def _counterpart(scene: Scene, person: Placed) -> Iterator[Office]:
    """«Президент Чили написал норвежскому коллеге Олафу Бергу»: the same office, of the country that is named."""
    place = person.first - 1
    if place < 1 or scene.tokens[place].lemma not in {"коллега", "визави"}:
        return
    home = scene.at(place - 1)
    if home is None or home.mention.kind is not MentionKind.ADJECTIVE:
        return
    for head in range(place - 1, -1, -1):
        token = scene.tokens[head]
        if token.relation.startswith("nsubj") and token.pos == "NOUN" and is_office_noun(token):
            own = office_at(scene, head, complement_end(scene, head, len(scene.tokens), person))
            yield Office(home.first, place, place + 1, own.position, home.mention.entity, own.listed)
            return


RUSSIAN_RULES: Final = (
    RoleRule("office-before-name", "an office right before a name, in its case: «мэр Осло Анна Берг»", 0.95, _before),
    RoleRule("office-after-name", "an office after a name and a mark: «Анна Берг, мэр Осло,»", 0.92, _after),
    RoleRule(
        "counterpart",
        "a colleague of an office holder: «президент Чили и норвежский коллега Олаф Берг»",
        0.75,
        _counterpart,
    ),
    RoleRule("becoming", "what somebody became or is: «стала мэром», «работает врачом»", 0.9, becoming),
    RoleRule("appointing", "what somebody was made: «избрана мэром», «назначили на пост мэра»", 0.9, appointing),
    RoleRule("leading", "what somebody leads: «возглавила банк», «руководит отделом»", 0.88, leading),
    RoleRule("holding", "the post that somebody holds or left: «занимает пост мэра»", 0.9, holding),
)
