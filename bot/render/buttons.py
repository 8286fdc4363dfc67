"""Buttons in the order of their use enter; rows that a phone shows in full leave. Copied lines are composed here."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

from bot.models.fact import Fact, Figure
from bot.models.reply import Button, Rate, ShowFact, ShowWhy
from bot.render.dates import period_name
from bot.render.labels import describe_figure, labels
from bot.render.markup import Line, Rows, clean
from bot.render.numbers import change_text, figure_text
from bot.render.sources import link_of, outlet_text
from bot.render.voice import DASH, Voice, sentence

COPY_LIMIT: Final = 256
"""Most UTF-16 units of a text that Telegram's button copies."""

_LETTERS_IN_ROW_OF: Final = {5: 2, 3: 11, 2: 19}
"""Letters that a button shows in a row of so many, in a bubble on a phone 390 points wide; longer ones are cut."""

MAX_NAMED: Final = 3
"""Figures that get a button with their name; more are numbered in the text, and the numbers are buttons."""

_MAX_COPY_LABEL: Final = 32
_MAX_OUTLET: Final = 60


def arranged(buttons: Iterable[Button | None]) -> Rows:
    """Put buttons into as few rows of like length as show every label in full; None stands for no button.

    >>> [len(row) for row in arranged([Button("Source"), Button("Related"), Button("Compare"), Button("Why?")])]
    [2, 2]
    """
    shown = tuple(each for each in buttons if each)
    longest = max((_width(each.label) for each in shown), default=0)
    columns = next((count for count, letters in _LETTERS_IN_ROW_OF.items() if longest <= letters), 1)
    return _rows(shown, -(-len(shown) // columns)) if shown else ()


def copy_button(figure: Figure, voice: Voice) -> Button | None:
    """Return the button that copies a figure with what it is, when and whence; None where that is too long."""
    copied = copied_figure(figure, voice)
    amount = figure_text(figure, base=voice.base, language=voice.language)
    label = f"📋 {amount}" if len(amount) <= _MAX_COPY_LABEL else voice.say("button-copy")
    return Button(label, copy=copied) if copied else None


def copied_figure(figure: Figure, voice: Voice) -> str | None:
    """Return one line to paste into an article. What is too long loses its link, then the change; no number is cut."""
    amount = sentence(figure_text(figure, base=voice.base, language=voice.language))
    moved = change_text(figure.change, base=voice.base, language=voice.language) if figure.change else ""
    outlet = outlet_text(voice.base.article_of(figure).source, voice)
    link = link_of(figure, voice.base)
    told = f"{amount}{DASH}{describe_figure(figure, voice)}"
    with_change = f"{told}; {moved}" if moved else told
    forms = (
        f"{with_change} ({outlet}) {link}" if link else "",
        f"{with_change} ({outlet})",
        f"{told} ({outlet})",
    )
    return next((clean(each) for each in forms if each and _units(clean(each)) <= COPY_LIMIT), None)


def reckoned_buttons(headline: Line, figures: Sequence[Figure], voice: Voice, *, chart: Button | None = None) -> Rows:
    """Return the buttons below a number worked out of figures: open each figure, copy the result, draw it, and why."""
    copied = _copied_result(headline, figures, voice)
    copy = Button(voice.say("button-copy"), copy=copied) if copied else None
    about = arranged([copy, chart, Button(voice.say("button-why"), ShowWhy(figures[0].id, reckoned=True))])
    if len(figures) > MAX_NAMED:
        return (*numbered(figures), *about)
    names = labels(figures, voice)
    return (*((Button(name, ShowFact(each.id)),) for name, each in zip(names, figures, strict=True)), *about)


def numbered(facts: Sequence[Fact]) -> Rows:
    """Return a button for every fact with its place in the text, from 1."""
    return arranged(Button(str(place), ShowFact(fact.id)) for place, fact in enumerate(facts, start=1))


def _copied_result(headline: Line, figures: Sequence[Figure], voice: Voice) -> str | None:
    """Return a result in one line with its terms and their sources; None where that is too long to be whole."""
    told = "".join(span.text for span in headline)
    terms = "; ".join(_term(each, figures, voice) for each in figures)
    sources = [voice.base.article_of(each).source for each in figures]
    dated = "; ".join(dict.fromkeys(outlet_text(each, voice) for each in sources))
    undated = "; ".join(dict.fromkeys(voice.text(each.outlet, _MAX_OUTLET) for each in sources))
    forms = (f"{told}: {terms} ({dated})", f"{told}: {terms} ({undated})")
    return next((clean(each) for each in forms if _units(clean(each)) <= COPY_LIMIT), None)


def _term(figure: Figure, beside: Sequence[Figure], voice: Voice) -> str:
    """Return a figure's value with what tells it from the others: whose it is, or of when."""
    amount = figure_text(figure, base=voice.base, language=voice.language)
    told = voice.parties(figure.parties)
    if len({each.parties for each in beside}) == 1 and figure.period:
        told = period_name(figure.period, voice.language)
    return f"{amount}{DASH}{told or voice.concept(figure.metric)}"


def rating_buttons(fact: Fact) -> tuple[Button, Button]:
    """Return the two buttons that say whether a reply helped."""
    return Button("👍", Rate(fact.id, helpful=True)), Button("👎", Rate(fact.id, helpful=False))


def _rows(buttons: tuple[Button, ...], count: int) -> Rows:
    """Part buttons into so many rows; the first rows hold one more where they cannot be equal."""
    least, longer = divmod(len(buttons), count)
    rows, begin = [], 0
    for number in range(count):
        end = begin + least + (number < longer)
        rows.append(buttons[begin:end])
        begin = end
    return tuple(rows)


def _width(label: str) -> int:
    """Count the letters of a label, pictures and wide ones twice."""
    return sum(1 + (unicodedata.east_asian_width(letter) in "WF") for letter in label)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
