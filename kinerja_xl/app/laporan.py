"""Write a document from a workbook: Word and PDF, each figure bound to its cell."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kinerja_xl.app.output import refuse_existing, write_document, write_new_file
from kinerja_xl.app.pemeriksaan import Options, check_file
from kinerja_xl.errors import KinerjaError

if TYPE_CHECKING:
    from kinerja_xl.dokumen.bahan import Bahan
    from kinerja_xl.dokumen.isi import Naskah
    from kinerja_xl.dokumen.jenis import Penyusun

_CLOSE = "Tutup berkasnya di Word, atau pilih tempat lain."
_OTHERS = {
    "dasbor": "Dasbor satu halaman dan grafik (buku kerja dan PDF), dari buku kerja atau folder",
    "pohon": "Pohon kinerja sebagai gambar (SVG dan PDF)",
}
"""What is no document of Word."""


class Permintaan(NamedTuple):
    """What is asked for: the template of the office instead of ours, no PDF, a refusal where there is a galat, and
    whether files of these names may be replaced.
    """

    templat: Path | None = None
    pdf: bool = True
    ketat: bool = False
    timpa: bool = False


class Hasil(NamedTuple):
    """The files written, and how many galat their workbook has."""

    berkas: tuple[Path, ...]
    galat: int


def laporan(
    jenis: str,
    path: Path,
    keluaran: Path | None = None,
    wanted: Permintaan | None = None,
    options: Options | None = None,
) -> Hasil:
    """Write a document of a kind from a workbook.

    Args:
        jenis: the kind, such as `lkjip`.
        path: the workbook.
        keluaran: the Word document; the PDF stands beside it. Beside the workbook and named after it if not given.
        wanted: template, PDF, strictness.
        options: as for `periksa`.

    Raises:
        KinerjaError: no such kind, the workbook or the template cannot be read or lacks what is needed, a file of that
            name exists, or LibreOffice cannot print.
    """
    from kinerja_xl.dokumen.jenis import penyusun  # Word's libraries load only for a document

    wanted = wanted or Permintaan()
    maker = penyusun(jenis)
    target = keluaran or path.with_name(f"{path.stem}-{jenis}.docx")
    if target.suffix.casefold() != ".docx":
        raise KinerjaError(f"{target}: dokumen ditulis sebagai .docx.", "Beri nama keluaran berakhiran .docx.")
    files = (target, target.with_suffix(".pdf")) if wanted.pdf else (target,)
    refuse_existing(files, wanted.timpa)
    bahan = _bahan(path, options or Options())
    if wanted.ketat and bahan.galat:
        first = bahan.galat[0]
        raise KinerjaError(
            f"{path}: memuat {len(bahan.galat)} galat, yang pertama {first.code} pada {first.sheet}!{first.cell}.",
            f"Perbaiki dahulu: kinerja periksa {path}",
        )
    contents = _contents(maker.susun(bahan), _template(maker, wanted.templat), wanted)
    write_document(files, contents, wanted.timpa, _CLOSE)
    return Hasil(files, len(bahan.galat))


def tulis_templat(jenis: str, keluaran: Path) -> Path:
    """Write the default template of a kind, for the office to change; KinerjaError where a file of that name exists."""
    from kinerja_xl.dokumen.jenis import default_template, penyusun  # as above

    if keluaran.suffix.casefold() != ".docx":
        raise KinerjaError(f"{keluaran}: templat ditulis sebagai .docx.", "Beri nama berakhiran .docx.")
    write_new_file(keluaran, default_template(penyusun(jenis)), "Sebutkan nama lain.")
    return keluaran


def jenis_list() -> str:
    """The kinds of documents, one a line."""
    from kinerja_xl.dokumen.jenis import JENIS

    told = {nama: one.keterangan for nama, one in JENIS.items()} | _OTHERS
    wide = max(map(len, told))
    return "\n".join(f"{nama:<{wide}}  {keterangan}" for nama, keterangan in told.items())


def _bahan(path: Path, options: Options) -> Bahan:
    from kinerja_xl.calc.perangkat_daerah import perangkat_daerah
    from kinerja_xl.dokumen.bahan import Bahan

    report, context = check_file(path, options)
    return Bahan(context, report.findings, perangkat_daerah(report.book))


def _template(maker: Penyusun, path: Path | None) -> tuple[str, bytes]:
    if path is None:
        from kinerja_xl.dokumen.jenis import default_template

        return "templat baku", default_template(maker)
    from kinerja_xl.dokumen.templat_kantor import read_template

    return str(path), read_template(path)


def _contents(naskah: Naskah, template: tuple[str, bytes], wanted: Permintaan) -> list[bytes]:
    """The Word document and, where wanted, its PDF, whose layout tells the page numbers for both."""
    from kinerja_xl.dokumen.penulisan import tulis

    name, data = template
    if not wanted.pdf:
        return [tulis(naskah, data, name).isi]
    from kinerja_xl.mesin.soffice import soffice

    draft = tulis(naskah, data, name, None)
    pdf, pages = soffice().cetak(draft.isi, {entry.penanda: entry.pengganti for entry in draft.butir})
    return [tulis(naskah, data, name, pages).isi, pdf]
