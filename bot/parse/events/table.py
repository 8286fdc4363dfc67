"""What happens in the news: a row is one sort of event with the words that tell of it. Nothing enters; rows leave."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Shape(StrEnum):
    """How an event of a row is told: who and what it needs."""

    VISIT = "visit"  # somebody, somewhere
    MEETING = "meeting"  # two sides
    SIGNING = "signing"  # sides and a document
    GATHERING = "gathering"  # a forum, with its adjectives
    ACCIDENT = "accident"  # a place
    DEED = "deed"  # somebody does something to something: the opening of a bridge
    PERSON = "person"  # something happens to a person: an appointment, a resignation
    CONTEST = "contest"  # one side and another


@dataclass(frozen=True, slots=True)
class Row:
    """A sort of event.

    `ru` and `en` are its names as a title begins with them. `verbs_*` tell of it in the past tense (in English with the
    particle: "step down"), `nouns_*` name it. `happens` is the Russian verb it goes with, in the masculine.
    """

    id: str
    shape: Shape
    ru: str
    en: str
    verbs_ru: frozenset[str]
    verbs_en: frozenset[str]
    nouns_ru: frozenset[str]
    nouns_en: frozenset[str]
    happens: str = "состояться"


_TABLE: Final = """
visit | visit | визит | visit | посетить, побывать, прилететь, прибыть, приехать | visit, arrive, travel, fly |
  визит, поездка | visit, trip
phone-call | meeting | телефонный разговор | phone call | созвониться | phone, telephone | телефонный разговор,
  разговор | phone call, telephone call, phone conversation, telephone conversation, call
talks | meeting | переговоры | talks | договориться | negotiate | переговоры, консультация | talks, negotiations,
  consultations
meeting | meeting | встреча | meeting | встретиться, провести встречу | meet | встреча | meeting
signing | signing | подписание | signing | подписать, заключить, парафировать | sign, ink, conclude | подписание |
  signing
summit | gathering | саммит | summit | | | саммит | summit
business-forum | gathering | бизнес-форум | business forum | | | бизнес-форум | business forum
forum | gathering | форум | forum | | | форум, конгресс | forum, congress
conference | gathering | конференция | conference | | | конференция, симпозиум, семинар | conference, symposium,
  seminar, convention
press-conference | gathering | пресс-конференция | press conference | | | пресс-конференция, брифинг | press
  conference, news conference, briefing
session | gathering | заседание | session | | | заседание, совещание, съезд | session, sitting, assembly
exhibition | gathering | выставка | exhibition | | | выставка, ярмарка | exhibition, fair, expo
festival | gathering | фестиваль | festival | | | фестиваль, парад | festival, parade
concert | gathering | концерт | concert | | | концерт | concert
ceremony | gathering | церемония | ceremony | | | церемония | ceremony
hearing | gathering | слушания | hearing | | | слушание | hearing
auction | gathering | аукцион | auction | | | аукцион, тендер | auction, tender
exercise | gathering | учения | exercise | | | учение | exercises, drill
fire | accident | пожар | fire | загореться, вспыхнуть, сгореть | catch fire, burn down, burn | пожар, возгорание |
  fire, blaze | произойти
explosion | accident | взрыв | explosion | взорваться | explode, blow up | взрыв | explosion, blast | произойти
earthquake | accident | землетрясение | earthquake | | | землетрясение, подземный толчок | earthquake, quake, tremor
  | произойти
flood | accident | наводнение | flood | затопить, подтопить | flood | наводнение, паводок, подтопление | flood,
  flooding | произойти
landslide | accident | оползень | landslide | | | оползень, сель, обвал | landslide, mudslide, rockfall | произойти
avalanche | accident | лавина | avalanche | | | лавина | avalanche | произойти
storm | accident | шторм | storm | | | шторм, ураган, буря, гроза, смерч, тайфун, снегопад, метель | storm,
  hurricane, tornado, typhoon, cyclone, blizzard, snowstorm | произойти
eruption | accident | извержение | eruption | | erupt | извержение | eruption | произойти
collision | accident | столкновение | collision | столкнуться | collide | столкновение | collision | произойти
road-accident | accident | ДТП | road accident | перевернуться, врезаться | overturn, crash into | ДТП | road
  accident, car crash, pile-up | произойти
derailment | accident | сход с рельсов | derailment | сойти с рельсов | derail | сход | derailment | произойти
crash | accident | крушение | crash | разбиться, потерпеть крушение, затонуть | crash, sink, capsize | крушение,
  катастрофа, авиакатастрофа | crash, plane crash, shipwreck | произойти
accident | accident | авария | accident | | | авария, инцидент, происшествие, чп | accident, incident | произойти
collapse | accident | обрушение | collapse | обрушиться, рухнуть | collapse | обрушение | collapse | произойти
outage | accident | отключение электричества | power outage | обесточить | | блэкаут | outage, blackout, power cut |
  произойти
spill | accident | утечка | leak | | spill, leak | утечка, разлив | spill, leak | произойти
attack | accident | нападение | attack | напасть, атаковать, обстрелять | attack, raid | нападение, атака, теракт,
  обстрел | attack, raid, shelling | произойти
shooting | accident | стрельба | shooting | | | стрельба | shooting | произойти
outbreak | accident | вспышка болезни | outbreak | | | вспышка, эпидемия | outbreak, epidemic | произойти
robbery | accident | ограбление | robbery | ограбить, похитить, украсть | rob, steal | ограбление, кража, похищение
  | robbery, theft, heist | произойти
breakdown | accident | сбой | breakdown | | break down | сбой | breakdown, malfunction | произойти
accession | deed | присоединение | accession | присоединиться, вступить, примкнуть | join, accede | присоединение,
  вступление | accession
entry-into-force | deed | вступление в силу | entry into force | вступить в силу | take effect, come into force,
  enter into force | вступление в силу | entry into force
opening | deed | открытие | opening | открыть, открыться | open, inaugurate | открытие | opening, inauguration
launch | deed | запуск | launch | запустить, стартовать, заработать, ввести в эксплуатацию | launch, roll out,
  switch on, come online, start up | запуск, ввод | launch, rollout
start | deed | начало | start | начать, начаться, приступить | start, begin, kick off, commence | начало | start
completion | deed | завершение | completion | завершить, завершиться, закончить, закончиться, достроить | complete,
  finish, end, wrap up | завершение, окончание | completion, end
sale-start | deed | начало продаж | start of sales | поступить в продажу, появиться в продаже | go on
  sale, hit the market | |
construction | deed | строительство | construction | построить, возвести | build | закладка | groundbreaking
closure | deed | закрытие | closure | закрыть, закрыться | close, shut, shut down | закрытие | closure, shutdown
suspension | deed | приостановка | suspension | приостановить, остановить, прекратить, отменить | suspend, halt,
  cancel, stop, call off | приостановка, остановка, прекращение, отмена | suspension, cancellation
resumption | deed | возобновление | resumption | возобновить, возобновиться, восстановить | resume, restore, reopen
  | возобновление, восстановление | resumption
introduction | deed | введение | introduction | ввести | introduce, impose | введение | introduction
lifting | deed | снятие | lifting | снять | lift | снятие | lifting
adoption | deed | принятие | adoption | принять, одобрить, утвердить, ратифицировать | adopt, approve, pass, ratify,
  enact | принятие, одобрение, утверждение, ратификация | adoption, approval, ratification, passage
rejection | deed | отклонение | rejection | отклонить, отвергнуть | reject, block, veto | отклонение | rejection, veto
presentation | deed | презентация | presentation | представить, презентовать | present, unveil, reveal | презентация
  | presentation, unveiling
publication | deed | публикация | publication | опубликовать, обнародовать | publish, release | публикация |
  publication, release
premiere | deed | премьера | premiere | | premiere, premier, debut | премьера | premiere
discovery | deed | обнаружение | discovery | обнаружить | discover, detect | обнаружение, находка | discovery
founding | deed | создание | founding | основать, создать, учредить | found, establish, set up | создание,
  основание, учреждение | founding, establishment
purchase | deed | покупка | purchase | купить, приобрести, выкупить, закупить | buy, acquire, purchase, take over |
  покупка, приобретение | purchase, acquisition, takeover
sale | deed | продажа | sale | продать | sell, sell off | продажа | sale
merger | deed | слияние | merger | объединиться, слиться | merge | слияние | merger
deal | deed | сделка | deal | | | сделка | deal
delivery | deed | доставка | delivery | доставить, поставить, получить | deliver, receive, ship | доставка | delivery
dispatch | deed | отправка | dispatch | отправить, направить, послать, отправиться | send, dispatch, depart, set off
  | отправка, отправление | dispatch, departure
evacuation | deed | эвакуация | evacuation | эвакуировать | evacuate | эвакуация | evacuation
rescue | deed | спасение | rescue | спасти | rescue | спасение | rescue
rate-rise | deed | повышение | increase | повысить, поднять | raise, hike | повышение | hike
rate-cut | deed | снижение | cut | снизить, понизить | cut, lower | снижение | cut
rate-hold | deed | сохранение | retention | сохранить, оставить | keep, leave | сохранение |
withdrawal | deed | отзыв | recall | отозвать | recall, withdraw | отзыв | recall, withdrawal
award | deed | вручение | award | вручить | award | вручение | award
appointment | person | назначение | appointment | назначить, возглавить | appoint, name, promote | назначение |
  appointment
swearing-in | person | вступление в должность | swearing-in | вступить в должность, принести присягу | swear in,
  take office, take the oath | инаугурация | inauguration
election-win | person | избрание | election win | избрать, переизбрать | elect, re-elect | избрание, переизбрание |
  re-election
resignation | person | отставка | resignation | уйти в отставку, подать в отставку, покинуть пост | resign, step
  down, stand down, quit | отставка | resignation
dismissal | person | увольнение | dismissal | уволить, освободить от должности, отстранить | dismiss, fire, sack,
  oust, throw out | увольнение | dismissal, ouster
death | person | смерть | death | умереть, скончаться | die, pass away | смерть, кончина | death | наступить
funeral | person | похороны | funeral | похоронить | bury | похороны | funeral
arrest | person | задержание | arrest | задержать, арестовать | arrest, detain | задержание, арест | arrest, detention
sentence | person | приговор | sentencing | приговорить, осудить | sentence, convict, jail | приговор, осуждение |
  sentencing, conviction | вынести
acquittal | person | оправдание | acquittal | оправдать | acquit, clear | оправдание | acquittal
decoration | person | награждение | award | наградить, удостоить | honour, honor | награждение | award
ruling | deed | решение суда | court ruling | постановить, обязать, присудить | rule, order | решение суда | ruling,
  verdict, judgment, judgement
fine | deed | штраф | fining | оштрафовать | fine | штраф | fine
lawsuit | deed | иск | lawsuit | подать в суд | sue | иск | lawsuit
election | gathering | выборы | election | | | выборы, референдум, голосование | election, elections, referendum,
  by-election, poll, runoff, vote
strike | gathering | забастовка | strike | забастовать | walk out, stop work, go on strike | забастовка, стачка |
  strike, walkout
protest | gathering | акция протеста | protest | | | протест, митинг, демонстрация | protest, rally, demonstration
match | contest | матч | match | обыграть, переиграть, разгромить, победить, одолеть, сыграть, уступить, проиграть |
  beat, defeat, win, thrash, draw, lose, edge | матч, поединок, встреча, финал, полуфинал | match, game, final,
  semi-final
"""

_FIELDS: Final = 8


def _rows() -> tuple[Row, ...]:
    return tuple(
        _row([each.strip() for each in line.split("|")]) for line in _TABLE.replace("\n  ", " ").strip().splitlines()
    )


def _row(cells: list[str]) -> Row:
    name, shape, ru, en, *words = cells
    verbs_ru, verbs_en, nouns_ru, nouns_en = (
        frozenset(each.strip() for each in cell.split(",") if each.strip()) for cell in words[:4]
    )
    happens = words[4] if len(cells) > _FIELDS else "состояться"
    return Row(name, Shape(shape), ru, en, verbs_ru, verbs_en, nouns_ru, nouns_en, happens)


ROWS: Final[tuple[Row, ...]] = _rows()
"""In order: of two rows that a word may mean, the earlier one counts."""

_CARRIERS_RU: Final = """
состояться пройти провести завершить завершиться начать начаться открыться произойти случиться возникнуть вспыхнуть
стартовать сойти закончиться проходить проводить огласить объявить вынести происходить развернуться сыграть обрушиться
"""
CARRIERS_RU: Final = frozenset(_CARRIERS_RU.split())
"""Verbs that an event's own noun goes with: «форум прошел», «провел переговоры»."""

_CARRIERS_EN: Final = """
hold take begin open end start conclude happen occur strike hit break kick stage host make pay conduct wrap
finish erupt launch follow have be
"""
CARRIERS_EN: Final = frozenset(_CARRIERS_EN.split())
"""Verbs that an event's own noun goes with: "talks were held", "a quake struck", "made a visit"."""

_DOCUMENTS_RU: Final = """
меморандум соглашение договор контракт протокол документ декларация указ закон дорожная карта план заявление
пакт акт хартия коммюнике распоряжение постановление
"""
DOCUMENTS_RU: Final = frozenset(_DOCUMENTS_RU.split())
_DOCUMENTS_EN: Final = """
memorandum agreement treaty contract protocol document declaration decree law deal pact accord statement bill
act roadmap plan charter communique order mou
"""
DOCUMENTS_EN: Final = frozenset(_DOCUMENTS_EN.split())
