"""How a statement is told: who says it and when, then the quotation or the clause."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import Any, Final

from babel.dates import format_date

from bot.language.lemmas import lemmas, readings
from bot.models.entity import EntityKind, Gender
from bot.models.text import Language
from bot.parse.analysis import Analysis, FoundRole
from bot.parse.found import Speech
from bot.parse.speech.said_words import IRREGULAR
from bot.parse.speech.table import words_in
from bot.parse.speech.verbs import group_of, said_form

LONGEST: Final = 320
"""Letters of a quotation or clause in a summary; a longer one is cut where a clause ends."""

_SHORTEST: Final = 80
"""Letters that a cut leaves at least."""

_CLAUSE_END: Final = re.compile(r"[;,:](?=\s)|\s[–—](?=\s)")
_SENTENCE_END: Final = re.compile(r"[.!?…](?=\s)")
_STAYS: Final = re.compile(r"[A-ZА-ЯЁ]{2}|I\b|I'")
_CONJUNCTIONS: Final = re.compile(
    r"(?:чтобы|как|почему|сколько|насколько|когда|куда|где|how|why|whether|what)\b", re.IGNORECASE
)


def said_by(analysis: Analysis, speech: Speech) -> str:
    """Return the speaker with the office that the article gives: «Анна Берг, министр культуры»."""
    language = analysis.page.language
    entity = analysis.entities.get(speech.speaker or "")
    if entity is None:
        return _unnamed(analysis, speech)
    name = entity.name.best(language)
    role = _role(analysis, entity.id)
    return f"{name}, {role}" if role else name


def _unnamed(analysis: Analysis, speech: Speech) -> str:
    """Return what the article calls somebody whom it does not name: «Правительство», "officials"; "" for nothing."""
    whole = analysis.page.paragraphs[speech.paragraph].text
    text = whole[speech.by_start : _end_of_label(whole, speech.by_end)] if speech.by_end else ""
    kept = [word for word in text.split() if not said_form(word.strip(".,:;–—").lower())]
    while kept and kept[0].lower().strip(",") in _LEADS:
        kept = kept[1:]
    phrase = " ".join(kept).strip(" ,.:;–—")
    if not phrase or len(kept) > _LONGEST_LABEL or not phrase[0].isalpha():
        return ""
    return phrase[0].upper() + phrase[1:]


def _end_of_label(text: str, end: int) -> int:
    """Return where the genitive ends that tells whose «глава» or «представитель» somebody is."""
    for _ in range(_LONGEST_LABEL):
        following = _FURTHER.match(text, end)
        if following is None or not any(
            each.tag.case == "gent" and each.tag.POS in {"NOUN", "ADJF"} for each in readings(following[1].lower())
        ):
            break
        end = following.end()
    return end


_FURTHER: Final = re.compile(r"\s+([^\W\d_a-zA-Z]+(?:-[^\W\d_]+)*)")
_LEADS: Final = words_in("как так также а но и о чем же ранее при этом as so and but also earlier in в во на")
_LONGEST_LABEL: Final = 5
"""Words in which somebody unnamed is told of."""


def _role(analysis: Analysis, person: str) -> str | None:
    found = [each for each in analysis.roles if each.person == person]
    if not found:
        return None
    best = max(found, key=lambda each: (each.confidence, -each.paragraph, -each.start))
    return best.position + _of(analysis, best)


def _of(analysis: Analysis, role: FoundRole) -> str:
    """Return what an office belongs to, as it can follow the office: «Казахстана», "of Norway"."""
    entity = analysis.entities.get(role.of or "")
    if entity is None:
        return ""
    language = analysis.page.language
    name = entity.name.best(language)
    if name.lower() in role.position.lower():
        return ""
    if language is Language.EN:
        return f" of {name}"
    if entity.kind is not EntityKind.COUNTRY:
        return f" ({name})"
    if name[:4].lower() in role.position.lower():
        return ""
    genitive = _genitive(name)
    written = analysis.page.paragraphs[role.paragraph].text[role.start : role.end].lower()
    return f" {genitive}" if genitive and _may_follow(role.position, genitive, written) else f" ({name})"


def _may_follow(position: str, genitive: str, written: str) -> bool:
    """Say whether a country follows an office in the genitive: in the text it does, or it is one of state."""
    return genitive.lower() in written or bool(lemmas(position.lower().split(maxsplit=1)[0]) & _OF_STATE)


_OF_STATE: Final = words_in("президент министр премьер премьер-министр глава посол король канцлер спикер вице-премьер")


@lru_cache(maxsize=1024)
def _genitive(name: str) -> str | None:
    """Put a country's name into the genitive, where every word of it can be."""
    words = []
    for word in name.split():
        found = next(
            (each for each in readings(word.lower()) if each.tag.case == "nomn" and each.tag.POS in {"NOUN", "ADJF"}),
            None,
        )
        form: Any = found.inflect({"gent"}) if found else None
        if form is None:
            return name if word.isupper() or (" " not in name and word.endswith(("о", "и", "у"))) else None
        words.append(word if word.isupper() else str(form.word).capitalize())
    return " ".join(words)


def day_said(day: dt.date | None, language: Language) -> str:
    """Return « (27 января 2026 года)» or nothing.

    >>> day_said(dt.date(2026, 1, 27), Language.EN)
    ' (27 January 2026)'
    """
    if day is None:
        return ""
    if language is Language.EN:
        return f" ({format_date(day, 'd MMMM y', locale='en')})"
    return f" ({format_date(day, 'd MMMM y', locale='ru')} года)"


def quoted(said: str, language: Language) -> str:
    """Put words in marks of quotation of a language; marks inside become the inner ones.

    >>> quoted('Роман "Туман" вышел', Language.RU)
    '«Роман „Туман“ вышел»'
    """
    outer, inner = ("“”", "‘’") if language is Language.EN else ("«»", "„“")
    text = re.sub(r"(^|[\s(–—-])[\"«“„]", rf"\1{inner[0]}", said)
    text = (
        re.sub(r"[\"»”“](?=$|[\s.,;:!?…)–—-])", inner[1], text)
        if language is not Language.EN
        else re.sub(r"[\"»”]", inner[1], text)
    )
    return f"{outer[0]}{text}{outer[1]}"


def inner_marks(said: str, language: Language) -> str:
    """Write straight marks of quotation as a language does.

    >>> inner_marks('роман "Туман"', Language.RU)
    'роман «Туман»'
    """
    first, second = "“”" if language is Language.EN else "«»"
    text = re.sub(r'(^|[\s(–—-])"(?=\S)', rf"\1{first}", said)
    return text.replace('"', second)


def cut(text: str) -> str:
    """Cut a long text where a sentence ends, or else a clause, or a word; a cut clause gets «…»."""
    if len(text) <= LONGEST:
        return text
    sentences = [each.end() for each in _SENTENCE_END.finditer(text, _SHORTEST, LONGEST)]
    if sentences:
        return text[: sentences[-1]]
    clauses = [each.start() for each in _CLAUSE_END.finditer(text, _SHORTEST, LONGEST)]
    end = clauses[-1] if clauses else text.rfind(" ", 0, LONGEST)
    return text[: end if end > 0 else LONGEST].rstrip(" ,;:–—-") + "…"


def direct_summary(label: str, day: str, said: str, language: Language) -> str:
    """Tell a quotation: who says it, when, and the words."""
    text = cut(said.strip().rstrip(","))
    marks = quoted(text.rstrip(".") if language is not Language.EN else text, language)
    if language is Language.EN:
        closed = marks[:-1] + ("" if text[-1:] in ".!?…" else ".") + marks[-1]
        return f"{label}{day}: {closed}"
    return f"{label}{day}: {marks}."


def reported_summary(analysis: Analysis, speech: Speech, *, label: str, day: str, clause: str) -> str | None:
    """Tell reported speech; None where no sentence can be made of it that is surely right."""
    language = analysis.page.language
    body = inner_marks(cut(clause.strip().rstrip(" .,;:")), language)
    comma = "," if ", " in label else ""
    verb = _verb(analysis, speech) if speech.speaker else None
    if speech.rule in {"says-of", "says-object"}:
        return f"{label}{comma} {verb}{day} {_small(body)}." if verb else None
    if not verb or _is_split(body):
        return f"{label}{day}: {_small(body)}."
    if _CONJUNCTIONS.match(body):
        joint = " " if language is Language.EN else ", "
        return f"{label}{comma} {verb}{day}{joint}{_small(body)}."
    that = " that " if language is Language.EN else ", что "
    return f"{label}{comma} {verb}{day}{that}{_small(body)}."


def _is_split(body: str) -> bool:
    """Say whether a clause holds marks that cannot follow «что»: a question or several sentences."""
    return body.endswith("?") or bool(_SENTENCE_END.search(body))


def _small(body: str) -> str:
    """Write the first letter small where it was a capital only because a sentence started there."""
    first = body.split(" ", 1)[0]
    if _STAYS.match(first) or not first[:1].isupper() or not _is_common(first.strip(',.:;«»"')):
        return body
    return body[:1].lower() + body[1:]


@lru_cache(maxsize=4096)
def _is_common(word: str) -> bool:
    """Say whether a word is no name: known to the dictionary as something else, or a function word of English."""
    lower = word.lower()
    if lower.isascii():
        return lower in _ENGLISH_OPENERS
    names = {"Surn", "Name", "Patr", "Geox", "Orgn", "Trad"}
    return not any(name in readings(lower)[0].tag for name in names)


_ENGLISH_OPENERS: Final = words_in(
    """
    the a an this that these those it he she they we you there no some his her its their our in on at by for from
    with more most many few all as if when while after before since under sales prices exports imports growth
    profit profits inflation people workers police three two four five six seven eight nine ten one half nearly
    about around over
    """
)


def _verb(analysis: Analysis, speech: Speech) -> str | None:
    """Return the verb as it follows the speaker: in the past, or in the present of an opinion."""
    if not speech.verb or group_of(speech.verb) in _NOT_OF_SPEAKERS:
        return None
    if analysis.page.language is Language.EN:
        past = IRREGULAR.get(speech.verb, "").split()
        return past[0] if past else _english_past(speech.verb)
    entity = analysis.entities.get(speech.speaker or "")
    if entity is None:
        return None
    return _russian_verb(speech.verb, entity.gender if entity.kind is EntityKind.PERSON else None)


def _english_past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if verb.endswith("y") and verb[-2] not in "aeiou" else verb + "ed"


@lru_cache(maxsize=1024)
def _russian_verb(lemma: str, gender: Gender | None) -> str | None:
    """Return «заявил», «считает», «уверена»; None where the gender is needed and not known, or for impersonal verbs."""
    if lemma in _SURE or (lemma.endswith("ться") and lemma.endswith(_IMPERSONAL)):
        return _sure(lemma, gender)
    infinitives = [each for each in readings(lemma) if each.tag.POS == "INFN"]
    if not infinitives:
        return None
    reading = next((each for each in infinitives if each.tag.aspect == "impf"), infinitives[0])
    if reading.tag.aspect == "impf":
        form: Any = reading.inflect({"VERB", "pres", "3per", "sing"})
    elif gender is None:
        return None
    else:
        form = reading.inflect({"VERB", "past", "sing", "femn" if gender is Gender.FEMALE else "masc"})
    return str(form.word) if form else None


_IMPERSONAL: Final = ("сообщаться", "говориться", "отмечаться", "указываться", "подчеркиваться", "утверждаться",
                      "уточняться", "поясняться", "добавляться", "предполагаться", "ожидаться", "считаться",
                      "прогнозироваться")  # fmt: skip
_NOT_OF_SPEAKERS: Final = frozenset({"shows", "is-said"})
"""Groups of verbs whose subject is a document or nobody, not the speaker."""

_SURE: Final = {
    "уверенный": ("уверен", "уверена"),
    "убежденный": ("убежден", "убеждена"),
    "согласный": ("согласен", "согласна"),
}


def _sure(lemma: str, gender: Gender | None) -> str | None:
    forms = _SURE.get(lemma)
    if forms is None or gender is None:
        return None
    return forms[1] if gender is Gender.FEMALE else forms[0]
