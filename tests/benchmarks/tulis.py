"""Values written back into formula cells, beside openpyxl load and save of the same workbook with the same values.

Run: `make bench-tulis`. Both in this process, in turns, best of several: trust the ratio. Writing back counts all
that `kinerja hitung --tulis` does with the file once it has calculated: read whether it is the same still, patch, draft
synced to the disk, read back and checked, backup, replaced. What was cut for the calculation is used again; beside it
the same for a file that nobody has read before. The workbook of 2,000 formulas is an office workbook: 12 formatted
sheets with labels and figures.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from kinerja_xl.workbook.formulas.read_formulas import read_formulas
from kinerja_xl.workbook.patching.patch import CellValues
from kinerja_xl.workbook.patching.sheet_cells import Cut
from kinerja_xl.workbook.patching.write_back import write_values

HEADERS = ("No", "Sasaran", "Indikator", "Satuan", "Target", "Realisasi", "Pagu", "Serapan", "Capaian", "Status")
SIZES = ((12, 84, 15, 15.0), (4, 12_500, 3, 6.0))
"""Sheets, rows a sheet (two formulas each), rounds, and the ratio that must be reached."""


def build(path: Path, sheets: int, rows: int) -> None:
    book = Workbook()
    book.remove(book.active)
    line = Border(*(Side("thin"),) * 4)
    for number in range(1, sheets + 1):
        sheet = book.create_sheet(f"Bidang {number}")
        sheet.append(HEADERS)
        for cell in sheet[1]:
            cell.font, cell.fill, cell.border = Font(bold=True), PatternFill("solid", "D9E1F2"), line
            cell.alignment = Alignment(wrap_text=True)
        for row in range(2, rows + 2):
            labels = (row - 1, f"Meningkatnya layanan {row % 9}", f"Persentase layanan {row} bidang {number}", "%")
            status = f'=IF(I{row}>=100,"Tercapai","Belum tercapai")'
            sheet.append([*labels, 80 + row % 20, 70 + row % 30, row * 1e6, row * 9e5, f"=F{row}/E{row}*100", status])
            for cell in sheet[row]:
                cell.border = line
            sheet.cell(row, 9).number_format = "0.00"
        sheet.conditional_formatting.add(f"I2:I{rows + 1}", CellIsRule("lessThan", ["100"], font=Font(color="C00000")))
        sheet["E1"].comment = Comment("Target menurut Perjanjian Kinerja", "kinerja")
    book.save(path)


def new_values(sheets: int, rows: int, turn: int) -> CellValues:
    cells: dict[tuple[int, int] | str, float | str] = {}
    for row in range(2, rows + 2):
        cells[row, 9] = row * 1.1 + turn
        cells[row, 10] = ("Tercapai", "Belum tercapai")[(row + turn) % 2]
    return {f"Bidang {number}": cells for number in range(1, sheets + 1)}


def save_with_openpyxl(path: Path, _: CellValues) -> None:
    load_workbook(path).save(path.with_name("openpyxl.xlsx"))


def write_back(path: Path, values: CellValues, cut: Cut | None = None) -> None:
    kept = write_values(path, values, cut=cut)
    assert kept is not None
    kept.unlink()


def seconds(action: Callable[[Path, CellValues], None], path: Path, values: CellValues) -> float:
    start = time.perf_counter()
    action(path, values)
    return time.perf_counter() - start


def main() -> bool:
    """Print the ratios; whether one is too small."""
    short = False
    with tempfile.TemporaryDirectory() as folder:
        for sheets, rows, rounds, target in SIZES:
            path = Path(folder) / f"{sheets}-{rows}.xlsx"
            build(path, sheets, rows)
            ours = alone = theirs = float("inf")
            for turn in range(0, 2 * rounds, 2):
                alone = min(alone, seconds(write_back, path, new_values(sheets, rows, turn)))
                book = read_formulas(path, to_write=True)
                again = partial(write_back, cut=book.cut)
                ours = min(ours, seconds(again, path, new_values(sheets, rows, turn + 1)))
                theirs = min(theirs, seconds(save_with_openpyxl, path, {}))
            ratio = theirs / ours
            short = short or ratio < target
            print(
                f"{sheets * rows * 2:>7} rumus, {path.stat().st_size // 1024} KB: tulis {ours * 1000:.1f} ms, "
                f"openpyxl {theirs * 1000:.1f} ms, rasio {ratio:.1f} (batas {target:g}); "
                f"tanpa dibaca sebelumnya {alone * 1000:.1f} ms, rasio {theirs / alone:.1f}"
            )
    return short


if __name__ == "__main__":
    sys.exit(main())
