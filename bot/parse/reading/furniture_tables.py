"""Tables of the furniture of pages. Every pattern must match the whole of a line. Nothing enters; constants leave."""

from __future__ import annotations

import re
from typing import Final

from bot.parse.reading.written import words

SECTIONS: Final = words(
    "главная новости политика экономика общество культура спорт мир россия казахстан азербайджан "
    "узбекистан наука бизнес технологии происшествия контакты реклама архив поиск меню войти вход выход "
    "регистрация подписка рубрики все рус қаз каз eng ru en kz uz az аналитика интервью мнения мнение "
    "видео фото подкасты спецпроекты авто здоровье финансы рынки регионы репортажи темы лента агентство "
    "карта вакансии редакция rss криминал туризм погода home news world business politics economy sport "
    "sports culture opinion science technology tech health video videos photos about contact contacts "
    "login register subscribe search menu archive archives latest markets finance entertainment lifestyle "
    "travel weather podcasts more uk us asia europe africa americas analysis jobs advertise newsletter "
    "newsletters events arts style food interview profile feature column comment editorial reviews "
    "features обзор репортаж колонка беседа obituaries shipping energy property"
) | {
    "о нас",
    "о проекте",
    "о компании",
    "about us",
    "contact us",
    "sign in",
    "log in",
    "sign up",
    "our team",
    "все новости",
}
"""Words that menus are made of: rubrics and services of sites."""

_COLOUR: Final = (
    r"(?:(?:свет|тёмн|темн|сер|красн|ж[её]лт|зел[её]н|син|голуб|бел|ч[её]рн|оранжев|фиолетов|розов|"
    r"коричнев)(?:ый|ий|ая|ое|ло-\w+)"
    r"|red|yellow|green|blue|white|black|gr[ae]y|orange|purple|dark|light|aqua|sepia)"
)
_MONEY_CALL: Final = (
    r"(?:поддержите|поддержать) (?:нас|проект|редакцию|журналист\w*|издание)|"
    r"donate(?: now| today| to us)?|support (?:us|our)"
)
_NETWORK: Final = (
    r"telegram|телеграм\w*|whatsapp|ватсап\w*|viber|вайбер|facebook|фейсбук\w*|фб|instagram|инстаграм\w*|"
    r"twitter|твиттер\w*|x|vk"
    r"|вк|вконтакте|ok|одноклассник\w*|youtube|ютуб\w*|tiktok|тикток|linkedin|pinterest|reddit|"
    r"google news|яндекс[ .]?\w*|дзен\w*"
    r"|threads|messenger|skype|e-?mail|почт\w*|rss|max|flipboard|bluesky|mastodon|livejournal|жж|copy link|rutube"
)


def _line(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


LINES: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    (
        "colours",
        _line(
            rf"(?:(?:цвет\w*(?: фона)?|фон|схема|theme|colou?rs?)\s*:?\s*)?{_COLOUR}(?:[\s,|/]+{_COLOUR})+|"
            r"(?:темная|тёмная|светлая) тема|(?:dark|light) (?:mode|theme)"
        ),
    ),
    (
        "font",
        _line(
            r"[AА][+-]?(?:[\s|/]+[AА][+-]?){1,5}|(?:размер )?шрифт\w*(?: \w+){0,3}|(?:font|text) size(?: "
            r"\w+){0,3}|[+-]?\s*размер текста\s*[+-]?|(?:увеличить|уменьшить) (?:шрифт|текст)|версия для "
            r"слабовидящих"
        ),
    ),
    (
        "print",
        _line(
            r"(?:🖨\s*)?(?:версия для печати|распечатать|печать|print(?: (?:this )?(?:page|article|version))?|"
            r"save(?: article)?|в закладки|в избранное|bookmark|pdf|скачать pdf)"
        ),
    ),
    (
        "buttons",
        _line(
            r"(?:поделиться|поделитесь|share(?: (?:this|on|via|with))?|отправить|tweet|твитнуть|класснуть|"
            r"нравится|like|скопировать ссылку|copy (?:the )?link|copied!?|ссылка скопирована)(?:[\s:,|"
            r"/]+(?:этой |this )?(?:новость\w*|стать\w+|article|story|post|в|с друзьями|friends|page|соцсетях|"
            rf"социальных сетях|on|via|{_NETWORK}))*[!.:]?"
        ),
    ),
    ("networks", _line(rf"(?:{_NETWORK})(?:[\s,|/•·]+(?:{_NETWORK}))*")),
    (
        "subscribe",
        _line(
            r"(?:подпи(?:сывайтесь|шитесь|сывайся|шись)|присоединяйтесь|следите за|"
            r"читайте нас|читай нас|мы в (?:соцсетях|сети)|"
            r"наш(?:а страница| канал| аккаунт) (?:в|на)|узнавайте первы\w+|будьте "
            r"в курсе|хотите быть в курсе)\b.{0,160}"
            rf"(?:{_NETWORK}|канал\w*|соцсет\w+|рассылк\w+|новост\w+|уведомлени\w+|событи\w+)\b.{{0,60}}"
        ),
    ),
    (
        "subscribe",
        _line(
            r"(?:мы в|(?:больше|самые важные|самые интересные|все|главные)(?: \w+)? (?:новост\w+|событи\w+)"
            r"(?: и \w+)?\s?[–—:-]?\s?(?:читайте |смотрите |ищите )?(?:у нас |на нашем |в нашем |в|на)?)"
            rf"\s?(?:{_NETWORK}|(?:\w+-)?канал\w*|соцсет\w+|рассылк\w+)(?:[\s,и/-]+(?:{_NETWORK}|канал\w*))*\W*"
        ),
    ),
    (
        "subscribe",
        _line(
            r"(?:subscribe(?: (?:to|now|here|today|for)\b.{0,160})?|sign up(?: (?:for|to|here|now|today)\b.{0,160})?|"
            r"join (?:our|us|the conversation)\b.{0,120}|follow (?:us|@|our|the .{1,40} on)\b.{0,120}|like us\b.{0,60}|"
            r"get (?:our|the) (?:latest|daily|news|app)\b.{0,120}|download (?:our|the) app\b.{0,80}|"
            r"stay (?:up to date|informed|tuned)\b.{0,120})[.!]?"
        ),
    ),
    ("donate", _line(rf"(?:{_MONEY_CALL})\b.{{0,120}}")),
    (
        "counters",
        _line(
            r"(?:👁|💬|❤️?|👍|🕒|⏱)?\s*(?:просмотр\w*|прочитано|прочтений|читали|views?|reads?|комментари\w*|"
            r"comments?|оцен\w+|лайк\w*|likes?|shares?|рейтинг|rating)\s*[:(]?\s*[\d\s.,]*[kкmм]?\)?"
        ),
    ),
    (
        "counters",
        _line(
            r"(?:👁|💬|❤️?|👍|🕒|⏱)?\s*[\d\s.,]+[kкmм]?\s*(?:просмотр\w*|прочтени\w*|комментари\w*|views?|"
            r"reads?|comments?|лайк\w*|likes?|shares?)|(?:👁|💬|❤️?|👍)\s*[\d\s.,]+[kкmм]?"
        ),
    ),
    (
        "counters",
        _line(
            r"(?:нет|без|no|оставить|оставьте|добавить|написать|add a|leave a|post a|show|"
            r"view|все|показать)\s+(?:комментари\w*|"
            r"comments?)(?: yet| \(\d+\)|\s?\d+)?|обсудить|обсуждение(?:\s*\(?\d*\)?)?|"
            r"join the (?:conversation|discussion)|"
            r"комментарии(?: закрыты| отключены)?"
        ),
    ),
    (
        "reading-time",
        _line(
            r"(?:время (?:на )?(?:чтени[ея]|прочтени[ея])|читать|reading time|чтение займ[её]т)\s*:?\s*~?\d*"
            r"\s*(?:мин\w*|"
            r"min\w*)\.?|~?\d{1,3}[\s-]*(?:min(?:ute)?s?|мин\w*)(?:\s+(?:read|чтени[ея]|на чтение|на прочтение))?|"
            r"less than a minute"
        ),
    ),
    (
        "related",
        _line(
            r"(?:чита(?:йте|ть)(?: также| ещ[её]| по теме| далее)|по теме|ещ[её] по теме|смотрите также|"
            r"см\. также|материалы по теме|ранее по теме|read (?:also|more|next)|also read|see also|more "
            r"on this|related(?: (?:stories|articles|news|topics|content|coverage|links|posts))?|you may "
            r"also like|recommended(?: for you)?|don't miss|editor'?s'? picks?)\s*[:>»→-]\s*.{1,220}"
        ),
    ),
    (
        "tags",
        _line(
            r"(?:теги?|метки|ключевые слова|рубрик[аи]|раздел|категори[яи]|темы?|сюжет|tags?|keywords|"
            r"filed under|category|categories|topics?|section|posted in|more on)\s*:\s*.{1,240}"
        ),
    ),
    ("tags", _line(r"#[\w-]+(?:[\s,]+#[\w-]+)*")),
    (
        "photo",
        _line(
            r"(?:источник фото|главное фото|фото(?:графия|графии)?|фотограф|фото автора|иллюстрация|иллюстрации|"
            r"изображение|инфографика|видео|кадр из видео|скриншот|коллаж|photos?|photograph|photo by|"
            r"photo credit|image|image source|image credit|picture|illustration|video|credit|"
            r"graphic|courtesy)\s*(?:[:©/]|"
            r"\bby\b|\bс сайта\b)\s*.{1,160}"
        ),
    ),
    (
        "photo",
        _line(
            r"©\s*(?:фото|photo)?\s*.{1,120}|.{1,80}\s/\s?(?:getty images|reuters|ap(?: photo)?|afp|shutterstock|"
            r"риа новости|тасс|depositphotos|unsplash|pixabay|freepik)|getty images|shutterstock|pixabay|"
            r"unsplash|depositphotos"
        ),
    ),
    (
        "desk",
        _line(
            r"\(?(?:writing|editing|additional reporting|compiled|translated|перевод(?:ил[аи]?)?|переводчик)"
            r" (?:by|:) ?.{2,200}\)?"
        ),
    ),
    (
        "desk",
        re.compile(
            r"[A-Z][\w’'-]+(?: and [A-Z][\w’'-]+)? "
            r"(?:reported from [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*|contributed to this "
            r"(?:report|story|article))(?: and .{2,60})?\.?"
        ),
    ),
    (
        "photo",
        _line(
            r"(?:фото(?:графии)?|изображение|видео|photo)"
            r" (?:из|предоставлен\w*|с сайта|courtesy|from|provided) .{1,120}(?<![.!?])"
        ),
    ),
    (
        "contact",
        _line(
            r"(?:(?:media |press |investor )?contacts?|контакт\w*|тел(?:ефон)?\.?|phone|e-?mail|адрес редакции)"
            r"\s*:.{0,80}"
            r"(?:@|\+?\d[\d ()-]{6,}).{0,120}"
        ),
    ),
    ("photo", _line(r"image (?:source|caption|credit)\s*,.{1,120}")),
    (
        "embed",
        _line(r"(?:посмотреть эту публикацию в|view this post on|a post shared by) .{1,80}"),
    ),
    ("desk", _line(r"our standards: .{1,80}")),
    (
        "rights",
        _line(
            r"(?:©|\(c\)|\(с\)|copyright\s*(?:©|\(c\)|\d{4}|by\b))\s*.{0,200}|(?:.{0,60}\s)?все "
            r"права (?:защищены|сохранены).{0,200}|"
            r"(?:.{0,80}\s)?all rights reserved\b.{0,160}"
        ),
    ),
    (
        "rights",
        _line(
            r"(?=.{0,200}(?:материал|сайт|стат[ьеи]|текст|контент|публикац|новост|перепечат|информац))"
            r"(?:при (?:полном|частичном|любом|цитировании|использовании|перепечатке|"
            r"копировании)|использование материалов|"
            r"перепечатка|копирование|любое использование|воспроизведение|материалы? сайта)\b.{0,260}"
            r"(?:ссылк\w+|разрешени\w+|запрещ\w+|согласи\w+).{0,120}"
        ),
    ),
    (
        "rights",
        _line(
            r"(?:this (?:material|content|article) may not be|reproduction (?:in whole|"
            r"of (?:this|any|our))|no part of this|"
            r"republication (?:is|of (?:this|any|our))).{0,240}"
        ),
    ),
    (
        "mistake",
        _line(
            r"(?:если вы )?(?:нашли|заметили|увидели|обнаружили)\s+(?:ошибк|опечатк|неточност)\w*"
            r"(?:\?|.{0,120}(?:ctrl|выделите|нажмите|сообщите|напишите)).{0,120}|сообщить об ошибке.{0,60}|"
            r"(?:spotted|found) (?:a|an|any) (?:typo|error|mistake)\?.{0,120}|report "
            r"(?:a|an) (?:typo|error|correction)s?|"
            r"ctrl\s*\+\s*enter.{0,40}|выделите (?:е[её]|текст).{0,120}ctrl\s*\+\s*enter.{0,40}"
        ),
    ),
    (
        "advertisement",
        _line(
            r"на правах рекламы.{0,60}|реклама(?: 1?[0-8]\+| на сайте)?|advertisement|"
            r"advert|sponsored(?: content)?|promoted|партн[её]рский "
            r"материал|ad|adfox\w*|erid\W.{0,120}|story continues below.{0,40}|article continues (?:below|"
            r"after).{0,60}|continue reading.{0,40}|skip (?:to|advert).{0,60}"
        ),
    ),
    (
        "navigation",
        _line(
            r"(?:назад|вперед|вперёд|далее|предыдущая|следующая|previous|next|back|prev)"
            r"(?:\s+(?:стать[яи]|новост[ьи]|страниц[аы]|article|story|post|page|к "
            r"(?:списку|новостям)))?|наверх|к началу|"
            r"(?:back )?to (?:top|the top|list|home|homepage|news|results)|показать "
            r"ещ[её]|load more|show more|see more|read more|"
            r"читать (?:далее|полностью|ещ[её])|подробнее|more|ещ[её]|закрыть|close|toggle .{1,30}|открыть меню|"
            r"перейти к (?:содержани\w+|контенту|меню|комментариям|основному .{1,20})|на главную(?: страницу)?|"
            r"вернуться (?:на главную|к списку|наверх|назад|к новостям)|all news|все новости"
        ),
    ),
    (
        "cookies",
        _line(
            r"(?:we use|this (?:web)?site uses|our (?:web)?site uses|by (?:using|continuing)|"
            r"мы используем|(?:этот |наш )?сайт использует|"
            r"продолжая)\b.{0,120}\b(?:cookies?|куки)\b.{0,220}|accept(?: all)?(?: "
            r"cookies)?|cookie (?:settings|policy|preferences)|"
            r"принять|я согласен|согласен"
        ),
    ),
    (
        "listen",
        _line(
            r"(?:слушать|прослушать|listen)(?:\s+(?:статью|новость|to (?:this )?(?:article|story)|now))?(?:\s*[\d:]+)?|"
            r"озвучить текст|audio|your browser does not support.{0,60}|play(?: video)?|смотреть видео"
        ),
    ),
    ("ornament", _line(r"(?:the end|конец|-?\s*30\s*-?|ends|###|\*+|• • •)")),
)

RELATED_HEAD: Final = re.compile(
    r"(?:чита(?:йте|ть)(?: также| ещ[её]| по теме| на эту тему| далее)?|(?:ещ[её] |новости |материалы "
    r"|статьи |ранее |больше |публикации )?(?:по|на эту) "
    r"тем[еу]|смотрите также|см\. также|похожие (?:новости|статьи|материалы|публикации|записи)|"
    r"другие (?:новости|статьи|материалы)(?: .{1,40})?"
    r"|последние новости|свежие новости|самое (?:читаемое|популярное)|популярн(?:ое|"
    r"ые)(?: новости| статьи)?"
    r"|рекоменду(?:ем|емые)(?: .{1,40})?|вам (?:может быть интересно|будет интересно)|новости "
    r"партн[её]ров|главное за (?:день|сегодня|неделю)|выбор редакции"
    r"|лента новостей|топ(?: новостей|-\d+)?|мы рекомендуем|предыдущие новости|новости дня|сейчас "
    r"читают|связанные (?:новости|темы|материалы)"
    r"|read (?:also|more|next)|also read|see also|more (?:on this(?: story)?|stories|news|from "
    r".{1,40}|like this)|related(?: (?:stories|articles|news|"
    r"content|coverage|links|posts|topics))?|you (?:may|might) (?:also )?(?:like|be interested "
    r"in|have missed)|recommended(?: (?:for you|stories|reading))?|latest (?:news|stories)"
    r"|most (?:read|popular|viewed|shared|commented)|trending(?: now)?|popular(?: now| stories)?|"
    r"top stories|editor[’']?s[’']? picks?|don[’']t miss|up next)\s*[:…>»→]?",
    re.IGNORECASE,
)
