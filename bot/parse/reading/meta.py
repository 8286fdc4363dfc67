"""What the markup of a web page says of its source: meta tags, OpenGraph, JSON-LD, microdata, links."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final
from urllib.parse import urljoin

from bot.parse.reading.cleaning import clean, letters_of, one_line
from bot.parse.reading.days import read_iso
from bot.parse.reading.outlets import checked_address, host_of, looks_like_outlet, plain_name, same_outlet
from bot.parse.reading.people import is_person
from bot.parse.reading.written import Clues


def read_meta(root: Any, *, url: str | None) -> Clues:
    """Return the clues in the markup of a page; what it does not say is absent."""
    tags = _meta_tags(root)
    linked = tuple(_articles(root))
    outlet = _first(
        tags.get("og:site_name"),
        *(_name_of(each.get("publisher")) for each in linked),
        *(tags.get(key) for key in _OUTLET_TAGS),
    )
    base = _address(root, tags, linked, url)
    outlet = _site_name(outlet) or _end_of_title(root, host_of(base or url))
    return Clues(
        titles=_titles(root, tags, linked, outlet, host_of(base or url)),
        outlet=outlet,
        author=_author(root, tags, linked, outlet),
        author_post=_first(*(_post_of(each.get("author")) for each in linked)),
        published=_published(root, tags, linked),
        url=base,
        original=_original(tags, linked),
        standfirst=_text(tags.get("og:description") or tags.get("description")),
    )


Linked = tuple[Mapping[str, Any], ...]

_OUTLET_TAGS: Final = (
    "application-name",
    "publisher",
    "dc.publisher",
    "dcterms.publisher",
    "cre",
    "apple-mobile-web-app-title",
)
_DAY_TAGS: Final = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish_date",
    "publish-date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.issued",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "mediator_published_time",
    "article.published",
    "published_at",
    "datecreated",
    "citation_publication_date",
    "article_date_original",
)
_AUTHOR_TAGS: Final = (
    "author",
    "article:author",
    "og:article:author",
    "dc.creator",
    "parsely-author",
    "sailthru.author",
    "mediator_author",
    "citation_author",
    "byl",
)
_ARTICLE_TYPES: Final = re.compile(
    r"(?:News|Analysis|Report|Opinion|Review|Background|Tech)?\w*Article|BlogPosting|Report|LiveBlogPosting|"
    r"WebPage|Interview"
)
_MOST_JSON: Final = 2_000_000  # characters of one script
_MOST_NODES: Final = 5_000


def _meta_tags(root: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop")
        content = _text(element.get("content"))
        if key and content:
            found.setdefault(key.strip().lower(), content)
    return found


def _text(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    return one_line(clean(value[:5000])) or None


def _first(*values: str | None) -> str | None:
    return next((value for value in values if value), None)


def _articles(root: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the JSON-LD objects that are articles, real articles before web pages."""
    found = [
        node
        for script in root.iter("script")
        if "ld+json" in (script.get("type") or "")
        for node in _nodes(script.text)
    ]
    articles = [node for node in found if _type_matches(node)]
    yield from sorted(articles, key=lambda node: "WebPage" in str(node.get("@type")))


def _nodes(text: str | None) -> Iterator[Mapping[str, Any]]:
    if not text or len(text) > _MOST_JSON:
        return
    try:
        waiting = [json.loads(text.strip().removeprefix("<!--").removesuffix("-->").rstrip(";"), strict=False)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            yield node
            waiting.extend(
                value
                for key, value in node.items()
                if key in {"@graph", "mainEntity", "mainEntityOfPage", "itemListElement"}
            )


def _type_matches(node: Mapping[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and _ARTICLE_TYPES.fullmatch(kind)
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _name_of(value: Any) -> str | None:
    if isinstance(value, list):
        names = [name for each in value[:4] if (name := _name_of(each))]
        return ", ".join(dict.fromkeys(names)) or None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _post_of(value: Any) -> str | None:
    first = value[0] if isinstance(value, list) and value else value
    return _text(first.get("jobTitle")) if isinstance(first, dict) else None


def _site_name(name: str | None) -> str | None:
    """Drop what a site says of itself behind its name («Заря - новости дня»), and addresses."""
    if name is None or name.startswith(("http:", "https:", "@")):
        return None
    return re.split(r"\s+[|–—-]\s+|\s*[|:]\s+", name)[0].strip(' .«»"') or None


def _author(root: Any, tags: Mapping[str, str], linked: Linked, outlet: str | None) -> str | None:
    marked = [element for element in root.iter("a", "span", "div", "p", "address") if _is_author(element)][:5]
    candidates = (
        *(_name_of(each.get("author")) for each in linked),
        *(tags.get(key) for key in _AUTHOR_TAGS),
        *(_text("".join(element.itertext())[:200]) for element in marked),
    )
    for candidate in candidates:
        name = re.sub(r"^(?:by|автор:?|текст:?)\s+", "", candidate or "", flags=re.IGNORECASE)
        if (
            name
            and not name.startswith("http")
            and not same_outlet(name, outlet)
            and is_person(name, sure=True)
            and not looks_like_outlet(name)
        ):
            return name
    return None


def _is_author(element: Any) -> bool:
    return (element.get("itemprop") or "") == "author" or (element.get("rel") or "") == "author"


def _published(root: Any, tags: Mapping[str, str], linked: Linked) -> dt.date | None:
    candidates = [
        *(each.get("datePublished") for each in linked),
        *(tags.get(key) for key in _DAY_TAGS),
        *(
            element.get("datetime") or element.get("content")
            for element in root.iter("time", "meta", "span", "div")
            if _is_published(element)
        ),
        *(element.get("datetime") for element in _times(root)),
    ]
    return next((day for each in candidates if isinstance(each, str) and (day := read_iso(each))), None)


def _is_published(element: Any) -> bool:
    return (element.get("itemprop") or "").lower() == "datepublished" or element.get("pubdate") is not None


def _times(root: Any) -> list[Any]:
    """Return the time elements of the article where there is one: others may belong to other articles."""
    for article in root.iter("article", "main"):
        found = [element for element in article.iter("time") if element.get("datetime")]
        if found:
            return found[:1]
    alone = [element for element in root.iter("time") if element.get("datetime")]
    return alone if len(alone) == 1 else []


def _address(root: Any, tags: Mapping[str, str], linked: Linked, url: str | None) -> str | None:
    canonical = [
        element.get("href") for element in root.iter("link") if "canonical" in (element.get("rel") or "").lower()
    ]
    pages = [each.get("mainEntityOfPage") for each in linked]
    identifiers = [page.get("@id") if isinstance(page, dict) else page for page in pages]
    for candidate in (*canonical, tags.get("og:url"), *(each.get("url") for each in linked), *identifiers):
        if isinstance(candidate, str) and candidate.strip() and (found := _absolute(candidate.strip(), url)):
            return found
    return None


def _absolute(candidate: str, url: str | None) -> str | None:
    if candidate.startswith("//"):
        candidate = "https:" + candidate
    if not candidate.startswith("http") and checked_address(url):
        try:
            candidate = urljoin(url or "", candidate)
        except ValueError:
            return None
    return checked_address(candidate)


def _original(tags: Mapping[str, str], linked: Linked) -> str | None:
    based = [each.get("isBasedOn") for each in linked]
    written = [each.get("url") if isinstance(each, dict) else each for each in based]
    for candidate in (tags.get("original-source"), tags.get("syndication-source"), *written):
        if isinstance(candidate, str) and (found := checked_address(candidate)):
            return found
    return None


def _titles(
    root: Any, tags: Mapping[str, str], linked: Linked, outlet: str | None, host: str | None
) -> tuple[str, ...]:
    """Return the headlines that a page gives, the one it shows first where the others agree with it."""
    told = [
        *(_text(each.get("headline")) for each in linked),
        tags.get("og:title"),
        tags.get("twitter:title"),
        tags.get("dc.title"),
        *(_text("".join(element.itertext())) for element in list(root.iter("title"))[:1]),
    ]
    plain = [_without_site(title, outlet, host) for title in told if title]
    shown = [text for element in root.iter("h1") if (text := _text("".join(element.itertext())))]
    for headline in shown:
        words = set(headline.lower().split())
        if any(len(words & set(title.lower().split())) >= _SHARED * len(words) for title in plain) or (
            len(shown) == 1 and not plain
        ):
            return tuple(dict.fromkeys((_without_site(headline, outlet, host), *plain)))
    return tuple(dict.fromkeys(plain))


_SHARED: Final = 0.5  # of the words of the h1: titles for search engines are often other than the headline shown
_TITLE_MARK: Final = re.compile(r"\s+[|–—:»•·/-]{1,2}\s+|\s*\|\s*|:\s+(?=[А-ЯЁA-Z][\w.]+$)")


def _without_site(title: str, outlet: str | None, host: str | None) -> str:
    """Take the name of the site off the end (or the start) of a title."""
    for _ in range(3):
        parts = list(_TITLE_MARK.finditer(title))
        if not parts:
            return title
        last, first = parts[-1], parts[0]
        end, start = title[last.end() :].strip(), title[: first.start()].strip()
        if _is_site(end, outlet, host):
            title = title[: last.start()].rstrip()
        elif _is_site(start, outlet, host) and letters_of(title[first.end() :]):
            title = title[first.end() :].lstrip()
        else:
            return title
    return title


def _end_of_title(root: Any, host: str | None) -> str | None:
    """Return the name of the site that the title of the window ends with."""
    title = next((_text("".join(element.itertext())) for element in root.iter("title")), None) or ""
    end = _TITLE_MARK.split(title)[-1].strip() if _TITLE_MARK.search(title) else ""
    return plain_name(end) if end and (same_outlet(end, host) or looks_like_outlet(end)) else None


def _is_site(part: str, outlet: str | None, host: str | None) -> bool:
    return same_outlet(part, outlet) or same_outlet(part, host) or looks_like_outlet(part)
