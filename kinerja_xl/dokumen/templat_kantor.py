"""A template that an office has changed: read with the care that any file from elsewhere needs."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from kinerja_xl.errors import KinerjaError, system_reason
from kinerja_xl.workbook.door.gate import judge

_MEND = "Simpan ulang di Word sebagai dokumen .docx biasa."
_LINKED = re.compile(rb'<Relationship\s[^>]*TargetMode="External"[^>]*>')
_HARMLESS = b"relationships/hyperlink"
_ACTIVE = ("word/vbaproject.bin", "word/vbadata.xml")


def read_template(path: Path) -> bytes:
    """The bytes of a template.

    Raises:
        KinerjaError: it cannot be read, is no Word document, is beyond the limits of the gate, has macros, or draws
            pictures or a template of its own from elsewhere.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            judge(path, archive)
            names = archive.namelist()
            if "word/document.xml" not in names:
                raise KinerjaError(f"{path}: bukan dokumen Word (.docx).", _MEND)
            if any(name.casefold() in _ACTIVE or "/embeddings/" in name.casefold() for name in names):
                raise KinerjaError(f"{path}: memuat makro atau objek tertanam.", _MEND)
            for name in names:
                if name.endswith(".rels") and _draws_from_elsewhere(archive.read(name)):
                    raise KinerjaError(
                        f"{path}: mengambil gambar atau templat dari luar berkas.", "Sisipkan gambarnya."
                    )
        return path.read_bytes()
    except FileNotFoundError:
        raise KinerjaError(f"{path}: berkas tidak ditemukan.") from None
    except zipfile.BadZipFile:
        raise KinerjaError(f"{path}: bukan dokumen Word (.docx).", _MEND) from None
    except OSError as error:
        raise KinerjaError(f"{path}: tidak dapat dibaca ({system_reason(error)}).") from None


def _draws_from_elsewhere(relations: bytes) -> bool:
    return any(_HARMLESS not in found[0] for found in _LINKED.finditer(relations))
