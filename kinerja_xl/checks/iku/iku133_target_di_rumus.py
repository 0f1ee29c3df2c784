"""IKU133 Target ditulis di dalam rumus atau sumber data.

## Mengapa
Rumus mengatakan cara menghitung, bukan hasilnya. "Penyusunan administrasi ada 12 rekapan" adalah target yang tersesat:
formulir tidak mempunyai kolom target, rumusnya sendiri tidak tertulis, dan angkanya tidak terbaca sebagai target.

## Salah
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Absensi tertib | Jumlah rekap absen pegawai | **Rekap absen ada 12 rekapan** | Mesin absensi |
| 2 | Pendampingan berjalan | Jumlah perangkat daerah yang didampingi | Jumlah perangkat daerah yang hadir pada pendampingan | **'2 (dua) perangkat daerah** |

## Benar
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Absensi tertib | Jumlah rekap absen pegawai | Jumlah rekap absen pegawai yang disahkan | Mesin absensi |
| 2 | Pendampingan berjalan | Jumlah perangkat daerah yang didampingi | Jumlah perangkat daerah yang hadir pada pendampingan | Daftar hadir |
"""

import re
from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import told_once
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.pola import Pola
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisIndikator

_NUMBER = r"(?:\d+|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)"
_COUNTED = Pola(rf"\b(?:ada|sebanyak|sejumlah)\s+{_NUMBER}\b", re.IGNORECASE)
_OPENING = Pola(r"\s*\d+\s*\(\w+\)\s+[^\W\d]", re.IGNORECASE)
_MOST_WORDS = 8


@rule("IKU133", "Target ditulis di dalam rumus atau sumber data", "info", "rumus menyebut cara menghitung")
def check(context: Context) -> Iterator[Issue]:
    """Short formulas that state how many there are, and sources that begin with a number of things, once a column."""
    for table in context.book.of(BarisIndikator, "iku", "iki"):
        yield from told_once(
            (entry.ref.column, _issue(entry, row))
            for row in table.rows
            for entry in (row.formulasi, row.rumus, row.sumber_data)
            if entry is not None and not entry.merged and _states_target(entry.text, entry is row.sumber_data)
        )


def _states_target(text: str, is_source: bool) -> bool:
    if is_source:
        return _OPENING.match(text) is not None
    return len(text.split()) <= _MOST_WORDS and _COUNTED.search(text) is not None


def _issue(entry: Entry, row: BarisIndikator) -> Issue:
    kind = "Sumber data" if entry is row.sumber_data else "Rumus"
    name = short(row.indikator.text.strip(" -")) if row.indikator is not None and row.indikator.text else "baris ini"
    return Issue(
        entry.ref,
        f"{kind} {name} berisi banyaknya, bukan {'asal datanya' if kind != 'Rumus' else 'cara menghitungnya'}: "
        f"{short(entry.text)}.",
        "Pindahkan angkanya ke kolom target, lalu tulis "
        f"{'dokumen yang memuat angka itu' if kind != 'Rumus' else 'apa yang dihitung'}.",
        entry.text,
        "",
        name,
    )
