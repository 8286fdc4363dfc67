"""Drafts of an article enter; the same leave with what readers may find them by, and what tells them from one another.

A sentence often holds several figures, and a reader asks for one of them by the words that stand beside it. Each figure
keeps the words of its own clause as keywords, and whoever that clause or the whole article is about as parties; the
words around it, which all its neighbours share, go into its context.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bot.language.normalise import normalise
from bot.language.rarity import weight
from bot.models.draft import DraftFact
from bot.models.entity import Concept, EntityKind
from bot.models.fact import Event, Figure, Part, Party
from bot.parse.analysis import Analysis, Mention, MentionKind, Sentence

_BORDER: Final = re.compile(
    r"[,;:()\[\]](?=\s|$|[)\]])|\(|\s(?:и|а|но|или|вместо|против|чем|тогда как|притом что|and|but|or|while|whereas|"
    r"against|versus|than|compared with|compared to|instead of)\s",
    re.IGNORECASE,
)
"""What parts clauses and members of a list; a dash does not, for it joins a name to its figure («Ирану – 350 тыс.»)."""

_LEFT_BEHIND: Final = re.compile(
    r"(?:\b(?:вместо|вместо прежних|с|со|from|instead of|up from|down from)\s+"
    r"(?:около|примерно|почти|about|some|nearly|roughly)?\s*|\bпрежде\D{0,20}|\bраньше\D{0,20})$",
    re.IGNORECASE,
)
"""What stands right before a value that another has taken the place of («с 5 до 7», "instead of 21")."""

_FROM: Final = re.compile(r"(?:со?|from)\s", re.IGNORECASE)
_THEN_TO: Final = re.compile(r"\D{0,60}?\b(?:до|to)\s\D{0,20}\d", re.IGNORECASE)
_SAYS_AGAIN: Final = re.compile(
    r"\(\W{0,3}(?:около|примерно|почти|более|about|some|nearly|roughly)?\s*$|\b(?:или|то есть|or|that is)\b",
    re.IGNORECASE,
)
"""What stands between an amount and the same amount in other words."""

_EARLIER: Final = ("прежде", "earlier")
"""Words by which readers ask for a value that was left behind."""

_WORD: Final = re.compile(r"[^\W\d_][\w'’-]+")
_ABOUT_KINDS: Final = (EntityKind.ORGANISATION, EntityKind.COUNTRY, EntityKind.PLACE)
"""Whoever a whole article is about, of these kinds, is asked about without the sentence naming them."""


_WHERE: Final = frozenset({EntityKind.COUNTRY, EntityKind.PLACE})
"""A figure of one place or country is of no other one that the article is about."""

_NOW: Final = re.compile(r"теперь|сейчас|ныне|нынче|now|currently|today", re.IGNORECASE)
"""Words that weigh nothing in most questions, and here tell two values apart."""

_NO_CONCEPTS: Final[Mapping[str, Concept]] = {}


@dataclass(frozen=True, slots=True)
class Clause:
    """The spans of a sentence that belong to one figure: its own, those that all figures share, and the others."""

    own: tuple[tuple[int, int], ...]
    shared: tuple[tuple[int, int], ...]
    others: tuple[tuple[int, int], ...] = ()

    def holds(self, start: int, end: int) -> bool:
        """Say whether a span lies in what belongs to the figure."""
        return any(first <= start and end <= last for first, last in (*self.own, *self.shared))


def findable(
    drafts: Iterable[DraftFact],
    analysis: Analysis,
    *,
    about: Sequence[str],
    concepts: Mapping[str, Concept] = _NO_CONCEPTS,
) -> tuple[DraftFact, ...]:
    """Return drafts with the words of their own clauses, and its names; `about` is whom the whole article is about.

    What the events of the article are filed under is the context of its figures: `concepts` holds them by id.
    """
    listed = tuple(drafts)
    topics = {topic for each in listed if isinstance(each.fact, Event) for topic in each.fact.concepts}
    scene = tuple(
        name
        for topic in sorted(topics & concepts.keys())
        for name in (*concepts[topic].name.values(), *concepts[topic].synonyms.values())
    )
    together: dict[tuple[int | None, str], list[DraftFact]] = defaultdict(list)
    for each in listed:
        if isinstance(each.fact, Figure) and each.fact.excerpt:
            together[each.fact.paragraph, each.fact.excerpt].append(each)
    clauses: dict[int, Clause] = {}
    for (_, excerpt), of_one in together.items():
        found = clauses_of(excerpt, [(each.start, each.end) for each in of_one])
        clauses.update({id(draft): clause for draft, clause in zip(of_one, found, strict=True)})
    named = _Named(analysis, about)
    return tuple(_found(each, clauses[id(each)], named, scene) if id(each) in clauses else each for each in listed)


def clauses_of(sentence: str, figures: Sequence[tuple[int, int]]) -> tuple[Clause, ...]:
    """Return the clause of each figure of a sentence, in the order given; `figures` are their spans.

    What stands before the first figure's clause is shared by all; what follows a figure belongs to it, up to the next.

    >>> text = "Зерно продадут Ирану – 350 тонн, Китаю – 200 тонн"
    >>> [text[slice(*each.own[0])] for each in clauses_of(text, [(23, 31), (41, 49)])]
    ['Зерно продадут Ирану – 350 тонн', ' Китаю – 200 тонн']
    """
    order = sorted(range(len(figures)), key=lambda each: figures[each])
    own: list[list[tuple[int, int]]] = [[] for _ in figures]
    shared: list[tuple[int, int]] = []
    last: int | None = None
    for start, end in _segments(sentence, figures):
        here = [each for each in order if start <= figures[each][0] < end]
        if not here:
            (shared if last is None else own[last]).append((start, end))
            continue
        for place, each in enumerate(here):
            opens = start if place == 0 else figures[each][0]
            closes = figures[here[place + 1]][0] if place + 1 < len(here) else end
            own[each].append((opens, closes))
        if len(here) > 1:  # what opens a clause of several figures is of them all
            first = figures[here[0]][0]
            for each in here[1:]:
                own[each].append((start, first))
        last = here[-1]
    inherited = _inherited(sentence, own, order, figures)
    return tuple(
        Clause(tuple(spans), tuple(shared), tuple(each for each in figures if each != figure))
        for spans, figure in zip(inherited, figures, strict=True)
    )


def is_left_behind(sentence: str, start: int, end: int) -> bool:
    """Say whether the figure of a span is one that another took the place of; «с» or "from" opens it with a «до» after.

    >>> is_left_behind("вырос с 5 до 7 млн", 8, 9), is_left_behind("вырос с 5 до 7 млн", 13, 18)
    (True, False)
    """
    before = _LEFT_BEHIND.search(sentence[:start])
    if before is None:
        return False
    return not _FROM.match(f"{before[0].lstrip()} ") or bool(_THEN_TO.match(sentence[end:]))


def _segments(sentence: str, figures: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cut a sentence at its borders, never within a figure."""
    borders = [
        found.span()
        for found in _BORDER.finditer(sentence)
        if not any(start < found.end() and found.start() < end for start, end in figures)
    ]
    starts = [0, *(end for _, end in borders)]
    ends = [*(start for start, _ in borders), len(sentence)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if start < end]


def _inherited(
    sentence: str, own: Sequence[Sequence[tuple[int, int]]], order: Sequence[int], figures: Sequence[tuple[int, int]]
) -> list[list[tuple[int, int]]]:
    """Give a figure that only says another again what that one has: «3 трлн сумов (260 млн долл.)», "or 4 in all"."""
    found = [list(each) for each in own]
    for before, each in pairwise(order):
        if _SAYS_AGAIN.search(sentence[figures[before][1] : figures[each][0]]):
            found[each] += found[before]
    return found


def _words(sentence: str, spans: Iterable[tuple[int, int]], *, but: Sequence[tuple[int, int]]) -> Iterable[str]:
    """Yield the words of some spans that say anything, in order; those that belong to a figure are left out."""
    for start, end in sorted(spans):
        for found in _WORD.finditer(sentence, start, end):
            if not any(first <= found.start() < last for first, last in but) and _says_something(found[0]):
                yield found[0]


def _says_something(word: str) -> bool:
    return weight(normalise(word)) > 0 or bool(_NOW.fullmatch(word))


@dataclass(frozen=True, slots=True)
class _Named:
    """Whom the sentences of an article name, and whom it is about."""

    analysis: Analysis
    about: Sequence[str]

    def beside(self, draft: DraftFact, clause: Clause) -> tuple[str, ...]:
        """Return whom a figure's clause names, and whom the article is about where the sentence names no other."""
        entities = self.analysis.entities
        sentence = self._sentence(draft)
        mentions = self.analysis.mentions_in(sentence) if sentence else ()
        offset = sentence.start if sentence else 0
        held = [
            each.entity
            for each in mentions
            if clause.holds(each.start - offset, each.end - offset) and not _is_heard(each, draft)
        ]
        kinds = {
            entities[each.entity].kind for each in mentions if each.entity in entities and not _is_heard(each, draft)
        }
        kinds |= {entities[each.entity].kind for each in draft.fact.parties if each.entity in entities}
        kinds |= _WHERE if kinds & _WHERE else frozenset()
        scene = [
            each
            for each in self.about
            if each in entities and entities[each].kind in _ABOUT_KINDS and entities[each].kind not in kinds
        ]
        return tuple(dict.fromkeys(each for each in (*held, *scene) if each in entities))

    def _sentence(self, draft: DraftFact) -> Sentence | None:
        excerpt = draft.fact.excerpt or ""
        return next(
            (
                each
                for each in self.analysis.sentences
                if each.paragraph.number == draft.fact.paragraph and excerpt.startswith(each.text)
            ),
            None,
        )


def _is_heard(mention: Mention, draft: DraftFact) -> bool:
    """Say whether a mention is of the one whose words a figure stands in: telling it makes nobody a party of it."""
    return mention.entity == draft.fact.speaker and mention.kind is not MentionKind.PRONOUN


def _found(draft: DraftFact, clause: Clause, named: _Named, scene: Sequence[str]) -> DraftFact:
    fact = draft.fact
    left_behind = _EARLIER if is_left_behind(fact.excerpt or "", draft.start, draft.end) else ()
    own = tuple(dict.fromkeys((*_words(fact.excerpt or "", clause.own, but=clause.others), *left_behind)))
    parties = {each.entity for each in fact.parties}
    further = tuple(Party(entity=each, part=Part.ABOUT) for each in named.beside(draft, clause) if each not in parties)
    update: Mapping[str, object] = {
        "keywords": own,
        "context": tuple(dict.fromkeys((*fact.context, *fact.keywords, *scene))),
        "parties": (*fact.parties, *further),
    }
    return draft.model_copy(update={"fact": fact.model_copy(update=update)})
