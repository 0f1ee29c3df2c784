"""Coverage-guided fuzzing: inputs that reach new branches are mutated further; only a KinerjaError may come out.

Run: `make terarah JENIS=angka DETIK=60` (also `setelan`, `lembar`, `arsip`). It needs atheris, which the target
installs in a venv of its own; where no wheel of it exists for a Python, `make fuzz` remains.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["kinerja_xl"]):
    from kinerja_xl.app.pemeriksaan import settings_of
    from kinerja_xl.errors import KinerjaError
    from kinerja_xl.workbook.door.package import open_package
    from kinerja_xl.workbook.door.part_xml import PartParser
    from kinerja_xl.workbook.sheets.grid import Sheet
    from kinerja_xl.workbook.sheets.sheet_judge import SheetJudge
    from kinerja_xl.workbook.sheets.sheet_scan import SheetScan
    from tests.korpus.mutasi import read_text

FOLDER = Path(tempfile.mkdtemp(prefix="kinerja-terarah-"))
_PATH = FOLDER / "a.xlsx"
_FRAME = b'<worksheet xmlns="x"><sheetData>%b</sheetData></worksheet>'


def angka(data: bytes) -> None:
    read_text(data.decode("utf-8", "replace"))


def setelan(data: bytes) -> None:
    (FOLDER / "kinerja.toml").write_bytes(data)
    list(settings_of(FOLDER, "a.xlsx"))


def lembar(data: bytes) -> None:
    """The rows of a sheet; judge and scan must agree on it."""
    part = _FRAME % data
    refused = []
    for read in (_scan, SheetJudge(_PATH, ["x"], list).judge):
        try:
            read("LRA", "sheet1.xml", part)
            refused.append(False)
        except KinerjaError:
            refused.append(True)
    if refused[0] != refused[1]:
        raise AssertionError("pemindaian dan penilaian berbeda")


def _scan(name: str, part: str, data: bytes) -> None:
    SheetScan(Sheet(name), ["x"], []).run(PartParser(_PATH, part), data)


def arsip(data: bytes) -> None:
    open_package(_PATH, data).close()


TARGETS: dict[str, Callable[[bytes], None]] = {f.__name__: f for f in (angka, setelan, lembar, arsip)}
SEEDS = {
    "angka": [b"Rp 1.234.567,89", b"12,5 %", b"31 Desember 2024", b"(1.000)", b"dua puluh", b"1.234 dan 5,6 jam"],
    "setelan": [b'[[abaikan]]\nkode = "PAG101"\nsel = "LRA!F9"\nkarena = "x"\nsampai = 2026-12-31\n'],
    "lembar": [
        b'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f t="shared" si="0">A1+1</f><v>2</v></c></row>',
        b'<row r="2"><c r="A2" t="inlineStr"><is><t>x</t></is></c><c r="B2" t="e"><v>#N/A</v></c></row>',
    ],
    "arsip": [b"PK\x05\x06" + bytes(18)],
}


def main() -> None:
    """`terarah JENIS [options of libFuzzer]`."""
    target = TARGETS[sys.argv.pop(1)]
    corpus = FOLDER / "benih"
    corpus.mkdir()
    for number, seed in enumerate(SEEDS[target.__name__]):
        (corpus / str(number)).write_bytes(seed)

    def once(data: bytes) -> None:
        try:
            target(data)
        except KinerjaError:
            return

    atheris.Setup([*sys.argv, str(corpus)], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
