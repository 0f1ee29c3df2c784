"""Bab III B: pagu and realisasi of programs, of their kegiatan, and of the kinds of spending; and efficiency."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kinerja_xl.calc.efisiensi import efisiensi
from kinerja_xl.calc.hasil import Hasil, Masukan
from kinerja_xl.calc.serapan import serapan, silpa, silpa_persen
from kinerja_xl.cells import CellRef
from kinerja_xl.dokumen.angka import Angka, dihitung, salinan
from kinerja_xl.dokumen.bahan import Bahan
from kinerja_xl.dokumen.hitungan import Hitungan
from kinerja_xl.dokumen.isi import Bagan, Balok, Baris, Kolom, Mendatar, Paragraf, Seri, Tabel, Teks, words
from kinerja_xl.dokumen.lkjip.bahasa import Bagian, belum, kata, sumber
from kinerja_xl.dokumen.lkjip.capaian import rata_capaian
from kinerja_xl.dokumen.lkjip.ukuran import Ukuran, capaian_angka
from kinerja_xl.numbers import rounded
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisAnggaran, BarisEfisiensi


class Belanja(NamedTuple):
    """The tables of the money of the year: programs, and programs with their kegiatan; one may do for both."""

    program: Table[BarisAnggaran] | None
    kegiatan: Table[BarisAnggaran] | None


class Serapan(NamedTuple):
    """Pagu, realisasi, what was left and the share spent, of all programs."""

    pagu: Angka
    realisasi: Angka
    sisa: Angka
    persen: Angka
    masukan: Masukan


def belanja(bahan: Bahan) -> Belanja:
    """The tables of realised budget of the year of the workbook."""
    known = [
        t for t in bahan.book.of(BarisAnggaran, "realisasi_anggaran") if t.tahun in (None, bahan.tahun) and _spent(t)
    ]
    deep = next((t for t in known if any(r.tingkat for r in t.rows)), None)
    flat = next((t for t in known if not any(r.tingkat for r in t.rows)), None)
    return Belanja(flat or deep, deep)


def _spent(table: Table[BarisAnggaran]) -> bool:
    """Whether a table has any realisasi; the blank form of a template has none."""
    return any(r.realisasi is not None and r.realisasi.value is not None for r in table.rows)


def serapan_total(bahan: Bahan, hitungan: Hitungan) -> Serapan | None:
    """The money of all programs, of the total row of their table; None where there is none."""
    table = belanja(bahan).program
    row = table.totals[-1] if table is not None and table.totals else None
    if row is None:
        return None
    spent, ceiling = hitungan.masukan("realisasi", row.realisasi), hitungan.masukan("pagu", row.pagu)
    share = serapan(spent, ceiling)
    return Serapan(
        hitungan.uang("Pagu seluruh program", row.pagu),
        hitungan.uang("Realisasi seluruh program", row.realisasi),
        dihitung("Sisa anggaran seluruh program", silpa(ceiling, spent)),
        dihitung("Serapan seluruh program", share, tercetak=row.persen),
        Masukan("serapan anggaran", share.nilai),
    )


def realisasi_program(bahan: Bahan, hitungan: Hitungan) -> Bagian:
    """Pagu and realisasi of each program with the chart, then what the total says."""
    table = belanja(bahan).program
    if table is None:
        return (belum("realisasi anggaran per program", "Realisasi Anggaran", "realisasi-anggaran"),)
    columns = (
        *(Kolom("No", 5, "tengah"), Kolom("Program", 40), Kolom("Pagu (Rp)", 20, "kanan")),
        *(Kolom("Realisasi (Rp)", 20, "kanan"), Kolom("Capaian (%)", 11, "kanan")),
    )
    top = min(r.tingkat for r in table.rows)
    programs = [r for r in table.rows if r.tingkat == top]
    rows = [Baris(_money(hitungan, row, str(n), kata(row.uraian))) for n, row in enumerate(programs, 1)]
    rows += [Baris(_money(hitungan, row, "", "Jumlah"), True) for row in table.totals[-1:]]
    title = f"Realisasi Anggaran per Program Tahun {bahan.tahun or ''}".strip()
    blocks: list[Balok] = [Tabel(title, columns, tuple(rows), sumber(table))]
    total = serapan_total(bahan, hitungan)
    if total is not None:
        blocks.append(Paragraf(_said(total)))
    blocks.append(_chart(programs, hitungan))
    return tuple(blocks)


def _said(total: Serapan) -> tuple[str | Angka, ...]:
    return (
        *("Dari pagu sebesar Rp", total.pagu, " direalisasikan Rp", total.realisasi, " atau ", total.persen, "%, "),
        *("sehingga tersisa Rp", total.sisa, "."),
    )


def _money(hitungan: Hitungan, row: BarisAnggaran, number: str, name: str) -> tuple[Teks, ...]:
    return (
        number,
        name,
        hitungan.uang(f"Pagu {name}", row.pagu),
        hitungan.uang(f"Realisasi {name}", row.realisasi),
        hitungan.serapan(f"Serapan {name}", row.realisasi, row.pagu, row.persen),
    )


def _chart(programs: Sequence[BarisAnggaran], hitungan: Hitungan) -> Bagan:
    names = tuple(kata(r.uraian) for r in programs)
    pagu = tuple(hitungan.uang(f"Pagu {n}", r.pagu) for n, r in zip(names, programs, strict=True))
    spent = tuple(hitungan.uang(f"Realisasi {n}", r.realisasi) for n, r in zip(names, programs, strict=True))
    return Bagan(
        "Pagu dan Realisasi per Program", names, (Seri("Pagu", pagu), Seri("Realisasi", spent)), "rupiah", "mendatar"
    )


def realisasi_kegiatan(bahan: Bahan, hitungan: Hitungan) -> Bagian:
    """Every kegiatan with target, money, physical progress and output, on pages that lie on their side."""
    table = belanja(bahan).kegiatan
    if table is None:
        return (
            belum("realisasi anggaran, fisik, dan keluaran per kegiatan", "Realisasi Anggaran", "realisasi-anggaran"),
        )
    columns = (
        *(
            Kolom("No", 5, "tengah"),
            Kolom("Program/Kegiatan", 34),
            Kolom("Indikator", 30),
            Kolom("Target", 18, "tengah"),
        ),
        *(Kolom("Pagu (Rp)", 18, "kanan"), Kolom("Fisik (%)", 8, "kanan"), Kolom("Realisasi (Rp)", 18, "kanan")),
        *(Kolom("Serapan (%)", 10, "kanan"), Kolom("Realisasi Kinerja", 24, "tengah")),
    )
    lines = [(_activity(row, row in table.totals, hitungan), row) for row in (*table.rows, *table.totals[-1:])]
    used = [n for n in range(len(columns)) if any(words(cells[n]) for cells, _ in lines)]
    rows = tuple(Baris(tuple(cells[n] for n in used), row in table.totals or not row.tingkat) for cells, row in lines)
    title = f"Realisasi Anggaran, Fisik, dan Kinerja per Kegiatan Tahun {bahan.tahun or ''}".strip()
    return (Mendatar((Tabel(title, tuple(columns[n] for n in used), rows, sumber(table)),)),)


def _activity(row: BarisAnggaran, total: bool, hitungan: Hitungan) -> tuple[Teks, ...]:
    """The cells of a row; a program has no physical progress of its own."""
    name = "Jumlah" if total else kata(row.uraian)
    number, _, pagu, spent, share = _money(hitungan, row, "" if total else kata(row.nomor), name)
    progress: Teks = salinan(f"Fisik {name}", row.fisik) if row.tingkat and not total else ""
    target, output = _quoted(f"Target {name}", row.target), _quoted(f"Realisasi kinerja {name}", row.keluaran)
    return number, name, kata(row.indikator), target, pagu, progress, spent, share, output


def _quoted(nama: str, entry: Entry | None) -> Teks:
    """A target or output with its words, bound to its cell; nothing where nothing is entered."""
    return salinan(nama, entry) if entry is not None and kata(entry) else ""


def realisasi_belanja(bahan: Bahan, hitungan: Hitungan) -> Bagian:
    """The report of realised spending by kind."""
    table = next((t for t in bahan.book.of(BarisAnggaran, "lra") if _spent(t)), None)
    if table is None:
        return (belum("laporan realisasi anggaran", "LRA", "lra"),)
    both = any(r.murni is not None for r in table.rows) and any(r.perubahan is not None for r in table.rows)
    ceilings = (
        (Kolom("Murni (Rp)", 19, "kanan"), Kolom("Perubahan (Rp)", 19, "kanan"))
        if both
        else (Kolom("Pagu (Rp)", 19, "kanan"),)
    )
    columns = (
        *(Kolom("No", 5, "tengah"), Kolom("Uraian", 21), *ceilings, Kolom("Realisasi (Rp)", 19, "kanan")),
        *(Kolom("Serapan (%)", 11, "kanan"), Kolom("SILPA (Rp)", 16, "kanan"), Kolom("SILPA (%)", 9, "kanan")),
    )
    rows = []
    for row in table.all_rows:
        name = kata(row.uraian) or "Jumlah"
        cells: list[Teks] = [kata(row.nomor), name]
        cells += [hitungan.uang(f"Pagu murni {name}", row.murni)] if both else []
        pagu, spent = hitungan.masukan("pagu", row.pagu), hitungan.masukan("realisasi", row.realisasi)
        left = silpa(pagu, spent)
        share = silpa_persen(Masukan("SILPA", left.nilai), pagu)
        cells += [hitungan.uang(f"Pagu {name}", row.pagu), hitungan.uang(f"Realisasi {name}", row.realisasi)]
        cells.append(dihitung(f"Serapan {name}", serapan(spent, pagu), tercetak=row.persen))
        cells.append(dihitung(f"SILPA {name}", left, tercetak=row.silpa))
        cells.append(dihitung(f"Persentase SILPA {name}", share, tercetak=row.silpa_persen, sel=_cells(row)))
        rows.append(Baris(tuple(cells), row in table.totals or bool(kata(row.nomor))))
    title = f"Laporan Realisasi Anggaran Tahun {bahan.tahun or ''}".strip()
    return (Tabel(title, columns, tuple(rows), sumber(table)), *_amended(table, hitungan))


def _cells(row: BarisAnggaran) -> tuple[CellRef, ...]:
    return tuple(e.ref for e in (row.pagu, row.realisasi) if e is not None)


def _amended(table: Table[BarisAnggaran], hitungan: Hitungan) -> tuple[Paragraf, ...]:
    """What the amendment of the budget changed, of the highest row."""
    row = next((r for r in (*table.totals, *table.rows) if r.murni is not None and r.perubahan is not None), None)
    if row is None:
        return ()
    before, after = hitungan.masukan("pagu murni", row.murni), hitungan.masukan("pagu perubahan", row.perubahan)
    if not before.nilai or after.nilai is None:
        return ()
    name = kata(row.uraian) or "Jumlah"
    change = after.nilai - before.nilai
    amount = Hasil(abs(change), "selisih pagu perubahan dan pagu murni", (after, before), desimal=0)
    share = Hasil(abs(change) / before.nilai * 100, "selisih pagu / pagu murni x 100", (after, before))
    word = "bertambah" if change >= 0 else "berkurang"
    text = (
        *(f"Pagu {name} sebesar Rp", hitungan.uang(f"Pagu murni {name}", row.murni), f" {word} Rp"),
        *(dihitung(f"Perubahan pagu {name}", amount), " atau ", dihitung(f"Persentase perubahan pagu {name}", share)),
        *("% menjadi Rp", hitungan.uang(f"Pagu {name}", row.perubahan), "."),
    )
    return (Paragraf(text),)


def efisiensi_sumber_daya(bahan: Bahan, semua: Sequence[Ukuran], hitungan: Hitungan) -> Bagian:
    """Capaian less serapan, of each row of the sheet Efisiensi; of all together where there is no such sheet."""
    columns = (
        *(Kolom("No", 5, "tengah"), Kolom("Indikator Kinerja", 45), Kolom("Capaian Kinerja (%)", 16, "kanan")),
        *(Kolom("Serapan Anggaran (%)", 16, "kanan"), Kolom("Tingkat Efisiensi", 16, "kanan")),
    )
    table = next((t for t in bahan.book.of(BarisEfisiensi) if t.rows), None)
    if table is not None:
        by_name = {one.baris.key: one for one in semua}
        lines = [_efficient(bahan, row, by_name, hitungan) for row in table.rows]
        rows = tuple(Baris((str(n), *line)) for n, line in enumerate(lines, 1))
        return (Tabel("Efisiensi Penggunaan Sumber Daya", columns, rows, sumber(table)), *_judged(lines))
    total, mean = serapan_total(bahan, hitungan), rata_capaian(bahan, semua)
    if total is None or mean is None or total.persen.nilai is None:
        return (belum("perhitungan efisiensi", "Efisiensi", "efisiensi"),)
    line = ("Seluruh indikator (rata-rata)", mean, total.persen, _saved("seluruh indikator", mean, total.persen, None))
    return (Tabel("Efisiensi Penggunaan Sumber Daya", columns, (Baris(("1", *line)),), ""), *_judged([line]))


_Line = tuple[str, Angka, Angka, Angka]


def _efficient(bahan: Bahan, row: BarisEfisiensi, by_name: dict[str, Ukuran], hitungan: Hitungan) -> _Line:
    name = kata(row.indikator)
    one = by_name.get(name_key(name))
    reached = salinan(f"Capaian kinerja {name}", row.capaian) if one is None else capaian_angka(bahan, one, one.kini)
    total = serapan_total(bahan, hitungan)
    spent = salinan(f"Serapan anggaran {name}", row.serapan)
    share = total.persen.nilai if total is not None else None
    known = row.serapan.candidates if row.serapan is not None else ()
    if total is not None and share is not None and rounded(share, 2) in known:
        spent = total.persen
    return name, reached, spent, _saved(name, reached, spent, row.efisiensi)


def _saved(nama: str, reached: Angka, spent: Angka, printed: Entry | None) -> Angka:
    """The difference of the two columns as they are printed."""
    values = [None if f.nilai is None else rounded(f.nilai, 2) for f in (reached, spent)]
    result = efisiensi(Masukan("capaian kinerja", values[0]), Masukan("serapan anggaran", values[1]))
    cells = tuple(dict.fromkeys((*reached.sel, *spent.sel)))
    return dihitung(f"Efisiensi {nama}", result, tercetak=printed, sel=cells)


def _judged(lines: Sequence[_Line]) -> tuple[Paragraf, ...]:
    texts = []
    for name, reached, spent, saved in lines:
        if saved.nilai is None:
            continue
        word = (
            "lebih tinggi daripada"
            if saved.nilai > 0
            else "lebih rendah daripada"
            if saved.nilai < 0
            else "sama dengan"
        )
        parts = (f"Capaian kinerja {name} sebesar ", reached, f"% {word} serapan anggarannya sebesar ", spent, "%")
        end = (", dengan tingkat efisiensi ", saved, " poin persen.")
        texts.append(Paragraf((*parts, *end)))
    return tuple(texts)
