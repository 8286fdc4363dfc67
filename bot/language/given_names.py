"""First names and brands of the news: a name enters, its spellings in the other language leave."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import Final

_PAIRS: Final = """
aaron аарон|adam адам|alan allan алан|albert альберт|alexander александр|alexandra александра|
alexey alexei aleksey алексей|alex алекс|alfred альфред|alice элис алиса|alison элисон|amanda аманда|amy эми|
andrea андреа|andrew эндрю|andrey andrei андрей|andriy андрий|angela анджела ангела|ann anne энн анна|anna анна|
anthony энтони|anton антон|antonio антонио|antony энтони|arthur артур|artem artyom артем|barack барак|
barbara барбара|ben бен|benjamin бенджамин биньямин|bernard бернард|bill билл|bob боб|boris борис|brad брэд|
brian bryan брайан|bruce брюс|carl karl карл|carlos карлос|carol кэрол|caroline кэролайн|
catherine katherine кэтрин екатерина|charles чарльз|charlotte шарлотта|chris крис|christian кристиан|
christina кристина|christine кристин|christopher кристофер|claire клэр|claudia клаудия|craig крейг|dan дэн|
daniel дэниел даниэль|david дэвид давид|dean дин|deborah дебора|denis денис|dennis деннис|diana диана|
dmitry dmitri dmitriy дмитрий|donald дональд|dorothy дороти|douglas дуглас|ed эд|eduard эдуард|edward эдвард|
elena yelena елена|elizabeth элизабет елизавета|ellen эллен|elon илон|emily эмили|emma эмма|emmanuel эммануэль|
eric erik эрик|eugene юджин|evgeny yevgeny evgeniy евгений|eva ева|evan эван|frances фрэнсис|francis фрэнсис|
frank фрэнк|fred фред|gary гэри|gennady геннадий|george джордж|georgy георгий|gerald джеральд|giorgia джорджа|
gordon гордон|grace грейс|graham грэм|greg грег|grigory григорий|hans ханс|harold гарольд|harry гарри|
helen хелен елена|henry генри|hillary хиллари|howard говард|hugh хью|igor игорь|ilya илья|ian иэн|irina ирина|
isaac исаак айзек|ivan иван|jack джек|jacob джейкоб|james джеймс|jamie джейми|jan ян|jane джейн|janet джанет|
jason джейсон|jean жан джин|jeff джефф|jeffrey джеффри|jennifer дженнифер|jensen дженсен|jeremy джереми|
jerome джером|jerry джерри|jessica джессика|jim джим|jimmy джимми|joan джоан|joe джо|joel джоэл|john джон|
johnny джонни|jonathan джонатан|jon джон|jose хосе|joseph джозеф|joshua джошуа|juan хуан|judith джудит|
julia джулия юлия|julian джулиан|julie джули|jurgen юрген|justin джастин|kamala камала|karen карен|kate кейт|
keir кир|keith кит|kelly келли|ken кен|kenneth кеннет|kevin кевин|kim ким|konstantin константин|kyle кайл|
larry ларри|laura лаура|lauren лорен|lawrence лоуренс|leonid леонид|leo лео|leonard леонард|lewis льюис|
linda линда|lisa лиза|liz лиз|louis луи льюис|louise луиза|lucas лукас|lucy люси|luis луис|luke люк|maria мария|
marie мари|mario марио|marina марина|mark marc марк|mark марк|markus маркус|martha марта|martin мартин|mary мэри|
matt мэтт|matthew мэттью|max макс|maxim maksim максим|megan меган|michael майкл михаил|michel мишель|
michelle мишель|mike майк|mikhail михаил|nancy нэнси|natalia natalya наталья|natalie натали|neil нил|
nicholas николас|nick ник|nicolas николя николас|nicole николь|nikita никита|nikolay nikolai николай|oleg олег|
olga ольга|oliver оливер|olivia оливия|olaf олаф|oscar оскар|patricia патриция|patrick патрик|paul пол|paula паула|
pavel павел|pedro педро|peter питер петр|petr pyotr петр|phil фил|philip филип филипп|pierre пьер|rachel рэйчел|
ralph ральф|rebecca ребекка|richard ричард|rick рик|rishi риши|rita рита|rob роб|robert роберт|robin робин|
roger роджер|roman роман|ron рон|ronald рональд|rose роуз|roy рой|rupert руперт|ruslan руслан|russell рассел|
ruth рут|ryan райан|sam сэм|samuel сэмюэл самуэль|sandra сандра|sara sarah сара|satya сатья|scott скотт|sean шон|
sergey sergei сергей|sharon шэрон|simon саймон симон|sofia sophia софия|sophie софи|stephen стивен|steven стивен|
steve стив|stuart стюарт|sundar сундар|susan сьюзан|svetlana светлана|tamara тамара|tatiana tatyana татьяна|
ted тед|teresa тереза|theodore теодор|theresa тереза|thomas томас|tim тим|timothy тимоти|tom том|tony тони|
ursula урсула|valentina валентина|valery валерий|vanessa ванесса|vera вера|victor viktor виктор|
victoria viktoria viktoriya виктория|vincent винсент|vitaly виталий|vladimir владимир|volodymyr владимир|
vyacheslav вячеслав|walter уолтер вальтер|warren уоррен|wayne уэйн|wendy венди|will уилл|william уильям|
winston уинстон|xi си|yuri yury yuriy юрий|yulia yuliya юлия|zhanna жанна|adobe адоб|airbus эрбас аэробус|
alibaba алибаба|amazon амазон|apple эпл эппл|bloomberg блумберг|boeing боинг|bosch бош|chevron шеврон|exxon эксон|
facebook фейсбук|fitch фитч|ford форд|gazprom газпром|general дженерал|google гугл|honda хонда|huawei хуавей|
hyundai хендай хундай|intel интел|lukoil лукойл|mercedes мерседес|meta мета|microsoft майкрософт|moody's мудис|
netflix нетфликс|nike найк|nissan ниссан|nokia нокиа|nvidia нвидиа|openai опенэйай|oracle оракл|pfizer пфайзер|
reuters рейтер рейтерс|rosatom росатом|rosneft роснефть|samsung самсунг|sberbank сбербанк|shell шелл|
siemens сименс|sony сони|spacex спейсэкс|spotify спотифай|telegram телеграм|tesla тесла|tiktok тикток|
toyota тойота|twitter твиттер|uber убер|visa виза|volkswagen фольксваген|volvo вольво|whatsapp ватсап|xiaomi сяоми|
yandex яндекс|youtube ютуб|zuckerberg цукерберг
"""


def russian_given_names(name: str) -> tuple[str, ...]:
    """Return the Russian spellings of an English first name in lower case; none of a name that is not common.

    >>> russian_given_names("michael")
    ('майкл', 'михаил')
    """
    return _tables()[0].get(name, ())


def english_given_names(name: str) -> tuple[str, ...]:
    """Return the English spellings of a Russian first name in lower case; none of a name that is not common.

    >>> english_given_names("юрий")
    ('yuri', 'yury', 'yuriy')
    """
    return _tables()[1].get(name, ())


@cache
def _tables() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    russian: dict[str, list[str]] = defaultdict(list)
    english: dict[str, list[str]] = defaultdict(list)
    for row in _PAIRS.replace("\n", "").split("|"):
        latin = [each for each in row.split() if each.isascii()]
        cyrillic = [each for each in row.split() if not each.isascii()]
        for name in latin:
            russian[name] += cyrillic
        for name in cyrillic:
            english[name] += latin
    return (
        {name: tuple(dict.fromkeys(spelled)) for name, spelled in russian.items()},
        {name: tuple(dict.fromkeys(spelled)) for name, spelled in english.items()},
    )
