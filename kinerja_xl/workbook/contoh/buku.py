"""Builds the example workbooks: one .xlsx for every TOML or folder of TOML under `workbooks/sumber/`.

A folder is one workbook: its files by name, the first of them with the `[buku]`.

Run `python -m kinerja_xl.workbook.contoh.buku [--keluaran DIR]`. The same TOML always gives the same bytes.
"""

from __future__ import annotations

import argparse
import io
import tomllib
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter
from pydantic import ValidationError

from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.contoh.model import Contoh
from kinerja_xl.workbook.contoh.sealed import sealed
from kinerja_xl.workbook.contoh.tata_letak import write_sheet

WORKBOOKS: Final = Path(__file__).parents[3] / "workbooks"


def build_all(sumber: Path = WORKBOOKS / "sumber", keluaran: Path = WORKBOOKS / "contoh") -> list[Path]:
    """Build every workbook described under `sumber` into `keluaran`; the paths written."""
    keluaran.mkdir(parents=True, exist_ok=True)
    written = []
    for path in sorted(p for p in sumber.iterdir() if p.is_dir() or p.suffix == ".toml"):
        contoh = read_contoh(path)
        if contoh is not None:
            target = keluaran / f"{path.stem}.xlsx"
            target.write_bytes(workbook_bytes(contoh))
            written.append(target)
    return written


def read_contoh(path: Path) -> Contoh | None:
    """The workbook that a TOML, or a folder of them, describes; None when there is no `[buku]`.

    Raises:
        KinerjaError: the TOML does not say a whole workbook.
    """
    try:
        data: dict[str, Any] = {}
        for part in sorted(path.glob("*.toml")) if path.is_dir() else [path]:
            found = tomllib.loads(part.read_text("utf-8"))
            data = {**found, **data, "lembar": [*data.get("lembar", []), *found.get("lembar", [])]}
        return Contoh.model_validate(data) if "buku" in data else None
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise KinerjaError(f"{path.name}: {error}", "Perbaiki berkas sumbernya.") from error


def workbook_bytes(contoh: Contoh) -> bytes:
    """The .xlsx of an example, its only time the one that the source states."""
    book = Workbook()
    for lembar in contoh.lembar:
        write_sheet(book.create_sheet(lembar.nama), lembar)
    book.remove(book.worksheets[0])
    properties = book.properties
    properties.title, properties.description = contoh.buku.judul, contoh.buku.sumber
    properties.creator = "kinerja_xl"
    properties.created = properties.modified = contoh.buku.tanggal
    raw = io.BytesIO()
    ExcelWriter(book, zipfile.ZipFile(raw, "w")).save()
    return sealed(raw)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command: build all, print what was written."""
    parser = argparse.ArgumentParser(prog="python -m kinerja_xl.workbook.contoh.buku", description=main.__doc__)
    parser.add_argument("--keluaran", type=Path, default=WORKBOOKS / "contoh", metavar="DIR")
    for path in build_all(keluaran=parser.parse_args(arguments).keluaran):
        print(path)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
