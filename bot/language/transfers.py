"""Verbs that move something from one party to another, by which side their subject is on."""

from __future__ import annotations

import re
from typing import Final

GIVING: Final = re.compile(
    r"(?:про|рас)да[лвюе]\w*|продает|экспортир\w+|поставл\w+|поставил\w*|вложил\w*|вкладыва\w+|"
    r"инвестир\w+|проинвестир\w+|отправ\w+|отгруз\w+|вывез\w+|"
    r"(?:от)?да(?:л|ла|ло|ли|ет|ют)|выдал\w*|одолж\w+|выделил\w*|перечисл\w+|подарил\w*|(?:за|вы|у|о)?плат(?:ил\w*|ит|ят)|"
    r"sold|sells?|selling|export(?:s|ed|ing)?|suppl(?:y|ies|ied)|ship(?:s|ped)?|invest(?:s|ed|ing)?|lend|lent|"
    r"gave|gives?|sends?|sent|donated?|pour(?:s|ed)?|put|pays?|paid"
)
"""The subject gives: it is where the thing comes from."""

TRADING: Final = re.compile(
    r"(?:про|рас)да[лвюе]\w*|продает|экспортир\w+|импортир\w+|купил\w*|купит|купят|покупа\w+|закуп\w+|приобр\w+|"
    r"sold|sells?|bought|buys?|buying|purchas(?:e|es|ed)|export(?:s|ed|ing)?|import(?:s|ed|ing)?"
)
"""Verbs of buying and selling: no figure but one of a trade or a purchase answers them."""

MOVING: Final = re.compile(
    r"поступ\w+|прибы\w+|приш(?:ел|ла|ло|ли)|уш(?:ел|ла|ло|ли)|завез\w+|привез\w+|уезжа\w+|"
    r"arriv\w+|came|come|comes|reach(?:ed|es)?|left|went|goes"
)
"""What flows is the subject: it arrives, or goes."""

FAMILIES: Final[tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]] = (
    (
        re.compile(r"экспортир\w+|вывез\w+|export\w*|импортир\w+|ввез\w+|ввоз\w+|import\w*|ship\w*"),
        re.compile(r"экспорт|импорт|ввоз|вывоз|поставк|export|import|ship|suppl"),
    ),
    (re.compile(r"вложил\w*|вкладыва\w+|\w*инвестир\w+|invest\w*|poured?|put"), re.compile(r"инвест|влож|invest")),
    (re.compile(r"одолж\w+|занял\w*|lend|lent|borrow\w*"), re.compile(r"кредит|заем|займ|loan|credit|debt|долг")),
    (re.compile(r"подарил\w*|donated?"), re.compile(r"помощ|дар|aid|donat|gift")),
)
"""Verbs that say what sort of thing moves, and the stems one of which the name of the measure must then hold."""

TAKING: Final = re.compile(
    r"куп(?:ил\w*|ит|ят)|покупа\w+|закуп\w+|импортир\w+|получ\w+|ввез\w+|ввоз\w+|приобр\w+|занял\w*|взял\w*|привлек\w+|"
    r"bought|buys?|buying|import(?:s|ed|ing)?|purchas(?:e|es|ed)|receive[sd]?|gets?|got|borrow(?:s|ed)?|attract(?:s|ed)?"
)
"""The subject takes: it is where the thing goes to."""
