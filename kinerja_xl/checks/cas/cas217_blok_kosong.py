"""CAS217 Blok penjenjangan kosong.

## Mengapa
Lembar penjenjangan menurunkan kinerja dari kepala daerah sampai pelaksana. Blok yang kosong memutus rantainya: kinerja di
bawahnya tidak jelas mendukung apa.

## Salah
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Walikota | < | Perjanjian Kinerja Eselon IV | < | < | < | < | < |
| **No** | Indikator Kinerja | No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- |
| | | 1.1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan |
| | | 1.2 | Kenaikan Pangkat | Jumlah usulan kenaikan pangkat | berkas | 500 | Kasubbid. Kepangkatan |

## Benar
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon III | < | < | < | < | < | Perjanjian Kinerja Eselon IV | < | < | < | < | < |
| No | Program | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelayanan Mutasi | Persentase layanan mutasi tepat waktu | Persen | 100 | Kabid. Mutasi | 1.1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.2 | Kenaikan Pangkat | Jumlah usulan kenaikan pangkat | berkas | 500 | Kasubbid. Kepangkatan |
| 2 | Pembinaan Disiplin | Persentase kasus yang ditangani | Persen | 100 | Kabid. Pembinaan | 2.1 | Penanganan Kasus | Jumlah kasus yang dibahas | kali | 5 | Kasubbid. Disiplin |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.book import Column, Table
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisPenjenjangan, Tahap


@rule(
    "CAS217",
    "Blok penjenjangan kosong",
    "peringatan",
    "kinerja dijenjangkan dari kepala daerah sampai pelaksana (PermenPANRB Nomor 89 Tahun 2021)",
)
def check(context: Context) -> Iterator[Issue]:
    """Blocks of a cascading form that have columns but neither a number, a statement nor an indicator in any row."""
    for table in context.book.of(BarisPenjenjangan):
        used = {tahap.blok for row in table.rows for tahap in row.tahap if _filled(tahap)}
        for blok, columns in _blocks(table).items() if used else ():
            if blok not in used:
                yield Issue(
                    columns[0].ref,
                    f"Blok {short(blok)} tidak memuat satu indikator pun, sehingga rantai penjenjangan terputus di situ.",
                    "Isi sasaran dan indikator blok itu, atau hapus kolomnya bila jenjang itu tidak dipakai.",
                    "kosong",
                    "sasaran dan indikator",
                    name_key(blok),
                )


def _blocks(table: Table[BarisPenjenjangan]) -> dict[str, list[Column]]:
    found: dict[str, list[Column]] = {}
    for column in table.columns:
        if column.blok:
            found.setdefault(column.blok, []).append(column)
    return {blok: columns for blok, columns in found.items() if any(c.peran == "indikator" for c in columns)}


def _filled(tahap: Tahap) -> bool:
    return any(isinstance(e, Entry) and bool(e.text.strip()) for e in tahap)
