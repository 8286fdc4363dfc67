"""Facts that answer equally well enter; numbered labels in the text and one button each leave."""

from __future__ import annotations

from typing import Final

from bot.models.answer import Choices
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
    asked = voice.say("choices", about=about) if about else voice.say("choices-bare")
    buttons = tuple(fact_button(text, fact.id) for text, fact in zip(numbered, facts, strict=True))
    return Draft(blocks((line(asked),), map(line, numbered)), buttons)
