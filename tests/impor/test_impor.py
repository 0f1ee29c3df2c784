"""`kinerja impor`: exports of every style become the same list, and one bad row keeps all of it from being written."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from kinerja_xl.app.impor import Pesanan, impor
from kinerja_xl.app.ipa import ipa
from kinerja_xl.cli import main
from kinerja_xl.errors import KinerjaError
from tests.test_suntikan import PAYLOADS, is_inert

TITLES = [
    *("NIP BARU", "NAMA", "GELAR BELAKANG", "TANGGAL LAHIR", "JENIS JABATAN NAMA", "JABATAN NAMA"),
    *("TINGKAT PENDIDIKAN NAMA", "UNOR NAMA", "Diklat Kepemimpinan", "Tanggal Diklat Teknis", "Seminar"),
    *("Predikat Kinerja", "Hukuman Disiplin", "KODE UNIT"),
]
ROWS = [
    [
        *("197001011990031001", "Pegawai 01", "S.E.", "01/01/1970", "Jabatan Struktural", "Kepala Bidang"),
        *("S-1/Sarjana", "Bidang A", "Sudah", "", "Ya", "Sangat Baik", "", "0012"),
    ],
    [
        *("19800215 200501 2 002", "Pegawai 02", "", "15-02-1980", "Jabatan Pelaksana", "Pengadministrasi"),
        *("SLTA Kejuruan", "Bidang A", "", "2025-03-01", "Belum", "85,5", "Ringan", "0012"),
    ],
    [
        *("198503022010011003", "Pegawai 03", "", "2 Mar 1985", "Jabatan Fungsional Tertentu", "Analis"),
        *("S-2", "Bidang B", "", "2023-03-01", "v", "Baik", "", "0013"),
    ],
]
WANTED = Pesanan(tahun=2025)


def text(rows: list[list[str]], separator: str = ";") -> str:
    quoted = [[f'"{cell}"' if separator in cell else cell for cell in row] for row in [TITLES, *rows]]
    return "\r\n".join(separator.join(row) for row in quoted)


def export(path: Path, rows: list[list[str]], separator: str = ";", encoding: str = "utf-8") -> Path:
    path.write_bytes(text(rows, separator).encode(encoding))
    return path


def changed(number: int, title: str, value: str) -> list[list[str]]:
    rows = [list(row) for row in ROWS]
    rows[number][TITLES.index(title)] = value
    return rows


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_every_style_of_text_tells_the_same(separator: str, encoding: str, tmp_path: Path) -> None:
    rows = changed(0, "NAMA", "Pégawai 01")
    written = tmp_path / "daftar.xlsx"
    report = impor(export(tmp_path / "a.csv", rows, separator, encoding), written, WANTED)
    assert not report.ditolak
    hasil = ipa(written).laporan
    assert hasil.keseluruhan.ipa.nilai is not None
    assert round(hasil.keseluruhan.ipa.nilai, 2) == 68.50
    assert list(hasil.unit) == ["Bidang A", "Bidang B"]
    sheet = openpyxl.load_workbook(written)["Pegawai IPA"]
    first = next(row for row in sheet.iter_rows(values_only=True) if row[0] == 1)
    assert first[1:9] == (
        *("Pégawai 01, S.E.", "197001011990031001", "Bidang A", "Kepala Bidang", "S-1/D-IV", "struktural", "ya", None),
    )


def test_a_workbook_tells_the_same_as_its_text(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["DAFTAR PEGAWAI"])
    sheet.append([])
    for row in [TITLES, *ROWS]:
        sheet.append([cell or None for cell in row])
    sheet.cell(4, TITLES.index("TANGGAL LAHIR") + 1).value = date(1970, 1, 1)
    book.save(tmp_path / "a.xlsx")
    one = impor(tmp_path / "a.xlsx", None, WANTED)
    other = impor(export(tmp_path / "a.csv", ROWS), None, WANTED)
    assert (one.kolom, one.terjemahan, one.ditolak) == (other.kolom, other.terjemahan, other.ditolak)


@pytest.mark.parametrize(
    ("number", "title", "value", "said"),
    [
        (1, "NIP BARU", "1,98002E+17", "bentuk ilmiah"),
        (1, "NIP BARU", "198002152005012000", "dipotong Excel"),
        (1, "NIP BARU", "198002152005012002.0", "tersimpan sebagai angka"),
        (1, "NIP BARU", "98002152005012002", "terdiri atas 17 angka"),
        (1, "NIP BARU", "197001011990031001", "NIP ganda: juga di baris 2"),
        (1, "NIP BARU", "19800215200501O002", "tanda selain angka"),
        (1, "TANGGAL LAHIR", "16-02-1980", "NIP diawali 19800215"),
        (1, "TANGGAL LAHIR", "31-02-1980", "bukan tanggal"),
        (1, "Tanggal Diklat Teknis", "tahun lalu", "bukan tanggal"),
        (1, "TINGKAT PENDIDIKAN NAMA", "Paket C", "'Paket C' tidak dikenal"),
        (1, "JENIS JABATAN NAMA", "Juru", "'Juru' tidak dikenal"),
        (1, "Seminar", "mungkin", "bukan ya atau tidak"),
        (1, "Predikat Kinerja", "120", "di luar 0 sampai 100"),
        (1, "Predikat Kinerja", "Hebat", "bukan nilai atau predikat"),
        (1, "Hukuman Disiplin", "teguran", "'teguran' tidak dikenal"),
    ],
)
def test_one_bad_cell_keeps_everything_from_being_written(number, title, value, said, tmp_path, capsys) -> None:
    path = export(tmp_path / "a.csv", changed(number, title, value))
    assert main(["impor", str(path), "--tahun", "2025", "--keluaran", str(tmp_path / "hasil.xlsx")]) == 1
    assert said in " ".join(capsys.readouterr().out.split())
    assert [p.name for p in tmp_path.iterdir()] == ["a.csv"]


def test_all_bad_rows_are_listed_at_once(tmp_path) -> None:
    rows = [*changed(0, "Seminar", "?"), ["x"], ROWS[1]]
    found = impor(export(tmp_path / "a.csv", rows), tmp_path / "hasil.xlsx", WANTED).ditolak
    assert [one.tempat for one in found] == ["2", "3", "5", "6"]


def test_dates_lapse_and_digits_keep_their_zeros(tmp_path) -> None:
    rows = changed(1, "Tanggal Diklat Teknis", "2024-12-30")
    rows[0][0] = '="197001011990031001"'
    found = impor(export(tmp_path / "a.csv", rows), None, WANTED)
    assert ("Tanggal Diklat Teknis", "2024-12-30", "tidak") in found.terjemahan
    assert not found.ditolak
    earlier = impor(tmp_path / "a.csv", None, WANTED._replace(tanggal=date(2025, 6, 30)))
    assert ("Tanggal Diklat Teknis", "2024-12-30", "ya") in earlier.terjemahan


def test_a_title_that_is_only_alike_must_be_confirmed(tmp_path, capsys) -> None:
    path = tmp_path / "a.csv"
    path.write_text(text(ROWS).replace("Hukuman Disiplin", "Hukumaan Disipln"), encoding="utf-8")
    target = str(tmp_path / "hasil.xlsx")
    assert main(["impor", str(path)]) == 0
    assert "mirip 9" in capsys.readouterr().out
    assert main(["impor", str(path), "--keluaran", target]) == 2
    assert "--kolom 'hukuman=Hukumaan Disipln'" in capsys.readouterr().err
    assert main(["impor", str(path), "--keluaran", target, "--kolom", "hukuman=Hukumaan Disipln"]) == 0


def test_json_is_as_designed(tmp_path, capsys) -> None:
    assert main(["impor", str(export(tmp_path / "a.csv", ROWS)), "--format", "json", "--tahun", "2025"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found) == ["versi", "berkas", "orang", "kolom", "terjemahan", "ditolak", "catatan", "ditulis"]
    assert found["kolom"][0] == {
        "judul": "NIP BARU",
        "peran": "nip",
        "cara": "dikenal",
        "keyakinan": 100,
        "alasan": "",
        "isian": 3,
    }
    assert found["kolom"][-1]["alasan"] == "judulnya tidak dikenal"


@pytest.mark.parametrize(
    ("content", "arguments", "said"),
    [
        (b"", [], "tidak ada baris judul"),
        (b"a;b\n1;2\n", [], "tidak ada baris judul"),
        (b"\x00\xff\x00" * 50, [], "bukan berkas teks"),
        (text([]).encode(), [], "tidak ada satu pun baris pegawai"),
        (b"Pendidikan;Jenis Jabatan\nS-1;Pelaksana\n", [], "tidak ada kolom NIP atau nama"),
        (text(ROWS).encode(), ["--kolom", "nip"], "bukan ISIAN=JUDUL"),
        (text(ROWS).encode(), ["--kolom", "nip=Nomor"], "Tidak ada kolom berjudul 'Nomor'"),
        (text(ROWS).encode(), ["--kolom", "gaji=NAMA"], "Tidak ada isian bernama 'gaji'"),
        (text(ROWS).encode(), ["--keluaran", "a.csv"], "bukan nama buku kerja .xlsx"),
        (text(ROWS).encode(), ["--tahun", "2010"], "Belum ada aturan"),
    ],
)
def test_a_mistake_is_one_clear_line(content, arguments, said, tmp_path, capsys, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.csv").write_bytes(content)
    assert main(["impor", "a.csv", *arguments]) == 2
    captured = capsys.readouterr().err
    assert captured.startswith("kinerja: ")
    assert captured.count("\n") == 1
    assert said in captured


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_texts_of_an_export_stay_texts(payload: str, tmp_path: Path, capsys) -> None:
    cell = '"' + payload.replace('"', '""') + '"'
    rows = "\n".join(f"19700101199003100{n};{cell};{cell};{cell};S-1;Pelaksana;Baik" for n in (1, 2))
    path = tmp_path / "a.csv"
    path.write_text(f"NIP;Nama;Unit Kerja;Nama Jabatan;Pendidikan;Jenis Jabatan;Predikat Kinerja\n{rows}", "utf-8")
    target = tmp_path / "hasil.xlsx"
    assert main(["impor", str(path), "--keluaran", str(target)]) == 0
    assert not any(c < " " and c != "\n" for c in capsys.readouterr().out)
    book = openpyxl.load_workbook(target)
    rows_of = [row for row in book["Pegawai IPA"].iter_rows(max_col=5) if row[2].value in ("197001011990031001",)]
    assert [c.data_type for c in rows_of[0][1:5]] == ["s"] * 4
    assert all(c.quotePrefix for c in rows_of[0][1:5:2] if str(c.value)[:1] in "=+-@\uff1d")
    ipa_target = tmp_path / "ipa.xlsx"
    assert main(["ipa", str(target), "--keluaran", str(ipa_target)]) == 0
    assert all(is_inert(ipa_target, name) for name in ("IPA", "Pegawai", "Kekurangan", "Perlu Dibetulkan"))
    ours = [c.value for row in openpyxl.load_workbook(ipa_target)["Menuju Target"].iter_rows() for c in row]
    formulas = [one for one in ours if isinstance(one, str) and one.startswith("=")]
    assert all(re.fullmatch(r'=[A-Z0-9=$:/*+(),<>"-]+', one) for one in formulas)


def test_a_file_that_cannot_be_read_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def said(path: Path) -> str:
        with pytest.raises(KinerjaError) as raised:
            impor(path, None, WANTED)
        return str(raised.value)

    absent = tmp_path / "tidak-ada.csv"
    assert said(absent) == f"{absent}: berkas tidak ditemukan. Periksa nama dan foldernya."
    huge = tmp_path / "sel-besar.csv"
    huge.write_text(f'NIP;NAMA\n"{"x" * 140_000}";b\n')
    assert re.fullmatch(
        r".*sel-besar\.csv: tidak dapat dibaca sebagai CSV \(.*\)\. Ekspor ulang berkasnya\.", said(huge)
    )
    monkeypatch.setattr("kinerja_xl.impor.ekspor._LARGEST", 100)
    assert said(export(tmp_path / "a.csv", ROWS)) == f"{tmp_path / 'a.csv'}: lebih dari 200 MB. Ekspor per unit kerja."


def test_what_programs_leave_around_the_rows_does_not_matter(tmp_path: Path) -> None:
    plain = impor(export(tmp_path / "a.csv", ROWS), None, WANTED)
    lines = text(changed(0, "KODE UNIT", "'0012")).splitlines()
    for number, place in enumerate((1, 4)):
        lines.insert(place + number, ";" * len(TITLES))
    (tmp_path / "b.csv").write_text("sep=;\n" + "\n".join(f"{line};;" for line in lines) + "\n;;;\n\n")
    ragged = impor(tmp_path / "b.csv", None, WANTED)
    assert not ragged.ditolak
    assert (ragged.orang, ragged.terjemahan) == (plain.orang, plain.terjemahan)


def test_a_row_without_a_person_is_refused(tmp_path: Path) -> None:
    rows = changed(1, "NIP BARU", "")
    rows[1][TITLES.index("NAMA")] = ""
    [first, *_] = impor(export(tmp_path / "a.csv", rows), None, WANTED).ditolak
    assert (first.masalah, first.saran) == ("baris tanpa NIP dan tanpa nama", "Isi, atau hapus barisnya pada ekspor.")
