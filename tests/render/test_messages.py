"""The catalogues agree with one another and with the code."""

from __future__ import annotations

import ast
import re
from enum import StrEnum
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import bot
from bot.models.answer import ListingKind
from bot.models.match import Lock
from bot.models.notice import NoticeKind
from bot.models.query import CorrectionKind, Operation, QuestionType
from bot.models.reply import Command
from bot.models.text import Language
from bot.render.messages import _Catalogue, catalogue_source, say

MAX_COMMAND_DESCRIPTION = 256


class Variables(Visitor):
    """Collects the variables of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node) -> None:  # noqa: N802 - the visitor's own naming
        self.names.add(node.id.name)


def variables_by_id(language: Language) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for entry in FluentParser().parse(catalogue_source(language)).body:
        assert not isinstance(entry, ftl.Junk), entry.content
        if isinstance(entry, ftl.Message):
            assert entry.id.name not in found, f"{entry.id.name} stands twice"
            visitor = Variables()
            visitor.visit(entry)
            found[entry.id.name] = visitor.names
    return found


def speaking_modules() -> list[ast.Module]:
    """Return the modules of the package that may say anything: the render room and whoever imports it."""
    sources = (path.read_text(encoding="utf-8") for path in Path(bot.__file__).parent.rglob("*.py"))
    return [ast.parse(source) for source in sources if "bot.render" in source]


def ids_in_code() -> tuple[set[str], set[str]]:
    """Return every string of the package that looks like a message id, and every prefix of a composed one."""
    whole: set[str] = set()
    prefixes: set[str] = set()
    for module in speaking_modules():
        for node in ast.walk(module):
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                prefixes.add(str(node.values[0].value))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
    return whole, {each for each in prefixes if re.fullmatch(r"[a-z]+-", each)}


def ids_said_outright() -> set[str]:
    """Return every literal id that some `say(…)` of the package names."""
    said: set[str] = set()
    for module in speaking_modules():
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "say":
                literals = [each for argument in node.args for each in ast.walk(argument)]
                said |= {
                    each.value for each in literals if isinstance(each, ast.Constant) and isinstance(each.value, str)
                }
    return {each for each in said if re.fullmatch(r"[a-z]+(?:-[a-zA-Z]+)*", each)}


@pytest.mark.parametrize("language", [Language.EN, Language.KK])
def test_catalogues_hold_the_same_ids_and_variables(language) -> None:
    assert variables_by_id(language) == variables_by_id(Language.RU)


def test_every_id_said_in_code_exists() -> None:
    known = variables_by_id(Language.RU).keys()
    composed = {
        "_",
        "-",
        "auto",
        "yes",
        "no",
        "command",
        "notice",
        "list",
        "lock",
        "correction",
        "language",
        "currency",
    }
    assert ids_said_outright() - composed - known == set()


def test_no_catalogue_id_is_unused() -> None:
    whole, prefixes = ids_in_code()
    unused = {
        each
        for each in variables_by_id(Language.RU)
        if each not in whole and not any(each.startswith(prefix) for prefix in prefixes)
    }
    assert unused == set()


@pytest.mark.parametrize(
    ("prefix", "kinds"),
    [
        ("command", Command),
        ("list", ListingKind),
        ("lock", Lock),
        ("correction", CorrectionKind),
        ("language", Language),
        ("operation", Operation),
    ],
    ids=lambda each: each if isinstance(each, str) else each.__name__,
)
def test_every_kind_has_its_text(prefix: str, kinds: type[StrEnum]) -> None:
    known = variables_by_id(Language.RU).keys()
    assert {f"{prefix}-{each.value}" for each in kinds} <= known


def test_every_question_type_has_its_text() -> None:
    assert {f"type-{kind.value.replace('_', '-')}" for kind in QuestionType} <= variables_by_id(Language.RU).keys()


def test_every_notice_has_its_text() -> None:
    assert {f"notice-{kind.value.replace('_', '-')}" for kind in NoticeKind} <= variables_by_id(Language.RU).keys()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("command", list(Command))
def test_command_description_fits_telegram(language, command) -> None:
    assert 1 <= len(say(language, f"command-{command.value}")) <= MAX_COMMAND_DESCRIPTION


@pytest.mark.parametrize(("total", "expected"), [(1, "1 запись"), (3, "3 записи"), (5, "5 записей"), (21, "21 запись")])
def test_plurals(total, expected) -> None:
    assert say(Language.RU, "list-total", total=total) == expected


def test_unknown_id_is_named() -> None:
    with pytest.raises(KeyError, match="no-such-text"):
        say(Language.EN, "no-such-text")


def test_missing_argument_is_named() -> None:
    with pytest.raises(ValueError, match="said-by"):
        say(Language.EN, "said-by")


@pytest.mark.parametrize("language", Language)
def test_a_message_parsed_alone_says_what_the_whole_catalogue_says(language) -> None:
    whole = FluentBundle([language.value], use_isolating=False)
    whole.add_resource(FluentResource(catalogue_source(language)))
    for name, variables in variables_by_id(language).items():
        arguments: dict[str, str | int] = dict.fromkeys(sorted(variables), 2)
        expected = whole.format_pattern(whole.get_message(name).value, arguments)
        catalogue = _Catalogue(language)
        assert catalogue.bundle.format_pattern(catalogue.pattern(name), arguments) == expected, name


def test_a_message_brings_what_it_refers_to(monkeypatch) -> None:
    source = (
        "-name = Dossier\nhello = Hello from { -name }\n    in { $count ->\n  [one] { hi }\n *[other] all\n}\nhi = hi\n"
    )
    monkeypatch.setattr("bot.render.messages.catalogue_source", lambda language: source)
    catalogue = _Catalogue(Language.EN)
    assert catalogue.bundle.format_pattern(catalogue.pattern("hello"), {"count": 1}) == (
        "Hello from Dossier\nin hi",
        [],
    )
    assert catalogue.pattern("nothing") is None
