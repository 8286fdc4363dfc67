"""The local test mode: typed lines enter, the bot's messages leave; Telegram is played by the in-process server.

The Application is the one that runs live. A line is a message, `:1` presses the first button of the latest message with
buttons, `:e …` changes what was asked last, `:q` or the end of input leaves. Nothing touches the network, and no token
is needed.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncGenerator, Iterable
from contextlib import aclosing
from typing import TYPE_CHECKING, Final, TextIO

from bot.models.reply import COMMAND_ALIASES, Command
from bot.transport.botapi.formatted import Formatted
from bot.transport.botapi.server import BotApi
from bot.transport.botapi.world import Event, EventKind, Message, User
from bot.transport.played import feed, played
from bot.transport.styled import Run, deed_of, harmless, message_lines
from bot.transport.telegram.deps import Deps

if TYPE_CHECKING:
    from rich.console import Console

PROMPT: Final = "> "
HINT: Final = "a line is a message · :1 presses button 1 · :e changes the last message · :q leaves · /help"
_READER: Final = 1
_PRESS: Final = re.compile(r":([0-9]{1,3})")
_EDIT: Final = re.compile(r":e\s+(\S.*)", re.DOTALL)


def chat(deps: Deps, *, lines: Iterable[str], out: TextIO, interactive: bool, locale: str | None = None) -> None:
    """Talk to the bot in a terminal until the input ends.

    `lines` are read where the terminal is not `interactive`; then each is echoed and the output is plain text, so that
    it reads as a transcript. `locale` is the language of the reader's client, such as `ru`.
    """
    asyncio.run(_Talk(deps, out, interactive=interactive, locale=locale).run(lines))


class _Talk:
    """One conversation: the server, the reader, the Application, and what the bot did since the last line."""

    def __init__(self, deps: Deps, out: TextIO, *, interactive: bool, locale: str | None) -> None:
        self.api = BotApi()
        self.reader = User(_READER, "Reader", language_code=locale)
        self.events: list[Event] = []
        self.out = out
        self.interactive = interactive
        self.console = _console(out) if interactive else None
        self.application = played(self.api, deps)
        self.api.subscribe(self.events.append)

    async def run(self, lines: Iterable[str]) -> None:
        typed = _typed_lines() if self.interactive else _given_lines(lines)
        async with self.application, aclosing(typed):
            async for raw in typed:
                line = harmless(raw.strip()).strip()
                if line == ":q":
                    break
                if line:
                    await self._take(line)

    async def _take(self, line: str) -> None:
        if not self.interactive:
            self._print(f"{PROMPT}{line}")
        pressed, edited = _PRESS.fullmatch(line), _EDIT.fullmatch(line)
        if pressed:
            await self._press(int(pressed[1]))
        elif edited:
            await self._edit(edited[1])
        else:
            await feed(self.application, self.api.say(line, sender=self.reader))
        for event in self.events:
            self._show(event)
        self.events.clear()
        self._print("")

    async def _press(self, number: int) -> None:
        message = self._latest_with_buttons()
        buttons = [button for row in message.keyboard for button in row] if message else []
        if message is None or not buttons:
            self._print("! no message here has buttons")
        elif not 1 <= number <= len(buttons):
            self._print(f"! there is no button {number}: the latest message with buttons has 1 to {len(buttons)}")
        elif deed := deed_of(buttons[number - 1]):
            self._print(f"! this button {deed}")
        else:
            data = buttons[number - 1]["callback_data"]
            await feed(self.application, self.api.press(message, data, sender=self.reader))

    async def _edit(self, text: str) -> None:
        own = [each for each in self.api.messages.values() if each.sender == self.reader]
        update = self.api.edit(own[-1], text, sender=self.reader) if own else None
        if update is None:
            self._print("! the message reads so already" if own else "! nothing was asked yet")
        else:
            await feed(self.application, update)

    def _latest_with_buttons(self) -> Message | None:
        with_buttons = [each for each in self.api.messages.values() if each.keyboard]
        return max(with_buttons, key=lambda each: each.id, default=None)

    def _show(self, event: Event) -> None:
        if event.kind is EventKind.CALLBACK_ANSWERED and event.text:
            self._print(f"! {harmless(event.text)}")
        if event.message is None or event.kind not in (EventKind.SENT, EventKind.EDITED):
            return
        if event.kind is EventKind.EDITED:
            self._print("(the message above now reads)")
        self._print_message(event.message)

    def _print_message(self, message: Message) -> None:
        buttons = (button for row in message.keyboard for button in row)
        content = Formatted(message.text, message.entities)
        for line in message_lines(content, buttons, picture=message.photo is not None):
            self._print(*line)

    def _print(self, *runs: Run | str) -> None:
        styled = [Run(each) if isinstance(each, str) else each for each in runs]
        if self.console is None:
            self.out.write("".join(run.text for run in styled) + "\n")
            self.out.flush()
            return
        from rich.text import Text  # noqa: PLC0415 - piped output needs none of it

        self.console.print(Text.assemble(*((run.text, run.style) for run in styled)), soft_wrap=True)


def _console(out: TextIO) -> Console:
    from rich.console import Console  # noqa: PLC0415 - piped output needs none of it

    return Console(file=out, highlight=False, markup=False, emoji=False)


async def _given_lines(lines: Iterable[str]) -> AsyncGenerator[str, None]:
    for line in lines:
        yield line


async def _typed_lines() -> AsyncGenerator[str, None]:
    from prompt_toolkit import PromptSession  # noqa: PLC0415 - wanted only on a terminal
    from prompt_toolkit.completion import WordCompleter  # noqa: PLC0415 - same
    from prompt_toolkit.history import InMemoryHistory  # noqa: PLC0415 - same

    commands = sorted({*(f"/{each.value}" for each in Command), *(f"/{alias}" for alias in COMMAND_ALIASES), ":q"})
    completer = WordCompleter(commands, sentence=True)
    session: PromptSession[str] = PromptSession(
        history=InMemoryHistory(), completer=completer, complete_while_typing=False, bottom_toolbar=HINT
    )
    while True:
        try:
            yield await session.prompt_async(PROMPT)
        except (EOFError, KeyboardInterrupt):
            return
