"""Every workbook of a folder through a command, each in a process of its own: what happened, how long, how big.

Run: `make korpus KORPUS=folder`, for `kinerja hitung` with BATAS="--perintah hitung". A folder with an INDEX.csv
(columns `file` and `policy`: reject, warn, accept, or empty) is held to it; without one every file must end in a
result or in one line. Files are only read. (Unix only: the processes are forks.)

Promises: exit code 0 or 1 with a result, or exit code 2 with exactly one line; never a traceback. `reject`: the one
line. `warn`: a result with a remark on the file (KXL006) or on its formulas (FML). `accept`: a result without one.
`hitung` remarks on no file: there both are a result. All within the limits on seconds (of processor time, for the
machine has other work too; whoever only waits meets six times as many of real time) and megabytes.
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import io
import json
import os
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path
from typing import NamedTuple, NoReturn

from kinerja_xl.cli import main as main_of_kinerja

SUFFIXES = {".xlsx", ".xlsm", ".xltx", ".xltm"}
ROOT = Path(__file__).parents[2]
_NOTICES = ("KXL006", "FML")


class Trial(NamedTuple):
    """A command (`periksa` or `hitung`) and what one file may cost it."""

    command: str
    seconds: float
    megabytes: float


class Outcome(NamedTuple):
    """What the command did with a file; `broken` says which promise it broke, empty when none."""

    file: str
    policy: str
    did: str
    seconds: float
    megabytes: float
    said: str
    broken: str


def check(path: Path, name: str, policy: str, trial: Trial) -> Outcome:
    """Run the command on one file; it is ended once it has had six times its time."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = os.fork()  # a process of its own, which need not import everything again
        if child == 0:
            _become(trial.command, path, out.fileno(), err.fileno())
        code, took, peak = _wait(child, 6 * trial.seconds)
        out.seek(0)
        err.seek(0)
        text, complaint = out.read().decode("utf-8", "replace"), err.read().decode("utf-8", "replace").strip()
    result = _RESULTS[trial.command]
    did, said = result(text) if code in (0, 1) else ("tolak" if code == 2 else f"kode {code}", complaint)
    broken = _broken(policy if policy == "reject" or trial.command == "periksa" else "", did, complaint, code)
    broken = broken or ("lebih lama dari batas" if took > trial.seconds else "")
    broken = broken or ("memori di atas batas" if peak > trial.megabytes else "")
    return Outcome(name, policy, did, took, peak, said.replace(f"kinerja: {path}: ", ""), broken)


def _become(command: str, path: Path, out: int, err: int) -> NoReturn:
    """The command on one file, as the shell would run it; Python itself would end with 1, here with -1."""
    os.dup2(out, 1)
    os.dup2(err, 2)
    code = 255
    try:
        code = main_of_kinerja([command, "--format", "json", str(path)])
        sys.stdout.flush()
        sys.stderr.flush()
    except BaseException:
        traceback.print_exc()
    os._exit(code)


def _wait(child: int, seconds: float) -> tuple[int, float, float]:
    """Exit code, processor seconds, and the most memory it had, in MB; it is killed after so many seconds."""
    end = time.monotonic() + seconds
    while True:
        pid, status, usage = os.wait4(child, os.WNOHANG)
        if pid:
            return os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
        if time.monotonic() > end:
            os.kill(child, signal.SIGKILL)
            end = float("inf")
        time.sleep(0.002)


def _checked(text: str) -> tuple[str, str]:
    (file,) = json.loads(text)["berkas"]
    notices = [f["message"] for f in file["findings"] if f["code"].startswith(_NOTICES)]
    return ("beri tahu", " | ".join(notices)) if notices else ("terima", f"{len(file['findings'])} temuan")


def _calculated(text: str) -> tuple[str, str]:
    (file,) = json.loads(text)["berkas"]
    return "terima", f"{file['rumus']} rumus, {len(file['tidak_dihitung'])} tidak dihitung"


_RESULTS = {"periksa": _checked, "hitung": _calculated}


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


def _warm() -> None:
    """Load what the commands load, so that every file does not pay for it again."""
    example = str(ROOT / "workbooks" / "contoh" / "iki-sampang.xlsx")
    with contextlib.redirect_stdout(io.StringIO()):
        for command in _RESULTS:
            main_of_kinerja([command, example])


def main() -> int:
    """Check the folder, print the table; exit code 1 when a promise was broken."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--perintah", choices=sorted(_RESULTS), default="periksa", help="perintah yang dijalankan")
    parser.add_argument("--detik", type=float, default=20, help="batas waktu satu berkas (serangan: 5)")
    parser.add_argument("--mb", type=float, default=1024, help="batas memori satu berkas (serangan: 512)")
    parser.add_argument("--ringkas", action="store_true", help="hanya baris yang melanggar janji, lalu jumlahnya")
    options = parser.parse_args()
    files = listed(options.folder)
    if not files:
        raise SystemExit(f"{options.folder}: tidak ada buku kerja.")

    trial = Trial(options.perintah, options.detik, options.mb)
    _warm()
    outcomes = [check((options.folder / name).resolve(), name, policy, trial) for name, policy in files]
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
