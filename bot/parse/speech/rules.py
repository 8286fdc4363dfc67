"""The rules of speech, in the order in which they are tried, with what each reads and how often it is right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class SpeechRule:
    """A way in which an article tells who says what.

    `confidence` is the share of its finds that are right; `drafts`: whether a find is worth a statement of its own, not
    only the speaker of the figures in it.
    """

    name: str
    description: str
    confidence: float
    drafts: bool = True


RULES: Final[tuple[SpeechRule, ...]] = (
    SpeechRule("interview-answer", "a paragraph of an interview's answer belongs to whoever is interviewed", 0.97),
    SpeechRule("quote-then-verb", "«…», – сказал X; “…,” said X; “…,” X told reporters", 0.96),
    SpeechRule("verb-then-quote", "X сказал: «…»; X said, “…”", 0.95),
    SpeechRule("name-then-quote", "X: «…»", 0.92),
    SpeechRule("words-inside-quote", "«…, – сказал X. – …»: the narrator's words stand inside the marks", 0.95),
    SpeechRule("dash-speech", "– …, – сказал X: speech opened by a dash", 0.93),
    SpeechRule("colon-then-quote", "X does something that is no saying: «…»", 0.8),
    SpeechRule("quote-goes-on", "a quotation right after an attributed one is by the same speaker", 0.85),
    SpeechRule("quote-across-paragraphs", "a quotation that the next paragraph goes on with", 0.88),
    SpeechRule("quote-alone", "quoted sentences that nobody is named for", 0.5, drafts=False),
    SpeechRule("transcript", "a paragraph that opens with a person's name and a colon", 0.88),
    SpeechRule("headline-colon", "X: … as a headline", 0.8),
    SpeechRule("headline-dash", "… – X as a headline", 0.8),
    SpeechRule("says-that", "X сообщил, что …; X said that …", 0.93),
    SpeechRule("says-colon", "X пояснил: … without marks of quotation", 0.88),
    SpeechRule("clause-then-verb", "…, сообщил X; …, X said; …, как отметил X, …", 0.93),
    SpeechRule("by-the-words-of", "по словам X, …; согласно X, …; according to X, …", 0.92),
    SpeechRule("expresses-that", "X выразил уверенность, что …", 0.9),
    SpeechRule("says-of", "X рассказал о …", 0.8),
    SpeechRule("says-object", "X назвал …; X ожидает …; X promises to …", 0.78),
    SpeechRule("told-before", "… Об этом сообщил X: what stands before it is X's", 0.85, drafts=False),
    SpeechRule("list-below", "X сообщил следующее: and the list that follows", 0.8, drafts=False),
    SpeechRule("goes-on", "a sentence between two of the same speaker, which nothing sets apart", 0.6, drafts=False),
)

RULE: Final = {each.name: each for each in RULES}
