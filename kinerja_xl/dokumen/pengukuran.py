"""Pengukuran kinerja: target, realisasi and capaian of the year, and what each quarter brought."""

from __future__ import annotations

from kinerja_xl.dokumen.angka import salinan
from kinerja_xl.dokumen.bahan import Bahan
from kinerja_xl.dokumen.isi import Balok, Baris, Kolom, Naskah, Tabel, Teks
from kinerja_xl.dokumen.kerangka import Larik
from kinerja_xl.dokumen.lkjip.bahasa import kata, sumber
from kinerja_xl.dokumen.lkjip.capaian import tabel_pengukuran
from kinerja_xl.dokumen.lkjip.ukuran import pada, ukuran
from kinerja_xl.dokumen.peringatan import peringatan
from kinerja_xl.dokumen.triwulan import period_cells, period_columns, periods
from kinerja_xl.errors import KinerjaError
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.rows import BarisPeriode

LARIK = (
    Larik("{{p peringatan }}"),
    Larik("{{ judul }}", "Title"),
    Larik("{{p tahunan }}"),
    Larik("{{p triwulanan }}"),
    Larik("LAMPIRAN SUMBER ANGKA", "JudulDepan"),
    Larik("{{p sumber_angka }}"),
)
MENDATAR = True


def susun(bahan: Bahan) -> Naskah:
    """The measuring of the workbook; KinerjaError where it measures nothing."""
    measured = ukuran(bahan)
    quarterly = [t for t in bahan.book.of(BarisPeriode, "pengukuran_periodik") if periods(t, "realisasi")]
    if not measured and not quarterly:
        raise KinerjaError(
            f"{bahan.book.file}: tidak ada pengukuran kinerja tahun {bahan.tahun or '-'}.",
            "Isi lembar Pengukuran (templat: kinerja templat pengukuran).",
        )
    words = ("Pengukuran Kinerja", bahan.perangkat_daerah, f"Tahun {bahan.tahun}" if bahan.tahun else "")
    turned: tuple[Balok, ...] = tuple(_quarterly(bahan, table) for table in quarterly)
    yearly = tabel_pengukuran(bahan, measured) if measured else ()
    title = " ".join(filter(None, words))
    return Naskah(title, {}, {"tahunan": yearly, "triwulanan": turned}, peringatan(bahan))


def _quarterly(bahan: Bahan, table: Table[BarisPeriode]) -> Tabel:
    aimed, done = periods(table, "target"), periods(table, "realisasi")
    year = bahan.tahun
    columns = [Kolom("No", 6, "tengah"), Kolom("Indikator Kinerja", 34), Kolom("Satuan", 13, "tengah")]
    columns += [Kolom("Target", 10, "kanan"), *period_columns(aimed, "Target"), *period_columns(done, "Realisasi")]
    columns += [Kolom("Realisasi Setahun", 11, "kanan"), Kolom("Capaian (%)", 11, "kanan")]
    rows: list[Baris] = []
    for row in table.rows:
        name = kata(row.indikator) or kata(row.uraian)
        cells: list[Teks] = [str(len(rows) + 1), name, kata(row.satuan)]
        cells.append(salinan(f"Target {name}", pada(row.target, year)))
        cells += [*period_cells(row, aimed, "target", name), *period_cells(row, done, "realisasi", name)]
        cells.append(salinan(f"Realisasi {name}", pada(row.realisasi, year)))
        cells.append(salinan(f"Capaian {name}", pada(row.capaian, year)))
        rows.append(Baris(tuple(cells)))
    return Tabel(f"Pengukuran per triwulan: {table.name}", tuple(columns), tuple(rows), sumber(table))
