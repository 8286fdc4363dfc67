"""A word that tells of an event → the noun phrases beside it: what it was done to, what it is called, an office."""

from __future__ import annotations

from bot.parse.events.phrases import POSSESSIVES, phrase_after_en, phrase_before_en, phrase_ru
from bot.parse.events.reading import Reading
from bot.parse.events.triggers import Trigger


def has_no_object(trigger: Trigger, reading: Reading) -> bool:
    """Say whether nothing follows a verb that it could be done to."""
    if reading.english:
        after = reading.tokens[trigger.last + 1 : trigger.last + 2]
        return (
            not after
            or (after[0].text.lower() not in POSSESSIVES and after[0].pos not in {"DET", "NOUN", "PROPN", "ADJ", "NUM"})
            or trigger.last + 1 in reading.dated_tokens
        )
    return not any(each.head == trigger.head and each.relation == "obj" for each in reading.tokens)


def object_phrase(trigger: Trigger, reading: Reading, heads: frozenset[str] = frozenset()) -> str | None:
    """Return what a deed was done to: the object of a verb, its subject where it is passive, a noun's genitive."""
    tokens = reading.tokens
    if reading.english:
        return _english_object(trigger, reading, heads)
    if trigger.reduced:
        return phrase_ru(tokens, tokens[trigger.head].head, case="gent", without=_clause_of(trigger, reading))
    wanted = {"nsubj:pass", "nsubj"} if trigger.passive else {"obj", "obl"} if not trigger.noun else {"nmod"}
    for place, each in enumerate(tokens):
        if each.head == trigger.head and each.relation in wanted and place not in reading.dated_tokens:
            if heads and each.lemma not in heads:
                continue
            if any(child.head == place and child.relation == "case" for child in tokens):
                continue
            return phrase_ru(tokens, place, case="gent", without=reading.dated_tokens)
    return None


def _english_object(trigger: Trigger, reading: Reading, heads: frozenset[str]) -> str | None:
    tokens, without = reading.tokens, reading.dated_tokens
    if trigger.noun:
        start = trigger.last + 2 if trigger.last + 1 < len(tokens) and tokens[trigger.last + 1].text == "of" else -1
        phrase = phrase_after_en(tokens, start, without=without) if 0 < start < len(tokens) else None
    elif trigger.passive:
        phrase = phrase_before_en(tokens, trigger.first, without=without)
    else:
        phrase = phrase_after_en(tokens, trigger.last + 1, without=without)
    if phrase and heads and not heads & {each.lower().rstrip("s") for each in phrase.split()}:
        return None
    return phrase


def subject_phrase(trigger: Trigger, reading: Reading) -> str | None:
    """Return what stands as subject, in Russian in the genitive."""
    tokens = reading.tokens
    if reading.english:
        return phrase_before_en(tokens, trigger.first, without=reading.dated_tokens)
    if trigger.reduced:
        return phrase_ru(tokens, tokens[trigger.head].head, case="gent", without=_clause_of(trigger, reading))
    for place, each in enumerate(tokens):
        if each.head == trigger.head and each.relation.startswith("nsubj"):
            return phrase_ru(tokens, place, case="gent", without=reading.dated_tokens)
    return None


def _clause_of(trigger: Trigger, reading: Reading) -> frozenset[int]:
    """Return the words from a participle on, which describe the noun and are no part of its name."""
    return reading.dated_tokens | frozenset(range(trigger.first, len(reading.tokens)))


def own_phrase(trigger: Trigger, reading: Reading) -> str | None:
    """Return what the event itself is called: its noun with its adjectives and what belongs to it."""
    tokens = reading.tokens
    if not reading.english:
        return phrase_ru(tokens, trigger.head, case="nomn", without=reading.dated_tokens)
    start = trigger.first
    while start > 0 and tokens[start - 1].pos in {"ADJ", "NOUN", "PROPN"} and start - 1 not in reading.dated_tokens:
        start -= 1
    return phrase_after_en(
        tokens, start, without=reading.dated_tokens | frozenset(range(trigger.last + 1, len(tokens)))
    )


def post_of(trigger: Trigger, reading: Reading) -> str | None:
    """Return the office of an appointment as it stands: «министром финансов», "finance minister"."""
    tokens = reading.tokens
    if reading.english:
        as_ = next((at for at in range(trigger.last + 1, len(tokens)) if tokens[at].text.lower() == "as"), None)
        if as_ is None and not trigger.passive:
            return None
        start = as_ if as_ is not None else trigger.last
        return phrase_after_en(tokens, start + 1, without=reading.dated_tokens)
    for place, each in enumerate(tokens):
        office = each.relation in {"obl", "obl:agent", "xcomp"} and each.feats.get("Case") == "Ins"
        if each.head == trigger.head and office:
            if any(child.head == place and child.relation == "case" for child in tokens):
                continue
            return phrase_ru(tokens, place, case="ablt", without=reading.dated_tokens)
    return None
