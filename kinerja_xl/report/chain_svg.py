"""A chain as an SVG tree: one box a node, indented by level, coloured by its findings, each a link to its cell."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from kinerja_xl.calc.pohon import Simpul
from kinerja_xl.report.chain_state import State, label, level_name, link, owner, place
from kinerja_xl.tables.entry import Entry

_COLOURS = {
    "galat": ("#fde8e6", "#c0392b"),
    "peringatan": ("#fff4d6", "#c98a00"),
    "info": ("#e8f1fb", "#2f6fb0"),
    "baik": ("#eaf6ec", "#2e8b57"),
}
_WORDS = {"galat": "ada galat", "peringatan": "ada peringatan", "info": "ada catatan", "baik": "tanpa temuan"}
_INDENT, _WIDTH, _LINE, _PAD, _GAP = 36, 620, 16, 8, 10
_WRAP = 92
_TOP = 64


def tree_svg(nodes: Sequence[Simpul], states: Mapping[int, State], linked: bool = True) -> str:
    """The picture; a screen reader gets name and state of each node as its title.

    `linked` makes each node lead to its cell in the copies beside the report.
    """
    shapes: list[str] = []
    middle: dict[int, tuple[int, int]] = {}
    y, right, source = _TOP, 0, ("", "")
    for node in nodes:
        if (here := place(node.ref)[:2]) != source:
            source = here
            shapes.append(_text(16, y + _LINE, " / ".join(filter(None, here)), "judul"))
            y += 2 * _LINE
        x, lines = 16 + node.tingkat * _INDENT, list(_lines(node, states[id(node)]))
        height = len(lines) * _LINE + 2 * _PAD
        parent = middle.get(id(node.induk)) if node.induk is not None else None
        if parent is not None:
            shapes.append(f'<path d="M{parent[0]} {parent[1]} V{y + height // 2} H{x}"/>')
        shapes += _box(node, states[id(node)], x, y, height, lines, linked)
        middle[id(node)] = x + 12, y + height
        y, right = y + height + _GAP, max(right, x + _WIDTH)
    return "\n".join([*_head(right + 16, y + 16), *shapes, "</svg>", ""])


def _head(width: int, height: int) -> Iterator[str]:
    width = max(width, 700)
    yield f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
    yield "<title>Pohon kinerja</title>"
    yield (
        "<style>text{font-family:Arial,sans-serif;font-size:12px;fill:#222}.judul{font-weight:bold;font-size:14px}"
        ".tebal{font-weight:bold}.kecil{fill:#555}path{fill:none;stroke:#999}a:hover rect{stroke-width:3}</style>"
    )
    yield f'<rect width="{width}" height="{height}" fill="#ffffff"/>'
    yield _text(16, 26, "Pohon kinerja", "judul")
    for number, (state, (fill, stroke)) in enumerate(_COLOURS.items()):
        x = 16 + number * 150
        yield f'<rect x="{x}" y="38" width="14" height="14" fill="{fill}" stroke="{stroke}"/>'
        yield _text(x + 20, 50, _WORDS[state])


def _box(
    node: Simpul, state: State, x: int, y: int, height: int, lines: Sequence[tuple[str, str]], linked: bool
) -> Iterator[str]:
    fill, stroke = _COLOURS[state.keadaan]
    element = f"a href={quoteattr(link(node.ref))}" if linked else "g"
    yield f"<{element}><title>{_clean(node.nama.text)}: {_WORDS[state.keadaan]}</title>"
    yield f'<rect x="{x}" y="{y}" width="{_WIDTH}" height="{height}" rx="5" fill="{fill}" stroke="{stroke}"/>'
    yield f'<rect x="{x}" y="{y}" width="5" height="{height}" fill="{stroke}"/>'
    for number, (text, style) in enumerate(lines):
        yield _text(x + 14, y + _PAD + (number + 1) * _LINE - 4, text, style)
    yield "</a>" if linked else "</g>"


def _lines(node: Simpul, state: State) -> Iterator[tuple[str, str]]:
    head = f"{level_name(node)} {label(node)}".strip()
    for number, line in enumerate(textwrap.wrap(f"{head}: {node.nama.text}", _WRAP)):
        yield line, "tebal" if number == 0 else ""
    for butir in node.indikator:
        targets = ", ".join(f"{y or ''}: {e.printed}".strip(" :") for y, e in butir.target.items() if not e.is_blank)
        unit = f" {butir.satuan.text}" if butir.satuan is not None else ""
        yield from ((line, "") for line in textwrap.wrap(f"\u2022 {butir.nama.text}: {targets}{unit}", _WRAP))
    money = "; ".join(f"{y or ''}: Rp {_whole(e[0])}".strip(" :") for y, e in node.pagu.items() if len(e) == 1)
    for text in (owner(node) and f"Penanggung jawab: {owner(node)}", money and f"Pagu: {money}"):
        yield from ((line, "kecil") for line in textwrap.wrap(text, _WRAP))
    found = state.codes and f"Temuan: {state.codes}"
    yield from ((line, "tebal") for line in textwrap.wrap(found, _WRAP))


def _whole(entry: Entry) -> str:
    return entry.printed.removesuffix(",00")


def _text(x: int, y: int, text: str, style: str = "") -> str:
    kind = f' class="{style}"' if style else ""
    return f'<text x="{x}" y="{y}"{kind}>{_clean(text)}</text>'


def _clean(text: str) -> str:
    return escape("".join(c for c in text if c.isprintable()))
