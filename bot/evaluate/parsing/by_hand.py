"""An article file and the facts that people made of it → what is found in it, what is missed, what is invented."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rich.console import Console

from bot.errors import UsageError
from bot.evaluate.parsing.figures import Stated, stated
from bot.evaluate.parsing.names import Known, is_contained, names_of_concept, same_name, shares_a_word
from bot.evaluate.wide import wide_console
from bot.models.base import Base
from bot.models.draft import DraftArticle
from bot.models.entity import Concept, Entity, EntityKind
from bot.models.fact import Fact, Figure, Role

_FIGURE: Final = "figure"
_PERSON: Final = "person"
_DURATION: Final = "duration-"


@dataclass(frozen=True, slots=True)
class ByHand:
    """What was drafted of an article beside its hand-made facts; each line tells one figure or person.

    `exchanges` counts the questions that answers were joined to; `last_answer` is the last paragraph of an answer.
    """

    article: str
    found: tuple[str, ...]
    missed: tuple[str, ...]
    invented: tuple[str, ...]
    exchanges: int
    last_answer: int

    @property
    def figures_hold(self) -> bool:
        """Whether every hand-made figure is found, and no figure is invented."""
        return not any(line.startswith(_FIGURE) for line in (*self.missed, *self.invented))


def compare_by_hand(article: DraftArticle, base: Base, made: str) -> ByHand:
    """Compare the drafts of an article with the figures and the people of the base's article `made`."""
    facts = [each for each in base.facts.values() if each.article == made]
    compared = [_figures(article, facts, base), _people(article, facts, base)]
    found, missed, invented = (tuple(line for part in compared for line in part[place]) for place in range(3))
    asked = [each.fact for each in article.drafts if each.fact.question]
    questions = {text for each in asked if each.question for text in each.question.values()}
    last = max((each.paragraph or 0 for each in asked), default=0)
    return ByHand(made, found, missed, invented, len(questions), last)


def evaluate_by_hand(files: Sequence[Path], base: Base, *, console: Console | None = None) -> bool:
    """Read article files whose hand-made facts the base holds, and print what is found, missed and invented.

    The name of a file is the id of its article. Returns whether every figure is found and none invented. Raises
    UsageError where the base holds no such article.
    """
    out = console or wide_console()
    compared = [compare_by_hand(read_file(path, base), base, path.stem) for path in files]
    for each in compared:
        for line in _lines(each):
            out.print(line, highlight=False, markup=False, soft_wrap=True)
    return all(each.figures_hold for each in compared)


def read_file(path: Path, base: Base) -> DraftArticle:
    """Read an article file as on the day when its hand-made article was published, knowing nothing beforehand."""
    from bot.parse.article import parse_article  # noqa: PLC0415 - wants the extra `parse`

    made = base.articles.get(path.stem)
    if made is None:
        raise UsageError(f"{path}: the base holds no article {path.stem!r} made by hand")
    return parse_article(path.read_bytes(), name=path.name, known=None, today=made.source.published)


def _figures(article: DraftArticle, facts: Sequence[Fact], base: Base) -> tuple[list[str], list[str], list[str]]:
    made = [each for each in facts if isinstance(each, Figure)]
    concepts = {each.id: each for each in article.concepts}
    values = tuple(stated(article))
    pairs = {each.id: [value for value in values if _is_same_figure(each, value, base, concepts)] for each in made}
    told = {each.id: f"{_FIGURE} {each.value:f} {each.unit} ({each.id})" for each in made}
    worth = {each.id: each.value for each in made}
    known = [id(value) for key, same in pairs.items() for value in same if value.value == worth[key]]
    invented = [
        f"{_FIGURE} {each.value:f} {each.unit} by {each.draft.rule}: {each.draft.fact.excerpt}"
        for each in values
        if id(each) not in known
    ]
    found = [told[key] for key, same in pairs.items() if same]
    return found, [told[key] for key, same in pairs.items() if not same], invented


def _is_same_figure(made: Figure, value: Stated, base: Base, concepts: Mapping[str, Concept]) -> bool:
    """Say whether a draft states a hand-made figure; a count may go by another noun («3 кита», «3 приоритета»).

    A span that was made a figure of its own may be the period of another one («за два десятилетия»).
    """
    if made.unit.startswith(_DURATION) and made.period and made.period == value.figure.period:
        return True
    if (made.value, made.value_to) != (value.value, value.value_to):
        return False
    if made.unit == value.unit:
        return True
    if made.unit not in base.concepts or value.unit not in concepts:
        return False
    return made.paragraph == value.draft.fact.paragraph or any(
        shares_a_word(ours, theirs)
        for ours in names_of_concept(made.unit, base.concepts)
        for theirs in names_of_concept(value.unit, concepts)
    )


def _people(article: DraftArticle, facts: Sequence[Fact], base: Base) -> tuple[list[str], list[str], list[str]]:
    made = [each for each in facts if isinstance(each, Role)]
    drafted = [each.fact for each in article.drafts if isinstance(each.fact, Role)]
    known = Known(article)
    lines = {
        each.id: f"{_PERSON} {base.entity(each.person).name.values()[0]}, {each.position.values()[0]}" for each in made
    }
    found = [lines[each.id] for each in made if any(_is_same_office(each, role, base, known) for role in drafted)]
    invented = [
        f"{_PERSON} {known.name(each.person)}, {each.position.values()[0]}, of {known.name(each.of)}"
        for each in drafted
        if not any(_is_same_person(role, each, base, known) for role in made)
    ]
    return found, [line for line in lines.values() if line not in found], invented


def _is_same_office(made: Role, role: Role, base: Base, known: Known) -> bool:
    if not _is_same_person(made, role, base, known):
        return False
    if made.of and not _is_same_entity(base.entity(made.of), known.entities.get(role.of or "")):
        return False
    return any(
        is_contained(ours, theirs) or is_contained(theirs, ours)
        for ours in (*made.position.values(), *_offices_of(made, base))
        for theirs in role.position.values()
    )


def _offices_of(made: Role, base: Base) -> Iterator[str]:
    """Yield the other names of an office («глава МИД» for the foreign minister)."""
    for concept in made.concepts:
        held = base.concepts.get(concept)
        if held:
            yield from (*held.name.values(), *held.synonyms.values())


def _is_same_person(made: Role, role: Role, base: Base, known: Known) -> bool:
    return _is_same_entity(base.entity(made.person), known.entities.get(role.person))


def _is_same_entity(ours: Entity, theirs: Entity | None) -> bool:
    if theirs is None:
        return False
    is_person = ours.kind is EntityKind.PERSON
    return ours.id == theirs.id or any(
        same_name(left, right, is_person=is_person)
        for left in (*ours.name.values(), *ours.aliases.values())
        for right in theirs.name.values()
    )


def _lines(compared: ByHand) -> Iterator[str]:
    yield (
        f"{compared.article}: {len(compared.found)} found, {len(compared.missed)} missed, "
        f"{len(compared.invented)} not made by hand, {compared.exchanges} questions with answers"
    )
    for name, lines in (("found", compared.found), ("missed", compared.missed), ("new", compared.invented)):
        yield from (f"  {name:<8}{line}" for line in lines)
