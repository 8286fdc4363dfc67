"""YAML is read as text with lines; whatever it is, it is data or a fault, never a crash."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.store.yaml_nodes import YamlFault, read_yaml


@pytest.mark.parametrize(
    ("text", "data"),
    [
        pytest.param(
            "a: 1.10\nb: NO\nc: 2025-01-01\nd: 0x10\n",
            {"a": "1.10", "b": "NO", "c": "2025-01-01", "d": "0x10"},
            id="text",
        ),
        pytest.param(
            "a: true\nb: false\nc: null\nd: ~\ne:\n",
            {"a": True, "b": False, "c": None, "d": None, "e": None},
            id="constants",
        ),
        pytest.param("a: 'true'\nb: \"\"\n", {"a": "true", "b": ""}, id="quoted constants are text"),
        pytest.param("a: |\n  x\n  y\n", {"a": "x\ny\n"}, id="block"),
        pytest.param("[]", [], id="empty list"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_scalars_stay_text(text, data):
    assert read_yaml(text).data == data


def test_every_value_knows_its_line():
    located = read_yaml("a:\n  - b: 1\n  -\n    c: 2\n")
    assert located.lines["a", 0, "b"] == 2
    assert located.lines["a", 1, "c"] == 4


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        pytest.param("a: 1\nb: 2\na: 3\n", 3, "key 'a' stands twice (first at line 1)", id="key twice"),
        pytest.param("a: &x 1\nb: *x\n", 2, "aliases (`*name`) are not read: write the value out", id="alias"),
        pytest.param("a: 1\n? [b]\n: 2\n", 2, "a key must be plain text", id="list for a key"),
    ],
)
def test_fault_is_noted_and_read_past(text, line, message):
    located = read_yaml(text)
    assert [(fault.line, fault.message) for fault in located.faults] == [(line, message)]
    assert located.data["a"] == "1"


def test_many_laughs_are_not_expanded():
    layers = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 30))
    assert len(read_yaml("l0: &l0 ha\n" + layers).faults) == 29 * 9


@given(st.text())
def test_any_text_is_data_or_a_fault(text):
    lines = len(text.splitlines()) + 1
    try:
        located = read_yaml(text)
    except YamlFault as fault:
        assert 1 <= fault.line <= lines
        assert "\n" not in fault.message
        return
    assert all(1 <= line <= lines for line in located.lines.values())


DATA = st.recursive(
    st.text(max_size=5),
    lambda each: st.lists(each, max_size=3) | st.dictionaries(st.text(max_size=3), each, max_size=3),
)


@given(DATA)
def test_what_yaml_writes_is_read_back(data):
    assert read_yaml(yaml.safe_dump(data, default_style='"')).data == data
