"""Channels to readers: input and output only. Every module below is imported by the command that needs it."""
