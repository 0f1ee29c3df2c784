"""Killed while writing and on full disks: a bounded run of `make bunuh`."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.patching import draft as draft_module
from kinerja_xl.workbook.patching.draft import Draft, write_new

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="memakai sinyal dan batas sumber daya Unix")


def test_killed_at_any_moment_nothing_is_lost_and_the_next_run_leaves_nothing() -> None:
    from tests.korpus.bunuh import WRITERS, kill_rounds

    wrote, lost = kill_rounds(30, seed=1)
    assert lost == []
    assert set(wrote) == set(WRITERS)


def test_on_a_full_disk_nothing_is_lost_and_nothing_is_left() -> None:
    from tests.korpus.bunuh import full_rounds, small_disk

    ended, lost = full_rounds(24, seed=2)
    with small_disk() as disk:
        if disk:
            again, more = full_rounds(12, seed=3, disk=disk)
            ended, lost = ended + again, lost + more
    assert lost == []
    assert ended["ditolak"] >= 15


def test_a_new_file_is_written_under_no_name_that_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_new(path, b"satu")
    with pytest.raises(FileExistsError):
        write_new(path, b"dua")
    assert path.read_bytes() == b"satu"
    assert [p.name for p in tmp_path.iterdir()] == ["a.xlsx"]


def test_a_name_taken_meanwhile_is_not_overwritten(tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "a.xlsx"
    write = Draft.write

    def slow(self, data, like=None):
        path.write_bytes(b"orang lain")
        return write(self, data, like)

    monkeypatch.setattr(Draft, "write", slow)
    with pytest.raises(FileExistsError):
        write_new(path, b"dua")
    monkeypatch.setattr(draft_module.os, "link", _no_links)
    path.unlink()
    with pytest.raises(FileExistsError):
        write_new(path, b"tiga")
    assert path.read_bytes() == b"orang lain"
    assert [p.name for p in tmp_path.iterdir()] == ["a.xlsx"]


def test_without_links_a_new_file_is_written_all_the_same(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(draft_module.os, "link", _no_links)
    write_new(tmp_path / "a.xlsx", b"satu")
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.xlsx", b"satu")]


def test_a_draft_that_is_being_written_is_not_removed_as_a_lost_one(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(draft_module, "_SECONDS_TO_LOCK", -1)
    lost = tmp_path / ".kinerja-00000000.tmp"
    lost.write_bytes(b"separuh")
    with Draft(tmp_path / "lain.xlsx") as busy:
        write_new(tmp_path / "a.xlsx", b"satu")
        assert busy.path.exists()
    assert [p.name for p in tmp_path.iterdir()] == ["a.xlsx"]


def test_a_new_file_may_be_read_by_others_as_the_system_says(tmp_path: Path) -> None:
    write_new(tmp_path / "a.xlsx", b"satu")
    (tmp_path / "b.xlsx").touch()
    assert (tmp_path / "a.xlsx").stat().st_mode == (tmp_path / "b.xlsx").stat().st_mode


def test_two_runs_on_one_new_file_do_not_mix(tmp_path: Path) -> None:
    with Draft(tmp_path / "a.xlsx"), pytest.raises(KinerjaError, match="kinerja yang lain"):
        write_new(tmp_path / "a.xlsx", b"satu")
    assert list(tmp_path.iterdir()) == []


def _no_links(*_: object) -> None:
    raise PermissionError(1, "Operation not permitted")
