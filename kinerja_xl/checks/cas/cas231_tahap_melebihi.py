"""CAS231 Yang diperiksa lebih banyak dari yang disusun.

## Mengapa
Naskah yang diperiksa, dicetak atau diserahkan tidak dapat lebih banyak dari naskah yang disusun dalam kegiatan yang sama. Salah
satu targetnya tersalin atau belum diperbarui.

## Salah
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon IV | < | < | < | < | < | Perjanjian Kinerja Non Eselon | < | < | < | < | < |
| No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Sasaran | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan | 1.1 | Tersusunnya konsep SK mutasi | Jumlah konsep SK mutasi | SK | 20 | Pengolah Data |
| 2 | Kenaikan Pangkat | Jumlah usulan kenaikan pangkat | berkas | 500 | Kasubbid. Kepangkatan | 2.1 | Terpenuhinya usulan pangkat | Jumlah konsep nota usul | berkas | 500 | Analis Kepegawaian |
| ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | Jumlah konsep SK pangkat yang diperiksa | SK | **500** | Analis Kepegawaian |
| ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | Jumlah konsep naskah SK pangkat | SK | 200 | Analis Kepegawaian |

## Benar
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon IV | < | < | < | < | < | Perjanjian Kinerja Non Eselon | < | < | < | < | < |
| No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Sasaran | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan | 1.1 | Tersusunnya konsep SK mutasi | Jumlah konsep SK mutasi | SK | 20 | Pengolah Data |
| 2 | Kenaikan Pangkat | Jumlah usulan kenaikan pangkat | berkas | 500 | Kasubbid. Kepangkatan | 2.1 | Terpenuhinya usulan pangkat | Jumlah konsep nota usul | berkas | 500 | Analis Kepegawaian |
"""

from collections.abc import Iterator

from kinerja_xl.calc.nomor import cascades
from kinerja_xl.calc.objek import Kata, counted, figure, names
from kinerja_xl.calc.pohon import Butir, Simpul
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short

_LATER = frozenset("diperiksa diverifikasi dikoreksi diparaf ditandatangani dicetak diserahkan".split())
_LEAST_WORDS = 3


@rule("CAS231", "Yang diperiksa lebih banyak dari yang disusun", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Targets of what is checked or handed over that exceed those of what is drawn up, within one node."""
    for nodes in cascades(context.nodes):
        for node in nodes:
            for later in node.indikator:
                thing = _without_step(counted(later.nama.text))
                if thing:
                    yield from _exceeding(node, later, thing)


def _without_step(words: Kata) -> Kata:
    """The words of a thing that a later step is counted of, () when the name tells no such step."""
    kept = tuple(w for w in words if not w & _LATER)
    return kept if len(kept) < len(words) and len(kept) >= _LEAST_WORDS else ()


def _exceeding(node: Simpul, later: Butir, thing: Kata) -> Iterator[Issue]:
    for made in node.indikator:
        words = counted(made.nama.text)
        more, less = figure(later), figure(made)
        if made is later or more is None or less is None or _without_step(words):
            continue
        if words[:1] == thing[:1] and names(thing, words) and min(more.candidates) > max(less.candidates):
            yield Issue(
                more.ref,
                f"Target {short(later.nama.text)} {more.printed} lebih besar dari {short(made.nama.text)} {less.printed} "
                f"({less.ref}).",
                "Periksa kedua target.",
                more.printed,
                f"paling banyak {less.printed}",
                f"{later.key}|{made.key}",
            )
