"""Data classes that load quickly, for the rooms that every command loads.

`dataclasses` writes and compiles the methods of each class and loads `inspect` for it: together a twelfth of the time
in which a small workbook is checked. These have the same fields, defaults, comparison and errors, without compiling
anything; a type checker takes them for the originals.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace

    __all__ = ["dataclass", "field", "replace", "values_of"]
else:
    _REQUIRED = object()

    class _Field:
        """A field whose default is made anew for every object."""

        def __init__(self, default_factory):
            self.make = default_factory

    def field(*, default_factory):
        """A field that has an own list, dict or set in every object."""
        return _Field(default_factory)

    def dataclass(cls=None, *, eq=True, repr=True, frozen=False):
        """Give a class a constructor that takes its fields, those of its bases first."""
        if cls is None:
            return lambda cls: dataclass(cls, eq=eq, repr=repr, frozen=frozen)
        if eq and frozen:
            raise TypeError(f"{cls.__name__}: frozen=True needs eq=False here, for there is no hash by value")
        own = {name: vars(cls).get(name, _REQUIRED) for name in vars(cls)["__annotations__"]}
        cls._fields = {**getattr(cls, "_fields", {}), **own}
        cls._required = tuple(name for name, default in cls._fields.items() if default is _REQUIRED)
        cls._made = tuple((name, d.make) for name, d in cls._fields.items() if isinstance(d, _Field))
        cls.__init__ = _init
        if eq:
            cls.__eq__, cls.__hash__ = _equal, None
        if repr:
            cls.__repr__ = _told
        if frozen:
            cls.__setattr__ = cls.__delattr__ = _refuse
        return cls

    def replace(record, **changes):
        """A copy of an object with other values in some of its fields."""
        values = vars(record)
        return type(record)(**{name: values[name] for name in record._fields} | changes)

    def _init(self, *given, **named):
        values = vars(self)
        values.update(self._fields)
        for name, make in self._made:
            values[name] = make()
        values.update(zip(self._fields, given))  # noqa: B905 - newer than the Python inside LibreOffice
        values.update(named)
        missing = any(values[name] is _REQUIRED for name in self._required[len(given) :])
        if missing or max(len(values), len(given)) > len(self._fields):
            raise TypeError(f"{type(self).__name__} has the fields {', '.join(self._fields)}")

    def _equal(self, other):
        return vars(self) == vars(other) if type(other) is type(self) else NotImplemented

    def _told(self):
        return f"{type(self).__qualname__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"

    def _refuse(self, name, *_):
        raise AttributeError(f"{type(self).__name__}.{name}: an object of this class does not change")


def values_of(record: Any) -> Iterable[object]:
    """The values of its fields in their order, whatever else was worked out and kept with the object."""
    return map(vars(record).__getitem__, record._fields)
