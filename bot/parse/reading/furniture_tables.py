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
    "newsletters events arts style food"
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
_MONEY_CALL: Final = r"поддержите|поддержать|donate|support us"
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
            r"(?:подпи(?:сывайтесь|шитесь|сывайся|саться|шись)|присоединяйтесь|следите за|читайте нас|"
            r"читай нас|мы в|наш(?:а страница| канал| аккаунт)?|узнавайте первы\w+|будьте в курсе|хотите "
            r"быть в курсе|больше новостей|самые важные новости|все новости|главные новости|"
            rf"самые интересные)\b.{{0,160}}(?:{_NETWORK}|"
            rf"канал\w*|соцсет\w+|рассылк\w+|новост\w+|уведомлени\w+|событи\w+)\b.{{0,60}}"
        ),
    ),
    (
        "subscribe",
        _line(
            r"(?:subscribe|sign up|join (?:our|us|the)|follow(?: us)?|get (?:our|the) (?:latest|daily|"
            r"news|app)\b|download (?:our|the) app|stay (?:up to date|informed|tuned)|like us)\b.{0,160}"
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
            r"comments?).{0,40}|обсудить|обсуждение(?:\s*\(?\d*\)?)?|join the (?:conversation|discussion)|"
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
    ("desk", re.compile(r"[A-Z][\w’'-]+(?: and [A-Z][\w’'-]+)? (?:reported|contributed) (?:from|to this) .{2,80}")),
    (
        "photo",
        _line(
            r"(?:фото(?:графии)?|изображение|видео|photo)"
            r" (?:из|предоставлен\w*|с сайта|courtesy|from|provided) .{1,120}"
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
    (
        "rights",
        _line(
            r"(?:©|\(c\)|\(с\)|copyright)\s*.{0,200}|(?:.{0,60}\s)?все права (?:защищены|сохранены).{0,200}|"
            r"(?:.{0,80}\s)?all rights reserved\b.{0,160}"
        ),
    ),
    (
        "rights",
        _line(
            r"(?:при (?:полном|частичном|любом|цитировании|использовании|перепечатке|копировании)|использование "
            r"материалов|перепечатка|копирование|любое использование|воспроизведение|материалы? "
            r"сайта)\b.{0,260}(?:ссылк\w+|"
            r"разрешени\w+|запрещ\w+|согласи\w+|обязательн\w+).{0,120}"
        ),
    ),
    (
        "rights",
        _line(
            r"(?:this (?:material|content|article) may not be|reproduction (?:in whole|of)|no part of "
            r"this|republication).{0,240}"
        ),
    ),
    (
        "mistake",
        _line(
            r"(?:если вы )?(?:нашли|заметили|увидели|обнаружили)\s+(?:ошибк|опечатк|неточност)\w*.{0,200}|"
            r"сообщить об ошибке.{0,60}|(?:spotted|found|report) (?:a|an|any) (?:typo|error|mistake).{0,120}|"
            r"report (?:a )?(?:typo|error|correction)s?|ctrl\s*\+\s*enter.{0,40}|выделите "
            r"(?:е[её]|текст).{0,120}ctrl\s*\+\s*enter.{0,40}"
        ),
    ),
    (
        "advertisement",
        _line(
            r"(?:на правах )?реклам[аы].{0,60}|advertisement|advert|sponsored(?: content)?|promoted|партн[её]рский "
            r"материал|ad|adfox\w*|erid\W.{0,120}|story continues below.{0,40}|article continues (?:below|"
            r"after).{0,60}|continue reading.{0,40}|skip (?:to|advert).{0,60}"
        ),
    ),
    (
        "navigation",
        _line(
            r"(?:назад|вперед|вперёд|далее|предыдущая|следующая|previous|next|back|prev)(?:\s+(?:стать[яи]|"
            r"новост[ьи]|страниц[аы]|article|story|post|page|to .{1,30}|к .{1,30}))?|наверх|к началу|back "
            r"to top|to top|показать ещ[её]|load more|show more|see more|read more|читать (?:далее|полностью|"
            r"ещ[её])|подробнее|more|ещ[её]|закрыть|close|toggle .{1,30}|открыть меню|перейти к .{1,40}|"
            r"на главную(?: страницу)?|вернуться .{1,40}|all news|все новости"
        ),
    ),
    (
        "cookies",
        _line(
            r".{0,80}\b(?:cookies?|куки)\b.{0,220}(?:accept|agree|policy|принять|согла\w+|политик\w+|сайт\w*).{0,80}|"
            r"accept(?: all)?(?: cookies)?|принять|я согласен|согласен"
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
    r"|последние новости|свежие новости|самое (?:читаемое|популярное|интересное|важное)|популярн(?:ое|"
    r"ые)(?: новости| статьи)?"
    r"|рекоменду(?:ем|емые)(?: .{1,40})?|вам (?:может быть интересно|будет интересно)|новости "
    r"партн[её]ров|главное(?: за (?:день|сегодня|неделю))?|выбор редакции"
    r"|лента новостей|топ(?: новостей|-\d+)?|мы рекомендуем|предыдущие новости|новости дня|сейчас "
    r"читают|связанные (?:новости|темы|материалы)"
    r"|read (?:also|more|next)|also read|see also|more (?:on this(?: story)?|stories|news|from "
    r".{1,40}|like this)|related(?: (?:stories|articles|news|"
    r"content|coverage|links|posts|topics))?|you (?:may|might) (?:also )?(?:like|be interested "
    r"in|have missed)|recommended(?: (?:for you|stories|reading))?|latest (?:news|stories)"
    r"|most (?:read|popular|viewed|shared|commented)|trending(?: now)?|popular(?: now| stories)?|"
    r"top stories|editor[’']?s[’']? picks?|don[’']t miss|up next|in this story)\s*[:…>»→]?",
    re.IGNORECASE,
)
