"""An article with its names → who says what in it: quotations, reported speech, answers of interviews, statements."""

from bot.parse.speech.drafting import draft_statements
from bot.parse.speech.find import find_speech, speaker_of

__all__ = ["draft_statements", "find_speech", "speaker_of"]
