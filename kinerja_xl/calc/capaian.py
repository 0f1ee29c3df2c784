"""Capaian: realisasi against target in percent, by the polaritas of the indicator and a profile."""

from __future__ import annotations

from decimal import Decimal

from kinerja_xl.calc.hasil import Hasil, Masukan, missing
from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.ingatan import ingat
from kinerja_xl.regulasi import Aturan, glosarium
from kinerja_xl.regulasi.model import Polaritas, ProfilCapaian

_HUNDRED = Decimal(100)
_TURUN_WORDS = ("turun", "minim", "negatif", "rendah")
_HANDLED = (
    *("penyelesaian", "diselesaikan", "terselesaikan", "tindak lanjut", "ditindaklanjuti", "tindaklanjut"),
    *("penanganan", "tertangani", "ditangani", "penurunan", "cakupan"),
)
_FORMULAS = {
    "naik": "realisasi / target x 100",
    "selisih": "(2 x target - realisasi) / target x 100",
    "nisbah": "target / realisasi x 100",
}

RISING = (_FORMULAS["naik"], _FORMULAS["naik"].removesuffix(" x 100"))
"""The formula of naik, as percent and as ratio: also the one taken where no polaritas is stated."""


def polaritas(text: str) -> Polaritas | None:
    """Polaritas as staff write it; None when the text does not say.

    >>> polaritas("Minimize"), polaritas("naik"), polaritas("")
    ('turun', 'naik', None)
    """
    words = text.casefold()
    if any(word in words for word in _TURUN_WORDS):
        return "turun"
    return "naik" if any(word in words for word in ("naik", "maks", "maxi", "positif", "tinggi")) else None


@ingat
def likely_turun(indikator: str) -> bool:
    """Whether the name alone suggests that less is better, as in "Jumlah temuan", not "temuan ditindaklanjuti"."""
    name = indikator.casefold()
    return any(word in name for word in glosarium().kata_turun) and not any(word in name for word in _HANDLED)


def capaian(
    realisasi: Masukan, target: Masukan, arah: Polaritas, aturan: Aturan, profil: ProfilCapaian | None = None
) -> Hasil:
    """Capaian in percent, exact and uncapped unless the profile caps it.

    A missing realisasi is "belum ada realisasi"; a target of 0 is not computable for naik, 100 for turun
    with realisasi 0, and the profile's value for turun above 0.
    Source: 001 Tabel 2.4, 004 Tabel 3.1; PermenPANRB 8/2021.
    """
    profil = profil or aturan.profil()
    basis = aturan.rujukan(profil.dasar)
    inputs = (realisasi, target)
    formula = _FORMULAS["naik" if arah == "naik" else profil.turun]
    if realisasi.nilai is None or target.nilai is None:
        return Hasil(None, formula, inputs, basis, _lacking(realisasi, target), profil.desimal)
    value, reason = _ratio(realisasi.nilai, target.nilai, arah, profil)
    return Hasil(_capped(value, profil), formula, inputs, basis, reason, profil.desimal)


def capaian_rentang(
    realisasi: Masukan, dari: Masukan, sampai: Masukan, aturan: Aturan, profil: ProfilCapaian | None = None
) -> Hasil:
    """Capaian against a range target: 100 inside, measured from the nearer end outside.

    Source: PermenPANRB 8/2021 (below the range by the turun form where the profile says so).
    """
    profil = profil or aturan.profil()
    basis = aturan.rujukan(profil.dasar)
    inputs = (realisasi, dari, sampai)
    inside = "100 bila realisasi di dalam rentang"
    if why := _lacking(realisasi, dari, sampai):
        return Hasil(None, inside, inputs, basis, why, profil.desimal)
    value, low, high = (m.nilai or Decimal(0) for m in inputs)
    if low > high:
        why = "tidak dapat dihitung: awal rentang di atas akhirnya"
        return Hasil(None, inside, inputs, basis, why, profil.desimal)
    if low <= value <= high:
        return Hasil(_HUNDRED, inside, inputs, basis, desimal=profil.desimal)
    edge = high if value > high else low
    if not edge:
        return Hasil(None, inside, inputs, basis, "tidak dapat dihitung: batas rentang 0", profil.desimal)
    turun = profil.rentang_turun and value < low
    ratio = (2 * edge - value) / edge * 100 if turun else value / edge * 100
    formula = _FORMULAS["selisih" if turun else "naik"].replace("target", "batas rentang")
    return Hasil(_capped(ratio, profil), formula, inputs, basis, desimal=profil.desimal)


def banding(realisasi: Masukan, target: Masukan, aturan: Aturan) -> list[tuple[str, Hasil]]:
    """The capaian that every other polaritas and profile in force would give, for comparison."""
    shown: dict[str, Hasil] = {}
    for profil in aturan.profil_lain:
        shown.setdefault(f"naik, profil {profil.id}", capaian(realisasi, target, "naik", aturan, profil))
        shown.setdefault(f"turun, profil {profil.id}", capaian(realisasi, target, "turun", aturan, profil))
    return list(shown.items())


def status(nilai: Decimal, aturan: Aturan, desimal: int = 2) -> str:
    """Status of a capaian, judged on the rounded value: Tidak Tercapai, Tercapai, Melebihi Target."""
    value = rounded(nilai, desimal)
    return next(p.nama for p in aturan.skala("status_capaian").pita if p.holds(value))


def _lacking(realisasi: Masukan, *target: Masukan) -> str:
    """Why a capaian cannot be told; a missing target is named before a realisasi that is yet to come."""
    if realisasi.tanpa_isi:
        return missing(*target) or "belum ada realisasi"
    return missing(realisasi, *target)


def _ratio(realisasi: Decimal, target: Decimal, arah: Polaritas, profil: ProfilCapaian) -> tuple[Decimal | None, str]:
    if arah == "naik":
        if not target:
            return None, "tidak dapat dihitung: target 0"
        return realisasi / target * 100, ""
    if not target:
        return (
            (_HUNDRED, "target 0 dan realisasi 0")
            if not realisasi
            else (profil.target_nol_turun, "target 0 tetapi ada realisasi")
        )
    if profil.turun == "nisbah":
        return (target / realisasi * 100, "") if realisasi else (None, "tidak dapat dihitung: realisasi 0")
    return (2 * target - realisasi) / target * 100, ""


def _capped(value: Decimal | None, profil: ProfilCapaian) -> Decimal | None:
    if value is None:
        return None
    if profil.batas_atas is not None:
        value = min(value, profil.batas_atas)
    return value if profil.batas_bawah is None else max(value, profil.batas_bawah)
