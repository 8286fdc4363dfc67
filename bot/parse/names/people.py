"""Russian name spans → people: every mention of one person, in whatever case and with whatever part of the name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.models.entity import Gender
from bot.parse.analysis import Mention, Token
from bot.parse.names.cast import Cast, folded, spellings
from bot.parse.names.russian_declension import readings_of
from bot.parse.names.russian_names import (
    Hints,
    NamePiece,
    PersonName,
    nominative_of,
    parts_of,
    pieces_of,
)
from bot.parse.names.spans import Line, Span

_CASES: Final = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
_GENDERS: Final = {"Masc": Gender.MALE, "Fem": Gender.FEMALE}
_OWN_VOTES: Final = 0.5
"""Votes for a gender by the model's tag of a name, which guesses; a verb in the past knows."""

_SURE_VOTES: Final = 2.0
"""Votes from which a gender is told for sure."""

_OFFICE_VOTES: Final = 3
"""Votes for the case of a name by the noun that it stands beside; the model is surer of nouns than of names."""

_MOST_SUPPORT: Final = 1.0


@dataclass(frozen=True, slots=True)
class Named:
    """A span with the name that stands there, in the nominative."""

    span: Span
    name: PersonName


def read_names(spans: Sequence[Span], lines: Sequence[Line]) -> list[Named]:
    """Return the name of each person span in the nominative; the forms of one name bear each other out."""
    pieces = [pieces_of(_text(span, lines)) for span in spans]
    support = _support(pieces)
    return [_named(span, each, _hints(span, lines), support) for span, each in zip(spans, pieces, strict=True) if each]


def _named(span: Span, pieces: Sequence[NamePiece], hints: Hints, support: Mapping[str, float]) -> Named:
    words, gender = nominative_of(pieces, hints, support)
    return Named(span, parts_of(words, pieces, gender))


def _support(every: Iterable[Sequence[NamePiece]]) -> dict[str, float]:
    """Return for each nominative the share of the spellings in the article that it explains beyond one."""
    written = {piece.text for pieces in every for piece in pieces if not (piece.initials or piece.particle)}
    explained = Counter(
        nominative for word in sorted(written) for nominative in {each.nominative for each in readings_of(word)}
    )
    return {
        nominative: min(_MOST_SUPPORT, 0.5 * (count - 1)) + (0.3 if nominative in written else 0.0)
        for nominative, count in explained.items()
        if count > 1
    }


def _text(span: Span, lines: Sequence[Line]) -> str:
    line = next(each for each in lines if each.paragraph == span.paragraph)
    return line.sentence.paragraph.text[span.start : span.end]


def _hints(span: Span, lines: Sequence[Line]) -> Hints:
    cases: Counter[str] = Counter()
    genders: dict[Gender, float] = dict.fromkeys(Gender, 0.0)
    for line in lines:
        if line.paragraph != span.paragraph:
            continue
        for place in line.within(span.start, span.end):
            token = line.tokens[place]
            top = _top(token, line.tokens)
            weight = _OFFICE_VOTES if top.pos == "NOUN" else 1
            for word, votes in ((token, 1), (top, weight)):
                if case := _CASES.get(word.feats.get("Case", "")):
                    cases[case] += votes
            for gender, told in _told_genders(token, line.tokens):
                genders[gender] += told
    every = sum(cases.values()) or 1
    most: float = max(sum(genders.values()), _SURE_VOTES)
    return Hints(
        {case: count / every for case, count in cases.items()},
        {gender: count / most for gender, count in genders.items()},
    )


def _told_genders(token: Token, tokens: Sequence[Token]) -> list[tuple[Gender, float]]:
    """A name has a gender of its own, and a verb in the past has that of its subject."""
    found = [(_GENDERS[each], _OWN_VOTES) for each in (token.feats.get("Gender", ""),) if each in _GENDERS]
    top = _top(token, tokens)
    if top is not token and top.pos == "NOUN" and top.feats.get("Gender") == "Fem":
        found.append((Gender.FEMALE, 2.0))
    if top.relation == "nsubj" and top.head >= 0:
        verb = tokens[top.head]
        if verb.feats.get("Tense") == "Past" and verb.feats.get("Gender", "") in _GENDERS:
            found.append((_GENDERS[verb.feats["Gender"]], 2.0))
    return found


def _top(token: Token, tokens: Sequence[Token]) -> Token:
    """Return the noun that a name stands beside («соперница Анна Берг»), or the name itself."""
    top = token
    for _ in range(3):
        beside = top.relation in {"appos", "flat:name", "flat"} and 0 <= top.head < len(tokens)
        if not beside or tokens[top.head].feats.get("Animacy") != "Anim":
            break
        top = tokens[top.head]
    return top


def cast_people(named: Sequence[Named], cast: Cast) -> list[Mention]:
    """Return whom each name means; full names are settled first, so that a surname alone finds its bearer anywhere."""
    found: dict[Span, str] = {}
    for each in sorted(named, key=lambda one: (-_fullness(one.name), one.span)):
        found[each.span] = _person(each, cast, found)
    return [Mention(each.span.paragraph, each.span.start, each.span.end, found[each.span]) for each in named]


def _fullness(name: PersonName) -> int:
    if name.given and name.surname:
        return 2
    return 1 if name.initials and name.surname else 0


def _person(named: Named, cast: Cast, met: Mapping[Span, str]) -> str:
    name = named.name
    bearers = [each for each in _bearers(name, cast) if _agree(name, each, cast)]
    if not bearers:
        return cast.add_person(name)
    person = bearers[0]
    if len(bearers) > 1:
        person = min(bearers, key=lambda each: (_distance(each, named.span, met), each))
    if person in cast.known:
        cast.use(person)
    cast.tell(person, gender=name.gender)
    return person


def _bearers(name: PersonName, cast: Cast) -> list[str]:
    """Return who bears the full name, else who bears the surname (or the given name, where nothing else is said)."""
    full = [each for form in (name.full, f"{name.given} {name.surname}") for each in cast.people_named(form)]
    return list(dict.fromkeys(full or cast.people_named(name.surname or name.given) or cast.called(name.surname)))


def _agree(name: PersonName, person: str, cast: Cast) -> bool:
    """Say whether a bearer of the surname may be meant: no other given name, initial or gender."""
    entity = cast.entities.get(person) or cast.known[person]
    if name.gender and entity.gender and name.gender is not entity.gender:
        return False
    if not (name.given and name.surname) and not name.initials:
        return True
    names = [*spellings(entity, cast.language)]
    givens = [each.removesuffix(folded(name.surname)).strip() for each in names if each.endswith(folded(name.surname))]
    givens = [each for each in givens if each]
    if not givens:
        return True
    wanted = folded(name.given or name.initials)
    return any(_same_given(wanted, each) for each in givens)


def _same_given(wanted: str, held: str) -> bool:
    if "." in wanted or "." in held:
        return wanted[:1] == held[:1]
    return wanted.partition(" ")[0] == held.partition(" ")[0]


def _distance(person: str, span: Span, met: Mapping[Span, str]) -> tuple[int, int]:
    """Return how far the nearest mention of a person lies, those before a place counting as nearer."""
    gaps = [
        (abs(each.paragraph - span.paragraph) * 10_000 + abs(each.start - span.start), int(each > span))
        for each, held in met.items()
        if held == person
    ]
    return min(gaps, default=(10**9, 0))
