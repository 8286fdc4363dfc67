"""Words of a sentence → the noun phrase they make, ready to stand in a title."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.language.declension import word_in_case
from bot.parse.analysis import Token
from bot.parse.events.table import DOCUMENTS_EN

MOST_WORDS: Final = 9
"""Words of the longest phrase of a title; of a longer one only its beginning stands."""

_CASES: Final = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
_NUMBERS: Final = {"Sing": "sing", "Plur": "plur"}
_GENDERS: Final = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}
_KEPT: Final = frozenset(
    {"amod", "nmod", "appos", "flat", "flat:name", "flat:foreign", "case", "conj", "cc", "compound", "det"}
)
_LEFT_OUT: Final = frozenset(
    {"этот", "свой", "тот", "данный", "который", "весь", "наш", "its", "their", "his", "her", "this", "that"}
)
_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_QUOTES: Final = frozenset('«»"“”„')


def phrase_ru(tokens: Sequence[Token], head: int, *, case: str, without: frozenset[int] = frozenset()) -> str | None:
    """Return the noun phrase of a head word with the head in another case, None where it is no plain phrase.

    `without` are tokens that are told elsewhere, such as the words of a date.
    """
    token = tokens[head]
    if token.pos not in _NOUNS or _is_counted(tokens, head, without):
        return None
    places = _subtree(tokens, head, without)
    was = _CASES.get(token.feats.get("Case", ""), "")
    changed = []
    for place in places:
        each = tokens[place]
        agrees = place == head or (each.head == head and each.relation in {"amod", "det"} and place < head)
        text = _bent(each, case, was, token) if agrees else each.text
        changed.append(_lowered(text, each, place))
    return _spaced(changed) or None


def _subtree(tokens: Sequence[Token], head: int, without: frozenset[int]) -> list[int]:
    """Return the places of a head and what belongs to it, unbroken, at most so many words."""
    members = {head}
    for _ in range(MOST_WORDS):
        members |= {
            place
            for place, each in enumerate(tokens)
            if each.head in members
            and each.relation in _KEPT
            and not (each.head == head and each.relation in {"case", "cc", "conj"})
            and place not in without
            and each.lemma not in _LEFT_OUT
            and each.pos not in {"VERB", "NUM", "PUNCT", "AUX", "PRON", "ADV", "SCONJ"}
            and not any(letter.isdigit() for letter in each.text)
            and not _is_counted(tokens, place, without)
        }
    start = head
    while start - 1 in members or (start - 2 in members and tokens[start - 1].text in _QUOTES):
        start -= 1
    end = head
    while end + 1 in members or (end + 2 in members and tokens[end + 1].text in _QUOTES | {"-"}):
        end += 1
    if (
        end + 1 < len(tokens)
        and tokens[end + 1].text in _QUOTES
        and any(each.text in _QUOTES for each in tokens[start : end + 1])
    ):
        end += 1
    places = list(range(start, end + 1))[: head - start + MOST_WORDS]
    return _without_loose_end(tokens, places)


def _without_loose_end(tokens: Sequence[Token], places: list[int]) -> list[int]:
    while (
        places
        and tokens[places[-1]].pos in {"ADP", "CCONJ", "ADJ", "DET", "PUNCT"}
        and tokens[places[-1]].text not in _QUOTES
    ):
        places = places[:-1]
    return places


def _is_counted(tokens: Sequence[Token], head: int, without: frozenset[int]) -> bool:
    """Say whether a number tells how many; a date beside a noun counts nothing."""
    after = tokens[head + 1].text if head + 1 < len(tokens) and head + 1 not in without else ""
    return after[:1].isdigit() or any(
        each.head == head and (each.relation.startswith("nummod") or each.pos == "NUM") for each in tokens
    )


def _bent(token: Token, case: str, was: str, head: Token) -> str:
    return word_in_case(
        token.text,
        case,
        was=was,
        number=_NUMBERS.get(head.feats.get("Number", ""), ""),
        gender=_GENDERS.get(head.feats.get("Gender", ""), ""),
    )


def _lowered(text: str, token: Token, place: int) -> str:
    """Return a word of a phrase; the capital of a sentence's first word goes unless it is a name."""
    return (
        text[:1].lower() + text[1:]
        if place == 0 and token.pos != "PROPN" and not (token.text.isupper() and len(text) > 1)
        else text
    )


def _spaced(words: Sequence[str]) -> str:
    text = ""
    opened = False
    for word in words:
        if word in _QUOTES:
            closing = word in "»”" or (word == '"' and opened)
            text += word if closing else f" {word}"
            opened = not opened
        elif word in {"-", ","}:
            text += word
        else:
            text += (
                word
                if not text or (text[-1] in "«“„" or (text[-1] == '"' and opened) or text[-1] == "-")
                else f" {word}"
            )
    return text.strip()


POSSESSIVES: Final = frozenset({"its", "their", "his", "her", "our"})
_PHRASE_EN: Final = frozenset({"NOUN", "PROPN", "ADJ", "DET"})
_LINKS_EN: Final = frozenset({"of", "for", "on", "between"})


def phrase_after_en(tokens: Sequence[Token], place: int, *, without: frozenset[int] = frozenset()) -> str | None:
    """Return the English noun phrase that begins at a place, None where there is none or it counts something."""
    mine = place < len(tokens) and tokens[place].text.lower() in POSSESSIVES
    place = place + 1 if mine else place
    end, linked = place, False
    while end < len(tokens) and end not in without and end - place < MOST_WORDS:
        each = tokens[end]
        noun = each.pos in _PHRASE_EN or (end > place and each.text.lower() in DOCUMENTS_EN)
        if noun and not any(letter.isdigit() for letter in each.text):
            end += 1
        elif not linked and each.text.lower() in _LINKS_EN and end > place and _goes_on(tokens, end + 1, without):
            linked = True
            end += 1
        elif each.text in {"-", "'s", "’s", "&"} and end > place:
            end += 1
        else:
            break
    if end < len(tokens) and (tokens[end].pos == "NUM" and end == place):
        return None
    places = [at for at in range(place, end) if tokens[at].lemma not in _LEFT_OUT]
    while places and tokens[places[-1]].pos not in _NOUNS and tokens[places[-1]].text.lower() not in DOCUMENTS_EN:
        places.pop()
    phrase = _spaced_en([_lowered(tokens[at].text, tokens[at], at) for at in places])
    return f"the {phrase}" if mine and phrase else phrase or None


def phrase_before_en(tokens: Sequence[Token], place: int, *, without: frozenset[int] = frozenset()) -> str | None:
    """Return the English noun phrase that ends right before a place (auxiliaries passed over)."""
    end = place
    while end > 0 and tokens[end - 1].pos in {"AUX", "ADV"}:
        end -= 1
    start = end
    while (
        start > 0
        and start - 1 not in without
        and (tokens[start - 1].pos in _PHRASE_EN or tokens[start - 1].text in {"'s", "’s"})
    ):
        start -= 1
    while start > 1 and tokens[start - 1].pos == "ADP" and tokens[start - 2].pos in _NOUNS:
        end = end if tokens[start - 1].text.lower() in _LINKS_EN else start - 1
        start -= 1
        while start > 0 and tokens[start - 1].pos in _PHRASE_EN:
            start -= 1
    if start == end or any(letter.isdigit() for each in tokens[start:end] for letter in each.text):
        return None
    if start and tokens[start - 1].pos == "NUM":
        return None
    return phrase_after_en(tokens, start, without=without | frozenset(range(end, len(tokens))))


def _goes_on(tokens: Sequence[Token], place: int, without: frozenset[int]) -> bool:
    return place < len(tokens) and place not in without and tokens[place].pos in _PHRASE_EN


def _spaced_en(words: Sequence[str]) -> str:
    text = ""
    for word in words:
        joined = word in {"'s", "’s", "-"} or text.endswith("-")
        text += word if joined or not text else f" {word}"
    return text
