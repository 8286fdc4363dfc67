"""Reported speech: verbs with their clause («X сообщил, что…», «…, сообщил X», "X expects…")."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from bot.models.text import Language
from bot.parse.speech.adjuncts import HEARER_REACH, HEARERS, past_adjunct
from bot.parse.speech.attributed import (
    Attributed,
)
from bot.parse.speech.objects import expressed, object_told, topic_told
from bot.parse.speech.passage import Passage
from bot.parse.speech.sight import THAT, Sight, clause_said
from bot.parse.speech.subjects import subject_of
from bot.parse.speech.table import words_in
from bot.parse.speech.tails import english_tail, russian_or_inverted_tail
from bot.parse.speech.verbs import SaidForm, Use, expresses, is_finite, said_form
from bot.parse.speech.voice import voice_between

_MAX_TO_CLAUSE: Final = 45
"""Words between a verb and the conjunction of its clause."""


def reported_speech(passage: Passage, taken: Sequence[Attributed]) -> Iterator[Attributed]:
    """Yield what is reported in a paragraph, outside of the direct speech that was found in it (`taken`)."""
    for start, end in passage.units:
        first, last = passage.first_word(start), _without_end(passage, passage.last_word(end))
        for number in range(first, last):
            word = passage.words[number]
            if not word.is_word or _is_taken(word.start, taken):
                continue
            if found := _at(passage, number, first=first, last=last):
                yield found


def _without_end(passage: Passage, last: int) -> int:
    while last and passage.words[last - 1].text in ".!?…":
        last -= 1
    return last


def _is_taken(place: int, taken: Sequence[Attributed]) -> bool:
    return any(each.start <= place < each.end or each.anchor <= place < each.anchor_end for each in taken)


def _at(passage: Passage, number: int, *, first: int, last: int) -> Attributed | None:
    lower = passage.words[number].lower
    if expresses(lower) and (found := expressed(passage, number, first=first, last=last)):
        return found
    form = said_form(lower)
    if form is None or not _is_used(passage, number, form, first):
        return None
    sight = Sight(passage, first, last, number, form)
    return next((found for read in _READERS if (found := read(sight))), None)


def _is_used(passage: Passage, number: int, form: SaidForm, first: int) -> bool:
    """Say whether a form is the verb of a clause here, and no noun, participle or title."""
    before = passage.words[number - 1].lower if number > first else ""
    if before in {"не", "not", "to", "n't", "бы", "будет", "being"} or before.endswith("n't"):
        return form.group == "denies"
    if form.lemma == "tell" and not _tells_somebody(passage, number):
        return False
    if form.noun_like:
        near = voice_between(passage, max(number - 4, first), number, nearest_last=True)
        if near is None or not _is_beside(passage, near.end, number):
            return False
    quotation = passage.quotation_at(passage.words[number].start)
    return quotation is None or not quotation.closed


def _tells_somebody(passage: Passage, verb: int) -> bool:
    """Say whether “told” has a hearer or a clause; “tells another story” has neither."""
    following = [each.lower for each in passage.words[verb + 1 : verb + 1 + HEARER_REACH]]
    named = verb + 1 < len(passage.words) and passage.words[verb + 1].text[0].isupper()
    return named or bool(HEARERS & set(following)) or following[:1] == ["that"]


def _is_beside(passage: Passage, end: int, verb: int) -> bool:
    """Say whether nothing but adverbs and auxiliaries stands between a subject and an English verb."""
    between = [
        each.lower for each in passage.words[passage.first_word(end) : verb] if each.is_word and each.lower != "s"
    ]
    return all(each.endswith("ly") or each in _BETWEEN for each in between)


_BETWEEN: Final = words_in("also now still then later has have had again even")


def _that_clause(sight: Sight) -> Attributed | None:
    """Read X сообщил, что …; X said that …."""
    if "c" not in sight.form.governs:
        return None
    start = _after_that(sight)
    if start is None:
        return None
    voice = subject_of(sight)
    return clause_said(sight, (start, sight.last), voice, rule="says-that", anchor=None) if voice else None


def _after_that(sight: Sight) -> int | None:
    passage = sight.passage
    if passage.language is Language.EN:
        return _after_english_that(sight)
    for number in range(sight.verb + 1, min(sight.last - 1, sight.verb + _MAX_TO_CLAUSE)):
        word = passage.words[number]
        if word.text == "," and sight.word(number + 1) in THAT:
            return number + (2 if sight.word(number + 1) in {"что", "будто", "якобы"} else 1)
        if word.text in ":;" or word.is_dash:
            return None
        if (
            word.is_word
            and is_finite(word.lower)
            and passage.quotation_at(word.start) is None
            and not _named(passage, number)
        ):
            return None
    return None


def _named(passage: Passage, number: int) -> bool:
    word = passage.words[number]
    return word.start in passage.covered


def _after_english_that(sight: Sight) -> int | None:
    number = past_adjunct(sight)
    if sight.word(number) == "," or (sight.form.lemma == "tell" and number == sight.verb + 1):
        return None
    for place in range(number, min(sight.last, number + HEARER_REACH)):
        if sight.word(place) == "that":
            return place + 1
        if sight.passage.words[place].text in ",:;":
            break
    if sight.word(number - 1) in {"after", "while", "during", "by", "via", "through", "speaking"}:
        return None
    return number if number < sight.last - 1 and _opens_clause(sight, number) else None


def _opens_clause(sight: Sight, number: int) -> bool:
    """Say whether a clause without «that» may start at a word of English: not an infinitive, not a preposition."""
    word = sight.word(number)
    if word[:1].isdigit() or word in _NO_CLAUSE or not _holds_verb(sight, number):
        return False
    if word in {
        "to",
        "of",
        "about",
        "for",
        "as",
        "against",
        "with",
        "by",
        "from",
        "than",
        "into",
        "out",
        "and",
        "or",
        "so",
    }:
        return False
    if word in {"how", "why", "whether", "what", "if"}:
        return True
    return sight.form.group in {"said", "thinks", "claims", "shows"} and sight.form.lemma not in {
        "feel",
        "fear",
        "repeat",
    }


def _holds_verb(sight: Sight, first: int) -> bool:
    """Say whether a tagger sees a verb behind the first word of what may be a clause; without one there may be."""
    tags = sight.passage.tags
    if not tags:
        return True
    return any(tags.get(each.start) in {"VERB", "AUX"} for each in sight.passage.words[first + 1 : sight.last])


_NO_CLAUSE: Final = words_in(
    """
    is are was were has had have before after during over under between among without until through per since
    towards toward at on in
    """
)


def _colon(sight: Sight) -> Attributed | None:
    """X пояснил: … without marks of quotation."""
    passage = sight.passage
    colon = next((number for number in range(sight.verb + 1, sight.last) if passage.words[number].text in ":;"), None)
    if colon is None or passage.words[colon].text == ";" or sight.form.use is Use.GERUND:
        return None
    if "c" not in sight.form.governs or sight.form.group in {"judges", "urges"}:
        return None
    if any(
        is_finite(passage.words[number].lower)
        for number in range(sight.verb + 1, colon)
        if passage.words[number].is_word
    ):
        return None
    if passage.text[passage.words[colon].end :].lstrip()[:1] in {"«", '"', "“", "„"}:
        return None
    voice = subject_of(sight)
    return clause_said(sight, (colon + 1, sight.last), voice, rule="says-colon", anchor=None) if voice else None


_READERS: Final[tuple[Callable[[Sight], Attributed | None], ...]] = (
    russian_or_inverted_tail,
    english_tail,
    _that_clause,
    _colon,
    topic_told,
    object_told,
)
