"""How long `kinerja periksa` takes on two examples, beside a plain openpyxl load of the same files.

Run: `make bench`. Whole processes, best of several, taken in turns in one run: trust the ratio of processor time, which
other work on the machine disturbs least. The limits are those of a quiet machine.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "workbooks" / "contoh"
ROUNDS = 15
LIMITS = {"lkjip-bontang-2020.xlsx": 0.25, "renstra-paser-2025-2029.xlsx": 0.6}
"""Seconds of a whole `kinerja periksa`."""


class Cost(NamedTuple):
    """Seconds of one process: on the clock, and on the processor."""

    clock: float
    processor: float


def cost(command: list[str]) -> Cost:
    start, before = time.perf_counter(), os.times()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, check=False, cwd=ROOT)
    clock, after = time.perf_counter() - start, os.times()
    if done.returncode not in (0, 1):  # 1: the example has findings, as it should
        raise SystemExit(f"{command} berakhir dengan kode {done.returncode}")
    user, system = after.children_user - before.children_user, after.children_system - before.children_system
    return Cost(clock, user + system)


def best(commands: dict[str, list[str]]) -> dict[str, Cost]:
    """The least of each over the rounds; clock and processor by themselves."""
    found = dict.fromkeys(commands, Cost(float("inf"), float("inf")))
    for _ in range(ROUNDS):
        for name, command in commands.items():
            found[name] = Cost(*map(min, found[name], cost(command)))
    return found


def main() -> None:
    for name, limit in LIMITS.items():
        path = str(EXAMPLES / name)
        found = best(
            {
                "kinerja periksa": [sys.executable, "-m", "kinerja_xl", "periksa", path],
                "openpyxl.load_workbook": [sys.executable, "-c", f"import openpyxl; openpyxl.load_workbook({path!r})"],
                "python -c pass": [sys.executable, "-c", "pass"],
            }
        )
        print(name)
        for title, one in found.items():
            print(f"  {title:<24} {one.clock * 1000:7.0f} ms, {one.processor * 1000:5.0f} ms prosesor")
        own, other = found["kinerja periksa"], found["openpyxl.load_workbook"]
        print(f"  rasio periksa : openpyxl = {own.processor / other.processor:.2f} (waktu prosesor)")
        print(f"  batas {limit * 1000:.0f} ms: {'terpenuhi' if own.clock <= limit else 'TERLAMPAUI'}")


if __name__ == "__main__":
    main()
