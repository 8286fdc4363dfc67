"""Kazakh words → likely stems, by stripping the suffixes that Kazakh stacks at the end of a word.

Source of the suffix inventory: the case, plural and possessive paradigms of any Kazakh grammar; vowel harmony and
consonant assimilation give each suffix its variants.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_PLURAL: Final = "лар|лер|дар|дер|тар|тер"
_POSSESSIVE: Final = "сының|сінің|ымыз|іміз|мыз|міз|сы|сі|ым|ім|ың|ің|ы|і"
_CASE: Final = (
    "ның|нің|дың|дің|тың|тің|"
    "нда|нде|да|де|та|те|"
    "ндағы|ндегі|дағы|дегі|тағы|тегі|"
    "нан|нен|дан|ден|тан|тен|"
    "мен|бен|пен|"
    "ға|ге|қа|ке|на|не|"
    "ны|ні|ды|ді|ты|ті|н"
)
_SUFFIXES: Final = re.compile(rf"(?:{_PLURAL}|{_POSSESSIVE}|{_CASE})$")
_EVERYDAY_VERBS: Final = re.compile(
    r"(?:жина|жинал|тасы|тасымалда|өндір|өндіріл|сал|салын|сат|сатыл|сатып|ал|алын|бер|беріл|кел|кет|бар|жет|айт|айтыл|де|"
    r"жаса|жасал|тұр|бол|қатыс|өс|өсті|арт|төменде|азай|аш|ашыл|жап|жабыл|баста|басталд?|аяқтал|өт|өткіз|жүр|жүргіз|көр|"
    r"жұмсал|жұмса|құра|құрал|есептел|ауда|ат|атал|ата|шақыр|сөйлес|кездес|қол|қой|қабылда|жібер|бөл|бөлін|сатыла|жоспарла|"
    r"күтіл|күт|тірке|тіркел|жолда|бағала|бағалан|төле|төлен|пайдалан|қолдан)"
    r"(?:ды|ді|ты|ті|ған|ген|қан|кен|ады|еді|йды|йді|ып|іп|п|у|уда|удың|ғаны|гені|ғанын|генін|атын|етін|йтын|йтін|са|се|"
    r"лған|лген|нды|нді|лды|лді|ды\w{1,3})"
)
"""Verbs that any question may hold beside its subject, in the forms that questions put them in."""

_PASSIVE: Final = re.compile(r"(?P<verb>\w{4,})[лн](?P<tense>ды|ді|ған|ген)")
"""«Was gathered» is asked for as often as «gathered»."""

MAX_DISTANCE: Final = 1.5
"""Edits within which a word of a Kazakh text is mended: one letter, and the guess of its base form."""

SHORTEST_MENDED: Final = 5
"""Letters of the shortest word of a Kazakh text that is mended: shorter ones are a letter away from many others."""

_PLAIN: Final = str.maketrans("әғқңөұүһі", "агкноуухи")
"""Kazakh letters and those that readers type for them."""

_MIN_STEM: Final = 3
_MAX_LAYERS: Final = 4
_LONGEST_SUFFIX: Final = 5


@lru_cache(maxsize=50_000)
def stems(word: str) -> frozenset[str]:
    """Return the word and every stem left after stripping one to four suffixes (a stem keeps three letters).

    >>> "сауда" in stems("саудасының"), "теміржол" in stems("теміржолдарда")
    (True, True)
    """
    found = {word}
    if passive := _PASSIVE.fullmatch(word):
        found |= {verb + passive["tense"] for verb in (passive["verb"], passive["verb"].rstrip("ыі"))}
    layer = set(found)
    for _ in range(_MAX_LAYERS):
        layer = {shorter for each in layer for shorter in _stripped(each)} - found
        found |= layer
    return frozenset(found)


def is_everyday_verb(word: str) -> bool:
    """Say whether a Kazakh word is a verb of any question: what happened to a thing, not the thing.

    >>> is_everyday_verb("жиналды"), is_everyday_verb("тасымалданды"), is_everyday_verb("астық")
    (True, True, False)
    """
    return bool(_EVERYDAY_VERBS.fullmatch(word))


def may_be_misspelt(word: str, meant: str, distance: float) -> bool:
    """Say whether a word of a Kazakh text may be a misspelling: no dictionary here tells its real words, so seldom.

    It is long, a letter away, and begins alike, be it with the plain letter of a Kazakh one («казақ», «қазақ»).
    """
    alike = word[:1].translate(_PLAIN) == meant[:1].translate(_PLAIN)
    return alike and len(word) >= SHORTEST_MENDED and distance <= MAX_DISTANCE


def _stripped(word: str) -> set[str]:
    """Return what is left of a word after each suffix that it ends in."""
    shorter = set()
    for size in range(1, _LONGEST_SUFFIX + 1):
        tail = word[-size:]
        if len(word) - size >= _MIN_STEM and _SUFFIXES.fullmatch(tail):
            shorter.add(word[:-size])
    return shorter
