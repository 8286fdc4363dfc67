import pytest


@pytest.mark.parametrize(
    "text",
    [
        "что Ларсен сказала о поездах",
        "что сказала Ларсен о поездах",
        "по словам Кошты поезда пойдут чаще",
        "мнение Ларсен о поездах",
        "what did Costa say about trains",
        "according to Costa, will trains run",
        "что сказал министр транспорта Норвегии о поездах",
    ],
)
def test_words_of_somebody_are_asked_about(reader, text):
    assert [each.speaks for each in reader.understand(text).entities] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "где была Ларсен",
        "что сказали о Ларсен",
        "что сказали Ларсен и Кошта",
        "о чем Кошта говорил с Ларсен",
        "Португалия сказала",
        "кошту назвали",
    ],
    ids=["no saying", "about her", "two together", "with each other", "a country", "object of the verb"],
)
def test_words_of_nobody_in_particular(reader, text):
    assert not any(each.speaks for each in reader.understand(text).entities)
