"""Pictures that are hard to draw, by what is hard about them."""

from __future__ import annotations

from decimal import Decimal

from bot.models.picture import Bar, BarChart, Moment, Picture, Timeline

LONG = "Объединённая северо-западная агломерация имени Первого съезда железнодорожников и речников, Северная Республика"


def bar(label: str, value: str, written: str, **more: object) -> Bar:
    return Bar(label, Decimal(value), written, **more)  # type: ignore[arg-type]


PICTURES: dict[str, Picture] = {
    "two bars": BarChart(
        "Товарооборот",
        "2025 год",
        (bar("Исландия — Норвегия", "360", "более 360 млн долл."), bar("Дания — Норвегия", "162", "162 млн долл.")),
        (),
        ("Источник: Портовая газета, 3 февраля 2026 г.",),
    ),
    "twelve years": BarChart(
        "Тауар айналымы",
        "Қазақстан",
        tuple(bar(f"{2014 + each} ж.", str(100 + each), f"{100 + each} млрд теңге") for each in range(12)),
    ),
    "twelve long names": BarChart(
        f"Внешнеторговый оборот, {LONG}",
        LONG,
        tuple(bar(f"{LONG[: 40 + 6 * each]} {each}", f"1e{each}", f"10 млн {each} долл.") for each in range(12)),
        ("Не показано: ещё 31 цифра.",),
        ("; ".join(f"Газета номер {each}, 27 января 2026 г." for each in range(9)), "и ещё источников: 9"),
    ),
    "below nought": BarChart(
        "Сальдо",
        "",
        (bar("Норвегия", "12.5", "12,5 млрд крон"), bar("Дания", "0", "0"), bar("Швеция", "-12", "−12 млрд крон")),
    ),
    "all below nought": BarChart("Balance", "", (bar("a", "-1", "−1%"), bar("b", "-50", "−50%"))),
    "all nought": BarChart("Nothing", "", (bar("a", "0", "0%"), bar("b", "0", "0%"))),
    "ranges": BarChart(
        "Цена билета",
        "февраль 2026 г.",
        (
            bar("Осло → Берген", "8900", "8 900–21 500 крон", value_to=Decimal(21500)),
            bar("Осло → Тромсё", "-50", "−50 … 3 000 крон", value_to=Decimal(3000)),
            bar("Осло → Будё", "-300", "−300 … −200 крон", value_to=Decimal(-200)),
        ),
    ),
    "a gap and a plan": BarChart(
        "Harvest",
        "",
        (
            bar("2021", "1", "1 tonne"),
            bar("2024", "1e9", "1 billion tonnes", after_gap=True),
            bar("2026 (not over yet)", "9e8", "900 million tonnes", unfinished=True),
        ),
        ("Dots: the periods in between have no figure.",),
    ),
    "enormous values": BarChart(
        "A",
        "B",
        (
            bar("one", "1e29", f"{'100 ' * 10}000,{'1234567890' * 3} unlikely units of a most unusual length"),
            bar("two", "3e28", "30 000 000 000 000 000 000 000 000 000"),
        ),
    ),
    "marks of other languages": BarChart(
        r"$x$ & _under_ \frac{1}{2} <b> ^2",
        "🚂 $1",
        (bar("🚂🇳🇴", "1", "$162 million $"), bar("مرحبا", "2", r"\$_{}"), bar("漢字", "3", "% # ~ {")),
        ("\u202e\u200dcontrol\x00s\n",),
    ),
    "one word without end": BarChart("W" * 90, "w" * 200, (bar("l" * 300, "1", "1"), bar("m" * 300, "2", "2"))),
    "a timeline": Timeline(
        "События",
        "Норвегия",
        tuple(Moment(f"{each} января 2026 г.", LONG[: 10 * each]) for each in range(1, 13)),
        ("Без даты: 3 события.",),
        ("Источник: Портовая газета, 3 февраля 2026 г.",),
    ),
    "a short timeline": Timeline("Events", "", (Moment("2025", "🎉"), Moment("", "Opening"))),
}
