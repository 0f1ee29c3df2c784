"""Evaluasi pelaksanaan Renja in the shape of Tabel T-C.29 (Permendagri 86/2017), from the office's Formulir E.81."""

from __future__ import annotations

from collections.abc import Mapping

from kinerja_xl.calc.capaian import capaian, polaritas
from kinerja_xl.calc.hasil import Masukan
from kinerja_xl.calc.serapan import serapan
from kinerja_xl.dokumen.angka import Angka, dihitung, rupiah, salinan
from kinerja_xl.dokumen.bahan import Bahan
from kinerja_xl.dokumen.isi import Baris, Kolom, Naskah, Tabel, Teks
from kinerja_xl.dokumen.lkjip.bahasa import kata, sumber
from kinerja_xl.dokumen.peringatan import peringatan
from kinerja_xl.dokumen.rencana_aksi import LARIK as LARIK
from kinerja_xl.dokumen.rencana_aksi import MENDATAR as MENDATAR
from kinerja_xl.errors import KinerjaError
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisEvaluasi

_QUARTERS = ("TW1", "TW2", "TW3", "TW4")


def susun(bahan: Bahan) -> Naskah:
    """The evaluation of performance and of money; KinerjaError where the workbook has no Formulir E.81."""
    tables = [t for t in bahan.book.of(BarisEvaluasi, "evaluasi_renja") if t.rows]
    if not tables:
        raise KinerjaError(
            f"{bahan.book.file}: tidak ada evaluasi hasil Renja (Formulir E.81).",
            "Sertakan lembar E.81 per triwulan dalam buku kerjanya.",
        )
    words = ("Evaluasi Pelaksanaan Renja", bahan.perangkat_daerah, f"Tahun {bahan.tahun}" if bahan.tahun else "")
    blocks = tuple(block for t in tables for block in (_performance(bahan, t), _money(bahan, t)))
    return Naskah(" ".join(filter(None, words)), {}, {"formulir": blocks}, peringatan(bahan))


def _performance(bahan: Bahan, table: Table[BarisEvaluasi]) -> Tabel:
    year = bahan.tahun
    columns = (
        Kolom("Kode", 17),
        Kolom("Program/Kegiatan/Sub Kegiatan", 26),
        Kolom("Indikator Kinerja", 26),
        Kolom("Target Akhir Renstra", 10, "kanan"),
        Kolom("Realisasi s.d. Tahun Lalu", 10, "kanan"),
        Kolom("Target", 9, "kanan", f"Renja {year or ''}".strip()),
        Kolom("Realisasi", 10, "kanan", f"Renja {year or ''}".strip()),
        Kolom("Tingkat (%)", 10, "kanan", f"Renja {year or ''}".strip()),
        Kolom("Realisasi s.d. Tahun Ini", 10, "kanan", "Renstra"),
        Kolom("Tingkat (%)", 10, "kanan", "Renstra"),
    )
    rows: list[Baris] = []
    for row in table.rows:
        name, found = kata(row.indikator), row.kinerja
        if not name:
            continue
        cells: list[Teks] = [kata(row.kode), kata(row.uraian), name]
        cells += [salinan(f"{_WORDS[stage]} {name}", found.get(stage)) for stage in ("target_akhir", "realisasi_lalu")]
        cells += [salinan(f"{_WORDS[stage]} {name}", found.get(stage)) for stage in ("target", "realisasi")]
        cells.append(_share(bahan, row, f"Tingkat realisasi {name}", found, "realisasi", "target"))
        cells.append(salinan(f"Realisasi Renstra {name}", found.get("realisasi_akhir")))
        cells.append(
            _share(
                bahan,
                row,
                f"Tingkat capaian Renstra {name}",
                found,
                "realisasi_akhir",
                "target_akhir",
                found.get("capaian_akhir"),
            )
        )
        rows.append(Baris(tuple(cells)))
    title = f"Rekapitulasi Evaluasi Hasil Pelaksanaan Renja dan Pencapaian Renstra s.d. Tahun {year or ''}".strip()
    return Tabel(title, columns, tuple(rows), sumber(table))


def _money(bahan: Bahan, table: Table[BarisEvaluasi]) -> Tabel:
    columns = [Kolom("Kode", 17), Kolom("Program/Kegiatan/Sub Kegiatan", 28), Kolom("Pagu Renja (Rp)", 15, "kanan")]
    columns += [Kolom(f"TW {n}", 13, "kanan", "Realisasi (Rp)") for n in ("I", "II", "III", "IV")]
    columns += [Kolom("Realisasi (Rp)", 15, "kanan"), Kolom("Serapan (%)", 10, "kanan")]
    rows: list[Baris] = []
    for row in table.all_rows:
        found, name = row.anggaran, kata(row.uraian)
        if found.get("target") is None or found["target"].is_blank:
            continue
        cells: list[Teks] = [kata(row.kode), name or "Jumlah", rupiah(f"Pagu {name}", found.get("target"))]
        cells += [rupiah(f"Realisasi {quarter} {name}", found.get(quarter)) for quarter in _QUARTERS]
        cells.append(rupiah(f"Realisasi {name}", found.get("realisasi")))
        share = serapan(_input("realisasi", found.get("realisasi")), _input("pagu", found.get("target")))
        cells.append(dihitung(f"Serapan {name}", share))
        rows.append(Baris(tuple(cells), row in table.totals))
    return Tabel("Realisasi Anggaran per Triwulan", tuple(columns), tuple(rows), sumber(table))


_WORDS = {
    "target_akhir": "Target akhir Renstra",
    "realisasi_lalu": "Realisasi sampai tahun lalu",
    "target": "Target Renja",
    "realisasi": "Realisasi Renja",
}


def _share(
    bahan: Bahan,
    row: BarisEvaluasi,
    nama: str,
    found: Mapping[str, Entry],
    realisasi: str,
    target: str,
    printed: Entry | None = None,
) -> Angka:
    """Realisasi against target, in percent; more is better unless the form says otherwise."""
    stated = polaritas(row.polaritas.text) if row.polaritas is not None else None
    result = capaian(
        _input("realisasi", found.get(realisasi)), _input("target", found.get(target)), stated or "naik", bahan.aturan
    )
    return dihitung(nama, result, tercetak=printed)


def _input(nama: str, entry: Entry | None) -> Masukan:
    return Masukan.of(nama, entry)
