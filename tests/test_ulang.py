"""Every output again: the same bytes with another hash seed, time zone and hour; and two runs at once do no harm."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from kinerja_xl.cli import main
from tests.hosts.test_libreoffice import CONTOH, SOFFICE
from tests.keluaran import EVERY, Sumber, runs, sources

ROOT = Path(__file__).parents[1]
_STAMP = re.compile(r"\d{8}-\d{6}")
_SECOND_SAYS_OTHERWISE = ("hitung --tulis",)
"""Commands of which a second run says something else: there is nothing left to do."""


class Jalan(NamedTuple):
    """What a run gave: exit code, what it printed, what it complained of."""

    code: int
    out: str
    err: str


class Hasil(NamedTuple):
    """What runs gave, one after the other, by the name of the output; and the folder in which they wrote."""

    gave: list[dict[str, Jalan]]
    folder: Path

    def files(self, name: str) -> dict[str, bytes]:
        """What stands in the folder of an output, without the time of a backup in its name, and without states."""
        own = {Path(*Path(argument).parts[:2]) for argument in _RUNS[name] if argument.startswith("hasil/")}
        found = {path: path.relative_to(self.folder) for place in own for path in (self.folder / place).rglob("*")}
        return {
            _STAMP.sub("saat", name.as_posix()): path.read_bytes()
            for path, name in found.items()
            if path.is_file() and path.suffix != ".keadaan"
        }


_RUNS = runs(Sumber(*[Path()] * 5, "", ""), Path("hasil"))


@pytest.fixture(scope="module")
def of(tmp_path_factory: pytest.TempPathFactory) -> Sumber:
    return sources(tmp_path_factory.mktemp("sumber"))


@pytest.fixture(scope="module")
def alone(of: Sumber, tmp_path_factory: pytest.TempPathFactory) -> Hasil:
    """Every command once."""
    return run_all(of, tmp_path_factory.mktemp("ulang"), ["1"], "UTC")


@pytest.fixture(scope="module")
def together(alone: Hasil, of: Sumber, tmp_path_factory: pytest.TempPathFactory) -> Hasil:
    """Every command by two processes at the same moment, in one folder, later and elsewhere than the first time."""
    return run_all(of, tmp_path_factory.mktemp("ulang"), ["2", "3"], "Asia/Jayapura")


def run_all(of: Sumber, folder: Path, seeds: list[str], zone: str) -> Hasil:
    given = json.dumps([str(value) for value in of])
    here = {**os.environ, "PYTHONPATH": str(ROOT), "TZ": zone, "XDG_STATE_HOME": str(folder / "keadaan")}
    command = [sys.executable, "-m", "tests.keluaran", given]
    running = [
        subprocess.Popen(
            [*command, str(number), str(len(seeds))], cwd=folder, env={**here, "PYTHONHASHSEED": seed}, text=True
        )
        for number, seed in enumerate(seeds)
    ]
    assert [one.wait(600) for one in running] == [0] * len(seeds)
    gave = [json.loads((folder / f"gave-{n}.json").read_text("utf-8")) for n in range(len(seeds))]
    return Hasil([{name: Jalan(*one) for name, one in each.items()} for each in gave], folder)


@pytest.mark.parametrize("name", EVERY)
def test_two_at_once_give_what_one_gives_and_any_run_the_same_bytes(name: str, alone: Hasil, together: Hasil) -> None:
    """The result is that of one run; the other says the same, or one line why it did not."""
    [once], both = (each[name] for each in alone.gave), [each[name] for each in together.gave]
    assert (once.code in (0, 1), once.err) == (True, "")
    assert together.files(name) == alone.files(name)
    for one in both:
        assert "Traceback" not in one.out + one.err
        if one.code == 2:
            assert re.fullmatch(r"kinerja: [^\n]+\n", one.err)
            assert re.search("kinerja yang lain|sudah ada|berubah selagi dihitung", one.err)
        else:
            assert (one.code, one.err) == (once.code, "")
            assert one.out == once.out or name in _SECOND_SAYS_OTHERWISE
    assert any(one.code != 2 for one in both)


def test_nothing_half_written_is_left(together: Hasil) -> None:
    assert not list(together.folder.rglob("*.tmp"))


@pytest.mark.skipif(SOFFICE is None and "CI" not in os.environ, reason="LibreOffice tidak terpasang; di CI wajib ada")
@pytest.mark.parametrize("jenis", ["pk", "dasbor", "pohon"])
def test_a_pdf_printed_again_has_the_same_bytes(jenis: str, tmp_path: Path, monkeypatch, capsys) -> None:
    book = str(CONTOH / ("renstra-paser-2025-2029.xlsx" if jenis == "pohon" else "evaluasi-contoh-2026.xlsx"))
    suffix = {"pk": "docx", "dasbor": "xlsx", "pohon": "svg"}[jenis]
    printed = []
    for folder in ("satu", "dua"):
        (tmp_path / folder).mkdir()
        monkeypatch.chdir(tmp_path / folder)
        assert main(["laporan", jenis, book, "--keluaran", f"cetak.{suffix}"]) in (0, 1)
        printed.append(Path("cetak.pdf").read_bytes())
        monkeypatch.setenv("TZ", "Asia/Jayapura")
    assert printed[0] == printed[1]
