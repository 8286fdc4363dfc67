"""Blocks of a body → the turns of an interview: who asks, who answers, and what the editors add below.

Four ways of writing are known, tried in this order: names before colons, dashes, questions in bold (or as headings),
plain questions standing alone. News with a list or a quotation begun by a dash is no interview: it has no questions
that are answered, or tells after a comma who spoke.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.parse.page import PartOfPage
from bot.parse.reading.closing import closing_notes
from bot.parse.reading.written import Block, Hint


@dataclass(frozen=True, slots=True)
class Turned:
    """A block with the part it plays in an interview. `exchange` counts the questions from 1; 0 before the first."""

    block: Block
    part: PartOfPage
    voice: str | None = None
    exchange: int = 0


def find_interview(blocks: Sequence[Block], *, cue: str) -> tuple[Turned, ...] | None:
    """Return the turns of an interview, None where the blocks are none. `cue` is what stands above the body."""
    told = bool(_CUE.search(cue)) or any(_CUE.search(block.text[:600]) for block in blocks[:3])
    parted = [piece for block in blocks for piece in _apart(block)]
    for _name, read in _WAYS:
        turns = read(parted, told)
        if turns is not None:
            return _with_notes(_counted(turns))
    return None


def without_dash(text: str) -> str:
    """Return a text without the dash it begins with.

    >>> without_dash("— Как дела?"), without_dash("-5 градусов")
    ('Как дела?', '-5 градусов')
    """
    return _DASH.sub("", text, count=1)


def begins_with_dash(text: str) -> bool:
    """Say whether a paragraph begins with the dash of a dialogue or a list."""
    return bool(_DASH.match(text))


Turns = list[Turned]

_DASH: Final = re.compile(r"^(?:[—–―‒−](?:\s+|(?=[^\W\d]|[«\"“(…]))|-{1,2}\s+)")
_CUE: Final = re.compile(
    r"интервью|бесед\w+|поговорил\w*|ответил\w* на (?:наши |\w+ )?вопрос\w*|вопрос\w* и ответ\w*|"
    r"рассказал\w* (?:нам|корреспонденту|журналисту)"
    r"|interview\w*|q\s?&\s?a\b|\bspoke (?:to|with)\b|\btalk(?:s|ed) (?:to|with)\b|\bsat down "
    r"with\b|\banswer(?:s|ed) (?:our |\w+ )?questions"
    r"|\bin conversation\b|\bwe asked\b|мы спросили|\bspeaks (?:to|with)\b",
    re.IGNORECASE,
)
_SECOND_PERSON: Final = re.compile(
    r"\b(?:вы|вас|вам|вами|ваш\w*|you|your|yours)\b|\bрасскажите\b|\bскажите\b", re.IGNORECASE
)
_THANKS: Final = re.compile(r"(?:\w+,? ){0,3}(?:спасибо|благодар\w+|thank(?:s| you))\b", re.IGNORECASE)
_FIRST_PERSON: Final = re.compile(r"\b(?:[Яя]|[Мм]ы|мне|меня|нам|нас|наш\w{0,3}|I|we|We|my|our|us)\b")
_QUOTED: Final = re.compile(r"[«\"“„][^«»\"“”„]{1,1000}[»\"”“]")
_ASKS: Final = re.compile(r"\?[)»\"”’\]…!]*\s*$")
_NARRATED: Final = re.compile(
    r"[,?!…][»\"”]?\s+[—–-]\s+(?:\w+\s+){0,2}?(?:сказал|говорит|заявил|отметил|спросил|ответил|"
    r"добавил|подчеркнул|пояснил|рассказал|"
    r"сообщил|уточнил|подтвердил|признал|считает|уверен|вспоминает|интересуется|said|says|asked|"
    r"replied|answered|added)\w*",
    re.IGNORECASE,
)
_ASKERS: Final = re.compile(
    r"(?:корр(?:еспондент(?:ка)?)?|журналист(?:ка)?|вопрос|ведущ(?:ий|ая)|интервьюер|редакция|"
    r"в|q|question|interviewer|host|reporter|"
    r"moderator|presenter|модератор|с[уұ]ра[кқ])\.?",
    re.IGNORECASE,
)
_ANSWERERS: Final = re.compile(r"(?:ответ|о|a|answer|жауап)\.?", re.IGNORECASE)
_LABEL: Final = re.compile(
    r"(?P<voice>(?:[«\"“][^«»\"“”:]{2,40}[»\"”]|[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][^:?!«»\"“”\n]{0,60}?)(?:\s?\([^()\n]{2,40}\))?)\s?:\s+(?P<rest>\S.*)",
    re.DOTALL,
)
_LETTER_LABEL: Final = re.compile(r"(?P<voice>[QAВО])\s?[.:)–—-]\s+(?P<rest>\S.*)", re.DOTALL)
_INITIAL_AND_NAME: Final = re.compile(r"[A-ZА-ЯЁ]\.\s?(?:[A-ZА-ЯЁ]\.\s?)?[A-ZА-ЯЁ][\w-]+\s?:")
_LONGEST_VOICE: Final = 7  # words: a name with a short post
_LEAST_SPEAKERS: Final = 2
_LEAST_QUESTIONS: Final = 2
_LEAST_TURNS: Final = 4
_LEAST_SHARE: Final = 0.3  # of the blocks must be marked turns; an answer rarely runs over more than five paragraphs
_HALF: Final = 0.5
_LONGEST_QUESTION: Final = 700  # characters, of a question that nothing but its mark tells
_MOST_STANDFIRST: Final = 3


def _apart(block: Block) -> list[Block]:
    """Part a paragraph that holds a question in bold and its answer."""
    bold = block.bold.strip()
    if block.strong or not _ASKS.search(bold) or not block.text.startswith(bold):
        return [block]
    rest = block.text[len(bold) :].strip()
    return (
        [replace(block, text=bold, strong=True), replace(block, text=rest, bold="", parted=False)] if rest else [block]
    )


def _by_labels(blocks: Sequence[Block], _told: bool) -> Turns | None:  # noqa: FBT001 - one signature for all ways
    found = [_label_of(block) for block in blocks]
    voices = dict.fromkeys(each[0] for each in found if each is not None)
    found = [None if each is None else (_whole_name(each[0], voices), each[1]) for each in found]
    voices = dict.fromkeys(each[0] for each in found if each is not None)
    counts = Counter(_surname(each[0]) for each in found if each is not None)
    kept = {voice for voice in voices if counts[_surname(voice)] >= _LEAST_QUESTIONS or _role_label(voice)}
    turns = [each if each is not None and each[0] in kept else None for each in found]
    speakers = len({_surname(voice) for voice in kept})
    if speakers < _LEAST_SPEAKERS or sum(each is not None for each in turns) < max(
        _LEAST_TURNS, _LEAST_SHARE * len(blocks)
    ):
        return None
    askers = {voice for voice in kept if _asks_mostly(voice, turns)}
    if not askers or askers == kept:
        return None
    made: Turns = []
    current: tuple[str, PartOfPage] | None = None
    for block, turn in zip(blocks, turns, strict=True):
        if turn is not None:
            current = (turn[0], PartOfPage.QUESTION if turn[0] in askers else PartOfPage.ANSWER)
            made.append(Turned(replace(block, text=turn[1]), current[1], current[0]))
        elif current is None:
            made.append(Turned(block, PartOfPage.STANDFIRST))
        else:
            made.append(Turned(block, current[1], current[0]))
    return made


def _label_of(block: Block) -> tuple[str, str] | None:
    text = without_dash(block.text)
    found = _LABEL.match(text) if _INITIAL_AND_NAME.match(text) else _LETTER_LABEL.match(text) or _LABEL.match(text)
    if found is None:
        bold = block.bold.strip(" .:—–-")
        rest = text[len(block.bold) :].lstrip(" .:—–-") if block.bold and text.startswith(block.bold) else ""
        return (bold, rest) if rest and _is_voice(bold) and not _ASKS.search(bold) else None
    voice = found["voice"].strip(" .")
    return (voice, found["rest"]) if _is_voice(voice) else None


def _is_voice(text: str) -> bool:
    return 0 < len(text) <= 70 and len(text.split()) <= _LONGEST_VOICE and not any(each.isdigit() for each in text)  # noqa: PLR2004


def _whole_name(voice: str, voices: Iterable[str]) -> str:
    """Return the name whose initials a label is: "JD" is Jane Doe further down; any other label as it is."""
    if not (voice.isupper() and 2 <= len(voice) <= _LONGEST_INITIALS):  # noqa: PLR2004 - one letter is a role
        return voice
    return next(
        (each for each in voices if "".join(word[0] for word in each.split()) == voice and each != voice), voice
    )


_LONGEST_INITIALS: Final = 3


def _surname(voice: str) -> str:
    """Return the last word of a label: «Фарход Мирсаидов» is «Ф. Мирсаидов» further down."""
    return voice.split("(", 1)[0].rsplit(maxsplit=1)[-1].lower().strip('«»"“”')


def _role_label(voice: str) -> bool:
    return bool(_ASKERS.fullmatch(voice) or _ANSWERERS.fullmatch(voice))


def _asks_mostly(voice: str, turns: Sequence[tuple[str, str] | None]) -> bool:
    if _ANSWERERS.fullmatch(voice):
        return False
    if _ASKERS.fullmatch(voice):
        return True
    said = [each[1] for each in turns if each is not None and _surname(each[0]) == _surname(voice)]
    return sum(bool(_ASKS.search(text)) for text in said) > _HALF * len(said)


def _by_dashes(blocks: Sequence[Block], _told: bool) -> Turns | None:  # noqa: FBT001
    dashed = [begins_with_dash(block.text) and not _is_answer_hint(block) for block in blocks]
    asking = [dash and bool(_ASKS.search(block.text)) for dash, block in zip(dashed, blocks, strict=True)]
    narrated = sum(dash and bool(_NARRATED.search(block.text)) for dash, block in zip(dashed, blocks, strict=True))
    if sum(asking) < _LEAST_QUESTIONS or sum(dashed) < _LEAST_SHARE * len(blocks) or narrated > _HALF * sum(asking):
        return None
    followed = [dashed[place + 1] for place, asks in enumerate(asking[:-1]) if asks and not asking[place + 1]]
    both = sum(followed) >= _HALF * len(followed) if followed else False
    parts = _alternate(dashed, asking) if both else [dash or None for dash in dashed]
    if parts is None:
        return None
    if not both and sum(asking) < _HALF * sum(dashed):
        return None
    return _turns(blocks, parts)


def _alternate(dashed: Sequence[bool], asking: Sequence[bool]) -> list[bool | None] | None:
    """Tell questions (True) from answers (False) where both begin with dashes; None: no dash, the turn goes on.

    They alternate. Where a question is due and the dash asks nothing, it is a request («Расскажите о себе.») if the
    next dash asks nothing either, and a further paragraph of the answer if the next one asks.
    """
    places = [place for place, dash in enumerate(dashed) if dash]
    parts: list[bool | None] = [None] * len(dashed)
    question_due = True
    started = False
    for order, place in enumerate(places):
        following = places[order + 1] if order + 1 < len(places) else None
        if not started and not asking[place]:
            continue
        started = True
        if question_due:
            is_question = asking[place] or (following is not None and not asking[following])
        else:
            is_question = asking[place] and following is not None and not asking[following] and _gap(places, order)
        parts[place] = is_question
        question_due = not is_question
    return parts


def _gap(places: Sequence[int], order: int) -> bool:
    """Say whether paragraphs stand between this dash and the one before: that question was answered without a dash."""
    return order > 0 and places[order] - places[order - 1] > 1


def _by_bold(blocks: Sequence[Block], told: bool) -> Turns | None:  # noqa: FBT001
    marked = [block.hint is Hint.QUESTION or block.strong or bool(block.heading) for block in blocks]
    asking = [
        block.hint is Hint.QUESTION or (mark and bool(_ASKS.search(block.text)))
        for mark, block in zip(marked, blocks, strict=True)
    ]
    hinted = sum(block.hint is Hint.QUESTION for block in blocks)
    if sum(asking) < _LEAST_QUESTIONS or not (hinted or _is_addressed(blocks, asking, told=told)):
        return None
    first = asking.index(True)
    requests = [
        place > first and block.strong and not asking[place] and block.text.rstrip().endswith((".", "!", "…"))
        for place, block in enumerate(blocks)
    ]
    parts = [True if asks or request else None for asks, request in zip(asking, requests, strict=True)]
    return _turns(blocks, parts) if _has_answers(parts) else None


def _by_lone_questions(blocks: Sequence[Block], told: bool) -> Turns | None:  # noqa: FBT001
    asking = [bool(_ASKS.search(block.text)) and len(block.text) <= _LONGEST_QUESTION for block in blocks]
    if not told or sum(asking) < _LEAST_QUESTIONS or not _is_addressed(blocks, asking, told=told):
        return None
    parts = [asks or None for asks in asking]
    return _turns(blocks, parts) if _has_answers(parts) and sum(asking) >= _LONE_SHARE * len(blocks) else None


_LONE_SHARE: Final = 0.15  # of the blocks; a column with a few rhetorical questions has fewer


def _is_addressed(blocks: Sequence[Block], asking: Sequence[bool], *, told: bool) -> bool:
    """Say whether the questions are put to somebody; those of an explainer («Почему растут цены?») are not."""
    if told and any(_FIRST_PERSON.search(_QUOTED.sub(" ", block.text)) for block in blocks[asking.index(True) + 1 :]):
        return True
    questions = [block for block, asks in zip(blocks, asking, strict=True) if asks]
    addressed = sum(bool(_SECOND_PERSON.search(block.text)) for block in questions)
    return addressed >= (1 if told else max(1, len(questions) / 3))


def _has_answers(parts: Sequence[bool | None]) -> bool:
    questions = [place for place, part in enumerate(parts) if part]
    answered = sum(place + 1 < len(parts) and parts[place + 1] is None for place in questions)
    return answered >= max(_LEAST_QUESTIONS, _HALF * len(questions))


def _turns(blocks: Sequence[Block], parts: Sequence[bool | None]) -> Turns:
    """Give every block its part: True a question, False an answer, None goes on (after a question: its answer)."""
    made: Turns = []
    current: PartOfPage | None = None
    for block, part in zip(blocks, parts, strict=True):
        if part is None and current is None:
            made.append(Turned(block, PartOfPage.STANDFIRST))
            continue
        if part is None:
            current = PartOfPage.ANSWER
            made.append(Turned(block, current))
            continue
        current = PartOfPage.QUESTION if part else PartOfPage.ANSWER
        made.append(Turned(replace(block, text=without_dash(block.text)), current))
    return made


def _is_answer_hint(block: Block) -> bool:
    return block.hint is Hint.ANSWER


def _counted(turns: Turns) -> Turns:
    """Number the exchanges; several questions in a row are one exchange. A long introduction is body."""
    opening = sum(turn.part is PartOfPage.STANDFIRST for turn in turns)
    made: Turns = []
    exchange = 0
    before = PartOfPage.STANDFIRST
    for turn in turns:
        if turn.part is PartOfPage.QUESTION and before is not PartOfPage.QUESTION:
            exchange += 1
        if turn.part is PartOfPage.STANDFIRST:
            part = PartOfPage.BODY if opening > _MOST_STANDFIRST else turn.part
            made.append(replace(turn, part=part))
        else:
            made.append(replace(turn, exchange=exchange))
        before = turn.part
    return made


def _with_notes(turns: Turns) -> tuple[Turned, ...]:
    opening = [turn.block for turn in turns if turn.exchange == 0]
    last = max((place for place, turn in enumerate(turns) if turn.part is PartOfPage.QUESTION), default=0)
    final = [turn.block for turn in turns[last + 2 :]]
    voices = [turn.voice for turn in turns if turn.voice]
    first = last + 2 + len(final) - closing_notes(final, opening=opening, voices=voices)
    if turns[-1].part is PartOfPage.QUESTION and _THANKS.match(turns[-1].block.text):
        first = len(turns) - 1
    return tuple(
        replace(turn, part=PartOfPage.NOTE, voice=None, exchange=0) if place >= first else turn
        for place, turn in enumerate(turns)
    )


_WAYS: Final[tuple[tuple[str, Callable[[Sequence[Block], bool], Turns | None]], ...]] = (
    ("labels", _by_labels),
    ("dashes", _by_dashes),
    ("bold", _by_bold),
    ("lone-questions", _by_lone_questions),
)
