"""ANG108 Teks di kolom angka tidak terbaca sebagai angka.

## Mengapa
Isi seperti `95,51 *)` atau `nihil` di kolom uang, persen, cacah, atau nilai tidak terbaca sebagai angka,
sehingga sel itu tidak ikut dijumlahkan dan tidak dapat diperiksa. Strip dan N/A boleh: artinya tidak ada
nilai.

## Salah
| No | Uraian | Pagu | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- |
| 1 | Belanja Barang | 348.059.000 | 335.535.900 | **96,40 *)** |
| 2 | Belanja Modal | 62.500.000 | 62.400.000 | 99,84 |

## Benar
| No | Uraian | Pagu | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- |
| 1 | Belanja Barang | 348.059.000 | 335.535.900 | 96,40 |
| 2 | Belanja Modal | 62.500.000 | - | - |
"""

import re
from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.roles import Figure, figures
from kinerja_xl.checks.rule import rule
from kinerja_xl.pola import Pola
from kinerja_xl.regulasi.peran import COUNT, MONEY, PERCENT, SCORE
from kinerja_xl.tables.rows import BarisIndikator

_CURRENCY = Pola(r"^:?\s*(?:rp\.?|idr)", re.IGNORECASE)
_WORDS_ARE_NORMAL = frozenset({"efisiensi", "kenaikan"})


@rule("ANG108", "Teks di kolom angka tidak terbaca sebagai angka", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Every text of a money, percent, count or score column that is no number."""
    for one in figures(context, MONEY | PERCENT | COUNT | SCORE):
        entry = one.entry
        unread = entry.kind == "teks" and entry.reading.state in ("ditolak", "beberapa")
        if unread and _has_content(entry.printed) and not _word_is_normal(one):
            reason = f" ({entry.reading.reason})" if entry.reading.reason else ""
            yield Issue(
                entry.ref,
                f'{one.name} berisi "{entry.printed}", yang tidak terbaca sebagai angka{reason}.',
                "Tulis satu angka saja; pindahkan keterangan ke kolom lain; bila tidak ada nilai, tulis strip.",
                entry.printed,
                "angka",
                one.subject,
            )


def _has_content(text: str) -> bool:
    """Whether more stands there than dots, dashes or a currency sign."""
    return any(map(str.isalnum, _CURRENCY.sub("", text)))


def _word_is_normal(one: Figure) -> bool:
    """Words such as "Efisien", or the capaian of an indicator whose target is a category."""
    if any(map(str.isdigit, one.entry.text)):
        return False
    row = one.row
    if one.role in ("capaian", "persen") and isinstance(row, BarisIndikator):
        values = (*row.target.values(), *row.realisasi.values())
        return any(e.kind == "teks" and e.reading.state == "ditolak" for e in values)
    return one.role in _WORDS_ARE_NORMAL
