"""HTML → the blocks of its article and what its markup tells of the source.

trafilatura says where the article is; the blocks themselves are read from the page again, so that short answers that it
drops, headings, bold questions and the elements around stay known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from lxml import etree
from lxml import html as lxml_html

from bot.errors import ParseError
from bot.parse.reading.cleaning import letters_of
from bot.parse.reading.layout import Leaf, read_layout
from bot.parse.reading.meta import read_meta
from bot.parse.reading.outlets import checked_address
from bot.parse.reading.written import Block, Clues, Hint, Written, words


def read_html(text: str, *, name: str, url: str | None) -> Written:
    """Return what an HTML page holds. Raises ParseError where it cannot be read as HTML."""
    root = _tree(text, name)
    leaves = read_layout(root)
    clues = read_meta(root, url=url)
    if clues.url is None and (saved := _SAVED_FROM.search(text[:_HEAD])):
        clues = replace(clues, url=checked_address(saved.group(1)))
    kept = _located(_extracted(text, url), leaves)
    blocks = _with_shown_headline([leaf.block for leaf in kept], leaves, clues)
    return Written(tuple(_without_pulled_quotes(blocks)), clues)


def read_fragment(text: str) -> list[Leaf]:
    """Return all blocks of a piece of HTML that is an article and nothing else."""
    root = lxml_html.fragment_fromstring(text or " ", create_parent="article")
    return read_layout(root)


_HEAD: Final = 3000  # characters, where browsers write where they saved a page from
_SAVED_FROM: Final = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://[^\s<>]{3,1900})")
_XML_HEAD: Final = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_WEIGHTY: Final = 200  # characters of text: below it trafilatura has not found the article
_LINKED: Final = 0.6  # of the letters: a block of links to other pages
_KEY: Final = 48  # letters by which a paragraph is known again


def _with_shown_headline(blocks: Sequence[Block], leaves: Sequence[Leaf], clues: Clues) -> list[Block]:
    """Put the headline first where the page shows it in another element and keeps its h1 for a second one."""
    told = {letters_of(title): title for title in clues.titles}
    if any(block.heading == 1 and letters_of(block.text) in told for block in blocks):
        return list(blocks)
    shown = next(
        (told[key] for leaf in leaves if not leaf.linked and (key := letters_of(leaf.block.text)) in told), None
    )
    if shown is None or not any(block.heading == 1 for block in blocks):
        return list(blocks)
    second = [replace(block, heading=0, hint=Hint.STANDFIRST) if block.heading == 1 else block for block in blocks]
    return [Block(text=shown, heading=1), *second]


def _tree(text: str, name: str) -> Any:
    try:
        root = lxml_html.document_fromstring(_XML_HEAD.sub("", _CONTROL.sub("", text)))
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise ParseError(f"{name}: the HTML cannot be read, or holds nothing") from error
    return root


def _extracted(text: str, url: str | None) -> list[str]:
    """Return the paragraphs that trafilatura takes for the article; none where it finds none or breaks."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - most of a second to import

    try:
        found = bare_extraction(
            _CONTROL.sub("", text), url=url, include_comments=False, include_tables=True, with_metadata=False
        )
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError, AssertionError, etree.LxmlError):
        return []
    body = getattr(found, "body", None)
    return [] if body is None else _pieces(body)


def _pieces(body: Any) -> list[str]:
    made: list[str] = []
    for element in body.iter():
        if element.tag in _WHOLE:
            whole = "".join(element.itertext())
            made.append(whole)
            made.extend(part for part in (element.text, *(child.tail for child in element)) if part)
    return made


_WHOLE: Final = words("p head item quote cell row code list ab")


def _located(extracted: Sequence[str], leaves: Sequence[Leaf]) -> list[Leaf]:
    """Return the leaves of the article: those that were extracted, and those that stand among them."""
    whole = {letters_of(piece) for piece in extracted} - {""}
    starts = {piece[:_KEY] for piece in whole if len(piece) >= _KEY}
    found = [_is_extracted(leaf, whole, starts) for leaf in leaves]
    weight = sum(len(leaf.block.text) for leaf, yes in zip(leaves, found, strict=True) if yes)
    if weight < _WEIGHTY:
        return _without_extraction(leaves)
    container = _container(leaves, found)
    places = [place for place, yes in enumerate(found) if yes and container in leaves[place].around]
    first, last = places[0], places[-1]
    parents = {id(leaves[place].around[-1]) for place in places} | {id(_list_of(leaves[place])) for place in places}
    head = _head_place(leaves, first)
    return [
        leaf
        for place, leaf in enumerate(leaves)
        if place >= head and (found[place] or _stands_among(leaf, place, first, last, parents, container))
    ]


def _is_extracted(leaf: Leaf, whole: set[str], starts: set[str]) -> bool:
    letters = letters_of(leaf.block.text)
    return letters in whole or (len(letters) >= _KEY and letters[:_KEY] in starts)


def _container(leaves: Sequence[Leaf], found: Sequence[bool]) -> Any:
    """Return the innermost element around most of the extracted text."""
    weights: dict[Any, int] = {}
    depth: dict[Any, int] = {}
    total = 0
    for leaf, yes in zip(leaves, found, strict=True):
        if yes:
            total += len(leaf.block.text)
            for level, element in enumerate(leaf.around):
                weights[element] = weights.get(element, 0) + len(leaf.block.text)
                depth[element] = level
    holding = [element for element, weight in weights.items() if weight >= _MOST * total]
    return max(holding, key=lambda element: depth[element])


_MOST: Final = 0.9  # of the extracted text: a line of a sidebar that slipped in does not move the container


def _list_of(leaf: Leaf) -> Any:
    """Return the element around the list or quotation of a leaf, the leaf's own element elsewhere."""
    for element in leaf.around[::-1]:
        if element.tag not in {"li", "ul", "ol", "blockquote", "p", "td", "tr", "tbody", "table"}:
            return element
    return leaf.around[-1]


def _stands_among(leaf: Leaf, place: int, first: int, last: int, parents: set[int], container: Any) -> bool:  # noqa: PLR0913, PLR0917
    if place < first and leaf.block.hint is Hint.BYLINE:
        return True
    if leaf.trailing or leaf.linked > _LINKED:
        return place > last and bool(_SOURCE_LINE.match(leaf.block.text))
    if place < first:
        return True
    if container not in leaf.around:
        return False
    return id(_list_of(leaf)) in parents or place < last or bool(_SOURCE_LINE.match(leaf.block.text))


_SOURCE_LINE: Final = re.compile(
    r"\s*(?:источник|source|автор|постоянный адрес|оригинал|first published|originally)\b", re.IGNORECASE
)
_LONGEST_HEAD: Final = 25  # blocks between the headline and the body


def _head_place(leaves: Sequence[Leaf], first: int) -> int:
    """Return where the head of the article begins: at its h1, or at the body itself."""
    start = max(0, first - _LONGEST_HEAD)
    headlines = [place for place in range(start, first + 1) if leaves[place].block.heading == 1]
    if headlines:
        return _with_lines_above(leaves, headlines[-1])
    return first


def _with_lines_above(leaves: Sequence[Leaf], place: int) -> int:
    """A byline or day may stand above the headline, in the same element."""
    outer = leaves[place].around[-2] if len(leaves[place].around) > 1 else None
    start = place
    while (
        start > 0
        and outer is not None
        and leaves[start - 1].around[-2:-1] == (outer,)
        and leaves[start - 1].block.hint is Hint.BYLINE
    ):
        start -= 1
    return start


def _without_extraction(leaves: Sequence[Leaf]) -> list[Leaf]:
    """Return the blocks of the element that is marked as the article, else of the whole page; links left out."""
    plain = [leaf for leaf in leaves if leaf.linked <= _LINKED and not leaf.trailing]
    for marked in (_is_article_body, _is_article):
        inside = [leaf for leaf in plain if any(marked(element) for element in leaf.around)]
        if sum(len(leaf.block.text) for leaf in inside) >= _WEIGHTY / 2:
            first = leaves.index(inside[0])
            head = _head_place(leaves, first)
            return [leaf for leaf in leaves[head:first] if leaf in plain] + inside
    return plain


def _is_article_body(element: Any) -> bool:
    return "articlebody" in (element.get("itemprop") or "").lower()


def _is_article(element: Any) -> bool:
    return element.tag in {"article", "main"}


_LONGEST_PULLED: Final = 300  # characters of a quotation that is set again beside the text


def _without_pulled_quotes(blocks: Sequence[Block]) -> list[Block]:
    """Drop quotations that only repeat words of a paragraph."""
    quotes = [block for block in blocks if block.hint is Hint.QUOTE and len(block.text) <= _LONGEST_PULLED][:50]
    if not quotes:
        return list(blocks)
    running = "\n".join(letters_of(block.text) for block in blocks if block.hint is not Hint.QUOTE)
    repeated = {block.text for block in quotes if (letters := letters_of(block.text)) and letters in running}
    return [replace(block) for block in blocks if not (block.hint is Hint.QUOTE and block.text in repeated)]
