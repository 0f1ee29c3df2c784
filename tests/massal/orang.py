"""Made-up persons as lists hold them: words of every kind, blanks, and what nobody can tell."""

from __future__ import annotations

import random
from collections.abc import Mapping
from decimal import Decimal

import pandas as pd

from kinerja_xl.calc.ipa import Pegawai
from kinerja_xl.calc.pegawai import diikuti, nilai_kinerja, teks

ISI: dict[str, list[object]] = {
    "kualifikasi": ["S-1", "S2", "Sarjana", "SMA/Sederajat", "D-III", "Doktor", "SD", "", None, "-", "Kejar Paket C"],
    "kelompok_jabatan": ["Pelaksana", "Fungsional", "JFT", "Administrator", "Pengawas", "Juru Taman", "", None],
    "diklat_kepemimpinan": ["Ya", "Tidak", "", None, "belum", True, False],
    "diklat_fungsional": ["Ya", "Tidak", "", None, "sudah"],
    "diklat_teknis": ["Ya", "Tidak", "", None, "mungkin", "24 JP"],
    "seminar": ["Ya", "Tidak", "v", "-", None],
    "nilai_kinerja": [
        *("85,5", "90.5", "76 - 90 (Baik)", "50 Ke Bawah (Buruk)", "Baik", "Istimewa", "", None, "-", "120", "1.250"),
        *(Decimal("90.5"), Decimal("75"), Decimal("75.01"), Decimal("-3"), 91, 60.5, 50, 0),
    ],
    "hukuman": ["tidak pernah", "Ringan", "", None, "-", "BERAT", "teguran", "nihil"],
}
SKOR: dict[str, list[object]] = {
    "skor_kualifikasi": [25, 15, "10", "12", "", None, "S-1"],
    "skor_kompetensi": [40, 22.5, "22,5", "17.5", 0, 15, 99, None],
    "skor_kinerja": [30, 25, 1, "25", 26, ""],
    "skor_disiplin": [5, 3, 0, "-", "5,0"],
}


def orang(banyak: int, acak: random.Random, peran: list[str] | None = None) -> pd.DataFrame:
    """So many made-up persons, with these columns in random order."""
    columns = peran or list(ISI)
    isi = {**ISI, **SKOR}
    data = {c: pd.Series([acak.choice(isi[c]) for _ in range(banyak)], dtype=object) for c in columns}
    return pd.DataFrame({c: data[c] for c in acak.sample(columns, len(columns))})


def pegawai(baris: Mapping[str, object]) -> Pegawai:
    """The person that a row describes; a training that cannot be told is not attended."""
    return Pegawai(
        teks(baris.get("kualifikasi")) or None,
        teks(baris.get("kelompok_jabatan")) or None,
        diikuti(baris.get("diklat_kepemimpinan")) is True,
        diikuti(baris.get("diklat_fungsional")) is True,
        diikuti(baris.get("diklat_teknis"), jam=True) is True,
        diikuti(baris.get("seminar")) is True,
        nilai_kinerja=nilai_kinerja(baris.get("nilai_kinerja")),
        hukuman=teks(baris.get("hukuman")) or "tidak pernah",
    )
