"""The rows of the recognised forms. The same row type comes out whichever form carried it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from kinerja_xl.cells import CellRef
from kinerja_xl.tables.entry import Entry, name_key

_NUMBERING = re.compile(r"(?:\d+|x)(?:\.(?:\d+|x+))+\.?|(?:\d+|[ivxlc]+|[a-z])[.)]", re.ASCII)

Tahunan = Mapping[int | None, Entry]
"""Entries per year; the key None stands for "the year of the table"."""


@dataclass(frozen=True, eq=False, repr=False)
class Row:
    """A row of a table; `ref` is its first cell, `tingkat` its depth in the table's hierarchy (0 = top)."""

    ref: CellRef
    tingkat: int = 0
    nomor: Entry | None = None


Periodik = Mapping[str, Mapping[str, Entry]]
"""Entries per role and period: TW1 to TW4, SM1, SM2, B01 to B12."""


@dataclass(frozen=True, eq=False, repr=False)
class BarisIndikator(Row):
    """An indicator with its target, realisasi and capaian (percent) per year, and what a form says of it.

    `uraian` is the program, kegiatan or sub kegiatan that the row names; `acuan` what it serves in a higher plan.
    """

    tujuan: Entry | None = None
    sasaran: Entry | None = None
    indikator: Entry | None = None
    satuan: Entry | None = None
    polaritas: Entry | None = None
    kondisi_awal: Entry | None = None
    target: Tahunan = field(default_factory=dict)
    realisasi: Tahunan = field(default_factory=dict)
    capaian: Tahunan = field(default_factory=dict)
    target_akhir: Entry | None = None
    status: Entry | None = None
    uraian: Entry | None = None
    hasil: Entry | None = None
    keluaran: Entry | None = None
    acuan: Entry | None = None
    penanggung_jawab: Entry | None = None
    formulasi: Entry | None = None
    rumus: Entry | None = None
    sumber_data: Entry | None = None
    definisi: Entry | None = None
    alasan: Entry | None = None
    tipe_perhitungan: Entry | None = None
    bukti: Entry | None = None
    faktor: Entry | None = None
    tindak_lanjut: Entry | None = None

    @property
    def key(self) -> str:
        """The indicator's name, comparable across tables."""
        return name_key(self.indikator.text) if self.indikator else ""


@dataclass(frozen=True, eq=False, repr=False)
class BarisRencana(BarisIndikator):
    """A row of the plan of program, kegiatan and sub kegiatan: an indicator, the funding beside it in rupiah per
    year, and the node it starts or belongs to. The node stands in the columns tujuan, sasaran, kode and uraian.
    """

    kode: Entry | None = None
    pagu: Tahunan = field(default_factory=dict)
    pagu_akhir: Entry | None = None


@dataclass(frozen=True, eq=False, repr=False)
class BarisPeriode(BarisIndikator):
    """A row of an action plan, a control card or a quarterly measurement; `periode` per role and period.

    A control card of which every line says what it counts has that in `aksi`, its months under `bulanan` and their
    total in `jumlah`.
    """

    kode: Entry | None = None
    aksi: Entry | None = None
    pagu: Entry | None = None
    realisasi_anggaran: Entry | None = None
    fisik: Entry | None = None
    jumlah: Entry | None = None
    periode: Periodik = field(default_factory=dict)


@dataclass(frozen=True, eq=False, repr=False)
class BarisEvaluasi(BarisIndikator):
    """A row of Formulir E.81: `kinerja` and `anggaran` (rupiah) map the form's stages to their cells.

    Stages: target_akhir, realisasi_lalu, target, TW1 to TW4, realisasi, realisasi_akhir, capaian_akhir (percent).
    """

    kode: Entry | None = None
    kinerja: Mapping[str, Entry] = field(default_factory=dict)
    anggaran: Mapping[str, Entry] = field(default_factory=dict)


class Tahap(NamedTuple):
    """One block of a cascading row: `jenjang` counts the blocks from the left, `blok` is the block's title."""

    jenjang: int
    blok: str
    nomor: Entry | None = None
    uraian: Entry | None = None
    sasaran: Entry | None = None
    indikator: Entry | None = None
    satuan: Entry | None = None
    target: Entry | None = None
    penanggung_jawab: Entry | None = None


@dataclass(frozen=True, eq=False, repr=False)
class BarisPenjenjangan(Row):
    """A row of the cascading form, from the highest post to the lowest; a parent shows in every row it spans."""

    tahap: tuple[Tahap, ...] = ()


@dataclass(frozen=True, eq=False, repr=False)
class BarisNomenklatur(Row):
    """A code of the official nomenclature with its name, as a workbook itself quotes it."""

    kode: Entry | None = None
    nomenklatur: Entry | None = None


@dataclass(frozen=True, eq=False, repr=False)
class BarisRekomendasi(Row):
    """A recommendation of an evaluation with what was done about it."""

    komponen: Entry | None = None
    rekomendasi: Entry | None = None
    tindak_lanjut: Entry | None = None
    penanggung_jawab: Entry | None = None
    status: Entry | None = None
    bukti: Entry | None = None


@dataclass(frozen=True, eq=False, repr=False)
class BarisNarasi(Row):
    """A paragraph that the office itself writes for its report, and the part of the report that it belongs to."""

    bagian: Entry | None = None
    narasi: Entry | None = None


@dataclass(frozen=True, eq=False, repr=False)
class BarisStandar(Row):
    """What others reach or aim at with an indicator: a national standard, and whose it is."""

    indikator: Entry | None = None
    satuan: Entry | None = None
    standar_nasional: Entry | None = None
    sumber_data: Entry | None = None

    @property
    def key(self) -> str:
        """The indicator's name, comparable across tables."""
        return name_key(self.indikator.text) if self.indikator else ""


@dataclass(frozen=True, eq=False, repr=False)
class BarisAnggaran(Row):
    """A budget line in rupiah: program, kegiatan or belanja; percentages in percent.

    `pagu` is the ceiling the realisasi is held against (the amended one where there are two);
    `murni` and `perubahan` are the columns of a report that prints both.
    """

    kode: Entry | None = None
    uraian: Entry | None = None
    indikator: Entry | None = None
    target: Entry | None = None
    keluaran: Entry | None = None
    tahun: int | None = None
    pagu: Entry | None = None
    murni: Entry | None = None
    perubahan: Entry | None = None
    realisasi: Entry | None = None
    persen: Entry | None = None
    fisik: Entry | None = None
    silpa: Entry | None = None
    silpa_persen: Entry | None = None
    pertumbuhan_anggaran: Entry | None = None
    pertumbuhan_realisasi: Entry | None = None

    @property
    def key(self) -> str:
        """The name of the line without numbering, code, or the word program or kegiatan, comparable across tables."""
        words = self.uraian.text.casefold().split() if self.uraian else []
        while words and (words[0] in ("program", "kegiatan", "sub") or _NUMBERING.fullmatch(words[0])):
            words = words[1:]
        return name_key(" ".join(words))


@dataclass(frozen=True, eq=False, repr=False)
class BarisEfisiensi(Row):
    """Efficiency of an indicator, all in percent."""

    indikator: Entry | None = None
    capaian: Entry | None = None
    serapan: Entry | None = None
    efisiensi: Entry | None = None


@dataclass(frozen=True, eq=False, repr=False)
class BarisKomponen(Row):
    """A component of the SAKIP evaluation with its weight and its score per evaluation."""

    komponen: Entry | None = None
    bobot: Entry | None = None
    nilai: Mapping[str, Entry] = field(default_factory=dict)


@dataclass(frozen=True, eq=False, repr=False)
class BarisDimensi(Row):
    """A dimension of the IPA, or the index itself in the total row; index points."""

    dimensi: Entry | None = None
    bobot: Entry | None = None
    nilai: Entry | None = None
    selisih: Entry | None = None
    kenaikan: Entry | None = None


@dataclass(frozen=True, eq=False, repr=False)
class BarisFrekuensi(Row):
    """Persons per class; `hitungan` maps laki_laki, perempuan, jumlah, sudah, belum to their cells."""

    kelas: Entry | None = None
    hitungan: Mapping[str, Entry] = field(default_factory=dict)


@dataclass(frozen=True, eq=False, repr=False)
class BarisPegawai(Row):
    """The IPA points of one person."""

    nama: Entry | None = None
    nip: Entry | None = None
    jabatan: Entry | None = None
    skor_kualifikasi: Entry | None = None
    skor_kompetensi: Entry | None = None
    skor_kinerja: Entry | None = None
    skor_disiplin: Entry | None = None
    nilai_ipa: Entry | None = None


@dataclass(frozen=True, eq=False, repr=False)
class BarisRekapitulasi(Row):
    """A row of a table that is no official form; `angka` maps header texts to cells."""

    uraian: Entry | None = None
    angka: Mapping[str, Entry] = field(default_factory=dict)
