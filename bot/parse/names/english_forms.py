"""An English word and its Penn tag → its dictionary form, by a table of irregular words and rules for the rest."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bot.language.frequency import zipf

_IRREGULAR_VERBS: Final = """
be am is are was were been being; have has had having 've; do does did done doing; say said; go goes went gone; get
got gotten; make made; know knew known; think thought; take took taken; see saw seen; come came; find found; give gave
given; tell told; become became; leave left; feel felt; put putting; bring brought; begin began begun beginning; keep
kept; hold held; write wrote written; stand stood; hear heard; let letting; mean meant; set setting; meet met; run ran
running; pay paid; sit sat sitting; speak spoke spoken; lie lay lain lying; lead led; grow grew grown; lose lost; fall
fell fallen; send sent; build built; understand understood; draw drew drawn; break broke broken; spend spent; cut
cutting; rise rose risen; drive drove driven; buy bought; wear wore worn; choose chose chosen; seek sought; throw
threw thrown; catch caught; deal dealt; win won winning; forget forgot forgotten; teach taught; fight fought; sell
sold; strike struck; shoot shot; sing sang sung; swim swam swum; fly flew flown flies; hit hitting; beat beaten; shut
shutting; hurt; cost; quit quitting; spread; bid bidding; shed shedding; split splitting; rid ridding; drink drank
drunk; eat ate eaten; ride rode ridden; hang hung; swear swore sworn; tear tore torn; steal stole stolen; freeze froze
frozen; shake shook shaken; hide hid hidden; bite bit bitten; wake woke woken; sink sank sunk; shrink shrank shrunk;
ring rang rung; spring sprang sprung; stick stuck; swing swung; win won; dig dug digging; feed fed; bleed bled; breed
bred; speed sped; flee fled; lend lent; bend bent; sleep slept; sweep swept; weep wept; creep crept; leap leapt; dream
dreamt; learn learnt; burn burnt; spell spelt; spill spilt; smell smelt; light lit; slide slid; shine shone; bind
bound; wind wound; grind ground; withdraw withdrew withdrawn; withstand withstood; undergo underwent undergone;
undertake undertook undertaken; overcome overcame; overtake overtook overtaken; foresee foresaw foreseen; forecast;
broadcast; upset upsetting; arise arose arisen; forbid forbade forbidden; forgive forgave forgiven; mistake mistook
mistaken; outdo outdid outdone; rebuild rebuilt; resell resold; retake retook retaken; rewrite rewrote rewritten;
swell swelled swollen; show showed shown; prove proved proven; sow sowed sown; lay laid; will 'll; would; can ca;
could; may; might; shall; should; must; die died dying; tie tied tying; agree agreed agreeing; see seeing; free freed
freeing; focus focused focusing; refer referred referring; occur occurred occurring; prefer preferred preferring;
admit admitted admitting; commit committed committing; permit permitted permitting; submit submitted submitting;
control controlled controlling; travel travelled travelling; cancel cancelled cancelling; plan planned planning; stop
stopped stopping; drop dropped dropping; step stepped stepping; ban banned banning; begin beginning; transfer
transferred transferring; refuel refuelled; total totalled totalling; signal signalled signalling; equip equipped
equipping; slip slipped slipping; trim trimmed trimming; jump jumped; tap tapped tapping; map mapped mapping; scrap
scrapped scrapping; swap swapped swapping; top topped topping; rob robbed robbing; grab grabbed grabbing; chat chatted
chatting; found founded founding; bear bore borne
"""
_IRREGULAR_NOUNS: Final = """
man men; woman women; child children; person people; foot feet; tooth teeth; goose geese; mouse mice; ox oxen; life
lives; wife wives; knife knives; half halves; leaf leaves; shelf shelves; wolf wolves; thief thieves; loaf loaves;
self selves; datum; medium; crisis crises; analysis analyses; basis bases; criterion criteria; phenomenon phenomena;
index indices; spokesman spokesmen; spokeswoman spokeswomen; businessman businessmen; businesswoman businesswomen;
chairman chairmen; policeman policemen; fisherman fishermen; congressman congressmen; fireman firemen; sportsman
sportsmen; gas gases; bus buses; hero heroes; potato potatoes; tomato tomatoes; veto vetoes; cargo cargoes; embargo
embargoes; euro euros; news; series; species; means; headquarters; politics; economics; mathematics; physics;
athletics; data; media; police; lens lenses; status statuses; virus viruses; campus campuses; bonus bonuses; census
censuses; plus; process processes
"""
_DEGREES: Final = {"better": "good", "best": "good", "worse": "bad", "worst": "bad", "more": "more", "most": "most",
                   "less": "less", "least": "least", "further": "far", "farther": "far"}  # fmt: skip
_DOUBLED: Final = re.compile(r"([bdfgklmnprt])\1$")
_LEAST_KNOWN: Final = 1.5
"""Zipf frequency from which a guessed dictionary form is taken for a word of English."""


@lru_cache(maxsize=20_000)
def base_form(word: str, tag: str) -> str:
    """Return the dictionary form in lower case.

    >>> [base_form(*each) for each in (("said", "VBD"), ("Companies", "NNS"), ("rising", "VBG"), ("stopped", "VBN"))]
    ['say', 'company', 'rise', 'stop']
    >>> base_form("Leeds", "NNP"), base_form("’s", "POS"), base_form("leaves", "NNS"), base_form("leaves", "VBZ")
    ('leeds', "'s", 'leaf', 'leave')
    """
    low = word.lower().replace("’", "'")
    if tag.startswith("V") or tag == "MD":
        return _VERBS.get(low) or _verb(low)
    if tag == "NNS" or (tag == "NN" and low in _NOUNS):
        return _NOUNS.get(low) or _noun(low)
    if tag in {"JJR", "JJS", "RBR", "RBS"}:
        return _DEGREES.get(low) or _bare(low, ("er", "est"))
    return "not" if low == "n't" else low


def _verb(low: str) -> str:
    if low.endswith("ies"):
        return low[:-3] + "y"
    if low.endswith("s") and not low.endswith("ss"):
        return _without_s(low)
    return _bare(low, ("ing", "ed"))


def _noun(low: str) -> str:
    if low.endswith("ies") and len(low) > 4:  # noqa: PLR2004 - «ties», «pies»
        return low[:-3] + "y"
    return _without_s(low) if low.endswith("s") and not low.endswith(("ss", "us")) else low


def _without_s(low: str) -> str:
    if low.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return low[:-2]
    return low[:-1]


def _bare(low: str, endings: tuple[str, ...]) -> str:
    """Strip an ending and mend the stem: «stopped», «rising», «tried»; the commonest of the guesses."""
    ending = next((each for each in endings if low.endswith(each) and len(low) > len(each) + 2), None)
    if ending is None:
        return low
    stem = low.removesuffix(ending)
    if stem.endswith("i"):
        return stem[:-1] + "y"
    guesses = [stem, stem + "e", *([stem[:-1]] if _DOUBLED.search(stem) else [])]
    best = max(guesses, key=lambda guess: (zipf(guess, "en"), -len(guess)))
    return best if zipf(best, "en") >= _LEAST_KNOWN else stem


def _forms(table: str) -> dict[str, str]:
    groups = (group.split() for group in table.split(";"))
    return {form: group[0] for group in groups if group for form in group}


_VERBS: Final = _forms(_IRREGULAR_VERBS)
_NOUNS: Final = _forms(_IRREGULAR_NOUNS)


@lru_cache(maxsize=5_000)
def other_forms_of(verb: str) -> tuple[str, ...]:
    """Return the irregular forms of an English verb in its dictionary form, sorted.

    >>> other_forms_of("sink")
    ('sank', 'sunk')
    """
    return tuple(sorted(form for form, base in _VERBS.items() if base == verb and form != verb))
