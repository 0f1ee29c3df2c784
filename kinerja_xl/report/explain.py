"""Where a rule or a figure comes from, as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.calc.capaian import banding, status
from kinerja_xl.calc.hasil import Hasil
from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.calc.penjumlahan import Penjumlahan, selisih
from kinerja_xl.calc.turunan import Turunan
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.rule import AREAS, Rule, all_rules
from kinerja_xl.errors import KinerjaError
from kinerja_xl.numbers import format_number
from kinerja_xl.regulasi import Aturan


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
    lines: list[str] = []
    for one in context.derived:
        if str(one.tercetak.ref).casefold() == wanted:
            lines += _derived(one, context.aturan)
    for sum_ in context.sums:
        if str(sum_.jumlah.ref).casefold() == wanted:
            lines += _sum(sum_)
    for side in (s for same in context.same for s in same.sisi if len(same.sisi) > 1):
        if any(str(e.ref).casefold() == wanted for e in side.entries):
            twins = next(g for g in context.same if side in g.sisi)
            others = [str(e.ref) for s in twins.sisi if s is not side for e in s.entries]
            lines.append(f"Angka yang sama tercetak juga di: {', '.join(others)}.")
    if not lines:
        known = len(context.derived) + len(context.sums)
        raise KinerjaError(
            f"Sel {address} bukan angka yang dihitung dari angka lain.",
            f"Tulis LEMBAR!SEL dari salah satu dari {known} angka turunan, misalnya sel pada temuan.",
        )
    return "\n".join(dict.fromkeys(lines))


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
            yield f"  Banding    : {_value(result, one.tercetak.decimals)} ({name}: {result.rumus})"


def _sum(sum_: Penjumlahan) -> Iterator[str]:
    gap = selisih(sum_)
    yield f"{sum_.jumlah.ref}: {sum_.kolom} {sum_.nama}"
    yield f"  Tercetak   : {sum_.jumlah.printed}"
    yield f"  Dihitung   : {format_number(gap.seharusnya) if gap else 'sama dengan yang tercetak'}"
    yield f"  Rumus      : jumlah {sum_.butir}"
    yield from (f"  Masukan    : {e.printed or '(kosong)'} ({e.ref})" for e in sum_.bagian)


def _value(result: Hasil, decimals: int) -> str:
    if result.nilai is None:
        return result.alasan
    exact = format_number(rounded(result.nilai, max(decimals, result.desimal, 0)))
    return exact + (f", {result.alasan}" if result.alasan else "")
