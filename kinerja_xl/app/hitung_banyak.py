"""Recalculate many workbooks: on all cores or a cluster, past bad files, on where an earlier run stopped."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from kinerja_xl import __version__
from kinerja_xl.app.pilihan_hitung import BAKU, MESIN, Pilihan
from kinerja_xl.batch import (
    MARK,
    SUFFIX,
    Outcome,
    Progress,
    Stamp,
    State,
    Where,
    in_order,
    marks,
    own_folder,
    own_place,
    resumed,
    run,
    stamp,
    told,
    workbooks_of,
)
from kinerja_xl.calc.hitungan import HasilHitung, JumlahHitung
from kinerja_xl.errors import KinerjaError

REKAP = "rekap-hitung.xlsx"
"""The name of the summary in the folder of the copies."""


def hitung_semua(
    masukan: Sequence[Path],
    pilihan: Pilihan = BAKU,
    where: Where | None = None,
    kemajuan: Progress | None = None,
    ulang: bool = False,
) -> Iterator[Outcome[HasilHitung]]:
    """Many workbooks, in the order of their names wherever they are worked on; a bad one stops none.

    What an earlier run of the same command has finished is not done again: with `keluaran` as long as workbook and
    copy are as they were, else only when that run was stopped. Copies of several get a summary beside them.

    Args:
        masukan: workbooks, and folders of them.
        pilihan: how.
        where: on which processes or cluster.
        kemajuan: called after each workbook with number, count and name.
        ulang: do everything anew.

    Raises:
        KinerjaError: there is no workbook, the folder for the copies is not ours or cannot be written, or another run
            writes there.
    """
    copies = _berkas(masukan)
    files = sorted(copies)
    where = where or Where()
    if pilihan.banding or pilihan.mesin != MESIN[0]:
        where = where._replace(terpisah=True)  # LibreOffice has to be ended by the process that started it
        if not where.klaster:
            from kinerja_xl.mesin.soffice import perlu_libreoffice  # needed by few

            perlu_libreoffice()
    if pilihan.keluaran is not None:
        own_folder(pilihan.keluaran)
        _tolak_tindih(copies, pilihan.keluaran)
    work = partial(_satu, pilihan, copies if pilihan.keluaran is not None else {})
    if len(masukan) == 1 and not masukan[0].is_dir():
        yield from map(_utuh, told(run(work, files, where), 1, kemajuan))
        return
    with _keadaan(masukan, pilihan, ulang) as state:
        outcomes = resumed(work, files, where, state, partial(_cap, pilihan, copies), partial(_cap_sesudah, pilihan))
        entries = []
        for outcome in map(_utuh, in_order(told(outcomes, len(files), kemajuan), files)):
            if pilihan.keluaran is not None:
                entries.append(_ringkas(outcome, masukan))
            yield outcome
        if pilihan.keluaran is None:
            state.forget()
        else:
            _rekap(pilihan.keluaran / REKAP, entries, state.path)


def hitung_text(hasil: HasilHitung, colour: bool) -> str:
    """A recalculation as terminal text."""
    from kinerja_xl.report.hitung_text import render_hitung

    return render_hitung(hasil, colour)


def jumlah_text(jumlah: JumlahHitung, colour: bool) -> str:
    """Several recalculations together as terminal text."""
    from kinerja_xl.report.hitung_text import render_jumlah

    return render_jumlah(jumlah, colour)


def hitung_json(hasil: Iterable[HasilHitung], gagal: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Recalculations as JSON, and the workbooks that could not be calculated with their reasons.

    It comes in pieces, one a workbook; `gagal` is read when the last is there.
    """
    from kinerja_xl.report.hitung_machine import hitung_to_json

    return hitung_to_json(hasil, gagal)


def _satu(pilihan: Pilihan, copies: Mapping[Path, Path], path: Path) -> dict[str, Any]:
    from kinerja_xl.app.hitung import hitung  # loaded in the process that does the work

    return hitung(path, pilihan, copies.get(path)).plain()


def _utuh(outcome: Outcome[dict[str, Any]]) -> Outcome[HasilHitung]:
    value = None if outcome.value is None else HasilHitung.of(outcome.value)
    return Outcome(outcome.path, value, outcome.gagal)


def _berkas(masukan: Sequence[Path]) -> dict[Path, Path]:
    """The workbooks, each with the path of its copy below the folder for copies."""
    folders = [place for place in masukan if place.is_dir()]
    found = {}
    for path in workbooks_of(masukan):
        above = next((folder for folder in folders if folder in path.parents), path.parent)
        found[path] = path.relative_to(above)
    if not found:
        raise KinerjaError("Tidak ada buku kerja .xlsx atau .xlsm.", "Sebutkan berkas atau folder yang memuatnya.")
    return found


def _tolak_tindih(copies: Mapping[Path, Path], keluaran: Path) -> None:
    """Refuse two copies of one name, and a copy that would take the place of its original."""
    same = _sama_di(keluaran)
    taken = {same(REKAP): Path(REKAP)}
    for path, copy in sorted(copies.items()):
        if os.path.realpath(path) == os.path.realpath(keluaran / copy):
            raise KinerjaError(f"{path}: salinannya akan menimpa aslinya.", "Pilih folder keluaran yang lain.")
        name = same(copy.as_posix())
        if name in taken:
            raise KinerjaError(
                f"{path}: salinannya akan menimpa salinan lain bernama {taken[name]}.",
                "Ganti namanya, atau hitung folder itu satu per satu ke keluaran yang berbeda.",
            )
        taken[name] = copy


def _sama_di(folder: Path) -> Callable[[str], str]:
    """What makes equal the names that are one file in a folder: on some disks A.xlsx and a.xlsx are."""
    if (folder / MARK.upper()).exists():
        from unicodedata import normalize  # Windows and macOS only

        return lambda name: normalize("NFC", name).casefold()
    return str


def _keadaan(masukan: Sequence[Path], pilihan: Pilihan, ulang: bool) -> State:
    here = os.getcwd(), *map(str, masukan)
    job = repr((__version__, here, pilihan._replace(ekstensi=None)))
    name = ", ".join(map(str, masukan))
    if pilihan.keluaran is not None:
        return State(pilihan.keluaran / (REKAP + SUFFIX), job, str(pilihan.keluaran), ulang)
    place = own_place(repr(("hitung", pilihan.tulis, here)))
    return State(place, job, name, ulang, required=False, alone=pilihan.tulis)


def _cap(pilihan: Pilihan, copies: Mapping[Path, Path], path: Path) -> Stamp:
    """The stamp of a workbook, with its copy where one is made."""
    own = stamp(path)
    if pilihan.keluaran is None:
        return own
    return own._replace(marks=own.marks + marks(pilihan.keluaran / copies[path]))


def _cap_sesudah(pilihan: Pilihan, before: Stamp, hasil: dict[str, Any]) -> Stamp:
    """The stamp after the work: the workbook itself is another one when it was written, else its copy is."""
    if pilihan.keluaran is not None:
        return before._replace(marks=before.marks[:2] + marks(Path(hasil["ditulis"])))
    return stamp(Path(before.path)) if hasil["ditulis"] else before


def _ringkas(outcome: Outcome[HasilHitung], masukan: Sequence[Path]) -> tuple[str, dict[str, Any] | str]:
    """The name of a workbook, and its entry in the summary or why it has none."""
    name = outcome.path.as_posix()
    if outcome.value is None:
        return name, outcome.gagal.removeprefix(f"{outcome.path}: ")
    from kinerja_xl.app.ikhtisar_hitung import ikhtisar_hitung  # only where there is a summary, as above
    from kinerja_xl.app.ringkasan import folder_name

    office = folder_name(outcome.path, masukan)
    return name, {"perangkat_daerah": office, "tahun": None, "hitung": ikhtisar_hitung(outcome.value)}


def _rekap(path: Path, entries: Sequence[tuple[str, dict[str, Any] | str]], like: Path) -> None:
    from kinerja_xl.app.ringkasan import write_summary
    from kinerja_xl.report.rekap import Rekap
    from kinerja_xl.report.rekap_workbook import hitung_bytes

    good = tuple({"file": name, **entry} for name, entry in entries if isinstance(entry, dict))
    bad = tuple((name, entry) for name, entry in entries if isinstance(entry, str))
    write_summary(path, Rekap(good, bad), like, hitung_bytes)
