"""The module of functions under the real xlwings, which hands over what Excel would and takes back the answer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest

from kinerja_xl import commands
from kinerja_xl.functions import hitung, registry
from kinerja_xl.functions.nilai import TIDAK_DIISI, Galat
from kinerja_xl.hosts.excel import server
from kinerja_xl.hosts.excel.com_values import CVERR, MARKER, from_com, to_com
from kinerja_xl.hosts.excel.com_values import LEFT_OUT as MARKED

ROOT = Path(__file__).parents[2]
LEFT_OUT = -2147352572
"""How xlwings' own wrapper hands over an argument that was left out."""
COM_ERRORS = {
    -2146826288: Galat.KOSONG,
    -2146826281: Galat.BAGI_NOL,
    -2146826273: Galat.NILAI,
    -2146826265: Galat.ACUAN,
    -2146826259: Galat.NAMA,
    -2146826252: Galat.ANGKA,
    -2146826246: Galat.TIDAK_ADA,
}


def error(galat: Galat) -> str:
    return f"{MARKER}{CVERR[galat]}"


def as_excel_calls(calls: Sequence[tuple[str, list[Any]]], folder: Path) -> list[Any]:
    lines = "\n".join(json.dumps(call) for call in calls)
    paths = os.pathsep.join([str(ROOT), str(ROOT / "udfs" / "xlwings")])
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "hosts" / "seperti_windows.py")],
        input=lines,
        env={**os.environ, "PYTHONPATH": paths, "LOCALAPPDATA": str(folder)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_calls_through_xlwings(tmp_path: Path) -> None:
    asked: list[tuple[str, list[Any], Any]] = [
        ("SERAPAN", [98.25, 100.0], 98.25),
        ("SERAPAN", [None, 100.0], error(Galat.TIDAK_ADA)),
        ("SERAPAN", [1.0, 0.0], error(Galat.BAGI_NOL)),
        ("SERAPAN", ["Rp 982.500", 1000000.0], 98.25),
        ("SERAPAN", [-2146826265, 100.0], error(Galat.ACUAN)),
        ("CAPAIAN", [4.0, 5.0, "turun", LEFT_OUT, LEFT_OUT], 120.0),
        ("CAPAIAN", [4.0, 5.0, LEFT_OUT, None, LEFT_OUT], 80.0),
        ("CAPAIAN", [4.0, 5.0, "turun", MARKED, MARKED], 120.0),
        ("IKD", [[[3.0], [2.0]], [[100.0], [50.0]], MARKED], hitung("IKD", [[3], [2]], [[100], [50]])),
        (
            "CAPAIAN",
            [[[1.0], [2.0], [None], [-2146826281]], 2.0, LEFT_OUT, LEFT_OUT, LEFT_OUT],
            [[50.0], [100.0], [error(Galat.TIDAK_ADA)], [error(Galat.BAGI_NOL)]],
        ),
        ("SERAPAN", [[1.0, 2.0, 0.0], 4.0], [25.0, 50.0, 0.0]),
        ("RERATA_CAPAIAN", [[[100.0], [None], ["-"], ["90,5"]]], 95.25),
        ("STATUS_CAPAIAN", [100.8, LEFT_OUT], "Melebihi Target"),
        ("NIP_SAH", ["197013011990031001"], False),
        ("IKD", [[[3.0], [2.0]], [[100.0], [50.0]], LEFT_OUT], hitung("IKD", [[3], [2]], [[100], [50]])),
        (
            "IKD",
            [[[3.0], [2.0]], [[100.0], [50.0]], None],
            to_com(hitung("IKD", [[3], [2]], [[100], [50]], None))[0][0],
        ),
    ]
    answers = as_excel_calls([(name, arguments) for name, arguments, _ in asked], tmp_path)
    assert answers == [expected for _, _, expected in asked]
    assert not (tmp_path / "kinerja_xl").exists(), "nothing failed, so nothing was logged"


def test_every_function_of_the_registry_is_there(tmp_path: Path) -> None:
    calls = [(name, [None] * f.wajib + [LEFT_OUT] * (len(f.argumen) - f.wajib)) for name, f in registry().items()]
    expected = [to_com(hitung(name, *[None] * f.wajib)) for name, f in registry().items()]
    answers = as_excel_calls(calls, tmp_path)
    assert [a if isinstance(a, list) else [[a]] for a in answers] == expected


@pytest.mark.parametrize(("number", "galat"), COM_ERRORS.items())
def test_errors_in_and_out(number: int, galat: Galat) -> None:
    assert from_com(number) is galat
    assert from_com(((1.0, number),)) == [[1.0, galat]]
    assert CVERR[galat] == number + 2146828288


def test_newer_errors_are_errors_and_numbers_stay_numbers() -> None:
    assert from_com(-2146826243) is Galat.NILAI
    assert from_com(-2146826246.0) == -2146826246.0
    assert from_com(True) is True
    assert from_com(MARKED) is TIDAK_DIISI


def test_elsewhere_than_on_windows_the_module_is_plain_python() -> None:
    module = run_path(str(ROOT / "udfs" / "xlwings" / "kinerja_fungsi.py"))
    assert module["SERAPAN"](1.0, 4.0) == [[25.0]]
    assert {name for name in module if name.isupper() and name != "TIDAK_DIISI"} == set(registry())


@pytest.fixture
def own_log(tmp_path: Path, monkeypatch) -> Iterator[Path]:
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setattr(server._log, "handlers", [])
    yield server.log_file()
    for handler in server._log.handlers:
        handler.close()


def test_a_button_reaches_the_commands(tmp_path: Path) -> None:
    [said] = as_excel_calls([("perintah", ["validasi"])], tmp_path)
    assert said == "Validasi memerlukan buku kerja yang terbuka."


def test_what_a_command_says_to_the_user(monkeypatch, own_log) -> None:
    def explode(nama: str, buku: object) -> str:
        raise KeyError(nama)

    monkeypatch.setattr(server, "_caller", object)
    monkeypatch.setattr(commands, "jalankan", lambda nama, buku: f"{nama} selesai.")
    assert server.run_command("panduan") == "panduan selesai."
    monkeypatch.setattr(commands, "jalankan", explode)
    assert server.run_command("validasi").startswith("Validasi gagal karena kesalahan di dalam kinerja_xl.")
    assert "KeyError" in own_log.read_text(encoding="utf-8")


def test_a_failure_of_ours_is_value_in_the_cell_and_a_line_in_the_log(monkeypatch, own_log) -> None:
    monkeypatch.setattr(server, "hitung", lambda *_: 1 // 0)
    assert server.answer("SERAPAN", 1.0, 2.0) == [[error(Galat.NILAI)]]
    assert "fungsi SERAPAN" in own_log.read_text(encoding="utf-8")
