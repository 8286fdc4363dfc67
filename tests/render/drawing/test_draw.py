"""Pictures as they lie on the sheet: everything is there, inside, and apart."""

from __future__ import annotations

import io
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.patches import FancyBboxPatch
from matplotlib.text import Text
from matplotlib.transforms import Bbox
from PIL import Image

from bot.models.picture import Bar, BarChart, Picture
from bot.models.text import Language
from bot.render.dates import LOCALES
from bot.render.drawing.canvas import WIDTH
from bot.render.drawing.draw import draw, sheet_of
from bot.render.drawing.glyphs import NOTHING, shown
from bot.render.messages import catalogue_source

from .pictures import PICTURES

CHARTS = [pytest.param(each, id=name) for name, each in PICTURES.items() if isinstance(each, BarChart)]
SLACK = 1.5
"""Pixels by which hinting may move a letter."""


def image_of(picture: Picture) -> Image.Image:
    return Image.open(io.BytesIO(draw(picture)))


def boxes(picture: Picture) -> tuple[list[tuple[str, Bbox]], list[Bbox], Bbox]:
    """The boxes of all texts and of all bars, and that of the sheet."""
    sheet = sheet_of(picture)
    figure = sheet.figure()
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    renderer = canvas.get_renderer()
    texts = [(each.get_text(), each.get_window_extent(renderer)) for each in sheet.artists if isinstance(each, Text)]
    bars = [each.get_window_extent(renderer) for each in sheet.artists if isinstance(each, FancyBboxPatch)]
    return texts, bars, figure.bbox


def overlap(one: Bbox, other: Bbox) -> bool:
    common = Bbox.intersection(one, other)
    return common is not None and common.width > SLACK and common.height > SLACK


@pytest.fixture(params=PICTURES, ids=lambda each: each.replace(" ", "-"), name="picture")
def _picture(request: pytest.FixtureRequest) -> Picture:
    return PICTURES[request.param]


def test_a_picture_is_a_sheet_as_wide_as_a_phone_and_not_blank(picture: Picture) -> None:
    image = image_of(picture)
    assert image.format == "PNG"
    assert image.width == WIDTH
    assert 200 < image.height < 20 * WIDTH
    assert image.width + image.height <= 10_000  # sendPhoto takes no larger one
    assert len(image.convert("RGB").getcolors(100_000)) > 8


def test_texts_and_bars_lie_inside_and_texts_on_nothing(picture: Picture) -> None:
    texts, bars, sheet = boxes(picture)
    for each in (*(box for _, box in texts), *bars):
        assert each.x0 >= sheet.x0 - SLACK
        assert each.x1 <= sheet.x1 + SLACK
        assert each.y0 >= sheet.y0 - SLACK
        assert each.y1 <= sheet.y1 + SLACK
    for (one, first), (other, second) in combinations(texts, 2):
        assert not overlap(first, second), (one, other)
    for text, box in texts:
        assert not any(overlap(box, each) for each in bars), text


@pytest.mark.parametrize("chart", CHARTS)
def test_every_value_is_written_out(chart: BarChart) -> None:
    written = "".join(text for text, _ in boxes(chart)[0])
    for each in chart.bars:
        assert shown(each.written, bold=True).replace(" ", "") in written.replace(" ", "")


@pytest.mark.parametrize("chart", CHARTS)
def test_every_bar_that_is_not_nought_can_be_seen(chart: BarChart) -> None:
    bars = boxes(chart)[1]
    assert len(bars) >= sum(bool(each.value) for each in chart.bars)
    assert all(each.width > 4 for each in bars)


def test_bars_are_as_long_as_their_values() -> None:
    chart = BarChart("t", "", tuple(Bar(str(value), value, str(value)) for value in (400, 200, 100)))  # type: ignore[arg-type]
    longest, *shorter = (each.width for each in boxes(chart)[1])
    assert [round(each / longest, 2) for each in shorter] == [0.5, 0.25]


@pytest.mark.parametrize("language", Language)
def test_the_font_has_every_letter_of_a_language(language: Language) -> None:
    months = "".join((*LOCALES[language].months["format"]["wide"].values(), *LOCALES[language].currencies.values()))
    written = {each for each in catalogue_source(language) + months if unicodedata.category(each)[0] in "LNP"}
    assert {each for each in written if each not in shown(each)} == set()
    assert {each for each in written if each not in shown(each, bold=True)} == set()


def test_what_the_font_lacks_is_left_out() -> None:
    assert shown("a🚂\u200db\u202e\n c") == "ab c"
    assert shown("漢") == NOTHING
    assert shown("5\u00a0млн") == "5\u00a0млн"


def test_equal_pictures_are_drawn_alike_in_several_threads() -> None:
    with ThreadPoolExecutor(4) as pool:
        drawn = list(pool.map(draw, [PICTURES["two bars"], PICTURES["ranges"]] * 3))
    assert len(set(drawn)) == 2


@settings(max_examples=15)
@given(
    st.lists(st.builds(Bar, st.text(max_size=40), st.decimals(-1000, 1000, places=2), st.text(max_size=30)), max_size=6)
)
def test_no_text_breaks_a_drawing(bars: list[Bar]) -> None:
    assert draw(BarChart("", "", tuple(bars))).startswith(b"\x89PNG")
