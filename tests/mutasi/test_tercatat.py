"""The mutants listed as surviving: each with a reason, each of a line that still stands."""

from __future__ import annotations

import tomllib

import pytest

from tests.mutasi.ruang import ROOT, RUANG

LISTED = sorted((ROOT / "tests/mutasi").glob("*.toml"))


@pytest.mark.parametrize("path", LISTED, ids=lambda path: path.stem)
def test_each_survivor_has_a_reason_and_its_line_stands(path) -> None:
    entries = tomllib.loads(path.read_text(encoding="utf-8"))["bertahan"]
    keys = [(e["modul"], e["fungsi"], e["baris"], e["mutan"]) for e in entries]
    assert len(set(keys)) == len(keys)
    for entry in entries:
        assert len(entry["alasan"].split()) >= 3, entry
        assert entry["modul"] in RUANG[path.stem].modules
        lines = (ROOT / entry["modul"]).read_text(encoding="utf-8").splitlines()
        assert entry["baris"] in " ".join(map(str.strip, lines)), entry


@pytest.mark.parametrize("room", RUANG)
def test_a_room_has_modules_and_tests(room: str) -> None:
    for path in (*RUANG[room].modules, *RUANG[room].tests):
        assert (ROOT / path).exists(), path
