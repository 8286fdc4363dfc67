"""English sentences → where names stand and of what kind, by capitals and the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.language.frequency import zipf
from bot.parse.analysis import Token
from bot.parse.names.brill import listed_tag
from bot.parse.names.english_evidence import ACRONYM, PERSON_AT, Part, is_body, person_weight
from bot.parse.names.english_words import (
    AFTER_FIRST_NAME,
    AGREEMENTS,
    BEFORE_NAMES,
    BODIES,
    CLUBS,
    FIRST_NAMES,
    MEASURES,
    MODIFIERS,
    NAMED_THINGS,
    NO_NAMES,
    OFFICES,
    PARTICLES,
    PLACES,
    SHIPS,
    SPEAKING,
    TITLES,
)
from bot.parse.names.gazetteer import regions
from bot.parse.names.spans import Hit, Line, Span, SpanKind

_PLACE_CUES: Final = frozenset(
    {"in", "near", "from", "across", "outside", "around", "towards", "into", "via", "visited"}
)
"""Words before the name of a place."""

_COLLECTIVES: Final = frozenset(
    {"Management", "Police", "Staff", "Government", "Parliament", "Industry", "Research", "Demand", "Today"}
)
"""Nouns that open a sentence without an article and yet name nobody."""

_BARE: Final = BODIES | AGREEMENTS | PLACES | BEFORE_NAMES | TITLES
"""Words that name nothing on their own («the Government», «the Agreement»)."""

_JOINING: Final = frozenset({"of", "for", "and", "the", "on", "&"})
_COMMON_ZIPF: Final = 3.4
"""Frequency from which a word at the start of a sentence is taken for an ordinary one."""

_TITLE_SHARE: Final = 0.65
_TITLE_WORDS: Final = 4
"""A line with at least so many longer words, of which this share has capitals, is a heading: capitals tell nothing."""

_SHORTEST_IN_HEADING: Final = 4
_OPENING_MARKS: Final = frozenset({"“", "«", "„", '"', ":"})
_CURRENCY_LETTERS: Final = 3


@dataclass
class EnglishNames:
    """Finds names in an article: what is sure first, then what that makes sure."""

    lines: Sequence[Line]
    hits: Sequence[Hit]
    alone: set[str] = field(default_factory=set)
    voices: set[str | None] = field(default_factory=set)
    inner: set[str] = field(default_factory=set)
    surnames: set[str] = field(default_factory=set)
    given: set[str] = field(default_factory=set)

    def spans(self) -> list[Span]:
        """Return the names of people, bodies, places and agreements, without those of known entities."""
        runs = [run for line in self.lines if not is_heading(line) for run in _runs(line, self.hits)]
        self.inner = {run.tokens[0].text for run in runs if not _opens_speech(run)}
        parts = [part for run in runs for part in _parts(run)]
        self.alone = {part.tokens[0].text for part in parts if len(part.tokens) == 1}
        self.voices = {each.sentence.paragraph.voice for each in self.lines} - {None}
        sure = [(part, kind) for part in parts if (kind := self._kind(part)) is not None]
        people = [part for part, kind in sure if kind is SpanKind.PERSON and len(part.tokens) > 1]
        self.surnames = {part.tokens[-1].text for part, kind in sure if kind is SpanKind.PERSON}
        self.given = {part.tokens[0].text for part in people}
        settled = {id(part) for part, _ in sure}
        rest = [part for part in parts if id(part) not in settled]
        later = [(part, kind) for part in rest if (kind := self._later_kind(part)) is not None]
        found = [_span(part, kind) for part, kind in (*sure, *later)]
        return sorted({*found, *self._in_headings(found)})

    def _kind(self, part: Part) -> SpanKind | None:
        """Return what a run of capitals names, where its own words and neighbours tell."""
        words = [each.text for each in part.tokens]
        if any(word in AGREEMENTS for word in words) and len(words) > 1:
            return SpanKind.AGREEMENT
        if is_body(words) and words[-1] not in MEASURES:
            return SpanKind.ORGANISATION
        if len(words) > 1 and (words[-1] in PLACES or words[0] in PLACES):
            return SpanKind.PLACE
        weight = person_weight(part) + self._weight_in_article(words)
        return SpanKind.PERSON if weight >= PERSON_AT and self._is_name(part) else None

    def _weight_in_article(self, words: Sequence[str]) -> int:
        """A last word that stands alone elsewhere is a surname; a voice of an interview is a person."""
        if " ".join(words) in self.voices:
            return PERSON_AT
        return 2 if len(words) in {2, 3} and words[-1] in self.alone and words[-1] not in BODIES else 0

    def _is_name(self, part: Part) -> bool:
        return part.first > 0 or len(part.tokens) > 1 or part.titled

    def _later_kind(self, part: Part) -> SpanKind | None:
        """Return what a run of capitals names, now that the people of the article are known."""
        words = [each.text for each in part.tokens]
        if self._is_person_met(words):
            return SpanKind.PERSON
        if words[-1] in MEASURES or _is_currency(part) or (len(words) == 1 and self._is_no_name(part)):
            return None
        if " ".join(words) in regions():
            return SpanKind.PLACE
        if part.before in _PLACE_CUES:
            return SpanKind.PLACE if not ACRONYM.fullmatch(words[0]) else SpanKind.ORGANISATION
        if part.after in {"-based", "based"}:
            return SpanKind.PLACE
        return SpanKind.ORGANISATION

    def _is_person_met(self, words: Sequence[str]) -> bool:
        """A surname, with a first name or without, or a first name alone, of somebody named in full."""
        met = words[-1] in self.surnames and len(words) <= 2  # noqa: PLR2004 - a first name and a surname
        return met or (len(words) == 1 and words[0] in self.given)

    def _is_no_name(self, part: Part) -> bool:
        """Say whether a single word names nothing: «the Government», or a capital that opens a sentence."""
        word = part.tokens[0].text
        return word in _BARE or (_opens_speech(part) and self._is_ordinary(word) and not self._acts(part))

    def _is_ordinary(self, word: str) -> bool:
        """Say whether a word at the start of a sentence has its capital from there alone."""
        if word in self.inner or ACRONYM.fullmatch(word):
            return False
        return all(
            listed_tag(each) is not None or zipf(each, "en") >= _COMMON_ZIPF for each in word.lower().split("-") if each
        )

    def _acts(self, part: Part) -> bool:
        """Say whether an ordinary word acts as only a name does: «Apple said», «Shell's profit»."""
        word = part.tokens[0].text
        if listed_tag(word.lower()) not in {"NN", "VB", "JJ"} or word in _COLLECTIVES:
            return False
        after = part.line.tokens[part.stop] if part.stop < len(part.line.tokens) else None
        return after is not None and (after.text in {"'s", "’s"} or after.lemma in SPEAKING)

    def _in_headings(self, found: Iterable[Span]) -> Iterator[Span]:
        """Find in headings the names that the text below them holds."""
        texts = {each.paragraph: each.sentence.paragraph.text for each in self.lines}
        names = {texts[span.paragraph][span.start : span.end]: span.kind for span in found}
        names |= {name.split()[-1]: kind for name, kind in names.items() if kind is SpanKind.PERSON}
        for line in self.lines:
            if is_heading(line):
                yield from _of_names(line, names)


def _opens_speech(part: Part) -> bool:
    """Say whether a run opens its sentence, or the words in quotation marks that it opens."""
    return _starts(part.line, part.first) or part.line.tokens[part.first - 1].text in _OPENING_MARKS


def _is_currency(part: Part) -> bool:
    """Say whether a capital belongs to a sum: the C of «C$3 million»."""
    return part.after in {"$", "£"} and all(len(each.text) <= _CURRENCY_LETTERS for each in part.tokens)


def _of_names(line: Line, names: dict[str, SpanKind]) -> Iterator[Span]:
    taken = line.sentence.start
    text = line.sentence.paragraph.text
    for found in re.finditer(r"[^\W\d_][\w'’-]*", text[: line.sentence.end]):
        if found.start() < taken:
            continue
        fitting = [name for name in names if text.startswith(name, found.start()) and len(name) >= _SHORTEST_IN_HEADING]
        if fitting:
            best = max(fitting, key=len)
            taken = found.start() + len(best)
            if not text[taken : taken + 1].isalpha():
                yield Span(line.paragraph, found.start(), taken, names[best])


def is_heading(line: Line) -> bool:
    """Say whether every longer word of a line has a capital, so that capitals tell nothing."""
    words = [each.text for each in line.tokens if each.text.isalpha() and len(each.text) > 3]  # noqa: PLR2004
    if line.tokens and line.tokens[-1].text in {".", "!", "?", "”", '"'}:
        return False
    return len(words) >= _TITLE_WORDS and sum(word[0].isupper() for word in words) >= _TITLE_SHARE * len(words)


def _span(part: Part, kind: SpanKind) -> Span:
    tokens = part.tokens
    return Span(part.line.paragraph, tokens[0].start, tokens[-1].end, kind)


def _runs(line: Line, hits: Sequence[Hit]) -> Iterator[Part]:
    """Yield the runs of capitals of a sentence, with the small words that join them; known names part them."""
    covered = frozenset(
        place for hit in hits if hit.paragraph == line.paragraph for place in line.within(hit.start, hit.end)
    )
    place = 0
    while place < len(line.tokens):
        if not _opens(line, place):
            place += 1
            continue
        stop = _run_end(line, place)
        if _names_a_thing(line, place, stop):
            place = stop + 1
            continue
        yield from _uncovered(Part(line, place, stop), covered)
        place = stop


def _names_a_thing(line: Line, first: int, stop: int) -> bool:
    """«Baker Street», «the ferry Captain Roe»: a name that is that of a street, a prize, a ship."""
    after = line.tokens[stop].text if stop < len(line.tokens) else ""
    before = line.tokens[first - 1].text.lower() if first else ""
    return after in NAMED_THINGS or before in SHIPS


def _uncovered(run: Part, covered: frozenset[int]) -> Iterator[Part]:
    """Part a run at the known names in it, unless it is the name of a body or agreement as a whole."""
    inside = [place in covered for place in range(run.first, run.stop)]
    words = [each.text for each in run.tokens]
    if not any(inside) or (not all(inside) and _holds_known(words, inside)):
        yield run
        return
    first = run.first
    for place in (*(each for each in range(run.first, run.stop) if each in covered), run.stop):
        if first < place and run.line.tokens[first].text[:1].isupper():
            yield Part(run.line, first, place)
        first = place + 1


def _holds_known(words: Sequence[str], inside: Sequence[bool]) -> bool:
    """«Paris Agreement», «University of Oslo», «Real Madrid», «Leeds City»: a name made with a known one."""
    free = [word for word, known in zip(words, inside, strict=True) if not known]
    if any(word in BEFORE_NAMES or word.lower() in OFFICES for word in words):
        return False
    made = any(word in BODIES or word in AGREEMENTS or word in PLACES for word in free)
    return made or words[0] in CLUBS or words[-1] == "City"


def _opens(line: Line, place: int) -> bool:
    token = line.tokens[place]
    if not token.text[:1].isupper() or token.text in NO_NAMES or token.text in NAMED_THINGS:
        return False
    small = _starts(line, place) and token.pos in {"DET", "PRON", "ADP", "CCONJ", "SCONJ", "ADV", "AUX", "PART", "INTJ"}
    if token.text.isupper() and len(token.text) > 1 and token.text.isalpha() and token.pos in {"PRON", "DET", "ADP"}:
        return True
    return not small and token.pos not in {"PRON", "DET"} | ({"NUM"} if len(token.text) > 1 else set())


def _starts(line: Line, place: int) -> bool:
    """Say whether no word stands before this one in its sentence: quotation marks may."""
    return not any(each.text[:1].isalnum() for each in line.tokens[:place])


def _run_end(line: Line, place: int) -> int:
    stop = place + 1
    while stop < len(line.tokens):
        step = _joined(line, place, stop)
        if step == stop:
            break
        stop = step
    return stop


def _joined(line: Line, first: int, stop: int) -> int:
    """Return where a run goes on to from `stop`: over a capital, or over small words between two capitals."""
    tokens = line.tokens
    word = tokens[stop].text
    if tokens[stop - 1].text in FIRST_NAMES and word in NAMED_THINGS:
        return stop + 1
    if word[:1].isupper() and word not in NO_NAMES - {"March", "May", "April", "June"} and word not in NAMED_THINGS:
        return stop + 1 if tokens[stop].pos != "PRON" or word.isupper() else stop
    head = {each.text for each in tokens[first:stop]} & (BODIES | AGREEMENTS)
    ahead = stop
    while ahead < min(stop + 2, len(tokens)) and _joins(tokens[ahead].text, has_head=bool(head)):
        ahead += 1
    goes_on = stop < ahead < len(tokens) and tokens[ahead].text[:1].isupper() and tokens[ahead].pos != "PRON"
    return ahead + 1 if goes_on else stop


def _joins(word: str, *, has_head: bool) -> bool:
    return word in PARTICLES or word == "&" or (has_head and word in _JOINING)


def _parts(run: Part) -> Iterator[Part]:
    """Part a run at the offices in it: «Acme Chief Executive Jane Roe» is a body, an office and a person."""
    tokens = run.line.tokens
    if _is_field(tokens, run):
        run = Part(run.line, run.first + 1, run.stop, titled=True)
    last = max((place for place in range(run.first, run.stop) if _is_office(tokens, place)), default=None)
    if last is None or is_body([each.text for each in run.tokens]):
        titled = run.titled or (run.first > 0 and _names_office(tokens, run.first - 1))
        yield Part(run.line, run.first, run.stop, titled=titled)
        return
    first = last
    while first > run.first and (_is_office(tokens, first - 1) or tokens[first - 1].text.lower() in MODIFIERS):
        first -= 1
    if first > run.first:
        yield from _parts(Part(run.line, run.first, first))
    if last + 1 < run.stop:
        yield Part(run.line, last + 1, run.stop, titled=True)


def _is_field(tokens: Sequence[Token], run: Part) -> bool:
    """«Minister of Energy Jane Roe»: the field of an office opens the run."""
    office = run.first > 1 and tokens[run.first - 1].text == "of" and tokens[run.first - 2].text in BEFORE_NAMES
    return office and run.stop - run.first > 1 and tokens[run.first].text.lower() in MODIFIERS


def _is_office(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a word with a capital is an office or title, and no surname («Tim Cook», «Don King»)."""
    word = tokens[place].text
    if word in AFTER_FIRST_NAME and place and tokens[place - 1].text in FIRST_NAMES:
        return False
    opens = place == 0 and len(tokens) > 1 and tokens[1].text in FIRST_NAMES and word.lower() in OFFICES
    return word in TITLES or word in BEFORE_NAMES or opens


def _names_office(tokens: Sequence[Token], place: int) -> bool:
    """Say whether the word before a name is an office or title, small or not."""
    low = tokens[place].text.lower()
    return tokens[place].text in TITLES or low in OFFICES or low.rpartition("-")[2] in OFFICES
