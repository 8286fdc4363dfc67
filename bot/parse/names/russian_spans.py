"""What the model takes for Russian names, mended: streets are no people, agreements are found by their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from bot.parse.analysis import Token
from bot.parse.names.russian_names import is_given
from bot.parse.names.russian_offices import OFFICES
from bot.parse.names.spans import Line, Span, SpanKind

_STREETS: Final = """
улица ул переулок проспект пр-т площадь бульвар набережная шоссе проезд тупик сквер имя им
"""
STREETS: Final = frozenset(_STREETS.split())
"""Nouns before a name that is the name of a street: an address, and nothing that facts are about."""

_NAMED_AFTER: Final = """
парк метро станция аэропорт вокзал порт
мост стадион арена премия медаль орден приз кубок мемориал теплоход крейсер эсминец фрегат корвет корабль судно
катер ледокол танкер паром подлодка атомоход спутник телескоп марсоход ракета операция ураган тайфун шторм циклон закон
теорема эффект болезнь синдром вирус бозон постоянная комета астероид гора пик остров пролив море озеро залив мыс хребет
ледник село поселок деревня город станица аул микрорайон район театр музей библиотека школа гимназия лицей больница
"""
NAMED_AFTER: Final = frozenset(_NAMED_AFTER.split()) | STREETS
"""Nouns before a name that make it the name of a thing: «улица Ленина», «премия Нобеля», «теплоход «Иван Котов»»."""

_AGREEMENTS: Final = """
соглашение договор пакт конвенция протокол меморандум декларация хартия договоренность трактат коммюнике
"""
AGREEMENTS: Final = frozenset(_AGREEMENTS.split())

_BODIES: Final = frozenset(
    {"университет", "институт", "банк", "академия", "биржа", "парламент", "правительство", "министерство"}
)
"""Nouns with a capital that make a body of the town or country after them."""

_OFFICE_REACH: Final = 5
_QUOTES: Final = "«\"“„'"
_LONGEST_TAIL: Final = 7
"""Tokens after «соглашение о» that still belong to its name."""

_NO_NAME_LISTED: Final = """
январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
"""
_TAIL: Final = re.compile(r"\s+(?:в|во|на|по|из|с|и|о|от|для|при|у|к)$")
_CLOSING: Final = '»"”'
_TITLE: Final = re.compile(
    r"(?:д-р|г-н|г-жа|проф\.|акад\.|доктор|господин|госпожа|профессор|академик)\s+", re.IGNORECASE
)
_NO_NAME: Final = frozenset(_NO_NAME_LISTED.split())


def mended(spans: Sequence[Span], lines: Sequence[Line]) -> list[Span]:
    """Return the spans that stand, with agreements added and what they cover taken out."""
    agreements = [span for line in lines for span in _agreements_in(line)]
    kept = [each for each in spans if not any(each.overlaps(other) for other in agreements)]
    kept = [_without_title(each, lines) for each in kept if not _is_no_name(each, lines)]
    kept = [_without_tail(each, lines) for each in kept]
    kept = [_with_surname(each, kept, lines) for each in kept]
    kept += [each for each in _missed(lines) if not any(each.overlaps(other) for other in (*spans, *agreements))]
    bodies = [each for each in _bodies(lines) if not any(_covers(other, each) for other in (*kept, *agreements))]
    kept = [each for each in kept if not any(_covers(body, each) for body in bodies)]
    return sorted([*agreements, *_merged([*kept, *bodies], lines)])


def _covers(one: Span, other: Span) -> bool:
    return one.paragraph == other.paragraph and one.start <= other.start and other.end <= one.end


def _without_title(span: Span, lines: Sequence[Line]) -> Span:
    if span.kind is not SpanKind.PERSON:
        return span
    text = _text(span, lines)
    found = _TITLE.match(text)
    if found:
        return replace(span, start=span.start + found.end())
    first, _, rest = text.partition(" ")
    office = first.lower() in OFFICES and not is_given(first) and rest[:1].isupper()
    return replace(span, start=span.start + len(first) + 1) if office else span


def _without_tail(span: Span, lines: Sequence[Line]) -> Span:
    """Drop a preposition that the model left at the end of a name."""
    found = _TAIL.search(_text(span, lines))
    return replace(span, end=span.start + found.start()) if found and found.start() else span


def _with_surname(span: Span, others: Sequence[Span], lines: Sequence[Line]) -> Span:
    """Add a surname that the model left off a given name: a capital right after it that no other span covers."""
    if span.kind is not SpanKind.PERSON or " " in _text(span, lines):
        return span
    for line in lines:
        places = line.within(span.start, span.end) if line.paragraph == span.paragraph else range(0)
        if places and places.stop < len(line.tokens):
            following = line.tokens[places.stop]
            longer = replace(span, end=following.end)
            free = not any(each is not span and each.overlaps(longer) for each in others)
            if free and is_surname_like(following) and len(following.text) > 2:  # noqa: PLR2004 - no initials
                return longer
    return span


def _missed(lines: Sequence[Line]) -> Iterator[Span]:
    """Yield what the model overlooked: a given name of the dictionary and a capital after it («Евгений Волков»)."""
    for line in lines:
        for first, second in pairwise(line.tokens):
            if first.text.istitle() and _is_capital(second.text) and is_given(first.text) and is_surname_like(second):
                yield Span(line.paragraph, first.start, second.end, SpanKind.PERSON)


def _is_capital(word: str) -> bool:
    return len(word) > 2 and word[:1].isupper() and not word.isupper()  # noqa: PLR2004 - no initials


def is_surname_like(token: Token) -> bool:
    """Say whether a word may be a surname: a name by its grammar, and no adjective of a place."""
    return token.pos == "PROPN" and token.text[1:].islower()


def _is_no_name(span: Span, lines: Sequence[Line]) -> bool:
    text = _text(span, lines)
    if text.lower() in _NO_NAME or text.lower() in OFFICES or not any(letter.isalpha() for letter in text):
        return True
    nouns = {SpanKind.PERSON: NAMED_AFTER, SpanKind.PLACE: STREETS}.get(span.kind)
    return nouns is not None and _named_after(span, lines, nouns)


def _named_after(span: Span, lines: Sequence[Line], nouns: frozenset[str]) -> bool:
    """Say whether the word before a name makes it the name of a thing."""
    for line in lines:
        if line.paragraph != span.paragraph:
            continue
        places = line.within(span.start, span.end)
        if places:
            return _after_thing(line.tokens, places, nouns)
    return False


def _after_thing(tokens: Sequence[Token], places: range, nouns: frozenset[str]) -> bool:
    first = places.start
    place, quoted = first - 1, False
    closed = places.stop < len(tokens) and tokens[places.stop].text in _CLOSING
    while place >= 0 and tokens[place].text in {*_QUOTES, "."}:
        quoted = quoted or tokens[place].text in _QUOTES
        place -= 1
    if place < 0:
        return False
    before = tokens[place]
    if before.lemma in nouns or before.text.lower() in nouns:
        if nouns is NAMED_AFTER and not quoted and _is_holder(tokens, place, first):
            return False
        return before.lemma != "имя" or before.feats.get("Case") == "Gen"
    return (
        quoted
        and closed
        and nouns is NAMED_AFTER
        and before.pos in {"NOUN", "PROPN"}
        and before.feats.get("Animacy") != "Anim"
    )


def _is_holder(tokens: Sequence[Token], noun: int, first: int) -> bool:
    """«Врач больницы Анна Берг»: the name is that of somebody who works there, and not the thing's."""
    if tokens[noun].lemma in STREETS:
        return False
    told = tokens[first].feats.get("Case") == "Nom" != tokens[noun].feats.get("Case")
    return told or any(each.lemma in OFFICES for each in tokens[max(0, noun - _OFFICE_REACH) : noun])


def _bodies(lines: Sequence[Line]) -> Iterator[Span]:
    """Yield bodies named after a town or country: «Университета Осло», «Национального банка Чили»."""
    for line in lines:
        for first, second in pairwise(line.tokens):
            named = second.pos == "PROPN" and second.feats.get("Case") == "Gen" and second.text[:1].isupper()
            if first.lemma in _BODIES and first.text[:1].isupper() and named and not is_given(second.text):
                yield Span(line.paragraph, first.start, second.end, SpanKind.ORGANISATION)


def _merged(spans: Iterable[Span], lines: Sequence[Line]) -> list[Span]:
    """Join an organisation to the one it belongs to where both stand side by side («Института экономики РАН»)."""
    found: list[Span] = []
    for span in sorted(spans):
        before = found[-1] if found else None
        if before is not None and _are_one(before, span, lines):
            found[-1] = replace(before, end=span.end)
        else:
            found.append(span)
    return found


def _are_one(before: Span, span: Span, lines: Sequence[Line]) -> bool:
    """Say whether two spans are one name: a body and the one it belongs to, a given name and a surname."""
    if before.kind is SpanKind.ORGANISATION is span.kind:
        return _side_by_side(before, span, lines)
    if not before.kind is SpanKind.PERSON is span.kind or before.paragraph != span.paragraph:
        return False
    single = " " not in _text(before, lines) + _text(span, lines)
    return single and span.start - before.end == 1 and not is_given(_text(span, lines))


def _side_by_side(before: Span, span: Span, lines: Sequence[Line]) -> bool:
    if before.paragraph != span.paragraph or before.end > span.start:
        return False
    gap = _paragraph_text(span, lines)[before.end : span.start]
    return gap == " " and len(_text(before, lines).split()) > 1


def _agreements_in(line: Line) -> Iterator[Span]:
    tokens = line.tokens
    stop = 0
    for place, token in enumerate(tokens):
        if token.lemma not in AGREEMENTS or place < stop or token.pos not in {"NOUN", "PROPN"}:
            continue
        first, last = _agreement(tokens, place)
        if last > first:
            stop = last
            yield Span(line.paragraph, tokens[first].start, tokens[last - 1].end, SpanKind.AGREEMENT)


def _agreement(tokens: Sequence[Token], place: int) -> tuple[int, int]:
    """Return the tokens of an agreement's name around its noun; none where it has no name."""
    first = place
    while first and _names_agreement(tokens[first - 1]):
        first -= 1
    last = _tail_end(tokens, place)
    if first == place and last == place + 1:
        return place, place
    return first, last


def _names_agreement(token: Token) -> bool:
    """«Парижское», «Авраамовым»: an adjective with a capital before the noun."""
    return token.pos in {"ADJ", "PROPN"} and token.text[:1].isupper() and len(token.text) > 1


def _tail_end(tokens: Sequence[Token], place: int) -> int:
    after = tokens[place + 1 : place + 2]
    if not after:
        return place + 1
    if after[0].feats.get("Case") == "Gen" and after[0].pos == "PROPN" and tokens[place].text[:1].isupper():
        return place + 2
    if after[0].lemma in {"о", "об", "обо"}:
        return _end_of_subject(tokens, place + 2)
    return place + 1


def _end_of_subject(tokens: Sequence[Token], start: int) -> int:
    """Return where «о взаимном признании дипломов» ends: nouns and adjectives in the locative, genitives after them."""
    place = start
    while place < min(len(tokens), start + _LONGEST_TAIL):
        case = tokens[place].feats.get("Case")
        plain = tokens[place].pos in {"NOUN", "ADJ", "DET"} and case in {"Loc", "Gen"}
        joined = tokens[place].lemma == "и" and place > start
        if not (plain or joined):
            break
        place += 1
    while place > start and tokens[place - 1].pos in {"CCONJ", "ADJ"}:
        place -= 1
    return place if place > start else start - 1


def _paragraph_text(span: Span, lines: Sequence[Line]) -> str:
    return next(each for each in lines if each.paragraph == span.paragraph).sentence.paragraph.text


def _text(span: Span, lines: Sequence[Line]) -> str:
    return _paragraph_text(span, lines)[span.start : span.end]
