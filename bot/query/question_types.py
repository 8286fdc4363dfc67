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

_SAYING_RU: Final = r"""(?:сказал\w*|назвал\w*|сообщил\w*|заявил\w*|озвучил\w*|привел\w*|утвержда\w+|говор\w+|
    упомянул\w*|рассказал\w*|отметил\w*|привод\w+|называ\w+|заявля\w+|сообща\w+)"""
_SAYING_EN: Final = r"""(?:said|says|say|told|claimed|claims|named|mentioned|quoted|reported|stated|announced|cited|
    gave|voiced)"""
_MORE_RU: Final = r"(?:больше|меньше|выше|ниже)"
_LARGER_RU: Final = r"(?:больше|меньше|выше|ниже|крупнее)"
_MORE_EN: Final = r"(?:bigger|larger|higher|lower|smaller|greater|more|less)"

_GREETING: Final = r"""
    ^(?:привет\w*|здравствуй\w*|здрасьте|добр\w+\s(?:день|утро|вечер)|салам\w*|сәлем\w*|шалом|хай|как\sдела|как\sты
        |shalom|how\sare\syou|howdy|hello|hi|hey|good\s(?:morning|day|evening|afternoon))
    (?:\W+(?:бот|bot|всем|there|all|to\syou|друзья))*\W*$
"""
_THANKS: Final = r"""
    ^(?:большое\s)?(?:спасибо|благодар\w+|спс|ра[хқ]мет|thanks?|thank\syou|thx
        |пока|до\sсвидания|bye|goodbye|ок|ok|окей|понятно|ясно)
    (?:\W+(?:большое|огромное|вам|тебе|бот|bot|very\smuch|so\smuch|a\slot))*\W*$
"""
_HELP: Final = r"""
    ^\W*(?:помощь|помоги\w*|хелп|справка
        |что\s(?:ты|вы)\s(?:умеешь|умеете|можешь|можете|знаешь|знаете)|как\s(?:тобой|вами|этим)\sпользоваться
        |(?:а\s)?(?:ты|вы)\sкто|кто\s(?:ты|вы)(?:\sтакой|\sтакие)?|что\sнового|расскажи\s(?:про\s)?все
        |(?:о\sчем|про\sчто)\s(?:это|ты|вы|бот|досье|эти\sстатьи)
        |who\sare\syou|what\sare\syou|what\s(?:is|s)\s(?:it|this)\sabout
        |help|help\sme|what\scan\s(?:you|u)\s(?:do|answer|tell\sme)|how\s(?:do|does)\s(?:you|this|it)\swork
        |көмек|не\sістей\s?аласың)\W*$
"""
_COMPARE: Final = rf"""
    \b(?:сравн\w+|compare[sd]?|comparison|versus|vs|салыстыр\w*)\b
    | \bв[оа]?\s+сколько\s+раз
    | \bнасколько\s+{_MORE_RU}
    | \bна\s+сколько\s+(?:\w+\s+)?{_MORE_RU}
    | \bу\s+ко(?:го|торо\w+)\b.*\b(?:{_LARGER_RU}|сильнее)
    | \b(?:где|кто|что|кем|чей|чья|какая|какой|какие|котор\w+)\b.*\b(?:{_LARGER_RU}|активнее|сильнее)\b
    | \b{_LARGER_RU}\b.*\bили\b
    | \b{_LARGER_RU}[, ]+чем\b
    | \bили\b.*\b{_LARGER_RU}\b
    | \w+\s+против\s+\w+
    | \bhow\smany\stimes\s+(?:as\b|{_MORE_EN})
    | \b(?:who|which|where|whose)\b.*\b{_MORE_EN}\b
    | \b{_MORE_EN}\b.*\b(?:than|or)\b
    | \bor\b.*\b{_MORE_EN}\b
    | \bқанша\s+есе\b
    | \b(?:кім\w*|қайсы\w*|қай\s+\w+)\b.*\b(?:көп|аз|үлкен|жоғары|төмен)\b
    | \bразниц\w+\b
    | \bdifference\b
"""
_SPEAKER: Final = rf"""
    (?<!с\s)(?<!со\s)\b(?:кто|кем)\s+(?:это\s+|об\s+этом\s+|такое\s+|про\s+это\s+)?{_SAYING_RU}
    | \bкем\s+(?:озвучен\w*|назван\w*|сказан\w*|приведен\w*)
    | \b(?:с|по)\s+(?:чьих|чьим)\s+слов
    | \bчьи\s+(?:это\s+)?слова
    | \bчь[яией]\w*\s+(?:это\s+)?(?:цитата|оценка|данные|слова|цифра)
    | \bwho\s+(?:has\s+|had\s+)?{_SAYING_EN}
    | \bwho\s+(?:spoke|speaks|talked|talks|commented)\s+(?:about|on|of)\b
    | \baccording\s+to\s+whom
    | \bwhose\s+(?:words|claim|figure|estimate|number)
    | \bкім\s+(?:(?:бұны|мұны|оны)\s+)?(?:айтты|айтқан|атады|атаған|мәлімде\w+|хабарлады)
"""
_LIST: Final = r"""
    \b(?:все|всех|перечисл\w+|список|покажи\s+все|выведи)\s+(?:\w+\s+){0,2}(?:цифр\w*|чис(?:ла|ел)|сумм\w*|показател\w*|
        факт\w*|событи\w*|заявлени\w*|высказывани\w*|люд\w+|персон\w*|тем\w?|стат\w+|данны\w+|источник\w*|имена|имен)\b
    | \b(?:перечисли\w*|список|хронологи\w+|timeline|chronology)\b
    | \b(?:all|list)\b.*\b(?:figures?|numbers?|facts?|events?|statements?|people|persons?|topics?|sources?|articles?)\b
    | \b(?:какие|что\sза)\s+(?:у\s+(?:тебя|вас)\s+)?(?:(?:есть|были)\s+)?
        (?:цифры|числа|суммы|показатели|события|факты|статьи|темы|источники)\b
    | \b(?:which|what)\s+(?:figures|numbers|events|facts|articles|topics|sources)\b
    | \bчто\s+(?:было|произошло|случилось|происходило|проходило|известно)\b
    | \bwhat\s+(?:happened|do\s+you\s+know\s+about|is\s+known\s+about)\b
    | \bне\s+болды\b
    | \b(?:барлық|бүкіл)\s+(?:\w+\s+)?(?:сан\w*|дерек\w*|факт\w*|оқиға\w*|адам\w*|тақырып\w*|мақала\w*|дереккөз\w*)\b
    | \bқандай\s+(?:сандар|деректер|оқиғалар|мақалалар|тақырыптар)\b
    | \bкто\s+(?:упом\w+|фигурир\w+)
    | \bwho\s+is\s+mentioned\b
    | \bо\s+чем\s+(?:\w+\s+){0,3}(?:спросить|спрашивать)
    | \bкакие\s+люди\b
    | ^\W*(?:цифры|показатели|события|факты|люди|темы|figures|numbers|events|facts|people|topics|
        сандар|оқиғалар|фактілер|адамдар|тақырыптар)\b
"""
_SOURCE: Final = r"""
    \b(?:источник\w*|ссылк\w+|линк[иау]?|пруф\w*)\b
    | \bоткуда\s+(?:это|данные|инф\w+|цифр\w+|сведения|известно|взя\w+|про|такие|такая|такой|число)\b
    | ^\W*(?:а\s+)?откуда\W*$
    | \bо\s+чем\s+(?:\w+\s+){0,2}(?:стать\w+|материал\w*|заметк\w+|публикаци\w+)
    | \bwhat\s+(?:is|was|s)\b(?=.*\b(?:article|story|piece)\b.*\babout\b)
    | \bгде\s+(?:\w+\s+)?(?:вышл[аои]|вышел|публиковал\w*)\b
        (?=.*\b(?:интервью|стать\w+|материал\w*|репортаж\w*|заметк\w+)\b)
    | \bгде\s+(?:это\s+)?(?:написано|опубликован\w*|напечатан\w*|прочитать|почитать|сказано|пишут|
        упомина\w+|упомянут\w*|встреча\w+|фигурир\w+|говорится|указан\w*)\b
    | \bкто\s+(?:\w+\s+)?автор\w*\b | \b(?:who\s+is\s+)?the\s+author\b
    | \b(?:source|sources|link|links|proof|url)\b
    | \bwhere\s+(?:is|was|were|does|did|do)\b(?=.*\b(?:from|published|written|printed|mentioned|stated|appear)\b)
    | \bcom(?:e|es|ing)\s+from\W*$
    | \b(?:кто|какое\s+издание|какая\s+газета|какое\s+сми)\s+(?:это\s+)?(?:пис\w+|напис\w+|опубликов\w+|напечат\w+)
    | \bв\s+как(?:ой|ом)\s+(?:стать\w+|газет\w+|издани\w+|сми)
    | \bwho\s+(?:wrote|published)\b
    | \bwhich\s+(?:article|newspaper|outlet|paper)
    | \b(?:дереккөз|сілтеме)\w*
"""
_HOW_MUCH: Final = r"""
    \bсколько\b
    | \bнасколько\b(?=.*\b(?:вырос|вырас|рос|увелич|подорож|повыс|подня|упал|сни[зж]|сокра|уменьш|подешев|много|велик
        |больш|меньш|выше|ниже|длин|высок|глубок|далек|измен|выполн|перевыполн|прибав|опозд)\w*)
    | \b(?:почем|скольких|скольким)\b
    | \bкак(?:ов\w*|ой|ая|ое|ие|ую)(?=\s+(?:\w+\s+){0,2}?
        (?:объем\w*|сумм\w+|размер\w*|уровень|величин\w+|количеств\w+|числ\w+|показател\w+|цифр\w+))
    | \bна\s+како[йе]\s+(?:\w+\s+)?(?:сумм\w+|процент\w*)
    | ^\W*(?:общ\w+\s+)?(?:объем|сумма|размер|количество|число|цифра)\b
    | \b(?:сумм[ау]|цифр[ау]|amount|figure)\W*$
    | ^\W*(?:total\s+)?(?:amount|volume|number|size)\s+of\b
    | \bhow\s+(?:much|many|big|large|high|long|old|far|often|tall|rich|deep|wide|heavy|small|great)\b
    | \bhow\s+(?:fast|quickly)\b(?=.*\b(?:gr[eo]w\w*|ris\w+|increas\w*|fall\w*)\b)
    | \bhow(?=\s+(?:powerful|strong|expensive|costly|cheap|fast|quick)\b)
    | \bwhat\b(?=\s+(?:\w+\s+){0,2}?(?:amount|volume|number|figure|percentage|percent|value|size|total)\b)
    | \b(?:қанша\w*|канша|неше\w*)\b
"""
_WHEN: Final = r"""
    \bкогда\b
    | \bкак(?:ого|ое|им)\s+(?:числа|число|числом)\b
    | \b(?:в|за|на)\s+как(?:ой|ом|ое|ие)\s+(?:день|год\w*|месяц\w*|числ\w+|период\w*|врем\w+)
    | \bкакая\s+дата\b
    | \bдат[аыу]\b
    | \bwhen\b
    | \b(?:what|which)\s+(?:date|day|year|month)\b
    | \bdates?\b
    | \b(?:қашан|кашан)\b
"""
_WHERE: Final = r"""
    \b(?:где|куда)\b
    | \bв\s+како[мй]\s+(?:город\w*|стран\w*|мест\w*)
    | \bwhere\b
    | \b(?:in|at)\s+(?:what|which)\s+(?:city|country|place)\b
    | \b(?:қайда|кайда)\b
"""
_WHAT_IS: Final = r"""
    \bчто\s+(?:это\s+)?(?:такое|значит|означает|понимают\s+под|имеют\s+в\s+виду|подразумевают?)
    | \bчто\s+за\b
    | \bопределени\w+
    | \bрасшифруй\w*
    | \bзначение\s+термина
    | ^\W*(?:что|шо)\s+это\b
    | \bэто\s+(?:кто|что)\W*$ | \b(?:кто|что)\s+это\W*$
    | \bwhat(?:'s|s|\s+is|\s+are)\s+(?:an?\s+|the\s+)?
    | \bwhat\s+(?:does|do)\b(?=.*\bmeans?\b)
    | \bdefin\w+
    | \bдеген\s+не\b
    | \bмағынасы\b
"""
_WHO: Final = r"""
    \b(?:кто|кого|кому|кем)\b
    | \bкак\s+(?:зовут|звать|имя)\b
    | \bwhom?\b
    | \b(?:кім\w*|ким)\b
"""
_WHY: Final = r"""
    \bwhat\s+does\s+(?:it|this)\s+mean\s+that\b | \bчто\s+(?:значит|означает)\s+(?:то\W+)?что\b
    | \b(?:почему|зачем|отчего|по\s+какой\s+причине|из-за\s+чего|в\s+связи\s+с\s+чем)\b
    | \b(?:why|what\s+for|how\s+come|what\s+caused)\b
    | \bwhat\s+(?:is|was|are|were)\b(?=.*\sfor\W*$)
    | \bдля\s+чего\b | \bради\s+чего\b | \bпо\s+какому\s+поводу\b | \bс\s+какой\s+целью\b
    | \b(?:неліктен|неге|не\s+үшін|не\s+себепті)\b
"""

RULES: Final[tuple[Rule, ...]] = (
    Rule("greeting", QuestionType.GREETING, _pattern(_GREETING)),
    Rule("thanks", QuestionType.THANKS, _pattern(_THANKS)),
    Rule("help", QuestionType.HELP, _pattern(_HELP)),
    Rule("compare", QuestionType.COMPARE, _pattern(_COMPARE)),
    Rule("speaker", QuestionType.SPEAKER, _pattern(_SPEAKER)),
    Rule("list", QuestionType.LIST, _pattern(_LIST)),
    Rule("source", QuestionType.SOURCE, _pattern(_SOURCE)),
    Rule("how much", QuestionType.HOW_MUCH, _pattern(_HOW_MUCH)),
    Rule("when", QuestionType.WHEN, _pattern(_WHEN)),
    Rule("where", QuestionType.WHERE, _pattern(_WHERE)),
    Rule("why", QuestionType.WHY, _pattern(_WHY)),
    Rule("what is", QuestionType.WHAT_IS, _pattern(_WHAT_IS)),
    Rule("who", QuestionType.WHO, _pattern(_WHO)),
)
"""What is tried first is what the other patterns would misread: «кто назвал» is a speaker, not a who."""
