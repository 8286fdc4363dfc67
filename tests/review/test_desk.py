"""Decisions on drafts: what is accepted becomes part of a sound base, and every decision can be taken back."""

from __future__ import annotations

import pytest

from bot.errors import BaseError, ReviewError
from bot.models.draft import DraftSource, DraftStatus
from bot.models.text import Localized
from bot.review.desk import Desk
from bot.store import load_base
from bot.store.load import load_checked
from review.articles import BERG, ID, MILL, draft, figure, mill_article


def statuses(desk):
    return [each.status.value for each in desk.article(ID).drafts]


def everything(folder):
    return {
        str(each.relative_to(folder)): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file() and each.name not in {".lock", ".decisions.jsonl"}
    }


def test_accepted_draft_is_a_fact_of_a_sound_base(desk, filed, folder):
    desk.accept(filed.drafts[0])
    base = load_base(folder)
    assert base.facts == {filed.drafts[0].fact.id: filed.drafts[0].fact}
    assert base.entities["alder-mill"].name == MILL.name
    assert base.articles[ID].paragraphs == 3
    assert set(base.articles[ID].without_facts) == {2, 3}


def test_drafts_answer_nobody(desk, filed, folder):
    desk.accept(filed.drafts[1])
    assert list(load_base(folder).facts) == [filed.drafts[1].fact.id]


def test_base_is_sound_after_each_acceptance(desk, filed, folder):
    for each in reversed(filed.drafts):
        desk.accept(each)
        load_checked(folder)
    assert list(load_base(folder).articles[ID].without_facts) == [2]


def test_only_what_facts_need_is_brought_along(desk, filed, folder):
    desk.accept(filed.drafts[2])
    text = (folder / f"{ID}.yaml").read_text(encoding="utf-8")
    assert "anna-berg" in text
    assert "rye-ground" not in text
    assert "alder-mill" not in text


def test_accepting_all_takes_what_is_sure_enough(desk, filed):
    decided = desk.accept_all(0.8)
    assert [each.confidence for each in decided.drafts] == [0.9, 0.8]
    assert statuses(desk) == ["accepted", "accepted", "pending"]
    assert desk.accept_all(0.8).drafts == ()


def test_accepting_twice_is_accepting_once(desk, filed, folder):
    desk.accept(filed.drafts[0])
    before = everything(folder)
    assert desk.accept(filed.drafts[0]).drafts == ()
    assert everything(folder) == before


@pytest.mark.parametrize(
    ("source", "said"),
    [
        pytest.param(DraftSource(title="t"), "no outlet and no published", id="nothing"),
        pytest.param(DraftSource(title="t", outlet="o"), "no published", id="no date"),
        pytest.param(DraftSource(title="t", published="2026-03-02"), "no outlet", id="no outlet"),
    ],
)
def test_nothing_is_accepted_while_the_source_lacks(desk, folder, source, said):
    article = desk.file(mill_article(source=source)).article
    with pytest.raises(ReviewError, match=said):
        desk.accept(article.drafts[0])
    assert said in desk.accept_all().refused[0]
    assert not list(folder.glob("*.yaml"))


def test_source_is_told_by_hand(desk):
    facts = (draft(figure(as_of=None)),)
    desk.file(mill_article(source=DraftSource(title="t"), drafts=facts))
    with pytest.raises(ReviewError, match="'published': expected a date"):
        desk.set_source(ID, {"published": "yesterday"})
    desk.set_source(ID, {"published": "2026-03-02", "outlet": "The Gazette"})
    (accepted,) = desk.accept_all().drafts
    assert accepted.fact.as_of.isoformat() == "2026-03-02"
    desk.undo()
    desk.undo()
    article = desk.article(ID)
    assert article.source.lacking == ("outlet", "published")
    assert article.drafts[0].fact.as_of is None


def test_rejected_draft_leaves_the_base(desk, filed, folder):
    desk.accept(filed.drafts[0])
    desk.accept(filed.drafts[1])
    desk.reject(filed.drafts[0])
    assert statuses(desk) == ["rejected", "accepted", "pending"]
    base = load_base(folder)
    assert list(base.facts) == [filed.drafts[1].fact.id]
    assert "rye-ground" not in base.concepts


def test_every_decision_can_be_undone(desk, filed, folder):
    seen = [everything(folder)]
    for decide in (
        lambda: desk.accept(filed.drafts[0]),
        lambda: desk.edit(filed.drafts[0], {"value": "6.5", "title": "Rye"}),
        lambda: desk.reject(filed.drafts[2]),
        lambda: desk.edit(filed.drafts[1], {"speaker": "+Carl Dow"}),
        desk.accept_all,
        lambda: desk.reject(filed.drafts[0]),
    ):
        decide()
        seen.append(everything(folder))
        load_base(folder)
    for before in reversed(seen[:-1]):
        desk.undo()
        assert facts_and_statuses(everything(folder)) == facts_and_statuses(before)
    with pytest.raises(ReviewError, match="no decision to undo"):
        desk.undo()


def facts_and_statuses(files):
    """Leave out names that were typed in by hand: they stay known to the drafts, and nothing needs them."""
    texts = {name: raw.decode().partition("\ndrafts:")[2] for name, raw in files.items() if name.startswith("drafts/")}
    return texts | {name: sorted(raw.decode().splitlines()) for name, raw in files.items() if name not in texts}


def test_undo_outlives_the_process(desk, filed, folder):
    desk.accept_all()
    assert len(Desk(folder).undo().drafts) == 3
    assert not list(folder.glob("*.yaml"))


def test_fact_that_was_changed_by_hand_is_not_undone(desk, filed, folder):
    desk.accept(filed.drafts[0])
    path = folder / f"{ID}.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("value: 5.5", "value: 5.6"), encoding="utf-8")
    with pytest.raises(ReviewError, match="was changed in its file since"):
        desk.undo()
    assert load_base(folder).facts[filed.drafts[0].fact.id].value == figure(value="5.6").value


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        pytest.param({"value": "many"}, "'value': expected a number", id="no number"),
        pytest.param({"value": ""}, "'value' is missing", id="no value"),
        pytest.param({"unit": "bushels"}, "'unit': 'bushels' is neither", id="unknown unit"),
        pytest.param({"period": "last year"}, "'period': not a period", id="worded period"),
        pytest.param({"speaker": "nobody"}, "'speaker': nothing known is called 'nobody'", id="unknown speaker"),
        pytest.param({"parties": "of nobody"}, "'parties': nothing known is called 'nobody'", id="unknown party"),
        pytest.param({"metric": "wheat"}, "'metric': nothing known is called 'wheat'", id="unknown metric"),
        pytest.param({"precision": "roughly"}, "'precision': expected", id="unknown precision"),
        pytest.param({"colour": "red"}, "'colour' is not a known field", id="unknown field"),
        pytest.param({"excerpt": "x"}, "'excerpt' tells where", id="the sentence"),
        pytest.param({"id": "x"}, "'id' tells where", id="the id"),
        pytest.param({"kind": "rumour"}, "is not a kind of fact", id="unknown kind"),
    ],
)
def test_wrong_edit_names_the_field_and_changes_nothing(desk, filed, folder, fields, said):
    before = everything(folder)
    with pytest.raises(ReviewError) as told:
        desk.edit(filed.drafts[0], fields)
    assert said in str(told.value)
    assert "\n" not in str(told.value)
    assert everything(folder) == before


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"value": "7.25"}, {"value": "7.25"}, id="value"),
        pytest.param({"speaker": ""}, {"speaker": None}, id="taken away"),
        pytest.param({"speaker": "berg"}, {"speaker": "anna-berg"}, id="by an alias"),
        pytest.param(
            {"parties": "of Alder Mill, with Norway"},
            {"parties": {"of": "alder-mill", "with": "NO"}},
            id="parties by name",
        ),
        pytest.param({"title": "Ржаная мука"}, {"title": Localized(en="Ржаная мука")}, id="the article's language"),
        pytest.param({"keywords": "mill, flour"}, {"keywords": ("mill", "flour")}, id="keywords"),
        pytest.param(
            {"change": {"direction": "up", "value": "5"}}, {"change": {"direction": "up", "value": "5"}}, id="change"
        ),
    ],
)
def test_edit_sets_a_field(desk, filed, folder, fields, expected):
    (edited,) = desk.edit(filed.drafts[0], fields).drafts
    assert desk.article(ID).drafts[0] == edited
    assert edited.fact == figure(**expected)
    desk.accept(edited)
    assert load_base(folder).facts[edited.fact.id] == edited.fact


def test_edit_of_an_accepted_draft_changes_the_base(desk, filed, folder):
    desk.accept_all()
    desk.edit(filed.drafts[0], {"value": "8", "speaker": "+Carl Dow"})
    base = load_base(folder)
    assert base.facts[filed.drafts[0].fact.id].value == 8
    assert base.entities["carl-dow"].name.en == "Carl Dow"


def test_kind_may_be_changed(desk, filed):
    (edited,) = desk.edit(filed.drafts[1], {"kind": "statement"}).drafts
    assert edited.fact.kind == "statement"
    assert edited.fact.summary == filed.drafts[1].fact.summary


def second(desk, fact, **changes):
    """File a second article with one draft."""
    fields = {"id": "2026-03-05-again", "digest": "other", "drafts": (draft(fact),), **changes}
    return desk.file(mill_article(**fields)).article


def test_merging_gives_a_fact_what_it_lacks_and_no_more(desk, filed, folder):
    desk.accept(desk.edit(filed.drafts[0], {"speaker": "", "keywords": "rye"}).drafts[0])
    other = figure(
        "2026-03-05-again-p1-figure-1", article="2026-03-05-again", summary="Other words.", keywords=("flour",)
    )
    desk.merge(second(desk, other).drafts[0], filed.drafts[0].fact.id)
    fact = load_base(folder).facts[filed.drafts[0].fact.id]
    assert (fact.speaker, fact.keywords) == ("anna-berg", ("rye", "flour"))
    assert fact.summary == filed.drafts[0].fact.summary
    assert desk.article("2026-03-05-again").drafts[0].status is DraftStatus.MERGED
    desk.undo()
    assert load_base(folder).facts[filed.drafts[0].fact.id].speaker is None
    assert desk.article("2026-03-05-again").drafts[0].status is DraftStatus.PENDING


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        pytest.param({"value": "6"}, "its value is 5.5, the draft's 6", id="value"),
        pytest.param({"unit": "mass-kilogram"}, "its unit is mass-tonne", id="unit"),
        pytest.param({"period": "2024"}, "its period is 2025", id="period"),
    ],
)
def test_other_figures_are_not_merged(desk, filed, folder, changes, said):
    desk.accept(filed.drafts[0])
    other = figure("2026-03-05-again-p1-figure-1", article="2026-03-05-again", **changes)
    article, before = second(desk, other), everything(folder)
    with pytest.raises(ReviewError) as told:
        desk.merge(article.drafts[0], filed.drafts[0].fact.id)
    assert said in str(told.value)
    assert everything(folder) == before
    assert desk.article("2026-03-05-again").drafts[0].status is DraftStatus.PENDING


def test_merging_into_nothing_is_told(desk, filed):
    with pytest.raises(ReviewError, match="the base holds no fact 'ghost'"):
        desk.merge(filed.drafts[0], "ghost")


def test_another_thing_of_the_same_id_gets_an_id_of_its_own(desk, filed, folder):
    desk.accept_all()
    place = type(MILL).model_validate({"id": MILL.id, "kind": "place", "name": "A village"})
    other = figure("2026-03-05-again-p1-figure-1", article="2026-03-05-again")
    second(desk, other, entities=(place, BERG))
    desk.accept_all()
    base = load_base(folder)
    assert base.facts["2026-03-05-again-p1-figure-1"].parties[0].entity == "alder-mill-2"
    assert base.entities["alder-mill"].kind == "organisation"
    assert base.entities["alder-mill-2"].kind == "place"


def test_new_name_may_be_a_known_one(desk, filed, folder):
    desk.accept_all()
    bergh = type(BERG).model_validate({**BERG.model_dump(), "id": "ana-bergh", "name": {"en": "Ana Bergh"}})
    other = figure("2026-03-05-again-p1-figure-1", article="2026-03-05-again", speaker="ana-bergh")
    second(desk, other, entities=(MILL, bergh))
    desk.unify("2026-03-05-again", "ana-bergh", "anna-berg")
    desk.accept_all()
    base = load_base(folder)
    assert base.facts[other.id].speaker == "anna-berg"
    assert "Ana Bergh" in base.entities["anna-berg"].aliases.en
    assert "ana-bergh" not in base.entities


def test_killed_between_base_and_drafts_is_healed(desk, filed, folder):
    path = folder / "drafts" / f"{ID}.yaml"
    before = path.read_bytes()
    desk.accept(filed.drafts[0])
    path.write_bytes(before)
    assert [each.status for each in Desk(folder).article(ID).drafts] == ["accepted", "pending", "pending"]


def test_base_that_cannot_take_a_fact_stays_as_it_was(desk, filed, folder):
    broken = draft(figure(paragraph=9), rule="x")
    desk.file(mill_article(id="2026-03-05-again", digest="x", drafts=(broken,), concepts=()))
    before = everything(folder)
    with pytest.raises(ReviewError):
        desk.accept(desk.article("2026-03-05-again").drafts[0])
    assert everything(folder) == before


def test_accepting_all_goes_on_past_what_the_base_cannot_take(desk, folder):
    bad = draft(figure(f"{ID}-p1-figure-2", metric="ghost"))
    desk.file(mill_article(drafts=(bad, *mill_article().drafts)))
    decided = desk.accept_all()
    assert len(decided.drafts) == 3
    assert "no concept has the id 'ghost'" in decided.refused[0]
    assert len(load_base(folder).facts) == 3


def test_broken_base_is_told_and_nothing_is_decided(desk, filed, folder):
    (folder / "torn.yaml").write_text("article: {", encoding="utf-8")
    with pytest.raises(BaseError):
        desk.accept(filed.drafts[0])
    assert not (folder / f"{ID}.yaml").exists()


def test_what_another_desk_decided_is_seen(desk, filed, folder):
    other = Desk(folder)
    other.article(ID)
    desk.accept(filed.drafts[0])
    other.reject(filed.drafts[2])
    assert statuses(desk) == statuses(other) == ["accepted", "pending", "rejected"]
