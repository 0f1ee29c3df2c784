"""How long `kinerja hitung` takes, beside what one would write without it.

Run: `make bench-hitung`. In turns in one run, best of several: trust the ratios, not the seconds.

- one workbook of 2,016 formulas, whole process, beside a process that imports pandas, openpyxl and pydantic and only
  loads the same file (must be at most 0.2): of an office (12 formatted sheets, 10,000 cells), and a lean one (3,400
  cells); and `periksa` of the former;
- 100,000 formulas, 10,000 of them ours: ten columns of copies, as workbooks have them, and one column in which ours are
  in one block or scattered: whole process, seconds and memory; beside it the engine alone, which is the floor: it
  copies a column of one shape in one go, and looks at each formula where shapes alternate;
- 400 workbooks with write-back, two processes beside one (must be at least 1.85 on two idle cores): calculated before
  with a value in fifty stale, as they come by e-mail, and never calculated, so that every formula is a finding; beside
  it two commands that know nothing of each other, with half of the workbooks each: what this machine can give, for on a
  rented one two processes seldom do twice as much.

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

from kinerja_xl.app.hitung import hitung
from kinerja_xl.app.pilihan_hitung import BAKU
from kinerja_xl.workbook.formulas.formula_book import Formula, Place
from kinerja_xl.workbook.formulas.lean_copy import lean_copy
from kinerja_xl.workbook.formulas.read_formulas import read_formulas
from kinerja_xl.workbook.patching.stored_value import Value
from kinerja_xl.workbook.patching.write_back import write_values
from tests.benchmarks.tulis import build

ROOT = Path(__file__).parents[2]
ROUNDS, LARGE_ROUNDS, FORMULAS, MANY = 5, 3, 100_000, 400
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


Cells = dict[Place, "Value | Formula"]


def columns() -> Cells:
    cells: Cells = {}
    for row in range(1, FORMULAS // 10 + 1):
        cells[row, 1], cells[row, 2], cells[row, 3] = 80.0 + row % 20, 70.0 + row % 30, row * 1e6
        copies = "CAPAIAN(B{0},A{0})|B{0}/A{0}*100|ROUND(E{0},2)|C{0}*E{0}/100|C{0}-G{0}|IF(F{0}>=100,1,0)|G{0}/C{0}|"
        copies += "SUM(G{0}:H{0})|MAX(F{0},0)|J{0}*100"
        for column, text in enumerate(copies.format(row).split("|"), 4):
            cells[row, column] = Formula(text, None)
    return cells


def one_column(scattered: bool) -> Cells:
    cells: Cells = {}
    for row in range(1, FORMULAS + 1):
        cells[row, 1], cells[row, 2] = float(row), row + 1.0
        ours = row % 10 == 0 if scattered else row > 0.9 * FORMULAS
        cells[row, 3] = Formula(f"CAPAIAN(A{row},B{row})" if ours else f"A{row}+B{row}*2", None)
    return cells


def lean(path: Path) -> None:
    """12 sheets of 28 rows, four inputs and six formulas each."""
    sheets = []
    for number in range(1, 13):
        cells: Cells = {}
        for row in range(1, 29):
            cells[row, 1], cells[row, 2] = f"Indikator {row}", 80.0 + row % 20
            cells[row, 3], cells[row, 4] = 70.0 + row % 30, row * 1e6
            copies = (
                'C{0}/B{0}*100|ROUND(E{0},2)|IF(F{0}>=100,"Tercapai","Belum")|D{0}*E{0}/100|SUM(D$1:D{0})|D{0}/I{0}'
            )
            for column, text in enumerate(copies.format(row).split("|"), 5):
                cells[row, column] = Formula(text, None)
        sheets.append((f"Bidang {number}", cells.items()))
    path.write_bytes(lean_copy(sheets))


def calculated(path: Path) -> None:
    """Give every formula of a workbook its value, and one in fifty another one."""
    hitung(path, BAKU._replace(tulis=True))
    values: dict[str, dict[Place | str, Value]] = {
        sheet.name: {place: f.lama + 1 for place, f in list(sheet.formulas())[::50] if isinstance(f.lama, float)}
        for sheet in read_formulas(path).sheets
    }
    write_values(path, values, backup=False)
    for kept in path.parent.glob("*.cadangan-*"):
        kept.unlink()


def one_workbook(folder: Path) -> None:
    office, small = folder / "kantor.xlsx", folder / "ramping.xlsx"
    build(office, 12, 84)
    lean(small)
    loads = LOADS
    if subprocess.run([sys.executable, "-c", "import pandas"], capture_output=True).returncode:
        print("  (pandas tidak terpasang: skrip pembanding tanpa pandas)")
        loads = LOADS.replace("pandas, ", "")
    for name, path in (("kantor", office), ("ramping", small)):
        ours, theirs = best_of(ROUNDS, command(str(path)), [sys.executable, "-c", loads.format(str(path))])
        ratio, cpu = ours.clock / theirs.clock, ours.cpu / theirs.cpu
        print(f"2.016 rumus ({name}), seluruh proses {ours}")
        print(f"skrip yang hanya memuatnya       {theirs}   rasio {ratio:.2f}, prosesor {cpu:.2f} (batas 0,20)")
    [check] = best_of(ROUNDS, command(str(office), verb="periksa"))
    print(f"kinerja periksa buku kantor itu  {check}")


def large_workbook(folder: Path) -> None:
    kinds = ("sepuluh kolom", columns()), ("di satu blok", one_column(False)), ("berselang-seling", one_column(True))
    for name, cells in kinds:
        path = folder / f"{name}.xlsx"
        path.write_bytes(lean_copy([("Data", cells.items())]))
        engine = [sys.executable, "-c", ENGINE.format(str(path))]
        ours, floor = best_of(LARGE_ROUNDS, command(str(path)), engine)
        memory = peak(command(str(path)))
        print(f"{FORMULAS} rumus, sepersepuluh milik kita {ours}   {memory:.0f} MB (batas 1,5 s, 200 MB)")
        print(f"  {name}; mesinnya saja {floor}   {peak(engine):.0f} MB")


def at_once(*commands: list[str]) -> float:
    """Seconds until commands that are started together have all ended."""
    start = time.perf_counter()
    running = [subprocess.Popen(one, stdout=subprocess.DEVNULL, cwd=ROOT) for one in commands]
    for one in running:
        if one.wait() not in (0, 1):
            raise SystemExit(f"{one.args} berakhir dengan kode {one.returncode}")
    return time.perf_counter() - start


def copies(source: Path, workers: str) -> list[str]:
    return command(str(source), "--keluaran", f"{source}-{workers}", "--proses", workers)


def many_workbooks(folder: Path) -> None:
    for name, before in (("sebagian kecil usang", calculated), ("belum pernah dihitung", None)):
        source = folder / name
        source.mkdir()
        lean(source / "0.xlsx")
        if before is not None:
            before(source / "0.xlsx")
        for number in range(1, MANY):
            shutil.copyfile(source / "0.xlsx", source / f"{number}.xlsx")
        halves = [folder / f"{name}-{part}" for part in ("awal", "akhir")]
        for number, half in enumerate(halves):
            half.mkdir()
            for path in sorted(source.iterdir())[number::2]:
                shutil.copyfile(path, half / path.name)
        one, two = (took(copies(source, workers)) for workers in ("1", "2"))
        apart = at_once(*(copies(half, "1") for half in halves))
        gain, most, each = one.clock / two.clock, one.clock / apart, two.clock / MANY * 1000
        print(f"{MANY} buku kerja, {name}, ditulis ke salinan")
        print(f"  1 proses                       {one}   {one.cpu / MANY * 1000:.1f} ms prosesor sebuah (batas 25)")
        print(f"  2 proses                       {two}   {gain:.2f} kali (batas 1,85), {each:.1f} ms")
        print(f"  2 perintah, separuh-separuh    {apart:7.2f} s   {most:.2f} kali: sebanyak yang diberi mesin ini")
    print(f"beban mesin selama itu           {os.getloadavg()[0]:7.2f}   (2 inti; beban orang lain menurunkan rasio)")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        for part in (one_workbook, large_workbook, many_workbooks):
            part(Path(name))
            sys.stdout.flush()


if __name__ == "__main__":
    main()
