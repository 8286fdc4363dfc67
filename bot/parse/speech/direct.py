"""Direct speech: quotations with the words that attribute them, before, behind or inside the marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bot.models.text import Language
from bot.parse.speech.attributed import Attributed, subject_after, subject_before
from bot.parse.speech.introduced import MAX_TO_VERB, introduced, is_sentence
from bot.parse.speech.narrated import abbreviates, narrated, omitted
from bot.parse.speech.passage import Passage
from bot.parse.speech.quotation import Quotation
from bot.parse.speech.verbs import SaidForm, Use, is_finite, said_form
from bot.parse.speech.voice import Voice, VoiceKind, holder_at, owner, voice_between

_ENDS: Final = frozenset(".!?…")
_OPENERS: Final = frozenset('.!?…:»”"')
_LEADING: Final = frozenset({",", "-"})


def quoted_speech(passage: Passage) -> Iterator[Attributed]:
    """Yield the quotations of a paragraph that are speech, and speech that opens with a dash."""
    taken: list[Attributed] = []
    for quotation in passage.quotations:
        for found in _read(passage, quotation, taken):
            taken.append(found)
            yield found
    if not taken and passage.text[:1] in {"–", "—", "-"}:
        yield from narrated(passage, start=1, end=len(passage.text), rule="dash-speech")


def _read(passage: Passage, quotation: Quotation, taken: list[Attributed]) -> list[Attributed]:
    if not quotation.end > quotation.start:
        return []
    inside = list(narrated(passage, start=quotation.start, end=quotation.end, rule="words-inside-quote"))
    if inside:
        return inside
    if not quotation.closed and (not _opens_text(passage, quotation) or _is_narrated(passage, quotation)):
        found = introduced(passage, quotation)
        return [found] if found else []
    introduced_by = introduced(passage, quotation)
    if introduced_by:
        return [introduced_by]
    if not _opens_sentence(passage, quotation, taken):
        return []
    attributed = _followed(passage, quotation)
    if attributed:
        return [attributed]
    return _unattributed(passage, quotation, taken)


def _opens_text(passage: Passage, quotation: Quotation) -> bool:
    return not passage.text[: quotation.open].strip(" –—-")


def _is_narrated(passage: Passage, quotation: Quotation) -> bool:
    """Say whether an attribution stands somewhere in words whose mark was never closed."""
    words = passage.words[passage.first_word(quotation.start) :]
    return any(
        before.text in ",!?" and any(each.is_word and said_form(each.lower) for each in words[number + 1 : number + 6])
        for number, before in enumerate(words)
    )


def _opens_sentence(passage: Passage, quotation: Quotation, taken: list[Attributed]) -> bool:
    """Say whether a quotation opens a sentence, or goes on with one after the narrator's words."""
    before = passage.text[: quotation.open].rstrip()
    stripped = before.rstrip("–—- ")
    if not stripped or stripped[-1] in _OPENERS:
        return True
    return bool(taken) and taken[-1].end < quotation.open and _resumes(passage, taken[-1], quotation)


def _resumes(passage: Passage, before: Attributed, quotation: Quotation) -> bool:
    """Say whether a quotation goes on in the middle of its sentence: «…», – сказал X, – «…»."""
    between = passage.text[max(before.end, before.anchor_end) : quotation.open].rstrip(" –—-")
    return between.endswith(",") and not any(mark in between for mark in ".!?…;:")


def _followed(passage: Passage, quotation: Quotation) -> Attributed | None:
    """Read «…», – сказал X and “…,” X said."""
    first = passage.first_word(quotation.close)
    start = _past_marks(passage, first)
    if start == first and not _invites(passage, quotation):
        return None
    return _attribution(passage, quotation, start) or _by_any_verb(passage, quotation, first, start)


def _by_any_verb(passage: Passage, quotation: Quotation, first: int, start: int) -> Attributed | None:
    """Read «…», – кивает X: after a comma and a dash any finite verb with a subject attributes."""
    marks = passage.words[first:start]
    if not (marks and marks[-1].is_dash) or start >= len(passage.words) or not is_finite(passage.words[start].lower):
        return None
    if not (marks[0].text in ",!?…" or passage.text[quotation.end - 1] in ",!?…"):
        return None
    voice, _ = subject_after(passage, start, len(passage.words))
    if voice is None or voice.kind not in {VoiceKind.NAME, VoiceKind.ROLE, VoiceKind.PRONOUN}:
        return None
    return Attributed(
        place=passage.place,
        start=quotation.start,
        end=quotation.end,
        voice=voice,
        direct=True,
        rule="quote-then-verb",
        anchor=passage.words[start].start,
        anchor_end=voice.end,
    )


def _past_marks(passage: Passage, first: int) -> int:
    number = first
    while number < len(passage.words) and (passage.words[number].text in ",…!?" or passage.words[number].is_dash):
        number += 1
    return number


def _invites(passage: Passage, quotation: Quotation) -> bool:
    """Say whether a quotation's last mark lets the attribution follow with no mark outside («"Да!" сказал он»)."""
    last = passage.text[quotation.end - 1]
    return last in ",!?…" or (passage.language is Language.EN and last.isalnum())


def _attribution(passage: Passage, quotation: Quotation, start: int) -> Attributed | None:
    verb = _verb_from(passage, start)
    if verb is None:
        return None
    number, form = verb
    voice = _quoted_person(passage, number, form) or _speaker(passage, number, start)
    if voice is None:
        return None
    return Attributed(
        place=passage.place,
        start=quotation.start,
        end=quotation.end,
        voice=voice,
        direct=True,
        rule="quote-then-verb",
        anchor=passage.words[start].start,
        verb=form.lemma,
        anchor_end=max(passage.words[number].end, voice.end),
    )


def _verb_from(passage: Passage, start: int) -> tuple[int, SaidForm] | None:
    """Return the first verb of speech from a word on, within its sentence and before the next quotation."""
    for number in range(start, min(start + MAX_TO_VERB, len(passage.words))):
        word = passage.words[number]
        if word.text in ";:" or (word.text in _ENDS and not abbreviates(passage, number)):
            return None
        quotation = passage.quotation_at(word.start)
        if quotation is not None and _ENDS & set(passage.text[quotation.start : quotation.end]):
            return None
        form = said_form(word.lower) if word.is_word else None
        if form and form.use in {Use.FINITE, Use.PASSIVE, Use.SHORT} and not _is_noun(passage, number, form, start):
            return number, form
    return None


def _is_noun(passage: Passage, number: int, form: SaidForm, start: int) -> bool:
    """Say whether an English form is rather a noun here: nobody stands right before it."""
    if not form.noun_like or number == start:
        return False
    before = passage.words[number - 1]
    return voice_between(passage, max(number - 3, start), number, nearest_last=True) is None and before.text != ","


def _speaker(passage: Passage, verb: int, start: int) -> Voice | None:
    after, _ = subject_after(passage, verb, len(passage.words))
    before = subject_before(passage, verb, start) if verb > start else None
    if before and (passage.words[verb].lower.isascii() or after is None or verb - start > 1):
        return before
    return after or before or omitted(passage, verb)


def _quoted_person(passage: Passage, verb: int, form: SaidForm) -> Voice | None:
    """Return whom «цитирует X издание» quotes: the person in another case than the subject."""
    if form.lemma not in {"цитировать", "процитировать", "приводить", "привести"}:
        return None
    if verb + 1 < len(passage.words) and (held := holder_at(passage, verb + 1)):
        return held
    found = owner(passage, verb + 1, subject_after(passage, verb, len(passage.words))[1])
    return found if found and found.kind in {VoiceKind.NAME, VoiceKind.ROLE, VoiceKind.PRONOUN} else None


def _unattributed(passage: Passage, quotation: Quotation, taken: list[Attributed]) -> list[Attributed]:
    """Read a quoted sentence without an attribution: it goes on with the one before it, if there is one."""
    resumes = bool(taken) and _resumes(passage, taken[-1], quotation)
    goes_on = resumes or (bool(taken) and _follows(passage, taken[-1], quotation))
    if not is_sentence(passage, quotation) and not (goes_on and _is_whole(passage, quotation, resumes=resumes)):
        return []
    tail = passage.text[quotation.close : quotation.close + 2]
    if tail.strip(" .!?…,") and not tail[:1].isspace():
        return []
    word = passage.words[min(passage.first_word(quotation.open), len(passage.words) - 1)]
    voice = Voice(None, word.start, word.end, VoiceKind.SAME if goes_on else VoiceKind.UNNAMED)
    rule = "quote-goes-on" if goes_on else "quote-alone"
    return [Attributed(passage.place, quotation.start, quotation.end, voice, True, rule, quotation.open)]  # noqa: FBT003 - a field


def _is_whole(passage: Passage, quotation: Quotation, *, resumes: bool) -> bool:
    """Say whether short quoted words stand as a sentence of their own, or as the rest of one."""
    capital = passage.text[quotation.start].isupper()
    ended = passage.text[quotation.end - 1] in ".!?…" or passage.text[quotation.close : quotation.close + 1] in {
        *".!?…",
        "",
    }
    return resumes or (capital and ended)


def _follows(passage: Passage, before: Attributed, quotation: Quotation) -> bool:
    """Say whether nothing but an attribution stands between two quotations."""
    between = passage.text[max(before.end, before.anchor_end) : quotation.open]
    return sum(between.count(mark) for mark in ".!?") <= 1 or not between.strip(" .,–—-")
