"""SLR121 Target dalam penjenjangan atau rincian berbeda dari target yang ditetapkan.

## Mengapa
Penjenjangan (cascading), rincian rencana aksi dan tabel dengan Tahun-1 sampai Tahun-5 mengutip target Renstra dan
perjanjian kinerja. Target yang lain untuk indikator dan tahun yang sama berarti bawahan bekerja menuju angka lain.
Tahun-1 dan seterusnya dibandingkan hanya bila tahun kalendernya pasti.

## Salah
Tujuan dan Sasaran
| No | Sasaran | Indikator Kinerja | Satuan | Target Tahun | < |
| ^ | ^ | ^ | ^ | '2025 | '2026 |
| --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 80 | 81 |
### Lima
Tujuan dan Sasaran
| No | Sasaran | Indikator Kinerja | Satuan | Target Tahun ke- | < |
| ^ | ^ | ^ | ^ | '1 | '2 |
| --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 80 | **83** |

## Benar
Tujuan dan Sasaran
| No | Sasaran | Indikator Kinerja | Satuan | Target Tahun | < |
| ^ | ^ | ^ | ^ | '2025 | '2026 |
| --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 80 | 81 |
### Lima
Tujuan dan Sasaran
| No | Sasaran | Indikator Kinerja | Satuan | Target Tahun ke- | < |
| ^ | ^ | ^ | ^ | '1 | '2 |
| --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 80 | 81 |
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.calc.kutipan import Kutipan
from kinerja_xl.calc.tahun import calendar_years, is_relative
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import also
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.statements import in_force, quoted
from kinerja_xl.checks.wording import matched_by, short
from kinerja_xl.tables.entry import Entry


class _Place(NamedTuple):
    isi: Entry
    kutipan: Kutipan
    kemiripan: float


@rule("SLR121", "Target bawahan berbeda dari target yang ditetapkan", "galat", "satu indikator satu target setahun")
def check(context: Context) -> Iterator[Issue]:
    """Targets of cascades, of details of periods and of relative years against those of plan and agreement."""
    for quotes in quoted(context).values():
        stated: dict[int, list[_Place]] = defaultdict(list)
        below: dict[int, list[_Place]] = defaultdict(list)
        for quote, likeness in quotes:
            for year, entry in _targets(context, quote):
                side = below if _is_below(quote) else stated
                side[year].append(_Place(entry, quote, likeness))
        agreed = {year: _agreed(stated[year]) for year in below}
        wrong = [
            (p, right)
            for year, places in below.items()
            if (right := agreed[year])
            for p in places
            if p.isi.value != right.isi.value
        ]
        if wrong:
            yield _issue(wrong)


def _targets(context: Context, quote: Kutipan) -> Iterator[tuple[int, Entry]]:
    """A quote's targets by calendar year."""
    years = calendar_years(quote.tabel, context.book)
    for year, entry in quote.target.items():
        when = years.get(year or 0, year or quote.tabel.tahun or 0)
        if when and not is_relative(when) and entry.value is not None and quote.form != "pencapaian_pelayanan":
            yield when, entry


def _is_below(quote: Kutipan) -> bool:
    relative = any(is_relative(year) for year in quote.target)
    return quote.form == "penjenjangan" or quote.tabel.varian == "periode" or relative


def _agreed(stated: list[_Place]) -> _Place | None:
    """The target that plan and agreement state, when they are of one mind."""
    final = [p for p in stated if p.kutipan.tabel.varian == "perubahan"] or stated
    one = len({p.isi.value for p in final}) == 1
    return final[0] if one and in_force(final[0].kutipan.tabel) else None


def _issue(wrong: list[tuple[_Place, _Place]]) -> Issue:
    (place, right), *more = wrong
    least = min(place.kemiripan, right.kemiripan)
    matched = matched_by(least)
    name = right.kutipan.nama.text
    return Issue(
        place.isi.ref,
        f"Target {short(name)} tercetak {place.isi.printed}, tetapi {right.isi.printed} di {right.isi.ref}{matched}."
        f"{also(p.isi.ref for p, _ in more)}",
        "Samakan dengan target yang ditetapkan.",
        place.isi.printed,
        right.isi.printed,
        f"{right.kutipan.key}|{place.kutipan.form}",
        None if least == 1 and right.kutipan.form == "perjanjian_indikator" else "peringatan",
    )
