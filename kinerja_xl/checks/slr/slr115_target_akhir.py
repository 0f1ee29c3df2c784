"""SLR115 Target akhir indikator berbeda antartabel.

## Mengapa
Target akhir periode Renstra satu indikator sama di tabel tujuan dan sasaran, di rencana program, dan di formulir
evaluasi. Tabel yang tahun terakhirnya lain (Renstra lama) tidak dibandingkan.

## Salah
Tujuan dan Sasaran
| No | Sasaran | Indikator Kinerja | Satuan | Kondisi Awal | Target Tahun | < | Target Akhir |
| ^ | ^ | ^ | ^ | ^ | '2025 | '2026 | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 74 | 80 | 81 | 81 |
### IKU
Penetapan Indikator Kinerja Utama
| No | Sasaran | Indikator Kinerja | Satuan | Kondisi Awal | Target Tahun | < | Target Akhir |
| ^ | ^ | ^ | ^ | ^ | '2025 | '2026 | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 74 | 80 | 81 | **83** |

## Benar
Tujuan dan Sasaran
| No | Sasaran | Indikator Kinerja | Satuan | Kondisi Awal | Target Tahun | < | Target Akhir |
| ^ | ^ | ^ | ^ | ^ | '2025 | '2026 | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 74 | 80 | 81 | 81 |
### IKU
Penetapan Indikator Kinerja Utama
| No | Sasaran | Indikator Kinerja | Satuan | Kondisi Awal | Target Tahun | < | Target Akhir |
| ^ | ^ | ^ | ^ | ^ | '2025 | '2026 | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 74 | 80 | 81 | 81 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import also
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.statements import Said, by_likeness, named, said, usual
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.rows import Row


@rule("SLR115", "Target akhir indikator berbeda antartabel", "galat", "satu indikator satu target akhir Renstra")
def check(context: Context) -> Iterator[Issue]:
    """Every target at the end of the plan that tables print differently, once an indicator."""
    for _, found in said(context, "target_akhir"):
        words = [w for w in found if w.entry.value is not None and w.quote.form != "pencapaian_pelayanan"]
        if not words:
            continue
        right = usual(words, lambda a, b: a.entry.value == b.entry.value)
        wrong = [w for w in words if w.entry.value != right.entry.value and _one_end(w, right)]
        if wrong:
            yield _issue(right, wrong)


def _one_end(one: Said, other: Said) -> bool:
    """Whether two tables end in one year, as far as they tell."""
    ends = {end for w in (one, other) if (end := _last_year(w.quote.tabel))}
    return one.document != other.document and len(ends) < 2


def _last_year(table: Table[Row]) -> int:
    years = [c.tahun for c in table.columns if c.peran in ("target", "target_akhir") and c.tahun and c.tahun > 100]
    return max(years, default=0) if len(years) > 1 else 0


def _issue(right: Said, wrong: list[Said]) -> Issue:
    word, *more = wrong
    return Issue(
        word.entry.ref,
        f"Target akhir {named(right, word)} tercetak {word.entry.printed}, tetapi {right.entry.printed} di "
        f"{right.entry.ref}{by_likeness(word, right)}.{also(w.entry.ref for w in more)}",
        "Samakan target akhir di semua tabel rencana.",
        word.entry.printed,
        right.entry.printed,
        right.quote.key,
        "peringatan" if min(word.likeness, right.likeness) < 1 else None,
    )
