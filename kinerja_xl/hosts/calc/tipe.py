"""The types of the Calc functions in UNO IDL, from the registry, and the type library made of them.

A cell's argument is `any`, the only type that may be left out and that takes constants, cells and arrays alike; a
whole range is `XCellRange`, the only type that keeps blank cells blank and survives error cells. A figure is
answered as an array, of one cell where there is one value, so that ranges give arrays. A word is answered as
itself: Calc compares a word in an array with nothing, and `IF(STATUS_CAPAIAN(G7)="Tercapai";…)` must hold.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from kinerja_xl.errors import KinerjaError
from kinerja_xl.functions import registry
from kinerja_xl.functions.fungsi import Argumen, Fungsi

MODULE = "id.kinerja"
INTERFACE = "XKinerja"
_SDK = (Path("/usr/lib/libreoffice"), Path("/opt/libreoffice"))
_RANGE = "com::sun::star::table::XCellRange"
_ARRAY = "sequence< sequence< any > >"


def idl() -> str:
    """The interface of every function of the registry."""
    methods = "\n".join(f"        {_method(f)}" for f in registry().values())
    opened = " ".join(f"module {part} {{" for part in MODULE.split("."))
    closed = " ".join("};" for _ in MODULE.split("."))
    return f"{opened}\n    interface {INTERFACE} {{\n{methods}\n    }};\n{closed}\n"


def type_library(text: str) -> bytes:
    """The binary type library of an IDL text, made by LibreOffice's own compiler.

    Raises:
        KinerjaError: the compiler of libreoffice-dev is not on this machine.
    """
    root = next((r for r in _SDK if (r / "sdk/bin/unoidl-write").exists()), None)
    compiler = shutil.which("unoidl-write") or (root and root / "sdk/bin/unoidl-write")
    if root is None or compiler is None:
        raise KinerjaError("unoidl-write tidak ada di mesin ini.", "Pasang paket libreoffice-dev, lalu ulangi.")
    with tempfile.TemporaryDirectory() as folder:
        source, result = Path(folder, "kinerja.idl"), Path(folder, "kinerja.rdb")
        source.write_text(text, encoding="utf-8")
        known = [root / "program/types.rdb", root / "program/types/offapi.rdb"]
        subprocess.run([str(p) for p in (compiler, *known, source, result)], check=True, capture_output=True)
        return result.read_bytes()


def parameter_name(argumen: Argumen) -> str:
    """The name of an argument as UNO allows it: without underscores."""
    return argumen.nama.replace("_", "")


def _method(fungsi: Fungsi) -> str:
    parameters = ", ".join(f"[in] {_type(a)} {parameter_name(a)}" for a in fungsi.argumen)
    return f"{'any' if fungsi.hasil == 'teks' else _ARRAY} {fungsi.nama}({parameters});"


def _type(argumen: Argumen) -> str:
    return _RANGE if argumen.jenis == "rentang" and argumen.wajib else "any"
