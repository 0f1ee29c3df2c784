"""The batch on this machine: the same result however many processes, past bad files, and no process left behind."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from pathlib import Path

import pytest

from kinerja_xl.batch import Bounds, Where, in_order, run
from kinerja_xl.batch.worker import Worker
from kinerja_xl.errors import KinerjaError
from tests.batch.pekerjaan import content, slowly

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


def test_few_files_need_no_process_of_their_own(files: list[Path]) -> None:
    [good, bad] = in_order(run(content, files[:2]), files[:2])
    assert good.value == "satu"
    assert bad.gagal.endswith("rusak. Simpan ulang.")


def test_a_file_is_not_blamed_for_the_time_limit_of_another(files: list[Path]) -> None:
    worker = Worker.of(content, Bounds(1).shared(1))
    try:
        macet = next(p for p in files if p.read_text() == "macet")
        assert "belum selesai" in worker.do(macet).gagal
        assert worker.do(files[0]).value == "satu"
    finally:
        worker.close()


def test_a_python_that_cannot_start_is_said(monkeypatch: pytest.MonkeyPatch, files: list[Path]) -> None:
    monkeypatch.setattr("kinerja_xl.batch.worker._BOOT", "raise SystemExit(3)")
    with pytest.raises(KinerjaError, match="tidak dapat dijalankan"):
        list(run(content, files))
