"""Every workbook of a folder through `kinerja periksa`, each in a process of its own: what happened, how long, how big.

Run: `make korpus KORPUS=folder`. A folder with an INDEX.csv (columns `file` and `policy`: reject, warn, accept, or
empty) is held to it; without one every file must end in a result or in one line. Files are only read.

Promises: exit code 0 or 1 with a result, or exit code 2 with exactly one line; never a traceback. `reject`: the one
line. `warn`: a result with a remark on the file (KXL006) or on its formulas (FML). `accept`: a result without one.
All within the limits on seconds and megabytes.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

SUFFIXES = {".xlsx", ".xlsm", ".xltx", ".xltm"}
ROOT = Path(__file__).parents[2]
_NOTICES = ("KXL006", "FML")


class Outcome(NamedTuple):
    """What `kinerja periksa` did with a file; `broken` says which promise it broke, empty when none."""

    file: str
    policy: str
    did: str
    seconds: float
    megabytes: float
    said: str
    broken: str


def check(path: Path, name: str, policy: str, seconds: float, megabytes: float) -> Outcome:
    """Run the command on one file; it is ended once it has had three times its time."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        start = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", "kinerja_xl", "periksa", "--format", "json", str(path)],
            stdout=out,
            stderr=err,
            cwd=ROOT,
        )
        code, peak = _wait(process, 3 * seconds)
        took = time.perf_counter() - start
        out.seek(0)
        err.seek(0)
        text, complaint = out.read().decode("utf-8", "replace"), err.read().decode("utf-8", "replace").strip()
    if code == 1 and "Traceback" in complaint:  # Python itself ends with 1
        code = -1
    did, said = _result(text) if code in (0, 1) else ("tolak" if code == 2 else f"kode {code}", complaint)
    broken = _broken(policy, did, complaint, code)
    broken = broken or ("lebih lama dari batas" if took > seconds else "")
    broken = broken or ("memori di atas batas" if peak > megabytes else "")
    return Outcome(name, policy, did, took, peak, said.replace(f"kinerja: {path}: ", ""), broken)


def _wait(process: subprocess.Popen[bytes], seconds: float) -> tuple[int, float]:
    """Exit code, and the most memory it had, in MB; the process is killed after so many seconds."""
    end = time.monotonic() + seconds
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode, usage.ru_maxrss / 1024
        if time.monotonic() > end:
            process.send_signal(signal.SIGKILL)
            end = float("inf")
        time.sleep(0.005)


def _result(text: str) -> tuple[str, str]:
    (file,) = json.loads(text)["berkas"]
    notices = [f["message"] for f in file["findings"] if f["code"].startswith(_NOTICES)]
    return ("beri tahu", " | ".join(notices)) if notices else ("terima", f"{len(file['findings'])} temuan")


def _broken(policy: str, did: str, complaint: str, code: int) -> str:
    if code not in (0, 1, 2):
        return "berakhir tanpa hasil dan tanpa baris penolakan"
    if code == 2 and (not complaint.startswith("kinerja: ") or "\n" in complaint or "Traceback" in complaint):
        return "bukan satu baris"
    if "kesalahan di dalam kinerja_xl" in complaint:
        return "kesalahan kita sendiri"
    wanted = {"reject": ("tolak",), "warn": ("beri tahu",), "accept": ("terima",)}
    return "" if did in wanted.get(policy, (did,)) else f"seharusnya {policy}"


def listed(folder: Path) -> list[tuple[str, str]]:
    """Files of a folder with their policy, as its INDEX.csv has them or as they lie there."""
    index = folder / "INDEX.csv"
    if index.is_file():
        with index.open(encoding="utf-8", newline="") as stream:
            return [(row["file"], row.get("policy", "")) for row in csv.DictReader(stream)]
    return [(str(p.relative_to(folder)), "") for p in sorted(folder.rglob("*")) if p.suffix.lower() in SUFFIXES]


def main() -> int:
    """Check the folder, print the table; exit code 1 when a promise was broken."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--detik", type=float, default=20, help="batas waktu satu berkas (serangan: 5)")
    parser.add_argument("--mb", type=float, default=1024, help="batas memori satu berkas (serangan: 512)")
    parser.add_argument("--proses", type=int, default=2, help="berapa berkas sekaligus")
    parser.add_argument("--ringkas", action="store_true", help="hanya baris yang melanggar janji, lalu jumlahnya")
    options = parser.parse_args()
    files = listed(options.folder)
    if not files:
        raise SystemExit(f"{options.folder}: tidak ada buku kerja.")

    def one(item: tuple[str, str]) -> Outcome:
        return check((options.folder / item[0]).resolve(), *item, options.detik, options.mb)

    with ThreadPoolExecutor(options.proses) as pool:
        outcomes = list(pool.map(one, files))
    print(f"{'berkas':<40} {'janji':<7} {'terjadi':<10} {'detik':>6} {'MB':>6}  keterangan")
    for o in outcomes:
        if o.broken or not options.ringkas:
            mark = f"JANJI DILANGGAR: {o.broken}. " if o.broken else ""
            print(f"{o.file:<40} {o.policy:<7} {o.did:<10} {o.seconds:6.2f} {o.megabytes:6.0f}  {mark}{o.said}")
    broken = sum(bool(o.broken) for o in outcomes)
    print(f"{len(outcomes)} berkas: {dict(Counter(o.did for o in outcomes))}; janji dilanggar {broken}")
    print(f"terlama {max(o.seconds for o in outcomes):.2f} detik, terbesar {max(o.megabytes for o in outcomes):.0f} MB")
    return int(bool(broken))


if __name__ == "__main__":
    raise SystemExit(main())
