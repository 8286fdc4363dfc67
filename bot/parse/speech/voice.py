"""Who a stretch of words names as a speaker: a person, a body, a pronoun, somebody unnamed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.language.lemmas import readings
from bot.models.entity import EntityKind
from bot.models.text import Language
from bot.parse.analysis import Mention, MentionKind
from bot.parse.speech.passage import Passage, Word
from bot.parse.speech.source_words import DOCUMENTS, HOLDERS, PRONOUNS, SPOKESPEOPLE
from bot.parse.speech.speaking_nouns import (
    QUOTES,
    REACH,
    end_of_phrase,
    gender_of,
    is_covered,
    is_somebody,
    is_speaking_noun,
    leads_to,
    linked,
)
from bot.parse.speech.table import words_in


class VoiceKind(StrEnum):
    """How a speaker is named."""

    NAME = "name"
    ROLE = "role"
    PRONOUN = "pronoun"
    BODY = "body"
    UNNAMED = "unnamed"
    SAME = "same"  # nobody is named: whoever spoke last goes on


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker as the text names one: `text[start:end]`. `entity` is None where nobody known is meant.

    `gender` is that of a pronoun («masc», «femn», «plur») or of an unnamed speaker; None where the text does not tell.
    """

    entity: str | None
    start: int
    end: int
    kind: VoiceKind
    gender: str | None = None


_BODIES_OF: Final = frozenset({EntityKind.ORGANISATION, EntityKind.COUNTRY, EntityKind.GROUP, EntityKind.AGREEMENT})
_GENDERS: Final = {
    "он": "masc", "его": "masc", "he": "masc", "his": "masc", "она": "femn", "ее": "femn", "её": "femn", "she": "femn",
    "her": "femn", "они": "plur", "их": "plur", "they": "plur", "their": "plur", "it": "neut", "its": "neut",
    "оно": "neut",
}  # fmt: skip
_INSIDE: Final = words_in("в во на из at from in of for with")
_ENGLISH_PREPOSITIONS: Final = words_in(
    """
    of for with by to at in from on about against between near under over after before alongside via into through
    including than as
    """
)
_SMALL: Final = words_in("the a an his her its their our this that former")


def is_person(passage: Passage, mention: Mention) -> bool:
    """Say whether a mention means a person."""
    entity = passage.entities.get(mention.entity)
    return entity is not None and entity.kind is EntityKind.PERSON


def voice_between(passage: Passage, first: int, last: int, *, nearest_last: bool) -> Voice | None:
    """Return who is the subject among the words `first`…`last - 1`: people before bodies, named before unnamed.

    `nearest_last`: the verb follows these words, so that of equals the last one counts; otherwise the first one.
    """
    if first >= last:
        return None
    words = passage.words[first:last]
    zone = (words[0].start, words[-1].end)
    people = _speakers(passage, zone)
    if people:
        return _of_mention(passage, people[-1] if nearest_last else people[0])
    bare = _bare_pronoun(words, nearest_last=nearest_last)
    if bare:
        return bare
    ordered = list(_others(passage, words, zone))
    return (ordered[-1] if nearest_last else ordered[0]) if ordered else None


def _speakers(passage: Passage, zone: tuple[int, int]) -> list[Mention]:
    """Return the people who may be the subject: those whose case is sure, or else those whose case allows it."""
    mentions = _mentions(passage, zone)
    sure = [each for each in mentions if _may_speak(passage, each, strictly=True)]
    return sure or [each for each in mentions if _may_speak(passage, each, strictly=False)]


def owner(passage: Passage, first: int, last: int) -> Voice | None:
    """Return whom a genitive names («по словам X», "according to X"), among the words `first`…`last - 1`."""
    if first >= last:
        return None
    words = passage.words[first:last]
    mentions = [
        each for each in _mentions(passage, (words[0].start, words[-1].end)) if each.kind is not MentionKind.ADJECTIVE
    ]
    people = [each for each in mentions if is_person(passage, each)]
    if people:
        return _of_mention(passage, _head_of(passage, people))
    bodies = [each for each in mentions if _is_body(passage, each)]
    if bodies and leads_to(words, bodies[0]):
        return _of_mention(passage, bodies[0])
    noun = next((each for each in words if each.is_word and not each.text.isdigit()), None)
    return Voice(None, noun.start, noun.end, VoiceKind.UNNAMED) if noun else None


def _head_of(passage: Passage, people: list[Mention]) -> Mention:
    """Of people named in a row the last is meant («пресс-секретаря президента X Y»); of those in a list, the first."""
    head = people[0]
    for each in people[1:]:
        between = passage.text[head.end : each.start].strip()
        if between or each.start < head.end:
            break
        head = each
    return head


def _mentions(passage: Passage, zone: tuple[int, int]) -> list[Mention]:
    return list(passage.mentions_between(*zone))


def _of_mention(passage: Passage, mention: Mention) -> Voice:
    lower = passage.text[mention.start : mention.end].lower()
    if mention.kind is MentionKind.PRONOUN:
        return Voice(mention.entity, mention.start, mention.end, VoiceKind.PRONOUN, _GENDERS.get(lower))
    if not is_person(passage, mention):
        return Voice(mention.entity, mention.start, mention.end, VoiceKind.BODY)
    kind = VoiceKind.ROLE if mention.kind is MentionKind.ROLE else VoiceKind.NAME
    return Voice(mention.entity, mention.start, mention.end, kind)


def _may_speak(passage: Passage, mention: Mention, *, strictly: bool) -> bool:
    """Say whether a mention of a person may be a subject, by its case or by what stands before it."""
    if mention.kind is MentionKind.PRONOUN:
        return passage.text[mention.start : mention.end].lower() in PRONOUNS
    if not is_person(passage, mention):
        return False
    if passage.language is Language.EN:
        return not _is_possessive(passage, mention) and not _governed(passage, mention)
    return is_nominative(passage, mention, strictly=strictly)


def is_nominative(passage: Passage, mention: Mention, *, strictly: bool) -> bool:
    """Say whether a Russian mention may stand in the nominative: by its tagger, or else by the dictionary."""
    words = passage.words[passage.first_word(mention.start) : passage.last_word(mention.end)]
    named = [each for each in words if each.is_word]
    if mention.kind is MentionKind.ROLE:
        named = named[:1]
    return bool(named) and all(_may_be_nominative(passage, each, strictly=strictly) for each in named)


def _may_be_nominative(passage: Passage, word: Word, *, strictly: bool = True) -> bool:
    tagged = passage.cases.get(word.start)
    if tagged == "Nom" or not any("а" <= letter <= "я" for letter in word.lower):
        return True
    parts = word.lower.replace("ё", "е").split("-")
    allowed = all("nomn" in _cases(part) or not _cases(part) for part in parts)
    return allowed and (not strictly or tagged is None or not _inflects_apart(parts[-1]))


def _cases(word: str) -> frozenset[str]:
    return frozenset(str(each.tag.case) for each in readings(word) if each.tag.case)


def _inflects_apart(word: str) -> bool:
    """Say whether a tagger's other case is to be trusted: the form may be a nominative only of another gender."""
    return len(_cases(word)) > 1 and word.endswith(("а", "я"))


def _is_possessive(passage: Passage, mention: Mention) -> bool:
    return passage.text[mention.end : mention.end + 2] in {"'s", "’s"} or passage.text[
        mention.start : mention.end
    ].endswith(("'s", "’s"))


def _governed(passage: Passage, mention: Mention) -> bool:
    """Say whether an English name hangs on a preposition («of President X»)."""
    place = passage.first_word(mention.start)
    for word in reversed(passage.words[max(place - REACH, 0) : place]):
        if word.lower in _ENGLISH_PREPOSITIONS:
            return True
        if not word.is_word or (
            word.text[0].isupper() and is_covered(passage, word) and not _is_of(passage, word, mention)
        ):
            return False
    return False


def _is_of(passage: Passage, word: Word, mention: Mention) -> bool:
    near = passage.mentions_between(word.start - _LONGEST_NAME, mention.start)
    return any(each.start <= word.start < each.end and each.entity == mention.entity for each in near)


_LONGEST_NAME: Final = 60


def _bare_pronoun(words: tuple[Word, ...], *, nearest_last: bool) -> Voice | None:
    found = [each for each in words if each.lower in PRONOUNS]
    if not found:
        return None
    word = found[-1] if nearest_last else found[0]
    return Voice(None, word.start, word.end, VoiceKind.PRONOUN, _GENDERS.get(word.lower))


def _others(passage: Passage, words: tuple[Word, ...], zone: tuple[int, int]) -> Iterator[Voice]:
    """Yield the speakers that are no named person, in order: bodies, those who speak for them, the unnamed."""
    bodies = [each for each in _mentions(passage, zone) if _is_body(passage, each)]
    taken = 0
    for word in words:
        if not word.is_word or word.start < taken:
            continue
        body = next((each for each in bodies if each.start <= word.start < each.end), None)
        if body and _speaks_itself(passage, words, body):
            taken = body.end
            yield _of_mention(passage, body)
        elif not body and is_speaking_noun(passage, word):
            spoken_for = next((each for each in bodies if each.start >= word.end), None)
            joined = spoken_for is not None and linked(passage, word.end, spoken_for.start)
            if spoken_for is not None and joined and not is_somebody(word):
                taken = spoken_for.end
                yield _of_mention(passage, spoken_for)
            else:
                taken = end_of_phrase(passage, word, zone[1])
                yield Voice(_before(passage, bodies, word), word.start, word.end, VoiceKind.UNNAMED, gender_of(word))


def _is_body(passage: Passage, mention: Mention) -> bool:
    entity = passage.entities.get(mention.entity)
    return entity is not None and entity.kind in _BODIES_OF and mention.kind is not MentionKind.ADJECTIVE


def _speaks_itself(passage: Passage, words: tuple[Word, ...], body: Mention) -> bool:
    """Say whether the name of a body is a subject, or the place of an impersonal saying («в компании сообщили»)."""
    place = passage.first_word(body.start)
    before = passage.words[place - 1] if place else None
    while before is not None and before.text in QUOTES and before.start >= words[0].start:
        place -= 1
        before = passage.words[place - 1] if place else None
    if before is None or before.start < words[0].start:
        return True if passage.language is Language.EN else _is_direct_case(passage, body)
    if before.lower in _INSIDE:
        return passage.language is not Language.EN
    if passage.language is Language.EN:
        return not _governed(passage, body) and not _is_possessive(passage, body)
    return _is_direct_case(passage, body)


def _is_direct_case(passage: Passage, body: Mention) -> bool:
    first = passage.words[passage.first_word(body.start)]
    if passage.text[max(body.start - 1, 0)] in QUOTES:
        return True
    return _may_be_nominative(passage, first)


def _before(passage: Passage, bodies: list[Mention], word: Word) -> str | None:
    """Return the body whose name stands right before an English noun: "Acme officials", "the bank's analysts"."""
    if not word.lemmas & (SPOKESPEOPLE | DOCUMENTS) or not word.lower.isascii():
        return None
    near = [each for each in bodies if each.end <= word.start and word.start - each.end <= len("'s xxxxxxxxxxxxxxxx")]
    return near[-1].entity if near and linked(passage, near[-1].end + 2, word.start) else None


def holder_at(passage: Passage, number: int) -> Voice | None:
    """Return whom a possessive pronoun means («по его словам», "in her view"), None where the word is none."""
    word = passage.words[number]
    if word.lower not in HOLDERS:
        return None
    mention = passage.mention_at(word.start)
    return Voice(mention.entity if mention else None, word.start, word.end, VoiceKind.PRONOUN, _GENDERS.get(word.lower))
