"""TGT103 Tahun tanpa target di tengah deret.

## Mengapa
Tahun tanpa target tidak dapat diukur capaiannya. Target yang baru mulai di tengah periode (tahun pertama
berisi '-' atau N/A) sah, begitu juga indikator yang dihentikan (semua tahun sisanya berisi '-').

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

from collections.abc import Iterator

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.calc.indikator import targets
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisIndikator

_Year = tuple[int | None, Entry]


@rule("TGT103", "Tahun tanpa target di tengah deret", "peringatan", "setiap tahun rencana mempunyai target")
def check(context: Context) -> Iterator[Issue]:
    """Years without target after one that has it, and indicators without any target."""
    for table in context.book.of(BarisIndikator):
        for row in table.rows:
            if empty := _never(row) or _gaps(row):
                years = ", ".join(str(year) for year, _ in empty if year)
                when = f" tahun {years}" if years else ""
                yield Issue(
                    empty[0][1].ref,
                    f"Target {short(row_name(row))}{when} kosong.",
                    "Isi targetnya, atau hapus indikator yang tidak dipakai lagi.",
                    empty[0][1].printed or "kosong",
                    "angka target",
                    f"{table.form}|{row.key}",
                )


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
    return row.nomor is not None and row.nomor.text.strip(". )").isdigit()


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
