"""Rencana aksi: what is done in which quarter to reach the targets of the agreement, and who answers for it."""

from __future__ import annotations

from kinerja_xl.dokumen.angka import rupiah, salinan
from kinerja_xl.dokumen.bahan import Bahan
from kinerja_xl.dokumen.isi import Balok, Baris, Kolom, Naskah, Tabel, TandaTangan, Teks
from kinerja_xl.dokumen.kerangka import Larik
from kinerja_xl.dokumen.lkjip.bahasa import kata, sumber
from kinerja_xl.dokumen.lkjip.ukuran import pada
from kinerja_xl.dokumen.peringatan import peringatan
from kinerja_xl.dokumen.pihak import atasan, pemegang, tanda_tangan
from kinerja_xl.dokumen.triwulan import period_cells, period_columns, periods
from kinerja_xl.errors import KinerjaError
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.rows import BarisIndikator, BarisPeriode

LARIK = (
    Larik("{{p peringatan }}"),
    Larik("{{ judul }}", "Title"),
    Larik("{{p formulir }}"),
    Larik("LAMPIRAN SUMBER ANGKA", "JudulDepan"),
    Larik("{{p sumber_angka }}"),
)
MENDATAR = True


def susun(bahan: Bahan) -> Naskah:
    """The action plans of the workbook; KinerjaError where it has none."""
    tables = [t for t in bahan.book.of(BarisPeriode, "rencana_aksi") if t.rows]
    if not tables:
        raise KinerjaError(
            f"{bahan.book.file}: tidak ada rencana aksi.",
            "Isi lembar Rencana Aksi (templat: kinerja templat rencana-aksi).",
        )
    words = ("Rencana Aksi", bahan.perangkat_daerah, f"Tahun {bahan.tahun}" if bahan.tahun else "")
    blocks: list[Balok] = [_plan(bahan, table) for table in tables]
    blocks.append(_signatures(bahan, tables[0]))
    title = " ".join(filter(None, words))
    return Naskah(title, {}, {"formulir": tuple(blocks)}, peringatan(bahan))


def _signatures(bahan: Bahan, table: Table[BarisPeriode]) -> TandaTangan:
    """The parties of the plan, or where it names none those of the agreement that it carries out."""
    if pemegang(table).jabatan:
        return tanda_tangan(pemegang(table), atasan(table))
    agreed = next((t for t in bahan.book.of(BarisIndikator, "perjanjian_indikator") if pemegang(t).jabatan), None)
    return tanda_tangan(pemegang(agreed or table), atasan(agreed or table))


def _plan(bahan: Bahan, table: Table[BarisPeriode]) -> Tabel:
    aimed = periods(table, "target")
    has = {name: any(getattr(r, name) is not None for r in table.rows) for name in _OPTIONAL}
    columns = [Kolom("No", 6, "tengah"), *([Kolom("Sasaran", 22)] if has["sasaran"] else [])]
    columns += [Kolom("Indikator Kinerja", 24), Kolom("Satuan", 13, "tengah"), Kolom("Target", 9, "kanan")]
    columns += period_columns(aimed, "Target", 10)
    columns += [Kolom(title, wide) for name, (title, wide) in _TOLD.items() if has[name]]
    columns += [Kolom("Anggaran (Rp)", 15, "kanan")] if has["pagu"] else []
    columns += [Kolom("Penanggung Jawab", 18)] if has["penanggung_jawab"] else []
    rows: list[Baris] = []
    for row in table.rows:
        name = kata(row.indikator)
        cells: list[Teks] = [str(len(rows) + 1), *([kata(row.sasaran)] if has["sasaran"] else []), name]
        cells += [kata(row.satuan), salinan(f"Target {name}", pada(row.target, bahan.tahun))]
        cells += [*period_cells(row, aimed, "target", name), *(kata(getattr(row, n)) for n in _TOLD if has[n])]
        cells += [rupiah(f"Anggaran {name}", row.pagu)] if has["pagu"] else []
        cells += [kata(row.penanggung_jawab)] if has["penanggung_jawab"] else []
        rows.append(Baris(tuple(cells)))
    return Tabel(table.name, tuple(columns), tuple(rows), sumber(table))


_TOLD = {"uraian": ("Program/Kegiatan", 22), "aksi": ("Rencana Aksi", 24)}
_OPTIONAL = ("sasaran", *_TOLD, "pagu", "penanggung_jawab")
