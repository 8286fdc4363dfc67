"""A sentence and a figure in it enter; whether the figure is still to come leaves: a plan, a forecast, a promise."""

from __future__ import annotations

import re
from typing import Final

from bot.language.lemmas import is_future
from bot.models.text import Language
from bot.parse.found import FoundFigure, Turn
from bot.parse.measured.measure import Measured
from bot.parse.measured.tree import Tree

_PLANS: Final = re.compile(
    r"план\w*|прогноз\w*|ожида\w+|намер\w+|обеща\w+|рассчит\w+|должн\w+|собира(?:ется|ются|емся)|предстоит|запланир\w+|намеч\w+|"
    r"предлож\w+|предлага\w+|"
    r"will|plans?|planned|planning|forecasts?|expect(?:s|ed)?|intends?|aims?|targets?|promis\w+|pledg\w+|should|would|proposed?",
    re.IGNORECASE,
)
_REACH: Final = 8
"""Tokens before a figure within which a verb of plans is its own."""


def is_ahead(tree: Tree, figure: FoundFigure, measured: Measured, language: Language) -> bool:
    """Say whether a figure is planned or foretold: a verb of plans, or one in the future, governs it."""
    if figure.turn is Turn.BEFORE:
        return False
    first = next((place for place, each in enumerate(tree.tokens) if each.end > figure.start), len(tree.tokens))
    near = [tree.tokens[each].text for each in range(max(0, first - _REACH), first)]
    if measured.verb >= 0:
        verbs = [measured.verb, *tree.climb(measured.verb)]
        near += [tree.tokens[each].text for each in verbs if tree.tokens[each].pos in {"VERB", "AUX"}]
        near += [tree.tokens[each].text for each in range(max(0, measured.verb - 2), measured.verb)]
    if any(_PLANS.fullmatch(each) for each in near):
        return True
    return language is Language.RU and measured.verb >= 0 and is_future(tree.tokens[measured.verb].text.lower())
