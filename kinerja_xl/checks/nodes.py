"""Phrases for the nodes of the tree, and the nodes of a table by level."""

from __future__ import annotations

from collections.abc import Iterable

from kinerja_xl.calc.pohon import DALAM, Simpul
from kinerja_xl.checks.wording import called, short

_TITLES = {"sub_kegiatan": "Sub kegiatan"}


def node_name(node: Simpul) -> str:
    """A node as a person would name it: what it is, its code or number, its name."""
    number = node.code or (node.nomor.text.strip(". ") if node.nomor is not None else "")
    name = short(node.nama.text) if any(map(str.isalpha, node.nama.text)) else ""
    if node.jenis in DALAM:
        kind = _TITLES.get(node.jenis, node.jenis.capitalize())
        return f"{kind} {number} {name}".replace("  ", " ") if number else called(kind, name)
    return f"{number} {name}".strip() if number else name or f"baris {node.ref.row}"


def levels(nodes: Iterable[Simpul]) -> list[list[Simpul]]:
    """The nodes of one table by level, the highest first."""
    found: dict[int, list[Simpul]] = {}
    for node in nodes:
        found.setdefault(node.tingkat, []).append(node)
    return [found[level] for level in sorted(found)]
