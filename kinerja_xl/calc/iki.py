"""Score of an indicator of a person (IKI), converted from its capaian.

Source: PermenPANRB 8/2021 (secondary source); the straight line from 101 to 110 percent is an assumption.
"""

from __future__ import annotations

from decimal import Decimal

from kinerja_xl.calc.hasil import Hasil, Masukan, missing
from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.numbers import format_number
from kinerja_xl.regulasi import Aturan
from kinerja_xl.regulasi.model import PotonganIki

_HUNDRED = Decimal(100)


def nilai_iki(capaian: Masukan, aturan: Aturan, target_tertinggi: bool = False) -> Hasil:
    """Score of a capaian in percent, 0 to 120.

    The capaian is first rounded to a whole percent; beyond the ends of the conversion the score stays at its end.
    `target_tertinggi` tells that the target is the most the indicator can reach: then 100 percent earns the
    highest score.

    >>> from datetime import date
    >>> from kinerja_xl.regulasi import aturan
    >>> rules = aturan(date(2021, 12, 31))
    >>> [nilai_iki(Masukan("capaian", Decimal(n)), rules).nilai for n in (100, 99, 60, 150)]
    [Decimal('109'), Decimal('89'), Decimal('50'), Decimal('120')]
    """
    instrumen = aturan.iki
    if capaian.nilai is None:
        reason = "belum ada capaian" if capaian.tanpa_isi else missing(capaian)
        return Hasil(None, "konversi capaian IKI", (capaian,), aturan.rujukan(instrumen.dasar), reason)
    piece, whole = _piece(capaian.nilai, aturan)
    if target_tertinggi and whole >= _HUNDRED:
        best = instrumen.potongan[-1].nilai_sampai
        formula = f"{format_number(best)} bila capaian 100 atau lebih dan targetnya sudah paling tinggi"
        return Hasil(best, formula, (capaian,), aturan.rujukan(instrumen.dasar))
    basis = aturan.rujukan(instrumen.dasar._replace(keyakinan=piece.keyakinan))
    return Hasil(_on_line(piece, whole), _formula(piece), (capaian,), basis)


def predikat_iki(capaian: Decimal, aturan: Aturan, target_tertinggi: bool = False) -> str:
    """Grade word of a capaian in percent, from Sangat Kurang to Sangat Baik."""
    piece, whole = _piece(capaian, aturan)
    return aturan.iki.potongan[-1].nama if target_tertinggi and whole >= _HUNDRED else piece.nama


def _piece(capaian: Decimal, aturan: Aturan) -> tuple[PotonganIki, Decimal]:
    """The piece of the conversion that holds a capaian, and the whole percent held within the conversion."""
    pieces = aturan.iki.potongan
    whole = min(max(rounded(capaian, 0), pieces[0].dari), pieces[-1].sampai)
    return next(p for p in pieces if whole <= p.sampai), whole


def _on_line(piece: PotonganIki, whole: Decimal) -> Decimal:
    run, rise = piece.sampai - piece.dari, piece.nilai_sampai - piece.nilai_dari
    return piece.nilai_dari + (rise * (whole - piece.dari) / run if run else Decimal(0))


def _formula(piece: PotonganIki) -> str:
    low, high, start, end = map(format_number, (piece.dari, piece.sampai, piece.nilai_dari, piece.nilai_sampai))
    if piece.dari == piece.sampai:
        return f"{start} bila capaian {low} (dibulatkan ke persen utuh)"
    return f"{start} + ({end} - {start}) / ({high} - {low}) x (capaian - {low}), capaian dibulatkan ke persen utuh"
