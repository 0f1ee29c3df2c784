"""Our VBA, compiled and run: LibreOffice speaks enough of it to take every module but xlwings' own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from kinerja_xl.functions import registry
from kinerja_xl.hosts.excel.addin import modules
from tests.hosts.test_libreoffice import SOFFICE

DRIVER = Path(__file__).with_name("basic_di_libreoffice.py")
PYTHON = next((p for p in ("/usr/bin/python3", shutil.which("python3")) if p and Path(p).exists()), "python3")
HAS_UNO = subprocess.run([PYTHON, "-c", "import uno"], capture_output=True).returncode == 0

pytestmark = pytest.mark.skipif(
    (SOFFICE is None or not HAS_UNO) and "CI" not in os.environ,
    reason="LibreOffice atau python3-uno tidak terpasang di mesin ini; di CI wajib ada",
)
# Stands where Excel would call Python: answers as Python does, with marked texts for errors.
STAND_IN = """Option VBASupport 1
Public gPutus As Boolean
Public gDipanggil As Long

Public Function Jawab(ByVal nama As String, ByVal isian As Variant) As Variant
    Dim larik(0 To 1, 0 To 1) As Variant
    gDipanggil = gDipanggil + 1
    If gPutus Then Err.Raise 1700, "Python", "putus"
    Select Case nama
    Case "satu": Jawab = ChrW(&HE0F0) & "2007"
    Case "baris": Jawab = Array(1, ChrW(&HE0F0) & "2036", "#N/A")
    Case "larik"
        larik(0, 0) = 1.5
        larik(0, 1) = ChrW(&HE0F0) & "2042"
        larik(1, 0) = ""
        larik(1, 1) = "teks"
        Jawab = larik
    Case "akhir": Jawab = AscW(isian(1)) & Mid$(isian(1), 2)
    Case Else: Jawab = UBound(isian) + 1
    End Select
End Function

Private Function Isi(ByVal nilai As Variant) As String
    If IsError(nilai) Then Isi = CStr(nilai) Else Isi = TypeName(nilai) & " " & CStr(nilai)
End Function

Public Function Galat() As String
    Dim r As Variant
    Dim l As Variant
    r = HitungFungsi("baris", 1, Array(1))
    l = HitungFungsi("larik", 1, Array(1))
    Galat = Isi(HitungFungsi("satu", 1, Array(1))) & "|" & Isi(r(1)) & "|" & Isi(r(2)) & "|" & Isi(l(0, 0)) & _
        "|" & Isi(l(0, 1)) & "|" & Isi(l(1, 0)) & "|" & Isi(l(1, 1))
End Function

Public Function Putus() As String
    gPutus = True
    gDipanggil = 0
    Putus = Isi(HitungFungsi("satu", 1, Array(1))) & "|" & gDipanggil
    Putus = Putus & "|" & Isi(HitungFungsi("satu", 1, Array(1))) & "|" & gDipanggil
End Function

Public Function Lowong() As String
    Lowong = Isi(HitungFungsi("isi", 1, Array(IsiArgumen(1), IsiArgumen("a"), IsiArgumen()))) & "|" & _
        Isi(HitungFungsi("isi", 2, Array(IsiArgumen(1), IsiArgumen()))) & "|" & Lewat(5) & "|" & gDipanggil
End Function

Private Function Lewat(ByVal a As Variant, Optional ByVal b As Variant) As String
    Lewat = Isi(HitungFungsi("akhir", 1, Array(IsiArgumen(a), IsiArgumen(b))))
End Function

Public Function Semua() As String
    Semua = {semua}
End Function
"""


def compiled(name: str, source: str) -> str:
    """A module as LibreOffice takes it over: without the attributes, which are no Basic."""
    if name == "KinerjaInti":
        for old, new in (
            ("PythonHidup().CallUDF(MODUL, namaFungsi, isian)", "Jawab(namaFungsi, isian)"),
            ("xlwings.XLPy()", "Nothing"),
        ):
            assert source.count(old) == 1
            source = source.replace(old, new)
    kept = (line for line in source.splitlines() if not line.startswith(("Attribute", "Option Private")))
    return "Option VBASupport 1\n" + "\n".join(kept)


def run(function: str, folder: Path) -> str:
    calls = (
        f'"{name} " & {name}({", ".join(str(n) for n in range(len(f.argumen)))})' for name, f in registry().items()
    )
    sources = {m.name: compiled(*m[:2]) for m in modules() if m.name.startswith("Kinerja")}
    sources["Uji"] = STAND_IN.replace("{semua}", ' & "|" & '.join(calls))
    asked = {"soffice": SOFFICE, "profile": str(folder), "modules": sources, "function": f"Uji.{function}"}
    done = subprocess.run(
        [PYTHON, str(DRIVER)], input=json.dumps(asked), capture_output=True, text=True, timeout=120, cwd=folder
    )
    assert done.returncode == 0, done.stderr
    return str(json.loads(done.stdout))


def test_errors_become_real_ones_wherever_they_stand(tmp_path: Path) -> None:
    said = run("Galat", tmp_path).split("|")
    assert said == ["Error 2007", "Error 2036", "String #N/A", "Double 1.5", "Error 2042", "String ", "String teks"]


def test_every_wrapper_hands_over_all_its_arguments(tmp_path: Path) -> None:
    expected = [f"{name} {len(fungsi.argumen)}" for name, fungsi in registry().items()]
    assert run("Semua", tmp_path).split("|") == expected


def test_an_argument_left_out_has_a_mark_of_its_own(tmp_path: Path) -> None:
    *said, passed_on, calls = run("Lowong", tmp_path).split("|")
    assert said == ["Double 3", "Error 2015"]
    assert passed_on.removeprefix("String ") in (f"{0xE0F0}-", f"{0xE0F0 - 0x10000}-")
    assert calls == "2", "a required one is refused before Python is asked"


def test_a_dead_python_is_an_error_in_the_cell_and_is_not_tried_by_every_cell(tmp_path: Path) -> None:
    assert run("Putus", tmp_path).split("|") == ["Error 2015", "1", "Error 2015", "1"]
