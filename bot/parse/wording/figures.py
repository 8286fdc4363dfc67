"""The fields of a figure enter; its title and its one-sentence summary leave, in the language of the article.

Nothing but the fields is written: no word of the article but the name of the measure goes into them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.language.inflection import gender_of_name, in_case
from bot.language.lemmas import is_dictionary_word
from bot.models.entity import Concept, Entity, EntityKind, Gender
from bot.models.fact import Figure, Part
from bot.models.text import Language
from bot.parse.measured.measure import Measured, Movement
from bot.parse.wording.amounts import amount_words, movement_words
from bot.parse.wording.spans import period_label, period_words


@dataclass(frozen=True, slots=True)
class Told:
    """What a figure's words are made of: the figure, what it measures, and the names of what it holds."""

    figure: Figure
    measured: Measured
    entities: Mapping[str, Entity]
    concepts: Mapping[str, Concept]
    language: Language
    earlier: bool = False
    ahead: bool = False
    moved: Movement | None = None

    def unit(self, unit: str) -> Concept | None:
        """Return the count noun of a unit, None for money and measures."""
        return self.concepts.get(unit)

    def name(self, entity: str) -> str:
        """Return the name of an entity."""
        held = self.entities.get(entity)
        return held.name.best(self.language) if held else entity


def title_of(told: Told) -> str:
    """Return a short label without the figure: «Товарооборот Казахстана и Израиля, 2025 год»."""
    period = told.figure.period
    label = period_label(period, told.language) if period else ""
    subject = _subject(told)
    if told.earlier and not label:
        label = "прежде" if told.language is Language.RU else "earlier"
    return _capital(f"{subject}, {label}" if label else subject)


def summary_of(told: Told) -> str:
    """Return one sentence made of the fields: «Товарооборот Казахстана и Израиля в 2025 году — 162 млн долл.»."""
    period = period_words(told.figure.period, told.language) if told.figure.period else ""
    if told.earlier and not period:
        period = "прежде" if told.language is Language.RU else "earlier"
    dash = " — " if told.language is Language.RU else ": "
    head = " ".join(each for each in (_subject(told), period) if each)
    return _capital(f"{head}{dash}{_value(told)}{_change(told)}{_ahead(told)}{_speaker(told)}").rstrip(".") + "."


def _value(told: Told) -> str:
    figure = told.figure
    values = (figure.value,) if figure.value_to is None else (figure.value, figure.value_to)
    concept = told.unit(figure.unit)
    if told.measured.movement and figure.value_to is None and concept is not None and concept.id == "times":
        return movement_words(
            figure.value, figure.unit, precision=figure.precision, language=told.language, concept=concept
        )
    written = amount_words(values, figure.unit, precision=figure.precision, language=told.language, concept=concept)
    bare = told.language is Language.EN and concept is not None and concept.id == _BARE_UNIT
    return written.rpartition(" ")[0] if concept is not None and (bare or _counts_it(told, concept)) else written


_BARE_UNIT: Final = "unit"
"""The count noun of numbers that count nothing named: it is not read out."""


def _counts_it(told: Told, noun: Concept) -> bool:
    """Say whether the name of a measure already says what is counted («число построенных школ»)."""
    name = measure_name(told.measured, told.language).lower().split()
    forms = {*noun.forms.get(told.language).values()}
    return name[:1] in (["число"], ["number"]) and not forms.isdisjoint(name)


def _ahead(told: Told) -> str:
    if not told.ahead:
        return ""
    return " (план или прогноз)" if told.language is Language.RU else " (planned or forecast)"


def _change(told: Told) -> str:
    change = told.figure.change
    if change is None:
        return f" ({_ARRIVED[told.language][told.moved]})" if told.moved else ""
    word = _MOVEMENTS[told.language][change.direction]
    by = movement_words(
        change.value, change.unit, precision=change.precision, language=told.language, concept=told.unit(change.unit)
    )
    return f" ({word} {by})"


_MOVEMENTS: Final[dict[Language, dict[Movement, str]]] = {
    Language.RU: {"up": "рост", "down": "снижение"},
    Language.EN: {"up": "up", "down": "down"},
}
_ARRIVED: Final[dict[Language, dict[Movement, str]]] = {
    Language.RU: {"up": "рост", "down": "снижение"},
    Language.EN: {"up": "an increase", "down": "a decrease"},
}
"""What is told of a level that moved, where the text does not say by how much."""

_MOVED: Final[dict[Language, dict[Movement, str]]] = {
    Language.RU: {"up": "рост", "down": "снижение"},
    Language.EN: {"up": "growth in", "down": "decline in"},
}


def _subject(told: Told) -> str:
    """Return the name of the measure with its parties."""
    write = _russian_parties if told.language is Language.RU else _english_parties
    return f"{measure_name(told.measured, told.language)}{write(told)}"


def measure_name(measured: Measured, language: Language) -> str:
    """Return the name of a measure, or of its movement («рост товарооборота»)."""
    if measured.movement is None:
        return measured.phrase.name
    word = _MOVED[language][measured.movement]
    if any(each.lemma in word.split() for each in measured.phrase.pieces[:1]):
        return measured.phrase.name
    moved = measured.phrase.in_case("gent") if language is Language.RU else measured.phrase.name
    return f"{word} {moved}"


def _of(told: Told, *parts: Part) -> list[str]:
    return [each.entity for each in told.figure.parties if each.part in parts]


def _russian_parties(told: Told) -> str:
    owners = _of(told, Part.OF, Part.WITH)
    givers, takers = _of(told, Part.FROM), _of(told, Part.TO)
    words = []
    if owners:
        words.append(" и ".join(_declined(told, each, "gent") for each in owners))
    elif givers and takers and not told.measured.takes:
        owners, givers = givers, []
        words.append(" и ".join(_declined(told, each, "gent") for each in owners))
    elif takers and givers:
        owners, takers = takers, []
        words.append(" и ".join(_declined(told, each, "gent") for each in owners))
    words += [f"из {_declined(told, each, 'gent')}" for each in givers]
    words += [f"в {_declined(told, each, 'accs')}" for each in takers]
    words += [f"в {_declined(told, each, 'loct')}" for each in _of(told, Part.AT) if _is_place(told, each)]
    return "".join(f" {each}" for each in words) or _russian_setting(told)


def _russian_setting(told: Told) -> str:
    """Return the country that a figure is told of; whom else an article is about is no owner of its figures."""
    about = [each for each in _of(told, Part.ABOUT, Part.AT) if _is_country(told, each)]
    if not about:
        return ""
    name = told.name(about[0])
    return f" {in_country(name)} {_declined(told, about[0], 'loct')}"


def in_country(name: str) -> str:
    """Return the preposition with which Russian says where something is.

    >>> in_country("Казахстан"), in_country("Вьетнам"), in_country("Куба")
    ('в', 'во', 'на')
    """
    if name in _ISLANDS:
        return "на"
    return "во" if name[:1] in {"В", "Ф"} and name[1:2].lower() in "бвгджзйклмнпрстфхцчшщь" else "в"


_ISLANDS: Final = frozenset(
    {"Украина", "Куба", "Кипр", "Мальта", "Филиппины", "Мальдивы", "Сейшелы", "Маврикий", "Мадагаскар", "Ямайка"}
)


def _is_country(told: Told, entity: str) -> bool:
    held = told.entities.get(entity)
    return held is not None and held.kind is EntityKind.COUNTRY


def _setting(told: Told) -> str:
    """Return whom a figure is told about, where it is nobody’s: in brackets, so that nothing is claimed."""
    about = _of(told, Part.ABOUT, Part.AT)
    best = next((each for each in about if _is_body(told, each)), about[0] if about else None)
    return f" ({told.name(best)})" if best else ""


def _is_body(told: Told, entity: str) -> bool:
    held = told.entities.get(entity)
    return held is not None and held.kind is EntityKind.ORGANISATION


def _is_place(told: Told, entity: str) -> bool:
    held = told.entities.get(entity)
    return held is not None and held.kind in {EntityKind.COUNTRY, EntityKind.PLACE}


def _english_parties(told: Told) -> str:
    owners, others = _of(told, Part.OF), _of(told, Part.WITH)
    words = []
    if owners and others:
        words.append(f"between {' and '.join(told.name(each) for each in (*owners, *others))}")
    elif owners:
        places = all(_is_place(told, each) for each in owners)
        done = told.measured.rule == "counted-object" and not told.measured.movement
        joint = "in" if places else "by" if done and _ends_in_deed(told) else "of"
        words.append(f"{joint} {' and '.join(told.name(each) for each in owners)}")
    elif others:
        words.append(f"with {' and '.join(told.name(each) for each in others)}")
    words += [f"from {told.name(each)}" for each in _of(told, Part.FROM)]
    words += [f"to {told.name(each)}" for each in _of(told, Part.TO)]
    words += [f"in {told.name(each)}" for each in _of(told, Part.AT) if _is_place(told, each)]
    text = "".join(f" {each}" for each in words)
    return text or _setting(told)


def _ends_in_deed(told: Told) -> bool:
    """Say whether the name of a measure ends in what was done («number of votes received»)."""
    return told.measured.phrase.name.endswith(("ed", "won", "sold", "lost", "made", "built", "bought", "given", "seen"))


def _declined(told: Told, entity: str, case: str) -> str:
    held = told.entities.get(entity)
    return decline(told.name(entity), case, held)


def decline(name: str, case: str, entity: Entity | None) -> str:
    """Return the Russian name of an entity in a case; what the dictionary does not know stays as it is.

    >>> decline("Казахстан", "gent", None), decline("Национальный банк Казахстана", "gent", None)
    ('Казахстана', 'Национального банка Казахстана')
    """
    if entity is not None and entity.kind is EntityKind.PERSON:
        gender = (
            {Gender.MALE: "masc", Gender.FEMALE: "femn"}.get(entity.gender, "")
            if entity.gender
            else gender_of_name(name)
        )
        return " ".join(
            in_case(each, case, was="nomn", number="sing", gender=gender, name=True) for each in name.split()
        )
    declined: list[str] = []
    done = False
    for word in name.split():
        bare = word.strip('«»"“”')
        known = bare and is_dictionary_word(bare.lower().replace("ё", "е")) and not (bare.isupper() and len(bare) > 1)
        form = in_case(bare, case, was="nomn") if known and not done else bare
        declined.append(word.replace(bare, form, 1) if bare else word)
        done = done or not known or _is_noun(bare)
    return " ".join(declined)


def _is_noun(word: str) -> bool:
    from bot.language.lemmas import WordClass, word_class  # noqa: PLC0415 - beside its only use

    return word_class(word.lower()) in {WordClass.NOUN, WordClass.NAME}


def _speaker(told: Told) -> str:
    speaker = told.figure.speaker
    if speaker is None:
        return ""
    held = told.entities.get(speaker)
    name = told.name(speaker)
    if told.language is Language.EN:
        return f", according to {name}"
    if held is None or held.kind is not EntityKind.PERSON:
        return f", сообщает {name}"
    gender = {Gender.MALE: "masc", Gender.FEMALE: "femn"}.get(held.gender, "") if held.gender else gender_of_name(name)
    verb = {"masc": "сообщил", "femn": "сообщила"}.get(gender, "сообщает")
    return f", {verb} {name}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
