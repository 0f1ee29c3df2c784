"""The indices that a workbook holds on sheets of their own: SAKIP, satisfaction, merit, dimensions of the IPA."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from kinerja_xl.calc.bobot import Berbobot, nilai_berbobot
from kinerja_xl.calc.hasil import Hasil, Masukan, missing
from kinerja_xl.calc.ikd import kesesuaian_data
from kinerja_xl.calc.merit import nilai_merit
from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.calc.predikat import nilai_sakip, predikat
from kinerja_xl.calc.skm import ikm_jawaban, mutu
from kinerja_xl.errors import KinerjaError
from kinerja_xl.regulasi import Aturan
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisDimensi, BarisKomponen, BarisKualitasData, BarisPeriode

Ikhtisar = dict[str, Any]
_NOW, _BEFORE = ("nilai_berjalan", "nilai"), "nilai_sebelumnya"


def indices(book: Book, aturan: Aturan) -> list[Ikhtisar]:
    """Each index with its value, its grade, or why it cannot be computed, and the cell it can be found by."""
    found = [_sakip(table, aturan) for table in book.of(BarisKomponen, "sakip")]
    found += [_merit(table, aturan) for table in book.of(BarisKomponen, "merit")]
    found += [_ikd(table, aturan) for table in book.of(BarisKualitasData, "kualitas_data")]
    found += [_skm(table, aturan) for table in book.of(BarisPeriode, "skm")]
    return [one for one in found if one["nilai"] is not None or one["alasan"]]


def dimensions(book: Book) -> Iterator[Ikhtisar]:
    """The dimensions of the IPA as they are printed: weight and points, with the cell of the points."""
    for table in book.of(BarisDimensi, "ipa_dimensi"):
        for row in table.rows:
            if row.dimensi is not None and row.nilai is not None and row.nilai.value is not None:
                yield {
                    "tahun": table.tahun,
                    "dimensi": row.dimensi.text,
                    "bobot": None if row.bobot is None or row.bobot.value is None else plain(row.bobot.value),
                    "nilai": plain(row.nilai.value),
                    "sheet": table.sheet,
                    "cell": row.nilai.ref.a1,
                }


def _sakip(table: Table[BarisKomponen], aturan: Aturan) -> Ikhtisar:
    """The score from its components where they are those of the instrument, else the printed total."""
    names = [name_key(k.nama) for k in aturan.sakip.komponen]
    column = next((c for c in _NOW if any(c in row.nilai for row in table.all_rows)), _BEFORE)
    entries = {
        name_key(row.komponen.text): (row.komponen.text, row.nilai[column])
        for row in table.rows
        if row.komponen is not None and column in row.nilai
    }
    inputs = [Masukan.of(entries[name][0], entries[name][1]) for name in names if name in entries]
    result = nilai_sakip(inputs, aturan)
    total = next((row.nilai[column] for row in table.totals if column in row.nilai), None)
    if result.nilai is None and total is not None and total.value is not None:
        result = Hasil(total.value, "jumlah tercetak", (Masukan.of("jumlah", total),))
    before = next(
        (row.nilai[_BEFORE].value for row in table.totals if _BEFORE in row.nilai and column != _BEFORE), None
    )
    return _told("Nilai SAKIP", table, result, "predikat_sakip", aturan, total, before)


def _merit(table: Table[BarisKomponen], aturan: Aturan) -> Ikhtisar:
    inputs = [Masukan.of(row.komponen.text, row.nilai.get("nilai")) for row in table.rows if row.komponen]
    total = next((row.nilai["nilai"] for row in table.totals if "nilai" in row.nilai), None)
    empty = all(one.nilai is None for one in inputs)
    result = nilai_merit(inputs, aturan)
    return _told(
        "Sistem merit", table, result._replace(alasan="") if empty else result, "kategori_merit", aturan, total
    )


def _ikd(table: Table[BarisKualitasData], aturan: Aturan) -> Ikhtisar:
    """The share of data that agree: by the weights of the indicators, or without weights of all data together."""
    rows = [row for row in table.rows if any(e is not None and not e.is_blank for e in (row.disparitas, row.populasi))]
    pairs = [(Masukan.of("disparitas", row.disparitas), Masukan.of("populasi", row.populasi)) for row in rows]
    if rows and all(row.bobot is not None and not row.bobot.is_blank for row in rows):
        leaves = [kesesuaian_data(*pair) for pair in pairs]
        failed = next((leaf for leaf in leaves if leaf.nilai is None), None)
        names = [name.text if (name := row.indikator or row.dimensi) is not None else "indikator" for row in rows]
        weighted = [
            Berbobot(Masukan(name, leaf.nilai), Masukan.of(f"bobot {name}", row.bobot))
            for name, leaf, row in zip(names, leaves, rows, strict=True)
        ]
        result = failed or nilai_berbobot(weighted, leaves[0].rujukan)
    else:
        sums = [sum((p.nilai or Decimal(0) for p in column), Decimal(0)) for column in zip(*pairs, strict=True)]
        gap = missing(*(one for pair in pairs for one in pair))
        result = Hasil(None, "", ())
        if pairs:
            result = kesesuaian_data(Masukan("disparitas", sums[0]), Masukan("populasi", sums[1]))
            result = result._replace(nilai=None, alasan=gap) if gap else result
    return _told("Indeks Kualitas Data (IKD)", table, result, "", aturan, None)


def _skm(table: Table[BarisPeriode], aturan: Aturan) -> Ikhtisar:
    answers = [
        [Masukan.of(unsur, entry) for unsur, entry in row.periode.get("jawaban", {}).items()] for row in table.rows
    ]
    given = [row for row in answers if any(one.nilai is not None for one in row)]
    result = ikm_jawaban(given, aturan) if given else Hasil(None, "", ())
    told = _told("Indeks Kepuasan Masyarakat (SKM)", table, result, "", aturan, None)
    told["predikat"] = mutu(result.nilai, aturan).nama if result.nilai is not None else ""
    return told | {"responden": len(given)}


def _told(
    nama: str,
    table: Table[Any],
    result: Hasil,
    skala: str,
    aturan: Aturan,
    total: Entry | None,
    before: Decimal | None = None,
) -> Ikhtisar:
    cell = total.ref.a1 if total is not None else table.range_text.partition(":")[0]
    return {
        "nama": nama,
        "tahun": table.tahun,
        "nilai": None if result.nilai is None else plain(rounded(result.nilai, result.desimal)),
        "sebelumnya": None if before is None else plain(before),
        "predikat": _grade(result, skala, aturan),
        "alasan": result.alasan,
        "sheet": table.sheet,
        "cell": cell,
    }


def _grade(result: Hasil, skala: str, aturan: Aturan) -> str:
    """The band of a score; "" for a score outside its scale, which is told as such elsewhere."""
    if result.nilai is None or not skala:
        return ""
    try:
        band = predikat(result.nilai, skala, aturan)
    except KinerjaError:
        return ""
    return band.nama if band.nama == band.sebutan else f"{band.nama} ({band.sebutan})"


def plain(value: Decimal) -> int | float:
    """A number as JSON and a cell hold it."""
    return int(value) if value == value.to_integral_value() else float(value)
