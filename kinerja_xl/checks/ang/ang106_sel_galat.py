"""ANG106 Sel berisi galat rumus.

## Mengapa
Sel galat seperti #DIV/0! atau #N/A tidak mempunyai nilai. Jumlah, capaian, dan angka lain yang memakainya
ikut tidak dapat dihitung.

## Salah
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- |
| 1 | Pengadaan Kendaraan | 24.620.000 | 24.620.000 | 100,00 |
| 2 | Perayaan HUT KORPRI | 4.000.000 | 3.960.000 | **#DIV/0!** |

## Benar
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- |
| 1 | Pengadaan Kendaraan | 24.620.000 | 24.620.000 | 100,00 |
| 2 | Perayaan HUT KORPRI | 4.000.000 | 3.960.000 | 99,00 |
"""

from collections.abc import Iterator

from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.roles import Figure, role_in
from kinerja_xl.checks.rule import rule

_CAUSES = {
    "#DIV/0!": (
        "pembagian dengan nol atau sel kosong",
        "Periksa pembaginya: isi nilainya, atau beri strip bila memang tidak ada.",
    ),
    "#N/A": ("data yang dicari tidak ditemukan", "Periksa kata kunci pencarian dan rentang datanya."),
    "#REF!": ("sel yang dirujuk sudah dihapus", "Tulis ulang rumus dengan rujukan yang benar."),
    "#VALUE!": ("rumus menghitung sel yang berisi teks", "Ubah sel masukannya menjadi angka."),
    "#NAME?": ("nama fungsi atau rentang tidak dikenal", "Periksa ejaan fungsi dan nama rentang di rumus."),
    "#NUM!": ("hasil hitungan di luar batas", "Periksa angka masukan rumus."),
    "#NULL!": ("dua rentang di rumus tidak berpotongan", "Periksa tanda pemisah antarrentang di rumus."),
}
_OTHER = ("rumus tidak dapat dihitung", "Perbaiki rumusnya, lalu simpan ulang.")


@rule("ANG106", "Sel berisi galat rumus", "galat", "aritmetika: sel galat tidak mempunyai nilai")
def check(context: Context) -> Iterator[Issue]:
    """Every error cell of a recognised table."""
    seen: set[CellRef] = set()
    for table, column, entry in context.book.entries:
        if entry.kind == "galat" and not entry.merged and entry.ref not in seen:
            seen.add(entry.ref)
            one = Figure(table, column, entry, role_in(table, column))
            cause, hint = _CAUSES.get(entry.text.upper(), _OTHER)
            message = f"{one.name} berisi {entry.text} ({cause}); angka yang memakainya tidak dapat dihitung."
            yield Issue(entry.ref, message, hint, entry.text, "angka", one.subject)
