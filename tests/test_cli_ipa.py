"""`kinerja ipa` as a user meets it: exit codes, plain text, one clear line for each failure."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from kinerja_xl.cli import main

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "workbooks" / "contoh" / "daftar-ipa-contoh-2026.xlsx"
HEAD = "No;Nama;NIP;Unit Kerja;Pendidikan;Kelompok Jabatan;Diklat Teknis;Seminar;Nilai Kinerja;Hukuman Disiplin"
GOOD = "1;Pegawai 01;197001011990031901;Bidang A;S-1;Pelaksana;Ya;Tidak;85,5;\n"


def csv(path: Path, *lines: str, encoding: str = "utf-8") -> Path:
    path.write_text("\n".join([HEAD, *lines]), encoding=encoding)
    return path


def complaint(capsys: pytest.CaptureFixture[str]) -> str:
    captured = capsys.readouterr()
    assert captured.err.startswith("kinerja: ")
    assert captured.err.count("\n") == 1
    return captured.err


def test_the_example_as_text(capsys) -> None:
    assert main(["ipa", str(EXAMPLE), "--target", "75"]) == 1
    out = capsys.readouterr().out
    assert "IPA 65,05  Rendah" in out
    assert "1 orang: kualifikasi Kejar Paket C tidak dikenal (baris 15)" in out
    assert "1. diklat teknis, pelaksana (+22,5 poin): 7 dari 7 orang, IPA menjadi 70,68" in out
    assert "Target tidak tercapai" not in out
    assert "\x1b[" not in out


def test_a_clean_list_exits_0(tmp_path, capsys) -> None:
    assert main(["ipa", str(csv(tmp_path / "a.csv", GOOD))]) == 0
    out = capsys.readouterr().out
    assert "IPA 67,50  Rendah" in out
    assert "Belum dapat dihitung" not in out


def test_csv_workbook_and_parquet_tell_the_same(tmp_path, capsys) -> None:
    pytest.importorskip("pyarrow")
    sheet = openpyxl.load_workbook(EXAMPLE).active
    rows = [
        ["" if c is None else str(c).replace(".", ",") for c in row] for row in sheet.iter_rows(3, values_only=True)
    ]
    text = tmp_path / "a.csv"
    text.write_text("\n".join(";".join(row) for row in rows), encoding="utf-8")
    pd.DataFrame(rows[1:], columns=rows[0]).astype({"Unit Kerja": "category"}).to_parquet(tmp_path / "a.parquet")
    reports = []
    for path in (EXAMPLE, text, tmp_path / "a.parquet"):
        assert main(["ipa", str(path), "--format", "json", "--target", "75"]) == 1
        reports.append(json.loads(capsys.readouterr().out))
    for report in reports:
        del report["berkas"]
        for fault in report["masalah"]:
            del fault["baris"]
    assert reports[0] == reports[1] == reports[2]


def test_json_is_as_designed(tmp_path, capsys) -> None:
    main(["ipa", "--format", "json", "--target", "70", str(csv(tmp_path / "a.csv", GOOD))])
    report = json.loads(capsys.readouterr().out)
    assert list(report) == [
        *("versi", "berkas", "orang", "ipa", "kategori", "ketat", "dimensi", "dihitung", "belum"),
        *("unit", "masalah", "rencana", "catatan"),
    ]
    assert report["dimensi"] == {"kualifikasi": 15.0, "kompetensi": 22.5, "kinerja": 25.0, "disiplin": 5.0}
    assert report["unit"][0]["nama"] == "Bidang A"
    assert report["rencana"] == {
        "target": 70.0,
        "ipa": 67.5,
        "tercapai": True,
        "langkah": [{"nama": "seminar, pelaksana", "poin": 17.5, "orang": 1, "tersedia": 1, "ipa": 85.0}],
    }


def test_result_as_a_workbook(tmp_path, capsys) -> None:
    path = csv(tmp_path / "a.csv", GOOD, "2;Pegawai 02;;=1+1;Paket C;Pelaksana;Ya;;80;")
    target = tmp_path / "hasil.xlsx"
    assert main(["ipa", str(path), "--keluaran", str(target), "--target", "60"]) == 1
    assert f"Ditulis: {target}" in capsys.readouterr().out
    book = openpyxl.load_workbook(target)
    assert book.sheetnames == ["IPA", "Pegawai", "Kekurangan", "Menuju Target", "Perlu Dibetulkan"]
    units = {row[0].value: row for row in book["IPA"].iter_rows(5, 7)}
    assert units["=1+1"][0].data_type == book["Pegawai"]["D3"].data_type == "s", "a text is never a formula"
    assert units["KESELURUHAN"][5].value == 67.5
    good, bad = book["Pegawai"].iter_rows(2, values_only=True)
    assert good == (
        *("2", "Pegawai 01", "197001011990031901", "Bidang A", 15, 22.5, 25, 5, 67.5, "Rendah"),
        "S-1: S-1/D-IV; pelaksana: diklat teknis 22,5; 85,5: baik; tidak pernah",
        *("seminar (+17,5); nilai kinerja naik ke sangat baik (+5)", 90),
    )
    assert (bad[4], bad[8], bad[11]) == (None, None, "Belum dihitung: kualifikasi Paket C tidak dikenal")
    lacking = list(book["Kekurangan"].iter_rows(2, values_only=True))
    assert lacking[0] == ("Bidang A", "Pegawai 01", "197001011990031901", "2", "seminar", 17.5)


def test_the_way_to_a_target_calculates(tmp_path) -> None:
    target = tmp_path / "hasil.xlsx"
    assert main(["ipa", str(EXAMPLE), "--target", "75", "--keluaran", str(target)]) == 1
    sheet = openpyxl.load_workbook(target)["Menuju Target"]
    known = openpyxl.load_workbook(target, data_only=True)["Menuju Target"]
    assert [known[cell].value for cell in ("B4", "B5", "B6")] == [28, 65.05, 75]
    assert [c.value for c in sheet[9]] == ["diklat teknis, pelaksana", 22.5, 7, 7, "=B9*D9", "=($B$3+SUM(E$9:E9))/$B$4"]
    assert known["F9"].value == 70.68
    assert sheet.data_validations.dataValidation[1].formula2 == "7"


def test_a_result_refuses_to_replace_a_file(tmp_path, capsys) -> None:
    path, target = csv(tmp_path / "a.csv", GOOD), tmp_path / "hasil.xlsx"
    target.touch()
    assert main(["ipa", str(path), "--keluaran", str(target)]) == 2
    assert "sudah ada" in complaint(capsys)


def test_rows_named_are_few(tmp_path, capsys) -> None:
    lines = [f"{n};Pegawai;;A;Paket {n % 20};Pelaksana;Ya;;80;" for n in range(400)]
    assert main(["ipa", str(csv(tmp_path / "a.csv", *lines)), "--target", "70"]) == 1
    out = " ".join(capsys.readouterr().out.split())
    assert "20 orang: kualifikasi Paket 0 tidak dikenal (baris 2, 22, 42, " in out
    assert "dan 10 lainnya)" in out
    assert "dan 5 sebab lain" in out
    assert "IPA tidak dapat dihitung: tidak ada orang yang terukur lengkap." in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["tidak-ada.csv"], "berkas tidak ditemukan"),
        (["a.csv", "--unit", "Bidang"], "Tidak ada kolom berjudul 'Bidang'. Kolom yang ada: No, Nama"),
        (["a.csv", "--target", "banyak"], "bukan nilai IPA"),
        (["a.csv", "--target", "101"], "bukan nilai IPA"),
        (["a.csv", "--tahun", "2016"], "Belum ada aturan"),
        (["a.csv", "--tahun", "99999"], "bukan tahun"),
        (["a.csv", "--keluaran", "hasil.csv"], "bukan nama buku kerja .xlsx"),
        (["a.csv", "--keluaran", "tidak/ada/hasil.xlsx"], "foldernya tidak ada"),
        (["kosong.csv"], "tidak ada satu pun baris pegawai"),
        (["nol.csv"], "tidak ada kolom untuk kualifikasi, kompetensi, kinerja"),
        (["lain.csv"], "tidak ada kolom untuk kualifikasi, kompetensi, kinerja"),
        (["latin.csv"], "hurufnya bukan UTF-8"),
        (["rusak.xlsx"], "bukan buku kerja Excel"),
        (["rusak.parquet"], "bukan berkas Parquet"),
        (["biner.csv"], "tidak dapat dibaca sebagai CSV"),
        (["."], "berkas tidak ditemukan"),
    ],
)
def test_a_mistake_is_one_clear_line(arguments: list[str], said: str, tmp_path, capsys, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    csv(Path("a.csv"), GOOD)
    csv(Path("kosong.csv"))
    csv(Path("latin.csv"), GOOD.replace("Bidang A", "Kaf\xe9"), encoding="latin-1")
    Path("nol.csv").touch()
    Path("lain.csv").write_text("tanggal,harga\n1,2\n", encoding="utf-8")
    Path("biner.csv").write_bytes(b"\x00\xff" * 50)
    for name in ("rusak.xlsx", "rusak.parquet"):
        Path(name).write_bytes(b"PK\x03\x04bukan apa-apa")
    assert main(["ipa", *arguments]) == 2
    assert said in complaint(capsys)


@pytest.mark.parametrize(
    "lines",
    [
        ["1;Pegawai 01;;A;S-1;Pelaksana;Ya;Tidak;85,5;;;;terlalu;banyak;kolom"],
        ["1;Pegawai 01;;A"],
        ['1;"Pegawai 01;;A;S-1;Pelaksana;Ya;Tidak;85,5;'],
        ["", ";;;;;;;;;", GOOD, ""],
        ["#N/A;" * 9],
    ],
    ids=["kolom lebih", "kolom kurang", "kutip tidak tertutup", "baris kosong", "galat"],
)
def test_odd_lines_never_end_in_a_traceback(lines: list[str], tmp_path, capsys) -> None:
    assert main(["ipa", str(csv(tmp_path / "a.csv", *lines))]) in (0, 1, 2)
    captured = capsys.readouterr()
    assert "Traceback" not in captured.out + captured.err


def test_other_commands_do_not_load_pandas() -> None:
    code = "import sys; from kinerja_xl import cli; cli.main(['jelaskan']); sys.exit('pandas' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], stdout=subprocess.DEVNULL, cwd=ROOT, check=False)
    assert done.returncode == 0
