"""IPA112 Skor pegawai di luar kelas instrumen.

## Mengapa
Instrumen hanya mengenal poin tertentu: kualifikasi 25, 20, 15, 10, 5, 1; kinerja 30, 25, 15, 5, 1; disiplin
5, 3, 2, 1; kompetensi jumlah poin diklat dan seminar kelompok jabatannya. Skor lain berarti kelasnya salah
atau poinnya dikalikan bobot.

## Salah
Daftar Pegawai untuk Pengukuran IPA Tahun 2020
| No | Jabatan | Kualifikasi | Kompetensi | Kinerja | Disiplin | Nilai IPA |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelaksana | 15 | 22,5 | 25 | 5 | 67,5 |
| 2 | Fungsional | **12** | 25 | **20** | 5 | 62 |
| 3 | Struktural | 20 | **22,5** | 25 | **4** | 71,5 |

## Benar
Daftar Pegawai untuk Pengukuran IPA Tahun 2020
| No | Jabatan | Kualifikasi | Kompetensi | Kinerja | Disiplin | Nilai IPA |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelaksana | 15 | 22,5 | 25 | 5 | 67,5 |
| 2 | Fungsional | 15 | 25 | 25 | 5 | 70 |
| 3 | Struktural | 20 | 40 | 25 | 5 | 90 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.ipa import DIMENSI, skor_instrumen
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.numbers import format_number
from kinerja_xl.regulasi.peran import COUNT
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisPegawai


@rule("IPA112", "Skor pegawai di luar kelas instrumen", "galat", "PermenPANRB Nomor 38 Tahun 2018: poin setiap kelas")
def check(context: Context) -> Iterator[Issue]:
    """Every score of every person against the points that the instrument knows."""
    for table in context.book.of(BarisPegawai):
        if not _lists_persons(table) or _holds_means(table, context):
            continue
        for number, row in enumerate(table.rows, 1):
            post = row.jabatan.text if row.jabatan else ""
            for name in DIMENSI:
                entry = getattr(row, f"skor_{name}")
                allowed = skor_instrumen(name, post, context.aturan.ipa)
                if isinstance(entry, Entry) and entry.candidates and not allowed & set(entry.candidates):
                    points = ", ".join(map(format_number, sorted(allowed, reverse=True)))
                    yield Issue(
                        entry.ref,
                        f"Skor {name} pegawai nomor {_number(row, number)} tercetak {entry.printed}, bukan poin instrumen.",
                        f"Isi salah satu dari {points}; kosongkan bila belum diketahui.",
                        entry.printed,
                        points,
                        f"{table.form}|{name}|{_number(row, number)}",
                    )


def _lists_persons(table: Table[BarisPegawai]) -> bool:
    """Whether the rows are persons: they are named or have a post, and no column counts how many they are."""
    roles = {c.peran for c in table.columns}
    return bool(roles & {"nama", "nip", "jabatan"}) and not roles & COUNT


def _holds_means(table: Table[BarisPegawai], context: Context) -> bool:
    """Whether the rows are units with their means: then most figures are no points of the instrument."""
    cells = [
        (n, e) for r in table.rows for n in DIMENSI if isinstance(e := getattr(r, f"skor_{n}"), Entry) and e.candidates
    ]
    known = sum(bool(skor_instrumen(n, "", context.aturan.ipa) & set(e.candidates)) for n, e in cells)
    return known * 2 < len(cells)


def _number(row: BarisPegawai, counted: int) -> str:
    return row.nomor.text if row.nomor is not None and row.nomor.text else str(counted)
