"""Perjanjian Kinerja: one agreement a post, after the form of PermenPANRB 53/2014, each signed by two parties."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kinerja_xl.calc.pohon import Simpul
from kinerja_xl.dokumen.angka import salinan
from kinerja_xl.dokumen.bahan import Bahan
from kinerja_xl.dokumen.hitungan import Hitungan
from kinerja_xl.dokumen.isi import Balok, Baris, Kolom, Naskah, Paragraf, Pihak, Tabel, Teks
from kinerja_xl.dokumen.kerangka import Larik
from kinerja_xl.dokumen.lkjip.bahasa import kata, sumber, ulang
from kinerja_xl.dokumen.lkjip.ukuran import pada
from kinerja_xl.dokumen.peringatan import peringatan
from kinerja_xl.dokumen.pihak import KEDUA, PERTAMA, atasan, pemegang, tanda_tangan
from kinerja_xl.errors import KinerjaError
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisAnggaran, BarisIndikator

LARIK = (
    Larik("{{p peringatan }}"),
    Larik("{{p formulir }}"),
    Larik("LAMPIRAN SUMBER ANGKA", "JudulDepan"),
    Larik("{{p sumber_angka }}"),
)
_DOTS = "\u2026" * 20
_PROMISE = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada "
    "hasil, kami yang bertanda tangan di bawah ini:"
)
_DUTIES = (
    "Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam "
    "rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. "
    "Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami.",
    "Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari "
    "perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi.",
)
"""The words of PermenPANRB 53/2014, Lampiran I."""


class Perjanjian(NamedTuple):
    """An agreement: its parties, lines of sasaran, indikator, satuan and target, lines of program and money."""

    pertama: Pihak
    kedua: Pihak
    kinerja: Sequence[tuple[str, str, str, Entry | None]]
    anggaran: Sequence[tuple[str, Entry | None, bool]]
    sumber: str
    perubahan: bool = False


def susun(bahan: Bahan) -> Naskah:
    """The agreements that the workbook prints, then those that follow from who answers for its plan.

    Raises:
        KinerjaError: the workbook has neither.
    """
    printed = list(_printed(bahan))
    known = {name_key(one.pertama.jabatan) for one in printed if one.pertama.jabatan}
    top = next((one.pertama.jabatan for one in printed if one.pertama.jabatan), "")
    found = [*printed, *(one for one in _of_plan(bahan, top) if name_key(one.pertama.jabatan) not in known)]
    if not found:
        raise KinerjaError(
            f"{bahan.book.file}: tidak ada perjanjian kinerja dan tidak ada rencana dengan penanggung jawab.",
            "Isi lembar PK (templat: kinerja templat perjanjian-kinerja).",
        )
    hitungan = Hitungan(bahan.context)
    title = " ".join(filter(None, ("Perjanjian Kinerja", bahan.perangkat_daerah, f"Tahun {bahan.tahun or ''}"))).strip()
    blocks = tuple(block for one in found for block in _agreement(bahan, one, hitungan))
    return Naskah(title, {"tahun": str(bahan.tahun or "")}, {"formulir": blocks}, peringatan(bahan))


def _printed(bahan: Bahan) -> Iterator[Perjanjian]:
    tables = [
        t
        for t in bahan.book.of(BarisIndikator, "perjanjian_indikator")
        if t.berlaku_utuh and t.tahun in (None, bahan.tahun) and t.rows
    ]
    budgets = [t for t in bahan.book.of(BarisAnggaran, "perjanjian_anggaran") if t.berlaku_utuh]
    for table in tables:
        alone = sum(t.varian == table.varian for t in tables) == 1
        money = [m for m in budgets if m.varian == table.varian and (m.sheet == table.sheet or alone)][:1]
        yield Perjanjian(
            pemegang(table),
            atasan(table),
            [
                (kata(r.sasaran or r.tujuan), kata(r.indikator), kata(r.satuan), pada(r.target, bahan.tahun))
                for r in table.rows
                if r.key
            ],
            [
                (kata(r.uraian), r.pagu, r in m.totals)
                for m in money
                for r in m.all_rows
                if r.pagu and not r.pagu.is_blank
            ],
            sumber(table, *money),
            table.varian == "perubahan",
        )


def _of_plan(bahan: Bahan, top: str) -> Iterator[Perjanjian]:
    """The agreement of every post that answers for a node of the plan, its superior the one who answers above it."""
    owned: dict[str, list[Simpul]] = {}
    for node in bahan.context.nodes:
        if node.tabel.berlaku_utuh and any(pada(b.target, bahan.tahun) for b in node.indikator):
            for name in dict.fromkeys(" ".join(e.text.split()) for e in node.pemilik):
                owned.setdefault(name, []).append(node)
    for name, every in owned.items():
        nodes = _once(every, bahan.tahun)
        lines = [
            (node.nama.text, b.nama.text, kata(b.satuan), pada(b.target, bahan.tahun))
            for node in nodes
            for b in node.indikator
            if pada(b.target, bahan.tahun) is not None
        ]
        money = [(_named(node), entry, False) for node in nodes if (entry := _money(node, bahan.tahun)) is not None]
        tables = dict.fromkeys(node.tabel for node in nodes)
        yield Perjanjian(
            Pihak(PERTAMA, name),
            Pihak(KEDUA, _above(nodes[0], name) or (top if top != name else "")),
            lines,
            money,
            sumber(*tables),
        )


def _once(nodes: Sequence[Simpul], year: int | None) -> list[Simpul]:
    """The nodes without those that another table says again; one that says something else stays, for all to see."""
    said: dict[tuple[str, tuple[tuple[str, str], ...]], Simpul] = {}
    for node in nodes:
        targets = tuple((name_key(b.nama.text), _said(pada(b.target, year))) for b in node.indikator)
        said.setdefault((name_key(node.nama.text), targets), node)
    return list(said.values())


def _said(target: Entry | None) -> str:
    return "" if target is None else str(target.value if target.value is not None else target.text)


def _above(node: Simpul, name: str) -> str:
    above = node.induk
    while above is not None:
        for entry in above.pemilik:
            if " ".join(entry.text.split()) != name:
                return " ".join(entry.text.split())
        above = above.induk
    return ""


def _money(node: Simpul, year: int | None) -> Entry | None:
    entries = node.pagu.get(year) or node.pagu.get(None) or []
    return entries[0] if len(entries) == 1 and not entries[0].is_blank else None


def _named(node: Simpul) -> str:
    return f"{node.code} {node.nama.text}".strip()


def _agreement(bahan: Bahan, one: Perjanjian, hitungan: Hitungan) -> Iterator[Balok]:
    heading = f"PERJANJIAN KINERJA{' PERUBAHAN' if one.perubahan else ''} TAHUN {bahan.tahun or ''}".strip()
    yield from judul_formulir(heading, bahan.perangkat_daerah)
    yield Paragraf(_PROMISE)
    yield _party(one.pertama, "selanjutnya disebut pihak pertama.")
    yield _party(one.kedua, "selaku atasan pihak pertama, selanjutnya disebut pihak kedua.")
    yield from map(Paragraf, _DUTIES)
    yield tanda_tangan(one.pertama, one.kedua)
    yield from judul_formulir(f"LAMPIRAN {heading}", one.pertama.jabatan)
    yield _targets(bahan, one)
    if one.anggaran:
        yield _budget(one, hitungan)
    yield tanda_tangan(one.pertama, one.kedua)


def judul_formulir(judul: str, bawah: str) -> Iterator[Balok]:
    """The heading of a form, on a new page, with whose it is below."""
    yield Paragraf(judul, "JudulDepan")
    if bawah:
        yield Paragraf(bawah.upper(), "Subtitle")


def _party(pihak: Pihak, role: str) -> Paragraf:
    nip = f"\nNIP: {pihak.nip}" if pihak.nip else ""
    return Paragraf(f"Nama: {pihak.nama or _DOTS}{nip}\nJabatan: {pihak.jabatan or _DOTS}\n{role}")


def _targets(bahan: Bahan, one: Perjanjian) -> Tabel:
    columns = (
        Kolom("No", 6, "tengah"),
        Kolom("Sasaran", 34),
        Kolom("Indikator Kinerja", 36),
        Kolom("Satuan", 12, "tengah"),
        Kolom("Target", 13, "kanan"),
    )
    rows: list[list[Teks]] = []
    for sasaran, indikator, satuan, target in one.kinerja:
        name = f"Target {indikator} tahun {bahan.tahun or ''}".strip()
        rows.append([sasaran, str(len(rows) + 1), indikator, satuan, salinan(name, target)])
    merged = [Baris((cells[1], cells[0], *cells[2:])) for cells in ulang(rows, (0,))]
    return Tabel("", columns, tuple(merged), one.sumber)


def _budget(one: Perjanjian, hitungan: Hitungan) -> Tabel:
    columns = (Kolom("No", 6, "tengah"), Kolom("Program/Kegiatan", 65), Kolom("Anggaran (Rp)", 25, "kanan"))
    rows: list[Baris] = []
    for name, entry, is_total in one.anggaran:
        number = "" if is_total else str(len(rows) + 1)
        rows.append(Baris((number, name or "Jumlah", hitungan.uang(f"Anggaran {name}", entry)), is_total))
    return Tabel("", columns, tuple(rows))
