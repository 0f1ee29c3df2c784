"""`kinerja rekap` over 400 workbooks: one process, then two; time, ratio and memory.

Run: `make bench-rekap` (`BANYAK=100` for fewer). The workbooks are the shipped examples with changed figures. What
two processes can give on this machine is measured by the same turns of plain arithmetic: trust the ratio beside it.
"""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "workbooks" / "contoh").glob("*.xlsx"))
COUNT = int(os.environ.get("BANYAK", "400"))
BURN = "sum(i * i for i in range(15_000_000))"
_NUMBER = re.compile(rb't="n"><v>(\d+)</v>')


def changed(source: Path, target: Path, number: int) -> None:
    """A copy of a workbook with another figure in every seventh cell of whole numbers."""
    seen = 0

    def other(match: re.Match[bytes]) -> bytes:
        nonlocal seen
        seen += 1
        return match[0] if seen % 7 else b't="n"><v>%d</v>' % (int(match[1]) + number)

    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, _NUMBER.sub(other, content) if name.startswith("xl/worksheets/sheet") else content)


def rekap(folder: Path, processes: int) -> float:
    start = time.perf_counter()
    line = [sys.executable, "-m", "kinerja_xl", "rekap", str(folder), "--proses", str(processes), "--ulang"]
    done = subprocess.run(
        [*line, "--keluaran", str(folder.parent / "rekap.xlsx")], stdout=subprocess.DEVNULL, check=False, cwd=ROOT
    )
    if done.returncode not in (0, 1):  # 1: the examples have findings, as they should
        raise SystemExit(f"{line} berakhir dengan kode {done.returncode}")
    return time.perf_counter() - start


def burn(processes: int) -> float:
    """Seconds for four turns of arithmetic on so many processes."""
    start = time.perf_counter()
    for _ in range(4 // processes):
        running = [subprocess.Popen([sys.executable, "-c", BURN]) for _ in range(processes)]
        for process in running:
            process.wait()
    return time.perf_counter() - start


def main() -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "masuk"
        folder.mkdir()
        for number in range(COUNT):
            source = EXAMPLES[number % len(EXAMPLES)]
            changed(source, folder / f"{number:03}-{source.name}", number)
        one, possible_one = rekap(folder, 1), burn(1)
        two, possible_two = rekap(folder, 2), burn(2)
    for processes, seconds in ((1, one), (2, two)):
        print(
            f"{processes} proses: {COUNT} buku kerja {seconds:6.1f} s, {seconds / COUNT * 1000:5.1f} ms per buku kerja"
        )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"memori terbesar satu proses: {peak:.0f} MB")
    print(f"rasio 1 : 2 proses = {one / two:.2f} (hitungan murni di mesin ini {possible_one / possible_two:.2f})")


if __name__ == "__main__":
    main()
