"""What every command writes and says: nothing in it acts, and no output is missing in the table that is tested."""

from __future__ import annotations

import argparse
import ast
import json
import re
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

import kinerja_xl
from kinerja_xl import cli
from kinerja_xl.app.laporan import jenis_list
from kinerja_xl.cli import main
from kinerja_xl.commands import PERINTAH, jalankan
from kinerja_xl.hosts.berkas import BerkasBuku
from tests.jinak import faults, text_faults, words
from tests.keluaran import EVERY, Sumber, command, sources
from tests.test_suntikan import PAYLOADS

_CONTROL = re.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f]")
_TYPED = re.compile(r"1\+1|127\.0|calc|alert|#N/A|javascript")
_SAYS_NOTHING_TYPED = ("laporan --tulis-templat",)
_INPUTS = frozenset(
    "--tahun --hanya --abaikan --nomenklatur --tanggal --jenis-pemda --warna --proses --klaster --batas-waktu --ulang "
    "--help --mesin --banding --templat --ketat --timpa --tanpa-pdf --tanpa-berkas --periode --perangkat-daerah --unit "
    "--target --kolom --alasan --pratinjau".split()
)
"""Options that say what is read, or how; all others stand for an output of their own."""


class Poison:
    """Puts a payload before each text: another one before each new text, the same before the same text."""

    def __init__(self, first: int) -> None:
        self._next, self._given = count(first), dict[str, str]()

    def __call__(self, text: str) -> str:
        if text not in self._given:
            payload = PAYLOADS[next(self._next) % len(PAYLOADS)]
            self._given[text] = _CONTROL.sub("", payload) + text
        return self._given[text]


@pytest.fixture(scope="module", params=(0, 9))
def poisoned(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Sumber:
    """Sources in which every text, every name of a file and of a sheet looks like a formula or like markup."""
    folder = tmp_path_factory.mktemp("racun")
    return sources(
        folder, Poison(request.param), lambda name: f"=1+1@SUM(1+1) {name}", lambda name: f"=1+1'!A0 {name}"[:31]
    )


@pytest.mark.parametrize("name", EVERY)
def test_nothing_that_was_typed_acts_in_an_output(name: str, poisoned: Sumber, tmp_path: Path, capsys) -> None:
    code = main(command(name, poisoned, tmp_path))
    told = capsys.readouterr()
    assert (code in (0, 1), told.err) == (True, "")
    if "json" in name or "sarif" in name:
        assert json.loads(told.out)
    else:
        assert text_faults(told.out) == []
    written = [p for p in tmp_path.rglob("*") if p.is_file() and p.parent.name != "salinan"]
    assert [fault for path in written for fault in faults(path)] == []
    if name not in _SAYS_NOTHING_TYPED:
        assert _TYPED.search(told.out + "".join(map(words, written))), "a test of nothing"


@pytest.mark.parametrize("name", PERINTAH)
def test_nothing_that_was_typed_acts_after_a_command_of_excel_and_calc(
    name: str, poisoned: Sumber, tmp_path: Path
) -> None:
    path = Path(shutil.copy(poisoned.kantor / "=1+1@SUM(1+1) lain.xlsx", tmp_path / "=1+1.xlsx"))
    book = BerkasBuku(path)
    assert jalankan(name, book)
    book.simpan(path)
    assert [fault for file in tmp_path.iterdir() for fault in faults(file)] == []


def test_no_output_is_missing_in_the_table() -> None:
    """A command, format, document or option that writes stands in `keluaran.runs`, or among what is only read."""
    wanted = {(name, told) for name in cli._COMMANDS if name != "pasang" for told in _outputs(name)}
    assert wanted == {(run[0], told) for run in EVERY.values() for told in _outputs_of(run)}


def _outputs(name: str) -> Iterator[str]:
    [commands] = [a.choices for a in cli._parser([name])._actions if isinstance(a, argparse._SubParsersAction)]
    for action in commands[name]._actions:
        if action.dest == "format":
            yield from (f"--format {choice}" for choice in action.choices or ())
        elif action.option_strings and action.option_strings[-1] not in _INPUTS:
            yield action.option_strings[-1]
    if name == "laporan":
        yield from (line.split()[0] for line in jenis_list().splitlines())


def _outputs_of(run: list[str]) -> Iterator[str]:
    name, *rest = run
    if name == "laporan":
        yield rest[0]
    if name in ("periksa", "rantai", "rekap", "hitung", "impor", "ipa"):
        yield "--format " + (rest[rest.index("--format") + 1] if "--format" in rest else "teks")
    yield from (a for a in rest if a.startswith("--") and a != "--format" and a not in _INPUTS)


_MAKING = frozenset(
    "save write_text write_bytes Workbook PrintedBook ExcelWriter book_bytes tostring writer to_csv to_excel to_html "
    "to_parquet copyfile copy copy2 copytree".split()
)
"""Functions with which a file, or what it will hold, is made."""
_MAKERS = {
    # what users get: each is tested above, the commands of Excel and Calc in test_suntikan.py
    "batch/folder.py": "rantai",
    "batch/state.py": "rekap",
    "dokumen/kerangka.py": "laporan --tulis-templat",
    "dokumen/halaman.py": "laporan lkjip",
    "dokumen/penulisan.py": "laporan lkjip",
    "hosts/berkas.py": "perintah di Excel dan Calc",
    "report/chain_workbook.py": "rantai",
    "report/dasbor_workbook.py": "laporan dasbor",
    "report/ipa_workbook.py": "ipa",
    "report/plain_book.py": "rekap",
    "report/printed_book.py": "ipa",
    "report/rekap_workbook.py": "rekap",
    "templat/buku.py": "templat",
    "workbook/contoh/sealed.py": "templat",
    "workbook/formulas/lean_copy.py": "hitung",
    "workbook/patching/closing.py": "tutup",
    "workbook/patching/sheet_patch.py": "hitung --tulis",
    "workbook/patching/write_back.py": "hitung",
    # LibreOffice's own folder, the installation, and what builds the repository
    **dict.fromkeys(
        ("mesin/soffice.py", "hosts/install/excel.py", "hosts/install/manifest.py", "hosts/excel/addin.py"), ""
    ),
    **dict.fromkeys(("hosts/__main__.py", "hosts/calc/berkas.py", "hosts/calc/paket.py", "hosts/calc/tipe.py"), ""),
    "hosts/calc/konfigurasi.py": "",
    **dict.fromkeys(("regulasi/kompilasi.py", "report/rule_table.py", "templat/__main__.py"), ""),
    "workbook/contoh/buku.py": "",
    "batch/scratch.py": "",
    "workbook/sheets/xlsx.py": "",  # its Workbook is what was read
}
"""The modules that make files, each with an output above that goes through it."""


def test_every_module_that_makes_a_file_is_known() -> None:
    """Whoever writes files in a new place says here which test holds their texts inert."""
    root = Path(kinerja_xl.__file__).parent
    found = {p.relative_to(root).as_posix() for p in root.rglob("*.py") if _makes_files(p.read_text("utf-8"))}
    assert found == set(_MAKERS)
    assert {name for name in _MAKERS.values() if name} <= {*EVERY, "perintah di Excel dan Calc"}


def _makes_files(code: str) -> bool:
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
    return any(_name(call) in _MAKING or _opens_to_write(call) for call in calls)


def _opens_to_write(call: ast.Call) -> bool:
    modes = [a.value for a in call.args[:2] if isinstance(a, ast.Constant) and isinstance(a.value, str)]
    return _name(call) in ("open", "ZipFile") and any(re.fullmatch("[wax]b?[+]?b?", mode) for mode in modes)


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
