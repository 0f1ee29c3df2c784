"""CAP104 Kata status tidak sesuai dengan capaiannya.

## Mengapa
Status dinilai dari capaian yang sudah dibulatkan: di bawah 100 tidak tercapai, 100 tercapai, di atas 100
melebihi target. Skala realisasi Permendagri 86 Tahun 2017 dikenali dari kata-katanya.

## Salah
| No | Indikator Kinerja | Satuan | Target | Realisasi | Capaian (%) | Status |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Nilai pelayanan | Nilai | 80 | 72 | 90,00 | **Tercapai** |
| 2 | Nilai kepatuhan | Nilai | 80 | 80 | 100,00 | Sesuai Target |

## Benar
| No | Indikator Kinerja | Satuan | Target | Realisasi | Capaian (%) | Status |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Nilai pelayanan | Nilai | 80 | 72 | 90,00 | Tidak Tercapai |
| 2 | Nilai kepatuhan | Nilai | 80 | 80 | 100,00 | Sesuai Target |
"""

from collections.abc import Iterator
from decimal import Decimal

from kinerja_xl.calc.capaian import status
from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.calc.predikat import predikat
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import name_key
from kinerja_xl.tables.rows import BarisIndikator

_WORDS = {
    "melebihitarget": "Melebihi Target",
    "melampauitarget": "Melebihi Target",
    "tercapai": "Tercapai",
    "sesuaitarget": "Tercapai",
    "tercapaisesuaitarget": "Tercapai",
    "tidaktercapai": "Tidak Tercapai",
    "belumtercapai": "Tidak Tercapai",
}
_SCALE = "realisasi_permendagri86"


@rule(
    "CAP104",
    "Kata status tidak sesuai dengan capaiannya",
    "galat",
    "skala status capaian; Permendagri Nomor 86 Tahun 2017",
)
def check(context: Context) -> Iterator[Issue]:
    """Status words of a known scale against the rounded capaian of their row."""
    for table in context.book.of(BarisIndikator):
        for row in table.rows:
            values = [e for e in row.capaian.values() if e.value is not None]
            if row.status is None or row.status.is_blank or len(values) != 1 or values[0].value is None:
                continue
            expected = _expected(row.status.text, values[0].value, context)
            if expected and name_key(expected) != name_key(row.status.text):
                yield Issue(
                    row.status.ref,
                    f"Status {short(row_name(row))} tertulis {row.status.text}, padahal capaiannya {values[0].printed} ({values[0].ref}).",
                    f"Ganti dengan {expected}.",
                    row.status.text,
                    expected,
                    f"{table.form}|{row.key}",
                )


def _expected(word: str, capaian: Decimal, context: Context) -> str:
    """The right word of the scale the written word belongs to; the word itself when it says the same."""
    meant = _WORDS.get(name_key(word))
    if meant is not None:
        right = status(capaian, context.aturan)
        met = meant == "Tercapai" and right == "Melebihi Target"
        return word if met or right == meant else right
    scale = context.aturan.skala(_SCALE)
    if name_key(word) in {name_key(p.nama) for p in scale.pita} and capaian >= scale.terendah:
        return predikat(rounded(capaian, 2), _SCALE, context.aturan).nama
    return ""
