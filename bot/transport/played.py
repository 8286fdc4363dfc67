"""The Application with Telegram played in process: what the local modes, terminal and chat page, drive. No network."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from bot.transport.botapi.server import BotApi
from bot.transport.telegram.deps import Deps

if TYPE_CHECKING:
    from bot.transport.telegram.application import AnyApplication

_TOKEN: Final = "0:in-process"  # noqa: S105 - the in-process server wants none, the library wants some text


def played(api: BotApi, deps: Deps) -> AnyApplication:
    """Return the Application that runs live, with its requests answered by `api`."""
    from telegram.ext import ApplicationBuilder  # noqa: PLC0415 - only who talks pays for the library

    from bot.transport.botapi.request import InProcessRequest  # noqa: PLC0415 - same
    from bot.transport.telegram.application import build  # noqa: PLC0415 - same

    builder = ApplicationBuilder().token(_TOKEN).updater(None)
    builder.request(InProcessRequest(api)).get_updates_request(InProcessRequest(api))
    return build(builder, deps)


async def feed(application: AnyApplication, update: dict[str, Any]) -> None:
    """Hand an update to the Application in the form in which Telegram sends it."""
    from telegram import Update  # noqa: PLC0415 - only who talks pays for the library

    raw = json.loads(json.dumps(update))
    await application.process_update(Update.de_json(raw, application.bot))
