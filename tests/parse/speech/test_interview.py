from __future__ import annotations

from bot.parse.speech import draft_statements, find_speech, speaker_of
from tests.parse.speech.notation import analysed

PARTS = ("standfirst", "question", "answer", "answer", "question", "answer", "note")
VOICES = ((None, 0), (None, 1), (None, 1), (None, 1), (None, 2), (None, 2), (None, 0))
TEXTS = (
    "О зиме и снеге журналист поговорил с климатологом [Анной Рубцовой|f-rubtsova], ученицей [Егора Орлова|m-orlov].",
    "Зима была теплой. Как вы это объясните?",
    "Снега выпало на 5 процентов меньше, чем обычно. Это не рекорд.",
    "Такие зимы бывают раз в десять лет.",
    "Чего ждать весной?",
    "Весна придет рано, уже в марте растает лед на реках.",
    "Беседа прошла 5 марта.",
)


def _interview():
    return analysed(*TEXTS, parts=PARTS, voices=VOICES)


def test_answers_belong_to_whoever_the_standfirst_says_was_asked() -> None:
    spoken = [each for each in find_speech(_interview()) if each.rule == "interview-answer"]
    assert {each.speaker for each in spoken} == {"f-rubtsova"}
    assert [each.exchange for each in spoken] == [1, 1, 2]


def test_a_figure_in_an_answer_is_the_interviewees() -> None:
    analysis = _interview()
    assert speaker_of(analysis, find_speech(analysis), 2, TEXTS[2].index("5")) == "f-rubtsova"


def test_every_question_is_paired_with_its_answer() -> None:
    analysis = _interview()
    drafts = draft_statements(analysis, find_speech(analysis)).drafts
    questions = [each.fact.question.ru for each in drafts]
    assert set(questions) == {"Зима была теплой. Как вы это объясните?", "Чего ждать весной?"}


def test_the_note_of_the_editors_is_no_answer() -> None:
    analysis = _interview()
    assert not [each for each in find_speech(analysis) if each.paragraph == len(TEXTS) - 1]


def test_an_answer_that_leans_on_its_question_tells_the_question() -> None:
    analysis = analysed(
        "[Анна Рубцова|f-rubtsova] ответила на вопросы.",
        "Как вы оцениваете закон о воде?",
        "Это решение важно для всей страны.",
        parts=("standfirst", "question", "answer"),
        voices=((None, 0), (None, 1), (None, 1)),
    )
    (draft,) = draft_statements(analysis, find_speech(analysis)).drafts
    assert draft.fact.summary.ru == (
        "Анна Рубцова (5 апреля 2031 года) на вопрос «Как вы оцениваете закон о воде?»: "
        "«Это решение важно для всей страны»."
    )


def test_voices_name_who_answers_where_several_do() -> None:
    analysis = analysed(
        "Разговор ведут [Анна Рубцова|f-rubtsova] и [Егор Орлов|m-orlov].",
        "Кто прав?",
        "Я уверена в своих данных.",
        "А я в своих ничуть не меньше.",
        parts=("standfirst", "question", "answer", "answer"),
        voices=((None, 0), (None, 1), ("А. Рубцова", 1), ("Орлов", 1)),
    )
    assert [each.speaker for each in find_speech(analysis)] == ["f-rubtsova", "m-orlov"]


def test_english_interviews_name_whom_the_reporter_talked_to() -> None:
    analysis = analysed(
        "Our reporter talked to glaciologist [Jane Doe|f-doe] about [John Roe|m-roe].",
        "Is the ice melting?",
        "It is, and faster than we thought.",
        parts=("standfirst", "question", "answer"),
        voices=((None, 0), ("Q", 1), ("A", 1)),
    )
    assert [each.speaker for each in find_speech(analysis)] == ["f-doe"]
