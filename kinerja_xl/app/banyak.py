"""Check one workbook or many, and show each in the form that was asked."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from kinerja_xl import __version__
from kinerja_xl.app.pemeriksaan import SETTINGS, Options, chosen_rules, periksa, report_text
from kinerja_xl.checks.finding import Finding
from kinerja_xl.errors import KinerjaError

if TYPE_CHECKING:  # start-up is counted in milliseconds
    from kinerja_xl.batch import Outcome, Progress, Where

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


def show_all(
    places: Sequence[Path],
    options: Options,
    look: Look,
    where: Where | None = None,
    kemajuan: Progress | None = None,
    ulang: bool = False,
) -> Iterator[Shown | str]:
    """Every workbook of files and folders in the order given, checked and shown; a text says why one could not be.

    A run over many that was stopped is gone on with by the next of the same command on the same day.

    Args:
        places: files and folders.
        options: as for one workbook.
        look: the form in which each is shown.
        where: on which processes or cluster.
        kemajuan: called after each of many workbooks with number, count and name.
        ulang: check everything anew.

    Raises:
        KinerjaError: a code is unknown, there is no workbook, or the cluster cannot be used.
    """
    chosen_rules(options)
    if len(places) == 1 and not places[0].is_dir() and not (where and where.klaster):
        yield _one(options, look, places[0], where)
        return
    from kinerja_xl.batch import State, Where, in_order, own_place, resumed, stamp, told, workbooks_of

    where, work = where or Where(), partial(_shown, options, look)
    files = workbooks_of(places)
    if not files:
        raise KinerjaError(f"{places[0]}: tidak ada buku kerja .xlsx atau .xlsm.", "Sebutkan folder yang memuatnya.")
    job = _job(places, options, look)
    with State(own_place(job), job, str(places[0]), ulang, required=False, alone=False) as state:
        outcomes = resumed(work, files, where, state, lambda path: stamp(path, SETTINGS))
        yield from map(_utuh, in_order(told(outcomes, len(files), kemajuan), files))
        state.forget()


def _one(options: Options, look: Look, path: Path, where: Where | None) -> Shown | str:
    """One workbook, in this process: what runs here is plain Python, and another process would be felt."""
    from kinerja_xl.batch.bounds import Bounds, Late, bounded

    bounds = (where.bounds if where else Bounds()).shared(1)
    try:
        with bounded(bounds):
            return show(options, look, path)
    except KinerjaError as error:
        return str(error)
    except Late:
        from kinerja_xl.batch.outcome import too_slow

        return too_slow(path, bounds.seconds).gagal


def _shown(options: Options, look: Look, path: Path) -> tuple[Any, ...]:
    return tuple(show(options, look, path))


def _utuh(outcome: Outcome[Any]) -> Shown | str:
    if outcome.value is None:
        return outcome.gagal
    has_galat, text, entry, findings = outcome.value
    return Shown(has_galat, text, entry, tuple(Finding(*finding) for finding in findings))


def _job(places: Sequence[Path], options: Options, look: Look) -> str:
    """What was asked, as text: where, what, how, and the day, for suppressions end."""
    today = options.hari_ini or datetime.now(UTC).date()
    return repr((__version__, "periksa", os.getcwd(), [str(p) for p in places], options, look, str(today)))


def shown_json(shown: Sequence[Shown]) -> str:
    """What was shown as one JSON report."""
    from kinerja_xl.report.machine import to_json

    return to_json([one.entry for one in shown if one.entry is not None])


def shown_sarif(shown: Sequence[Shown]) -> str:
    """What was shown as one SARIF report."""
    from kinerja_xl.report.machine import to_sarif

    return to_sarif(finding for one in shown for finding in one.findings)
