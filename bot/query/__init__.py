"""Reader's text (and what the conversation was about) → Query or command."""

from bot.query.commands import Called, nearest_commands, read_command
from bot.query.follow_up import Context, completed, points_back
from bot.query.understand import Reader

__all__ = ["Called", "Context", "Reader", "completed", "nearest_commands", "points_back", "read_command"]
