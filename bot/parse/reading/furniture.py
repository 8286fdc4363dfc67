"""The furniture of pages: menus, counters, calls to subscribe, links to other articles, rights.

Every pattern must match the whole of a short line, so that no sentence of an article is taken for furniture.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from bot.parse.reading.furniture_tables import LINES, RELATED_HEAD, SECTIONS
from bot.parse.reading.plain import ends_sentence
from bot.parse.reading.written import Block

LONGEST_LINE: Final = 300  # characters; furniture is short, but rights and calls to subscribe may fill two lines


def furniture_of(line: str) -> str | None:
    """Return the name of the rule that takes a line for furniture, None for a line of the article.

    >>> furniture_of("КРАСНЫЙ ЖЕЛТЫЙ ЗЕЛЕНЫЙ СИНИЙ"), furniture_of("Подписывайтесь на наш Telegram-канал!")
    ('colours', 'subscribe')
    >>> furniture_of("Красный Крест открыл госпиталь") is None, furniture_of("Share")
    (True, 'buttons')
    """
    if _SAID.match(line):
        return None
    stripped = line.strip(" |•·/»›>—–-\t")
    if len(stripped) > LONGEST_LINE:
        return None
    if not re.search(r"\w", stripped):
        return "no-words"
    for name, pattern in LINES:
        if pattern.fullmatch(stripped):
            return name
    if stripped.lower() in SECTIONS:
        return "rubric"
    return "menu" if _is_menu(line) else None


def opens_related(line: str) -> bool:
    """Say whether a line heads a list of other articles.

    >>> opens_related("Читайте также:"), opens_related("Новости по теме"), opens_related("Read also the report.")
    (True, True, False)
    """
    return bool(RELATED_HEAD.fullmatch(line.strip(" |•·—–-#>\t")))


def without_furniture(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks of the article: lists of other articles are dropped, and rubrics but for subheadings."""
    kept: list[Block] = []
    related = 0
    listed = list(blocks)
    told = [ends_sentence(block.text) for block in listed]
    first, last = (told.index(True), len(told) - told[::-1].index(True)) if any(told) else (0, 0)
    for place, block in enumerate(listed):
        if opens_related(block.text):
            related = _LONGEST_RELATED
            continue
        if related and not _is_article_text(block):
            related -= 1
            continue
        related = 0
        rule = furniture_of(block.text)
        alone = rule == "rubric" and first < place < last and told[place - 1] and told[place + 1]
        answers = bool(kept) and kept[-1].text.rstrip().endswith("?") and told[place]
        if rule is None or alone or answers:
            kept.append(block)
    return kept


_SAID: Final = re.compile(r"[—–-]\s+\w")
_LONGEST_RELATED: Final = 12  # headlines; sites list three to ten
_LONGEST_HEADLINE: Final = 160


def _is_article_text(block: Block) -> bool:
    text = block.text
    return len(text) > _LONGEST_HEADLINE or ends_sentence(text) or bool(_KEPT_AFTER_RELATED.match(text))


_KEPT_AFTER_RELATED: Final = re.compile(
    r"источник|постоянный адрес|автор|оригинал|source|author|by\s|original|permalink|[—–-]\s", re.IGNORECASE
)


def _is_menu(line: str) -> bool:
    items = [item.strip() for item in _ITEM_MARK.split(line) if item.strip()]
    if len(items) >= _LEAST_ITEMS and not ends_sentence(line):
        if all(_RUBRIC.fullmatch(item) for item in items) and (len(items) > _LEAST_ITEMS or " / " in line):
            return True
        known = sum(item.lower() in SECTIONS for item in items)
        if known and items[0].lower() in _HOME:
            return True
        named = len(items) > _LEAST_ITEMS and all(_is_name_of_section(item) for item in items)
        return known >= max(1, (_NAMED_SHARE if named else _KNOWN_SHARE) * len(items))
    words = [word for word in re.split(r"[\s,]+", line.lower()) if word]
    if not 1 <= len(words) <= _LONGEST_MENU or ends_sentence(line):
        return False
    sections = sum(word in SECTIONS for word in words)
    return sections == len(words) or (len(words) > _LEAST_ITEMS and sections >= _SECTION_SHARE * len(words))


def _is_name_of_section(item: str) -> bool:
    words = item.split()
    return len(words) <= _LEAST_ITEMS and words[0][0].isupper() and not any(word[0].isdigit() for word in words)


_RUBRIC: Final = re.compile(r"[^\W\d_][^\W\d_-]+")
"""One word of a line such as «Люди · Места · Ремёсла» or «Деньги / Банки»."""

_HOME: Final = frozenset(("home", "главная", "главная страница"))
_NAMED_SHARE: Final = 0.2  # where all items are one or two words with a capital
_ITEM_MARK: Final = re.compile(r"\s[|•·/»›>→:]+\s|\s{3,}|\s?\|\s?")
_LEAST_ITEMS: Final = 2
_KNOWN_SHARE: Final = 0.34  # of the items of a menu are words every site has; the others are its own
_SECTION_SHARE: Final = 0.7  # of the words of an unmarked menu
_LONGEST_MENU: Final = 40
