"""A compiled base is opened where it fits, made anew where it does not, and answers as one that is held in memory."""

from __future__ import annotations

import json
import logging

import pytest

from bot.errors import BaseError, DamageError
from bot.index import build_index
from bot.settings import shipped_base
from bot.store import keeping, load_base
from bot.store.compile import ARCHIVE, POSTINGS
from bot.store.keeping import open_large

FACT = "- {{id: f{0}, kind: statement, summary: Train number {0} left Porto for Oslo.}}\n"
FACTS = "".join(map(FACT.format, range(20)))


@pytest.fixture
def compiled(monkeypatch):
    """The folders that were compiled, one after another."""
    done = []
    compile_base = keeping.compile_base

    def counted(folder, target, *, progress):
        done.append(folder)
        compile_base(folder, target, progress=progress)

    monkeypatch.setattr(keeping, "compile_base", counted)
    return done


@pytest.fixture
def folder(dossier_folder):
    return dossier_folder.facts(FACTS).path


def opened(folder, tmp_path, recipe="r"):
    return open_large(folder, tmp_path / "cache", recipe=recipe)


def kept(tmp_path):
    (found,) = (tmp_path / "cache").glob("base-*")
    return found


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    base = load_base(shipped_base())
    return build_index(base), open_large(shipped_base(), tmp_path_factory.mktemp("kept"), recipe="r")


def test_it_holds_what_the_base_holds(pair):
    memory, stored = pair
    assert dict(stored.base.facts) == dict(memory.base.facts)
    assert dict(stored.base.articles) == dict(memory.base.articles)
    assert dict(stored.base.entities) == dict(memory.base.entities)
    assert stored.base.concepts == memory.base.concepts
    assert stored.base.mentioned == memory.base.mentioned
    assert stored.base.newest == memory.base.newest
    assert stored.base.fingerprint == memory.base.fingerprint


def test_its_documents_are_those_of_the_base(pair):
    memory, stored = pair
    assert list(stored.documents) == list(memory.documents)
    assert stored.by_fact["publication-ng"] == memory.by_fact["publication-ng"]


def test_its_words_are_those_of_the_base(pair):
    memory, stored = pair
    assert stored.deeds == memory.deeds
    assert list(stored.events) == list(memory.events)
    assert stored.known_lemmas >= {each for each in memory.known_lemmas if any(map(str.isalpha, each))}
    assert all(stored.knows(frozenset({each})) for each in memory.known_lemmas)
    assert stored.name_starts >= {each for each in memory.name_starts if each.isalpha()}
    assert all(stored.relatives({each}) == memory.relatives({each}) for each in memory.known_lemmas if each.isalpha())
    assert {each: stored.holders_by_office[each] for each in memory.holders_by_office} == memory.holders_by_office
    assert all(list(stored.metrics_by_word[each]) == held for each, held in memory.metrics_by_word.items())


def test_its_groups_and_keys_are_those_of_the_base(pair):
    memory, stored = pair
    assert all(list(stored.base.figures_of[each]) == list(held) for each, held in memory.base.figures_of.items())
    assert all(list(stored.base.roles_of[each]) == list(held) for each, held in memory.base.roles_of.items())
    assert all(stored.base.keys[key] == each for key, each in memory.base.keys.items())
    ids = list(memory.base.articles)[::-1]
    assert stored.base.articles_in_order(ids) == memory.base.articles_in_order(ids)


@pytest.mark.parametrize("name", ["facts", "articles", "entities"])
def test_an_unknown_id_is_in_no_table(pair, name):
    table = getattr(pair[1].base, name)
    assert "nobody" not in table
    with pytest.raises(KeyError):
        table["nobody"]


def test_it_is_compiled_once(folder, tmp_path, compiled):
    assert opened(folder, tmp_path).base.facts["f3"].summary.en == "Train number 3 left Porto for Oslo."
    assert len(opened(folder, tmp_path).documents) == 20
    assert len(compiled) == 1


def test_other_times_of_equal_files_change_nothing(folder, tmp_path, compiled):
    opened(folder, tmp_path)
    (folder / "article.yaml").touch()
    assert opened(folder, tmp_path)
    assert opened(folder, tmp_path)
    assert len(compiled) == 1


def test_a_changed_base_is_compiled_anew(dossier_folder, folder, tmp_path, compiled):
    opened(folder, tmp_path)
    dossier_folder.facts(FACTS.replace("Oslo", "Bergen"))
    assert opened(folder, tmp_path).base.facts["f3"].summary.en == "Train number 3 left Porto for Bergen."
    assert len(compiled) == 2
    assert kept(tmp_path)


def test_other_code_compiles_anew(folder, tmp_path, compiled):
    opened(folder, tmp_path)
    opened(folder, tmp_path, recipe="another")
    assert len(compiled) == 2


@pytest.mark.parametrize("name", [ARCHIVE, POSTINGS, "label.json"])
@pytest.mark.parametrize("content", [b"", b"torn", None], ids=["empty", "torn", "gone"])
def test_damaged_files_are_made_anew(folder, tmp_path, compiled, name, content):
    opened(folder, tmp_path)
    path = kept(tmp_path) / name
    path.unlink() if content is None else path.write_bytes(content)
    assert len(opened(folder, tmp_path).documents) == 20
    assert len(compiled) == 2


def test_damage_that_shows_later_is_told_and_mended_at_the_next_start(folder, tmp_path, compiled):
    opened(folder, tmp_path)
    path = kept(tmp_path) / ARCHIVE
    raw = bytearray(path.read_bytes())
    position = raw.index(b"Train number 7 ")
    raw[position - 30 : position] = b"\xff" * 30
    path.write_bytes(raw)
    with pytest.raises(DamageError, match="start again"):
        _ = opened(folder, tmp_path).base.facts["f7"]
    assert opened(folder, tmp_path).base.facts["f7"]


def test_a_build_that_is_killed_leaves_what_was_there(folder, tmp_path, monkeypatch):
    opened(folder, tmp_path)
    before = {each.name for each in (tmp_path / "cache").iterdir()}

    def killed(_folder, target, *, progress):
        (target / ARCHIVE).write_bytes(b"half")
        progress("reading", 1, 2)
        raise KeyboardInterrupt

    monkeypatch.setattr(keeping, "compile_base", killed)
    with pytest.raises(KeyboardInterrupt):
        opened(folder, tmp_path, recipe="another")
    assert {each.name for each in (tmp_path / "cache").iterdir()} == before
    monkeypatch.undo()
    assert opened(folder, tmp_path)


def test_a_disk_that_takes_nothing_is_told(folder, tmp_path, caplog):
    (tmp_path / "cache").write_text("in the way")
    with caplog.at_level(logging.WARNING):
        assert opened(folder, tmp_path) is None
    assert "working in memory" in caplog.text


def test_a_full_disk_is_told(folder, tmp_path, monkeypatch, caplog):
    def full(*_arguments, **_more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(keeping, "compile_base", full)
    with caplog.at_level(logging.WARNING):
        assert opened(folder, tmp_path) is None
    assert "No space left" in caplog.text
    assert list((tmp_path / "cache").iterdir()) == []


def test_a_broken_base_is_told_with_file_and_line(dossier_folder, tmp_path):
    dossier_folder.facts("- {id: f, kind: statement, summary: x, speaker: ghost}\n" + FACT.format("") * 2)
    with pytest.raises(BaseError) as told:
        opened(dossier_folder.path, tmp_path)
    assert [str(each) for each in told.value.problems] == dossier_folder.problems()


def test_progress_is_told(folder, tmp_path):
    told = []
    open_large(folder, tmp_path / "cache", recipe="r", progress=lambda *said: told.append(said))
    assert [name for name, done, total in told if done >= total] == ["reading", "indexing"]


def test_label_names_no_path(folder, tmp_path):
    opened(folder, tmp_path)
    label = json.loads((kept(tmp_path) / "label.json").read_text())
    assert str(tmp_path) not in json.dumps(label)
