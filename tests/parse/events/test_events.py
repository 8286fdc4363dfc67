import datetime as dt
from importlib.util import find_spec

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.models.base import Base
from bot.models.draft import DraftFact
from bot.models.entity import Concept, ConceptKind
from bot.models.fact import Event
from bot.models.text import Language, Localized, Names
from bot.parse.analysis import Analysis
from bot.parse.events import RULES, draft_events, draft_summary
from bot.parse.found import Speech
from bot.parse.names import analyse
from bot.parse.page import Page, PageSource, Paragraph, PartOfPage
from tests.parse.events.rows import ENGLISH, NO_EVENTS_ENGLISH, NO_EVENTS_RUSSIAN, RUSSIAN

pytestmark = pytest.mark.skipif(find_spec("slovnet") is None, reason="needs the extra [parse]")

PUBLISHED = dt.date(2026, 3, 12)


def page_of(*texts: str, language: Language = Language.RU, published: dt.date | None = PUBLISHED) -> Page:
    paragraphs = tuple(Paragraph(number, text) for number, text in enumerate(texts, start=1))
    return Page(PageSource(title="News", published=published), language, paragraphs)


def analysed(*texts: str, language: Language = Language.RU, published: dt.date | None = PUBLISHED) -> Analysis:
    return analyse(page_of(*texts, language=language, published=published), None)


def drafts(*texts: str, language: Language = Language.RU, speech: tuple[Speech, ...] = ()) -> list[DraftFact]:
    return list(draft_events(analysed(*texts, language=language), speech, None).drafts)


def events(*texts: str, language: Language = Language.RU) -> list[Event]:
    return [each.fact for each in drafts(*texts, language=language) if isinstance(each.fact, Event)]


@pytest.mark.parametrize(("text", "sort", "day", "title"), RUSSIAN, ids=[row[3] for row in RUSSIAN])
def test_russian_sentence_tells_of_an_event(text, sort, day, title):
    told = [(each.concepts[0], str(each.date) if each.date else None, each.title.ru) for each in events(text)]
    assert (sort, day, title) in told


@pytest.mark.parametrize(("text", "sort", "day", "title"), ENGLISH, ids=[row[3] for row in ENGLISH])
def test_english_sentence_tells_of_an_event(text, sort, day, title):
    found = events(text, language=Language.EN)
    assert (sort, day, title) in [
        (each.concepts[0], str(each.date) if each.date else None, each.title.en) for each in found
    ]


@pytest.mark.parametrize("text", NO_EVENTS_RUSSIAN)
def test_russian_sentence_tells_of_no_event(text):
    assert events(text) == []


@pytest.mark.parametrize("text", NO_EVENTS_ENGLISH)
def test_english_sentence_tells_of_no_event(text):
    assert events(text, language=Language.EN) == []


def test_one_event_told_twice_is_one_draft():
    found = events(
        "Визит Пабло Рохаса в Осло состоялся 3 марта.",
        "Пабло Рохас посетил Осло.",
    )
    assert [str(each.date) for each in found] == ["2026-03-03"]


def test_visits_on_two_days_are_two_drafts():
    found = events("Пабло Рохас посетил Осло 3 марта.", "Пабло Рохас посетил Осло 7 марта.")
    assert [str(each.date) for each in found] == ["2026-03-03", "2026-03-07"]


def test_day_before_is_that_of_the_event_told_before():
    found = events("Пабло Рохас посетил Осло 3 марта. Накануне Пабло Рохас посетил Рим.")
    assert str(found[-1].date) == "2026-03-02"


def test_day_is_left_open_where_the_text_does_not_tell_it():
    (found,) = events("Финляндия и Чили подписали соглашение о рыболовстве.")
    assert found.date is None
    assert found.summary.ru.endswith("когда именно, в статье не сказано.")


def test_event_after_another_does_not_take_its_day():
    found = events("Визит Пабло Рохаса в Осло 3 марта стал первым после присоединения Чили к Парижскому соглашению.")
    assert {each.concepts[0]: each.date and str(each.date) for each in found} == {
        "visit": "2026-03-03",
        "accession": None,
    }


def test_article_without_a_date_dates_nothing_by_it():
    analysis = analysed("Пабло Рохас вчера посетил Осло.", published=None)
    assert [each.fact.date for each in draft_events(analysis, (), None).drafts] == [None]


def test_quoted_plan_is_no_event():
    text = "«Норвегия и Чили подписали договор в пятницу», – сказал он."
    said = Speech(0, 1, text.index("»"), None, direct=True, rule="direct", confidence=1.0)
    assert drafts(text, speech=(said,)) == []


def test_quoted_event_with_a_date_of_its_own_counts_less():
    text = "«Норвегия и Чили подписали договор о рыбе 3 марта», – сказал он."
    said = Speech(0, 1, text.index("»"), "somebody", direct=True, rule="direct", confidence=1.0)
    (found,) = drafts(text, speech=(said,))
    assert (found.rule, found.fact.speaker) == ("event-in-speech", "somebody")


def test_question_of_an_interview_counts_less():
    question = Paragraph(1, "Пабло Рохас посетил Осло 3 марта. Что это значит?", PartOfPage.QUESTION, exchange=1)
    answer = Paragraph(2, "Пабло Рохас посетил Осло 3 марта.")
    found = []
    for paragraph in (question, answer):
        page = Page(PageSource(title="News", published=PUBLISHED), Language.RU, (paragraph,))
        found.append(draft_events(analyse(page, None), (), None).drafts[0].confidence)
    assert found[0] < found[1]


def test_headline_alone_tells_of_no_event():
    headline = Paragraph(0, "Пабло Рохас посетил Осло 3 марта", PartOfPage.HEADLINE)
    page = Page(PageSource(title="News", published=PUBLISHED), Language.RU, (headline,))
    assert draft_events(analyse(page, None), (), None).drafts == ()


def test_topic_of_the_base_is_used():
    topic = Concept(
        id="journey", kind=ConceptKind.TOPIC, name=Localized(ru="поездка"), synonyms=Names(ru=("визит",), en=("visit",))
    )
    known = Base(articles={}, facts={}, entities={}, concepts={"journey": topic})
    found = draft_events(analysed("Пабло Рохас посетил Осло 3 марта."), (), known)
    assert (found.drafts[0].fact.concepts, found.concepts) == (("journey",), ())


def test_new_topic_comes_with_the_words_readers_use():
    found = draft_events(analysed("Пабло Рохас посетил Осло 3 марта."), (), None)
    (topic,) = found.concepts
    assert (topic.id, topic.name.en) == ("visit", "visit")
    assert {"поездка", "посетить"} <= set(topic.synonyms.ru)


def test_visit_has_its_countries():
    (found,) = events("Норвегия направила делегацию. Пабло Рохас посетил Осло 3 марта.")[-1:]
    assert [(each.part.value, each.entity) for each in found.parties if each.part.value == "to"] == [("to", "NO")]


@pytest.mark.parametrize("row", [*RUSSIAN, *ENGLISH], ids=lambda row: row[3])
def test_title_holds_no_figure_and_excerpt_holds_the_span(row):
    language = Language.EN if row in ENGLISH else Language.RU
    for each in drafts(row[0], language=language):
        assert not any(letter.isdigit() for letter in each.fact.title.best(language))
        assert each.fact.excerpt in row[0]
        assert each.end <= len(each.fact.excerpt)
        assert each.rule in RULES
        assert each.fact.as_of == PUBLISHED


@settings(max_examples=25)
@given(st.text(alphabet="абвпосетилРимю 3марта.,«»–\n", max_size=120))
def test_no_text_makes_it_raise(text):
    draft_events(analysed(text), (), None)


def test_summary_tells_source_and_people():
    source = PageSource(title="T", outlet="Вестник", author="Анна Лис", published=PUBLISHED)
    texts = ("Пабло Рохас посетил Осло.", "Пабло Рохас вернулся в Чили.", "Чили ждет гостей.")
    page = Page(source, Language.RU, tuple(Paragraph(at, each) for at, each in enumerate(texts, 1)))
    summary = draft_summary(analyse(page, None))
    assert summary is not None
    assert summary.ru.startswith("Статья от 12 марта 2026 года (Вестник, автор — Анна Лис).")
    assert "Пабло Рохас" in summary.ru
    assert not any(text in summary.ru for text in texts)


def test_summary_of_an_article_about_nobody_is_none():
    assert draft_summary(analysed("Дождь шел весь день.")) is None
