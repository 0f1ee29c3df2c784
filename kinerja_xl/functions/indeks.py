"""Functions of other indices: SAKIP."""

from __future__ import annotations

from kinerja_xl.calc.hasil import Masukan
from kinerja_xl.functions.capaian import word_of
from kinerja_xl.functions.fungsi import BAKU, Jawaban, fungsi
from kinerja_xl.functions.nilai import Galat
from kinerja_xl.regulasi import Aturan


@fungsi(hasil="teks", contoh="=PREDIKAT_SAKIP(C12)", gagal=Galat.ANGKA)
def predikat_sakip(nilai: Masukan, tahun: Aturan = BAKU) -> Jawaban:
    """Predikat evaluasi SAKIP: AA, A, BB, B, CC, C atau D.

    Argumen:
        nilai: nilai hasil evaluasi, 0 sampai 100
        tahun: tahun evaluasi (bukan tahun kinerja); bila kosong, aturan terbaru

    >>> from kinerja_xl.functions import hitung
    >>> hitung("PREDIKAT_SAKIP", 71.31), hitung("PREDIKAT_SAKIP", 70), hitung("PREDIKAT_SAKIP", 101)
    ('BB', 'B', #NUM!)
    """
    return word_of(nilai, "predikat_sakip", tahun)
