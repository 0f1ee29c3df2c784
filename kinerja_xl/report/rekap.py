"""The summary of many workbooks: its figures, as terminal text and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import takewhile
from typing import Any, NamedTuple

from kinerja_xl import __version__
from kinerja_xl.checks.area import AREAS
from kinerja_xl.checks.finding import SEVERITIES
from kinerja_xl.report.painter import Painter
from kinerja_xl.report.readable import readable
from kinerja_xl.tables.entry import name_key

Entry = Mapping[str, Any]


class Kantor(NamedTuple):
    """One office: its workbooks together.

    `indikator` are those with a capaian, `ipa` and `serapan` the figures of its newest workbook that has them.
    """

    nama: str
    buku_kerja: int
    temuan: Mapping[str, int]
    indikator: int
    indikator_tidak_cocok: int
    angka_tidak_cocok: int
    ipa: float | None
    serapan: float | None
    usang: int
    tidak_dihitung: int


class _Rekap(NamedTuple):
    files: tuple[Entry, ...]
    gagal: tuple[tuple[str, str], ...]


class Rekap(_Rekap):
    """The workbooks that were checked, by name, and those that could not be, with the reason."""

    @property
    def has_galat(self) -> bool:
        """Whether a workbook has a galat."""
        return bool(self.severities["galat"])

    @cached_property
    def areas(self) -> dict[str, Counter[str]]:
        """Findings by area, then severity; only areas with findings, in their official order."""
        counts: dict[str, Counter[str]] = {area: Counter() for area in AREAS}
        for entry in self.files:
            for area, own in entry["findings"].items():
                counts[area].update(own)
        return {area: own for area, own in counts.items() if own}

    @cached_property
    def severities(self) -> Counter[str]:
        """Findings by severity."""
        return sum(self.areas.values(), Counter())

    @cached_property
    def offices(self) -> int:
        """How many offices the workbooks name."""
        return sum(bool(office.nama) for office in self.kantor)

    @cached_property
    def kantor(self) -> tuple[Kantor, ...]:
        """Each office once, whatever the spelling of its name; "" for the workbooks that name none."""
        groups: dict[str, list[Entry]] = {}
        for entry in self.files:
            groups.setdefault(name_key(entry["perangkat_daerah"]), []).append(entry)
        return tuple(
            sorted(
                map(_kantor, groups.values()), key=lambda office: (not office.nama, office.nama.casefold(), office.nama)
            )
        )

    @cached_property
    def common(self) -> str:
        """The folder that all files are in, with its last /; "" when there is none."""
        names = [*(entry["file"] for entry in self.files), *(name for name, _ in self.gagal)]
        levels = zip(*(name.split("/")[:-1] for name in names), strict=False)
        return "".join(f"{level[0]}/" for level in takewhile(lambda level: len(set(level)) == 1, levels))

    def formulas(self, key: str) -> int:
        """How many formulas of all workbooks are `usang`, `tidak_dihitung` …"""
        return sum(entry["hitung"][key] or 0 for entry in self.files)


def _kantor(entries: Sequence[Entry]) -> Kantor:
    newest = sorted(entries, key=lambda entry: entry["tahun"] or 0, reverse=True)
    return Kantor(
        entries[0]["perangkat_daerah"],
        len(entries),
        {severity: sum(severity_counts(e)[severity] for e in entries) for severity in SEVERITIES},
        sum(len(e["capaian"]) for e in entries),
        sum(one["keadaan"] == "tidak cocok" for e in entries for one in e["capaian"]),
        sum(e["recomputed"] - e["fitting"] for e in entries),
        next((ipa for e in newest if (ipa := main_ipa(e)) is not None), None),
        next((share for e in newest if (share := main_serapan(e)) is not None), None),
        sum(e["hitung"]["usang"] for e in entries),
        sum(e["hitung"]["tidak_dihitung"] for e in entries),
    )


def severity_counts(entry: Entry) -> Counter[str]:
    """The findings of a workbook by severity."""
    return sum(map(Counter, entry["findings"].values()), Counter())


def main_ipa(entry: Entry) -> float | None:
    """The one index that stands for a workbook: of its own year, the printed one before the computed."""
    own = [one for one in entry["ipa"] if one["tahun"] == entry["tahun"]]
    figures = [one[key] for key in ("tercetak", "dihitung") for one in own if isinstance(one[key], (int, float))]
    return figures[0] if figures else None


def main_serapan(entry: Entry) -> float | None:
    """The one share that stands for a workbook: of its own year, of the table over the most money."""
    own = [one for one in entry["serapan"] if one["tahun"] == entry["tahun"]]
    most = max(own, key=lambda one: one["pagu"], default=None)
    return most["persen"] if most else None


def rekap_text(rekap: Rekap, colour: bool) -> str:
    """The summary for a terminal: how many, what was found in which area, which files could not be read."""
    return "\n".join(_lines(rekap, Painter(colour)))


def _lines(rekap: Rekap, paint: Painter) -> Iterator[str]:
    tables = sum(len(entry["forms"]) for entry in rekap.files)
    offices = f" dari {rekap.offices} perangkat daerah" if rekap.offices else ""
    yield paint("judul", f"{len(rekap.files)} buku kerja{offices} diperiksa, {tables} tabel dikenali.")
    empty = sum(not entry["forms"] for entry in rekap.files)
    if empty:
        yield f"  {empty} buku kerja tanpa tabel yang dikenali."
    totals = rekap.severities
    if not totals:
        yield "  " + paint("baik", "Tidak ada temuan.")
    else:
        yield "  " + ", ".join(paint(s, f"{totals[s]} {s}") for s in SEVERITIES if totals[s]) + ":"
    for area, own in rekap.areas.items():
        yield f"    {AREAS[area]:<36} " + ", ".join(f"{own[s]} {s}" for s in SEVERITIES if own[s])
    if formulas := rekap.formulas("rumus"):
        told = ", ".join(f"{rekap.formulas(key)} {words}" for key, words in _FORMULAS.items() if rekap.formulas(key))
        yield f"  {formulas} rumus dihitung ulang: {told or 'semua nilainya sesuai'}."
    if rekap.gagal:
        yield paint("galat", f"{len(rekap.gagal)} berkas tidak dapat diperiksa:")
        yield from (f"  {readable(name)}: {readable(reason)}" for name, reason in rekap.gagal)


_FORMULAS = {
    "usang": "nilainya usang",
    "belum_bernilai": "belum bernilai",
    "tidak_dihitung": "tidak dihitung",
}


def rekap_json(rekap: Rekap) -> str:
    """The summary as JSON: all that the workbook holds."""
    content = {
        "versi": __version__,
        "ringkasan": {
            "buku_kerja": len(rekap.files),
            "perangkat_daerah": rekap.offices,
            "gagal": len(rekap.gagal),
            "findings": rekap.areas,
            **{key: rekap.formulas(key) for key in ("rumus", *_FORMULAS)},
        },
        "perangkat_daerah": [office._asdict() for office in rekap.kantor],
        "berkas": rekap.files,
        "gagal": [{"file": name, "alasan": reason} for name, reason in rekap.gagal],
    }
    return json.dumps(content, ensure_ascii=False, indent=2)
