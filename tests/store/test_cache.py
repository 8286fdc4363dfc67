"""Worked-out data is kept whole or not at all, and never trusted further than it can be read."""

from __future__ import annotations

import pytest

from bot.store import keep, read_kept


def test_what_is_kept_is_read_again(tmp_path):
    assert keep(tmp_path / "new" / "folder", "key", {"words": ["зерно"]})
    assert read_kept(tmp_path / "new" / "folder", "key") == {"words": ["зерно"]}


def test_another_key_holds_nothing(tmp_path):
    keep(tmp_path, "key", {"words": []})
    assert read_kept(tmp_path, "other") is None


@pytest.mark.parametrize("content", ["", "[1]", '{"words": [', "null", "\x00\xff"], ids=repr)
def test_a_damaged_file_holds_nothing(tmp_path, content):
    keep(tmp_path, "key", {})
    next(tmp_path.iterdir()).write_text(content, encoding="utf-8")
    assert read_kept(tmp_path, "key") is None


def test_a_disk_that_takes_nothing_costs_only_the_cache(tmp_path):
    (tmp_path / "file").write_text("in the way")
    assert not keep(tmp_path / "file", "key", {})


def test_no_draft_is_left_behind(tmp_path):
    keep(tmp_path, "key", {"words": ["a"]})
    keep(tmp_path, "key", {"words": ["b"]})
    assert [each.name for each in tmp_path.iterdir()] == ["index-key.json"]
