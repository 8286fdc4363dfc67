"""An article that comes again: nothing is doubled, nothing decided is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import BaseError
from bot.language.addresses import same_page
from bot.models.draft import DraftSource, DraftStatus
from bot.review.changes import with_drafts, with_status
from bot.review.files import draft_text, read_draft
from bot.review.intake import Filing
from bot.review.renewal import renewed
from bot.store import load_base
from review.articles import ID, draft, figure, mill_article, role, statement


def raw(folder):
    return {each: each.read_bytes() for each in folder.rglob("*.yaml")}


def test_same_text_changes_nothing(desk, filed, folder):
    desk.accept(filed.drafts[0])
    before = raw(folder)
    again = desk.file(mill_article(id="2026-03-02-other-title"))
    assert (again.filing, again.article.id) == (Filing.SAME, ID)
    assert raw(folder) == before


def test_changed_text_keeps_decisions_and_adds_what_is_new(desk, filed, folder):
    desk.accept(filed.drafts[0])
    desk.reject(filed.drafts[1])
    desk.edit(filed.drafts[2], {"title": "Hope"})
    more = draft(figure(f"{ID}-p1-figure-1", value="7", excerpt="Another 7 tonnes."), rule="another")
    again = desk.file(mill_article(digest="other", drafts=(more, *mill_article().drafts)))
    assert again.filing is Filing.CHANGED
    held = {each.fact.id: each for each in desk.article(ID).drafts}
    assert [held[each.fact.id].status.value for each in filed.drafts] == ["accepted", "rejected", "pending"]
    assert held[filed.drafts[2].fact.id].fact.title.en == "Hope"
    assert held[f"{ID}-p1-figure-2"].fact.value == 7
    desk.accept_all()
    assert len(load_base(folder).facts) == 3


def test_what_the_text_no_longer_says_goes_unless_it_is_decided_on(desk, filed):
    desk.accept(filed.drafts[0])
    desk.file(mill_article(digest="other", drafts=()))
    article = desk.article(ID)
    assert [each.fact.id for each in article.drafts] == [filed.drafts[0].fact.id]
    assert article.notes == (f"{filed.drafts[0].fact.id} is decided on, and the text no longer says it",)


@pytest.mark.parametrize("status", list(DraftStatus))
def test_reading_anew_is_idempotent(status):
    held = with_drafts(mill_article(), [with_status(each, status) for each in mill_article().drafts])
    once = renewed(held, mill_article(digest="other"))
    assert renewed(once, mill_article(digest="other")) == once
    assert once.drafts == held.drafts


@given(st.permutations([figure(), role(), statement()]), st.sets(st.integers(0, 2)))
def test_no_decision_is_lost_whatever_the_order(facts, decided):
    drafts = [draft(each, rule=each.kind) for each in facts]
    held = mill_article(
        drafts=[with_status(d, DraftStatus.REJECTED) if n in decided else d for n, d in enumerate(drafts)]
    )
    now = renewed(held, mill_article(drafts=tuple(drafts[::2]), digest="other"))
    rejected = {each.fact.id for each in now.drafts if each.status is DraftStatus.REJECTED}
    assert rejected == {drafts[number].fact.id for number in decided}
    assert len({each.fact.id for each in now.drafts}) == len(now.drafts)


def with_url(url, **changes):
    source = DraftSource(title="Mill grinds more", outlet="The Gazette", published="2026-03-02", url=url)
    return mill_article(source=source, **changes)


def test_same_address_is_the_same_article(desk):
    desk.file(with_url("https://gazette.example/mill"))
    again = desk.file(with_url("http://www.gazette.example/mill/#top", id="2026-03-09-mill", digest="other"))
    assert (again.filing, again.article.id) == (Filing.CHANGED, ID)


def test_two_addresses_are_two_articles(desk):
    desk.file(with_url("https://gazette.example/mill"))
    again = desk.file(with_url("https://gazette.example/mill-2", digest="other"))
    assert (again.filing, again.article.id) == (Filing.NEW, f"{ID}-2")
    assert all(each.fact.id.startswith(f"{ID}-2-") for each in again.article.drafts)


def test_article_that_people_wrote_is_not_drafted_again(desk, folder):
    folder.mkdir()
    article = "{id: rails, outlet: o, title: t, published: 2026-03-02, url: 'https://gazette.example/mill'}"
    (folder / "rails.yaml").write_text(f"article: {article}\n", encoding="utf-8")
    assert desk.file(with_url("https://gazette.example/mill")).filing is Filing.IN_BASE
    assert desk.ids() == ()


def test_what_is_told_later_is_taken_over(desk):
    desk.file(mill_article(source=DraftSource(title="t")))
    told = DraftSource(title="t", outlet="The Gazette", published="2026-03-02")
    assert desk.file(mill_article(source=told), given={"outlet", "published"}).filing is Filing.CHANGED
    assert desk.article(ID).source == told


def test_drafts_round_trip(folder):
    (folder / "drafts").mkdir(parents=True)
    (folder / "drafts" / f"{ID}.yaml").write_text(draft_text(mill_article()), encoding="utf-8")
    assert read_draft(folder, ID) == mill_article()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param("id: {", "broken YAML", id="torn"),
        pytest.param("id: other\n", "'source' is missing", id="fields missing"),
        pytest.param("- a\n", "expected", id="a list"),
        pytest.param(
            draft_text(mill_article()).replace("confidence: 0.9", "confidence: 7"), "confidence", id="too sure"
        ),
        pytest.param(draft_text(mill_article(id="2026-other")), "holds the article '2026-other'", id="another id"),
    ],
)
def test_broken_drafts_are_told_with_file_and_line(folder, content, said):
    (folder / "drafts").mkdir(parents=True)
    (folder / "drafts" / f"{ID}.yaml").write_text(content, encoding="utf-8")
    with pytest.raises(BaseError) as told:
        read_draft(folder, ID)
    assert any(str(each).startswith(f"drafts/{ID}.yaml:") for each in told.value.problems)
    assert said in str(told.value)


def test_addresses_are_compared_without_their_trimmings():
    assert not same_page("https://a.example/x", "https://a.example/y")
