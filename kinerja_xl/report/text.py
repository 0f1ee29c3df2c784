"""Findings as terminal text: by place, coloured, with a summary a manager can read."""

from __future__ import annotations

import shutil
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from kinerja_xl.checks.area import AREAS
from kinerja_xl.checks.finding import SEVERITIES, Finding
from kinerja_xl.report.painter import Painter
from kinerja_xl.report.readable import readable
from kinerja_xl.tables.book import Book

_WIDEST = 110
_INDENT = " " * 8
_MANY = 4
_GROUPED = ("ANG", "BUK", "PAG104", "TGT104", "IPA114")
"""From so many on, findings of these codes with the same advice on one sheet are shown together."""


def render(
    book: Book,
    findings: Iterable[Finding],
    unchecked: Iterable[str],
    suppressed: int,
    counts: tuple[int, int],
    colour: bool = False,
    width: int | None = None,
) -> str:
    """The report of one workbook; `counts` are figures recomputed and figures that agree.

    `width` is that of the terminal; without it, of the one this process has.
    """
    paint = Painter(colour)
    width = width or text_width()
    found = list(findings)
    lines = [*_head(book, paint), *_findings(found, width, paint), *_summary(book, found, suppressed, counts, paint)]
    lines += _unchecked(book, list(unchecked), width, paint)
    return "\n".join(lines)


def text_width() -> int:
    """How wide a text may be in this terminal, in characters."""
    return min(shutil.get_terminal_size((_WIDEST, 24)).columns, _WIDEST)


def _head(book: Book, paint: Painter) -> Iterator[str]:
    year = f"tahun {book.tahun}" if book.tahun else "tahun tidak disebut"
    yield paint("judul", f"{readable(book.file)} ({year})")
    sheets = sum(facts.recognised for facts in book.sheets)
    yield f"{len(book.tables)} tabel dikenali pada {sheets} dari {len(book.sheets)} lembar."


def _findings(found: list[Finding], width: int, paint: Painter) -> Iterator[str]:
    for sheet, group in groupby(found, key=lambda f: f.sheet):
        yield ""
        yield paint("judul", f"Lembar {sheet}" if sheet else "Buku kerja")
        for alike in _alike(group):
            yield from finding_lines(alike[0], width, paint)
            if len(alike) > 1:
                cells = ", ".join(f.cell for f in alike[1:])
                text = f"Begitu juga {len(alike) - 1} sel lain: {cells}."
                yield from textwrap.wrap(text, width, initial_indent=_INDENT, subsequent_indent=_INDENT)


def _alike(findings: Iterable[Finding]) -> Iterator[list[Finding]]:
    """Findings of a sheet in order; many of one code with the same advice stand together at the first."""
    found = list(findings)
    kinds = Counter((f.code, f.severity, f.hint) for f in found)
    shown: set[tuple[str, str, str]] = set()
    for finding in found:
        kind = (finding.code, finding.severity, finding.hint)
        if kinds[kind] < _MANY or not finding.code.startswith(_GROUPED):
            yield [finding]
        elif kind not in shown:
            shown.add(kind)
            yield [f for f in found if (f.code, f.severity, f.hint) == kind]


def finding_lines(finding: Finding, width: int, paint: Painter) -> Iterator[str]:
    """A finding as lines: cell, severity, code and message, then the advice."""
    head = f"  {finding.cell:<5} {finding.severity} {finding.code}  "
    first, *rest = textwrap.wrap(head + finding.message, width, subsequent_indent=_INDENT) or [head]
    coloured = f"  {paint('judul', f'{finding.cell:<5}')} {paint(finding.severity, finding.severity)} {finding.code}  "
    yield coloured + first[len(head) :] if first.startswith(head) else first
    yield from rest
    if finding.hint:
        yield from (
            paint("redup", x)
            for x in textwrap.wrap(
                finding.hint, width, initial_indent=_INDENT + "-> ", subsequent_indent=_INDENT + "   "
            )
        )


def _summary(
    book: Book, found: list[Finding], suppressed: int, counts: tuple[int, int], paint: Painter
) -> Iterator[str]:
    recomputed, fitting = counts
    yield ""
    yield paint("judul", "Ringkasan")
    if recomputed:
        yield f"  {recomputed} angka dihitung ulang dari angka lain: {fitting} cocok, {recomputed - fitting} tidak."
    totals = Counter(f.severity for f in found)
    if not found:
        yield "  " + (paint("baik", "Tidak ada temuan.") if book.tables else "Tidak ada yang dapat diperiksa.")
    else:
        yield "  " + ", ".join(paint(s, f"{totals[s]} {s}") for s in SEVERITIES if totals[s]) + ":"
        for area, name in AREAS.items():
            own = Counter(f.severity for f in found if f.code.casefold().startswith(area))
            if own:
                yield f"    {name:<36} " + ", ".join(f"{own[s]} {s}" for s in SEVERITIES if own[s])
    if suppressed:
        yield f"  {suppressed} temuan dikecualikan dengan alasan."


def _unchecked(book: Book, unchecked: list[str], width: int, paint: Painter) -> Iterator[str]:
    sheets = [facts.name for facts in book.sheets if not facts.recognised and facts.content_cells]
    lines = []
    if sheets:
        lines.append(f"Lembar tanpa tabel yang dikenali: {', '.join(sheets)}.")
    if unchecked:
        lines.append(f"Tidak diperiksa karena tabelnya tidak ada: {', '.join(unchecked)}.")
    for line in lines:
        yield from textwrap.wrap(line, width, initial_indent="  ", subsequent_indent="    ")
    if book.tables:
        yield paint(
            "redup", "  Arti sebuah kode: kinerja jelaskan KODE. Asal sebuah angka: kinerja jelaskan BERKAS LEMBAR!SEL."
        )
