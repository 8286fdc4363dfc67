"""An article with its figures and speech enters; what each figure measures, of whom, when and by whom, leaves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from bot.models.fact import Change, Party
from bot.models.period import Period
from bot.models.text import Language
from bot.parse.analysis import Analysis, Sentence
from bot.parse.found import FoundFigure, Speech, Turn
from bot.parse.measured import english, russian, tables_en, tables_ru
from bot.parse.measured.ahead import is_ahead
from bot.parse.measured.en_contrast import contrasted
from bot.parse.measured.en_when import of_figure
from bot.parse.measured.fallback import fallback
from bot.parse.measured.measure import Measured
from bot.parse.measured.parties import Shared, shared_by
from bot.parse.measured.scene import Focus, opening_of
from bot.parse.measured.tree import Tree
from bot.parse.measured.when import Spotted, per_span, period_of, spotted, year_earlier
from bot.parse.speech import speaker_of

_GOES_ON: Final = re.compile(
    r"(?:Это|That|This|It)\b|[^,;]{0,40}\b(?:из (?:них|этого|этой|этих)|эт(?:ой|их) (?:сумм\w*|средств|денег))\b",
    re.IGNORECASE,
)
"""What opens a sentence that tells more of the figure before it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure as far as it was read: `place` is that of its paragraph in the page's sequence."""

    figure: FoundFigure
    sentence: Sentence
    place: int
    measured: Measured
    period: Period | None = None
    carried: bool = False
    shared: Shared = field(default_factory=Shared)
    speaker: str | None = None
    change: Change | None = None
    ahead: bool = False


@dataclass(slots=True)
class Reader:
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
        waiting = _with_units(_left_behind(paragraph.text, found), paragraph.text)
        if self.analysis.page.language is Language.EN:
            waiting = contrasted(paragraph.text, waiting)
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
                readings.append(self._reading(tree, figure, measured, place=place, periods=periods, earlier=readings))
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

    def _reading(  # noqa: PLR0913 - all that is known of one figure
        self,
        tree: Tree,
        figure: FoundFigure,
        measured: Measured,
        *,
        place: int,
        periods: Sequence[Spotted],
        earlier: Sequence[Reading],
    ) -> Reading:
        speaker = speaker_of(self.analysis, self.speech, place, figure.start)
        language = self.analysis.page.language
        shared = shared_by(
            tree, measured, language=language, speaker=speaker, focus=self.focus, last=self._shared(earlier, measured)
        )
        if language is Language.EN:
            periods = of_figure(figure, periods, figures=tree.figures, sentence=tree.sentence)
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


def _with_units(found: Sequence[FoundFigure], text: str) -> list[FoundFigure]:
    """Give a bare number the unit of the figure before it («доходы – 8,4 млрд рублей, расходы – 8,9 млрд»)."""
    given: list[FoundFigure] = []
    for each in found:
        last = next(
            (other for other in reversed(given) if other.turn is not Turn.CHANGE and other.unit not in _NO_UNIT), None
        )
        bare = each.unit is None and each.noun is None and each.turn is not Turn.CHANGE
        scaled = bool(_SCALED.search(text[each.start : each.end])) or bool(_LISTED.search(text[: each.start][-_NEAR:]))
        if bare and scaled and last is not None and not _ENDED.search(text[last.end : each.start]):
            given.append(replace(each, unit=last.unit, noun=last.noun))
        else:
            given.append(each)
    return given


_SCALED: Final = re.compile(
    r"тыс|млн|млрд|трлн|миллион|миллиард|триллион|thousand|million|billion|trillion|\d(?:m|bn|k|tn)\b"
)
_LISTED: Final = re.compile(r"[–—-]\s*(?:до |около |почти |about |up to )?$")
_NEAR: Final = 12
"""What tells that a bare number goes on in the unit before it: a word of scale, or a dash before it."""

_NO_UNIT: Final = frozenset({"times"})
_ENDED: Final = re.compile(r"[.!?]\s")


def _left_behind(text: str, found: Sequence[FoundFigure]) -> list[FoundFigure]:
    """Mark the values that others are held against: «to 3.1% in December from 4.2%», «5 млн против 4 млн»."""
    marked: list[FoundFigure] = []
    for each in found:
        later = next((other for other in reversed(marked) if other.unit == each.unit and other.noun == each.noun), None)
        near = (
            later is not None
            and each.start - later.end < _WITHIN
            and "." not in text[later.end : each.start].strip(".")
        )
        if (
            near
            and later
            and each.turn is Turn.PLAIN
            and later.turn is Turn.PLAIN
            and _AGAINST.search(text[max(0, each.start - 20) : each.start])
        ):
            marked.append(replace(each, turn=Turn.BEFORE, other=later.start))
        else:
            marked.append(each)
    return marked


_AGAINST: Final = re.compile(r"(?:\bfrom|\bagainst|\bcompared (?:with|to)|\bversus|\bпротив)\s*$")
_WITHIN: Final = 60
"""Characters between a value and the one that it is held against."""


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
