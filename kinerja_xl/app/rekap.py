"""Check and recalculate all workbooks of many offices, and sum up what was found in one workbook."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from kinerja_xl import __version__
from kinerja_xl.app.ikhtisar import Ikhtisar, ikhtisar
from kinerja_xl.app.pemeriksaan import SETTINGS, Options, chosen_rules
from kinerja_xl.app.ringkasan import folder_name, write_summary
from kinerja_xl.batch import OLD, SUFFIX, Outcome, Progress, State, Where, resumed, stamp, told, workbooks_of
from kinerja_xl.errors import KinerjaError
from kinerja_xl.report.rekap import Rekap, rekap_json, rekap_text

__all__ = ["Rekap", "rekap", "rekap_json", "rekap_text"]

_SHAPE = 2
"""Counts what a summary of a workbook holds: the state of an older one lacks something."""


def rekap(
    places: Sequence[Path],
    keluaran: Path,
    options: Options | None = None,
    where: Where | None = None,
    ulang: bool = False,
    kemajuan: Progress | None = None,
) -> Rekap:
    """Check and recalculate every workbook of folders and files, and write their summary as a workbook.

    Args:
        places: folders and files.
        keluaran: the workbook to write; its state file stands beside it.
        options: as for one workbook; its day also stands for today in formulas.
        where: on which processes or cluster.
        ulang: check anew what an earlier run has finished.
        kemajuan: called after each workbook with number, count and name.

    Raises:
        KinerjaError: there is no workbook, the summary cannot be written, or another run is at work on it.
    """
    options = options or Options()
    chosen_rules(options)
    state_file = keluaran.with_name(keluaran.name + SUFFIX)
    _refuse(keluaran, state_file)
    files = workbooks_of(places, OLD)
    if not files:
        raise KinerjaError(
            f"{', '.join(map(str, places))}: tidak ada buku kerja .xlsx atau .xlsm.", "Sebutkan folder yang memuatnya."
        )
    with State(state_file, _job(options), str(keluaran), ulang) as state:
        outcomes = _check(files, state, options, where or Where(), kemajuan)
        found = _sum_up(files, places, outcomes)
        from kinerja_xl.report.rekap_workbook import workbook_bytes  # not before there is something to write

        write_summary(keluaran, found, state_file, workbook_bytes)
    return found


def _check(
    files: Sequence[Path], state: State, options: Options, where: Where, kemajuan: Progress | None
) -> list[Outcome[Ikhtisar]]:
    """The outcome of every file, those of earlier runs first; the new ones are kept as each is done."""
    today = options.hari_ini or datetime.now(UTC).date()
    work = partial(ikhtisar, options._replace(hari_ini=today), options.hari_ini)
    outcomes = resumed(
        work,
        files,
        where._replace(terpisah=True),
        state,
        lambda path: stamp(path, SETTINGS),
        holds=lambda known: known["hari"] in ("", str(today)),
    )
    return list(told(outcomes, len(files), kemajuan))


def _job(options: Options) -> str:
    """What was asked, as text: the results of another question are of no use."""
    names = hashlib.blake2b(repr(sorted(options.nomenklatur.items())).encode(), digest_size=8).hexdigest()
    return repr((__version__, _SHAPE, options.tahun, options.hanya, options.abaikan, options.hari_ini, names))


def _sum_up(files: Iterable[Path], places: Sequence[Path], outcomes: Iterable[Outcome[Ikhtisar]]) -> Rekap:
    """The outcomes in the order of the names of their files."""
    by_path = {outcome.path: outcome for outcome in outcomes}
    good, bad = [], []
    for path in sorted(files, key=lambda p: p.as_posix()):
        outcome, name = by_path[path], path.as_posix()
        if outcome.value is None:
            bad.append((name, outcome.gagal.removeprefix(f"{path}: ")))
        else:
            entry = {k: v for k, v in outcome.value.items() if k != "hari"}
            entry["perangkat_daerah"] = entry["perangkat_daerah"] or folder_name(path, places)
            good.append({"file": name, **entry})
    return Rekap(tuple(good), tuple(bad))


def _refuse(keluaran: Path, state_file: Path) -> None:
    """Refuse an output that is not ours, before hours of work."""
    if keluaran.suffix.casefold() != ".xlsx":
        raise KinerjaError(f"{keluaran}: rekap ditulis sebagai .xlsx.", "Misalnya: --keluaran rekap.xlsx")
    if keluaran.exists() and not state_file.exists():
        raise KinerjaError(f"{keluaran}: sudah ada dan bukan hasil kinerja rekap.", "Sebutkan nama lain.")
    if not keluaran.parent.is_dir():
        raise KinerjaError(f"{keluaran.parent}: folder ini tidak ada.", "Buat dahulu, atau sebutkan folder lain.")
    if (owner := keluaran.with_name(f"~${keluaran.name}")).exists():
        raise KinerjaError(
            f"{keluaran}: sedang dibuka di Excel.",
            f"Tutup dahulu; bila tidak sedang dibuka, hapus berkas {owner.name}.",
        )
