"""The same conversations on every channel: the terminal, the chat page, and Telegram over HTTP.

A transcript is what the terminal prints. After a wanted change of replies, renew them with RENEW_TRANSCRIPTS=1 and read
the difference.
"""

import os
from pathlib import Path

import pytest
from channels import by_polling, by_webhook, in_the_terminal, on_the_page
from fake_app import FakeApp

from bot.app import App
from bot.transport.telegram.deps import Deps

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).parent / "transcripts"
TRANSCRIPTS = sorted(FOLDER.glob("*.txt"))
DOSSIERS = {"shipped": ROOT / "seeds", "railways": ROOT / "tests" / "dossiers" / "railways"}
CHANNELS = {"terminal": in_the_terminal, "page": on_the_page, "polling": by_polling, "webhook": by_webhook}
RENEW = bool(os.environ.get("RENEW_TRANSCRIPTS"))

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def read(path):
    """Return what a transcript is about (lines `# name: value`), and the transcript."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    about = dict(line[2:].strip().split(": ", 1) for line in lines if line.startswith("# "))
    return about, "".join(line for line in lines if not line.startswith("# "))


def app_of(dossier):
    return FakeApp() if dossier == "fake" else App.open(DOSSIERS[dossier])


def play(channel, about, transcript):
    lines = [line[2:] for line in transcript.splitlines() if line.startswith("> ")]
    return CHANNELS[channel](Deps(app_of(about["dossier"])), lines, about["locale"])


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_a_conversation_goes_alike_on_every_channel(path, channel):
    about, transcript = read(path)
    played = play(channel, about, transcript)
    if RENEW and channel == "terminal":
        head = "".join(f"# {name}: {value}\n" for name, value in about.items())
        path.write_text(head + played, encoding="utf-8")
        return
    assert played == transcript


def test_there_are_transcripts():
    assert len(TRANSCRIPTS) > 5
