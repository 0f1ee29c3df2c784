"""TGT203 Target triwulan tidak menjadi target setahun.

## Mengapa
Target setahun dari keluaran yang dihitung adalah jumlah target triwulannya (atau triwulan terakhir bila ditulis
kumulatif); dari persentase, indeks dan nilai target triwulan terakhirnya. Bila tidak cocok, rencana aksi tidak
mengantar ke perjanjian kinerja.

## Salah
Rencana Aksi atas Perjanjian Kinerja Tahun 2026
| No | Sasaran | Indikator Kinerja | Satuan | Target 2026 | Target Triwulan | < | < | < | Aksi | Penanggung Jawab |
| ^ | ^ | ^ | ^ | ^ | I | II | III | IV | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Keuangan tertib | Jumlah dokumen penatausahaan | Dokumen | 200 | 50 | 50 | 50 | **40** | Memverifikasi SPJ | Sekretaris |
| 2 | Layanan prima | Nilai kepuasan pelayanan | Nilai | **85** | - | 80 | - | 84 | Melaksanakan survei | Sekretaris |

## Benar
Rencana Aksi atas Perjanjian Kinerja Tahun 2026
| No | Sasaran | Indikator Kinerja | Satuan | Target 2026 | Target Triwulan | < | < | < | Aksi | Penanggung Jawab |
| ^ | ^ | ^ | ^ | ^ | I | II | III | IV | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Keuangan tertib | Jumlah dokumen penatausahaan | Dokumen | 200 | 50 | 50 | 50 | 50 | Memverifikasi SPJ | Sekretaris |
| 2 | Layanan prima | Nilai kepuasan pelayanan | Nilai | 84 | - | 83 | - | 84 | Melaksanakan survei | Sekretaris |
| 3 | Arsip tertib | Jumlah dokumen arsip | Dokumen | 40 | 10 | 20 | 30 | 40 | Menata arsip | Sekretaris |
"""

from collections.abc import Iterator

from kinerja_xl.calc.target_periode import TargetSetahun, yearly
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.targets import indicator_name
from kinerja_xl.checks.wording import short, shown


@rule(
    "TGT203",
    "Target triwulan tidak menjadi target setahun",
    "galat",
    "keluaran: target setahun = jumlah triwulan; persen, indeks dan nilai: triwulan terakhir",
)
def check(context: Context) -> Iterator[Issue]:
    """Targets of a year that their periods neither add up to nor end in."""
    for one in yearly(context.book):
        if not one.cocok:
            yield _issue(one)


def _issue(one: TargetSetahun) -> Issue:
    periods = "bulan" if one.periode[0][0].startswith("B") else "triwulan"
    decimals = max(e.decimals for _, e, _ in one.periode)
    total, last = shown(one.jumlah, decimals), one.terakhir.printed
    told = f"{periods} terakhir {last}" if one.sifat == "posisi" else f"jumlah {len(one.periode)} {periods} {total}"
    if not one.sifat:
        told += f" dan {periods} terakhir {last}"
    suspect = one.tersangka if one.sifat == "cacah" else None
    cell, right = suspect or (one.setahun, one.terakhir.value if one.sifat == "posisi" else one.jumlah)
    assert right is not None
    expected = shown(right, max(cell.decimals, decimals if cell is one.setahun else 0))
    return Issue(
        cell.ref,
        f"Target setahun {short(indicator_name(one.baris))} {one.setahun.printed} ({one.setahun.ref.a1}), "
        f"tetapi {told}.",
        f"Periksa {cell.ref.a1}: {expected} membuat keduanya cocok.",
        cell.printed,
        expected,
        f"{one.tabel.form}|{one.baris.key}",
        None if one.sifat == "cacah" else "peringatan",
    )
