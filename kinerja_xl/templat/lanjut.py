"""Contents for the book of the next year out of that of the last: what goes on, and what has become the past.

Beside what any workbook gives (`dari`), the year that ended moves into the five years of T-C.23 and T-C.24, into the
realisasi of E.81 up to last year and into last year's column of the SAKIP evaluation; recommendations that are still
open, the cascade, definitions and the forms of every post go on with the targets of the new year. What is of one year
only begins empty.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.regulasi import Aturan
from kinerja_xl.tables.book import Book
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import (
    BarisEvaluasi,
    BarisIndikator,
    BarisKomponen,
    BarisKualitasData,
    BarisPegawai,
    BarisPeriode,
    BarisRekomendasi,
)
from kinerja_xl.templat.dari import contents
from kinerja_xl.templat.formulir import Permintaan
from kinerja_xl.templat.kutip import Baris, cell, current, figure, filled, texts
from kinerja_xl.templat.tahun_lalu import funded, realised, services
from kinerja_xl.templat.tetap import fixed_rows

_DONE = "selesai"


def carried(book: Book, permintaan: Permintaan, aturan: Aturan) -> dict[str, list[Baris]]:
    """What the forms of the next year begin with, by the id of the form."""
    found = contents(book, permintaan)
    plan = found.get("rencana-program", [])
    agreed = found.get("perjanjian-kinerja", [])
    if not found.get("tujuan-sasaran"):
        found["tujuan-sasaran"] = list(_new_plan(book, permintaan))
    found |= {
        "pencapaian-pelayanan": services(book, permintaan),
        "pendanaan-pelayanan": funded(book, permintaan),
        "rencana-aksi": [_action(book, row) for row in agreed],
        "evaluasi-renja": [_evaluated(book, row) for row in plan],
        "sakip": _last_score(book, aturan),
        "rekomendasi": list(_open(book)),
        "pegawai": [texts(r, "nama", "nip", "jabatan") for t in book.of(BarisPegawai, "pegawai") for r in t.rows],
        "ikd": [_quality(row) for table in book.of(BarisKualitasData) for row in table.rows],
    }
    return {form: rows for form, rows in found.items() if any(rows)}


def _new_plan(book: Book, permintaan: Permintaan) -> Iterator[Baris]:
    """Where the plan has ended: its indicators, with what was reached as the baseline of the next one."""
    reached = realised(book)
    for table in current(book, BarisIndikator, "target_jangka_menengah"):
        for row in table.rows:
            if row.key:
                last = reached.get(row.key)
                own = texts(row, "tujuan", "sasaran", "indikator", "satuan")
                yield own | filled({"awal": figure(last.realisasi) if last is not None else None})


def _action(book: Book, agreed: Baris) -> Baris:
    """Program and owner of an indicator; actions and quarters are planned anew."""
    key = name_key(str(agreed.get("indikator", "")))
    for table in book.of(BarisPeriode, "rencana_aksi"):
        for row in table.rows:
            if row.key == key:
                return filled({"program": cell(row.uraian), "penanggung_jawab": cell(row.penanggung_jawab)})
    return {}


def _evaluated(book: Book, plan: Baris) -> Baris:
    """Of E.81 how an indicator adds up, its target at the end of the plan, and what was reached up to last year."""
    code, key = str(plan.get("kode", "")), name_key(str(plan.get("indikator", "")))
    for table in book.of(BarisEvaluasi):
        for row in table.rows:
            if _text(row.kode) == code and row.key == key:
                own = {"tipe": cell(row.tipe_perhitungan), "target_akhir": figure(row.kinerja.get("target_akhir"))}
                own["lalu"] = figure(row.kinerja.get("realisasi_akhir"))
                return filled({**own, "lalu_rp": figure(row.anggaran.get("realisasi_akhir"))})
    return {}


def _last_score(book: Book, aturan: Aturan) -> list[Baris]:
    """The scores of the last evaluation, where its rows are those of the new year; sums are left to their formulas."""
    fixed = fixed_rows("sakip", aturan)
    names = [name_key(str(row.isi["komponen"])) for row in fixed]
    for table in book.of(BarisKomponen, "sakip"):
        if [name_key(_text(row.komponen)) for row in table.rows] == names:
            scores = [figure(row.nilai.get("nilai_berjalan")) for row in table.rows]
            return [filled({"lalu": None if row.anak else score}) for row, score in zip(fixed, scores, strict=True)]
    return []


def _open(book: Book) -> Iterator[Baris]:
    """Recommendations that are not done."""
    for table in book.of(BarisRekomendasi):
        for row in table.rows:
            if _text(row.status).casefold() != _DONE and _text(row.rekomendasi):
                yield texts(row, "komponen", "rekomendasi", "tindak_lanjut", "penanggung_jawab", "status", "bukti")


def _quality(row: BarisKualitasData) -> Baris:
    return texts(row, "dimensi", "indikator") | filled({"bobot": figure(row.bobot)})


def _text(entry: Entry | None) -> str:
    return entry.text.strip() if entry is not None else ""
