"""The models that read Russian, loaded once and on first use: names (spans of paragraphs) and grammar (of sentences).

The models are slovnet's, read from the wheel of natasha, which is never imported: its own imports ask for a module
that newer Pythons lack.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from bot.errors import ParseError

INSTALL: Final = 'reading articles needs more libraries: pip install "dossier-bot[parse]"'

_BATCH: Final = 16
"""Sentences that go through a model at once; larger batches were no faster and took more memory."""

_EMBEDDING: Final = "emb/navec_news_v1_1B_250K_300d_100q.tar"
_MODELS: Final = {
    "NER": "slovnet_ner_news_v1.tar",
    "Morph": "slovnet_morph_news_v1.tar",
    "Syntax": "slovnet_syntax_news_v1.tar",
}
_ROOT: Final = -1


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A name in a text: `text[start:end]`; `kind` is PER, LOC or ORG."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Word:
    """The grammar of one word of a sentence, as Universal Dependencies name it; `head` is -1 for the root."""

    pos: str
    feats: dict[str, str]
    head: int
    relation: str


class Engine:
    """Slovnet's three models over one set of word vectors (270 MB together)."""

    def __init__(self) -> None:
        """Load the models. Raises ParseError telling what to install where they are missing."""
        try:
            import slovnet  # noqa: PLC0415 - heavy, and only articles need it
            from navec import Navec  # noqa: PLC0415
        except ImportError as missing:
            raise ParseError(INSTALL) from missing
        folder = data_folder("natasha")
        vectors = Navec.load(folder / _EMBEDDING)
        self._names, self._morphology, self._syntax = (
            getattr(slovnet, kind).load(folder / "model" / file, batch_size=_BATCH).navec(vectors)
            for kind, file in _MODELS.items()
        )

    def names(self, texts: Sequence[str]) -> list[tuple[NamedSpan, ...]]:
        """Return the names of people, places and organisations in each text."""
        found: list[tuple[NamedSpan, ...]] = [()] * len(texts)
        order = _by_length([each.strip() for each in texts])
        for place, markup in zip(order, self._names.map([texts[each] for each in order]), strict=True):
            found[place] = tuple(NamedSpan(span.start, span.stop, span.type) for span in markup.spans)
        return found

    def grammar(self, sentences: Sequence[Sequence[str]]) -> list[tuple[Word, ...]]:
        """Return the grammar of each sentence's words; sentences without words have none."""
        found: list[tuple[Word, ...]] = [()] * len(sentences)
        order = _by_length(sentences)
        ordered = [list(sentences[each]) for each in order]
        tagged: Iterable[Any] = zip(order, self._morphology.map(ordered), self._syntax.map(ordered), strict=True)
        for place, forms, links in tagged:
            found[place] = tuple(
                Word(form.pos, dict(form.feats or {}), _head(link.head_id), link.rel)
                for form, link in zip(forms.tokens, links.tokens, strict=True)
            )
        return found


@cache
def engine() -> Engine:
    """Return the models, loaded on the first call. Raises ParseError where they are not installed."""
    return Engine()


def data_folder(package: str) -> Path:
    """Return where a package keeps its files, without importing it. Raises ParseError where it is not installed."""
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        raise ParseError(INSTALL)
    root = Path(found.submodule_search_locations[0])
    return root / "data" if package == "natasha" else root


def _by_length(items: Sequence[Sequence[Any]]) -> list[int]:
    """Order places so that batches hold items alike in length; what is empty is left out, as the models fail on it."""
    return sorted((place for place, each in enumerate(items) if each), key=lambda place: (len(items[place]), place))


def _head(head_id: str) -> int:
    return int(head_id) - 1 if int(head_id) else _ROOT
