"""Article file → article and draft facts, each with its sentence, a confidence and the rule that fired."""
