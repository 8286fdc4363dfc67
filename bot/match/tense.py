"""The lock on time to come: a question about the future is not answered by a figure of the past."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bot.index import FactDocument, Index
from bot.models.fact import Figure
from bot.models.query import Query

_ASKED: Final = re.compile(
    r"\b(?:буд(?:ет|ут|ем)\s+ли|собира(?:ется|ются)|намерен\w*|намерева\w+|планиру\w+|ожида(?:ется|ются|ют)|прогноз\w*|в\s+будущем|дальше|"
    r"will|going\s+to|plans?\s+to|expect(?:s|ed)?|forecast\w*|in\s+the\s+future)\b"
)
_STATED: Final = re.compile(
    r"\b(?:буд[еу]т|план\w*|прогноз\w*|ожида\w+|намер\w+|цел[ьи]\w*|должн\w+|хо(?:чет|тят)|"
    r"намеч\w+|обеща\w+|promis\w+|рассчит\w+|will|(?:is|are)\s+to|should|wants?|book(?:s|ed)|plan\w*|forecast\w*|expect\w*|target\w*|aim\w*|intend\w*|by\s+20\d\d)\b|\bк\s+20\d\d"
)


def tense_lock(query: Query, document: FactDocument, _index: Index) -> bool:
    """A figure that answers a question about the future is a plan or a forecast; a named period decides by itself."""
    if not isinstance(document.fact, Figure) or query.periods or not _asks_ahead(query.normalised):
        return True
    titles = document.fact.title.values() if document.fact.title else ()
    return any(_STATED.search(text.lower()) for text in (*document.fact.summary.values(), *titles))


@lru_cache(maxsize=1024)
def _asks_ahead(normalised: str) -> bool:
    return bool(_ASKED.search(normalised))
