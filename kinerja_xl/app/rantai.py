"""Check the workbooks of one office as one chain, and report its tree of nodes."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import NamedTuple

from kinerja_xl.app.output import make_folder, remove_drafts, write_file
from kinerja_xl.app.pemeriksaan import Options, check_file, chosen_rules, rules_for
from kinerja_xl.batch import Outcome, Where, held_folder, in_order, run, workbooks
from kinerja_xl.calc.kedudukan import Kedudukan, kedudukan
from kinerja_xl.calc.kemiripan import Kecocokan
from kinerja_xl.calc.pohon import Simpul
from kinerja_xl.calc.rantai import Potongan, potongan
from kinerja_xl.cells import parse_a1, split_file
from kinerja_xl.checks.chain import ChainContext, across
from kinerja_xl.checks.finding import Finding
from kinerja_xl.checks.rule import Rule
from kinerja_xl.checks.run import run_checks
from kinerja_xl.errors import KinerjaError
from kinerja_xl.report.chain_state import COPIES, Matched, State, node_states
from kinerja_xl.tables.book import Book
from kinerja_xl.workbook.contoh.sealed import sealed
from kinerja_xl.workbook.door.package import read_whole

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Chain:
    """The chain of a folder: nodes of all workbooks, findings of each and between them, names matched by likeness.

    `gagal` are the files that could not be read, each with the reason.
    """

    folder: Path
    files: tuple[Path, ...]
    nodes: tuple[Simpul, ...]
    findings: tuple[Finding, ...]
    between: tuple[Finding, ...]
    matches: tuple[Kecocokan, ...]
    names: dict[str, tuple[str, str]]
    posts: tuple[Kedudukan, ...]
    gagal: tuple[tuple[Path, str], ...]

    @cached_property
    def all_findings(self) -> tuple[Finding, ...]:
        """What is wrong within the workbooks and between them."""
        return self.findings + self.between

    @cached_property
    def states(self) -> dict[int, State]:
        """How each node stands, by its id()."""
        return node_states(self.nodes, self.all_findings)

    @property
    def matched(self) -> list[Matched]:
        """The names matched by likeness, each with its cell."""
        return [(self.names[m.kunci], self.names[m.rujukan], m.kemiripan) for m in self.matches]

    @property
    def has_galat(self) -> bool:
        """Whether a finding is a galat."""
        return any(f.severity == "galat" for f in self.all_findings)


class _Part(NamedTuple):
    """What a worker gives back for one workbook."""

    piece: Potongan
    findings: tuple[Finding, ...]


def rantai(folder: Path, options: Options | None = None, proses: int = 0, kemajuan: Progress | None = None) -> Chain:
    """Read every workbook of a folder, check each, and hold them against each other.

    Args:
        folder: the folder of one office; its subfolders belong to it.
        options: as for one workbook.
        proses: how many processes read, 0 for one a core.
        kemajuan: called after each workbook with number, count and name.

    Raises:
        KinerjaError: there is no such folder, or no workbook in it.
    """
    options = options or Options()
    rules = chosen_rules(options)
    files = workbooks(folder)
    if not files:
        raise KinerjaError(f"{folder}: tidak ada buku kerja .xlsx atau .xlsm.", "Sebutkan folder yang memuatnya.")
    outcomes = []
    for number, outcome in enumerate(run(partial(_read, folder, options), files, Where(proses)), 1):
        outcomes.append(outcome)
        if kemajuan is not None:
            kemajuan(number, len(files), outcome.path.name)
    return _chain(folder, files, [*in_order(outcomes, files)], [*across(rules)])


def write_chain(chain: Chain, keluaran: Path) -> list[Path]:
    """Write the chain as a workbook and as an SVG tree, with copies of the workbooks that the links lead to.

    Each file is replaced in one step, and one run at a time writes to the folder.

    Raises:
        KinerjaError: the folder holds something that is not our own output, another run is writing there, or it cannot
            be written.
    """
    from kinerja_xl.report.chain_svg import tree_svg
    from kinerja_xl.report.chain_workbook import write_workbook

    with held_folder(keluaran):
        remove_drafts(keluaran)
        copies = _copy(chain, keluaran / COPIES)
        book, svg = keluaran / "pohon-kinerja.xlsx", keluaran / "pohon-kinerja.svg"
        raw = io.BytesIO()
        write_workbook(raw, chain.nodes, chain.states, chain.all_findings, chain.matched, chain.posts)
        write_file(book, sealed(raw))
        write_file(svg, tree_svg(chain.nodes, chain.states).encode("utf-8"))
        return [book, svg, *copies]


def _copy(chain: Chain, folder: Path) -> list[Path]:
    """Copies of the workbooks beside the report, so that its links lead somewhere wherever it is moved."""
    failed = {path for path, _ in chain.gagal}
    copies = []
    for path in chain.files:
        if path not in failed:
            copy = folder / path.relative_to(chain.folder)
            make_folder(copy.parent)
            write_file(copy, read_whole(path), like=path)
            copies.append(copy)
    return copies


def chain_text(chain: Chain, colour: bool) -> str:
    """The chain as terminal text: the tree, what is wrong between the workbooks, a summary."""
    from kinerja_xl.report.chain_text import render_chain

    return render_chain(chain.folder, chain.nodes, chain.states, chain.findings, chain.between, chain.gagal, colour)


def chain_json(chain: Chain) -> str:
    """The chain as JSON: nodes with their state, findings, matched names."""
    from kinerja_xl.report.chain_machine import to_json

    return to_json(chain.nodes, chain.states, chain.all_findings, chain.matched, chain.gagal)


def _read(folder: Path, options: Options, path: Path) -> _Part:
    name = path.relative_to(folder).as_posix()
    prefix = f"[{name}]"
    report, context = check_file(path, options, awalan=prefix)
    findings = tuple(f._replace(file=name) for f in report.findings)
    return _Part(potongan(report.book, context.quotes, context.nodes), findings)


def _chain(folder: Path, files: Sequence[Path], outcomes: Sequence[Outcome[_Part]], rules: list[Rule]) -> Chain:
    parts = [outcome.value for outcome in outcomes if outcome.value is not None]
    pieces = [part.piece for part in parts]
    book = Book(str(folder), (), (), max((p.tahun or 0 for p in pieces), default=0) or None)
    context = ChainContext(book, pieces, rules_for(book))
    findings = tuple(f for part in parts for f in part.findings)
    known = {(f.code, f.file, f.sheet, f.cell) for f in findings}
    between = []
    for finding in run_checks(context, rules) if len(pieces) > 1 else ():
        file, sheet = split_file(finding.sheet)
        placed = finding._replace(file=file or finding.file, sheet=sheet)
        if (placed.code, placed.file, placed.sheet, placed.cell) not in known:
            between.append(placed)
    between.sort(key=_by_place)
    names = {q.key: (q.nama.text, str(q.nama.ref)) for q in reversed(context.quotes)}
    posts = tuple(kedudukan(context.nodes, context.quotes))
    failed = tuple((outcome.path, outcome.gagal) for outcome in outcomes if outcome.value is None)
    matches = tuple(context.matches)
    return Chain(folder, tuple(files), tuple(context.nodes), findings, tuple(between), matches, names, posts, failed)


def _by_place(finding: Finding) -> tuple[str, str, int, int, str]:
    row, column = parse_a1(finding.cell) if finding.cell else (0, 0)
    return finding.file, finding.sheet, row, column, finding.code
