"""Functions of the budget: serapan, SILPA, efisiensi."""

from __future__ import annotations

from kinerja_xl.calc import efisiensi as calc_efisiensi
from kinerja_xl.calc import serapan as calc
from kinerja_xl.calc.hasil import Hasil, Masukan
from kinerja_xl.functions.fungsi import fungsi


@fungsi(contoh="=SERAPAN(D7;C7)", asli='IF(OR({realisasi}="",{pagu}=""),NA(),{realisasi}/{pagu}*100)')
def serapan(realisasi: Masukan, pagu: Masukan) -> Hasil:
    """Serapan anggaran dalam persen: realisasi dibagi pagu.

    Argumen:
        realisasi: realisasi anggaran dalam rupiah
        pagu: pagu anggaran dalam rupiah

    >>> from kinerja_xl.functions import hitung
    >>> hitung("SERAPAN", "Rp 982.500", 1000000), hitung("SERAPAN", None, 5)
    (98.25, #N/A)
    """
    return calc.serapan(realisasi, pagu)


@fungsi(contoh="=SILPA(C7;D7)", asli='IF(OR({pagu}="",{realisasi}=""),NA(),{pagu}-{realisasi})')
def silpa(pagu: Masukan, realisasi: Masukan) -> Hasil:
    """Sisa anggaran dalam rupiah: pagu dikurangi realisasi.

    Argumen:
        pagu: pagu anggaran dalam rupiah
        realisasi: realisasi anggaran dalam rupiah

    >>> from kinerja_xl.functions import hitung
    >>> hitung("SILPA", 1000000, 982500)
    17500.0
    """
    return calc.silpa(pagu, realisasi)


@fungsi(contoh="=EFISIENSI(G7;H7)", asli='IF(OR({capaian}="",{serapan}=""),NA(),{capaian}-{serapan})')
def efisiensi(capaian: Masukan, serapan: Masukan) -> Hasil:
    """Tingkat efisiensi: capaian kinerja dikurangi serapan anggaran, dalam poin persen.

    Argumen:
        capaian: capaian kinerja dalam persen
        serapan: serapan anggaran dalam persen

    >>> from kinerja_xl.functions import hitung
    >>> hitung("EFISIENSI", 100.8, 98.25)
    2.55
    """
    return calc_efisiensi.efisiensi(capaian, serapan)
