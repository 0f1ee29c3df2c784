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
from typing import Literal, NamedTuple

from kinerja_xl.calc.satuan import unit_name
from kinerja_xl.calc.teks import letters_alike, words
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.statements import Said, also, by_likeness, named, said, usual
from kinerja_xl.numbers import SATUAN_CACAH

_SALAH_KETIK = 0.75


class _Gap(NamedTuple):
    tertulis: Said
    rujukan: Said
    jenis: Literal["lain", "salah ketik", "rincian"]


@rule("SLR105", "Satuan indikator berbeda antartabel", "peringatan", "satu indikator satu satuan")
def check(context: Context) -> Iterator[Issue]:
    """Every indicator with a unit in more than one table in force; slips of typing once for a pair of words."""
    slips: dict[tuple[str, str], list[_Gap]] = defaultdict(list)
    for name, units in said(context, "satuan"):
        right = _right(name, units)
        gaps = [_Gap(u, right, _kind(_unit(u), _unit(right))) for u in units if _unit(u) != _unit(right)]
        apart = [gap for gap in gaps if gap.tertulis.document != right.document]
        real = [gap for gap in apart if gap.jenis == "lain"]
        if real:
            yield _issue(real, right.quote.key)
        for gap in apart if not real else []:
            slips[_unit(gap.tertulis), _unit(right)].append(gap)
    for (one, other), found in slips.items():
        yield _issue(found, f"{one}|{other}")


def _unit(word: Said) -> str:
    return unit_name(word.entry.text)


def _right(name: str, units: list[Said]) -> Said:
    """The unit that the name itself tells, else the one that most documents use, a unit that exists before a slip."""
    told = [unit_name(word) for word in words(name)[:2]]
    known = [u for u in units if _unit(u) in SATUAN_CACAH] or units
    return next((u for u in units if _unit(u) in told), None) or usual(known, lambda a, b: _unit(a) == _unit(b))


def _kind(one: str, other: str) -> Literal["lain", "salah ketik", "rincian"]:
    if letters_alike(one, other) >= _SALAH_KETIK:
        return "salah ketik"
    return "rincian" if one.split("/")[0].strip() == other.split("/")[0].strip() else "lain"


def _issue(gaps: list[_Gap], subject: str) -> Issue:
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
