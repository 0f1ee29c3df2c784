"""`kinerja rantai`: the workbooks of one office as one chain, and the files it writes."""

from __future__ import annotations

import json
import os
import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from kinerja_xl.app.rantai import rantai, write_chain
from kinerja_xl.batch import MARK, held_folder
from kinerja_xl.cli import main
from kinerja_xl.errors import KinerjaError

PLAN_HEAD = ["Kode", "Program/Kegiatan/Sub Kegiatan", "Indikator Kinerja", "Satuan"]
PLAN_HEAD += ["Target 2026", "Pagu 2026", "Target 2027", "Pagu 2027", "Penanggung Jawab"]
PLAN = [
    ["5.03.02", "Program Kepegawaian Daerah", "Persentase pegawai berkinerja baik", "Persen"],
    ["5.03.02.2.02", "Mutasi dan Promosi ASN", "Persentase mutasi sesuai kebutuhan jabatan", "Persen"],
    ["5.03.02.2.02.0001", "Pengelolaan Mutasi ASN", "Jumlah dokumen hasil pengelolaan mutasi", "Dokumen"],
]
FIGURES = [[90, 40_000_000, 92, 43_000_000], [80, 40_000_000, 85, 43_000_000], [3, 40_000_000, 3, 43_000_000]]
OWNERS = ["Kepala Bidang Mutasi", "Kepala Bidang Mutasi", "Analis Mutasi"]


def save(path: Path, title: str, rows: Sequence[Sequence[object]]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Tabel"
    sheet.append([title])
    for row in rows:
        sheet.append(list(row))
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    return path


def plan(path: Path) -> Path:
    rows = [[*p, *f, o] for p, f, o in zip(PLAN, FIGURES, OWNERS, strict=True)]
    return save(path, "Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan", [PLAN_HEAD, *rows])


def agreement(path: Path, target: object, indicator: str = PLAN[0][2]) -> Path:
    head = ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"]
    row = [1, "Meningkatnya kinerja pegawai", indicator, "Persen", target]
    return save(path, "Perjanjian Kinerja Tahun 2026", [head, row])


@pytest.fixture
def office(tmp_path: Path) -> Path:
    folder = tmp_path / "kantor"
    plan(folder / "renstra.xlsx")
    agreement(folder / "pk" / "pk-2026.xlsx", 95)
    return folder


def test_a_target_that_differs_between_two_workbooks_is_found(office: Path) -> None:
    chain = rantai(office)
    [finding] = [f for f in chain.between if f.code == "SLR101"]
    places = {(finding.file, finding.sheet, finding.cell)} | set(
        re.findall(r"\[(.+?)\](.+?)!([A-Z]+\d+)", finding.message)
    )
    assert places == {("renstra.xlsx", "Tabel", "E3"), ("pk/pk-2026.xlsx", "Tabel", "E3")}
    assert {finding.found, finding.expected} == {"90", "95"}


def test_workbooks_that_agree_are_quiet(tmp_path: Path) -> None:
    plan(tmp_path / "a.xlsx")
    agreement(tmp_path / "b.xlsx", 90)
    assert rantai(tmp_path).between == ()


def test_a_name_typed_differently_is_matched_and_shown(tmp_path: Path) -> None:
    plan(tmp_path / "a.xlsx")
    agreement(tmp_path / "b.xlsx", 95, "Persentasi pegawai yang berkinerja baik")
    chain = rantai(tmp_path)
    [match] = chain.matches
    assert 0.86 <= match.kemiripan < 1
    told = next(f for f in chain.between if f.code == "SLR101")
    assert f"kemiripan {match.kemiripan:.0%}" in told.message
    assert told.severity == "peringatan", "a match by likeness is never certain"


def test_several_processes_find_what_one_finds(office: Path) -> None:
    plan(office / "z.xlsx")
    one, several = (rantai(office, proses=n) for n in (1, 3))
    assert (one.findings, one.between) == (several.findings, several.between)
    assert [n.nama.text for n in one.nodes] == [n.nama.text for n in several.nodes]


def test_the_tree_says_owner_indicator_money_and_state(office: Path, capsys, tmp_path: Path) -> None:
    assert main(["rantai", str(office), "--keluaran", str(tmp_path / "hasil")]) == 1
    out = capsys.readouterr().out
    assert "program: 5.03.02 Program Kepegawaian Daerah (1 indikator, Rp 40.000.000, Kepala Bidang Mutasi)" in out
    assert "Antardokumen" in out
    assert "SLR101" in out


def test_the_workbook_links_every_node_to_its_cell_in_the_copy(office: Path, tmp_path: Path) -> None:
    target = tmp_path / "hasil"
    write_chain(rantai(office), target)
    sheet = openpyxl.load_workbook(target / "pohon-kinerja.xlsx")["Pohon"]
    names = [str(sheet.cell(row, 4).value) for row in range(2, sheet.max_row + 1)]
    assert names == [p[1] for p in PLAN]
    for row, (_, name, indicator, _) in enumerate(PLAN, 2):
        link = sheet.cell(row, sheet.max_column).hyperlink
        address = link.target + (f"#{link.location}" if link.location else "")
        file, where = address.split("#")
        cell = where.partition("!")[2]
        copy = openpyxl.load_workbook(target / file)["Tabel"]
        assert copy[cell].value in (name, indicator)
    assert (target / "salinan" / "renstra.xlsx").read_bytes() == (office / "renstra.xlsx").read_bytes()


def test_the_picture_is_valid_svg_with_one_linked_box_a_node(office: Path, tmp_path: Path) -> None:
    write_chain(rantai(office), tmp_path / "hasil")
    root = ET.parse(tmp_path / "hasil" / "pohon-kinerja.svg").getroot()
    links = [a.attrib["href"] for a in root.iter("{http://www.w3.org/2000/svg}a")]
    assert len(links) == len(PLAN)
    assert all(link.startswith("salinan/renstra.xlsx#") for link in links)


def test_a_second_run_at_the_same_time_is_told_and_the_next_one_writes(office: Path, tmp_path: Path, capsys) -> None:
    target, command = tmp_path / "hasil", ["rantai", str(office), "--keluaran", str(tmp_path / "hasil")]
    with held_folder(target):
        assert main(command) == 2
    assert capsys.readouterr().err == (
        f"kinerja: {target}: sedang dikerjakan oleh kinerja yang lain. Tunggu sampai selesai, lalu jalankan lagi.\n"
    )
    assert [p.name for p in target.iterdir()] == [MARK]
    assert main(command) == 1


def test_what_a_killed_run_left_is_gone_after_the_next(office: Path, tmp_path: Path) -> None:
    target = tmp_path / "hasil"
    write_chain(rantai(office), target)
    for lost in (target / ".kinerja-00000000.tmp", target / "salinan" / "pk" / ".kinerja-00000000.tmp"):
        lost.write_bytes(b"separuh")
        os.utime(lost, (0, 0))
    write_chain(rantai(office), target)
    assert not list(target.rglob("*.tmp"))


def test_a_copy_that_cannot_be_made_is_one_line(office: Path, tmp_path: Path) -> None:
    chain = rantai(office)
    target = tmp_path / "hasil"
    write_chain(chain, target)
    shutil.rmtree(target / "salinan")
    (target / "salinan").touch()
    with pytest.raises(KinerjaError, match="tidak dapat dibuat"):
        write_chain(chain, target)
    (target / "salinan").unlink()
    (office / "renstra.xlsx").unlink()
    with pytest.raises(KinerjaError, match=r"renstra.xlsx: berkas tidak ditemukan"):
        write_chain(chain, target)


def test_a_text_that_looks_like_a_formula_stays_a_text(tmp_path: Path) -> None:
    office = tmp_path / "kantor"
    path = plan(office / "a.xlsx")
    book = openpyxl.load_workbook(path)
    cell = book["Tabel"]["B4"]
    cell.value, cell.data_type = '=HYPERLINK("http://jahat.example","klik")', "s"
    book.save(path)
    write_chain(rantai(office), tmp_path / "hasil")
    written = openpyxl.load_workbook(tmp_path / "hasil" / "pohon-kinerja.xlsx")
    kinds = {c.data_type for ws in written for row in ws.iter_rows() for c in row}
    assert "f" not in kinds


def test_an_unreadable_workbook_is_named_and_the_others_go_on(office: Path, capsys, tmp_path: Path) -> None:
    (office / "rusak.xlsx").write_bytes(b"bukan zip")
    assert main(["rantai", str(office), "--keluaran", str(tmp_path / "h")]) == 2
    captured = capsys.readouterr()
    assert "rusak.xlsx" in captured.err
    assert "Traceback" not in captured.err
    assert "Program Kepegawaian Daerah" in captured.out


def test_excels_lock_files_and_our_own_results_are_no_workbooks(office: Path) -> None:
    (office / "~$renstra.xlsx").write_bytes(b"kunci")
    first = rantai(office)
    write_chain(first, office / "hasil")
    assert rantai(office).files == first.files


def test_a_folder_with_something_else_in_it_is_never_written_to(office: Path, tmp_path: Path, capsys) -> None:
    target = tmp_path / "penting"
    target.mkdir()
    (target / "laporan.docx").write_text("milik pemakai")
    assert main(["rantai", str(office), "--keluaran", str(target)]) == 2
    assert "sudah berisi berkas lain" in capsys.readouterr().err
    assert [p.name for p in target.iterdir()] == ["laporan.docx"]


def test_only_printing_writes_nothing(office: Path, tmp_path: Path, capsys, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    main(["rantai", str(office), "--tanpa-berkas"])
    capsys.readouterr()
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("folder", ["tidak-ada", "."])
def test_no_folder_or_no_workbook_is_one_clear_line(tmp_path: Path, folder: str) -> None:
    with pytest.raises(KinerjaError, match=r"folder|buku kerja"):
        rantai(tmp_path / folder)


def test_json_names_nodes_findings_and_matches(office: Path, capsys) -> None:
    main(["rantai", str(office), "--tanpa-berkas", "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert [n["kode"] for n in report["simpul"]] == [p[0] for p in PLAN]
    assert [n["induk"] for n in report["simpul"]] == [None, 0, 1]
    assert report["simpul"][0]["pagu"] == {"2026": "40000000", "2027": "43000000"}
    assert {f["code"] for f in report["temuan"]} >= {"SLR101"}


def test_the_examples_of_one_office_make_one_chain(tmp_path: Path) -> None:
    examples = Path(__file__).parents[1] / "workbooks" / "contoh"
    for name in ("renstra-paser-2025-2029.xlsx", "evaluasi-contoh-2026.xlsx"):
        shutil.copy(examples / name, tmp_path / name)
    chain = rantai(tmp_path)
    assert chain.gagal == ()
    assert sum(n.jenis == "sub_kegiatan" for n in chain.nodes) == 58
    assert not [f for f in chain.all_findings if f.code.startswith("KXL")]
