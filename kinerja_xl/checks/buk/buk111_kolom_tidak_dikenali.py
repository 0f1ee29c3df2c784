"""BUK111 Kolom berisi angka dengan judul yang tidak dikenali.

## Mengapa
Tabelnya dikenali, tetapi angka di kolom ini tidak diperiksa karena judulnya tidak ada di glosarium. Pembaca
harus tahu bagian mana yang belum diperiksa. Dilaporkan sekali untuk setiap tabel.

## Salah
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) | **Deviasi** |
| --- | --- | --- | --- | --- | --- |
| 1 | Program A | 100.000 | 90.000 | 90,00 | 3 |

## Benar
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) | Keterangan |
| --- | --- | --- | --- | --- | --- |
| 1 | Program A | 100.000 | 90.000 | 90,00 | APBD |
"""

from collections.abc import Iterator

from kinerja_xl.cells import column_letters
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short


@rule("BUK111", "Kolom tidak dikenali", "info")
def check(context: Context) -> Iterator[Issue]:
    """Each recognised table with columns of figures that nothing reads, once."""
    for table in context.book.tables:
        if table.unread:
            named = ", ".join(f"{column_letters(c.ref.column)} ({short(c.judul)})" for c in table.unread)
            yield Issue(
                table.unread[0].ref,
                f"Kolom {named} pada {short(table.name)} tidak dikenali, sehingga angkanya tidak diperiksa.",
                "Bila kolom ini bagian formulir resmi, samakan judulnya dengan formulir itu.",
                table.unread[0].judul,
                subject=f"{table.form}|{'|'.join(c.judul for c in table.unread)}",
            )
