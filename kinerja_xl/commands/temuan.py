"""Findings in the open workbook: a sheet with links, coloured and commented cells, all of it removable."""

from __future__ import annotations

from collections.abc import Sequence

from kinerja_xl.batch.scratch import Scratch
from kinerja_xl.cells import CellRef, parse_a1
from kinerja_xl.checks.finding import SEVERITIES, Finding
from kinerja_xl.commands.buku import BukuKerja, Lembar, Tanda, copy_name
from kinerja_xl.functions.nilai import Sel, text_of

TITLE = "Temuan pemeriksaan kinerja_xl"
"""What stands in A1 of our sheet and tells it from a sheet of the user's own."""
_NAMES = ("Temuan", "Temuan kinerja_xl", "Temuan kinerja_xl 2")
_HEADINGS = ("No", "Kode", "Tingkat", "Lembar", "Sel", "Temuan", "Yang perlu dilakukan", "Tertulis", "Seharusnya")
_WIDTHS = (5, 9, 12, 22, 8, 70, 60, 24, 24)
_SHEET, _CELL = 3, 4
_FIRST_ROW = 3
_CASCADING = ("CAS", "PAG", "SLR", "IKU", "IKI")
_LONGEST_NOTE = 900


def validasi(buku: BukuKerja) -> str:
    """Check the whole workbook and show what was found."""
    return _periksa(buku, ())


def periksa_cascading(buku: BukuKerja) -> str:
    """Check only what ties the levels together: cascading, money, alignment, IKU and IKI."""
    return _periksa(buku, _CASCADING)


def bersihkan(buku: BukuKerja) -> str:
    """Take the sheet of findings and every mark away again."""
    found = _own_sheets(buku)
    for name in found:
        buku.hapus_lembar(name)
    buku.hapus_tanda()
    return "Lembar Temuan, warna, dan komentarnya dihapus." if found else "Tidak ada temuan yang ditampilkan."


def temuan_berikutnya(buku: BukuKerja) -> str:
    """Go to the cell of the next finding, in the order of the sheet; after the last one to the first."""
    rows = [row for name in _own_sheets(buku) for row in _rows(buku.isi_lembar(name))]
    if not rows:
        return "Belum ada temuan yang ditampilkan. Tekan Validasi lebih dahulu."
    current, cells = buku.terpilih(), [_place(row) for row in rows]
    at = cells.index(current) + 1 if current in cells else 0
    while 0 < at < len(cells) and cells[at] == current:
        at += 1
    at %= len(cells)
    buku.pilih(cells[at])
    return f"Temuan {at + 1} dari {len(rows)}: {text_of(rows[at][1])} {text_of(rows[at][5])}"


def _periksa(buku: BukuKerja, areas: Sequence[str]) -> str:
    bersihkan(buku)
    findings = _found(buku, areas)
    known = set(buku.lembar())
    shown = [f for f in findings if f.sheet in known and f.cell]
    if not findings:
        return "Tidak ada temuan."
    buku.kabarkan("Menulis temuan", 0.95)
    buku.tulis_lembar(_sheet(next(n for n in _NAMES if n not in known), findings, known))
    buku.tandai(_marks(shown))
    counts = (sum(f.severity == s for f in findings) for s in SEVERITIES)
    told = ", ".join(f"{count} {name}" for count, name in zip(counts, SEVERITIES, strict=True) if count)
    return f"{told}. Lihat lembar Temuan."


def _found(buku: BukuKerja, areas: Sequence[str]) -> Sequence[Finding]:
    from kinerja_xl.app.pemeriksaan import Options, periksa  # loads every rule: only when a check is asked for

    with Scratch() as folder:
        copy = folder / copy_name(buku.nama)
        buku.kabarkan("Menyalin buku kerja", 0.0)
        buku.simpan_salinan(copy)
        options = Options(hanya=tuple(areas))
        return periksa(copy, options, lambda done: buku.kabarkan("Memeriksa buku kerja", 0.1 + 0.8 * done)).findings


def _sheet(name: str, findings: Sequence[Finding], known: set[str]) -> Lembar:
    rows = [(TITLE,), _HEADINGS]
    links, colours = [], []
    for number, f in enumerate(findings, 1):
        row = len(rows) + 1
        rows.append((str(number), f.code, f.severity, f.sheet, f.cell, f.message, f.hint, f.found, f.expected))
        colours.append((row, f.severity))
        if f.sheet in known and f.cell:
            links.append((row, _CELL + 1, _ref(f)))
    return Lembar(name, rows, _WIDTHS, links, colours)


def _marks(findings: Sequence[Finding]) -> list[Tanda]:
    """One mark a cell, in the colour of its worst finding."""
    by_cell: dict[CellRef, list[Finding]] = {}
    for f in findings:
        by_cell.setdefault(_ref(f), []).append(f)
    marks = []
    for cell, own in by_cell.items():
        worst = min((f.severity for f in own), key=SEVERITIES.index)
        text = "\n".join(f"{f.code}: {f.message} {f.hint}".strip() for f in own)
        marks.append(Tanda(cell, worst, text if len(text) <= _LONGEST_NOTE else text[:_LONGEST_NOTE] + " …"))
    return marks


def _own_sheets(buku: BukuKerja) -> list[str]:
    found = []
    for name in buku.lembar():
        if name in _NAMES:
            cells = buku.isi_lembar(name)
            if cells and cells[0] and cells[0][0] == TITLE:
                found.append(name)
    return found


def _rows(cells: Sequence[Sequence[Sel]]) -> list[Sequence[Sel]]:
    return [row for row in cells[_FIRST_ROW - 1 :] if len(row) > _CELL and row[_CELL]]


def _place(row: Sequence[Sel]) -> CellRef:
    return CellRef(text_of(row[_SHEET]), *parse_a1(text_of(row[_CELL])))


def _ref(finding: Finding) -> CellRef:
    return CellRef(finding.sheet, *parse_a1(finding.cell))
