"""Every lock opens for the fact that a question is about, and stays shut where the question says otherwise."""

from __future__ import annotations

import pytest

from bot.match.locks import LOCKS, failed_locks, locks_for
from bot.models.match import Lock

TESTS = dict(LOCKS)

OPENS = [
    (Lock.ENTITY, "harvest of Norway", "harvest-no-2024"),
    (Lock.ENTITY, "урожай Португалии", "harvest-pt-2024"),
    (Lock.ENTITY, "exhibitors in Norway", "exhibitors-oslo"),
    (Lock.ENTITY, "harvest", "harvest-no-2024"),
    (Lock.NAME, "what did Larsen say", "larsen-role"),
    (Lock.NAME, "old lighthouse", "free-text"),
    (Lock.SPEAKER, "what did Costa say about railways", "promise"),
    (Lock.SPEAKER, "railways of Costa", "opening"),
    (Lock.DIRECTION, "exports from Portugal to Norway", "exports-pt-no-2024"),
    (Lock.DIRECTION, "exports of Portugal", "exports-pt-no-2024"),
    (Lock.DIRECTION, "imports of Norway", "exports-pt-no-2024"),
    (Lock.DIRECTION, "что Норвегия купила у Португалии", "exports-pt-no-2024"),
    (Lock.DIRECTION, "who bought from Portugal", "exports-pt-no-2024"),
    (Lock.DIRECTION, "visit to Lisbon", "visit"),
    (Lock.DIRECTION, "opening in Oslo", "opening"),
    (Lock.DIRECTION, "harvest of Norway", "harvest-no-2024"),
    (Lock.CONCEPT, "harvest of Norway", "harvest-no-2024"),
    (Lock.CONCEPT, "crop of Norway", "harvest-no-2024"),
    (Lock.CONCEPT, "trade of Norway", "exports-no-pt-2024"),
    (Lock.CONCEPT, "how much did Portugal export", "exports-pt-no-2024"),
    (Lock.CONCEPT, "how many companies came to the fair", "exhibitors-oslo"),
    (Lock.CONCEPT, "trade according to Larsen", "exports-pt-no-2024"),
    (Lock.CONCEPT, "what do exhibitors cost", "exhibitors-oslo"),
    (Lock.CONCEPT, "president of Portugal", "costa-role"),
    (Lock.NUMBER, "exports 95 million", "exports-pt-no-2023"),
    (Lock.NUMBER, "exports of 120", "exports-pt-no-2024"),
    (Lock.NUMBER, "120 million euros", "exports-pt-no-2024"),
    (Lock.NUMBER, "71 percent of lines", "electrified-no"),
    (Lock.PERIOD, "harvest of Norway in 2024", "harvest-no-2024"),
    (Lock.PERIOD, "opening on 14 May 2025", "opening"),
    (Lock.PERIOD, "opening in May 2025", "opening"),
    (Lock.PERIOD, "opening in 2025", "opening"),
    (Lock.PERIOD, "railways in 2025", "gauge"),
    (Lock.REVERSAL, "the opening of the year before last", "opening"),
    (Lock.UNIT, "share of electric lines in percent", "electrified-no"),
    (Lock.UNIT, "how many companies came to the fair", "exhibitors-oslo"),
    (Lock.UNIT, "opening in percent", "opening"),
    (Lock.ROLE, "who is the president of Portugal", "costa-role"),
    (Lock.ROLE, "who is the president of Nordic Rail", "haugen-role"),
    (Lock.ROLE, "who is the transport minister of Norway", "larsen-role"),
    (Lock.TYPE, "how much grain did Norway harvest", "harvest-no-2024"),
    (Lock.TYPE, "when was the line opened", "opening"),
    (Lock.TYPE, "where was the line opened", "opening"),
    (Lock.TYPE, "who is the president", "costa-role"),
    (Lock.TYPE, "who said that trains will run", "promise"),
    (Lock.TYPE, "who opened the line with Larsen", "opening"),
    (Lock.TYPE, "кто открыл линию с Ларсен", "opening"),
    (Lock.NEGATION, "will Norway not cut fisheries", "denial"),
    (Lock.NEGATION, "will Norway cut fisheries", "denial"),
    (Lock.NEGATION, "не подскажете урожай Норвегии", "harvest-no-2024"),
    (Lock.REVERSAL, "did harvest of Norway rise", "harvest-no-2024"),
    (Lock.REVERSAL, "когда вышла статья о железных дорогах", "opening"),
    (Lock.REVERSAL, "when was the line opened", "opening"),
    (Lock.REVERSAL, "by how much did the share of electric lines rise", "electrified-no"),
    (Lock.REVERSAL, "will Norway cut its fisheries", "denial"),
    (Lock.DEED, "when was the line opened in Oslo", "opening"),
    (Lock.DEED, "when was Larsen in Oslo", "opening"),
    (Lock.DEED, "when were railways of Oslo opened", "opening"),
    (Lock.TENSE, "harvest of Norway", "harvest-no-2024"),
    (Lock.PERIOD, "harvest of Norway for 12 months", "harvest-no-2024"),
    (Lock.TENSE, "when was the line opened", "opening"),
    (Lock.TENSE, "will Portugal run trains more often", "promise"),
    (Lock.TENSE, "will the harvest of Norway be 900 tonnes in 2024", "harvest-no-2024"),
]
FORBIDS = [
    (Lock.ENTITY, "harvest of Spain", "harvest-pt-2024"),
    (Lock.ENTITY, "урожай Дании", "harvest-no-2024"),
    (Lock.ENTITY, "harvest of Norway and Portugal", "harvest-no-2024"),
    (Lock.ENTITY, "harvest of Lisbon", "harvest-no-2024"),
    (Lock.ENTITY, "harvest of Larsen", "harvest-no-2024"),
    (Lock.REVERSAL, "when was the line closed", "opening"),
    (Lock.REVERSAL, "by how much did the harvest of Norway rise", "harvest-no-2024"),
    (Lock.TENSE, "when will the line open", "opening"),
    (Lock.TENSE, "где пройдет следующее открытие линии", "opening"),
    (Lock.NUMBER, "the second harvest of Norway", "harvest-no-2024"),
    (Lock.PERIOD, "harvest of Norway for 11 months", "harvest-no-2024"),
    (Lock.PERIOD, "harvest of Norway for 3 years", "harvest-no-2024"),
    (Lock.REVERSAL, "by how much did the share of electric lines fall", "electrified-no"),
    (Lock.REVERSAL, "what happened after the opening of the line", "opening"),
    (Lock.TYPE, "why is the harvest of Norway so big", "harvest-no-2024"),
    (Lock.TYPE, "why was the line opened", "opening"),
    (Lock.TYPE, "зачем открыли линию", "opening"),
    (Lock.TYPE, "who came to Lisbon with Larsen", "visit"),
    (Lock.TYPE, "кто приехал с Ларсен в Лиссабон", "visit"),
    (Lock.TYPE, "who brought in the harvest of Norway", "harvest-no-2024"),
    (Lock.UNIT, "how many people came to the fair", "exhibitors-oslo"),
    (Lock.NAME, "what did Petersen say about the railways of Portugal", "promise"),
    (Lock.SPEAKER, "what did Larsen say about railways", "opening"),
    (Lock.SPEAKER, "what did Haugen say", "haugen-role"),
    (Lock.DIRECTION, "exports from Norway to Portugal", "exports-pt-no-2024"),
    (Lock.DIRECTION, "exports of Norway", "exports-pt-no-2024"),
    (Lock.DIRECTION, "imports of Norway", "exports-no-pt-2024"),
    (Lock.DIRECTION, "что Норвегия купила у Португалии", "exports-no-pt-2024"),
    (Lock.DIRECTION, "сколько Норвегия заплатила Португалии", "exports-pt-no-2024"),
    (Lock.DIRECTION, "how much did Norway pay to Portugal", "exports-pt-no-2024"),
    (Lock.DIRECTION, "who bought Norway", "exports-pt-no-2024"),
    (Lock.DIRECTION, "кто купил Португалию", "exports-pt-no-2024"),
    (Lock.DIRECTION, "visit to Oslo by Larsen from Portugal", "exports-no-pt-2024"),
    (Lock.DIRECTION, "opening in Portugal by Larsen", "opening"),
    (Lock.CONCEPT, "harvest of Portugal", "exports-pt-no-2024"),
    (Lock.CONCEPT, "trade of Norway", "harvest-no-2024"),
    (Lock.CONCEPT, "how many companies work in Norway", "exhibitors-oslo"),
    (Lock.CONCEPT, "how much does Larsen earn", "exports-pt-no-2024"),
    (Lock.CONCEPT, "сколько зарабатывает Ларсен", "exports-pt-no-2024"),
    (Lock.CONCEPT, "president of Norway", "larsen-role"),
    (Lock.NUMBER, "exports 96 million", "exports-pt-no-2023"),
    (Lock.NUMBER, "120 million dollars", "exports-pt-no-2024"),
    (Lock.NUMBER, "72 percent of lines", "electrified-no"),
    (Lock.NUMBER, "exports of 1200", "exports-pt-no-2024"),
    (Lock.PERIOD, "harvest of Norway in 2023", "harvest-no-2024"),
    (Lock.PERIOD, "harvest of Norway in January 2024", "harvest-no-2024"),
    (Lock.PERIOD, "opening on 15 May 2025", "opening"),
    (Lock.PERIOD, "railways in 2019", "gauge"),
    (Lock.PERIOD, "railways over ten years", "gauge"),
    (Lock.UNIT, "harvest in percent", "harvest-no-2024"),
    (Lock.UNIT, "exports to Portugal in dollars", "exports-no-pt-2024"),
    (Lock.UNIT, "экспорт в Португалию в тенге", "exports-no-pt-2024"),
    (Lock.UNIT, "how many companies brought in grain", "harvest-no-2024"),
    (Lock.ROLE, "who is the president of Norway", "haugen-role"),
    (Lock.TYPE, "how much grain did Norway harvest", "denial"),
    (Lock.TYPE, "when was the line opened", "gauge"),
    (Lock.TYPE, "where is the gauge", "gauge"),
    (Lock.TYPE, "who is the president of Portugal", "promise"),
    (Lock.TYPE, "harvest of Norway in 2024", "denial"),
    (Lock.TYPE, "who said that the line was opened", "opening"),
    (Lock.TYPE, "whom did Larsen visit in Lisbon", "visit"),
    (Lock.NEGATION, "will Portugal not run trains more often", "promise"),
    (Lock.REVERSAL, "why did the harvest of Norway fall", "harvest-no-2024"),
    (Lock.REVERSAL, "на сколько упал урожай Норвегии", "harvest-no-2024"),
    (Lock.REVERSAL, "почему Ларсен отказалась от железных дорог", "opening"),
    (Lock.REVERSAL, "зачем Норвегия вышла из соглашения", "gauge"),
    (Lock.REVERSAL, "почему Кошта уходит из железных дорог", "promise"),
    (Lock.DEED, "when did Larsen marry in Oslo", "opening"),
    (Lock.DEED, "when was the line opened in Lisbon", "visit"),
    (Lock.TENSE, "will the harvest of Norway grow", "harvest-no-2024"),
    (Lock.TENSE, "будет ли расти урожай Норвегии", "harvest-no-2024"),
]


def named(lock, question, fact):
    return f"{lock}: {question} / {fact}"


@pytest.mark.parametrize(("lock", "question", "fact"), OPENS, ids=[named(*each) for each in OPENS])
def test_lock_opens(reader, index, lock, question, fact):
    assert TESTS[lock](reader.understand(question), index.by_fact[fact], index)


@pytest.mark.parametrize(("lock", "question", "fact"), FORBIDS, ids=[named(*each) for each in FORBIDS])
def test_lock_forbids(reader, index, lock, question, fact):
    query = reader.understand(question)
    assert not TESTS[lock](query, index.by_fact[fact], index)
    assert lock in failed_locks(query, index.by_fact[fact], index)


def test_every_lock_is_tried_both_ways():
    assert {lock for lock, *_ in OPENS} == {lock for lock, *_ in FORBIDS} == set(TESTS)


def test_locks_are_told_in_the_order_of_the_table(reader, index):
    failed = failed_locks(reader.understand("harvest of Spain in 2020"), index.by_fact["exports-pt-no-2024"], index)
    assert failed == (Lock.ENTITY, Lock.CONCEPT, Lock.PERIOD)


@pytest.mark.parametrize("question", sorted({question for _, question, _ in (*OPENS, *FORBIDS)}))
def test_locks_that_are_left_out_open_for_every_fact(reader, index, question):
    query = reader.understand(question)
    left_out = TESTS.keys() - {lock for lock, _ in locks_for(query)}
    assert all(TESTS[lock](query, document, index) for lock in left_out for document in index.documents)
