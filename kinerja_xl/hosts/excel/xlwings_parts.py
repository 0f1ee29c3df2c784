"""What is taken from the installed xlwings, and what is changed in it for this add-in."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from kinerja_xl.errors import KinerjaError

XLWINGS = "0.37.8"
"""The pinned version: the name of the DLL that the VBA loads carries it."""
PROJECT = "kinerja_xl"
_DLL = re.compile(r"xlwings(?:32|64)-([\d.]+)\.dll")
_KEY = re.compile(r'GetConfig\("([^"]+)"')

_CHANGES = (
    # Its functions are none for cells, so the Function Wizard need not show them.
    ('Attribute VB_Name = "xlwings"\n', 'Attribute VB_Name = "xlwings"\nOption Private Module\n'),
    # The add-in's own name, under which its hidden sheet of settings is found.
    ('PROJECT_NAME As String = "myaddin"', f'PROJECT_NAME As String = "{PROJECT}"'),
    # A workbook from elsewhere must not name the program that runs when its cells are calculated.
    ('If SheetExists(ActiveWorkbook, PROJECT_NAME & ".conf") = True Then', "If False Then"),
    # Nor may its folder lend modules; and without a workbook open there is no such folder.
    (
        '    #If App = "Microsoft Excel" Then\n        PYTHONPATH = AddExcelDir & ";" & '
        'ActiveWorkbook.FullName & ";" & ThisWorkbook.FullName & ";"',
        '    #If App = "Microsoft Excel" Then\n        PYTHONPATH = AddExcelDir & ";;;"',
    ),
    # Isolated mode: no modules from the current folder, none by PYTHON variables.
    ('tail = " -B -c ""', 'tail = " -I -B -c ""'),
)


def template() -> bytes:
    """xlwings' own template of an add-in with a ribbon.

    Raises:
        KinerjaError: xlwings is not installed, or in another version.
    """
    return (_folder() / "quickstart_addin_ribbon.xlam").read_bytes()


def vba_source() -> str:
    """xlwings' VBA for a custom add-in, changed as this add-in needs it.

    Raises:
        KinerjaError: xlwings is missing or of another version, its VBA names another DLL, or has no place to change.
    """
    source = (_folder() / "xlwings_custom_addin.bas").read_text(encoding="cp1252")
    if set(_DLL.findall(source)) != {XLWINGS}:
        raise KinerjaError(f"VBA xlwings tidak memuat DLL versi {XLWINGS}.", "Pasang ulang xlwings versi itu.")
    for old, new in _CHANGES:
        if source.count(old) != 1:
            raise KinerjaError(f"VBA xlwings {XLWINGS} tidak lagi memuat: {old}", "Periksa xlwings_parts.py.")
        source = source.replace(old, new)
    return source


def setting_keys() -> list[str]:
    """Every setting that the VBA looks up, sorted; what the hidden sheet lacks is sought beside the user's workbook."""
    return sorted(set(_KEY.findall(vba_source())))


def _folder() -> Path:
    spec = find_spec("xlwings")
    try:
        installed = version("xlwings")
    except PackageNotFoundError:
        installed = "tidak ada"
    if spec is None or spec.origin is None or installed != XLWINGS:
        raise KinerjaError(
            f"Add-in Excel dibangun dengan xlwings {XLWINGS}; yang terpasang: {installed}.",
            f"Jalankan: pip install xlwings=={XLWINGS}",
        )
    return Path(spec.origin).parent
