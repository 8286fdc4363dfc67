"""Reader's text (and what the conversation was about) → Query or command."""

from bot.query.bare import is_bare
from bot.query.commands import Called, nearest_commands, page_named, read_command
from bot.query.follow_up import (
    Context,
    asks_who_spoke,
    completed,
    continues_comparison,
    points_back,
    query_of_fact,
)
from bot.query.picking import asked_place, narrows_down
from bot.query.turning import turned_round
from bot.query.understand import Reader

__all__ = [
    "Called",
    "Context",
    "Reader",
    "asked_place",
    "asks_who_spoke",
    "completed",
    "continues_comparison",
    "is_bare",
    "narrows_down",
    "nearest_commands",
    "page_named",
    "points_back",
    "query_of_fact",
    "read_command",
    "turned_round",
]
