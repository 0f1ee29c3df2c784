"""The chain: the Renstra example alone, then 25 to 200 copies of it as one chain; time and memory for each.

Run with `make bench-rantai`. Cost is linear in rows when the time for one workbook stays about the same; the processor
time tells it on a machine that does other work as well. The limits are those of a quiet machine with two cores.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "workbooks" / "contoh" / "renstra-paser-2025-2029.xlsx"
ROUNDS = 5
SIZES = (25, 50, 100, 200)
SECONDS, MEGABYTES, BEND = 60, 500, 1.25
"""The limits for the largest chain; `BEND` is what a workbook of it may cost more than one of the smallest."""
_GLANCE = 0.05


class Cost(NamedTuple):
    """Seconds on the clock, seconds on the processors, the most memory of the command itself in MB."""

    clock: float
    processor: float
    memory: float


def command(*arguments: str) -> Cost:
    start, before = time.perf_counter(), os.times()
    line = [sys.executable, "-m", "kinerja_xl", *arguments]
    with subprocess.Popen(line, stdout=subprocess.DEVNULL, cwd=ROOT) as process:
        peak = Peak(process.pid)
        peak.start()
        code = process.wait()
    peak.join()
    clock, after = time.perf_counter() - start, os.times()
    if code not in (0, 1):  # 1: the example has findings, as it should
        raise SystemExit(f"{line} berakhir dengan kode {code}")
    user, system = after.children_user - before.children_user, after.children_system - before.children_system
    return Cost(clock, user + system, peak.megabytes)


class Peak(threading.Thread):
    """Watches the peak of a process as the system tells it: that of its children belongs to each of them."""

    def __init__(self, pid: int) -> None:
        super().__init__()
        self.status, self.megabytes = Path(f"/proc/{pid}/status"), 0.0

    def run(self) -> None:
        while True:
            try:
                told = next((line for line in self.status.read_text().splitlines() if line.startswith("VmHWM")), "")
            except OSError:
                return
            if not told:  # it has ended
                return
            self.megabytes = int(told.split()[1]) / 1024
            time.sleep(_GLANCE)


def main() -> None:
    one = min(command("periksa", str(EXAMPLE)).clock for _ in range(ROUNDS))
    print(f"periksa {EXAMPLE.name}: {one * 1000:.0f} ms")
    found = {size: chain(size, one) for size in SIZES}
    least, most = found[SIZES[0]], found[SIZES[-1]]
    bend = most.processor / SIZES[-1] / (least.processor / SIZES[0])
    print(f"biaya satu buku kerja pada {SIZES[-1]} : pada {SIZES[0]} = {bend:.2f}, {told(bend <= BEND)} {BEND}")
    print(f"{SIZES[-1]} buku kerja: {most.clock:.0f} s, {told(most.clock <= SECONDS)} {SECONDS} s")
    print(f"memori terbesar {most.memory:.0f} MB, {told(most.memory <= MEGABYTES)} {MEGABYTES} MB")


def told(kept: bool) -> str:
    return "dalam batas" if kept else "MELAMPAUI batas"


def chain(size: int, one: float) -> Cost:
    """What a chain of so many copies costs, printed beside one workbook alone."""
    with tempfile.TemporaryDirectory() as folder:
        for number in range(size):
            shutil.copy(EXAMPLE, Path(folder) / f"kantor-{number:03}.xlsx")
        cost = command("rantai", folder, "--tanpa-berkas")
    print(
        f"rantai {size:>4} buku kerja: {cost.clock:6.1f} s, {cost.clock / size * 1000:5.0f} ms per buku kerja, rasio "
        f"terhadap satu {cost.clock / size / one:.2f}, prosesor {cost.processor / size * 1000:.0f} ms, memori terbesar "
        f"{cost.memory:.0f} MB, {os.cpu_count()} inti"
    )
    return cost


if __name__ == "__main__":
    main()
