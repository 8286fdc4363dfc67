"""A bounded mapping: items enter, and the ones that were used longest ago leave."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from typing import Generic, TypeVar

Key = TypeVar("Key")
Item = TypeVar("Item")


class Newest(Generic[Key, Item]):
    """Holds so many items, the ones used last.

    >>> held = Newest[str, int](2)
    >>> held.keep("rye", 1), held.keep("oats", 2), held.find("rye"), held.keep("corn", 3), held.find("oats")
    (None, None, 1, None, None)
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._items: OrderedDict[Key, Item] = OrderedDict()

    def find(self, key: Key) -> Item | None:
        """Return an item, which counts as used by that."""
        found = self._items.get(key)
        if found is not None:
            self._items.move_to_end(key)
        return found

    def keep(self, key: Key, item: Item) -> None:
        """Hold an item."""
        self._items[key] = item
        self._items.move_to_end(key)
        if len(self._items) > self._limit:
            self._items.popitem(last=False)

    def drop(self, key: Key) -> None:
        """Hold an item no longer."""
        self._items.pop(key, None)

    def __iter__(self) -> Iterator[Key]:
        return iter(self._items)

    def __contains__(self, key: Key) -> bool:
        return key in self._items

    def __len__(self) -> int:
        return len(self._items)
