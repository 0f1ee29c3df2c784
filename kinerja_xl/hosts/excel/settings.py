"""The add-in's sheet of settings: every key that xlwings' VBA looks up, so that none is sought elsewhere."""

from __future__ import annotations

from xml.sax.saxutils import escape

from kinerja_xl.hosts.excel.python_module import MODULE
from kinerja_xl.hosts.excel.xlwings_parts import setting_keys

VENV = r"%LOCALAPPDATA%\kinerja_xl\venv"
"""The private Python; Windows expands the variable for each user."""
_VALUES: dict[str, str | bool] = {
    "INTERPRETER_WIN": VENV + r"\Scripts\python.exe",
    "PYTHONPATH": VENV + r"\Lib\site-packages",
    "UDF MODULES": MODULE,
    "USE UDF SERVER": True,
    "DEBUG UDFS": False,
    "SHOW CONSOLE": False,
    "SHOW_ERROR_POPUPS": "True",
    "ADD_WORKBOOK_TO_PYTHONPATH": "false",
    "TEMP DIR": "%TEMP%",
}
_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def settings() -> list[tuple[str, str | bool]]:
    """Keys and values, those of ours first; the others are blank."""
    return [*_VALUES.items(), *((key, "") for key in setting_keys() if key not in _VALUES)]


def settings_sheet() -> str:
    """The sheet's XML: keys in column A, values in column B, no row left out (the VBA stops at a blank one)."""
    rows = "".join(
        f'<row r="{number}"><c r="A{number}" t="inlineStr"><is><t>{escape(key)}</t></is></c>'
        f"{_value_cell(f'B{number}', value)}</row>"
        for number, (key, value) in enumerate(settings(), 1)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<worksheet xmlns="{_NAMESPACE}"><sheetPr codeName="Sheet2"/><sheetData>{rows}</sheetData></worksheet>'
    )


def _value_cell(address: str, value: str | bool) -> str:
    if isinstance(value, bool):
        return f'<c r="{address}" t="b"><v>{int(value)}</v></c>'
    return f'<c r="{address}" t="inlineStr"><is><t>{escape(value)}</t></is></c>' if value else ""
