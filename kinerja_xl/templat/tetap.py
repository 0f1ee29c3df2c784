"""The rows of a form that the rules fix: components, aspects, dimensions, kinds of expenditure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kinerja_xl.calc.ipa import DIMENSI
from kinerja_xl.functions.nilai import Sel
from kinerja_xl.regulasi import Aturan

_BELANJA = {
    ("5.1", "BELANJA OPERASI"): (
        ("5.1.01", "Belanja Pegawai"),
        ("5.1.02", "Belanja Barang dan Jasa"),
        ("5.1.05", "Belanja Hibah"),
        ("5.1.06", "Belanja Bantuan Sosial"),
    ),
    ("5.2", "BELANJA MODAL"): (
        ("5.2.01", "Belanja Modal Tanah"),
        ("5.2.02", "Belanja Modal Peralatan dan Mesin"),
        ("5.2.03", "Belanja Modal Gedung dan Bangunan"),
        ("5.2.04", "Belanja Modal Jalan, Jaringan, dan Irigasi"),
        ("5.2.05", "Belanja Modal Aset Tetap Lainnya"),
    ),
}
"""Groups and kinds of expenditure of an office (Permendagri 90/2019, account codes)."""


class BarisTetap(NamedTuple):
    """A row with its contents; `anak` rows below it are its parts, `rincian` says that it is a part itself."""

    isi: Mapping[str, Sel]
    anak: int = 0
    rincian: bool = False


def fixed_rows(tetap: str, aturan: Aturan) -> list[BarisTetap]:
    """The rows that a form of this kind has under the rules of its year."""
    return list({"lra": _lra, "sakip": _sakip, "ipa": _ipa, "merit": _merit}[tetap](aturan))


def _lra(_: Aturan) -> Iterator[BarisTetap]:
    for number, ((code, name), kinds) in enumerate(_BELANJA.items(), 1):
        yield BarisTetap({"nomor": number, "kode": code, "uraian": name}, len(kinds))
        for kode, uraian in kinds:
            yield BarisTetap({"kode": kode, "uraian": uraian}, rincian=True)


def _sakip(aturan: Aturan) -> Iterator[BarisTetap]:
    parts = aturan.sakip.subkomponen
    for number, one in enumerate(aturan.sakip.komponen, 1):
        weight = {} if parts else {"bobot": one.bobot}
        yield BarisTetap({"nomor": str(number), "komponen": one.nama, **weight}, len(parts))
        for letter, part in zip("abc", parts, strict=False):
            isi: dict[str, Sel] = {"nomor": f"{number}.{letter}", "komponen": part.nama}
            yield BarisTetap({**isi, "bobot": one.bobot * part.bobot / 100}, rincian=True)


def _ipa(aturan: Aturan) -> Iterator[BarisTetap]:
    for number, dimensi in enumerate(DIMENSI, 1):
        yield BarisTetap(
            {"nomor": number, "dimensi": dimensi.capitalize(), "bobot": getattr(aturan.ipa, f"bobot_{dimensi}")}
        )


def _merit(aturan: Aturan) -> Iterator[BarisTetap]:
    for number, aspek in enumerate(aturan.merit.aspek, 1):
        yield BarisTetap({"nomor": number, "aspek": aspek})
