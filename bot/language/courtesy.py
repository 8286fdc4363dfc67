"""What readers wrap around a question («скажите пожалуйста, …», "… thanks a lot") → the bare question."""

from __future__ import annotations

import re
from typing import Final

_GAP: Final = r"[\s,.!?:;()-]*"

_OPENINGS: Final = r"""
    (?:всем\s)?(?:привет(?:ик|ствую)?|здравствуй(?:те)?|здрасьте|хай|салам|алло)(?:\sвсем)?
    | (?:всем\s)?доброе\sутро | (?:всем\s)?добр\w+\s(?:день|вечер|дня|вечера|утра|ночи|времени(?:\sсуток)?)
    | (?:бот(?:ик)?|ребята|друзья|народ|товарищи|коллеги|уважаем\w+(?:\s(?:бот|редакция|коллеги))?)(?=\s?[,!])
    | (?:извини(?:те)?|прости(?:те)?|извиняюсь|прошу\sпрощения|сорри)
        (?:\s(?:меня|пожалуйста|за\s(?:\w+\s)?(?:беспокойство|вопрос)|что\s(?:беспокою|отвлекаю)))*
    | (?:а\s)?не\s(?:подскаж(?:ете|ешь)|скаж(?:ете|ешь)|напомн(?:ите|ишь))(?:\s(?:мне|пожалуйста|ли))*
    | (?:а\s)?(?:вы|ты|кто(?:\s|-)?нибудь|кто(?:\s|-)?то)\s(?:случайно\s)?не\s(?:знает(?:е)?|знаешь|в\sкурсе)
    | не\s(?:могли|могла|мог)\sбы\s(?:вы|ты)\s(?:мне\s)?(?:подсказать|сказать|напомнить|объяснить|помочь|уточнить)
    | (?:можете|можешь)\s(?:мне\s)?(?:подсказать|сказать|напомнить|объяснить|помочь|уточнить)
    | (?:под|рас)?скаж(?:и|ите)(?:\s(?:мне|нам|пожалуйста|плиз|плз|пж|ка))*(?!\s(?:о|об|про)\b)
    | (?:напомни|поясни|уточни|объясни|ответь|посоветуй)(?:те)?(?:\s
        (?:мне|нам|пожалуйста|плиз|плз|пж|ка))*(?!\s(?:о|об|про)\b)
    | (?:помоги(?:те)?)(?:\s(?:мне|пожалуйста|понять|узнать|разобраться|найти(?:\sответ)?|с\sвопросом))*
    | (?:я\s)?(?:хочу|хотел(?:а|ось)?(?:\sбы)?|можно|могу\s(?:ли\s)?(?:я\s)?|нужно|надо|позвольте|разрешите)
        \s(?:у\sвас\s|тебя\s|вас\s)?(?:узнать|спросить|уточнить|поинтересоваться|задать\sвопрос)
    | (?:мне\s)?(?:вот\s|очень\s|просто\s|тут\s)*(?:интересно|любопытно)(?:\s(?:узнать|знать))?
    | меня\s(?:очень\s)?интересует(?:\s(?:такой\sвопрос|вот\sчто|вопрос|следующее))?
    | (?:у\sменя\s|есть\s|тут\s)*(?:такой|один|маленький|небольшой|быстрый|срочный|простой|глупый)\sвопрос(?:ик)?
    | (?:у\sменя\s|есть\s|можно\s)+вопрос(?:ик)? | вопрос\sтакой | вопрос(?=\s?:)
    | слушай(?:те)?
    | смотри(?:те)?(?=\s?,)
    | короче(?:\sговоря)?
    | кстати
    | в\sобщем
    | так\sвот
    | эй
    | ну(?!\s?[ав]\b)
    | будь(?:те)?\s(?:так\s)?(?:добр\w*|любезн\w*) | пожалуйста | плиз | пожалста | (?:большое\s)?спасибо
    | если\s(?:не\s(?:сложно|трудно|затруднит)|можно)
    | (?:hi|hello|hey|greetings|yo)(?:\s(?:there|bot|guys|everyone|all|team|folks))?
    | good\s(?:morning|afternoon|evening|day)
    | (?:excuse|pardon)\sme
    | sorry(?:\s(?:to\s(?:bother|trouble|disturb)\syou|for\s(?:the\s|this\s)?(?:bother|question|trouble)))?
    | (?:just\s)?(?:a\s|one\s)?(?:quick|small|short|simple|stupid|random)\squestion
    | (?:i\shave\s|got\s)?a\squestion
    | question(?=\s?:)
    | (?:can|could|would|will)\s(?:you|u|anyone|someone|somebody)\s(?:please\s|kindly\s|possibly\s)*
    (?:tell|help|remind|explain\sto|let)(?:\s(?:me|us))?(?:\s(?:out|know|understand|with\sthis))?
        (?:\splease)?(?!\sabout\b)
    | (?:please\s|kindly\s|pls\s)*(?:tell|remind|help)\s(?:me|us)(?:\splease)?(?!\s(?:about|of)\b)
    | please
    | pls
    | plz
    | kindly
    | do(?:es)?\s(?:you|u|anyone|anybody|someone)\s(?:happen\sto\s)?know | any\sidea
    | (?:i\s|i'm\s|im\s)?(?:was\s|am\s)?(?:just\s)?(?:wondering|curious)(?:\s(?:if|whether)\s(?:you|u)\s
        (?:can|could|would)\stell\sme)?
    | i(?:'d|\swould)?\s(?:really\s|just\s)?(?:like|want|love|need)\sto\s(?:know|ask|find\sout|learn|understand)
    | (?:may|can|could)\si\sask(?:\s(?:you|something|a\squestion))*
    | listen(?=\s?,)
    | by\sthe\sway
    | btw
    | ok(?:ay)?(?=\s?,)
    | well(?=\s?,)
    | thanks | thank\syou
"""
_CLOSINGS: Final = r"""
    (?:заранее\s|большое\s|огромное\s|всем\s)*спасибо(?:\s
        (?:большое|огромное|заранее|вам|тебе|за\sответ|за\sпомощь))*
    | (?:заранее\s)?(?:очень\s)?(?:(?:буду|был\sбы|была\sбы)\s)?(?:очень\s|вам\s|крайне\s)*благодар
        (?:ен|на|ны|ю|им|ствую)(?:\s(?:вас|вам|заранее|за\sответ))*
    | (?:мне\s)?(?:очень|срочно|крайне|прям|просто)\s(?:срочно\s)?
        (?:надо|нужно|важно|интересно|прошу|нужен\sответ)
    | (?:это\s)?(?:очень\s)?срочно
    | если\s(?:не\s(?:сложно|трудно|затруднит|секрет)|можно|знаете|знаешь|есть|что)(?:\s?,?\s?
        (?:коротко|кратко|быстро|побыстрее|поскорее|точно))?
    | пожалуйста | плиз | плз | пж | пожалста | жду\sответа | (?:можно\s)?(?:коротко|вкратце|побыстрее|поскорее)
    | (?:я\s)?(?:никак\s|нигде\s)?не\s(?:могу|смог|смогла|можем)\s(?:никак\s|нигде\s)?найти(?:\sнигде)?
    | (?:а\s)?(?:вы\s|ты\s)?не\s(?:подскажете|подскажешь|знаете|знаешь|напомните|напомнишь)(?:\sли)?
    | (?:никто\s)?не\sв\sкурсе
    | (?:кто(?:\s|-)?нибудь|кто(?:\s|-)?то)\s(?:знает|в\sкурсе|помнит)
    | (?:many\s)?thanks(?:\s(?:a\slot|so\smuch|very\smuch|in\sadvance|a\smillion|again))*
    | thank\s(?:you|u)(?:\s(?:so\smuch|very\smuch|in\sadvance|again|kindly))*
    | thx
    | ty
    | please
    | pls
    | plz
    | kindly
    | cheers
    | asap
    | (?:it's\s|its\s|this\sis\s)?(?:very\s|quite\s)?urgent(?:ly)?
    | if\s(?:you|u)\s(?:don'?t|do\snot|wouldn'?t)\smind(?:\s(?:telling\sme|me\sasking|my\sasking))?
    | if\s(?:that's\s|it's\s)?(?:possible|ok(?:ay)?|at\sall\spossible)
    | if\s(?:you|u)\s(?:can|could|know|happen\sto\sknow) | if\si\smay\sask
    | (?:that|it|this)(?:'d|\swould|\swill)\s(?:be\s)?(?:really\s|very\s|so\s)?
        (?:great|nice|helpful|awesome|lovely|wonderful|appreciated|help)(?:\sa\slot)?
    | (?:i\s)?(?:just\s)?(?:can'?t|cannot|can\snot|couldn'?t|could\snot)\s(?:seem\sto\s)?find\s
        (?:it|this|that|anything|the\sanswer)(?:\s(?:anywhere|online))?
    | (?:i(?:'d|\swould)?\s|id\s)?(?:much\s|really\s|greatly\s|very\s)*appreciate[ds]?(?:\s
        (?:it|that|your\shelp|the\shelp|any\shelp))?
    | do\s(?:you|u)\s(?:happen\sto\s)?know
    | any\sidea(?:s)?
    | anyone\sknow(?:s)?
    | (?:i'm\s|i\sam\s)?(?:just\s)?(?:curious|wondering|asking)
"""
_OPENING: Final = re.compile(rf"^{_GAP}(?:{_OPENINGS})(?!\w)(?!-\w)[\s,.!?:;()-]*", re.VERBOSE)
_CLOSING: Final = re.compile(rf"(?:(?<=^)|[\s,.!?:;()-]+)(?:{_CLOSINGS})[\s,.!?:;()]*$", re.VERBOSE)
_WORD: Final = re.compile(r"\w")
_SIGN: Final = re.compile(r"\s*[,.!?:;()-]")
_WHOLE: Final = 3
"""Words that a question has at least where no sign parts it from what follows."""


def without_courtesy(normalised: str) -> str:
    """Return a normalised question without the greetings, requests, excuses and thanks around it.

    What is nothing else is left whole: «спасибо» is an answer of its own.

    >>> without_courtesy("здравствуйте, подскажите пожалуйста, сколько стоит уголь? заранее спасибо!")
    'сколько стоит уголь?'
    >>> without_courtesy("hi, could you tell me what coal costs, thanks a lot")
    'what coal costs'
    >>> without_courtesy("привет, спасибо!"), without_courtesy("кому сказали спасибо")
    ('привет, спасибо!', 'кому сказали спасибо')
    """
    bare = _peeled(_peeled(normalised, _OPENING), _CLOSING)
    return bare if _WORD.search(bare) else normalised


def _peeled(text: str, pattern: re.Pattern[str]) -> str:
    found = pattern.search(text)
    if not found or (pattern is _CLOSING and not _stands_apart(text, found)):
        return text
    shorter = text[: found.start()] + text[found.end() :]
    if pattern is _CLOSING and found[0].lstrip().startswith("?"):
        shorter += "?"
    return _peeled(shorter, pattern) if _WORD.search(shorter) else ""


def _stands_apart(text: str, closing: re.Match[str]) -> bool:
    """Say whether a closing is parted from the question by a sign, or leaves a whole one («кому сказали спасибо»)."""
    return bool(_SIGN.match(closing[0])) or len(text[: closing.start()].split()) >= _WHOLE
