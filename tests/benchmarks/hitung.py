"""How long `kinerja hitung` takes, beside what one would write without it.

Run: `make bench-hitung`. In turns in one run, best of several: trust the ratios, not the seconds.

- one office workbook of 2,000 formulas, whole process, beside a process that imports pandas, openpyxl and pydantic and
  only loads the same file (must be at most 0.2); and `periksa` of the same workbook;
- 100,000 formulas, 10,000 of them ours, scattered over the column or in one block: whole process, seconds
  and memory; beside it the engine alone, which is the floor: it copies a column of one shape in one go, and looks at
  each formula where shapes alternate;
- 400 workbooks with write-back, two processes beside one (must be at least 1.85 on two idle cores).

Processor seconds stand beside the seconds, for on a busy machine only they can be compared.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from kinerja_xl.workbook.formulas.formula_book import Formula, Place
from kinerja_xl.workbook.formulas.lean_copy import lean_copy
from kinerja_xl.workbook.patching.stored_value import Value
from tests.benchmarks.tulis import build

ROOT = Path(__file__).parents[2]
ROUNDS, MANY = 5, 400
ENGINE = """
import formualizer
with open({!r}, "rb") as file:
    book = formualizer.Workbook.from_bytes(file.read())
book.register_function("CAPAIAN", lambda *given: 1.0, max_args=255)
book.evaluate_all()
"""
LOADS = "import pandas, openpyxl, pydantic; openpyxl.load_workbook({!r})"


class Took(NamedTuple):
    """Seconds by the clock, and of the processor, children included."""

    clock: float
    cpu: float

    def __str__(self) -> str:
        return f"{self.clock:7.2f} s ({self.cpu:.2f} s prosesor)"


def took(command: list[str]) -> Took:
    before, start = os.times(), time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, check=False, cwd=ROOT)
    if done.returncode not in (0, 1):  # 1: values are stale, as they should be
        raise SystemExit(f"{command} berakhir dengan kode {done.returncode}")
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Took(time.perf_counter() - start, cpu)


def best_of(rounds: int, *commands: list[str]) -> list[Took]:
    """The best of several rounds of each command, in turns."""
    found = [[took(one) for one in commands] for _ in range(rounds)]
    return [Took(*map(min, zip(*one, strict=True))) for one in zip(*found, strict=True)]


def peak(command: list[str]) -> float:
    """The most memory in MB that a process took, asked of a small one: what the parent takes would count too."""
    ask = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)\n"
    ask += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    told = subprocess.run([sys.executable, "-c", ask, *command], capture_output=True, text=True, check=True, cwd=ROOT)
    return int(told.stdout) / 1024


def command(*arguments: str, verb: str = "hitung") -> list[str]:
    return [sys.executable, "-m", "kinerja_xl", verb, *arguments, "--format", "json"]


def large(path: Path, scattered: bool = True) -> None:
    cells: dict[Place, Value | Formula] = {}
    for row in range(1, 100_001):
        cells[row, 1], cells[row, 2] = float(row), row + 1.0
        ours = row % 10 == 0 if scattered else row > 90_000
        cells[row, 3] = Formula(f"CAPAIAN(A{row},B{row})" if ours else f"A{row}+B{row}*2", None)
    path.write_bytes(lean_copy([("Data", cells.items())]))


def one_workbook(folder: Path) -> None:
    path = folder / "kantor.xlsx"
    build(path, 12, 84)
    plain = [sys.executable, "-c", LOADS.format(str(path))]
    if subprocess.run([sys.executable, "-c", "import pandas"], capture_output=True).returncode:
        print("  (pandas tidak terpasang: skrip pembanding tanpa pandas)")
        plain = [sys.executable, "-c", LOADS.format(str(path)).replace("pandas, ", "")]
    ours, theirs, check = best_of(ROUNDS, command(str(path)), plain, command(str(path), verb="periksa"))
    ratio, cpu = ours.clock / theirs.clock, ours.cpu / theirs.cpu
    print(f"2.016 rumus, seluruh proses      {ours}")
    print(f"skrip yang hanya memuatnya       {theirs}   rasio {ratio:.2f}, prosesor {cpu:.2f} (batas 0,20)")
    print(f"kinerja periksa buku yang sama   {check}   rasio {check.clock / theirs.clock:.2f}")


def large_workbook(folder: Path) -> None:
    for name, scattered in (("berselang-seling", True), ("di satu blok", False)):
        path = folder / f"{name}.xlsx"
        large(path, scattered)
        engine = [sys.executable, "-c", ENGINE.format(str(path))]
        ours, floor = best_of(3, command(str(path)), engine)
        print(f"100.000 rumus, 10.000 milik kita {ours}   {peak(command(str(path))):.0f} MB (batas 1,5 s, 200 MB)")
        print(f"  {name}; mesinnya saja {floor}   {peak(engine):.0f} MB")


def many_workbooks(folder: Path) -> None:
    source = folder / "banyak"
    source.mkdir()
    build(source / "0.xlsx", 12, 84)
    for number in range(1, MANY):
        shutil.copyfile(source / "0.xlsx", source / f"{number}.xlsx")
    one, two = (
        took(command(str(source), "--keluaran", str(folder / f"keluar-{workers}"), "--proses", workers))
        for workers in ("1", "2")
    )
    each = one.cpu / MANY * 1000
    print(f"{MANY} buku kerja, 1 proses          {one}   {each:.1f} ms prosesor sebuah, ditulis (batas 25)")
    print(f"{MANY} buku kerja, 2 proses          {two}   {one.clock / two.clock:.2f} kali (batas 1,85)")
    print(f"beban mesin selama itu           {os.getloadavg()[0]:7.2f}   (2 inti; beban orang lain menurunkan rasio)")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        for part in (one_workbook, large_workbook, many_workbooks):
            part(Path(name))
            sys.stdout.flush()


if __name__ == "__main__":
    main()
