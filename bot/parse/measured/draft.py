"""An article with its figures and speech enters; draft facts, the concepts they need and what was skipped leave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from bot.language.inflection import plural
from bot.models.base import Base
from bot.models.draft import DraftFact, Skipped
from bot.models.fact import Figure
from bot.models.text import Language, Localized
from bot.parse.analysis import Analysis, Sentence
from bot.parse.found import Drafted, Figures, FoundFigure, Speech, Turn
from bot.parse.measured.apart import told_apart
from bot.parse.measured.concepts import TIMES, UNITS, Concepts
from bot.parse.measured.keywords import keywords_of
from bot.parse.measured.nouns_en import english_plural
from bot.parse.measured.reading import Reader, Reading
from bot.parse.measured.settled import settled
from bot.parse.page import PartOfPage
from bot.parse.wording.figures import Told, measure_name, summary_of, title_of

_CARRIED: Final = 0.85
"""What a draft's confidence keeps where its period is that of the sentence before."""


def draft_figures(
    analysis: Analysis, figures: Mapping[int, Figures], speech: Sequence[Speech], known: Base | None
) -> Drafted:
    """Draft a fact of every figure of an article; each is drafted, or skipped with a reason.

    `figures` holds those of each paragraph by its place in the page's sequence.
    """
    reader = Reader(analysis, speech)
    figures = {place: settled(analysis, place, found) for place, found in figures.items()}
    readings = [each for place in sorted(figures) for each in reader.paragraph(place, figures[place].found)]
    kept, again = _once(readings)
    kept = told_apart(_mere_counts(kept, analysis.page.language))
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
        moved=None if reading.measured.movement else figure.moved,
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
    figure, _measured = reading.figure, reading.measured
    language = analysis.page.language
    metric, filed = _filed(reading, concepts, language)
    paragraph = reading.sentence.paragraph
    if reading.change and reading.change.unit == TIMES.id:
        concepts.fixed(TIMES)
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
