"""Words that attribute: who says, thinks or judges something. Forms as `normalise` leaves them."""

from __future__ import annotations

import re
from typing import Final

SAYING: Final = re.compile(
    r"""(?:
    сказа[лн]\w* | говор(?!ить\b)\w+ | заяв\w+ | считает | считают | считал\w* | дума(?:ет|ют|л\w*) | отметил\w* |
    отмечает | подчерк\w+ | напомни(?:л\w*|т) | сообщи(?:л\w*|т) | сообща\w+ | оцен(?:ил\w*|ивает|ивают|ивал\w*) |
    пообеща\w+ | обеща\w+ | прокомментир\w+ | комментир\w+ | высказ\w+ | выразил\w* | объясни(?:л\w*|т) |
    назва(?:л\w*|н\w*) | называ(?:ет|л\w*) | утвержд\w+ | упомянул\w* | рассказ\w+ | поблагодарил\w* | предлож\w+ |
    предлага\w+ | описал\w* | описыва\w+ | (?:о)?характериз\w+ |
    sa(?:ys?|id) | think(?:s|ing)? | thought | told | tell(?:s|ing)? | claim(?:s|ed)? | state(?:s|d)? |
    stress(?:es|ed)? | note[sd]? | mention(?:s|ed)? | believe[sd]? | assess(?:es|ed)? | promise[sd]? |
    explain(?:s|ed)? | comment(?:s|ed)? | announce[sd]? | argue[sd]? | propose[sd]? | suggest(?:s|ed)? |
    describe[sd]? | characteri[sz]e[sd]? | thank(?:s|ed)? |
    айтты | деді | мәлімде\w+ | атады | пікірінше | айтуынша
    )""",
    re.VERBOSE,
)
"""Verbs of saying and judging, any form."""

ATTITUDE: Final = re.compile(
    r"""(?:
    (?:по)?обеща\w+ | ответил\w* | отвеча(?:ет|л\w*) | призва(?:л\w*|ть) | призыва\w+ | опаса\w+ |
    предупре(?:дил|жд)\w* |
    (?:по)?жал(?:у|ова)\w+ | винит | обвин\w+ | призна(?:л\w*|ет|ют) | уверя\w+ | заверил\w* | поблагодарил\w* |
    благодар\w+ | предлож\w+ | предлага\w+ | объясн\w+ | критикова\w+ | отрица\w+ | обрадова\w+ | надеется |
    answer(?:s|ed) | repl(?:y|ies|ied) | warn(?:s|ed)? | blame[sd]? | admit(?:s|ted)? | complain(?:s|ed)? |
    fear(?:s|ed)? |
    promise[sd]? | thank(?:s|ed)? | propose[sd]? | suggest(?:s|ed)? | explain(?:s|ed)? | criticis(?:es?|ed) |
    joke[sd]? |
    den(?:y|ies|ied) | hope[sd]? |
    уәде\w* | ескертті
    )""",
    re.VERBOSE,
)
"""Verbs that say how something is meant: who promises or warns is asked about a statement, and about just that one."""

IN_CHARGE: Final = re.compile(r"\bотвеча(?:ет|ют|л\w*)\s+за\b|\banswers?\s+for\b")
"""An attitude in letters alone: who answers for something is in charge of it."""

ATTRIBUTION: Final = re.compile(
    r"\b(?:по\s+(?:словам|мнению|оценке|оценкам|версии|данным|выражению|утверждению)|мнение|позиция|оценка|слова|"
    r"цитата|цитаты|высказывания?|высказываний|заявления?|заявлений|"
    r"according\s+to|opinion\s+of|view\s+of|words\s+of|quotes?\s+(?:of|by|from)|statements?\s+(?:of|by|from))\s+$"
)
"""What stands right before a name to say that the name is the speaker."""

ASKS_PURPOSE: Final = re.compile(
    r"\b(?:зачем|для\s+чего|ради\s+чего|с\s+какой\s+целью|не\s+үшін|what\s+for)\b|\bwhat\b.*\sfor\W*$"
)
"""What asks what something is for, rather than what it comes from."""

PURPOSE: Final = re.compile(
    r"\b(?:чтобы|призван\w*|ради|с\s+целью|направлен\w*|зачем|для\s+чего|цел[ьи]|целью|in\s+order|so\s+that|aim\w*|"
    r"meant\s+to|what\s+for|purpose|goal|үшін)\b"
)
"""What a fact says, or is called, when it tells a purpose."""

REASON: Final = re.compile(
    PURPOSE.pattern + r"|\b(?:в\s+связи\s+с|по\s+случаю|occasion|объяснил\w*|из-за|потому|поскольку|связа(?:л|н)\w*|"
    r"вин(?:ит|ят)|вызван\w*|причин\w*|благодаря|позволя\w+|because|due\s+to|blam\w+|owing|explained|почему|why|"
    r"себебі|неге)\b"
)
"""The same for a reason, which a purpose is too."""

CONVERSATION: Final = re.compile(r"\bс\s+кем\b|\bwith\s+whom\b|\bwho\b.*\b(?:with|to)$|\bкіммен\b")
"""What asks for the other side of a talk."""

COMPANY: Final = re.compile(
    r"\b(?:вместе|сопровожд\w+|сопровод\w+|свит\w+|делегаци\w+|спутник\w*|along|together|accompan\w+|entourage|delegation|"
    r"companions?|бірге|ертіп)\b"
)
"""What a fact says of those who were with somebody, be they named or not."""

ARTICLE: Final = re.compile(
    r"стать\w+|публикаци\w+|материал\w*|новост\w+|заметк\w+|текст\w*|"
    r"articles?|story|stories|piece|news|publication|report|post|"
    r"мақала\w*"
)
"""What readers call the thing they want the source of."""
