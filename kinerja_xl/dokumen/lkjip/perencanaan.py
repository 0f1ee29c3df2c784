"""Bab II: the strategic plan, the key indicators and the agreement of the year."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from kinerja_xl.calc.hasil import Hasil
from kinerja_xl.dokumen.angka import Angka, dihitung, salinan
from kinerja_xl.dokumen.bahan import Bahan
from kinerja_xl.dokumen.hitungan import Hitungan
from kinerja_xl.dokumen.isi import Balok, Baris, Kolom, Mendatar, Tabel, Teks
from kinerja_xl.dokumen.lkjip.bahasa import Bagian, belum, kata, sumber, ulang
from kinerja_xl.dokumen.lkjip.ukuran import pada
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.rows import BarisAnggaran, BarisIndikator, Row

_UPRIGHT = 6
"""A plan of more years than this is printed on a page that lies on its side."""
_WORDS = {"": "", "lama": " (sebelum reviu)", "perubahan": " (perubahan)", "rancangan": " (rancangan)"}
R = TypeVar("R", bound=Row)


def rencana_strategis(bahan: Bahan) -> Bagian:
    """Tujuan, sasaran, indicators and targets of the plan, a reviewed plan after the one it replaced."""
    plans = [t for t in bahan.book.of(BarisIndikator, "target_jangka_menengah") if t.rows and t.varian in _WORDS]
    if not plans:
        return (belum("tujuan, sasaran, dan target jangka menengah", "Tujuan dan Sasaran", "tujuan-sasaran"),)
    plans.sort(key=lambda t: t.varian != "lama")
    tables: tuple[Balok, ...] = tuple(map(_plan, plans))
    wide = any(len(_years(plan)) > _UPRIGHT for plan in plans)
    return (Mendatar(tables),) if wide else tables


def _plan(plan: Table[BarisIndikator]) -> Tabel:
    years = _years(plan)
    first = any(r.kondisi_awal is not None for r in plan.rows)
    last = any(r.target_akhir is not None for r in plan.rows)
    columns = [Kolom("No", 6, "tengah"), Kolom("Tujuan", 21), Kolom("Sasaran", 21), Kolom("Indikator Kinerja", 21)]
    columns += [Kolom("Satuan", 11, "tengah"), *([Kolom("Kondisi Awal", 11, "kanan")] if first else ())]
    columns += [Kolom(str(y or "Target"), 7.7, "kanan", "Target") for y in years]
    columns += [Kolom("Target Akhir", 9, "kanan")] if last else []
    rows: list[list[Teks]] = []
    goal = aim = ""
    for row in plan.rows:
        name, goal, aim = kata(row.indikator), kata(row.tujuan) or goal, kata(row.sasaran) or aim
        cells: list[Teks] = ["", goal, aim, name, kata(row.satuan)]
        cells += [salinan(f"Kondisi awal {name}", row.kondisi_awal)] if first else []
        cells += [salinan(f"Target {name} {y or ''}".strip(), row.target.get(y)) for y in years]
        cells += [salinan(f"Target akhir {name}", row.target_akhir)] if last else []
        rows.append(cells)
    numbered, goals = [], 0
    for n, cells in enumerate(rows):
        goals += not n or rows[n - 1][1] != cells[1]
        numbered.append([str(goals), *cells[1:]])
    period = f" {years[0]}-{years[-1]}" if len(years) > 1 else ""
    title = f"Tujuan, Sasaran, Indikator, dan Target Kinerja{period}{_WORDS[plan.varian]}"
    return Tabel(title, tuple(columns), tuple(map(Baris, ulang(numbered, (0, 1, 2)))), sumber(plan))


def _years(plan: Table[BarisIndikator]) -> list[int | None]:
    found = {y for r in plan.rows for y in r.target}
    return sorted(found, key=lambda y: y or 0)


def indikator_utama(bahan: Bahan) -> Bagian:
    """The key indicators with what is said of them."""
    table = next(bahan.book.of(BarisIndikator, "iku"), None)
    if table is None:
        return (belum("indikator kinerja utama dengan alasan, formulasi, dan sumber data", "IKU", "iku"),)
    fields: tuple[tuple[str, str, Callable[[BarisIndikator], str], float], ...] = (
        ("Sasaran", "sasaran", lambda r: kata(r.sasaran), 21),
        ("Indikator Kinerja", "indikator", lambda r: kata(r.indikator), 21),
        ("Satuan", "satuan", lambda r: kata(r.satuan), 13),
        ("Alasan", "alasan", lambda r: kata(r.alasan or r.definisi), 21),
        ("Formulasi", "formulasi", lambda r: kata(r.formulasi or r.rumus), 22),
        ("Sumber Data", "sumber_data", lambda r: kata(r.sumber_data), 20),
        ("Penanggung Jawab", "penanggung_jawab", lambda r: kata(r.penanggung_jawab), 21),
    )
    used = [f for f in fields if any(f[2](r) for r in table.rows)]
    columns = (Kolom("No", 6, "tengah"), *(Kolom(title, wide) for title, _, _, wide in used))
    rows = [Baris((str(n), *(pick(r) for _, _, pick, _ in used))) for n, r in enumerate(table.rows, 1)]
    return (Tabel("Indikator Kinerja Utama", columns, tuple(rows), sumber(table)),)


def perjanjian_kinerja(bahan: Bahan, hitungan: Hitungan) -> Bagian:
    """The agreement of the year, beside its amendment where there is one."""
    agreed = list(bahan.book.of(BarisIndikator, "perjanjian_indikator"))
    money = list(bahan.book.of(BarisAnggaran, "perjanjian_anggaran"))
    blocks: list[Balok] = []
    blocks += (
        [_targets(bahan, agreed)]
        if agreed
        else [belum("sasaran dan target perjanjian kinerja", "PK", "perjanjian-kinerja")]
    )
    blocks += (
        [_budget(bahan, money, hitungan)]
        if money
        else [belum("program dan anggaran perjanjian kinerja", "PK Anggaran", "perjanjian-anggaran")]
    )
    return tuple(blocks)


def _targets(bahan: Bahan, tables: list[Table[BarisIndikator]]) -> Tabel:
    first, second = _pair(tables)
    amended = second is not None
    columns = [Kolom("No", 5, "tengah"), Kolom("Sasaran Strategis", 32), Kolom("Indikator Kinerja", 32)]
    columns += [Kolom("Awal" if amended else "Target", 12, "kanan", "Target" if amended else "")]
    columns += [Kolom("Perubahan", 12, "kanan", "Target")] if amended else []
    rows: list[list[Teks]] = []
    for one, other in _beside(first, second, lambda r: r.key):
        row = one or other
        if row is None or not row.key:
            continue
        name = kata(row.indikator)
        cells: list[Teks] = [str(len(rows) + 1), kata(row.sasaran or row.tujuan), name]
        cells.append(_target(f"Target perjanjian kinerja {name}", one, bahan))
        cells += [_target(f"Target perjanjian kinerja perubahan {name}", other, bahan)] if amended else []
        rows.append(cells)
    title = f"Perjanjian Kinerja Tahun {bahan.tahun or ''}".strip()
    return Tabel(title, tuple(columns), tuple(Baris(tuple(r)) for r in rows), sumber(*tables))


def _target(nama: str, row: BarisIndikator | None, bahan: Bahan) -> Angka:
    return salinan(nama, pada(row.target, bahan.tahun) if row is not None else None)


def _budget(bahan: Bahan, tables: list[Table[BarisAnggaran]], hitungan: Hitungan) -> Tabel:
    first, second = _pair(tables)
    columns = [Kolom("No", 5, "tengah"), Kolom("Program", 40)]
    columns += [Kolom("Anggaran (Rp)" if second is None else "Awal (Rp)", 20, "kanan")]
    columns += (
        []
        if second is None
        else [Kolom("Perubahan (Rp)", 20, "kanan"), Kolom("Bertambah/ Berkurang (Rp)", 20, "kanan")]
    )
    rows, number = [], 0
    pairs = [(pair, False) for pair in _beside(first, second, lambda r: r.key)]
    pairs += [((a, b), True) for a, b in _totals(first, second)]
    for (one, other), bold in pairs:
        row = one or other
        if row is None:
            continue
        name = "Jumlah" if bold else kata(row.uraian)
        number += not bold
        cells: list[Teks] = ["" if bold else str(number), name]
        cells.append(hitungan.uang(f"Anggaran perjanjian kinerja {name}", one.pagu if one else None))
        if second is not None:
            cells.append(hitungan.uang(f"Anggaran perjanjian kinerja perubahan {name}", other.pagu if other else None))
            cells.append(_change(name, one, other, hitungan))
        rows.append(Baris(tuple(cells), bold))
    title = f"Program dan Anggaran Perjanjian Kinerja Tahun {bahan.tahun or ''}".strip()
    return Tabel(title, tuple(columns), tuple(rows), sumber(*tables))


def _change(nama: str, one: BarisAnggaran | None, other: BarisAnggaran | None, hitungan: Hitungan) -> Angka:
    before = hitungan.masukan("anggaran awal", one.pagu if one else None)
    after = hitungan.masukan("anggaran perubahan", other.pagu if other else None)
    value = None if before.nilai is None or after.nilai is None else after.nilai - before.nilai
    result = Hasil(
        value, "anggaran perubahan - anggaran awal", (after, before), alasan="salah satunya kosong", desimal=0
    )
    return dihitung(f"Perubahan anggaran {nama}", result)


def _pair(tables: list[Table[R]]) -> tuple[Table[R], Table[R] | None]:
    """The agreement and its amendment; without the first the amendment stands alone."""
    plain = [t for t in tables if t.varian == ""]
    amended = [t for t in tables if t.varian == "perubahan"]
    first = (plain or tables)[0]
    return first, next((t for t in amended if t is not first), None)


def _beside(first: Table[R], second: Table[R] | None, key: Callable[[R], str]) -> Iterable[tuple[R | None, R | None]]:
    """Rows of one name beside each other, in the order of the first table."""
    others = {key(r): r for r in second.rows} if second is not None else {}
    for row in first.rows:
        yield row, others.pop(key(row), None)
    yield from ((None, row) for row in others.values())


def _totals(first: Table[R], second: Table[R] | None) -> Iterable[tuple[R | None, R | None]]:
    one = first.totals[-1] if first.totals else None
    other = second.totals[-1] if second is not None and second.totals else None
    return [(one, other)] if one is not None or other is not None else []
