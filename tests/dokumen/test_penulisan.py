"""Drafts become Word documents: every kind of block, the same bytes each time, texts inert, mistakes told in a line."""

from __future__ import annotations

import io
import re
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from docx import Document

from kinerja_xl.cells import CellRef
from kinerja_xl.dokumen.angka import Angka
from kinerja_xl.dokumen.isi import (
    Bagan,
    Baris,
    Judul,
    Kolom,
    Kotak,
    Mendatar,
    Naskah,
    Paragraf,
    Seri,
    Tabel,
)
from kinerja_xl.dokumen.kerangka import HALAMAN_BARU, Larik, kerangka
from kinerja_xl.dokumen.penulisan import tulis
from kinerja_xl.dokumen.templat_kantor import read_template
from kinerja_xl.errors import KinerjaError
from tests.dokumen.word import approved, body, lines, normal, parts, text

CELL = CellRef("IKU", 6, 6)
HOSTILE = (
    "=cmd|'/C calc'!A0",
    "+1+1",
    "-2",
    "@SUM(1)",
    'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"',
    "{{ 7*7 }} {% for x in y %} {# z #}",
    "{_{ 7*7 }_}",
    "<w:t>&amp;</w:t> ]]> \"'",
    "a\x00b\x0bc\ud800d\ufffe",
    "http://contoh.invalid/a?b=1&c=2",
    "baris satu\nbaris dua\tlagi\a\f",
)


def figure(text_: str, value: str | None = None) -> Angka:
    return Angka(text_, "realisasi", (CELL,), nilai=None if value is None else Decimal(value))


TABLE = Tabel(
    "Contoh",
    (
        Kolom("No", 5, "tengah"),
        Kolom("Uraian", 30),
        Kolom("Target", 10, "kanan", "2020"),
        Kolom("Realisasi", 10, "kanan", "2020"),
    ),
    (
        Baris(("1", "Indeks", figure("72", "72"), figure("72,58", "72.58"))),
        Baris((None, None, figure("1", "1"), "-"), tebal=True),
    ),
    "Sumber: lembar IKU",
)
CHART = Bagan("Contoh", ("2019", "2020"), (Seri("Realisasi", (figure("39,48", "39.48"), None)),), "persen")
LARIK = (
    Larik("{{p peringatan }}"),
    Larik("Laporan {{ tahun }}", "Title"),
    HALAMAN_BARU,
    Larik("{{p daftar_isi }}"),
    Larik("{{p daftar_tabel }}"),
    Larik("{{p daftar_gambar }}"),
    Larik("BAB I\nISI", "Heading1"),
    Larik("{{p isi }}"),
    Larik("A. Lebar", "Heading2"),
    Larik("{{p lebar }}"),
    Larik("SUMBER ANGKA", "Heading1"),
    Larik("{{p sumber_angka }}"),
)
TEMPLATE = kerangka(LARIK)
DRAFT = Naskah(
    "Laporan & <contoh>",
    {"tahun": ("tahun ", figure("2020"))},
    {
        "isi": (Judul(2, "Umum"), Paragraf(("Capaian ", figure("100,81"), "%.\nBaris kedua.")), TABLE, CHART),
        "lebar": (Mendatar((TABLE,)),),
    },
    (Kotak("ADA GALAT", ("pertama", "kedua")),),
)


def template_with(tmp_path: Path, *texts: str) -> bytes:
    return kerangka((*LARIK, *map(Larik, texts)))


def test_every_kind_of_block_as_approved() -> None:
    written = parts(tulis(DRAFT, TEMPLATE).isi)
    approved("balok.xml", normal(written["word/document.xml"]))
    approved("bagan.xml", normal(written["word/charts/kinerja1.xml"]))


def test_the_same_draft_gives_the_same_bytes() -> None:
    first, second = tulis(DRAFT, TEMPLATE), tulis(DRAFT, kerangka(LARIK))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first.isi)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"2000-01-01" in parts(first.isi)["docProps/core.xml"]


def test_word_opens_what_we_write() -> None:
    document = Document(io.BytesIO(tulis(DRAFT, TEMPLATE).isi))
    assert document.core_properties.title == "Laporan & <contoh>"
    assert len(document.tables) == 3
    assert [s.orientation for s in document.sections] == [0, 1, 0]
    assert [s.different_first_page_header_footer for s in document.sections] == [True, False, False]
    assert {s.header.paragraphs[0].text for s in document.sections} == {"Laporan & <contoh>"}


def test_the_contents_are_filled_and_the_unknown_pages_left_to_word() -> None:
    plain = tulis(DRAFT, TEMPLATE)
    assert [(e.teks, e.tingkat, e.label) for e in plain.butir] == [
        ("BAB I ISI", 1, ""),
        ("Umum", 2, ""),
        ("Tabel 1. Contoh", 1, "Tabel"),
        ("Gambar 1. Contoh (persen)", 1, "Gambar"),
        ("A. Lebar", 2, ""),
        ("Tabel 2. Contoh", 1, "Tabel"),
        ("SUMBER ANGKA", 1, ""),
    ]
    assert b"<w:updateFields" in parts(plain.isi)["word/settings.xml"]
    paged = tulis(DRAFT, TEMPLATE, halaman={e.penanda: 10 + n for n, e in enumerate(plain.butir)})
    assert b"<w:updateFields" not in parts(paged.isi)["word/settings.xml"]
    shown = list(lines(paged.isi))
    assert "TOC1: BAB I ISI10" in shown
    assert "TOC2: A. Lebar14" in shown
    assert "TableofFigures: Tabel 2. Contoh15" in shown


def test_a_heading_before_turned_pages_goes_with_them() -> None:
    shown = list(lines(tulis(DRAFT, TEMPLATE).isi))
    assert shown[shown.index("[halaman 11906 x 16838]") + 1] == "Heading2: A. Lebar"


def test_the_annex_lists_each_figure_once_with_its_cell_and_rule() -> None:
    document = tulis(DRAFT, TEMPLATE)
    shown = list(lines(document.isi))
    annex = shown[shown.index("Heading1: SUMBER ANGKA") + 2 :]
    assert annex[:3] == [
        "  | 1 | 2020 | realisasi | IKU!F6 | disalin dari sel",
        "  | 2 | 100,81 | realisasi | IKU!F6 | disalin dari sel",
        "  | 3 | 72 | realisasi | IKU!F6 | disalin dari sel",
    ]
    assert {f.teks for f in document.angka} == {"2020", "100,81", "72", "72,58", "1", "39,48"}


@pytest.mark.parametrize("hostile", HOSTILE)
def test_texts_of_cells_stay_texts(hostile: str) -> None:
    blocks = (
        Paragraf(hostile),
        TABLE._replace(judul=hostile, baris=(Baris(("1", hostile, hostile, hostile)),), sumber=hostile),
    )
    chart = Bagan(
        hostile, (hostile,), (Seri(hostile, (Angka(hostile, hostile, (CELL,), hostile, hostile, Decimal(1)),)),)
    )
    draft = DRAFT._replace(judul=hostile, teks={"tahun": hostile}, bagian={"isi": (*blocks, chart), "lebar": ()})
    written = parts(tulis(draft._replace(peringatan=(Kotak(hostile, (hostile,)),)), TEMPLATE).isi)
    document = written["word/document.xml"].decode()
    codes = {" ".join(c.split()[:1]) for c in re.findall(r"<w:instrText[^>]*>(.*?)</w:instrText>", document)}
    assert codes == {"TOC", "PAGEREF", "SEQ"}
    relations = written["word/_rels/document.xml.rels"].decode()
    assert "External" not in relations
    assert "49" not in text(body(tulis(draft, TEMPLATE).isi)).replace(hostile, "")
    visible = re.sub(r"[\x00-\x1f\ud800-\udfff\ufffe]", "", hostile).replace("{_{", "{{").replace("}_}", "}}")
    assert visible.split("\t")[0][:12] in text(body(tulis(draft, TEMPLATE).isi)).replace("\n", "")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{{ perangkat }}", "memakai nama 'perangkat' yang tidak dikenal. Nama yang ada: daftar_gambar"),
        ("{{ tahun.x }}", "memakai nama 'x' yang tidak dikenal"),
        ("{{ tahun ", "salah tulis"),
        ("{% if tahun %}", "salah tulis"),
        ("{% kerjakan %}", "salah tulis"),
        ("{{ isi }}", "sebuah bagian ditulis dengan {{ … }}, seharusnya {{p … }}"),
        ("{{p tahun }}", "sebuah teks ditulis dengan {{p … }}, seharusnya {{ … }}"),
        ("{{ ''.__class__.__mro__ }}", "tidak diizinkan"),
        ("{{ 'a' * 1000000000 }}", "tidak diizinkan"),
        ("{% for x in range(1000000000) %}{% endfor %}", "memakai nama 'range' yang tidak dikenal"),
        ("{{ tahun | tidakada }}", "salah tulis"),
    ],
)
def test_a_mistake_in_a_template_is_one_line(tmp_path: Path, written: str, told: str) -> None:
    with pytest.raises(KinerjaError) as caught:
        tulis(DRAFT, template_with(tmp_path, written), "templat-kantor.docx")
    assert str(caught.value).startswith("templat-kantor.docx: ")
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_template_must_place_the_warning_when_there_is_one() -> None:
    silent = kerangka(LARIK[1:])
    with pytest.raises(KinerjaError, match=r"tidak memuat \{\{p peringatan"):
        tulis(DRAFT, silent)
    assert tulis(DRAFT._replace(peringatan=()), silent).butir


def test_a_template_of_the_office_keeps_its_page_and_is_given_missing_styles(tmp_path: Path) -> None:
    document = Document()
    document.sections[0].page_width, document.sections[0].page_height = 7772400, 11887200  # F4
    for line in LARIK:
        document.add_paragraph(line.teks)
    path = tmp_path / "kantor.docx"
    document.save(str(path))
    written = tulis(DRAFT, read_template(path)).isi
    assert b'w:styleId="TabelKinerja"' in parts(written)["word/styles.xml"]
    assert "[halaman 18720 x 12240]" in list(lines(written))


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("word/vbaProject.bin", b"x", "memuat makro"),
        ("word/embeddings/a.bin", b"x", "memuat makro atau objek tertanam"),
        (
            "word/_rels/settings.xml.rels",
            b'<Relationships><Relationship Id="r" Type="http://x/attachedTemplate" Target="http://x/a.dotm" '
            b'TargetMode="External"/></Relationships>',
            "mengambil gambar atau templat dari luar",
        ),
    ],
)
def test_an_active_template_is_refused(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    path = tmp_path / "t.docx"
    path.write_bytes(TEMPLATE)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(name, content)
    with pytest.raises(KinerjaError, match=told):
        read_template(path)


@pytest.mark.parametrize("content", [b"", b"bukan zip", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_word_document_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "t.docx"
    path.write_bytes(content)
    with pytest.raises(KinerjaError, match=r"bukan dokumen Word"):
        read_template(path)
    with pytest.raises(KinerjaError, match="tidak ditemukan"):
        read_template(tmp_path / "lain.docx")
