"""Other engines on the texts and questions of a synthetic dossier, each in a process of its own.

What enters is a folder as `bot.evaluate.synthetic` writes it; one JSON line with figures leaves. None of these engines
can refuse: they are measured on the questions that have an answer, by the first text that they find.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import snowballstemmer

from bot.evaluate.synthetic import QUESTIONS, TEXTS
from bot.language.words import words

Find = Callable[[str], str | None]
"""Returns the id of the text that an engine takes for the nearest to a question."""

_BUDGET_SECONDS: Final = 60.0
"""An engine that is still at it after so long is judged by the questions it has answered."""

_NEEDED: Final = {"token_set_ratio": "rapidfuzz", "bm25s": "bm25s", "tantivy": "tantivy"}
ENGINES: Final = tuple(_NEEDED)


def is_installed(engine: str) -> bool:
    """Say whether the library of an engine can be imported."""
    return find_spec(_NEEDED[engine]) is not None


def measure(engine: str, folder: Path) -> dict[str, Any]:
    """Index the texts, ask the questions, and return seconds of the build, milliseconds per question, and hits."""
    texts = [(each["id"], each["text"]) for each in _lines(folder / TEXTS)]
    questions = [(each["text"], each["fact"]) for each in _lines(folder / QUESTIONS) if each["fact"]]
    started = time.perf_counter()
    find = _BUILDERS[engine](texts)
    built = time.perf_counter() - started
    times: list[float] = []
    hits = 0
    while len(times) < len(questions) and sum(times) < _BUDGET_SECONDS * 1000:
        text, fact = questions[len(times)]
        asked = time.perf_counter()
        found = find(text)
        times.append((time.perf_counter() - asked) * 1000)
        hits += found == fact
    return {"build_seconds": built, "times_ms": times, "hits": hits}


def _lines(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def _stems(text: str) -> list[str]:
    return [_stem(word) for word in words(text)]


@lru_cache(maxsize=500_000)
def _stem(word: str) -> str:
    return str(_stemmer().stemWord(word))


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    return snowballstemmer.stemmer("russian")


def _token_set_ratio(texts: Sequence[tuple[str, str]]) -> Find:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - each engine is loaded where it is measured

    lowered = [text.lower() for _, text in texts]

    def find(question: str) -> str | None:
        found = process.extractOne(question.lower(), lowered, scorer=fuzz.token_set_ratio)
        return texts[found[2]][0] if found else None

    return find


def _bm25s(texts: Sequence[tuple[str, str]]) -> Find:
    import bm25s  # noqa: PLC0415

    engine = bm25s.BM25()
    engine.index([_stems(text) for _, text in texts], show_progress=False)

    def find(question: str) -> str | None:
        known = [stem for stem in _stems(question) if stem in engine.vocab_dict]
        if not known:
            return None
        numbers, _ = engine.retrieve([known], k=1, show_progress=False)
        return texts[int(numbers[0, 0])][0]

    return find


def _tantivy(texts: Sequence[tuple[str, str]]) -> Find:
    import tantivy  # noqa: PLC0415

    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=False, tokenizer_name="whitespace", index_option="freq")
    builder.add_integer_field("number", stored=True)
    schema = builder.build()
    index = tantivy.Index(schema)
    writer = index.writer(heap_size=200_000_000, num_threads=1)
    for number, (_, text) in enumerate(texts):
        writer.add_document(tantivy.Document(text=" ".join(_stems(text)), number=number))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def find(question: str) -> str | None:
        terms = [tantivy.Query.term_query(schema, "text", stem) for stem in dict.fromkeys(_stems(question))]
        hits = searcher.search(tantivy.Query.boolean_query([(tantivy.Occur.Should, each) for each in terms]), 1).hits
        return texts[searcher.doc(hits[0][1])["number"][0]][0] if hits else None

    return find


_BUILDERS: Final[dict[str, Callable[[Sequence[tuple[str, str]]], Find]]] = {
    "token_set_ratio": _token_set_ratio,
    "bm25s": _bm25s,
    "tantivy": _tantivy,
}

if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(sys.argv[1], Path(sys.argv[2]))) + "\n")
