"""Whose a verb of speech is: its subject on either side, a document's body, or whoever spoke last."""

from __future__ import annotations

from bot.language.lemmas import readings
from bot.models.text import Language
from bot.parse.speech.attributed import (
    subject,
    subject_before,
)
from bot.parse.speech.sight import Sight
from bot.parse.speech.verbs import Use
from bot.parse.speech.voice import Voice, VoiceKind, voice_between


def subject_of(sight: Sight) -> Voice | None:
    """Return the speaker of a verb in its sentence; None where nobody can be made out."""
    passage, form = sight.passage, sight.form
    if form.use is Use.GERUND:
        return subject_before_gerund(sight)
    if form.impersonal:
        return _impersonal(sight)
    voice, _ = subject(passage, sight.verb, first=sight.first, last=zone_end(sight), form=form)
    if voice is not None:
        return voice
    if (form.plural and form.use is Use.FINITE) or passage.language is Language.EN or not _lacks_subject(sight):
        return None
    return Voice(None, passage.words[sight.verb].start, passage.words[sight.verb].end, VoiceKind.SAME)


def _lacks_subject(sight: Sight) -> bool:
    """Say whether only words like «также» and «и» open the clause of a Russian verb, so that nobody is its subject."""
    for word in reversed(sight.passage.words[sight.first : sight.verb]):
        if word.text in ",;:" or word.is_dash:
            return True
        if word.is_word and str(readings(word.lower.replace("ё", "е"))[0].tag.POS) in {"NOUN", "NPRO", "None"}:
            return False
    return True


def zone_end(sight: Sight) -> int:
    """Return the word before which a subject behind the verb has to stand."""
    return next(
        (number for number in range(sight.verb + 1, sight.last) if sight.passage.words[number].text in ",:;"),
        sight.last,
    )


def subject_before_gerund(sight: Sight) -> Voice:
    """Return whom a gerund belongs to: the subject of its sentence, or whoever spoke last."""
    passage = sight.passage
    word = passage.words[sight.verb]
    same = Voice(None, word.start, word.end, VoiceKind.SAME)
    if passage.quotations and any(
        each.open >= passage.words[sight.first].start and each.close <= word.start for each in passage.quotations
    ):
        return same
    return (
        subject_before(passage, sight.verb, sight.first)
        or voice_between(passage, sight.verb + 1, sight.last, nearest_last=False)
        or same
    )


def _impersonal(sight: Sight) -> Voice:
    """Return who stands behind «говорится в сообщении X» and «в отчете X указывается»; somebody unnamed otherwise."""
    passage = sight.passage
    word = passage.words[sight.verb]
    after = voice_between(passage, sight.verb + 1, zone_end(sight), nearest_last=False)
    before = voice_between(passage, sight.first, sight.verb, nearest_last=True)
    named = next((each for each in (after, before) if each and each.kind is VoiceKind.BODY), None)
    return named or Voice(None, word.start, word.end, VoiceKind.UNNAMED)
