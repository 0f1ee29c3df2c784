"""How long `kinerja hitung` takes, beside what one would write without it.

Run: `make bench-hitung`. In turns in one run, best of several: trust the ratios, not the seconds.

- one office workbook of 2,000 formulas, whole process, beside a process that imports pandas, openpyxl and pydantic and
  only loads the same file (must be at most 0.2);
- 100,000 formulas, 10,000 of them ours: whole process, seconds and memory;
- 400 workbooks with write-back, two processes beside one (must be at least 1.85 on two idle cores).
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

from kinerja_xl.workbook.formulas.formula_book import Formula, Place
from kinerja_xl.workbook.formulas.lean_copy import lean_copy
from kinerja_xl.workbook.patching.stored_value import Value
from tests.benchmarks.tulis import build

ROOT = Path(__file__).parents[2]
ROUNDS, MANY = 5, 400
LOADS = "import pandas, openpyxl, pydantic; openpyxl.load_workbook({!r})"


def seconds(command: list[str]) -> float:
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, check=False, cwd=ROOT)
    if done.returncode not in (0, 1):  # 1: values are stale, as they should be
        raise SystemExit(f"{command} berakhir dengan kode {done.returncode}")
    return time.perf_counter() - start


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "kinerja_xl", "hitung", *arguments, "--format", "json"]


def large(path: Path) -> None:
    cells: dict[Place, Value | Formula] = {}
    for row in range(1, 100_001):
        cells[row, 1], cells[row, 2] = float(row), row + 1.0
        cells[row, 3] = Formula(f"A{row}+B{row}*2" if row % 10 else f"CAPAIAN(A{row},B{row})", None)
    path.write_bytes(lean_copy([("Data", cells.items())]))


def one_workbook(folder: Path) -> None:
    path = folder / "kantor.xlsx"
    build(path, 12, 84)
    plain = [sys.executable, "-c", LOADS.format(str(path))]
    if subprocess.run([sys.executable, "-c", "import pandas"], capture_output=True).returncode:
        print("  (pandas tidak terpasang: skrip pembanding tanpa pandas)")
        plain = [sys.executable, "-c", LOADS.format(str(path)).replace("pandas, ", "")]
    best = [float("inf")] * 2
    for _ in range(ROUNDS):
        best = [min(best[0], seconds(command(str(path)))), min(best[1], seconds(plain))]
    print(f"2.016 rumus, seluruh proses      {best[0] * 1000:7.0f} ms")
    print(f"skrip yang hanya memuatnya       {best[1] * 1000:7.0f} ms   rasio {best[0] / best[1]:.2f} (batas 0,20)")


def large_workbook(folder: Path) -> None:
    path = folder / "besar.xlsx"
    large(path)
    best = min(seconds(command(str(path))) for _ in range(3))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"100.000 rumus, 10.000 milik kita {best:7.2f} s   {peak:.0f} MB (batas 1,5 s, 200 MB)")


def many_workbooks(folder: Path) -> None:
    source = folder / "banyak"
    source.mkdir()
    build(source / "0.xlsx", 12, 84)
    for number in range(1, MANY):
        shutil.copyfile(source / "0.xlsx", source / f"{number}.xlsx")
    took = []
    for workers in ("1", "2"):
        target = str(folder / f"keluar-{workers}")
        took.append(seconds(command(str(source), "--keluaran", target, "--proses", workers)))
    each = took[0] / MANY * 1000
    print(f"{MANY} buku kerja, 1 proses          {took[0]:7.2f} s   {each:.1f} ms sebuah, ditulis (batas 25)")
    print(f"{MANY} buku kerja, 2 proses          {took[1]:7.2f} s   {took[0] / took[1]:.2f} kali (batas 1,85)")
    print(f"beban mesin selama itu           {os.getloadavg()[0]:7.2f}   (2 inti; beban orang lain menurunkan rasio)")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        for part in (one_workbook, large_workbook, many_workbooks):
            part(Path(name))
            sys.stdout.flush()


if __name__ == "__main__":
    main()
