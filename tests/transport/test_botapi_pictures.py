"""The in-process server takes pictures as Telegram does, and gives them back by their ids."""

import json

import pytest
from telegram import InputMediaPhoto
from tiny_pictures import jpeg, png

from bot.transport.botapi.files import PHOTO_LIMIT, Files
from bot.transport.botapi.server import BotApi


@pytest.fixture
def api(reader):
    server = BotApi(now=lambda: 1_700_000_000)
    server.say("hello", sender=reader)
    return server


def call(api, method, files=None, **parameters):
    _, answer = api.call(method, parameters, files=files)
    return answer["result"] if answer["ok"] else f"{answer['error_code']} {answer['description']}"


def send(api, content, **more):
    return call(api, "sendPhoto", {"photo": content}, chat_id=501, **more)


def test_a_picture_is_sent_with_its_caption_in_sizes_that_grow(api, schema):
    sent = send(api, png(1200, 600), caption="<b>rye</b> up", parse_mode="HTML", show_caption_above_media="true")
    assert (sent["caption"], sent["caption_entities"][0]["type"], "text" in sent) == ("rye up", "bold", False)
    sides = [(each["width"], each["height"]) for each in sent["photo"]]
    assert sides == [(90, 45), (320, 160), (800, 400), (1200, 600)]
    assert schema.fits(sent, "Message")


def test_a_file_id_sends_the_same_picture_again(api):
    first = send(api, png())
    again = call(api, "sendPhoto", chat_id=501, photo=first["photo"][0]["file_id"])
    assert again["photo"] == first["photo"]
    assert send(api, png())["photo"] == first["photo"]


def test_a_picture_can_be_downloaded(api):
    sent = send(api, png())
    described = call(api, "getFile", file_id=sent["photo"][-1]["file_id"])
    assert api.files.at(described["file_path"]) == png()
    assert api.files.at("photos/rye.png") is None


REFUSED = {
    "nothing": (None, {}, "there is no photo in the request"),
    "empty": (b"", {}, "file must be non-empty"),
    "no picture": (b"GIF89a", {}, "IMAGE_PROCESS_FAILED"),
    "half a picture": (png()[:18], {}, "IMAGE_PROCESS_FAILED"),
    "half a jpeg": (jpeg(9, 9)[:5], {}, "IMAGE_PROCESS_FAILED"),
    "a jpeg without a frame": (b"\xff\xd8\x00", {}, "IMAGE_PROCESS_FAILED"),
    "too large": (b"x" * (PHOTO_LIMIT + 1), {}, "is too big for a photo"),
    "too wide": (jpeg(9000, 1001), {}, "PHOTO_INVALID_DIMENSIONS"),
    "too thin": (jpeg(2100, 100), {}, "PHOTO_INVALID_DIMENSIONS"),
    "no such attachment": (None, {"photo": "attach://rye"}, "can't find attached file"),
    "no such file": (None, {"photo": "AgACw123"}, "wrong file identifier"),
    "an address": (None, {"photo": "https://example.org/rye.png"}, "failed to get HTTP URL content"),
    "long caption": (png(), {"caption": "🚆" * 513}, "message caption is too long"),
}


@pytest.mark.parametrize(("content", "given", "refusal"), REFUSED.values(), ids=REFUSED)
def test_pictures_that_telegram_refuses(api, content, given, refusal):
    files = None if content is None else {"photo": content}
    assert refusal in call(api, "sendPhoto", files, chat_id=501, **given)


def test_a_caption_may_have_1024_units_and_none_at_all(api):
    assert len(send(api, jpeg(20, 20), caption="x" * 1024)["caption"]) == 1024
    assert "caption" not in send(api, jpeg(20, 20), caption=" ")


def test_a_text_becomes_a_picture_and_its_caption_changes(api, schema):
    call(api, "sendMessage", chat_id=501, text="rye")
    media = json.dumps({"type": "photo", "media": "attach://rye", "caption": "up"})
    shown = call(api, "editMessageMedia", {"rye": png()}, chat_id=501, message_id=2, media=media)
    assert (shown["caption"], "photo" in shown) == ("up", True)
    assert schema.fits(shown, "Message")
    assert call(api, "editMessageCaption", chat_id=501, message_id=2, caption="down")["caption"] == "down"
    assert "not modified" in call(api, "editMessageCaption", chat_id=501, message_id=2, caption="down")
    assert "no text in the message to edit" in call(api, "editMessageText", chat_id=501, message_id=2, text="x")


def test_what_is_no_picture_has_no_caption_to_edit(api):
    call(api, "sendMessage", chat_id=501, text="rye")
    assert "no caption in the message" in call(api, "editMessageCaption", chat_id=501, message_id=2, caption="x")
    film = json.dumps({"type": "video", "media": "AgACx"})
    assert "photos only" in call(api, "editMessageMedia", chat_id=501, message_id=2, media=film)


def test_the_oldest_pictures_make_room(api):
    files = Files(limit=3 * len(png()))
    kept = [files.keep(png(shade=shade)) for shade in range(5)]
    assert files.content(kept[-1].file_id) == png(shade=4)
    assert files.at(f"photos/{kept[0].digest}.png") is None


async def test_the_library_uploads_edits_and_downloads(bot, reader):
    bot.api.say("x", sender=reader)
    telegram = bot.application.bot
    sent = await telegram.send_photo(reader.id, png(), caption="one")
    again = await telegram.send_photo(reader.id, sent.photo[-1].file_id)
    assert again.photo == sent.photo
    edited = await sent.edit_media(InputMediaPhoto(png(shade=9), caption="two"))
    assert (edited.caption, edited.photo == sent.photo) == ("two", False)
    file = await telegram.get_file(edited.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == png(shade=9)
