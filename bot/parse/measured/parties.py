"""A figure's measure and the mentions around it enter; the parties of the fact leave: of, with, from, to, at, about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.models.entity import Entity, EntityKind
from bot.models.fact import Part, Party
from bot.models.text import Language
from bot.parse.analysis import Mention, MentionKind
from bot.parse.measured import tables_en, tables_ru
from bot.parse.measured.listed import listed
from bot.parse.measured.measure import Measured
from bot.parse.measured.scene import Focus
from bot.parse.measured.tree import NOMINAL, Tree

_PLACES: Final = frozenset({EntityKind.COUNTRY, EntityKind.PLACE})
_TELLERS: Final = (
    "по словам",
    "по данным",
    "по мнению",
    "по оценке",
    "по оценкам",
    "по информации",
    "according to",
    "as per",
)
_RUSSIAN: Final[dict[str, Part]] = {
    "с": Part.WITH, "со": Part.WITH, "из": Part.FROM, "от": Part.FROM, "о": Part.ABOUT, "об": Part.ABOUT,
    "про": Part.ABOUT,
    "для": Part.TO, "к": Part.TO, "у": Part.OF, "между": Part.OF, "среди": Part.OF, "по": Part.OF,
}  # fmt: skip
_ENGLISH: Final[dict[str, Part]] = {
    "of": Part.OF, "'s": Part.OF, "with": Part.WITH, "from": Part.FROM, "to": Part.TO, "into": Part.TO,
    "between": Part.OF,
    "by": Part.OF, "at": Part.AT, "about": Part.ABOUT, "on": Part.ABOUT, "for": Part.OF, "across": Part.OF,
    "among": Part.OF,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shared:
    """The parties of a figure and how sure they are, from 0 to 1."""

    parties: tuple[Party, ...] = ()
    confidence: float = 1.0


def shared_by(  # noqa: PLR0913 - a figure and all that was spoken of before it
    tree: Tree,
    measured: Measured,
    *,
    language: Language,
    speaker: str | None,
    focus: Focus,
    last: tuple[Party, ...] = (),
) -> Shared:
    """Return the parties of a figure: those of its own phrase and clause, else of those spoken of before.

    `last` are the parties of the figure before it, where it goes on about the same.
    """
    shared = _shared_by(tree, measured, language=language, speaker=speaker, focus=focus, last=last)
    near = tuple(dict.fromkeys(each.entity for each in _named(tree)))
    return replace(
        shared, parties=(*shared.parties, *_setting(shared.parties, (*near, *focus.opening), focus, speaker))
    )


def _named(tree: Tree) -> list[Mention]:
    return sorted(set(tree.mention_at.values()), key=lambda each: (each.start, each.entity))


def _setting(parties: tuple[Party, ...], scene: Sequence[str], focus: Focus, speaker: str | None) -> tuple[Party, ...]:
    """Return what the sentence or article opens with, where a figure names no country or organisation of its own."""
    entities = focus.analysis.entities
    kinds = {entities[each.entity].kind for each in parties if each.entity in entities}
    named = {each.entity for each in parties} | {speaker}
    wanted = set() if kinds & _PLACES else set(_PLACES)
    if EntityKind.ORGANISATION not in kinds:
        wanted.add(EntityKind.ORGANISATION)
    persons = [each for each in scene if each in entities and entities[each].kind is EntityKind.PERSON]
    if EntityKind.PERSON not in kinds and len(set(persons)) == 1:
        wanted.add(EntityKind.PERSON)
    free = (each for each in scene if each not in named and each in entities and entities[each].kind in wanted)
    return tuple(Party(entity=each, part=Part.ABOUT) for each in dict.fromkeys(free))


def _shared_by(  # noqa: PLR0913 - a figure and all that was spoken of before it
    tree: Tree, measured: Measured, *, language: Language, speaker: str | None, focus: Focus, last: tuple[Party, ...]
) -> Shared:
    found = _stated(tree, measured, language=language, speaker=speaker, entities=focus.analysis.entities)
    if found and measured.share_giver:
        kept = tuple(each for each in last if each.entity not in found and each.part in {Part.OF, Part.FROM})
        return Shared((*kept, *_directed(found, measured)), 0.9)
    if found:
        return Shared(_directed(found, measured))
    generic = _generic(tree, measured, language=language, focus=focus)
    if generic:
        return Shared(generic, 0.85)
    if _is_mutual(measured) and (pair := _pair(last, focus)):
        return Shared(pair, 0.8)
    if last:
        return Shared(last, 0.85)
    return Shared((), 0.8)


def _is_mutual(measured: Measured) -> bool:
    return any(each.lemma in _MUTUAL for each in measured.phrase.pieces)


def _pair(last: tuple[Party, ...], focus: Focus) -> tuple[Party, ...]:
    """Return the two that share a measure which is named without them («товарооборот достиг 90 млн»)."""
    named = [each.entity for each in last] or focus.last(frozenset({EntityKind.COUNTRY}), 2)
    if len(named) != 2:  # noqa: PLR2004 - trade has two sides
        return ()
    return (Party(entity=named[0], part=Part.OF), Party(entity=named[1], part=Part.WITH))


def _stated(
    tree: Tree, measured: Measured, *, language: Language, speaker: str | None, entities: Mapping[str, Entity]
) -> dict[str, Part]:
    found: dict[str, Part] = {}
    seen: set[int] = set()
    for places, own in ((measured.inside, True), (measured.owners - measured.inside, False)):
        for mention in _mentions_at(tree, places, seen):
            entity = entities.get(mention.entity)
            if not own and language is Language.RU and _is_listed(tree, mention):
                continue
            tells = mention.entity == speaker and not own
            if language is Language.EN and entity is not None and entity.kind is not EntityKind.PERSON:
                tells = False
            if entity is None or mention.entity in found or tells:
                continue
            part = _part(tree, mention, entity, language=language, own=own)
            if part is not None:
                found[mention.entity] = part
    return _paired(found, measured, entities)


def _mentions_at(tree: Tree, places: Iterable[int], seen: set[int]) -> list[Mention]:
    found = []
    for place in sorted(places):
        mention = tree.mention_at.get(place)
        if mention is not None and id(mention) not in seen:
            seen.add(id(mention))
            found.append(mention)
    return found


def _part(tree: Tree, mention: Mention, entity: Entity, *, language: Language, own: bool) -> Part | None:
    places = [each for each, held in tree.mention_at.items() if held is mention]
    first = min(places)
    before = tree.sentence.paragraph.text[max(0, mention.start - _TELLER_REACH) : mention.start].lower().rstrip(' "«“')
    if any(before.endswith(each) for each in _TELLERS) or _tells(tree, places, language):
        return None
    if entity.kind is EntityKind.AGREEMENT or (
        entity.kind is EntityKind.PERSON and not own and not _is_subject(tree, places, language)
    ):
        return None
    if mention.kind is MentionKind.ADJECTIVE:
        return Part.OF
    if language is Language.EN:
        return _english_part(tree, first, entity)
    return _russian_part(tree, places, entity)


def _is_listed(tree: Tree, mention: Mention) -> bool:
    """Say whether a name belongs to one figure of a list: «1,6 млрд – в Турцию», «Ирану – 350 тыс.»."""
    places = [each for each, held in tree.mention_at.items() if held is mention]
    first, last = min(places) - 1, max(places) + 1
    while first > 0 and tree.tokens[first].pos in {"ADP", "ADJ"}:
        first -= 1
    before = first > 0 and tree.tokens[first].text in _DASHES and (first - 1) in tree.figure_at
    behind = last + 1 < len(tree.tokens) and tree.tokens[last].text in _DASHES and (last + 1) in tree.figure_at
    return before or behind


_DASHES: Final = frozenset({"—", "–", "-"})

_TELLER_REACH: Final = 24
"""Characters before a name within which «по словам» introduces it."""


def _tells(tree: Tree, places: Sequence[int], language: Language) -> bool:
    """Say whether a name is the subject of a verb of saying: whoever tells a figure is no party of it."""
    verbs = _SAYING_EN if language is Language.EN else _SAYING_RU
    if language is Language.EN:
        around = (*range(min(places) - 2, min(places)), *range(max(places) + 1, max(places) + 3))
        return any(0 <= each < len(tree.tokens) and tree.tokens[each].lemma in verbs for each in around)
    return any(
        tree.tokens[each].relation == "nsubj" and (head := tree.head(each)) >= 0 and tree.tokens[head].lemma in verbs
        for each in places
    )


_SAYING_RU: Final = listed(
    "сообщить сообщать заявить заявлять сказать говорить отметить отмечать "
    "рассказать добавить подчеркнуть уточнить пояснить считать "
    "указать писать передавать передать напомнить заметить объяснить сообщаться признать предупредить"
)
_SAYING_EN: Final = listed("say tell report add note announce state explain claim warn write predict estimate argue")


def _is_subject(tree: Tree, places: Sequence[int], language: Language) -> bool:
    if language is Language.EN:
        after = max(places) + 1
        return (after < len(tree.tokens) and tree.tokens[after].pos in {"VERB", "AUX"}) or tree.tokens[
            min(after, len(tree.tokens) - 1)
        ].text in {"'s", "’s"}
    return any(tree.tokens[each].relation in {"nsubj", "nsubj:pass"} for each in places)


def _russian_part(tree: Tree, places: Sequence[int], entity: Entity) -> Part | None:
    root = next((each for each in places if tree.head(each) not in places), places[0])
    preposition = tree.preposition(root)
    if tree.tokens[root].relation == "conj" and not preposition and tree.head(root) >= 0:
        preposition = tree.preposition(tree.head(root))
    if not preposition and root > 0 and tree.tokens[root - 1].pos == "ADP":
        preposition = tree.tokens[root - 1].text.lower()
    if preposition in {"в", "во", "на"}:
        return (
            Part.TO
            if tree.case(root) == "Acc" and entity.kind in _PLACES
            else (Part.OF if entity.kind in _PLACES else Part.AT)
        )
    if preposition == "по" and entity.kind not in _PLACES:
        return None
    if _belongs_to_name(tree, root, places):
        return Part.ABOUT if entity.kind in _PLACES else None
    if not preposition and tree.tokens[root].relation == "obj":
        return Part.ABOUT
    if not preposition and tree.case(root) == "Dat" and tree.tokens[root].relation != "conj":
        return Part.TO
    return _RUSSIAN.get(preposition, Part.ABOUT) if preposition else Part.OF


def _belongs_to_name(tree: Tree, root: int, places: Sequence[int]) -> bool:
    """Say whether a name only tells which office or body is meant: «мэр Приморска», «суд Заречного района»."""
    above = tree.head(root)
    if above < 0 or tree.preposition(root) or tree.tokens[root].relation not in {"nmod", "appos", "flat:name"}:
        return False
    other = tree.is_named(above) and above not in places
    return other or tree.tokens[above].feats.get("Animacy") == "Anim"


def _english_part(tree: Tree, first: int, entity: Entity) -> Part | None:
    place = first - 1
    while place >= 0 and tree.tokens[place].pos in {"DET", "ADJ", "NOUN"} and place not in tree.figure_at:
        place -= 1
    lemma = tree.tokens[place].lemma if place >= 0 else ""
    if lemma == "and" and place > 0:
        earlier = [each for each in range(max(0, place - 6), place) if tree.tokens[each].lemma == "between"]
        return Part.WITH if earlier else Part.OF
    if lemma == "in":
        return Part.OF if entity.kind in _PLACES else Part.AT
    if place >= 0 and tree.tokens[place].pos == "VERB":
        return Part.ABOUT
    return _ENGLISH.get(lemma, Part.OF)


def _paired(found: dict[str, Part], measured: Measured, entities: Mapping[str, Entity]) -> dict[str, Part]:
    """Make the second of «товарооборот A и B» the one that it is with; a place beside an owner is where."""
    owners = [each for each, part in found.items() if part is Part.OF]
    shared = _is_mutual(measured)
    if len(owners) == 2 and shared and all(entities[each].kind is entities[owners[0]].kind for each in owners):  # noqa: PLR2004
        found[owners[1]] = Part.WITH
    first = next((each for each in owners if entities[each].kind not in _PLACES), None)
    if first is not None:
        for each in owners:
            if entities[each].kind in _PLACES and not shared:
                found[each] = Part.AT
    return found


_MUTUAL: Final = listed(
    "торговля товарооборот оборот сотрудничество торговый товарообмен trade "
    "turnover commerce граница border расстояние distance"
)
"""What two parties have with each other."""


def _directed(found: dict[str, Part], measured: Measured) -> tuple[Party, ...]:
    """Make the owner of what flows the one that gives or takes it, where the other side is named."""
    parts = set(found.values())
    turned = dict(found)
    if measured.gives and Part.TO in parts:
        turned = {each: Part.FROM if part is Part.OF else part for each, part in found.items()}
    elif measured.takes and Part.FROM in parts:
        turned = {each: Part.TO if part is Part.OF else part for each, part in found.items()}
    return tuple(Party(entity=each, part=part) for each, part in turned.items())


def _generic(tree: Tree, measured: Measured, *, language: Language, focus: Focus) -> tuple[Party, ...]:
    """Trace «выручка компании», «торговля между странами» back to those spoken of last."""
    words = tables_en.GENERIC_OWNERS if language is Language.EN else tables_ru.GENERIC_OWNERS
    around = sorted(measured.inside | measured.owners)
    for place in around:
        token = tree.tokens[place]
        if token.lemma not in words or token.pos not in NOMINAL or place in tree.figure_at:
            continue
        many = token.feats.get("Number") == "Plur"
        kinds = _kinds(token.lemma)
        last = focus.last(kinds, 2 if many else 1)
        if many and len(last) == 2:  # noqa: PLR2004 - both countries
            return (Party(entity=last[0], part=Part.OF), Party(entity=last[1], part=Part.WITH))
        if last and not many:
            return (Party(entity=last[0], part=Part.OF),)
    return ()


def _kinds(lemma: str) -> frozenset[EntityKind]:
    if lemma in {
        "страна",
        "республика",
        "государство",
        "королевство",
        "country",
        "nation",
        "republic",
        "state",
        "government",
        "сторона",
    }:
        return frozenset({EntityKind.COUNTRY})
    if lemma in {"город", "регион", "область", "край", "city", "region"}:
        return frozenset({EntityKind.PLACE})
    return frozenset({EntityKind.ORGANISATION})
