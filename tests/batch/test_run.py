"""The batch on this machine: the same result however many processes, past bad files, and no process left behind."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kinerja_xl.batch import Bounds, Where, in_order, run
from kinerja_xl.batch.bounds import Late, bounded
from kinerja_xl.batch.worker import Worker
from kinerja_xl.errors import KinerjaError
from tests.batch.pekerjaan import content, endless, hungry, slowly, with_child

TEXTS = ["satu", "rusak", "dua", "mati", "tiga", "salah", "macet", "cetak", "empat"]


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{number}.txt" for number in range(len(TEXTS))]
    for path, text in zip(paths, TEXTS, strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def children() -> list[int]:
    """The processes of the batch that live now."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):  # it ended meanwhile
            parent = (place / "stat").read_text().rpartition(")")[2].split()[1]
            if int(parent) == os.getpid() and b"batch.child" in (place / "cmdline").read_bytes():
                found.append(int(place.name))
    return found


def test_every_file_has_one_outcome_whatever_befalls_its_process(files: list[Path]) -> None:
    several = list(in_order(run(content, files, Where(3, bounds=Bounds(2))), files))
    assert [o.path for o in several] == files
    assert [o.value for o in several] == [t if t not in ("rusak", "mati", "salah", "macet") else None for t in TEXTS]
    bad = {o.path.name: o.gagal.removeprefix(f"{o.path}: ") for o in several if o.gagal}
    assert bad["1.txt"] == "rusak. Simpan ulang."
    assert bad["3.txt"].startswith("proses yang mengerjakannya mati.")
    assert bad["5.txt"].startswith("berhenti karena kesalahan di dalam kinerja_xl (ZeroDivisionError: nol).")
    assert bad["6.txt"].startswith("belum selesai sesudah 2 detik, jadi dilewati.")
    assert len(bad) == 4
    assert list(in_order(run(content, files, Where(1, bounds=Bounds(2))), files)) == several


def test_a_process_killed_from_outside_costs_no_file(files: list[Path]) -> None:
    files[1:] = [p for p in files[1:] if p.read_text() in ("satu", "dua", "tiga", "empat")]
    outcomes = run(slowly, files, Where(2))
    first = next(outcomes)
    victims = children()
    assert len(victims) == 2
    os.kill(victims[0], signal.SIGKILL)
    assert not [o.gagal for o in [first, *outcomes] if o.gagal]


def test_stopping_early_ends_the_processes_at_once(files: list[Path]) -> None:
    macet = next(p for p in files if p.read_text() == "macet")
    outcomes = run(content, [files[0], files[2], macet], Where(2))
    next(outcomes)
    start = time.monotonic()
    outcomes.close()
    assert time.monotonic() - start < 5
    assert children() == []


def test_one_or_two_files_are_bounded_like_many(files: list[Path]) -> None:
    many = {o.path: o for o in run(content, files, Where(2, bounds=Bounds(2)))}
    for path in files:
        assert list(run(content, [path], Where(bounds=Bounds(2)))) == [many[path]]
    assert children() == []


@pytest.mark.parametrize("apart", [False, True])
def test_a_file_cannot_take_all_memory(files: list[Path], apart: bool) -> None:
    [outcome] = run(hungry, files[:1], Where(terpisah=apart, bounds=Bounds(60, 2**30)))
    assert "terlalu besar untuk memori yang boleh dipakainya" in outcome.gagal


def test_work_that_never_returns_is_ended(files: list[Path]) -> None:
    for apart in (False, True):
        [outcome] = run(endless, files[:1], Where(terpisah=apart, bounds=Bounds(1)))
        assert "belum selesai sesudah 1 detik" in outcome.gagal


def test_plain_work_is_bounded_in_this_process_too(files: list[Path]) -> None:
    with pytest.raises(Late), bounded(Bounds(1).shared(1)):
        endless(files[0])
    with pytest.raises(MemoryError), bounded(Bounds(60, 2**30)):
        hungry(files[0])
    assert len(bytearray(2**30)) == 2**30, "the limit is taken back"


@pytest.mark.parametrize("text", ["satu", "macet", "mati"])
def test_nothing_that_a_file_started_is_left(files: list[Path], text: str) -> None:
    files[0].write_text(text)
    list(run(with_child, files[:1], Where(terpisah=True, bounds=Bounds(1))))
    child, left = files[0].with_suffix(".jejak").read_text().split("\n")
    assert not Path(left).exists()
    assert not alive(int(child))


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_a_process_whose_parent_is_gone_ends_by_itself(files: list[Path]) -> None:
    macet = next(p for p in files if p.read_text() == "macet")
    script = (
        "import os, sys; from pathlib import Path; from kinerja_xl.batch.worker import Worker;"
        "from kinerja_xl.batch import Bounds; from tests.batch.pekerjaan import content;"
        "worker = Worker.of(content, Bounds(-4).shared(1)); process = worker._start();"
        "import pickle; process.stdin.write(pickle.dumps(Path(sys.argv[1]))); process.stdin.flush();"
        "print(process.pid, flush=True); os._exit(0)"
    )
    env = {**os.environ, "TMPDIR": str(macet.parent)}
    command = [sys.executable, "-c", script, str(macet)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, env=env)
    for _ in range(100):
        if not alive(int(done.stdout)):
            return
        time.sleep(0.1)
    raise AssertionError("lives on")


def test_a_file_is_not_blamed_for_the_time_limit_of_another(files: list[Path]) -> None:
    worker = Worker.of(content, Bounds(1).shared(1))
    try:
        macet = next(p for p in files if p.read_text() == "macet")
        assert "belum selesai" in worker.do(macet).gagal
        assert worker.do(files[0]).value == "satu"
    finally:
        worker.stop()


def test_a_python_that_cannot_start_is_said(monkeypatch: pytest.MonkeyPatch, files: list[Path]) -> None:
    monkeypatch.setattr("kinerja_xl.batch.worker._BOOT", "raise SystemExit(3)")
    with pytest.raises(KinerjaError, match="tidak dapat dijalankan"):
        list(run(content, files))
