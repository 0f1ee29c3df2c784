"""SLR116 IKU yang ditetapkan tidak disebut di tabel lain.

## Mengapa
Indikator yang ditetapkan sebagai IKU atau IKK harus punya definisi, rumus, penanggung jawab, dan tempat di rencana
program. Yang hanya berdiri di tabel target tidak dapat diukur dan tidak dibiayai. Diperiksa bila buku kerja memuat
tabel definisi atau rencana, dan hanya pada daftar target yang sebagian besar indikatornya memang disebut di tabel lain.

## Salah
Penetapan Indikator Kinerja Utama
| No | Indikator Kinerja | Satuan | Kondisi Awal | Target Tahun | < |
| ^ | ^ | ^ | ^ | '2025 | '2026 |
| --- | --- | --- | --- | --- | --- |
| 1 | Nilai pelayanan | Nilai | 74 | 80 | 81 |
| 2 | Nilai prestasi kerja | Nilai | 70 | 72 | 74 |
| 3 | **Nilai penerapan NSPK** | Nilai | 66 | 70 | 72 |
### IKU
Indikator Kinerja Utama
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Jumlah nilai dibagi responden | Survei | Kepala Bidang Mutasi |
| 2 | ASN berkinerja | Nilai prestasi kerja | Jumlah nilai prestasi kerja dibagi pegawai | Rekap SKP | Kepala Bidang Diklat |

## Benar
Penetapan Indikator Kinerja Utama
| No | Indikator Kinerja | Satuan | Kondisi Awal | Target Tahun | < |
| ^ | ^ | ^ | ^ | '2025 | '2026 |
| --- | --- | --- | --- | --- | --- |
| 1 | Nilai pelayanan | Nilai | 74 | 80 | 81 |
| 2 | Nilai prestasi kerja | Nilai | 70 | 72 | 74 |
### IKU
Indikator Kinerja Utama
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Jumlah nilai dibagi responden | Survei | Kepala Bidang Mutasi |
| 2 | ASN berkinerja | Nilai prestasi kerja | Jumlah nilai prestasi kerja dibagi pegawai | Rekap SKP | Kepala Bidang Diklat |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.statements import in_force
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.rows import BarisIndikator

_DEFINING = ("iku", "iki", "definisi_operasional", "rencana_pendanaan", "penjenjangan", "penyelarasan")


@rule("SLR116", "IKU yang ditetapkan tidak disebut di tabel lain", "peringatan", "IKU didefinisikan dan dibiayai")
def check(context: Context) -> Iterator[Issue]:
    """Every indicator of a list of targets that no table with definitions, owners or plans names."""
    doubtful = {key for m in context.matches for key in (m.kunci, m.rujukan)}
    homes: dict[str, set[int]] = {}
    for quote in context.quotes:
        if in_force(quote.tabel):
            homes.setdefault(quote.key, set()).add(id(quote.tabel))
    defined = {q.key for q in context.quotes if q.form in _DEFINING and in_force(q.tabel)}
    for table in context.book.of(BarisIndikator, "target_jangka_menengah"):
        rows = [r for r in table.rows if r.indikator is not None and len(r.key) > 3 and _has_target(r)]
        alone = [r for r in rows if len(homes.get(r.key, ())) < 2 and r.key not in doubtful]
        if in_force(table) and _is_list(table) and 2 * sum(r.key in defined for r in rows) > len(rows):
            yield from (_issue(row) for row in alone)


def _has_target(row: BarisIndikator) -> bool:
    return any(entry.candidates for entry in row.target.values())


def _is_list(table: Table[BarisIndikator]) -> bool:
    """Whether a table only lists indicators and targets, without the tujuan and sasaran they serve."""
    return not {c.peran for c in table.columns} & {"tujuan", "sasaran"}


def _issue(row: BarisIndikator) -> Issue:
    name = row.indikator
    assert name is not None  # rows without a name were left out
    return Issue(
        name.ref,
        f"{short(name.text)} diberi target, tetapi tidak ada di tabel lain mana pun: tanpa definisi, rumus, penanggung "
        "jawab, maupun program.",
        "Tambahkan definisi, rumus dan penanggung jawabnya serta programnya, atau keluarkan dari daftar.",
        name.text,
        "",
        row.key,
    )
