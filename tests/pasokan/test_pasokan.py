"""What we build on: licences agreed to, hashes pinned, builds that repeat, no parser that is known unsafe."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.door import part_xml
from kinerja_xl.workbook.door.part_xml import PartParser
from tests.pasokan.pasokan import LOCK, audited, build, is_allowed, licence, locked, materials, refused_licences

PACKAGES = locked(LOCK.read_text(encoding="utf-8"))


def test_every_locked_package_has_hashes_and_a_licence_that_is_listed() -> None:
    assert len(PACKAGES) > 50
    missing = {p.name for p in PACKAGES if not licence(p.name)}  # extras that are not installed here
    assert refused_licences([p for p in PACKAGES if p.name not in missing]) == []
    assert missing <= {"lxml", "pyarrow"}


@pytest.mark.parametrize(
    ("said", "allowed"),
    [
        ("MIT", True),
        ("GPL-3.0", False),
        ("", False),
        ("Apache-2.0 OR GPL-3.0", True),
        ("MIT AND GPL-3.0", False),
        ("BSD-3-Clause AND MIT", True),
        ("Proprietary", False),
    ],
)
def test_a_licence_outside_the_list_is_refused(said: str, allowed: bool) -> None:
    assert is_allowed("pustaka", said) is allowed


def test_the_bill_of_materials_names_every_package_and_repeats() -> None:
    bill = json.loads(materials(PACKAGES))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")
    assert [c["purl"] for c in bill["components"]] == [f"pkg:pypi/{p.name}@{p.version}" for p in PACKAGES]
    assert materials(PACKAGES) == materials(PACKAGES)


@pytest.mark.parametrize(
    ("answer", "words", "vulnerable"),
    [
        ("", "tidak dijalankan", False),
        ('{"dependencies": [{"name": "a", "skip_reason": "not found"}]}', "tidak dijalankan", False),
        ('{"dependencies": [{"name": "a", "version": "1", "vulns": []}]}', "tidak ada yang diketahui", False),
        (
            '{"dependencies": [{"name": "a", "version": "1", "vulns": [{"id": "CVE-1"}]},'
            '{"name": "b", "skip_reason": ""}]}',
            "a 1: CVE-1 (2 pustaka, 1 tidak dapat diaudit)",
            True,
        ),
    ],
)
def test_what_could_not_be_looked_up_is_not_taken_for_safe(answer: str, words: str, vulnerable: bool) -> None:
    said, found = audited(answer)
    assert words in said
    assert found is vulnerable


def test_wheel_add_in_and_extension_are_the_same_bytes_when_built_again(tmp_path: Path) -> None:
    first = build(tmp_path / "satu")
    assert {Path(name).suffix for name in first} >= {".whl", ".xlam", ".oxt"}
    assert build(tmp_path / "dua") == first


def test_a_parser_with_known_memory_faults_is_refused(monkeypatch) -> None:
    monkeypatch.setattr(part_xml.expat, "version_info", (2, 4, 4))
    with pytest.raises(KinerjaError, match=r"pustaka XML \(expat 2\.4\.4\) .* tidak aman"):
        PartParser(Path("a.xlsx"), "xl/workbook.xml")
    monkeypatch.setattr(part_xml.expat, "version_info", (2, 4, 5))
    PartParser(Path("a.xlsx"), "xl/workbook.xml")


def test_xml_of_other_people_is_parsed_in_two_places_only_both_behind_the_bounds() -> None:
    """Below 2.6.0 expat takes quadratic time for long tokens: ours are bounded before it sees them."""
    room = Path(part_xml.__file__).parents[2]
    parsers = re.compile(r"^\s*(?:from|import) .*\b(?:expat|ElementTree|minidom|lxml)\b", re.MULTILINE)
    users = {str(p.relative_to(room)) for p in room.rglob("*.py") if parsers.search(p.read_text(encoding="utf-8"))}
    ours_only = {user for user in users if user.startswith(("dokumen/", "hosts/"))}  # XML that we write ourselves
    assert users - ours_only == {"workbook/door/part_xml.py", "workbook/patching/sheet_cut.py"}
