"""Files that are no article: one clear line each."""

from __future__ import annotations

import json
import sys
from datetime import date

import pytest

from bot.errors import ParseError
from bot.parse.reading import read_page

KAZAKH = (
    "Елдер арасындағы сауда айналымы былтыр 4 млрд долларға жетті, деп хабарлады "
    "министрлік. Тараптар келесі жылы оны арттырады."
)
LINKS = "<html><body><ul>" + "".join(f"<li><a href='/{n}'>Новость номер {n} о событии</a></li>" for n in range(30))
MISSING = (
    "<html><head><title>404 Not Found</title></head><body><h1>Страница не "
    "найдена</h1><p>Адрес мог измениться. Вернитесь на главную.</p>"
)
YAML = "article:\n  title: Порт\nfacts:\n" + "  - id: x\n    kind: figure\n    summary: Порт принял 12 судов.\n" * 5
CASES = [
    ("empty", b"", "empty"),
    ("blank", b" \r\n\t ", "empty"),
    ("png", b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG image"),
    ("jpeg", b"\xff\xd8\xff\xe0" + bytes(100), "JPEG image"),
    ("pdf", b"%PDF-1.7\n%\xe2\xe3", "PDF"),
    ("docx", b"PK\x03\x04" + bytes(60), "ZIP archive"),
    ("gzip", b"\x1f\x8b\x08" + bytes(60), "gzip"),
    ("program", b"\x7fELF" + bytes(60), "program"),
    ("noise", bytes(range(256)) * 8, "binary"),
    ("json", json.dumps({"text": "Порт принял судно. " * 20}).encode(), "JSON"),
    ("json-lines", b'{"a": 1}\n{"a": 2}\n', "JSON"),
    ("csv", b"name,value,year\na,1,2024\nb,2,2025\nc,3,2026\n", "table"),
    ("feed", b"<?xml version='1.0'?><rss><channel><title>x</title></channel></rss>", "XML"),
    ("yaml", YAML.encode(), "YAML"),
    ("rtf", rb"{\rtf1\ansi Text of the article}", "rich text"),
    ("few-words", "Всем привет".encode(), "too few"),
    ("links", LINKS.encode(), "words of running text"),
    ("error-page", MISSING.encode(), "error page"),
    (
        "captcha",
        b"<html><title>Just a moment...</title><body>Checking your browser before you go on. Enable JavaScript.",
        "error page",
    ),
    ("headlines", "\n".join(f"Заголовок номер {n} о событии дня" for n in range(20)).encode(), "no sentence"),
    ("kazakh", KAZAKH.encode(), "Kazakh"),
    (
        "german",
        "Der Hafen hat im Mai zwölf Schiffe mit Getreide aufgenommen, und das ist nicht zu wenig für den Mai.".encode(),
        "German",
    ),
    (
        "ukrainian",
        (
            "Порт прийняв дванадцять суден із зерном, і це більше, ніж торік, повідомила його прес-служба у звіті."
        ).encode(),
        "Ukrainian",
    ),
    ("chinese", ("港口五月接收了十二艘运粮船,比去年同期更多。" * 8).encode(), ""),
]


@pytest.mark.parametrize(("raw", "told"), [(raw, told) for _, raw, told in CASES], ids=[name for name, _, _ in CASES])
def test_what_is_no_article_is_told_in_one_line_that_names_the_file(raw: bytes, told: str) -> None:
    name = "shelf.csv" if told == "table" else "shelf"
    with pytest.raises(ParseError) as caught:
        read_page(raw, name=name, today=date(2026, 6, 1))
    message = str(caught.value)
    assert message.startswith(f"{name}: ")
    assert told in message
    assert "\n" not in message


def test_an_article_about_an_error_page_is_an_article() -> None:
    text = (
        "Сайт порта показывал ошибку 404 весь день. "
        + "Служба порта чинила его до вечера, и суда ждали на рейде. " * 20
    )
    assert read_page(text.encode(), name="page", today=date(2026, 6, 1)).paragraphs


def test_a_missing_extra_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(ParseError, match="dossier-bot\\[parse\\]"):
        read_page(b"<html><body><p>Text of an article.</p></body></html>", name="page", today=date(2026, 6, 1))
