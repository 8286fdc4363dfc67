"""Names of known entities are linked to them, in any case, script and length, and no second entity is made."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from naming_pages import page_of

from bot.language.world import with_countries
from bot.models.base import Base
from bot.models.entity import Entity, EntityKind
from bot.models.text import Language, Localized, Names

pytest.importorskip("slovnet", reason="the models of the extra [parse] are not installed")

OWN = {
    "lindbo": Entity(id="lindbo", kind=EntityKind.PERSON, name=Localized(ru="Анна Линдбо"), within=("NO",)),
    "roe": Entity(id="roe", kind=EntityKind.PERSON, name=Localized(en="Jane Roe")),
    "svet": Entity(
        id="svet", kind=EntityKind.ORGANISATION, name=Localized(ru="Банк «Свет»"), aliases=Names(ru=("Свет-банк", "СБ"))
    ),
    "sea-pact": Entity(id="sea-pact", kind=EntityKind.AGREEMENT, name=Localized(ru="Морской пакт", en="Sea Pact")),
}
LETTERS = "АаБбвГд яИЕ.,«»\"()–-1 №A bCs'’"
BASE = Base(articles={}, facts={}, entities=with_countries(OWN), concepts={})


def _found(text, language=Language.RU):
    from bot.parse.names import analyse

    return analyse(page_of(text, language=language), BASE)


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("Встреча с Анной Линдбо прошла вчера.", "lindbo"),
        ("Об этом сообщила Линдбо.", "lindbo"),
        ("Отчет СБ опубликован.", "svet"),
        ("Участники Морского пакта собрались.", "sea-pact"),
        ("Норвежские власти молчат.", "NO"),
    ],
)
def test_a_known_name_is_linked(text, entity):
    found = _found(text)
    assert entity in {each.entity for each in found.mentions}
    assert not found.new


def test_a_name_known_in_the_other_script_is_linked():
    assert "lindbo" in {each.entity for each in _found("Mayor Anna Lindbo spoke.", Language.EN).mentions}


def test_another_given_name_is_another_person():
    assert "lindbo" not in {each.entity for each in _found("Встреча с Марией Линдбо прошла вчера.").mentions}


def test_ids_of_new_entities_differ_from_known_ones():
    found = _found("Встреча с Олегом Роэ прошла вчера.")
    assert found.new
    assert not found.new & set(BASE.entities)


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet=st.sampled_from("АаБбвГд яИЕ.,«»\"()–-1 №A bCs'’"), max_size=120), st.sampled_from(list(Language))
)
def test_no_text_breaks_it(text, language):
    from bot.parse.names import analyse, draft_roles

    found = analyse(page_of(text, language=language), None)
    assert all(0 <= each.start < each.end <= len(text) for each in found.mentions)
    draft_roles(found)
