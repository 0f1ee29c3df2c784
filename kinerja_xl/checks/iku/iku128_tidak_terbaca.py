"""IKU128 Teks tidak terbaca.

## Mengapa
Naskah hasil pindai yang salah baca ("Jumiah", tanda di tengah kata) tidak dapat dibandingkan dengan dokumen lain;
pemeriksaan kata pada tabelnya dilewati. Disebut sekali untuk seluruh buku kerja.

## Salah
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Layanan akurat | **Jumiah berkas usulan pensiun** | Jumlah berkas usulan pensiun yang masuk | Daftar usulan |
| 2 | Data mutakhir | Jumilah data yang diperbarui | Jumlah data pegawai yang diperbarui | Aplikasi Simpeg |

## Benar
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Layanan akurat | Jumlah berkas usulan pensiun | Jumlah berkas usulan pensiun yang masuk | Daftar usulan |
| 2 | Data mutakhir | Jumlah data yang diperbarui | Jumlah data pegawai yang diperbarui | Aplikasi Simpeg |
"""

from collections.abc import Iterator

from kinerja_xl.calc.keterbacaan import is_legible, is_misread, misread_rows
from kinerja_xl.calc.rumusan import FORMS
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.rows import BarisIndikator


@rule("IKU128", "Teks tidak terbaca", "info")
def check(context: Context) -> Iterator[Issue]:
    """The first misread text of the workbook, with the number of sheets that hold such texts."""
    tables = [t for t in context.book.of(BarisIndikator, *FORMS) if not is_legible(t)]
    if not tables:
        return
    row = misread_rows(tables[0])[0]
    entry = next(e for e in (row.indikator, row.formulasi) if e is not None and is_misread(e.text))
    sheets = list(dict.fromkeys(t.sheet for t in tables))
    where = "di lembar ini" if len(sheets) == 1 else f"di {len(sheets)} lembar, yang pertama {sheets[0]}"
    yield Issue(
        entry.ref,
        f"Teks hasil pindai salah baca {where}, misalnya {short(entry.text)}; perbandingan kata di sana dilewati.",
        "Ketik ulang menurut naskah aslinya.",
        short(entry.text),
        "",
        f"{tables[0].form}|terbaca",
    )
