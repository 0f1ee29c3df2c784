"""The dashboard of an office: from one workbook or a folder of them, as a workbook and as PDF."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from kinerja_xl.app.ikhtisar import ikhtisar_periksa
from kinerja_xl.app.output import link_from, make_folder, refuse_existing, write_document, write_file
from kinerja_xl.app.pemeriksaan import Options, chosen_rules
from kinerja_xl.batch import OLD, Where, run, workbooks_of
from kinerja_xl.errors import KinerjaError
from kinerja_xl.regulasi import terbaru
from kinerja_xl.report.dasbor import dasbor
from kinerja_xl.workbook.contoh.sealed import sealed

Entry = Mapping[str, Any]
Progress = Callable[[int, int, str], None]
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST_NAME, _MOST_BYTES = 80, 200
_CLOSE = "Tutup berkasnya di Excel, atau pilih tempat lain."


class HasilDasbor(NamedTuple):
    """The files written, the workbooks that could not be read with the reason, and how many galat the others have."""

    berkas: tuple[Path, ...]
    gagal: tuple[tuple[str, str], ...]
    galat: int


def tulis_dasbor(
    place: Path,
    keluaran: Path | None,
    options: Options,
    pdf: bool = True,
    timpa: bool = False,
    where: Where | None = None,
    kemajuan: Progress | None = None,
) -> HasilDasbor:
    """Write the dashboard of a workbook, or of the office whose workbooks a folder holds.

    Args:
        place: a workbook or a folder.
        keluaran: the workbook to write; the PDF stands beside it. `dasbor.xlsx` beside the source if not given.
        options: as for `periksa`.
        pdf: whether to print it, which needs LibreOffice.
        timpa: whether files of these names may be replaced.
        where: on how many processes a folder is read.
        kemajuan: called after each workbook.

    Raises:
        KinerjaError: there is nothing to read, a file of that name exists, or LibreOffice cannot print.
    """
    target = keluaran or (place if place.is_dir() else place.parent) / "dasbor.xlsx"
    if target.suffix.casefold() != ".xlsx":
        raise KinerjaError(f"{target}: dasbor ditulis sebagai .xlsx.", "Beri nama keluaran berakhiran .xlsx.")
    files = (target, target.with_suffix(".pdf")) if pdf else (target,)
    refuse_existing(files, timpa)
    good, bad = _read(place, target, options, where or Where(), kemajuan)
    content = dasbor_bytes(good, target)
    contents = [content, _printed(content)] if pdf else [content]
    write_document(files, contents, timpa, _CLOSE)
    return HasilDasbor(files, tuple(bad), sum(len(e["galat"]) for e in good))


def dasbor_bytes(entries: Sequence[Entry], target: Path) -> bytes:
    """The dashboard of some summaries, its links leading from the file that is to be written."""
    from kinerja_xl.report.dasbor_workbook import write_dasbor

    raw = io.BytesIO()
    write_dasbor(raw, dasbor(entries, terbaru()), partial(link_from, target))
    return sealed(raw)


def dasbor_per_office(entries: Sequence[Entry], folder: Path) -> list[Path]:
    """Write a dashboard for each office among some summaries; the files, named after the offices."""
    offices: dict[str, list[Entry]] = {}
    for entry in entries:
        name = entry["perangkat_daerah"] or Path(entry["file"]).stem
        offices.setdefault(" ".join(name.casefold().split()), []).append(entry)
    make_folder(folder)
    written: dict[str, Path] = {}
    for own in offices.values():
        stem = _file_name(own[0]["perangkat_daerah"] or Path(own[0]["file"]).stem)
        path, number = folder / f"dasbor {stem}.xlsx", 1
        while path.name.casefold() in written:  # on some disks A.xlsx is a.xlsx
            number += 1
            path = folder / f"dasbor {stem} ({number}).xlsx"
        write_file(path, dasbor_bytes(own, path), _CLOSE)
        written[path.name.casefold()] = path
    return list(written.values())


def _read(
    place: Path, target: Path, options: Options, where: Where, kemajuan: Progress | None
) -> tuple[list[Entry], list[tuple[str, str]]]:
    if place.is_file():
        chosen_rules(options)
        return [{"file": str(place), **ikhtisar_periksa(options, place)}], []
    own = target.resolve()
    files = [path for path in workbooks_of([place], OLD) if path.resolve() != own]
    if not files:
        raise KinerjaError(f"{place}: tidak ada buku kerja .xlsx atau .xlsm.", "Sebutkan folder yang memuatnya.")
    good: list[Entry] = []
    bad: list[tuple[str, str]] = []
    for outcome in run(partial(ikhtisar_periksa, options), files, where):
        if outcome.value is None:
            bad.append((str(outcome.path), outcome.gagal.removeprefix(f"{outcome.path}: ")))
        else:
            good.append({"file": str(outcome.path), **outcome.value})
        if kemajuan is not None:
            kemajuan(len(good) + len(bad), len(files), outcome.path.name)
    if not good:
        raise KinerjaError(f"{place}: tidak ada buku kerja yang dapat dibaca.", f"{bad[0][0]}: {bad[0][1]}")
    return sorted(good, key=lambda e: str(e["file"])), sorted(bad)


def _printed(content: bytes) -> bytes:
    from kinerja_xl.mesin.soffice import soffice

    return soffice().cetak_buku(content)


def _file_name(text: str) -> str:
    """An office as the name of a file, which disks bound by its bytes.

    >>> _file_name("Dinas A/B: Contoh ..")
    'Dinas A B Contoh'
    """
    short = " ".join(_UNFIT.sub(" ", text).split())[:_LONGEST_NAME]
    return short.encode("utf-8", "ignore")[:_MOST_BYTES].decode("utf-8", "ignore").strip(" .") or "kantor"
