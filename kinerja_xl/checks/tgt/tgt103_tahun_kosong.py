"""TGT103 Tahun tanpa target di tengah deret.

## Mengapa
Tahun tanpa target tidak dapat diukur capaiannya. Target yang baru mulai di tengah periode (tahun pertama
berisi '-' atau N/A) sah, begitu juga indikator yang dihentikan (semua tahun sisanya berisi '-'). Baris berurutan yang
kosong pada tahun yang sama disebut sekali.

## Salah
| No | Sasaran | Indikator Kinerja | Satuan | Target | < | < | < |
| ^ | ^ | ^ | ^ | 2018 | 2019 | 2020 | 2021 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN kompeten | Persentase ASN bersertifikat | % | N/A | 70 | **** | 80 |
| 2 | Layanan prima | Nilai pelayanan | Nilai | **-** | - | - | - |

## Benar
| No | Sasaran | Indikator Kinerja | Satuan | Target | < | < | < |
| ^ | ^ | ^ | ^ | 2018 | 2019 | 2020 | 2021 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN kompeten | Persentase ASN bersertifikat | % | N/A | 70 | 75 | 80 |
| 2 | Layanan prima | Nilai pelayanan | Nilai | 70 | 72 | - | - |
"""

from collections.abc import Hashable, Iterator

from kinerja_xl.calc.indikator import targets
from kinerja_xl.calc.sifat import sifat_of
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import told_once
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.targets import in_years, indicator_name
from kinerja_xl.checks.wording import short, shown
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisIndikator, BarisRencana

_Year = tuple[int | None, Entry]


@rule("TGT103", "Tahun tanpa target di tengah deret", "peringatan", "setiap tahun rencana mempunyai target")
def check(context: Context) -> Iterator[Issue]:
    """Years without target after one that has it, and indicators without any target."""
    yield from told_once(found for table in context.book.of(BarisIndikator) for found in _empty(table))


def _empty(table: Table[BarisIndikator]) -> Iterator[tuple[Hashable, Issue]]:
    """Issues by their block: rows right below each other that lack the same years; without any target by their name."""
    block = 0
    before: tuple[int, list[int | None]] = (-1, [])
    for index, row in enumerate(table.rows):
        never = _never(row)
        if empty := never or _gaps(row):
            years = [year for year, _ in empty]
            block += before != (index - 1, years)
            before = index, years
            yield row.key if never else (id(table), block), _issue(table, row, empty)


def _issue(table: Table[BarisIndikator], row: BarisIndikator, empty: list[_Year]) -> Issue:
    return Issue(
        empty[0][1].ref,
        f"Target {short(indicator_name(row))}{in_years(y for y, _ in empty)} kosong.",
        _missing(row, empty) or "Isi targetnya, atau hapus indikator yang tidak dipakai lagi.",
        empty[0][1].printed or "kosong",
        "angka target",
        f"{table.form}|{row.key}",
    )


def _missing(row: BarisIndikator, empty: list[_Year]) -> str:
    """The figure that the final target leaves for a single empty year."""
    final = row.target_akhir.value if row.target_akhir is not None else None
    others = [e.value for _, e in targets(row) if not e.is_blank]
    if len(empty) != 1 or final is None or None in others:
        return ""
    rest = final - sum(v for v in others if v is not None)
    likely = rest in others and row.target_akhir is not None
    return f"Isi targetnya; target akhir {shown(final)} cocok bila tahun itu {shown(rest)}." if likely else ""


def _never(row: BarisIndikator) -> list[_Year]:
    """Every target cell of an indicator that has neither target nor realisasi in any year."""
    named = row.indikator is not None and row.indikator.text and not row.indikator.merged
    filled = any(not e.is_blank for e in (*row.target.values(), *row.realisasi.values()))
    if not named or filled or any(e.merged for e in row.target.values()) or not _is_item(row):
        return []
    return list(row.target.items())


def _is_item(row: BarisIndikator) -> bool:
    """Whether the row is an indicator and not a heading among indicators."""
    if row.satuan is not None:
        return not row.satuan.is_blank
    if isinstance(row, BarisRencana):
        return row.indikator is not None and any(map(str.isalpha, row.indikator.text))
    numbered = row.nomor is not None and row.nomor.text.strip(". )").isdigit()
    return numbered or (row.indikator is not None and sifat_of(row.indikator.text, "") != "")


def _gaps(row: BarisIndikator) -> list[_Year]:
    """Years without target after the first that has one, save the last years of an indicator that ended."""
    series = targets(row)
    first = next((i for i, (_, e) in enumerate(series) if not e.is_blank), len(series))
    last = max((i for i, (_, e) in enumerate(series) if not e.is_blank), default=-1)
    ended = series[last + 1 :]
    if len(ended) >= 2 and all(e.reading.state in ("strip", "na") and not _measured(row, y) for y, e in ended):
        series = series[: last + 1]
    return [(year, entry) for year, entry in series[first:] if entry.is_blank]


def _measured(row: BarisIndikator, year: int) -> bool:
    return year in row.realisasi and not row.realisasi[year].is_blank
