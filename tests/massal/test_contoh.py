"""The example list of persons: its planted faults are found, and nothing else."""

from __future__ import annotations

from pathlib import Path

from kinerja_xl.app.ipa import ipa
from kinerja_xl.report.ipa_laporan import shown

ROOT = Path(__file__).parents[2]


def test_the_planted_faults_of_the_example_are_found() -> None:
    report = ipa(ROOT / "workbooks" / "contoh" / "daftar-ipa-contoh-2026.xlsx").laporan
    assert [(m.pesan, m.baris, m.belum) for m in report.masalah if m.galat] == [
        ("kualifikasi Kejar Paket C tidak dikenal", ("15",), True),
        ("nilai kinerja kosong", ("10",), True),
        ("NIP ganda", ("20", "21"), False),
        ("nilai kinerja di luar 0 sampai 100", ("27",), False),
    ]
    assert (report.orang, report.keseluruhan.dihitung, list(report.unit)) == (
        30,
        28,
        ["Bidang Mutasi", "Bidang Pengembangan Kompetensi", "Sekretariat"],
    )


def test_a_list_of_points_has_the_index_that_it_prints() -> None:
    report = ipa(ROOT / "workbooks" / "contoh" / "evaluasi-contoh-2026.xlsx").laporan
    assert (shown(report.keseluruhan.ipa), report.orang, report.has_galat) == ("78,00", 20, False)
