"""The review of drafts in a terminal: one at a time, a key per decision."""
