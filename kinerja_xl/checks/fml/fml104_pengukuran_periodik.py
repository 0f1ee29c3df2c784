"""FML104 Pengukuran per triwulan: capaian atau realisasi setahun tidak cocok.

## Mengapa
Capaian triwulan adalah realisasi dibagi target triwulan itu (atau target setahun), menurut polaritasnya. Realisasi
setahun dari keluaran yang dihitung adalah jumlah triwulannya, atau triwulan terakhir bila ditulis kumulatif; dari
persentase, indeks dan nilai triwulan terakhirnya atau rata-ratanya. Realisasi satu triwulan yang membuat keduanya
tidak cocok disebut sekali, di selnya sendiri.

## Salah
Pengukuran Kinerja per Triwulan Tahun 2026
| No | Sasaran | Indikator Kinerja | Satuan | Target 2026 | Triwulan I | < | < | Triwulan II | < | < | Triwulan III | < | < | Triwulan IV | < | < | Realisasi s.d. TW IV | Capaian (%) | Faktor | Tindak Lanjut | Bukti |
| ^ | ^ | ^ | ^ | ^ | Target | Realisasi | Capaian (%) | Target | Realisasi | Capaian (%) | Target | Realisasi | Capaian (%) | Target | Realisasi | Capaian (%) | ^ | ^ | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Arsip tertib | Jumlah dokumen kepangkatan | Dokumen | 700 | 100 | 96 | 96,00 | 250 | 238 | **92,50** | 100 | 94 | 94,00 | 250 | 232 | 92,80 | **680** | 97,14 | Usul belum lengkap | Mendampingi perangkat daerah | Surat keputusan |
| 2 | ASN terdidik | Jumlah ASN tugas belajar | Orang | 100 | 20 | **81** | 90,00 | 30 | 28 | 93,33 | 30 | 27 | 90,00 | 20 | 19 | 95,00 | 92 | 92,00 | Peminat berkurang | Menyosialisasikan | Surat keputusan |

## Benar
Pengukuran Kinerja per Triwulan Tahun 2026
| No | Sasaran | Indikator Kinerja | Satuan | Target 2026 | Triwulan I | < | < | Triwulan II | < | < | Triwulan III | < | < | Triwulan IV | < | < | Realisasi s.d. TW IV | Capaian (%) | Faktor | Tindak Lanjut | Bukti |
| ^ | ^ | ^ | ^ | ^ | Target | Realisasi | Capaian (%) | Target | Realisasi | Capaian (%) | Target | Realisasi | Capaian (%) | Target | Realisasi | Capaian (%) | ^ | ^ | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Arsip tertib | Jumlah dokumen kepangkatan | Dokumen | 700 | 100 | 96 | 96,00 | 250 | 238 | 95,20 | 100 | 94 | 94,00 | 250 | 232 | 92,80 | 660 | 94,29 | Usul belum lengkap | Mendampingi perangkat daerah | Surat keputusan |
| 2 | Layanan prima | Nilai kepuasan pelayanan | Nilai | 84 | - | - | - | 83 | 83,42 | 100,51 | - | - | - | 84 | 84,61 | 100,73 | 84,61 | 100,73 | Layanan berbasis aplikasi | Mempertahankan waktu layanan | Laporan survei |
"""

from collections.abc import Iterator
from decimal import Decimal

from kinerja_xl.calc.capaian_periode import CapaianPeriode, fits_with, of_all_periods, per_period
from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.calc.pembulatan import rounding_that_explains
from kinerja_xl.calc.rumus_kolom import Sel, checked
from kinerja_xl.calc.tahapan import of_the_year
from kinerja_xl.calc.target_periode import yearly
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.formulas import wrong_cells
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short, shown
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisPeriode

_FORMS = ("pengukuran_periodik", "rencana_aksi")


@rule(
    "FML104",
    "Capaian triwulan atau realisasi setahun tidak cocok",
    "galat",
    "realisasi setahun mengikuti triwulannya, capaian mengikuti realisasi dan targetnya",
)
def check(context: Context) -> Iterator[Issue]:
    """Printed capaian of a period that nothing explains, and years that do not follow from their periods."""
    planned = {suspect[0].ref: suspect[1] for y in yearly(context.book) if not y.cocok and (suspect := y.tersangka)}
    for table in context.book.of(BarisPeriode, *_FORMS):
        found = (one for one in per_period(table, context.aturan) if not one.cocok)
        wrong = [one for one in found if not fits_with(one, target=planned.get(one.target.ref))]
        years = list(checked(table, of_the_year(table)))
        blamed = {id(y): one for y in years for one in wrong if not y.cocok and _is_cause(one, y)}
        for one in wrong:
            if one not in blamed.values():
                yield _capaian(one, table.form)
        for year in years:
            if id(year) in blamed:
                yield _realisasi(blamed[id(year)], year, table.form)
        yield from wrong_cells([y for y in years if id(y) not in blamed], table.form)
        yield from (_setahun(*one, table.form) for one in of_all_periods(table, context.aturan))


def _is_cause(one: CapaianPeriode, year: Sel) -> bool:
    """Whether one realisasi of a period, changed, mends both its capaian and the sum of the year."""
    return one.baris is year.baris and one.realisasi in year.masukan and fits_with(one, realisasi=_meant(one, year))


def _meant(one: CapaianPeriode, year: Sel) -> Decimal:
    """The realisasi of the period that the printed year leaves."""
    return (one.realisasi.value or Decimal(0)) + (year.tercetak.value or Decimal(0)) - year.nilai


def _realisasi(one: CapaianPeriode, year: Sel, form: str) -> Issue:
    right = shown(_meant(one, year), one.realisasi.decimals)
    return Issue(
        one.realisasi.ref,
        f"Realisasi {_when(one)} {short(row_name(one.baris))} tercetak {one.realisasi.printed}, tetapi capaiannya "
        f"({one.tercetak.ref.a1} {one.tercetak.printed}) dan realisasi setahun ({year.tercetak.ref.a1} "
        f"{year.tercetak.printed}) cocok dengan {right}.",
        f"Ganti dengan {right}.",
        one.realisasi.printed,
        right,
        f"{form}|{row_name(one.baris)}|{one.periode}|realisasi",
    )


def _when(one: CapaianPeriode) -> str:
    return one.periode.replace("TW", "triwulan ").replace("SM", "semester ").replace("B", "bulan ")


def _setahun(row: BarisPeriode, printed: Entry, value: Decimal, form: str) -> Issue:
    expected = shown(value, printed.decimals)
    return Issue(
        printed.ref,
        f"Capaian setahun {short(row_name(row))} tercetak {printed.printed}, seharusnya {expected} menurut realisasi "
        "triwulannya dan target setahun.",
        f"Ganti dengan {expected}, atau perbaiki realisasi triwulan yang salah ketik.",
        printed.printed,
        expected,
        f"{form}|{row_name(row)}|setahun",
    )


def _capaian(one: CapaianPeriode, form: str) -> Issue:
    name = row_name(one.baris)
    expected = shown(one.nilai, one.tercetak.decimals)
    mode = next(
        (m for v in one.tercetak.candidates if (m := rounding_that_explains(v, one.nilai, one.tercetak.decimals))), ""
    )
    return Issue(
        one.tercetak.ref,
        f"Capaian {_when(one)} {short(name)} tercetak {one.tercetak.printed}, seharusnya {expected} "
        f"(realisasi {one.realisasi.ref.a1} = {one.realisasi.printed}, target {one.target.ref.a1} = "
        f"{one.target.printed}).",
        f"Ganti dengan {expected}{f': angka tercetak {mode}.' if mode else '.'}",
        one.tercetak.printed,
        expected,
        f"{form}|{name}|{one.periode}",
        "peringatan" if mode else None,
    )
