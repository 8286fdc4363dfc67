"""Verbs that introduce what somebody says, grouped by what they do, with what each may govern.

Government: `c` a clause («сообщил, что…», "said that…"), `o` a topic («сообщил о…», "spoke of…"), `a` an object or an
infinitive («назвал…», «ожидает…», "expects…"), `q` a quotation alone. Every verb may introduce a quotation.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.parse.speech.table import words_in


@dataclass(frozen=True, slots=True)
class SaidGroup:
    """Verbs of one sort: `governs` holds for all of them. `impersonal` ones name nobody («сообщается»)."""

    name: str
    description: str
    governs: str
    verbs: str
    impersonal: bool = False


RUSSIAN: Final[tuple[SaidGroup, ...]] = (
    SaidGroup(
        "said",
        "tells something",
        "co",
        """
        сказать говорить заявить заявлять сообщить сообщать рассказать рассказывать объявить объявлять
        напомнить напоминать проинформировать информировать доложить докладывать писать написать рассуждать
        высказаться упомянуть упоминать поведать известить оповестить уведомить свидетельствовать предупредить
        предупреждать предостеречь спорить пожаловаться жаловаться отчитаться отчитываться отрапортовать
        """,
    ),
    SaidGroup(
        "noted",
        "adds, stresses or makes clear",
        "c",
        """
        отметить отмечать добавить добавлять пояснить пояснять уточнить уточнять подчеркнуть подчеркивать
        указать указывать заметить замечать объяснить объяснять ответить отвечать констатировать резюмировать
        подытожить подытоживать подтвердить подтверждать признать признавать признаться признаваться вспомнить
        вспоминать передать передавать возразить возражать согласиться соглашаться посетовать сетовать
        повторить повторять дополнить обратить обращать акцентировать засвидетельствовать растолковать
        оговориться заключить намекнуть намекать конкретизировать процитировать разъяснить разъяснять
        похвастаться пригрозить поклясться поделиться делиться удивиться возмутиться сокрушаться
        прокомментировать комментировать хвастаться грозить хвалиться припомнить подсказать проговориться
        обмолвиться выяснять сигнализировать
        """,
    ),
    SaidGroup(
        "thinks",
        "holds an opinion",
        "c",
        """
        считать полагать думать верить предполагать надеяться опасаться сомневаться рассчитывать допустить
        допускать рассудить счесть посчитать мнить
        """,
    ),
    SaidGroup("is-sure", "is sure or agrees (short adjectives)", "c", "уверенный убедить уверить убежденный согласный"),
    SaidGroup(
        "claims",
        "claims, insists or accuses",
        "c",
        "утверждать настаивать настоять уверять заверить заверять доказывать твердить",
    ),
    SaidGroup("promises", "promises or guarantees", "ca", "обещать пообещать гарантировать обязаться посулить"),
    SaidGroup(
        "forecasts",
        "foretells or expects",
        "ca",
        """
        прогнозировать спрогнозировать предсказать предсказывать ожидать предвидеть предрекать предречь
        напророчить пророчить
        """,
    ),
    SaidGroup(
        "denies",
        "denies or rules out",
        "ca",
        "отрицать опровергнуть опровергать отвергнуть отвергать исключить исключать оспорить",
    ),
    SaidGroup(
        "judges",
        "calls, estimates or describes",
        "ca",
        """
        назвать называть оценить оценивать охарактеризовать характеризовать описать озвучить подсчитать
        зафиксировать насчитать
        """,
    ),
    SaidGroup(
        "urges",
        "urges, proposes or asks for",
        "ca",
        """
        призвать призывать предложить предлагать посоветовать советовать рекомендовать порекомендовать
        потребовать требовать попросить просить обвинить обвинять поблагодарить поздравить
        """,
    ),
    SaidGroup(
        "shows",
        "of documents and data",
        "c",
        "показать показывать гласить выяснить установить обнаружить следовать вытекать",
    ),
    SaidGroup(
        "is-said",
        "says that it is said; who says it stands elsewhere or nowhere",
        "co",
        """
        сообщаться говориться отмечаться указываться подчеркиваться утверждаться уточняться поясняться
        добавляться предполагаться ожидаться считаться прогнозироваться
        """,
        impersonal=True,
    ),
    SaidGroup(
        "quoted",
        "goes with a quotation alone",
        "q",
        """
        спросить спрашивать воскликнуть поинтересоваться пошутить шутить парировать отрезать продолжить
        продолжать обратиться усмехнуться улыбнуться шептать прошептать крикнуть кричать восклицать выразиться
        отозваться откликнуться вздохнуть недоумевать иронизировать отшутиться произнести цитировать приводить
        привести выступить начать закончить завершить возмущаться ворчать бросить настроить философствовать
        радоваться порадоваться вторить грустить резонировать смеяться рассмеяться хвалить ругать кивать
        развести махнуть пожать возмутиться подвести подводить напутствовать отреагировать реагировать
        успокоить успокаивать утешать настраивать рассчитывать
        """,
    ),
)

ENGLISH: Final[tuple[SaidGroup, ...]] = (
    SaidGroup(
        "said",
        "tells something",
        "c",
        """
        say tell add note state stress explain announce declare remark comment observe recall mention
        emphasise emphasize underline underscore reiterate confirm acknowledge admit concede report inform
        disclose reveal write clarify specify warn caution complain agree argue suggest testify repeat
        conclude reply respond answer highlight echo elaborate lament tweet
        """,
    ),
    SaidGroup("thinks", "holds an opinion", "c", "believe think reckon feel hope fear doubt suspect guess"),
    SaidGroup("claims", "claims or insists", "c", "claim allege maintain contend assert insist argue"),
    SaidGroup("promises", "promises or guarantees", "ca", "promise pledge vow guarantee swear threaten assure"),
    SaidGroup(
        "forecasts",
        "foretells or expects",
        "ca",
        "expect forecast predict project anticipate estimate foresee envisage see",
    ),
    SaidGroup("denies", "denies or rules out", "ca", "deny refute reject dismiss dispute"),
    SaidGroup("judges", "calls or describes", "a", "call describe criticise criticize praise blame accuse condemn put"),
    SaidGroup("urges", "urges or proposes", "ca", "urge propose recommend demand advise"),
    SaidGroup("shows", "of documents and data", "c", "show indicate find calculate"),
    SaidGroup(
        "quoted",
        "goes with a quotation alone",
        "q",
        """
        ask continue quip joke begin start shout exclaim cry whisper laugh sigh interject counter muse boast
        read go smile wonder insist offer remember quote post
        """,
    ),
)

IRREGULAR: Final = {
    "say": "said", "tell": "told", "write": "wrote written", "think": "thought", "feel": "felt", "foresee": "foresaw",
    "swear": "swore", "find": "found", "begin": "began", "show": "showed shown", "forecast": "forecast forecasted",
    "read": "read", "go": "went", "see": "saw", "put": "put",
    "call": "called", "post": "posted", "admit": "admitted admitting",
    "quip": "quipped quipping",
}  # fmt: skip
"""Past forms that no rule makes; of these verbs no other past is formed."""

NOUN_LIKE: Final = words_in(
    """
    claim report estimate forecast project note state comment promise pledge show find fear hope doubt call answer
    ask test post start stress demand guess laugh offer dispute guarantee threat suspect quote blame praise cry
    tweet smile wonder remark mention feel highlight counter
    """
)
"""English verbs whose base and -s forms are as often nouns: they count only right behind their subject."""

EXPRESSES: Final = words_in("выразить выражать высказать высказывать дать express voice")
EXPRESSED: Final = words_in(
    "уверенность надежда мнение опасение сомнение предположение убеждение обеспокоенность сожаление понять "
    "confidence hope concern doubt fear opinion view belief"
)
"""«выразил уверенность, что…»: a verb and a noun that together govern a clause."""
