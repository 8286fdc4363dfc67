"""Words that refer back to a person by what he or she is, with the offices that each may mean. Tables only."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_MINISTER: Final = r"министр|глава м[ивзчф]\w+|minister|foreign secretary|secretary of state"
_HEAD: Final = (
    r"глава|директор|президент|руководитель|председатель|управляющ|владелец|основател|гендиректор|chief|head|ceo|"
    r"chair|director|president|owner|founder|boss|executive|manager"
)
_STATE: Final = (
    rf"{_MINISTER}|президент|премьер|посол|представитель|губернатор|мэр|аким|депутат|сенатор|спикер|глава|канцлер|секретарь|"
    r"president|premier|ambassador|envoy|governor|mayor|senator|lawmaker|speaker|chancellor|secretary|deputy|leader"
)
_EXPERT: Final = (
    r"аналитик|эксперт|экономист|политолог|профессор|ученый|исследовател|сотрудник|историк|социолог|доцент|академик|"
    r"синоптик|климатолог|метеоролог|эколог|биолог|физик|химик|астроном|востоковед|специалист|analyst|expert|economist|"
    r"professor|scientist|researcher|scholar|historian|strategist|lecturer|fellow|\w+ologist|chemist|physicist"
)
_SPORT: Final = (
    r"тренер|капитан|нападающ|полузащитник|вратарь|защитник|форвард|футболист|хоккеист|теннисист|пловец|пловчиха|гонщик|"
    r"чемпион|боксер|coach|captain|striker|goalkeeper|midfielder|defender|player|champion|runner|swimmer|skipper|manager"
)
_MEDIC: Final = (
    r"врач|хирург|терапевт|педиатр|главврач|вирусолог|doctor|surgeon|physician|nurse|cardiologist|epidemiologist"
)

_FAMILIES: Final[Mapping[str, str]] = {
    "министр": _MINISTER,
    "дипломат": rf"{_MINISTER}|посол|представитель|консул|дипломат|посланник",
    "чиновник": _STATE,
    "политик": _STATE,
    "госдеятель": _STATE,
    "государственник": _STATE,
    "глава ведомства": rf"{_MINISTER}|глава|руководитель|директор|начальник",
    "глава министерства": _MINISTER,
    "глава государства": r"президент|король|королева|император|эмир",
    "глава правительства": r"премьер",
    "глава кабинета": r"премьер",
    "глава кабмина": r"премьер",
    "глава компании": _HEAD,
    "глава банка": _HEAD,
    "глава корпорации": _HEAD,
    "глава холдинга": _HEAD,
    "глава фирмы": _HEAD,
    "глава предприятия": _HEAD,
    "глава региона": r"губернатор|аким|глава",
    "глава области": r"губернатор|аким|глава",
    "глава города": r"мэр|аким|глава",
    "глава": _HEAD,
    "руководитель": _HEAD,
    "топ-менеджер": _HEAD,
    "менеджер": _HEAD,
    "гендиректор": r"генеральный директор|гендиректор|исполнительный директор|глава",
    "бизнесмен": _HEAD,
    "предприниматель": _HEAD,
    "миллиардер": _HEAD,
    "премьер": r"премьер",
    "премьер-министр": r"премьер",
    "эксперт": _EXPERT,
    "аналитик": _EXPERT,
    "специалист": rf"{_EXPERT}|{_MEDIC}|{_SPORT}",
    "экономист": _EXPERT,
    "ученый": _EXPERT,
    "исследователь": _EXPERT,
    "профессор": r"профессор",
    "политолог": r"политолог|аналитик|эксперт|профессор",
    "тренер": r"тренер",
    "наставник": r"тренер",
    "спортсмен": _SPORT,
    "спортсменка": _SPORT,
    "футболист": _SPORT,
    "защитник": r"адвокат|защитник",
    "юрист": r"адвокат|юрист",
    "врач": _MEDIC,
    "медик": _MEDIC,
    "доктор": _MEDIC,
    "губернатор": r"губернатор",
    "парламентарий": r"депутат|сенатор",
    "журналист": r"журналист|обозреватель|корреспондент|редактор",
    "пресс-секретарь": r"пресс-секретарь|представитель",
    "представитель": r"пресс-секретарь|представитель",
    "minister": _MINISTER,
    "diplomat": rf"{_MINISTER}|ambassador|envoy|diplomat|consul",
    "official": rf"{_STATE}|official|head|director",
    "politician": _STATE,
    "executive": _HEAD,
    "chief": _HEAD,
    "boss": rf"{_HEAD}|{_SPORT}",
    "ceo": r"chief executive|ceo",
    "head": _HEAD,
    "businessman": _HEAD,
    "businesswoman": _HEAD,
    "entrepreneur": _HEAD,
    "billionaire": _HEAD,
    "premier": r"prime minister|premier",
    "leader": rf"{_STATE}|{_HEAD}",
    "expert": _EXPERT,
    "analyst": _EXPERT,
    "economist": _EXPERT,
    "scientist": _EXPERT,
    "researcher": _EXPERT,
    "academic": _EXPERT,
    "strategist": _EXPERT,
    "coach": r"coach|manager",
    "manager": r"coach|manager",
    "player": _SPORT,
    "striker": r"striker|forward|player",
    "captain": r"captain|skipper",
    "doctor": _MEDIC,
    "surgeon": _MEDIC,
    "lawmaker": r"mp\b|member of parliament|lawmaker|senator|deputy|congress",
    "spokesman": r"spokes",
    "spokeswoman": r"spokes",
    "spokesperson": r"spokes",
    "lawyer": r"lawyer|attorney|solicitor|barrister",
}
FAMILIES: Final[Mapping[str, re.Pattern[str]]] = {
    word: re.compile(rf"(?:^|\b)(?:{pattern})", re.IGNORECASE) for word, pattern in _FAMILIES.items()
}
"""A word that refers back → the positions that it may mean; other offices refer to whoever holds that very office."""

_OPINIONS: Final = """
слово мнение оценка данные информация утверждение версия признание расчет прогноз
"""
OPINIONS: Final = frozenset(_OPINIONS.split())
"""Nouns of «по его словам»: whose they are is somebody who spoke."""

_POLITICS: Final = """
присоединение решение стремление позиция политика отношение заявление решимость власть предложение роль участие ответ
требование согласие дипломатия интерес намерение курс санкция готовность отказ обещание инициатива влияние союзник
партнер поддержка обязательство желание посредничество
"""
POLITICS: Final = frozenset(_POLITICS.split())
"""Nouns whose genitive is a government: «решение Осло», «позиция Лимы»."""

_POLITICS_ENGLISH: Final = """
decision stance position policy government authority ambition interest role response refusal demand offer plan ally
partner relation tie diplomacy foreign commitment influence claim
"""
POLITICS_ENGLISH: Final = frozenset(_POLITICS_ENGLISH.split())
