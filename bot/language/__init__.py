"""Pure text primitives: text enters, words, numbers, periods and their readings leave."""
