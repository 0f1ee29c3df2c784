"""Bab I: persons, assets and money, as the workbook lists them in tables that are no official form."""

from __future__ import annotations

from kinerja_xl.dokumen.angka import Angka, salinan
from kinerja_xl.dokumen.bahan import Bahan
from kinerja_xl.dokumen.hitungan import Hitungan
from kinerja_xl.dokumen.isi import Balok, Baris, Kolom, Tabel, Teks
from kinerja_xl.dokumen.lkjip.bahasa import Bagian, belum, kapital, kata, sumber
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisRekapitulasi


def sumber_daya(bahan: Bahan, hitungan: Hitungan) -> Bagian:
    """Every such table, its totals added anew."""
    places = {sheet.name: n for n, sheet in enumerate(bahan.book.sheets)}
    tables = [t for t in bahan.book.of(BarisRekapitulasi) if t.rows]
    tables.sort(key=lambda t: (places.get(t.sheet, 0), t.area))
    if not tables:
        return (belum("tabel pegawai, aset, dan anggaran menurut jenis belanja", "Sumber Daya"),)
    return tuple(_table(one, hitungan) for one in tables)


def _table(table: Table[BarisRekapitulasi], hitungan: Hitungan) -> Balok:
    keys = [key for key in table.rows[0].angka if any(_is_figure(r, key) for r in table.all_rows)]
    columns = [Kolom("No", 5, "tengah"), Kolom("Uraian", 34), *(_column(key) for key in keys)]
    units = any(c.peran == "satuan" for c in table.columns)
    rows = [_row(row, keys, hitungan, str(n)) for n, row in enumerate(table.rows, 1)]
    rows += [_row(row, keys, hitungan, "", True) for row in table.totals]
    title = kapital(table.judul[0].strip()) if table.judul else table.name
    note = "satuan seperti pada lembarnya" if units else ""
    return Tabel(title, tuple(columns), tuple(rows), "; ".join(filter(None, (sumber(table), note))))


def _row(row: BarisRekapitulasi, keys: list[str], hitungan: Hitungan, number: str, bold: bool = False) -> Baris:
    name = kata(row.uraian) or "Jumlah"
    cells: list[Teks] = [number, name]
    cells += [_figure(_named(name, _title(key)), row.angka.get(key), hitungan) for key in keys]
    return Baris(tuple(cells), bold)


def _figure(nama: str, entry: Entry | None, hitungan: Hitungan) -> Angka:
    return hitungan.uang(nama, entry) if hitungan.nilai(entry) is not None else salinan(nama, entry)


def _is_figure(row: BarisRekapitulasi, key: str) -> bool:
    entry = row.angka.get(key)
    return entry is not None and entry.value is not None


def _column(key: str) -> Kolom:
    *above, own = _title(key).split(" / ")
    return Kolom(own, 12, "kanan", above[-1] if above else "")


def _named(row: str, column: str) -> str:
    return row if row == column else f"{row}, {column}"


def _title(key: str) -> str:
    return key.partition("#")[0]
