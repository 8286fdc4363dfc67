"""Every error of a base is one clear line with file and line, and all of them are reported at once."""

from __future__ import annotations

import pytest

from bot.errors import BaseError
from bot.store import load_base, load_questions

ENTITIES = """
    entities:
      - {id: porto, kind: place, name: Porto, within: PT}
"""
CONCEPTS = """
    concepts:
      - {id: catch, kind: metric, name: catch}
      - {id: boats, kind: unit, name: boats}
"""
FIGURE = "id: f, kind: figure, summary: Fish., metric: catch"


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        pytest.param("{id: f, kind: statement}", "fact 'f': 'summary' is missing", id="missing field"),
        pytest.param(
            "{id: f, kind: statement, summary: x, colour: red}",
            "fact 'f': 'colour' is not a known field",
            id="unknown field",
        ),
        pytest.param("{kind: statement, summary: x}", "facts[0]: 'id' is missing", id="no id"),
        pytest.param("{id: 'a b', kind: statement, summary: x}", "'id': an id begins with a Latin letter", id="odd id"),
        pytest.param("{id: f, kind: rumour, summary: x}", "'kind': 'rumour' is not a kind of fact", id="unknown kind"),
        pytest.param("{id: f, summary: x}", "has no `kind`", id="no kind"),
        pytest.param("just text", "expected a mapping", id="text for a fact"),
        pytest.param("{id: f, kind: statement, summary: }", "'summary' is empty", id="empty summary"),
        pytest.param(
            "{id: f, kind: statement, summary: {fr: x}}", "'summary.fr' is not a known field", id="unknown language"
        ),
        pytest.param(
            "{id: f, kind: statement, summary: [x]}", "expected text, or a text per language", id="list for text"
        ),
        pytest.param(
            "{id: f, kind: statement, summary: x, as_of: 2026-02-30}", "no such date: '2026-02-30'", id="impossible day"
        ),
        pytest.param(
            "{id: f, kind: statement, summary: x, as_of: 2026}", "expected a date such as", id="year for a day"
        ),
        pytest.param(
            "{id: f, kind: statement, summary: x, as_of: 86400}", "expected a date such as", id="seconds for a day"
        ),
        pytest.param(
            "{id: f, kind: statement, summary: x, paragraph: -1}",
            "'paragraph': must not be negative",
            id="negative paragraph",
        ),
        pytest.param(
            "{id: f, kind: statement, summary: x, paragraph: two}", "expected a whole number", id="worded paragraph"
        ),
        pytest.param(
            "{id: f, kind: statement, summary: x, parties: ghost}", "no entity has the id 'ghost'", id="dangling entity"
        ),
        pytest.param(
            "{id: f, kind: statement, summary: x, speaker: ghost}",
            "no entity has the id 'ghost'",
            id="dangling speaker",
        ),
        pytest.param(
            "{id: f, kind: statement, summary: x, concepts: ghost}",
            "no concept has the id 'ghost'",
            id="dangling concept",
        ),
        pytest.param("{id: f, kind: statement, summary: x, parties: {beside: PT}}", "not 'beside'", id="unknown part"),
        pytest.param("{id: f, kind: statement, summary: x, article: other}", "names 'other'", id="another article"),
        pytest.param(f"{{{FIGURE}, value: abc, unit: EUR}}", "'value': expected a number", id="word for a value"),
        pytest.param(f"{{{FIGURE}, value: .nan, unit: EUR}}", "'value': expected a number", id="not a number"),
        pytest.param(f"{{{FIGURE}, value: inf, unit: EUR}}", "'value': expected a number", id="infinity"),
        pytest.param(f"{{{FIGURE}, value: 1_000, unit: EUR}}", "'value': expected a number", id="underscored value"),
        pytest.param(f"{{{FIGURE}, value: 1e999999, unit: EUR}}", "'value': expected a number", id="endless value"),
        pytest.param(f"{{{FIGURE}, value: true, unit: EUR}}", "'value': expected a number", id="truth for a value"),
        pytest.param(f"{{{FIGURE}, value: 5, unit: shoals}}", "unknown unit 'shoals'", id="unknown unit"),
        pytest.param(f"{{{FIGURE}, value: 5, unit: catch}}", "unknown unit 'catch'", id="metric for a unit"),
        pytest.param(f"{{{FIGURE}, value: 5}}", "'unit' is missing", id="no unit"),
        pytest.param(
            f"{{{FIGURE}, value: 5, value_to: 4, unit: EUR}}", "value_to 4 is below value 5", id="falling range"
        ),
        pytest.param(
            f"{{{FIGURE}, value: 5, unit: EUR, period: 2026-13}}", "no such date: '2026-13'", id="thirteenth month"
        ),
        pytest.param(
            f"{{{FIGURE}, value: 5, unit: EUR, period: last year}}", "not a period: 'last year'", id="worded period"
        ),
        pytest.param(
            f"{{{FIGURE}, value: 5, unit: EUR, period: 2025/2024}}", "ends before it starts", id="backward period"
        ),
        pytest.param(f"{{{FIGURE}, value: 5, unit: EUR, precision: roughly}}", "not 'roughly'", id="unknown precision"),
        pytest.param(
            f"{{{FIGURE}, value: 5, unit: EUR, change: {{direction: sideways, value: 1}}}}",
            "'change.direction'",
            id="unknown direction",
        ),
        pytest.param(
            "{id: f, kind: figure, summary: x, metric: boats, value: 5, unit: EUR}",
            "'boats' is a unit and no metric",
            id="unit for a metric",
        ),
    ],
)
def test_fault_of_a_fact_is_one_line(dossier_folder, fact, said):
    dossier_folder.write("entities.yaml", ENTITIES).write("concepts.yaml", CONCEPTS).facts(f"- {fact}")
    (problem,) = dossier_folder.problems()
    assert problem.startswith("article.yaml:3: ")
    assert said in problem


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(
            "article: {id: 'x\nfacts: []\n",
            "article.yaml:2: broken YAML: found unexpected end of stream, while scanning a quoted scalar begun on",
            id="broken quote",
        ),
        pytest.param("article:\n\tid: x\n", "article.yaml:2: broken YAML: the line is indented with a tab", id="tab"),
        pytest.param("a: 1\n---\nb: 2\n", "article.yaml:2: a second document begins here", id="two documents"),
        pytest.param("- a\n- b\n", "article.yaml:1: expected a mapping with `article:`, `facts:`", id="top is a list"),
        pytest.param("only words\n", "article.yaml:1: expected a mapping", id="top is text"),
        pytest.param("", "article.yaml:1: the file is empty", id="empty file"),
        pytest.param("# nothing yet\n", "article.yaml:1: the file is empty", id="only a comment"),
        pytest.param("a: " + "[" * 100_000, "article.yaml:1: broken YAML: nested too deeply", id="deep"),
        pytest.param("# я\nб: \x01\n", "article.yaml:2: broken YAML: the character #x0001", id="control character"),
        pytest.param(b"# fine\na: \xcf\xf0\n", "article.yaml:2: not UTF-8: byte 0xcf", id="not UTF-8"),
        pytest.param("a: 1".encode("utf-16"), "article.yaml:1: not UTF-8", id="UTF-16"),
        pytest.param("facts: []\n", "article.yaml:1: `article:` is missing", id="no article"),
        pytest.param("article:\nfacts: []\n", "article.yaml:1: 'article' is empty", id="article of nothing"),
        pytest.param("article: {id: x}\n", "article.yaml:1: article 'x': 'source' is missing", id="no source"),
        pytest.param(
            "article: {id: x, title: t, outlet: o}\n",
            "article.yaml:1: article 'x': 'published' is missing",
            id="no date",
        ),
        pytest.param(
            "article: {id: x, title: t, outlet: o, published: 2026-02-30}\n",
            "'published': no such date",
            id="impossible date",
        ),
        pytest.param(
            "article: {id: x, title: t, outlet: o, published: 2026-02-03, url: ftp://x}\n",
            "begins with http://",
            id="odd url",
        ),
        pytest.param(
            "article: {id: x, title: t, outlet: o, published: 2026-02-03}\nfact: []\n",
            "article.yaml:2: 'fact' is not a known field here",
            id="unknown top",
        ),
        pytest.param(
            "article: {id: x, title: t, outlet: o, published: 2026-02-03}\nfacts: none\n",
            "article.yaml:2: 'facts': expected a list",
            id="facts are no list",
        ),
        pytest.param(
            "article:\n  id: x\n  title: t\n  title: u\n  outlet: o\n  published: 2026-02-03\n",
            "article.yaml:4: key 'title' stands twice (first at line 3)",
            id="key twice",
        ),
        pytest.param(
            "article: {id: x, title: t, outlet: o, published: 2026-02-03, paragraphs: 2, without_facts: {1: a menu}}\n",
            "article.yaml:1: article 'x': paragraph 2 has no facts and no reason",
            id="forgotten paragraph",
        ),
    ],
)
def test_fault_of_a_file_is_one_line(dossier_folder, content, said):
    (problem,) = dossier_folder.write("article.yaml", content).problems()
    assert said in problem


def test_empty_folder_is_told(tmp_path):
    with pytest.raises(BaseError, match="holds no article"):
        load_base(tmp_path)


def test_missing_folder_is_told(tmp_path):
    with pytest.raises(BaseError, match="no such folder"):
        load_base(tmp_path / "nowhere")


def test_file_for_a_folder_is_told(dossier_folder):
    with pytest.raises(BaseError, match="not a folder"):
        load_base(dossier_folder.path / "article.yaml")


def test_unreadable_files_are_told(dossier_folder):
    (dossier_folder.path / "gone.yaml").symlink_to(dossier_folder.path / "nowhere")
    (dossier_folder.path / "folder.yaml").mkdir()
    (dossier_folder.path / "entities.yaml").symlink_to(dossier_folder.path / "nowhere")
    assert dossier_folder.problems() == [
        "entities.yaml: cannot be read: No such file or directory",
        "folder.yaml: cannot be read: Is a directory",
        "gone.yaml: cannot be read: No such file or directory",
    ]


def test_huge_yaml_is_told(dossier_folder, monkeypatch):
    monkeypatch.setattr("bot.store.documents.MAX_YAML_BYTES", 10)
    (problem,) = dossier_folder.problems()
    assert "import it as JSON Lines" in problem


def test_broken_json_line_hides_none_of_the_others(dossier_folder):
    good = '{"article": {"id": "j%d", "outlet": "o", "title": "t", "published": "2025-03-01"}, "facts": %s}'
    lines = [
        good % (1, "[]"),
        '{"article": ',
        good % (3, '[{"id": "f", "kind": "statement", "summary": "x", "speaker": "ghost"}]'),
        good % (4, '[{"id": "g", "kind": "figure", "summary": "x", "metric": "m", "value": NaN, "unit": "EUR"}]'),
        '{"article": 1, "article": 2}',
        '"words"',
        "[" * 100_000,
    ]
    dossier_folder.write("many.jsonl", "\n".join(lines).encode() + b"\n\xff\n")
    assert dossier_folder.problems() == [
        "many.jsonl:2: broken JSON: Expecting value at column 12",
        "many.jsonl:3: fact 'f': no entity has the id 'ghost'",
        "many.jsonl:4: broken JSON: NaN is not a number",
        "many.jsonl:5: broken JSON: key 'article' stands twice",
        "many.jsonl:6: expected a mapping with `article:`, `facts:`, `entities:`, `concepts:`",
        "many.jsonl:7: broken JSON: nested too deeply",
        "many.jsonl:8: not UTF-8: byte 0xff cannot be read",
    ]


def test_id_that_stands_twice_names_both_places(dossier_folder):
    dossier_folder.write("second.yaml", (dossier_folder.path / "article.yaml").read_bytes())
    assert dossier_folder.problems() == [
        "second.yaml:1: article id 'rails' stands twice (first at article.yaml:1)",
        "second.yaml:3: fact id 'opened' stands twice (first at article.yaml:3)",
    ]


def test_problem_stands_at_the_line_of_the_word(dossier_folder):
    dossier_folder.facts("""
        - id: f
          kind: statement
          summary: x
          parties:
            about: PT
            with: [NO, ghost]
    """)
    assert dossier_folder.problems() == ["article.yaml:8: fact 'f': no entity has the id 'ghost'"]


def test_all_problems_come_at_once(dossier_folder):
    dossier_folder.facts("""
        - {id: f, kind: statement, summary: x, colour: red}
        - {id: g, kind: statement, summary: x, speaker: ghost}
        - {id: g, kind: statement, summary: x, concepts: nothing}
    """)
    dossier_folder.write("torn.yaml", "article: {")
    assert [problem.split(": ", 1)[0] for problem in dossier_folder.problems()] == [
        "article.yaml:3",
        "article.yaml:4",
        "article.yaml:5",
        "article.yaml:5",
        "torn.yaml:1",
    ]


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        pytest.param("entities.yaml", "entities: {", id="torn"),
        pytest.param("entities.yaml", "- porto\n", id="a list on top"),
        pytest.param("entities.yaml", "entities: porto\n", id="no list"),
        pytest.param("entities.yaml", b"entities: \xff\n", id="not UTF-8"),
        pytest.param("entities.yaml", "places: []\n", id="another top"),
        pytest.param("entities.yaml", "entities:\n- {id: porto, kind: planet, name: Porto}\n", id="refused entity"),
        pytest.param("entities.yaml", "entities:\n- {kind: place, name: Porto}\n", id="entity without id"),
        pytest.param("concepts.yaml", "concepts: {", id="torn concepts"),
        pytest.param(
            "concepts.yaml",
            "concepts:\n- {id: catch, kind: metric}\n- {id: boats, kind: unit}\n",
            id="refused concepts",
        ),
    ],
)
def test_broken_file_causes_no_follow_up_noise(dossier_folder, name, broken):
    dossier_folder.write("entities.yaml", ENTITIES).write("concepts.yaml", CONCEPTS)
    dossier_folder.facts("""
        - {id: f, kind: figure, summary: x, metric: catch, value: 5, unit: boats, parties: porto, colour: red}
        - {id: g, kind: figure, summary: x, metric: catch, value: 5, unit: boats, parties: porto}
    """)
    problems = dossier_folder.write(name, broken).problems()
    assert [each for each in problems if each.startswith("article.yaml")] == [
        "article.yaml:3: fact 'f': 'colour' is not a known field"
    ]
    assert any(each.startswith(name) for each in problems)


def test_refused_fact_still_holds_its_paragraph(dossier_folder):
    dossier_folder.write(
        "article.yaml",
        """
        article: {id: a, outlet: o, title: t, published: 2025-03-01, paragraphs: 2}
        facts:
          - {id: f, kind: statement, summary: x, paragraph: 1, colour: red}
        """,
    )
    assert dossier_folder.problems() == [
        "article.yaml:1: article 'a': paragraph 2 has no facts and no reason for that",
        "article.yaml:3: fact 'f': 'colour' is not a known field",
    ]


@pytest.mark.parametrize(
    ("entity", "said"),
    [
        pytest.param(
            "{id: x, kind: place, name: X, within: ghost}", "no entity has the id 'ghost'", id="dangling whole"
        ),
        pytest.param(
            "{id: x, kind: country, name: X, code: QQ}", "no country has the ISO 3166-1 code 'QQ'", id="unknown code"
        ),
        pytest.param("{id: x, kind: country, name: X, code: Norway}", "two capital letters", id="no code at all"),
        pytest.param("{id: x, kind: planet, name: X}", "not 'planet'", id="unknown kind"),
    ],
)
def test_fault_of_an_entity_is_one_line(dossier_folder, entity, said):
    (problem,) = dossier_folder.write("entities.yaml", f"entities:\n  - {entity}\n").problems()
    assert problem.startswith("entities.yaml:2: entity 'x': ")
    assert said in problem


def test_code_of_two_entities_is_told(dossier_folder):
    countries = "{id: a, kind: country, name: A, code: PT}, {id: b, kind: country, name: B, code: PT}"
    dossier_folder.write("entities.yaml", f"entities: [{countries}]\n")
    assert dossier_folder.problems() == ["entities.yaml:1: entity 'b': the code 'PT' is already that of 'a'"]


def test_dangling_wider_concept_is_told(dossier_folder):
    dossier_folder.write("concepts.yaml", "concepts:\n  - {id: x, kind: topic, name: X, broader: ghost}\n")
    assert dossier_folder.problems() == ["concepts.yaml:2: concept 'x': no concept has the id 'ghost'"]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param(
            "{id: q, ask: x, kind: figures, expect: answer, facts: ghost}", "no fact has the id 'ghost'", id="dangling"
        ),
        pytest.param("{id: q, ask: x, kind: figures, expect: perhaps}", "not 'perhaps'", id="unknown expectation"),
        pytest.param(
            "{id: q, ask: x, kind: figures, expect: refuse, facts: opened}", "cannot name facts", id="refusal of a fact"
        ),
        pytest.param("{id: q, kind: figures, expect: refuse}", "'ask' is missing", id="nothing asked"),
        pytest.param(
            "{id: q, ask: x, kind: y, expect: refuse, reason: [mood]}", "'reason[0]': expected", id="unknown reason"
        ),
    ],
)
def test_fault_of_a_question_is_one_line(dossier_folder, question, said):
    (problem,) = dossier_folder.write("questions.yaml", f"questions:\n  - {question}\n").problems()
    assert problem.startswith("questions.yaml:2: question 'q': ")
    assert said in problem


def test_question_about_a_refused_fact_is_no_problem_of_its_own(dossier_folder):
    dossier_folder.facts("- {id: f, kind: statement, summary: x, colour: red}")
    dossier_folder.write("questions.yaml", "questions:\n  - {id: q, ask: x, kind: y, expect: answer, facts: f}\n")
    assert dossier_folder.problems() == ["article.yaml:3: fact 'f': 'colour' is not a known field"]


def test_reason_for_a_paragraph_that_is_not_there_is_told(dossier_folder):
    dossier_folder.write(
        "article.yaml",
        """
        article:
          {id: a, outlet: o, title: t, published: 2025-03-01, paragraphs: 1, without_facts: {1: menu, 2: menu}}
        """,
    )
    assert dossier_folder.problems() == ["article.yaml:1: article 'a': without_facts names paragraph 2 of 1"]


def test_fact_beyond_the_last_paragraph_is_told(dossier_folder):
    dossier_folder.write(
        "article.yaml",
        """
        article: {id: a, outlet: o, title: t, published: 2025-03-01, paragraphs: 1}
        facts:
          - {id: f, kind: statement, summary: x, paragraph: 1}
          - {id: g, kind: statement, summary: x, paragraph: 2}
        """,
    )
    assert dossier_folder.problems() == ["article.yaml:4: fact 'g': paragraph 2 is beyond the 1 of the article"]


def test_questions_of_a_loaded_base_are_checked_too(dossier_folder):
    base = dossier_folder.load()
    dossier_folder.write("questions.yaml", "questions:\n- {id: q, ask: x, kind: y, expect: answer, facts: ghost}\n")
    with pytest.raises(BaseError, match="no fact has the id 'ghost'"):
        load_questions(dossier_folder.path, base)
