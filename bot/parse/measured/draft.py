"""An article with its figures and speech enters; draft facts, the concepts they need and what was skipped leave."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from bot.language.inflection import plural
from bot.models.base import Base
from bot.models.draft import DraftFact, Skipped
from bot.models.fact import Change, Figure, Party
from bot.models.period import Period
from bot.models.text import Language, Localized
from bot.parse.analysis import Analysis, Sentence
from bot.parse.found import Drafted, Figures, FoundFigure, Speech, Turn
from bot.parse.measured import english, russian, tables_en, tables_ru
from bot.parse.measured.ahead import is_ahead
from bot.parse.measured.concepts import TIMES, UNITS, Concepts
from bot.parse.measured.fallback import fallback
from bot.parse.measured.keywords import keywords_of
from bot.parse.measured.measure import Measured
from bot.parse.measured.nouns_en import english_plural
from bot.parse.measured.parties import Focus, Shared, opening_of, shared_by
from bot.parse.measured.tree import Tree
from bot.parse.measured.when import Spotted, per_span, period_of, spotted, year_earlier
from bot.parse.page import PartOfPage
from bot.parse.speech import speaker_of
from bot.parse.wording.figures import Told, measure_name, summary_of, title_of

_GOES_ON: Final = re.compile(r"(?:Это|That|This|It)\b")
"""What opens a sentence that tells more of the figure before it."""

_CARRIED: Final = 0.85
"""What a draft's confidence keeps where its period is that of the sentence before."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure as far as it was read: `place` is that of its paragraph in the page's sequence."""

    figure: FoundFigure
    sentence: Sentence
    place: int
    measured: Measured
    period: Period | None = None
    carried: bool = False
    shared: Shared = Shared()
    speaker: str | None = None
    change: Change | None = None
    ahead: bool = False


def draft_figures(
    analysis: Analysis, figures: Mapping[int, Figures], speech: Sequence[Speech], known: Base | None
) -> Drafted:
    """Draft a fact of every figure of an article; each is drafted, or skipped with a reason.

    `figures` holds those of each paragraph by its place in the page's sequence.
    """
    reader = _Reader(analysis, speech)
    readings = [each for place in sorted(figures) for each in reader.paragraph(place, figures[place].found)]
    kept, again = _once(readings)
    kept = _mere_counts(kept, analysis.page.language)
    concepts = Concepts(known, analysis.page.language)
    drafts = tuple(_draft(each, number, analysis, concepts) for number, each in enumerate(kept, start=1))
    return Drafted(drafts, concepts.new, (*_skipped(analysis, figures), *again))


def _skipped(analysis: Analysis, figures: Mapping[int, Figures]) -> tuple[Skipped, ...]:
    found = []
    for place in sorted(figures):
        paragraph = analysis.page.paragraphs[place]
        for each in figures[place].skipped:
            excerpt = _sentence_at(analysis, place, each.start).text
            text = paragraph.text[each.start : each.end]
            found.append(Skipped(paragraph=paragraph.number, text=text, excerpt=excerpt, reason=each.reason))
    return tuple(found)


def _sentence_at(analysis: Analysis, place: int, position: int) -> Sentence:
    """Return the sentence that holds a position; the whole paragraph where none does."""
    paragraph = analysis.page.paragraphs[place]
    held = (each for each in analysis.sentences if each.paragraph is paragraph and each.start <= position < each.end)
    return next(held, Sentence(paragraph, 0, len(paragraph.text)))


@dataclass(slots=True)
class _Reader:
    """Reads the figures of an article paragraph by paragraph, and remembers what was spoken of."""

    analysis: Analysis
    speech: Sequence[Speech]
    focus: Focus = field(init=False)
    last: Reading | None = None

    def __post_init__(self) -> None:
        self.focus = Focus(self.analysis, opening=opening_of(self.analysis))

    def paragraph(self, place: int, found: Sequence[FoundFigure]) -> list[Reading]:
        """Return what the figures of one paragraph are of."""
        paragraph = self.analysis.page.paragraphs[place]
        self.last = None
        readings: list[Reading] = []
        waiting = list(found)
        for sentence in (each for each in self.analysis.sentences if each.paragraph is paragraph):
            own = [each for each in waiting if sentence.start <= each.start < sentence.end]
            waiting = [each for each in waiting if each not in own]
            readings += self._sentence(sentence, place, own)
        if waiting:
            readings += self._sentence(Sentence(paragraph, 0, len(paragraph.text)), place, waiting)
        return readings

    def _sentence(self, sentence: Sentence, place: int, found: Sequence[FoundFigure]) -> list[Reading]:
        mentions = self.analysis.mentions_in(sentence)
        readings: list[Reading] = []
        if found:
            tree = Tree(sentence, mentions, tuple(found))
            periods = spotted(sentence, published=self.analysis.page.source.published)
            for figure, measured in self._measures(tree, found):
                readings.append(self._reading(tree, figure, measured, place, periods, readings))
                self.last = readings[-1]
            readings = _with_changes(_with_earlier(readings))
        self.focus.note(mentions)
        return readings

    def _measures(self, tree: Tree, found: Sequence[FoundFigure]) -> list[tuple[FoundFigure, Measured]]:
        language = self.analysis.page.language
        measure = english.measure if language is Language.EN else russian.measure
        told: list[tuple[FoundFigure, Measured]] = []
        if self.last is not None and _GOES_ON.match(tree.sentence.text):
            told.append((self.last.figure, self.last.measured))
        own = {id(each) for each in found}
        for figure in _in_reading_order(found):
            measured = measure(tree, figure, earlier=told)
            if measured is None or not measured.phrase.name.strip():
                measured = fallback(figure, language)
            told.append((figure, measured))
        return sorted((each for each in told if id(each[0]) in own), key=lambda each: each[0].start)

    def _reading(
        self,
        tree: Tree,
        figure: FoundFigure,
        measured: Measured,
        place: int,
        periods: Sequence[Spotted],
        earlier: Sequence[Reading],
    ) -> Reading:
        speaker = speaker_of(self.analysis, self.speech, place, figure.start)
        language = self.analysis.page.language
        shared = shared_by(
            tree, measured, language=language, speaker=speaker, focus=self.focus, last=self._shared(earlier, measured)
        )
        period = period_of(figure, periods, tree.figures)
        carried = period is None and not periods and self._goes_on(tree.sentence, measured, figure)
        if carried and self.last is not None:
            period = self.last.period
        if period is None:
            period = per_span(figure)
        ahead = is_ahead(tree, figure, measured, language)
        return Reading(figure, tree.sentence, place, measured, period, carried, shared, speaker, ahead=ahead)

    def _shared(self, earlier: Sequence[Reading], measured: Measured) -> tuple[Party, ...]:
        """Return the parties of the figure before it, in the same sentence or of the same measure."""
        if earlier:
            return earlier[-1].shared.parties
        if self.last is not None and self.last.measured.phrase.name == measured.phrase.name:
            return self.last.shared.parties
        return ()

    def _goes_on(self, sentence: Sentence, measured: Measured, figure: FoundFigure) -> bool:
        """Say whether a sentence without a period goes on about what the one before it told."""
        if self.last is None or self.last.sentence is sentence or figure.turn is Turn.BEFORE:
            return False
        if self.last.measured.phrase.name == measured.phrase.name:
            return True
        english_text = self.analysis.page.language is Language.EN
        opening = tables_en.CARRYING_ON if english_text else tables_ru.CARRYING_ON
        return sentence.text.lower().startswith(opening)


def _in_reading_order(found: Sequence[FoundFigure]) -> list[FoundFigure]:
    """Return the figures with those last that only repeat another one, wherever they stand."""
    starts = {each.start for each in found}
    follows = [each for each in found if each.turn in {Turn.BEFORE, Turn.EQUIVALENT} and each.other in starts]
    late = [each for each in follows if each.other is not None and each.other < each.start]
    return [*(each for each in found if each not in late), *late]


def _with_earlier(readings: Sequence[Reading]) -> list[Reading]:
    """Give earlier values the period a year before the later one's, where the sentence says so."""
    found = []
    for each in readings:
        if each.figure.turn is Turn.BEFORE and each.period is None:
            later = next((other.period for other in readings if other.figure.start == each.figure.other), None)
            each = replace(each, period=year_earlier(each.sentence.text, later))  # noqa: PLW2901 - the same reading, dated
        found.append(each)
    return found


def _with_changes(readings: Sequence[Reading]) -> list[Reading]:
    """Give each level the movement that the same sentence tells of the same measure."""
    found = []
    for each in readings:
        if each.measured.movement is None and each.figure.turn in {Turn.PLAIN, Turn.AFTER}:
            name = each.measured.phrase.name
            moves = [other for other in readings if other.measured.movement and other.measured.phrase.name == name]
            each = replace(each, change=_change(moves[0])) if len(moves) == 1 else each  # noqa: PLW2901 - the same reading, with its change
        found.append(each)
    return found


def _change(reading: Reading) -> Change | None:
    figure = reading.figure
    if figure.unit is None or reading.measured.movement is None:
        return None
    return Change(
        direction=reading.measured.movement, value=abs(figure.value), unit=figure.unit, precision=figure.precision
    )


def _once(readings: Sequence[Reading]) -> tuple[list[Reading], tuple[Skipped, ...]]:
    """Part what a headline or standfirst tells before the text tells it again."""
    kept: list[Reading] = []
    again: list[Skipped] = []
    body = {_value(each) for each in readings if not _is_heading(each)}
    for each in readings:
        if _is_heading(each) and _value(each) in body:
            text = each.sentence.paragraph.text[each.figure.start : each.figure.end]
            again.append(
                Skipped(
                    paragraph=each.sentence.paragraph.number, text=text, excerpt=each.sentence.text, reason="told-again"
                )
            )
        else:
            kept.append(each)
    return kept, tuple(again)


def _mere_counts(readings: Sequence[Reading], language: Language) -> list[Reading]:
    """Mark the counts that are the only ones of their noun: «сколько школ» can mean no other figure of the article."""
    often = Counter(each.figure.noun for each in readings)
    found = []
    for each in readings:
        noun, told = each.figure.noun, each.measured
        if noun and often[noun] == 1 and noun not in _PEOPLE and told.movement is None and not _is_earlier(each):
            each = replace(each, measured=replace(told, counted=_number_of(noun, language)))  # noqa: PLW2901 - the same reading, named
        found.append(each)
    return found


_PEOPLE: Final = frozenset({"человек", "person", "people"})
"""Whom a question counts without naming them by this very word."""


def _number_of(noun: str, language: Language) -> str:
    return f"число {plural(noun, 'gent')}" if language is Language.RU else f"number of {english_plural(noun)}"


def _is_heading(reading: Reading) -> bool:
    return reading.sentence.paragraph.part in {PartOfPage.HEADLINE, PartOfPage.STANDFIRST}


def _value(reading: Reading) -> tuple[object, ...]:
    figure = reading.figure
    return figure.value, figure.value_to, figure.unit, figure.noun


def _draft(reading: Reading, number: int, analysis: Analysis, concepts: Concepts) -> DraftFact:
    """Write a reading down as a draft fact."""
    figure = reading.figure
    fact = _fact(reading, number, analysis, concepts)
    language = analysis.page.language
    told = Told(
        fact,
        reading.measured,
        analysis.entities,
        {each.id: each for each in concepts.of(fact)},
        language,
        earlier=_is_earlier(reading),
        ahead=reading.ahead,
    )
    worded = fact.model_copy(
        update={"title": _local(title_of(told), language), "summary": _local(summary_of(told), language)}
    )
    confidence = reading.measured.confidence * reading.shared.confidence * (_CARRIED if reading.carried else 1.0)
    excerpt = worded.excerpt or ""
    start = max(0, min(figure.start - reading.sentence.start, len(excerpt)))
    return DraftFact(
        fact=worded,
        confidence=round(confidence, 2),
        rule=reading.measured.rule,
        start=start,
        end=max(start, min(figure.end - reading.sentence.start, len(excerpt))),
    )


def _fact(reading: Reading, number: int, analysis: Analysis, concepts: Concepts) -> Figure:
    figure, measured = reading.figure, reading.measured
    language = analysis.page.language
    metric, filed = _filed(reading, concepts, language)
    paragraph = reading.sentence.paragraph
    return Figure(  # the words are written from the fact itself, so that they cannot differ from it
        id=f"figure-{number}",
        summary=_local("…", language),
        paragraph=paragraph.number,
        parties=reading.shared.parties,
        concepts=filed,
        speaker=reading.speaker,
        as_of=analysis.page.source.published,
        keywords=keywords_of(analysis, reading.sentence),
        excerpt=paragraph.text[reading.sentence.start : max(reading.sentence.end, figure.end)],
        metric=metric,
        value=figure.value,
        value_to=figure.value_to,
        unit=_unit(figure, concepts),
        precision=figure.precision,
        period=reading.period,
        change=reading.change,
    )


def _filed(reading: Reading, concepts: Concepts, language: Language) -> tuple[str, tuple[str, ...]]:
    """Return the metric of a reading, and the further concepts it is filed under: of a movement, what moves."""
    measured = reading.measured
    name = measure_name(replace(measured, movement=None), language)
    if measured.movement is not None:
        return concepts.movement(measured.movement), (concepts.metric(measured, name=name),)
    moved = (concepts.movement(reading.change.direction),) if reading.change else ()
    if _is_earlier(reading):
        return concepts.earlier(name), ()
    return concepts.metric(measured, name=name), moved


def _is_earlier(reading: Reading) -> bool:
    """Say whether a value was left behind at a time that the text does not tell."""
    return reading.figure.turn is Turn.BEFORE and reading.period is None


def _unit(figure: FoundFigure, concepts: Concepts) -> str:
    if figure.unit == TIMES.id:
        return concepts.fixed(TIMES)
    if figure.unit is not None:
        return figure.unit
    return concepts.unit(figure.noun) if figure.noun else concepts.fixed(UNITS)


def _local(text: str, language: Language) -> Localized:
    return Localized.model_validate({language.value: text})
