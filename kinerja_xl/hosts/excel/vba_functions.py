"""The VBA that Excel sees of the functions: one wrapper each, and their help texts."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from kinerja_xl.functions.fungsi import KATEGORI, Fungsi
from kinerja_xl.hosts.excel.vba_text import argument_name, function_name, help_text, literal

_HEAD = """\
Attribute VB_Name = "KinerjaFungsi"
Option Explicit
' Dibangun dari daftar fungsi kinerja_xl; jangan disunting: perubahan hilang pada "make hosts" berikutnya.
"""
_WRAPPER = """
Public Function {name}({parameters}) As Variant
Attribute {name}.VB_Description = {summary}
    {name} = HitungFungsi("{name}", {required}, Array({arguments}))
End Function
"""


def wrappers(functions: Mapping[str, Fungsi]) -> str:
    """The module of wrappers: a cell's formula calls these."""
    return _HEAD + "".join(_wrapper(fungsi, functions) for fungsi in functions.values())


def help_calls(functions: Mapping[str, Fungsi]) -> str:
    """The end of the help module: one call of MacroOptions a function."""
    lines = ["Private Sub BantuanSemua()", *(f"    Bantuan{name}" for name in functions), "End Sub", ""]
    for fungsi in functions.values():
        texts = ", _\n        ".join(literal(help_text(a.bantuan)) for a in fungsi.argumen)
        lines += [
            f"Private Sub Bantuan{fungsi.nama}()",
            f'    BantuanFungsi "{fungsi.nama}", {literal(help_text(fungsi.ringkasan))}, Array( _',
            f"        {texts})",
            "End Sub",
            "",
        ]
    return "\n".join(lines)


def category() -> str:
    """The functions' category in the Function Wizard, as a VBA expression."""
    return literal(KATEGORI)


def _wrapper(fungsi: Fungsi, functions: Collection[str]) -> str:
    names = [argument_name(a.nama, functions) for a in fungsi.argumen]
    optional = ["" if a.wajib else "Optional " for a in fungsi.argumen]
    # An attribute is no expression: its text must be one literal of the code page.
    summary = help_text(fungsi.ringkasan).encode("ascii", "ignore").decode().replace('"', '""')
    return _WRAPPER.format(
        name=function_name(fungsi.nama),
        parameters=", _\n    ".join(f"{o}ByVal {n} As Variant" for o, n in zip(optional, names, strict=True)),
        summary=f'"{summary}"',
        required=fungsi.wajib,
        arguments=", _\n        ".join(f"IsiArgumen({name})" for name in names),
    )
