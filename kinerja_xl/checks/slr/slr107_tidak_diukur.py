"""SLR107 Indikator perjanjian kinerja tidak diukur.

## Mengapa
Laporan kinerja menjawab perjanjian kinerja: setiap indikator yang diperjanjikan harus ada di tabel
pengukuran, setahun, per triwulan, atau di evaluasi Renja. Perjanjian yang tidak satu pun indikatornya diukur, misalnya
milik eselon di bawahnya, dilewati. Nama yang hanya salah ketik (kemiripan 86% ke atas) dilaporkan SLR112.

## Salah
Perjanjian Kinerja Tahun 2020
| No | Sasaran Strategis | Indikator Kinerja | Target |
| --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | 75 |
| 2 | ASN profesional | **Nilai kepatuhan** | 80 |
### Pengukuran
Pengukuran Kinerja Tahun 2020
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | Nilai | 75 | 72 | 96,00 |

## Benar
Perjanjian Kinerja Tahun 2020
| No | Sasaran Strategis | Indikator Kinerja | Target |
| --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | 75 |
| 2 | ASN profesional | Nilai kepatuhan | 80 |
### Pengukuran
Pengukuran Kinerja Tahun 2020
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | Nilai | 75 | 72 | 96,00 |
| 2 | ASN profesional | Nilai kepatuhan | Nilai | 80 | 80 | 100,00 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.nearest import nearest
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import called, short
from kinerja_xl.tables.rows import BarisIndikator

_MEASURING = ("pengukuran", "pencapaian_pelayanan", "pengukuran_periodik", "evaluasi_renja")


@rule(
    "SLR107",
    "Indikator perjanjian kinerja tidak diukur",
    "galat",
    "laporan kinerja mengukur perjanjian kinerja (PermenPANRB Nomor 53 Tahun 2014)",
)
def check(context: Context) -> Iterator[Issue]:
    """Indicators of an agreement that no table of measurement of the workbook holds."""
    measured = {r.key: r for t in context.book.of(BarisIndikator, *_MEASURING) for r in t.rows if r.key}
    known = measured.keys() | {m.rujukan for key in measured if (m := context.alike.get(key))}
    if not measured:
        return
    for table in context.book.of(BarisIndikator, "perjanjian_indikator"):
        if table.varian == "periode" or not any(r.key in measured for r in table.rows):
            continue
        for row in table.rows:
            match = context.alike.get(row.key)
            if row.indikator is None or not row.key or (match.rujukan if match else row.key) in known:
                continue
            twin, near = nearest(row.key, measured, lambda r: r.ref.sheet)
            yield Issue(
                row.indikator.ref,
                f"{called('Indikator', short(row.indikator.text))} diperjanjikan, tetapi tidak ada di tabel pengukuran kinerja{near}.",
                "Samakan nama indikatornya."
                if twin
                else "Tambahkan ke tabel pengukuran, atau jelaskan mengapa tidak diukur.",
                row.indikator.text,
                row_name(twin) if twin else "baris di tabel pengukuran",
                f"{table.varian}|{row.key}",
                "peringatan" if twin else None,
            )
