"""Drafts → facts of a base: what was read from articles is decided on, one draft at a time; nothing is lost."""
