"""Editors' articles and decisions on drafts, through Telegram."""
