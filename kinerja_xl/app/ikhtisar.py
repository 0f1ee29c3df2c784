"""What the summary of many workbooks keeps of one: plain values that JSON can hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from kinerja_xl.app.hitung import hitung
from kinerja_xl.app.ikhtisar_hitung import ikhtisar_hitung, tanpa_hitung
from kinerja_xl.app.indeks import dimensions, indices, plain
from kinerja_xl.app.pemeriksaan import Options, Report, check_book, chosen_rules, settings_of
from kinerja_xl.app.pilihan_hitung import BAKU
from kinerja_xl.batch.outcome import said
from kinerja_xl.calc.hasil import Masukan
from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.calc.perangkat_daerah import perangkat_daerah
from kinerja_xl.calc.rerata import rerata
from kinerja_xl.calc.serapan import serapan
from kinerja_xl.calc.turunan import Turunan
from kinerja_xl.numbers import format_number
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisAnggaran, BarisDimensi, BarisPegawai
from kinerja_xl.workbook.recognition.read import read_book

Ikhtisar = dict[str, Any]

_SPENDING = ("realisasi_anggaran", "lra", "pendanaan_pelayanan")


def ikhtisar(options: Options, tanggal: date | None, path: Path) -> Ikhtisar:
    """Check and recalculate one workbook: what `ikhtisar_periksa` keeps of it, and its stale cells.

    Args:
        options: how to check.
        tanggal: the day that stands for today in formulas; None: the day the file was last changed.
        path: the workbook.

    Raises:
        KinerjaError: the file cannot be read, or no rules are in force in its year.
    """
    return {**ikhtisar_periksa(options, path), "hitung": _hitung(path, tanggal)}


def ikhtisar_periksa(options: Options, path: Path) -> Ikhtisar:
    """Check one workbook: who it belongs to, its forms, findings, capaian, IPA, indices, serapan.

    `hari` is the day of the check where the result depends on it (suppressions end), else "".

    Raises:
        KinerjaError: the file cannot be read, or no rules are in force in its year.
    """
    settings = list(settings_of(path.parent, path.name))
    book = read_book(path, options.tahun)
    report, context = check_book(book, options, chosen_rules(options), settings)
    return {
        "perangkat_daerah": perangkat_daerah(book),
        "tahun": book.tahun,
        "forms": [
            {"form": t.form, "name": t.bentuk, "sheet": t.sheet, "range": t.range_text, "title": t.name}
            for t in book.tables
        ],
        **_counts(report),
        "capaian": [_capaian(one) for one in context.derived if one.jenis == "capaian" and not _is_empty(one)],
        "ipa": [*_ipa(book), *_ipa_of_persons(book)],
        "ipa_dimensi": list(dimensions(book)),
        "indeks": indices(book, context.aturan),
        "serapan": [line for table in book.of(BarisAnggaran, *_SPENDING) for line in _serapan(table)],
        "hari": str(options.hari_ini or "") if _depends_on_the_day(report, settings) else "",
    }


def _hitung(path: Path, tanggal: date | None) -> Ikhtisar:
    try:
        return ikhtisar_hitung(hitung(path, BAKU._replace(tanggal=tanggal)))
    except Exception as error:  # what was checked is not lost; that it cannot be calculated is said
        return tanpa_hitung(said(path, error).removeprefix(f"{path}: "))


def _counts(report: Report) -> Ikhtisar:
    areas: dict[str, Counter[str]] = {}
    for finding in report.findings:
        areas.setdefault(finding.code[:3].casefold(), Counter())[finding.severity] += 1
    return {
        "findings": {area: dict(sorted(counts.items())) for area, counts in sorted(areas.items())},
        "codes": dict(sorted(Counter(f.code for f in report.findings).items())),
        "galat": [
            {"code": f.code, "sheet": f.sheet, "cell": f.cell, "message": f.message, "hint": f.hint}
            for f in report.findings
            if f.severity == "galat"
        ],
        "recomputed": report.recomputed,
        "fitting": report.fitting,
        "suppressed": report.suppressed,
    }


def _depends_on_the_day(report: Report, settings: Iterable[object]) -> bool:
    return bool(report.suppressed) or any(settings) or any(f.code.startswith("KXL00") for f in report.findings)


def _capaian(one: Turunan) -> Ikhtisar:
    column = next((c for c in one.tabel.columns if c.ref.column == one.tercetak.ref.column), None)
    realisasi, *target = one.hasil.masukan
    return {
        "indikator": one.nama,
        "form": one.tabel.form,
        "tahun": (column.tahun if column else None) or one.tabel.tahun,
        "periode": column.periode if column else "",
        "target": _number(target[0]) if len(target) == 1 else _span(target),
        "realisasi": _number(realisasi),
        "tercetak": _shown(one.tercetak),
        "dihitung": None if one.hasil.nilai is None else plain(rounded(one.hasil.nilai, 2)),
        "keadaan": _keadaan(one),
        "sheet": one.tercetak.ref.sheet,
        "cell": one.tercetak.ref.a1,
    }


def _span(target: Iterable[Masukan]) -> str:
    return " - ".join(format_number(m.nilai) for m in target if m.nilai is not None)


def _keadaan(one: Turunan) -> str:
    if one.hasil.nilai is None:
        return one.hasil.alasan or "tidak dihitung"
    if not one.tercetak.candidates:
        return "belum diisi" if one.tercetak.is_blank else "tidak terbaca sebagai angka"
    if one.cocok:
        return "cocok"
    return "cocok menurut rumus lain" if one.cocok_alternatif else "tidak cocok"


def _is_empty(one: Turunan) -> bool:
    """Whether neither the figure nor the result is there: nothing was to be achieved."""
    return one.tercetak.is_blank and one.hasil.nilai is None


def _ipa(book: Book) -> Iterator[Ikhtisar]:
    """The printed index of each table of dimensions, beside the sum of those."""
    for table in book.of(BarisDimensi, "ipa_dimensi"):
        parts = [row.nilai.value for row in table.rows if row.nilai is not None and row.nilai.value is not None]
        printed = next((row.nilai for row in table.totals if row.nilai is not None), None)
        yield {
            "tahun": table.tahun,
            "tercetak": _shown(printed) if printed is not None else None,
            "dihitung": plain(sum(parts, Decimal(0))) if parts else None,
            "dasar": "jumlah dimensi",
            **_at(table, printed),
        }


def _ipa_of_persons(book: Book) -> Iterator[Ikhtisar]:
    """The mean index of each list of persons."""
    for table in book.of(BarisPegawai):
        mean = rerata([Masukan.of("nilai IPA", row.nilai_ipa) for row in table.rows if row.nilai_ipa is not None])
        if mean.nilai is not None:
            yield {
                "tahun": table.tahun,
                "tercetak": None,
                "dihitung": plain(rounded(mean.nilai, 2)),
                "dasar": f"{mean.rumus} pegawai",
                **_at(table, table.rows[0].nilai_ipa),
            }


def _serapan(table: Table[BarisAnggaran]) -> Iterator[Ikhtisar]:
    """Pagu and realisasi of a table for each year: of its total row, else of its highest level."""
    filled = [row for row in table.all_rows if _value(row.pagu) is not None and _value(row.realisasi) is not None]
    for year in sorted({row.tahun or table.tahun or 0 for row in filled}):
        rows = [row for row in filled if (row.tahun or table.tahun or 0) == year]
        level = min(row.tingkat for row in rows)
        counted = [r for r in rows if r in table.totals][-1:] or [r for r in rows if r.tingkat == level]
        pagu, realisasi = (
            sum((v for r in counted if (v := _value(e(r))) is not None), Decimal(0)) for e in (_pagu, _realisasi)
        )
        share = serapan(Masukan("realisasi", realisasi), Masukan("pagu", pagu)).nilai
        yield {
            "tahun": year or None,
            "bentuk": table.bentuk,
            "pagu": plain(pagu),
            "realisasi": plain(realisasi),
            "persen": None if share is None else plain(rounded(share, 2)),
            **_at(table, counted[0].realisasi),
        }


def _pagu(row: BarisAnggaran) -> Entry | None:
    return row.pagu


def _realisasi(row: BarisAnggaran) -> Entry | None:
    return row.realisasi


def _value(entry: Entry | None) -> Decimal | None:
    return entry.value if entry is not None else None


def _at(table: Table[Any], entry: Entry | None) -> Ikhtisar:
    cell = entry.ref.a1 if entry is not None else table.range_text.partition(":")[0]
    return {"sheet": table.sheet, "cell": cell}


def _number(masukan: Masukan) -> int | float | str:
    return masukan.keadaan or "kosong" if masukan.nilai is None else plain(masukan.nilai)


def _shown(entry: Entry) -> int | float | str:
    return entry.printed if entry.value is None else plain(entry.value)
