import pytest

from bot.language.sayings import ARTICLE, ATTRIBUTION, SAYING


@pytest.mark.parametrize(
    "word", ["сказала", "говорил", "заявляет", "оценивает", "назвал", "says", "believed", "suggested", "айтты"]
)
def test_verb_of_saying(word):
    assert SAYING.fullmatch(word)


@pytest.mark.parametrize("word", ["собрали", "оценка", "построила", "trains", "сказ"])
def test_other_words_say_nothing(word):
    assert not SAYING.fullmatch(word)


@pytest.mark.parametrize("text", ["по словам ", "по мнению ", "а мнение ", "according to ", "quotes by "])
def test_attribution_stands_right_before_the_name(text):
    assert ATTRIBUTION.search(text)


@pytest.mark.parametrize("text", ["по словам министра ", "по словам", "со словом ", "according "])
def test_no_attribution(text):
    assert not ATTRIBUTION.search(text)


@pytest.mark.parametrize(("word", "names"), [("статье", True), ("story", True), ("мақалада", True), ("вагон", False)])
def test_what_readers_call_an_article(word, names):
    assert bool(ARTICLE.fullmatch(word)) is names
