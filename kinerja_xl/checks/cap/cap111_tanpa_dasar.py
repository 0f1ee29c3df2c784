"""CAP111 Capaian tercetak tanpa target atau realisasi.

## Mengapa
Capaian tanpa salah satu angkanya, atau dengan target nol, tidak dapat dihitung dari mana pun.

## Salah
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Layanan prima | Nilai pelayanan | Nilai | 80 | - | **95,00** |

## Benar
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Layanan prima | Nilai pelayanan | Nilai | 80 | 76 | 95,00 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.hasil import Masukan
from kinerja_xl.calc.turunan import Turunan
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short


@rule(
    "CAP111",
    "Capaian tercetak tanpa target atau realisasi",
    "galat",
    "capaian memerlukan target dan realisasi",
)
def check(context: Context) -> Iterator[Issue]:
    """Printed capaian that cannot be computed although its inputs can be read."""
    for one in context.derived:
        if one.jenis == "capaian" and any(one.tercetak.candidates) and _baseless(one):
            yield Issue(
                one.tercetak.ref,
                f"Capaian {short(one.nama)} tercetak {one.tercetak.printed}, padahal {', '.join(map(str, one.hasil.masukan))}.",
                "Isi angka yang kurang, atau kosongkan capaiannya dengan tanda '-'.",
                one.tercetak.printed,
                one.hasil.alasan,
                f"{one.nama}|{one.tabel.form}",
            )


def _baseless(one: Turunan) -> bool:
    if one.hasil.nilai is not None or one.cocok_alternatif:
        return False
    return all(m.nilai is not None or _blank(m) for m in one.hasil.masukan)


def _blank(masukan: Masukan) -> bool:
    return masukan.keadaan in ("kosong", "berisi tanda '-'", "berisi N/A")
