"""SLR123 Satu angka di bawah dua nama indikator.

## Mengapa
Bila kondisi awal sebuah indikator persis sama (empat angka penting atau lebih) dengan realisasi tahun itu pada indikator
lain yang namanya mirip, besar kemungkinan keduanya satu indikator yang berganti nama. Perbandingan antartahun putus di situ.

## Salah
Pencapaian Kinerja Pelayanan
| No | Indikator Kinerja | Target Tahun | < | Realisasi Tahun | < | Rasio Capaian pada Tahun | < |
| ^ | ^ | '2023 | '2024 | '2023 | '2024 | '2023 | '2024 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Indeks kepuasan pelayanan kepegawaian | 80 | 80 | 80 | 81,62 | 100 | 102,03 |
### Tujuan
Tujuan dan Sasaran
| No | Sasaran | Indikator Kinerja | Satuan | Kondisi Awal | Target Tahun | < |
| ^ | ^ | ^ | ^ | '2024 | '2025 | '2026 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Tingkat kepuasan masyarakat terhadap layanan kepegawaian | Nilai | **81,62** | 82 | 83 |

## Benar
Pencapaian Kinerja Pelayanan
| No | Indikator Kinerja | Target Tahun | < | Realisasi Tahun | < | Rasio Capaian pada Tahun | < |
| ^ | ^ | '2023 | '2024 | '2023 | '2024 | '2023 | '2024 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Indeks kepuasan pelayanan kepegawaian | 80 | 80 | 80 | 81,62 | 100 | 102,03 |
### Tujuan
Tujuan dan Sasaran
| No | Sasaran | Indikator Kinerja | Satuan | Kondisi Awal | Target Tahun | < |
| ^ | ^ | ^ | ^ | '2024 | '2025 | '2026 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Indeks kepuasan pelayanan kepegawaian | Nilai | 81,62 | 82 | 83 |
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.calc.teks import words
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.statements import in_force
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisIndikator, Row

_DIGITS = 4
_COMMON = frozenset(
    "persentase jumlah nilai indeks tingkat rasio dan yang di ke dari dengan pada untuk terhadap hasil kinerja "
    "perangkat daerah badan dinas asn pegawai pelaksanaan".split()
)


class _Figure(NamedTuple):
    nama: Entry
    isi: Entry
    tabel: Table[Row]
    kunci: str


@rule("SLR123", "Satu angka di bawah dua nama indikator", "info")
def check(context: Context) -> Iterator[Issue]:
    """Baselines that are exactly what another indicator of a like name was reported to have reached that year."""
    reached: dict[tuple[Decimal, int], list[_Figure]] = defaultdict(list)
    stated: dict[tuple[Decimal, int], list[_Figure]] = defaultdict(list)
    for table in context.book.of(BarisIndikator):
        if in_force(table):
            _collect(context, table, reached, stated)
    told: set[str] = set()
    for key, figures in stated.items():
        for one in figures:
            names = [o for o in reached.get(key, []) if o.tabel is not one.tabel]
            if one.kunci in told or not names or any(o.kunci == one.kunci for o in names):
                continue
            other = next((o for o in names if _content(o.nama.text) & _content(one.nama.text)), None)
            if other is not None:
                told.add(one.kunci)
                yield _issue(one, other, key[1])


def _collect(
    context: Context,
    table: Table[BarisIndikator],
    reached: dict[tuple[Decimal, int], list[_Figure]],
    stated: dict[tuple[Decimal, int], list[_Figure]],
) -> None:
    years = {c.tahun for c in table.columns if c.peran == "kondisi_awal" and c.tahun}
    for row in table.rows:
        if row.indikator is None or not row.key:
            continue
        match = context.alike.get(row.key)
        key = match.rujukan if match else row.key
        for year, entry in row.realisasi.items():
            _add(reached, entry, year or table.tahun, _Figure(row.indikator, entry, table, key))
        if row.kondisi_awal is not None and len(years) == 1:
            _add(stated, row.kondisi_awal, next(iter(years)), _Figure(row.indikator, row.kondisi_awal, table, key))


def _add(found: dict[tuple[Decimal, int], list[_Figure]], entry: Entry, year: int | None, figure: _Figure) -> None:
    value = entry.value
    if value is not None and year and len(value.normalize().as_tuple().digits) >= _DIGITS:
        found[value, year].append(figure)


def _content(name: str) -> frozenset[str]:
    return frozenset(words(name)) - _COMMON


def _issue(one: _Figure, other: _Figure, year: int) -> Issue:
    return Issue(
        one.isi.ref,
        f"Kondisi awal {year} {short(one.nama.text)} ({one.isi.printed}) persis realisasi {year} "
        f"{short(other.nama.text)} di {other.isi.ref}: tampaknya satu indikator dengan dua nama.",
        "Pakai satu nama, atau jelaskan bahwa indikatornya memang berganti.",
        one.nama.text,
        other.nama.text,
        f"{one.kunci}|{other.kunci}",
    )
