"""Two web addresses enter; whether they lead to one page leaves."""

from __future__ import annotations

from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

_TRACKING: Final = ("utm_", "fbclid", "gclid", "yclid", "igshid", "mc_", "ref_src")
"""How the names of parameters begin that say where a reader came from and nothing about the page."""


def same_page(one: str, other: str) -> bool:
    """Say whether two addresses lead to one page: scheme, `www.`, a closing stroke, mark and trackers do not count.

    >>> same_page("https://www.example.org/a/?utm_source=x&id=2", "http://example.org/a?id=2#top")
    True
    >>> same_page("https://example.org/a?id=2", "https://example.org/a?id=3")
    False
    """
    return page_of(one) == page_of(other)


def page_of(address: str) -> str:
    """Return an address without what does not tell pages apart; any text is taken, and one that is none as it is."""
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return address
    kept = [(name, value) for name, value in parse_qsl(parts.query) if not name.startswith(_TRACKING)]
    return f"{host}{parts.path.rstrip('/')}?{urlencode(sorted(kept))}"
