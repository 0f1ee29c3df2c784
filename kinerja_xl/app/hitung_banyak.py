"""Recalculate many workbooks: on all cores or a cluster, past bad files, on where an earlier run stopped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from kinerja_xl.app.pilihan_hitung import BAKU, MESIN, Pilihan
from kinerja_xl.batch import Outcome, Progress, Where, in_order, run, told, workbooks_of
from kinerja_xl.calc.hitungan import HasilHitung, JumlahHitung
from kinerja_xl.errors import KinerjaError


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
    files = sorted(workbooks_of(masukan))
    if not files:
        raise KinerjaError("Tidak ada buku kerja .xlsx atau .xlsm.", "Sebutkan berkas atau folder yang memuatnya.")
    where = where or Where()
    if pilihan.banding or pilihan.mesin != MESIN[0]:
        where = where._replace(terpisah=True)  # LibreOffice has to be ended by the process that started it
        if not where.klaster:
            from kinerja_xl.mesin.soffice import perlu_libreoffice  # needed by few

            perlu_libreoffice()
    copies: dict[Path, Path] = {}
    if pilihan.keluaran is not None:
        from kinerja_xl.app.salinan_hitung import tempat_salinan  # not every run writes copies

        copies = tempat_salinan(files, masukan, pilihan.keluaran)
    work = partial(_satu, pilihan, copies)
    if len(masukan) == 1 and not masukan[0].is_dir():
        yield from map(_utuh, told(run(work, files, where), 1, kemajuan))
        return
    from kinerja_xl.app.keadaan_hitung import cap, cap_sesudah, keadaan  # one workbook needs none
    from kinerja_xl.batch import resumed

    with keadaan(masukan, pilihan, ulang) as state:
        outcomes = resumed(work, files, where, state, partial(cap, pilihan, copies), partial(cap_sesudah, pilihan))
        entries = []
        for outcome in map(_utuh, in_order(told(outcomes, len(files), kemajuan), files)):
            if pilihan.keluaran is not None:
                entries.append(_ringkas(outcome, masukan))
            yield outcome
        if pilihan.keluaran is None:
            state.forget()
        else:
            _rekap(pilihan.keluaran, entries, state.path)


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


def _ringkas(outcome: Outcome[HasilHitung], masukan: Sequence[Path]) -> tuple[str, dict[str, Any] | str]:
    """The name of a workbook, and its entry in the summary or why it has none."""
    name = outcome.path.as_posix()
    if outcome.value is None:
        return name, outcome.gagal.removeprefix(f"{outcome.path}: ")
    from kinerja_xl.app.ikhtisar_hitung import ikhtisar_hitung  # only where there is a summary, as above
    from kinerja_xl.app.ringkasan import folder_name

    office = folder_name(outcome.path, masukan)
    return name, {"perangkat_daerah": office, "tahun": None, "hitung": ikhtisar_hitung(outcome.value)}


def _rekap(keluaran: Path, entries: Sequence[tuple[str, dict[str, Any] | str]], like: Path) -> None:
    from kinerja_xl.app.ringkasan import write_summary
    from kinerja_xl.app.salinan_hitung import REKAP
    from kinerja_xl.report.rekap import Rekap
    from kinerja_xl.report.rekap_workbook import hitung_bytes

    good = tuple({"file": name, **entry} for name, entry in entries if isinstance(entry, dict))
    bad = tuple((name, entry) for name, entry in entries if isinstance(entry, str))
    write_summary(keluaran / REKAP, Rekap(good, bad), like, hitung_bytes)
