"""The offices found in an article → draft facts: one per person and office, in a sentence made of its parts."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Final

from babel.dates import format_date

from bot.models.base import Base
from bot.models.draft import DraftFact
from bot.models.entity import Concept, Entity, EntityKind, Gender
from bot.models.fact import Role
from bot.models.text import Language, Localized
from bot.parse.analysis import Analysis, FoundRole, Sentence
from bot.parse.found import Drafted
from bot.parse.names.english_words import BODIES
from bot.parse.names.office_concepts import concept_of
from bot.parse.names.russian_phrases import in_genitive

_DATES: Final = {Language.RU: ("d MMMM y 'года'", "на {}"), Language.EN: ("d MMMM y", "as of {}")}
_BEFORE_PREPOSITION: Final = re.compile(r"\s(?=(?:в|во|при|по|на|с|для)\s)")
_BARE_BODIES: Final = """
Inc Inc. Ltd Ltd. LLC PLC Plc plc AG SA S.A. GmbH NV SE AB ASA Oy SpA United FC F.C. Energy Motors Airlines Airways
Technologies Systems Partners Capital Securities University College School Studios Labs Media News Research Parliament
Congress
"""
_NO_ARTICLE: Final = frozenset(_BARE_BODIES.split())
"""Last words of the names of bodies that stand without an article."""

_ENGLISH_PREPOSITION: Final = re.compile(r"\s(?=(?:to|for|at|on|in)\s)")
_QUOTES: Final = '«"“„'
_GENITIVES: Final = {
    "компани": "компании",
    "фирм": "фирмы",
    "корпораци": "корпорации",
    "холдинг": "холдинга",
    "организаци": "организации",
    "предприяти": "предприятия",
    "концерн": "концерна",
}
_EMPTY_NOUN: Final = re.compile(rf"\b({'|'.join(_GENITIVES)})\w{{0,3}}\s+$", re.IGNORECASE)
_BODY_NOUNS: Final = ("а", "я", "и", "ы")
"""Endings of a noun in the genitive before a name, which then stands in the nominative («завода «Маяк»»)."""


def draft_roles(analysis: Analysis, known: Base | None = None) -> Drafted:
    """Return a draft fact for each person and office of an article, and the concepts that they are filed under.

    A position is filed under a concept of `known` where one bears its name.
    """
    drafts, concepts = [], dict[str, Concept]()
    for number, role in enumerate(analysis.roles, 1):
        sentence = _sentence_of(analysis, role)
        if sentence is None:
            continue
        concept = concept_of(role.position, analysis.page.language, known)
        if known is None or concept.id not in known.concepts:
            concepts[concept.id] = concept
        drafts.append(_draft(analysis, role, sentence, concept, number))
    return Drafted(drafts=tuple(drafts), concepts=tuple(concepts.values()))


def _draft(analysis: Analysis, role: FoundRole, sentence: Sentence, concept: Concept, number: int) -> DraftFact:
    language = analysis.page.language
    start, end = (min(max(0, each - sentence.start), len(sentence.text)) for each in (role.start, role.end))
    fact = Role(
        id=f"role-{number}",
        summary=_localized(language, _summary(analysis, role)),
        title=_localized(language, _title(analysis.entities[role.person], language)),
        paragraph=sentence.paragraph.number,
        person=role.person,
        position=_localized(language, role.position),
        of=role.of,
        concepts=(concept.id,),
        as_of=analysis.page.source.published,
        excerpt=sentence.text,
    )
    return DraftFact(fact=fact, confidence=role.confidence, rule=role.rule, start=start, end=end)


def _localized(language: Language, text: str) -> Localized:
    return Localized.model_validate({language.value: text})


def _sentence_of(analysis: Analysis, role: FoundRole) -> Sentence | None:
    paragraph = analysis.page.paragraphs[role.paragraph]
    inside: Iterable[Sentence] = (each for each in analysis.sentences if each.paragraph is paragraph)
    return next((each for each in inside if each.start <= role.start < each.end), None)


def _title(person: Entity, language: Language) -> str:
    name = person.name.best(language)
    if language is Language.EN:
        return f"Who {name} is"
    return f"Кто {'такая' if person.gender is Gender.FEMALE else 'такой'} {name}"


def _summary(analysis: Analysis, role: FoundRole) -> str:
    language = analysis.page.language
    name = analysis.entities[role.person].name.best(language)
    tells = _english if language is Language.EN else _russian
    dated = _dated(analysis.page.source.published, language)
    return f"{tells(name, role, analysis)}{dated}."


def _dated(published: dt.date | None, language: Language) -> str:
    if published is None:
        return ""
    pattern, words = _DATES.get(language, _DATES[Language.RU])
    return f" ({words.format(format_date(published, pattern, locale=language.value))})"


def _russian(name: str, role: FoundRole, analysis: Analysis) -> str:
    owner = _russian_owner(role, analysis)
    first, *rest = _BEFORE_PREPOSITION.split(role.position, maxsplit=1)
    return f"{name} — {' '.join(each for each in (first, owner, *rest) if each)}"


def _russian_owner(role: FoundRole, analysis: Analysis) -> str:
    """Return whose office it is, in the genitive; a name in quotes stays as it is, in quotes."""
    if role.of is None:
        return ""
    body = analysis.entities[role.of]
    name = body.name.best(Language.RU)
    quoted = _quoted(role, analysis) if body.kind is EntityKind.ORGANISATION else None
    return quoted or in_genitive(name)


def _quoted(role: FoundRole, analysis: Analysis) -> str | None:
    """Return a name in quotes: in the genitive as written («Зари»), or after its noun («компании «Заря»»)."""
    text = analysis.page.paragraphs[role.paragraph].text
    for each in analysis.mentions:
        inside = each.paragraph == role.paragraph and each.start and role.start <= each.start <= role.end
        if inside and each.entity == role.of and text[each.start - 1] in _QUOTES:
            name = analysis.entities[each.entity].name.best(Language.RU)
            noun = _EMPTY_NOUN.search(text[: each.start - 1])
            if noun:
                return f"{_GENITIVES[noun[1].lower()]} «{name}»"
            bare = role.rule.startswith("office-") and not role.position.endswith(_BODY_NOUNS)
            return f"«{text[each.start : each.end]}»" if bare else f"«{name}»"
    return None


def _english(name: str, role: FoundRole, analysis: Analysis) -> str:
    owner = analysis.entities[role.of].name.best(Language.EN) if role.of else ""
    first, *rest = _ENGLISH_PREPOSITION.split(role.position, maxsplit=1)
    unique = bool(owner) and bool(_ONE_OF_A_KIND.search(first))
    article = "the" if unique else _article(role.position)
    whose = f"{'of' if unique or not _is_body(role, analysis) else 'at'} {_with_article(owner)}" if owner else ""
    return " ".join(each for each in (name, "is", article, first, whose, *rest) if each)


def _is_body(role: FoundRole, analysis: Analysis) -> bool:
    return role.of is not None and analysis.entities[role.of].kind is EntityKind.ORGANISATION


def _article(position: str) -> str:
    return "an" if position[:1].lower() in "aeio" else "a"


_ONE_OF_A_KIND: Final = re.compile(
    r"\b(?:president|minister|premier|chancellor|king|queen|emir|sultan|governor|mayor|chief|ceo|cfo|coo|chair\w*|head|"
    r"director|director-general|secretary\S*|speaker|leader|ambassador|captain|coach|editor|founder|co-founder|owner|boss|"
    r"treasurer|prosecutor|commissioner|manager|executive|rector|dean|akim|monarch)$",
    re.IGNORECASE,
)
"""Offices that a body has one of: "the head of the bank" beside "an analyst at the bank"."""

_TAKES_ARTICLE: Final = re.compile(
    r"(?:United|Netherlands|Philippines|Bahamas|Maldives|European|\w+ (?:Bank|Ministry|Union|Agency|Council|Committee|"
    r"Commission|Fund|Organi[sz]ation|Institute|Association|Federation|Party|Court|Department|Authority|Board|Group)\b)"
)


def _with_article(name: str) -> str:
    takes = _TAKES_ARTICLE.match(name) or " of " in name or name.rpartition(" ")[2] in BODIES - _NO_ARTICLE
    return f"the {name}" if takes and not name.lower().startswith("the ") else name
