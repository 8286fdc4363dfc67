"""Paragraphs at the end of an interview's last answer → how many of them are the editors' own words.

An ordinary second paragraph of an answer looks the same in its marks, so several signs must agree: each is a named
predicate with a weight in one list.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from bot.parse.reading.days import find_days
from bot.parse.reading.written import Block, Hint


@dataclass(frozen=True, slots=True)
class Context:
    """What stands above the interview, and the names of those who speak in it."""

    opening: frozenset[str]  # capitalised words of the standfirst, cut to their stems
    opening_words: frozenset[str]
    voices: frozenset[str]


def closing_notes(final: Sequence[Block], *, opening: Sequence[Block], voices: Sequence[str]) -> int:
    """Return how many blocks at the end of the last answer are notes. `final` leaves out the answer's first block."""
    context = Context(
        opening=frozenset(stem for block in opening for stem in _names(block.text)),
        opening_words=frozenset(stem for block in opening for stem in _stems(block.text)),
        voices=frozenset(stem for voice in voices for stem in _names(". " + voice)),
    )
    marked = next((place for place, block in enumerate(final) if _is_certain(block)), None)
    count = 0 if marked is None else len(final) - marked
    while count < len(final) and is_note(final[len(final) - 1 - count], context):
        count += 1
    return count


def is_note(block: Block, context: Context) -> bool:
    """Say whether the signs for a note outweigh those for an answer."""
    return note_score(block, context) >= _LEAST_SCORE


def note_score(block: Block, context: Context) -> int:
    """Return the sum of the weights of all signs that hold."""
    return sum(weight for _name, weight, holds in _SIGNS if holds(block, context))


def fired(block: Block, context: Context) -> tuple[str, ...]:
    """Return the names of the signs that hold, for an explanation."""
    return tuple(name for name, _weight, holds in _SIGNS if holds(block, context))


_LEAST_SCORE: Final = 3  # an exact date, the names of the standfirst again, and nobody speaking
_STEM: Final = 5  # letters: case endings of names are behind them
_SHARED_NAMES: Final = 3
_SHARED_WORDS: Final = 4


def _names(text: str) -> set[str]:
    return {found.group(1).lower()[:_STEM] for found in _NAME.finditer(text)}


def _stems(text: str) -> set[str]:
    return {word.lower()[:_STEM] for word in _LONG_WORD.findall(text)}


def _is_certain(block: Block) -> bool:
    return bool(_EDITORS.match(block.text)) or block.hint is Hint.NOTE or block.parted


def _speaks(block: Block, _context: Context) -> bool:
    return bool(_FIRST_PERSON.search(_without_quotes(block.text)))


def _without_quotes(text: str) -> str:
    return _QUOTED.sub(" ", text)


def _refers_back(block: Block, _context: Context) -> bool:
    return bool(_CONNECTIVE.match(block.text)) or bool(_OPINION.search(block.text))


def _asks_or_exclaims(block: Block, _context: Context) -> bool:
    return block.text.rstrip().endswith(("?", "!", "…"))


def _dated(block: Block, _context: Context) -> bool:
    return any(day.year is not None for day in find_days(block.text[:2000]))


def _names_again(block: Block, context: Context) -> bool:
    return len(_names(block.text) & context.opening) >= _SHARED_NAMES


def _same_matter(block: Block, context: Context) -> bool:
    return len(_stems(block.text) & context.opening_words) >= _SHARED_WORDS


def _is_told_by_nobody(block: Block, context: Context) -> bool:
    return not any(holds(block, context) for holds in (_speaks, _refers_back, _asks_or_exclaims))


def _begins_with_matter(block: Block, context: Context) -> bool:
    first = _LONG_WORD.match(block.text)
    return first is not None and first.group().lower()[:_STEM] in context.opening_words


def _refers(block: Block, _context: Context) -> bool:
    return bool(_REFERENCE.search(block.text))


def _names_speaker(block: Block, context: Context) -> bool:
    return bool(_names(block.text) & context.voices)


def _tells_event(block: Block, _context: Context) -> bool:
    return bool(_EVENT.search(block.text))


def _tells_of_interview(block: Block, _context: Context) -> bool:
    return bool(_OF_INTERVIEW.search(block.text))


def _tells_biography(block: Block, _context: Context) -> bool:
    return bool(_BIOGRAPHY.match(block.text))


_SIGNS: Final[tuple[tuple[str, int, Callable[[Block, Context], bool]], ...]] = (
    ("speaks-in-first-person", -4, _speaks),
    ("refers-to-sentence-before", -2, _refers_back),
    ("asks-or-exclaims", -2, _asks_or_exclaims),
    ("exact-date", 1, _dated),
    ("names-of-standfirst", 1, _names_again),
    ("matter-of-standfirst", 1, _same_matter),
    ("nobody-speaks", 1, _is_told_by_nobody),
    ("subject-of-standfirst", 1, _begins_with_matter),
    ("reference", 1, _refers),
    ("names-the-speaker", 2, _names_speaker),
    ("tells-an-event", 1, _tells_event),
    ("tells-of-the-interview", 3, _tells_of_interview),
    ("biography", 3, _tells_biography),
)

_NAME: Final = re.compile(r"(?<![.!?…»\"”])(?<!^)\s[«\"“(]?([A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w’'-]{2,})")
_LONG_WORD: Final = re.compile(r"[^\W\d_]{5,}")
_QUOTED: Final = re.compile(r"[«\"“„][^«»\"“”„]{1,1000}[»\"”“]")
_FIRST_PERSON: Final = re.compile(
    r"\b(?:я|меня|мне|мной|мы|нас|нам|нами|мой|моя|моё|мое|мои|моего|моей|моих|моим|наш|наша|наше|"
    r"наши|нашего|нашей|наших|нашим|нашу|"
    r"вы|вас|вам|ваш\w{0,3}|I|I’m|I'm|me|my|we|us|our|you|your)\b"
)
_CONNECTIVE: Final = re.compile(
    r"(?:и|а|но|это|этот|эта|эти|этой|этого|такая|такой|такие|поэтому|кроме того|при этом|однако|"
    r"также|тем не менее|в этом|по этой|именно|"
    r"во-вторых|в-третьих|наконец|конечно|безусловно|думаю|если|when|so|but|and|this|that|these|"
    r"those|also|besides|however|of course|"
    r"therefore|moreover|finally|it|they)\b",
    re.IGNORECASE,
)
_OPINION: Final = re.compile(
    r"на мой взгляд|я думаю|мне кажется|по-моему|уверен|надеюсь|должны|нужно|важно|можно сказать|"
    r"в этом смысле|i think|i believe|in my view|hopefully|should\b|must\b",
    re.IGNORECASE,
)
_EVENT: Final = re.compile(
    r"\b(?:состоял\w+|прош[её]л|прошла|прошло|прошли|был[аои]? (?:подписан|открыт|основан|создан|"
    r"принят|избран|назначен|проведен|проведён)\w*|"
    r"подписал\w*|опубликовал\w*|вступил\w*|took place|was (?:held|signed|founded|launched|appointed|"
    r"elected|opened)|were (?:held|signed)|signed|held)\b",
    re.IGNORECASE,
)
_REFERENCE: Final = re.compile(
    r"\b(?:основан|открыт|создан|построен|учрежд[её]н|образован|зарегистрирован|запущен|founded|established|built|opened|launched|elected)"
    r"\w{0,3}\b.{0,40}\b(?:1[89]|20)\d\d\b",
    re.IGNORECASE,
)
_OF_INTERVIEW: Final = re.compile(
    r"\b(?:интервью|беседа|разговор)\b.{0,40}\b(?:записан\w*|состоял\w*|провед\w+|взят\w*|отредактирован\w*|"
    r"сокращен\w*|подготовлен\w*)|"
    r"\binterview\b.{0,60}\b(?:edited|condensed|conducted|recorded|held|translated)\b|мнение (?:автора|"
    r"редакции|эксперта) может не совпадать",
    re.IGNORECASE,
)
_EDITORS: Final = re.compile(
    r"\[?\(?(?:от редакции|прим(?:ечание|\.)\s?(?:ред|авт)\w*|редакция|справка|для справки|досье|"
    r"наша справка|напомним|напоминаем|ранее (?:мы )?сообщал\w*|"
    r"беседовал\w*|бесед\w+ (?:в[её]л|провел)\w*|интервью (?:подготовил|взял|в[её]л|провел)\w*|"
    r"подготовил\w*|записал\w*|об авторе|об эксперте|"
    r"editor[’']?s? note|note from the editor|about the (?:author|expert|speaker|interviewee)|"
    r"this (?:interview|conversation|q&a|transcript)|the interview (?:was|has)|"
    r"(?:edited|interviewed|interview) by|background|reference)\b",
    re.IGNORECASE,
)
_BIOGRAPHY: Final = re.compile(
    r"[A-ZА-ЯЁ][\w’'-]+\s(?:[A-ZА-ЯЁ][\w.’'-]*\s){1,2}(?:[—–-]\s(?!это\b)|(?:is|was) (?:an?|the)\b|"
    r"(?:родился|родилась|окончил|окончила|работал|работала|возглавляет|was born|has worked|heads|"
    r"leads)\b)",
)
