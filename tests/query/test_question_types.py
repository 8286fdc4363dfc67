import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.normalise import normalise
from bot.models.query import QuestionType
from bot.query.question_types import RULES, Asked, question_type

QUESTIONS = {
    QuestionType.GREETING: ["привет", "Добрый день, бот!", "здравствуйте", "сәлем", "hello there", "good morning"],
    QuestionType.THANKS: ["спасибо", "спасибо большое", "благодарю", "рахмет", "thanks a lot", "thank you"],
    QuestionType.HELP: ["помощь", "что ты умеешь?", "help", "what can you do", "how does this work?", "көмек"],
    QuestionType.COMPARE: [
        "сравни торговлю Португалии и Норвегии",
        "во сколько раз урожай больше",
        "насколько выше цена",
        "на сколько тонн больше",
        "у кого больше вагонов",
        "какая страна торгует больше",
        "урожай больше в Норвегии или в Португалии",
        "Норвегия или Португалия торгует больше",
        "Португалия против Норвегии",
        "в чем разница",
        "compare Portugal and Norway",
        "how many times larger",
        "who trades more",
        "is the harvest bigger than last year",
        "Portugal vs Norway",
        "what is the difference between them",
        "салыстыр",
    ],
    QuestionType.SPEAKER: [
        "кто это сказал?",
        "кто назвал цифру",
        "кто об этом сообщил",
        "кем озвучено",
        "с чьих слов",
        "чьи это слова",
        "чья это оценка",
        "who said that",
        "who has claimed so",
        "according to whom",
        "whose figure is it",
        "кім айтты",
    ],
    QuestionType.LIST: [
        "покажи все цифры",
        "перечисли события",
        "все факты о Норвегии",
        "список",
        "какие есть темы",
        "что известно о дорогах",
        "что произошло в январе",
        "о чем тебя можно спросить",
        "кто упоминается",
        "list all figures",
        "which events are there",
        "what happened in Oslo",
        "цифры за 2025 год",
        "события января",
        "figures for Norway",
        "оқиғалар",
        "timeline",
        "не болды",
    ],
    QuestionType.SOURCE: [
        "откуда это?",
        "откуда данные",
        "а откуда?",
        "дай ссылку",
        "источник",
        "где это написано",
        "кто это написал",
        "в какой газете",
        "source?",
        "where is it from",
        "who wrote it",
        "which newspaper",
        "сілтеме бар ма",
    ],
    QuestionType.HOW_MUCH: [
        "сколько зерна собрали",
        "какой объем торговли",
        "какова сумма",
        "на какую сумму",
        "объем торговли с Норвегией",
        "how much grain",
        "how long is the tunnel",
        "what is the volume of trade",
        "volume of trade",
        "what percentage",
        "қанша астық",
        "канша вагон",
    ],
    QuestionType.WHEN: [
        "когда открыли линию",
        "какого числа форум",
        "в каком году",
        "какая дата",
        "when did it open",
        "what year was it",
        "қашан ашылды",
    ],
    QuestionType.WHERE: [
        "где открыли линию",
        "куда пошел поезд",
        "в каком городе форум",
        "where did it open",
        "in which city",
        "қайда ашылды",
    ],
    QuestionType.WHAT_IS: [
        "что такое колея",
        "что значит колея",
        "что за тоннель",
        "определение колеи",
        "что это?",
        "what is a gauge",
        "what's the gauge",
        "what does gauge mean",
        "define gauge",
        "колея деген не",
    ],
    QuestionType.WHO: [
        "кто министр транспорта",
        "кого назначили",
        "кем работает Ларсен",
        "как зовут министра",
        "who opened the line",
        "whom did they meet",
        "министр кім",
    ],
    QuestionType.WHY: [
        "почему выросла торговля",
        "зачем тоннель",
        "why so late",
        "what for",
        "неге",
        "неліктен",
        "из-за чего авария",
        "what caused it",
    ],
    QuestionType.ANY: ["торговля Норвегии", "grain", "теміржол", "", "2025", "рассказ о дорогах"],
}
CASES = [(text, kind) for kind, texts in QUESTIONS.items() for text in texts]


@pytest.mark.parametrize(("text", "kind"), CASES, ids=[f"{kind.value}: {text}" for text, kind in CASES])
def test_question_type(text, kind):
    assert question_type(normalise(text)).type is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("кто назвал цифру", QuestionType.SPEAKER),
        ("кто написал статью", QuestionType.SOURCE),
        ("какие есть источники", QuestionType.LIST),
        ("во сколько раз", QuestionType.COMPARE),
        ("какого числа", QuestionType.WHEN),
        ("where is it published", QuestionType.SOURCE),
        ("привет, сколько зерна", QuestionType.HOW_MUCH),
    ],
    ids=[
        "speaker, not who",
        "source, not who",
        "list, not source",
        "compare",
        "date",
        "source, not where",
        "no greeting",
    ],
)
def test_the_more_telling_rule_wins(text, kind):
    assert question_type(normalise(text)).type is kind


def test_asking_words_are_marked():
    assert question_type("а когда открыли") == Asked(QuestionType.WHEN, 2, 7)


@pytest.mark.parametrize("text", ["сравни торговлю", "все цифры о торговле", "привет"])
def test_a_comparison_or_a_list_marks_no_words(text):
    found = question_type(text)
    assert (found.start, found.end) == (0, 0)


def test_rules_have_names_of_their_own():
    assert len({rule.name for rule in RULES}) == len(RULES)


@given(st.text(max_size=300))
def test_marked_words_lie_in_the_text(text):
    found = question_type(text)
    assert 0 <= found.start <= found.end <= len(text)
