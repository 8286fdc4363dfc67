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
from bot.parse.speech.source_words import BODIES, DOCUMENTS, HOLDERS, PRONOUNS, SPOKESPEOPLE, UNNAMED
from bot.parse.speech.table import words_in
from bot.parse.speech.verbs import is_finite


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
    "her": "femn", "они": "plur", "их": "plur", "they": "plur", "their": "plur", "it": "neut", "its": "neut", "оно": "neut",
}  # fmt: skip
_LINKS: Final = words_in("в во на из от при для по of at from by for in with the a an its their")
_INSIDE: Final = words_in("в во на из at from in of for with")
_ENGLISH_PREPOSITIONS: Final = words_in("""of for with by to at in from on about against between near under over after before alongside via into through
    including than as""")
_SMALL: Final = words_in("the a an his her its their our this that former")
_QUOTES: Final = frozenset("«»\"“”„'’‘")
_REACH: Final = 4
"""Words between a preposition and the name it governs («of the former finance minister X»)."""

_MAX_VOICE: Final = 30
"""Words in which a speaker is looked for."""


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
    if bodies and _leads_to(passage, words, bodies[0]):
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
    return [each for each in passage.mentions if zone[0] <= each.start and each.end <= zone[1]]


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
    for word in reversed(passage.words[max(place - _REACH, 0) : place]):
        if word.lower in _ENGLISH_PREPOSITIONS:
            return True
        if not word.is_word or (
            word.text[0].isupper() and _covering(passage, word) and not _is_of(passage, word, mention)
        ):
            return False
    return False


def _is_of(passage: Passage, word: Word, mention: Mention) -> bool:
    return any(each.start <= word.start < each.end and each.entity == mention.entity for each in passage.mentions)


def _covering(passage: Passage, word: Word) -> bool:
    return any(each.start <= word.start < each.end for each in passage.mentions)


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
        elif not body and _is_speaking_noun(passage, word):
            spoken_for = next((each for each in bodies if each.start >= word.end), None)
            joined = spoken_for is not None and _linked(passage, word.end, spoken_for.start)
            if spoken_for is not None and joined and not _is_somebody(word):
                taken = spoken_for.end
                yield _of_mention(passage, spoken_for)
            else:
                taken = _end_of_phrase(passage, word, zone[1])
                yield Voice(_before(passage, bodies, word), word.start, word.end, VoiceKind.UNNAMED, _gender(word))


def _is_body(passage: Passage, mention: Mention) -> bool:
    entity = passage.entities.get(mention.entity)
    return entity is not None and entity.kind in _BODIES_OF and mention.kind is not MentionKind.ADJECTIVE


def _speaks_itself(passage: Passage, words: tuple[Word, ...], body: Mention) -> bool:
    """Say whether the name of a body is a subject, or the place of an impersonal saying («в компании сообщили»)."""
    place = passage.first_word(body.start)
    before = passage.words[place - 1] if place else None
    while before is not None and before.text in _QUOTES and before.start >= words[0].start:
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
    if passage.text[max(body.start - 1, 0)] in _QUOTES:
        return True
    return _may_be_nominative(passage, first)


def _is_speaking_noun(passage: Passage, word: Word) -> bool:
    if word.text[0].isupper() and _covering(passage, word):
        return False
    known = word.lemmas & (SPOKESPEOPLE | UNNAMED | BODIES | DOCUMENTS)
    if word.lower.isascii():
        return bool(known) or _is_english_holder(word)
    nouns = [each.tag for each in readings(word.lower.replace("ё", "е")) if each.tag.POS in {"NOUN", "NPRO"}]
    if known:
        return any(each.case in {"nomn", "loct"} for each in nouns) or not nouns
    return _is_noun(word) and nouns[0].case == "nomn" and "anim" in nouns[0]


def _is_noun(word: Word) -> bool:
    """Say whether a word's likeliest reading is a noun: «и» and «но» are names of letters and notes only in theory."""
    return len(word.text) > 1 and str(readings(word.lower.replace("ё", "е"))[0].tag.POS) == "NOUN"


def _is_english_holder(word: Word) -> bool:
    return word.lower.endswith(("man", "men", "woman", "women", "minister", "president", "mayor", "executive", "chief"))


def _is_somebody(word: Word) -> bool:
    """Say whether a noun is one person or people who speak for nobody else («директор», «житель»)."""
    return not word.lemmas & (SPOKESPEOPLE | BODIES | DOCUMENTS)


def _linked(passage: Passage, start: int, end: int) -> bool:
    """Say whether only words that lead to a name stand between two places («в пресс-службе компании "X"»)."""
    between = passage.words[passage.first_word(start) : passage.last_word(end)]
    return len(between) <= _REACH + 1 and all(_leads(passage, each) for each in between)


def _leads(passage: Passage, word: Word) -> bool:
    if word.text in _QUOTES or word.lower in _LINKS:
        return True
    if word.lemmas & (SPOKESPEOPLE | BODIES | DOCUMENTS):
        return True
    if word.lower.isascii() or not word.is_word:
        return word.is_word and word.text[0].isupper()
    return str(readings(word.lower)[0].tag.POS) in {"ADJF", "PRTF"}


def _leads_to(passage: Passage, words: tuple[Word, ...], body: Mention) -> bool:
    return all(_leads(passage, each) for each in words if each.start < body.start)


def _before(passage: Passage, bodies: list[Mention], word: Word) -> str | None:
    """Return the body whose name stands right before an English noun: "Acme officials", "the bank's analysts"."""
    if not word.lemmas & (SPOKESPEOPLE | DOCUMENTS) or not word.lower.isascii():
        return None
    near = [each for each in bodies if each.end <= word.start and word.start - each.end <= len("'s xxxxxxxxxxxxxxxx")]
    return near[-1].entity if near and _linked(passage, near[-1].end + 2, word.start) else None


def _end_of_phrase(passage: Passage, word: Word, limit: int) -> int:
    """Return where the words that hang on a noun end: names in the genitive say nothing themselves."""
    end = word.end
    for each in passage.words[passage.first_word(word.end) :][:_MAX_VOICE]:
        if each.start >= limit or not (each.is_word or each.text in _QUOTES) or is_finite(each.lower):
            break
        end = each.end
    return end


def _gender(word: Word) -> str | None:
    if word.lower.isascii():
        return None
    nouns = [each.tag for each in readings(word.lower) if each.tag.POS == "NOUN" and each.tag.case == "nomn"]
    if not nouns:
        return None
    return "plur" if nouns[0].number == "plur" else str(nouns[0].gender)


def holder_at(passage: Passage, number: int) -> Voice | None:
    """Return whom a possessive pronoun means («по его словам», "in her view"), None where the word is none."""
    word = passage.words[number]
    if word.lower not in HOLDERS:
        return None
    mention = next((each for each in passage.mentions if each.start == word.start), None)
    return Voice(mention.entity if mention else None, word.start, word.end, VoiceKind.PRONOUN, _GENDERS.get(word.lower))
