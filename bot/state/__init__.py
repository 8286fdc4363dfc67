"""What the bot remembers of chats."""

from bot.state.memory import Conversation, Memory
from bot.state.notes import Miss, Notes

__all__ = ["Conversation", "Memory", "Miss", "Notes"]
