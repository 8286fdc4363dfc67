"""Reported speech: verbs with their clause («X сообщил, что…», «…, сообщил X», "X expects…")."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.models.text import Language
from bot.parse.speech.attributed import Attributed, is_clause_start, subject, subject_after, subject_before
from bot.parse.speech.passage import Passage
from bot.parse.speech.said_words import EXPRESSED
from bot.parse.speech.table import words_in
from bot.parse.speech.verbs import SaidForm, Use, expresses, is_finite, said_form
from bot.parse.speech.voice import Voice, VoiceKind, voice_between

_THAT: Final = words_in(
    "что чтобы будто якобы как почему сколько насколько когда куда где ли that how why whether what"
)
_TOPIC: Final = words_in("о об обо про")
_MAX_TO_CLAUSE: Final = 45
"""Words between a verb and the conjunction of its clause."""

_MAX_TAIL: Final = 16
"""Words of an attribution that closes a sentence («…, сообщил X в эфире Y»)."""

_LEAST_CLAUSE: Final = 2
"""Words from which a clause says something."""

_HEARERS: Final = words_in("""reporters journalists lawmakers investors parliament viewers media agency radio newspaper television us him her
    them me you everyone readers shareholders staff workers court senators audience crowd supporters fans colleagues""")
_BEFORE_HEARERS: Final = words_in("a an the state local news his her its their our")
_ENGLISH_SUBJECTS: Final = words_in(
    "the a an this that these those it he she they we you i there no some its his her their our"
)
_ADJUNCT: Final = words_in("""on in at during late early earlier later yesterday today recently last this monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november december by after
    via through while speaking""")
_ADJUNCT_REST: Final = words_in("""a an the statement interview briefing press conference call report note release post letter speech televised phone email
    social media twitter x facebook telegram tv television state radio week month year morning evening afternoon night
    with to and's of online website its his her their""")
_GOVERNORS: Final = words_in("мочь должный нельзя надо можно нужно")


@dataclass(frozen=True, slots=True)
class _Sight:
    """A verb of speech in its sentence: words `first`…`last - 1`, the verb at `verb`."""

    passage: Passage
    first: int
    last: int
    verb: int
    form: SaidForm

    def word(self, number: int) -> str:
        return self.passage.words[number].lower if self.first <= number < self.last else ""


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
    if expresses(lower) and (found := _expressed(passage, number, first=first, last=last)):
        return found
    form = said_form(lower)
    if form is None or not _is_used(passage, number, form, first):
        return None
    sight = _Sight(passage, first, last, number, form)
    return next((found for read in _READERS if (found := read(sight))), None)


def _is_used(passage: Passage, number: int, form: SaidForm, first: int) -> bool:
    """Say whether a form is the verb of a clause here, and no noun, participle or title."""
    before = passage.words[number - 1].lower if number > first else ""
    if before in {"не", "not", "to", "n't", "бы", "будет", "being"} or before.endswith("n't"):
        return form.group == "denies"
    if form.noun_like:
        near = voice_between(passage, max(number - 4, first), number, nearest_last=True)
        if near is None or not _is_beside(passage, near.end, number):
            return False
    quotation = passage.quotation_at(passage.words[number].start)
    return quotation is None or not quotation.closed


def _is_beside(passage: Passage, end: int, verb: int) -> bool:
    """Say whether nothing but adverbs and auxiliaries stands between a subject and an English verb."""
    between = [
        each.lower for each in passage.words[passage.first_word(end) : verb] if each.is_word and each.lower != "s"
    ]
    return all(each.endswith("ly") or each in _BETWEEN for each in between)


_BETWEEN: Final = words_in("also now still then later has have had again even")


def _tail(sight: _Sight) -> Attributed | None:
    """…, сообщил X; …, как отметил X, …; Как сообщил X, …"""
    passage, verb = sight.passage, sight.verb
    lead = verb
    while lead > sight.first and sight.word(lead - 1) in {
        "как",
        "as",
        "ранее",
        "так",
        "же",
        "тоже",
        "при",
        "этом",
        "earlier",
        "о",
        "чем",
    }:
        lead -= 1
    if "q" in sight.form.governs or sight.form.use not in {Use.FINITE, Use.PASSIVE, Use.SHORT}:
        return None
    opens = lead == sight.first and lead < verb
    before = passage.words[lead - 1] if lead > sight.first else None
    if not opens and not (before and (before.text == "," or before.is_dash or before.text in '»”"')):
        return None
    return _russian_tail(sight, lead) if passage.language is not Language.EN else _english_inverted(sight, lead)


def _russian_tail(sight: _Sight, lead: int) -> Attributed | None:
    passage = sight.passage
    voice, stop = subject_after(passage, sight.verb, sight.last)
    if stop < sight.last and not _closes(sight, stop):
        return None
    if voice is None and not sight.form.impersonal:
        if sight.form.plural or stop < sight.last or lead == sight.first:
            return None
        voice = Voice(None, passage.words[sight.verb].start, passage.words[sight.verb].end, VoiceKind.SAME)
    if voice is None:
        voice = Voice(None, passage.words[sight.verb].start, passage.words[sight.verb].end, VoiceKind.UNNAMED)
    if sight.word(stop + 1) in _THAT - {"когда", "где"}:
        return None
    return _around(sight, lead, stop, voice)


def _closes(sight: _Sight, stop: int) -> bool:
    word = sight.passage.words[stop]
    return word.text == "," or word.is_dash or word.text == "("


def _english_inverted(sight: _Sight, lead: int) -> Attributed | None:
    """…, said X of Y."""
    passage = sight.passage
    voice, stop = subject_after(passage, sight.verb, sight.last)
    if voice is None or passage.first_word(voice.start) - sight.verb > _RECIPIENTS_REACH:
        return None
    if stop < sight.last and passage.words[stop].text != ",":
        return None
    return _around(sight, lead, stop, voice)


_RECIPIENTS_REACH: Final = 6


def _around(sight: _Sight, lead: int, stop: int, voice: Voice) -> Attributed | None:
    """Return the clause around an attribution: what stands before it, or behind it where it opens the sentence."""
    passage = sight.passage
    closes = stop >= sight.last - 1 or sight.last - stop <= _LEAST_CLAUSE
    if lead == sight.first:
        start, end = stop + 1, sight.last
    else:
        start, end = _clause_first(passage, lead, sight.first, whole=closes), sight.last
        if closes or _is_apposition(passage, stop, sight.last):
            end = lead - 1
    return _clause(sight, start, end, voice, rule="clause-then-verb", anchor=lead)


def _is_apposition(passage: Passage, stop: int, last: int) -> bool:
    """Say whether what follows the speaker only tells more of them («сообщил X, глава Y»): no verb stands there."""
    return not any(
        is_finite(each.lower) for each in passage.words[stop:last] if each.is_word and not each.lower.isascii()
    )


def _clause_first(passage: Passage, lead: int, first: int, *, whole: bool) -> int:
    """Return the first word of the clause that an attribution belongs to."""
    for number in range(lead - 2, first, -1):
        if passage.words[number - 1].text == ";" or (not whole and is_clause_start(passage, number)):
            return number
        if passage.words[number - 1].text == ":" and _has_verb(passage, number, lead):
            return number
    return first


def _has_verb(passage: Passage, first: int, last: int) -> bool:
    """Say whether some Russian words hold a finite verb: what stands behind a colon is then told on its own."""
    return any(is_finite(each.lower) for each in passage.words[first:last] if each.is_word and not each.lower.isascii())


def _english_tail(sight: _Sight) -> Attributed | None:
    """…, X said; …, X told reporters on Monday; X, Y said, …"""
    passage = sight.passage
    if passage.language is not Language.EN or sight.form.use is not Use.FINITE or "q" in sight.form.governs:
        return None
    comma = _comma_before_subject(sight)
    if comma is None:
        return None
    stop = _past_adjunct(sight)
    if _opens_adjunct(sight) and comma - sight.first >= _WHOLE_CLAUSE and sight.word(sight.first) not in _ADJUNCT:
        stop = next((each for each in range(stop, sight.last) if passage.words[each].text == ","), sight.last)
    if stop < sight.last and passage.words[stop].text != ",":
        return None
    voice = subject_before(passage, sight.verb, comma + 1)
    if voice is None or (stop < sight.last and comma - sight.first < _LEAST_CLAUSE - 1):
        return None
    closes = stop >= sight.last
    start = _clause_first(passage, comma + 1, sight.first, whole=closes)
    return _clause(sight, start, comma if closes else sight.last, voice, rule="clause-then-verb", anchor=comma)


_WHOLE_CLAUSE: Final = 4
"""Words before a comma that can be a clause of their own («Sales rose 5% in May, X said after…»)."""


def _opens_adjunct(sight: _Sight) -> bool:
    """Say whether a time or place follows an English verb, or the hearer and then such."""
    return sight.word(sight.verb + 1) in _ADJUNCT - {"last", "this"}


def _comma_before_subject(sight: _Sight) -> int | None:
    """Return the comma that sets the subject off from what it said: at the last one before it with a clause in front."""
    passage = sight.passage
    for number in range(sight.verb - 1, sight.first, -1):
        if passage.words[number].text != ",":
            continue
        if voice_between(passage, number + 1, sight.verb, nearest_last=True) is None:
            continue
        voice = subject_before(passage, sight.verb, sight.first)
        if voice is not None and passage.first_word(voice.start) > number:
            return number if number - sight.first >= _LEAST_CLAUSE else None
    return None


def _past_adjunct(sight: _Sight) -> int:
    """Return the word where the time, place and hearer behind an English verb end."""
    passage, number = sight.passage, sight.verb + 1
    if sight.form.lemma in {"tell", "inform", "assure", "warn", "remind"}:
        number = _past_hearer(sight, number)
    while number < sight.last and number - sight.verb < _MAX_TAIL:
        word = passage.words[number]
        if word.lower not in _ADJUNCT and not (number > sight.verb + 1 and _is_adjunct_rest(passage, number)):
            break
        number += 1
    return number


def _is_adjunct_rest(passage: Passage, number: int) -> bool:
    word = passage.words[number]
    before = passage.words[number - 1].lower
    if word.lower in _ADJUNCT_REST or word.text.isdigit():
        return word.lower not in _ENGLISH_SUBJECTS or before in _ADJUNCT or before in _ADJUNCT_REST
    return before in {"in", "at", "to", "with", "of", "the", "a"} and word.is_word


def _past_hearer(sight: _Sight, number: int) -> int:
    passage = sight.passage
    while number < sight.last and number - sight.verb <= _RECIPIENTS_REACH:
        word = passage.words[number]
        if word.lower in _HEARERS:
            return number + 1
        named = word.is_word and word.text[0].isupper()
        if word.lower not in _BEFORE_HEARERS and not named:
            break
        number += 1
    return number


def _that_clause(sight: _Sight) -> Attributed | None:
    """X сообщил, что …; X said that …"""
    if "c" not in sight.form.governs:
        return None
    start = _after_that(sight)
    if start is None:
        return None
    voice = _subject(sight)
    return _clause(sight, start, sight.last, voice, rule="says-that", anchor=None) if voice else None


def _after_that(sight: _Sight) -> int | None:
    passage = sight.passage
    if passage.language is Language.EN:
        return _after_english_that(sight)
    for number in range(sight.verb + 1, min(sight.last - 1, sight.verb + _MAX_TO_CLAUSE)):
        word = passage.words[number]
        if word.text == "," and sight.word(number + 1) in _THAT:
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
    return any(each.start <= word.start < each.end for each in passage.mentions)


def _after_english_that(sight: _Sight) -> int | None:
    number = _past_adjunct(sight)
    if sight.word(number) == ",":
        return None
    for place in range(number, min(sight.last, number + _RECIPIENTS_REACH)):
        if sight.word(place) == "that":
            return place + 1
        if sight.passage.words[place].text in ",:;":
            break
    if sight.word(number - 1) in {"after", "while", "during", "by", "via", "through", "speaking"}:
        return None
    return number if number < sight.last - 1 and _opens_clause(sight, number) else None


def _opens_clause(sight: _Sight, number: int) -> bool:
    """Say whether a clause without «that» may start at a word of English: not an infinitive, not a preposition."""
    word = sight.word(number)
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


def _subject(sight: _Sight) -> Voice | None:
    passage, form = sight.passage, sight.form
    if form.use is Use.GERUND:
        return subject_before_gerund(sight)
    if form.impersonal:
        return _impersonal(sight)
    voice, _ = subject(passage, sight.verb, first=sight.first, last=_zone_end(sight), form=form)
    if voice is not None:
        return voice
    if (form.plural and form.use is Use.FINITE) or passage.language is Language.EN:
        return None
    return Voice(None, passage.words[sight.verb].start, passage.words[sight.verb].end, VoiceKind.SAME)


def _zone_end(sight: _Sight) -> int:
    """Return the word before which a subject behind the verb has to stand."""
    return next(
        (number for number in range(sight.verb + 1, sight.last) if sight.passage.words[number].text in ",:;"),
        sight.last,
    )


def subject_before_gerund(sight: _Sight) -> Voice:
    """Return whom a gerund belongs to: the subject of its sentence, or whoever spoke last."""
    passage = sight.passage
    word = passage.words[sight.verb]
    same = Voice(None, word.start, word.end, VoiceKind.SAME)
    if passage.quotations and any(
        each.open >= passage.words[sight.first].start and each.close <= word.start for each in passage.quotations
    ):
        return same
    return (
        subject_before(passage, sight.verb, sight.first)
        or voice_between(passage, sight.verb + 1, sight.last, nearest_last=False)
        or same
    )


def _impersonal(sight: _Sight) -> Voice:
    """Return who stands behind «говорится в сообщении X» and «в отчете X указывается»; somebody unnamed otherwise."""
    passage = sight.passage
    word = passage.words[sight.verb]
    after = voice_between(passage, sight.verb + 1, _zone_end(sight), nearest_last=False)
    before = voice_between(passage, sight.first, sight.verb, nearest_last=True)
    named = next((each for each in (after, before) if each and each.kind is VoiceKind.BODY), None)
    return named or Voice(None, word.start, word.end, VoiceKind.UNNAMED)


def _colon(sight: _Sight) -> Attributed | None:
    """X пояснил: … without marks of quotation."""
    passage = sight.passage
    colon = next((number for number in range(sight.verb + 1, sight.last) if passage.words[number].text in ":;"), None)
    if colon is None or passage.words[colon].text == ";" or sight.form.use is Use.GERUND or "q" in sight.form.governs:
        return None
    if any(
        is_finite(passage.words[number].lower)
        for number in range(sight.verb + 1, colon)
        if passage.words[number].is_word
    ):
        return None
    if passage.text[passage.words[colon].end :].lstrip()[:1] in {"«", '"', "“", "„"}:
        return None
    voice = _subject(sight)
    return _clause(sight, colon + 1, sight.last, voice, rule="says-colon", anchor=None) if voice else None


def _topic(sight: _Sight) -> Attributed | None:
    """X рассказал о …"""
    if "o" not in sight.form.governs or sight.form.use not in {Use.FINITE, Use.GERUND}:
        return None
    passage = sight.passage
    stop = next(
        (
            number
            for number in range(sight.verb + 1, min(sight.last, sight.verb + _MAX_TAIL))
            if sight.word(number) in _TOPIC or passage.words[number].text in ",:;"
        ),
        sight.last,
    )
    if stop >= sight.last or sight.word(stop) not in _TOPIC:
        return None
    voice = _subject(sight)
    return _clause(sight, stop, sight.last, voice, rule="says-of", anchor=None) if voice else None


def _object(sight: _Sight) -> Attributed | None:
    """X назвал …; X ожидает …; X promises to …"""
    if "a" not in sight.form.governs or sight.form.use is not Use.FINITE or sight.form.impersonal:
        return None
    passage = sight.passage
    voice, end = subject(passage, sight.verb, first=sight.first, last=sight.last, form=sight.form)
    if voice is None and sight.word(sight.verb - 1) in {"и", "and", "также"}:
        voice = Voice(None, passage.words[sight.verb].start, passage.words[sight.verb].end, VoiceKind.SAME)
    if voice is None or voice.kind is VoiceKind.UNNAMED:
        return None
    start = end if voice.start > passage.words[sight.verb].end and end < sight.last else sight.verb + 1
    if voice.start > passage.words[sight.verb].end:
        start = passage.first_word(voice.end)
    elif sight.form.group == "judges" and passage.first_word(voice.start) - sight.first >= _LEAST_CLAUSE:
        start = sight.first if sight.word(sight.verb + 1) in {"в", "как"} else start
    return _clause(sight, start, sight.last, voice, rule="says-object", anchor=None)


def _expressed(passage: Passage, verb: int, *, first: int, last: int) -> Attributed | None:
    """X выразил уверенность, что …; X expressed hope that …"""
    for number in range(verb + 1, min(last - 1, verb + _MAX_TAIL)):
        word = passage.words[number]
        that = passage.words[number + 1].lower if passage.words[number].text == "," else ""
        if that in _THAT or word.lower == "that":
            between = passage.words[verb + 1 : number]
            if not any(each.lemmas & EXPRESSED for each in between):
                return None
            voice = subject_before(passage, verb, first) or subject_after(passage, verb, number)[0]
            if voice is None:
                return None
            form = SaidForm("выразить", "said", "c")
            sight = _Sight(passage, first, last, verb, form)
            return _clause(sight, number + (2 if that else 1), last, voice, rule="expresses-that", anchor=None)
    return None


def _clause(sight: _Sight, start: int, end: int, voice: Voice, *, rule: str, anchor: int | None) -> Attributed | None:
    """Return the words `start`…`end - 1` as said, where they say something."""
    passage = sight.passage
    while start < end and (not passage.words[start].is_word) and passage.words[start].text in ",:–—-":
        start += 1
    while end > start and passage.words[end - 1].text in ",–—-":
        end -= 1
    if sum(each.is_word for each in passage.words[start:end]) < _LEAST_CLAUSE:
        return None
    words = passage.words
    place = _anchor(sight, voice) if anchor is None else words[anchor].start
    return Attributed(
        place=passage.place,
        start=words[start].start,
        end=words[end - 1].end,
        voice=voice,
        direct=False,
        rule=rule,
        anchor=place,
        verb=sight.form.lemma,
        anchor_end=max(words[sight.verb].end, voice.end),
    )


def _anchor(sight: _Sight, voice: Voice) -> int:
    """Return where an attribution starts: at its speaker, or at its verb where another verb stands between them."""
    words = sight.passage.words
    between = range(sight.passage.first_word(voice.end), sight.verb)
    if voice.start > words[sight.verb].start or any(
        words[each].is_word and said_form(words[each].lower) for each in between
    ):
        return words[sight.verb].start
    return voice.start


_READERS: Final[tuple[Callable[[_Sight], Attributed | None], ...]] = (
    _tail,
    _english_tail,
    _that_clause,
    _colon,
    _topic,
    _object,
)
