"""Writing stopped at any moment: killed, and on a full disk. Nothing is lost, and the next run leaves nothing behind.

Run: `make bunuh N=500`. A process writes one file after the other and is killed (SIGKILL) at a random moment; then
every file of the folder must be whole, the original as it was or as one whole writing leaves it. The same on disks that
are full at a random byte: a limit on the size of files, and, for root, a small file system of its own. (Unix only.)
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from kinerja_xl.app.rantai import Chain, rantai, write_chain
from kinerja_xl.app.templat import templat
from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.patching.draft import write_new
from kinerja_xl.workbook.patching.write_back import write_copy, write_values
from tests.workbook.kaya import rich_bytes

NAME = "capaian 2024.xlsx"
_LONGEST = 0.03
"""Seconds after which a writer is killed at the latest; a writing takes some milliseconds."""


def values(number: int) -> dict[str, dict[tuple[int, int] | str, object]]:
    return {"Kinerja": {"E2": number + 0.5, "F2": "x" * 2000}}


def with_backup(folder: Path, number: int) -> None:
    write_values(folder / NAME, values(number))


def without_backup(folder: Path, number: int) -> None:
    write_values(folder / NAME, values(number), backup=False)


def copy(folder: Path, number: int) -> None:
    path = folder / NAME
    write_copy(path, folder / "salinan" / NAME, path.read_bytes(), values(number))


def new_file(folder: Path, number: int) -> None:
    write_new(folder / f"baru-{number}.xlsx", (folder / NAME).read_bytes())


def template(folder: Path, number: int) -> None:
    templat("perjanjian-kinerja", "Dinas Contoh", 2026, "", folder / f"templat-{number}.xlsx")


def chain(folder: Path, number: int) -> None:
    write_chain(_chain(folder), folder / "hasil")


@cache
def _chain(folder: Path) -> Chain:
    return rantai(folder, proses=1)


WRITERS: dict[str, Callable[[Path, int], None]] = {
    "tulis dengan cadangan": with_backup,
    "tulis tanpa cadangan": without_backup,
    "salinan": copy,
    "berkas baru": new_file,
    "templat": template,
    "rantai": chain,
}
_SAFE = ("salinan", "berkas baru", "templat", "rantai", "tulis dengan cadangan")
"""After these the original's bytes are still there, under its own name or that of a backup."""


def killed(folder: Path, writer: str, moment: float) -> int:
    """Write again and again in a process of its own, killed so long after the first time; how often it wrote."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        _write_on(folder, WRITERS[writer], write)
    os.close(write)
    with open(read, "rb") as done:
        first = len(done.read(1))
        time.sleep(moment)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return first + len(done.read())


def _write_on(folder: Path, write: Callable[[Path, int], None], done: int) -> None:
    try:
        for number in range(1_000_000):
            write(folder, number)
            os.write(done, b".")
    finally:
        os._exit(1)


def losses(folder: Path, original: bytes, writer: str) -> list[str]:
    """What the rules say is lost or damaged in a folder."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    found = [f"{p.name} rusak" for p in files if p.suffix in _CHECKS and not _CHECKS[p.suffix](p.read_bytes())]
    if writer in _SAFE and not any(path.read_bytes() == original for path in files):
        found.append("isi semula tidak ada lagi")
    if not (folder / NAME).is_file():
        found.append("berkas asli hilang")
    return found


def _is_whole(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return archive.testzip() is None
    except zipfile.BadZipFile:
        return False


def _is_picture(content: bytes) -> bool:
    try:
        return ET.fromstring(content).tag.endswith("svg")
    except ET.ParseError:
        return False


_CHECKS: dict[str, Callable[[bytes], bool]] = {".xlsx": _is_whole, ".svg": _is_picture}


def leftovers(folder: Path, writer: str) -> list[str]:
    """What is left of a killed run once the next one has ended by itself, some seconds later."""
    for draft in folder.rglob("*.tmp"):
        os.utime(draft, (0, 0))
    WRITERS[writer](folder, 1_000_001)
    return [p.name for p in folder.rglob("*.tmp")]


def kill_rounds(count: int, seed: int) -> tuple[Counter[str], list[str]]:
    """So many kills, over all ways of writing: what was written meanwhile, and what was lost."""
    moments = random.Random(seed)
    wrote: Counter[str] = Counter()
    lost: list[str] = []
    for number in range(count):
        writer = list(WRITERS)[number % len(WRITERS)]
        with tempfile.TemporaryDirectory(prefix="kinerja-bunuh-") as name:
            folder = Path(name)
            original = rich_bytes()
            (folder / NAME).write_bytes(original)
            longest = _LONGEST * (5 if writer in ("templat", "rantai") else 1)
            wrote[writer] += killed(folder, writer, moments.uniform(0, longest))
            lost += [f"{number} {writer}: {loss}" for loss in losses(folder, original, writer)]
            lost += [f"{number} {writer}: tertinggal {rest}" for rest in leftovers(folder, writer)]
    return wrote, lost


def full_rounds(count: int, seed: int, disk: Path | None = None) -> tuple[Counter[str], list[str]]:
    """So many disks that are full at a random byte: how the writings ended, and what was lost."""
    moments = random.Random(seed)
    ended: Counter[str] = Counter()
    lost: list[str] = []
    for number in range(count):
        writer = list(WRITERS)[number % len(WRITERS)]
        with tempfile.TemporaryDirectory(prefix="kinerja-penuh-", dir=disk) as name:
            folder = Path(name)
            original = rich_bytes()
            (folder / NAME).write_bytes(original)
            limit = moments.randrange(len(original))
            filled = _fill(folder, limit) if disk else None
            code = _limited(folder, writer, None if disk else limit)
            if filled:
                filled.unlink()
            ended[{0: "ditulis", 2: "ditolak"}.get(code, f"kode {code}")] += 1
            if code not in (0, 2):
                lost.append(f"{number} {writer}: berakhir dengan kode {code}")
            lost += [f"{number} {writer}: {loss}" for loss in losses(folder, original, writer)]
            lost += [f"{number} {writer}: tertinggal {rest.name}" for rest in folder.rglob("*.tmp")]
            if code == 2 and {p.name for p in folder.iterdir()} - {NAME, "salinan", "hasil"}:
                lost.append(f"{number} {writer}: ada berkas baru meski ditolak")
    return ended, lost


def _fill(folder: Path, free: int) -> Path:
    """A file that leaves so many bytes free on its file system, more or less."""
    filler = folder.parent / "pengisi"
    state = os.statvfs(folder)
    size = max(state.f_bavail * state.f_frsize - free, 0)
    with filler.open("wb") as file, contextlib.suppress(OSError):
        file.write(bytes(size))
    return filler


def _limited(folder: Path, writer: str, most: int | None) -> int:
    """The exit code of one writing in a process of its own whose files may have so many bytes at most."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            if most is not None:
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
            WRITERS[writer](folder, 7)
            code = 0
        except KinerjaError:
            code = 2
        except OSError:
            code = 2 if writer == "berkas baru" else 1  # its callers make the one line of it
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@contextlib.contextmanager
def small_disk(megabytes: int = 1) -> Iterator[Path | None]:
    """A file system of its own of so many megabytes; None where this user may not mount one."""
    with tempfile.TemporaryDirectory(prefix="kinerja-cakram-") as name:
        mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", name]
        if sys.platform != "linux" or os.geteuid() or subprocess.run(mount, capture_output=True).returncode:
            yield None
            return
        try:
            yield Path(name)
        finally:
            subprocess.run(["umount", name], check=True)


def main() -> int:
    """Kill, fill disks, say what was lost; exit code 1 when something was."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("banyak", type=int)
    parser.add_argument("--penuh", type=int, default=100, help="berapa cakram penuh")
    parser.add_argument("--benih", type=int, default=int(time.time()))
    options = parser.parse_args()
    wrote, lost = kill_rounds(options.banyak, options.benih)
    print(f"{options.banyak} kali dibunuh (benih {options.benih}), selesai ditulis sebelum itu: {dict(wrote)}")
    with small_disk() as disk:
        half = options.penuh // 2 if disk else 0
        ended, more = full_rounds(options.penuh - half, options.benih)
        lost += more
        if disk:
            again, more = full_rounds(half, options.benih, disk)
            ended, lost = ended + again, lost + more
    print(f"{options.penuh} cakram penuh, {half} di antaranya sistem berkas sendiri: {dict(ended)}")
    for line in lost[:20]:
        print(f"HILANG: {line}")
    print(f"yang hilang, rusak atau tertinggal: {len(lost)}")
    return int(bool(lost))


if __name__ == "__main__":
    raise SystemExit(main())
