"""BUK112 Judul kolom rusak, dibaca menurut kemiripan.

## Mengapa
Hasil pindaian sering merusak judul kolom. Judul yang cukup mirip dengan judul baku dibaca sebagai judul itu, dan setiap
pembacaan demikian ditunjukkan di sini dengan kemiripannya, supaya dapat diperiksa.

## Salah
INDIKATOR KINERJA INDIVIDU TAHUN 2022
Jabatan : Kepala Bidang Mutasi
| No | Sasaran Kinerja | **ndikatar Kinerja** | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Tertibnya mutasi pegawai | Persentase usul mutasi yang diproses | Jumlah usul mutasi yang diproses / jumlah usul mutasi yang masuk x 100% | Buku usul mutasi |

## Benar
INDIKATOR KINERJA INDIVIDU TAHUN 2022
Jabatan : Kepala Bidang Mutasi
| No | Sasaran Kinerja | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Tertibnya mutasi pegawai | Persentase usul mutasi yang diproses | Jumlah usul mutasi yang diproses / jumlah usul mutasi yang masuk x 100% | Buku usul mutasi |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.roles import title
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short


@rule("BUK112", "Judul kolom rusak, dibaca menurut kemiripan", "info")
def check(context: Context) -> Iterator[Issue]:
    """Columns whose damaged title was read as the known one it is most like, once a table."""
    for table in context.book.tables:
        damaged = [c for c in table.columns if c.kemiripan < 1]
        if damaged:
            told = "; ".join(f"{short(c.judul)} sebagai {title(c.peran)} ({c.kemiripan:.0%})" for c in damaged)
            yield Issue(
                damaged[0].ref,
                f"Judul kolom yang rusak dibaca menurut kemiripannya: {told}.",
                "Periksa apakah kolomnya memang demikian, lalu betulkan judulnya.",
                short(damaged[0].judul),
                title(damaged[0].peran),
                f"{table.form}|{'|'.join(c.judul for c in damaged)}",
            )
