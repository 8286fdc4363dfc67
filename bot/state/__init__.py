"""What the bot remembers of chats."""

from bot.state.memory import Conversation, Memory

__all__ = ["Conversation", "Memory"]
