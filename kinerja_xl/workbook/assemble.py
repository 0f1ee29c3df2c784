"""Typed rows out of a header and a body."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from kinerja_xl.cells import CellRef
from kinerja_xl.numbers import Jenis, is_countable
from kinerja_xl.regulasi.peran import LABELS, TEXT
from kinerja_xl.tables import rows as typed
from kinerja_xl.tables.book import Column
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import Tahunan
from kinerja_xl.workbook.entries import make_entry
from kinerja_xl.workbook.forms import REKAPITULASI, Form
from kinerja_xl.workbook.headers import Header
from kinerja_xl.workbook.levels import Mark, row_levels
from kinerja_xl.workbook.view import View

_IN_SATUAN = frozenset({"target", "target_akhir", "realisasi", "kondisi_awal"})
_LANES = ("program", "kegiatan", "sub_kegiatan")


@dataclass(frozen=True, eq=False, repr=False)
class Line:
    """One row of a table as entries by column, before it is given a type."""

    view: View
    header: Header
    row: int

    def at(self, column: Column) -> Entry:
        """The entry of this row in a column."""
        is_text = column.peran in TEXT or not column.peran
        jenis = self._jenis if column.peran in _IN_SATUAN else None
        return make_entry(self.view, self.row, column.ref.column, column.peran, is_text, jenis)

    def figure(self, column: Column) -> Entry:
        """The entry of a column without a role, read as a figure: a merge does not repeat it."""
        return make_entry(self.view, self.row, column.ref.column, column.peran, is_text=False)

    @cached_property
    def _jenis(self) -> Jenis:
        satuan = self.one("satuan")
        return "cacah" if satuan is not None and is_countable(satuan.text) else None

    def one(self, *roles: str) -> Entry | None:
        """The entry of the first role that has a column."""
        for role in roles:
            for column in self.header.plain:
                if column.peran == role:
                    return self.at(column)
        return None

    def label(self, *roles: str) -> Entry | None:
        """The first entry of these roles with text in it."""
        entries = [self.at(c) for role in roles for c in self.header.plain if c.peran == role]
        named = [e for e in entries if any(map(str.isalpha, e.text))]
        return next(iter(named or [e for e in entries if e.text] or entries), None)

    def per_year(self, *roles: str, read_as: str = "") -> dict[int | None, Entry]:
        """Entries by year of the first role that has columns; `read_as` is the role their figures are read by."""
        for role in roles:
            found: dict[int | None, Entry] = {}
            for column in self.header.plain:
                if column.peran == role:
                    found.setdefault(column.tahun, self.at(column._replace(peran=read_as or role)))
            if found:
                return found
        return {}

    @property
    def ref(self) -> CellRef:
        """The first cell of the row."""
        return CellRef(self.view.sheet.name, self.row, self.header.left)


def build_rows(form: Form, lines: list[Line]) -> list[typed.Row]:
    """Typed rows of a form, in order, with their depth."""
    build = _BUILDERS[form.id]
    levels = row_levels([_mark(line) for line in lines])
    return [
        replace(row, tingkat=level, nomor=line.one("nomor"))
        for line, level in zip(lines, levels, strict=True)
        for row in build(line)
    ]


def _mark(line: Line) -> Mark:
    codes = [line.at(c).text.strip(". ") for c in line.header.columns if c.peran == "kode"]
    nomor, label = line.one("nomor"), line.label(*LABELS)
    return Mark(".".join(filter(None, codes)), nomor.text if nomor else "", label.text if label else "", _lane(line))


def _lane(line: Line) -> int:
    """The deepest of the columns Program, Kegiatan and Sub Kegiatan that this row fills itself."""
    lanes = [c for role in _LANES for c in line.header.columns if c.peran == role]
    own = [i for i, c in enumerate(lanes) if (e := line.at(c)).text and not e.merged]
    return max(own, default=0) if len(lanes) > 1 else 0


def _indikator(line: Line) -> list[typed.Row]:
    status = line.per_year("status")
    return [
        typed.BarisIndikator(
            line.ref,
            tujuan=line.one("tujuan"),
            sasaran=line.one("sasaran"),
            indikator=line.one("indikator"),
            satuan=line.one("satuan"),
            polaritas=line.one("polaritas"),
            kondisi_awal=line.one("kondisi_awal"),
            target=line.per_year("target", "target_akhir"),
            realisasi=line.per_year("realisasi"),
            capaian=line.per_year("capaian", "persen"),
            status=next(iter(status.values()), None),
        )
    ]


def _anggaran(line: Line) -> list[typed.Row]:
    murni, perubahan = line.one("murni"), line.one("perubahan")
    pagu = line.per_year("pagu")
    spent = line.per_year("realisasi_anggaran", "realisasi", read_as="realisasi_anggaran")
    percent = line.per_year("persen_anggaran", "persen") or _plain_capaian(line)
    years = sorted({y for y in (*pagu, *spent) if y})
    common = typed.BarisAnggaran(
        line.ref,
        kode=line.one("kode"),
        uraian=line.label("sub_kegiatan", "kegiatan", "uraian", "program"),
        indikator=line.one("indikator"),
        target=line.one("target"),
        keluaran=line.one("keluaran"),
        murni=murni,
        perubahan=perubahan,
        fisik=line.one("fisik"),
        silpa=line.one("silpa"),
        silpa_persen=line.one("silpa_persen"),
        pertumbuhan_anggaran=line.one("pertumbuhan_anggaran"),
        pertumbuhan_realisasi=line.one("pertumbuhan_realisasi"),
    )
    if len(years) < 2:
        ceiling = _any(pagu) or perubahan or murni
        year = years[0] if years else None
        return [replace(common, tahun=year, pagu=ceiling, realisasi=_any(spent), persen=_any(percent))]
    return [replace(common, tahun=y, pagu=pagu.get(y), realisasi=spent.get(y), persen=percent.get(y)) for y in years]


def _plain_capaian(line: Line) -> Tahunan:
    """A `Capaian` beside pagu and realisasi is serapan, unless its title speaks of kinerja."""
    found = line.per_year("capaian")
    spoken = any(c.peran == "capaian" and "kinerja" in c.judul.casefold() for c in line.header.columns)
    return {} if spoken else found


def _any(entries: Tahunan) -> Entry | None:
    return next(iter(entries.values()), None)


def _efisiensi(line: Line) -> list[typed.Row]:
    return [
        typed.BarisEfisiensi(
            line.ref,
            indikator=line.label("indikator", "sasaran"),
            capaian=line.one("capaian"),
            serapan=line.one("persen_anggaran"),
            efisiensi=line.one("efisiensi"),
        )
    ]


def _komponen(line: Line) -> list[typed.Row]:
    nilai = {
        (str(c.tahun) if c.tahun else c.peran): line.at(c)
        for c in line.header.columns
        if c.peran in ("nilai", "nilai_sebelumnya", "nilai_berjalan")
    }
    return [typed.BarisKomponen(line.ref, komponen=line.one("komponen"), bobot=line.one("bobot"), nilai=nilai)]


def _dimensi(line: Line) -> list[typed.Row]:
    fields = {role: line.one(role) for role in ("dimensi", "bobot", "nilai", "selisih", "kenaikan")}
    return [typed.BarisDimensi(line.ref, **fields)]  # type: ignore[arg-type]  # roles are the field names


def _frekuensi(line: Line) -> list[typed.Row]:
    roles = ("laki_laki", "perempuan", "jumlah", "sudah", "belum")
    counts = {role: entry for role in roles if (entry := line.one(role)) is not None}
    return [typed.BarisFrekuensi(line.ref, kelas=line.label("pendidikan", "jabatan", "kelas"), hitungan=counts)]


def _pegawai(line: Line) -> list[typed.Row]:
    roles = ("nama", "jabatan", "skor_kualifikasi", "skor_kompetensi", "skor_kinerja", "skor_disiplin")
    fields = {role: line.one(role) for role in roles}
    total = line.one("nilai_ipa", "jumlah")
    return [typed.BarisPegawai(line.ref, **fields, nilai_ipa=total)]  # type: ignore[arg-type]  # as above


def _rekapitulasi(line: Line) -> list[typed.Row]:
    label = next((line.at(c) for c in line.header.columns if c.peran in (*LABELS, "nama", "")), None)
    figures = {
        f"{c.judul}#{c.ref.column}": line.figure(c)
        for c in line.header.columns
        if c.peran not in TEXT or c.peran == "jabatan"
    }
    return [typed.BarisRekapitulasi(line.ref, uraian=label, angka=figures)]


_BUILDERS: dict[str, Callable[[Line], list[typed.Row]]] = {
    **dict.fromkeys(
        ("pencapaian_pelayanan", "pengukuran", "perbandingan", "target_jangka_menengah", "perjanjian_indikator"),
        _indikator,
    ),
    **dict.fromkeys(("pendanaan_pelayanan", "lra", "realisasi_anggaran", "perjanjian_anggaran"), _anggaran),
    **dict.fromkeys(("frekuensi_diklat", "frekuensi_pendidikan", "frekuensi_kinerja"), _frekuensi),
    "efisiensi": _efisiensi,
    "sakip": _komponen,
    "ipa_dimensi": _dimensi,
    "pegawai": _pegawai,
    REKAPITULASI.id: _rekapitulasi,
}
