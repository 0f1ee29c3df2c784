"""IKU118 Indikator tanpa nama.

## Mengapa
Baris yang memuat definisi dan formulasi tetapi nama indikatornya kosong tidak dapat dihubungkan dengan target dan
realisasinya di dokumen lain.

## Salah
| No | Indikator | Satuan | Definisi Operasional |
| --- | --- | --- | --- |
| 1 | Jumlah dokumen formasi | Dokumen | Dokumen formasi yang ditetapkan |
| 2 | **'** | Orang | Peserta yang hadir sampai selesai |
| 3 | Jumlah laporan evaluasi | Laporan | Laporan evaluasi yang disahkan |

## Benar
| No | Indikator | Satuan | Definisi Operasional |
| --- | --- | --- | --- |
| 1 | Jumlah dokumen formasi | Dokumen | Dokumen formasi yang ditetapkan |
| 2 | Jumlah peserta diklat | Orang | Peserta yang hadir sampai selesai |
| 3 | Jumlah laporan evaluasi | Laporan | Laporan evaluasi yang disahkan |
"""

from collections.abc import Iterator

from kinerja_xl.calc.rumusan import FORMS
from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisIndikator

_SAID = ("definisi", "formulasi", "rumus")
_SENTENCE = 20


@rule("IKU118", "Indikator tanpa nama", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Rows that define or compute an indicator they do not name."""
    for table in context.book.of(BarisIndikator, *FORMS):
        column = next((c.ref.column for c in table.columns if c.peran == "indikator"), None)
        for row in table.rows:
            if column is None or (row.indikator is not None and any(map(str.isalnum, row.indikator.text))):
                continue
            said: list[Entry | None] = [getattr(row, role) for role in _SAID]
            texts = [e for e in said if e is not None and not e.merged and len(e.text) >= _SENTENCE]
            facts = [row.satuan, row.sumber_data, row.penanggung_jawab, row.alasan, *said]
            filled = sum(e is not None and not e.merged and bool(e.text) for e in facts)
            if texts and filled >= (2 if row.definisi in texts else 3):
                text = texts[0]
                yield Issue(
                    CellRef(table.sheet, text.ref.row, column),
                    f"Nama indikatornya kosong, padahal baris ini menerangkannya: {short(text.text)}.",
                    "Tulis nama indikatornya seperti di dokumen yang memuat targetnya.",
                    "",
                    "nama indikator",
                    f"{table.form}|{short(text.text)}",
                )
