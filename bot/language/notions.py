"""Words by which readers ask for a measure or a happening, and the words that name it («должны» asks for a debt).

A question says with a verb or an everyday word what a fact says with a noun. Each notion holds both in every language;
it says nothing about what any dossier is about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.language.measures import CURRENCY, POWER_UNITS
from bot.language.rarity import is_real_word


@dataclass(frozen=True, slots=True)
class Notion:
    """One thing that may be asked for: `asked` matches a whole word, `named` the beginning of a lemma.

    A figure in one of the `units` (prefixes as in `bot.language.measures`) is of this notion whatever it is called.
    `happens` says that it is a deed, which an event or a statement may tell of too; `names` is false for a mere
    dimension («энергия»): every figure in its units is one of it, so that it does not tell which figure is meant.
    """

    asked: re.Pattern[str]
    named: re.Pattern[str]
    units: tuple[str, ...] = ()
    happens: bool = False
    names: bool = True


def _notion(asked: str, named: str, *units: str, happens: bool = False) -> Notion:
    return Notion(re.compile(asked, re.VERBOSE), re.compile(named, re.VERBOSE), units, happens)


_PRICE: Final = _notion(
    r"""по?дорож\w+|подешев\w+|расцен\w+|ценник\w*|тариф\w*|заплат\w+|платить|плати[тм]|платят|плат[ау]|
    стоит|стоят|стоил[аио]?|стоить|стоимост\w+|цен[ауые]|
    costs?|costed|costly|expensive|cheap|дорог(?:о|ой|ая|ие)|дешев\w+|charge[sd]?|pay|pays|paid|tag|prices?|priced|fares?|fees?|rates?|tickets?|
    тұрады|баға\w*""",
    r"цен|стоимост|тариф|билет|проезд|расцен|сбор$|плат|fare|price|fee$|fees|cost|tariff|rate|charge|ticket|баға|құн",
)
_WAGE: Final = _notion(
    r"получа[ею]т|зараба\w+|заработ\w+|плат[ия]т|платили|earn\w*|paid|pays?|makes?|жалован\w+|оклад\w*|табады",
    r"зарплат|заработ|жалован|оклад|wage|salar|pay$|earning|жалақы",
)
_PROFIT: Final = _notion(
    r"заработал\w*|зарабатыва\w+|нажил\w*|выручил\w*|earn\w*|made|makes?|gain\w*",
    r"прибыл|выручк|доход|profit|revenue|income|earning|пайда",
)
_DEBT: Final = _notion(
    r"долж(?:ны|на|ен|но)|задолж\w+|долг\w*|owe[sd]?|owing|debts?|indebted|қарыз\w*",
    r"долг|задолженност|debt|liabilit|қарыз",
)
_SHORTAGE: Final = _notion(
    r"(?:не)?хвата\w+|нехват\w+|(?:не)?доста[её]т|недоста\w+|дефицит\w*|short|lack(?:s|ed|ing)?|missing|shortages?|deficits?|жетіспе\w+",
    r"нехватк|дефицит|недостат|недостач|shortage|shortfall|deficit|lack|жетіспе|тапшылық",
    happens=True,
)
_CONSUMPTION: Final = _notion(
    r"съел\w*|съеда\w+|сж[её]г\w*|сожг\w+|сжига\w+|потреб\w+|потрат\w+|трат[ия]т|израсход\w+|расход\w+|тұтын\w+|"
    r"use[sd]?|using|burn\w*|consum\w+|spen[dt]s?|ate|eats?",
    r"потреблен|расход|consum|usage|use$|demand|тұтын",
)
_PRODUCTION: Final = _notion(
    r"произв[ео]\w+|выработ\w+|вырабатыва\w+|добы\w+|собра\w+|собир\w+|намолот\w+|вырас\w+|выпус\w+|надо\w+|накоп\w+|сдела\w+|"
    r"выпекл\w+|выплав\w+|дал[аио]?|да[её]т|made|makes?|produc\w+|generat\w+|grew|grow[ns]?|harvest\w*|turned|reap\w*|"
    r"өндір\w+|жина\w+|шығар\w+",
    r"производств|выработк|добыч|урожа|сбор|намолот|надо[ий]|выпуск|выплавк|generat|output|product|harvest|yield|crop|"
    r"өндір|жина|түсім",
)
_CATCH: Final = _notion(
    r"выловил\w*|пойма\w+|налов\w+|наудил\w*|caught|catch\w*|land(?:ed|s|ing)?|net(?:ted)?|haul\w*|аула\w+",
    r"улов|вылов|добыч|catch|land|haul",
)
_CARRIAGE: Final = _notion(
    r"воз(?:ит|ят|или?|ила)|перев[оеё]з\w+|доставл?\w+|провез\w+|прокат\w+|carr(?:y|ies|ied|ying)|haul(?:s|ed)?|transport\w*|"
    r"ship(?:s|ped)?|mov(?:e|es|ed)|handled?|тасы\w+",
    r"перевоз|груз|пассаж|доставк|freight|cargo|transport|passenger|carriage|тасымал|жолаушы",
)
_JOURNEY: Final = _notion(
    r"ехать|едет|едут|добира\w+|добрать\w*|доехать|доезжа\w+|плыть|плыв[её]т|лететь|летит|ид[её]т|идут|дорог[аиеу]|"
    r"takes?|taking|last(?:s|ed)?|travel\w*|get|journey|trip|ride|барады|жетеді",
    r"врем[яе]|длительност|дорога|проезд|билет|поездк|fare|ticket|time|duration|journey|crossing|уақыт",
    "duration-",
)
_SPEED: Final = _notion(
    r"быстр\w+|разгоня\w+|мчит\w*|скорост\w+|fast|quick\w*|speed\w*|жылдам\w*", r"скорост|speed|жылдам", "speed-"
)
_LENGTH: Final = _notion(
    r"протян\w+|прост[её]р\w*|тян(?:ет|ут)\w*|длин\w+|протяж\w+|long|stretch\w*|length|span\w*|reach\w*|ұзын\w*",
    r"длин|протяж|length|span|ұзын",
    "length-",
)
_POWER: Final = _notion(
    r"мощн\w+|сильн\w+|powerful|strong|capacity|қуат\w*", r"мощност|capacit|power|қуат", *POWER_UNITS
)
_AGE: Final = _notion(r"лет|возраст\w*|стар\w+|old|age[ds]?|жас\w*", r"возраст|age$|жас", "duration-year")
_STAFF: Final = _notion(
    r"работа[ею]т|трудят?\w*|занят\w*|занимает|трудоустро\w+|служ[ия]т|employ\w*|work(?:s|ing)?|hire[sd]?|staff\w*|жұмыс\w*",
    r"работник|рабоч|сотрудник|персонал|занят|штат|employ|worker|staff|crew|job|қызметкер|жұмыс",
)
_LOSS: Final = _notion(
    r"теря\w+|потеря\w+|пропа[лд]\w*|утрат\w+|lo[so][ste]\w*|wasted?|жоғалт\w+", r"потер|утрат|loss|waste|шығын"
)
_SPENDING: Final = _notion(
    r"вложил\w*|вложен\w*|вклад\w+|вбух\w+|потрат\w+|потрач\w+|трат[ия]т|ушло|уйд[её]т|выдел\w+|израсход\w+|"
    r"spen[dt]s?|spending|invest\w*|pour\w*|put|allocat\w+|жұмса\w+|салды",
    r"вложен|инвестиц|расход|затрат|стоимост|бюджет|ассигн|субсид|финансир|invest|spend|expen|cost|budget|subsid|fund|repair",
    CURRENCY,
)
_SHARE: Final = _notion(
    r"дол[яиюей]\w*|част[ьи]\w*|процент\w*|share[sd]?|portion|part|fraction|percentage|үлес\w*",
    r"дол[яи]|share|part$|үлес",
    "percent",
)
PLAN: Final = _notion(
    r"плани\w+|план\w*|рассчитыв\w+|собира(?:л|е)\w*|намерев\w+|намер\w+|хот(?:ел|ят|им)\w*|хочет|ожида\w+|прогноз\w*|ждут|"
    r"plan\w*|expect\w*|intend\w*|hop(?:e|ed|es|ing)|target\w*|forecast\w*|want\w*|aim\w*|book(?:ed)?|жоспар\w*",
    r"план(?!ет)|прогноз|цел[ьи]$|plan(?!t|e)|forecast|target|expect|aim$|book|жоспар",
)
_OPENING: Final = _notion(
    r"запус\w+|пуст(?:ят|ит|или?)|откр\w+|введ\w+|заработ(?:ает|ают|ал\w*)|пойд\w+|поед\w+|launch\w*|open\w*|enter\w*|"
    r"inaugurat\w+|produc\w+|deliver\w*|аш\w+",
    r"запуск|пуск|откры|пойти|первый|введен|ввод|launch|open|first|enter|service|inaugur|ашыл",
    happens=True,
)
_BEGINNING: Final = _notion(
    r"нача(?:л[аио]?|т[аыо]?)(?:с[яь])?|начн\w+|начин\w+|стартов\w+|стартует|залож\w+|launch\w*|start\w*|beg[aiu]n\w*|баста\w+",
    r"запуск|пуск|начал|начат|стать|первый|закладк|launch|start|begin|first|enter|service|баста",
    happens=True,
)
_ENDING: Final = _notion(
    r"законч\w+|заверш\w+|финиш\w+|кончи\w+|закры\w+|закро\w+|end(?:s|ed|ing)?|finish\w*|clos(?:e|es|ed|ing)|complet\w+|shut\w*|"
    r"аяқта\w+|жаб\w+",
    r"заверш|законч|оконч|конец|закры|end$|finish|close|complet|shut|аяқта|жаб",
    happens=True,
)
_SIGNING: Final = _notion(
    r"подпис\w+|заключ\w+|sign\w*|ink(?:ed)?|conclud\w+|қол", r"подпис|заключ|sign|conclu|қол", happens=True
)

_ATTENDANCE: Final = _notion(
    r"приш(?:ел|ли|ла|ло)|участв\w+|посети\w+|посеща\w+|яви\w+|съеха\w+|приеха\w+|собрал\w*|attend\w*|came|come|took|"
    r"visit\w*|join\w*|turned|showed|қатыс\w+|келді",
    r"участ|посещ|посетит|гост|attend|particip|visit|guest|delegat|passenger|call$|қатыс",
)
_PURCHASE: Final = _notion(
    r"купил\w*|купит|купят|покупа\w+|закуп\w+|приобр\w+|bought|buys?|buying|purchas\w+|сатып",
    r"покуп|закуп|приобрет|импорт|purchas|import|bought|сатып",
)
_SALE: Final = _notion(
    r"(?:про|рас)да[лвюе]\w*|продает|продаж\w+|сбы\w+|sold|sells?|selling|sales?",
    r"продаж|экспорт|сбыт|sale|sold|export",
)
_ROOM: Final = _notion(
    r"вме[щс]\w+|помест\w+|помещ\w+|влез\w+|войд[её]т|store[sd]?|fits?|holds?|room|сыяды|сыйымды\w+",
    r"вместим|[её]мкост|мощност|вмеща|capacit|storage|сыйымды",
)
_NOTHING: Final = re.compile(r"(?!)")
_DIMENSIONS: Final = (
    Notion(
        re.compile(r"(?:электро)?энерги\w+|электричеств\w*|ток[а]?|power|energy|electricity|қуат\w*"),
        _NOTHING,
        ("energy-",),
        names=False,
    ),
    Notion(
        re.compile(r"земл\w+|земель|пашн\w+|пол(?:я|ей|е)|площад\w+|угоди\w+|lands?|fields?|acreage|area|жер\w*"),
        _NOTHING,
        ("area-",),
        names=False,
    ),
    Notion(re.compile(r"расстояни\w+|далеко|distance|far"), _NOTHING, ("length-",), names=False),
)

NOTIONS: Final[tuple[Notion, ...]] = (
    _PRICE,
    _WAGE,
    _PROFIT,
    _DEBT,
    _SHORTAGE,
    _CONSUMPTION,
    _PRODUCTION,
    _CATCH,
    _CARRIAGE,
    _JOURNEY,
    _SPEED,
    _LENGTH,
    _POWER,
    _AGE,
    _STAFF,
    _LOSS,
    _SPENDING,
    _SHARE,
    PLAN,
    _ATTENDANCE,
    _ROOM,
    _PURCHASE,
    _SALE,
    *_DIMENSIONS,
    _OPENING,
    _BEGINNING,
    _ENDING,
    _SIGNING,
)


LONGEST_UNKNOWN: Final = 13
"""Letters of the longest verb form that dictionaries may lack («запроектировали» they hold)."""


@lru_cache(maxsize=50_000)
def notions_of(word: str) -> tuple[Notion, ...]:
    """Return the notions that a word of a question may ask for; a long word that nobody knows is two, glued.

    >>> [bool(each.named.match("долг")) for each in notions_of("задолжали")]
    [True]
    """
    if len(word) > LONGEST_UNKNOWN and not is_real_word(word):
        return ()
    return tuple(each for each in NOTIONS if each.asked.fullmatch(word))


@lru_cache(maxsize=200_000)
def is_named(notion: Notion, held: frozenset[str]) -> bool:
    """Say whether one of these lemmas names a notion."""
    return any(notion.named.match(each) for each in held)
