"""A chain as terminal text: the tree of nodes with their state, then what is wrong between the workbooks."""

from __future__ import annotations

import shutil
import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from kinerja_xl.calc.pohon import Simpul
from kinerja_xl.checks.finding import SEVERITIES, Finding
from kinerja_xl.report.chain_state import State, label, level_name, owner, place
from kinerja_xl.report.painter import Painter
from kinerja_xl.report.text import finding_lines

_WIDEST = 110
_MOST_NODES = 400
_MARKS = {"galat": "x", "peringatan": "!", "info": "i", "baik": "-"}
_NAME = 58


def render_chain(
    folder: Path,
    nodes: Sequence[Simpul],
    states: Mapping[int, State],
    findings: Sequence[Finding],
    between: Sequence[Finding],
    gagal: Sequence[tuple[Path, str]],
    colour: bool = False,
) -> str:
    """The chain of a folder as text."""
    paint = Painter(colour)
    width = min(shutil.get_terminal_size((_WIDEST, 24)).columns, _WIDEST)
    lines = [paint("judul", f"{folder}: pohon kinerja")]
    lines += _tree(nodes, states, paint)
    lines += _between(between, width, paint)
    lines += _summary(findings, between, gagal, paint)
    return "\n".join(lines)


def _tree(nodes: Sequence[Simpul], states: Mapping[int, State], paint: Painter) -> Iterator[str]:
    if not nodes:
        yield "Tidak ada rencana program (T-C.27) atau tabel penjenjangan, jadi tidak ada pohon yang dapat disusun."
    for (file, sheet), group in groupby(nodes[:_MOST_NODES], key=lambda n: place(n.ref)[:2]):
        yield ""
        yield paint("judul", f"{file} / {sheet}".strip(" /"))
        for node in group:
            yield _node(node, states[id(node)], paint)
    if len(nodes) > _MOST_NODES:
        yield f"... dan {len(nodes) - _MOST_NODES} simpul lain; pohon lengkapnya ada di pohon-kinerja.xlsx."


def _node(node: Simpul, state: State, paint: Painter) -> str:
    mark = paint("baik" if state.keadaan == "baik" else state.keadaan, _MARKS[state.keadaan])
    name = textwrap.shorten(" ".join(f"{label(node)} {node.nama.text}".split()), _NAME, placeholder="...")
    facts = [f"{len(node.indikator)} indikator"]
    if money := next((e[0].printed for e in node.pagu.values() if len(e) == 1), ""):
        facts.append(f"Rp {money}")
    if who := owner(node):
        facts.append(textwrap.shorten(who, 40, placeholder="..."))
    told = f"  [{state.codes}]" if state.codes else ""
    return f"  {mark} {'  ' * node.tingkat}{level_name(node)}: {name} ({', '.join(facts)}){told}"


def _between(between: Sequence[Finding], width: int, paint: Painter) -> Iterator[str]:
    if not between:
        return
    yield ""
    yield paint("judul", "Antardokumen")
    for (file, sheet), group in groupby(between, key=lambda f: (f.file, f.sheet)):
        yield paint("judul", f" {file} / {sheet}")
        for finding in group:
            yield from finding_lines(finding, width, paint)


def _summary(
    findings: Sequence[Finding], between: Sequence[Finding], gagal: Sequence[tuple[Path, str]], paint: Painter
) -> Iterator[str]:
    yield ""
    yield paint("judul", "Ringkasan")
    files = Counter(f.file for f in findings)
    severe = Counter((f.file, f.severity) for f in findings)
    for file in files:
        yield f"  {file:<44} " + ", ".join(f"{severe[file, s]} {s}" for s in SEVERITIES if severe[file, s])
    told = Counter(f.severity for f in between)
    yield f"  {'antardokumen':<44} " + (
        ", ".join(f"{told[s]} {s}" for s in SEVERITIES if told[s]) or "tidak ada temuan"
    )
    for path, reason in gagal:
        yield f"  {path.name}: tidak dapat dibaca. {reason}"
    yield paint(
        "redup",
        "  Temuan di dalam setiap buku kerja: kinerja periksa BERKAS, atau lembar Temuan di pohon-kinerja.xlsx.",
    )
