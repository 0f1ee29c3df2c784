"""Recalculations as JSON, for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from kinerja_xl import __version__
from kinerja_xl.calc.hitungan import HasilHitung


def hitung_to_json(hasil: Iterable[HasilHitung], gagal: Iterable[tuple[str, str]]) -> str:
    """The JSON report of a run: what was found in each workbook, and the workbooks that could not be read."""
    document = {
        "versi": __version__,
        "berkas": [_entry(one) for one in hasil],
        "gagal": [{"file": file, "alasan": reason} for file, reason in gagal],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _entry(hasil: HasilHitung) -> dict[str, Any]:
    return {
        "file": hasil.file,
        "mesin": hasil.mesin,
        "rumus": hasil.jumlah,
        "tanggal": hasil.tanggal.isoformat() if hasil.tanggal else None,
        "berbeda": [_cell(c) for c in hasil.beda],
        "tidak_dihitung": [_cell(c) for c in hasil.tak_dihitung],
        "tetapan": [_cell(c) for c in hasil.tetapan],
        "mesin_lain": hasil.mesin_lain or None,
        "selisih_mesin": [_cell(c) for c in hasil.selisih],
        "ditulis": hasil.ditulis or None,
        "cadangan": hasil.cadangan or None,
    }


def _cell(cell: Any) -> dict[str, Any]:
    fields = cell._asdict()
    ref = fields.pop("sel")
    return {"lembar": ref.sheet, "sel": ref.a1, **fields}
