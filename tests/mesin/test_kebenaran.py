"""Every engine against formulas whose values are known without it; each remembers a wrong value."""

from __future__ import annotations

import os
import shutil
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kinerja_xl.app.hitung import MESIN, Pilihan, hitung
from kinerja_xl.calc.hitungan import HasilHitung
from kinerja_xl.cells import column_letters
from kinerja_xl.functions import registry
from kinerja_xl.functions.nilai import TIDAK_DIISI, Galat, as_matrix, shape
from kinerja_xl.hosts.calc.paket import extension
from kinerja_xl.mesin.fungsi_excel import ADA
from kinerja_xl.mesin.fungsi_teruji import TERUJI
from kinerja_xl.mesin.susunan import bare
from kinerja_xl.workbook.formulas.formula_text import tokens
from tests.functions.kasus import Kasus as KasusFungsi
from tests.functions.kasus import load
from tests.mesin.buku import Kasus, kasus, tulis

HARI = date(2025, 12, 31)
KEGAGALAN = tomllib.loads(Path(__file__).with_name("kegagalan.toml").read_text(encoding="utf-8"))
EJAAN = ("{}(", "_xll.{}(", "KINERJA.{}(", r"'C:\Kantor Kita\kinerja.xlam'!{}(", "[1]!{}(", "_xldudf_NS_{}(")


@pytest.fixture(params=MESIN, scope="module")
def mesin(request: pytest.FixtureRequest) -> Iterator[str]:
    name: str = request.param
    if name == "libreoffice" and shutil.which("soffice") is None and "CI" not in os.environ:
        pytest.skip("LibreOffice tidak terpasang di mesin ini; di CI wajib ada")
    yield name
    if name == "libreoffice":
        from kinerja_xl.mesin.soffice import soffice

        soffice(extension).tutup()
        soffice.cache_clear()


def jawaban(hasil: HasilHitung) -> dict[tuple[str, str], Any]:
    """What was found for each cell; the reason in a tuple where it was not calculated."""
    found: dict[tuple[str, str], Any] = {(c.sel.sheet, c.sel.a1): c.baru for c in hasil.beda}
    return found | {(c.sel.sheet, c.sel.a1): (c.alasan,) for c in hasil.tak_dihitung}


def setara(satu: Any, lain: Any) -> bool:
    """Whether two values show the same 15 digits; a truth value is no number."""
    if isinstance(satu, bool) or isinstance(lain, bool):
        return satu is lain
    if isinstance(satu, (int, float)) and isinstance(lain, (int, float)):
        return f"{satu:.15g}" == f"{lain:.15g}"
    return type(satu) is type(lain) and satu == lain


def sesuai(mesin: str, satu: Any, lain: Any) -> bool:
    """The same for an engine that gives 1 and 0 for TRUE and FALSE."""
    return setara(satu, lain) or (mesin == "libreoffice" and isinstance(lain, bool) and satu == float(lain))


def test_there_are_enough_cases() -> None:
    assert len({k.rumus for k in kasus() if k.rumus}) >= 250


def test_every_function_that_the_embedded_engine_may_answer_has_a_case() -> None:
    called = {bare(t.teks[:-1]) for k in kasus() for t in tokens(k.rumus) if t.jenis == "fungsi"}
    assert called >= TERUJI
    assert TERUJI <= ADA


def test_every_formula_not_listed_gives_the_known_value(mesin: str, tmp_path: Path) -> None:
    listed = {*KEGAGALAN[mesin]["tidak_dihitung"], *(rumus for rumus, _ in KEGAGALAN[mesin]["salah"])}
    assert listed <= {k.rumus for k in kasus()}
    cases = [k for k in kasus() if k.rumus not in listed]
    tulis(tmp_path / "benar.xlsx", {k.sel: k.rumus for k in cases if k.lembar == "Uji"})
    found = jawaban(hitung(tmp_path / "benar.xlsx", Pilihan(mesin, tanggal=HARI, ekstensi=extension)))
    assert {k.nama: found.get((k.lembar, k.sel), "tidak disebut") for k in cases} == {
        k.nama: found[k.lembar, k.sel] if sesuai(mesin, found.get((k.lembar, k.sel)), k.hasil) else k.hasil
        for k in cases
    }


def test_every_listed_failure_still_fails_as_it_is_listed(mesin: str, tmp_path: Path) -> None:
    by_formula = {k.rumus: k for k in kasus()}
    uncalculated = [by_formula[rumus] for rumus in KEGAGALAN[mesin]["tidak_dihitung"]]
    wrong = [(by_formula[rumus], value) for rumus, value in KEGAGALAN[mesin]["salah"]]
    cases: list[Kasus] = [*uncalculated, *(k for k, _ in wrong)]
    tulis(tmp_path / "gagal.xlsx", {k.sel: k.rumus for k in cases})
    found = jawaban(hitung(tmp_path / "gagal.xlsx", Pilihan(mesin, tanggal=HARI, ekstensi=extension)))
    assert [k.rumus for k in uncalculated if not isinstance(found[k.lembar, k.sel], tuple)] == []
    assert [(k.rumus, found[k.lembar, k.sel]) for k, _ in wrong] == [(k.rumus, value) for k, value in wrong]
    assert not any(setara(value, k.hasil) for k, value in wrong)


def kasus_kita() -> list[KasusFungsi]:
    """Cases of the functions whose answer is one value and whose arguments every host hands over as they are."""
    return [k for k in load() if not isinstance(k.hasil, list) and not any(map(_unusual, k.argumen)) and _whole(k)]


def _whole(case: KasusFungsi) -> bool:
    """Whether only arguments that take a range have one."""
    arguments = registry()[case.fungsi].argumen
    return all(a.jenis == "rentang" or not isinstance(v, list) for a, v in zip(arguments, case.argumen, strict=False))


def _unusual(value: Any) -> bool:
    cells = [c for row in as_matrix(value) for c in row]
    return value == "" or any(isinstance(c, (bool, Galat)) or c == "" for c in cells)


def papan(cases: list[KasusFungsi]) -> tuple[dict[str, str], list[list[Any]]]:
    """The formulas of the cases, spelled in turn as files spell them, and the sheet of their arguments."""
    rows: list[list[Any]] = []
    formulas = {}
    for number, case in enumerate(cases):
        given = []
        for value in case.argumen:
            if value is TIDAK_DIISI:
                given.append("")
                continue
            top, (height, width) = len(rows) + 1, shape(as_matrix(value))
            rows += as_matrix(value)
            last = f":{column_letters(width)}{top + height - 1}" if height * width > 1 else ""
            given.append(f"Argumen!A{top}{last}")
        name = EJAAN[number % len(EJAAN)].format(case.fungsi)
        formulas[f"B{2 * number + 1}"] = f"{name}{','.join(given)})"
    return formulas, rows


def test_our_functions_give_the_values_of_the_common_table_in_every_spelling(mesin: str, tmp_path: Path) -> None:
    cases = kasus_kita()
    formulas, rows = papan(cases)
    tulis(tmp_path / "kita.xlsx", formulas, rows)
    found = jawaban(hitung(tmp_path / "kita.xlsx", Pilihan(mesin, tanggal=HARI, ekstensi=extension)))
    wanted = {k.nama: k.hasil.value if isinstance(k.hasil, Galat) else k.hasil for k in cases}
    given = {k.nama: found["Uji", f"B{2 * n + 1}"] for n, k in enumerate(cases)}
    assert len(cases) >= 100
    assert {k.fungsi for k in cases} <= set(registry())
    assert {n: (given[n], wanted[n]) for n in given if not _near(mesin, given[n], wanted[n])} == {}


def _near(mesin: str, satu: Any, lain: Any) -> bool:
    if isinstance(satu, float) and isinstance(lain, (int, float)) and not isinstance(lain, bool):
        return f"{satu:.12g}" == f"{lain:.12g}"
    return sesuai(mesin, satu, lain)
