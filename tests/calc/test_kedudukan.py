"""Posts as one hierarchy: from the two parties of an IKI, from the cascade, and with the slips of a scan."""

from __future__ import annotations

from kinerja_xl.calc.kedudukan import Kedudukan, kedudukan
from kinerja_xl.calc.kutipan import kutipan
from kinerja_xl.calc.pohon import pohon
from kinerja_xl.workbook.recognition.read import build_book
from tests.checks.examples import parse_example

IKI = """
### {lembar}
INDIKATOR KINERJA INDIVIDU TAHUN 2026
Jabatan : {jabatan}
| No | Sasaran | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Tertibnya urusan | Jumlah dokumen {lembar} | Jumlah dokumen {lembar} yang disusun | Arsip |

Pihak Kedua, {atasan}
Pihak Pertama, {jabatan}
"""


def posts(*forms: tuple[str, str]) -> dict[str, Kedudukan]:
    text = "".join(IKI.format(lembar=f"L{i}", jabatan=j, atasan=a) for i, (j, a) in enumerate(forms))
    book = build_book("uji.xlsx", parse_example(text).sheets)
    nodes = pohon(book)
    return {p.nama: p for p in kedudukan(nodes, kutipan(book, nodes))}


def test_each_post_stands_below_the_one_that_signs_as_superior() -> None:
    found = posts(
        ("Sekretaris", "Kepala Badan"),
        ("Kepala Sub Bagian Umum", "Sekretaris"),
        ("Arsiparis Ahli Pertama", "Kasubbag Umum"),
    )
    depths = {name: post.tingkat for name, post in found.items()}
    assert depths == {"Kepala Badan": 0, "Sekretaris": 1, "Kepala Sub Bagian Umum": 2, "Arsiparis Ahli Pertama": 3}
    assert [post.jenjang for post in found.values()] == [2, 3, 4, 5]
    assert found["Kepala Sub Bagian Umum"].iki == 1


def test_a_misread_post_is_the_same_post_and_says_so() -> None:
    found = posts(
        ("Kepala Bidang Mutasi dan Promosi", "Kepala Badan"),
        ("Analis Mutasi", "Kepala Bidang Mutasi dan Promosi"),
        ("Pengolah Data", "Kepata Bidang Mutasl dan Promosi"),
    )
    assert "Kepata Bidang Mutasl dan Promosi" not in found
    likeness = dict(found["Kepala Bidang Mutasi dan Promosi"].ejaan)["Kepata Bidang Mutasl dan Promosi"]
    assert 0.8 < likeness < 1


def test_two_posts_that_sign_for_each_other_do_not_run_in_a_circle() -> None:
    found = posts(("Analis Mutasi", "Analis Promosi"), ("Analis Promosi", "Analis Mutasi"))
    assert sorted(post.tingkat for post in found.values()) == [0, 1]
