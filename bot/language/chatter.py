"""Words that carry no subject, by language: what readers wrap around a question, and what any figure may be called.

All entries are lemmas or forms as `normalise` leaves them (lower case, е for ё).
"""

from __future__ import annotations

from typing import Final

_RUSSIAN_QUESTION: Final = """
кто кого кому кем ком что чего чему чем чем-то какой какая какое какие каков какова каково каковы который сколько
сколько-нибудь насколько когда где куда откуда почему зачем отчего как чей чья чье ли разве неужели
"""
_RUSSIAN_POLITE: Final = """
сказать скажи скажите подсказать подскажите рассказать расскажи расскажите объяснить объясни поясни напомнить напомни
показать покажи дать дай дайте найти найди поискать знать узнать понять хотеть хотеться мочь можно нужно надо просить
пожалуйста плиз спасибо привет здравствуйте здравствовать интересно интересовать интересоваться любопытно вопрос ответ
ответить слушать слышать посмотреть глянуть гляньте бот слушай короче вообще вообще-то собственно кстати просто прямо
уточнить уточните пояснить прислать пришли скинуть скинь кинуть кинь вывести выведи дескать типа
"""
_RUSSIAN_FUNCTION: Final = """
быть есть это этот эта тот та такой таковой сам самый свой наш ваш мой твой его ее их он она они оно мы вы ты я весь
все всего и а но или да нет не ни же бы б в во на с со к ко у о об обо от до из за по про для при над под между через
без около также тоже уже еще только лишь даже вот там тут здесь сейчас теперь потом тогда очень более менее примерно
ровно точно именно являться стать становиться составлять составить равняться оказаться происходить произойти случиться
насчет относительно касательно согласно поводу повод тема речь идти называться зовут звать называть сегодняшний
последний нынешний текущий новый мнение версия добрый срочно сравнить сравни сравните сравнение больше меньше выше
ниже раз разница быстро кажется вроде наверное например перечислить перечисли список недавно кратко вкратце коротко
подробно двух
"""
_ENGLISH: Final = """
who whom whose what which when where why how much many whether is are was were be been being am do does did done has
have had having can could would should shall will may might must the a an this that these those it its he she they
them their his her him i me my we our us you your of in on at to for from by with about into over under between among
and or but not no nor so than then there here as if per please tell show give find say know want let get got need
thanks thank hello hi hey bot question answer explain remind see look up any some all just really actually exactly
also too very more most less least fewer happen happened become became amount called name named mean means kindly wonder
wondering interested curious opinion view according list recently lately asap urgent urgently briefly short quick
quickly compare comparison versus vs
difference bigger
larger higher lower smaller greater times one ones thing things
"""
_KAZAKH: Final = """
кім кімнің кімге не нені неге қандай қай қанша қашан қайда қайдан қалай неліктен ма ме ба бе па пе болды болып бар жоқ
туралы және мен бен пен үшін айтшы айтыңызшы көрсет бер бұл сол осы ол олар біз сіз керек жылы жыл екен еді деп
арасындағы деген ким болса калай канша кандай кашан кайда кайдан арасындагы қаншалықты
ал ше мұны бұны соны осыны оны мұнда бұнда онда одан содан бұдан неше нешеу қайсы қайсысы бойынша жайлы барлық бәрі
барлығы екі ғой ғана тек дәл шамамен жалпы ең көп аз есе әлде керісінше салыстыр салыстырыңыз салыстыршы айт айтыңыз
білесің білесіз білгім келеді болатын болған болады берілген көрсетілген аталған айтылған алайда бірақ немесе яғни
жылдан жылға дейін бастап кейін бұрын аралығында аралығы істей жасай аласың аласыз алады ала қой сайын жарым
рақмет өтінемін казір қазір енді сонда барлык бойынша жонинде жөнінде кимнин кимге неге ненін
"""
_GENERIC_RUSSIAN: Final = """
цитата слово словах
объем сумма размер уровень показатель величина цифра число количество значение статистика данные данный информация
факт сведения сведение деньги итог результат общий совокупный примерный точный конкретный страна государство поставка
экономика экономический хозяйство рынок отрасль целое сторона период год месяц день утро вечер время миллион
миллиард тысяча триллион млн млрд тыс доллар евро рубль процент оцениваться оценить достигать достигнуть насчитывать
исчисляться превысить превышать перевалить деньга средство статья текст досье материал публикация новость источник
новости
"""
_GENERIC_ENGLISH: Final = """
quote quotes word words
supply supplies delivery deliveries economy economic market bilateral mutual annual yearly current whole entire
altogether exceed exceeded exceeds surpass surpassed top topped come comes came million billion thousand dollar euro
percent percentage pct reach total worth stand volume figure
figures number size level value statistics data information fact facts sum money overall country countries side period
year month day time wrong article text dossier material news latest source
"""
_GENERIC_KAZAKH: Final = """
көлем көлемі саны мөлшері дерек мәлімет ел мемлекет сан сома сомасы көрсеткіш көрсеткіші деңгей кезең кезеңі ай күн
миллион миллиард мың пайыз доллар теңге
"""
_ENGLISH_VERBS: Final = """
come came go went gone take took taken make made bring brought put left leave fall fell fallen rise rose risen grow
grew grown pay paid spend spent buy bought sell sold lose lost win won begin began begun build built cut set keep kept
hold held meet met lead led run ran become send sent lay laid write wrote written read speak spoke choose chose drive
drove fly flew break broke wear wore stand stood sit sat feel felt think thought catch caught teach taught fight
fought seek sought deal dealt mean meant eat ate drink drank sink sank throw threw visit start stop open close join
sign happen work live move land carry handle reach plan want agree decide depend compare expect
"""

_LIGHT_VERBS: Final = """
вести проводить провести делать сделать иметь держать взять брать принимать принять оказать оказывать совершить
совершать осуществить осуществлять выполнить выполнять производить произвести
hold held conduct make made take took taken give gave given carry do did done put pay paid perform undertake undertook
"""

COLLOQUIAL: Final[dict[str, str]] = {
    "скока": "сколько",
    "скок": "сколько",
    "скоко": "сколько",
    "сколк": "сколько",
    "скольк": "сколько",
    "че": "что",
    "чо": "что",
    "шо": "что",
    "ваще": "вообще",
    "щас": "сейчас",
    "када": "когда",
    "тока": "только",
    "пж": "пожалуйста",
    "пжл": "пожалуйста",
    "плз": "пожалуйста",
    "кароче": "короче",
    "спс": "спасибо",
    "бабло": "деньги",
    "бабла": "деньги",
    "бабки": "деньги",
    "бабок": "деньги",
    "инфа": "информация",
    "инфу": "информация",
    "хто": "кто",
    "pls": "please",
    "plz": "please",
    "thx": "thanks",
    "whats": "what",
    "whos": "who",
    "wheres": "where",
    "u": "you",
}
"""How readers write everyday words in a chat, and the words they mean."""

QUESTION_WORDS: Final = frozenset(
    f"{_RUSSIAN_QUESTION} who whom whose what which when where why how is are was were does did has have".split()
)
"""Words that open a question."""

CHATTER: Final = frozenset(f"{_RUSSIAN_QUESTION} {_RUSSIAN_POLITE} {_RUSSIAN_FUNCTION} {_ENGLISH} {_KAZAKH}".split())
"""Lemmas that weigh nothing in a query."""

GENERIC: Final = frozenset(f"{_GENERIC_RUSSIAN} {_GENERIC_ENGLISH} {_GENERIC_KAZAKH}".split())
"""Lemmas that any question about a figure or an article may hold: they weigh very little."""

ENGLISH_VERBS: Final = frozenset(_ENGLISH_VERBS.split())
"""Everyday English verbs without a telling ending: what they leave unexplained is a deed, not another thing."""

LIGHT_VERBS: Final = frozenset(_LIGHT_VERBS.split())
"""Lemmas of verbs that the noun beside them fills («вести переговоры»): alone they name no deed."""
