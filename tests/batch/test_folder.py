"""Which files of a folder are workbooks of the user."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kinerja_xl.batch import MARK, OLD, own_folder, workbooks, workbooks_of
from kinerja_xl.errors import KinerjaError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "a.xlsx",
        "B.XLSM",
        "lama.xls",
        "catatan.txt",
        "dalam/c.xlsx",
        "~$a.xlsx",
        "._a.xlsx",
        ".~lock.a.xlsx",
        "a.cadangan-20260131-080000.xlsx",
        "a.cadangan-20260131-080000-2.xlsx",
        ".kinerja-0000abcd.tmp",
        "__MACOSX/a.xlsx",
        "rekap.xlsx",
        "rekap.xlsx.keadaan",
        f"hasil/{MARK}",
        "hasil/a.xlsx",
        "hasil/dalam/a.xlsx",
    ):
        path = tmp_path / "masuk" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return tmp_path / "masuk"


def names(folder: Path, paths: list[Path]) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in paths]


def test_only_what_the_user_made_is_taken(folder: Path) -> None:
    assert names(folder, workbooks(folder)) == ["B.XLSM", "a.xlsx", "dalam/c.xlsx"]
    assert names(folder, workbooks(folder, OLD)) == ["B.XLSM", "a.xlsx", "dalam/c.xlsx", "lama.xls"]
    assert names(folder, workbooks(folder / "hasil")) == ["hasil/a.xlsx", "hasil/dalam/a.xlsx"], "when it is named"


def test_links_are_followed_to_files_once_and_to_folders_never(folder: Path) -> None:
    (folder / "tautan.xlsx").symlink_to("a.xlsx")
    (folder / "putus.xlsx").symlink_to("tidak-ada.xlsx")
    (folder / "putar.xlsx").symlink_to("putar.xlsx")
    (folder / "dalam" / "atas").symlink_to("..")
    found = names(folder, workbooks_of([folder, folder / "a.xlsx"]))
    assert found == ["B.XLSM", "a.xlsx", "dalam/c.xlsx", "putar.xlsx", "putus.xlsx"]


def test_a_folder_that_cannot_be_read_is_not_passed_over(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real: Callable[..., Any] = os.scandir

    def closed(place: Any) -> Iterator[Any]:
        if str(place).endswith("dalam"):
            raise PermissionError(13, "Permission denied", str(place))
        found: Iterator[Any] = real(place)
        return found

    monkeypatch.setattr(os, "scandir", closed)
    assert names(folder, workbooks(folder)) == ["B.XLSM", "a.xlsx", "dalam"]


def test_only_an_empty_folder_or_our_own_is_written_to(folder: Path, tmp_path: Path) -> None:
    own_folder(tmp_path / "baru" / "hasil")
    own_folder(tmp_path / "baru" / "hasil")
    own_folder(folder / "hasil")
    with pytest.raises(KinerjaError, match="sudah berisi berkas lain"):
        own_folder(folder)
    with pytest.raises(KinerjaError, match=r"tidak dapat ditulis \(bagian dari jalurnya bukan folder\)"):
        own_folder(folder / "a.xlsx" / "hasil")
