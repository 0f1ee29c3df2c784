"""Bab III A: what was achieved, against the target, last year, the end of the plan and a national standard."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from kinerja_xl.calc.hasil import Hasil, Masukan
from kinerja_xl.calc.target import figure, read_target
from kinerja_xl.calc.turunan import against
from kinerja_xl.dokumen.angka import Angka, dihitung, salinan
from kinerja_xl.dokumen.bahan import Bahan
from kinerja_xl.dokumen.hitungan import arah, beda
from kinerja_xl.dokumen.isi import Bagan, Balok, Baris, Kolom, Paragraf, Seri, Tabel, Teks
from kinerja_xl.dokumen.lkjip.bahasa import Bagian, belum, kata, sumber, ulang
from kinerja_xl.dokumen.lkjip.ukuran import (
    Nilai,
    Ukuran,
    angka_realisasi,
    angka_target,
    capaian_angka,
    status_capaian,
)
from kinerja_xl.numbers import rounded
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisDimensi, BarisStandar

_MOST_BARS = 12
_KOSONG = belum("pengukuran kinerja tahun laporan (target dan realisasi)", "Pengukuran", "pengukuran")


def capaian_tahun_ini(bahan: Bahan, semua: Sequence[Ukuran]) -> Bagian:
    """Target, realisasi, capaian and status of every indicator, a sentence for each, and the chart."""
    if not semua:
        return (_KOSONG,)
    blocks: list[Balok] = [_measured(bahan, semua)]
    blocks += [Paragraf(("", *_kalimat(bahan, one))) for one in semua]
    bars = tuple(_drawn(capaian_angka(bahan, one, one.kini)) for one in semua)
    if any(bars) and len(bars) <= _MOST_BARS:
        names = tuple(one.nama for one in semua)
        title = f"Capaian Indikator Kinerja Tahun {bahan.tahun or ''}".strip()
        if len(semua) == 1:
            one = semua[0]
            pair = (
                Seri("Target", (angka_target(one, one.kini),)),
                Seri("Realisasi", (angka_realisasi(one, one.kini),)),
            )
            blocks.append(Bagan(f"Target dan Realisasi Tahun {bahan.tahun or ''}".strip(), names, pair, one.satuan))
        else:
            blocks.append(Bagan(title, names, (Seri("Capaian (%)", bars),), "persen", "mendatar"))
    return tuple(blocks)


def tabel_pengukuran(bahan: Bahan, semua: Sequence[Ukuran]) -> Bagian:
    """The measuring table once more, for the annex."""
    return (_measured(bahan, semua),) if semua else (_KOSONG,)


def _measured(bahan: Bahan, semua: Sequence[Ukuran]) -> Tabel:
    columns = (
        Kolom("No", 5, "tengah"),
        Kolom("Sasaran Strategis", 24),
        Kolom("Indikator Kinerja", 24),
        Kolom("Satuan", 11, "tengah"),
        Kolom("Target", 11, "kanan"),
        Kolom("Realisasi", 13, "kanan"),
        Kolom("Capaian (%)", 12, "kanan"),
        Kolom("Status", 14, "tengah"),
    )
    rows: list[list[Teks]] = []
    for n, one in enumerate(semua, 1):
        now = one.kini
        cells: list[Teks] = [str(n), kata(one.sasaran), one.nama, one.satuan, angka_target(one, now)]
        cells += [angka_realisasi(one, now), capaian_angka(bahan, one, now), status_capaian(bahan, now.hasil)]
        rows.append(cells)
    title = f"Pengukuran Kinerja Tahun {bahan.tahun or ''}".strip()
    order = [[cells[1], cells[0], *cells[2:]] for cells in rows]
    merged = [Baris((cells[1], cells[0], *cells[2:])) for cells in ulang(order, (0,))]
    return Tabel(title, columns, tuple(merged), sumber(semua[0].tabel))


def _kalimat(bahan: Bahan, one: Ukuran) -> tuple[str | Angka, ...]:
    """A sentence on one indicator."""
    now = one.kini
    if now.hasil.nilai is None:
        return (f"Capaian {one.nama} belum dapat dihitung: {now.hasil.alasan}.",)
    unit = f" {one.satuan}" if one.satuan else ""
    return (
        f"Realisasi {one.nama} sebesar ",
        angka_realisasi(one, now),
        f"{unit} terhadap target ",
        angka_target(one, now),
        f"{unit} memberi capaian ",
        capaian_angka(bahan, one, now),
        f"% ({status_capaian(bahan, now.hasil)}).",
    )


def capaian_antartahun(bahan: Bahan, semua: Sequence[Ukuran]) -> Bagian:
    """This year against the one before."""
    known = [(one, one.lalu) for one in semua if one.lalu is not None]
    if not known or bahan.tahun is None:
        year = f" tahun {bahan.tahun - 1}" if bahan.tahun else " tahun sebelumnya"
        return (belum(f"target dan realisasi{year}", "Pengukuran, dengan kolom tahun sebelumnya"),)
    before, now = str(bahan.tahun - 1), str(bahan.tahun)
    columns = (
        *(Kolom("No", 5, "tengah"), Kolom("Indikator Kinerja", 26), Kolom("Satuan", 11, "tengah")),
        *(Kolom(title, 12, "kanan", f"Tahun {before}") for title in ("Target", "Realisasi", "Capaian (%)")),
        *(Kolom(title, 12, "kanan", f"Tahun {now}") for title in ("Target", "Realisasi", "Capaian (%)")),
    )
    rows = []
    blocks: list[Balok] = []
    for n, (one, last) in enumerate(known, 1):
        cells: list[Teks] = [str(n), one.nama, one.satuan]
        for value in (last, one.kini):
            cells += [angka_target(one, value), angka_realisasi(one, value), capaian_angka(bahan, one, value)]
        rows.append(Baris(tuple(cells)))
        blocks += _moved(one, last)
    title = f"Perbandingan Kinerja Tahun {before} dan {now}"
    blocks.insert(0, Tabel(title, columns, tuple(rows), sumber(*dict.fromkeys(one.tabel for one, _ in known))))
    chart = _years_chart(known, before, now)
    return (*blocks, *chart)


def _moved(one: Ukuran, last: Nilai) -> tuple[Paragraf, ...]:
    before, now = figure("realisasi tahun lalu", last.realisasi), figure("realisasi tahun ini", one.kini.realisasi)
    if before.nilai is None or now.nilai is None:
        return ()
    way = arah(before.nilai, now.nilai)
    if way == "tetap":
        return (Paragraf((f"Realisasi {one.nama} tetap ", angka_realisasi(one, one.kini), ".")),)
    text = (
        f"Realisasi {one.nama} {way} ",
        beda(f"Perubahan realisasi {one.nama}", before, now),
        " dari ",
        angka_realisasi(one, last),
        f" pada tahun {last.tahun} menjadi ",
        angka_realisasi(one, one.kini),
        f" pada tahun {one.kini.tahun}.",
    )
    return (Paragraf(text),)


def _years_chart(known: Sequence[tuple[Ukuran, Nilai]], before: str, now: str) -> tuple[Bagan, ...]:
    """One chart for the indicators of one unit; where the units differ their bars do not compare."""
    if len({one.satuan.casefold() for one, _ in known}) > 1 or len(known) > _MOST_BARS:
        return ()
    names = tuple(one.nama for one, _ in known)
    series = [
        Seri(f"Realisasi {before}", tuple(_drawn(angka_realisasi(one, last)) for one, last in known)),
        Seri(f"Realisasi {now}", tuple(_drawn(angka_realisasi(one, one.kini)) for one, _ in known)),
    ]
    ends = tuple(_end(one) for one, _ in known)
    if any(ends):
        series.append(Seri("Target akhir Renstra", ends))
    return (Bagan(f"Realisasi Tahun {before} dan {now}", names, tuple(series), known[0][0].satuan),)


def _end(one: Ukuran) -> Angka | None:
    return _drawn(salinan(f"Target akhir Renstra {one.nama}", one.akhir[1])) if one.akhir is not None else None


def capaian_target_akhir(bahan: Bahan, semua: Sequence[Ukuran]) -> Bagian:
    """This year's realisasi against the target at the end of the plan."""
    known = [(one, one.akhir) for one in semua if one.akhir is not None]
    if not known:
        return (belum("target akhir Renstra", "Tujuan dan Sasaran", "tujuan-sasaran"),)
    columns = (
        *(Kolom("No", 5, "tengah"), Kolom("Indikator Kinerja", 30), Kolom("Satuan", 10, "tengah")),
        Kolom(f"Realisasi {bahan.tahun or ''}".strip(), 13, "kanan"),
        *(Kolom("Target Akhir Renstra", 14, "kanan"), Kolom("Tahun", 8, "tengah"), Kolom("Capaian (%)", 12, "kanan")),
    )
    rows: list[Baris] = []
    texts: list[Paragraf] = []
    for n, (one, (year, target)) in enumerate(known, 1):
        result = _compared(bahan, one, target)
        end = salinan(f"Target akhir Renstra {one.nama}", target)
        share = dihitung(f"Capaian {one.nama} terhadap target akhir Renstra", result)
        cells = (str(n), one.nama, one.satuan, angka_realisasi(one, one.kini), end, str(year or "-"), share)
        rows.append(Baris(cells))
        texts += _distance(one, target, "target akhir Renstra", end, share)
    table = Tabel(
        "Realisasi terhadap Target Akhir Renstra",
        columns,
        tuple(rows),
        sumber(*dict.fromkeys(o.tabel for o, _ in known)),
    )
    return (table, *texts)


def capaian_standar(bahan: Bahan, semua: Sequence[Ukuran]) -> Bagian:
    """This year's realisasi against a national standard."""
    tables = list(bahan.book.of(BarisStandar))
    standards = {row.key: row for table in tables for row in table.rows if row.standar_nasional is not None}
    known = [(one, standards[one.baris.key]) for one in semua if one.baris.key in standards]
    if not known:
        return (belum("standar nasional atau instansi pembanding", "Standar Nasional", "standar-nasional"),)
    columns = (
        *(Kolom("No", 5, "tengah"), Kolom("Indikator Kinerja", 28), Kolom("Satuan", 10, "tengah")),
        Kolom(f"Realisasi {bahan.tahun or ''}".strip(), 12, "kanan"),
        *(Kolom("Standar Nasional", 12, "kanan"), Kolom("Capaian (%)", 11, "kanan"), Kolom("Sumber Standar", 26)),
    )
    rows: list[Baris] = []
    texts: list[Paragraf] = []
    for n, (one, row) in enumerate(known, 1):
        standard = row.standar_nasional
        shown = salinan(f"Standar nasional {one.nama}", standard)
        share = dihitung(f"Capaian {one.nama} terhadap standar nasional", _compared(bahan, one, standard))
        cells = (str(n), one.nama, one.satuan, angka_realisasi(one, one.kini), shown, share, kata(row.sumber_data))
        rows.append(Baris(cells))
        texts += _distance(one, standard, "standar nasional", shown, share)
    return (Tabel("Realisasi terhadap Standar Nasional", columns, tuple(rows), sumber(*tables)), *texts)


def _compared(bahan: Bahan, one: Ukuran, target: Entry | None) -> Hasil:
    read = read_target(target)
    way = "turun" if one.kini.hasil.rumus.startswith(("(2 x target", "target /")) else "naik"
    rules = bahan.aturan
    done = figure("realisasi", one.kini.realisasi)
    return against(done, read, way, rules, rules.profil(bahan.book.profil))  # type: ignore[arg-type]  # a Polaritas


def _distance(one: Ukuran, target: Entry | None, nama: str, shown: Angka, share: Angka) -> tuple[Paragraf, ...]:
    """A sentence on how far the realisasi still is from a target."""
    goal, done = read_target(target).dari, figure("realisasi", one.kini.realisasi)
    if goal.nilai is None or done.nilai is None or share.nilai is None:
        return ()
    reached = rounded(share.nilai, 2) >= 100
    text: tuple[str | Angka, ...] = (
        f"Realisasi {one.nama} sebesar ",
        angka_realisasi(one, one.kini),
        f" dibandingkan dengan {nama} sebesar ",
        shown,
        " memberi capaian ",
        share,
        "%, " + ("sehingga sudah tercapai" if reached else "sehingga masih terpaut "),
    )
    rest: tuple[str | Angka, ...] = (".",) if reached else (beda(f"Jarak terhadap {nama} {one.nama}", done, goal), ".")
    return (Paragraf((*text, *rest)),)


def dimensi_ipa(bahan: Bahan) -> Bagian:
    """The dimensions of the IPA, where the workbook measures one."""
    table = next(bahan.book.of(BarisDimensi, "ipa_dimensi"), None)
    measured = table is not None and any(r.nilai is not None and r.nilai.value is not None for r in table.rows)
    return _dimensions(table) if table is not None and measured else ()


def _dimensions(table: Table[BarisDimensi]) -> Bagian:
    risen = any(r.kenaikan is not None and not r.kenaikan.is_blank for r in table.rows)
    columns = [Kolom("No", 6, "tengah"), Kolom("Dimensi", 30), Kolom("Bobot", 14, "kanan"), Kolom("Nilai", 14, "kanan")]
    columns += [Kolom("Selisih terhadap Bobot", 18, "kanan")]
    columns += [Kolom("Kenaikan dari Tahun Sebelumnya", 20, "kanan")] if risen else []
    rows = []
    for n, row in enumerate(table.rows, 1):
        name = kata(row.dimensi)
        cells: list[Teks] = [
            str(n),
            name,
            salinan(f"Bobot dimensi {name}", row.bobot),
            salinan(f"Nilai dimensi {name}", row.nilai),
        ]
        cells.append(_gap(row, name))
        cells += [salinan(f"Kenaikan dimensi {name}", row.kenaikan)] if risen else []
        rows.append(Baris(tuple(cells)))
    total = _index(table)
    blank: tuple[Teks, ...] = ("",) if risen else ()
    rows.append(Baris(("", "Indeks Profesionalitas ASN", "", total, "", *blank), True))
    names = tuple(kata(r.dimensi) for r in table.rows)
    weights = tuple(_drawn(salinan(f"Bobot dimensi {n}", r.bobot)) for n, r in zip(names, table.rows, strict=True))
    scores = tuple(_drawn(salinan(f"Nilai dimensi {n}", r.nilai)) for n, r in zip(names, table.rows, strict=True))
    return (
        Tabel(
            f"Hasil Pengukuran Indeks Profesionalitas ASN Tahun {table.tahun or ''}".strip(),
            tuple(columns),
            tuple(rows),
            sumber(table),
        ),
        Bagan("Nilai Setiap Dimensi terhadap Bobotnya", names, (Seri("Bobot", weights), Seri("Nilai", scores)), "poin"),
    )


def _gap(row: BarisDimensi, nama: str) -> Angka:
    weight, score = Masukan.of("bobot", row.bobot), Masukan.of("nilai", row.nilai)
    value = None if weight.nilai is None or score.nilai is None else weight.nilai - score.nilai
    result = Hasil(value, "bobot - nilai dimensi", (weight, score), alasan="bobot atau nilai kosong")
    return dihitung(f"Selisih dimensi {nama} terhadap bobot", result, tercetak=row.selisih)


def _index(table: Table[BarisDimensi]) -> Angka:
    parts = [r.nilai for r in table.rows if r.nilai is not None and r.nilai.value is not None]
    total = sum((p.value for p in parts if p.value is not None), Decimal(0))
    inputs = tuple(Masukan("nilai", p.value, p.ref) for p in parts)
    printed = next((r.nilai for r in table.totals if r.nilai is not None), None)
    return dihitung("Indeks Profesionalitas ASN", Hasil(total, "jumlah nilai dimensi", inputs), tercetak=printed)


def analisis(bahan: Bahan, semua: Sequence[Ukuran]) -> Bagian:
    """What helped or hindered and what was done about it, as the measuring table says for each indicator."""
    told = [one for one in semua if kata(one.baris.faktor) or kata(one.baris.tindak_lanjut)]
    if not told:
        return ()
    columns = (
        Kolom("No", 5, "tengah"),
        Kolom("Indikator Kinerja", 26),
        Kolom("Faktor Pendorong/Penghambat", 36),
        Kolom("Tindak Lanjut", 36),
    )
    rows = [Baris((str(n), o.nama, kata(o.baris.faktor), kata(o.baris.tindak_lanjut))) for n, o in enumerate(told, 1)]
    return (Tabel("Faktor dan Tindak Lanjut", columns, tuple(rows), sumber(told[0].tabel)),)


def _drawn(figure_: Angka) -> Angka | None:
    """A figure that a chart can draw."""
    return figure_ if figure_.nilai is not None else None


def rata_capaian(bahan: Bahan, semua: Sequence[Ukuran]) -> Angka | None:
    """The mean of the capaian that can be computed, as percent; None where there is none."""
    known = [one.kini for one in semua if one.kini.hasil.nilai is not None]
    if not known:
        return None
    mean = sum((n.hasil.nilai for n in known if n.hasil.nilai is not None), Decimal(0)) / len(known)
    cells = tuple(dict.fromkeys(m.alamat for n in known for m in n.hasil.masukan if m.alamat is not None))
    rule = known[0].hasil.rumus if len(known) == 1 else "rata-rata capaian setiap indikator"
    name = "Capaian kinerja" if len(known) == 1 else "Rata-rata capaian kinerja"
    return dihitung(name, Hasil(mean, rule, ()), sel=cells)
