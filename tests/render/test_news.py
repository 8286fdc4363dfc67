"""News, what is followed, and what was asked in vain, as a reader sees them."""

from __future__ import annotations

import pytest

from bot.models.base import Base
from bot.models.notice import Notice, NoticeKind
from bot.models.reply import Follow, Forget, SetDigest, ShowFact, ShowMisses, ShowNews, Unfollow
from bot.models.text import Language
from bot.render import Style, render

from .answers import ANSWERS
from .dossier import FACTS
from .golden import reply

RU, EN, KK = Language.RU, Language.EN, Language.KK


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        (
            "news",
            RU,
            """\
Новое в досье · 12 записей · страница 1 из 3

1. 162~млн~долл.~— товарооборот, Португалия~— Норвегия, 2025~год (исправлено: 126~млн~долл. → 162~млн~долл.)

2. Ингрид Ларсен~— министр торговли (Норвегия)
Портовая газета, 3~февраля 2026~г., «Север и юг считают вагоны» https://harbour.example/a?st=1&x=2

3. 14~января 2026~г.~— Открытие линии
В Осло открыли новую линию.

4. О новых поездах (исправлено)
Поезда пойдут чаще, обещает министр.

5. Участники форума, 14~января 2026~г. (удалено из досье)
Фьорд-курьер, 15~января 2026~г., «Разговор о рельсах» (ссылка в источнике не указана)

Подписки: /following
[1] [2] [3] [4]
[Ещё 7 ▶]""",
        ),
        (
            "news-daily",
            EN,
            """\
News of the day

1. $162~million~— trade turnover, Portugal~— Norway, 2025 (corrected: $126~million → $162~million)
Harbour Gazette, 3~February 2026, “Север и юг считают вагоны” https://harbour.example/a?st=1&x=2

What you follow: /following
[1]""",
        ),
        (
            "following",
            RU,
            """\
Подписки
• Разговор о рельсах
• Норвегия
• товарооборот

Новости приходят сразу. Раз в день: /digest
Отписаться: /unfollow Разговор о рельсах
[🔕 Разговор о рельсах] [🔕 Норвегия]
[🔕 товарооборот]""",
        ),
        (
            "following-daily",
            EN,
            """\
You follow
• Norway

News comes once a day, at 9:00 (Europe/Oslo). To change: /digest
To unfollow: /unfollow Norway
[🔕 Norway]""",
        ),
        ("following-nothing", KK, "Әзірге жазылым жоқ. Жазылу: /follow"),
        (
            "follow-several",
            RU,
            """\
По запросу «торговля Норвегии» подходит несколько. На что подписаться?
Подписаться: /follow Норвегия, /follow товарооборот
[🔔 Норвегия] [🔔 товарооборот]""",
        ),
        (
            "follow-silent",
            RU,
            """\
В досье об этом пока ничего нет: Исландия. Сообщить, когда появится?
Подписаться: /follow Исландия
[🔔 Исландия]""",
        ),
        ("follow-unknown", RU, "Не нашлось, на что подписаться: «<b>луна</b>». Темы досье: /topics"),
        (
            "digest-set",
            EN,
            """\
At what hour should I send the news once a day? Time zone: Europe/Oslo.
At present news comes at 18:00.
To choose: /digest 9, /digest 18, /digest off
[7:00] [8:00] [9:00]
[12:00] [18:00] [21:00]
[Send at once]""",
        ),
        (
            "misses",
            RU,
            """\
Вопросы без ответа · 21 запись · страница 2 из 3

12× «сколько <сыра>?» — нет в досье, ru

Хранятся 30 дней, без указания, кто спросил.
[◀] [▶]""",
        ),
        ("misses-none", EN, "No question was left without an answer.\n\nKept for 1 day, without a note of who asked."),
        (
            "misses-rated",
            RU,
            """\
Вопросов без ответа нет.

Хранятся 30 дней, без указания, кто спросил.

Ответы, которые не помогли
👎 5 · 👍 2 — Товарооборот, Португалия~— Норвегия, 2025~год
👎 1 · 👍 0 — О новых поездах""",
        ),
        ("misses-not-kept", EN, "Questions without an answer are not kept (DOSSIER_KEEP_DAYS = 0)."),
    ],
)
def test_reply(name, language, expected, base: Base) -> None:
    assert reply(ANSWERS[name], base, language) == expected


@pytest.mark.parametrize(
    ("notice", "expected"),
    [
        (Notice(NoticeKind.FOLLOWED, "norway"), "Хорошо, буду сообщать новости: Норвегия.\n[🔕 Норвегия]"),
        (Notice(NoticeKind.FOLLOWED_ALREADY, "trade"), "Вы уже подписаны на новости: товарооборот.\n[🔕 товарооборот]"),
        (Notice(NoticeKind.UNFOLLOWED, "courier"), "Больше не сообщаю новости: Разговор о рельсах."),
        (
            Notice(NoticeKind.FOLLOWS_TOO_MUCH, "50"),
            "Больше 50 подписок в одном чате не бывает. Лишние можно убрать: /following",
        ),
        (
            Notice(NoticeKind.DIGEST_SET, "9:00 Europe/Oslo"),
            """\
Хорошо, новости будут приходить раз в день, в 9:00 (Europe/Oslo). Если новостей нет, не будет и сообщения.
Подписки: /following
[Присылать сразу]""",
        ),
    ],
)
def test_notice(notice, expected, base: Base) -> None:
    assert reply(notice, base, RU) == expected


@pytest.mark.parametrize(
    ("answer", "actions"),
    [
        ("news-last", [ShowFact("trade-2025"), ShowFact("larsen-role"), ShowNews(7, 2)]),
        ("news-withdrawn", []),
        ("follow", [Follow("norway"), Follow("trade")]),
        ("following-daily", [Unfollow("norway")]),
        ("misses", [ShowMisses(1), ShowMisses(3)]),
        ("notice-forget_asked", [Forget()]),
        ("notice-digest_set", [SetDigest(None)]),
    ],
)
def test_buttons_do_what_they_say(answer, actions, base: Base) -> None:
    rendered = render(ANSWERS[answer], base=base, language=RU, style=Style.TELEGRAM)
    assert [button.action for row in rendered.buttons for button in row] == actions


def test_readers_words_are_escaped(base: Base) -> None:
    told = render(ANSWERS["misses"], base=base, language=RU, style=Style.TELEGRAM).text
    assert "&lt;сыра&gt;" in told


@pytest.mark.parametrize("language", list(Language))
def test_the_longest_list_of_subscriptions_fits_a_message(language) -> None:
    from bot.models.notice import Following

    from .dossier import base_of

    article = next(iter(base_of().articles.values()))
    many = tuple(
        article.model_copy(
            update={"id": f"a{number}", "source": article.source.model_copy(update={"title": "Очень длинное " * 20})}
        )
        for number in range(50)
    )
    base = base_of(facts=(), articles=many)
    rendered = render(
        Following(tuple(base.articles), hour=23, zone="America/Argentina/ComodRivadavia"),
        base=base,
        language=language,
        style=Style.TELEGRAM,
    )
    assert "/digest" in rendered.text
    assert len(rendered.text.encode("utf-16-le")) // 2 <= 4096


def test_the_dossier_of_these_tests_holds_what_they_tell() -> None:
    assert {"trade-2025", "larsen-role", "opening", "promise", "guests"} <= {fact.id for fact in FACTS}
