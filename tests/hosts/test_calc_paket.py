"""The extension: the same bytes every time, its committed types and pages those of today's registry."""

from __future__ import annotations

import io
import os
import zipfile

import pytest

from kinerja_xl.commands import PERINTAH
from kinerja_xl.errors import KinerjaError
from kinerja_xl.functions import registry
from kinerja_xl.hosts.calc import konfigurasi, paket, tipe
from kinerja_xl.hosts.halaman import PAGE, page

LONGEST = 255
"""Characters of a help text that Excel shows."""


def test_two_builds_are_the_same() -> None:
    assert paket.extension() == paket.extension()


def test_the_committed_types_are_those_of_the_registry() -> None:
    text = tipe.idl()
    assert paket.IDL.read_text(encoding="utf-8") == text, "jalankan make hosts"
    try:
        built = tipe.type_library(text)
    except KinerjaError as error:
        if "CI" in os.environ:
            raise
        pytest.skip(str(error))
    assert paket.TYPES.read_bytes() == built


def test_the_committed_page_of_functions_is_that_of_the_registry() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "jalankan make hosts"


def test_every_part_the_manifest_names_is_there() -> None:
    with zipfile.ZipFile(io.BytesIO(paket.extension())) as archive:
        names = archive.namelist()
        manifest = archive.read("META-INF/manifest.xml").decode()
    for name in ("kinerja.rdb", "kinerja_calc.py", "CalcAddIns.xcu", "Addons.xcu"):
        assert f'full-path="{name}"' in manifest
        assert name in names
    assert not any("hosts/excel" in name or "__pycache__" in name for name in names)


def test_menu_and_toolbar_hold_every_command() -> None:
    text = konfigurasi.commands_xcu().decode()
    for command in PERINTAH.values():
        assert text.count(f"service:{konfigurasi.COMMANDS}?{command.nama}<") == 2


def test_every_function_and_argument_has_a_help_text() -> None:
    for fungsi in registry().values():
        assert fungsi.contoh.startswith(f"={fungsi.nama}(")
        assert 0 < len(fungsi.ringkasan) <= LONGEST
        assert all(0 < len(argument.bantuan) <= LONGEST for argument in fungsi.argumen)
