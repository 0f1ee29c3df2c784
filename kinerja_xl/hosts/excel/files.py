"""The files that the Excel host consists of."""

from __future__ import annotations

from kinerja_xl.functions import registry
from kinerja_xl.hosts.excel.addin import addin
from kinerja_xl.hosts.excel.python_module import MODULE, python_module

ADDIN = "kinerja.xlam"


def files() -> dict[str, bytes]:
    """Every file by its path below `udfs/`.

    Raises:
        KinerjaError: the installed xlwings is not the pinned one.
    """
    return {
        f"xlwings/{MODULE}.py": python_module(registry()).encode(),
        f"xlwings/{ADDIN}": addin(),
    }
