"""The tree of performance as a picture: an SVG that any browser shows, and a PDF to print."""

from __future__ import annotations

import re
from pathlib import Path

from kinerja_xl.app.output import refuse_existing, write_document
from kinerja_xl.app.pemeriksaan import Options, check_file
from kinerja_xl.errors import KinerjaError

_SIZE = re.compile(r'width="(\d+)" height="(\d+)"')


def tulis_pohon(
    path: Path, keluaran: Path | None, options: Options, cetak: bool = True, timpa: bool = False
) -> list[Path]:
    """Write the tree of a workbook, each node coloured by its findings; the files written.

    Args:
        path: a workbook with a plan or a cascading form.
        keluaran: the SVG; the PDF stands beside it. Beside the workbook if not given.
        options: as for `periksa`.
        cetak: whether the PDF is wanted, which needs LibreOffice.
        timpa: whether files of these names may be replaced.

    Raises:
        KinerjaError: the workbook has no tree, a file of that name exists, or LibreOffice cannot draw.
    """
    from kinerja_xl.report.chain_state import node_states
    from kinerja_xl.report.chain_svg import tree_svg

    target = keluaran or path.with_name(f"{path.stem}-pohon.svg")
    if target.suffix.casefold() != ".svg":
        raise KinerjaError(f"{target}: pohon ditulis sebagai .svg.", "Beri nama keluaran berakhiran .svg.")
    files = [target, *([target.with_suffix(".pdf")] if cetak else [])]
    refuse_existing(files, timpa)
    report, context = check_file(path, options)
    if not context.nodes:
        raise KinerjaError(
            f"{path}: tidak ada pohon kinerja.", "Isi lembar Rencana Program, atau sertakan formulir cascading."
        )
    states = node_states(context.nodes, [finding._replace(file="") for finding in report.findings])
    picture = tree_svg(context.nodes, states, linked=False).encode("utf-8")
    contents = [picture, *([_drawn(picture)] if cetak else [])]
    write_document(files, contents, timpa, "Pilih tempat lain.")
    return files


def _drawn(picture: bytes) -> bytes:
    """The picture as a PDF of one page."""
    from kinerja_xl.mesin.soffice import soffice

    found = _SIZE.search(picture.decode("utf-8"))
    width, height = (int(found[1]), int(found[2])) if found else (700, 700)
    return soffice().gambar(picture, width, height)
