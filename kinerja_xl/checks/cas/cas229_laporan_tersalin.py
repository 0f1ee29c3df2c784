"""CAS229 Target laporan kegiatan lain dari semua laporan serupa.

## Mengapa
"Jumlah konsep laporan kegiatan" hampir selalu 1. Satu baris yang menargetkan 55 di antara puluhan yang menargetkan 1 tersalin dari
baris peserta di atasnya.

## Salah
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon IV | < | < | < | < | < | Perjanjian Kinerja Non Eselon | < | < | < | < | < |
| No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Sasaran | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Layanan Mutasi | Jumlah layanan mutasi | kali | 1 | Kasubbid. Mutasi | 1.1 | Terlaksananya layanan mutasi | Jumlah konsep laporan kegiatan mutasi | dokumen | 1 | Analis Mutasi |
| 2 | Layanan Pangkat | Jumlah layanan pangkat | kali | 2 | Kasubbid. Pangkat | 2.1 | Terlaksananya layanan pangkat | Jumlah konsep laporan kegiatan pangkat | dokumen | 1 | Analis Pangkat |
| 3 | Layanan Pensiun | Jumlah layanan pensiun | kali | 3 | Kasubbid. Pensiun | 3.1 | Terlaksananya layanan pensiun | Jumlah konsep laporan kegiatan pensiun | dokumen | 1 | Analis Pensiun |
| 4 | Layanan Cuti | Jumlah layanan cuti | kali | 4 | Kasubbid. Cuti | 4.1 | Terlaksananya layanan cuti | Jumlah konsep laporan kegiatan cuti | dokumen | **55** | Analis Cuti |
| 5 | Layanan Taspen | Jumlah layanan taspen | kali | 5 | Kasubbid. Taspen | 5.1 | Terlaksananya layanan taspen | Jumlah konsep laporan kegiatan taspen | dokumen | 1 | Analis Taspen |
| 6 | Layanan Disiplin | Jumlah layanan disiplin | kali | 6 | Kasubbid. Disiplin | 6.1 | Terlaksananya layanan disiplin | Jumlah konsep laporan kegiatan disiplin | dokumen | 1 | Analis Disiplin |
| 7 | Layanan Diklat | Jumlah layanan diklat | kali | 7 | Kasubbid. Diklat | 7.1 | Terlaksananya layanan diklat | Jumlah konsep laporan kegiatan diklat | dokumen | 1 | Analis Diklat |
| 8 | Layanan Izin | Jumlah layanan izin | kali | 8 | Kasubbid. Izin | 8.1 | Terlaksananya layanan izin | Jumlah konsep laporan kegiatan izin | dokumen | 1 | Analis Izin |
| 9 | Layanan Formasi | Jumlah layanan formasi | kali | 9 | Kasubbid. Formasi | 9.1 | Terlaksananya layanan formasi | Jumlah konsep laporan kegiatan formasi | dokumen | 1 | Analis Formasi |

## Benar
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon IV | < | < | < | < | < | Perjanjian Kinerja Non Eselon | < | < | < | < | < |
| No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Sasaran | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan | 1.1 | Tersusunnya konsep SK mutasi | Jumlah konsep SK mutasi | SK | 20 | Pengolah Data |
| 2 | Kenaikan Pangkat | Jumlah usulan kenaikan pangkat | berkas | 500 | Kasubbid. Kepangkatan | 2.1 | Terpenuhinya usulan pangkat | Jumlah konsep nota usul | berkas | 500 | Analis Kepegawaian |
"""

from collections import Counter
from collections.abc import Iterator

from kinerja_xl.calc.nomor import cascades
from kinerja_xl.calc.objek import counted, figure
from kinerja_xl.calc.pohon import Butir
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.nodes import levels
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import Entry

_PHRASE = 3
_LEAST = 8
_MOSTLY = 0.85
_PER_PERIOD = ("bulan", "triwulan", "semester", "minggu", "hari", "periode")


@rule("CAS229", "Target laporan kegiatan lain dari semua laporan serupa", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Targets of a report that every other node states with the same phrase and another figure."""
    for nodes in cascades(context.nodes):
        for level in levels(nodes):
            phrases: dict[tuple[frozenset[str], ...], list[tuple[Butir, Entry]]] = {}
            for butir in (b for node in level for b in node.indikator):
                entry, words = figure(butir), counted(butir.nama.text)[:_PHRASE]
                if entry is not None and len(words) == _PHRASE and any("laporan" in w for w in words):
                    phrases.setdefault(words, []).append((butir, entry))
            for found in phrases.values():
                yield from _outliers(found)


def _outliers(found: list[tuple[Butir, Entry]]) -> Iterator[Issue]:
    (usual, times), *_ = Counter(e.candidates for _, e in found).most_common(1)
    if len(found) < _LEAST or times < _MOSTLY * len(found):
        return
    right = next(e for _, e in found if e.candidates == usual)
    for butir, entry in found:
        if entry.candidates != usual and not any(word in butir.key for word in _PER_PERIOD):
            yield Issue(
                entry.ref,
                f"Target {short(butir.nama.text)} {entry.printed}, padahal {times} laporan serupa semuanya {right.printed} "
                f"(misalnya {right.ref.a1}).",
                "Periksa apakah angkanya tersalin dari baris lain.",
                entry.printed,
                right.printed,
                butir.key,
            )
