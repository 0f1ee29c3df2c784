"""ANG105 Angka yang tidak mungkin kurang dari nol bernilai negatif.

## Mengapa
Pagu, realisasi, jumlah orang, dan realisasi fisik tidak dapat kurang dari nol. Nilai negatif biasanya salah
tanda atau angka dalam kurung yang terbaca negatif. SILPA, selisih, surplus/(defisit), dan efisiensi boleh negatif.

## Salah
| No | Program | Pagu | Realisasi Anggaran |
| --- | --- | --- | --- |
| 1 | Pengadaan Kendaraan | 24.620.000 | **-24.620.000** |
| 2 | Pemeliharaan Kendaraan | 245.143.200 | 244.033.900 |

## Benar
| No | Program | Pagu | Realisasi Anggaran |
| --- | --- | --- | --- |
| 1 | Pengadaan Kendaraan | 24.620.000 | 24.620.000 |
| 2 | Pemeliharaan Kendaraan | 245.143.200 | 244.033.900 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.apbd import is_balance
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.roles import figures
from kinerja_xl.checks.rule import rule
from kinerja_xl.regulasi.peran import COUNT, MONEY

_NEVER_NEGATIVE = (MONEY | COUNT | {"fisik"}) - {"silpa"}


@rule(
    "ANG105",
    "Angka yang tidak mungkin kurang dari nol bernilai negatif",
    "galat",
    "pengertian: pagu, realisasi, cacah, dan realisasi fisik paling kecil nol",
)
def check(context: Context) -> Iterator[Issue]:
    """Every negative amount, count or physical progress."""
    for one in figures(context, _NEVER_NEGATIVE):
        value = one.entry.value
        if value is not None and value < 0 and not (one.row is not None and is_balance(one.row)):
            hint = "Periksa tandanya; angka dalam kurung dan angka bertanda minus dibaca negatif."
            if one.role == "perubahan":
                hint += " Bila kolom ini memuat tambah-kurang anggaran, beri judul Bertambah/Berkurang."
            yield Issue(
                one.entry.ref,
                f"{one.name} bernilai negatif ({one.entry.printed}).",
                hint,
                one.entry.printed,
                "nol atau lebih",
                one.subject,
            )
