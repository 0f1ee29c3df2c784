"""The files that the Calc host consists of."""

from __future__ import annotations

from kinerja_xl.hosts.calc.paket import EXTENSION, IDL, TYPES, extension
from kinerja_xl.hosts.calc.tipe import idl, type_library


def files() -> dict[str, bytes]:
    """Every file by its path below `udfs/`; the type library only anew when the registry asks for other types.

    Raises:
        KinerjaError: other types are asked for and LibreOffice's compiler of types is not on this machine.
    """
    text = idl()
    if not IDL.is_file() or IDL.read_text(encoding="utf-8") != text:
        TYPES.write_bytes(type_library(text))
        IDL.write_text(text, encoding="utf-8")
    return {f"{IDL.parent.name}/{EXTENSION.name}": extension()}
