"""👍 and 👎 under an answer: noted under the reader, thanked for, marked in place, and changed by another press."""

from pathlib import Path

import pytest

from bot.app import App
from bot.models.reply import SetLanguage
from bot.state import Notes
from bot.transport.botapi.world import Chat, ChatType, User

GROUP = Chat(-7, ChatType.GROUP, "Railways")
RAILWAYS = Path(__file__).parents[1] / "dossiers" / "railways"


@pytest.fixture(scope="module")
def railways():
    return App.open(RAILWAYS)


@pytest.fixture
def kept(monkeypatch):
    """Every rating in the order it was noted."""
    noted = []
    monkeypatch.setattr(Notes, "rate", lambda _, chat, fact, *, helpful: noted.append((chat, fact, helpful)))
    return noted


@pytest.fixture
async def rated(make_bot, railways):
    made = make_bot(railways)
    railways.press(SetLanguage(None), chat="501")  # what another test has chosen
    async with made.application:
        yield made


async def answer_of(bot, **where):
    await bot.say("/figures@dossier_bot", **where)
    await bot.press(bot.latest, 0)
    return bot.latest


def labels(message):
    return [button["text"] for row in message.keyboard for button in row]


def data_of(message, sign):
    return next(each["callback_data"] for row in message.keyboard for each in row if each["text"].startswith(sign))


async def test_a_press_is_thanked_for_noted_and_marked_and_no_other_button_is_lost(rated, kept):
    answer = await answer_of(rated)
    await rated.press(answer, data=data_of(answer, "👍"))
    assert rated.toasts[-1] == "Thank you, glad it helped!"
    ((reader, fact, helpful),) = kept
    assert (reader, helpful) == ("501", True)
    assert fact in rated.app.base.facts
    assert labels(rated.edited[-1]) == [f"{each} ✓" if each == "👍" else each for each in labels(answer)]
    assert (rated.edited[-1].text, rated.edited[-1].entities) == (answer.text, answer.entities)


async def test_another_press_changes_the_vote_and_the_same_one_again_is_no_error(rated, kept, caplog):
    answer = await answer_of(rated)
    await rated.press(answer, data=data_of(answer, "👍"))
    await rated.press(rated.edited[-1], data=data_of(answer, "👍"))
    await rated.press(rated.edited[-1], data=data_of(answer, "👎"))
    assert [helpful for *_, helpful in kept] == [True, True, False]
    assert labels(rated.edited[-1])[-2:] == ["👍", "👎 ✓"]
    assert (len(rated.edited), caplog.records) == (2, [])


async def test_in_a_group_everybody_has_a_vote_and_no_button_is_marked_for_all(rated, kept):
    answer = await answer_of(rated, chat=GROUP)
    for reader in (501, 502):
        await rated.feed(rated.api.press(answer, data_of(answer, "👎"), sender=User(reader, "R", language_code="ru")))
    assert [chat for chat, *_ in kept] == ["501", "502"]
    assert rated.edited == []
    assert rated.toasts[-1] == "Спасибо, что сказали. Это поможет исправить ответы."


async def test_thanks_are_in_the_language_that_the_chat_chose(rated, kept):
    await rated.say("/language kk")
    answer = await answer_of(rated)
    await rated.press(answer, data=data_of(answer, "👍"))
    assert rated.toasts[-1].startswith("Рақмет")


async def test_a_rating_of_a_deleted_answer_counts(rated, kept, caplog):
    answer = await answer_of(rated)
    data = data_of(answer, "👍")
    rated.api.call("deleteMessage", {"chat_id": answer.chat.id, "message_id": answer.id})
    await rated.press(answer, data=data)
    assert (len(kept), caplog.records) == (1, [])
