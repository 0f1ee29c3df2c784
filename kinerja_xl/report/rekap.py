"""The summary of many workbooks: its figures, as terminal text and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from kinerja_xl import __version__
from kinerja_xl.checks.finding import SEVERITIES
from kinerja_xl.checks.rule import AREAS
from kinerja_xl.report.text import Painter
from kinerja_xl.tables.entry import name_key

Entry = Mapping[str, Any]


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
        return len({name_key(e["perangkat_daerah"]) for e in self.files if e["perangkat_daerah"]})


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
    if rekap.gagal:
        yield paint("galat", f"{len(rekap.gagal)} berkas tidak dapat diperiksa:")
        yield from (f"  {name}: {reason}" for name, reason in rekap.gagal)


def rekap_json(rekap: Rekap) -> str:
    """The summary as JSON: all that the workbook holds."""
    content = {
        "versi": __version__,
        "ringkasan": {
            "buku_kerja": len(rekap.files),
            "perangkat_daerah": rekap.offices,
            "gagal": len(rekap.gagal),
            "findings": rekap.areas,
        },
        "berkas": rekap.files,
        "gagal": [{"file": name, "alasan": reason} for name, reason in rekap.gagal],
    }
    return json.dumps(content, ensure_ascii=False, indent=2)
