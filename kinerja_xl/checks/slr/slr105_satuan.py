"""SLR105 Satuan indikator berbeda antartabel.

## Mengapa
Satu indikator mempunyai satu satuan. Satuan yang berganti membuat target dan realisasi tidak dapat
dibandingkan. Ejaan berbeda dari satuan yang sama (% dan Persen) bukan temuan; salah ketik (Laporn) hanya diberitahukan,
sekali untuk semua sel yang salah ketiknya sama.

## Salah
Tujuan dan Sasaran
| No | Sasaran | Indikator Kinerja | Satuan | Target Tahun | < |
| ^ | ^ | ^ | ^ | '2020 | '2021 |
| --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 75 | 76 |
### Pengukuran
Pengukuran Kinerja Tahun 2020
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | **Orang** | 75 | 72 | 96,00 |

## Benar
Tujuan dan Sasaran
| No | Sasaran | Indikator Kinerja | Satuan | Target Tahun | < |
| ^ | ^ | ^ | ^ | '2020 | '2021 |
| --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 75 | 76 |
### Pengukuran
Pengukuran Kinerja Tahun 2020
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 75 | 72 | 96,00 |
"""

from collections import defaultdict
from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import also
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.statements import by_likeness, named
from kinerja_xl.checks.units import UnitGap, unit, unit_gaps


@rule("SLR105", "Satuan indikator berbeda antartabel", "peringatan", "satu indikator satu satuan")
def check(context: Context) -> Iterator[Issue]:
    """Every indicator with a unit in more than one table in force; slips of typing once for a pair of words."""
    slips: dict[tuple[str, str], list[UnitGap]] = defaultdict(list)
    for gaps in unit_gaps(context):
        if gaps and gaps[0].jenis == "lain":
            yield _issue(gaps, gaps[0].rujukan.quote.key)
            continue
        for gap in gaps:
            slips[unit(gap.tertulis), unit(gap.rujukan)].append(gap)
    for (one, other), found in slips.items():
        yield _issue(found, f"{one}|{other}")


def _issue(gaps: list[UnitGap], subject: str) -> Issue:
    (word, right, jenis), *more = gaps
    note = {"lain": "", "salah ketik": " (salah ketik)", "rincian": " (yang satu per waktu atau per bagian)"}[jenis]
    return Issue(
        word.entry.ref,
        f"Satuan {named(right, word)} tertulis {word.entry.text}, tetapi {right.entry.text} di "
        f"{right.entry.ref}{note}{by_likeness(word, right)}.{also(gap.tertulis.entry.ref for gap in more)}",
        "Betulkan ejaannya." if jenis == "salah ketik" else "Pakai satu satuan yang sama di semua tabel.",
        word.entry.text,
        right.entry.text,
        subject,
        None if jenis == "lain" else "info",
    )
