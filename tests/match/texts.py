"""Little bases of texts that nobody filed."""

from __future__ import annotations

from bot.evaluate.texts import TODAY, base_of
from bot.index import build_index
from bot.match import match
from bot.match.passage import standings
from bot.match.terms import terms_of
from bot.query import Reader


class Texts:
    """Texts, t0 and on, and what a question finds in them."""

    def __init__(self, *texts: str) -> None:
        self.index = build_index(base_of(texts))

    def read(self, question):
        return Reader(self.index, TODAY).understand(question)

    def ask(self, question):
        return match(self.read(question), self.index)

    def terms(self, question):
        return terms_of(self.read(question))

    def credits(self, question, number=0):
        terms = self.terms(question)
        found = standings(terms, self.index.documents[number])
        return {" ".join(term.words): stand.credit for term, stand in zip(terms, found, strict=True)}
