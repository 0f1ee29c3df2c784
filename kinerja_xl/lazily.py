"""Names of a room that are looked up when they are first used, for start-up is counted in milliseconds."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Mapping


def lazily(room: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """The `__getattr__` of a room: it gives a name from the module that holds it, and leaves it in the room.

    Args:
        room: the name of the room's module.
        homes: by name, the module that holds it.
    """

    def look_up(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {room!r} has no attribute {name!r}")
        value: object = getattr(importlib.import_module(homes[name]), name)
        setattr(sys.modules[room], name, value)
        return value

    return look_up
