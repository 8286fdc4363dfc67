"""Wordings of numbers that are no figures, as regular expressions over the flat text. The first that fits wins."""

from __future__ import annotations

from typing import Final

from bot.language.number_words import SCALES, VALUES
from bot.language.period_words import ENGLISH_MONTHS, RUSSIAN_MONTH_FORM

_RU_MONTH: Final = rf"(?:{RUSSIAN_MONTH_FORM}|янв|фев|февр|мар|апр|авг|сен|сент|окт|ноя|нояб|дек)(?!\w)\.?"
_EN_MONTH: Final = (
    rf"(?:{'|'.join(sorted({*ENGLISH_MONTHS} - {'may', 'mar'}, key=lambda each: (-len(each), each)))}|may|mar)(?!\w)\.?"
)
_SCALE: Final = "|".join(sorted((each for each in SCALES if len(each) > 1), key=lambda each: (-len(each), each)))
_MEASURED: Final = rf"(?! ?(?:%|percent|per cent|проц|{_SCALE})(?!\w)| ?%)"
_DAY: Final = r"(?<![\d.,:/-])(?:0?[1-9]|[12]\d|3[01])(?!\d)(?:-?(?:го|е|ое|му|ом|st|nd|rd|th)\b)?"
_YEAR: Final = rf"(?:1[5-9]|20|21)\d\d(?![\d.,]*\d){_MEASURED}"
_GODA: Final = r"(?:-?(?:го|м|й|му|х|е|ом|ый)\b)?(?: ?(?:год(?:а|у|ом|е|ы|ов|ах|ам|ами)?\b|гг?\b\.?))"
_IN_WORDS: Final = "|".join(
    sorted(
        (word for word in (*VALUES, "полтора", "полутора", "полторы", "half a")), key=lambda each: (-len(each), each)
    )
)
_MANY: Final = rf"(?:\d{{1,4}}|(?:{_IN_WORDS})(?:[ -](?:{_IN_WORDS})){{0,2}})"

DATES: Final[tuple[str, ...]] = (
    r"(?<!\d)\d{4}-\d\d-\d\d(?:[t ]\d\d:\d\d(?::\d\d)?(?:[.]\d{1,6})?(?:z|[+-]\d\d:?\d\d)?)?(?!\d)",
    r"(?<![\d.,/])\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d(?![\d/])(?: ?г(?:ода|\.)?(?!\w))?",
    r"(?<![\d.,/])(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\.\d\d(?![\d./])",
    r"(?<![\d.,/$€£])\d{1,2}/\d{1,2}/\d\d(?![\d/])",
    rf"{_DAY}(?: ?(?:-|–|по|до|и|,|to|and) ?{_DAY}){{0,4}}[ -]{_RU_MONTH}(?:,? ?{_YEAR}(?:{_GODA})?)?",
    rf"{_DAY}(?: ?(?:-|–|to|and|,) ?{_DAY}){{0,4}} (?:of )?{_EN_MONTH}(?:,? {_YEAR})?",
    (
        rf"(?<!\w){_EN_MONTH} (?:the )?{_DAY}(?! ?(?:-|–)? ?(?:people|{_SCALE})(?!\w)){_MEASURED}"
        rf"(?: ?(?:-|–|to|and|,) ?(?:{_EN_MONTH} )?{_DAY}(?! [a-z]+s\b)){{0,4}}(?:,? {_YEAR})?"
    ),
    rf"(?<!\w){_RU_MONTH}(?: ?(?:-|–|и) ?{_RU_MONTH})?[ -]{_YEAR}(?:{_GODA})?",
    rf"(?<!\w){_EN_MONTH}(?: ?(?:-|–|to|and) ?{_EN_MONTH})?,?(?: of)? {_YEAR}",
    r"(?<![\d.,])(?:0[1-9]|1[0-2])[./]20\d\d(?![\d./])",
)

TIMES: Final[tuple[str, ...]] = (
    (
        r"(?<![\d:.,])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![:\d])(?: ?(?:[ap]\.?m\b\.?|ч\b\.?|час\w*|"
        r"мск\b))?(?: ?(?:-|–) ?\d{1,2}:[0-5]\d)?"
    ),
    r"(?<![\d:.,])(?:1[0-2]|0?\d)(?:[.:][0-5]\d)?(?: ?(?:-|–|to) ?(?:1[0-2]|0?\d)(?:[.:][0-5]\d)?)? ?[ap]\.?m\b\.?",
    r"(?<=\bв )(?:[01]?\d|2[0-4])[.][0-5]\d(?= (?:по |мск|час|утра|вечера|дня|ночи)|[,;)]|\.(?: |$)|$)",
    (
        r"(?:(?<=\bв )|(?<=\bк )|(?<=\bс )|(?<=\bдо )|(?<=\bоколо )|(?<=\bпосле ))(?:[01]?\d|2[0-4])(?: "
        r"час\w{0,3})?(?: \d\d минут\w{0,2})? (?:утра|вечера|ночи|дня|пополудни)(?!\w)"
    ),
    r"(?:(?<=\bв )|(?<=\bк ))(?:[01]?\d|2[0-4]) час(?:а|ов|ам|у)?(?!\w)(?: \d\d минут\w{0,2})?",
    r"(?:(?<=\bв )|(?<=\bк )|(?<=\bс ))(?:[01]?\d|2[0-4]) ч\b\.?",
    r"(?<=\bс )\d{1,2}(?:[.:]\d\d)? до \d{1,2}(?:[.:]\d\d)? час(?:ов|а)(?!\w)",
    (
        r"(?<![\d:.,])\d{1,2}(?:[.:]\d\d)? ?o'clock\b|(?<![\d:.,])(?:[01]\d|2[0-4])[0-5]\d (?:hours?\b|hrs\b|gmt|"
        r"utc|local time)"
    ),
    r"\b(?:gmt|utc|мск) ?[+−–-] ?\d{1,2}\b",
    r"(?:(?<=\bat )|(?<=\bby )|(?<=\buntil ))\d{1,2}[.:][0-5]\d(?= (?:local|on|in|gmt|bst|est)\b|[,.;] ?\D|$)",
)

SCORES: Final[tuple[str, ...]] = (
    (
        r"(?:(?<=сч[её]том )|(?<=счетом )|(?<=счет )|(?<=счете )|(?<=score of )|(?<=score )|(?<=scoreline of "
        r"))\d{1,3} ?[:–-] ?\d{1,3}(?: \(\d{1,3}[:–-]\d{1,3}(?:[,;] ?\d{1,3}[:–-]\d{1,3}){0,6}\))?"
    ),
    r"(?<![\d:.,])\d{1,3}:\d{1,3}(?![:\d])(?: ?\(\d{1,3}:\d{1,3}(?:[,;] ?\d{1,3}:\d{1,3}){0,6}\))?",
    (
        r"(?:(?<=\bwon )|(?<=\bbeat )|(?<=\blost )|(?<=\bdrew )|(?<=\bwin )|(?<=\bled )|(?<=\bvictory )|"
        r"(?<=\bdefeat )|(?<=\bprevailed )|(?<=\btriumphed )|(?<=\blead )|(?<=\bvoted ))(?:by "
        r")?\d{1,3}[–-]\d{1,3}(?!\d)(?:, \d{1,2}[–-]\d{1,2}){0,5}"
    ),
    (
        r"(?<![\d:.,$€£-])\d{1,3}[–-]\d{1,3}(?:, \d{1,2}[–-]\d{1,2}){0,5}(?= (?:win|victory|defeat|loss|draw|lead|"
        r"triumph|thrashing|home win|away win|aggregate|on aggregate|vote|decision|ruling|against|over|in favou?r|"
        r"on penalties)\b)"
    ),
    r"(?<![\d:.,$€£-])(\d)[–-]\d, \d[–-]\d(?:, \d[–-]\d){0,4}",
)

ADDRESSES: Final[tuple[str, ...]] = (
    r"https?://[^\s\"<>]{1,2000}|\bwww\.[^\s\"<>]{1,500}",
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,60}\.[\w.-]{1,60}",
    r"(?<![\w.])[a-z0-9][\w-]{0,60}\.(?:com|ru|kz|org|net|info|uz|az|io|uk|eu|ua|by|kg|рф)\b(?:/[^\s\"<>]{0,500})?",
    r"(?<!\w)[#@][^\W\d_]\w{1,80}",
)

PHONES: Final[tuple[str, ...]] = (
    r"(?<![\w+])\+\d{1,3}[ (-]{1,2}\d[\d ()-]{5,18}\d(?!\d)|(?<![\w+])\+\d{10,15}(?!\d)",
    (
        r"(?:\b(?:тел|телефон\w{0,3}(?: доверия)?|факс|phone|tel|fax|whatsapp|hotline|номеру?)\b\.?:? ?(?:-|–)? "
        r"?)\(?\d[\d ()–-]{1,20}\d(?!\d)"
    ),
    r"(?<![\w.,])8 ?\(\d{3,5}\) ?\d[\d -]{4,10}\d(?!\d)|(?<![\w.,])8[ -]\d{3}[ -]\d{3}[ -]\d\d[ -]?\d\d(?!\d)",
    r"(?<![\w.,-])\d{3}-\d\d-\d\d(?![\d-])|(?<![\w.,-])(?:\(\d{3}\) |\d{3}-)\d{3}-\d{4}(?![\d-])",
    r"(?:(?<=\bcall )|(?<=\bdial ))\d{3,4}(?! ?[a-z%])",
)

DOCUMENTS: Final[tuple[str, ...]] = (
    r"(?:№№?|#|n°) ?[^\W\d_]{0,6}-?\d[\w/]{0,20}(?:[-.][\w/]{1,12}){0,4}(?:(?:, ?| и )\d{1,6}(?!\d))?",
    r"(?<![\w.,])\d{1,5}-(?:фз|фкз|зрк|зру|iii|iv|vi?i?i?|ix|xi?i?)(?!\w)",
    r"(?<!\w)номер(?:а|у|ом)? \d[\w/-]{0,20}(?!\w)",
    (
        r"(?<!\w)(?:id|код|пин-код|промокод|isbn|issn|doi|iin|bin|иин|бин|инн|огрн|кпп|бик|снилс|паспорт\w*|"
        r"лицензи\w+|iban|"
        r"vin)[ :.№]{1,3}\d[\w./-]{0,40}"
    ),
)
CASED_DOCUMENTS: Final[tuple[str, ...]] = (r"\bNos?\.? ?\d{1,6}(?:[/-]\d{1,6})?(?!\w)",)

_REFERRED: Final = (
    r"(?:стать(?:я|и|е|ю|ей|ям|ями|ях)|статей|ст\.(?:ст\.)?|пункт(?:а|у|ом|е|ы|ов|ам|ах)?|п\.(?: ?п\.)?|пп\.|"
    r"подпункт\w{0,3}|част(?:ь|и|ью)|ч\.|глав(?:а|ы|е|у|ой)|гл\.|"
    r"раздел(?:а|у|ом|е|ы)?|параграф\w{0,3}|абзац\w{0,3}|приложени\w{1,3}|таблиц\w{1,3}|табл\.|рисун\w{2,3}|"
    r"рис\.|том(?:а|е)?|стр\.|страниц\w{1,2}|"
    r"резолюци\w{1,3}|протокол\w{0,2}|статус|версии|версия|поправк\w{1,3}|articles?|art\.|sections?|sec\.|"
    r"clauses?|chapters?|ch\.|paragraphs?|para\.|"
    r"pages?|pp?\.|annex|appendix|appendices|vol\.|volume|fig\.|figure|figs\.|tables?|resolutions?|titles?|"
    r"rules?|item|exhibit|version|"
    r"phases?|levels?|grades?|gates?|terminals?|rooms?|flights?|category|tier|type|stage|episode|seasons?|"
    r"round|game|apartment|apt\.|suite|lot|route|"
    r"фаз[аыеу]|уровн(?:я|ю|е|ем|и)|уровень|категори\w{1,2}|рейс(?:а|у|ом|е)?|маршрут\w{0,2}|сезон(?:а|е)?|"
    r"кабинет(?:а|е)?|каб\.|офис(?:а|е)?|оф\.|кв\.|"
    r"корпус(?:а|е)?|корп\.|подъезд(?:а|е)?|квартир(?:а|ы|е|у)|палат(?:а|ы|е)|строени\w{1,2}|стр-е|д\.)"
)
CLAUSES: Final[tuple[str, ...]] = (
    (
        rf"(?<!\w){_REFERRED} ?№? ?\d{{1,5}}(?!\d)(?:[.-]\d{{1,3}}){{0,3}}(?:\([\w]\)){{0,2}}(?:(?:, ?| and | и | "
        rf"или | or ?|[-–])\d{{1,4}}(?!\d)(?:[.]\d{{1,2}})?){{0,5}}"
        rf"(?![\d]|[.,]\d| ?(?:%|процент|percent|per cent|млн|млрд|тыс|million|billion|долл|доллар|руб|тенге|кв\. "
        rf"?м|km|км)| \d{{3}})"
    ),
)

NAMES: Final[tuple[str, ...]] = (
    r"(?<!\w)(?:топ|top)[- ]\d{1,4}(?!\d|[.,]\d)",
    r"(?<!\w)(?:number|num|номер) one\b",
    (
        r"(?<!\w)(?:boeing|airbus|боинг\w{0,2}|эйрбас\w{0,2}|аэробус\w{0,2}|iphone|айфон\w{0,2}|galaxy|windows|"
        r"android|ios|macos|apollo|falcon|embraer|bombardier|"
        r"formula|формул[аеуы]|channel|route|highway|agenda|vision|expo|экспо|covid|ковид|gpt|playstation|xbox|"
        r"web|industry|индустри[яиею]|area|"
        r"world war|studio|tu|union|ryanair|pentium|core|ryzen|galaxy s|tesla model|euro|евро|чм|ои|ту|су|миг|ил|"
        r"ан|як|ми|ка|тэц|грэс|гэс|аэс|азс|сизо|ик|гост|снип|iso|исо|"
        r"fat|route|interstate|soyuz|союз|протон|proton|artemis|starship|sputnik|спутник|voyager|chang'e|"
        r"chandrayaan|formula one)"
        r"[ -]\d{1,5}(?:[.-]\d{1,4})?[a-zа-я]{0,4}(?![\d%]|[.,]\d| ?(?:%|процент|percent|per cent|млн|млрд|тыс|"
        r"million|billion|долл|доллар|руб|тенге))"
    ),
    r"(?<![\w$€£])[^\W\d_]{1,24}-\d{1,6}(?:[.]\d{1,3})?(?:[-/]?[a-zа-я\d]{1,5}){0,2}(?![\d%]|[.,]\d)",
    (
        r"(?<![\w$€£])(?!(?:[ксмkcmd]?[мm]|ft)[23](?!\w))(?!(?:usd|eur|gbp|kzt|rub|uzs|azn|cny|jpy|chf|inr|rs|"
        r"cad|aud|hkd|try|aed|uah|byn|gel|amd|"
        r"kgs|tjs|rmb|r|rm|kr|nt|us|hk|nz|tmt|ils|nok|sek|dkk|pln|huf|czk|ksh|ngn|brl|mxn|krw|sgd|thb|myr|idr|"
        r"vnd|php|pkr|bdt|lkr|egp|sar|qar|kwd|bhd|omr|jod|iqd|irr|afn)\d)"
        r"[^\W\d_]{1,24}\d{1,12}(?:[-/.]?[a-zа-я\d]{1,8}){0,3}(?!\w)"
    ),
    (
        r"(?<![\w.,])\d{1,4}(?:g|d|k)(?= (?:network|networks|internet|technology|services?|сет|интернет|технолог|"
        r"printing|print|video|resolution|model|принтер|печат|модел|видео|spectrum|rollout|coverage|auction|"
        r"licen[cs]e))"
    ),
    (
        r"(?<![\w.,])\d{1,2}-year(?= (?:u\.?s\.? |government |treasury )?(?:treasur\w+|yields?|bonds?|notes?|"
        r"gilts?|mortgages?)(?!\w))"
    ),
    (
        r"(?<![\w.,])\d{1,2}-летн\w{2,3}(?= (?:государственн\w+ )?(?:облигаци\w+|бумаг\w*|ипотек\w+|евробонд\w*|"
        r"бонд\w*|трежерис))"
    ),
    r"(?<![\w.,])\d{1,2} ?[x×х] ?\d{2,4} ?[mм](?!\w)|(?<![\w.,])\d{1,2}k(?= (?:race|run|walk|fun run)\b)",
    r"(?<!\w)(?:nasdaq|s&p|ftse|cac|nikkei|stoxx|russell|fortune|csi)[- ]\d{2,4}(?![\d%]|[.,]\d)",
    r"(?<![\w.,])[2-6]g(?!\w)|(?<![\w.,])3[dд](?!\w)",
)
CASED_NAMES: Final[tuple[str, ...]] = (
    r"(?<![\w.,])\d{1,5}-[A-ZА-ЯЁ]{1,5}(?![a-zа-яё])",
    r"(?<![\w.,])\d{1,5}[A-ZА-ЯЁ](?:[A-ZА-ЯЁ]{0,2}\d{1,4})(?!\w)",
    r"(?<!\w)(?:[A-ZА-ЯЁ]{1,2}|[A-Z][a-z]{1,2}) ?\d{1,2}[A-Z]{2}\b",
)

HOUSES: Final[tuple[str, ...]] = (
    (
        r"(?<!\w)(?:ул\.|улиц[аеыу]|пр\.|просп\.|пр-т|проспект[аеу]?|пер\.|переул\w{2,3}|бульвар\w?|б-р|ш\.|шоссе|"
        r"пл\.|площад[ьи]|наб\.|набережн\w{2}|мкр\.?|микрорайон\w?)"
        r" ?[^\d.;:!?\n\"]{0,40}?(?:, ?(?:д\.|дом|уч\.)? ?| (?:д\.|дом) "
        r"?)\d{1,4}(?!\d)(?:/\d{1,4})?(?:-?[а-гa-g](?!\w))?(?:, ?(?:кв|оф|корп|стр)\.? ?\d{1,4})?"
        r"(?![.,]\d| ?[%°]| (?:тыс|млн|человек|погиб|постра|жител|семей|процент|кв\.? ?м|метр|машин|автомоб|дерев|дом))"
    ),
    r"(?<!\w)(?:дом|дома|доме|дому) (?:№ ?)?\d{1,4}(?:[/-]\d{1,4})?[а-г]?(?= (?:по|на) )",
)
CASED_HOUSES: Final[tuple[str, ...]] = (
    (
        r"(?<![\w.,$€£])\d{1,5}[A-Za-z]? (?:[A-Z][a-z']{1,20} ){1,3}(?:Street|St\.|Road|Rd\.?|Avenue|Ave\.?|Lane|"
        r"Drive|Boulevard|Blvd\.?|Terrace|Crescent|Row|Close|Court|Place|Quay|Wharf|Gardens|Mews|Hill|Parade|Walk|"
        r"Square|Embankment|Highway|Parkway|Plaza|Alley)(?!\w)"
    ),
    (
        r"(?<![\w.,$€£])\d{1,4}(?: ?(?:bis|ter))?,? (?:Rue|rue|Boulevard|Avenue|Quai|Via|Viale|Piazza|Plaza|"
        r"Avenida|Rua|Chemin|Impasse|Straat) (?:(?:de|du|des|della|del|la|le|di|da|do|l['’]) ?){0,2}[A-Z][a-z']{1,20}"
    ),
    r"(?<![\w.,$€£])10 Downing(?: Street)?",
)
POSTCODES: Final[tuple[str, ...]] = (
    (
        r"(?<![\w.,])\d{6}(?=, ?(?:г\.|город|респ|россия|казахстан|узбекистан|обл|п\.))|(?:индекс|zip code|"
        r"postcode):? ?\d{5,6}"
    ),
)

YEARS: Final[tuple[str, ...]] = (
    (
        rf"(?<![\w.,$€£₸₽])(?:(?:с|from|between|между) )?{_YEAR}(?: ?(?:-|–|—|/|по|до|и|to|and|through|или|,) "
        rf"?{_YEAR}){{0,6}}{_GODA}"
    ),
    rf"(?<![\w.,$€£₸₽-]){_YEAR} ?[-–/] ?(?:(?:19|20)\d\d|\d\d)(?![\w]|[.,]\d){_MEASURED}(?:{_GODA})?",
    (
        r"(?<![\w.,$€£])(?:(?:1[5-9]|20)\d\d|[1-9]\d)(?:-?(?:м|й|го|му|ом|ый))(?: и (?:(?:19|20)\d\d|\d\d)-?(?:м|"
        r"й|го|му))? год(?:у|а|ом|е)?(?!\w)"
    ),
    r"(?<![\w.,$€£])(?:(?:1[5-9]|20)\d\d)-?(?:м|й|го|му)(?!\w)",
    (
        r"(?<![\w.,$€£])'?(?:(?:1[5-9]|20)\d0|[1-9]0)(?:-?(?:х|е|ые|ых|м|ми)(?!\w)(?: год(?:ы|ов|ах|ам))?|s\b)(?! "
        r"(?:человек|стран|лет))"
    ),
    r"(?<!\w)(?:fy|cy) ?'?(?:20)?\d\d(?:[-/]\d\d)?(?!\w)|\b(?:19|20)\d\dе\b",
    (
        rf"(?<!\w)(?:since|until|till|during|year|years|fiscal|summer|winter|spring|autumn|fall|season|mid|early|"
        rf"late|in early|in late|class of|of) {_YEAR}(?![-–]?(?:[$€£%]|\w))(?! (?:people|workers|residents|homes|"
        rf"jobs|troops|soldiers|men|women|children|patients|employees|houses|families|cases|units|tonnes|tons|"
        rf"miles|kilomet|metres|meters|feet|barrels|companies|students|voters|migrants|refugees|passengers|flights|"
        rf"cars|vehicles|hectares|acres))"
    ),
    (
        rf"(?<!\w)in {_YEAR}(?![-–]?(?:[$€£%]|\w))(?! (?:households|cities|towns|villages|schools|companies|homes|"
        rf"cases|hospitals|locations|countries))"
    ),
    r"(?:(?<=© )|(?<=\(c\) )|(?<=copyright ))(?:19|20)\d\d(?:[-–](?:19|20)\d\d)?",
)

PERIODS: Final[tuple[str, ...]] = (
    r"(?<!\w)(?:q[1-4]|h[12]|[1-4]q|[12]h|9m)(?: ?(?:of )?(?:fy)?'?(?:20\d\d|\d\d)(?![\d.,]*\d))?(?!\w)",
    (
        r"(?<![\w.,])[1-4](?: ?(?:-|–|и) ?[1-4])?(?:-?(?:й|м|го|му|ом|е|х))? (?:квартал(?:а|е|у|ом)?|"
        r"кв\.)(?!\w)(?: ?20\d\d(?: ?г(?:ода|оду|\.)?(?!\w))?)?(?! подряд)"
    ),
    r"(?<![\w.,])(?:1|2|i|ii)(?:-?(?:е|м|го|му))? (?:полугоди[еию]|пол\.)(?: ?20\d\d(?: ?г(?:ода|\.)?(?!\w))?)?",
    (
        r"(?<![\w.,])(?:[2-9]|1[0-2]|три|шесть|девять|одиннадцать|пять|семь|восемь|четыре|десять|два) месяц(?:ев|"
        r"а|ам)(?:,? (?:of )?(?:19|20)\d\d)(?: ?г(?:ода|оду|\.)?(?!\w))?"
    ),
    (
        r"(?<!\w)(?:первы[еха-я]{1,2}|последни[еха-я]{1,2}|минувши[еха-я]{1,2}|прошедши[еха-я]{1,2}|"
        r"предыдущи[еха-я]{1,2}|ближайши[еха-я]{1,2}|следующи[еха-я]{1,2}) "
        rf"(?:как минимум |почти |примерно )?{_MANY}(?:-?(?:ти|х|и))? (?:лет|год(?:а|ов|ам|ах)|месяц\w{{0,3}}|"
        rf"недел\w{{1,3}}|дн(?:ей|я|ям|ях)|сут\w{{2,3}}|час\w{{0,3}}|минут\w{{0,2}}|десятилети\w{{1,2}}|"
        rf"квартал\w{{0,2}})(?!\w)"
    ),
    (
        rf"(?<!\w)(?:first|last|past|previous|next|coming|preceding|following|recent) {_MANY} (?:years?|months?|"
        rf"weeks?|days?|hours?|minutes?|decades?|quarters?|seasons?|centuries)\b"
    ),
    (
        r"(?<!\w)(?:за|на протяжении|в течение) (?:последни[ех] |минувши[ех] |прошедши[ех] )?(?:двух |три |трех |"
        r"два |четыре |четырех |пять |пяти |\d{1,2} )(?:десятилети[йяею]|столети[йя]|век(?:а|ов))(?!\w)"
    ),
    (
        r"(?<!\w)(?:over|in|for|across|within|during|after) (?:the )?(?:(?:past|last|next|coming) )?(?:(?:nearly|"
        r"almost|more than|about) )?(?:two|three|four|five|six|seven|\d{1,2}) (?:decades|centuries)\b"
    ),
    (
        rf"(?<![\w.,]){_MANY}(?:-?(?:ти|х))? (?:лет|года?|месяц(?:а|ев)|недел[иью]|дн(?:я|ей)|день|сут(?:ок|ки)|"
        rf"час(?:а|ов)?|минут[ыу]?|десятилети[яй]|век(?:а|ов)) (?:тому )?назад(?!\w)"
    ),
    (
        rf"(?<![\w.,]){_MANY} (?:years?|months?|weeks?|days?|hours?|minutes?|decades?|centuries|seasons?) (?:ago|"
        rf"earlier|later)\b"
    ),
)

_TIME_RU: Final = (
    r"(?:лет|года?|месяц(?:а|ев)?|недел[иью]|дн(?:я|ей)|день|сут(?:ок|ки)|час(?:а|ов)?|минут[ыу]?|десятилети[яей]|"
    r"век(?:а|ов)?)"
)
_TIME_EN: Final = r"(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|centuries|seasons?)"
DISTANCES: Final[tuple[str, ...]] = (
    (
        rf"(?<!\w)(?:через|спустя) (?:примерно |около |почти )?{_MANY} {_TIME_RU}(?!\w)|(?<![\w.,]){_MANY} "
        rf"{_TIME_RU} спустя(?!\w)"
    ),
    rf"(?<!\w)за {_MANY} {_TIME_RU} до (?!\d)|(?<![\w.,]){_MANY} {_TIME_RU} вперед(?!\w)",
    rf"(?<!\w)впервые (?:более чем |почти )?за (?:более чем |почти |последние )?{_MANY} {_TIME_RU}(?!\w)",
    rf"(?<!\w)(?:минимум|максимум|рекорд)\w{{0,2}} за (?:более чем |почти |последние )?{_MANY} {_TIME_RU}(?!\w)",
    (
        r"(?<![\w.,])(?:\d{1,3}-?|дву|двух|трех|четырех|пяти|шести|семи|восьми|девяти|десяти|двадцати)"
        r"(?:летн|месячн|недельн)\w{2,3} (?:минимум|максимум|рекорд)\w{0,2}"
    ),
    rf"(?<![\w.,]){_MANY}[- ](?:year|month|week|decade|day)[- ](?:highs?|lows?|peaks?|record|troughs?|best|worst)\b",
    (
        rf"\b(?:first time|\w{{2,12}}est(?: [a-z-]{{2,15}}){{0,3}}|worst(?: [a-z-]{{2,15}}){{0,2}}|best(?: "
        rf"[a-z-]{{2,15}}){{0,2}}) (?:in|for) "
        rf"(?:more than |nearly |at least |almost |over |about )?{_MANY} {_TIME_EN}\b"
    ),
    rf"(?<![\w.,]){_MANY} {_TIME_EN} (?:from now|after|before)(?= )",
)
AGE_MARKS: Final[tuple[str, ...]] = (r"(?<![\w.,])(?:0|6|12|16|18|21)\+(?! ?[\w%$€])",)
IDIOMS: Final[tuple[str, ...]] = (
    r"(?<![\w./])(?:24/7|7/24|9/11|7/7|50/50|20/20|360°?[- ]degree)(?![\w/])",
    (
        r"(?<!\w)(?:пятьдесят|50) на (?:пятьдесят|50)(?!\w)|\bfifty[- ]fifty\b|\bcatch[- ]22\b|\b9-to-5\b|"
        r"\bnine[- ]to[- ]five\b|"
        r"(?<!\w)на (?:все )?сто(?! ?процент)(?= (?:уверен|прав))|(?<!\w)стоп-?\d"
    ),
)
LIST_MARKS: Final[tuple[str, ...]] = (
    r"^ *[\[(]?\d{1,3}(?:[.)\]]|\.\))(?= |$)",
    r"^ *\d{1,2}(?:\.\d{1,2}){1,3}\.(?= [^\W\d_])",
    r"(?<![\w)])\([1-9]\d?\)(?= ?[^\W\d_])",
)
FOOTNOTES: Final[tuple[str, ...]] = (r"\[\d{1,3}(?:[,–-] ?\d{1,3}){0,4}\]",)
COORDINATES: Final[tuple[str, ...]] = (
    (
        r"(?<![\w.,])\d{1,3}(?:[.,]\d{1,6})?[°º] ?(?:\d{1,2}(?:[.,]\d+)?['′] ?)?(?:\d{1,2}(?:[.,]\d+)?[\"″] "
        r"?)?(?:с\.? ?ш|ю\.? ?ш|в\.? ?д|з\.? ?д|[nsew]\b|north\b|south\b|east\b|west\b)\.?"
    ),
    r"(?<![\w.,])\d{1,3}[°º] ?\d{1,2}['′](?: ?\d{1,2}(?:[.,]\d{1,4})?[\"″])?",
)
SCIENTIFIC: Final[tuple[str, ...]] = (
    r"(?<![\w.,])\d{1,9}(?:[.,]\d{1,12})? ?[·×x*⋅] ?10(?: ?\^ ?[-−]?\d{1,3}|[⁻−]?[⁰¹²³⁴-⁹]{1,3})(?!\d)",
    r"(?<![\w.,])\d{1,9}(?:[.,]\d{1,12})?e[+-]?\d{1,3}(?!\w)",
)
VERSIONS: Final[tuple[str, ...]] = (
    r"(?<![\w.,])(?!\d{1,3}(?:\.\d{3}){2,8}(?![\d.]))v?\d{1,5}(?:\.\d{1,5}){2,5}(?![\w]|[.,]\d)",
    r"(?<![\w.,])(?:[1-9]\.0)(?= ?[\",»”)]|\.(?: |$)|$)(?<!%)",
)
SLASHED: Final[tuple[str, ...]] = (r"(?<![\w.,/$€£])\d{2,6}/\d{1,6}(?:/\d{1,6}){0,3}(?![\w/]|[.,]\d)",)
ORDINALS: Final[tuple[str, ...]] = (
    (
        r"(?<![\w.,])\d{1,6}-?(?:й|я|е|го|му|ой|ый|ая|ое|ого|ому|ом|ую|ые|ых|ым|ыми|ей)(?!\w)(?:(?:, ?| и | ?[-–] "
        r"?)\d{1,4}-?(?:й|я|е|го|му|м|х)(?!\w)){0,4}"
    ),
    r"(?<![\w.,])\d{1,6}-м(?!\w)",
    r"(?<![\w.,])\d{1,3}(?:,\d{3})?(?:st|nd|rd|th)\b",
    r"(?<![\w.,])\d{1,3}-?(?:лети[еяюйи]|летием|летию|летия)(?!\w)",
)
