"""A target revised in the middle of the year: the log keeps the old value, every other sheet takes the new one."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from kinerja_xl.templat import BUKU, build
from tests.templat.isian import ADUAN, IPA, ISI, SKM
from tests.templat.test_templat import FILLED, problems, sign

REVISED = {
    "indikator": IPA,
    "satuan": "Indeks",
    "semula": 80,
    "menjadi": 79,
    "tanggal": date(2026, 8, 3),
    "alasan": "Anggaran pelatihan berkurang pada perubahan APBD",
    "dasar": "Perjanjian kinerja perubahan",
}


def written(path: Path, *log: dict[str, Any], now: float = 79) -> Path:
    """The filled book with this log, its quarters and the form of the post revised; what a spreadsheet saves."""

    def revised(form: str, column: str) -> list[dict[str, Any]]:
        return [{**row, column: now} if row["indikator"] == IPA else row for row in ISI[form]]

    isi = {
        **ISI,
        "perubahan": log,
        "rencana-aksi": revised("rencana-aksi", "target_tw4"),
        "iki": revised("iki", "target"),
    }
    path.write_bytes(build(BUKU, FILLED._replace(isi=isi)))
    book = load_workbook(path, data_only=True)
    sign(book)
    book.save(path)
    return path


def target_of(path: Path, sheet: str, name: str) -> tuple[object, str]:
    """The target of an indicator on a sheet, and its cell."""
    rows = load_workbook(path, data_only=True)[sheet]
    head = next(r for r in rows.iter_rows() if any(c.value == "Target" for c in r))
    at = next(c.column for c in head if c.value == "Target")
    cell = next(rows.cell(r[0].row, at) for r in rows.iter_rows() if any(c.value == name for c in r))
    return cell.value, cell.coordinate


@pytest.mark.parametrize("sheet", ["Rencana Aksi", "Pengukuran"])
def test_the_new_target_is_used_and_the_agreement_stays(sheet: str, tmp_path: Path) -> None:
    path = written(tmp_path / "buku.xlsx", REVISED)
    assert target_of(path, sheet, IPA)[0] == 79
    assert target_of(path, sheet, SKM)[0] == 84
    assert target_of(path, "PK", IPA)[0] == 80
    assert problems(path) == []


def test_of_two_revisions_the_last_one_counts(tmp_path: Path) -> None:
    again = {**REVISED, "semula": 79, "menjadi": 78.5, "tanggal": date(2026, 10, 1)}
    path = written(tmp_path / "buku.xlsx", REVISED, again, now=78.5)
    assert target_of(path, "Pengukuran", IPA)[0] == 78.5
    assert problems(path) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"alasan": None}, "SLR131"),
        ({"tanggal": None}, "SLR131"),
        ({"semula": 81}, "SLR132"),
        ({"indikator": "Indeks yang tidak diperjanjikan"}, "SLR132"),
    ],
)
def test_a_log_that_does_not_hold_is_found(change: dict[str, Any], code: str, tmp_path: Path) -> None:
    path = written(tmp_path / "buku.xlsx", {k: v for k, v in (REVISED | change).items() if v is not None})
    assert code in {found for found, sheet, *_ in problems(path) if sheet == "Perubahan"}


def test_a_target_typed_over_without_an_entry_is_found(tmp_path: Path) -> None:
    path = written(tmp_path / "buku.xlsx", REVISED)
    book = load_workbook(path)
    _, cell = target_of(path, "Pengukuran", ADUAN)
    book["Pengukuran"][cell] = 9
    book.save(path)
    assert ("SLR130", "Pengukuran", cell) in {f[:3] for f in problems(path)}
