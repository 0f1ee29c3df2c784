"""A process that takes itself for Windows: the real xlwings calls the module's functions as Excel's server does.

Reads calls as JSON lines `[function, [arguments]]`, writes what xlwings hands back to Excel.
"""

from __future__ import annotations

import ctypes
import importlib.machinery
import json
import sys
import types
from unittest.mock import MagicMock

_STUBS = (
    "pywintypes pythoncom win32api win32con win32gui win32process win32timezone win32event win32com win32com.client "
    "win32com.server win32com.server.dispatcher win32com.server.policy win32com.server.util"
)


class _Stub(types.ModuleType):
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.__path__: list[str] = []

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        value = type(name, (), {}) if name[:1].isupper() else MagicMock(name=name)
        setattr(self, name, value)
        return value


def pretend() -> None:
    """Stand-ins for pywin32 and Windows' own libraries, in place while xlwings is imported."""
    for name in _STUBS.split():
        stub = _Stub(name)
        stub.__spec__ = importlib.machinery.ModuleSpec(name, None)
        sys.modules[name] = stub
        parent, _, child = name.rpartition(".")
        if parent:
            setattr(sys.modules[parent], child, stub)
    sys.modules["pythoncom"].__file__ = "pythoncom.dll"
    sys.modules["pythoncom"].TypeIIDs = MagicMock()
    util = sys.modules["win32com.server.util"]
    util.wrap, util.unwrap = _wrap, _unwrap
    ctypes.windll = ctypes.oledll = ctypes.PyDLL = MagicMock()
    platform, sys.platform = sys.platform, "win32"
    import xlwings.com_server
    import xlwings.udfs

    xlwings._xlwindows.is_range_instance = lambda value: False
    sys.platform = platform


def _wrap(value: object, *_: object, **__: object) -> object:
    return value


def _unwrap(value: object) -> object:
    """What pywin32 does with a value that is no object of ours: it refuses."""
    if not hasattr(value, "obj"):
        raise TypeError(value)
    return value


def _tuples(value: object) -> object:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


def main() -> None:
    pretend()
    from xlwings.com_server import XLPython

    server = XLPython()
    for line in sys.stdin:
        name, arguments = json.loads(line)
        if name == "perintah":
            module = server.Module("kinerja_fungsi")
            result = server.Str(server.Call(module, name, server.Tuple(*arguments)))
        else:
            result = server.CallUDF("kinerja_fungsi", name, _tuples(arguments))
        print(json.dumps(result))


if __name__ == "__main__":
    main()
