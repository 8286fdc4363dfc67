"""Words that turn an event into its opposite, by language.

A question that holds one («почему вышел», "did it fall") presumes what a fact without any cannot answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

REVERSALS: Final = re.compile(
    r"""(?:
      # falling
      у?пал[аио]? | упад(?:ет|ут|ок|ка|ку) | паден\w+ | сни(?:зи|жа|же)\w+ |
      сокра(?:ти|ща|ще)\w+ | уменьш\w+ | обвал\w+ | рухн\w+ |
      просе(?:л|ла|ло|ли|дание)\w* | подешев\w+ | спад\w* | убы(?:л|ло|ла|ток|ль)\w* |
      fell | falls? | fallen | falling | drops? | dropped | decline[sd]? | declining | decrease[sd]? |
      decreasing | shrank | shrunk | plunged? | slump\w* | reduc\w+ |
      # refusing and leaving
      отказ\w+ | отклон\w+ | отверг\w+ | поки(?:н|д)\w+ | уш(?:ел|ла|ли) | ухо(?:дит|дят|дил\w*|дить) | уйд\w+ | уйти |
      улет(?:е|а)\w+ | уе(?:хал\w*|хать|зжа\w+|д(?:ет|ут)) |
      refus\w+ | reject\w+ | le(?:ft|aves?|aving) | withdr(?:e|a)w\w* | quit(?:s|ting)? | resign\w* | depart\w+ |
      # breaking and ending
      разорв\w+ | разрыв\w* | расторг\w+ | прекра(?:ти|ща)\w+ | сорва\w+ | провал\w+ | запре(?:ти|ща|т)\w* |
      отозва\w+ | приостанов\w+ | аннулир\w+ | отмен\w+ | поссор\w+ | конфликт\w* |
      br(?:oke|eaks?|oken) | sever\w* | cancel\w* | bans? | banned | suspend\w* | terminat\w+ |
      fails? | failed | failure | scrap(?:s|ped)? |
      # ending of people
      умер\w* | погиб\w* | уби(?:л|т|ли|ты)\w* | арест\w+ | уволи\w+ | уволен\w* |
      died? | dead | killed | arrest\w+ | fired | sacked
    )""",
    re.VERBOSE,
)
"""Whole words, as `normalise` leaves them."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A turn said in several words: how a question says it, and what a fact must then say."""

    asked: re.Pattern[str]
    stated: re.Pattern[str]


_BEFORE: Final = re.compile(
    r"\b(?:накануне|кроме|помимо|(?<!открылось )(?<!открылись )(?<!стоит )(?<!стоят )перед|"
    r"до\s+(?:этого|того)|except|besides|apart\s+from|before(?!\s+last\b))\b"
)
EXCLUSION: Final = Phrase(_BEFORE, re.compile(_BEFORE.pattern + r"|\bза\s+день\s+до\b"))
"""Words that ask for what came before or stands beside the thing they name, and so not for that thing."""

LATER: Final = Phrase(
    asked=re.compile(r"\b(?:после|вслед\s+за|afterwards|(?<!look )(?<!looks )(?<!looked )after|following)\b"),
    stated=re.compile(r"\b(?:после|вслед|потом|затем|следующ\w+|after\w*|later|next|then|subsequent\w*)\b"),
)
"""Words that ask for what came later than the thing they name."""

_LEAVING: Final = re.compile(
    r"\bвы(?:шел|шла|шло|шли|ходит|ходят|йдет|йдут|йти|ход\w*)\s+из\b|\bpull(?:s|ed)?\s+out\b|\bopt(?:s|ed)?\s+out\b"
)
LEAVING: Final = Phrase(_LEAVING, _LEAVING)
"""Leaving said in two words, for «вышла» alone may be an article coming out."""
