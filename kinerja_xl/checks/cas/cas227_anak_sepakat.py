"""CAS227 Anak-anak sepakat pada angka lain dari induknya.

## Mengapa
Bila beberapa tahap pekerjaan (memeriksa, menginput, menyerahkan) semuanya menargetkan jumlah berkas yang sama, tetapi induknya
menargetkan lebih sedikit, salah satunya belum diperbarui.

## Salah
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon IV | < | < | < | < | < | Perjanjian Kinerja Non Eselon | < | < | < | < | < |
| No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Sasaran | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan | 1.1 | Tersusunnya konsep SK mutasi | Jumlah konsep SK mutasi | SK | 20 | Pengolah Data |
| 2 | Kenaikan Pangkat | Jumlah usulan kenaikan pangkat | berkas | 300 | Kasubbid. Kepangkatan | 2.1 | Terpenuhinya usulan pangkat | Jumlah konsep nota usul | berkas | **500** | Analis Kepegawaian |
| ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | Jumlah nota usul yang diperiksa | berkas | 500 | Analis Kepegawaian |
| ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | Jumlah nota usul yang dikirim | berkas | 500 | Analis Kepegawaian |

## Benar
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon IV | < | < | < | < | < | Perjanjian Kinerja Non Eselon | < | < | < | < | < |
| No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Sasaran | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan | 1.1 | Tersusunnya konsep SK mutasi | Jumlah konsep SK mutasi | SK | 20 | Pengolah Data |
| 2 | Kenaikan Pangkat | Jumlah usulan kenaikan pangkat | berkas | 500 | Kasubbid. Kepangkatan | 2.1 | Terpenuhinya usulan pangkat | Jumlah konsep nota usul | berkas | 500 | Analis Kepegawaian |
"""

from collections.abc import Iterator
from decimal import Decimal

from kinerja_xl.calc.benda import unit_kind
from kinerja_xl.calc.nomor import cascades
from kinerja_xl.calc.objek import counted, figure
from kinerja_xl.calc.pohon import Butir, Simpul
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import likewise
from kinerja_xl.checks.nodes import node_name
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import Entry

_LEAST = 3
_LEAST_VALUE = 10
_KINDS = ("orang", "dokumen")


@rule("CAS227", "Anak-anak sepakat pada angka lain dari induknya", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Nodes with one indicator of persons or papers, whose children agree on a larger figure for one and the same thing."""
    for nodes in cascades(context.nodes):
        for node in nodes:
            whole = figure(node.indikator[0]) if len(node.indikator) == 1 and _countable(node.indikator[0]) else None
            if whole is not None and whole.value is not None:
                yield from _agreed(node, whole, whole.value)


def _countable(butir: Butir) -> bool:
    return butir.satuan is not None and unit_kind(butir.satuan.text) in _KINDS


def _agreed(node: Simpul, whole: Entry, value: Decimal) -> Iterator[Issue]:
    below = [(b, e) for child in node.anak for b in child.indikator if _countable(b) and (e := figure(b)) is not None]
    values = [e.value for _, e in below if e.value is not None and e.value >= _LEAST_VALUE]
    common = max(values, key=values.count, default=None)
    agreed = [(b, e) for b, e in below if e.value == common]
    words = [frozenset().union(*counted(b.nama.text)) for b, _ in agreed]
    if common is None or len(agreed) < _LEAST or value >= common or not words[0].intersection(*words):
        return
    if any(value in e.candidates for _, e in below):
        return
    first, *others = [e for _, e in agreed]
    name = node.indikator[0].nama.text
    yield Issue(
        first.ref,
        f"Target {first.printed} di sini lebih besar dari target induknya, {short(name)} {whole.printed} ({whole.ref}) "
        f"pada {node_name(node)}.{likewise([e.ref for e in others])}",
        "Samakan target induk dan anaknya; periksa mana yang terakhir diubah.",
        first.printed,
        whole.printed,
        node.indikator[0].key,
    )
