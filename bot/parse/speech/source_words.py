"""Nouns that stand for whoever speaks: people without a name, bodies, documents; and the wordings «по словам X»."""

from __future__ import annotations

from typing import Final

from bot.parse.speech.table import words_in

SPOKESPEOPLE: Final = words_in(
    """
    представитель пресс-секретарь пресс-служба служба пресс-центр аналитик эксперт экономист специалист
    исследователь ученый автор чиновник сотрудник власть правительство парламент руководство администрация
    дирекция штаб управление департамент делегация комиссия комитет сторона составитель стратег синоптик
    метеоролог spokesman spokeswoman spokesperson spokespeople representative representatives official officials
    analyst analysts economist economists expert experts researcher researchers scientist scientists author
    authors authority authorities government management administration police strategist strategists forecaster
    forecasters officers staff team economists lawyers lawyer
    """
)
"""Who speaks for a body: with its name («эксперты X», "analysts at X") the body speaks, else nobody named."""

BODIES: Final = words_in(
    """
    компания банк агентство издание газета журнал телеканал канал портал сайт ведомство министерство минэкономики
    центр фонд институт организация регулятор ассоциация союз университет холдинг группа корпорация концерн
    предприятие завод суд прокуратура полиция посольство партия биржа федерация клуб совет бюро палата отделение
    офис редакция страница пресс-релиз команда мэрия акимат радиостанция company bank agency newspaper magazine
    channel website ministry centre center fund institute organisation organization regulator association union
    university group corporation court embassy party exchange federation club council bureau chamber office
    department firm
    """
)
"""Nouns that stand before the name of a body and add nothing."""

DOCUMENTS: Final = words_in(
    """
    отчет доклад исследование данные данный статистика опрос релиз пресс-релиз сообщение заявление документ письмо
    прогноз обзор материал сайт телеграм-канал публикация статья бюллетень справка постановление решение расчет
    подсчет оценка вывод анализ комментарий интервью запись показатель рейтинг результат report data figures
    statistics study survey statement poll release filing document website forecast analysis estimate estimates
    findings research census records letter review index note forecasts projections bulletin
    """
)
"""What speaks in the name of whoever made it («в отчете X указывается», "data from X showed")."""

UNNAMED: Final = words_in(
    """
    источник собеседник очевидец свидетель житель местный пассажир участник критик скептик наблюдатель врач медик
    спасатель горожанин потерпевший следователь источники многие некоторые часть большинство другие source sources
    witness witnesses resident residents critic critics observer observers passenger passengers participant
    participants doctor doctors insider insiders people many some others neighbours neighbors locals sceptics
    skeptics traders investors
    """
)
"""Speakers whom nobody names."""

PRONOUNS: Final = words_in("он она они he she they оно it")
HOLDERS: Final = words_in("его ее их his her their its")

PHRASE_NOUNS: Final = words_in(
    """
    слово данные данный оценка мнение информация прогноз подсчет расчет сведение сведения версия заявление
    сообщение признание утверждение наблюдение ожидание убеждение выражение предположение свидетельство вывод
    словам опрос статистика исследование показание рассказ замечание
    """
)
"""«по словам X», «по данным X», «согласно оценке X»: nouns that attribute."""

ENGLISH_VIEWS: Final = words_in(
    "view opinion words word assessment estimate estimates estimation judgment judgement account reckoning"
)
"""“in X's view”, “in the opinion of X”, “by X's estimate”."""

TOLD: Final = words_in("это то этот такой данный соответствующий this these that the")
"""How a sentence points back at what was just told: «Об этом сообщил X», «Такие данные приводит X»."""

TOLD_NOUNS: Final = words_in(
    "данные данный цифра информация сведение оценка прогноз мнение показатель figures figure data numbers estimate "
    "forecast "
    "information news announcement"
)
TELLING: Final = words_in(
    """
    сообщить сообщать сообщаться рассказать рассказывать заявить заявлять написать писать объявить передать
    передавать говориться говорить сказать привести приводить опубликовать озвучить свидетельствовать
    проинформировать уведомить представить пояснить упомянуть доложить report reported announce announced release
    released publish published disclose disclosed said provided
    """
)
"""Verbs of a sentence that points back."""

CONTRASTS: Final = words_in("однако но тем впрочем между зато тогда however but meanwhile yet although")
OUTLETS: Final = ("риа", "тасс", "интерфакс", "reuters", "afp", "bloomberg", "ap", "cnbc", "cnn", "bbc")
"""News agencies: right behind a verb of telling they are often who was told, not who tells."""
