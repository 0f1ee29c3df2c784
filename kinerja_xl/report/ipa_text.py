"""The IPA of a list of persons as terminal text."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kinerja_xl.calc.kesenjangan import Rencana
from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.numbers import format_number
from kinerja_xl.report.ipa_laporan import LaporanIpa, MasalahBaris, level, shown
from kinerja_xl.report.text import Painter

_WIDEST = 110
_ROWS = 10
_KINDS = 15
_UNITS = 40


def render_ipa(laporan: LaporanIpa, colour: bool = False) -> str:
    """The report as lines: total, dimensions, units, who cannot be measured and why, the way to the target."""
    paint = Painter(colour)
    width = min(shutil.get_terminal_size((_WIDEST, 24)).columns, _WIDEST)
    undone = [m for m in laporan.masalah if m.belum]
    wrong = [m for m in laporan.masalah if m.galat and not m.belum]
    lines = [*_total(laporan, paint), *_units(laporan, paint)]
    lines += _faults(f"Belum dapat dihitung: {_count(laporan.keseluruhan.belum)} orang", undone, width, paint)
    lines += _faults("Perlu dibetulkan", wrong, width, paint)
    lines += _plan(laporan.rencana, paint)
    lines += _notes(laporan, width, paint)
    return "\n".join(lines)


def _total(laporan: LaporanIpa, paint: Painter) -> Iterator[str]:
    whole, instrumen = laporan.keseluruhan, laporan.aturan.ipa
    yield paint("judul", f"{laporan.berkas} ({_count(laporan.orang)} pegawai)")
    yield ""
    if whole.ipa.nilai is None:
        yield "IPA tidak dapat dihitung: tidak ada orang yang terukur lengkap."
        return
    yield paint("judul", f"IPA {shown(whole.ipa)}  {level(whole.ipa, laporan.aturan)}")
    yield f"  Rata-rata {_count(whole.dihitung)} orang yang terukur lengkap."
    if whole.belum:
        strict = f"{shown(whole.ketat)} {level(whole.ketat, laporan.aturan)}"
        yield f"  Bila yang kosong dihitung 0 dan semua orang ikut dirata-ratakan: {strict}."
    for name, result in whole.dimensi.items():
        weight = getattr(instrumen, f"bobot_{name}")
        yield f"  {name.capitalize():<12} {shown(result):>6}  dari {format_number(weight)}"


def _units(laporan: LaporanIpa, paint: Painter) -> Iterator[str]:
    if not laporan.unit:
        return
    wide = min(48, max(map(len, laporan.unit)))
    yield ""
    yield paint("judul", f"{'Unit':<{wide}} {'IPA':>7}  {'Kategori':<13} {'Dihitung':>9} {'Belum':>7} {'Ketat':>7}")
    for name, unit in list(laporan.unit.items())[:_UNITS]:
        counts = f"{_count(unit.dihitung):>9} {_count(unit.belum):>7}"
        title = name if len(name) <= wide else name[: wide - 1] + "\u2026"
        yield (
            f"{title:<{wide}} {shown(unit.ipa):>7}  {level(unit.ipa, laporan.aturan):<13} {counts} "
            f"{shown(unit.ketat):>7}"
        )
    if len(laporan.unit) > _UNITS:
        yield f"dan {len(laporan.unit) - _UNITS} unit lain; semuanya ada di buku kerja hasil (--keluaran)."


def _faults(title: str, faults: Sequence[MasalahBaris], width: int, paint: Painter) -> Iterator[str]:
    if not faults:
        return
    yield ""
    yield paint("judul", title)
    for fault in faults[:_KINDS]:
        rows = ", ".join(fault.baris[:_ROWS])
        more = f" dan {_count(fault.jumlah - _ROWS)} lainnya" if fault.jumlah > _ROWS else ""
        text = f"{_count(fault.jumlah)} orang: {fault.pesan} (baris {rows}{more})"
        yield from textwrap.wrap(text, width, initial_indent="  ", subsequent_indent="      ")
        if fault.saran and not fault.belum:
            yield paint("redup", f"      -> {fault.saran}")
    if len(faults) > _KINDS:
        yield f"  dan {len(faults) - _KINDS} sebab lain; semuanya ada di buku kerja hasil (--keluaran)."


def _plan(plan: Rencana | None, paint: Painter) -> Iterator[str]:
    if plan is None:
        return
    yield ""
    yield paint("judul", f"Menuju IPA {_two(plan.target)} dari {_two(plan.ipa)}")
    if not plan.langkah:
        yield "  Target sudah tercapai." if plan.tercapai else "  Tidak ada yang dapat dilengkapi."
        return
    for number, step in enumerate(plan.langkah, 1):
        gap = step.kesenjangan
        gain = f"+{format_number(gap.poin)} poin"
        count = f"{_count(step.orang)} dari {_count(gap.orang)} orang"
        yield f"  {number}. {gap.nama} ({gain}): {count}, IPA menjadi {_two(step.ipa)}"
    if not plan.tercapai:
        best = _two(plan.langkah[-1].ipa)
        yield f"  Target tidak tercapai dengan diklat, seminar dan kinerja saja: paling tinggi {best}."


def _notes(laporan: LaporanIpa, width: int, paint: Painter) -> Iterator[str]:
    told = [f"{_count(m.jumlah)} orang: {m.pesan}." for m in laporan.masalah if not m.galat]
    yield ""
    yield paint("judul", "Catatan")
    for note in (*laporan.catatan, *told):
        yield from textwrap.wrap(note, width, initial_indent="  - ", subsequent_indent="    ")


def _count(number: int) -> str:
    return format_number(Decimal(number))


def _two(value: Decimal) -> str:
    return format_number(rounded(value, 2), 2)
