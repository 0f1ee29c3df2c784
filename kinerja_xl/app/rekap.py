"""Check all workbooks of many offices, and sum up what was found in one workbook."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from kinerja_xl import __version__
from kinerja_xl.app.ikhtisar import Ikhtisar, ikhtisar
from kinerja_xl.app.pemeriksaan import SETTINGS, Options, chosen_rules
from kinerja_xl.batch import OLD, Outcome, Stamp, State, Where, run, stamp, workbooks_of
from kinerja_xl.errors import KinerjaError
from kinerja_xl.report.rekap import Rekap, rekap_json, rekap_text
from kinerja_xl.workbook.patching.draft import Draft

__all__ = ["Rekap", "rekap", "rekap_json", "rekap_text"]

STATE = ".keadaan"
"""What the name of the state file has after that of the output; beside it, a workbook is one of our summaries."""

_SHAPE = 2
"""Counts what a summary of a workbook holds: the state of an older one lacks something."""
Progress = Callable[[int, int, str], None]


def rekap(
    places: Sequence[Path],
    keluaran: Path,
    options: Options | None = None,
    where: Where | None = None,
    ulang: bool = False,
    kemajuan: Progress | None = None,
) -> Rekap:
    """Check every workbook of folders and files, and write their summary as a workbook.

    Args:
        places: folders and files.
        keluaran: the workbook to write; its state file stands beside it.
        options: as for one workbook.
        where: on which processes or cluster.
        ulang: check anew what an earlier run has finished.
        kemajuan: called after each workbook with number, count and name.

    Raises:
        KinerjaError: there is no workbook, or the summary cannot be written; when the user stops it.
    """
    options = (options or Options())._replace(hari_ini=(options and options.hari_ini) or datetime.now(UTC).date())
    chosen_rules(options)
    state_file = keluaran.with_name(keluaran.name + STATE)
    _refuse(keluaran, state_file)
    files = [path for path in workbooks_of(places, OLD) if not path.with_name(path.name + STATE).exists()]
    if not files:
        raise KinerjaError(
            f"{', '.join(map(str, places))}: tidak ada buku kerja .xlsx atau .xlsm.", "Sebutkan folder yang memuatnya."
        )
    with State(state_file, _job(options), ulang) as state:
        outcomes = _check(files, state, options, where or Where(), kemajuan)
        found = _sum_up(files, places, outcomes)
        _write(keluaran, found, state_file)
    return found


def _check(
    files: Sequence[Path], state: State, options: Options, where: Where, kemajuan: Progress | None
) -> list[Outcome[Ikhtisar]]:
    """The outcome of every file, those of earlier runs first; the new ones are kept as each is done."""
    stamps = {path: stamp(path, SETTINGS) for path in files}
    outcomes = [Outcome(path, kept) for path in files if (kept := _kept(state, stamps[path], options)) is not None]
    known = {outcome.path for outcome in outcomes}
    todo = [path for path in files if path not in known]
    try:
        for outcome in run(partial(ikhtisar, options), todo, where._replace(terpisah=True)) if todo else ():
            if outcome.value is not None:
                state.put(stamps[outcome.path], outcome.value)
            outcomes.append(outcome)
            if kemajuan is not None:
                kemajuan(len(outcomes), len(files), outcome.path.name)
    except KeyboardInterrupt:
        raise KinerjaError(
            f"Dihentikan: {len(outcomes)} dari {len(files)} berkas sudah selesai.",
            "Jalankan lagi perintah yang sama untuk melanjutkan.",
        ) from None
    return outcomes


def _kept(state: State, of: Stamp, options: Options) -> Ikhtisar | None:
    """What is known of a file that has not changed, unless it holds only for another day."""
    known: Ikhtisar | None = state.get(of)
    return known if known is not None and known["hari"] in ("", str(options.hari_ini)) else None


def _job(options: Options) -> str:
    """What was asked, as text: the results of another question are of no use."""
    names = hashlib.blake2b(repr(sorted(options.nomenklatur.items())).encode(), digest_size=8).hexdigest()
    return repr((__version__, _SHAPE, options.tahun, options.hanya, options.abaikan, names))


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
            entry["perangkat_daerah"] = entry["perangkat_daerah"] or _folder_name(path, places)
            good.append({"file": name, **entry})
    return Rekap(tuple(good), tuple(bad))


def _folder_name(path: Path, places: Sequence[Path]) -> str:
    """The folder of the office within the folder that was named, for a workbook that does not say whose it is."""
    for place in places:
        if place in path.parents and len(inner := path.relative_to(place).parts) > 1:
            return inner[0]
    return ""


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


def _write(keluaran: Path, found: Rekap, like: Path) -> None:
    from kinerja_xl.report.rekap_workbook import workbook_bytes

    data = workbook_bytes(found, lambda name: _link(name, keluaran))
    try:
        with Draft(keluaran) as draft:
            draft.write(data, like)
            draft.publish()
    except OSError as error:
        raise KinerjaError(
            f"{keluaran}: tidak dapat ditulis ({error.strerror}).",
            "Tutup di Excel lalu jalankan lagi: yang sudah diperiksa tidak diperiksa ulang.",
        ) from None


def _link(name: str, keluaran: Path) -> str:
    """The address of a workbook from the folder of the summary; whole where there is no way between them."""
    from urllib.parse import quote

    path = os.path.abspath(name)
    try:
        return quote(os.path.relpath(path, os.path.abspath(keluaran.parent)).replace(os.sep, "/"))
    except ValueError:  # another drive
        return Path(path).as_uri()
