"""The nouns: frozen models that stages exchange."""
