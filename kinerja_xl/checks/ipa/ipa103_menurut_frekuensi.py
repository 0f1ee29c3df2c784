"""IPA103 Nilai dimensi tidak sama dengan tabel frekuensinya.

## Mengapa
Kualifikasi dan kinerja adalah rata-rata poin kelas: jumlah(orang x poin) dibagi jumlah orang. Bila tabel
pegawai per kelas ada di buku kerja yang sama, keduanya harus cocok. Hanya dibandingkan bila tabel itu
menghitung pegawai yang sama dan semua kelasnya dikenal.

## Salah
### IPA
Hasil Pengukuran Indeks Profesionalitas ASN Tahun 2020
Jumlah pegawai yang dinilai sebanyak 2861 orang per 30 Desember 2020
| No | Dimensi | Bobot | Nilai |
| --- | --- | --- | --- |
| 1 | Kualifikasi | 25 | 11,97 |
| 2 | Kompetensi | 40 | 32,63 |
| 3 | Kinerja | 30 | **22,98** |
| 4 | Disiplin | 5 | 5,00 |
|  | Indeks Profesionalitas ASN | 100 | 72,58 |
### Data IPA
Rekapitulasi Nilai SKP per 30 Desember 2020
| No | Rentang Nilai | Jumlah Pegawai |
| --- | --- | --- |
| 1 | 50 ke bawah (Buruk) | 0 |
| 2 | 51 - 60 (Kurang) | 1 |
| 3 | 61 - 75 (Cukup) | 0 |
| 4 | 76 - 90 (Baik) | 2.721 |
| 5 | 91 - 100 (Sangat Baik) | 139 |
|  | Jumlah | 2.861 |

## Benar
### IPA
Hasil Pengukuran Indeks Profesionalitas ASN Tahun 2020
Jumlah pegawai yang dinilai sebanyak 2861 orang per 30 Desember 2020
| No | Dimensi | Bobot | Nilai |
| --- | --- | --- | --- |
| 1 | Kualifikasi | 25 | 11,97 |
| 2 | Kompetensi | 40 | 32,63 |
| 3 | Kinerja | 30 | 25,24 |
| 4 | Disiplin | 5 | 5,00 |
|  | Indeks Profesionalitas ASN | 100 | 74,84 |
### Data IPA
Rekapitulasi Nilai SKP per 30 Desember 2020
| No | Rentang Nilai | Jumlah Pegawai |
| --- | --- | --- |
| 1 | 50 ke bawah (Buruk) | 0 |
| 2 | 51 - 60 (Kurang) | 1 |
| 3 | 61 - 75 (Cukup) | 0 |
| 4 | 76 - 90 (Baik) | 2.721 |
| 5 | 91 - 100 (Sangat Baik) | 139 |
|  | Jumlah | 2.861 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.frekuensi import DimensiFrekuensi, SisaPoin, missing_points
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short, shown
from kinerja_xl.numbers import format_number


@rule(
    "IPA103",
    "Nilai dimensi tidak sama dengan tabel frekuensinya",
    "galat",
    "PermenPANRB Nomor 38 Tahun 2018: dimensi = jumlah poin / jumlah pegawai",
)
def check(context: Context) -> Iterator[Issue]:
    """Kualifikasi and kinerja against the persons per class."""
    for one in context.dimensions:
        if not one.turunan.cocok:
            yield _issue(one, missing_points(one, context.aturan))


def _issue(one: DimensiFrekuensi, missing: SisaPoin | None) -> Issue:
    figure, table = one.turunan, one.frekuensi
    assert figure.hasil.nilai is not None
    expected = shown(figure.hasil.nilai, figure.tercetak.decimals)
    mode = figure.pembulatan
    return Issue(
        figure.tercetak.ref,
        f"Dimensi {figure.nama} tercetak {figure.tercetak.printed}, tetapi menurut {short(table.name)} "
        f"({table.sheet}!{table.range_text}) jumlah(orang x poin) {format_number(one.poin)} / "
        f"{format_number(one.orang)} orang = {expected}.",
        _hint(expected, mode, missing),
        figure.tercetak.printed,
        expected,
        f"{figure.tabel.form}|{figure.nama}|{table.form}",
        "peringatan" if mode or missing else None,
        figure.hasil.rujukan,
    )


def _hint(expected: str, mode: str, missing: SisaPoin | None) -> str:
    if mode:
        return f"Ganti dengan {expected}: angka tercetak {mode}."
    if missing:
        return (
            f"Lengkapi tabelnya: angka tercetak hanya benar bila {format_number(missing.orang)} pegawai yang dinilai "
            f"tetapi tidak ada di tabel berjumlah {format_number(missing.paling_sedikit)} sampai "
            f"{format_number(missing.paling_banyak)} poin."
        )
    return f"Ganti dengan {expected} beserta jumlah IPA-nya, atau perbaiki tabelnya bila jumlah orangnya yang salah."
