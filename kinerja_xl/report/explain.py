"""Where a rule or a figure comes from, as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from kinerja_xl.calc.capaian import banding, status
from kinerja_xl.calc.hasil import Hasil
from kinerja_xl.calc.kesamaan import Kesamaan
from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.calc.predikat import predikat
from kinerja_xl.calc.selisih import Penjumlahan, selisih
from kinerja_xl.calc.turunan import Turunan
from kinerja_xl.checks.area import AREAS
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.rule import Rule, all_rules
from kinerja_xl.errors import KinerjaError
from kinerja_xl.numbers import format_number
from kinerja_xl.regulasi import Aturan
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisDimensi, BarisKomponen


def explain_rule(rule: Rule) -> str:
    """The rule's own text with its severity and basis."""
    head, _, body = rule.doc.strip().partition("\n")
    facts = f"Tingkat: {rule.severity}. Dasar: {rule.basis or 'kelaziman'}. Sejak versi {rule.since}."
    return f"{head}\n{facts}\n{re.sub(r'<!--.*?-->', '', body)}"


def list_rules() -> str:
    """Every rule, a line each, by area."""
    lines = []
    for area, name in AREAS.items():
        lines.append(f"{area.upper()}  {name}")
        lines += [f"  {r.code}  {r.severity:<10}  {r.title}" for r in all_rules() if r.code.casefold().startswith(area)]
    return "\n".join(lines)


def explain_cell(address: str, context: Context) -> str:
    """How the figure in a cell follows from others: formula, inputs with cells, rule, what other rules give.

    Raises:
        KinerjaError: nothing computes that cell.
    """
    wanted = address.replace("$", "").replace("'", "").casefold()
    blocks = [_derived(one, context.aturan) for one in context.figures if _is_at(wanted, one.tercetak)]
    blocks += [_sum(sum_, context.aturan) for sum_ in context.sums if _is_at(wanted, sum_.jumlah)]
    blocks += [_twins(same, wanted) for same in context.same if any(_is_at(wanted, *s.entries) for s in same.sisi)]
    if not blocks:
        known = len(context.figures) + len(context.sums)
        raise KinerjaError(
            f"Sel {address} bukan angka yang dihitung dari angka lain.",
            f"Tulis LEMBAR!SEL dari salah satu dari {known} angka turunan, misalnya sel pada temuan.",
        )
    return "\n".join(line for block in blocks for line in block)


def _is_at(wanted: str, *entries: Entry) -> bool:
    return any(str(entry.ref).replace("'", "").casefold() == wanted for entry in entries)


def _twins(same: Kesamaan, wanted: str) -> Iterator[str]:
    others = [str(e.ref) for s in same.sisi for e in s.entries if not _is_at(wanted, *s.entries)]
    yield f"Angka yang sama ({same.jenis}) tercetak juga di: {', '.join(others)}."


def _derived(one: Turunan, aturan: Aturan) -> Iterator[str]:
    yield f"{one.tercetak.ref}: {one.jenis.replace('_', ' ')} {one.nama}"
    yield f"  Tercetak   : {one.tercetak.printed or '(kosong)'}"
    yield f"  Dihitung   : {_value(one.hasil, one.tercetak.decimals)}"
    yield f"  Rumus      : {one.hasil.rumus}"
    yield from (f"  Masukan    : {m}" for m in one.hasil.masukan)
    if one.hasil.rujukan:
        yield f"  Dasar      : {one.hasil.rujukan}"
    if one.jenis == "capaian" and one.hasil.nilai is not None:
        yield f"  Status     : {status(one.hasil.nilai, aturan)}"
        realisasi, target = one.hasil.masukan
        for name, result in banding(realisasi, target, aturan):
            if result.nilai != one.hasil.nilai:
                yield f"  Banding    : {_value(result, one.tercetak.decimals)} ({name}: {result.rumus})"


def _sum(sum_: Penjumlahan, aturan: Aturan) -> Iterator[str]:
    gap = selisih(sum_)
    yield f"{sum_.jumlah.ref}: {sum_.kolom} {sum_.nama}"
    yield f"  Tercetak   : {sum_.jumlah.printed}"
    yield f"  Dihitung   : {format_number(gap.seharusnya) if gap else 'sama dengan yang tercetak'}"
    yield f"  Rumus      : jumlah {sum_.butir}"
    yield from (f"  Masukan    : {e.printed or '(kosong)'} ({e.ref})" for e in sum_.bagian)
    value = gap.seharusnya if gap else sum_.jumlah.value
    if value is not None and sum_.kolom.startswith("nilai"):
        yield from _grade(sum_, value, aturan)


def _grade(sum_: Penjumlahan, value: Decimal, aturan: Aturan) -> Iterator[str]:
    """The word for a total score, where a scale knows it."""
    row = sum_.tabel.all_rows[0]
    subject = "predikat_sakip" if isinstance(row, BarisKomponen) else "kategori_ipa"
    scale = aturan.skala(subject)
    if isinstance(row, BarisKomponen | BarisDimensi) and scale.terendah <= value <= (scale.tertinggi or value):
        band = predikat(value, subject, aturan)
        words = band.nama if band.nama == band.sebutan else f"{band.nama} ({band.sebutan})"
        yield f"  Predikat   : {words}"
        yield f"  Dasar      : {aturan.rujukan(scale.dasar)}"


def _value(result: Hasil, decimals: int) -> str:
    if result.nilai is None:
        return result.alasan
    decimals = max(decimals, result.desimal)
    exact = format_number(rounded(result.nilai, decimals), decimals)
    return exact + (f", {result.alasan}" if result.alasan else "")
