"""What kind of file a package says it is, and what it carries besides sheets."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.door.limits import RESAVE, refusal
from kinerja_xl.workbook.door.part_xml import Attributes, PartParser

NAME = "[Content_Types].xml"

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_MACRO = "application/vnd.ms-excel."
_PLAIN_BOOKS = {f"{_SHEET}sheet.main+xml", f"{_SHEET}template.main+xml"}
_MACRO_BOOKS = {f"{_MACRO}{kind}.macroenabled.main+xml" for kind in ("sheet", "template")}
_PLAIN_SUFFIXES = (".xlsx", ".xltx")
_OTHERS = (
    (
        "sheet.binary.macroenabled",
        "buku kerja biner (.xlsb)",
        "Buka di Excel, simpan sebagai .xlsx, lalu periksa lagi.",
    ),
    ("wordprocessingml", "dokumen Word", "Salin tabelnya ke buku kerja Excel (.xlsx)."),
    ("presentationml", "presentasi PowerPoint", "Salin tabelnya ke buku kerja Excel (.xlsx)."),
    ("addin.macroenabled", "add-in Excel (.xlam)", "Sebutkan buku kerjanya, bukan add-in."),
)
_CARRIED = (
    ("vbaproject.bin", "Berkas memuat makro. Makro tidak dijalankan dan tidak diperiksa."),
    ("/externallinks/", "Berkas memuat tautan ke berkas lain. Tautan itu tidak diikuti; nilai tersimpan yang dipakai."),
    ("/connections.xml", "Berkas memuat koneksi data ke luar. Koneksi itu tidak dibuka."),
    ("/activex/", "Berkas memuat kontrol ActiveX. Kontrol itu tidak dijalankan."),
    ("/embeddings/", "Berkas memuat berkas lain yang disisipkan (embedded). Isinya tidak dibaca."),
)
"""What a name of a part tells, and what to tell the user then: only the words, nothing depends on them."""


def judge_types(path: Path, parser: PartParser | None, data: bytes, names: Collection[str]) -> list[str]:
    """What to tell of a workbook's further content.

    Args:
        path: the file.
        parser: of the content types; None when the package has none.
        data: the content types.
        names: every part, in lower case with slashes.

    Raises:
        KinerjaError: the package is no workbook, or not the one its name says.
    """
    if parser is None:
        raise _no_workbook(path, names)
    types: set[str] = set()

    def start(tag: str, at: Attributes) -> None:
        if tag in ("Override", "Default"):
            types.add(at.get("ContentType", "").casefold())

    parser.run(data, start)
    _judge_kind(path, types)
    return [text for mark, text in _CARRIED if any(mark in name for name in names)]


def _judge_kind(path: Path, types: set[str]) -> None:
    if any("macrosheet+xml" in kind for kind in types):
        raise refusal(path, "memuat lembar makro Excel 4.0 (XLM)")
    if types & _PLAIN_BOOKS:
        return
    if not types & _MACRO_BOOKS:
        for mark, kind, hint in _OTHERS:
            if any(mark in t for t in types):
                raise KinerjaError(f"{path}: bukan buku kerja Excel (.xlsx/.xlsm), melainkan {kind}.", hint)
        raise KinerjaError(f"{path}: bukan buku kerja Excel (.xlsx/.xlsm).", "Simpan sebagai .xlsx, lalu periksa lagi.")
    if path.suffix.casefold() in _PLAIN_SUFFIXES:
        raise refusal(path, f"isinya buku kerja bermakro (.xlsm) tetapi namanya {path.suffix}")


def _no_workbook(path: Path, names: Collection[str]) -> KinerjaError:
    if "content.xml" in names:
        return KinerjaError(
            f"{path}: bukan buku kerja Excel (.xlsx/.xlsm), melainkan dokumen OpenDocument (.ods).",
            "Simpan sebagai .xlsx di LibreOffice, lalu periksa lagi.",
        )
    return KinerjaError(f"{path}: bukan buku kerja Excel (.xlsx/.xlsm).", RESAVE)
