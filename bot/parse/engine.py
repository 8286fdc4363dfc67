"""The models that read Russian, loaded once and on first use: names (spans of paragraphs) and grammar (of sentences).

The models are slovnet's, read from the wheel of natasha, which is never imported: its own imports ask for a module
that newer Pythons lack.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from bot.errors import ParseError

INSTALL: Final = 'reading articles needs more libraries: pip install "dossier-bot[parse]"'

_BATCH: Final = 16
"""Sentences that go through a model at once; larger batches were no faster and took more memory."""

_MOST_WORDS: Final = 120
"""Words that are parsed as one sentence. The syntax takes memory by their square, and what is longer is no sentence.

The longest one of the parsing gold set has 61.
"""

_BATCH_WORDS: Final = 600
_BATCH_LETTERS: Final = 6_000
"""Room of a batch: the longest of its items, as many times as it has items. It bounds the memory of a long page."""

_EMBEDDING: Final = "emb/navec_news_v1_1B_250K_300d_100q.tar"
_MODELS: Final = {
    "NER": "slovnet_ner_news_v1.tar",
    "Morph": "slovnet_morph_news_v1.tar",
    "Syntax": "slovnet_syntax_news_v1.tar",
}
_ROOT: Final = -1
_LETTER: Final = re.compile(r"[^\W\d_]")


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
        models: list[Any] = []
        for kind, file in _MODELS.items():
            model = getattr(slovnet, kind).load(folder / "model" / file, batch_size=_BATCH)
            models.append(_sharing_words(model.navec(vectors), models))
        self._names, self._morphology, self._syntax = models

    def names(self, texts: Sequence[str]) -> list[tuple[NamedSpan, ...]]:
        """Return the names of people, places and organisations in each text."""
        found: list[tuple[NamedSpan, ...]] = [()] * len(texts)
        worded = [each.strip() if _LETTER.search(each) else "" for each in texts]
        for batch in _batches(worded, room=_BATCH_LETTERS):
            for place, markup in zip(batch, self._names.map([texts[each] for each in batch]), strict=True):
                found[place] = tuple(NamedSpan(span.start, span.stop, span.type) for span in markup.spans)
        return found

    def grammar(self, sentences: Sequence[Sequence[str]]) -> list[tuple[Word, ...]]:
        """Return the grammar of each sentence's words; sentences without words have none.

        An endless one is parsed piece by piece, each with a root of its own.
        """
        pieces = [
            (place, first, sentence[first : first + _MOST_WORDS])
            for place, sentence in enumerate(sentences)
            for first in range(0, len(sentence), _MOST_WORDS)
        ]
        found: list[list[Word]] = [[] for _ in sentences]
        parsed = self._parsed([words for _, _, words in pieces])
        for (place, first, _), words in zip(pieces, parsed, strict=True):
            found[place].extend(replace(each, head=each.head + first) if each.head >= 0 else each for each in words)
        return [tuple(each) for each in found]

    def _parsed(self, sentences: Sequence[Sequence[str]]) -> list[tuple[Word, ...]]:
        found: list[tuple[Word, ...]] = [()] * len(sentences)
        for batch in _batches(sentences, room=_BATCH_WORDS):
            listed = [list(sentences[each]) for each in batch]
            tagged: Iterable[Any] = zip(batch, self._morphology.map(listed), self._syntax.map(listed), strict=True)
            for place, forms, links in tagged:
                found[place] = tuple(
                    Word(form.pos, dict(form.feats or {}), _head(link.head_id), link.rel)
                    for form, link in zip(forms.tokens, links.tokens, strict=True)
                )
        return found


def _sharing_words(model: Any, loaded: Sequence[Any]) -> Any:
    """Return a model that holds the words it knows once with those already loaded: 45 MB less for each."""
    if loaded:
        encoder, first = model.infer.encoder, loaded[0].infer.encoder
        if encoder.words_vocab.items == first.words_vocab.items:
            encoder.words_vocab = first.words_vocab
    return model


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


def _batches(items: Sequence[Sequence[Any]], *, room: int) -> Iterator[list[int]]:
    """Yield the places of the items, alike in length together; what is empty is left out, as the models fail on it."""
    batch: list[int] = []
    for place in sorted(
        (place for place, each in enumerate(items) if each), key=lambda place: (len(items[place]), place)
    ):
        if batch and len(items[place]) * (len(batch) + 1) > room:
            yield batch
            batch = []
        batch.append(place)
    if batch:
        yield batch


def _head(head_id: str) -> int:
    return int(head_id) - 1 if int(head_id) else _ROOT
