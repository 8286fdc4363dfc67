"""Words for offices and for holding them, by language: a question that holds one is about who holds what.

All entries are lemmas as `bot.language.lemmas` gives them.
"""

from __future__ import annotations

import re
from typing import Final

from bot.language.lemmas import lemmas

_OFFICES: Final = """
министр замминистра премьер президент вице-президент посол консул генсек генсекретарь секретарь директор гендиректор
начальник глава председатель зампред руководитель спикер депутат сенатор губернатор мэр аким король королева император
принц канцлер лидер командующий главнокомандующий министерша советник помощник пресс-секретарь представитель
уполномоченный омбудсмен судья прокурор чиновник владелец основатель учредитель тренер капитан ректор редактор
minister premier president ambassador consul secretary director ceo cfo chief chairman chairwoman chair chairperson
head speaker senator governor mayor king queen emperor prince chancellor leader commander adviser advisor spokesman
spokeswoman spokesperson judge prosecutor owner founder coach captain rector editor boss manager commissioner министрі
президенті елшісі басшысы төрағасы премьері әкімі директоры
"""
_HOLDING: Final = """
возглавлять возглавить руководить управлять править командовать заведовать занимать лидировать отвечать курировать
охранять сторожить responsible keep keeps tends guards lead leads head heads
heading run runs rule rules chair chairs govern governs manages басқарады
"""
_ABOUT_A_PERSON: Final = """
должность пост фамилия имя отчество профессия работать работа занимать известный position post job title surname name
hold occupation profession work лауазымы қызметі
"""
_MODIFIERS: Final = """
вице зам заместитель замглавы экс бывший первый временный и.о врио исполняющий deputy vice former ex acting first
assistant
"""
ASKS_FORMER: Final = re.compile(
    r"\b(?:раньше|прежде|ранее|прежн\w+|бывш\w+|экс|предшеств\w+|предыдущ\w+|former\w*|previous\w*|predecessors?|ex|earlier|"
    r"used\s+to|бұрынғы|бұрын)\b"
)
"""What asks for whoever held an office before."""

FORMER: Final = frozenset({"экс", "бывший", "ex", "former"})
"""Modifiers that tell when an office was held, and not which office it is."""

_HEADS: Final = """
глава руководитель шеф начальник босс head chief boss leader басшысы
"""


_SUBORDINATE: Final = """
министр замминистра посол консул секретарь советник помощник представитель омбудсмен депутат сенатор прокурор судья
казначей обозреватель журналист аналитик политолог minister ambassador consul secretary adviser advisor senator judge
prosecutor treasurer analyst journalist министрі елшісі
"""


def _lemmas_of(table: str) -> frozenset[str]:
    return frozenset(lemma for word in table.split() for lemma in (lemmas(word) if word.isascii() else (word,)))


OFFICES: Final = _lemmas_of(_OFFICES)
"""Nouns that name an office."""

HOLDING: Final = _lemmas_of(_HOLDING)
"""Verbs for holding an office; «кто возглавляет X» asks for a role."""

ABOUT_A_PERSON: Final = _lemmas_of(_ABOUT_A_PERSON)
"""Words that ask for what a role fact holds anyway; they weigh nothing beside a person or an office."""

SUBORDINATE: Final = _lemmas_of(_SUBORDINATE) - {"премьер", "prime"}
"""Offices under a head: whoever holds one does not lead the country («кто руководит Норвегией»)."""

LEADING: Final = _lemmas_of(
    "возглавлять возглавить руководить управлять править lead leads run runs rule rules govern governs head heads "
    "басқарады"
)
"""Verbs of being the very head."""

MODIFIERS: Final = frozenset(_MODIFIERS.split())
"""Words that make another office of an office: neither side of a comparison may lack one that the other has."""

HEADS: Final = frozenset(_HEADS.split())
"""Words for whoever leads: beside a named office they add nothing («глава норвежского МИД»)."""
