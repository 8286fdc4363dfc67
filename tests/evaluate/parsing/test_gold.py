"""The parsing set is sound: all that its gold names stands in its articles."""

from __future__ import annotations

import re

import pytest
from places import ROOT

from bot.errors import DossierError
from bot.evaluate.parsing.gold import load_parsing_gold

FOLDER = ROOT / "tests" / "parsing"
ARTICLES = load_parsing_gold(FOLDER)
NAMES = [each.name for each in ARTICLES]


def text_of(article):
    for encoding in ("utf-8", "cp1251"):
        try:
            text = article.raw.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    plain = (
        re.sub(r"[*_]{1,2}(?=\w)|(?<=\w)[*_]{1,2}|<[^>]+>", "", text) if article.file.endswith(("md", "html")) else text
    )
    return " ".join(plain.replace("&amp;", "&").split())


@pytest.mark.parametrize("article", ARTICLES, ids=NAMES)
def test_every_figure_of_the_gold_stands_once_in_its_article(article):
    text = text_of(article)
    counted = {each.text: text.count(each.text) for each in article.gold.figures}
    assert {each for each, times in counted.items() if times == 0} == set()
    assert {each for each, times in counted.items() if times > 1} == set()
    assert [each.text for each in article.gold.figures if each.locate and each.locate not in each.text] == []


@pytest.mark.parametrize("article", ARTICLES, ids=NAMES)
def test_everything_else_the_gold_names_stands_in_its_article(article):
    text = text_of(article)
    gold = article.gold
    named = [each.text for each in gold.not_figures]
    named += [each.begins for each in gold.quotes]
    named += [each for pair in gold.exchanges for each in (pair.question, pair.answer)]
    named += [each for each in (gold.source.title, gold.source.author) if each]
    assert [each for each in named if each not in text] == []
    assert [each.locate for each in gold.not_figures if each.locate and each.locate not in each.text] == []


@pytest.mark.parametrize("article", ARTICLES, ids=NAMES)
def test_every_digit_of_the_article_is_marked(article):
    """A digit that neither a figure nor a number that is none covers was forgotten; page furniture is not looked at."""
    body = text_of(article)
    marked = sorted(
        (*(each.text for each in article.gold.figures), *(each.text for each in article.gold.not_figures)), key=len
    )
    for each in reversed(marked):
        body = body.replace(each, " ")
    left = re.findall(r"\d[\d.,: ]*\d|\d", body) if article.file.endswith(".txt") else []
    furniture = re.findall(r"\d[\d.,: ]*\d|\d", " ".join(_head_and_foot(article)))
    assert [each for each in left if each not in furniture] == []


def _head_and_foot(article):
    lines = [line for line in text_of_lines(article) if line.strip()]
    return [line for line in lines if len(line) < 110] + lines[:1]


def text_of_lines(article):
    for encoding in ("utf-8", "cp1251"):
        try:
            return article.raw.decode(encoding).splitlines()
        except UnicodeDecodeError:
            continue
    raise AssertionError(article.name)


@pytest.mark.parametrize("article", ARTICLES, ids=NAMES)
def test_people_and_organisations_stand_in_their_article(article):
    text = text_of(article)
    surnames = [each.name.split()[-1] for each in article.gold.people]
    assert [each for each in surnames if each[:-2] not in text] == []
    stems = [word[:4] for each in article.gold.organisations for word in each.split()[:1]]
    assert [each for each in stems if each.lower() not in text.lower()] == []


@pytest.mark.parametrize("article", ARTICLES, ids=NAMES)
def test_there_is_enough_to_ask_and_to_refuse(article):
    asked = [question for each in article.gold.figures for question in each.ask]
    assert len(asked) == len(set(asked))
    assert len(asked) >= 8
    assert len(article.gold.refuse) >= 3


def test_unsound_gold_is_told(tmp_path):
    with pytest.raises(DossierError, match="holds no"):
        load_parsing_gold(tmp_path)
    (tmp_path / "a.gold.yaml").write_text("language: ru\n", encoding="utf-8")
    with pytest.raises(DossierError, match="no article beside it"):
        load_parsing_gold(tmp_path)
    (tmp_path / "a.txt").write_text("Текст", encoding="utf-8")
    with pytest.raises(DossierError, match=r"a\.gold\.yaml: source: Field required; figures: Field required$"):
        load_parsing_gold(tmp_path)
    (tmp_path / "a.gold.yaml").write_text("figures: [", encoding="utf-8")
    with pytest.raises(DossierError, match=r"a\.gold\.yaml: while parsing"):
        load_parsing_gold(tmp_path)
