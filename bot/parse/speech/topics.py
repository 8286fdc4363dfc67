"""What a statement is about: the noun phrase that heads it, and a topic where the article repeats it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from bot.language.lemmas import is_animate, readings
from bot.models.base import Base
from bot.models.entity import Concept, ConceptKind
from bot.models.text import Language, Localized
from bot.parse.analysis import Analysis, Token
from bot.parse.names.cast import slug
from bot.parse.speech.table import words_in

_REPEATED: Final = 3
"""Times that an article has to name a topic before it is one of its own and not only a word of one sentence."""

_HEADS: Final = frozenset({"", "nsubj", "nsubj:pass", "obj", "root", "conj", "parataxis"})
"""What a noun has to be in its sentence to head a topic («» where no grammar is known)."""

_LONGEST: Final = 4
"""Words of a topic phrase."""

_VAGUE: Final = words_in(
    """
    год время часть человек вопрос страна слово день месяц раз сторона мера образ случай итог ход рамка дело
    тысяча миллион миллиард процент доллар рубль тенге число количество лицо место неделя сфера сегодня завтра
    вчера факт мир сам результат ряд тема точка роль регион половина запас линия шаг факт доля группа путь форма
    вид очередь момент смысл смотреть пример основа уровень речь характер сторонник статус конец начало
    возможность year time part people person man woman day month week thing way case number lot percent dollar
    pound share side question place fact result moment point today tomorrow yesterday kind sort end start level
    rate something anything everything nothing more many all one two three first last best
    """
)
"""Nouns that head too many sentences to be a topic."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A noun phrase: as a topic is named («торговый оборот»), how it stands after «о», and the lemma of its head."""

    name: str
    about: str
    head: str


def topic_of(tokens: Sequence[Token], language: Language) -> Topic | None:
    """Return the first noun phrase that some words can be about; None without one."""
    for number, token in enumerate(tokens):
        if not _may_head(token, tokens, number):
            continue
        return _english(tokens, number) if language is Language.EN else _russian(tokens, number)
    return None


def _may_head(token: Token, tokens: Sequence[Token], number: int) -> bool:
    if token.pos != "NOUN" or token.lemma in _VAGUE or len(token.text) <= len("год") or not token.text.isalpha():
        return False
    if token.feats.get("Case", "Nom") not in {"Nom", "Acc"} or token.relation not in _HEADS:
        return False
    before, after = tokens[number - 1] if number else None, tokens[number + 1] if number + 1 < len(tokens) else None
    named = after is not None and after.pos == "PROPN" and after.feats.get("Case") != "Gen"
    return not named and (before is None or before.pos not in {"NUM", "PROPN", "ADP"})


def _english(tokens: Sequence[Token], number: int) -> Topic | None:
    """Read the adjectives and nouns around an English noun."""
    first, last = number, number + 1
    while first and tokens[first - 1].pos in {"ADJ", "NOUN"} and number - first < 2:  # noqa: PLR2004 - a short phrase
        first -= 1
    while last < len(tokens) and tokens[last].pos == "NOUN" and last - first < _LONGEST:
        last += 1
    words = [each.text.lower() for each in tokens[first:last]]
    if not all(word.replace("-", "").isalpha() for word in words):
        return None
    name = " ".join(words)
    return Topic(name, name, tokens[last - 1].lemma)


def _russian(tokens: Sequence[Token], number: int) -> Topic | None:
    """Read a Russian noun with the adjectives that agree with it and the genitive that follows."""
    head = tokens[number]
    first = number
    while first and _describes(tokens[first - 1], head) and number - first < 2:  # noqa: PLR2004 - a short phrase
        first -= 1
    plural = head.feats.get("Number") == "Plur"
    named, about = [], []
    for each in tokens[first : number + 1]:
        nominative, prepositional = (
            _form(each.text, "nomn", head, plural=plural),
            _form(each.text, "loct", head, plural=plural),
        )
        if nominative is None or prepositional is None:
            return None
        named.append(nominative)
        about.append(prepositional)
    tail = _genitive(tokens, number + 1)
    return Topic(" ".join([*named, *tail]), " ".join([*about, *tail]), head.lemma)


def _describes(adjective: Token, head: Token) -> bool:
    if adjective.pos != "ADJ" or not adjective.text.islower() or not adjective.text.replace("-", "").isalpha():
        return False
    return all(adjective.feats.get(name) == head.feats.get(name) for name in ("Case", "Number"))


def _genitive(tokens: Sequence[Token], number: int) -> list[str]:
    """Return the genitive phrase that follows, complete or not at all."""
    end = number
    while end < len(tokens) and end - number < 2 and tokens[end].feats.get("Case") == "Gen":  # noqa: PLR2004
        further = end + 1 < len(tokens) and tokens[end + 1].feats.get("Case") == "Gen"
        if tokens[end].pos == "NOUN" and tokens[end].text.isalpha():
            if further:
                return []
            return [each.text.lower() for each in tokens[number : end + 1]]
        if tokens[end].pos != "ADJ":
            return []
        end += 1
    return []


_GENDERS: Final[Mapping[str, str]] = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}


def _form(word: str, case: str, head: Token, *, plural: bool) -> str | None:
    number = "plur" if plural else "sing"
    return _inflected(word.lower(), case, number, None if plural else _GENDERS.get(head.feats.get("Gender", "")))


@lru_cache(maxsize=4096)
def _inflected(word: str, case: str, number: str, gender: str | None) -> str | None:
    for each in readings(word):
        if each.tag.POS not in {"NOUN", "ADJF", "PRTF"}:
            continue
        wanted = {case, number} | ({gender} if gender and each.tag.POS != "NOUN" else set())
        found: Any = each.inflect(wanted)
        if found:
            return str(found.word) if "ё" in word else str(found.word).replace("ё", "е")
    return None


def about_phrase(topic: Topic, language: Language) -> str:
    """Return «о …», «об …» or "on …".

    >>> about_phrase(Topic("оборот", "обороте", "оборот"), Language.RU)
    'об обороте'
    """
    if language is Language.EN:
        return f"on {topic.about}"
    return f"{'об' if topic.about[:1] in 'аиоуэ' else 'о'} {topic.about}"


class Topics:
    """The topics of one article: those of the base where its words are met, new ones where the article repeats them."""

    def __init__(self, analysis: Analysis, known: Base | None) -> None:
        """Count how often the article names each noun, and index the base's concepts by their names."""
        self._language = analysis.page.language
        self._counts = Counter(
            token.lemma for sentence in analysis.sentences for token in sentence.tokens if token.pos == "NOUN"
        )
        self._known: dict[str, str] = {}
        self.added: dict[str, Concept] = {}
        for concept in (known.concepts if known else {}).values():
            if concept.kind is ConceptKind.TOPIC:
                names = (*concept.name.values(), *concept.synonyms.values())
                self._known.update({name.lower(): concept.id for name in names})

    def concepts_of(self, topic: Topic | None) -> tuple[str, ...]:
        """Return the ids of the concepts that a statement about this topic belongs to; new ones are kept in `added`."""
        if topic is None:
            return ()
        for name in (topic.name, topic.head):
            if held := self._known.get(name):
                return (held,)
        if self._counts[topic.head] < _REPEATED or is_animate(topic.head):
            return ()
        key = slug(topic.head)
        if not key:
            return ()
        self.added.setdefault(
            key, Concept(id=key, kind=ConceptKind.TOPIC, name=Localized(**{self._language.value: topic.head}))
        )
        return (key,)
