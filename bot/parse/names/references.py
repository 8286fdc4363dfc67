"""Words that refer back («министр», "she") → the people they mean: the nearest who fits by office, country and gender.

The text is read once from its start. Whoever is named or referred to becomes the nearest; a subject is nearer than
others of its sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from bot.models.entity import Gender
from bot.parse.analysis import FoundRole, Mention, MentionKind
from bot.parse.names.cast import Cast
from bot.parse.names.office_concepts import same_office
from bot.parse.names.reference_words import FAMILIES
from bot.parse.names.scene import Scene

_SUBJECT_GAIN: Final = 0.6
"""How much nearer a subject is than others of its sentence, in sentences."""

_FARTHEST_PRONOUN: Final = 3
"""Sentences back within which a pronoun finds its person."""

_FARTHEST_PARAGRAPH: Final = 1
"""Paragraphs back within which a pronoun finds its person."""

_MAY_BE_A_THING: Final = 0.7
"""Confidence up to which a pronoun may stand for a thing: it looks back one sentence only, and not past a thing."""

_ONLY_ONE: Final = 0.65
"""Confidence in a general word that means the only person of its paragraph, whose office is another."""

_FARTHEST_ROLE: Final = 8
"""Sentences back within which a bare office («министр») finds its holder."""

_UNSURE_GENDER: Final = 0.15
"""What the confidence in a pronoun loses where the person's gender is not known."""

_RIVAL: Final = 0.2
"""What it loses where another person of that gender stands as near."""


@dataclass(frozen=True, slots=True)
class _Described:
    """The rule that gives an office to the person whom the sentence before names."""

    name: str = "described-after"
    description: str = (
        "an office that the next sentence tells of the only person named: «Берг ждала. Глава банка молчала»"
    )
    confidence: float = 0.65


DESCRIBED: Final = _Described()
REFERENCE_RULES: Final = (DESCRIBED,)
"""Read by `bot.parse.rules`, which tells editors what a rule does."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A word of a sentence that refers to a person: tokens `first` up to `stop`.

    `word` is the office in its dictionary form, empty for a pronoun; `position` is that office as a phrase and `of` the
    country or body it names. `confidence` is how surely it means a person at all.
    """

    first: int
    stop: int
    kind: MentionKind
    word: str = ""
    position: str = ""
    of: str | None = None
    gender: Gender | None = None
    subject: bool = False
    confidence: float = 0.9


@dataclass
class _Trace:
    """Where a person was last met: sentence, paragraph and place."""

    entity: str
    sentence: int
    paragraph: int
    start: int
    subject: bool


@dataclass
class References:
    """Reads an article from its start and resolves what refers back."""

    cast: Cast
    roles: list[FoundRole]
    _met: list[_Trace] = field(default_factory=list)

    def resolve(self, scenes: Sequence[Scene], found: Sequence[Sequence[Reference]]) -> list[Mention]:
        """Return the mentions that the references of each sentence are, where somebody fits."""
        resolved = []
        for number, (scene, references) in enumerate(zip(scenes, found, strict=True)):
            named = [each for each in scene.placed if scene.is_person(each)]
            items = sorted(
                [(each.first, each) for each in named] + [(each.first, each) for each in references],
                key=lambda one: one[0],
            )
            for _, item in items:
                if isinstance(item, Reference):
                    mention = self._mention(item, scene, number)
                    if mention is not None:
                        self._learn(item, mention.entity)
                        resolved.append(mention)
                        self._meet(mention, number, subject=item.subject)
                else:
                    self._meet(item.mention, number, subject=is_subject(scene, item.first))
        return resolved

    def _meet(self, mention: Mention, sentence: int, *, subject: bool) -> None:
        self._met.append(_Trace(mention.entity, sentence, mention.paragraph, mention.start, subject))

    def _learn(self, reference: Reference, person: str) -> None:
        """Remember whose office it is where the name stood without it: «президент Токаев … президент Казахстана»."""
        if reference.of is None or reference.kind is not MentionKind.ROLE:
            return
        for place, role in enumerate(self.roles):
            if role.person == person and role.of is None and same_office(role.position, reference.position):
                self.roles[place] = replace(role, of=reference.of)

    def _mention(self, reference: Reference, scene: Scene, sentence: int) -> Mention | None:
        tokens = scene.tokens
        paragraph = scene.line.paragraph
        if reference.kind is MentionKind.PRONOUN:
            chosen = self._of_pronoun(reference, sentence, paragraph)
            if chosen is not None and self._past_thing(reference, scene, chosen[0]):
                chosen = None
        else:
            chosen = (
                self._of_role(reference, sentence)
                or self._only_one(reference, sentence, paragraph)
                or self._described(reference, scene, sentence)
            )
        if chosen is None:
            return None
        person, confidence = chosen
        start, end = tokens[reference.first].start, tokens[reference.stop - 1].end
        return Mention(paragraph, start, end, person, reference.kind, round(confidence, 2))

    def _of_pronoun(self, reference: Reference, sentence: int, paragraph: int) -> tuple[str, float] | None:
        farthest = _FARTHEST_PRONOUN if reference.confidence > _MAY_BE_A_THING else 1
        near = [
            each
            for each in self._met
            if sentence - each.sentence <= farthest and paragraph - each.paragraph <= _FARTHEST_PARAGRAPH
        ]
        fitting = [each for each in near if self._gender_fits(each.entity, reference.gender)]
        if not fitting:
            return None
        best = max(fitting, key=lambda each: (-_gap(each, sentence), each.start))
        rivals = {each.entity for each in fitting if _gap(each, sentence) <= _gap(best, sentence) + 0.5} - {best.entity}
        confidence = reference.confidence - (_RIVAL if rivals else 0.0)
        if self.cast.entities[best.entity].gender is None:
            confidence -= _UNSURE_GENDER
            if not rivals:
                self.cast.tell(best.entity, gender=reference.gender)
        return best.entity, confidence

    def _past_thing(self, reference: Reference, scene: Scene, person: str) -> bool:
        """Say whether a pronoun that may stand for a thing has one named nearer than its person."""
        if reference.confidence > _MAY_BE_A_THING:
            return False
        before = [each for each in scene.placed if each.stop <= reference.first]
        return bool(before) and before[-1].mention.entity != person and not scene.is_person(before[-1])

    def _gender_fits(self, person: str, gender: Gender | None) -> bool:
        known = self.cast.entities[person].gender
        return gender is None or known is None or known is gender

    def _of_role(self, reference: Reference, sentence: int) -> tuple[str, float] | None:
        holders = {each for each in self._holders(reference) if self._gender_fits(each, reference.gender)}
        met = [each for each in self._met if each.entity in holders]
        if met:
            best = max(met, key=lambda each: (-_gap(each, sentence), each.start))
            if reference.of is None and sentence - best.sentence > _FARTHEST_ROLE:
                return None
            sure = len(holders) == 1 or sentence - best.sentence <= 1
            return best.entity, reference.confidence * (1.0 if sure else 0.85)
        if len(holders) == 1 and reference.of is not None:
            return next(iter(holders)), reference.confidence * 0.9
        return None

    def _only_one(self, reference: Reference, sentence: int, paragraph: int) -> tuple[str, float] | None:
        """A general word («эксперт», "the executive") right after the only person of a paragraph means that person."""
        if reference.of is not None or reference.word not in FAMILIES or not reference.subject:
            return None
        near = {each.entity for each in self._met if each.paragraph == paragraph and sentence - each.sentence <= 2}  # noqa: PLR2004
        fitting = [each for each in near if self._gender_fits(each, reference.gender)]
        return (fitting[0], _ONLY_ONE) if len(near) == 1 and fitting else None

    def _described(self, reference: Reference, scene: Scene, sentence: int) -> tuple[str, float] | None:
        """Give an office with its body to the only person of a paragraph, who has none: «Берг ждала. Глава банка …»."""
        paragraph = scene.line.paragraph
        near = {each.entity for each in self._met if each.paragraph == paragraph and sentence - each.sentence == 1}
        free = [each for each in near if not any(role.person == each for role in self.roles)]
        if reference.of is None or not reference.subject or len(near) != 1 or not free:
            return None
        start, end = scene.tokens[reference.first].start, scene.tokens[reference.stop - 1].end
        role = FoundRole(
            free[0], reference.position, reference.of, paragraph, start, end, DESCRIBED.name, DESCRIBED.confidence
        )
        self.roles.append(role)
        return free[0], DESCRIBED.confidence

    def _holders(self, reference: Reference) -> set[str]:
        """Return who holds an office that the reference may mean; whoever holds that very one comes before others."""
        exact = {role.person for role in self.roles if self._holds(role, reference, exact=True)}
        return exact or {role.person for role in self.roles if self._holds(role, reference, exact=False)}

    def _holds(self, role: FoundRole, reference: Reference, *, exact: bool) -> bool:
        if reference.of is not None and role.of not in {reference.of, None} and not self._belongs(role, reference.of):
            return False
        if reference.of is not None and role.of is None and not self._home_is(role.person, reference.of):
            return False
        position = role.position.removeprefix("бывший ").removeprefix("бывшая ").removeprefix("former ")
        if exact:
            return same_office(position, reference.position)
        family = FAMILIES.get(_two_words(reference.position)) or FAMILIES.get(reference.word)
        if family is not None:
            return bool(family.search(position))
        return reference.word in position.lower().split()

    def _belongs(self, role: FoundRole, whole: str) -> bool:
        body = self.cast.entities.get(role.of or "")
        return body is not None and whole in body.within

    def _home_is(self, person: str, country: str) -> bool:
        within = self.cast.entities[person].within
        return not within or country in within


def _two_words(position: str) -> str:
    return " ".join(position.split()[:2])


def _gap(trace: _Trace, sentence: int) -> float:
    return sentence - trace.sentence - (_SUBJECT_GAIN if trace.subject else 0.0)


def is_subject(scene: Scene, place: int) -> bool:
    """Say whether a name or reference is the subject of its sentence: by its relation, or first before a verb."""
    token = scene.tokens[place]
    if token.relation:
        return _relates_as_subject(scene, place)
    before = [each for each in scene.tokens[:place] if each.pos in {"VERB", "AUX", "ADP"}]
    return not before


def _relates_as_subject(scene: Scene, place: int) -> bool:
    for _ in range(3):
        token = scene.tokens[place]
        if token.relation.startswith("nsubj"):
            return True
        if token.relation not in {"appos", "flat:name", "flat"} or not 0 <= token.head < len(scene.tokens):
            return False
        place = token.head
    return False


def covered_tokens(scene: Scene, roles: Iterable[FoundRole]) -> set[int]:
    """Return the tokens of a sentence that offices with their holders' names already take."""
    taken: set[int] = set()
    for role in roles:
        if role.paragraph == scene.line.paragraph:
            taken |= set(scene.line.within(role.start, role.end))
    return taken


def genders_by_pronoun(forms: Mapping[Gender, str]) -> dict[str, Gender]:
    """Return the gender of each form of a pronoun."""
    return {form: gender for gender, several in forms.items() for form in several.split()}
