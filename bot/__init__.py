"""The dossier bot: facts of news articles in, answers to readers out."""
