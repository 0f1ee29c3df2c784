"""The add-in for Excel, as far as a machine without Excel can say: what is in it, and that it is always the same."""

from __future__ import annotations

import io
import os
import re
import xml.etree.ElementTree as ET
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest
from oletools.olevba import VBA_Parser

from kinerja_xl.commands import PERINTAH
from kinerja_xl.functions import registry
from kinerja_xl.hosts.__main__ import UDFS, main
from kinerja_xl.hosts.excel import xlwings_parts
from kinerja_xl.hosts.excel.addin import addin, modules
from kinerja_xl.hosts.excel.ribbon import ribbon_xml
from kinerja_xl.hosts.excel.settings import settings
from kinerja_xl.hosts.excel.vba_project import source_bytes
from tests.hosts.test_libreoffice import SOFFICE, convert

GOLDEN = Path(__file__).parents[1] / "golden" / "excel"
RIBBON = "{http://schemas.microsoft.com/office/2009/07/customui}"
SOURCES = {module.name: module.source for module in modules()}
OWN = {name: source for name, source in SOURCES.items() if name != "xlwings"}
GENERATED = {
    **{f"{name}.bas": SOURCES[name] for name in ("KinerjaFungsi", "KinerjaBantuan", "KinerjaPita")},
    "customUI14.xml": ribbon_xml(),
}


def parts() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(addin())) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("name", GENERATED)
def test_generated_text_is_as_it_was_approved(name: str) -> None:
    """`make emas` writes these files anew; read the difference before committing it."""
    if os.environ.get("KINERJA_TULIS_EMAS"):
        GOLDEN.mkdir(parents=True, exist_ok=True)
        (GOLDEN / name).write_text(GENERATED[name], encoding="utf-8")
    assert (GOLDEN / name).read_text(encoding="utf-8") == GENERATED[name]


def test_building_twice_gives_the_same_bytes_and_they_are_the_stored_ones(tmp_path: Path) -> None:
    assert addin() == addin()
    assert main(["--keluaran", str(tmp_path)]) == 0
    for path in (tmp_path / "xlwings").iterdir():
        stored = UDFS / path.relative_to(tmp_path)
        assert path.read_bytes() == stored.read_bytes(), f"jalankan: make hosts ({stored.name})"


def test_olevba_finds_each_module_with_the_source_that_was_written() -> None:
    found = VBA_Parser("kinerja.xlam", data=addin()).extract_macros()
    read = {Path(name).stem: code for _, _, name, code in found}
    assert {name: code.encode("cp1252") for name, code in read.items()} == {
        name: source_bytes(source) for name, source in SOURCES.items()
    }


def test_every_button_has_its_procedure_and_its_words() -> None:
    tab = ET.fromstring(parts()["customUI/customUI14.xml"])
    buttons = list(tab.iter(f"{RIBBON}button"))
    assert [button.get("label") for button in buttons] == [p.judul for p in PERINTAH.values()]
    for button in buttons:
        module, _, procedure = str(button.get("onAction")).partition(".")
        assert re.search(rf"^Public Sub {procedure}\(ByVal control As IRibbonControl\)$", SOURCES[module], re.MULTILINE)
        assert len(str(button.get("screentip"))) <= 1024
        assert len(str(button.get("supertip"))) <= 1024
    ids = [element.get("id") for element in tab.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert len(buttons) == 9


def test_every_function_is_wrapped_with_its_arguments_and_help() -> None:
    for name, fungsi in registry().items():
        signature = re.search(rf"^Public Function {name}\(([^)]*)\)", SOURCES["KinerjaFungsi"], re.MULTILINE)
        assert signature is not None
        arguments = signature[1].split(",")
        assert len(arguments) == len(fungsi.argumen)
        assert ["Optional" not in argument for argument in arguments] == [a.wajib for a in fungsi.argumen]
        assert f'BantuanFungsi "{name}", ' in SOURCES["KinerjaBantuan"]


def test_no_failure_is_told_in_a_cell_and_nothing_is_volatile() -> None:
    told = [line.strip() for source in OWN.values() for line in source.splitlines() if "Err.Description" in line]
    assert told
    assert all(re.search(r"uraian = Err|Catat \w+, Err", line) for line in told)
    assert "Volatile" not in "".join(OWN.values())


def test_vba_can_hold_the_sources() -> None:
    for source in SOURCES.values():
        lines = source.splitlines()
        assert max(map(len, lines)) < 1023
        continued = re.findall(r"(?:.* _\n)+", source)
        assert max((run.count("\n") for run in continued), default=0) <= 24


def test_a_word_of_our_vba_has_one_spelling() -> None:
    """VBA keeps one spelling of a word in a whole project, so two would change a function's name in the wizard."""
    code = re.sub(r'"[^"\n]*"|\'.*$|^Attribute.*$', "", "\n".join(OWN.values()), flags=re.MULTILINE)
    spellings: dict[str, set[str]] = {}
    for word in re.findall(r"[A-Za-z]\w+", code):
        spellings.setdefault(word.lower(), set()).add(word)
    assert [sorted(said) for said in spellings.values() if len(said) > 1] == []
    foreign = set(re.findall(r"\w+", re.sub(r"(?m)'.*$", "", SOURCES["xlwings"])))
    assert {word for word in foreign if word.upper() in registry()} == set()


def test_the_dll_that_the_vba_loads_is_of_the_pinned_version() -> None:
    pinned = re.search(r'excel = \["xlwings==([\d.]+)"\]', (UDFS.parent / "pyproject.toml").read_text("utf-8"))
    assert pinned is not None
    assert pinned[1] == xlwings_parts.XLWINGS == version("xlwings")
    assert set(re.findall(r"xlwings\d\d-([\d.]+)\.dll", SOURCES["xlwings"])) == {pinned[1]}


def test_a_workbook_from_elsewhere_names_no_program_and_lends_no_module() -> None:
    """xlwings would read its settings from the user's workbook, and its modules from that workbook's folder."""
    sheet = dict(settings())
    assert set(sheet) >= set(xlwings_parts.setting_keys())
    assert all(key == key.upper() for key in sheet)
    assert sheet["INTERPRETER_WIN"] == r"%LOCALAPPDATA%\kinerja_xl\venv\Scripts\python.exe"
    assert sheet["ADD_WORKBOOK_TO_PYTHONPATH"] == "false"
    command = SOURCES["xlwings"].partition("Function XLPyCommand()")[2].partition("End Function")[0]
    assert "-I -B -c" in command
    assert not re.search(r"PYTHONPATH = .*ActiveWorkbook", command)
    assert "SheetExists(ActiveWorkbook, PROJECT_NAME" not in SOURCES["xlwings"]


def test_the_package_names_what_it_holds_and_nobody_else() -> None:
    package = parts()
    assert "kinerja_xl.conf" in package["xl/workbook.xml"].decode()
    types = package["[Content_Types].xml"].decode()
    named = re.findall(r'PartName="/([^"]+)"', types)
    assert set(named) <= set(package)
    for name, content in package.items():
        assert b"felix" not in content.lower(), name
    targets = re.findall(r'Target="([^"]+)"', package["_rels/.rels"].decode())
    targets += [f"xl/{t}" for t in re.findall(r'Target="([^"]+)"', package["xl/_rels/workbook.xml.rels"].decode())]
    assert set(targets) <= set(package)


@pytest.mark.skipif(
    SOFFICE is None and "CI" not in os.environ, reason="LibreOffice tidak terpasang di mesin ini; di CI wajib ada"
)
def test_its_twin_opens_in_libreoffice(tmp_path: Path) -> None:
    twin = tmp_path / "kembaran.xlsm"
    with zipfile.ZipFile(twin, "w") as package:
        for name, content in parts().items():
            package.writestr(name, content.replace(b"addin.macroEnabled.main", b"sheet.macroEnabled.main"))
    with zipfile.ZipFile(convert(twin, "ods", tmp_path)) as opened:
        content = opened.read("content.xml").decode()
        read = {name.rpartition("/")[2]: opened.read(name).decode() for name in opened.namelist() if "Basic/" in name}
    assert 'table:name="kinerja_xl.conf"' in content
    assert "INTERPRETER_WIN" in content
    for name in SOURCES:
        assert f"{name}.xml" in read
    assert "HitungFungsi(&quot;IPA&quot;" in read["KinerjaFungsi.xml"]
