"""The models load once and bear empty texts."""

from __future__ import annotations

import pytest

from bot.errors import ParseError
from bot.parse.engine import data_folder, engine

pytest.importorskip("slovnet", reason="the models of the extra [parse] are not installed")


def test_the_models_are_loaded_once():
    assert engine() is engine()


def test_empty_texts_hold_no_names():
    assert engine().names(["", " ", "Анна Берг уехала."])[:2] == [(), ()]


def test_sentences_come_back_in_their_order():
    found = engine().grammar([["Дом", "стоит", "."], [], ["Да"]])
    assert [len(each) for each in found] == [3, 0, 1]


def test_a_missing_package_is_named_with_what_to_install():
    with pytest.raises(ParseError, match="dossier-bot"):
        data_folder("no_such_package_here")
