"""The plain xlwings module `kinerja_fungsi`: one thin function for each of the registry."""

from __future__ import annotations

from collections.abc import Mapping

from kinerja_xl.functions.fungsi import KATEGORI, Fungsi

MODULE = "kinerja_fungsi"
_HEAD = '''\
"""Fungsi lembar kerja kinerja_xl untuk Excel lewat xlwings.

Dibangun dari daftar fungsi kinerja_xl; jangan disunting: perubahan hilang pada "make hosts" berikutnya.
"""

import xlwings as xw

from kinerja_xl.functions.nilai import TIDAK_DIISI
from kinerja_xl.hosts.excel.server import answer, run_command


def perintah(nama):
    """Jalankan perintah sebuah tombol pita; hasilnya pesan untuk pemakai, atau teks kosong."""
    return run_command(nama)
'''


def python_module(functions: Mapping[str, Fungsi]) -> str:
    """The module's source. Arguments come raw: xlwings' own cleaning would turn errors and texts of blanks to None."""
    return _HEAD + "".join(map(_function, functions.values()))


def _function(fungsi: Fungsi) -> str:
    parameters = [a.nama if a.wajib else f"{a.nama}=TIDAK_DIISI" for a in fungsi.argumen]
    return "\n".join(
        [
            "\n",
            f"@xw.func(category={KATEGORI!r})",
            *(f'@xw.arg({a.nama!r}, "raw", doc={a.bantuan!r})' for a in fungsi.argumen),
            '@xw.ret("raw")',
            f"def {fungsi.nama}({', '.join(parameters)}):",
            f'    """{fungsi.ringkasan}"""',
            f"    return answer({', '.join([repr(fungsi.nama), *(a.nama for a in fungsi.argumen)])})",
            "",
        ]
    )
