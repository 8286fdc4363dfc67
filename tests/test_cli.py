"""The command line: exit statuses, one clear line per user's error, and never a traceback."""

from __future__ import annotations

import gc
import io
import json
import os
import signal
import subprocess
import sys
import time

import pytest
from places import ROOT

from bot.cli import main
from bot.state import State

COMMANDS = {"ask", "chat", "run", "misses", "check", "schema", "eval", "bench"}


class Ran:
    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err

    @property
    def objects(self) -> list[dict]:
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def dossier_bot(monkeypatch, capsys):
    """Run the command in this process as a shell would."""

    def run(*arguments: str, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "argv", ["dossier-bot", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = 0
        try:
            main()
        except SystemExit as stop:
            status = stop.code or 0
        finally:
            gc.unfreeze()
            gc.enable()
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return Ran(status, captured.out, captured.err)

    return run


def spawn(*arguments, **options):
    command = [sys.executable, "-m", "bot", *arguments]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["ask"], "ask takes either a question or --batch FILE", id="nothing asked"),
        pytest.param(["ask", "x", "--batch", "-"], "ask takes either a question or --batch FILE", id="both"),
        pytest.param(
            ["ask", "--batch", "nowhere.jsonl"], "nowhere.jsonl: cannot be read: No such file", id="missing batch"
        ),
        pytest.param(["ask", "--batch", "."], "'.' is a directory", id="folder for a batch"),
        pytest.param(["ask", "--jsn", "x"], "No such option '--jsn'. Did you mean '--json'?", id="unknown option"),
        pytest.param(["asj", "x"], "No such command 'asj'. Did you mean 'ask'?", id="unknown command"),
        pytest.param(["--base"], "Option '--base' requires an argument", id="base of nothing"),
        pytest.param(["run"], "TELEGRAM_TOKEN is not set", id="no token"),
        pytest.param(["eval", "--floors", "."], "is a directory", id="folder for floors"),
        pytest.param(
            ["eval", "--show", "pairs", __file__], "of a bare eval do not go with eval pairs", id="show pairs"
        ),
        pytest.param(["eval", "pairs", "nowhere"], "'nowhere' does not exist", id="no such pairs"),
        pytest.param(["eval", "compar"], "No such command 'compar'. Did you mean 'compare'?", id="unknown measurement"),
    ],
)
def test_user_error_is_one_line_and_status_2(dossier_bot, arguments, said):
    ran = dossier_bot(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("dossier-bot: ")
    assert ran.err.count("\n") == 1
    assert said in ran.err


@pytest.mark.parametrize("command", ["ask", "check", "eval", "chat", "bench"])
def test_missing_base_is_told(dossier_bot, command):
    ran = dossier_bot("--base", "nowhere", command, *(["x"] if command == "ask" else []))
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.splitlines() == ["nowhere: no such folder", "dossier-bot: 1 problem in the base"]


def test_broken_base_tells_every_problem(dossier_bot, dossier_folder):
    dossier_folder.write("torn.yaml", "article: {")
    dossier_folder.facts("- {id: f, kind: statement, summary: x, speaker: ghost}")
    ran = dossier_bot("--base", str(dossier_folder.path), "check")
    assert ran.status == 1
    assert [line.split(": ")[0] for line in ran.err.splitlines()] == ["article.yaml:3", "torn.yaml:1", "dossier-bot"]


def test_base_may_come_from_the_environment(dossier_bot, dossier_folder, monkeypatch):
    monkeypatch.setenv("DOSSIER_BASE", str(dossier_folder.path))
    ran = dossier_bot("check")
    assert ran.status == 0
    assert "1 article, 1 fact," in ran.out


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_lists_every_command(dossier_bot, flag):
    ran = dossier_bot(flag)
    assert ran.status == 0
    assert all(f"\n  {command} " in ran.out for command in COMMANDS)
    assert dossier_bot("ask", flag).status == 0


def test_no_command_shows_help(dossier_bot):
    ran = dossier_bot()
    assert ran.status == 2
    assert "Usage:" in ran.err


@pytest.fixture
def asked_in_vain(monkeypatch, tmp_path):
    monkeypatch.setenv("DOSSIER_STATE", str(tmp_path))
    state = State.open(tmp_path)
    for text in ("how much rye?", "how much rye?", "who is the mayor of +7 701 123-45-67"):
        state.notes.missed(text, language="en", reason="unknown_topic")
    state.close()


def test_questions_asked_in_vain_are_printed(dossier_bot, asked_in_vain):
    assert dossier_bot("misses").out.splitlines() == [
        "2\thow much rye?\ten\tunknown_topic",
        "1\twho is the mayor of [number]\ten\tunknown_topic",
    ]


def test_questions_asked_in_vain_are_exported(dossier_bot, asked_in_vain):
    first = {"times": 2, "text": "how much rye?", "language": "en", "reason": "unknown_topic"}
    assert dossier_bot("misses", "--json").objects[0] == first


def test_no_question_asked_in_vain_is_told(dossier_bot, monkeypatch, tmp_path):
    monkeypatch.setenv("DOSSIER_STATE", str(tmp_path))
    assert dossier_bot("misses").out == f"no question without an answer is noted in {tmp_path}\n"
    assert dossier_bot("misses", "--json").out == ""


def test_version(dossier_bot):
    assert dossier_bot("--version").out.startswith("dossier-bot, version ")


def test_eval_asks_the_gold_questions(dossier_bot, little):
    ran = dossier_bot(*little, "eval")
    assert ran.status == 0
    assert "nothing to ask" in ran.out


def test_bot_is_compared_with_others(dossier_bot, dossier_folder, little):
    dossier_folder.write(
        "questions.yaml",
        "questions: [{id: q, ask: when did the line open, kind: k, expect: answer_or_choices, facts: opened}]",
    )
    ran = dossier_bot(*little, "eval", "compare")
    assert ran.status in {0, 1}
    assert "dossier: 1 facts, 1 questions" in ran.out
    again = dossier_bot("eval", "compare", str(dossier_folder.path), "--into", "nowhere.md")
    assert (again.status, again.err) == (2, "dossier-bot: nowhere.md: cannot be read: No such file or directory\n")


@pytest.mark.parametrize("command", ["pairs", "retrieval", "out-of-scope"])
def test_outside_data_is_measured_in_one_line_of_json(dossier_bot, little, tmp_path, command):
    empty = tmp_path / "empty.jsonl"
    empty.write_bytes(b"")
    ran = dossier_bot(*little, "eval", command, str(empty))
    assert (ran.status, len(ran.objects)) == (0, 1)


def test_why_stands_below_the_reply(dossier_bot, little):
    told = dossier_bot(*little, "ask", "--why", "who", "opened", "the line?").out
    reply, explanation = told.split("The question was read as", 1)
    assert reply == dossier_bot(*little, "ask", "who", "opened", "the line?").out + "\n"
    assert "asks: who" in explanation


def test_why_is_a_key_only_where_it_was_asked_for(dossier_bot, little):
    plain, explained = (
        dossier_bot(*little, "ask", "--json", *option, "who opened the line?").objects[0] for option in ([], ["--why"])
    )
    assert set(explained) - set(plain) == {"why"}
    assert "who opened the line" in explained["why"]


def test_why_of_a_batch_does_not_make_strangers_talk(dossier_bot, little):
    lines = b'{"text": "who opened the line?"}\n{"text": "and when?"}\n'
    first, second = dossier_bot(*little, "ask", "--json", "--why", "--batch", "-", stdin=lines).objects
    assert "who opened the line" in first["why"]
    assert second["outcome"] == "no_answer"


def test_schema_is_json(dossier_bot):
    assert json.loads(dossier_bot("schema").out)["$schema"].startswith("https://json-schema.org/")


@pytest.fixture
def little(dossier_folder):
    return "--base", str(dossier_folder.path)


def test_question_may_be_several_arguments(dossier_bot, little):
    (reply,) = dossier_bot(*little, "ask", "--json", "who", "opened", "the line?").objects
    assert reply["query"] == "who opened the line?"


def test_plain_reply_holds_the_source(dossier_bot, little):
    ran = dossier_bot(*little, "ask", "the line opened")
    assert ran.status == 0
    assert "The Gazette" in ran.out


def test_batch_answers_in_order(dossier_bot, little, tmp_path):
    batch = tmp_path / "batch.jsonl"
    batch.write_bytes(b'{"text": "one", "chat": "a"}\n\n{"text": "two"}\n{"text": "", "chat": 3}\n')
    ran = dossier_bot(*little, "ask", "--json", "--batch", str(batch))
    assert [reply["query"] for reply in ran.objects] == ["one", "two", ""]
    again = dossier_bot(*little, "ask", "--json", "--batch", "-", stdin=batch.read_bytes())
    assert [reply["query"] for reply in again.objects] == ["one", "two", ""]


def test_batch_answers_up_to_the_broken_line(dossier_bot, little):
    ran = dossier_bot(
        *little, "ask", "--json", "--batch", "-", stdin=b'{"text": "one"}\n{"text": \n{"text": "three"}\n'
    )
    assert ran.status == 2
    assert [reply["query"] for reply in ran.objects] == ["one"]
    assert ran.err.startswith("dossier-bot: batch line 2: broken JSON: ")


def test_empty_batch_is_no_error(dossier_bot, little):
    ran = dossier_bot(*little, "ask", "--json", "--batch", "-")
    assert (ran.status, ran.out, ran.err) == (0, "", "")


def test_half_a_character_is_replaced(dossier_bot, little):
    (reply,) = dossier_bot(*little, "ask", "--json", "x\udcff").objects
    assert reply["query"] == "x\ufffd"
    (reply,) = dossier_bot(*little, "ask", "--json", "--batch", "-", stdin=b'{"text": "\\ud83d"}').objects
    assert reply["query"] == "\ufffd"


def test_closed_standard_input_is_told(little):
    process = spawn(*little, "ask", "--batch", "-", preexec_fn=lambda: os.close(0))
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (2, b"")
    assert err == b"dossier-bot: --batch -: standard input is closed\n"


def test_chat_ends_where_standard_input_is_closed(little):
    process = spawn(*little, "chat", preexec_fn=lambda: os.close(0))
    _, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (0, b"")


def test_reader_that_leaves_is_no_traceback(little):
    process = spawn(*little, "ask", "--json", "--batch", "-", stdin=subprocess.PIPE)
    process.stdout.close()
    process.stdin.write(b'{"text": "one"}\n' * 3)
    process.stdin.close()
    err = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=30) in {0, 1}
    assert err == b""


def test_interrupt_is_no_traceback(little):
    process = spawn(*little, "ask", "--json", "--batch", "-", stdin=subprocess.PIPE)
    process.stdin.write(b'{"text": "one"}\n')
    process.stdin.flush()
    assert process.stdout.readline()
    process.send_signal(signal.SIGINT)
    deadline = time.monotonic() + 30
    while process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.05)
    _, err = process.communicate()
    assert process.returncode == 130
    assert b"Traceback" not in err


def test_output_is_utf8_in_any_locale(little):
    environment = {
        **os.environ,
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONIOENCODING": "ascii",
    }
    process = spawn(*little, "ask", "--json", "--batch", "-", stdin=subprocess.PIPE, env=environment)
    out, _ = process.communicate('{"text": "торговля"}'.encode(), timeout=30)
    assert json.loads(out.decode())["query"] == "торговля"
