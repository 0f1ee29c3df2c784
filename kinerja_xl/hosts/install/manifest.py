"""What an installation did, written down before each step, so that even one broken off can be undone."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path

from kinerja_xl.errors import KinerjaError


@dataclass
class Manifest:
    """Folders that did not exist before, the add-in copied, a foreign one put aside, the registry keys written."""

    versi: str = ""
    folder: list[str] = field(default_factory=list)
    addin: bool = False
    cadangan: bool = False
    registri: list[str] = field(default_factory=list)

    def write(self, path: Path) -> None:
        """Store it, in one step: without it nothing can be undone."""
        beside = path.with_suffix(".baru")
        beside.write_text(json.dumps(asdict(self), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        os.replace(beside, path)

    def make_folder(self, folder: Path, path: Path) -> None:
        """Create a folder with those above it, and remember which of them are new."""
        missing = [f for f in (folder, *folder.parents) if not f.exists()]
        if not missing:
            return
        folder.mkdir(parents=True)
        self.folder += [str(f) for f in missing]
        self.write(path)


def read_manifest(path: Path) -> Manifest | None:
    """The manifest of an earlier installation, or None.

    Raises:
        KinerjaError: the file is damaged.
    """
    try:
        return Manifest(**json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None
    except (ValueError, TypeError) as error:
        raise KinerjaError(
            f"Catatan pemasangan {path} rusak.", "Hapus berkas itu, jalankan kinerja pasang, lalu ulangi."
        ) from error
