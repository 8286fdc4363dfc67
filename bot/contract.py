"""The public contract of `ask`: JSON Lines of questions enter, one JSON object per Turn leaves.

The keys are a contract: none is renamed or removed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from bot.errors import UsageError
from bot.models.answer import Choices, Listing, NoAnswer, facts_of, outcome_of
from bot.models.article import Article
from bot.models.base import Base
from bot.models.reply import Rendered, Turn
from bot.render import label_of


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of a batch; equal chats share a conversation, the chat "" is nobody's."""

    text: str
    chat: str = ""


_SPACES: Final = {0x00A0: " ", 0x202F: " ", 0x2009: " "}


def read_batch(lines: Iterable[bytes]) -> Iterator[Asked]:
    """Yield the questions of a batch, blank lines left out.

    Raises UsageError naming the line that is not UTF-8, not JSON, or not `{"text": …, "chat": …}`.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _asked(number, line)


def sound(text: str) -> str:
    r"""Return a text whose every character can be written: halves of surrogate pairs become the replacement sign.

    >>> sound("\ud83d\ude82 and \udcff")
    '🚂 and �'
    """
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def as_json(turn: Turn, rendered: Rendered, base: Base, *, why: str | None = None) -> dict[str, Any]:
    """Return query, outcome, reason, language, text, facts, choices, sources and elapsed_ms of one turn.

    The key `why`, a text for people, is there only where an explanation was asked for.
    """
    answer = turn.answer
    facts = facts_of(answer)
    offered = answer.facts if isinstance(answer, Choices) else answer.known if isinstance(answer, NoAnswer) else ()
    ids = answer.ids if isinstance(answer, Listing) else ()
    articles = {fact.article for fact in facts} | {each for each in ids if each in base.articles}
    return {
        "query": turn.query,
        "outcome": outcome_of(answer).value,
        "reason": answer.reason.value if isinstance(answer, NoAnswer) else None,
        "language": turn.language.value,
        "text": _plain(rendered.text),
        "facts": [fact.id for fact in facts],
        "choices": [label_of(fact, base=base, language=turn.language) for fact in offered],
        "sources": [_source(each, turn) for each in base.articles_in_order(articles)],
        "elapsed_ms": round(turn.elapsed_ms, 3),
        **({} if why is None else {"why": _plain(why)}),
    }


def _asked(number: int, line: bytes) -> Asked:
    try:
        data: Any = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UsageError(f"batch line {number}: not UTF-8: byte 0x{line[error.start]:02x} cannot be read") from error
    except json.JSONDecodeError as error:
        raise UsageError(f"batch line {number}: broken JSON: {error.msg} at column {error.colno}") from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"batch line {number}: broken JSON: {error}") from error
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        raise UsageError(f'batch line {number}: expected an object with "text"')
    chat = data.get("chat")
    if isinstance(chat, bool) or not isinstance(chat, str | int | None):
        raise UsageError(f'batch line {number}: "chat" is a text or a whole number')
    return Asked(sound(data["text"]), "" if chat is None else sound(str(chat)))


def _plain(text: str) -> str:
    """Return a text with ordinary spaces only, so that whoever searches it for «162 млн» finds it."""
    return text.translate(_SPACES)


def _source(article: Article, turn: Turn) -> dict[str, str | None]:
    source = article.source
    return {
        "outlet": source.outlet.best(turn.language),
        "title": source.title,
        "date": source.published.isoformat(),
        "url": source.url,
    }
