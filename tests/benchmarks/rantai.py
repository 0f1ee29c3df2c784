"""The chain: the Renstra example alone, then 25 to 200 copies of it as one chain; time and memory for each.

Run with `make bench-rantai`. Cost is linear in rows when the seconds for one workbook stay about the same.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "workbooks" / "contoh" / "renstra-paser-2025-2029.xlsx"
ROUNDS = 5
SIZES = (25, 50, 100, 200)


def command(*arguments: str) -> float:
    start = time.perf_counter()
    line = [sys.executable, "-m", "kinerja_xl", *arguments]
    done = subprocess.run(line, stdout=subprocess.DEVNULL, check=False, cwd=ROOT)
    if done.returncode not in (0, 1):  # 1: the example has findings, as it should
        raise SystemExit(f"{line} berakhir dengan kode {done.returncode}")
    return time.perf_counter() - start


def main() -> None:
    one = min(command("periksa", str(EXAMPLE)) for _ in range(ROUNDS))
    print(f"periksa {EXAMPLE.name}: {one * 1000:.0f} ms")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            for number in range(size):
                shutil.copy(EXAMPLE, Path(folder) / f"kantor-{number:03}.xlsx")
            seconds = command("rantai", folder, "--tanpa-berkas")
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(
            f"rantai {size:>4} buku kerja: {seconds:6.1f} s, {seconds / size * 1000:5.0f} ms per buku kerja, "
            f"rasio terhadap satu {seconds / size / one:.2f}, memori terbesar {peak:.0f} MB, {os.cpu_count()} inti"
        )


if __name__ == "__main__":
    main()
