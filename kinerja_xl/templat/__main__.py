"""Builds the templates that the repository keeps: the one inside the package, and all of them in `workbooks/templat/`.

Run `python -m kinerja_xl.templat`. The same column lists always give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kinerja_xl.templat import BUKU, Permintaan, build, small_forms

PACKAGE: Final = Path(__file__).parent
WORKBOOKS: Final = PACKAGE.parents[1] / "workbooks" / "templat"
NAMA_BUKU: Final = "buku-kinerja.xlsx"
KOSONG: Final = Permintaan("", 2026)
"""For no office in particular; its year is changed on the identity sheet."""


def stored_templates() -> Iterator[tuple[Path, bytes]]:
    """Every file that the repository keeps, with what it must hold."""
    book = build(BUKU, KOSONG)
    yield PACKAGE / NAMA_BUKU, book
    yield WORKBOOKS / NAMA_BUKU, book
    for name in small_forms():
        yield WORKBOOKS / f"{name}.xlsx", build(name, KOSONG)


def main() -> int:
    """The command: write all, print what was written."""
    WORKBOOKS.mkdir(parents=True, exist_ok=True)
    for path, content in stored_templates():
        path.write_bytes(content)
        print(path)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
