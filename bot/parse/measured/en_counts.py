"""An English figure that counts things, or tells a share of them, enters; what was counted leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.parse.measured import tables_en as table
from bot.parse.measured.en_names import subject_level_of
from bot.parse.measured.en_site import (
    CLAUSE_MARKS,
    LONGEST_NAME,
    Site,
    clause_of,
    context_of,
    name_of,
    phrase_after,
    plain_words,
)
from bot.parse.measured.listed import listed
from bot.parse.measured.measure import Measured, Phrase, Piece
from bot.parse.measured.nouns_en import english_plural


def share_of(site: Site) -> Measured | None:
    """«30% of residents backed the plan»: a share."""
    if site.figure.unit != "percent" or site.lemma(site.last + 1) != "of":
        return None
    phrase = phrase_after(site, site.last + 2)
    name = name_of(site, phrase)
    verb = site.next_verb
    if (
        0 <= site.verb < site.first
        and site.tokens[site.first - 1].pos in {"VERB", "AUX", "ADP"}
        and site.lemma(site.verb)
        in {"account", "make", "represent", "be", "comprise", "supply", "provide", "generate", "meet", "cover", "form"}
    ):
        of_subject = _share_of_subject(site, phrase)
        if of_subject is not None:
            return of_subject
    doing = doing_of(site, verb, people=True) if verb >= 0 and verb not in phrase else ()
    if not name.pieces:
        return Measured(
            Phrase((*plain_words("share").pieces, *doing)),
            "share-of",
            0.6,
            frozenset(phrase),
            clause_of(site),
            context=context_of(site),
            verb=verb,
        )
    return Measured(
        Phrase((*plain_words("share of").pieces, *name.pieces, *doing)),
        "share-of",
        0.8,
        frozenset(phrase),
        clause_of(site),
        context=context_of(site),
        verb=verb,
    )


def _share_of_subject(site: Site, whole: Sequence[int]) -> Measured | None:
    """«Renewables account for 30% of power output» → the share of renewables in power output."""
    found = subject_level_of(site)
    if found is None:
        return None
    of = name_of(site, whole)
    tail = (*plain_words("in").pieces, *of.pieces) if of.pieces else ()
    return replace(
        found,
        phrase=Phrase((*plain_words("share of").pieces, *found.phrase.pieces, *tail)),
        rule="share-of",
        inside=found.inside | frozenset(whole),
    )


def doing_of(site: Site, verb: int, *, people: bool) -> tuple[Piece, ...]:
    """Return the clause that tells what the counted did: «that took part in the forum», «who were injured»."""
    words: list[Piece] = []
    for place in range(verb, min(len(site.tokens), verb + LONGEST_NAME)):
        token = site.tokens[place]
        if (
            token.text in CLAUSE_MARKS
            or token.text == "."
            or place in site.tree.figure_at
            or site.lemma(place) in table.STOPS | {"and"}
        ):
            break
        if site.tree.is_entity(place) or any(map(str.isdigit, token.text)) or site.lemma(place) in table.TIME:
            break
        words.append(Piece(token.text, site.lemma(place)))
    while words and (words[-1].lemma in table.JOINING | {"the", "a", "an", "last", "this", "to"}):
        words.pop()
    if not words or (len(words) == 1 and words[0].lemma in {"be", "have"}):
        return ()
    return (Piece("who" if people else "that", "that"), *words)


def counted_subject_of(site: Site) -> Measured | None:
    """«About 300 companies took part», «12 people were injured», «there are 40 schools»: as many as did it."""
    if site.figure.noun is None:
        return None
    people = site.figure.noun in _PEOPLE
    subject_before = site.verb >= 0 and not _is_there(site)
    if site.next_verb >= 0 and not (subject_before and site.tokens[site.first - 1].pos in {"VERB", "ADP"}):
        return count_of(site, doing_of(site, site.next_verb, people=people), "counted-subject", 0.85)
    if _is_there(site):
        return count_of(site, (), "counted-subject", 0.8)
    return None


def _is_there(site: Site) -> bool:
    return (
        site.verb > 0
        and site.lemma(site.verb) == "be"
        and any(site.lemma(site.verb - back) == "there" for back in (1, 2))
    )


_PEOPLE: Final = listed(
    "person people worker employee resident voter man woman child student "
    "passenger player official guest visitor migrant refugee tourist "
    "respondent patient driver soldier member candidate participant"
)


def count_of(site: Site, doing: tuple[Piece, ...], rule: str, confidence: float) -> Measured:
    """Return the number of what a figure counts, with what it did: «number of companies that took part»."""
    noun = counted_noun_of(site)
    tail = phrase_after(site, site.last + 1, most=6) if not doing else []
    extra = (
        name_of(site, tail).pieces if tail and site.lemma(tail[0]) in {"of", "in", "from", "for", "at", "on"} else ()
    )
    joint = (Piece(site.tokens[tail[0]].text, site.lemma(tail[0])),) if extra else ()
    phrase = Phrase((*plain_words("number of").pieces, *noun, *joint, *extra, *doing))
    return Measured(
        phrase,
        rule,
        confidence,
        frozenset({*range(site.first, site.last + 1), *tail}),
        clause_of(site),
        context=context_of(site),
        verb=site.verb,
    )


def counted_noun_of(site: Site) -> tuple[Piece, ...]:
    """Return the counted noun as written, with its adjectives; in the plural, for it is counted."""
    noun = (site.figure.noun or "").split()[-1:]
    found: list[Piece] = []
    for place in range(site.first, site.last + 1):
        token, lemma = site.tokens[place], site.lemma(place)
        telling = token.pos in {"NOUN", "ADJ", "PROPN", "VERB"} and token.text[0].isalpha()
        if telling and lemma not in _NUMBER_WORDS | table.DROPPED and not any(map(str.isdigit, token.text)):
            found.append(Piece(token.text, lemma))
    if not found or found[-1].lemma not in noun:
        return plain_words(english_plural(site.figure.noun or "")).pieces
    return (*found[:-1], Piece(english_plural(noun[0]), noun[0]))


_NUMBER_WORDS: Final = listed(
    "one two three four five six seven eight nine ten eleven "
    "twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety half third quarter as much many another further other "
    "another other"
    "thousand million billion trillion hundred dozen about around nearly almost over more less some than up to at least"
)


def mere_count(site: Site) -> Measured | None:
    """Whatever counts things is at least the number of them."""
    return count_of(site, (), "counted-noun", 0.6) if site.figure.noun is not None else None
