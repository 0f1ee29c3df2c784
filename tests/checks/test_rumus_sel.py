"""Workbooks of offices full of formulas: right ones get no FML finding, damaged ones exactly at the damaged cell."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from kinerja_xl.app.periksa import Options, periksa
from kinerja_xl.checks.finding import Finding
from tests.checks.kantor_rumus import SOFFICE, badan, calculate, dinas, write

pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice tidak ada di mesin ini")

OFFICES = {"dinas": dinas, "badan": badan}
DAMAGES: dict[str, tuple[str, dict[str, object], set[str]]] = {
    "angka_di_atas_rumus": ("dinas", {"Anggaran!K7": 1_000_000}, {"FML201 Anggaran!K7"}),
    "angka_di_atas_jumlah": ("dinas", {"Anggaran!D14": 99_000_000}, {"FML201 Anggaran!D14"}),
    "operan_kurang": ("dinas", {"Anggaran!K16": "=D16"}, {"FML202 Anggaran!K16"}),
    "baris_lain": ("dinas", {"Anggaran!J17": "=I17/D16*100"}, {"FML203 Anggaran!J17"}),
    "kolom_lain": ("dinas", {"Anggaran!J18": "=I18/K18*100"}, {"FML204 Anggaran!J18"}),
    "tanda_lain": ("dinas", {"Anggaran!K21": "=D21+I21"}, {"FML205 Anggaran!K21"}),
    "capaian_terbalik": ("dinas", {"Pengukuran!G6": "=F6*E6*100"}, {"FML205 Pengukuran!G6"}),
    "rentang_pendek": ("dinas", {"Anggaran!E14": "=SUM(E15:E18)"}, {"FML206 Anggaran!E14"}),
    "rentang_panjang": ("dinas", {"Anggaran!F4": "=SUM(F5:F10)"}, {"FML206 Anggaran!F4"}),
    "baris_terlewat": ("dinas", {"Anggaran!G15": 0, "Anggaran!G20": "=G21+G23"}, {"FML207 Anggaran!G20"}),
    "dua_kali": ("dinas", {"Anggaran!D30": "=SUM(D3:D29)"}, {"FML208 Anggaran!D30"}),
    "melingkar": ("dinas", {"Proporsi!C9": "=SUM(C3:C9)"}, {"FML209 Proporsi!C9"}),
    "kumulatif_bergeser": ("dinas", {"Bulanan!F8": "=F6+E8"}, {"FML203 Bulanan!F8"}),
    "galat_tertutup": (
        "badan",
        {"LRA!C5": 0, "LRA!E5": "=IFERROR(D5/C5*100,0)"},
        {"FML210 LRA!E5"},
    ),
    "angka_di_rumus": ("badan", {"LRA!C11": "=SUM(C7:C10)+250000"}, {"FML213 LRA!C11"}),
    "berubah_sendiri": ("badan", {"Aset!C5": '=INDIRECT("C4")'}, {"FML214 Aset!C5"}),
    "baris_nomor": ("badan", {f"Evaluasi!E{r}": f"=C{r}" for r in range(4, 11)}, {"FML215 Evaluasi!E4"}),
    "menjadi_teks": ("dinas", {"Anggaran!K11": '=(D11-I11)&""'}, {"FML216 Anggaran!K11"}),
    "operan_kosong": ("badan", {"LRA!C11": "=C7+C8+C9+C10+C14"}, {"FML217 LRA!C11"}),
    "rata_rata_persentase": ("badan", {"Evaluasi!F11": "=AVERAGE(F4:F10)"}, {"FML218 Evaluasi!F11"}),
    "rujukan_hilang": ("badan", {"Evaluasi!D11": "=SUM(D4:D10)+#REF!"}, {"FML219 Evaluasi!D11"}),
    "ejaan": ("badan", {"Evaluasi!F5": "=KINERJA.SERAPAN(C5,D5)"}, {"FML220 Evaluasi!F5"}),
    "ipa_kurang_dimensi": ("badan", {"Pegawai!H6": "=SUM(D6:F6)"}, {"FML202 Pegawai!H6"}),
    "subtotal_pendek": ("badan", {"Aset!D12": "=SUBTOTAL(9,D3:D10)"}, {"FML206 Aset!D12"}),
}


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every workbook, right and damaged, with the values that LibreOffice calculates."""
    folder = tmp_path_factory.mktemp("kantor")
    plain = folder / "tanpa-nilai"
    plain.mkdir()
    paths = [write(plain, name, build(), {}) for name, build in OFFICES.items()]
    paths += [write(plain, name, OFFICES[office](), cells) for name, (office, cells, _) in DAMAGES.items()]
    calculate(paths, folder, folder / "profil")
    return folder


def found(path: Path) -> list[Finding]:
    return list(periksa(path, Options(hanya=("FML",))).findings)


@pytest.mark.parametrize("office", OFFICES)
def test_a_right_workbook_of_formulas_is_clean(books: Path, office: str) -> None:
    report = periksa(books / f"{office}.xlsx")
    assert sum(len(sheet.formulas) for sheet in report.book.formulas.values()) > 80
    assert [f for f in report.findings if f.code.startswith("FML")] == []
    assert not report.has_galat


@pytest.mark.parametrize("damage", DAMAGES)
def test_exactly_the_damaged_cell_is_named(books: Path, damage: str) -> None:
    findings = found(books / f"{damage}.xlsx")
    assert {f"{f.code} {f.sheet}!{f.cell}" for f in findings} == DAMAGES[damage][2]


def test_a_finding_tells_pattern_values_and_what_changes_up_to_the_total(books: Path) -> None:
    (finding,) = found(books / "rentang_pendek.xlsx")
    assert finding.severity == "galat"
    for part in (
        "tidak memuat E19",
        "=SUM(E15:E18)",
        "seperti D14",
        "Nilainya sekarang",
        "seharusnya",
        "perbaiki, E30 dari",
    ):
        assert part in finding.message


def test_a_value_that_was_changed_without_recalculating_is_stale(books: Path, tmp_path: Path) -> None:
    changed = tmp_path / "basi.xlsx"
    with zipfile.ZipFile(books / "badan.xlsx") as source, zipfile.ZipFile(changed, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                data, count = re.subn(rb'(<c r="D9"[^>]*><v>)19750000(</v>)', rb"\g<1>19850000\2", data)
                assert count == 1
            target.writestr(name, data)
    stale = {f.cell for f in found(changed) if f.code == "FML211"}
    assert stale == {"D11", "E9", "F9"}
