"""A Russian share enters; what it is a share of leaves."""

from __future__ import annotations

from typing import Final

from bot.parse.measured import tables_ru as table
from bot.parse.measured.measure import Measured, Phrase, Piece
from bot.parse.measured.phrase_ru import Named, fixed, named
from bot.parse.measured.ru_counts import doing_of
from bot.parse.measured.ru_deeds import number_of_stuff
from bot.parse.measured.ru_site import Site, context_of, plain, stuff_of, tokens_around


def share_of(site: Site) -> Measured | None:
    """«30 % жителей поддержали», «30 % приходится на малый бизнес»: a share."""
    tree = site.tree
    stuff = stuff_of(site)
    if (told := _of_told(site, stuff)) is not None:
        return told
    if stuff is not None:
        doing = doing_of(site, passive=site.relation == "nsubj:pass") if site.verb >= 0 else ()
        pieces = tuple(Piece(each.text, each.lemma) for each in stuff.phrase.pieces)
        fits = number_of_stuff(stuff) == "plur"
        return Measured(
            Phrase((*fixed("доля"), *(doing if fits else ()), *pieces)),
            "share-of",
            0.85,
            stuff.inside,
            tokens_around(site),
            context=context_of(site),
            verb=site.verb,
        )
    if site.verb >= 0 and site.lemma(site.verb) in table.SHARES:
        owners = [
            each
            for each in tree.children(site.verb, "obl", "iobj")
            if (tree.preposition(each) == "на" or (not tree.preposition(each) and tree.case(each) == "Dat"))
            and each not in tree.figure_at
        ]
        for place in owners:
            target = (
                next((e for e in tree.children(place, "nmod") if tree.case(e) == "Gen"), place)
                if site.lemma(place) == "доля"
                else place
            )
            if tree.is_entity(target):
                return Measured(
                    Phrase(fixed("доля")),
                    "share-of",
                    0.75,
                    frozenset(tree.subtree(place)),
                    tokens_around(site),
                    context=context_of(site),
                    verb=site.verb,
                )
            whole = named(tree, target)
            gen = whole.phrase.in_case("gent")
            return Measured(
                Phrase((*fixed("доля"), *plain(gen))),
                "share-of",
                0.8,
                whole.inside | {place},
                tokens_around(site),
                context=context_of(site),
                verb=site.verb,
            )
    return None


def _of_told(site: Site, stuff: Named | None) -> Measured | None:
    """«90 процентов этой суммы», «60 процентов из них»: a share of what was told before."""
    wholes = [told for _, told in site.earlier if told.phrase.pieces and told.phrase.pieces[0].lemma != "доля"]
    general = stuff is not None and {each.lemma for each in stuff.phrase.pieces} <= _GENERAL
    after = max(site.tree.places_of(site.figure)) + 1
    words = [each.text.lower() for each in site.tree.tokens[after : after + 2]]
    if not wholes or not (general or (len(words) > 1 and words[0] == "из" and words[1] in _THEM)):
        return None
    whole = Phrase(wholes[-1].phrase.pieces).in_case("gent")
    inside = stuff.inside if stuff else frozenset()
    return Measured(
        Phrase((*fixed("доля"), *plain(whole))),
        "share-of",
        0.75,
        inside,
        tokens_around(site),
        context=context_of(site),
        verb=site.verb,
    )


_GENERAL: Final = frozenset({"сумма", "объем", "количество", "число", "общий"})
_THEM: Final = frozenset({"них", "которых", "нее", "него", "этой", "этого"})


def measures_of(site: Site, subject: int) -> bool:
    """Say whether a subject is itself something measured: a share, a level, a movement, or singular."""
    lemma = site.lemma(subject)
    if lemma in table.DIMENSIONS | table.BEARERS | table.MOVEMENT_NOUNS:
        return True
    return site.tree.tokens[subject].feats.get("Animacy") != "Anim" or site.tree.is_entity(subject)


def share_of_subject(site: Site, subject: int) -> Measured:
    """Return the share that the subject of a verb has: «женщины составляют 30 %»."""
    whole = named(site.tree, subject)
    return Measured(
        Phrase((*fixed("доля"), *plain(whole.phrase.in_case("gent")))),
        "share-of",
        0.8,
        whole.inside,
        tokens_around(site),
        context=context_of(site),
        verb=site.verb,
    )
