"""Whatever a file holds: nothing is fetched, nothing is written but where it should be, and the others go on."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.proses import unmeasured
from tests.workbook.serangan import REFUSED, REMARKED, good, packed

ROOT = Path(__file__).parents[1]
WATCH = """
import os, sys
def watch(event, args):
    if event.startswith("socket.") and event != "socket.gethostname":
        line = event
    elif event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        line = f"tulis {os.path.abspath(os.fsdecode(args[0]))}" if not isinstance(args[0], int) else ""
    elif event in ("os.rename", "os.link", "os.symlink", "os.mkdir", "os.remove", "shutil.copyfile"):
        line = f"tulis {os.path.abspath(os.fsdecode(args[-1 if event == 'os.link' else 0]))}"
    elif event in ("subprocess.Popen", "os.exec", "os.system", "os.posix_spawn"):
        line = f"jalankan {args[0]}"
    else:
        return
    if line:
        os.write(LOG, (line + "\\n").encode())
LOG = os.open(os.environ["KINERJA_CATATAN"], os.O_WRONLY | os.O_APPEND)
sys.addaudithook(watch)
"""
"""What every Python process of a run notes (it is loaded as sitecustomize): sockets, written files, programs."""


@pytest.fixture(scope="module")
def attacks(tmp_path_factory) -> Path:
    """A folder with every attack and, between them, three good workbooks."""
    folder = tmp_path_factory.mktemp("serangan")
    for number, (name, attack) in enumerate({**REFUSED, **REMARKED}.items()):
        parts = good()
        packed(folder / f"{number:03d} {name.replace('/', ' ')}{attack.suffix}", attack.change(parts) or parts)
    for name in ("000.xlsx", "050 baik.xlsx", "zzz.xlsx"):
        packed(folder / name, good())
    return folder


def run(folder: Path, *arguments: str) -> tuple[subprocess.CompletedProcess[str], set[str]]:
    """The command in a process whose sockets, writings and programs are noted.

    Its scratch folder, empty again at the end, and the state of a run that can be resumed are its own.
    """
    (folder / "sitecustomize.py").write_text(WATCH)
    log = folder / "catatan"
    log.touch()
    scratch = folder / "sementara"
    scratch.mkdir()
    paths = os.pathsep.join([str(folder), str(ROOT)])
    done = subprocess.run(
        [sys.executable, "-B", "-m", "kinerja_xl", *arguments],
        env=unmeasured(
            PYTHONPATH=paths,
            KINERJA_CATATAN=str(log),
            TMPDIR=str(scratch),
            XDG_STATE_HOME=str(folder / "keadaan"),
        ),
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
    )
    assert list(scratch.iterdir()) == []
    own = tuple(f"tulis {place}" for place in ("/dev/", scratch, folder / "keadaan"))
    return done, {line for line in log.read_text().splitlines() if not line.startswith(own)}


def seen(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.mark.parametrize("command", ["periksa", "hitung"])
def test_a_batch_of_attacks_finishes_reads_only_and_opens_no_connection(command, attacks, tmp_path) -> None:
    before = seen(attacks)
    done, noted = run(tmp_path, command, "--format", "json", str(attacks))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    lines = done.stderr.splitlines()
    assert len(lines) == len(REFUSED)
    assert all(line.startswith("kinerja: ") and str(attacks) in line for line in lines)
    assert len(json.loads(done.stdout)["berkas"]) == len(REMARKED) + 3
    assert seen(attacks) == before
    assert noted <= {f"jalankan {sys.executable}"}


def test_what_is_written_lies_in_the_folder_asked_for(attacks, tmp_path) -> None:
    out = tmp_path / "keluar"
    before = seen(attacks)
    done, noted = run(tmp_path, "hitung", "--keluaran", str(out), str(attacks))
    assert done.returncode == 2
    assert len(seen(out)) > len(REMARKED)
    assert seen(attacks) == before
    written = {line.removeprefix("tulis ") for line in noted if line.startswith("tulis ")}
    assert {p for p in written if not p.startswith((str(out), "/dev/"))} == set()
    assert not [line for line in noted if line.startswith("socket.")]


def test_the_watch_sees_what_it_is_there_for(tmp_path) -> None:
    (tmp_path / "kinerja_xl").mkdir()
    (tmp_path / "kinerja_xl" / "__init__.py").touch()
    (tmp_path / "kinerja_xl" / "__main__.py").write_text(
        "import socket, subprocess, sys\n"
        "open('luar', 'w').close()\n"
        "subprocess.run([sys.executable, '-c', '0'])\n"
        "socket.socket().close()\n"
    )
    _, noted = run(tmp_path)
    assert noted == {f"tulis {tmp_path / 'luar'}", f"jalankan {sys.executable}", "socket.__new__"}


def can_trace() -> bool:
    """Whether strace is there and the system lets it watch: not every container does."""
    return (
        shutil.which("strace") is not None
        and not subprocess.run(["strace", "-qq", "-o", os.devnull, "true"]).returncode
    )


@pytest.mark.skipif(not can_trace(), reason="strace tidak terpasang atau tidak diizinkan")
def test_the_system_sees_no_connection_either(attacks, tmp_path) -> None:
    """Below Python too: the calculation engine is a compiled library."""
    log = tmp_path / "strace"
    path = sorted(attacks.glob("*HYPERLINK*"))[0]
    command = ["strace", "-f", "-qq", "-e", "trace=network,openat", "-o", str(log), sys.executable, "-m", "kinerja_xl"]
    subprocess.run([*command, "hitung", str(path)], capture_output=True, check=False, cwd=ROOT)
    seen = log.read_text().splitlines()
    assert any(path.name in line for line in seen), "the watch saw the workbook being opened"
    assert [line for line in seen if "AF_INET" in line or "connect(" in line] == []
