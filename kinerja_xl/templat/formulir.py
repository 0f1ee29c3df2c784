"""The forms of the templates, read from `data/`, and what a template is asked for."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple

from kinerja_xl.errors import KinerjaError
from kinerja_xl.functions.nilai import Sel
from kinerja_xl.templat.model import Berkas, Formulir, Kolom, KolomTahunan

_FIRST_PLAN, _YEARS = 2025, 5
"""Since the simultaneous elections of 2024 the plans of all regions begin in the same year: 2025-2029, 2030-2034."""

Isi = Mapping[str, Sequence[Mapping[str, Sel]]]
"""What a template is filled with: for each form its rows, by the id of the column."""


class Permintaan(NamedTuple):
    """For whom and when: the office, the year, the first year of its plan (0 for the usual one), and contents.

    `jabatan` are the posts whose forms they are, by the id of the form; `profil` is how capaian is computed.
    """

    perangkat_daerah: str
    tahun: int
    awal_periode: int = 0
    isi: Isi = MappingProxyType({})
    jabatan: Mapping[str, str] = MappingProxyType({})
    profil: str = "baku"

    @property
    def tahun_renstra(self) -> tuple[int, ...]:
        """The years of the plan.

        >>> Permintaan("", 2026).tahun_renstra, Permintaan("", 2024).tahun_renstra[0]
        ((2025, 2026, 2027, 2028, 2029), 2020)
        """
        first = self.awal_periode or self.tahun - (self.tahun - _FIRST_PLAN) % _YEARS
        return tuple(range(first, first + _YEARS))

    @property
    def tahun_lalu(self) -> tuple[int, ...]:
        """The five years before the year, which the tables of past services report."""
        return tuple(range(self.tahun - _YEARS, self.tahun))

    @property
    def tanggal_acuan(self) -> date:
        """The day as of which the figures of the year are taken."""
        return date(self.tahun, 12, 31)


@cache
def forms() -> Mapping[str, Formulir]:
    """Every form by its id, in the order of the sheets of the Buku Kinerja."""
    folder = files("kinerja_xl.templat") / "data"
    found: dict[str, Formulir] = {}
    for source in sorted((p for p in folder.iterdir() if p.name.endswith(".toml")), key=lambda p: p.name):
        berkas = Berkas.model_validate(tomllib.loads(source.read_text(encoding="utf-8")))
        found |= {form.id: form for form in berkas.formulir}
    return found


def small_forms() -> Mapping[str, list[Formulir]]:
    """The small workbooks by their name: the forms of each."""
    return {
        name: [form, *(other for other in forms().values() if other.ikut == name)]
        for name, form in forms().items()
        if not form.ikut
    }


def chosen_forms(nama: str) -> list[Formulir]:
    """The forms of a small workbook; KinerjaError for one that does not exist."""
    try:
        return small_forms()[nama]
    except KeyError:
        raise KinerjaError(f"Templat {nama} tidak ada.", "Lihat daftarnya: kinerja templat") from None


def with_copies(formulir: Sequence[Formulir], isi: Isi) -> list[Formulir]:
    """The forms, one more sheet of the form of a post for every further post in the contents: `iki-2`, `iki-3`, ..."""
    found: list[Formulir] = []
    for form in formulir:
        found.append(form)
        number = 2
        while f"{form.id}-{number}" in isi:
            found.append(form.model_copy(update={"id": f"{form.id}-{number}", "lembar": f"{form.lembar} {number}"}))
            number += 1
    return found


def columns_of(form: Formulir, permintaan: Permintaan) -> list[Kolom]:
    """The columns of a form from left to right, those of every year written out as `target_1` to `target_5`."""
    plan = permintaan.tahun_renstra
    found: list[Kolom] = []
    for column in form.kolom:
        if isinstance(column, KolomTahunan):
            years = plan if column.tahun == "renstra" else permintaan.tahun_lalu
            for number, year in enumerate(years, 1):
                found += (_of_year(one, number, year) for one in column.setiap_tahun)
        elif "{n}" in column.tautan:
            number = plan.index(permintaan.tahun) + 1 if permintaan.tahun in plan else 0
            link = column.tautan.format(n=number) if number else ""
            found.append(column.model_copy(update={"tautan": link}))
        else:
            found.append(column)
    return found


def _of_year(column: Kolom, number: int, year: int) -> Kolom:
    changes: dict[str, object] = {"id": f"{column.id}_{number}", "judul": column.judul.format(tahun=year)}
    if column.rumus is not None:
        needed = {
            name: tuple(token.replace("{n}", str(number)) for token in getattr(column.rumus, name))
            for name in ("argumen", "perlu", "bukan_nol")
        }
        changes["rumus"] = column.rumus.model_copy(update=needed)
    return column.model_copy(update=changes)
