"""Attribution by a phrase: «по словам X», «по данным X», «согласно X», "according to X", "in X's view"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.language.lemmas import readings
from bot.models.text import Language
from bot.parse.speech.attributed import Attributed, is_clause_start, opens_relative
from bot.parse.speech.passage import Passage
from bot.parse.speech.source_words import ENGLISH_VIEWS, HOLDERS, PHRASE_NOUNS
from bot.parse.speech.table import words_in
from bot.parse.speech.verbs import is_finite
from bot.parse.speech.voice import Voice, VoiceKind, holder_at, owner

_MAX_PHRASE: Final = 14
"""Words that the owner of a phrase may take up."""

_MAX_ADJECTIVES: Final = 3
_OPENERS: Final = words_in(
    """
    а но и при этом так между тем однако также кроме того вместе с же причем ведь еще уже even and but so still
    now thus however meanwhile
    """
)
_PREPOSITIONS: Final = words_in("по в во на за к от из до при для с со under over in at by on from since during for")
_ENGLISH_ENDS: Final = words_in("the which who that and but is are was were has have had will would rose fell grew")


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Words `first`…`last - 1` that attribute, and whose words they mean."""

    first: int
    last: int
    voice: Voice


def attributed_by_phrase(passage: Passage, taken: Sequence[Attributed]) -> Iterator[Attributed]:
    """Yield what a paragraph attributes by a phrase, outside of the direct speech that was found in it (`taken`)."""
    for start, end in passage.units:
        first, last = passage.first_word(start), passage.last_word(end)
        while last > first and passage.words[last - 1].text in ".!?…":
            last -= 1
        number = first
        while number < last:
            phrase = _phrase_at(passage, number, last)
            number += 1
            if phrase is None or _is_said(passage, phrase, taken):
                continue
            number = phrase.last
            if found := _with_scope(passage, phrase, first=first, last=last):
                yield found


def _is_said(passage: Passage, phrase: _Phrase, taken: Sequence[Attributed]) -> bool:
    place = passage.words[phrase.first].start
    return any(each.start <= place < each.end for each in taken)


def _phrase_at(passage: Passage, number: int, last: int) -> _Phrase | None:
    read = _READERS.get(passage.words[number].lower)
    return read(passage, number, last) if read else None


def _russian(passage: Passage, number: int, last: int) -> _Phrase | None:
    """«по его словам», «по предварительным данным X», «на взгляд X», «со слов X», «с точки зрения X»."""
    place, holder = number + 1, None
    for _ in range(_MAX_ADJECTIVES):
        if place < last and passage.words[place].lower in HOLDERS:
            holder = holder_at(passage, place)
        elif place >= last or not _is_adjective(passage.words[place].lower):
            break
        place += 1
    if place >= last or not _is_phrase_noun(passage, number, place):
        return None
    place += 2 if passage.words[place].lower == "точки" else 1
    if holder:
        return _Phrase(number, place, holder)
    owned = place < last and passage.words[place].lower not in _PREPOSITIONS
    end = _end_of_owner(passage, place, last) if owned else place
    voice = owner(passage, place, end)
    if voice is None:
        word = passage.words[place - 1]
        return _Phrase(number, _past_date(passage, place, last), Voice(None, word.start, word.end, VoiceKind.UNNAMED))
    return _Phrase(number, end, voice)


def _past_date(passage: Passage, place: int, last: int) -> int:
    """Step over «на 5 мая» and the like, which own nothing: up to the comma, if one follows soon."""
    for number in range(place, min(last, place + _MAX_PHRASE // 2)):
        if passage.words[number].text == ",":
            return number
    return place


_ON: Final = {"на": {"взгляд"}, "со": {"слов"}, "с": {"точки"}, "из": {"слов"}}


def _is_phrase_noun(passage: Passage, preposition: int, place: int) -> bool:
    word, lead = passage.words[place], passage.words[preposition].lower
    if lead in _ON:
        return word.lower in _ON[lead] and not (word.lower == "точки" and passage.words[place + 1 : place + 2] == ())
    if not word.lemmas & PHRASE_NOUNS:
        return False
    return word.lower.endswith(("м", "ам", "ям", "ю", "у", "и", "е"))


def _is_adjective(lower: str) -> bool:
    return not lower.isascii() and lower.isalpha() and str(readings(lower)[0].tag.POS) in {"ADJF", "PRTF"}


def _according(passage: Passage, number: int, last: int) -> _Phrase | None:
    """«согласно отчету X», "according to X", «как следует из отчета X»."""
    place = number + 1
    if passage.words[number].lower == "according":
        if place >= last or passage.words[place].lower != "to":
            return None
        place += 1
    end = _end_of_owner(passage, place, last)
    voice = holder_at(passage, place) if place < last else None
    voice = voice or owner(passage, place, end)
    return _Phrase(number, end, voice) if voice else None


def _in_view(passage: Passage, number: int, last: int) -> _Phrase | None:
    """“in X's view”, “in her opinion”, “in the view of X”, “by X's estimate”."""
    for place in range(number + 1, min(last, number + _MAX_PHRASE // 2)):
        word = passage.words[place]
        if not word.is_word and word.text not in {"’", "'"}:
            return None
        if word.lower in ENGLISH_VIEWS:
            return _viewed(passage, number, place, last)
    return None


def _viewed(passage: Passage, number: int, noun: int, last: int) -> _Phrase | None:
    if noun + 1 < last and passage.words[noun + 1].lower == "of":
        end = _end_of_owner(passage, noun + 2, last)
        voice = owner(passage, noun + 2, end)
        return _Phrase(number, end, voice) if voice else None
    if noun == number + 1:
        return None
    if voice := holder_at(passage, number + 1):
        return _Phrase(number, noun + 1, voice)
    before = passage.words[noun - 1]
    if not before.lower.endswith(("'s", "s'", "’s", "s’", "’", "'", "s")):
        return None
    voice = owner(passage, number + 1, noun)
    named = voice is not None and voice.kind is not VoiceKind.UNNAMED
    return _Phrase(number, noun + 1, voice) if voice and named else None


def _citing(passage: Passage, number: int, last: int) -> _Phrase | None:
    """«ссылаясь на X», "citing X": the words before are X's."""
    place = number + 1
    if passage.words[number].lower != "citing":
        if place >= last or passage.words[place].lower != "на":
            return None
        place += 1
    end = _end_of_owner(passage, place, last)
    voice = owner(passage, place, end)
    return _Phrase(number, end, voice) if voice and number and passage.words[number - 1].text == "," else None


_READERS: Final[dict[str, Callable[[Passage, int, int], _Phrase | None]]] = {
    **dict.fromkeys(("по", "на", "со", "с"), _russian),
    **dict.fromkeys(("согласно", "according"), _according),
    **dict.fromkeys(("in", "by"), _in_view),
    **dict.fromkeys(("ссылаясь", "citing"), _citing),
}


def _end_of_owner(passage: Passage, place: int, last: int) -> int:
    """Return where the words that name an owner end: at a comma, a verb, or a preposition outside of a name."""
    end = place
    while end < last and end - place < _MAX_PHRASE:
        word = passage.words[end]
        covered = word.start in passage.covered
        if not covered and end > place and _ends_owner(passage, end):
            break
        if word.text in ",.;:()" and not covered:
            break
        end += 1
    return end


def _ends_owner(passage: Passage, number: int) -> bool:
    word = passage.words[number]
    if word.is_dash or (word.is_word and (is_finite(word.lower) or word.text[0].isdigit())):
        return True
    if passage.language is Language.EN:
        return word.lower in _ENGLISH_ENDS - {"the"}
    return word.lower in _PREPOSITIONS


def _with_scope(passage: Passage, phrase: _Phrase, *, first: int, last: int) -> Attributed | None:
    """Return the clause that a phrase attributes: what follows it where it opens one, else the one around it."""
    if _opens_clause(passage, phrase.first, first):
        start, end = phrase.last, last
    else:
        start, end = _clause_around(passage, phrase, first=first, last=last)
    while start < end and passage.words[start].text in ",:–—-":
        start += 1
    while end > start and passage.words[end - 1].text in ",–—-":
        end -= 1
    if sum(each.is_word for each in passage.words[start:end]) < _LEAST_CLAUSE:
        return None
    words = passage.words
    return Attributed(
        place=passage.place,
        start=words[start].start,
        end=words[end - 1].end,
        voice=phrase.voice,
        direct=False,
        rule="by-the-words-of",
        anchor=words[phrase.first].start,
        anchor_end=words[phrase.last - 1].end,
    )


_LEAST_CLAUSE: Final = 2
"""Words from which a clause says something."""


def _opens_clause(passage: Passage, number: int, first: int) -> bool:
    """Say whether only conjunctions stand between the start of a sentence or strong clause and a phrase."""
    place = number
    while place > first:
        before = passage.words[place - 1]
        if before.text in {":", ";"} or before.is_dash:
            return True
        if before.text == "," and place - 1 > first and passage.words[place - 2].lower in {"что", "that"}:
            return True
        if before.text == ",":
            return is_clause_start(passage, place) or place - 1 <= first or _all_openers(passage, first, place - 1)
        if before.lower not in _OPENERS:
            return False
        place -= 1
    return True


def _all_openers(passage: Passage, first: int, last: int) -> bool:
    return all(each.lower in _OPENERS or not each.is_word for each in passage.words[first:last])


def _clause_around(passage: Passage, phrase: _Phrase, *, first: int, last: int) -> tuple[int, int]:
    """Return the clause around a phrase; one that closes its sentence attributes all of it."""
    closes = phrase.last >= last
    start = first
    for number in range(phrase.first - 1, first, -1):
        if passage.words[number - 1].text == ";" or (not closes and is_clause_start(passage, number)):
            start = number
            break
        if passage.words[number - 1].text == ":" and not closes:
            start = number
            break
        if passage.words[number - 1].text == "," and opens_relative(passage, number):
            start = number if not closes or phrase.first - number <= _RELATIVE_REACH else start
            break
    return (start, phrase.first) if closes else (start, last)


_RELATIVE_REACH: Final = 2
"""Words between «который,» and a phrase that belongs to the relative clause alone."""
