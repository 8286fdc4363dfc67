"""The words of a question → what sort of answer it wants. Rules are tried in order; the first that holds wins."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.models.query import QuestionType


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern over the normalised question."""

    name: str
    type: QuestionType
    find: Callable[[str], re.Match[str] | None]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question wants, and the characters that say so (start, end): they name no subject."""

    type: QuestionType
    start: int = 0
    end: int = 0


def question_type(normalised: str) -> Asked:
    """Return the type of a normalised question, and where it says so.

    >>> question_type("так сколько зерна собрали"), question_type("who said so").type
    (Asked(type=<QuestionType.HOW_MUCH: 'how_much'>, start=4, end=11), <QuestionType.SPEAKER: 'speaker'>)
    """
    for rule in RULES:
        if found := rule.find(normalised):
            return Asked(rule.type, *(found.span() if rule.type in _SAY_NO_SUBJECT else (0, 0)))
    return Asked(QuestionType.ANY)


def _pattern(expression: str) -> Callable[[str], re.Match[str] | None]:
    @cache
    def compiled() -> re.Pattern[str]:
        return re.compile(expression, re.VERBOSE)

    return lambda text: compiled().search(text)


_SAY_NO_SUBJECT: Final = frozenset(
    {
        QuestionType.HOW_MUCH,
        QuestionType.WHO,
        QuestionType.WHEN,
        QuestionType.WHERE,
        QuestionType.WHAT_IS,
        QuestionType.WHY,
        QuestionType.SOURCE,
        QuestionType.SPEAKER,
    }
)
"""Types whose patterns match question words alone; a comparison or a list names its subject in between."""


_SAYING_RU = (
    r"(?:сказал\w*|назвал\w*|сообщил\w*|заявил\w*|озвучил\w*|привел\w*|утвержда\w+|говор\w+|упомянул\w*|"
    r"рассказал\w*|отметил\w*|привод\w+|называ\w+|заявля\w+|сообща\w+)"
)
_SAYING_EN = r"(?:said|says|say|told|claimed|claims|named|mentioned|quoted|reported|stated|announced|cited|gave|voiced)"

_GREETING = r"""^(?:привет\w*|здравствуй\w*|здрасьте|добр\w+\s(?:день|утро|вечер)|салам\w*|сәлем\w*|шалом|shalom|хай|как\sдела|как\sты|how\sare\syou|howdy|hello|hi|hey|good\s(?:morning|day|evening|afternoon))
    (?:\W+(?:бот|bot|всем|there|all|to\syou|друзья))*\W*$"""
_THANKS = r"^(?:большое\s)?(?:спасибо|благодар\w+|спс|рахмет|thanks?|thank\syou|thx|пока|до\sсвидания|bye|goodbye|ок|ok|окей|понятно|ясно)(?:\W+(?:большое|огромное|вам|тебе|бот|bot|very\smuch|so\smuch|a\slot))*\W*$"
_HELP = r"""^\W*(?:помощь|помоги\w*|хелп|help|help\sme|справка|что\s(?:ты|вы)\s(?:умеешь|умеете|можешь|можете|знаешь|знаете)|как\s(?:тобой|вами|этим)\sпользоваться
    |(?:а\s)?(?:ты|вы)\sкто|кто\s(?:ты|вы)(?:\sтакой|\sтакие)?|who\sare\syou|what\sare\syou|что\sнового|расскажи\s(?:про\s)?все|(?:о\sчем|про\sчто)\s(?:это|ты|вы|бот|досье|эти\sстатьи)|what\s(?:is|s)\s(?:it|this)\sabout
    |what\scan\s(?:you|u)\s(?:do|answer|tell\sme)|how\s(?:do|does)\s(?:you|this|it)\swork|көмек|не\sістей\s?аласың)\W*$"""

RULES: Final[tuple[Rule, ...]] = (
    Rule("greeting", QuestionType.GREETING, _pattern(_GREETING)),
    Rule("thanks", QuestionType.THANKS, _pattern(_THANKS)),
    Rule("help", QuestionType.HELP, _pattern(_HELP)),
    Rule(
        "compare",
        QuestionType.COMPARE,
        _pattern(
            r"""\b(?:сравн\w+|compare[sd]?|comparison|versus|vs|салыстыр\w*)\b | \bв[оа]?\s+сколько\s+раз | \bнасколько\s+(?:больше|меньше|выше|ниже)
            | \bна\s+сколько\s+(?:\w+\s+)?(?:больше|меньше|выше|ниже) | \bу\s+ко(?:го|торо\w+)\b.*\b(?:больше|меньше|выше|ниже|крупнее|сильнее)
            | \b(?:где|кто|что|кем|чей|чья|какая|какой|какие|котор\w+)\b.*\b(?:больше|меньше|выше|ниже|крупнее|активнее|сильнее)\b
            | \b(?:больше|меньше|выше|ниже|крупнее)\b.*\bили\b | \b(?:больше|меньше|выше|ниже|крупнее)[, ]+чем\b | \bили\b.*\b(?:больше|меньше|выше|ниже|крупнее)\b | \w+\s+против\s+\w+
            | \bhow\smany\stimes\b | \b(?:who|which|where|whose)\b.*\b(?:more|less|bigger|larger|higher|lower|smaller|greater)\b
            | \b(?:bigger|larger|higher|lower|smaller|greater|more|less)\b.*\b(?:than|or)\b | \bor\b.*\b(?:bigger|larger|higher|lower|smaller|greater|more|less)\b | \bразниц\w+\b | \bdifference\b"""
        ),
    ),
    Rule(
        "speaker",
        QuestionType.SPEAKER,
        _pattern(
            rf"""\b(?:кто|кем)\s+(?:это\s+|об\s+этом\s+|такое\s+|про\s+это\s+)?{_SAYING_RU} | \bкем\s+(?:озвучен\w*|назван\w*|сказан\w*|приведен\w*)
            | \b(?:с|по)\s+(?:чьих|чьим)\s+слов | \bчьи\s+(?:это\s+)?слова | \bчь[яией]\w*\s+(?:это\s+)?(?:цитата|оценка|данные|слова|цифра)
            | \bwho\s+(?:has\s+|had\s+)?{_SAYING_EN} | \baccording\s+to\s+whom | \bwhose\s+(?:words|claim|figure|estimate|number) | \bкім\s+(?:айтты|атады|мәлімдеді)"""
        ),
    ),
    Rule(
        "list",
        QuestionType.LIST,
        _pattern(
            r"""\b(?:все|всех|перечисл\w+|список|покажи\s+все|выведи)\s+(?:\w+\s+){0,2}(?:цифр\w*|чис(?:ла|ел)|сумм\w*|показател\w*|факт\w*|событи\w*|заявлени\w*|высказывани\w*|люд\w+|персон\w*|тем\w?|стат\w+|данны\w+|источник\w*|имена|имен)\b
            | \b(?:перечисли\w*|список|хронологи\w+|timeline|chronology)\b | \b(?:all|list)\b.*\b(?:figures?|numbers?|facts?|events?|statements?|people|persons?|topics?|sources?|articles?)\b
            | \b(?:какие|что\sза)\s+(?:у\s+(?:тебя|вас)\s+)?(?:(?:есть|были)\s+)?(?:цифры|числа|суммы|показатели|события|факты|статьи|темы|источники)\b | \b(?:which|what)\s+(?:figures|numbers|events|facts|articles|topics|sources)\b
            | \bчто\s+(?:было|произошло|случилось|происходило|проходило|известно)\b | \bwhat\s+(?:happened|do\s+you\s+know\s+about|is\s+known\s+about)\b | \bне\s+болды\b
            | \bкто\s+(?:упом\w+|фигурир\w+) | \bwho\s+is\s+mentioned\b | \bо\s+чем\s+(?:можно|тебя|вас|тут)\s+(?:\w+\s+)?(?:спросить|спрашивать) | \bкакие\s+люди\b"""
        ),
    ),
    Rule(
        "source",
        QuestionType.SOURCE,
        _pattern(
            r"""\b(?:источник\w*|ссылк\w+|линк[иау]?|пруф\w*)\b | \bоткуда\s+(?:это|данные|инф\w+|цифр\w+|сведения|известно|взя\w+|про|такие|такая|такой|число)\b | ^\W*(?:а\s+)?откуда\W*$
            | \bгде\s+(?:это\s+)?(?:написано|опубликован\w*|напечатан\w*|прочитать|почитать|сказано|пишут)\b
            | \b(?:source|sources|link|links|proof|url)\b | \bwhere\s+(?:is|was|were|does|did|do)\b(?=.*\b(?:from|published|written|printed)\b)
            | \b(?:кто|какое\s+издание|какая\s+газета|какое\s+сми)\s+(?:это\s+)?(?:пис\w+|напис\w+|опубликов\w+|напечат\w+) | \bв\s+как(?:ой|ом)\s+(?:стать\w+|газет\w+|издани\w+|сми)
            | \bwho\s+(?:wrote|published)\b | \bwhich\s+(?:article|newspaper|outlet|paper) | \bдереккөз\w* | \bсілтеме\w*"""
        ),
    ),
    Rule(
        "how much",
        QuestionType.HOW_MUCH,
        _pattern(
            r"""\bсколько\b | \bнасколько\b | \bкак(?:ов\w*|ой|ая|ое|ие|ую)(?=\s+(?:\w+\s+){0,2}?(?:объем\w*|сумм\w+|размер\w*|уровень|величин\w+|количеств\w+|числ\w+|показател\w+|цифр\w+))
            | \bна\s+како[йе]\s+(?:\w+\s+)?(?:сумм\w+|процент\w*) | ^\W*(?:общ\w+\s+)?(?:объем|сумма|размер|количество|число|цифра)\b | ^\W*(?:total\s+)?(?:amount|volume|number|size)\s+of\b | \bhow\s+(?:much|many|big|large|high|long|old|far|often|tall|fast|rich)\b
            | \bwhat\b(?=\s+(?:\w+\s+){0,2}?(?:amount|volume|number|figure|percentage|percent|value|size|total)\b) | \bқанша\w*\b | \bканша\b | \bқаншалықты\b"""
        ),
    ),
    Rule(
        "when",
        QuestionType.WHEN,
        _pattern(
            r"""\bкогда\b | \bкак(?:ого|ое|им)\s+(?:числа|число|числом)\b | \b(?:в|за|на)\s+как(?:ой|ом|ое|ие)\s+(?:день|год\w*|месяц\w*|числ\w+|период\w*|врем\w+) | \bкакая\s+дата\b | \bдат[аыу]\b | \bwhen\b
            | \b(?:what|which)\s+(?:date|day|year|month)\b | \bdates?\b | \bқашан\b | \bкашан\b"""
        ),
    ),
    Rule(
        "where",
        QuestionType.WHERE,
        _pattern(r"\bгде\b | \bкуда\b | \bв\s+како[мй]\s+(?:город\w*|стран\w*|мест\w*) | \bwhere\b | \b(?:in|at)\s+(?:what|which)\s+(?:city|country|place)\b | \bқайда\b | \bкайда\b"),
    ),
    Rule(
        "what is",
        QuestionType.WHAT_IS,
        _pattern(
            r"""\bчто\s+(?:это\s+)?(?:такое|значит|означает|понимают\s+под|имеют\s+в\s+виду|подразумевают?) | \bчто\s+за\b | \bопределени\w+ | \bрасшифруй\w* | \bзначение\s+термина | ^\W*(?:что|шо)\s+это\b
            | \bwhat(?:'s|s|\s+is|\s+are)\s+(?:an?\s+|the\s+)? | \bwhat\s+(?:does|do)\b(?=.*\bmeans?\b) | \bdefin\w+ | \bдеген\s+не\b | \bмағынасы\b"""
        ),
    ),
    Rule(
        "who",
        QuestionType.WHO,
        _pattern(r"\bкто\b | \bкого\b | \bкому\b | \bкем\b | \bкак\s+(?:зовут|звать|имя)\b | \bwho\b | \bwhom\b | \bкім\w*\b | \bким\b"),
    ),
    Rule("why", QuestionType.WHY, _pattern(r"\bпочему\b | \bзачем\b | \bотчего\b | \bпо\s+какой\s+причине\b | \bwhy\b | \bнеліктен\b | \bнеге\b | \bwhat\s+for\b")),
)
"""What is tried first is what the other patterns would misread: «кто назвал» is a speaker, not a who."""
