"""`dossier-bot export` prints or writes a base, whole or not at all."""

import json

import pytest
from click.testing import CliRunner
from places import BASES, ROOT

from bot.cli import cli
from bot.errors import UsageError


def run(*args: str) -> str:
    done = CliRunner().invoke(cli, ["export", *args], catch_exceptions=False)
    assert done.exit_code == 0
    return done.output


def test_it_prints_the_named_base():
    assert run(str(ROOT / "seeds"), "--format", "md").startswith("# ")
    railways = next(each for each in BASES if each.name == "railways")
    assert json.loads(run(str(railways), "--format", "jsonld"))["@graph"]


def test_csv_of_the_base_of_the_command_line_is_what_comes_without_options():
    assert run().startswith("id,kind,article,outlet")


def test_a_file_is_written_whole(tmp_path):
    target = tmp_path / "facts.csv"
    run("-o", str(target))
    assert target.read_text(encoding="utf-8").splitlines() == run().splitlines()
    assert target.read_bytes().count(b"\r\n") > 1
    assert [each.name for each in tmp_path.iterdir()] == ["facts.csv"]


def test_an_article_that_is_not_there_is_named():
    with pytest.raises(UsageError, match="no-such-article"):
        CliRunner().invoke(
            cli, ["export", "--article", "no-such-article"], standalone_mode=False, catch_exceptions=False
        )


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    with pytest.raises(UsageError, match="nowhere"):
        CliRunner().invoke(cli, ["export", "-o", str(tmp_path / "nowhere" / "x")], catch_exceptions=False)
