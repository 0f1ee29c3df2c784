"""What is kept from run to run: whole lines, for one run at a time, and never in the way of the work."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kinerja_xl.batch import Stamp, State, own_place
from kinerja_xl.errors import KinerjaError
from tests.proses import unmeasured

ONE, TWO = Stamp("/a/satu.xlsx", (1, 2)), Stamp("/a/dua\udcff\n.xlsx", (3, 4))


def test_what_was_kept_is_known_to_the_next_run(tmp_path: Path) -> None:
    path = tmp_path / "r.keadaan"
    with State(path, "tugas", "r") as state:
        state.put(ONE, {"a": 1.5})
        state.put(TWO, ["b\ud800"])
    with State(path, "tugas", "r") as state:
        assert (state.get(ONE), state.get(TWO)) == ({"a": 1.5}, ["b\ud800"])
        assert state.get(ONE._replace(marks=(1, 3))) is None, "the file has changed"
        state.put(ONE._replace(marks=(1, 3)), "baru")
    with State(path, "tugas", "r") as state:
        assert state.get(ONE._replace(marks=(1, 3))) == "baru"
    with State(path, "tugas", "r", fresh=True) as state:
        assert state.get(TWO) is None
    with State(path, "tugas lain", "r") as state:
        assert state.get(TWO) is None


@pytest.mark.parametrize(
    "left", ['["/a/sa', '["/a/satu.xlsx"]', '[1,2,3,4]\n["x",[1],2]\n', "\n\n", "null\n", "\0" * 9]
)
def test_a_damaged_end_is_cut_off(tmp_path: Path, left: str) -> None:
    path = tmp_path / "r.keadaan"
    with State(path, "tugas", "r") as state:
        state.put(ONE, "satu")
    whole = path.read_text()
    path.write_text(whole + left)
    with State(path, "tugas", "r") as state:
        assert state.get(ONE) == "satu"
        state.put(TWO, "dua")
    assert path.read_text().startswith(whole)
    assert json.loads(path.read_text().splitlines()[-1])[2] == "dua"


def test_outdated_lines_do_not_pile_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kinerja_xl.batch.state._SPARE", 3)
    path = tmp_path / "r.keadaan"
    for number in range(20):
        with State(path, "tugas", "r") as state:
            state.put(ONE, number)
            state.put(TWO, "dua")
    assert len(path.read_text().splitlines()) < 10
    with State(path, "tugas", "r") as state:
        assert (state.get(ONE), state.get(TWO)) == (19, "dua")


def test_it_belongs_to_one_run_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "r.keadaan"
    with State(path, "tugas", "hasil") as first:
        with pytest.raises(KinerjaError, match=r"hasil: sedang dikerjakan oleh kinerja yang lain\."):
            State(path, "tugas", "hasil").__enter__()
        with State(path, "lain", "hasil", alone=False) as second:
            second.put(ONE, "tidak disimpan")
            second.forget()
        first.put(ONE, "disimpan")
    with State(path, "tugas", "hasil") as state:
        assert state.get(ONE) == "disimpan"
        state.forget()
    assert not path.exists()


def test_a_place_that_cannot_be_written_is_one_line_or_no_matter(tmp_path: Path) -> None:
    path = tmp_path / "bukan-folder" / "r.keadaan"
    path.parent.write_text("")
    with pytest.raises(KinerjaError, match=r"tidak dapat ditulis \(bagian dari jalurnya bukan folder\)"):
        State(path, "tugas", "r").__enter__()
    with State(path, "tugas", "r", required=False) as state:
        state.put(ONE, "satu")
        assert state.get(ONE) is None


FULL = """
import resource, signal, sys
from pathlib import Path
from kinerja_xl.batch import Stamp, State
from kinerja_xl.errors import KinerjaError
from tests.proses import unmeasured
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))
try:
    with State(Path(sys.argv[1]), "tugas", "r", required=sys.argv[2] == "ya") as state:
        for number in range(20):
            state.put(Stamp(f"/a/{number}.xlsx", (1, 2)), "isi")
    print("selesai")
except KinerjaError as error:
    print(error)
"""


@pytest.mark.parametrize(("required", "said"), [("ya", "melebihi batas ukuran berkas"), ("tidak", "selesai")])
def test_a_full_disk_stops_only_what_needs_the_state(tmp_path: Path, required: str, said: str) -> None:
    path = tmp_path / "r.keadaan"
    command = [sys.executable, "-c", FULL, str(path), required]
    done = subprocess.run(command, capture_output=True, text=True, env=unmeasured())
    assert said in done.stdout
    assert done.stderr == ""
    with State(path, "tugas", "r") as state:
        assert state.get(Stamp("/a/0.xlsx", (1, 2))) == "isi"


def test_a_run_nobody_went_on_with_is_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    old, new = own_place("lama"), own_place("baru")
    assert old != new
    assert own_place("nama \udcff") != new
    for path in (old, new):
        path.write_text("")
    os.utime(old, (time.time() - 31 * 86_400,) * 2)
    assert own_place("baru") == new
    assert [path.name for path in new.parent.iterdir()] == [new.name]
    assert new.parent.stat().st_mode & 0o777 == 0o700


def test_a_user_without_a_home_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> Path:
        raise RuntimeError

    monkeypatch.delenv("XDG_STATE_HOME")
    monkeypatch.setattr(Path, "home", nobody)
    with State(own_place("tugas"), "tugas", "r", required=False) as state:
        state.put(ONE, "satu")
