"""The words of drafted facts: titles and one-sentence summaries, written from their fields alone."""
