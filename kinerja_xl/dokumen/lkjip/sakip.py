"""The evaluation of SAKIP: the score of each component, the grade, and what was done about the recommendations."""

from __future__ import annotations

from decimal import Decimal

from kinerja_xl.calc.hasil import Masukan
from kinerja_xl.calc.predikat import predikat
from kinerja_xl.dokumen.angka import Angka, salinan
from kinerja_xl.dokumen.bahan import Bahan
from kinerja_xl.dokumen.hitungan import arah, beda
from kinerja_xl.dokumen.isi import Baris, Kolom, Paragraf, Tabel, Teks
from kinerja_xl.dokumen.lkjip.bahasa import Bagian, belum, kata, sumber
from kinerja_xl.errors import KinerjaError
from kinerja_xl.numbers import format_number
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisKomponen, BarisRekomendasi

_NAMES = {"nilai_sebelumnya": "Tahun Sebelumnya", "nilai_berjalan": "Tahun Berjalan", "nilai": "Nilai"}
_ORDER = ("nilai_sebelumnya", "nilai_berjalan", "nilai")
_HUNDRED = Decimal(100)


def hasil_evaluasi(bahan: Bahan) -> Bagian:
    """The components of the evaluation, its grade and how it moved."""
    table = _table(bahan)
    if table is None:
        return (belum("nilai setiap komponen evaluasi SAKIP", "SAKIP", "sakip"),)
    keys = _keys(table)
    columns = [Kolom("No", 5, "tengah"), Kolom("Komponen yang Dinilai", 40), Kolom("Bobot", 12, "kanan")]
    columns += [Kolom(_NAMES.get(key, key), 16, "kanan", "Nilai Hasil Evaluasi") for key in keys]
    rows = []
    for n, row in enumerate(table.all_rows, 1):
        total = row in table.totals
        name = "Nilai Hasil Evaluasi" if total else kata(row.komponen)
        cells: list[Teks] = ["" if total else kata(row.nomor) or str(n), name, salinan(f"Bobot {name}", row.bobot)]
        cells += [_score(f"{name}, {_NAMES.get(key, key).lower()}", row.nilai.get(key), row.bobot) for key in keys]
        rows.append(Baris(tuple(cells), total))
    title = f"Hasil Evaluasi Akuntabilitas Kinerja Tahun {table.tahun or ''}".strip()
    return (Tabel(title, tuple(columns), tuple(rows), sumber(table)), *kalimat_sakip(bahan))


def kalimat_sakip(bahan: Bahan) -> tuple[Paragraf, ...]:
    """The result of the evaluation in a sentence, with its grade; none where there is no total."""
    table = _table(bahan)
    if table is None or not table.totals:
        return ()
    total, keys = table.totals[-1], _keys(table)
    scores = [_score(f"Nilai hasil evaluasi SAKIP, {_NAMES.get(k, k).lower()}", total.nilai.get(k), None) for k in keys]
    now = scores[-1] if scores else None
    if now is None or now.nilai is None:
        return ()
    text: tuple[str | Angka, ...] = (
        "Hasil evaluasi akuntabilitas kinerja memperoleh nilai ",
        now,
        _grade(bahan, now.nilai),
    )
    if len(scores) > 1 and scores[-2].nilai is not None:
        before = scores[-2]
        way = arah(before.nilai or Decimal(0), now.nilai)
        change = beda(
            "Perubahan nilai SAKIP",
            Masukan("nilai sebelumnya", before.nilai, before.sel[0]),
            Masukan("nilai", now.nilai, now.sel[0]),
        )
        moved: tuple[str | Angka, ...] = (f", {way} ", change, " poin") if way != "tetap" else (", tetap",)
        text = (*text, *moved, " dari nilai sebelumnya ", before, _grade(bahan, before.nilai or Decimal(0)))
    return (Paragraf((*text, ".")),)


def rekomendasi(bahan: Bahan) -> Bagian:
    """Each recommendation with what was done."""
    table = next((t for t in bahan.book.of(BarisRekomendasi) if t.rows), None)
    if table is None:
        return (belum("rekomendasi hasil evaluasi dan tindak lanjutnya", "Rekomendasi", "rekomendasi"),)
    known = [("Komponen", "komponen", 18), ("Rekomendasi", "rekomendasi", 40), ("Tindak Lanjut", "tindak_lanjut", 36)]
    known += [("Status", "status", 12), ("Bukti", "bukti", 18)]
    used = [one for one in known if any(kata(getattr(r, one[1])) for r in table.rows)]
    columns = (Kolom("No", 5, "tengah"), *(Kolom(title, wide) for title, _, wide in used))
    rows = [Baris((str(n), *(_part(row, field) for _, field, _ in used))) for n, row in enumerate(table.rows, 1)]
    return (Tabel("Rekomendasi Hasil Evaluasi dan Tindak Lanjutnya", columns, tuple(rows), sumber(table)),)


def _part(row: BarisRekomendasi, field: str) -> Teks:
    entry: Entry | None = getattr(row, field)
    return kata(entry)


def _table(bahan: Bahan) -> Table[BarisKomponen] | None:
    return next((t for t in bahan.book.of(BarisKomponen, "sakip") if t.rows and _keys(t)), None)


def _keys(table: Table[BarisKomponen]) -> list[str]:
    """The columns of scores that hold any, the older before the newer."""
    used = [k for k in table.all_rows[0].nilai if any(not r.nilai[k].is_blank for r in table.all_rows if k in r.nilai)]
    return sorted(used, key=lambda k: (_ORDER.index(k) if k in _ORDER else -1, k))


def _score(nama: str, entry: Entry | None, bobot: Entry | None) -> Angka:
    """A score; one typed with a point is read with the separator that keeps it within its weight."""
    if entry is None or entry.value is not None or not entry.candidates:
        return salinan(nama, entry)
    most = bobot.value if bobot is not None and bobot.value is not None else _HUNDRED
    fitting = [v for v in entry.candidates if v <= most]
    if len(fitting) != 1:
        return salinan(nama, entry)
    rule = f"tertulis {entry.printed}; titik dibaca sebagai desimal, karena bobotnya {format_number(most)}"
    return Angka(format_number(fitting[0], 2), nama, (entry.ref,), rule, nilai=fitting[0])


def _grade(bahan: Bahan, nilai: Decimal) -> str:
    try:
        band = predikat(nilai, "predikat_sakip", bahan.aturan)
    except KinerjaError:  # beyond the scale: the findings say so, the report gives no grade
        return ""
    return f" ({band.nama}, {band.sebutan})" if band.sebutan else f" ({band.nama})"
