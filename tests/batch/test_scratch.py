"""Folders for the life of a process: removed at its end, and by the next one when it was killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from kinerja_xl.batch import scratch
from kinerja_xl.batch.scratch import Scratch
from kinerja_xl.errors import KinerjaError


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(scratch, "_SECONDS_TO_LOCK", -1)
    return tmp_path


def test_a_folder_lasts_as_long_as_it_is_used(place: Path) -> None:
    with Scratch() as folder:
        (folder / "buku.xlsx").write_bytes(b"isi")
        with Scratch() as other:
            assert folder != other
        assert (folder / "buku.xlsx").read_bytes() == b"isi"
    assert list(place.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="memakai sinyal Unix")
def test_what_a_killed_process_left_is_removed_by_the_next(place: Path) -> None:
    code = (
        "from kinerja_xl.batch.scratch import Scratch\n"
        "folder = Scratch()\n(folder.path / 'a').mkdir()\nprint(folder.path, flush=True)\ninput()"
    )
    running = subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(place)},
    )
    assert running.stdin is not None
    assert running.stdout is not None
    with running.stdin, running.stdout:
        left = Path(running.stdout.readline().strip())
        with Scratch():
            assert left.is_dir(), "its process lives"
        running.send_signal(signal.SIGKILL)
        running.wait()
        assert left.is_dir()
    (place / "kinerja-milik-orang").mkdir()
    (place / "kinerja-catatan.txt").touch()
    with Scratch():
        assert not left.exists()
    assert sorted(p.name for p in place.iterdir()) == ["kinerja-catatan.txt", "kinerja-milik-orang"]


def test_a_young_folder_may_not_be_held_yet(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scratch, "_SECONDS_TO_LOCK", 10)
    young = place / "kinerja-muda"
    young.mkdir()
    (young / ".dipakai").touch()
    with Scratch():
        assert young.is_dir()


def test_where_nothing_can_be_held_nothing_is_taken_for_lost(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file system without locks: `hold` never refuses there, so that no folder may bear the mark."""
    monkeypatch.setattr(scratch, "hold", lambda file, path: True)
    with Scratch() as folder, Scratch():
        assert folder.is_dir()


def test_no_room_for_a_folder_is_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tidak-ada"))
    with pytest.raises(KinerjaError, match="folder sementara tidak dapat dibuat"):
        Scratch()
