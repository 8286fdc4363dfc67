"""What tells the name of a person or body among runs of capitals: named reasons, each with its weight."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.errors import ParseError
from bot.language.latin import to_latin
from bot.parse.analysis import Token
from bot.parse.engine import data_folder
from bot.parse.names.brill import listed_tag
from bot.parse.names.english_words import BODIES, FIRST_NAMES, OFFICES, PARTICLES, SPEAKING
from bot.parse.names.spans import Line

_INITIAL: Final = re.compile(r"(?:[A-Z]\.)+|[A-Z]")
_SUFFIXES: Final = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "KC", "QC", "MP"})
_JOINING: Final = frozenset({"of", "for", "and", "the", "on", "&"})
_SURNAME_ENDS: Final = re.compile(
    r"\w{2,}(?:ov|ova|ev|eva|yev|yeva|in|ina|sky|ski|skaya|enko|chuk|yan|ian|shvili|dze|son|sen|ssen|sson|ez|es|berg|mann|"
    r"man|stein|wood|ton|ley|ford|worth|ham|well|field|ini|etti|elli|ic|vich|oglu|zadeh|khan|bekov|bayev|bayeva|uly)$"
)
_LONGEST_PERSON: Final = 5
_SAYING: Final = frozenset(
    {"say", "add", "note", "warn", "argue", "explain", "insist", "write", "ask", "reply", "recall", "admit", "joke"}
)
_SHORTEST: Final = 4
"""Letters of the shortest given name of another country that tells anything."""

ACRONYM: Final = re.compile(r"[A-Z][A-Z&]{1,6}s?|(?:[A-Z]\.){2,}")


@dataclass(frozen=True, slots=True)
class Part:
    """A run of capitals that may be one name: tokens `first` up to `stop` of a sentence. `titled`: after an office."""

    line: Line
    first: int
    stop: int
    titled: bool = False

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the run."""
        return self.line.tokens[self.first : self.stop]

    @property
    def before(self) -> str:
        """The word before the run, in lower case."""
        return self.line.tokens[self.first - 1].text.lower() if self.first else ""

    @property
    def after(self) -> str:
        """The word after the run, in lower case."""
        return self.line.tokens[self.stop].text.lower() if self.stop < len(self.line.tokens) else ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A named reason to take a run of capitals for a person; `weight` is added where it holds."""

    name: str
    weight: int


PERSON_AT: Final = 3
"""Weight from which a run of capitals is a person."""


def is_body(words: Sequence[str]) -> bool:
    """Say whether a run of capitals is the name of a body by its words: «Acme Group», «Bank of X», «NATO»."""
    if len(words) == 1:
        return bool(ACRONYM.fullmatch(words[0])) and words[0] not in _SUFFIXES
    heads = words[-1] in BODIES or any(word in {"Inc", "Inc.", "Ltd", "Ltd.", "Corp", "Corp.", "LLC"} for word in words)
    joined = any(word in BODIES for word in words[:-1]) and any(word in _JOINING for word in words)
    return heads or joined or "&" in words


def person_weight(part: Part) -> int:
    """Weigh the reasons to take a run of capitals for a person."""
    return sum(each.weight for each, holds in _reasons(part) if holds)


def _reasons(part: Part) -> list[tuple[Evidence, bool]]:
    words = [each.text for each in part.tokens]
    several = 1 < len(words) <= _LONGEST_PERSON
    verb = part.line.tokens[part.stop].lemma if part.stop < len(part.line.tokens) else ""
    return [
        (Evidence("first name", 3), words[0] in FIRST_NAMES and several),
        (Evidence("first name of another country", 2), several and _is_foreign_given(words[0])),
        (Evidence("initials", 3), several and bool(_INITIAL.fullmatch(words[0])) and words[0] not in {"A", "I"}),
        (Evidence("office or title before", 3), part.titled and len(words) <= _LONGEST_PERSON),
        (Evidence("particle inside", 2), several and any(word.lower() in PARTICLES for word in words[1:-1])),
        (Evidence("look of a surname", 1), several and bool(_SURNAME_ENDS.fullmatch(words[-1]))),
        (Evidence("verb of a person after", 2), several and (verb in SPEAKING or part.after == "who")),
        (Evidence("age after", 3), several and _has_age(part)),
        (Evidence("set apart by commas", 2), several and part.before == "," and part.after == ","),
        (Evidence("office and comma before", 3), several and part.before == "," and _office_before_comma(part)),
        (Evidence("verb of speech before", 3), several and _said_by(part)),
        (Evidence("description after", 2), several and _is_described(part)),
        (Evidence("suffix of a person", 2), several and words[-1] in _SUFFIXES),
        (Evidence("no ordinary words", 1), several and not any(listed_tag(word.lower()) for word in words)),
        (Evidence("article before", -3), part.before == "the" and not part.titled),
        (Evidence("place before", -1), part.before in {"in", "at"} and not part.titled),
        (Evidence("too long or shouted", -4), len(words) > _LONGEST_PERSON or all(word.isupper() for word in words)),
        (Evidence("digits inside", -3), any(letter.isdigit() for word in words for letter in word)),
    ]  # fmt: skip


def _office_before_comma(part: Part) -> bool:
    """Say whether an office and a comma stand before: «the union's secretary, Jane Roe»."""
    return part.first > 1 and part.line.tokens[part.first - 2].text.lower() in OFFICES


def _said_by(part: Part) -> bool:
    """«”, said Jane Roe», «says Jane Roe»: a verb of speech with its subject after it."""
    if part.first == 0:
        return False
    verb = part.line.tokens[part.first - 1]
    return verb.lemma in _SAYING and (
        part.first == 1 or part.line.tokens[part.first - 2].text in {",", '"', "”", "’", "'", "?", "!", "."}
    )


def _is_described(part: Part) -> bool:
    """Say whether a description follows: «Jane Roe, an agronomist», «Jane Roe, who …»."""
    after = [each.text.lower() for each in part.line.tokens[part.stop : part.stop + 2]]
    return len(after) > 1 and after[0] == "," and after[1] in {"a", "an", "who", "whose", "now", "then"}


def _has_age(part: Part) -> bool:
    after = [each.text for each in part.line.tokens[part.stop : part.stop + 3]]
    return len(after) == 3 and after[0] == "," and after[1].isdigit() and after[2] in {",", "."}  # noqa: PLR2004


def _is_foreign_given(word: str) -> bool:
    return word not in FIRST_NAMES and word.lower() in _foreign_given_names() and listed_tag(word.lower()) is None


@cache
def _foreign_given_names() -> frozenset[str]:
    """Return the given names of Russia, Central Asia and the Caucasus in Latin letters."""
    try:
        text = (data_folder("natasha") / "dict" / "first.txt").read_text(encoding="utf-8")
    except (ParseError, OSError):
        return frozenset()
    names = (line.partition("#")[0].strip() for line in text.splitlines())
    latin = {to_latin(name) for name in names if len(name) >= _SHORTEST}
    return frozenset(latin | {name.replace("kh", "h") for name in latin} | {name.replace("zh", "j") for name in latin})
