"""Build every host's files below `udfs/`: `python -m kinerja_xl.hosts`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from kinerja_xl.errors import KinerjaError
from kinerja_xl.hosts.calc.berkas import files as calc
from kinerja_xl.hosts.excel.files import files as excel
from kinerja_xl.hosts.halaman import PAGE, page

UDFS = Path(__file__).parents[2] / "udfs"
_HOSTS: tuple[Callable[[], dict[str, bytes]], ...] = (excel, calc)


def main(arguments: Sequence[str] | None = None) -> int:
    """Build all hosts, print what was written; files that did not change keep their time."""
    parser = argparse.ArgumentParser(prog="python -m kinerja_xl.hosts", description=main.__doc__)
    parser.add_argument("--keluaran", type=Path, default=UDFS, metavar="DIR")
    folder = parser.parse_args(arguments).keluaran
    try:
        built = {name: content for host in _HOSTS for name, content in host().items()}
    except KinerjaError as error:
        print(f"hosts: {error}", file=sys.stderr)
        return 2
    for name, content in built.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.is_file() or path.read_bytes() != content:
            path.write_bytes(content)
        print(path)
    if folder == UDFS:
        PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
