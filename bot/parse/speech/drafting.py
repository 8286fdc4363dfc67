"""What was said → draft statements: a summary that stands on its own, who says it, what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.models.base import Base
from bot.models.draft import DraftFact
from bot.models.fact import Party, Statement
from bot.models.text import Language, Localized
from bot.parse.analysis import Analysis, MentionKind, Token
from bot.parse.found import Drafted, Speech
from bot.parse.speech.find import LEAST_SURE
from bot.parse.speech.interview import question_of
from bot.parse.speech.passage import Passage, passages
from bot.parse.speech.rules import RULE
from bot.parse.speech.said_words import RUSSIAN
from bot.parse.speech.topics import Topic, Topics, about_phrase, topic_of
from bot.parse.speech.wording import LONGEST, cut, day_said, direct_summary, quoted, reported_summary, said_by

_FEWEST_WORDS: Final = 3
"""Words from which something said is worth a statement."""

_MOST_PARTIES: Final = 8
_UNNAMED_KEEPS: Final = 0.75
"""What a statement of somebody unnamed keeps of its rule's confidence: few of them are worth accepting."""

_LEANING: Final = re.compile(
    r"(?:это|эта|этот|эти|такой|такая|такие|такое|он|она|они|его|ее|их|при этом|кроме того|поэтому|именно поэтому|"
    r"и |но |а |в этом|тогда|также|однако|затем|потом|там|"
    r"this|that|these|those|it|he|she|they|but|and|so|such|also|then|there)\b",
    re.IGNORECASE,
)
"""How a sentence starts that leans on the one before it."""

_SENTENCE: Final = re.compile(r"[^.!?…]+(?:[.!?…]+(?!\s|$)[^.!?…]+)*[.!?…]*\s*")
_IMPERSONAL: Final = frozenset(verb for group in RUSSIAN if group.impersonal for verb in group.verbs.split())
_LONGEST_ASKED: Final = 260
"""Letters of a question that a summary can hold beside the answer."""

_FIGURE: Final = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement to draft: the speech it is from, its place, its words, and the sentence around it.

    `opens`: it is how an answer of an interview begins.
    """

    speech: Speech
    start: int
    end: int
    words: str
    unit: tuple[int, int]
    opens: bool = False


def draft_statements(analysis: Analysis, speech: Sequence[Speech], *, known: Base | None = None) -> Drafted:
    """Return a draft statement of everything said that tells something, in the order of the text."""
    read, topics = passages(analysis), Topics(analysis, known)
    drafts: list[DraftFact] = []
    for said in _worth_telling(read, speech):
        draft = _draft(analysis, read, said, topics=topics, number=len(drafts) + 1)
        if draft is not None:
            drafts.append(draft)
    return Drafted(drafts=tuple(drafts), concepts=tuple(topics.added.values()))


def _worth_telling(read: Sequence[Passage], speech: Sequence[Speech]) -> Iterator[_Said]:
    pending: list[Speech] = []
    for each in speech:
        if not _tells(each):
            continue
        if pending and _resumes(read, pending[-1], each):
            pending.append(each)
            continue
        yield from _joined(read, pending)
        pending = [each]
    yield from _joined(read, pending)


def _tells(each: Speech) -> bool:
    if not RULE[each.rule].drafts or each.confidence < LEAST_SURE:
        return False
    if each.speaker is None and (each.verb in _IMPERSONAL or not each.verb):
        return False
    return each.end > each.start


def _resumes(read: Sequence[Passage], before: Speech, each: Speech) -> bool:
    """Say whether a piece of direct speech goes on with the one before it, across the narrator's words."""
    if not (before.direct and each.direct) or (before.paragraph, before.speaker) != (each.paragraph, each.speaker):
        return False
    if each.exchange:
        return False
    inside = each.rule == before.rule and each.rule in {"words-inside-quote", "dash-speech"}
    return inside or read[each.paragraph].text[each.start].islower()


def _joined(read: Sequence[Passage], pieces: Sequence[Speech]) -> Iterator[_Said]:
    if not pieces:
        return
    first = pieces[0]
    passage = read[first.paragraph]
    if first.rule == "interview-answer":
        yield from _chunks(passage, first)
        return
    texts = [_without_attribution(passage.text, each) for each in pieces]
    words = texts[0]
    for text in texts[1:]:
        small = text[:1].islower()
        words = f"{words.rstrip(' ,')}{' ' if small else ('' if words[-1:] in '.!?…' else '.') + ' '}{text}"
    start, end = first.start, pieces[-1].end
    unit = (passage.unit_at(start)[0], max(passage.unit_at(max(end - 1, start))[1], end))
    yield _Said(first, start, end, words, unit)


def _without_attribution(text: str, speech: Speech) -> str:
    """Return the words said without the ones that attribute them in their midst («завод, сказал X, откроют»)."""
    if not speech.start <= speech.by_start < speech.by_end <= speech.end or speech.direct:
        return text[speech.start : speech.end]
    before = text[speech.start : speech.by_start].rstrip(" ,–—-")
    after = text[speech.by_end : speech.end].lstrip(" ,–—-")
    return f"{before} {after}".strip()


def _chunks(passage: Passage, answer: Speech) -> Iterator[_Said]:
    """Part an answer into pieces that a summary can hold: sentences that lean on the one before stay with it."""
    pieces: list[tuple[int, int]] = []
    for start, end in _sentences(passage, answer):
        fits = bool(pieces) and end - pieces[-1][0] <= LONGEST
        if fits and (
            _LEANING.match(passage.text, start) or len(passage.text[pieces[-1][0] : pieces[-1][1]]) < LONGEST // 4
        ):
            pieces[-1] = (pieces[-1][0], end)
        else:
            pieces.append((start, end))
    for number, (start, end) in enumerate(pieces):
        yield _Said(answer, start, end, passage.text[start:end].strip(), (start, end), opens=not number)


def _sentences(passage: Passage, answer: Speech) -> list[tuple[int, int]]:
    spans = [(max(start, answer.start), min(end, answer.end)) for start, end in passage.units]
    return [(start, end) for start, end in spans if end > start]


def _draft(
    analysis: Analysis, read: Sequence[Passage], said: _Said, *, topics: Topics, number: int
) -> DraftFact | None:  # fmt: skip
    passage, speech = read[said.speech.paragraph], said.speech
    if len(said.words.split()) < _FEWEST_WORDS:
        return None
    language, published = passage.language, analysis.page.source.published
    label, day = said_by(analysis, speech), day_said(published, language)
    if not label:
        return None
    topic = topic_of(_tokens(passage, said), language)
    question = question_of(read, speech.exchange) if speech.rule == "interview-answer" else None
    if speech.direct:
        asked = _asked(question, said, language)
        summary: str | None = direct_summary(label, day + asked, said.words, language)
    else:
        summary = reported_summary(analysis, speech, label=label, day=day, clause=_named(analysis, passage, said))
    if summary is None:
        return None
    unit_start, unit_end = said.unit
    return DraftFact(
        fact=Statement(
            id=f"statement-{number}",
            summary=_localized(summary, language),
            title=_title(analysis, speech, topic),
            paragraph=passage.paragraph.number,
            parties=_parties(passage, said),
            concepts=topics.concepts_of(topic),
            speaker=speech.speaker,
            as_of=published,
            question=_localized(question, language) if question else None,
            excerpt=passage.text[unit_start:unit_end],
        ),
        confidence=round(speech.confidence * (1 if speech.speaker else _UNNAMED_KEEPS), 2),
        rule=speech.rule,
        start=said.start - unit_start,
        end=min(said.end, unit_end) - unit_start,
    )


def _asked(question: str | None, said: _Said, language: Language) -> str:
    """Return what was asked, for an answer that leans on it («Это решение…»), where the question is short enough."""
    if not question or not said.opens or len(question) > _LONGEST_ASKED or not _LEANING.match(said.words):
        return ""
    if language is Language.EN:
        return f", asked {quoted(question, language)}"
    return f" на вопрос {quoted(question, language)}"


def _localized(text: str, language: Language) -> Localized:
    return Localized.model_validate({language.value: text})


def _tokens(passage: Passage, said: _Said) -> list[Token]:
    return [
        token
        for token in passage.tokens
        if said.start <= token.start
        and token.end <= said.end
        and not said.speech.by_start <= token.start < said.speech.by_end
    ]


def _parties(passage: Passage, said: _Said) -> tuple[Party, ...]:
    """Return whoever and whatever is named in the words said, the speaker aside."""
    named = dict.fromkeys(each.entity for each in passage.mentions_between(said.start, said.end))
    return tuple(Party(entity=each) for each in named if each != said.speech.speaker)[:_MOST_PARTIES]


def _named(analysis: Analysis, passage: Passage, said: _Said) -> str:
    """Return the words of reported speech with the names of those whom pronouns mean, in brackets."""
    if said.words != passage.text[said.start : said.end]:
        return said.words
    text, last = "", said.start
    for each in passage.mentions_between(said.start, said.end):
        if each.start < last or each.kind is not MentionKind.PRONOUN or each.entity == said.speech.speaker:
            continue
        entity = analysis.entities.get(each.entity)
        if entity is not None:
            text += f"{passage.text[last : each.end]} [{entity.name.best(passage.language)}]"
            last = each.end
    return text + passage.text[last : said.end]


def _title(analysis: Analysis, speech: Speech, topic: Topic | None) -> Localized | None:
    """Return «X о …», which never holds a figure; None where no topic is found."""
    entity = analysis.entities.get(speech.speaker or "")
    if entity is None or topic is None:
        return None
    language = analysis.page.language
    title = f"{entity.name.best(language)} {about_phrase(topic, language)}"
    return None if _FIGURE.search(title) else _localized(cut(title), language)
