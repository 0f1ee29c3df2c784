"""How long `kinerja periksa` takes on the example, beside a plain openpyxl load of the same file.

Run: `make bench`. Whole processes, best of several, taken in turns in one run: trust the ratio.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "workbooks" / "contoh" / "lkjip-bontang-2020.xlsx"
ROUNDS = 15
COMMANDS = {
    "kinerja periksa": [sys.executable, "-m", "kinerja_xl", "periksa", str(EXAMPLE)],
    "openpyxl.load_workbook": [sys.executable, "-c", f"import openpyxl; openpyxl.load_workbook({str(EXAMPLE)!r})"],
    "python -c pass": [sys.executable, "-c", "pass"],
}


def seconds(command: list[str]) -> float:
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, check=False, cwd=ROOT)
    if done.returncode not in (0, 1):  # 1: the example has findings, as it should
        raise SystemExit(f"{command} berakhir dengan kode {done.returncode}")
    return time.perf_counter() - start


def main() -> None:
    best = dict.fromkeys(COMMANDS, float("inf"))
    for _ in range(ROUNDS):
        for name, command in COMMANDS.items():
            best[name] = min(best[name], seconds(command))
    for name, value in best.items():
        print(f"{name:<24} {value * 1000:7.0f} ms")
    print(f"rasio periksa : openpyxl = {best['kinerja periksa'] / best['openpyxl.load_workbook']:.2f}")


if __name__ == "__main__":
    main()
