"""Changes of a base's article files: worked out and checked first, then written whole or not at all."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.errors import ReviewError
from bot.models.draft import DraftArticle
from bot.models.fact import Fact
from bot.review.article_file import file_of, text_put, text_with, text_without
from bot.review.checked import check_file
from bot.review.disk import remove_whole, write_whole
from bot.review.standing import Standing
from bot.store.draft import Draft


@dataclass(frozen=True, slots=True)
class Prepared:
    """A change of an article's file that the base can take; `text` is None where the file goes.

    `read` is what the base then holds of the article; None where something leaves it.
    """

    path: Path
    text: str | None
    read: Draft | None = None

    def write(self, standing: Standing) -> None:
        """Write the file. Raises ReviewError where the disk does not take it: then nothing is changed."""
        if self.text is None:
            remove_whole(self.path)
        else:
            write_whole(self.path, self.text.encode())
        if self.read is None:
            standing.forget()
        else:
            standing.joined(self.read)


@dataclass(frozen=True, slots=True)
class BaseFiles:
    """The article files of a base. What cannot be done raises BaseError or ReviewError, and nothing has changed."""

    standing: Standing

    def adding(self, article: DraftArticle, facts: Sequence[Fact]) -> Prepared:
        """Prepare to add facts, and the names that they need, to the file of their article."""
        path = file_of(self.standing.folder, article.id, self.standing.base())
        held = _text_of(path) if path.exists() else None
        text = text_with(held, article, facts, name=path.name)
        return self._checked(path, text, facts)

    def dropping(self, article: DraftArticle, facts: Collection[str]) -> Prepared | None:
        """Prepare to take facts out of the file of their article; None where it holds none of them."""
        base = self.standing.base()
        held = [each for each in facts if each in base.facts]
        if not held:
            return None
        path = file_of(self.standing.folder, article.id, base)
        text = text_without(_text_of(path), article, held, name=path.name, base=base)
        if text is not None:
            self._read(path, text, ())
        return Prepared(path, text)

    def putting(self, article: DraftArticle, fact: Fact) -> Prepared:
        """Prepare to put a fact in the place of the one with its id; `article` brings the names that it needs."""
        path = file_of(self.standing.folder, fact.article, self.standing.base())
        return self._checked(path, text_put(_text_of(path), fact, article, name=path.name), (fact,))

    def _checked(self, path: Path, text: str, facts: Sequence[Fact]) -> Prepared:
        return Prepared(path, text, self._read(path, text, facts))

    def _read(self, path: Path, text: str, facts: Sequence[Fact]) -> Draft:
        return check_file(text, name=path.name, base=self.standing.base(), wanted=facts)


def _text_of(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise ReviewError(f"cannot read {path.name}: {reason}; nothing was changed") from error
