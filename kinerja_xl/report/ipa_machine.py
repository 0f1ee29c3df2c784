"""The IPA of a list of persons as JSON, for other programs."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from kinerja_xl import __version__
from kinerja_xl.calc.hasil import Hasil
from kinerja_xl.calc.ipa import IpaUnit
from kinerja_xl.calc.kesenjangan import Rencana
from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.report.ipa_laporan import LaporanIpa, level


def ipa_json(laporan: LaporanIpa) -> str:
    """The report as JSON; indices are rounded to two decimals, counts are persons."""
    document = {
        "versi": __version__,
        "berkas": laporan.berkas,
        "orang": laporan.orang,
        **_unit(laporan.keseluruhan, laporan),
        "unit": [{"nama": name, **_unit(unit, laporan)} for name, unit in laporan.unit.items()],
        "masalah": [fault._asdict() for fault in laporan.masalah],
        "rencana": _plan(laporan.rencana),
        "catatan": list(laporan.catatan),
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _unit(unit: IpaUnit, laporan: LaporanIpa) -> dict[str, Any]:
    return {
        "ipa": _figure(unit.ipa),
        "kategori": level(unit.ipa, laporan.aturan),
        "ketat": _figure(unit.ketat),
        "dimensi": {name: _figure(result) for name, result in unit.dimensi.items()},
        "dihitung": unit.dihitung,
        "belum": unit.belum,
    }


def _plan(plan: Rencana | None) -> dict[str, Any] | None:
    if plan is None:
        return None
    steps = [
        {
            "nama": step.kesenjangan.nama,
            "poin": float(step.kesenjangan.poin),
            "orang": step.orang,
            "tersedia": step.kesenjangan.orang,
            "ipa": _two(step.ipa),
        }
        for step in plan.langkah
    ]
    return {"target": _two(plan.target), "ipa": _two(plan.ipa), "tercapai": plan.tercapai, "langkah": steps}


def _figure(result: Hasil) -> float | None:
    return None if result.nilai is None else _two(result.nilai)


def _two(value: Decimal) -> float:
    return float(rounded(value, 2))
