"""SLR106 Program perjanjian kinerja tidak ada padanannya di laporan realisasi.

## Mengapa
Setiap program yang diperjanjikan harus dilaporkan realisasinya, dengan kode atau nama yang sama. Nama yang hanya
mirip membuat programnya tidak dapat dipasangkan, jadi pagunya tidak dapat dibandingkan. Perjanjian yang tidak satu
pun programnya dilaporkan dilewati: laporannya disusun menurut hal lain, misalnya menurut sasaran.

## Salah
Perjanjian Kinerja Tahun 2020
| No | Program | Anggaran |
| --- | --- | --- |
| 1 | **Peningkatan Kapasitas Sumber Daya** | 1.652.423.894 |
### Realisasi
Realisasi Anggaran Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- |
| 1 | Program Peningkatan Kapasitas Sumber Daya Aparatur | 1.652.423.894 | 1.640.722.094 | 99,29 |

## Benar
Perjanjian Kinerja Tahun 2020
| No | Program | Anggaran |
| --- | --- | --- |
| 1 | Peningkatan Kapasitas Sumber Daya Aparatur | 1.652.423.894 |
### Realisasi
Realisasi Anggaran Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- |
| 1 | Program Peningkatan Kapasitas Sumber Daya Aparatur | 1.652.423.894 | 1.640.722.094 | 99,29 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.calc.kode import clean_code, looks_like_code
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.nearest import nearest
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import called, short
from kinerja_xl.tables.rows import BarisAnggaran


@rule(
    "SLR106",
    "Program perjanjian kinerja tanpa padanan di laporan realisasi",
    "peringatan",
    "program yang diperjanjikan dilaporkan (Perpres Nomor 29 Tahun 2014)",
)
def check(context: Context) -> Iterator[Issue]:
    """Programs of an agreement against the top lines of the reports of realisation."""
    reports = sorted(context.book.of(BarisAnggaran, "realisasi_anggaran"), key=lambda t: -len(t.rows))
    reported = {r.key: r for t in reports for r in t.rows if r.tingkat == 0 and r.key}
    if not reported:
        return
    codes = {_code(r) for t in reports for r in t.rows} - {""}
    for table in context.book.of(BarisAnggaran, "perjanjian_anggaran"):
        if not any(r.key in reported or nearest(r.key, reported, _place)[0] for r in table.rows if r.key):
            continue
        for row in table.rows:
            if row.uraian is None or not row.key or row.key in reported or _code(row) in codes:
                continue
            twin, near = nearest(row.key, reported, _place)
            yield Issue(
                row.uraian.ref,
                f"{called('Program', short(row_name(row)))} di perjanjian kinerja tidak ada dengan nama itu di laporan realisasi{near}.",
                "Samakan nama programnya."
                if twin
                else "Laporkan realisasinya, atau jelaskan mengapa program ini tidak dijalankan.",
                row.uraian.text,
                row_name(twin) if twin else "program di laporan realisasi",
                f"{table.varian}|{row.key}",
            )


def _code(row: BarisAnggaran) -> str:
    return clean_code(row.kode.text) if row.kode is not None and looks_like_code(row.kode.text) else ""


def _place(row: BarisAnggaran) -> str:
    return str(row.uraian.ref if row.uraian else row.ref)
