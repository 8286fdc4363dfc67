"""The bytes of an article → everything that was read from it, as drafts that an editor decides on.

The stages of extraction are joined here and nowhere else. Ids are made of the article's date and title and of the place
of each draft, so that the same text always gets the same ids.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from pydantic import TypeAdapter, ValidationError

from bot.language.latin import to_latin
from bot.language.normalise import normalise
from bot.models.article import HttpAddress
from bot.models.base import Base, concepts_of, entities_of
from bot.models.draft import DraftArticle, DraftFact, DraftSource, Skipped
from bot.models.entity import Concept, Entity
from bot.models.fact import Fact, Figure
from bot.models.text import Localized
from bot.parse.analysis import Analysis
from bot.parse.findable import findable
from bot.parse.found import Drafted, Figures
from bot.parse.growth import grown_concept, grown_entities
from bot.parse.measured.scene import opening_of
from bot.parse.page import Page, PageSource
from bot.parse.stages import Stages, stages

MAX_ID: Final = 80
"""Characters of an article's id: the ids of its facts add up to 24 more, and an id has 120 at most."""

UNDATED: Final = "undated"
_DIGEST_SIZE: Final = 16
_NO_LETTERS: Final = re.compile(r"[^a-z0-9]+")
_ADDRESS: Final[TypeAdapter[str]] = TypeAdapter(HttpAddress)


@dataclass(frozen=True, slots=True)
class Given:
    """What the editor tells of an article; it wins over what the page says."""

    url: str | None = None
    outlet: str | None = None
    published: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Needed:
    """The entities and concepts, beyond those of the base, that some facts need."""

    entities: tuple[Entity, ...] = ()
    concepts: tuple[Concept, ...] = ()


def parse_article(  # noqa: PLR0913 - the bytes, where they are from, and what is known beforehand
    raw: bytes,
    *,
    name: str,
    known: Base | None,
    today: dt.date,
    url: str | None = None,
    outlet: str | None = None,
    published: dt.date | None = None,
    rooms: Stages | None = None,
) -> DraftArticle:
    """Read an article. What is given of its source wins over its page.

    `name` names it in errors, `known` is the base that it is to join, `rooms` are the stages to use. Raises ParseError
    where the bytes are no article.
    """
    joined = rooms or stages()
    page = _told(joined.read(raw, name=name, url=url, today=today), Given(url, outlet, published))
    analysis = joined.analyse(page, known)
    figures = {place: joined.figures(each.text, page.language) for place, each in enumerate(page.paragraphs)}
    speech = joined.speech(analysis)
    found = tuple(draft(analysis, figures, speech, known) for draft in joined.drafters)
    return _grown(_article(analysis, figures, found, summary=joined.summary(analysis)), known)


def needed(article: DraftArticle, facts: Iterable[Fact]) -> Needed:
    """Return what these facts need of the entities and concepts that an article brings along, wholes included."""
    listed = tuple(facts)
    entities = {each.id: each for each in article.entities}
    concepts = {each.id: each for each in article.concepts}
    named = (each for fact in listed for each in entities_of(fact))
    filed = (each for fact in listed for each in (*concepts_of(fact), *_units_of(fact)))
    wanted = _reached(named, {each.id: each.within for each in article.entities})
    topics = _reached(filed, {each.id: each.broader for each in article.concepts})
    return Needed(
        tuple(each for key, each in entities.items() if key in wanted),
        tuple(each for key, each in concepts.items() if key in topics),
    )


def article_id(title: str, published: dt.date | None) -> str:
    """Return the id of an article: its date and its title in Latin letters, cut at a word.

    >>> article_id("Зерно едет на юг: рекорд", dt.date(2026, 3, 2))
    '2026-03-02-zerno-yedet-na-yug-rekord'
    >>> article_id("?!", None)
    'undated-article'
    """
    head = published.isoformat() if published else UNDATED
    slug = slug_of(title) or "article"
    room = MAX_ID - len(head) - 1
    if len(slug) > room:
        slug = slug[: room + 1].rpartition("-")[0] or slug[:room]
    return f"{head}-{slug[:room]}"


def slug_of(text: str) -> str:
    """Return a text in lower Latin letters, digits and hyphens.

    >>> slug_of("Объём, млн т"), slug_of("Sa'ar & Co.")
    ('obyem-mln-t', 'sa-ar-co')
    """
    return _NO_LETTERS.sub("-", to_latin(normalise(text)).lower()).strip("-")


def digest_of(text: Iterable[str]) -> str:
    """Return a digest that tells the same text again, however it is spaced and whatever marks it is set with."""
    plain = " ".join(normalise(each) for each in text)
    return hashlib.blake2b(" ".join(plain.split()).encode(), digest_size=_DIGEST_SIZE).hexdigest()


def _told(page: Page, given: Given) -> Page:
    """Return a page with what the editor tells of its source."""
    told = {key: value for key in ("url", "outlet", "published") if (value := getattr(given, key)) is not None}
    return replace(page, source=replace(page.source, **told)) if told else page


def _article(
    analysis: Analysis, figures: Mapping[int, Figures], found: tuple[Drafted, ...], *, summary: Localized | None
) -> DraftArticle:
    page = analysis.page
    source, notes = _source(page.source)
    text = _text(page)
    identifier = article_id(source.title, source.published)
    concepts = {each.id: each for one in found for each in one.concepts}
    ready = findable(
        (each for one in found for each in one.drafts), analysis, about=opening_of(analysis), concepts=concepts
    )
    drafts = _numbered(ready, identifier)
    drafted = tuple(each for one in found for each in one.skipped)
    told = {(each.paragraph, each.text) for each in drafted}
    skipped = (*drafted, *(each for each in _skipped(page, figures) if (each.paragraph, each.text) not in told))
    article = DraftArticle(
        id=identifier,
        source=source,
        language=page.language,
        summary=summary,
        text=text,
        digest=digest_of(text),
        entities=tuple(each for key, each in analysis.entities.items() if key in analysis.new),
        concepts=tuple({each.id: each for one in reversed(found) for each in reversed(one.concepts)}.values())[::-1],
        drafts=drafts,
        skipped=_once((*skipped, *_left_out(page, figures, drafts, skipped))),
        notes=(*page.source.notes, *notes),
    )
    kept = needed(article, (each.fact for each in drafts))
    return article.model_copy(update={"entities": kept.entities, "concepts": kept.concepts})


def _grown(article: DraftArticle, known: Base | None) -> DraftArticle:
    """Give what an article brings along the names by which readers ask for it in either language."""
    return article.model_copy(
        update={
            "entities": grown_entities(article.entities, known, text="\n".join(article.text)),
            "concepts": tuple(grown_concept(each, known, others=article.concepts) for each in article.concepts),
        }
    )


def _source(page: PageSource) -> tuple[DraftSource, tuple[str, ...]]:
    """Return the source of a draft, and what of the page's is no use."""
    url, notes = page.url, list[str]()
    try:
        url = _ADDRESS.validate_python(url) if url else None
    except ValidationError:
        url = None
        notes.append(f"no address: {page.url!r}")
    return DraftSource(
        title=page.title.strip() or "—",
        outlet=_localized(page.outlet),
        author=_localized(page.author),
        published=page.published,
        url=url,
        republished_by=page.republished_by,
        republished_at=page.republished_at,
    ), tuple(notes)


def _localized(text: str | None) -> Localized | None:
    return Localized.model_validate(text.strip()) if text and text.strip() else None


def _text(page: Page) -> tuple[str, ...]:
    """Return the paragraphs by number; number 0 holds everything that stands around the body."""
    around = "\n".join(each.text for each in page.paragraphs if each.number == 0)
    last = max((each.number for each in page.paragraphs), default=0)
    body = ["" for _ in range(last)]
    for each in page.paragraphs:
        if each.number:
            body[each.number - 1] = f"{body[each.number - 1]}\n{each.text}".strip()
    return (around, *body)


def _numbered(drafts: Iterable[DraftFact], article: str) -> tuple[DraftFact, ...]:
    """Return drafts in the order of the text, each under its article and with the id of its place."""
    in_order = sorted(drafts, key=lambda each: each.fact.paragraph or 0)
    counted: dict[tuple[int, str], int] = {}
    numbered = []
    for draft in in_order:
        place = (draft.fact.paragraph or 0, str(draft.fact.kind))
        counted[place] = counted.get(place, 0) + 1
        identifier = f"{article}-p{place[0]}-{place[1]}-{counted[place]}"
        fact = draft.fact.model_copy(update={"id": identifier, "article": article})
        numbered.append(draft.model_copy(update={"fact": fact}))
    return tuple(numbered)


def _skipped(page: Page, figures: Mapping[int, Figures]) -> Iterator[Skipped]:
    """Yield the numbers that are no figures."""
    for place, paragraph in enumerate(page.paragraphs):
        for each in figures[place].skipped:
            text = paragraph.text[each.start : each.end]
            sentence = _around(paragraph.text, each.start, each.end)
            yield Skipped(paragraph=paragraph.number, text=text, excerpt=sentence, reason=each.reason)


def _left_out(
    page: Page, figures: Mapping[int, Figures], drafts: Iterable[DraftFact], skipped: Iterable[Skipped]
) -> Iterator[Skipped]:
    """Yield the figures that neither became a draft nor were skipped with a reason, so that no number is lost."""
    held: dict[int, list[DraftFact]] = {}
    for draft in drafts:
        held.setdefault(draft.fact.paragraph or 0, []).append(draft)
    told = {(each.paragraph, each.text) for each in skipped}
    for place, paragraph in enumerate(page.paragraphs):
        spans = tuple(_spans(paragraph.text, held.get(paragraph.number, ())))
        for each in figures[place].found:
            text = paragraph.text[each.start : each.end]
            is_drafted = any(start < each.end and each.start < end for start, end in spans)
            if not is_drafted and (paragraph.number, text) not in told:
                sentence = _around(paragraph.text, each.start, each.end)
                yield Skipped(paragraph=paragraph.number, text=text, excerpt=sentence, reason="not-measured")


def _spans(text: str, drafts: Iterable[DraftFact]) -> Iterator[tuple[int, int]]:
    """Yield the places in a paragraph that figures, with the sentence they stand in, were read from."""
    for draft in drafts:
        start = text.find(draft.fact.excerpt) if draft.fact.excerpt else -1
        if isinstance(draft.fact, Figure) and start >= 0:
            yield start + draft.start, start + draft.end


def _around(text: str, start: int, end: int) -> str:
    """Return the line that a number stands in, cut to what can be read at a glance."""
    first = max(text.rfind("\n", 0, start) + 1, start - 120)
    last = text.find("\n", end)
    return text[first : min(last if last >= 0 else len(text), end + 120)].strip()


def _once(skipped: Iterable[Skipped]) -> tuple[Skipped, ...]:
    return tuple(dict.fromkeys(skipped))


def _units_of(fact: Fact) -> tuple[str, ...]:
    if not isinstance(fact, Figure):
        return ()
    return (fact.unit, fact.change.unit) if fact.change else (fact.unit,)


def _reached(start: Iterable[str], steps: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """Return these ids and all that they lead to."""
    seen: set[str] = set()
    waiting = list(start)
    while waiting:
        each = waiting.pop()
        if each not in seen:
            seen.add(each)
            waiting.extend(steps.get(each, ()))
    return frozenset(seen)
