"""The chain of one office: its report and its cascading form, as published, in one folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kinerja_xl.app.rantai import Chain, rantai

CONTOH = Path(__file__).parents[1] / "workbooks" / "contoh"
CASCADING, LKJIP = "cascading-bontang-2020.xlsx", "lkjip-bontang-2020.xlsx"
KNOWN = {
    ("SLR126", CASCADING, "Cascading", "U18"): "15 orang",  # 1.4 structural training: 19 in the cascade
    ("SLR126", CASCADING, "Cascading", "U22"): "1 Orang",  # 1.5 tugas belajar: 9
    ("SLR126", CASCADING, "Cascading", "U45"): "80 Orang",  # 2.3 appointments: 150
    ("SLR126", CASCADING, "Cascading", "U203"): "150 Surat",  # 4.1 letters: 90, the 1.250 materai agree
    ("SLR126", CASCADING, "Cascading", "U234"): "90 kali",  # 4.8 journeys: 71
    ("SLR127", CASCADING, "Cascading", "J276"): "6 Peningkatan pengembangan sistem pelaporan",
    ("SLR128", CASCADING, "Cascading", "Q47"): "Q137",  # 20 kegiatan, among them 2.12, dropped in the amendment
}


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Chain:
    folder = tmp_path_factory.mktemp("bkpsdm")
    for name in (CASCADING, LKJIP):
        shutil.copyfile(CONTOH / name, folder / name)
    return rantai(folder, proses=1)


def test_the_chain_finds_what_no_single_workbook_shows(chain: Chain) -> None:
    found = {(f.code, f.file, f.sheet, f.cell): f.message for f in chain.between}
    assert set(found) == set(KNOWN)
    for place, word in KNOWN.items():
        assert word in found[place]


def test_all_budgeted_kegiatan_are_in_the_cascade(chain: Chain) -> None:
    assert not [f for f in chain.all_findings if f.code == "SLR129"]


def test_the_target_of_the_index_is_told_once_where_it_is_wrong(chain: Chain) -> None:
    told = [f for f in chain.all_findings if f.code in ("SLR101", "SLR121")]
    assert [(f.file, f.sheet, f.cell) for f in told] == [(LKJIP, "Lampiran 4", "D5")]
