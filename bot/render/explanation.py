"""A query and its matches enter; why the last reply was what it was leaves."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from bot.models.match import Lock, Match
from bot.models.notice import Explanation
from bot.models.query import Query, QuestionType
from bot.render.dates import period_name
from bot.render.labels import label, labels
from bot.render.markup import BLANK, Draft, Fold, Line, blocks, clean, cut, fold, line, strong
from bot.render.numbers import number_text, percent_text
from bot.render.voice import Voice
from bot.render.words_taken import words_taken

_MAX_READ: Final = 200
_MAX_WORD: Final = 60
_MAX_ENTRIES: Final = 8
_MAX_FORBIDDEN: Final = 3
_TOP_SCORE: Final = Decimal(100)


def draft_explanation(explanation: Explanation, voice: Voice) -> Draft:
    """Draft the reply to /why."""
    query = explanation.query
    written = clean(query.normalised).strip()
    read = (line(voice.say("why-read", text=cut(written, _MAX_READ))),) if written else ()
    taken = fold(words_taken(query, voice))
    understood = ((*read, *_corrections(query, voice)), taken, _shown(explanation, voice))
    reckoned = len(explanation.shown) > 1 and (query.calculation or query.type is QuestionType.COMPARE)
    return Draft(blocks(*understood, () if reckoned else _judged(explanation, voice)))


def _judged(explanation: Explanation, voice: Voice) -> tuple[Line | Fold, ...]:
    """Name the winner; how it was weighed, and what was rejected, is a fold below."""
    winner, *weighed = _ranking(explanation, voice)
    rejected = _forbidden(explanation.matches, voice)
    return (winner, *fold((*weighed, *((BLANK,) if rejected else ()), *rejected)))


def _corrections(query: Query, voice: Voice) -> tuple[Line, ...]:
    return tuple(
        line(
            "• "
            + voice.say(
                "why-corrected",
                written=_word(each.written),
                taken=_word(each.taken),
                kind=voice.say(f"correction-{each.kind.value}"),
            )
        )
        for each in query.corrections[:_MAX_ENTRIES]
    )


def _shown(explanation: Explanation, voice: Voice) -> tuple[Line, ...]:
    """Name the facts that the reply stated, where it stated others than the one that fits the question best."""
    shown = explanation.shown[:_MAX_ENTRIES]
    best = next((match.fact for match in explanation.matches if not match.forbidden_by), None)
    if not shown or shown == (best,):
        return ()
    query = explanation.query
    reckoned = query.calculation or query.type is QuestionType.COMPARE
    heading = "why-computed" if reckoned and len(shown) > 1 else "why-shown"
    return (line(voice.say(heading)), *(line(f"• {each}") for each in labels(shown, voice)))


def _ranking(explanation: Explanation, voice: Voice) -> tuple[Line, ...]:
    """Show the winner, the runner-up, and whether coverage and margin reach what an answer needs."""
    matches = explanation.matches
    allowed = [match for match in matches if not match.forbidden_by]
    if not allowed:
        nearest = (
            (*_coverage(matches[0], explanation, voice), *_explained(matches[0], explanation.query, voice))
            if matches
            else ()
        )
        return (line(voice.say("why-no-winner")), *nearest)
    winner, *others = allowed
    first, *next_ones = labels([match.fact for match in allowed[:2]], voice)
    lines = [(strong(voice.say("why-winner", label=first)),), line(_score(winner, voice))]
    lines += [*_coverage(winner, explanation, voice), *_explained(winner, explanation.query, voice)]
    for name, runner_up in zip(next_ones, others, strict=False):
        margin = _tenths(winner.score) - _tenths(runner_up.score)
        lines.append(line(voice.say("why-runner-up", label=name)))
        lines.append(line(_score(runner_up, voice)))
        lines += _margin(margin, _threshold("margin", explanation), voice)
    return tuple(lines)


def _coverage(match: Match, explanation: Explanation, voice: Voice) -> tuple[Line, ...]:
    """Say how much of the question a fact explains, and whether that is enough."""
    least = _threshold("answer coverage", explanation)
    if least is None:
        return ()
    enough = Lock.COVERAGE not in match.forbidden_by and match.coverage >= least
    share, needed = (percent_text(Decimal(round(each * 100)), voice.language) for each in (match.coverage, least))
    return (line(f"{_mark(reached=enough)} {voice.say('why-coverage', coverage=share, least=needed)}"),)


def _margin(margin: Decimal, least: float | None, voice: Voice) -> tuple[Line, ...]:
    """Say by how much the winner leads, and whether that is enough to be answered alone."""
    if least is None:
        return ()
    needed = Decimal(str(least))
    led, needed_text = (number_text(each, voice.language) for each in (margin, needed))
    told = voice.say("why-margin", margin=led, least=needed_text)
    return (line(f"{_mark(reached=margin >= needed)} {told}"),)


def _mark(*, reached: bool) -> str:
    return "✓" if reached else "✗"


def _threshold(name: str, explanation: Explanation) -> float | None:
    return dict(explanation.thresholds).get(name)


def _score(match: Match, voice: Voice) -> str:
    score, most = number_text(_tenths(match.score), voice.language), number_text(_TOP_SCORE, voice.language)
    return voice.say("why-score", score=score, most=most)


def _explained(match: Match, query: Query, voice: Voice) -> tuple[Line, ...]:
    """Say which words of the question a fact explains and which not; times are written as readers write them."""
    names = {str(each): period_name(each, voice.language) for each in query.periods}
    told = (("why-explained", match.explained), ("why-unexplained", match.unexplained))
    return tuple(
        line(voice.say(message, words=voice.quoted(tuple(names.get(each, each) for each in words))))
        for message, words in told
        if words
    )


def _forbidden(matches: tuple[Match, ...], voice: Voice) -> tuple[Line, ...]:
    """Show which locks forbade the nearest facts that may not be answered."""
    rejected = [match for match in matches if match.forbidden_by][:_MAX_FORBIDDEN]
    return tuple(
        line(
            voice.say(
                "why-forbidden",
                label=label(match.fact, voice),
                locks=", ".join(voice.say(f"lock-{lock.value}") for lock in match.forbidden_by),
            )
        )
        for match in rejected
    )


def _tenths(score: float) -> Decimal:
    return Decimal(str(score)).quantize(Decimal("0.1"))


def _word(text: str) -> str:
    return cut(clean(text), _MAX_WORD)
