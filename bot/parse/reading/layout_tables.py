"""Tables of HTML: which elements never hold an article, and what class names say. Nothing enters; constants leave."""

from __future__ import annotations

from typing import Final

from bot.parse.reading.written import Hint, words

NEVER: Final = words(
    "script style noscript template svg math nav form button iframe select option input textarea video "
    "audio canvas object embed map head figcaption dialog menu progress meter picture"
)
BLOCKS: Final = words(
    "p div section article main header footer aside h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre "
    "figure table tr thead tbody tfoot caption address details summary hr center body html fieldset "
    "hgroup"
)
BOLD: Final = frozenset(("b", "strong"))
ITALIC: Final = frozenset(("i", "em"))
FURNITURE: Final = words(
    "embed tweet share shares sharing social socials related recommend recommended recommendation recommendations "
    "promo promotion advert advertisement ads adv banner subscribe subscription newsletter comment "
    "comments disqus breadcrumb breadcrumbs menu nav navigation navbar sidebar widget tags tag taglist "
    "tagcloud rating cookie cookies popup modal teaser teasers hidden sr toolbar copyright credit credits "
    "caption print mostread popular trending pagination pager login signup paywall likes reactions "
    "readalso alsoread player gallery carousel slider subscribebox donate follow"
)
TEXT: Final = words("body text article content story post entry main")
HINTS: Final = (
    (Hint.QUESTION, frozenset(("question", "questions", "vopros", "q", "interviewer", "ask"))),
    (Hint.ANSWER, frozenset(("answer", "answers", "otvet", "a", "interviewee"))),
    (
        Hint.STANDFIRST,
        words(
        "lead lede lid standfirst subtitle subheadline deck dek anons announce intro summary subhead "
        "announcement excerpt kicker"
    ),
    ),
    (Hint.BYLINE, words(
        "byline author authors avtor dateline date time timestamp pubdate published meta"
    )),
    (Hint.NOTE, frozenset(("note", "editorial", "disclaimer", "footnote", "afterword", "spravka"))),
)  # fmt: skip
