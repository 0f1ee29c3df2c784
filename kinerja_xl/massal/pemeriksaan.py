"""What is wrong with the rows of a list of persons, each kind of fault with the rows that have it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from kinerja_xl.calc.ipa import CELAH, in_gap
from kinerja_xl.calc.pegawai import NILAI_TERTINGGI, isian, nilai_kinerja, teks
from kinerja_xl.massal.coded import coded, first_read_as, last_read_as, plain_numbers
from kinerja_xl.massal.ipa import PoinMassal
from kinerja_xl.massal.kolom import name_of
from kinerja_xl.massal.nip import read_nip
from kinerja_xl.numbers import read_number

Mask = NDArray[np.bool_]
_PRINTED = 0.005 + 1e-9
"""Half of the last decimal that is printed of points and indices."""


class Masalah(NamedTuple):
    """A kind of fault: what it is, what to do, and the places of the rows that have it.

    `galat` is False for what is only told; `belum` tells that it keeps the persons from being measured.
    """

    pesan: str
    saran: str
    tempat: NDArray[np.intp]
    galat: bool = True
    belum: bool = False


def pemeriksaan(orang: pd.DataFrame, poin: PoinMassal) -> list[Masalah]:
    """Every fault of the rows: what cannot be measured first, then NIP and scores."""
    found = [*_not_measured(poin), *_nip(orang), *_scores(orang), *_stated(poin), *_printed(orang, poin)]
    return [m for m in found if m.tempat.size]


def _not_measured(poin: PoinMassal) -> Iterator[Masalah]:
    """Each reason for which persons cannot be measured, the most frequent of each column first."""
    for attribute in poin.atribut:
        faulty = np.array([bool(reason) for reason in attribute.alasan])
        rows = np.flatnonzero(faulty[attribute.codes]) if faulty.any() else np.zeros(0, np.intp)
        if not rows.size:
            continue
        own = attribute.codes[rows].astype(np.int64) % len(faulty)  # -1 is the last
        order = np.argsort(own, kind="stable")
        codes, starts = np.unique(own[order], return_index=True)
        parts: dict[str, list[NDArray[np.intp]]] = {}
        for code, part in zip(codes.tolist(), np.split(rows[order], starts[1:]), strict=True):
            parts.setdefault(attribute.alasan[code], []).append(part)
        whole = [(reason, np.sort(np.concatenate(places))) for reason, places in parts.items()]
        for reason, places in sorted(whole, key=lambda pair: -pair[1].size):
            advice = "Isi selnya." if reason.endswith("kosong") else "Betulkan isinya."
            yield Masalah(reason, advice, places, belum=True)


def _nip(orang: pd.DataFrame) -> Iterator[Masalah]:
    if "nip" not in orang:
        return
    nip = read_nip(orang["nip"])
    yield Masalah(
        "NIP tersimpan sebagai angka: Excel hanya menyimpan 15 angka pertamanya",
        "Ketik ulang NIP sebagai teks.",
        np.flatnonzero(nip.terpotong),
    )
    yield Masalah("NIP tidak sah", "Cocokkan dengan data kepegawaian.", np.flatnonzero(nip.salah))
    yield Masalah("NIP ganda", "Hapus salah satu barisnya, atau betulkan NIP-nya.", np.flatnonzero(nip.ganda))


def _scores(orang: pd.DataFrame) -> Iterator[Masalah]:
    if "nilai_kinerja" not in orang:
        return
    outside, gap = _score_faults(orang)
    yield Masalah(
        f"nilai kinerja di luar 0 sampai {NILAI_TERTINGGI}", "Cocokkan dengan hasil penilaian.", np.flatnonzero(outside)
    )
    yield Masalah("nilai kinerja di celah kelas, dihitung ke kelas di atasnya", "", np.flatnonzero(gap), galat=False)


def _score_faults(orang: pd.DataFrame) -> tuple[Mask, Mask]:
    """Scores outside 0 to 100, and scores in a gap between two classes."""
    values = plain_numbers(orang["nilai_kinerja"])
    if values is None:
        column = coded(orang, "nilai_kinerja")
        scores: list[Any] = column.each(nilai_kinerja)
        numbers = [s if isinstance(s, Decimal) else None for s in scores]
        outside = np.array([n is not None and not 0 <= n <= NILAI_TERTINGGI for n in numbers])
        gaps = np.array([n is not None and in_gap(n) for n in numbers])
        return outside[column.codes], gaps[column.codes]
    gap = np.zeros(len(values), np.bool_)
    if values.dtype.kind == "f":
        for low in map(Decimal, CELAH):
            gap |= (values > last_read_as(low)) & (values < first_read_as(low + 1))
    return (values < 0) | (values > last_read_as(NILAI_TERTINGGI)), gap


def _stated(poin: PoinMassal) -> Iterator[Masalah]:
    """Stated points that nobody can have, which are counted all the same."""
    for attribute in poin.atribut:
        if any(attribute.catatan):
            odd = np.array([bool(note) for note in attribute.catatan])[attribute.codes]
            yield Masalah(
                f"{name_of(f'skor_{attribute.skor}')} bukan poin instrumen, dihitung seperti tertulis",
                "Cocokkan dengan hasil pengukuran.",
                np.flatnonzero(odd),
            )


def _printed(orang: pd.DataFrame, poin: PoinMassal) -> Iterator[Masalah]:
    """Points and totals that stand in the list beside what they are counted from, and differ from it as printed."""
    stated = {attribute.skor for attribute in poin.atribut}
    for peran, counted in (
        *((f"skor_{name}", points) for name, points in poin.dimensi.items() if name not in stated),
        ("nilai_ipa", poin.total),
    ):
        if peran in orang:
            column = coded(orang, peran)
            printed = np.array(column.each(_figure), np.float64)[column.codes]
            differs = (counted >= 0) & (np.abs(printed - counted / poin.bagian) > _PRINTED)
            name = name_of(peran).replace("ipa", "IPA")
            yield Masalah(
                f"{name} tercetak tidak sama dengan hasil hitung", "Betulkan isinya.", np.flatnonzero(differs)
            )


def _figure(value: object) -> float:
    """A printed figure; NaN, which differs from nothing, where it is no number."""
    found = isian(value)
    number = found if isinstance(found, Decimal) else read_number(teks(value)).value
    return float("nan") if number is None else float(number)
