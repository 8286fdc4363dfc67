"""Texts are judged by how surely they answer; structured facts are left as they were."""

from __future__ import annotations

from bot.match import match
from bot.match.candidates import candidates
from bot.match.text import MAX_TEXTS, TEXT_CERTAINTY, judge_texts
from bot.models.match import Lock, Match

from .texts import Texts

LAMPS = "The lighthouse keeper polished brass lamps before every winter storm."
NETS = "Fishermen mended their nets on the quay and sang about distant islands."


def test_text_that_alone_holds_the_answer_is_certain():
    best = Texts(LAMPS, NETS).ask("what did the lighthouse keeper polish before the winter storm?")[0]
    assert best.fact.id == "t0"
    assert best.certainty >= TEXT_CERTAINTY
    assert best.forbidden_by == ()


def test_two_texts_that_hold_it_alike_leave_it_open():
    found = Texts(LAMPS, LAMPS).ask("what did the lighthouse keeper polish?")
    assert all(each.certainty < TEXT_CERTAINTY and Lock.COVERAGE in each.forbidden_by for each in found)


def test_text_that_holds_a_part_is_not_certain():
    found = Texts(LAMPS, NETS).ask("which submarines did the lighthouse keeper repair in the harbour?")
    assert all(Lock.COVERAGE in each.forbidden_by for each in found)


def test_thing_looked_for_is_found():
    assert Texts(LAMPS, NETS).ask("lighthouse keeper")[0].forbidden_by == ()


def test_claim_is_met_by_the_text_that_says_it():
    texts = Texts(LAMPS, NETS)
    same = texts.ask("lighthouse keeper polished brass lamps before winter storm")[0]
    other = texts.ask("lighthouse keeper sold broken lamps after summer flood")
    assert same.certainty > TEXT_CERTAINTY
    assert all(each.certainty < same.certainty for each in other)


def test_hard_locks_still_forbid_a_text():
    found = Texts("The keeper of the Bergen lighthouse has 7 brass lamps.").ask("who has 9 brass lamps in Bergen?")
    assert Lock.NUMBER in found[0].forbidden_by


def test_length_of_time_dates_no_text():
    found = Texts("A keeper polishes all the brass lamps in one day.").ask("what does a keeper polish in one day?")
    assert Lock.PERIOD not in found[0].forbidden_by


def test_structured_facts_are_left_alone(reader, index):
    query = reader.understand("harvest of Norway in 2024")
    winner = match(query, index)[0]
    assert (winner.fact.id, winner.certainty) == ("harvest-no-2024", 0.0)


def test_texts_beyond_the_nearest_are_not_read():
    texts = Texts(*(f"{LAMPS} {number}" for number in range(MAX_TEXTS + 5)))
    query = texts.read("what did the lighthouse keeper polish?")
    plain = [
        Match(texts.index.documents[near.number].fact, 50.0, 0.5 + near.number / 100)
        for near in candidates(query, texts.index)
    ]
    judged = judge_texts(query, plain, texts.index.by_fact)
    unread = [each for each in judged if each.certainty == 0]
    assert len(unread) == 5
    assert all(each.forbidden_by == (Lock.COVERAGE,) for each in unread)
    assert max(each.coverage for each in unread) <= min(each.coverage for each in judged if each.certainty)


def test_long_question_about_nothing_there_is_no_error():
    unknown = " ".join(f"submarine{number}" for number in range(150))
    found = Texts(LAMPS, NETS).ask(f"lighthouse keeper {unknown} lighthouse lamps storm")
    assert all(each.certainty < 0.01 for each in found)
