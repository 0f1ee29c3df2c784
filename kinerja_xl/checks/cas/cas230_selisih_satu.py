"""CAS230 Jumlah yang sama ditulis berselisih satu.

## Mengapa
Jumlah pegawai yang dipakai berkali-kali dalam satu formulir adalah satu populasi. Satu baris yang berbeda satu menandakan salah
ketik atau tanggal acuan lain.

## Salah
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon IV | < | < | < | < | < | Perjanjian Kinerja Non Eselon | < | < | < | < | < |
| No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Sasaran | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan | 1.1 | Tersusunnya konsep SK mutasi | Jumlah konsep SK mutasi | SK | 20 | Pengolah Data |
| 2 | Kenaikan Pangkat | Jumlah usulan kenaikan pangkat | berkas | 2.917 | Kasubbid. Kepangkatan | 2.1 | Terpenuhinya usulan pangkat | Jumlah konsep nota usul | berkas | 2.917 | Analis Kepegawaian |
| ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | Jumlah berkas yang diperiksa | berkas | 2.917 | Analis Kepegawaian |
| ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | Jumlah berkas yang diinput | berkas | **2.918** | Analis Kepegawaian |

## Benar
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon IV | < | < | < | < | < | Perjanjian Kinerja Non Eselon | < | < | < | < | < |
| No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Sasaran | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan | 1.1 | Tersusunnya konsep SK mutasi | Jumlah konsep SK mutasi | SK | 20 | Pengolah Data |
| 2 | Kenaikan Pangkat | Jumlah usulan kenaikan pangkat | berkas | 500 | Kasubbid. Kepangkatan | 2.1 | Terpenuhinya usulan pangkat | Jumlah konsep nota usul | berkas | 500 | Analis Kepegawaian |
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from kinerja_xl.calc.nomor import cascades
from kinerja_xl.calc.objek import figure
from kinerja_xl.calc.pohon import Butir
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import Entry

_LEAST_VALUE = 1000
_LEAST_TIMES = 3
_ONE = Decimal(1)


@rule("CAS230", "Jumlah yang sama ditulis berselisih satu", "info")
def check(context: Context) -> Iterator[Issue]:
    """Large figures that stand once and lie one beside a figure that stands several times in the same form."""
    for nodes in cascades(context.nodes):
        places: dict[Decimal, list[tuple[Butir, Entry]]] = defaultdict(list)
        for butir in (b for node in nodes for b in node.indikator):
            entry = figure(butir)
            if entry is not None and entry.value is not None and entry.value >= _LEAST_VALUE:
                places[entry.value].append((butir, entry))
        for value, found in list(places.items()):
            usual = max((value - _ONE, value + _ONE), key=lambda v: len(places.get(v, ())))
            times = len(places.get(usual, ()))
            if len(found) == 1 and times >= _LEAST_TIMES:
                yield _issue(*found[0], places[usual][0][1], times)


def _issue(butir: Butir, entry: Entry, usual: Entry, times: int) -> Issue:
    return Issue(
        entry.ref,
        f"Target {short(butir.nama.text)} {entry.printed}, berselisih satu dari {usual.printed} yang dipakai {times} kali "
        f"dalam formulir ini (misalnya {usual.ref.a1}).",
        "Periksa apakah yang dimaksud jumlah yang sama.",
        entry.printed,
        usual.printed,
        butir.key,
    )
