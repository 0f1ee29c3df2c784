"""Check one workbook or many, and show each in the form that was asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Literal, NamedTuple

from kinerja_xl.app.periksa import Options, chosen_rules, periksa, report_text
from kinerja_xl.checks.finding import Finding
from kinerja_xl.errors import KinerjaError

Format = Literal["teks", "json", "sarif"]


class Look(NamedTuple):
    """The form in which reports are shown; colour and width matter for text."""

    format: Format = "teks"
    colour: bool = False
    width: int | None = None


class Shown(NamedTuple):
    """A report in its form: text, or the entry of the JSON report, or the findings of the SARIF one."""

    has_galat: bool
    text: str = ""
    entry: dict[str, Any] | None = None
    findings: tuple[Finding, ...] = ()


class Place(NamedTuple):
    """On how many processes, or on which cluster; plain values, so that one workbook needs no batch."""

    proses: int = 0
    klaster: str = ""


def show(options: Options, look: Look, path: Path) -> Shown:
    """Check one workbook, and show it.

    Raises:
        KinerjaError: as `periksa`.
    """
    report = periksa(path, options)
    if look.format == "sarif":
        return Shown(report.has_galat, findings=report.findings)
    if look.format == "json":
        from kinerja_xl.report.machine import file_entry

        return Shown(report.has_galat, entry=file_entry(report.book, report.findings, report.unchecked))
    return Shown(report.has_galat, report_text(report, look.colour, look.width))


def show_all(places: Sequence[Path], options: Options, look: Look, where: Place) -> Iterator[Shown | str]:
    """Every workbook of files and folders in the order given, checked and shown; a text says why one could not be.

    Raises:
        KinerjaError: a code is unknown, or there is no workbook.
    """
    chosen_rules(options)
    [first, *others] = places
    if not others and not first.is_dir():
        yield _one(options, look, first)
        return
    from kinerja_xl.batch import Where, in_order, run, workbooks_of  # start-up is counted in milliseconds

    files = workbooks_of(places)
    if not files:
        raise KinerjaError(f"{first}: tidak ada buku kerja .xlsx atau .xlsm.", "Sebutkan folder yang memuatnya.")
    for outcome in in_order(run(partial(show, options, look), files, Where(*where)), files):
        yield outcome.gagal if outcome.value is None else outcome.value


def _one(options: Options, look: Look, path: Path) -> Shown | str:
    try:
        return show(options, look, path)
    except KinerjaError as error:
        return str(error)


def shown_json(shown: Sequence[Shown]) -> str:
    """What was shown as one JSON report."""
    from kinerja_xl.report.machine import to_json

    return to_json([one.entry for one in shown if one.entry is not None])


def shown_sarif(shown: Sequence[Shown]) -> str:
    """What was shown as one SARIF report."""
    from kinerja_xl.report.machine import to_sarif

    return to_sarif(finding for one in shown for finding in one.findings)
