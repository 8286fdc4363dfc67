"""What a chat follows, or may follow, enters; names and buttons to pick and to drop leave."""

from __future__ import annotations

from typing import Final

from bot.models.answer import Listing
from bot.models.notice import DigestOffer, Following, Subscribable
from bot.models.reply import Button, Follow, SetDigest, Unfollow
from bot.render.markup import Draft, Rows, blocks, clean, cut, line, strong
from bot.render.voice import Voice

_MAX_NAME: Final = 50
_MAX_WRITTEN: Final = 60
_MAX_SHOWN: Final = 50
_IN_ROW: Final = 2
_HOURS: Final = (7, 8, 9, 12, 18, 21)
_HOURS_IN_ROW: Final = 3


def draft_following(answer: Subscribable | Following | DigestOffer, voice: Voice) -> Draft:
    """Draft what may be followed, what is followed, or the choice of an hour."""
    match answer:
        case Subscribable():
            return _subscribable(answer, voice)
        case Following():
            return _following(answer, voice)
        case DigestOffer():
            return _digest_offer(answer, voice)


def about_name(about: str, voice: Voice) -> str:
    """Return the name of what may be followed: an entity, a concept, or an article by its title."""
    article = voice.base.articles.get(about)
    return cut(clean(article.source.title if article else voice.name(about)), _MAX_NAME)


def follow_row(listing: Listing, voice: Voice) -> Rows:
    """Return the button that follows what a listing is about, where it is about one thing."""
    if len(listing.filter) != 1:
        return ()
    return ((Button(voice.say("button-follow-this"), Follow(listing.filter[0])),),)


def _subscribable(answer: Subscribable, voice: Voice) -> Draft:
    names = [about_name(each, voice) for each in answer.abouts]
    buttons = [
        Button(voice.say("button-follow", name=name), Follow(about))
        for about, name in zip(answer.abouts, names, strict=True)
    ]
    commands = ", ".join(f"/follow {name}" for name in names)
    how = (line(voice.say("follow-how", commands=commands)),) if names else ()
    return Draft((line(_asked(answer, names, voice)),), _rows(buttons), unbuttoned=how)


def _asked(answer: Subscribable, names: list[str], voice: Voice) -> str:
    written = cut(clean(answer.written).strip(), _MAX_WRITTEN)
    if not written:
        return voice.say("follow-ask")
    if not names:
        return voice.say("follow-unknown", written=written)
    return voice.say("follow-silent", name=names[0]) if answer.silent else voice.say("follow-which", written=written)


def _following(answer: Following, voice: Voice) -> Draft:
    if not answer.abouts:
        return Draft((line(voice.say("following-none")),))
    shown = answer.abouts[:_MAX_SHOWN]
    names = [about_name(each, voice) for each in shown]
    buttons = [
        Button(voice.say("button-unfollow", name=name), Unfollow(about))
        for about, name in zip(shown, names, strict=True)
    ]
    told = (
        voice.say("following-at-once")
        if answer.hour is None
        else voice.say("following-daily", hour=answer.hour, zone=answer.zone)
    )
    listed = ((strong(voice.say("following-title")),), *(line(f"• {name}") for name in names))
    how = line(voice.say("unfollow-how", commands=f"/unfollow {names[0]}"))
    return Draft(blocks(listed, (line(told),)), _rows(buttons), unbuttoned=(how,))


def _digest_offer(answer: DigestOffer, voice: Voice) -> Draft:
    now = voice.say("digest-at-once") if answer.hour is None else voice.say("digest-daily", hour=answer.hour)
    hours = [Button(voice.say("digest-hour", hour=hour), SetDigest(hour)) for hour in _HOURS]
    rows = (*_rows(hours, _HOURS_IN_ROW), (Button(voice.say("digest-off"), SetDigest(None)),))
    asked = line(voice.say("digest-ask", zone=answer.zone))
    return Draft((asked, line(now)), rows, unbuttoned=(line(voice.say("digest-how")),))


def _rows(buttons: list[Button], width: int = _IN_ROW) -> Rows:
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))
