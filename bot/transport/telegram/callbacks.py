"""Buttons: an action enters and short `callback_data` leaves, and back.

All state lives in the button: version, one letter for the action, and short keys of ids (`bot.models.base.key_of`).
Decisions on drafts are read back by `bot.transport.telegram.editing.buttons`, for drafts lie beside the base.
What cannot be read back (another version, a forgery, an id that has left the base) decodes to None.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from bot.models.answer import ListingKind
from bot.models.base import Base, key_of
from bot.models.reply import (
    Action,
    CompareFact,
    Follow,
    Forget,
    Rate,
    SetDigest,
    SetLanguage,
    ShowChart,
    ShowFact,
    ShowMisses,
    ShowNews,
    ShowPage,
    ShowRelated,
    ShowSource,
    ShowTimeline,
    ShowWhy,
    Unfollow,
)
from bot.models.review import Decide, Deed
from bot.models.text import Language

LIMIT: Final = 64
VERSION: Final = "1"
_KEY: Final = "[a-z2-7]{10}"
_PAGE: Final = "[1-9][0-9]{0,8}"
_WORDS: Final = r"(?!\s)[^\ud800-\udfff\n]+"
_FORM: Final = re.compile(
    rf"{VERSION}(?:(?P<act>[fscgv])(?P<fact>{_KEY})|(?P<why>w)(?P<reply>{_KEY})?|m(?P<reckoned>{_KEY})|l(?P<language>[a-z]{{2}}|-)"
    rf"|r(?P<near>{_KEY})(?P<further>[2-9]|[1-9][0-9]{{1,3}})?"
    rf"|p(?P<kind>[a-z])(?P<page>[1-9][0-9]{{0,8}})(?:\.(?P<filter>(?:{_KEY})*)|=(?P<words>{_WORDS}))"
    rf"|t\.(?P<moments>(?:{_KEY})*)|(?P<rate>[yn])(?P<rated>{_KEY})|(?P<news>[ou])(?P<about>{_KEY})"
    rf"|(?P<kept>d|h(?:[0-9]{{1,2}}|-)|k{_PAGE}|b(?:[0-9]{{1,15}})\.{_PAGE}))"
)
DECISION: Final = "D"
_DECIDED: Final = re.compile(
    rf"{VERSION}{DECISION}(?P<deed>[a-z])(?:(?P<article>{_KEY})(?P<draft>{_KEY})?)?(?:-(?P<seal>[a-z2-7]{{6}}))?"
    rf"(?:\+(?P<further>(?:{_KEY}){{1,2}}))?(?:\.(?P<number>[1-9][0-9]{{0,5}}))?"
)
_LETTERS: Final[Mapping[type[ShowFact | ShowSource | CompareFact | ShowChart], str]] = {
    ShowFact: "f",
    ShowSource: "s",
    CompareFact: "c",
    ShowChart: "g",
}
_ABOUT_FACT: Final = {letter: action for action, letter in _LETTERS.items()}
_OVER_TIME: Final = "v"
_KINDS: Final = {
    ListingKind.FIGURES: "f",
    ListingKind.PEOPLE: "p",
    ListingKind.EVENTS: "e",
    ListingKind.TOPICS: "t",
    ListingKind.SOURCES: "s",
    ListingKind.FACTS: "a",
}
_KIND_OF: Final = {letter: kind for kind, letter in _KINDS.items()}
_HOURS: Final = 24
_UNREADABLE: Final = f"{VERSION}-"


def encode(action: Action, base: Base) -> str:  # noqa: ARG001 - a later version may need the base for shorter keys
    """Return the `callback_data` of an action, never above 64 bytes.

    A page whose filter does not fit, neither as keys nor as words, gives data that no version reads, because a page
    with half of its filter would show what nobody asked for; `fits` tells.
    """
    match action:
        case ShowFact() | ShowSource() | CompareFact() | ShowChart():
            return f"{VERSION}{_letter(action)}{key_of(action.fact)}"
        case ShowRelated(fact, page):
            return f"{VERSION}r{key_of(fact)}{page if page > 1 else ''}"
        case Rate():
            return f"{VERSION}{'y' if action.helpful else 'n'}{key_of(action.fact)}"
        case Follow() | Unfollow():
            return f"{VERSION}{'o' if isinstance(action, Follow) else 'u'}{key_of(action.about)}"
        case Decide():
            return encode_decision(action)
        case ShowPage() | ShowTimeline():
            return _encoded_list(action)
        case _:
            return f"{VERSION}{_encoded_plain(action)}"


def encode_decision(decide: Decide) -> str:
    """Return the `callback_data` of a decision: its letter, short keys of what it is about, a place in a list."""
    seal = f"-{decide.seal}" if decide.seal else ""
    further = f"+{decide.further}" if decide.further else ""
    number = f".{decide.number}" if decide.number else ""
    return f"{VERSION}{DECISION}{decide.deed.value}{decide.article}{decide.draft}{seal}{further}{number}"


def decode_decision(data: str) -> Decide | None:
    """Return the decision that some `callback_data` stands for, or None. Never raises."""
    found = _DECIDED.fullmatch(data)
    if found is None or found["deed"] not in set(Deed):
        return None
    parts = {name: found[name] or "" for name in ("article", "draft", "seal", "further")}
    return Decide(Deed(found["deed"]), **parts, number=int(found["number"] or 0))


def fits(action: Action, base: Base) -> bool:
    """Say whether an action fits into a button."""
    return encode(action, base) != _UNREADABLE


def _encoded_plain(action: SetLanguage | ShowWhy | SetDigest | ShowNews | ShowMisses | Forget) -> str:
    match action:
        case SetLanguage(language):
            return f"l{language.value if language else '-'}"
        case ShowWhy(fact, reckoned):
            return f"{'m' if reckoned and fact else 'w'}{key_of(fact) if fact else ''}"
        case SetDigest(hour):
            return "h-" if hour is None else f"h{hour}"
        case ShowNews(batch, page):
            return f"b{batch}.{page}"
        case ShowMisses(page):
            return f"k{page}"
        case Forget():
            return "d"


def _encoded_list(action: ShowPage | ShowTimeline) -> str:
    keys = "".join(map(key_of, action.filter))
    if isinstance(action, ShowTimeline):
        forms = [f"{VERSION}t.{keys}"]
    else:
        page = f"{VERSION}p{_KINDS[action.kind]}{action.page}" if action.page > 0 else _UNREADABLE
        by_words = [f"{page}={action.words}"] if action.words.strip() else []
        forms = [f"{page}.{keys}", *by_words] if action.filter or not by_words else by_words
    return next((each for each in forms if _FORM.fullmatch(each) and len(each.encode()) <= LIMIT), _UNREADABLE)


def decode(data: str, base: Base) -> Action | None:
    """Return the action that some `callback_data` stands for in this base, or None. Never raises."""
    found = _FORM.fullmatch(data)
    if found is None:
        return None
    parts = found.groupdict()
    if parts["why"] or parts["reckoned"]:
        return _why(parts["reply"], parts["reckoned"], base)
    if parts["kept"]:
        return _kept(parts["kept"])
    if parts["near"]:
        near = base.keys.get(parts["near"], "")
        return ShowRelated(near, int(parts["further"] or 1)) if near in base.facts else None
    if parts["act"]:
        fact = base.keys.get(parts["fact"], "")
        return _about_fact(parts["act"], fact) if fact in base.facts else None
    if parts["rate"]:
        rated = base.keys.get(parts["rated"], "")
        return Rate(rated, helpful=parts["rate"] == "y") if rated in base.facts else None
    if parts["news"]:
        return _news(parts["news"], base.keys.get(parts["about"], ""), base)
    return _language(parts["language"]) if parts["language"] else _list(parts, base)


def _letter(action: ShowFact | ShowSource | CompareFact | ShowChart) -> str:
    over_time = isinstance(action, ShowChart) and action.over_time
    return _OVER_TIME if over_time else _LETTERS[type(action)]


def _about_fact(letter: str, fact: str) -> Action:
    return ShowChart(fact, over_time=True) if letter == _OVER_TIME else _ABOUT_FACT[letter](fact)


def _why(stated: str | None, reckoned: str | None, base: Base) -> ShowWhy | None:
    key = stated or reckoned
    fact = base.keys.get(key, "") if key else ""
    return ShowWhy(fact, reckoned=reckoned is not None) if not key or fact in base.facts else None


def _news(letter: str, about: str, base: Base) -> Follow | Unfollow | None:
    if not any(about in each for each in (base.entities, base.concepts, base.articles)):
        return None
    return Follow(about) if letter == "o" else Unfollow(about)


def _kept(data: str) -> SetDigest | ShowNews | ShowMisses | Forget | None:
    letter, rest = data[0], data[1:]
    if letter == "h":
        hour = None if rest == "-" else int(rest)
        return SetDigest(hour) if hour is None or hour < _HOURS else None
    if letter == "b":
        batch, page = map(int, rest.split("."))
        return ShowNews(batch, page)
    return ShowMisses(int(rest)) if letter == "k" else Forget()


def _language(code: str) -> SetLanguage | None:
    if code == "-":
        return SetLanguage(None)
    return SetLanguage(Language(code)) if code in tuple(Language) else None


def _list(parts: Mapping[str, str], base: Base) -> ShowPage | ShowTimeline | None:
    if parts["words"]:
        named = _KIND_OF.get(parts["kind"])
        return ShowPage(named, int(parts["page"]), words=parts["words"]) if named else None
    keys = parts["filter"] if parts["kind"] else parts["moments"]
    ids = tuple(base.keys.get(key, "") for key in re.findall(_KEY, keys))
    if not all(any(each in held for held in (base.entities, base.concepts, base.articles)) for each in ids):
        return None
    if not parts["kind"]:
        return ShowTimeline(ids)
    kind = _KIND_OF.get(parts["kind"])
    return ShowPage(kind, int(parts["page"]), ids) if kind else None
