"""How each node of a chain stands: the findings at its cells, and where those cells are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kinerja_xl.calc.pohon import DALAM, Simpul
from kinerja_xl.cells import CellRef, split_file
from kinerja_xl.checks.finding import SEVERITIES, Finding
from kinerja_xl.tables.entry import Entry

COPIES = "salinan"
"""The folder of the copies that links lead to, beside the report."""
Matched = tuple[tuple[str, str], tuple[str, str], float]
"""A name with its cell, the name it was matched with and that one's cell, the likeness."""


class State(NamedTuple):
    """The findings at the cells of a node; `keadaan` is the worst of them, or "baik"."""

    keadaan: str
    findings: tuple[Finding, ...]

    @property
    def codes(self) -> str:
        """The codes of the findings, each once."""
        return ", ".join(dict.fromkeys(f.code for f in self.findings))


def place(ref: CellRef) -> tuple[str, str, str]:
    """File, sheet and cell of a reference such as `[renstra.xlsx]Tabel 4.1!D12`."""
    return (*split_file(ref.sheet), ref.a1)


def copy_of(file: str, sheet: str, cell: str) -> tuple[str, str]:
    """The copy of a workbook from the folder of the report, and one of its cells, as a hyperlink names them."""
    from urllib.parse import quote

    name = sheet.replace("'", "''")
    return f"{COPIES}/{quote(file)}", f"'{name}'!{cell}"


def link(ref: CellRef) -> str:
    """The address of a cell in the copy of its workbook."""
    return "#".join(copy_of(*place(ref)))


def node_states(nodes: Sequence[Simpul], findings: Iterable[Finding]) -> dict[int, State]:
    """The state of every node by its id()."""
    at: dict[tuple[str, str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        at[finding.file, finding.sheet, finding.cell].append(finding)
    states = {}
    for node in nodes:
        found = dict.fromkeys(f for cell in dict.fromkeys(map(place, _cells(node))) for f in at.get(cell, ()))
        worst = next((s for s in SEVERITIES if any(f.severity == s for f in found)), "baik")
        states[id(node)] = State(worst, tuple(found))
    return states


def level_name(node: Simpul) -> str:
    """What kind of node it is, as a person says it."""
    return node.jenis.replace("_", " ") if node.jenis in DALAM else short_block(node.jenis)


def short_block(title: str) -> str:
    """A block's title without the words every block has.

    >>> short_block("Perjanjian Kinerja Eselon III")
    'Eselon III'
    """
    return re.sub(r"^\W*perjanjian\s+kinerja\s+", "", title, flags=re.IGNORECASE)


def label(node: Simpul) -> str:
    """The code of a node, else its number as printed, else ""."""
    return node.code or (node.nomor.text if node.nomor is not None else "")


def owner(node: Simpul) -> str:
    """The posts that answer for a node, each once."""
    return "; ".join(dict.fromkeys(" ".join(e.text.split()) for e in node.pemilik))


def _cells(node: Simpul) -> Iterator[CellRef]:
    for entry in (node.nama, node.kode, node.nomor, node.sasaran, *node.hasil, *node.pemilik, *node.pagu_akhir):
        if entry is not None:
            yield entry.ref
    yield from (e.ref for entries in node.pagu.values() for e in entries)
    yield from (e.ref for e in node.kosong.values())
    for butir in node.indikator:
        parts: tuple[Entry | None, ...] = (butir.nama, butir.satuan, butir.kondisi_awal, butir.target_akhir)
        yield from (e.ref for e in (*parts, butir.penanggung_jawab, *butir.target.values()) if e is not None)
