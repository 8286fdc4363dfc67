"""A Russian figure of time enters; the age, the stay or the mere span of time that it is leaves."""

from __future__ import annotations

from typing import Final

from bot.parse.measured import tables_ru as table
from bot.parse.measured.measure import Measured, Phrase, Piece
from bot.parse.measured.phrase_ru import fixed, named
from bot.parse.measured.ru_site import Site, context_of, plain, subject_of, tokens_around

_OVER: Final = frozenset({"за", "в течение", "на протяжении", "спустя", "через"})

SPAN_DEEDS: Final[dict[str, str]] = {
    **dict.fromkeys(("ждать", "ожидать", "прождать", "дожидаться"), "срок ожидания"),
    **dict.fromkeys(("жить", "прожить", "проживать"), "продолжительность жизни"),
    **dict.fromkeys(("работать", "проработать", "трудиться"), "срок работы"),
    **dict.fromkeys(("служить", "прослужить"), "срок службы"),
    **dict.fromkeys(("идти", "ехать", "плыть", "лететь", "добираться", "добраться"), "время в пути"),
    **dict.fromkeys(("преодолеть", "преодолевать", "доехать", "дойти", "пройти"), "время в пути"),
    **dict.fromkeys(("спорить", "поспорить"), "продолжительность спора"),
    **dict.fromkeys(("длиться", "продлиться", "продолжаться", "продолжиться"), "продолжительность"),
    **dict.fromkeys(("занять", "занимать", "уйти", "потребоваться"), "продолжительность"),
    **dict.fromkeys(("приговорить", "осудить", "получить"), "срок наказания"),
    **dict.fromkeys(("просить", "запросить", "запрашивать"), "запрошенный срок"),
    **dict.fromkeys(("провести", "проводить"), "проведенное время"),
    **dict.fromkeys(("строить", "построить", "возвести", "возводить"), "срок строительства"),
    **dict.fromkeys(("ремонтировать", "отремонтировать"), "срок ремонта"),
    **dict.fromkeys(("отсутствовать",), "срок отсутствия"),
    **dict.fromkeys(("хватить", "хватать"), "срок"),
}
"""Verbs that take their time → what that time is."""

_OWNED: Final = frozenset({"время в пути", "продолжительность жизни", "продолжительность", "срок службы", "срок"})
"""Spans of which somebody or something is named the owner («время в пути поездов»)."""


def span_of(site: Site) -> Measured | None:
    """«63 года доверителю», «ждет 26 дней», «за десять лет»: an age, a stay, or the span of another figure."""
    if not (site.figure.unit or "").startswith("duration-"):
        return None
    return _age(site) or _mere_span(site) or _stay(site)


def _age(site: Site) -> Measured | None:
    tree = site.tree
    places = tree.places_of(site.figure)
    owner = next((each for each in _beside(site) if tree.tokens[each].feats.get("Animacy") == "Anim"), -1)
    said = any("летн" in tree.tokens[each].text.lower() for each in places)
    dative = owner >= 0 and tree.case(owner) == "Dat" and (site.verb < 0 or owner == min(places) - 1)
    if owner < 0 or not (said or dative) or site.figure.unit != "duration-year":
        return None
    if tree.is_entity(owner):
        return _told(site, Phrase(fixed("возраст")), frozenset(tree.subtree(owner)), 0.75)
    whole = named(tree, owner)
    phrase = Phrase((*fixed("возраст"), *plain(whole.phrase.in_case("gent"))))
    return _told(site, phrase, whole.inside, 0.75)


def _beside(site: Site) -> list[int]:
    """Return the head of a figure, what hangs on it, and what stands right beside it."""
    tree, places = site.tree, site.tree.places_of(site.figure)
    near = [min(places) - 1, max(places) + 1]
    return [each for each in (site.head, *tree.children(site.anchor), *near) if 0 <= each < len(tree.tokens)]


def _mere_span(site: Site) -> Measured | None:
    """«За десять лет инвестиции превысили 90 млн»: the time over which something else is told."""
    if _before(site) not in _OVER or site.lemma(site.verb) in SPAN_DEEDS:
        return None
    others = [each for each in site.tree.figures if each is not site.figure]
    moving = site.lemma(site.verb) in table.LEVEL_VERBS | table.CHANGE_VERBS
    if not others and not moving and site.verb >= 0:
        return None
    return _told(site, Phrase(fixed("отрезок времени")), frozenset(), 0.2)


def _before(site: Site) -> str:
    first = min(site.tree.places_of(site.figure))
    words = [site.tree.tokens[each].text.lower() for each in range(max(0, first - 2), first + 1)]
    return next((each for each in reversed(words) if each in _OVER), site.preposition)


def _stay(site: Site) -> Measured | None:
    name = SPAN_DEEDS.get(site.lemma(site.verb))
    if name is None:
        return None
    subject = subject_of(site.tree, site.verb, but=site.node) if name in _OWNED else -1
    if subject < 0:
        return _told(site, Phrase(fixed(name)), frozenset(), 0.7) if name != "срок" else None
    if site.tree.is_entity(subject):
        return _told(site, Phrase(fixed(name)), frozenset(site.tree.subtree(subject)), 0.7)
    whole = named(site.tree, subject)
    phrase = Phrase((*fixed(name), *plain(whole.phrase.in_case("gent"))))
    return _told(site, phrase, whole.inside, 0.7, stem=fixed(name))


def _told(
    site: Site, phrase: Phrase, inside: frozenset[int], confidence: float, *, stem: tuple[Piece, ...] = ()
) -> Measured:
    return Measured(
        phrase,
        "span",
        confidence,
        inside,
        tokens_around(site),
        context=context_of(site),
        verb=site.verb,
        stem=stem,
    )
