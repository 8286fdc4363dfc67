"""A bot whose answers are known: it pages, repeats and fails on request."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bot.models.answer import Choices, Focus, Found, Listing, ListingKind
from bot.models.article import Article
from bot.models.base import Base
from bot.models.card import Card, Deck, Standing
from bot.models.entity import Concept, Entity
from bot.models.fact import Statement
from bot.models.notice import Notice, NoticeKind
from bot.models.reply import (
    Action,
    Button,
    CompareFact,
    Rendered,
    ShowFact,
    ShowPage,
    ShowRelated,
    ShowSource,
    Turn,
)
from bot.models.text import Language, Localized
from bot.render import Face, Style

PAGES = 3


def small_base(facts: int = 7) -> Base:
    statements = [
        Statement(id=f"railway-{number}", article="rails", summary=Localized(en=f"The railway grew, part {number}."))
        for number in range(1, facts + 1)
    ]
    article = Article(id="rails", source={"outlet": "The Gazette", "title": "Rails", "published": "2025-03-01"})
    norway = Entity(id="norway", kind="country", name=Localized(en="Norway"))
    harvest = Concept(id="harvest", kind="metric", name=Localized(en="harvest"))
    return Base(
        articles={"rails": article},
        facts={each.id: each for each in statements},
        entities={"norway": norway},
        concepts={"harvest": harvest},
    )


@dataclass
class FakeApp:
    """Answers by simple rules: `choose` gives choices, `long` a long text, `break` an error, all else is echoed."""

    base: Base = field(default_factory=small_base)
    asked: list[tuple[str, str, Language | None]] = field(default_factory=list)
    askers: list[str] = field(default_factory=list)
    moved: list[tuple[str, str]] = field(default_factory=list)
    searched: list[tuple[str, str, Language | None, int]] = field(default_factory=list)
    pressed: list[Action] = field(default_factory=list)
    markup: str = ""
    label: str = ""
    link: str = "https://example.org/rails"

    def ask(
        self, text: str, *, chat: str = "", asker: str = "", locale: Language | None = None, instead: Any = None
    ) -> Turn:
        self.asked.append((text, chat, locale))
        self.askers.append(asker)
        facts = tuple(self.base.facts.values())
        match text.split()[:1]:
            case ["break"]:
                raise ValueError(f"cannot read {text}")
            case ["choose"]:
                return Turn(Choices(facts, "rails"), Language.EN, text)
            case ["long"]:
                words = "\n".join(f"{number}. wheat, rye and oats" for number in range(200))
                return Turn(Notice(NoticeKind.GREETING, words), Language.EN, text)
            case ["/figures"]:
                return Turn(self._page(1), Language.EN, text)
            case _:
                return Turn(Notice(NoticeKind.GREETING, text), Language.EN, text)

    def press(self, action: Action, *, chat: str = "", asker: str = "", locale: Language | None = None) -> Turn:
        self.pressed.append(action)
        self.askers.append(asker)
        match action:
            case ShowPage():
                return Turn(self._page(action.page), Language.EN)
            case ShowFact() | ShowSource() | ShowRelated() | CompareFact():
                return Turn(Found(self.base.facts[action.fact], Focus.SUMMARY), Language.EN)
            case _:
                return Turn(Notice(NoticeKind.LANGUAGE_SET), Language.EN)

    def search(self, text: str, *, reader: str = "", locale: Language | None = None, start: int = 0) -> Deck:
        self.searched.append((text, reader, locale, start))
        cards = tuple(
            Card(each.id, Found(each, Focus.SUMMARY), Standing.ANSWER)
            for each in self.base.facts.values()
            if text in each.id
        )
        rest = start + 3 if len(cards) > start + 3 else None
        return Deck(cards[start : start + 3], locale or Language.EN, rest, found=bool(cards), about="harvest")

    def move(self, chat: str, to: str) -> None:
        self.moved.append((chat, to))

    def face(self, card: Card, language: Language) -> Face:
        return Face(f"title of {card.id}", language.value)

    def language_of(self, chat: str, *, locale: Language | None = None) -> Language:
        return locale or Language.RU

    def render(self, turn: Turn, style: Style) -> Rendered:
        text, buttons = self._shown(turn)
        if style is Style.TELEGRAM:
            return Rendered(self.markup or text.replace("&", "&amp;").replace("<", "&lt;"), buttons)
        return Rendered(text, buttons)

    def _page(self, page: int) -> Listing:
        facts = tuple(self.base.facts.values())[2 * page - 2 : 2 * page]
        return Listing(ListingKind.FIGURES, facts, page=page, pages=PAGES, filter=("norway",))

    def _shown(self, turn: Turn) -> tuple[str, tuple[tuple[Button, ...], ...]]:
        match turn.answer:
            case Choices(facts=facts):
                rows = ((Button(self.label or f"part {each.id}", ShowFact(each.id)),) for each in facts)
                return "Which one?", tuple(rows)
            case Found(fact=fact):
                return f"{fact.summary.en}", ((Button("source", url=self.link),),)
            case Listing(facts=facts, page=page):
                turn_page = Button("next", ShowPage(ListingKind.FIGURES, page % PAGES + 1, ("norway",)))
                return "\n".join(each.id for each in facts) or "empty", ((turn_page,),)
            case Notice(kind=NoticeKind.STALE_BUTTON):
                return "This button is out of date.", ()
            case Notice(kind=NoticeKind.GREETING, text=text):
                return f"echo: {text}", ()
            case other:
                return type(other).__name__, ()
