"""Lines that belong to a page and not to its article, and lines of an article that look a little like them."""

from __future__ import annotations

import pytest

from bot.parse.reading.furniture import furniture_of, opens_related, without_furniture
from bot.parse.reading.masthead import masthead_of
from bot.parse.reading.written import Block

FURNITURE = [
    "КРАСНЫЙ ЖЕЛТЫЙ ЗЕЛЕНЫЙ СИНИЙ",
    "Цвет фона: белый черный",
    "А А А",
    "A+ A-",
    "Шрифт",
    "Версия для печати",
    "Print this page",
    "Главная Политика Экономика Спорт",
    "Home | News | Sport | Culture",
    "HOME NEWS CULTURE",
    "Главная > Экономика > Рынки",
    "Поделиться: Telegram WhatsApp",
    "Share",
    "Facebook, Twitter, VK",
    "Подписывайтесь на наш канал в Telegram!",
    "Follow us on Facebook",
    "Subscribe to our newsletter for more stories",
    "Просмотров: 1 204",
    "12 комментариев",
    "No comments yet",
    "👁 3 412",
    "5 min read",
    "Время чтения: 3 мин.",
    "Читайте также: Порт принял судно",
    "Read more: Port takes a ship",
    "Теги: порт, зерно",
    "#порт #зерно",
    "Фото: пресс-служба порта",
    "Photo: Jane Doe / Meridian",
    "Image source, Coast",
    "© 2026 Заря. Все права защищены.",
    "Copyright 2026 The Harbour Times",
    "При использовании материалов ссылка на «Зарю» обязательна.",
    "Нашли ошибку? Выделите её и нажмите Ctrl+Enter.",
    "На правах рекламы",
    "Advertisement",
    "Back to top",
    "Показать ещё",
    "We use cookies. Accept all cookies",
    "Слушать 3:40",
    "Editing by Ann Poe",
    "Adler reported from London.",
    "Press contact: press@harbour.example",
    "***",
]
ARTICLE = [
    "Красный Крест открыл госпиталь на сорок коек.",
    "Фото с места аварии опубликовал губернатор.",
    "Реклама подорожала на 12%.",
    "Подписка на газету подорожала до 400 рублей.",
    "Поделиться опытом приехали врачи из трёх стран.",
    "Комментарии министра ждут завтра.",
    "Просмотров ролика стало больше миллиона.",
    "Главная новость дня – паводок.",
    "Новости экономики обсудили в парламенте.",
    "Share prices rose 3% on Tuesday.",
    "Follow-up talks are due in May.",
    "The home side won 2-1.",
    "Print runs fell by a tenth.",
    "Источник в порту сообщил о забастовке.",
    "Copyright law was changed in March.",
    "Прокат: 12%",
    "— Без комментариев.",
    "2:1",
    "Мы в этом году открыли новый канал для судов.",
    "Наш завод – главное событие года.",
    "Поддержать фермеров обещал министр.",
    "No comment was given by the firm.",
    "При использовании пестицидов обязательны маски.",
    "Republication of the book was banned.",
    "Обнаружили ошибку в смете ревизоры.",
    "Back to school",
    "Назад к природе",
    "Открыть в городе новую школу обещал мэр.",
    "Видео из зала суда показали журналистам.",
    "Kenya reported from January a rise of 3%.",
    "Regulator fines firm over cookies policy",
    "Главные новости о канале ждут в мае.",
    "Sign up fees rose by a third.",
    "Join the queue, ministers say.",
    "Главное",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_known(line: str) -> None:
    assert furniture_of(line) is not None


@pytest.mark.parametrize("line", ARTICLE)
def test_lines_of_an_article_are_kept(line: str) -> None:
    assert furniture_of(line) is None


@pytest.mark.parametrize(
    "line",
    ["Читайте также:", "Новости по теме", "Похожие материалы", "Related stories", "Most read", "More on this story"],
)
def test_heads_of_lists_of_other_articles_are_known(line: str) -> None:
    assert opens_related(line)


def test_a_list_of_other_articles_ends_where_the_text_goes_on() -> None:
    lines = (
        "Порт принял судно.",
        "Читайте также",
        "Порт закрыт",
        "Рынок открыт",
        "Судно пришло с зерном.",
        "Источник: Заря",
    )
    assert [block.text for block in without_furniture(map(Block, lines))] == [lines[0], lines[4], lines[5]]


def test_an_answer_that_reads_like_furniture_is_kept() -> None:
    lines = ("Вы уйдёте?", "Без комментариев.", "Почему?", "Потому что устал.")
    assert [block.text for block in without_furniture(map(Block, lines))] == list(lines)


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("Портовый курьер", "Интервью", "Груз любит тишину", "Порт растёт."), "Портовый курьер"),
        (("Аграрный час", "Новости | Рынки | Техника", "Зерна собрали больше", "Урожай велик."), "Аграрный час"),
        (
            ("Листок «Наш берег»", "№ 34, 5 ноября 2026 г.", "Депутаты спорили о трамвае", "Спор был долгим."),
            "Наш берег",
        ),
        (
            ("Ledger & Quay | News from ports", "Home > Shipping", "Fleet posts first loss", "It lost money."),
            "Ledger & Quay",
        ),
        (
            (
                "Степной берег",
                "Рынок труда растёт быстро",
                "Вакансий больше, пишет «Степной берег» со ссылкой на бюро.",
            ),
            "Степной берег",
        ),
        (("Рынок труда", "Число вакансий выросло", "На рынке труда стало больше вакансий."), None),
        (("Порт встал", "Шторм не утихает", "Порт закрыли."), None),
    ],
    ids=["rubric-below", "menu-below", "issue-below", "motto", "named-again", "a-rubric", "a-headline"],
)
def test_the_name_of_an_outlet_above_the_headline_is_told_from_a_rubric(
    lines: tuple[str, ...], name: str | None
) -> None:
    assert masthead_of([Block(line) for line in lines]) == name
