"""Facts that answer equally well enter; numbered labels in the text and one button each leave."""

from __future__ import annotations

from typing import Final

from bot.models.answer import Choices, Meant
from bot.render.labels import labels
from bot.render.markup import Draft, blocks, clean, cut, line
from bot.render.voice import Voice, fact_button

_MAX_ABOUT: Final = 80
_MAX_CHOICES: Final = 20


def draft_choices(choices: Choices, voice: Voice) -> Draft:
    """Draft the question back to the reader: which of these?"""
    about = cut(clean(choices.about).strip(), _MAX_ABOUT)
    facts = choices.facts[:_MAX_CHOICES]
    numbered = [f"{place}. {text}" for place, text in enumerate(labels(facts, voice), start=1)]
    asked = _asked(choices, about, voice)
    buttons = tuple(fact_button(text, fact.id) for text, fact in zip(numbered, facts, strict=True))
    return Draft(blocks((line(asked),), map(line, numbered)), buttons)


def _asked(choices: Choices, about: str, voice: Voice) -> str:
    if choices.meant:
        return did_you_mean(choices.meant, voice)
    return voice.say("choices", about=about) if about else voice.say("choices-bare")


def did_you_mean(meant: Meant, voice: Voice) -> str:
    """Return the sentence that asks whether a known name or word is meant by the reader's own."""
    return voice.say("did-you-mean", written=voice.quoted((meant.written,)), name=voice.name(meant.taken))
