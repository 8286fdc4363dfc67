"""Updates on their way to the bot: they wait here until getUpdates confirms them or a webhook has taken them."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any, Final
from urllib.parse import urlsplit

from bot.transport.botapi.errors import ApiError, ConflictError
from bot.transport.botapi.state import State
from bot.transport.botapi.world import JSON, Event, EventKind

UPDATE_LIMIT: Final = 100
SECRET_LIMIT: Final = 256
_MOST_CONNECTIONS: Final = 100
_USUAL_CONNECTIONS: Final = 40
_ON_REQUEST: Final = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})


class Delivery:
    """The queue of updates, and the one way out of it: polling, or the webhook while one is set.

    `end_waiting` ends the getUpdates that waits at the moment, if one does.
    """

    def __init__(self, state: State) -> None:
        self._state = state
        self._waiting: deque[JSON] = deque()
        self._allowed: tuple[str, ...] = ()
        self._connections = _USUAL_CONNECTIONS
        self._error: tuple[int, str] | None = None
        self.url = ""
        self.secret = ""
        self.end_waiting: Callable[[], None] | None = None
        self.methods: dict[str, Callable[[JSON], Any]] = {
            "getUpdates": self._get_updates,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "getWebhookInfo": self._webhook_info,
            "logOut": lambda _: True,
            "close": lambda _: True,
        }

    def queue(self, update: JSON) -> None:
        """Hand over an update; one of a kind that the bot did not ask for is dropped."""
        if self._wanted(update):
            self._waiting.append(update)
            self._state.tell(Event(EventKind.QUEUED))

    def first(self) -> JSON | None:
        """Return the update whose turn it is, or None."""
        return self._waiting[0] if self._waiting else None

    def taken(self, update: JSON) -> None:
        """Drop an update that the webhook has taken."""
        if self._waiting and self._waiting[0] is update:
            self._waiting.popleft()
            self._error = None

    def failed(self, reason: str) -> None:
        """Note why the webhook did not take an update."""
        self._error = int(self._state.now()), reason

    def _wanted(self, update: JSON) -> bool:
        kinds = update.keys() - {"update_id"}
        return not kinds or (bool(kinds & set(self._allowed)) if self._allowed else not kinds & _ON_REQUEST)

    def _get_updates(self, parameters: JSON) -> list[JSON]:
        if self.url:
            use = "use deleteWebhook to delete the webhook first"
            raise ConflictError(f"can't use getUpdates method while webhook is active; {use}")
        self._allow(parameters)
        offset = parameters.get("offset", 0)
        while self._waiting and (
            len(self._waiting) > -offset if offset < 0 else self._waiting[0]["update_id"] < offset
        ):
            self._waiting.popleft()
        limit = min(max(parameters.get("limit", UPDATE_LIMIT), 1), UPDATE_LIMIT)
        return [self._waiting[number] for number in range(min(limit, len(self._waiting)))]

    def _allow(self, parameters: JSON) -> None:
        """Keep which kinds of updates are wanted; what is not said again stays."""
        kinds: Iterable[Any] | None = parameters.get("allowed_updates")
        if kinds is not None:
            self._allowed = tuple(each for each in kinds if isinstance(each, str))

    def _set_webhook(self, parameters: JSON) -> bool:
        url, secret = parameters["url"], parameters.get("secret_token", "")
        _check_address(url)
        if len(secret) > SECRET_LIMIT:
            raise ApiError("secret token is too long")
        if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
            raise ApiError("secret token contains unallowed characters")
        self.url, self.secret = url, secret
        self._connections = min(max(parameters.get("max_connections", _USUAL_CONNECTIONS), 1), _MOST_CONNECTIONS)
        self._allow(parameters)
        self._drop(parameters)
        self._state.tell(Event(EventKind.QUEUED))
        return True

    def _delete_webhook(self, parameters: JSON) -> bool:
        self.url = self.secret = ""
        self._drop(parameters)
        return True

    def _drop(self, parameters: JSON) -> None:
        if parameters.get("drop_pending_updates"):
            self._waiting.clear()

    def _webhook_info(self, _: JSON) -> JSON:
        known: JSON = {"max_connections": self._connections} if self.url else {}
        if self._allowed:
            known["allowed_updates"] = list(self._allowed)
        if self._error:
            known |= {"last_error_date": self._error[0], "last_error_message": self._error[1]}
        basic = {"url": self.url, "has_custom_certificate": False, "pending_update_count": len(self._waiting)}
        return basic | known


def _check_address(url: str) -> None:
    """Take https and, as a Bot API server beside the bot does, http on the machine itself."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        raise ApiError("bad webhook: invalid URL specified") from None
    if parts.scheme != "https" and not (parts.scheme == "http" and host in _LOOPBACK):
        raise ApiError("bad webhook: An HTTPS URL must be provided for webhook")
    if not host:
        raise ApiError("bad webhook: invalid URL specified")
