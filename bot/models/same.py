"""An object as a key of a cache: only the very same object equals it, and nothing of it is read, however large."""

from __future__ import annotations

from typing import Generic, TypeVar

_Held = TypeVar("_Held")


class Same(Generic[_Held]):
    """Holds an object, so that no other can take its place in memory as long as the key lives.

    >>> one, other = [1], [1]
    >>> Same(one) == Same(one), Same(one) == Same(other)
    (True, False)
    """

    __slots__ = ("held",)

    def __init__(self, held: _Held) -> None:
        self.held = held

    def __hash__(self) -> int:
        return id(self.held)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.held is other.held
