"""Small workbooks built by hand: a good one, and one change of it for each kind of attack."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET = "xl/worksheets/sheet1.xml"
BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
MACRO_TYPE = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)

Parts = dict[str, bytes]


def good() -> Parts:
    """The parts of a good workbook of one sheet with a text, a number and a formula."""
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    kinds = '<Default Extension="xml" ContentType="application/xml"/>'
    kinds += f'<Override PartName="/xl/workbook.xml" ContentType="{BOOK_TYPE}"/>'
    return {
        name: (head + text).encode()
        for name, text in {
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">{kinds}</Types>',
            "_rels/.rels": _relations(("rId1", "officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><workbookPr/>'
            '<sheets><sheet name="LRA" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": _relations(
                ("rId1", "worksheet", "worksheets/sheet1.xml"),
                ("rId2", "styles", "styles.xml"),
                ("rId3", "sharedStrings", "sharedStrings.xml"),
            ),
            "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><fonts><font/></fonts>'
            '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
            "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}" count="1" uniqueCount="1"><si><t>Belanja</t></si></sst>',
            SHEET: f'<worksheet xmlns="{MAIN}"><dimension ref="A1:C1"/><sheetData>'
            '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2</v></c><c r="C1"><f>B1*2</f><v>4</v></c></row>'
            "</sheetData></worksheet>",
            "docProps/core.xml": "<coreProperties/>",
        }.items()
    }


def _relations(*found: tuple[str, str, str]) -> str:
    listed = "".join(f'<Relationship Id="{i}" Type="{RELATIONS}/{kind}" Target="{to}"/>' for i, kind, to in found)
    return f'<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'


def packed(path: Path, parts: Parts, method: int = zipfile.ZIP_DEFLATED) -> Path:
    """Write the parts as a package."""
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


class Attack(NamedTuple):
    """A change of the good workbook, the words of the refusal or the remark that it must meet, the file's suffix."""

    change: Callable[[Parts], Parts | None]
    words: str
    suffix: str = ".xlsx"


def replaced(part: str, old: str, new: str) -> Callable[[Parts], None]:
    """A change of one part: its text `old` becomes `new`."""

    def change(parts: Parts) -> None:
        text = parts[part].decode()
        assert old in text
        parts[part] = text.replace(old, new, 1).encode()

    return change


def cells(xml: str) -> Callable[[Parts], None]:
    """A change: a further row 2 with these cells."""
    return replaced(SHEET, "</sheetData>", f'<row r="2">{xml}</row></sheetData>')


def rows(xml: str) -> Callable[[Parts], None]:
    """A change: further rows."""
    return replaced(SHEET, "</sheetData>", f"{xml}</sheetData>")


def after(xml: str) -> Callable[[Parts], None]:
    """A change: what stands behind the cells."""
    return replaced(SHEET, "</worksheet>", f"{xml}</worksheet>")


def added(name: str, content: bytes = b"x") -> Callable[[Parts], None]:
    """A change: one more part."""

    def change(parts: Parts) -> None:
        parts[name] = content

    return change


def removed(name: str) -> Callable[[Parts], None]:
    """A change: a part less."""

    def change(parts: Parts) -> None:
        del parts[name]

    return change


def kind(content_type: str) -> Callable[[Parts], None]:
    """A change: the package says it is something else."""
    return replaced("[Content_Types].xml", BOOK_TYPE, content_type)


def overlapped(path: Path) -> None:
    """Let the directory say that the last part begins where the first one does, as zip bombs of shared data do."""
    content = bytearray(path.read_bytes())
    last = content.rindex(b"PK\x01\x02")
    struct.pack_into("<I", content, last + 42, 0)
    path.write_bytes(bytes(content))


DOCTYPE = b'<!DOCTYPE a [<!ENTITY b "tawa"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
LINKS = '<hyperlinks><hyperlink ref="{}"/></hyperlinks>'
MERGED = "<mergeCells>{}</mergeCells>"

REFUSED = {
    "bagian di luar berkas": Attack(added("../luar.xml"), "menunjuk ke luar berkas"),
    "bagian di akar disk": Attack(added("C:/luar.xml"), "menunjuk ke luar berkas"),
    "nama kembar beda huruf besar": Attack(added("XL/Workbook.xml"), "dua bagian dengan nama yang sama"),
    "terlalu banyak bagian": Attack(lambda p: p | {f"xl/{n}": b"" for n in range(2000)}, "lebih dari 2.000 bagian"),
    "bom zip": Attack(added("xl/media/a.png", bytes(3_000_000)), "dimampatkan lebih dari 200 kali"),
    "DOCTYPE pada bagian yang tidak dibaca": Attack(added("docProps/core.xml", DOCTYPE + b"<a/>"), "memuat DOCTYPE"),
    "DOCTYPE dalam UTF-16": Attack(
        added("docProps/core.xml", DOCTYPE.decode().encode("utf-16") + "<a/>".encode("utf-16-le")), "memuat DOCTYPE"
    ),
    "DOCTYPE di balik komentar panjang": Attack(
        added("docProps/core.xml", b"<!--" + bytes(range(33, 45)) * 500 + b"-->" + DOCTYPE + b"<a/>"), "lebih dari 4 KB"
    ),
    "UTF-7": Attack(replaced(SHEET, 'encoding="UTF-8"', 'encoding="UTF-7"'), "rusak"),
    "XML terpotong": Attack(replaced(SHEET, "</worksheet>", ""), "rusak"),
    "bagian kosong": Attack(added(SHEET, b""), "rusak"),
    "unsur bersarang": Attack(after("".join(f"<a{n}>" for n in range(9_000))), "bersarang lebih dari 256 tingkat"),
    "teks 1 MB": Attack(
        cells(f'<c r="A2" t="inlineStr"><is><t>{"".join(map(str, range(200_000)))}</t></is></c>'), "lebih dari 1 MB"
    ),
    "atribut 1 MB": Attack(cells(f'<c r="A2" x="{"".join(map(str, range(200_000)))}"/>'), "lebih dari 1 MB"),
    "jenis lain": Attack(kind("application/xml"), "bukan buku kerja Excel"),
    "tanpa jenis": Attack(removed("[Content_Types].xml"), "bukan buku kerja Excel"),
    "xlsb": Attack(kind("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), "(.xlsb)"),
    "dokumen Word": Attack(
        kind("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"), "dokumen Word"
    ),
    "xlsm bernama xlsx": Attack(kind(MACRO_TYPE), "bermakro (.xlsm) tetapi namanya .xlsx"),
    "makro Excel 4.0": Attack(
        replaced(
            "[Content_Types].xml",
            "</Types>",
            '<Override PartName="/xl/m.xml" ContentType="application/vnd.ms-excel.macrosheet+xml"/></Types>',
        ),
        "makro Excel 4.0",
    ),
    "OpenDocument": Attack(lambda _: {"mimetype": b"x", "content.xml": b"<a/>"}, "(.ods)"),
    "lembar tanpa nama": Attack(replaced("xl/workbook.xml", 'name="LRA"', 'name=""'), "lembar tanpa nama"),
    "dua lembar senama": Attack(
        replaced("xl/workbook.xml", "</sheets>", '<sheet name="lra" sheetId="2" r:id="rId1"/></sheets>'),
        "nama yang sama",
    ),
    "lembar di luar berkas": Attack(
        replaced("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "../../../etc/passwd"),
        "tidak ada di dalam berkas",
    ),
    "lembar yang bukan lembar": Attack(
        replaced("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "workbook.xml"), "bukan lembar kerja"
    ),
    "baris nol": Attack(
        rows('<row r="0"><c r="A0"><v>1</v></c></row>'), "di luar 1.048.576 baris yang dikenal Excel: '0'"
    ),
    "baris terlalu jauh": Attack(rows('<row r="1048577"/>'), "1.048.576 baris"),
    "kolom terlalu jauh": Attack(cells('<c r="XFE2"><v>1</v></c>'), "16.384 kolom"),
    "alamat kosong": Attack(cells('<c r=""><v>1</v></c>'), "beralamat ''"),
    "alamat beda baris": Attack(cells('<c r="A3"><v>1</v></c>'), "sel A3 pada baris 2"),
    "sel dua kali": Attack(cells('<c r="A2"><v>1</v></c><c r="A2"><v>2</v></c>'), "sel A2 tertulis dua kali"),
    "gabungan bertindih": Attack(
        after(MERGED.format('<mergeCell ref="A1:C3"/><mergeCell ref="B2:D4"/>')), "B2:D4 yang menindih"
    ),
    "gabungan tanpa alamat": Attack(after(MERGED.format('<mergeCell ref="ZZZZ"/>')), "beralamat 'ZZZZ'"),
    "gabungan terlalu luas": Attack(
        lambda p: (
            after(MERGED.format('<mergeCell ref="A1:XFD1048576"/>'))(p)
            or rows('<row r="900000"><c r="A900000"><v>1</v></c></row>')(p)
        ),
        "mencakup lebih dari 2.000.000 sel",
    ),
    "tautan seluruh lembar": Attack(after(LINKS.format("A1:XFD1048576")), "lebih dari 1.000.000 sel"),
    "kolom disebut berulang": Attack(
        replaced(SHEET, "<sheetData>", "<cols>" + '<col min="1" max="16384"/>' * 16_385 + "</cols><sheetData>"),
        "16.384 kolom",
    ),
    "nomor teks pecahan": Attack(cells('<c r="A2" t="s"><v>0.5</v></c>'), "teks nomor '0.5'"),
    "nomor teks kosong": Attack(cells('<c r="A2" t="s"><v></v></c>'), "teks tanpa nomor"),
    "nomor teks lewat": Attack(cells('<c r="A2" t="s"><v>7</v></c>'), "teks nomor '7' yang tidak ada"),
    "jenis sel": Attack(cells('<c r="A2" t="zzz"><v>1</v></c>'), "berjenis 'zzz'"),
    "logika 2": Attack(cells('<c r="A2" t="b"><v>2</v></c>'), "nilai logika '2'"),
    "galat karangan": Attack(cells('<c r="A2" t="e"><v>#BOGUS!</v></c>'), "galat '#BOGUS!'"),
    "tanggal karangan": Attack(cells('<c r="A2" t="d"><v>kemarin</v></c>'), "'kemarin' berjenis 'd'"),
    "tanggal terlalu besar": Attack(cells('<c r="A2" s="1"><v>1e10</v></c>'), "31 Desember 9999"),
    "rumus dalam": Attack(
        cells(f'<c r="A2"><f>{"IF(1," * 65}1{")" * 65}</f><v>1</v></c>'), "bersarang lebih dari 64 tingkat"
    ),
    **{
        f"angka {text[:8]}": Attack(cells(f'<c r="A2"><v>{text}</v></c>'), "sel A2")
        for text in ("abc", "INF", "-Infinity", "nan", "1E400", "0x10", "72,58", "1_000", "\u0661\u0662", "9" * 5000)
    },
}
"""By symptom."""

REMARKED = {
    "berkas sisipan": Attack(added("xl/embeddings/a.xlsx"), "disisipkan"),
    "makro": Attack(lambda p: kind(MACRO_TYPE)(p) or added("xl/vbaProject.bin")(p), "memuat makro", ".xlsm"),
    "tautan berkas lain": Attack(added("xl/externalLinks/externalLink1.xml", b"<a/>"), "tautan ke berkas lain"),
    "koneksi data": Attack(added("xl/connections.xml", b"<a/>"), "koneksi data"),
    "dua lembar satu isi": Attack(
        replaced("xl/workbook.xml", "</sheets>", '<sheet name="B" sheetId="2" r:id="rId1"/></sheets>'), "isi yang sama"
    ),
    "nama pada lembar yang tidak ada": Attack(
        replaced(
            "xl/workbook.xml", "</workbook>", '<definedNames><definedName localSheetId="9"/></definedNames></workbook>'
        ),
        "lembar yang tidak ada",
    ),
    "lembar tanpa hubungan": Attack(
        replaced("xl/workbook.xml", "</sheets>", '<sheet name="B" sheetId="2"/></sheets>'), "Lembar 'B' tidak dibaca"
    ),
    "nama lembar panjang": Attack(replaced("xl/workbook.xml", '"LRA"', f'"{"L" * 32}"'), "lebih dari 31 huruf"),
    "terpencar": Attack(
        rows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), "bidang lebih dari 10.000.000 sel"
    ),
    "baris tidak urut": Attack(rows('<row r="3"><c r="A3"><v>1</v></c></row><row r="2"/>'), "urutannya"),
    "gabungan banyak": Attack(
        after(MERGED.format("".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(2, 10_003)))), "10.000 sel gabungan"
    ),
    "format bersyarat banyak": Attack(
        after("".join(f'<conditionalFormatting sqref="A{n}"/>' for n in range(10_001))), "10.000 format bersyarat"
    ),
    "huruf banyak": Attack(replaced("xl/styles.xml", "<font/>", '<font a="1"/>' * 1_025), "1.024 jenis huruf"),
    "teks 32.768": Attack(cells(f'<c r="A2" t="inlineStr"><is><t>{"x" * 32_768}</t></is></c>'), "dipotong"),
    "surogat sendiri": Attack(cells('<c r="A2" t="inlineStr"><is><t>a_xD800_b</t></is></c>'), "surogat"),
    "gaya lewat": Attack(cells('<c r="A2" s="99999"><v>1</v></c>'), "format yang tidak ada"),
    "gaya negatif": Attack(cells('<c r="A2" s="-1"><v>1</v></c>'), "format yang tidak ada"),
    "angka berspasi": Attack(cells('<c r="A2"><v> 5 </v></c>'), "spasi"),
    "29 Februari 1900": Attack(cells('<c r="A2" s="1"><v>60</v></c>'), "29 Februari 1900"),
    "sebelum kalender": Attack(cells('<c r="A2" s="1"><v>-5</v></c>'), "sebelum awal kalender"),
    "rumus ke berkas lain": Attack(cells("<c r='A2'><f>'[1]LRA'!A1</f><v>1</v></c>"), "menunjuk ke berkas lain"),
    "rumus HYPERLINK": Attack(cells('<c r="A2" t="str"><f>HYPERLINK("http://127.0.0.1")</f><v>x</v></c>'), "HYPERLINK"),
    "rumus DDE": Attack(cells("<c r='A2'><f>cmd|'/c calc'!A1</f><v>1</v></c>"), "DDE"),
    "rumus panjang": Attack(cells(f'<c r="A2"><f>{"1+" * 4_096}1</f><v>4097</v></c>'), "8.192 huruf"),
    "kurung tidak berpasangan": Attack(cells('<c r="A2"><f>SUM((1,</f><v>1</v></c>'), "tidak berpasangan"),
    "rumus bersama yang panjang": Attack(
        rows(
            f'<row r="2"><c r="A2"><f t="shared" si="0">{"A1+" * 2_000}1</f><v>1</v></c></row>'
            + "".join(f'<row r="{n}"><c r="A{n}"><f t="shared" si="0"/><v>1</v></c></row>' for n in range(3, 600))
        ),
        "lebih dari 2 juta huruf",
    ),
    "rumus belum dihitung": Attack(cells('<c r="A2"><f>1+1</f></c>'), "belum pernah dihitung"),
}
"""By symptom: read, and told."""

ACCEPTED = {
    "dimensi bohong": replaced(SHEET, "A1:C1", "A1:XFD1048576"),
    "jumlah teks bohong": replaced("xl/sharedStrings.xml", 'uniqueCount="1"', 'uniqueCount="4294967295"'),
    "semua kolom": replaced(SHEET, "<sheetData>", '<cols><col min="1" max="16384" hidden="1"/></cols><sheetData>'),
    "nol negatif": cells('<c r="A2"><v>-0</v></c>'),
    "angka bertanda plus": cells('<c r="A2"><v>+5</v></c><c r="B2"><v>1E5</v></c><c r="C2"><v>.5</v></c>'),
    "teks rumus kosong": cells('<c r="A2" t="str"><v></v></c><c r="B2" t="n"><v></v></c>'),
    "tanggal ISO": cells('<c r="A2" t="d"><v>2026-03-31T23:59:59.999Z</v></c><c r="B2" t="d"><v>08:30:00</v></c>'),
    "sasaran mutlak": replaced("xl/_rels/workbook.xml.rels", '"worksheets/', '"/xl/worksheets/'),
    "gabungan sekolom": after(MERGED.format('<mergeCell ref="A1:A1048576"/>')),
    "tautan sebaris": after(LINKS.format("A1:XFD1")),
}
"""Odd, but read in one way only: neither refused nor remarked."""
