"""A chain as JSON, for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from kinerja_xl import __version__
from kinerja_xl.calc.pohon import Simpul
from kinerja_xl.checks.finding import Finding
from kinerja_xl.report.chain_state import Matched, State, label, level_name, owner, place
from kinerja_xl.tables.entry import Entry


def to_json(
    nodes: Sequence[Simpul],
    states: Mapping[int, State],
    findings: Iterable[Finding],
    matched: Iterable[Matched],
    gagal: Iterable[tuple[Path, str]],
) -> str:
    """The JSON report of a chain; `induk` is the place of the parent in `simpul`, null at the top."""
    number = {id(node): i for i, node in enumerate(nodes)}
    document = {
        "versi": __version__,
        "simpul": [_node(node, states[id(node)], number) for node in nodes],
        "temuan": [f._asdict() for f in findings],
        "nama_dicocokkan": [
            {"nama": a, "sel": at, "rujukan": b, "sel_rujukan": of, "kemiripan": round(score, 3)}
            for (a, at), (b, of), score in matched
        ],
        "gagal": [{"file": str(path), "alasan": reason} for path, reason in gagal],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _node(node: Simpul, state: State, number: Mapping[int, int]) -> dict[str, Any]:
    file, sheet, cell = place(node.ref)
    return {
        "tingkat": level_name(node),
        "kode": label(node),
        "nama": node.nama.text,
        "file": file,
        "sheet": sheet,
        "cell": cell,
        "induk": number.get(id(node.induk)) if node.induk is not None else None,
        "penanggung_jawab": owner(node),
        "keadaan": state.keadaan,
        "temuan": [f.fingerprint for f in state.findings],
        "pagu": {_year(y): _figure(e[0]) for y, e in node.pagu.items() if len(e) == 1},
        "indikator": [
            {
                "nama": b.nama.text,
                "satuan": b.satuan.text if b.satuan is not None else "",
                "target": {_year(y): e.printed for y, e in b.target.items() if not e.is_blank},
            }
            for b in node.indikator
        ],
    }


def _year(year: int | None) -> str:
    return str(year) if year is not None else ""


def _figure(entry: Entry) -> str:
    return f"{entry.value:f}" if entry.value is not None else entry.text
