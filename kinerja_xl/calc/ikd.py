"""Indeks Kualitas Data ASN: the share of persons whose data agree, weighted in two levels.

Source: 001, profile of the indicator; Surat Edaran Kepala BKN 17/2024. The weights are those the user enters.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.calc.bobot import Berbobot, nilai_berbobot
from kinerja_xl.calc.hasil import Hasil, Masukan, missing, outside

_BASIS = "Surat Edaran Kepala BKN Nomor 17 Tahun 2024, bobot seperti diisi pengguna"


class IndikatorData(NamedTuple):
    """An indicator of a dimension: persons with disparate data, persons it applies to, its weight in the dimension."""

    disparitas: Masukan
    populasi: Masukan
    bobot: Masukan


class DimensiData(NamedTuple):
    """A dimension, such as completeness or accuracy, with its weight in the index."""

    nama: str
    indikator: Sequence[IndikatorData]
    bobot: Masukan


def kesesuaian_data(disparitas: Masukan, populasi: Masukan) -> Hasil:
    """Index of one indicator, 0 to 100: (1 - persons with disparate data / persons it applies to) x 100.

    >>> kesesuaian_data(Masukan("disparitas", Decimal(5)), Masukan("populasi", Decimal(200))).nilai
    Decimal('97.500')
    """
    formula = "(1 - disparitas / populasi) x 100"
    inputs = (disparitas, populasi)
    reason = missing(*inputs)
    if disparitas.nilai is None or populasi.nilai is None:
        return Hasil(None, formula, inputs, _BASIS, reason)
    if populasi.nilai <= 0:
        return Hasil(None, formula, inputs, _BASIS, f"tidak dapat dihitung: {populasi}, seharusnya lebih dari 0")
    if reason := outside(Decimal(0), populasi.nilai, disparitas):
        return Hasil(None, formula, inputs, _BASIS, reason)
    return Hasil((populasi.nilai - disparitas.nilai) / populasi.nilai * 100, formula, inputs, _BASIS)


def nilai_dimensi(dimensi: DimensiData) -> Hasil:
    """Index of one dimension, 0 to 100: its indicators by their weights."""
    leaves = [kesesuaian_data(i.disparitas, i.populasi) for i in dimensi.indikator]
    weighted = [Berbobot(Masukan(i.disparitas.nama, leaves[n].nilai), i.bobot) for n, i in enumerate(dimensi.indikator)]
    result = nilai_berbobot(weighted, _BASIS)
    reason = next((leaf.alasan for leaf in leaves if leaf.alasan), result.alasan)
    return result._replace(alasan=f"{reason} ({dimensi.nama})" if reason else "")


def ikd(dimensi: Sequence[DimensiData]) -> Hasil:
    """Indeks Kualitas Data, 0 to 100: its dimensions by their weights."""
    scores = [nilai_dimensi(d) for d in dimensi]
    result = nilai_berbobot(
        [Berbobot(Masukan(d.nama, scores[n].nilai), d.bobot) for n, d in enumerate(dimensi)], _BASIS
    )
    return result._replace(alasan=next((s.alasan for s in scores if s.alasan), result.alasan))
