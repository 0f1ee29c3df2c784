"""The workbook of the truth set, written part by part: every formula in it remembers a wrong value."""

from __future__ import annotations

import tomllib
import zipfile
from pathlib import Path
from typing import Any, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from kinerja_xl.cells import column_letters

_TRUTH = Path(__file__).with_name("kebenaran.toml")
STALE = -987654.25
"""The wrong value that every formula remembers."""
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
NA = object()

DATA: list[list[Any]] = [
    ["Kode", "Nama", "Pagu", "Realisasi", "Tanggal", "Aktif", "Isian", "Nilai"],
    ["P01", "Sekretariat", 1500000, 1200000, 45658, True, "85,5", 3],
    ["P02", "Mutasi", 800000, 800000, 45690, False, "12", 1],
    ["P03", "Diklat", 450000.5, 225000.25, 45717, True, NA, 4],
    ["P04", "Kinerja", 0, 0, 45748, False, " ", 1],
    ["P05", "mutasi", 250000, None, 45778, True, None, 5],
]
LAIN: list[list[Any]] = [[10, "x"], [20]]
TABEL: list[list[Any]] = [["Kode", "Pagu", "Serap"], ["A", 100, 40], ["B", 200, 150], ["C", 300, 300]]
NAMA = {"Pagu": "Data!$C$2:$C$6", "Tarif": "Data!$H$2", "Ambang": "0.9", "Setara": "'Rekap Lain'!$A$2"}
_TABLE = (
    f'<table xmlns="{_MAIN}" id="1" name="Anggaran" displayName="Anggaran" ref="A1:C4"><autoFilter ref="A1:C4"/>'
    '<tableColumns count="3"><tableColumn id="1" name="Kode"/><tableColumn id="2" name="Pagu"/>'
    '<tableColumn id="3" name="Serap"/></tableColumns></table>'
)


class Kasus(NamedTuple):
    """A formula, where it stands, and the value that is known of it."""

    nama: str
    lembar: str
    sel: str
    rumus: str
    hasil: Any


def kasus() -> list[Kasus]:
    """The formulas of the truth set in its order."""
    groups = tomllib.loads(_TRUTH.read_text(encoding="utf-8"))
    placed = groups.pop("letak")
    found = []
    row = 1
    for group, content in groups.items():
        for number, (formula, value) in enumerate(content["kasus"], 1):
            found.append(Kasus(f"{group}-{number}", "Uji", f"B{row}", formula, value))
            row += 2
    found += [Kasus(f"{s}-{a}", s, a, "", v) for s, cells in placed.items() for a, v in cells.items()]
    return found


def tulis(path: Path, formulas: dict[str, str] | None = None, rows: list[list[Any]] | None = None) -> None:
    """Write the workbook; `formulas` (by cell of Uji) and `rows` (sheet Argumen) stand in for the truth set's own."""
    given = formulas if formulas is not None else {k.sel: k.rumus for k in kasus() if k.lembar == "Uji"}
    uji = "".join(
        f'<row r="{a[1:]}">{_formula(a, f)}</row>' for a, f in sorted(given.items(), key=lambda item: int(item[0][1:]))
    )
    sheets = {
        "Data": _rows(DATA),
        "Rekap Lain": _rows(LAIN),
        "Tabel": _rows(TABEL, {r: _formula(f"D{r}", _SEBARIS) for r in (2, 3, 4)}),
        "Bersama": _BERSAMA,
        "Uji": uji,
        "Argumen": _rows(rows or []),
    }
    numbers = dict(zip(sheets, range(1, len(sheets) + 1), strict=True))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _types(len(sheets)))
        archive.writestr("_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")]))
        names = "".join(f'<definedName name="{n}">{escape(v)}</definedName>' for n, v in NAMA.items())
        tabs = "".join(f'<sheet name={quoteattr(n)} sheetId="{i}" r:id="r{i}"/>' for n, i in numbers.items())
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{tabs}</sheets>'
            f"<definedNames>{names}</definedNames></workbook>",
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            _relations([("worksheet", f"worksheets/sheet{i}.xml") for i in numbers.values()]),
        )
        for name, i in numbers.items():
            parts = '<tableParts count="1"><tablePart r:id="r1"/></tableParts>' if name == "Tabel" else ""
            inner = f"<sheetData>{sheets[name]}</sheetData>{parts}"
            part = f'<worksheet xmlns="{_MAIN}" xmlns:r="{_OFFICE}">{inner}</worksheet>'
            archive.writestr(f"xl/worksheets/sheet{i}.xml", part)
        table = f"xl/worksheets/_rels/sheet{numbers['Tabel']}.xml.rels"
        archive.writestr(table, _relations([("table", "../tables/table1.xml")]))
        archive.writestr("xl/tables/table1.xml", _TABLE)


def sel(address: str, value: Any) -> str:
    """A cell of a sheet part with an input."""
    if value is None:
        return ""
    if value is NA or (isinstance(value, str) and value.startswith("#")):
        return f'<c r="{address}" t="e"><v>{"#N/A" if value is NA else value}</v></c>'
    if isinstance(value, bool):
        return f'<c r="{address}" t="b"><v>{value:d}</v></c>'
    if isinstance(value, str):
        return f'<c r="{address}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    return f'<c r="{address}"><v>{value!r}</v></c>'


def _formula(address: str, text: str, about: str = "") -> str:
    return f'<c r="{address}"><f{about}>{escape(text)}</f><v>{STALE}</v></c>'


def _rows(rows: list[list[Any]], more: dict[int, str] | None = None) -> str:
    written = []
    for number, row in enumerate(rows, 1):
        cells = "".join(sel(f"{column_letters(c)}{number}", value) for c, value in enumerate(row, 1))
        written.append(f'<row r="{number}">{cells}{(more or {}).get(number, "")}</row>')
    return "".join(written)


def _types(count: int) -> str:
    sheets = "".join(
        f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{_KIND}.worksheet+xml"/>'
        for i in range(1, count + 1)
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
        f'<Override PartName="/xl/tables/table1.xml" ContentType="{_KIND}.table+xml"/>{sheets}</Types>'
    )


def _relations(found: list[tuple[str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="r{i}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(found, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


_SEBARIS = "Anggaran[[#This Row],[Serap]]/Anggaran[[#This Row],[Pagu]]"
_BERSAMA = (
    '<row r="1">'
    + sel("A1", 1)
    + _formula("B1", "A1*$A$3", ' t="shared" ref="B1:B3" si="0"')
    + _formula("C1", "A1:A3*10", ' t="array" ref="C1:C3"')
    + _formula("D1", "SUM(A1:A3*A1:A3)", ' t="array" ref="D1"')
    + _formula("F1", "SUM(A$1:A1)", ' t="shared" ref="F1:F3" si="4"')
    + '</row><row r="2">'
    + sel("A2", 2)
    + f'<c r="B2"><f t="shared" si="0"/><v>{STALE}</v></c><c r="C2"><v>{STALE}</v></c>'
    + f'<c r="F2"><f t="shared" si="4"/><v>{STALE}</v></c>'
    + '</row><row r="3">'
    + sel("A3", 3)
    + f'<c r="B3"><f t="shared" si="0"/><v>{STALE}</v></c><c r="C3"><v>{STALE}</v></c>'
    + f'<c r="F3"><f t="shared" si="4"/><v>{STALE}</v></c></row>'
)
