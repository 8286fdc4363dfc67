"""Words that say which way a figure moved, as regular expressions of one word or phrase."""

from __future__ import annotations

from typing import Final

UP: Final = (
    r"(?:вы|под|воз|на)рос(?:л[аои]|ший|шая|шие|шего|ла)?|вырост\w+|выраст\w+|завы(?:сил\w*|шен\w*|ша\w+)|возраст(?:ут|ет|ал\w?|ает|ают|ание|ания|"
    r"ании|анием|ающ\w+)|раст(?:ет|ут|ущ\w+)|"
    r"росл[аои]|рос|рост(?:а|у|ом|е)?|прирост\w{0,2}|подрос\w*|увелич(?:ил\w*|ен\w*|ит\w*|ивш\w+|ив|ива\w+|"
    r"ат\w*)|подня(?:л\w*|т\w*|в\w*)|подним\w+|"
    r"повы(?:сил\w*|шен\w*|сит\w*|сят\w*|ша\w+|сив\w*)|подорожа\w+|дорожа\w+|прибав(?:ил\w*|ит|ят|ив\w*|к\w+|"
    r"ля\w+)|расшир(?:ил\w*|ен\w*|ит\w*)|"
    r"укреп(?:ил\w*|лен\w*|ит\w*)|нарас(?:тил\w*|тив|тит\w*|тят|тить)|наращ\w+|удорожа\w+|подъем\w{0,2}|потепле\w+|"
    r"скач(?:ок|ка|ком)|взлет\w+|подскоч\w+|"
    r"усил(?:ил\w*|ен\w*)|умнож\w+|приумнож\w+|добав(?:ил\w*|ит|ят)|опереж\w+|превы(?:сил\w*|шен\w*|шает|сит)|"
    r"rose|risen?|rises|rising|grew|grows?|growing|grown|growth|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|"
    r"jump(?:s|ed|ing)?|"
    r"gain(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|up|advanc(?:e|es|ed|ing)|add(?:s|ed|ing)|"
    r"expand(?:s|ed|ing)?|expansion|"
    r"rais(?:e|es|ed|ing)|hik(?:e|es|ed|ing)|boost(?:s|ed|ing)?|strengthen(?:s|ed|ing)?|rall(?:y|ied|ies)|"
    r"leap(?:s|t|ed)?|spik(?:e|es|ed)|"
    r"swell(?:s|ed)?|swollen|edged (?:up|higher)|ticked up|improv(?:e|es|ed|ing)|accelerat(?:e|es|ed|ing)|"
    r"outpac\w+|rebound(?:s|ed)?|"
    r"exceed(?:s|ed)|widen(?:s|ed)"
)
DOWN: Final = (
    r"(?:со|у)крат(?:ил\w*|ит\w*|ив\w*|ят\w*)|сокращ\w+|сниз(?:ил\w*|ит\w*|ив\w*|ят\w*)|снижен\w*|похолода\w+|снижа\w+|"
    r"упа(?:л\w*|в\w*|дет|дут)|пад(?:ени\w+|а\w+)|"
    r"уменьш\w+|подешев\w+|дешев(?:ел\w*|еет|еют)|потеря(?:л\w*|в\w*|ет|ют)|обвал\w+|просе(?:л\w*|в\w*)|"
    r"просадк\w+|спад\w{0,2}|уре[зж]\w+|понизи\w+|понижен\w+|зани(?:зил\w*|жен\w*|жа\w+)|"
    r"ослаб\w+|просел\w*|рухну\w+|сжа(?:л\w*|ти\w+)|замедл\w+|убавил\w*|спустил\w*|опусти\w+|удешев\w+|"
    r"отста(?:л\w*|ет|ют)|потер\w+|убыл\w*|"
    r"fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|slip(?:s|ped|"
    r"ping)?|down|los(?:t|e|es|ing)|"
    r"shrank|shrunk|shrink(?:s|ing)?|slid(?:es?)?|slump(?:s|ed|ing)?|cut(?:s|ting)?|plung(?:e|es|ed|ing)|"
    r"tumbl(?:e|es|ed|ing)|"
    r"reduc(?:e|es|ed|ing|tion)|lower(?:ed|s|ing)|shed(?:s|ding)?|contract(?:ed|s|ion)|weaken(?:s|ed|ing)?|"
    r"dip(?:s|ped)?|sank|sunk|sinks?|"
    r"slash(?:es|ed|ing)?|trim(?:s|med)?|crash(?:es|ed)|eas(?:es|ed|ing)|edged (?:down|lower)|narrow(?:s|ed)|"
    r"slow(?:s|ed)|"
    r"retreat(?:s|ed)|discount|ticked down|underperform\w*|trail(?:s|ed)"
)
MULTIPLIED: Final = r"doubl(?:ed|es|ing)|tripl(?:ed|es|ing)|quadrupled|удвои\w+|утрои\w+|довед\w+|ускори\w+"
DIVIDED: Final = r"halv(?:ed|es|ing)|ухудши\w+|сниз\w+"
"""Further words of a movement that lead to a level: «удвоили до 44 гектаров», `halved to 12`."""

COMPARED_UP: Final = (
    r"больше|выше|дороже|быстрее|длиннее|чаще|тяжелее|шире|сильнее|старше|крупнее|"
    r"higher|more|greater|larger|bigger|faster|longer|above|up|better|stronger|dearer|costlier|increase|rise|"
    r"growth|jump|gain|surge|"
    r"hike|rally|climb|uplift|improvement|expansion|raise|upturn|leap|spike|boost"
)
COMPARED_DOWN: Final = (
    r"меньше|ниже|дешевле|медленнее|короче|реже|легче|слабее|моложе|"
    r"lower|less|fewer|smaller|cheaper|slower|shorter|below|down|weaker|worse|lighter|decrease|"
    r"fall(?! (?:due|short|on|under|into)\b)|drop|"
    r"decline|cut|loss|"
    r"reduction|slump|dip|plunge|discount|contraction|slide|slowdown|downturn"
)
"""Words behind a figure: «на 5% больше», `5 percent higher`, `a 5% rise`."""

DIRECT_RUSSIAN: Final = (
    r"прибав(?:ил|ит|ят|ля)\w*|потеря\w+|подорожа\w+|подешев\w+|добав\w+|вырос\w*|упа(?:л|в)\w*|сниз(?:ил|ив)\w*|"
    r"просе(?:л|в)\w*"
)
"""Russian verbs that a change may follow without «на» («акции прибавили 3%»)."""
