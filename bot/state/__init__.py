"""What the bot remembers of chats."""

from bot.models.news import Miss, Rated
from bot.state.contexts import fitting
from bot.state.memory import Conversation, Memory
from bot.state.notes import MAX_FOLLOWED, Notes, Subscription
from bot.state.state import State

__all__ = [
    "MAX_FOLLOWED",
    "Conversation",
    "Memory",
    "Miss",
    "Notes",
    "Rated",
    "State",
    "Subscription",
    "fitting",
]
