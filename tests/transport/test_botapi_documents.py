"""Files that readers send to the server: ids, paths, limits, and the download over HTTP."""

import httpx
import pytest

from bot.transport.botapi.http_server import serving
from bot.transport.botapi.server import BotApi
from bot.transport.botapi.world import User

READER = User(1, "Reader")
TOKEN = "7:" + "x" * 35


def sent(api, content=b"wheat", name="wheat.txt"):
    return api.send_document(content, name=name, sender=READER, caption="see")["message"]


def test_a_document_tells_its_name_its_size_and_its_caption():
    message = sent(BotApi())
    told = message["document"]
    assert (told["file_name"], told["file_size"], message["caption"]) == ("wheat.txt", 5, "see")


def test_a_file_is_found_by_its_id_and_read_by_its_path():
    api = BotApi()
    held = sent(api)["document"]
    _, answer = api.call("getFile", {"file_id": held["file_id"]})
    assert api.download(answer["result"]["file_path"]) == b"wheat"


@pytest.mark.raw_calls
@pytest.mark.parametrize("file_id", ["BQACnothing", "x", ""])
def test_an_unknown_file_is_refused(file_id):
    status, answer = BotApi().call("getFile", {"file_id": file_id})
    assert (status, answer["ok"]) == (400, False)


def test_a_file_of_more_than_20_mb_cannot_be_downloaded():
    api = BotApi()
    held = sent(api, b"x" * (20 * 1024 * 1024 + 1))["document"]
    assert api.call("getFile", {"file_id": held["file_id"]})[1]["description"] == "Bad Request: file is too big"


@pytest.mark.parametrize("name", ["../x.txt", "documents/x", "/etc/passwd"])
def test_the_name_of_a_file_is_no_part_of_its_path(name):
    api = BotApi()
    held = sent(api, name=name)["document"]
    path = api.call("getFile", {"file_id": held["file_id"]})[1]["result"]["file_path"]
    assert name not in path


@pytest.mark.allow_hosts(["127.0.0.1"])
async def test_a_file_is_downloaded_over_http_with_the_token_alone():
    api = BotApi(token=TOKEN)
    held = sent(api)["document"]
    path = api.call("getFile", {"file_id": held["file_id"]}, token=TOKEN)[1]["result"]["file_path"]
    async with serving(api) as address, httpx.AsyncClient(trust_env=False) as client:
        assert (await client.get(f"{address}/file/bot{TOKEN}/{path}")).content == b"wheat"
        assert (await client.get(f"{address}/file/botx/{path}")).status_code == 404
