"""IKU122 Tipe perhitungan tidak mungkin untuk satuannya.

## Mengapa
Kumulatif berarti capaian setiap periode dijumlahkan. Persentase dan indeks tidak dapat dijumlahkan: 80% pada triwulan I
dan 85% pada triwulan II bukan 165%. Yang berlaku ialah posisi akhir atau rata-rata.
Kemajuan menuju penyelesaian dapat dijumlahkan dan tidak diperiksa.

## Salah
| No | Sasaran | Indikator Kinerja Utama | Satuan | Formulasi | Tipe Perhitungan | Sumber Data |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Kinerja baik | Persentase ASN yang berkinerja baik | Persen | Jumlah ASN yang berkinerja baik dibagi jumlah ASN dikali 100% | **Kumulatif** | Rekapitulasi SKP |

## Benar
| No | Sasaran | Indikator Kinerja Utama | Satuan | Formulasi | Tipe Perhitungan | Sumber Data |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Kinerja baik | Persentase ASN yang berkinerja baik | Persen | Jumlah ASN yang berkinerja baik dibagi jumlah ASN dikali 100% | Posisi akhir | Rekapitulasi SKP |
"""

import re
from collections.abc import Iterator

from kinerja_xl.calc.indikator import is_persen
from kinerja_xl.calc.satuan import unit_name
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.pola import Pola
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisIndikator

_NAME = Pola(r"\W*(?:perse[nt]+tase|prosentase|presentase|indeks|index|skor|rata-rata)\b", re.IGNORECASE)
_PROGRESS = Pola(
    r"\b(?:progres\w*|kemajuan|penyelesaian|\w*serap\w*|realisasi|\w*capaian|pembangunan|fisik|tindak\w*)\b",
    re.IGNORECASE,
)
_WITHIN = Pola(r"\btipe\s+p[er]+hitungan\s*:\s*(.*?)(?:\bsumber\s+data\b|$)", re.IGNORECASE | re.DOTALL)
_SUM = Pola(r"\bkumulatif\b", re.IGNORECASE)
_NO_SUM = Pola(
    r"\bnon\W*kumulatif|\btidak\s+kumulatif|\bdalam\s+\d+\s*(?:\([^)]*\)\s*)?tahun|\bposisi|\brata", re.IGNORECASE
)


@rule(
    "IKU122",
    "Tipe perhitungan tidak mungkin untuk satuannya",
    "peringatan",
    "persentase dan indeks tidak dijumlahkan antarperiode",
)
def check(context: Context) -> Iterator[Issue]:
    """Percentages and indices said to be cumulative, in their own column or within the formulation."""
    for table in context.book.of(BarisIndikator):
        for row in table.rows:
            entry, text = _type_of(row)
            if entry is None or entry.merged or not _SUM.search(text) or _NO_SUM.search(text) or not _is_ratio(row):
                continue
            name = row.indikator.text if row.indikator else ""
            yield Issue(
                entry.ref,
                f"{short(name)} bertipe {short(text)}, padahal persentase dan indeks tidak dapat dijumlahkan.",
                "Ganti dengan posisi akhir atau rata-rata.",
                short(text),
                "posisi akhir",
                f"{table.form}|{row.key}",
            )


def _type_of(row: BarisIndikator) -> tuple[Entry | None, str]:
    if row.tipe_perhitungan is not None and row.tipe_perhitungan.text:
        return row.tipe_perhitungan, row.tipe_perhitungan.text
    within = _WITHIN.search(row.formulasi.text) if row.formulasi is not None else None
    return (row.formulasi, within[1].strip()) if within else (None, "")


def _is_ratio(row: BarisIndikator) -> bool:
    """Whether a row measures a share or an index; progress towards a whole may well be added up."""
    if row.indikator is not None and _PROGRESS.search(row.indikator.text):
        return False
    unit = unit_name(row.satuan.text) if row.satuan is not None else ""
    return (
        is_persen(row.satuan)
        or unit == "indeks"
        or (row.indikator is not None and bool(_NAME.match(row.indikator.text)))
    )
