"""The kinds of documents there are; each is a module that makes a draft and has the lines of its template."""

from __future__ import annotations

import importlib
from typing import NamedTuple, Protocol, cast

from kinerja_xl.dokumen.bahan import Bahan
from kinerja_xl.dokumen.isi import Naskah
from kinerja_xl.dokumen.kerangka import Larik, kerangka
from kinerja_xl.errors import KinerjaError


class Penyusun(Protocol):
    """What the module of a kind holds."""

    LARIK: tuple[Larik, ...]
    """The lines of its default template."""

    def susun(self, bahan: Bahan) -> Naskah:
        """The draft; KinerjaError where the workbook has not what the document is about."""
        ...


class Jenis(NamedTuple):
    """A kind of document: what it is, and the module that makes it."""

    keterangan: str
    modul: str


JENIS = {
    "lkjip": Jenis("Laporan Kinerja Instansi Pemerintah (LKjIP)", "kinerja_xl.dokumen.lkjip"),
    "pk": Jenis("Perjanjian Kinerja setiap jabatan, ditandatangani dua pihak", "kinerja_xl.dokumen.perjanjian"),
    "iki": Jenis("Indikator Kinerja Individu setiap jabatan, ditandatangani dua pihak", "kinerja_xl.dokumen.iki"),
    "pengukuran": Jenis("Pengukuran kinerja setahun dan per triwulan", "kinerja_xl.dokumen.pengukuran"),
    "rencana-aksi": Jenis("Rencana aksi atas perjanjian kinerja", "kinerja_xl.dokumen.rencana_aksi"),
    "evaluasi-renja": Jenis("Evaluasi pelaksanaan Renja (bentuk Tabel T-C.29)", "kinerja_xl.dokumen.evaluasi_renja"),
}


def penyusun(nama: str) -> Penyusun:
    """The module of a kind, loaded when it is asked for; KinerjaError for a kind there is not."""
    if nama not in JENIS:
        raise KinerjaError(f"Jenis laporan {nama!r} tidak ada.", f"Pilih: {', '.join(JENIS)}.")
    return cast(Penyusun, importlib.import_module(JENIS[nama].modul))


def default_template(maker: Penyusun) -> bytes:
    """The default template of a kind, its pages lying on their side where its module says `MENDATAR`."""
    return kerangka(maker.LARIK, mendatar=bool(getattr(maker, "MENDATAR", False)))
