"""TGT102 Target turun antartahun.

## Mengapa
Target tahunan menuju target akhir. Target yang berbalik arah sering salah ketik, atau polaritas
indikatornya belum dinyatakan. Target yang turun terus dan jumlah keluaran setahun tidak diperiksa selama
polaritasnya tidak dinyatakan; pada jumlah keluaran hanya satu tahun yang anjlok lalu kembali yang disebut, pada
indikator yang namanya menandakan makin kecil makin baik hanya satu tahun yang naik lalu turun lagi. Target yang
turun sampai di bawah kondisi awal disebut TGT101; deret yang sama di tabel lain disebut sekali.

## Salah
| No | Sasaran | Indikator Kinerja | Satuan | Polaritas | Target | < | < | < |
| ^ | ^ | ^ | ^ | ^ | 2018 | 2019 | 2020 | 2021 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN kompeten | Persentase ASN yang memenuhi standar kompetensi | % | Naik | 82 | 85 | 87 | **60** |
| 2 | Keuangan tertib | Jumlah temuan pemeriksaan | Temuan | Turun | 10 | 8 | **9** | 6 |
| 3 | KORPRI aktif | Jumlah anggota KORPRI yang aktif | orang |  | 800 | 850 | **90** | 950 |
| 4 | Layanan prima | Jumlah pengaduan masyarakat | pengaduan |  | 20 | 18 | **19** | 12 |

## Benar
| No | Sasaran | Indikator Kinerja | Satuan | Polaritas | Target | < | < | < |
| ^ | ^ | ^ | ^ | ^ | 2018 | 2019 | 2020 | 2021 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN kompeten | Persentase ASN yang memenuhi standar kompetensi | % | Naik | 82 | 85 | 87 | 90 |
| 2 | Keuangan tertib | Jumlah temuan pemeriksaan | Temuan | Turun | 10 | 8 | 7 | 6 |
| 3 | KORPRI aktif | Jumlah anggota KORPRI yang aktif | orang |  | 800 | 850 | 900 | 950 |
| 4 | Layanan prima | Jumlah pengaduan masyarakat | pengaduan |  | 20 | 18 | 15 | 12 |
"""

from collections.abc import Hashable, Iterator
from itertools import pairwise

from kinerja_xl.calc.capaian import polaritas
from kinerja_xl.calc.indikator import dips, is_below, is_output, may_fall, peaks, targets
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import told_once
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.targets import indicator_name, same_figures, year_name
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisIndikator

_Year = tuple[int, Entry]


@rule("TGT102", "Target turun antartahun", "peringatan", "target tahunan menuju target akhir")
def check(context: Context) -> Iterator[Issue]:
    """Each target that turns against the direction of its indicator."""
    yield from told_once(_turning(context))


def _turning(context: Context) -> Iterator[tuple[Hashable, Issue]]:
    for table in context.book.of(BarisIndikator):
        for row in table.rows:
            series = [(year, entry) for year, entry in targets(row) if entry.candidates]
            for before, after in pairwise(series):
                if before[1].candidates == after[1].candidates:
                    continue
                turns = _turns(row, [entry for _, entry in series], before[1], after[1])
                if turns and not _below_baseline(row, after[1]):
                    yield same_figures(context, row, (before[1], after[1])), _issue(table, row, before, after)


def _below_baseline(row: BarisIndikator, entry: Entry) -> bool:
    """Whether the target is told as one below the baseline."""
    return row.kondisi_awal is not None and is_below(entry, row.kondisi_awal) and not (may_fall(row) or is_output(row))


def _turns(row: BarisIndikator, series: list[Entry], before: Entry, after: Entry) -> bool:
    if row.polaritas is not None and polaritas(row.polaritas.text) == "turun":
        return is_below(before, after)
    if may_fall(row):
        unsaid = row.polaritas is None or row.polaritas.is_blank
        return unsaid and after in peaks(series)
    return after in dips(series) if is_output(row) else is_below(after, before)


def _issue(table: Table[BarisIndikator], row: BarisIndikator, before: _Year, after: _Year) -> Issue:
    falls = is_below(after[1], before[1])
    return Issue(
        after[1].ref,
        f"Target {short(indicator_name(row))} {'turun' if falls else 'naik'} dari {before[1].printed} ({year_name(before[0])}) "
        f"menjadi {after[1].printed} ({year_name(after[0])}).",
        f"Periksa kedua target; bila makin {'kecil' if falls else 'besar'} makin baik, "
        f"nyatakan polaritasnya {'turun' if falls else 'naik'}.",
        after[1].printed,
        f"paling {'sedikit' if falls else 'banyak'} {before[1].printed}",
        f"{table.form}|{row.key}|{after[0]}",
    )
