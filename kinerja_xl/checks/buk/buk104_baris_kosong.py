"""BUK104 Tabel terpotong baris kosong.

## Mengapa
Saringan, urutan, dan pilihan rentang otomatis di Excel berhenti di baris kosong, sehingga baris di bawahnya tidak
ikut tersaring, terurut, atau terjumlah. Baris kosong sebelum baris jumlah, dan sebelum baris teratas di tabel yang
bertingkat (misalnya program berikutnya), tidak dipersoalkan.

## Salah
| No | Program | Anggaran |
| --- | --- | --- |
| 1 | Pelayanan Administrasi | 1.168.174.816 |
|  |  |  |
| **2** | Sarana dan Prasarana | 753.018.200 |
|  |  |  |
|  | Jumlah | 1.921.193.016 |

## Benar
| No | Program | Anggaran |
| --- | --- | --- |
| 1 | Pelayanan Administrasi | 1.168.174.816 |
| 2 | Sarana dan Prasarana | 753.018.200 |
|  |  |  |
|  | Jumlah | 1.921.193.016 |
"""

from collections.abc import Iterator

from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule


@rule("BUK104", "Tabel terpotong baris kosong", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Every first data row below blank rows inside a table."""
    seen: set[CellRef] = set()
    for table in context.book.tables:
        groups = len({row.tingkat for row in table.rows}) > 1
        apart = {row.ref.row for row in table.totals}
        apart |= {row.ref.row for row in table.rows if groups and row.tingkat == 0}
        for ref in table.gaps:
            if ref.row not in apart and ref not in seen:
                seen.add(ref)
                yield Issue(
                    ref,
                    f"Tabel {table.range_text} terpotong baris kosong di atas baris {ref.row}.",
                    "Hapus baris kosong itu, atau beri judul kolom sendiri bila di bawahnya tabel lain.",
                    subject=f"baris kosong|{table.form}",
                )
